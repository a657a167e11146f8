#include "simulator/largetenant.h"

#include "simulator/encryptionaccess.h"
#include "simulator/exchange.h"
#include "simulator/routes/recoveryforms.h"
#include "simulator/scenarioreader.h"

namespace simulator {

namespace {

const QStringList &regions() {
    static const QStringList all{u"uaenorth"_s, u"koreacentral"_s, u"westeurope"_s, u"eastus"_s};
    return all;
}

const QStringList &teams() {
    static const QStringList all{u"payments"_s, u"claims"_s, u"ledger"_s, u"research"_s, u"portal"_s,
        u"warehouse"_s, u"billing"_s, u"trading"_s, u"identity"_s, u"records"_s};
    return all;
}

void place(Resource &resource, const QString &type, const QString &subscription, const QString &group,
    const QString &name, const QString &location, const QDateTime &created) {
    resource.type = type;
    resource.subscriptionId = subscription;
    resource.resourceGroup = group;
    resource.name = name;
    resource.location = location;
    resource.created = created;
}

/// A Managed HSM with two keys and the caller as its administrator and auditor.
KeyStore makeHsm(const Tenant &tenant, const QString &subscription, const QString &name,
    const QString &location, const QDateTime &created) {
    KeyStore store;
    place(store, u"Microsoft.KeyVault/managedHSMs"_s, subscription, u"rg-keys"_s, name, location, created);
    store.isManagedHsm = true;
    store.host = name + u".managedhsm.azure.net"_s;
    store.sku = u"Standard_B1"_s;
    store.activationStatus = u"Active"_s;
    store.initialAdminId = tenant.callerId;
    store.keys = {makeKey(store.host, u"cvm-os-disk"_s, created),
        makeKey(store.host, u"cvm-os-disk-restricted"_s, created)};
    const QStringList roles{
        u"a290e904-7015-4bba-90c8-60543313cdb4"_s, u"2c18b078-7c48-4d3a-af88-5a3a1b3f82b3"_s};
    for (const QString &role : roles) {
        RoleAssignment assignment;
        assignment.guid = guidOf(store.host + role);
        assignment.principalId = tenant.callerId;
        assignment.roleGuid = role;
        assignment.roleDefinitionId
            = u"Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/"_s + role;
        assignment.scope = u"/"_s;
        assignment.createdOn = created;
        assignment.effectiveFrom = created;
        store.localAssignments.push_back(assignment);
    }
    return store;
}

/// One subscription with its key store, disk encryption sets and Recovery Services vaults per region.
Subscription addSubscription(Tenant &tenant, int number, const QDateTime &created) {
    Subscription subscription;
    subscription.name = u"Contoso Landing Zone %1"_s.arg(number + 1, 2, 10, QChar(u'0'));
    subscription.id = guidOf(u"subscription "_s + subscription.name);
    subscription.features.insert(confidentialFeature().toLower(), {u"Registered"_s, {}});
    for (const QString &region : regions()) {
        const QString suffix = u"%1-%2"_s.arg(number + 1, 2, 10, QChar(u'0')).arg(region);
        if (region == regions().at(number % 4) || region == regions().at((number + 1) % 4)) {
            KeyStore store = makeHsm(tenant, subscription.id, u"contoso-hsm-"_s + suffix, region, created);
            DiskEncryptionSet set;
            place(set, u"Microsoft.Compute/diskEncryptionSets"_s, subscription.id, u"rg-keys"_s,
                u"des-cvm-"_s + region, region, created);
            set.encryptionType = u"ConfidentialVmEncryptedWithCustomerKey"_s;
            set.keyUrl = keyUrl(store, store.keys.front());
            set.principalId = guidOf(u"identity "_s + set.id());
            letIdentityUseKey(set, tenant, store, store.keys.front().name, created);
            subscription.addGroup(store);
            tenant.encryptionSets.push_back(set);
            tenant.keyStores.push_back(store);
        }
        RecoveryVault vault;
        place(vault, u"Microsoft.RecoveryServices/vaults"_s, subscription.id, u"rg-backup"_s,
            u"rsv-"_s + suffix, region, created);
        vault.ready = created;
        vault.policies = builtInPolicies(created);
        subscription.addGroup(vault);
        tenant.recoveryVaults.push_back(vault);
    }
    RoleAssignment owner;
    owner.guid = guidOf(u"owner of "_s + subscription.id);
    owner.principalId = tenant.callerId;
    owner.principalType = u"User"_s;
    owner.roleGuid = u"8e3af657-a8ff-443c-a75c-2fe8c4bcb635"_s;
    owner.scope = u"/subscriptions/"_s + subscription.id;
    owner.roleDefinitionId
        = owner.scope + u"/providers/Microsoft.Authorization/roleDefinitions/"_s + owner.roleGuid;
    owner.createdOn = created;
    owner.effectiveFrom = created;
    tenant.assignments.push_back(owner);
    return subscription;
}

void makeConfidential(VirtualMachine &vm, const Tenant &tenant, int number) {
    vm.securityType = u"ConfidentialVM"_s;
    vm.size = number % 5 == 0 ? u"Standard_DC4as_v5"_s : u"Standard_DC4as_v6"_s;
    vm.securityEncryptionType = number % 11 == 0 ? u"VMGuestStateOnly"_s : u"DiskWithVMGuestState"_s;
    if (number % 11 == 0 || number % 4 == 0) {
        return; // platform-managed key
    }
    for (const DiskEncryptionSet &set : tenant.encryptionSets) {
        if (set.subscriptionId == vm.subscriptionId && set.location == vm.location) {
            vm.confidentialSetId = set.id();
        }
    }
}

} // namespace

void generateLargeTenant(Tenant &tenant, const QJsonObject &size, const QDateTime &now) {
    const QDateTime created = now.addDays(-120);
    const int subscriptions = size.value("subscriptions"_L1).toInt(20);
    const int machines = size.value("virtualMachines"_L1).toInt(2000);
    const int confidential = std::min(size.value("confidential"_L1).toInt(300), machines);
    const std::size_t first = tenant.subscriptions.size();
    for (int number = 0; number < subscriptions; ++number) {
        tenant.subscriptions.push_back(addSubscription(tenant, number, created));
    }
    int made = 0;
    for (int number = 0; number < machines; ++number) {
        Subscription &subscription = tenant.subscriptions[first + std::size_t(number % subscriptions)];
        const int slot = number % subscriptions;
        const QString team = teams().at((number / subscriptions) % int(teams().size()));
        VirtualMachine vm;
        place(vm, u"Microsoft.Compute/virtualMachines"_s, subscription.id, u"rg-"_s + team,
            u"vm-%1-%2"_s.arg(team).arg(number, 4, 10, QChar(u'0')),
            regions().at((slot + number / subscriptions) % 2 == 0 ? slot % 4 : (slot + 1) % 4), created);
        vm.osType = number % 3 == 0 ? u"Windows"_s : u"Linux"_s;
        vm.size = u"Standard_D4s_v5"_s;
        vm.uniqueId = guidOf(u"vm "_s + vm.id());
        // spread evenly: every time the share of confidential ones falls behind, the next one is confidential
        if (qint64(made) * machines < qint64(number + 1) * confidential) {
            makeConfidential(vm, tenant, ++made);
        } else if (number % 7 == 0) {
            vm.securityType = u"TrustedLaunch"_s;
        }
        subscription.addGroup(vm);
        tenant.virtualMachines.push_back(vm);
    }
}

} // namespace simulator
