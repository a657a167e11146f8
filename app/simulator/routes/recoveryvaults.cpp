// Recovery Services vaults (contract 12).
#include "simulator/routes/armforms.h"
#include "simulator/routes/common.h"
#include "simulator/routes/recoveryforms.h"
#include "simulator/routes/routes.h"

#include <QRegularExpression>

namespace simulator {

namespace {

Reply listRecoveryVaults(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    QJsonArray value;
    for (const RecoveryVault &vault : call.tenant.recoveryVaults) {
        if (same(vault.subscriptionId, call.subscription())
            && (call.group().isEmpty() || same(vault.resourceGroup, call.group()))
            && callerMay(call, u"Microsoft.RecoveryServices/Vaults/read"_s, vault.id())) {
            value.append(recoveryVaultJson(vault, call.now));
        }
    }
    return pageReply(call, value, 100);
}

Reply getRecoveryVault(Call &call) {
    if (const auto refused = vaultRefusal(call, u"Vaults/read"_s)) {
        return *refused;
    }
    return jsonReply(200, recoveryVaultJson(vaultOf(call), call.now));
}

std::optional<Reply> invalidVault(const QString &name, const QJsonObject &body) {
    static const QRegularExpression valid(u"^[A-Za-z][A-Za-z0-9-]{0,48}[A-Za-z0-9]$"_s);
    if (!valid.match(name).hasMatch()) {
        return errorReply(400, u"InvalidResourceName"_s, u"The resource name '%1' is invalid."_s.arg(name));
    }
    if (body.value("location"_L1).toString().isEmpty()) {
        return errorReply(
            400, u"LocationRequired"_s, u"The location property is required for this definition."_s);
    }
    const QString sku = body.value("sku"_L1).toObject().value("name"_L1).toString();
    if (!same(sku, u"RS0") && !same(sku, u"Standard")) {
        return errorReply(400, u"InvalidRequestContent"_s, u"The sku '%1' is not valid."_s.arg(sku));
    }
    if (!body.value("properties"_L1).isObject()) {
        return errorReply(400, u"InvalidRequestContent"_s, u"The property 'properties' is required."_s);
    }
    return std::nullopt;
}

void applySettings(RecoveryVault &vault, const QJsonObject &body) {
    const QJsonObject sku = body.value("sku"_L1).toObject();
    vault.skuName = sku.value("name"_L1).toString();
    vault.skuTier = sku.value("tier"_L1).toString();
    vault.tags = body.value("tags"_L1).toObject();
    const QString redundancy = body.value("properties"_L1)
                                   .toObject()
                                   .value("redundancySettings"_L1)
                                   .toObject()
                                   .value("standardTierStorageRedundancy"_L1)
                                   .toString();
    if (!redundancy.isEmpty()) {
        vault.redundancy = redundancy;
    }
}

Reply putRecoveryVault(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    const QString type = u"Microsoft.RecoveryServices/vaults"_s;
    const QString id = u"/subscriptions/%1/resourceGroups/%2/providers/%3/%4"_s.arg(
        call.subscription(), call.group(), type, call[u"v"]);
    if (const auto refused = refusal(call, u"Microsoft.RecoveryServices/Vaults/write"_s, id)) {
        return *refused;
    }
    const auto body = jsonBody(call.request);
    if (!body) {
        return invalidContent(u"Unexpected character encountered while parsing value"_s);
    }
    if (const auto invalid = invalidVault(call[u"v"], *body)) {
        return *invalid;
    }
    const QString location = body->value("location"_L1).toString().toLower().remove(u' ');
    RecoveryVault *existing = call.tenant.recoveryVault(id);
    if (existing) {
        if (!same(existing->location, location)) {
            return errorReply(409, u"InvalidResourceLocation"_s,
                u"The resource '%1' already exists in location '%2' in resource group '%3'. A resource with "
                u"the same name "
                u"cannot be created in location '%4'. Please select a new resource name."_s.arg(
                    existing->name, existing->location, existing->resourceGroup, location));
        }
        applySettings(*existing, *body);
        existing->changed = call.now;
        ++call.tenant.revision;
        return jsonReply(200, recoveryVaultJson(*existing, call.now));
    }
    RecoveryVault vault;
    vault.type = type;
    vault.subscriptionId = call.subscription();
    vault.resourceGroup = call.group();
    vault.name = call[u"v"];
    vault.location = location;
    vault.created = call.now;
    vault.ready = call.now.addSecs(call.tenant.timings.provisioning);
    applySettings(vault, *body);
    vault.policies = builtInPolicies(call.now);
    Work work = newWork(call, WorkKind::Provision, call.tenant.timings.provisioning);
    work.operationId = QString::fromLatin1(newGuid().toLatin1().toBase64()); // ends with a raw "="
    vault.work.push_back(work);
    call.tenant.recoveryVaults.push_back(vault);
    ++call.tenant.revision;
    Reply reply = jsonReply(201, recoveryVaultJson(vault, call.now));
    reply.header("Retry-After", QByteArray::number(call.clientTime.wait(60)));
    return reply.header("Azure-AsyncOperation",
        call.request.link(u"%1/operationStatus/%2?%3"_s.arg(
            vault.id(), work.operationId, signedQuery(call.apiVersion(), call.now))));
}

Reply operationStatus(Call &call) {
    if (const auto refused = vaultRefusal(call, u"vaults/operationStatus/read"_s)) {
        return *refused;
    }
    for (const Work &work : vaultOf(call).work) {
        if (work.operationId == call[u"id"]) {
            const bool running = work.ends > call.now;
            return jsonReply(200,
                {{u"id"_s, u"%1/operationStatus/%2"_s.arg(vaultOf(call).id(), work.operationId)},
                    {u"name"_s, work.operationId},
                    {u"status"_s, running ? u"InProgress"_s : u"Succeeded"_s}});
        }
    }
    return errorReply(404, u"ResourceNotFound"_s, u"The operation was not found."_s);
}

Reply storageConfig(Call &call) {
    if (const auto refused = vaultRefusal(call, u"Vaults/backupstorageconfig/read"_s)) {
        return *refused;
    }
    const RecoveryVault &vault = vaultOf(call);
    return jsonReply(200,
        {{u"id"_s, vault.id() + u"/backupstorageconfig/vaultstorageconfig"_s},
            {u"name"_s, u"vaultstorageconfig"_s},
            {u"type"_s, u"Microsoft.RecoveryServices/vaults/backupstorageconfig"_s},
            {u"properties"_s,
                QJsonObject{{u"storageModelType"_s, vault.redundancy}, {u"storageType"_s, vault.redundancy},
                    {u"dedupState"_s, u"Disabled"_s}, {u"xcoolState"_s, u"Disabled"_s},
                    {u"storageTypeState"_s, vault.items.empty() ? u"Unlocked"_s : u"Locked"_s},
                    {u"crossRegionRestoreFlag"_s, false}}}});
}

Reply backupConfig(Call &call) {
    if (const auto refused = vaultRefusal(call, u"Vaults/backupconfig/read"_s)) {
        return *refused;
    }
    return jsonReply(200,
        {{u"id"_s, vaultOf(call).id() + u"/backupconfig/vaultconfig"_s}, {u"name"_s, u"vaultconfig"_s},
            {u"type"_s, u"Microsoft.RecoveryServices/vaults/backupconfig"_s},
            {u"properties"_s,
                QJsonObject{{u"enhancedSecurityState"_s, u"Enabled"_s},
                    {u"softDeleteFeatureState"_s, u"Enabled"_s}, {u"softDeleteRetentionPeriodInDays"_s, 14},
                    {u"isSoftDeleteFeatureStateEditable"_s, true}}}});
}

Reply guardProxies(Call &call) {
    if (const auto refused = vaultRefusal(call, u"Vaults/backupResourceGuardProxies/read"_s)) {
        return *refused;
    }
    return listReply({});
}

} // namespace

void addRecoveryVaultRoutes(Router &router) {
    const QString type = u"/providers/Microsoft.RecoveryServices/vaults"_s;
    const QString &versions = since::recoveryVaults;
    router.add("GET", u"subscriptions/{s}"_s + type, versions, listRecoveryVaults);
    router.add("GET", u"subscriptions/{s}/resourceGroups/{rg}"_s + type, versions, listRecoveryVaults);
    router.add("GET", vaultPath(), versions, getRecoveryVault);
    router.add("PUT", vaultPath(), versions, putRecoveryVault);
    router.add("GET", vaultPath() + u"/operationStatus/{id}"_s, versions, operationStatus);
    router.add(
        "GET", vaultPath() + u"/backupstorageconfig/vaultstorageconfig"_s, since::backup, storageConfig);
    router.add("GET", vaultPath() + u"/backupconfig/vaultconfig"_s, since::backup, backupConfig);
    router.add("GET", vaultPath() + u"/backupResourceGuardProxies"_s, since::backup, guardProxies);
}

} // namespace simulator
