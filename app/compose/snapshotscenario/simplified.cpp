#include "compose/snapshotscenario/parts.h"
#include "compose/snapshotscenario/scenario.h"

namespace snapshotscenario {

namespace {

using domain::Simplified;
using domain::SimplifiedKind;

bool isDailyOnly(const domain::BackupPolicy &policy) {
    return policy.frequency == domain::ScheduleFrequency::Daily && policy.daily
        && policy.daily->unit == domain::DurationUnit::Days && !policy.weekly && !policy.monthly
        && !policy.yearly;
}

bool hasConditions(const domain::RoleDefinition &role) {
    return std::any_of(role.permissions.begin(), role.permissions.end(),
        [](const domain::Permission &permission) { return !permission.condition.isEmpty(); });
}

/// Empty where everything is of one.
QStringList severalTenants(const domain::Environment &environment) {
    QStringList ids;
    for (const domain::Tenant &tenant : environment.tenants) {
        ids << tenant.id.toLower();
    }
    for (const domain::Subscription &subscription : environment.subscriptions) {
        ids << subscription.tenantId.toLower();
    }
    for (const domain::KeyStore &store : environment.keyStores) {
        ids << store.tenantId.toLower();
    }
    ids.removeAll(QString());
    ids.removeDuplicates();
    return ids.size() > 1 ? ids : QStringList();
}

template <typename Range, typename Is, typename Name>
QStringList namesWhere(const Range &all, Is concerns, Name name) {
    QStringList names;
    for (const auto &one : all) {
        if (concerns(one)) {
            names << name(one);
        }
    }
    names.removeDuplicates();
    return names;
}

} // namespace

std::vector<Simplified> simplifiedIn(const domain::Environment &environment, int missingReads) {
    const auto nameOfRole = [](const domain::RoleDefinition &role) { return role.name; };
    QStringList roles = namesWhere(environment.azureRoles.definitions, &hasConditions, nameOfRole);
    for (const domain::RoleBook &hsm : environment.hsmRoles) {
        roles += namesWhere(hsm.definitions, &hasConditions, nameOfRole);
    }
    std::vector<Simplified> all{{SimplifiedKind::Tenants, severalTenants(environment)},
        {SimplifiedKind::Policies,
            namesWhere(
                environment.backupPolicies,
                [](const domain::BackupPolicy &policy) { return !isDailyOnly(policy); },
                [](const domain::BackupPolicy &policy) { return policy.name; })},
        {SimplifiedKind::RecoveryPoints,
            namesWhere(
                environment.protectedItems,
                [&environment](
                    const domain::ProtectedItem &item) { return hasOtherPoints(environment, item); },
                [](const domain::ProtectedItem &item) {
                    return item.sourceResourceId.isEmpty() ? item.id.name() : item.sourceResourceId.name();
                })},
        {SimplifiedKind::RoleConditions, roles},
        {SimplifiedKind::DenyAssignments,
            namesWhere(environment.azureRoles.denyAssignments, &hasExceptions,
                [](const domain::DenyAssignment &deny) {
                    return deny.name.isEmpty() ? deny.id : deny.name;
                })},
        {SimplifiedKind::Hosts,
            namesWhere(
                environment.keyStores,
                [](const domain::KeyStore &store) { return store.uri.host() != simulatedHostOf(store); },
                [](const domain::KeyStore &store) { return store.uri.host(); })}};
    all.erase(
        std::remove_if(all.begin(), all.end(), [](const Simplified &one) { return one.names.isEmpty(); }),
        all.end());
    all.insert(all.begin(), {SimplifiedKind::Caller, {}});
    if (missingReads > 0) {
        all.insert(all.begin(), {SimplifiedKind::ReadsMissing, {}, missingReads});
    }
    return all;
}

} // namespace snapshotscenario
