// The parts of a scenario about key stores and Recovery Services vaults.
#include "simulator/exchange.h"
#include "simulator/jsonplaces.h"
#include "simulator/routes/common.h"
#include "simulator/routes/recoveryforms.h"
#include "simulator/rules/keyaccess.h"
#include "simulator/scenarioreader.h"

namespace simulator {

namespace {

QString storeText(const QJsonObject &json, const QString &name, const QString &fallback = {}) {
    return json.value(name).toString(fallback);
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
        store.keys.push_back(key);
    }
}

void ScenarioReader::readNetwork(const QJsonObject &network, KeyStore &store) {
    store.network.denyByDefault = storeText(network, u"defaultAction"_s) == "Deny"_L1;
    store.network.trustedServices = storeText(network, u"bypass"_s, u"AzureServices"_s) == "AzureServices"_L1;
    const QString access = storeText(network, u"publicNetworkAccess"_s, u"Enabled"_s);
    store.network.publicAccess = access != "Disabled"_L1;
    store.network.securedByPerimeter = access == "SecuredByPerimeter"_L1;
    store.network.allowedAddresses = stringList(network.value("allowedAddresses"_L1));
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
        store.activationStatus = storeText(json, u"activation"_s, u"Active"_s);
        if (store.isManagedHsm) {
            store.initialAdminId = principalId(where, storeText(json, u"initialAdmin"_s));
        }
        readNetwork(json.value("network"_L1).toObject(), store);
        readKeys(json.value("keys"_L1).toObject(), store);
        readLocalRbac(where, json, store);
        readAccessPolicies(where, json.value("accessPolicies"_L1).toObject(), store);
        m_tenant.keyStores.push_back(store);
    }
}

void ScenarioReader::readItems(const QString &where, const QJsonObject &items, RecoveryVault &vault) {
    for (auto entry = items.begin(); entry != items.end(); ++entry) {
        const auto vm = std::find_if(m_tenant.virtualMachines.begin(), m_tenant.virtualMachines.end(),
            [&](const VirtualMachine &candidate) {
                return candidate.name == entry.key() || same(candidate.id(), entry.key());
            });
        if (vm == m_tenant.virtualMachines.end()) {
            complain(where + u".items"_s + memberStep(entry.key()),
                u"there is no virtual machine \"%1\""_s.arg(entry.key()));
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
        if (item.state == "Protected"_L1) {
            item.lastBackup = m_now.addSecs(-6 * 3600);
            item.lastBackupStatus = u"Completed"_s;
            item.points.push_back({digitsOf(item.vmId + u" point"_s), item.lastBackup, true});
        }
        vault.items.push_back(item);
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
        m_tenant.recoveryVaults.push_back(vault);
    }
}

} // namespace simulator
