#include "importer/agreement.h"

#include "base/text.h"

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
        QStringLiteral("throughGroup"), QStringLiteral("appliesTo"), QStringLiteral("listedFor")};
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
    const QJsonArray left = described(a);
    const QJsonArray right = described(b);
    return !sameElements(left, right) || !sameElements(right, left);
}

/// Both told, and Azure Backup gets through by one and not by the other.
bool differ(const domain::NetworkRules &a, const domain::NetworkRules &b) {
    const auto passage = [](const domain::NetworkRules &rules) {
        const domain::Passage told = rules.passage();
        return told == domain::Passage::AsTrustedService ? domain::Passage::Open : told;
    };
    return passage(a) != passage(b) && passage(a) != domain::Passage::NotKnown
        && passage(b) != domain::Passage::NotKnown;
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

bool disputes(const domain::KeyStore &a, const domain::KeyStore &b) {
    return a.resourceRead && b.resourceRead
        && (a.permissionModel != b.permissionModel || differ(a.tenantId, b.tenantId)
            || differ(a.accessPolicies, b.accessPolicies) || differ(a.network, b.network)
            || differ(a.activationStatus, b.activationStatus));
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
        || a.condition != b.condition;
}

bool disputes(const domain::DenyAssignment &a, const domain::DenyAssignment &b) {
    domain::DenyAssignment left = a;
    domain::DenyAssignment right = b;
    return !agree(left, right);
}

bool disputes(const domain::Principal &a, const domain::Principal &b) {
    const bool kinds = a.type != domain::PrincipalType::Unknown && b.type != domain::PrincipalType::Unknown
        && a.type != b.type;
    return kinds || differ(a.appId, b.appId);
}

/// Which key the set uses, and as whom.
bool disputes(const domain::DiskEncryptionSet &a, const domain::DiskEncryptionSet &b) {
    return differ(a.activeKey.host, b.activeKey.host) || differ(a.activeKey.name, b.activeKey.name)
        || differ(a.activeKey.version, b.activeKey.version)
        || differ(a.identityPrincipalId, b.identityPrincipalId);
}

bool disputes(const domain::VirtualMachine &a, const domain::VirtualMachine &b) {
    return differ(a.diskEncryptionSetId.text(), b.diskEncryptionSetId.text());
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
    return true;
}

} // namespace importer
