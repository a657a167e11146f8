#include "tests/contract/recordedanswers.h"

#include "base/text.h"
#include "cloud/azure/calls.h"
#include "cloud/azure/computereader.h"
#include "cloud/azure/longrunning.h"

#include <QJsonArray>
#include <QJsonObject>

namespace contract {

namespace {

void compareVm(const domain::VirtualMachine &vm, const QJsonValue &json, Facts &facts) {
    const QJsonValue disk = at(json, QStringLiteral("properties.storageProfile.osDisk"));
    facts.same(QStringLiteral("id"), vm.id.text(), text(json, QStringLiteral("id")));
    facts.same(QStringLiteral("name"), vm.name, text(json, QStringLiteral("name")));
    facts.same(QStringLiteral("location"), vm.location, text(json, QStringLiteral("location")));
    facts.same(
        QStringLiteral("size"), vm.size, text(json, QStringLiteral("properties.hardwareProfile.vmSize")));
    facts.same(QStringLiteral("osType"), vm.osType, text(disk, QStringLiteral("osType")));
    facts.same(QStringLiteral("encryption type"), vm.securityEncryptionType,
        text(disk, QStringLiteral("managedDisk.securityProfile.securityEncryptionType")));
    facts.same(QStringLiteral("disk encryption set"), vm.diskEncryptionSetId.text(),
        text(disk, QStringLiteral("managedDisk.securityProfile.diskEncryptionSet.id")));
    facts.same(QStringLiteral("OS disk"), vm.osDiskId.text(), text(disk, QStringLiteral("managedDisk.id")));
    facts.same(QStringLiteral("provisioning state"), vm.provisioningState,
        text(json, QStringLiteral("properties.provisioningState")));
    const QString security = text(json, QStringLiteral("properties.securityProfile.securityType"));
    facts.holds((vm.securityType == domain::SecurityType::ConfidentialVm)
            == base::sameText(security, u"ConfidentialVM"),
        QStringLiteral("confidential or not"));
    facts.holds(vm.id.text().contains(vm.resourceGroup) && vm.id.text().contains(vm.subscriptionId),
        QStringLiteral("group and subscription are those of the id"));
    QString power;
    for (const QJsonValue &status : at(json, QStringLiteral("properties.instanceView.statuses")).toArray()) {
        const QString code = text(status, QStringLiteral("code"));
        power = code.startsWith(QLatin1String("PowerState/")) ? code.mid(11) : power;
    }
    facts.same(QStringLiteral("power state"), vm.powerState, power);
}

void examineVm(const Recording &recording, Facts &facts) {
    const base::Result<domain::VirtualMachine> vm
        = azure::readAnswer(recording.request(), recording.response, &azure::readVirtualMachine);
    if (!vm) {
        facts.unreadable(vm.error());
        return;
    }
    compareVm(*vm, recording.body, facts);
}

void examineVms(const Recording &recording, Facts &facts) {
    const auto page = azure::parsePage(recording.response.body, &azure::readVirtualMachine);
    if (!page) {
        facts.unreadable(page.error());
        return;
    }
    const QJsonArray items = at(recording.body, QStringLiteral("value")).toArray();
    facts.same(QStringLiteral("count"), static_cast<qint64>(page->items.size()), items.size());
    for (size_t i = 0; i < page->items.size(); ++i) {
        compareVm(page->items[i], items.at(static_cast<qsizetype>(i)), facts);
    }
    examineNextLink(recording, page->nextLink, facts);
}

void examineDisk(const Recording &recording, Facts &facts) {
    const base::Result<domain::Disk> disk
        = azure::readAnswer(recording.request(), recording.response, &azure::readDisk);
    if (!disk) {
        facts.unreadable(disk.error());
        return;
    }
    facts.same(QStringLiteral("id"), disk->id.text(), text(recording.body, QStringLiteral("id")));
    facts.same(QStringLiteral("security type"), disk->securityType,
        text(recording.body, QStringLiteral("properties.securityProfile.securityType")));
    facts.same(QStringLiteral("disk encryption set"), disk->secureVmDiskEncryptionSetId.text(),
        text(recording.body, QStringLiteral("properties.securityProfile.secureVMDiskEncryptionSetId")));
}

void examineSet(const Recording &recording, Facts &facts) {
    const base::Result<domain::DiskEncryptionSet> set
        = azure::readAnswer(recording.request(), recording.response, &azure::readDiskEncryptionSet);
    if (!set) {
        facts.unreadable(set.error());
        return;
    }
    const QJsonValue properties = at(recording.body, QStringLiteral("properties"));
    facts.same(QStringLiteral("id"), set->id.text(), text(recording.body, QStringLiteral("id")));
    facts.same(QStringLiteral("encryption type"), set->encryptionType,
        text(properties, QStringLiteral("encryptionType")));
    facts.holds(set->isConfidential()
            == base::sameText(text(properties, QStringLiteral("encryptionType")),
                u"ConfidentialVmEncryptedWithCustomerKey"),
        QStringLiteral("confidential or not"));
    const QString keyUrl = text(properties, QStringLiteral("activeKey.keyUrl"));
    facts.same(QStringLiteral("key URL"), set->activeKey.text(), keyUrl);
    facts.same(QStringLiteral("key name"), set->activeKey.name, keyUrl.section(QLatin1Char('/'), 4, 4));
    facts.same(QStringLiteral("key version"), set->activeKey.version, keyUrl.section(QLatin1Char('/'), 5, 5));
    facts.same(QStringLiteral("source vault"), set->sourceVaultId.text(),
        text(properties, QStringLiteral("activeKey.sourceVault.id")));
    facts.same(QStringLiteral("identity"), set->identityPrincipalId,
        text(recording.body, QStringLiteral("identity.principalId")));
}

void examineOperation(const Recording &recording, Facts &facts) {
    const base::Result<azure::AsyncOperation> operation
        = azure::readAnswer(recording.request(), recording.response, &azure::readAsyncOperation);
    if (!operation) {
        facts.unreadable(operation.error());
        return;
    }
    facts.same(QStringLiteral("status"), operation->status, text(recording.body, QStringLiteral("status")));
    facts.holds(operation->isFinal() == at(recording.body, QStringLiteral("endTime")).isString(),
        QStringLiteral("final or not"));
}

} // namespace

const std::vector<Route> &computeRoutes() {
    static const std::vector<Route> routes{
        {"GET", "subscriptions/*/resourceGroups/*/providers/Microsoft.Compute/virtualMachines/*",
            "readVirtualMachine", &examineVm},
        {"GET", "subscriptions/*/providers/Microsoft.Compute/virtualMachines", "readVirtualMachine",
            &examineVms},
        {"GET", "subscriptions/*/resourceGroups/*/providers/Microsoft.Compute/disks/*", "readDisk",
            &examineDisk},
        {"GET", "subscriptions/*/resourceGroups/*/providers/Microsoft.Compute/diskEncryptionSets/*",
            "readDiskEncryptionSet", &examineSet},
        {"PUT", "subscriptions/*/resourceGroups/*/providers/Microsoft.Compute/diskEncryptionSets/*",
            "what it became is read when it is done", nullptr},
        {"GET", "subscriptions/*/providers/Microsoft.Compute/locations/*/*/*", "readAsyncOperation",
            &examineOperation},
    };
    return routes;
}

} // namespace contract
