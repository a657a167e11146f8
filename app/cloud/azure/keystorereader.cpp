#include "cloud/azure/keystorereader.h"

#include "base/text.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace azure {

namespace {

/// "https://name.vault.azure.net/" and the same without slash are one address (contract 7.1).
QUrl storeUri(const JsonNode &node) {
    QString text = node.optionalString();
    while (text.endsWith(QLatin1Char('/'))) {
        text.chop(1);
    }
    const QUrl url(text, QUrl::StrictMode);
    if (!text.isEmpty() && (!url.isValid() || url.host().isEmpty())) {
        node.complain(QStringLiteral("the URL of a key store"));
    }
    return url;
}

/// Yes or no by the two words of the service; no value for any other, which goes to `unknown`, and where it
/// is not told.
std::optional<bool> byWords(const JsonNode &node, QStringView yes, QStringView no, QStringList &unknown) {
    const QString word = node.optionalString();
    if (base::sameText(word, yes) || base::sameText(word, no)) {
        return base::sameText(word, yes);
    }
    if (!word.isEmpty()) {
        unknown.append(node.path().section(QLatin1Char('.'), -1) + QStringLiteral(": ") + word);
    }
    return std::nullopt;
}

/// The service leaves out what is open (contract 7.1): a resource without networkAcls lets everybody in, and
/// one without publicNetworkAccess has it enabled. Of part of a resource that says nothing.
domain::NetworkRules readNetworkRules(const JsonNode &properties, bool isWhole) {
    const JsonNode acls = properties["networkAcls"];
    const JsonNode access = properties["publicNetworkAccess"];
    domain::NetworkRules rules;
    rules.securedByPerimeter = base::sameText(access.optionalString(), u"SecuredByPerimeter");
    if (!rules.securedByPerimeter) {
        rules.publicNetworkAccess = byWords(access, u"Enabled", u"Disabled", rules.unknownWords);
    }
    if (rules.securedByPerimeter || (isWhole && access.optionalString().isEmpty())) {
        rules.publicNetworkAccess = true;
    }
    rules.allowByDefault = byWords(acls["defaultAction"], u"Allow", u"Deny", rules.unknownWords);
    rules.trustedServicesBypass = byWords(acls["bypass"], u"AzureServices", u"None", rules.unknownWords);
    if (isWhole && !acls["defaultAction"].isPresent() && !acls["bypass"].isPresent()) {
        rules.allowByDefault = true;
        rules.trustedServicesBypass = true;
    }
    for (const JsonNode &rule : acls["ipRules"].items()) {
        rules.ipRules.append(rule["value"].string());
    }
    for (const JsonNode &rule : acls["virtualNetworkRules"].items()) {
        rules.virtualNetworkRules.append(rule["id"].string());
    }
    return rules;
}

/// The resource as its service gives it, not a selection of its members: that has the ones it always has.
bool isWholeStore(const domain::KeyStore &store) {
    return !store.tenantId.isEmpty() && !store.sku.isEmpty();
}

/// Absent is off (contract 7.1), which part of a resource does not say.
std::optional<bool> readPurgeProtection(const JsonNode &properties, bool isWhole) {
    const std::optional<bool> told = properties["enablePurgeProtection"].optionalBool();
    return told || !isWhole ? told : std::optional<bool>(false);
}

domain::AccessPolicy readAccessPolicy(const JsonNode &node) {
    const JsonNode permissions = node["permissions"].object();
    domain::AccessPolicy policy;
    policy.tenantId = node["tenantId"].string();
    policy.objectId = node["objectId"].string();
    policy.applicationId = node["applicationId"].optionalString();
    policy.keys = permissions["keys"].strings();
    policy.secrets = permissions["secrets"].strings();
    policy.certificates = permissions["certificates"].strings();
    policy.storage = permissions["storage"].strings();
    policy.keysRead = permissions["keys"].isPresent();
    return policy;
}

std::optional<int> optionalDays(const JsonNode &node) {
    const std::optional<qint64> days = node.optionalInteger();
    return days ? std::optional<int>(static_cast<int>(*days)) : std::nullopt;
}

/// What both kinds of store tell in the same words.
domain::KeyStore readCommon(const JsonNode &node, const JsonNode &properties) {
    domain::KeyStore store;
    store.id = domain::ResourceId(node["id"].string());
    store.name = node["name"].string();
    store.location = node["location"].optionalString();
    store.tenantId = properties["tenantId"].optionalString();
    store.softDelete = properties["enableSoftDelete"].optionalBool();
    store.softDeleteRetentionDays = optionalDays(properties["softDeleteRetentionInDays"]);
    store.provisioningState = properties["provisioningState"].optionalString();
    store.resourceRead = true;
    return store;
}

void readAttributes(const JsonNode &attributes, domain::Key &key) {
    key.enabled = attributes["enabled"].optionalBool();
    key.notBefore = attributes["nbf"].optionalUnixTime();
    key.expires = attributes["exp"].optionalUnixTime();
    key.exportable = attributes["exportable"].optionalBool();
    key.recoveryLevel = attributes["recoveryLevel"].optionalString();
}

domain::KeyIdentifier readKid(const JsonNode &kid) {
    const std::optional<domain::KeyIdentifier> id = domain::KeyIdentifier::parse(kid.string());
    if (!id) {
        kid.complain(QStringLiteral("the https URL of a key"));
    }
    return id.value_or(domain::KeyIdentifier());
}

/// Empty where a member that makes up the public key is not told.
QString fingerprintOf(const JsonNode &material) {
    const QString type = material["kty"].optionalString();
    const bool isCurve = type.startsWith(QLatin1String("EC"), Qt::CaseInsensitive);
    QByteArray told = type.toUpper().toUtf8();
    for (const char *name : isCurve ? std::vector{"crv", "x", "y"} : std::vector{"e", "n"}) {
        QString value = material[name].optionalString();
        while (value.endsWith(QLatin1Char('='))) {
            value.chop(1);
        }
        if (value.isEmpty()) {
            return {};
        }
        told += '\n' + QByteArray(name) + '=' + value.toUtf8();
    }
    return QString::fromLatin1(QCryptographicHash::hash(told, QCryptographicHash::Sha256).toHex());
}

} // namespace

domain::KeyStore readKeyVault(const JsonNode &node) {
    const JsonNode properties = node["properties"].object();
    domain::KeyStore store = readCommon(node, properties);
    store.kind = domain::KeyStoreKind::KeyVault;
    store.uri = storeUri(properties["vaultUri"]);
    store.sku = properties["sku"]["name"].optionalString();
    store.network = readNetworkRules(properties, isWholeStore(store));
    store.purgeProtection = readPurgeProtection(properties, isWholeStore(store));
    const bool azureRbac = properties["enableRbacAuthorization"].optionalBool().value_or(false);
    store.permissionModel
        = azureRbac ? domain::PermissionModel::AzureRbac : domain::PermissionModel::AccessPolicies;
    std::vector<domain::AccessPolicy> policies;
    for (const JsonNode &policy : properties["accessPolicies"].items()) {
        policies.push_back(readAccessPolicy(policy));
    }
    if (!azureRbac) { // stored but without effect under Azure RBAC
        store.accessPolicies = std::move(policies);
    }
    return store;
}

domain::KeyStore readManagedHsm(const JsonNode &node) {
    const JsonNode properties = node["properties"].object();
    domain::KeyStore store = readCommon(node, properties);
    store.kind = domain::KeyStoreKind::ManagedHsm;
    store.permissionModel = domain::PermissionModel::LocalRbac;
    store.uri = storeUri(properties["hsmUri"]);
    store.sku = node["sku"]["name"].optionalString(); // beside the properties, not in them
    store.network = readNetworkRules(properties, isWholeStore(store));
    store.purgeProtection = readPurgeProtection(properties, isWholeStore(store));
    const JsonNode securityDomain = properties["securityDomainProperties"];
    store.activationStatus = securityDomain["activationStatus"].optionalString();
    store.activationMessage = securityDomain["activationStatusMessage"].optionalString();
    return store;
}

std::vector<domain::AccessPolicy> readAccessPolicies(const JsonNode &node) {
    std::vector<domain::AccessPolicy> policies;
    for (const JsonNode &policy : node["properties"].object()["accessPolicies"].requiredItems()) {
        policies.push_back(readAccessPolicy(policy));
    }
    return policies;
}

domain::Key readKey(const JsonNode &node) {
    const JsonNode material = node["key"].object();
    domain::Key key;
    key.id = readKid(material["kid"]);
    key.type = material["kty"].string();
    key.operations = material["key_ops"].strings();
    readAttributes(node["attributes"], key);
    key.hasReleasePolicy = node["release_policy"].isPresent();
    key.attributesRead = true;
    key.publicFingerprint = fingerprintOf(material);
    return key;
}

domain::DeletedKey readDeletedKey(const JsonNode &node) {
    domain::DeletedKey deleted;
    deleted.key = readKey(node);
    deleted.deleted = node["deletedDate"].optionalUnixTime();
    deleted.purge = node["scheduledPurgeDate"].optionalUnixTime();
    return deleted;
}

std::optional<QJsonObject> readReleasePolicy(const JsonNode &node) {
    const JsonNode data = node["release_policy"]["data"];
    if (!data.isPresent()) {
        return std::nullopt;
    }
    const QByteArray json = QByteArray::fromBase64(
        data.string().toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QJsonDocument policy = QJsonDocument::fromJson(json);
    if (!policy.isObject()) {
        data.complain(QStringLiteral("base64url of a JSON object"));
    }
    return policy.object();
}

domain::Key readKeyListItem(const JsonNode &node) {
    domain::Key key;
    key.id = readKid(node["kid"]);
    readAttributes(node["attributes"], key);
    return key;
}

} // namespace azure
