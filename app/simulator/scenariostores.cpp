// The parts of a scenario about key stores and Recovery Services vaults.
#include "simulator/exchange.h"
#include "simulator/jsonplaces.h"
#include "simulator/routes/common.h"
#include "simulator/routes/recoveryforms.h"
#include "simulator/rules/keyaccess.h"
#include "simulator/rules/recoverypoint.h"
#include "simulator/scenarioreader.h"

#include <QUrl>

#include <algorithm>

namespace simulator {

namespace {

QString storeText(const QJsonObject &json, const QString &name, const QString &fallback = {}) {
    return json.value(name).toString(fallback);
}

NetworkRules networkOf(const QJsonObject &network) {
    NetworkRules rules;
    rules.denyByDefault = storeText(network, u"defaultAction"_s) == "Deny"_L1;
    rules.trustedServices = storeText(network, u"bypass"_s, u"AzureServices"_s) == "AzureServices"_L1;
    const QString access = storeText(network, u"publicNetworkAccess"_s, u"Enabled"_s);
    rules.publicAccess = access != "Disabled"_L1;
    rules.securedByPerimeter = access == "SecuredByPerimeter"_L1;
    rules.allowedAddresses = stringList(network.value("allowedAddresses"_L1));
    return rules;
}

bool hasTier(const QJsonObject &point, const QString &tier, bool fallback) {
    return point.contains("tiers"_L1) ? stringList(point.value("tiers"_L1)).contains(tier) : fallback;
}

QString pointIdOf(const ProtectedItem &item, const QString &name) {
    return digitsOf(item.vmId + u" point"_s + (name.isEmpty() ? QString() : u' ' + name));
}

} // namespace

Key makeKey(const QString &host, const QString &name, const QDateTime &created) {
    Key key;
    key.name = name;
    key.type = u"RSA-HSM"_s;
    key.versions.push_back({guidOf(host + u'/' + name).remove(u'-'), created, true});
    return key;
}

QString keyUrl(const KeyStore &store, const Key &key) {
    return u"https://%1/keys/%2/%3"_s.arg(store.host, key.name, key.versions.back().id);
}

void ScenarioReader::readKeys(const QJsonObject &keys, KeyStore &store) {
    for (auto entry = keys.begin(); entry != keys.end(); ++entry) {
        const QJsonObject json = entry.value().toObject();
        Key key = makeKey(store.host, entry.key(), m_created);
        key.type = storeText(json, u"type"_s, u"RSA-HSM"_s);
        key.size = json.value("size"_L1).toInt(3072);
        key.exportable = json.value("exportable"_L1).toBool(true);
        key.hasReleasePolicy = json.value("releasePolicy"_L1).toBool(true);
        key.versions.back().id = storeText(json, u"versionId"_s, key.versions.back().id);
        key.versions.back().enabled = json.value("enabled"_L1).toBool(true);
        if (json.contains("validInDays"_L1)) {
            key.notBefore = m_now.addDays(json.value("validInDays"_L1).toInt());
        }
        if (json.contains("expiresInDays"_L1)) {
            key.expires = m_now.addDays(json.value("expiresInDays"_L1).toInt());
            key.stopsBackupWhenExpired = json.value("stopsBackupWhenExpired"_L1).toBool();
        }
        for (int older = 1; older < json.value("versions"_L1).toInt(1); ++older) {
            const QString seed = store.host + u'/' + key.name + u'#' + QString::number(older);
            key.versions.insert(
                key.versions.begin(), {guidOf(seed).remove(u'-'), m_created.addDays(-180 * older), true});
        }
        const QString state = storeText(json, u"state"_s, u"present"_s);
        if (state == "deleted"_L1) {
            key.deleted = m_now.addDays(-json.value("deletedDaysAgo"_L1).toInt(2));
        } else if (state == "purged"_L1) {
            m_purgedKeys.append(store.host + u'/' + key.name);
        }
        store.keys.push_back(key);
    }
}

void ScenarioReader::readLocalRbac(const QString &where, const QJsonObject &json, KeyStore &store) {
    const QJsonObject roles = json.value("localRoles"_L1).toObject();
    for (auto entry = roles.begin(); entry != roles.end(); ++entry) {
        RoleDefinition role;
        role.guid
            = storeText(entry.value().toObject(), u"id"_s, guidOf(store.host + u" role "_s + entry.key()));
        role.name = storeText(entry.value().toObject(), u"name"_s, entry.key());
        role.description = storeText(entry.value().toObject(), u"description"_s);
        role.assignableScopes = QStringList{u"/"_s};
        role.dataActions = stringList(entry.value().toObject().value("dataActions"_L1));
        role.notDataActions = stringList(entry.value().toObject().value("notDataActions"_L1));
        store.localRoles.push_back(role);
    }
    const QJsonObject assignments = json.value("localAssignments"_L1).toObject();
    for (auto entry = assignments.begin(); entry != assignments.end(); ++entry) {
        const QJsonObject one = entry.value().toObject();
        const QString place = where + u".localAssignments"_s + memberStep(entry.key());
        const QString roleName = storeText(one, u"role"_s);
        const auto named = [&](const RoleDefinition &role) { return role.name == roleName; };
        const auto builtIn = std::find_if(hsmBuiltInRoles().begin(), hsmBuiltInRoles().end(), named);
        const auto custom = std::find_if(store.localRoles.begin(), store.localRoles.end(), named);
        const QString roleId = storeText(one, u"roleId"_s);
        if (builtIn == hsmBuiltInRoles().end() && custom == store.localRoles.end() && roleId.isEmpty()) {
            complain(place, u"there is no local role \"%1\""_s.arg(roleName));
            return;
        }
        RoleAssignment assignment;
        assignment.guid = storeText(one, u"id"_s, guidOf(store.host + u" assignment "_s + entry.key()));
        assignment.principalId = assignee(place, one);
        assignment.roleGuid = !roleId.isEmpty()  ? roleId
            : builtIn == hsmBuiltInRoles().end() ? custom->guid
                                                 : builtIn->guid;
        assignment.roleDefinitionId
            = u"Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/"_s
            + assignment.roleGuid;
        assignment.scope = storeText(one, u"scope"_s, u"/"_s);
        assignment.createdOn = m_created;
        assignment.effectiveFrom = m_created;
        store.localAssignments.push_back(assignment);
    }
}

void ScenarioReader::readAccessPolicies(const QString &where, const QJsonObject &policies, KeyStore &store) {
    for (auto entry = policies.begin(); entry != policies.end(); ++entry) {
        const QJsonObject json = entry.value().toObject();
        AccessPolicy policy;
        policy.tenantId = m_tenant.id;
        policy.objectId = storeText(json, u"principalId"_s);
        if (policy.objectId.isEmpty()) {
            policy.objectId
                = principalId(where + u".accessPolicies"_s + memberStep(entry.key()), entry.key());
        }
        policy.applicationId = storeText(json, u"applicationId"_s);
        policy.keys = stringList(json.value("keys"_L1));
        policy.secrets = stringList(json.value("secrets"_L1));
        policy.certificates = stringList(json.value("certificates"_L1));
        policy.keysBefore = policy.keys;
        policy.effectiveFrom = m_created;
        store.accessPolicies.push_back(policy);
    }
}

void ScenarioReader::readKeyStores(const QJsonObject &stores) {
    for (auto entry = stores.begin(); entry != stores.end(); ++entry) {
        const QString where = u"$.keyStores"_s + memberStep(entry.key());
        const QJsonObject json = entry.value().toObject();
        KeyStore store;
        store.isManagedHsm = storeText(json, u"kind"_s) == "managedHsm"_L1;
        store.type
            = store.isManagedHsm ? u"Microsoft.KeyVault/managedHSMs"_s : u"Microsoft.KeyVault/vaults"_s;
        readResource(where, entry.key(), json, store);
        store.host = store.name + (store.isManagedHsm ? u".managedhsm.azure.net"_s : u".vault.azure.net"_s);
        store.sku = storeText(json, u"sku"_s, store.isManagedHsm ? u"Standard_B1"_s : u"premium"_s);
        store.usesAzureRbac = !store.isManagedHsm && json.value("azureRbac"_L1).toBool(false);
        store.purgeProtection = json.value("purgeProtection"_L1).toBool(true);
        store.securityDomain = storeText(json, u"securityDomain"_s);
        store.activationStatus = storeText(json, u"activation"_s, u"Active"_s);
        if (store.isManagedHsm) {
            store.initialAdminId = principalId(where, storeText(json, u"initialAdmin"_s));
        }
        store.network = networkOf(json.value("network"_L1).toObject());
        readKeys(json.value("keys"_L1).toObject(), store);
        readLocalRbac(where, json, store);
        readAccessPolicies(where, json.value("accessPolicies"_L1).toObject(), store);
        noteAbsence(json, store);
        m_tenant.keyStores.push_back(store);
    }
}

const VirtualMachine *ScenarioReader::machineNamed(const QString &name) const {
    const auto vm = std::find_if(m_tenant.virtualMachines.begin(), m_tenant.virtualMachines.end(),
        [&name](const VirtualMachine &one) { return one.name == name || same(one.id(), name); });
    return vm == m_tenant.virtualMachines.end() ? nullptr : &*vm;
}

/// "store/key" or "store/key/version": the newest version unless it is said. The copy holds that version and
/// those before it.
void ScenarioReader::setPointKey(const QString &where, const QString &text, RecoveryPoint &point) {
    const auto store = std::find_if(m_tenant.keyStores.begin(), m_tenant.keyStores.end(),
        [&text](const KeyStore &one) { return one.name == text.section(u'/', 0, 0); });
    const Key *found = store == m_tenant.keyStores.end() ? nullptr : store->key(text.section(u'/', 1, 1));
    if (!found) {
        complain(where, u"there is no key \"%1\""_s.arg(text));
        return;
    }
    Key key = *found;
    key.deleted = {};
    const QString version = text.section(u'/', 2, 2);
    while (!version.isEmpty() && !key.versions.empty() && !same(key.versions.back().id, version)) {
        key.versions.pop_back();
    }
    if (key.versions.empty()) {
        complain(where, u"there is no version \"%1\""_s.arg(version));
        return;
    }
    key.versions.back().enabled = true; // when the backup was made
    point.keyUrl = keyUrl(*store, key);
    point.keyStoreType = store->type;
    point.keyCopy = {{key, store->restorePlace()}};
}

void ScenarioReader::readPoints(
    const QString &where, const QJsonObject &points, const RecoveryVault &vault, ProtectedItem &item) {
    const VirtualMachine &vm = *machineNamed(item.vmId);
    for (auto entry = points.begin(); entry != points.end(); ++entry) {
        const QJsonObject json = entry.value().toObject();
        RecoveryPoint point = pointOf(m_tenant, vm, pointIdOf(item, entry.key()),
            m_now.addSecs(-3600 * json.value("hoursAgo"_L1).toInt(6)));
        point.hasSnapshot = hasTier(json, u"snapshot"_s, true);
        point.inVault = hasTier(json, u"vault"_s, true);
        point.archive = hasTier(json, u"archive"_s, false) ? u"Valid"_s : QString();
        point.snapshotEnds = point.time.addDays(snapshotDays(vault, item.policyName));
        const DiskEncryptionSet *set = m_tenant.encryptionSet(point.setId);
        const QUrl url(set ? set->keyUrl : QString());
        const KeyStore *const store = m_tenant.keyStoreByHost(url.host());
        const QString usual = store ? store->name + u'/' + url.path().section(u'/', 2, 2) : QString();
        const QString key = storeText(json, u"key"_s, usual);
        if (point.usesCustomerKey() && !key.isEmpty()) {
            setPointKey(where + u".points"_s + memberStep(entry.key()), key, point);
        }
        if (!point.inVault || !json.value("keyCopy"_L1).toBool(true)) {
            point.keyCopy.clear();
        }
        item.points.push_back(point);
    }
    std::stable_sort(item.points.begin(), item.points.end(),
        [](const RecoveryPoint &a, const RecoveryPoint &b) { return a.time < b.time; });
}

void ScenarioReader::readItems(const QString &where, const QJsonObject &items, RecoveryVault &vault) {
    for (auto entry = items.begin(); entry != items.end(); ++entry) {
        const QString place = where + u".items"_s + memberStep(entry.key());
        const VirtualMachine *vm = machineNamed(entry.key());
        if (!vm) {
            complain(place, u"there is no virtual machine \"%1\""_s.arg(entry.key()));
            return;
        }
        const QJsonObject json = entry.value().toObject();
        ProtectedItem item;
        item.vmId = vm->id();
        item.vmGroup = vm->resourceGroup;
        item.vmName = vm->name;
        item.policyName = storeText(json, u"policy"_s);
        item.state = storeText(json, u"state"_s, u"Protected"_s);
        item.dataId = digitsOf(item.vmId);
        const QJsonObject points = json.value("points"_L1).toObject();
        if (!points.isEmpty()) {
            readPoints(place, points, vault, item);
        } else if (item.state == "Protected"_L1) {
            readPoints(place, {{QString(), QJsonObject()}}, vault, item);
        }
        if (!item.points.empty()) {
            item.lastBackup = item.points.back().time;
            item.lastBackupStatus = u"Completed"_s;
        }
        vault.items.push_back(item);
    }
}

/// Restores that run, started by somebody else.
void ScenarioReader::readRestores(const QString &where, const QJsonObject &restores, RecoveryVault &vault) {
    for (auto entry = restores.begin(); entry != restores.end(); ++entry) {
        const QJsonObject json = entry.value().toObject();
        const VirtualMachine *vm = machineNamed(storeText(json, u"virtualMachine"_s));
        const ProtectedItem *item = vm ? vault.item(vm->id()) : nullptr;
        const auto account = std::find_if(m_tenant.storageAccounts.begin(), m_tenant.storageAccounts.end(),
            [&json](const StorageAccount &one) {
                return one.name == json.value("storageAccount"_L1).toString();
            });
        if (!item || item->points.empty() || account == m_tenant.storageAccounts.end()) {
            complain(where + u".restores"_s + memberStep(entry.key()),
                u"a protected virtual machine with a recovery point, and a storage account are needed"_s);
            return;
        }
        Work work;
        work.operationId = guidOf(u"restore "_s + entry.key() + vault.id());
        work.jobId = work.operationId;
        work.kind = WorkKind::Restore;
        work.vmId = item->vmId;
        work.vmGroup = item->vmGroup;
        work.vmName = item->vmName;
        work.activityId = guidOf(u"activity "_s + entry.key());
        work.started = m_now.addSecs(-60 * json.value("startedMinutesAgo"_L1).toInt(2));
        work.ends = m_now.addSecs(60 * json.value("endsInMinutes"_L1).toInt(600));
        work.operationEnds = work.started.addSecs(2);
        work.restore.kind = RestoreKind::RestoreDisks;
        work.restore.pointId = item->points.back().id;
        work.restore.storageAccountId = account->id();
        work.restore.targetGroupId = u"/subscriptions/%1/resourceGroups/%2"_s.arg(
            vm->subscriptionId, storeText(json, u"resourceGroup"_s, vm->resourceGroup));
        vault.work.push_back(work);
    }
}

void ScenarioReader::readStorageAccounts(const QJsonObject &accounts) {
    for (auto entry = accounts.begin(); entry != accounts.end(); ++entry) {
        const QJsonObject json = entry.value().toObject();
        StorageAccount account;
        account.type = u"Microsoft.Storage/storageAccounts"_s;
        readResource(u"$.storageAccounts"_s + memberStep(entry.key()), entry.key(), json, account);
        account.kind = storeText(json, u"kind"_s, u"StorageV2"_s);
        account.sku = storeText(json, u"sku"_s, u"Standard_LRS"_s);
        account.sharedKeyAccess = json.value("sharedKeyAccess"_L1).toBool(true);
        account.hierarchical = json.value("hierarchicalNamespace"_L1).toBool(false);
        account.network = networkOf(json.value("network"_L1).toObject());
        m_tenant.storageAccounts.push_back(account);
    }
}

void ScenarioReader::readVirtualNetworks(const QJsonObject &networks) {
    for (auto entry = networks.begin(); entry != networks.end(); ++entry) {
        const QJsonObject json = entry.value().toObject();
        VirtualNetwork network;
        network.type = u"Microsoft.Network/virtualNetworks"_s;
        readResource(u"$.virtualNetworks"_s + memberStep(entry.key()), entry.key(), json, network);
        const QJsonObject subnets = json.value("subnets"_L1).toObject();
        for (auto subnet = subnets.begin(); subnet != subnets.end(); ++subnet) {
            network.subnets.push_back({subnet.key(), subnet.value().toString()});
        }
        m_tenant.virtualNetworks.push_back(network);
    }
}

void ScenarioReader::readRecoveryVaults(const QJsonObject &vaults) {
    for (auto entry = vaults.begin(); entry != vaults.end(); ++entry) {
        const QString where = u"$.recoveryVaults"_s + memberStep(entry.key());
        const QJsonObject json = entry.value().toObject();
        RecoveryVault vault;
        vault.type = u"Microsoft.RecoveryServices/vaults"_s;
        readResource(where, entry.key(), json, vault);
        vault.redundancy = storeText(json, u"redundancy"_s, u"GeoRedundant"_s);
        vault.ready = m_created;
        vault.policies = builtInPolicies(m_created);
        const QStringList without = stringList(json.value("withoutPolicies"_L1));
        std::erase_if(
            vault.policies, [&](const BackupPolicy &policy) { return without.contains(policy.name); });
        const QJsonObject policies = json.value("policies"_L1).toObject();
        for (auto policy = policies.begin(); policy != policies.end(); ++policy) {
            vault.policies.push_back({policy.key(), policy.value().toObject()});
        }
        readItems(where, json.value("items"_L1).toObject(), vault);
        readRestores(where, json.value("restores"_L1).toObject(), vault);
        m_tenant.recoveryVaults.push_back(vault);
    }
}

} // namespace simulator
