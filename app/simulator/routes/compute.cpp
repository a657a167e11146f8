// Virtual machines, disks, disk encryption sets (contract 6).
#include "simulator/routes/armforms.h"
#include "simulator/routes/common.h"
#include "simulator/routes/routes.h"

namespace simulator {

namespace {

constexpr qsizetype pageSize = 50; // Azure's is not told; small enough that lists of real size have pages

Reply computeReply(const QJsonObject &body) {
    return jsonReply(200, body).header("x-ms-ratelimit-remaining-resource",
        QByteArray(
            "Microsoft.Compute/LowCostGetSubscriptionMaximum;23995,Microsoft.Compute/LowCostGetResource;31"));
}

/// Lists the resources of `all` in the subscription (and group) that the caller may read.
template <typename Container, typename Form>
Reply list(Call &call, const Container &all, const QString &action, Form form) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    const QString subscriptionScope = u"/subscriptions/"_s + call.subscription();
    const bool seesAll = callerMay(call, action, subscriptionScope);
    QJsonArray value;
    for (const auto &resource : all) {
        if (same(resource.subscriptionId, call.subscription())
            && (call.group().isEmpty() || same(resource.resourceGroup, call.group()))
            && (seesAll || callerMay(call, action, resource.id()))) {
            value.append(form(resource));
        }
    }
    return pageReply(call, value, pageSize);
}

QString idOf(const Call &call, const QString &type) {
    return u"/subscriptions/%1/resourceGroups/%2/providers/%3/%4"_s.arg(
        call.subscription(), call.group(), type, call[u"name"]);
}

bool wantsStatus(const Call &call) {
    return same(call.request.queryValue(u"$expand"_s), u"instanceView")
        || same(call.request.queryValue(u"statusOnly"_s), u"true");
}

Reply virtualMachines(Call &call) {
    return list(call, call.tenant.virtualMachines, u"Microsoft.Compute/virtualMachines/read"_s,
        [withStatus = wantsStatus(call)](const VirtualMachine &vm) { return vmJson(vm, withStatus); });
}

Reply virtualMachine(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    const QString type = u"Microsoft.Compute/virtualMachines"_s;
    const QString id = idOf(call, type);
    if (const auto refused = refusal(call, type + u"/read"_s, id)) {
        return *refused;
    }
    const VirtualMachine *vm = call.tenant.virtualMachine(id);
    if (!vm) {
        return resourceNotFound(type, call[u"name"], call.group());
    }
    return computeReply(vmJson(*vm, wantsStatus(call)));
}

Reply instanceView(Call &call) {
    Reply reply = virtualMachine(call);
    const VirtualMachine *vm = call.tenant.virtualMachine(idOf(call, u"Microsoft.Compute/virtualMachines"_s));
    return reply.isError() || !vm
        ? reply
        : computeReply(
            vmJson(*vm, true).value("properties"_L1).toObject().value("instanceView"_L1).toObject());
}

Reply disk(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    const QString type = u"Microsoft.Compute/disks"_s;
    const QString id = idOf(call, type);
    if (const auto refused = refusal(call, type + u"/read"_s, id)) {
        return *refused;
    }
    for (const VirtualMachine &vm : call.tenant.virtualMachines) {
        if (same(vm.osDiskId(), id)) {
            return computeReply(osDiskJson(vm));
        }
    }
    for (const Disk &disk : call.tenant.disks) {
        if (same(disk.id(), id)) {
            return computeReply(diskJson(disk));
        }
    }
    return resourceNotFound(type, call[u"name"], call.group());
}

/// OS disks, as the simulated machines have no others, and disks of no machine.
Reply disks(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    QJsonArray value;
    for (const VirtualMachine &vm : call.tenant.virtualMachines) {
        if (same(vm.subscriptionId, call.subscription())
            && (call.group().isEmpty() || same(vm.resourceGroup, call.group()))
            && callerMay(call, u"Microsoft.Compute/disks/read"_s, vm.osDiskId())) {
            value.append(osDiskJson(vm));
        }
    }
    for (const Disk &disk : call.tenant.disks) {
        if (same(disk.subscriptionId, call.subscription())
            && (call.group().isEmpty() || same(disk.resourceGroup, call.group()))
            && callerMay(call, u"Microsoft.Compute/disks/read"_s, disk.id())) {
            value.append(diskJson(disk));
        }
    }
    return pageReply(call, value, pageSize);
}

Reply encryptionSets(Call &call) {
    return list(call, call.tenant.encryptionSets, u"Microsoft.Compute/diskEncryptionSets/read"_s,
        [&](const DiskEncryptionSet &set) { return encryptionSetJson(set, call.tenant); });
}

Reply encryptionSet(Call &call) {
    if (const auto missing = missingScope(call)) {
        return *missing;
    }
    const QString type = u"Microsoft.Compute/diskEncryptionSets"_s;
    const QString id = idOf(call, type);
    if (const auto refused = refusal(call, type + u"/read"_s, id)) {
        return *refused;
    }
    const DiskEncryptionSet *set = call.tenant.encryptionSet(id);
    return set ? computeReply(encryptionSetJson(*set, call.tenant))
               : resourceNotFound(type, call[u"name"], call.group());
}

Reply associatedResources(Call &call) {
    Reply reply = encryptionSet(call);
    if (reply.isError()) {
        return reply;
    }
    const QString id = idOf(call, u"Microsoft.Compute/diskEncryptionSets"_s);
    QJsonArray value; // plain ids, no objects (contract 6.3)
    for (const VirtualMachine &vm : call.tenant.virtualMachines) {
        if (same(vm.confidentialSetId, id)) {
            value.append(vm.osDiskId());
        }
    }
    for (const Disk &disk : call.tenant.disks) {
        if (same(disk.confidentialSetId, id)) {
            value.append(disk.id());
        }
    }
    return pageReply(call, value, pageSize);
}

} // namespace

void addComputeRoutes(Router &router) {
    const QString inSubscription = u"subscriptions/{s}/providers/Microsoft.Compute/"_s;
    const QString inGroup = u"subscriptions/{s}/resourceGroups/{rg}/providers/Microsoft.Compute/"_s;
    router.add("GET", inSubscription + u"virtualMachines"_s, since::compute, virtualMachines);
    router.add("GET", inGroup + u"virtualMachines"_s, since::compute, virtualMachines);
    router.add("GET", inGroup + u"virtualMachines/{name}"_s, since::compute, virtualMachine);
    router.add("GET", inGroup + u"virtualMachines/{name}/instanceView"_s, since::compute, instanceView);
    router.add("GET", inSubscription + u"disks"_s, since::disks, disks);
    router.add("GET", inGroup + u"disks"_s, since::disks, disks);
    router.add("GET", inGroup + u"disks/{name}"_s, since::disks, disk);
    router.add("GET", inSubscription + u"diskEncryptionSets"_s, since::disks, encryptionSets);
    router.add("GET", inGroup + u"diskEncryptionSets"_s, since::disks, encryptionSets);
    router.add("GET", inGroup + u"diskEncryptionSets/{name}"_s, since::disks, encryptionSet);
    router.add("GET", inGroup + u"diskEncryptionSets/{name}/associatedResources"_s, since::disks,
        associatedResources);
}

} // namespace simulator
