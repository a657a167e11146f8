#include "protect/protectionprivate.h"

#include <algorithm>

namespace protect {

namespace {

StepState stateOf(Progress progress, std::optional<base::Error> error = {}) {
    StepState state;
    state.progress = progress;
    state.error = std::move(error);
    return state;
}

StepState passedOver() {
    StepState state;
    state.progress = Progress::Done;
    state.skipped = true;
    return state;
}

bool sameState(const StepState &a, const StepState &b) {
    return a.progress == b.progress && a.skipped == b.skipped && a.error == b.error;
}

/// The one that explains most: a network rule before everything else.
std::optional<base::Error> firstObstacle(const std::vector<base::Error> &obstacles) {
    const auto network = std::find_if(
        obstacles.begin(), obstacles.end(), [](const base::Error &error) { return error.isNetworkRule; });
    if (network != obstacles.end()) {
        return *network;
    }
    return obstacles.empty() ? std::nullopt : std::make_optional(obstacles.front());
}

base::Error conflictOf(
    const QString &code, const QString &message, const QString &operation, const QString &target) {
    base::Error error;
    error.kind = base::ErrorKind::Conflict;
    error.code = code;
    error.message = message;
    error.operation = operation;
    error.target = target;
    return error;
}

base::Error otherTenant(const domain::TenantComparison &tenants) {
    const auto told = [&tenants](domain::TenantOf of) {
        const QString tenant = tenants.tenantOf(of);
        return tenant.isEmpty() ? QStringLiteral("not told") : tenant;
    };
    QString message = QStringLiteral("Signed in to %1; subscription of the VM in %2; key store in %3")
                          .arg(told(domain::TenantOf::SignIn), told(domain::TenantOf::VirtualMachine),
                              told(domain::TenantOf::KeyStore));
    if (const QString around = tenants.tenantOf(domain::TenantOf::KeyStoreSubscription); !around.isEmpty()) {
        message += QStringLiteral("; its subscription in %1").arg(around);
    }
    return conflictOf(QStringLiteral("KeyStoreInOtherTenant"), message + QLatin1Char('.'),
        QStringLiteral("tenants/compare"), tenants.tenantOf(domain::TenantOf::KeyStore));
}

base::Error missingServicePrincipal(const QString &appId) {
    base::Error error;
    error.kind = base::ErrorKind::NotFound;
    error.code = QStringLiteral("ServicePrincipalMissing");
    error.message = QStringLiteral("This tenant has no service principal of this application.");
    error.operation = QStringLiteral("servicePrincipals/read");
    error.target = appId;
    return error;
}

base::Error notAzureBackup(domain::PrincipalStanding standing, const QString &objectId) {
    const bool unchecked = standing == domain::PrincipalStanding::Unchecked;
    base::Error error = base::localError(
        unchecked ? QStringLiteral("PrincipalNotChecked") : QStringLiteral("PrincipalNotAzureBackup"),
        QString(), QStringLiteral("principals/check"));
    error.target = objectId;
    return error;
}

base::Error softDeleted(const domain::ProtectedItem &item) {
    const QString vault = item.id.text().section(QLatin1String("/backupFabrics/"), 0, 0);
    QString message = QStringLiteral("The vault %1 keeps deleted backups of this VM")
                          .arg(domain::ResourceId(vault).name());
    if (!item.deferredDeleteTimeRemaining.isEmpty()) {
        message += QStringLiteral(" for another %1 (days.hours)").arg(item.deferredDeleteTimeRemaining);
    }
    return conflictOf(QStringLiteral("SoftDeletedItem"), message + QLatin1Char('.'),
        QStringLiteral("protectedItems/read"), vault);
}

} // namespace

const domain::VirtualMachine *Protection::Private::chosenMachine() const {
    return choices.virtualMachineId.isEmpty() ? nullptr
                                              : environment().virtualMachine(choices.virtualMachineId);
}

const domain::KeyStore *Protection::Private::chosenStore() const {
    return assessed && assessed->keyStore ? &*assessed->keyStore : nullptr;
}

bool Protection::Private::isPlatformManaged() const {
    return assessed && assessed->isPlatformManaged();
}

bool Protection::Private::nothingToGrant() const {
    return assessed && (assessed->isPlatformManaged() || assessed->verdict.isGranted());
}

bool Protection::Private::isProtectedByRun() const {
    return run && run->tracker->record().outcome == domain::RunOutcome::Protected
        && run->vmId() == choices.virtualMachineId;
}

/// The run on this VM has come to an end: its result is told, also after it was taken back.
bool Protection::Private::isResultOfRun() const {
    const domain::RunOutcome outcome = run ? run->tracker->record().outcome : domain::RunOutcome::NotStarted;
    return (outcome == domain::RunOutcome::Protected || outcome == domain::RunOutcome::TakenBack)
        && run->vmId() == choices.virtualMachineId;
}

bool Protection::Private::isAccessLost() const {
    return environment().backupStatusOf(choices.virtualMachineId).status
        == domain::ProtectionStatus::Protected
        && chosenStore() && assessed->verdict.truth == domain::Truth::No;
}

StepState Protection::Private::virtualMachineState() const {
    if (!estate.tenant) {
        return stateOf(Progress::Idle);
    }
    const std::optional<base::Error> error
        = estate.registering.error ? estate.registering.error : estate.listing.error;
    if (const domain::VirtualMachine *machine = chosenMachine()) {
        if (isResultOfRun() || place.qualification(*machine).qualifies()) {
            return stateOf(Progress::Done, error);
        }
    }
    if (estate.listing.isWorking()) {
        return stateOf(Progress::Working);
    }
    const bool failed
        = error && error->kind != base::ErrorKind::Cancelled && environment().virtualMachines.empty();
    return stateOf(failed ? Progress::Failed : Progress::Idle, error);
}

StepState Protection::Private::keyStoreState() const {
    if (examination.isWorking() || accessCheck.isWorking()) {
        return stateOf(Progress::Working);
    }
    if (examination.error) {
        const bool cancelled = examination.error->kind == base::ErrorKind::Cancelled;
        return stateOf(cancelled ? Progress::Idle : Progress::Failed, examination.error);
    }
    if (!assessed) {
        return stateOf(Progress::Idle);
    }
    const domain::BackupStatus status = environment().backupStatusOf(choices.virtualMachineId);
    if (status.status == domain::ProtectionStatus::Protected && !isResultOfRun() && !isAccessLost()) {
        base::Error error;
        error.kind = base::ErrorKind::Conflict;
        error.code = QStringLiteral("AlreadyProtected");
        error.message = QStringLiteral("The VM is protected with the policy %1.").arg(status.policyName);
        error.operation = QStringLiteral("backupStatus/action");
        error.target = status.vaultId.text();
        return stateOf(Progress::Failed, error);
    }
    if (assessed->tenants.refuses()) {
        return stateOf(Progress::Failed, otherTenant(assessed->tenants));
    }
    return stateOf(
        Progress::Done, accessCheck.error ? accessCheck.error : firstObstacle(assessed->obstacles));
}

StepState Protection::Private::roleState() const {
    if (!assessed) {
        return stateOf(Progress::Idle);
    }
    if (isPlatformManaged()) {
        return passedOver();
    }
    const std::vector<domain::RoleOption> options = roleOptions();
    const bool fits = std::any_of(options.begin(), options.end(), [this](const domain::RoleOption &option) {
        return option.choice == choices.role && option.sufficient;
    });
    const bool withheld = choices.grantBehaviour == domain::GrantBehaviour::None;
    return stateOf(fits || nothingToGrant() || withheld ? Progress::Done : Progress::Idle);
}

StepState Protection::Private::scopeState() const {
    if (!assessed) {
        return stateOf(Progress::Idle);
    }
    const domain::KeyStore *store = chosenStore();
    const bool byPolicies = store && store->resourceRead
        && domain::effectiveModel(*store) == domain::PermissionModel::AccessPolicies;
    const bool withheld = choices.grantBehaviour == domain::GrantBehaviour::None;
    if (isPlatformManaged() || byPolicies || withheld) {
        return passedOver();
    }
    const std::vector<domain::ScopeOption> options = scopeOptions(choices.role);
    const bool fits = std::any_of(options.begin(), options.end(),
        [this](const domain::ScopeOption &option) { return option.scope == choices.scope; });
    return stateOf(fits || nothingToGrant() ? Progress::Done : Progress::Idle);
}

StepState Protection::Private::principalState() const {
    if (isPlatformManaged()) {
        return passedOver();
    }
    if (principalLookup.isWorking() || estate.creating.isWorking()
        || (search.working && choices.principalId.isEmpty())) {
        return stateOf(Progress::Working);
    }
    if (!choices.principalId.isEmpty()) {
        const bool granted = choices.grantBehaviour == domain::GrantBehaviour::Automatic
            && !(nothingToGrant() && !choices.evenIfGranted);
        if (isPrincipalAccepted() || !granted) {
            return stateOf(Progress::Done, principalNotChecked);
        }
        return stateOf(Progress::Idle, notAzureBackup(principalStanding(), choices.principalId));
    }
    if (examination.isWorking() && !estate.principalMissing && !principalLookup.error) {
        return stateOf(Progress::Working);
    }
    std::optional<base::Error> error = estate.creating.error;
    if (!error || error->kind == base::ErrorKind::Cancelled) {
        error = estate.principalMissing ? missingServicePrincipal(estate.info.backupAppId)
                                        : principalLookup.error;
    }
    if (assessed && choices.grantBehaviour == domain::GrantBehaviour::None) {
        return stateOf(Progress::Done, error); // nothing will be granted to it
    }
    const bool failed = error && error->kind != base::ErrorKind::Cancelled;
    return stateOf(failed ? Progress::Failed : Progress::Idle, error);
}

StepState Protection::Private::backupState() const {
    if (isAccessLost()) {
        return passedOver();
    }
    if (vaultList.isWorking() || policyList.isWorking() || itemLook.isWorking()) {
        return stateOf(Progress::Working);
    }
    if (const domain::ProtectedItem *item
        = domain::softDeletedItemOf(environment(), choices.virtualMachineId)) {
        return stateOf(Progress::Failed, softDeleted(*item));
    }
    const std::optional<base::Error> error = policyList.error ? policyList.error : vaultList.error;
    const domain::VirtualMachine *machine = chosenMachine();
    const domain::RecoveryServicesVault *vault
        = environment().recoveryServicesVault(choices.recoveryServicesVaultId);
    const bool vaultFits
        = machine && vault && domain::qualifyVault(environment(), *machine, *vault).qualifies();
    bool policyFits = false;
    if (const domain::BackupPolicy *policy = environment().backupPolicy(choices.backupPolicyId)) {
        policyFits = choices.recoveryServicesVaultId.contains(policy->id)
            && domain::qualifyPolicy(*policy).qualifies();
    } else if (choices.newPolicy && choices.backupPolicyId.isEmpty()) {
        policyFits = domain::checkNewPolicy(environment(), choices).empty();
    }
    if (vaultFits && policyFits) {
        return stateOf(Progress::Done, error);
    }
    const bool nothingRead
        = policyList.error || (vaultList.error && environment().recoveryServicesVaults.empty());
    const bool cancelled = error && error->kind == base::ErrorKind::Cancelled;
    return stateOf(error && nothingRead && !cancelled ? Progress::Failed : Progress::Idle, error);
}

StepState Protection::Private::summaryState() const {
    if (!chosenMachine() || !assessed) {
        return stateOf(Progress::Idle);
    }
    for (const Step step :
        {Step::VirtualMachine, Step::KeyStore, Step::Role, Step::Scope, Step::Principal, Step::Backup}) {
        if (!states[static_cast<size_t>(step)].isDone()) {
            return stateOf(Progress::Idle);
        }
    }
    const domain::AccessPlan plan = q->plan();
    const bool planned = plan.nothingToGrant || plan.grantWithheld || !plan.grant.empty();
    const bool grantsAgain = isAccessLost() && !plan.grant.empty();
    return stateOf(planned && (!plan.backup.empty() || grantsAgain) ? Progress::Done : Progress::Idle);
}

StepState Protection::Private::configureState() const {
    if (configuring.isWorking()) {
        return stateOf(Progress::Working);
    }
    if (!run) {
        return stateOf(Progress::Idle);
    }
    const domain::RunRecord &record = run->tracker->record();
    switch (record.outcome) {
    case domain::RunOutcome::NotStarted:
    case domain::RunOutcome::TakenBack:
        break;
    case domain::RunOutcome::Running:
        return stateOf(Progress::Working);
    case domain::RunOutcome::Protected:
        return stateOf(Progress::Done);
    case domain::RunOutcome::Failed:
        return stateOf(
            Progress::Failed, record.failure ? std::make_optional(record.failure->error) : std::nullopt);
    case domain::RunOutcome::Stopped:
        return stateOf(Progress::Idle, base::cancelledError(QStringLiteral("protection/configure")));
    }
    return stateOf(Progress::Idle);
}

StepState Protection::Private::computeState(Step step) const {
    switch (step) {
    case Step::Source:
        return place.connecting();
    case Step::VirtualMachine:
        return virtualMachineState();
    case Step::KeyStore:
        return keyStoreState();
    case Step::Role:
        return roleState();
    case Step::Scope:
        return scopeState();
    case Step::Principal:
        return principalState();
    case Step::Backup:
        return backupState();
    case Step::Summary:
        return summaryState();
    case Step::Configure:
        return configureState();
    case Step::Done:
        return stateOf(isResultOfRun() ? Progress::Done : Progress::Idle);
    }
    return {};
}

void Protection::Private::settle() {
    for (int index = 0; index < stepCount; ++index) {
        const auto at = static_cast<size_t>(index);
        const Step step = static_cast<Step>(index);
        StepState state = computeState(step);
        const bool isTouched = std::exchange(touched[at], false);
        if (isTouched || !sameState(state, states[at])) {
            estate.announcer.tell(q, [this, step] { Q_EMIT q->stateChanged(step); });
        }
        states[at] = std::move(state); // review looks at the states before it
    }
}

StepState Protection::state(Step step) const {
    return d->states[static_cast<size_t>(step)];
}

bool Protection::isAccessLost() const {
    return d->isAccessLost();
}

} // namespace protect
