#include "cloud/azure/resourcegraphreader.h"

#include "base/text.h"

#include <QRegularExpression>

namespace azure {

GraphPage readGraphPage(const JsonNode &node) {
    GraphPage page;
    const JsonNode data = node["data"];
    if (!data.value().isArray()) {
        data.complain(QStringLiteral("an array"));
    }
    page.rows = data.value().toArray();
    page.skipToken = node["$skipToken"].optionalString();
    page.totalRecords = node["totalRecords"].optionalInteger().value_or(page.rows.size());
    const JsonNode truncated = node["resultTruncated"];
    const bool isTruncated = truncated.value().isBool() ? truncated.value().toBool()
                                                        : base::sameText(truncated.optionalString(), u"true");
    page.truncated = isTruncated && page.skipToken.isEmpty();
    return page;
}

QString virtualMachinesQuery() {
    return QStringLiteral("resources"
                          " | where type =~ 'microsoft.compute/virtualmachines'"
                          " | project id, name, subscriptionId, resourceGroup, location,"
                          " vmSize = tostring(properties.hardwareProfile.vmSize),"
                          " osType = tostring(properties.storageProfile.osDisk.osType),"
                          " securityType = tostring(properties.securityProfile.securityType),"
                          " encType = tostring(properties.storageProfile.osDisk.managedDisk.securityProfile"
                          ".securityEncryptionType),"
                          " desId = tostring(properties.storageProfile.osDisk.managedDisk.securityProfile"
                          ".diskEncryptionSet.id),"
                          " osDiskId = tostring(properties.storageProfile.osDisk.managedDisk.id)"
                          " | order by id asc");
}

QString keyVaultByHostQuery(const QString &host) {
    static const QRegularExpression hostName(QStringLiteral("\\A[A-Za-z0-9.-]{1,253}\\z"));
    if (!hostName.match(host).hasMatch()) {
        return {};
    }
    return QStringLiteral("resources"
                          " | where type =~ 'microsoft.keyvault/vaults'"
                          " | where tostring(properties.vaultUri) startswith 'https://%1'"
                          " | project id, name, vaultUri = tostring(properties.vaultUri)"
                          " | order by id asc")
        .arg(host.toLower());
}

} // namespace azure
