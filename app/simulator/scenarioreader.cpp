#include "simulator/scenarioreader.h"

#include "simulator/encryptionaccess.h"
#include "simulator/exchange.h"
#include "simulator/jsonplaces.h"
#include "simulator/routes/common.h"
#include "simulator/scenariocheck.h"

namespace simulator {

namespace {

QString text(const QJsonObject &json, const QString &name, const QString &fallback = {}) {
    return json.value(name).toString(fallback);
}

PrincipalKind principalKind(const QString &kind) {
    return kind == "group"_L1           ? PrincipalKind::Group
        : kind == "servicePrincipal"_L1 ? PrincipalKind::ServicePrincipal
        : kind == "application"_L1      ? PrincipalKind::Application
                                        : PrincipalKind::User;
}

QHash<QString, Registration> registrations(const QJsonObject &json) {
    QHash<QString, Registration> result;
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        result.insert(entry.key().toLower(), {entry.value().toString(), {}});
    }
    return result;
}

} // namespace

ScenarioReader::ScenarioReader(Tenant &tenant, QDateTime now)
    : m_tenant(tenant), m_now(now), m_created(now.addDays(-90)) { }

void ScenarioReader::complain(const QString &where, const QString &what) {
    if (!m_problem) {
        m_problem = scenarioError(where, where + u": "_s + what);
    }
}

void ScenarioReader::readDirectory(const QJsonObject &directory) {
    m_tenant.id = text(directory, u"id"_s);
    m_tenant.name = text(directory, u"name"_s);
    m_tenant.domain = text(directory, u"domain"_s);
    if (m_tenant.id.isEmpty() || m_tenant.domain.isEmpty()) {
        complain(u"$.tenant"_s, u"id and domain are needed"_s);
    }
}

void ScenarioReader::readSubscriptions(const QJsonObject &subscriptions) {
    for (auto entry = subscriptions.begin(); entry != subscriptions.end(); ++entry) {
        const QJsonObject json = entry.value().toObject();
        Subscription subscription;
        subscription.name = text(json, u"name"_s, entry.key());
        subscription.id = text(json, u"id"_s, guidOf(u"subscription "_s + entry.key()));
        subscription.state = text(json, u"state"_s, u"Enabled"_s);
        subscription.providers = registrations(json.value("providers"_L1).toObject());
        subscription.features = registrations(json.value("features"_L1).toObject());
        const QJsonObject groups = json.value("resourceGroups"_L1).toObject();
        for (auto group = groups.begin(); group != groups.end(); ++group) {
            subscription.resourceGroups.insert(
                group.key().toLower(), {group.key(), group.value().toString()});
        }
        subscription.restrictedSizes = stringList(json.value("restrictedSizes"_L1));
        m_subscriptionIds.insert(entry.key(), subscription.id);
        m_tenant.subscriptions.push_back(subscription);
    }
}

void ScenarioReader::readPrincipals(const QJsonObject &principals) {
    for (auto entry = principals.begin(); entry != principals.end(); ++entry) {
        m_principalIds.insert(
            entry.key(), text(entry.value().toObject(), u"id"_s, guidOf(u"principal "_s + entry.key())));
    }
    for (auto entry = principals.begin(); entry != principals.end(); ++entry) {
        const QJsonObject json = entry.value().toObject();
        Principal principal;
        principal.id = m_principalIds.value(entry.key());
        principal.kind = principalKind(text(json, u"kind"_s));
        principal.displayName = text(json, u"displayName"_s, entry.key());
        principal.userPrincipalName = text(json, u"userPrincipalName"_s);
        principal.appId = text(json, u"appId"_s);
        principal.ownerTenantId = text(json, u"ownerTenantId"_s, m_tenant.id);
        principal.accountEnabled = json.value("accountEnabled"_L1).toBool(true);
        const QStringList members = stringList(json.value("members"_L1));
        for (const QString &member : members) {
            principal.members.append(
                principalId(u"$.principals"_s + memberStep(entry.key()) + u".members"_s, member));
        }
        const bool exists = json.value("exists"_L1).toBool(true);
        (exists ? m_tenant.principals : m_tenant.creatableApplications).push_back(principal);
    }
}

QString ScenarioReader::principalId(const QString &where, const QString &name) {
    if (!m_principalIds.contains(name)) {
        complain(where, u"there is no principal \"%1\""_s.arg(name));
    }
    return m_principalIds.value(name);
}

QString ScenarioReader::assignee(const QString &where, const QJsonObject &json) {
    const QString id = text(json, u"principalId"_s);
    return id.isEmpty() ? principalId(where, text(json, u"principal"_s)) : id;
}

void ScenarioReader::readResource(
    const QString &where, const QString &name, const QJsonObject &json, Resource &resource) {
    const QString subscription = text(json, u"subscription"_s);
    if (!m_subscriptionIds.contains(subscription)) {
        complain(where, u"there is no subscription \"%1\""_s.arg(subscription));
        return;
    }
    resource.name = text(json, u"name"_s, name);
    resource.subscriptionId = m_subscriptionIds.value(subscription);
    resource.resourceGroup = text(json, u"resourceGroup"_s);
    resource.location = text(json, u"location"_s);
    resource.tags = json.value("tags"_L1).toObject();
    resource.created = m_created;
    if (resource.resourceGroup.isEmpty() || resource.location.isEmpty()) {
        complain(where, u"resourceGroup and location are needed"_s);
    }
    m_tenant.subscription(resource.subscriptionId)->addGroup(resource);
}

void ScenarioReader::noteAbsence(const QJsonObject &json, const Resource &resource) {
    if (!json.value("exists"_L1).toBool(true)) {
        m_absentIds.append(resource.id());
    }
}

void ScenarioReader::removeAbsent() {
    const auto isAbsent = [this](const Resource &one) { return m_absentIds.contains(one.id()); };
    for (KeyStore &store : m_tenant.keyStores) {
        for (auto key = store.keys.begin(); key != store.keys.end();) {
            const bool isPurged = m_purgedKeys.contains(store.host + u'/' + key->name);
            if (key->deleted.isValid() && !isPurged) {
                store.deletedKeys.push_back(*key);
            }
            key = key->deleted.isValid() || isPurged ? store.keys.erase(key) : key + 1;
        }
    }
    std::erase_if(m_tenant.keyStores, isAbsent);
    std::erase_if(m_tenant.encryptionSets, isAbsent);
    std::erase_if(m_tenant.virtualMachines, isAbsent);
}

void ScenarioReader::readEncryptionSets(const QJsonObject &sets) {
    for (auto entry = sets.begin(); entry != sets.end(); ++entry) {
        const QString where = u"$.diskEncryptionSets"_s + memberStep(entry.key());
        const QJsonObject json = entry.value().toObject();
        DiskEncryptionSet set;
        set.type = u"Microsoft.Compute/diskEncryptionSets"_s;
        readResource(where, entry.key(), json, set);
        set.encryptionType = text(json, u"encryptionType"_s, u"ConfidentialVmEncryptedWithCustomerKey"_s);
        set.principalId = text(json, u"identity"_s, guidOf(u"identity "_s + entry.key()));
        set.rotatesKey = json.value("rotatesKey"_L1).toBool(false);
        const QString storeName = text(json, u"key"_s).section(u'/', 0, 0);
        const QString keyName = text(json, u"key"_s).section(u'/', 1, 1);
        const auto store = std::find_if(m_tenant.keyStores.begin(), m_tenant.keyStores.end(),
            [&](const KeyStore &candidate) { return candidate.name == storeName; });
        const Key *key = store == m_tenant.keyStores.end() ? nullptr : store->key(keyName);
        if (!key) {
            complain(where + u".key"_s, u"there is no key \"%1\""_s.arg(text(json, u"key"_s)));
            return;
        }
        set.keyUrl = keyUrl(*store, *key);
        set.sourceVaultId = store->isManagedHsm ? QString() : store->id();
        if (json.value("identityHasAccess"_L1).toBool(true)) {
            letIdentityUseKey(set, m_tenant, *store, keyName, m_created);
        }
        noteAbsence(json, set);
        m_tenant.encryptionSets.push_back(set);
    }
}

void ScenarioReader::readVirtualMachines(const QJsonObject &machines) {
    for (auto entry = machines.begin(); entry != machines.end(); ++entry) {
        const QString where = u"$.virtualMachines"_s + memberStep(entry.key());
        const QJsonObject json = entry.value().toObject();
        VirtualMachine vm;
        vm.type = u"Microsoft.Compute/virtualMachines"_s;
        readResource(where, entry.key(), json, vm);
        vm.size = text(json, u"size"_s, u"Standard_D4s_v5"_s);
        vm.osType = text(json, u"os"_s, u"Linux"_s);
        vm.securityType = text(json, u"securityType"_s);
        vm.powerState = text(json, u"powerState"_s, u"running"_s);
        vm.provisioningState = text(json, u"provisioningState"_s, u"Succeeded"_s);
        vm.uniqueId = guidOf(u"vm "_s + vm.id());
        if (vm.isConfidential()) {
            vm.securityEncryptionType = text(json, u"encryption"_s, u"DiskWithVMGuestState"_s);
        }
        if (const QString setName = text(json, u"diskEncryptionSet"_s); !setName.isEmpty()) {
            const auto set = std::find_if(m_tenant.encryptionSets.begin(), m_tenant.encryptionSets.end(),
                [&](const DiskEncryptionSet &candidate) {
                    return candidate.name == setName || same(candidate.id(), setName);
                });
            const bool isThere = set != m_tenant.encryptionSets.end();
            if (!isThere && !setName.startsWith(u'/')) { // by its id: of one that is gone
                complain(where, u"there is no disk encryption set \"%1\""_s.arg(setName));
                return;
            }
            vm.confidentialSetId = isThere ? set->id() : setName;
        }
        noteAbsence(json, vm);
        m_tenant.virtualMachines.push_back(vm);
    }
    m_tenant.indexVirtualMachines();
}

/// "Contoso Production" or "Contoso Production/rg-name", a key store's name, optionally with "/keys/name", or
/// "/".
QString ScenarioReader::scopeOf(const QString &where, const QString &scope) {
    if (scope.startsWith(u'/')) {
        return scope;
    }
    const QString head = scope.section(u'/', 0, 0);
    const QString rest = scope.section(u'/', 1);
    if (m_subscriptionIds.contains(head)) {
        const QString subscription = u"/subscriptions/"_s + m_subscriptionIds.value(head);
        return rest.isEmpty() ? subscription : subscription + u"/resourceGroups/"_s + rest;
    }
    for (const KeyStore &store : m_tenant.keyStores) {
        if (store.name == head) {
            return rest.isEmpty() ? store.id() : store.id() + u'/' + rest;
        }
    }
    for (const RecoveryVault &vault : m_tenant.recoveryVaults) {
        if (vault.name == head) {
            return vault.id();
        }
    }
    for (const StorageAccount &account : m_tenant.storageAccounts) {
        if (account.name == head) {
            return account.id();
        }
    }
    complain(where, u"there is no scope \"%1\""_s.arg(scope));
    return {};
}

void ScenarioReader::readRoles(const QJsonObject &roles) {
    for (auto entry = roles.begin(); entry != roles.end(); ++entry) {
        const QJsonObject json = entry.value().toObject();
        RoleDefinition role;
        role.guid = text(json, u"id"_s, guidOf(u"role "_s + entry.key()));
        role.name = text(json, u"name"_s, entry.key());
        role.builtIn = json.value("builtIn"_L1).toBool(false);
        role.description = text(json, u"description"_s);
        role.actions = stringList(json.value("actions"_L1));
        role.notActions = stringList(json.value("notActions"_L1));
        role.dataActions = stringList(json.value("dataActions"_L1));
        role.notDataActions = stringList(json.value("notDataActions"_L1));
        const QStringList scopes = stringList(json.value("scopes"_L1));
        for (const QString &scope : scopes) {
            role.assignableScopes.append(scopeOf(u"$.roles"_s + memberStep(entry.key()), scope));
        }
        role.createdOn = m_created;
        role.updatedOn = m_created;
        std::erase_if(
            m_tenant.roles, [&](const RoleDefinition &other) { return same(other.guid, role.guid); });
        m_tenant.roles.push_back(role);
    }
}

void ScenarioReader::readAssignments(const QJsonObject &assignments) {
    for (auto entry = assignments.begin(); entry != assignments.end(); ++entry) {
        const QString where = u"$.roleAssignments"_s + memberStep(entry.key());
        const QJsonObject json = entry.value().toObject();
        const RoleDefinition *role = m_tenant.roleByName(text(json, u"role"_s));
        const QString roleGuid = role ? role->guid : text(json, u"roleId"_s);
        if (roleGuid.isEmpty()) {
            complain(where, u"there is no role \"%1\""_s.arg(text(json, u"role"_s)));
            return;
        }
        RoleAssignment assignment;
        assignment.guid = text(json, u"id"_s, guidOf(u"assignment "_s + entry.key()));
        assignment.principalId = assignee(where, json);
        const Principal *principal = m_tenant.principal(assignment.principalId);
        assignment.principalType = principal && principal->kind == PrincipalKind::ServicePrincipal
            ? u"ServicePrincipal"_s
            : principal && principal->kind == PrincipalKind::Group ? u"Group"_s
                                                                   : u"User"_s;
        assignment.roleGuid = roleGuid;
        assignment.scope = scopeOf(where, text(json, u"scope"_s));
        const QStringList parts = assignment.scope.split(u'/', Qt::SkipEmptyParts);
        assignment.roleDefinitionId
            = u"/subscriptions/%1/providers/Microsoft.Authorization/roleDefinitions/%2"_s.arg(
                parts.value(1), roleGuid);
        assignment.condition = text(json, u"condition"_s);
        assignment.createdOn = m_created;
        assignment.effectiveFrom = m_created;
        m_tenant.assignments.push_back(assignment);
    }
}

void ScenarioReader::readDenyAssignments(const QJsonObject &denials) {
    for (auto entry = denials.begin(); entry != denials.end(); ++entry) {
        const QJsonObject json = entry.value().toObject();
        DenyAssignment deny;
        deny.guid = text(json, u"id"_s, guidOf(u"deny "_s + entry.key()));
        deny.name = entry.key();
        deny.scope = scopeOf(u"$.denyAssignments"_s + memberStep(entry.key()), text(json, u"scope"_s));
        deny.actions = stringList(json.value("actions"_L1));
        deny.dataActions = stringList(json.value("dataActions"_L1));
        deny.principalIds = stringList(json.value("principalIds"_L1));
        m_tenant.denyAssignments.push_back(deny);
    }
}

void ScenarioReader::readLocks(const QJsonObject &locks) {
    for (auto entry = locks.begin(); entry != locks.end(); ++entry) {
        const QJsonObject json = entry.value().toObject();
        m_tenant.locks.push_back({scopeOf(u"$.locks"_s + memberStep(entry.key()), text(json, u"scope"_s)),
            text(json, u"level"_s, u"ReadOnly"_s) == "ReadOnly"_L1});
    }
}

} // namespace simulator
