// Making and deleting disk encryption sets, deleting disks (contract 6.3).
#include "simulator/notsimulated.h"
#include "simulator/routes/armforms.h"
#include "simulator/routes/common.h"
#include "simulator/routes/routes.h"
#include "simulator/rules/keyaccess.h"

#include <QRegularExpression>

#include <variant>

namespace simulator {

namespace {

const QString setType = u"Microsoft.Compute/diskEncryptionSets"_s;
const QString diskType = u"Microsoft.Compute/disks"_s;
constexpr int diskOperationSeconds = 3;

QString resourceId(const Call &call, const QString &type) {
    return u"/subscriptions/%1/resourceGroups/%2/providers/%3/%4"_s.arg(
        call.subscription(), call.group(), type, call[u"name"]);
}

/// Adds both polling headers of an operation that begins now.
Reply polled(Call &call, Reply reply, const QString &id, const QString &location) {
    const DiskOperation operation{newGuid(), id, call.now, call.now.addSecs(diskOperationSeconds)};
    call.tenant.diskOperations.push_back(operation);
    const QString link = call.request.link(
        u"/subscriptions/%1/providers/Microsoft.Compute/locations/%2/DiskOperations/%3?api-version=%4"_s.arg(
            call.subscription(), location, operation.id, call.apiVersion()));
    reply.status = 202;
    reply.header("Azure-AsyncOperation", link);
    reply.header("Location", link + u"&monitor=true"_s);
    return reply.header("Retry-After", QByteArray::number(call.clientTime.wait(diskOperationSeconds)));
}

Reply badParameter(const QString &target, const QString &message) {
    return jsonReply(400,
        {{u"error"_s,
            QJsonObject{
                {u"code"_s, u"InvalidParameter"_s}, {u"message"_s, message}, {u"target"_s, target}}}});
}

/// Why a key cannot be a confidential set's. The codes of these refusals are not known.
std::optional<Reply> unfitKey(const KeyPlace &place, const QString &encryptionType, const QDateTime &now) {
    const QString target = u"diskEncryptionSet.activeKey.keyUrl"_s;
    if (!place.store || !place.key) {
        return errorReply(400, u"KeyVaultKeyNotFound"_s,
            u"The key '%1' was not found in '%2'."_s.arg(place.name, place.host));
    }
    if (const auto why = whyKeyIsUseless(place, now)) {
        return badParameter(target, u"The key '%1' cannot be used: %2."_s.arg(place.name, *why));
    }
    if (!place.store->purgeProtection) {
        return badParameter(target, u"Purge protection must be enabled on '%1'."_s.arg(place.store->name));
    }
    const bool confidential = encryptionType == "ConfidentialVmEncryptedWithCustomerKey"_L1;
    if (confidential
        && (place.key->type != "RSA-HSM"_L1 || !place.key->exportable || !place.key->hasReleasePolicy)) {
        return badParameter(target,
            u"A confidential disk encryption set needs an exportable RSA-HSM key with a release policy."_s);
    }
    return std::nullopt;
}

/// The set that a body describes; or what is wrong with it.
std::variant<DiskEncryptionSet, Reply> describedSet(Call &call, const QJsonObject &body) {
    static const QStringList types{u"ConfidentialVmEncryptedWithCustomerKey"_s,
        u"EncryptionAtRestWithCustomerKey"_s, u"EncryptionAtRestWithPlatformAndCustomerKeys"_s};
    static const QRegularExpression valid(u"\\A[0-9A-Za-z_-]{1,80}\\z"_s);
    const QJsonObject properties = body.value("properties"_L1).toObject();
    const QJsonObject activeKey = properties.value("activeKey"_L1).toObject();
    DiskEncryptionSet set;
    set.type = setType;
    set.subscriptionId = call.subscription();
    set.resourceGroup = call.group();
    set.name = call[u"name"];
    set.location = body.value("location"_L1).toString().remove(u' ').toLower();
    set.tags = body.value("tags"_L1).toObject();
    set.created = call.now;
    set.encryptionType = properties.value("encryptionType"_L1).toString(types.at(1));
    set.keyUrl = activeKey.value("keyUrl"_L1).toString();
    set.sourceVaultId = activeKey.value("sourceVault"_L1)["id"_L1].toString();
    set.rotatesKey = properties.value("rotationToLatestKeyVersionEnabled"_L1).toBool(false);
    if (!valid.match(set.name).hasMatch() || set.location.isEmpty()) {
        return badParameter(u"diskEncryptionSet.location"_s,
            u"Required parameter 'location' or the name of the resource is invalid."_s);
    }
    if (!types.contains(set.encryptionType)) {
        return badParameter(
            u"diskEncryptionSet.encryptionType"_s, u"The value of parameter encryptionType is invalid."_s);
    }
    if (const auto unfit
        = unfitKey(keyPlace(call.tenant, set.keyUrl, call.now), set.encryptionType, call.now)) {
        return *unfit;
    }
    return set;
}

/// The system-assigned identity: a service principal that is there as long as the set.
QString newIdentity(Tenant &tenant, const DiskEncryptionSet &set) {
    Principal identity;
    identity.kind = PrincipalKind::ServicePrincipal;
    identity.id = guidOf(u"identity %1 %2"_s.arg(set.id().toLower(), QString::number(tenant.revision)));
    identity.appId = guidOf(u"application "_s + identity.id);
    identity.displayName = set.name;
    identity.ownerTenantId = tenant.id;
    identity.isManagedIdentity = true;
    tenant.principals.push_back(identity);
    return identity.id;
}

Reply updatingReply(Call &call, const DiskEncryptionSet &set) {
    QJsonObject body = encryptionSetJson(set, call.tenant);
    QJsonObject properties = body.value("properties"_L1).toObject();
    properties.insert(u"provisioningState"_s, u"Updating"_s);
    body.insert(u"properties"_s, properties);
    return polled(call, jsonReply(202, body), set.id(), set.location);
}

Reply putSet(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    const QString id = resourceId(call, setType);
    if (const auto refused = refusal(call, setType + u"/write"_s, id)) {
        return *refused;
    }
    const auto body = jsonBody(call.request);
    if (!body) {
        return invalidContent(u"the body is not JSON"_s);
    }
    const QString identity = body->value("identity"_L1)["type"_L1].toString();
    if (!same(identity, u"SystemAssigned")) {
        return notSimulated(u"disk encryption sets without a system-assigned identity of their own"_s, {});
    }
    auto described = describedSet(call, *body);
    if (const Reply *invalid = std::get_if<Reply>(&described)) {
        return *invalid;
    }
    DiskEncryptionSet &set = std::get<DiskEncryptionSet>(described);
    DiskEncryptionSet *existing = call.tenant.encryptionSet(id);
    if (existing && call.request.header("if-none-match") == "*") {
        return errorReply(412, u"PreconditionFailed"_s, u"The resource '%1' exists already."_s.arg(id));
    }
    if (existing
        && (existing->encryptionType != set.encryptionType || !same(existing->location, set.location))) {
        return errorReply(409, u"PropertyChangeNotAllowed"_s,
            u"Changing property 'encryptionType' or 'location' is not allowed."_s);
    }
    ++call.tenant.revision;
    if (existing) { // goes over to that key
        existing->keyUrl = set.keyUrl;
        existing->sourceVaultId = set.sourceVaultId;
        existing->rotatesKey = set.rotatesKey;
        existing->tags = set.tags;
        existing->changed = call.now;
        return updatingReply(call, *existing);
    }
    set.principalId = newIdentity(call.tenant, set);
    call.tenant.encryptionSets.push_back(set);
    return updatingReply(call, set);
}

bool isAssociated(const Tenant &tenant, const QString &setId) {
    const auto has = [&setId](const auto &one) { return same(one.confidentialSetId, setId); };
    return std::any_of(tenant.virtualMachines.begin(), tenant.virtualMachines.end(), has)
        || std::any_of(tenant.disks.begin(), tenant.disks.end(), has);
}

/// Its role assignments stay, for a principal that is gone.
Reply deleteSet(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    const QString id = resourceId(call, setType);
    if (const auto refused = refusal(call, setType + u"/delete"_s, id)) {
        return *refused;
    }
    const DiskEncryptionSet *found = call.tenant.encryptionSet(id);
    if (!found) {
        return emptyReply(204);
    }
    if (isAssociated(call.tenant, id)) {
        return errorReply(409, u"OperationNotAllowed"_s,
            u"Disk encryption set '%1' cannot be deleted, because it is associated with resources."_s.arg(
                found->name));
    }
    const DiskEncryptionSet set = *found;
    std::erase_if(call.tenant.principals, [&set](const Principal &principal) {
        return principal.isManagedIdentity && same(principal.id, set.principalId);
    });
    std::erase_if(
        call.tenant.encryptionSets, [&id](const DiskEncryptionSet &one) { return same(one.id(), id); });
    ++call.tenant.revision;
    return polled(call, emptyReply(202), id, set.location);
}

Reply deleteDisk(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    const QString id = resourceId(call, diskType);
    if (const auto refused = refusal(call, diskType + u"/delete"_s, id)) {
        return *refused;
    }
    for (const VirtualMachine &vm : call.tenant.virtualMachines) {
        if (same(vm.osDiskId(), id)) {
            return errorReply(409, u"OperationNotAllowed"_s,
                u"Disk %1 is attached to VM %2."_s.arg(vm.osDisk().name, vm.id()));
        }
    }
    const auto disk = std::find_if(call.tenant.disks.begin(), call.tenant.disks.end(),
        [&id](const Disk &one) { return same(one.id(), id); });
    if (disk == call.tenant.disks.end()) {
        return emptyReply(204);
    }
    const QString location = disk->location;
    call.tenant.disks.erase(disk);
    ++call.tenant.revision;
    return polled(call, emptyReply(202), id, location);
}

Reply diskOperation(Call &call) {
    const auto operation = std::find_if(call.tenant.diskOperations.begin(), call.tenant.diskOperations.end(),
        [&](const DiskOperation &one) { return same(one.id, call[u"op"]); });
    if (operation == call.tenant.diskOperations.end()) {
        return errorReply(404, u"NotFound"_s, u"The operation '%1' was not found."_s.arg(call[u"op"]));
    }
    const bool ended = operation->ends <= call.now;
    const DiskEncryptionSet *set = call.tenant.encryptionSet(operation->resourceId);
    if (same(call.request.queryValue(u"monitor"_s), u"true")) {
        return !ended ? emptyReply(202)
            : set     ? jsonReply(200, encryptionSetJson(*set, call.tenant))
                      : emptyReply(200);
    }
    QJsonObject body{{u"name"_s, operation->id}, {u"startTime"_s, timeText(operation->started)},
        {u"status"_s, ended ? u"Succeeded"_s : u"InProgress"_s}};
    if (ended) {
        body.insert(u"endTime"_s, timeText(operation->ends));
    }
    return jsonReply(200, body);
}

} // namespace

void addEncryptionSetRoutes(Router &router) {
    const QString inGroup = u"subscriptions/{s}/resourceGroups/{rg}/providers/Microsoft.Compute/"_s;
    router.add("PUT", inGroup + u"diskEncryptionSets/{name}"_s, since::disks, putSet);
    router.add("DELETE", inGroup + u"diskEncryptionSets/{name}"_s, since::disks, deleteSet);
    router.add("DELETE", inGroup + u"disks/{name}"_s, since::disks, deleteDisk);
    router.add("GET",
        u"subscriptions/{s}/providers/Microsoft.Compute/locations/{location}/DiskOperations/{op}"_s,
        since::disks, diskOperation);
}

} // namespace simulator
