#include "domain/recovery/recoveryplan.h"

#include "domain/coverage.h"
#include "domain/recovery/recoverychecks.h"
#include "domain/recovery/recoveryneeds.h"
#include "domain/recovery/recoverysteps.h"

#include <algorithm>

namespace domain {

bool refuses(const std::vector<RecoveryRefusal> &refusals) {
    return std::any_of(
        refusals.begin(), refusals.end(), [](const RecoveryRefusal &refusal) { return !refusal.isWarning; });
}

bool RecoveryPlan::isPossible() const {
    return !steps.empty() && !refuses(refusals);
}

int RecoveryPlan::writes() const {
    return static_cast<int>(std::count_if(
        steps.begin(), steps.end(), [](const RecoveryStep &step) { return step.write.has_value(); }));
}

const RecoveryStep *RecoveryPlan::step(RecoveryStepKind kind) const {
    const auto found = std::find_if(
        steps.begin(), steps.end(), [kind](const RecoveryStep &step) { return step.kind == kind; });
    return found == steps.end() ? nullptr : &*found;
}

RecoveryPlan planRecovery(const RecoveryFindings &findings, const RecoveryChoices &choices) {
    RecoveryPlan plan;
    const bool rehearses = choices.goal == RecoveryGoal::Rehearse;
    if (!rehearses && !choices.parts.any()) {
        RecoveryRefusal nothing;
        nothing.kind = RecoveryRefusalKind::NothingChosen;
        plan.refusals.push_back(nothing);
        return plan;
    }
    plan.steps = recoverySteps(findings, choices);
    for (const auto &check :
        {checkPoint, checkKey, checkTarget, checkStaging, checkRehearsal, checkSet, checkMachine}) {
        const Refusals found = check(findings, choices);
        plan.refusals.insert(plan.refusals.end(), found.begin(), found.end());
    }
    const Refusals grants = checkGrants(findings, choices, plan.steps);
    plan.refusals.insert(plan.refusals.end(), grants.begin(), grants.end());
    Refusals rights = checkRights(findings, plan.steps);
    for (RecoveryRefusal &refusal : rights) {
        const bool isOfCopy
            = refusal.step == RecoveryStepKind::FetchCopy || refusal.step == RecoveryStepKind::DeleteBlob;
        refusal.isWarning = refusal.isWarning || (isOfCopy && choices.bringsSignedAddress);
    }
    plan.refusals.insert(plan.refusals.end(), rights.begin(), rights.end());
    const KeyStore *second = rehearses ? findings.keyStore(choices.targetHost) : nullptr;
    if (second) {
        plan.couldUse = whoCouldUse(findings.environment, *second, findings.key.id.name);
        const KeyUserAccess nobody = keyUserAccess(
            findings.environment, *second, findings.key.id.name, KeyUser::AzureBackup, QStringLiteral("-"));
        plan.couldUseIsWhole = nobody.truth() == Truth::No ? Truth::Yes : Truth::Unknown;
    }
    return plan;
}

} // namespace domain
