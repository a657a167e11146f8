#include "review/importer/accounts.h"

#include "base/text.h"
#include "domain/azurecloud.h"

#include <QJsonArray>

#include <algorithm>

namespace importer {

namespace {

bool changesByItself(const QString &name) {
    static const QStringList names{QStringLiteral("powerState"), QStringLiteral("provisioningState"),
        QStringLiteral("lastBackupStatus"), QStringLiteral("lastBackupTime"),
        QStringLiteral("lastRecoveryPoint"), QStringLiteral("healthStatus"),
        QStringLiteral("protectedItemsCount"), QStringLiteral("displayName")};
    // What depends on how it was asked for; a role's GUID tells which role it is.
    static const QStringList ofTheClient{QStringLiteral("roleDefinitionId"), QStringLiteral("ends"),
        QStringLiteral("throughGroup"), QStringLiteral("appliesTo"), QStringLiteral("listedFor"),
        QStringLiteral("perhapsFor")};
    return names.contains(name) || ofTheClient.contains(name);
}

bool same(const QJsonValue &a, const QJsonValue &b);

/// Lists of permissions come in any order.
bool sameElements(const QJsonArray &left, const QJsonArray &right) {
    bool equal = left.size() == right.size();
    for (qsizetype i = 0; equal && i < left.size(); ++i) {
        equal = same(left.at(i), right.at(i))
            || std::any_of(right.begin(), right.end(),
                [&left, i](const QJsonValue &other) { return same(left.at(i), other); });
    }
    return equal;
}

bool same(const QJsonValue &a, const QJsonValue &b) {
    if (a.isString() && b.isString()) {
        return base::sameText(a.toString(), b.toString())
            || base::normalisedRegion(a.toString()) == base::normalisedRegion(b.toString());
    }
    if (a.isObject() && b.isObject()) {
        return agreeAsJson(a.toObject(), b.toObject());
    }
    if (a.isArray() && b.isArray()) {
        return sameElements(a.toArray(), b.toArray());
    }
    return a == b;
}

/// Both told, and not alike.
bool differ(const QString &a, const QString &b) {
    return !a.isEmpty() && !b.isEmpty() && !base::sameText(a, b);
}

bool differ(const QDateTime &a, const QDateTime &b) {
    return a.isValid() && b.isValid() && a != b;
}

/// Unlike in same(), "not told" is a value of a member too.
bool alike(const QJsonValue &a, const QJsonValue &b) {
    if (!a.isObject() || !b.isObject()) {
        return same(a, b);
    }
    return agreeAsJson(a.toObject(), b.toObject()) && toldOnlyBy(a.toObject(), b.toObject()).isEmpty()
        && toldOnlyBy(b.toObject(), a.toObject()).isEmpty();
}

/// In any order.
bool differ(const QJsonArray &a, const QJsonArray &b) {
    const auto holds = [](const QJsonArray &elements, const QJsonValue &value) {
        return std::any_of(elements.begin(), elements.end(),
            [&value](const QJsonValue &element) { return alike(element, value); });
    };
    return std::any_of(a.begin(), a.end(), [&](const QJsonValue &value) { return !holds(b, value); })
        || std::any_of(b.begin(), b.end(), [&](const QJsonValue &value) { return !holds(a, value); });
}

bool differ(const QStringList &a, const QStringList &b) {
    return differ(QJsonArray::fromStringList(a), QJsonArray::fromStringList(b));
}

template <typename T>
QJsonArray described(std::vector<T> items) {
    QJsonArray array;
    for (T &item : items) {
        array.append(snapshot::Writer::object(item));
    }
    return array;
}

template <typename T>
bool differ(const std::vector<T> &a, const std::vector<T> &b) {
    return differ(described(a), described(b));
}

/// Not every tool tells all of an identity.
bool differ(const std::vector<domain::AssignedIdentity> &a, const std::vector<domain::AssignedIdentity> &b) {
    return !sameElements(described(a), described(b)) || !sameElements(described(b), described(a));
}

template <typename T>
bool differ(const std::optional<T> &a, const std::optional<T> &b) {
    return a && b && *a != *b;
}

/// Azure Backup gets through by one and not by the other, or one has a word that is not known. Where one does
/// not tell all, what both tell counts.
bool differ(const domain::NetworkRules &a, const domain::NetworkRules &b) {
    const auto passage = [](const domain::NetworkRules &rules) {
        const domain::Passage told = rules.passage();
        return told == domain::Passage::AsTrustedService ? domain::Passage::Open : told;
    };
    if (passage(a) != domain::Passage::NotKnown && passage(b) != domain::Passage::NotKnown) {
        return passage(a) != passage(b);
    }
    return differ(a.unknownWords, b.unknownWords) || differ(a.publicNetworkAccess, b.publicNetworkAccess)
        || differ(a.allowByDefault, b.allowByDefault)
        || differ(a.trustedServicesBypass, b.trustedServicesBypass)
        || (a.securedByPerimeter != b.securedByPerimeter && a.publicNetworkAccess && b.publicNetworkAccess);
}

/// Both told in words that are known. A group has members, and nobody else has.
bool differ(domain::PrincipalType a, domain::PrincipalType b) {
    return a != domain::PrincipalType::Unknown && b != domain::PrincipalType::Unknown && a != b;
}

bool differ(const QHash<QString, QString> &a, const QHash<QString, QString> &b) {
    return std::any_of(a.keyBegin(), a.keyEnd(), [&](const QString &id) {
        return differ(domain::principalTypeOf(a.value(id)), domain::principalTypeOf(b.value(id)));
    });
}

bool onlyLogs(const domain::DenyAssignment &deny) {
    return base::sameText(deny.effect, u"audit");
}

} // namespace

bool agreeAsJson(const QJsonObject &a, const QJsonObject &b) {
    for (auto member = a.begin(); member != a.end(); ++member) {
        const QJsonValue other = b.value(member.key());
        if (!other.isUndefined() && !changesByItself(member.key()) && !same(member.value(), other)) {
            return false;
        }
    }
    return true;
}

QJsonObject toldOnlyBy(const QJsonObject &other, const QJsonObject &object) {
    QJsonObject only;
    for (auto member = other.begin(); member != other.end(); ++member) {
        const QJsonValue known = object.value(member.key());
        if (known.isUndefined()) {
            only.insert(member.key(), member.value());
        } else if (known.isObject() && member->isObject()) {
            const QJsonObject inner = toldOnlyBy(member->toObject(), known.toObject());
            if (!inner.isEmpty()) {
                only.insert(member.key(), inner);
            }
        }
    }
    return only;
}

void complete(domain::Principal &value, domain::Principal other) {
    value.isExplained = value.isExplained || other.isExplained;
    complete<domain::Principal>(value, std::move(other));
}

void complete(domain::KeyStore &value, domain::KeyStore other) {
    const bool isProtected = value.purgeProtection == true || other.purgeProtection == true;
    const bool isKept = value.softDelete == true || other.softDelete == true;
    complete<domain::KeyStore>(value, std::move(other));
    value.purgeProtection = isProtected ? std::optional<bool>(true) : value.purgeProtection;
    value.softDelete = isKept ? std::optional<bool>(true) : value.softDelete;
}

bool disputes(const domain::KeyStore &a, const domain::KeyStore &b) {
    return a.resourceRead && b.resourceRead
        && (differ(a.id.text(), b.id.text()) || a.permissionModel != b.permissionModel
            || differ(a.tenantId, b.tenantId) || differ(a.accessPolicies, b.accessPolicies)
            || differ(a.network, b.network) || differ(a.activationStatus, b.activationStatus));
}

bool disputes(const domain::Key &a, const domain::Key &b) {
    return (a.enabled && b.enabled && a.enabled != b.enabled) || differ(a.expires, b.expires)
        || differ(a.notBefore, b.notBefore);
}

bool disputes(const domain::RoleDefinition &a, const domain::RoleDefinition &b) {
    return differ(a.permissions, b.permissions);
}

bool disputes(const domain::RoleAssignment &a, const domain::RoleAssignment &b) {
    return differ(a.scope, b.scope) || differ(a.roleGuid, b.roleGuid) || differ(a.principalId, b.principalId)
        || differ(domain::principalTypeOf(a.principalType), domain::principalTypeOf(b.principalType))
        || a.condition != b.condition;
}

bool disputes(const domain::DenyAssignment &a, const domain::DenyAssignment &b) {
    return differ(a.scope, b.scope) || a.doNotApplyToChildScopes != b.doNotApplyToChildScopes
        || differ(a.permissions, b.permissions) || differ(a.principalIds, b.principalIds)
        || differ(a.excludedPrincipalIds, b.excludedPrincipalIds)
        || differ(a.principalTypes, b.principalTypes) || a.condition != b.condition
        || onlyLogs(a) != onlyLogs(b);
}

/// Azure Backup has several application ids, and which of them it is makes no difference.
bool disputes(const domain::Principal &a, const domain::Principal &b) {
    const QStringList backup = domain::backupManagementServiceAppIds();
    const bool areBackup
        = backup.contains(a.appId, Qt::CaseInsensitive) && backup.contains(b.appId, Qt::CaseInsensitive);
    return differ(a.type, b.type) || (differ(a.appId, b.appId) && !areBackup)
        || (a.accountEnabled && b.accountEnabled && a.accountEnabled != b.accountEnabled);
}

/// Which key the set uses, as whom, and what of itself may hinder backup. Where one does not tell of which
/// kind the set is, it is not all of it.
bool disputes(const domain::DiskEncryptionSet &a, const domain::DiskEncryptionSet &b) {
    const bool areWhole = !a.encryptionType.isEmpty() && !b.encryptionType.isEmpty();
    return differ(a.activeKey.host, b.activeKey.host) || differ(a.activeKey.name, b.activeKey.name)
        || differ(a.activeKey.version, b.activeKey.version)
        || differ(a.identityPrincipalId, b.identityPrincipalId)
        || differ(a.identityTenantId, b.identityTenantId) || differ(a.encryptionType, b.encryptionType)
        || differ(a.federatedClientId, b.federatedClientId)
        || (areWhole
            && (a.federatedClientId.isEmpty() != b.federatedClientId.isEmpty()
                || a.activeKey.isEmpty() != b.activeKey.isEmpty()
                || differ(a.userAssignedIdentities, b.userAssignedIdentities)));
}

bool disputes(const domain::VirtualMachine &a, const domain::VirtualMachine &b) {
    return differ(a.diskEncryptionSetId.text(), b.diskEncryptionSetId.text());
}

bool disputes(const domain::Subscription &a, const domain::Subscription &b) {
    return differ(a.tenantId, b.tenantId);
}

/// A point moves from tier to tier by itself; which account is the newer one nobody tells.
bool disputes(const domain::RecoveryPoint &a, const domain::RecoveryPoint &b) {
    return (a.security() != b.security() && a.security() != domain::PointSecurity::NotTold
               && b.security() != domain::PointSecurity::NotTold)
        || (!a.tiers.empty() && !b.tiers.empty() && a.tiers != b.tiers);
}

bool tellsWhatDecides(const domain::KeyStore &store) {
    return store.resourceRead && store.notTold().isEmpty();
}

bool tellsWhatDecides(const domain::Key &key) {
    return key.enabled.has_value();
}

bool tellsWhatDecides(const domain::Principal &principal) {
    return principal.accountEnabled.has_value();
}

bool tellsWhatDecides(const domain::DiskEncryptionSet &set) {
    return set.isKindKnown();
}

bool unread(domain::KeyStore &store) {
    store.resourceRead = false;
    store.isDisputed = true;
    store.accessPolicies.clear();
    return true;
}

bool unread(domain::Key &key) {
    const domain::KeyIdentifier id = key.id;
    key = domain::Key();
    key.id = id;
    key.isDisputed = true;
    return true;
}

bool unread(domain::Principal &principal) {
    principal.type = domain::PrincipalType::Unknown;
    principal.appId.clear();
    principal.accountEnabled.reset();
    return true;
}

bool unread(domain::RecoveryPoint &point) {
    point.securityType.clear();
    point.tiers.clear();
    return true;
}

std::vector<domain::DiskEncryptionSet> leftOf(
    domain::DiskEncryptionSet value, const std::vector<domain::DiskEncryptionSet> &accounts) {
    std::vector<domain::DiskEncryptionSet> left{std::move(value)};
    for (const domain::DiskEncryptionSet &account : accounts) {
        const bool isNew = !account.activeKey.isEmpty()
            && std::none_of(left.begin(), left.end(), [&account](const domain::DiskEncryptionSet &known) {
                   return known.activeKey == account.activeKey;
               });
        if (isNew) {
            left.push_back(account);
        }
    }
    for (domain::DiskEncryptionSet &set : left) {
        set.encryptionType.clear(); // nobody knows of which kind it is
    }
    return left;
}

std::vector<domain::Subscription> leftOf(
    domain::Subscription value, const std::vector<domain::Subscription> &accounts) {
    std::vector<domain::Subscription> left{std::move(value)};
    for (const domain::Subscription &account : accounts) {
        if (!account.tenantId.isEmpty() && differ(account.tenantId, left.front().tenantId)) {
            left.push_back(account);
        }
    }
    return left;
}

} // namespace importer
