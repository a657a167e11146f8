#pragma once

#include "rights.h"

#include <QRegularExpression>

// How the tests restore cvm-erp-01 from rsv-prod-uaenorth, and read what comes of it.

namespace recovery {

inline constexpr auto version = "?api-version=2024-10-01";
inline const QString staging = contoso::production
    + u"/resourceGroups/rg-backup/providers/Microsoft.Storage/storageAccounts/contosostaging"_s;
inline const QString group = contoso::production + u"/resourceGroups/rg-restore"_s;
inline const QString network = contoso::production
    + u"/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-production"_s;
inline const QString blobHost = u"contosostaging.blob.core.windows.net"_s;
inline const QString keyVault = u"contoso-kv-rbac.vault.azure.net"_s;
inline const QString rehearsalVault = u"contoso-kv-rehearsal.vault.azure.net"_s;
inline const QString rehearsalHsm = u"contoso-hsm-rehearsal.managedhsm.azure.net"_s;

inline QString setId(const QString &name, const QString &inGroup) {
    return contoso::production
        + u"/resourceGroups/%1/providers/Microsoft.Compute/diskEncryptionSets/%2"_s.arg(inGroup, name);
}
inline const QString spareSet = setId(u"des-spare"_s, u"rg-encryption"_s);

inline QString url(const QString &path) {
    return path + QLatin1String(version);
}
inline QString itemUrl() {
    return contoso::item(contoso::vault());
}

/// The recovery points, newest first.
inline QJsonArray points(SimulatorClient &client) {
    return client.arm("GET", url(itemUrl() + u"/recoveryPoints"_s)).value();
}

inline QStringList tiersOf(const QJsonValue &point) {
    QStringList tiers;
    const QJsonArray all = point["properties"_L1]["recoveryPointTierDetails"_L1].toArray();
    for (const QJsonValue &tier : all) {
        tiers.append(tier["type"_L1].toString() + u' ' + tier["status"_L1].toString());
    }
    return tiers;
}

inline QString newestPoint(SimulatorClient &client) {
    return points(client).first()["name"_L1].toString();
}

/// The body of a restore of disks; `set` empty: none is given.
inline QJsonObject disksRequest(const QString &point, const QString &set = {}) {
    QJsonObject properties{{u"objectType"_s, u"IaasVMRestoreRequest"_s}, {u"recoveryPointId"_s, point},
        {u"recoveryType"_s, u"RestoreDisks"_s}, {u"sourceResourceId"_s, contoso::vm()},
        {u"targetResourceGroupId"_s, group}, {u"storageAccountId"_s, staging}, {u"region"_s, u"uaenorth"_s}};
    if (!set.isEmpty()) {
        properties.insert(u"securedVMDetails"_s, QJsonObject{{u"securedVMOsDiskEncryptionSetId"_s, set}});
    }
    return {{u"properties"_s, properties}};
}

/// The same for a new machine.
inline QJsonObject machineRequest(const QString &point, const QString &set = {}) {
    QJsonObject properties = disksRequest(point, set).value("properties"_L1).toObject();
    properties.insert(u"recoveryType"_s, u"AlternateLocation"_s);
    properties.insert(u"targetVirtualMachineId"_s,
        group + u"/providers/Microsoft.Compute/virtualMachines/cvm-erp-01-restored"_s);
    properties.insert(u"virtualNetworkId"_s, network);
    properties.insert(u"subnetId"_s, network + u"/subnets/snet-servers"_s);
    return {{u"properties"_s, properties}};
}

inline QJsonObject with(QJsonObject request, const QString &member, const QJsonValue &value) {
    QJsonObject properties = request.value("properties"_L1).toObject();
    properties.insert(member, value);
    request.insert(u"properties"_s, properties);
    return request;
}

inline Answer start(SimulatorClient &client, const QJsonObject &request) {
    const QString point = request["properties"_L1].toObject().value("recoveryPointId"_L1).toString();
    return client.arm("POST", url(itemUrl() + u"/recoveryPoints/%1/restore"_s.arg(point)), request);
}

/// The properties of the job at its end; empty where the restore was refused.
inline QJsonObject restored(SimulatorClient &client, const QJsonObject &request) {
    const Answer started = start(client, request);
    if (started.status != 202) {
        return {};
    }
    client.advance(3);
    const QString job = client.follow(started.headers.value("azure-asyncoperation"))
                            .properties()
                            .value("jobId"_L1)
                            .toString();
    client.advance(200);
    return client.arm("GET", url(contoso::vault() + u"/backupJobs/"_s + job)).properties();
}

inline QString errorOf(const QJsonObject &job) {
    return job.value("errorDetails"_L1).toArray().first()["errorTitle"_L1].toString();
}
inline QJsonObject bagOf(const QJsonObject &job) {
    return job.value("extendedInfo"_L1).toObject().value("propertyBag"_L1).toObject();
}
inline bool namesBlob(const QJsonObject &job) {
    const QJsonObject bag = bagOf(job);
    return bag.contains("Config Blob Container Name"_L1)
        && bag.contains("Secured Encryption Info Blob Name"_L1);
}

inline QString blobPath(const QJsonObject &job) {
    const QJsonObject bag = bagOf(job);
    return u"/%1/%2"_s.arg(bag.value("Config Blob Container Name"_L1).toString(),
        bag.value("Secured Encryption Info Blob Name"_L1).toString());
}

/// With a token for storage.
inline Answer blob(SimulatorClient &client, const QByteArray &method, const QString &path) {
    return client.sendRaw(method, blobHost, path, {},
        {{"Authorization", "Bearer " + client.accessToken(u"https://storage.azure.com"_s).toLatin1()},
            {"x-ms-version", "2020-10-02"}});
}

/// The key's backup in a secured blob, as a key store takes it.
inline QString backupIn(const Answer &answer) {
    const QString told = answer.json.value("OsDiskEncryptionDetails"_L1)["KeyBackupData"_L1].toString();
    return QString::fromLatin1(QByteArray::fromBase64(told.toLatin1())
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

/// Fetches the copy of the key by a restore that fails, and gives it to the store.
inline Answer keyBack(SimulatorClient &client, const QString &host, const QString &set = {}) {
    const QJsonObject job = restored(client, disksRequest(newestPoint(client), set));
    const QString value = backupIn(blob(client, "GET", blobPath(job)));
    return client.send("POST", host, u"/keys/restore?api-version=7.4"_s, {{u"value"_s, value}});
}

inline QJsonObject setRequest(const QString &keyUrl) {
    return {{u"location"_s, u"uaenorth"_s}, {u"identity"_s, QJsonObject{{u"type"_s, u"SystemAssigned"_s}}},
        {u"properties"_s,
            QJsonObject{{u"encryptionType"_s, u"ConfidentialVmEncryptedWithCustomerKey"_s},
                {u"activeKey"_s, QJsonObject{{u"keyUrl"_s, keyUrl}}}}}};
}
inline const QString newSet = setId(u"des-restored"_s, u"rg-encryption"_s);
inline Answer makeSet(SimulatorClient &client, const QString &keyUrl) {
    return client.arm("PUT", newSet + u"?api-version=2024-03-02"_s, setRequest(keyUrl));
}

/// Grants a role of Azure RBAC.
inline int assign(SimulatorClient &client, const QString &scope, const QString &role,
    const QString &principal, int number) {
    const QString guid = u"22222222-2222-4333-8444-55555555555%1"_s.arg(number);
    return client
        .arm("PUT",
            scope
                + u"/providers/Microsoft.Authorization/roleAssignments/%1?api-version=2022-04-01"_s.arg(guid),
            {{u"properties"_s,
                QJsonObject{
                    {u"roleDefinitionId"_s,
                        contoso::security + u"/providers/Microsoft.Authorization/roleDefinitions/"_s + role},
                    {u"principalId"_s, principal}, {u"principalType"_s, u"ServicePrincipal"_s}}}})
        .status;
}
inline const QString encryptionUser = u"e147488a-f6f5-4113-8e2d-b22465e65bf6"_s;
inline const QString releaseUser = u"08bbd89e-9f13-488c-ac41-acfcb10c90ab"_s;
inline QString orchestratorId(SimulatorClient &client) {
    return client
        .send("GET", u"graph.microsoft.com"_s,
            u"/v1.0/servicePrincipals(appId='bf7b6499-ff71-4aa2-97a4-f372087be7f0')"_s)
        .json.value("id"_L1)
        .toString();
}

} // namespace recovery
