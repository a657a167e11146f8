#include "domain/keystore.h"

#include "base/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace domain {

QString AccessPolicy::notUnderstood() const {
    static const QStringList known{QStringLiteral("encrypt"), QStringLiteral("decrypt"),
        QStringLiteral("wrapKey"), QStringLiteral("unwrapKey"), QStringLiteral("sign"),
        QStringLiteral("verify"), QStringLiteral("get"), QStringLiteral("list"), QStringLiteral("create"),
        QStringLiteral("update"), QStringLiteral("import"), QStringLiteral("delete"),
        QStringLiteral("backup"), QStringLiteral("restore"), QStringLiteral("recover"),
        QStringLiteral("purge"), QStringLiteral("release"), QStringLiteral("rotate"),
        QStringLiteral("getrotationpolicy"), QStringLiteral("setrotationpolicy"), QStringLiteral("all")};
    if (!keysRead) {
        return QStringLiteral("%1: permissions.keys").arg(objectId);
    }
    QStringList words = keys;
    words.removeIf([](const QString &word) { return known.contains(word, Qt::CaseInsensitive); });
    return words.isEmpty() ? QString() : QStringLiteral("%1: %2").arg(objectId, words.join(u", "));
}

bool AccessPolicy::isOwnOf(const QString &principalId) const {
    return base::sameText(objectId, principalId) && applicationId.isEmpty();
}

std::optional<AccessPolicy> KeyStore::policyOf(const QString &principalId) const {
    const auto own = std::find_if(accessPolicies.begin(), accessPolicies.end(),
        [&principalId](const AccessPolicy &policy) { return policy.isOwnOf(principalId); });
    return own == accessPolicies.end() ? std::nullopt : std::optional<AccessPolicy>(*own);
}

bool isServingState(const QString &provisioningState) {
    static const QStringList serving{
        QStringLiteral("Succeeded"), QStringLiteral("Activated"), QStringLiteral("Updating")};
    return provisioningState.isEmpty() || serving.contains(provisioningState, Qt::CaseInsensitive);
}

QString KeyIdentifier::text() const {
    QString url = QStringLiteral("https://") + host + QStringLiteral("/keys/") + name;
    if (!version.isEmpty()) {
        url += QLatin1Char('/') + version;
    }
    return url;
}

// One expression over the raw text, and no URL parser in between: what two parsers read differently (user
// info, back-slashes, escapes, other ports) never gets as far as a token.
std::optional<KeyIdentifier> KeyIdentifier::parse(const QString &url) {
    static const QRegularExpression form(
        QStringLiteral("\\Ahttps://([a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*)"
                       "(?::443)?/keys/([a-z0-9-]{1,127})(?:/(?:([0-9a-f]{32})/?)?)?\\z"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(url);
    if (!match.hasMatch() || match.captured(1).size() > 253) {
        return std::nullopt;
    }
    KeyIdentifier id;
    id.host = match.captured(1).toLower();
    id.name = match.captured(2);
    id.version = match.captured(3).toLower();
    return id;
}

NetworkRules NetworkRules::open() {
    NetworkRules rules;
    rules.publicNetworkAccess = true;
    rules.allowByDefault = true;
    rules.trustedServicesBypass = true;
    return rules;
}

/// What decides first comes first: a word of publicNetworkAccess that is not known may be another perimeter.
Passage NetworkRules::passage() const {
    if (securedByPerimeter) {
        return Passage::ByPerimeter;
    }
    if (!publicNetworkAccess || !allowByDefault) {
        return Passage::NotKnown;
    }
    if (*publicNetworkAccess && *allowByDefault) {
        return Passage::Open;
    }
    if (!trustedServicesBypass) {
        return Passage::NotKnown;
    }
    return *trustedServicesBypass ? Passage::AsTrustedService : Passage::Closed;
}

QStringList NetworkRules::notTold() const {
    QStringList names;
    if (passage() != Passage::NotKnown) {
        return names;
    }
    if (!publicNetworkAccess) {
        names.append(QStringLiteral("publicNetworkAccess"));
    }
    if (!allowByDefault) {
        names.append(QStringLiteral("networkAcls.defaultAction"));
    }
    if (!trustedServicesBypass) {
        names.append(QStringLiteral("networkAcls.bypass"));
    }
    return names;
}

QStringList KeyStore::notTold() const {
    if (!resourceRead) {
        return {};
    }
    QStringList names = network.notTold();
    if (tenantId.isEmpty()) {
        names.append(QStringLiteral("tenantId"));
    }
    if (kind == KeyStoreKind::ManagedHsm && activationStatus.isEmpty()) {
        names.append(QStringLiteral("securityDomainProperties.activationStatus"));
    }
    return names;
}

} // namespace domain
