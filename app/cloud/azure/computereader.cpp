#include "cloud/azure/computereader.h"

#include "base/text.h"

namespace azure {

namespace {

domain::SecurityType securityTypeOf(const QString &text) {
    if (text.isEmpty() || base::sameText(text, u"Standard")) {
        return domain::SecurityType::None;
    }
    if (base::sameText(text, u"ConfidentialVM")) {
        return domain::SecurityType::ConfidentialVm;
    }
    return base::sameText(text, u"TrustedLaunch") ? domain::SecurityType::TrustedLaunch
                                                  : domain::SecurityType::Unknown;
}

/// Name, group and subscription come from the id, which keeps its casing (contract 5).
void setId(domain::VirtualMachine &vm, const QString &id) {
    vm.id = domain::ResourceId(id);
    vm.resourceGroup = vm.id.resourceGroup();
    vm.subscriptionId = vm.id.subscriptionId();
}

QString powerStateIn(const JsonNode &instanceView) {
    const QLatin1String prefix("PowerState/");
    for (const JsonNode &status : instanceView["statuses"].items()) {
        const QString code = status["code"].optionalString();
        if (code.startsWith(prefix, Qt::CaseInsensitive)) {
            return code.mid(prefix.size());
        }
    }
    return {};
}

domain::ResourceId optionalId(const JsonNode &node) {
    return domain::ResourceId(node.optionalString());
}

} // namespace

domain::VirtualMachine readVirtualMachine(const JsonNode &node) {
    const JsonNode properties = node["properties"].object();
    const JsonNode osDisk = properties["storageProfile"]["osDisk"];
    const JsonNode managedDisk = osDisk["managedDisk"];
    domain::VirtualMachine vm;
    setId(vm, node["id"].string());
    vm.name = node["name"].string();
    vm.location = node["location"].string();
    vm.size = properties["hardwareProfile"]["vmSize"].optionalString();
    vm.osType = osDisk["osType"].optionalString();
    vm.securityType = securityTypeOf(properties["securityProfile"]["securityType"].optionalString());
    vm.securityEncryptionType = managedDisk["securityProfile"]["securityEncryptionType"].optionalString();
    vm.diskEncryptionSetId = optionalId(managedDisk["securityProfile"]["diskEncryptionSet"]["id"]);
    vm.osDiskId = optionalId(managedDisk["id"]);
    vm.provisioningState = properties["provisioningState"].optionalString();
    vm.powerState = powerStateIn(properties["instanceView"]);
    return vm;
}

domain::VirtualMachine readVirtualMachineRow(const JsonNode &node) {
    domain::VirtualMachine vm;
    setId(vm, node["id"].string());
    vm.name = node["name"].string();
    vm.location = node["location"].string();
    vm.size = node["vmSize"].optionalString();
    vm.osType = node["osType"].optionalString();
    vm.securityType = securityTypeOf(node["securityType"].optionalString());
    vm.securityEncryptionType = node["encType"].optionalString();
    vm.diskEncryptionSetId = optionalId(node["desId"]);
    vm.osDiskId = optionalId(node["osDiskId"]);
    return vm;
}

domain::Disk readDisk(const JsonNode &node) {
    const JsonNode security = node["properties"].object()["securityProfile"];
    domain::Disk disk;
    disk.id = domain::ResourceId(node["id"].string());
    disk.securityType = security["securityType"].optionalString();
    disk.secureVmDiskEncryptionSetId = optionalId(security["secureVMDiskEncryptionSetId"]);
    disk.created = node["properties"].object()["timeCreated"].optionalTime();
    return disk;
}

domain::DiskEncryptionSet readDiskEncryptionSet(const JsonNode &node) {
    const JsonNode properties = node["properties"].object();
    domain::DiskEncryptionSet set;
    set.id = domain::ResourceId(node["id"].string());
    set.name = node["name"].string();
    set.location = node["location"].optionalString();
    set.encryptionType = properties["encryptionType"].optionalString();
    const JsonNode keyUrl = properties["activeKey"]["keyUrl"];
    if (keyUrl.isPresent()) {
        const std::optional<domain::KeyIdentifier> key = domain::KeyIdentifier::parse(keyUrl.string());
        if (key) {
            set.activeKey = *key;
        } else {
            keyUrl.complain(QStringLiteral("the https URL of a key"));
        }
    }
    set.sourceVaultId = optionalId(properties["activeKey"]["sourceVault"]["id"]);
    set.identityType = node["identity"]["type"].optionalString();
    const JsonNode identity = node["identity"];
    set.identityPrincipalId = identity["principalId"].optionalString();
    set.identityTenantId = identity["tenantId"].optionalString();
    const JsonNode assigned = identity["userAssignedIdentities"];
    for (const QString &id : assigned.memberNames()) {
        const JsonNode one = assigned.member(id);
        set.userAssignedIdentities.push_back(
            {domain::ResourceId(id), one["principalId"].optionalString(), one["clientId"].optionalString()});
    }
    set.rotationToLatestKeyVersionEnabled
        = properties["rotationToLatestKeyVersionEnabled"].optionalBool().value_or(false);
    set.autoKeyRotationErrorCode = properties["autoKeyRotationError"]["code"].optionalString();
    set.autoKeyRotationErrorMessage = properties["autoKeyRotationError"]["message"].optionalString();
    set.federatedClientId = properties["federatedClientId"].optionalString();
    if (base::sameText(set.federatedClientId, u"None")) { // how Azure spells "removed"
        set.federatedClientId.clear();
    }
    set.provisioningState = properties["provisioningState"].optionalString();
    return set;
}

std::optional<domain::VirtualMachineSize> readVirtualMachineSize(const JsonNode &node) {
    if (!base::sameText(node["resourceType"].string(), u"virtualMachines")) {
        return std::nullopt;
    }
    domain::VirtualMachineSize size;
    size.name = node["name"].string();
    for (const JsonNode &restriction : node["restrictions"].items()) {
        if (base::sameText(restriction["type"].optionalString(), u"Location")) { // others: only some zones
            size.isRestricted = true;
            size.reason = restriction["reasonCode"].optionalString();
        }
    }
    return size;
}

} // namespace azure
