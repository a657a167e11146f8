#include "base/text.h"
#include "compose/snapshotscenario/parts.h"

namespace snapshotscenario {

namespace {

/// Of no meaning to anybody, so that it stays unknown.
const QString notKnown = QStringLiteral("NotKnown");

class Rules {
public:
    void add(const QString &member, const QString &is, const QJsonObject &set) {
        if (!set.isEmpty()) {
            m_rules.append(QJsonObject{{QStringLiteral("member"), member}, {QStringLiteral("is"), is},
                {QStringLiteral("set"), set}});
        }
    }
    QJsonArray all() const { return m_rules; }

private:
    QJsonArray m_rules;
};

QString wordOf(const std::optional<bool> &value, const char *yes, const char *no) {
    return value ? QString(QLatin1String(*value ? yes : no)) : notKnown;
}

QJsonObject storeMembers(const domain::KeyStore &store) {
    QJsonObject set;
    const domain::NetworkRules &rules = store.network;
    if (!rules.securedByPerimeter
        && (!rules.publicNetworkAccess || !rules.allowByDefault || !rules.trustedServicesBypass)) {
        set.insert(QStringLiteral("properties.publicNetworkAccess"),
            wordOf(rules.publicNetworkAccess, "Enabled", "Disabled"));
        set.insert(QStringLiteral("properties.networkAcls.defaultAction"),
            wordOf(rules.allowByDefault, "Allow", "Deny"));
        set.insert(QStringLiteral("properties.networkAcls.bypass"),
            wordOf(rules.trustedServicesBypass, "AzureServices", "None"));
    }
    if (!store.tenantId.isEmpty()) {
        set.insert(QStringLiteral("properties.tenantId"), store.tenantId);
    } else if (store.resourceRead) {
        set.insert(QStringLiteral("properties.tenantId"), QJsonValue());
    }
    if (isHsm(store) && store.activationStatus.isEmpty()) {
        set.insert(QStringLiteral("properties.securityDomainProperties.activationStatus"), QJsonValue());
    }
    if (isHsm(store) && !store.purgeProtection) {
        set.insert(QStringLiteral("properties.enablePurgeProtection"), QJsonValue());
    }
    return set;
}

QJsonObject keyMembers(const domain::Key &key) {
    QJsonObject set;
    if (!key.enabled) {
        set.insert(QStringLiteral("attributes.enabled"), QJsonValue());
    }
    if (!key.exportable) {
        set.insert(QStringLiteral("attributes.exportable"), QJsonValue());
    }
    return set;
}

QJsonObject setMembers(const domain::DiskEncryptionSet &set) {
    QJsonObject members;
    if (!set.federatedClientId.isEmpty()) {
        members.insert(QStringLiteral("properties.federatedClientId"), set.federatedClientId);
    }
    if (!set.identityTenantId.isEmpty()) {
        members.insert(QStringLiteral("identity.tenantId"), set.identityTenantId);
    }
    return members;
}

} // namespace

QJsonArray answerRules(const domain::Environment &environment) {
    const QString id = QStringLiteral("id");
    Rules rules;
    for (const domain::KeyStore &store : environment.keyStores) {
        rules.add(id, storeIdOf(environment, store).text(), storeMembers(store));
        for (const domain::Key &key : keysOf(environment, store)) {
            const QString name
                = QStringLiteral("https://%1/keys/%2").arg(simulatedHostOf(store), key.id.name);
            const QString version = name + QLatin1Char('/') + key.id.version;
            rules.add(QStringLiteral("kid"), name, keyMembers(key));
            rules.add(QStringLiteral("kid"), version, keyMembers(key));
            rules.add(QStringLiteral("key.kid"), version, keyMembers(key));
        }
    }
    for (const domain::DiskEncryptionSet &set : environment.diskEncryptionSets) {
        rules.add(id, set.id.text(), setMembers(set));
    }
    for (const domain::Subscription &subscription : environment.subscriptions) {
        if (!subscription.tenantId.isEmpty()) {
            rules.add(QStringLiteral("subscriptionId"), subscription.id,
                {{QStringLiteral("tenantId"), subscription.tenantId}});
        }
    }
    for (const domain::Principal &principal : environment.principals) {
        if (!principal.accountEnabled) {
            rules.add(id, principal.objectId, {{QStringLiteral("accountEnabled"), QJsonValue()}});
        }
    }
    return rules.all();
}

} // namespace snapshotscenario
