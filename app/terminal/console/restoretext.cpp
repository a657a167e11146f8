#include "terminal/console/restoretext.h"

#include "protect/estate.h"
#include "protect/recovery/recovery.h"
#include "terminal/console/steptext.h"
#include "wording/errortext.h"
#include "wording/journaltext.h"
#include "wording/labels.h"
#include "wording/names.h"
#include "wording/plantext.h"
#include "wording/recoveryruntext.h"
#include "wording/recoverytext.h"
#include "wording/restoreconsoletext.h"
#include "wording/runtext.h"

#include <algorithm>

namespace console {

namespace {

using wording::Label;

void tellWhatSpeaksAgainst(
    Output &output, const domain::RecoveryPlan &plan, const domain::RecoveryFindings &findings) {
    QStringList warnings;
    QStringList refused;
    for (const domain::RecoveryRefusal &refusal : plan.refusals) {
        (refusal.isWarning ? warnings : refused).append(wording::refusalLine(refusal, findings));
    }
    const auto tell = [&output](const QString &title, const QStringList &lines) {
        if (!lines.isEmpty()) {
            output.say();
            output.say(QStringList{title}, indent);
            output.say(lines, indent + 2);
        }
    };
    tell(wording::cautionsHeading(), warnings);
    tell(wording::label(Label::Hindrances), refused);
}

/// Whether all is there that requests name.
bool areRequestsKnown(const domain::RecoveryPlan &plan) {
    using Refused = domain::RecoveryRefusalKind;
    static const QList<Refused> lacking{Refused::KeyNotKnown, Refused::NoTargetStore, Refused::NoPoint,
        Refused::PointsNotRead, Refused::NoStagingAccount, Refused::NoFetchGroup, Refused::NoPlaceholder,
        Refused::SetNameMissing, Refused::NoTargetGroup, Refused::NoMachineName, Refused::NoSubnet};
    return std::none_of(
        plan.refusals.begin(), plan.refusals.end(), [](const domain::RecoveryRefusal &refusal) {
            return !refusal.isWarning && lacking.contains(refusal.kind);
        });
}

} // namespace

void tellRecoveryFound(Output &output, const protect::Recovery &recovery) {
    const domain::RecoveryFindings &findings = recovery.findings();
    output.heading(wording::label(Label::RecoveryPoints));
    for (const domain::RecoveryPoint &point : findings.points) {
        output.say(QStringList{wording::pointLine(point)}, indent);
    }
    if (findings.pointsError) {
        output.say(QStringList{wording::pointsUnreadLine(wording::errorText(*findings.pointsError).headline)},
            indent);
    } else if (findings.points.empty()) {
        output.say(QStringList{wording::noPointsLine()}, indent);
    }
    output.heading(wording::label(Label::Found));
    output.say({wording::originalMachineText(findings), wording::originalSetText(findings),
                   wording::originalKeyText(findings)},
        indent);
    for (const domain::KeyUserAccess &user : findings.users) {
        output.say(QStringList{wording::keyUserText(user)}, indent);
    }
    output.say(wording::restoreJobTexts(findings), indent);
    QStringList told;
    for (const base::Error &obstacle : findings.obstacles) {
        const wording::ErrorText words = wording::errorText(obstacle);
        const QString line = wording::unreadLine(obstacle, words.headline);
        if (!told.contains(line)) {
            told.append(line);
            output.say({line, words.meaning}, indent);
        }
    }
}

void tellRecoveryWay(Output &output, const protect::Recovery &recovery) {
    output.heading(wording::label(Label::Proposal));
    output.say(
        {wording::wayTitle(recovery.way()), wording::wayText(recovery.way(), recovery.findings())}, indent);
}

void tellRecoveryPlan(Output &output, const protect::Recovery &recovery) {
    const domain::RecoveryFindings &findings = recovery.findings();
    const domain::RecoveryPlan plan = recovery.plan();
    output.heading(wording::label(Label::Plan));
    if (const domain::RecoveryPoint *point = findings.point(recovery.choices().pointId); point
        && (plan.step(domain::RecoveryStepKind::StartFetch)
            || plan.step(domain::RecoveryStepKind::RestoreMachine))) {
        output.say(QStringList{wording::chosenPointLine(*point)}, indent);
    }
    output.say(wording::recoveryPlanLines(plan, findings, recovery.choices()), indent);
    if (recovery.choices().goal == domain::RecoveryGoal::Rehearse
        && !recovery.choices().targetHost.isEmpty()) {
        const domain::KeyStore *store = findings.keyStore(recovery.choices().targetHost);
        output.say(
            QStringList{wording::couldUseText(plan, store ? store->name : recovery.choices().targetHost)},
            indent);
    }
    tellWhatSpeaksAgainst(output, plan, findings);
    const std::vector<protect::PlannedRequest> requests = recovery.requests();
    if (areRequestsKnown(plan) && !requests.empty()) {
        tellRequests(output, requests);
    } else if (!requests.empty()) {
        output.say();
        output.say(QStringList{wording::requestsNotKnownLine()}, indent);
    }
    if (recovery.choices().goal == domain::RecoveryGoal::Rehearse) {
        domain::RecoveryChoices restoring = recovery.choices();
        restoring.goal = domain::RecoveryGoal::Restore;
        output.say();
        output.say(QStringList{wording::label(Label::MachinePlan)}, indent);
        output.say(wording::recoveryPlanLines(recovery.machinePlan(), findings, restoring), indent + 2);
    }
}

void tellRecoveryOutcome(Output &output, const protect::Recovery &recovery) {
    const domain::RecoveryRun &run = recovery.run();
    output.heading(wording::label(Label::Result));
    output.say(QStringList{wording::recoveryOutcomeTitle(run)}, indent);
    output.say(wording::recoveryOutcomeLines(run), indent);
    for (const domain::WrittenChange &change : run.written) {
        output.say(QStringList{wording::writtenSentence(change)}, indent);
        if (!change.id.isEmpty()) {
            output.say(QStringList{wording::shown(change.id)}, indent + 2);
        }
    }
    const std::vector<domain::PlannedWrite> unclear
        = domain::unclearWrites(recovery.estate().pastRuns(), recovery.runId());
    output.say(wording::unclearSentences(unclear), indent);
    if (run.written.empty() && unclear.empty()) {
        output.say(QStringList{wording::nothingChangedNote()}, indent);
    }
    if (recovery.estate().connection().isSimulated) {
        output.say(QStringList{wording::simulatedNote()}, indent);
    }
}

void RecoveryTeller::tell(const domain::RecoveryRun &run) {
    for (std::size_t index = 0; index < run.stages.size(); ++index) {
        const domain::RecoveryStage &stage = run.stages[index];
        // A wait is told once its length is known.
        const bool isUntold = stage.state == domain::StageState::Running && !stage.bound
            && stage.step.kind == domain::RecoveryStepKind::WaitForGrants;
        const int state = static_cast<int>(stage.state);
        if (stage.state == domain::StageState::Pending || isUntold || m_told.value(index, -1) == state) {
            continue;
        }
        m_told.insert(index, state);
        const QString detail = wording::recoveryStageText(stage, run);
        m_output.say(QStringList{QStringLiteral("[%1] %2%3")
                                     .arg(wording::stageStateName(stage.state),
                                         wording::recoveryStepName(stage.step.kind),
                                         detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(detail))},
            indent);
        if (stage.state == domain::StageState::Warning && stage.error) {
            const wording::ErrorText words = wording::errorText(*stage.error);
            m_output.say({words.headline, words.meaning}, indent + 2);
        }
    }
}

} // namespace console
