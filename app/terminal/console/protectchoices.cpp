#include "terminal/console/protectcommand.h"

#include "base/terminaltext.h"
#include "protect/estate.h"
#include "protect/protection.h"
#include "protect/runreport/reportof.h"
#include "protect/scripts/exportedjob.h"
#include "protect/scripts/savescript.h"
#include "wording/accesstext.h"
#include "wording/backuptext.h"
#include "wording/consoletext.h"
#include "wording/journaltext.h"
#include "wording/labels.h"
#include "wording/plantext.h"
#include "wording/standingtext.h"

// The choices of "protect" that need no waiting, and its ends.
namespace console {

using domain::ResourceId;
using protect::Step;
using wording::Label;

namespace {

template <typename Option, typename Is, typename Name>
std::optional<BadChoice> unavailable(
    const std::vector<Option> &options, const char *code, Is isWanted, Name name) {
    QStringList candidates;
    for (const Option &option : options) {
        if (isWanted(option)) {
            return std::nullopt;
        }
        candidates << name(option);
    }
    return BadChoice{base::localError(QLatin1String(code), QString(), QStringLiteral("choose")), candidates};
}

} // namespace

void ProtectCommand::tellKey() {
    if (const domain::KeyAssessment *assessed = m_protection.keyAssessment()) {
        const domain::Principal *principal
            = m_estate.environment().principal(m_protection.choices().principalId);
        tellAssessment(m_output, *assessed, principal ? principal->displayName : QString());
    }
}

/// Once more before anything is written: a grant that serves nothing stays.
void ProtectCommand::tellHindrances() {
    const domain::KeyAssessment *assessed = m_protection.keyAssessment();
    const std::vector<domain::Prerequisite> hindrances
        = assessed ? domain::hindrances(assessed->prerequisites) : std::vector<domain::Prerequisite>();
    m_output.complain(
        hindrances.empty() ? QStringList() : QStringList{wording::hindrancesHeadline(hindrances)}, indent);
    for (const domain::Prerequisite &hindrance : hindrances) {
        m_output.complain(QStringList{wording::prerequisiteSentence(hindrance)}, indent + 2);
        if (hindrance.kind == domain::PrerequisiteKind::PreviewNotRegistered) {
            m_output.complain(QStringList{wording::registerPreviewHint(hindrance.detail)}, indent + 2);
        }
    }
    const ResourceId vm = m_protection.choices().virtualMachineId;
    const domain::AccessPlan plan = m_protection.plan();
    const bool untold = m_estate.environment().backupStatusOf(vm).status == domain::ProtectionStatus::Unknown;
    if (untold && plan.enables() && !plan.grant.empty()) {
        m_output.complain(QStringList{wording::enablingMayBeRefusedLine(vm.name())}, indent);
    }
}

/// What was granted for nothing, as far as it can be taken back by another start of the program.
void ProtectCommand::tellGrantThatStays() {
    const domain::RunRecord &run = m_protection.run();
    if (m_options.live && run.outcome != domain::RunOutcome::Protected && domain::grantsSomething(run.written)
        && !m_protection.runId().isEmpty()) {
        m_output.say(wording::grantStaysLines(m_protection.runId()), indent);
    }
}

void ProtectCommand::takeRole() {
    if (!m_options.role) {
        return;
    }
    for (const domain::RoleOption &option : m_protection.accessOptions().roles) {
        if (option.choice == m_options.role) {
            m_protection.choose(option.choice);
            m_protection.choose(protect::EvenIfGranted{m_options.evenIfGranted});
            return;
        }
    }
}

QStringList ProtectCommand::principalHints() const {
    if (!m_protection.choices().principalId.isEmpty()) {
        return {wording::confirmPrincipalHint()};
    }
    if (m_estate.servicePrincipal().isMissing) {
        return {wording::createPrincipalHint()};
    }
    return {wording::givePrincipalHint(), wording::findPrincipalHint(m_estate.connection().backupAppId)};
}

ProtectCommand::Onward ProtectCommand::chooseGrant() {
    const domain::KeyAssessment *assessed = m_protection.keyAssessment();
    m_output.heading(wording::label(Label::Role));
    if (!assessed || assessed->isPlatformManaged() || !assessed->keyStore) {
        m_output.say(QStringList{wording::notNeededLine()}, indent);
        return std::nullopt;
    }
    const domain::PermissionModel model = domain::effectiveModel(*assessed->keyStore);
    if (model == domain::PermissionModel::AccessPolicies) {
        if (m_options.role) {
            m_output.say(QStringList{wording::roleNotUsedLine()}, indent);
        }
    } else if (m_options.role) {
        const std::optional<BadChoice> bad = unavailable(
            m_protection.accessOptions().roles, "RoleNotAvailable",
            [this](const domain::RoleOption &option) { return option.choice == m_options.role; },
            &wording::roleChoiceName);
        if (bad) {
            return fail(*bad);
        }
        takeRole();
    }
    if (m_options.scope) {
        const std::optional<BadChoice> bad = unavailable(
            m_protection.accessOptions().scopes, "ScopeNotAvailable",
            [this](const domain::ScopeOption &option) { return option.scope == m_options.scope; },
            [model](const domain::ScopeOption &option) { return wording::scopeName(option, model); });
        if (bad) {
            return fail(*bad);
        }
        m_protection.choose(*m_options.scope);
    }
    tellRole(m_output, m_protection);
    if (model != domain::PermissionModel::AccessPolicies) {
        m_output.heading(wording::label(Label::Scope));
    }
    tellScope(m_output, m_protection);
    return std::nullopt;
}

ProtectCommand::Onward ProtectCommand::choosePolicyOf(const std::vector<domain::BackupPolicy> &policies) {
    if (!m_options.newPolicy.isEmpty()) {
        domain::NewPolicy policy;
        policy.name = m_options.newPolicy;
        policy.time = QStringLiteral("22:00");
        m_protection.choose(protect::CreatedPolicy{policy});
        QStringList problems;
        for (const domain::PolicyProblem problem :
            domain::checkNewPolicy(m_estate.environment(), m_protection.choices())) {
            problems << wording::policyProblemText(problem);
        }
        if (!problems.isEmpty()) {
            return fail(base::localError(
                QStringLiteral("PolicyInvalid"), problems.join(QLatin1Char(' ')), QStringLiteral("choose")));
        }
        return std::nullopt;
    }
    if (!m_options.policy.isEmpty()) {
        const Choice<ResourceId> choice = choosePolicy(policies, m_options.policy);
        if (const BadChoice *bad = std::get_if<BadChoice>(&choice)) {
            return fail(*bad);
        }
        m_protection.choose(protect::ChosenPolicy{std::get<ResourceId>(choice)});
        return std::nullopt;
    }
    if (m_protection.choices().backupPolicyId.isEmpty() && !policies.empty()) {
        return fail(noEnhancedPolicy(policies));
    }
    return std::nullopt;
}

/// Told by the step that is not done, where that says more than the plan.
base::Error ProtectCommand::notReady() const {
    for (const Step step : {Step::KeyStore, Step::Role, Step::Scope, Step::Principal, Step::Backup}) {
        const protect::StepState state = m_protection.state(step);
        if (state.error && (!state.isDone() || step == Step::KeyStore)) {
            return *state.error;
        }
    }
    return base::localError(QStringLiteral("NotReadyToConfigure"), QString(), QStringLiteral("configure"));
}

ProtectCommand::End ProtectCommand::exportScript(scripts::Language language) {
    if (!m_protection.state(Step::Summary).isDone()) {
        return fail(notReady());
    }
    const base::Result<QString> script = scripts::script(language, scripts::exportedJob(m_protection));
    if (!script) {
        return fail(script.error());
    }
    if (m_options.scriptFile.isEmpty()) {
        if (base::forPipelines(*script) != *script) { // what was changed would do something else
            m_output.complain(wording::scriptForFileOnlyLine());
            return {ExitCode::Usage, std::nullopt};
        }
        m_output.result(script->toUtf8(), Output::Content::Text);
        return {};
    }
    const base::Result<void> saved = scripts::saveScript(m_options.scriptFile, language, *script);
    if (!saved) {
        m_output.complain(wording::scriptNotSavedLine(m_options.scriptFile, saved.error().message));
        return fail(saved.error());
    }
    m_output.say(wording::scriptSavedLine(m_options.scriptFile));
    return {};
}

ProtectCommand::Onward ProtectCommand::afterRun() {
    const domain::RunRecord &run = m_protection.run();
    if (m_interrupted && run.outcome != domain::RunOutcome::Protected) {
        return cancelled();
    }
    const ExitCode code = exitCodeFor(run);
    if (run.outcome == domain::RunOutcome::Failed) {
        tellFailure(m_output, m_protection);
    }
    if (code == ExitCode::StillRunning) {
        m_output.complain(wording::stillRunningLine());
    }
    m_output.heading(wording::label(Label::Result));
    tellOutcome(m_output, m_protection);
    tellGrantThatStays();
    const bool isLeft = std::any_of(run.stages.begin(), run.stages.end(),
        [](const domain::Stage &stage) { return stage.state == domain::StageState::LeftRunning; });
    if (isLeft) {
        const domain::ResourceId vault = run.choices.recoveryServicesVaultId;
        m_output.say(
            wording::backupLeftLines(vault, run.firstBackup ? run.firstBackup->name : QString()), indent);
    }
    return End{code, std::nullopt};
}

ProtectCommand::End ProtectCommand::fail(const base::Error &error) {
    tellError(m_output, error);
    return {exitCodeFor(error), error};
}

ProtectCommand::End ProtectCommand::fail(const BadChoice &choice) {
    tellError(m_output, choice.error);
    if (!choice.candidates.isEmpty()) {
        m_output.complain(wording::candidatesHeading());
        m_output.complain(choice.candidates, indent);
    }
    return {exitCodeFor(choice.error), choice.error};
}

ProtectCommand::Onward ProtectCommand::failedStep(Step step) {
    if (m_interrupted) {
        return cancelled();
    }
    const std::optional<base::Error> error = m_protection.state(step).error;
    if (error) {
        return fail(*error);
    }
    switch (step) {
    case Step::VirtualMachine:
        return fail(machineNotChosen(m_estate.environment()));
    case Step::Backup:
        return fail(BadChoice{
            base::localError(QStringLiteral("NoSuitableVault"), QString(), QStringLiteral("choose")), {}});
    case Step::Source:
    case Step::KeyStore:
    case Step::Role:
    case Step::Scope:
    case Step::Principal:
    case Step::Summary:
    case Step::Configure:
    case Step::Done:
        break;
    }
    return fail(notReady());
}

ProtectCommand::End ProtectCommand::cancelled() {
    const domain::RunRecord &run = m_protection.run();
    const QStringList unclear
        = wording::unclearSentences(domain::unclearWrites(m_estate.pastRuns(), m_protection.runId()));
    const int written = static_cast<int>(run.written.size()) + m_estate.preparations().count();
    if (written > 0 || unclear.isEmpty()) {
        m_output.complain(wording::writtenBeforeStopLine(written));
    }
    if (written > 0) {
        tellWritten(m_output, m_protection);
        tellGrantThatStays();
    }
    m_output.complain(unclear, indent);
    return {ExitCode::Cancelled, base::cancelledError(QStringLiteral("protect"))};
}

void ProtectCommand::finish(const End &why) {
    if (m_options.json) {
        runreport::Report report = runreport::reportOf(m_protection);
        report.planOnly = m_options.planOnly;
        report.error = why.error;
        m_output.result(runreport::toJson(report), Output::Content::Json);
    }
    end(why.code);
}

} // namespace console
