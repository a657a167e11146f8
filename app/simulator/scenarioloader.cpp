#include "simulator/scenarioloader.h"

#include "simulator/azureroles.h"
#include "simulator/disturbances.h"
#include "simulator/exchange.h"
#include "simulator/largetenant.h"
#include "simulator/routes/common.h"
#include "simulator/scenarioreader.h"

namespace simulator {

namespace {

GraphRights graphRights(const QString &text) {
    return text == "none"_L1 ? GraphRights::None
        : text == "write"_L1 ? GraphRights::Write
                             : GraphRights::Read;
}

/// What the product's own registration asks for, and which services the tenant has: all, unless it is said.
void readRegistration(const QJsonObject &json, Tenant &tenant) {
    const QStringList all{u"arm"_s, u"keyVault"_s, u"managedHsm"_s, u"graph"_s, u"storage"_s};
    const auto named
        = [&](QLatin1String name) { return json.contains(name) ? stringList(json.value(name)) : all; };
    tenant.services = resourceServices();
    const QStringList present = named("services"_L1);
    for (ResourceService &service : tenant.services) {
        service.isInTenant = present.contains(service.name);
    }
    tenant.registrations = {productRegistration(tenant.clientId, tenant.services, named("permissions"_L1))};
}

} // namespace

base::Result<Scenario> loadScenario(const QJsonObject &merged, const QDateTime &now) {
    Scenario scenario;
    scenario.name = merged.value("name"_L1).toString();
    scenario.summary = merged.value("summary"_L1).toString();
    scenario.faults = merged.value("faults"_L1).toArray();
    scenario.answerRules = merged.value("answerRules"_L1).toArray();
    Tenant &tenant = scenario.tenant;
    tenant.clientId = guidOf(u"Confidential VM Backup Wizard"_s);
    tenant.callerAddress = merged.value("callerAddress"_L1).toString(u"203.0.113.24"_s);
    tenant.graphRights = graphRights(merged.value("graph"_L1).toString());
    tenant.timings = timingsWith({}, merged.value("timings"_L1).toObject());
    tenant.roles = azureBuiltInRoles();
    readRegistration(merged.value("registration"_L1).toObject(), tenant);

    ScenarioReader reader(tenant, now);
    reader.readDirectory(merged.value("tenant"_L1).toObject());
    reader.readSubscriptions(merged.value("subscriptions"_L1).toObject());
    reader.readPrincipals(merged.value("principals"_L1).toObject());
    tenant.callerId = reader.principalId(u"$.caller"_s, merged.value("caller"_L1).toString());
    reader.readKeyStores(merged.value("keyStores"_L1).toObject());
    reader.readEncryptionSets(merged.value("diskEncryptionSets"_L1).toObject());
    reader.readVirtualMachines(merged.value("virtualMachines"_L1).toObject());
    reader.readStorageAccounts(merged.value("storageAccounts"_L1).toObject());
    reader.readVirtualNetworks(merged.value("virtualNetworks"_L1).toObject());
    reader.readRecoveryVaults(merged.value("recoveryVaults"_L1).toObject());
    reader.readRoles(merged.value("roles"_L1).toObject());
    reader.readAssignments(merged.value("roleAssignments"_L1).toObject());
    reader.readDenyAssignments(merged.value("denyAssignments"_L1).toObject());
    reader.readLocks(merged.value("locks"_L1).toObject());
    reader.removeAbsent();
    if (merged.contains("generate"_L1)) {
        generateLargeTenant(tenant, merged.value("generate"_L1).toObject(), now);
    }
    if (const auto problem = reader.problem()) {
        return base::Unexpected(*problem);
    }
    tenant.indexVirtualMachines();
    if (const base::Result<void> disturbed = disturb(tenant, scenario.faults); !disturbed) {
        return base::Unexpected(disturbed.error());
    }
    return scenario;
}

} // namespace simulator
