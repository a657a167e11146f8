#include "cloud/azure/placesreader.h"

#include "base/text.h"

namespace azure {

namespace {

/// No value where the word is neither of the two.
std::optional<bool> isFirstWord(const QString &word, QStringView yes, QStringView no) {
    if (base::sameText(word, yes)) {
        return true;
    }
    return base::sameText(word, no) ? std::optional<bool>(false) : std::nullopt;
}

/// "Logging, Metrics, AzureServices" (contract 15.4).
bool hasWord(const QString &list, QStringView word) {
    for (const QString &one : list.split(QLatin1Char(','))) {
        if (base::sameText(one.trimmed(), word)) {
            return true;
        }
    }
    return false;
}

QUrl blobEndpoint(const JsonNode &node) {
    QString text = node.optionalString();
    while (text.endsWith(QLatin1Char('/'))) {
        text.chop(1);
    }
    const QUrl url(text, QUrl::StrictMode);
    if (!text.isEmpty() && (!url.isValid() || url.host().isEmpty())) {
        node.complain(QStringLiteral("the URL of a storage account"));
    }
    return url;
}

} // namespace

std::optional<domain::Region> readRegion(const JsonNode &node) {
    const JsonNode metadata = node["metadata"];
    if (base::sameText(metadata["regionType"].optionalString(), u"Logical")) {
        return std::nullopt;
    }
    domain::Region region;
    region.name = node["name"].string();
    region.displayName = node["displayName"].optionalString();
    region.geography = metadata["geography"].optionalString();
    region.geographyGroup = metadata["geographyGroup"].optionalString();
    return region;
}

domain::ResourceGroup readResourceGroup(const JsonNode &node) {
    domain::ResourceGroup group;
    group.id = domain::ResourceId(node["id"].string());
    group.location = node["location"].string();
    return group;
}

domain::ResourceId readResourceId(const JsonNode &node) {
    return domain::ResourceId(node["id"].string());
}

domain::VirtualNetwork readVirtualNetwork(const JsonNode &node) {
    domain::VirtualNetwork network;
    network.id = domain::ResourceId(node["id"].string());
    network.location = node["location"].string();
    for (const JsonNode &item : node["properties"].object()["subnets"].items()) {
        const JsonNode properties = item["properties"];
        domain::Subnet subnet;
        subnet.id = domain::ResourceId(item["id"].string());
        subnet.prefix = properties["addressPrefix"].optionalString();
        if (subnet.prefix.isEmpty()) {
            subnet.prefix = properties["addressPrefixes"].strings().value(0);
        }
        network.subnets.push_back(std::move(subnet));
    }
    return network;
}

domain::StorageAccount readStorageAccount(const JsonNode &node) {
    const JsonNode properties = node["properties"].object();
    domain::StorageAccount account;
    account.id = domain::ResourceId(node["id"].string());
    account.name = node["name"].string();
    account.location = node["location"].string();
    account.kind = node["kind"].optionalString();
    account.sku = node["sku"]["name"].optionalString();
    account.blobEndpoint = blobEndpoint(properties["primaryEndpoints"]["blob"]);
    account.isHierarchical = properties["isHnsEnabled"].optionalBool().value_or(false);
    account.provisioningState = properties["provisioningState"].optionalString();
    const QString access = properties["publicNetworkAccess"].optionalString();
    account.publicNetworkAccess
        = access.isEmpty() ? std::optional<bool>(true) : isFirstWord(access, u"Enabled", u"Disabled");
    const JsonNode acls = properties["networkAcls"];
    if (!acls.isPresent()) {
        account.allowByDefault = true;
        account.trustedServicesBypass = true;
        return account;
    }
    account.allowByDefault = isFirstWord(acls["defaultAction"].optionalString(), u"Allow", u"Deny");
    const QString bypass = acls["bypass"].optionalString();
    if (!bypass.isEmpty()) {
        account.trustedServicesBypass = hasWord(bypass, u"AzureServices");
    }
    return account;
}

} // namespace azure
