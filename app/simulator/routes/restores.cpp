// Restoring a protected VM, and checking a restore before (contract 15.4).
#include "base/text.h"
#include "simulator/routes/common.h"
#include "simulator/routes/recoveryforms.h"
#include "simulator/routes/routes.h"
#include "simulator/rules/restore.h"

#include <variant>

namespace simulator {

namespace {

Reply badRestoreInput(const QString &what) {
    // which of its codes Azure uses for which member is not known
    return errorReply(400, u"BMSUserErrorInvalidInput"_s,
        u"Input provided for the call is invalid: %1\r\nPlease check that the provided inputs are valid"_s
            .arg(what));
}

std::optional<RestoreKind> restoreKind(const QString &text) {
    return same(text, u"AlternateLocation") ? std::optional(RestoreKind::AlternateLocation)
        : same(text, u"RestoreDisks")       ? std::optional(RestoreKind::RestoreDisks)
        : same(text, u"OriginalLocation")   ? std::optional(RestoreKind::OriginalLocation)
                                            : std::nullopt;
}

/// A member whose name the service compares without case.
QJsonValue anyCase(const QJsonObject &object, const QString &name) {
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (same(member.key(), name)) {
            return member.value();
        }
    }
    return {};
}

/// What else the kind of restore needs; empty: nothing.
QString missingMember(const RestoreOrder &order) {
    if (order.storageAccountId.isEmpty()) {
        return u"storageAccountId"_s; // here it is not optional: there are no other ways of staging
    }
    if (order.kind == RestoreKind::OriginalLocation) {
        return {};
    }
    if (order.targetGroupId.isEmpty()) {
        return u"targetResourceGroupId"_s;
    }
    const bool isMachine = order.kind == RestoreKind::AlternateLocation;
    return isMachine && order.targetVmId.isEmpty() ? u"targetVirtualMachineId"_s
        : isMachine && order.networkId.isEmpty()   ? u"virtualNetworkId"_s
        : isMachine && order.subnetId.isEmpty()    ? u"subnetId"_s
                                                   : QString();
}

/// What a body asks for; or what is wrong with it.
std::variant<RestoreOrder, Reply> orderOf(
    const QJsonObject &properties, const RecoveryVault &vault, const ProtectedItem &item) {
    if (!same(properties.value("objectType"_L1).toString(), u"IaasVMRestoreRequest")) {
        return errorReply(400, u"CloudInvalidInputError"_s,
            u"Input provided for the call is invalid\r\nPlease provide a valid input"_s);
    }
    const auto kind = restoreKind(properties.value("recoveryType"_L1).toString());
    if (!kind) {
        return badRestoreInput(u"recoveryType"_s);
    }
    const auto text = [&](QLatin1String name) { return properties.value(name).toString(); };
    RestoreOrder order;
    order.kind = *kind;
    order.pointId = text("recoveryPointId"_L1);
    order.targetVmId = text("targetVirtualMachineId"_L1);
    order.targetGroupId = text("targetResourceGroupId"_L1);
    order.storageAccountId = text("storageAccountId"_L1);
    order.networkId = text("virtualNetworkId"_L1);
    order.subnetId = text("subnetId"_L1);
    order.setId
        = anyCase(anyCase(properties, u"securedVMDetails"_s).toObject(), u"securedVMOsDiskEncryptionSetId"_s)
              .toString();
    order.prefersVaultTier = same(text("preferredRecoveryPointTier"_L1), u"HardenedRP");
    if (!item.point(order.pointId)) {
        return badRestoreInput(u"recoveryPointId"_s);
    }
    if (!same(text("sourceResourceId"_L1), item.vmId)) {
        return badRestoreInput(u"sourceResourceId"_s);
    }
    if (base::normalisedRegion(text("region"_L1)) != base::normalisedRegion(vault.location)) {
        return badRestoreInput(u"region"_s);
    }
    if (const QString missing = missingMember(order); !missing.isEmpty()) {
        return badRestoreInput(missing);
    }
    return order;
}

std::optional<Reply> linkedRefusal(const Call &call, const QString &action, const QString &scope) {
    if (callerMay(call, action, scope)) {
        return std::nullopt;
    }
    const Principal *caller = call.tenant.principal(call.callerId);
    return errorReply(403, u"LinkedAuthorizationFailed"_s,
        u"The client '%1' with object id '%2' has permission to perform the action on this scope; however, "
        u"it "
        u"does not have permission to perform action(s) '%3' on the linked scope(s) '%4' or the linked "
        u"scope(s) are invalid."_s.arg(
            caller ? caller->userPrincipalName : QString(), call.callerId, action, scope));
}

/// What the caller needs beside the right to restore (contract 15.4, "Who").
std::optional<Reply> refusedAround(const Call &call, const ProtectedItem &item, const RestoreOrder &order) {
    const QString writeMachine = u"Microsoft.Compute/virtualMachines/write"_s;
    std::vector<std::pair<QString, QString>> needed{
        {u"Microsoft.Storage/storageAccounts/write"_s, order.storageAccountId}};
    if (!order.setId.isEmpty()) {
        needed.emplace_back(u"Microsoft.Compute/diskEncryptionSets/read"_s, order.setId);
    }
    switch (order.kind) {
    case RestoreKind::OriginalLocation:
        needed.emplace_back(writeMachine, item.vmId);
        break;
    case RestoreKind::RestoreDisks:
        needed.emplace_back(u"Microsoft.Compute/disks/write"_s, order.targetGroupId);
        break;
    case RestoreKind::AlternateLocation:
        needed.emplace_back(writeMachine, order.targetGroupId);
        needed.emplace_back(u"Microsoft.Network/virtualNetworks/subnets/join/action"_s, order.subnetId);
        break;
    }
    for (const auto &[action, scope] : needed) {
        if (auto refused = linkedRefusal(call, action, scope)) {
            return refused;
        }
    }
    return std::nullopt;
}

bool isRestoring(const RecoveryVault &vault, const QString &vmId) {
    return std::any_of(vault.work.begin(), vault.work.end(), [&](const Work &work) {
        return work.kind == WorkKind::Restore && same(work.vmId, vmId)
            && (work.status == WorkStatus::Running || work.status == WorkStatus::Cancelling);
    });
}

Reply restoreItemNotFound() {
    return errorReply(404, u"BMSUserErrorDataSourceObjectNotFound"_s,
        u"The specified Azure Virtual Machine was not found in this vault\r\nPlease make sure that it is protected."_s);
}

Reply restore(Call &call) {
    if (const auto refused = vaultRefusal(call,
            u"Vaults/backupFabrics/protectionContainers/protectedItems/recoveryPoints/restore/action"_s)) {
        return *refused;
    }
    RecoveryVault &vault = vaultOf(call);
    const auto name = itemName(call[u"container"], call[u"item"]);
    const ProtectedItem *item = name ? itemOf(vault, *name) : nullptr;
    if (!item || item->deleted.isValid()) {
        return restoreItemNotFound();
    }
    if (!item->point(call[u"point"])) {
        return errorReply(
            404, u"BMSUserErrorRecoveryPointNotFound"_s, u"The recovery point was not found."_s);
    }
    const auto body = jsonBody(call.request);
    auto wanted = orderOf(body ? body->value("properties"_L1).toObject() : QJsonObject(), vault, *item);
    if (const Reply *invalid = std::get_if<Reply>(&wanted)) {
        return *invalid;
    }
    const RestoreOrder &order = std::get<RestoreOrder>(wanted);
    if (order.pointId != call[u"point"]) {
        return badRestoreInput(u"recoveryPointId"_s);
    }
    if (const auto refused = refusedAround(call, *item, order)) {
        return *refused;
    }
    if (isRestoring(vault, item->vmId)) {
        return errorReply(400, u"UserErrorRestoreOperationInProgress"_s,
            u"Unable to initiate restore as another restore operation is currently in progress."_s);
    }
    Work work = newWork(call, WorkKind::Restore, call.tenant.timings.restore);
    work.jobId = work.operationId; // as recorded
    work.operationEnds = call.now.addSecs(2); // the operation only starts the job
    work.vmId = item->vmId;
    work.vmGroup = item->vmGroup;
    work.vmName = item->vmName;
    work.restore = order;
    const QString id = itemId(vault, work.vmGroup, work.vmName);
    vault.work.push_back(work);
    return acceptedReply(call, id + u"/operationsStatus/"_s + work.operationId,
        id + u"/operationResults/"_s + work.operationId, {});
}

/// The item that a validation is about: its id is in the id of the point.
ProtectedItem *itemOfPoint(RecoveryVault &vault, const QString &pointId) {
    for (ProtectedItem &item : vault.items) {
        const QString id = itemId(vault, item.vmGroup, item.vmName) + u"/recoveryPoints/"_s;
        if (QString(pointId)
                .replace("%3B"_L1, ";"_L1, Qt::CaseInsensitive)
                .startsWith(id, Qt::CaseInsensitive)) {
            return &item;
        }
    }
    return nullptr;
}

/// The findings; or what is wrong with the request.
std::variant<std::vector<RestoreFinding>, Reply> validated(Call &call, RecoveryVault &vault) {
    const auto body = jsonBody(call.request);
    const QJsonObject properties = body ? body->value("properties"_L1).toObject() : QJsonObject();
    ProtectedItem *item = body ? itemOfPoint(vault, body->value("id"_L1).toString()) : nullptr;
    if (!same(properties.value("objectType"_L1).toString(), u"ValidateIaasVMRestoreOperationRequest")) {
        return errorReply(400, u"CloudInvalidInputError"_s,
            u"Input provided for the call is invalid\r\nPlease provide a valid input"_s);
    }
    if (!item) {
        return badRestoreInput(u"id"_s);
    }
    const auto order = orderOf(properties.value("restoreRequest"_L1).toObject(), vault, *item);
    if (const Reply *invalid = std::get_if<Reply>(&order)) {
        return *invalid;
    }
    return restoreFindings(call.tenant, vault, *item, std::get<RestoreOrder>(order), call.now);
}

Reply triggerValidation(Call &call) {
    if (const auto refused = vaultRefusal(call, u"Vaults/backupTriggerValidateOperation/action"_s)) {
        return *refused;
    }
    RecoveryVault &vault = vaultOf(call);
    const auto found = validated(call, vault);
    if (const Reply *invalid = std::get_if<Reply>(&found)) {
        return *invalid;
    }
    Work work = newWork(call, WorkKind::Validate, 5);
    work.findings = std::get<std::vector<RestoreFinding>>(found);
    vault.work.push_back(work);
    constexpr int wait = 10; // contract 15.4
    return acceptedReply(call, vault.id() + u"/backupValidateOperationsStatuses/"_s + work.operationId,
        vault.id() + u"/backupValidateOperationResults/"_s + work.operationId, {}, wait);
}

QJsonObject findingsJson(const std::vector<RestoreFinding> &findings) {
    QJsonArray results;
    for (const RestoreFinding &finding : findings) {
        results.append(QJsonObject{{u"code"_s, finding.code}, {u"message"_s, finding.message},
            {u"recommendations"_s, stringArray(finding.recommendations)}});
    }
    return {{u"validateOperationResponse"_s, QJsonObject{{u"validationResults"_s, results}}}};
}

Reply validateAtOnce(Call &call) {
    if (const auto refused = vaultRefusal(call, u"Vaults/backupValidateOperation/action"_s)) {
        return *refused;
    }
    const auto found = validated(call, vaultOf(call));
    const Reply *invalid = std::get_if<Reply>(&found);
    return invalid ? *invalid : jsonReply(200, findingsJson(std::get<std::vector<RestoreFinding>>(found)));
}

const Work *validation(Call &call) {
    for (const Work &work : vaultOf(call).work) {
        if (work.kind == WorkKind::Validate && same(work.operationId, call[u"op"])) {
            return &work;
        }
    }
    return nullptr;
}

Reply validationNotFound(const Call &call) {
    return errorReply(
        404, u"BMSUserErrorOperationNotFound"_s, u"The operation '%1' was not found."_s.arg(call[u"op"]));
}

Reply validationStatus(Call &call) {
    if (const auto refused = vaultRefusal(call, u"Vaults/backupValidateOperationsStatuses/read"_s)) {
        return *refused;
    }
    const Work *work = validation(call);
    return work ? jsonReply(200, operationJson(*work, call.now)) : validationNotFound(call);
}

Reply validationResult(Call &call) {
    if (const auto refused = vaultRefusal(call, u"Vaults/backupValidateOperationResults/read"_s)) {
        return *refused;
    }
    const Work *work = validation(call);
    if (!work) {
        return validationNotFound(call);
    }
    return work->operationEnds > call.now
        ? emptyReply(202).header("Location", call.request.link(call.request.pathAndQuery()))
        : jsonReply(200, findingsJson(work->findings));
}

} // namespace

void addRestoreRoutes(Router &router) {
    const QString &versions = since::backup;
    router.add("POST", itemPath() + u"/recoveryPoints/{point}/restore"_s, versions, restore);
    router.add("POST", vaultPath() + u"/backupTriggerValidateOperation"_s, versions, triggerValidation);
    router.add("POST", vaultPath() + u"/backupValidateOperation"_s, versions, validateAtOnce);
    router.add("GET", vaultPath() + u"/backupValidateOperationsStatuses/{op}"_s, versions, validationStatus);
    router.add("GET", vaultPath() + u"/backupValidateOperationResults/{op}"_s, versions, validationResult);
}

} // namespace simulator
