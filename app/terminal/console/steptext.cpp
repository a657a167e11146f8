#include "terminal/console/steptext.h"

#include "protect/estate.h"
#include "protect/protection.h"
#include "wording/accesstext.h"
#include "wording/backuptext.h"
#include "wording/consoletext.h"
#include "wording/errortext.h"
#include "wording/labels.h"
#include "wording/names.h"
#include "wording/plantext.h"
#include "wording/runtext.h"
#include "wording/standingtext.h"

#include <QLocale>

namespace console {

namespace {

using wording::Label;

void tellVerdict(Output &output, const domain::KeyAssessment &assessed, const QString &principalName) {
    const domain::AccessVerdict &verdict = assessed.verdict;
    if (verdict.actions.empty()) {
        return;
    }
    output.say(QStringList{wording::verdictSentence(verdict, principalName)}, indent);
    output.say(wording::verdictLines(verdict), indent + 2);
    const QString keyName
        = assessed.diskEncryptionSet ? assessed.diskEncryptionSet->activeKey.name : QString();
    output.say(wording::verdictReasons(verdict, keyName), indent + 2);
}

const domain::RoleOption *chosenRole(
    const std::vector<domain::RoleOption> &options, std::optional<domain::RoleChoice> choice) {
    for (const domain::RoleOption &option : options) {
        if (option.choice == choice) {
            return &option;
        }
    }
    return nullptr;
}

} // namespace

void tellAssessment(Output &output, const domain::KeyAssessment &assessed, const QString &principalName) {
    output.say(wording::chainLines(assessed), indent);
    if (assessed.keyStore) {
        output.say(
            QStringList{wording::field(Label::Authorization, wording::authorizationName(*assessed.keyStore))},
            indent);
    }
    QStringList notes;
    for (const domain::Prerequisite &prerequisite : assessed.prerequisites) {
        notes << wording::prerequisiteSentence(prerequisite);
    }
    output.say(notes, indent);
    for (const base::Error &obstacle : assessed.obstacles) {
        const wording::ErrorText words = wording::errorText(obstacle);
        output.say(QStringList{wording::field(Label::NotReadable, words.headline), words.meaning}, indent);
    }
    tellVerdict(output, assessed, principalName);
    if (!assessed.isPlatformManaged() && !assessed.verdict.isGranted()) {
        output.say(QStringList{wording::callerAccessSentence(assessed.caller)}, indent);
    }
}

void tellRole(Output &output, const protect::Protection &protection) {
    const domain::KeyAssessment *assessed = protection.keyAssessment();
    const std::vector<domain::RoleOption> options = protection.accessOptions().roles;
    const domain::RoleOption *role = chosenRole(options, protection.choices().role);
    if (!assessed || !assessed->keyStore || !role) {
        return;
    }
    const domain::PermissionModel model = domain::effectiveModel(*assessed->keyStore);
    output.say({wording::roleChoiceName(*role), wording::roleChoiceExplanation(*role, model),
                   wording::rightsCount(*role, model)},
        indent);
    if (!role->opened.isEmpty()) {
        output.say(QStringList{wording::beyondTheNeedLine(wording::openedWords(role->opened))}, indent);
    }
    if (assessed->proposal && role->choice == assessed->proposal->role) {
        const QString why = wording::roleProposalSentence(*assessed->proposal, options);
        output.say(why.isEmpty() ? QStringList() : QStringList{why}, indent);
    }
}

void tellScope(Output &output, const protect::Protection &protection) {
    const domain::KeyAssessment *assessed = protection.keyAssessment();
    if (!assessed || !assessed->keyStore) {
        return;
    }
    const domain::PermissionModel model = domain::effectiveModel(*assessed->keyStore);
    for (const domain::ScopeOption &option : protection.accessOptions().scopes) {
        if (option.scope == protection.choices().scope || model == domain::PermissionModel::AccessPolicies) {
            output.say({wording::scopeName(option, model), wording::scopeExplanation(option, model)}, indent);
        }
    }
}

void tellPrincipal(Output &output, const protect::Protection &protection) {
    const QString id = protection.choices().principalId;
    if (id.isEmpty()) {
        return;
    }
    output.say(QStringList{wording::principalWords(protection.estate().environment(), id)}, indent);
    const QString standing = wording::principalStandingText(
        domain::principalStanding(protection.estate().environment(), protection.choices()),
        protection.estate().environment(), id);
    if (!standing.isEmpty()) {
        output.complain(QStringList{standing}, indent);
    }
    if (const std::optional<base::Error> error = protection.state(protect::Step::Principal).error) {
        const wording::ErrorText words = wording::errorText(*error); // why it could not be checked
        output.complain({words.headline, words.meaning}, indent);
    }
}

void tellBackup(Output &output, const protect::Protection &protection) {
    const domain::Choices &choices = protection.choices();
    const domain::Environment &environment = protection.estate().environment();
    if (const domain::RecoveryServicesVault *vault
        = environment.recoveryServicesVault(choices.recoveryServicesVaultId)) {
        const QString remarks = wording::qualificationText(domain::qualifyVault(
            protection.estate().environment(), protection.choices().virtualMachineId, *vault));
        output.say(QStringList{wording::shown(vault->id.text())}, indent);
        output.say(remarks.isEmpty() ? QStringList() : QStringList{remarks}, indent);
    }
    if (const domain::BackupPolicy *policy = environment.backupPolicy(choices.backupPolicyId)) {
        output.say(
            {wording::field(Label::Policy,
                 QStringLiteral("%1 (%2)").arg(wording::shown(policy->name), wording::policyKind(*policy))),
                wording::field(Label::Schedule, wording::scheduleText(*policy)),
                wording::field(Label::Retention, wording::retentionText(*policy))},
            indent);
    } else if (choices.newPolicy) {
        output.say(
            QStringList{wording::field(Label::Policy, wording::newPolicyText(*choices.newPolicy))}, indent);
    }
}

void tellPlan(Output &output, const protect::Protection &protection) {
    output.say(wording::planLines(protection.plan(), protection.estate().environment()), indent);
    tellRequests(output, protection.requests());
}

void tellRequests(Output &output, const std::vector<protect::PlannedRequest> &requests) {
    output.say();
    output.say(QStringList{wording::label(Label::Requests)}, indent);
    for (const protect::PlannedRequest &request : requests) {
        output.say(QStringList{request.method + QLatin1Char(' ') + request.url}, indent + 2);
        if (!request.body.isEmpty()) {
            output.say(request.body.trimmed().split(QLatin1Char('\n')), indent + 4);
        }
    }
}

void tellWritten(Output &output, const protect::Protection &protection) {
    const domain::RunRecord &run = protection.run();
    const QStringList preparations = wording::preparationSentences(protection.estate().preparations());
    output.say(preparations, indent);
    for (const domain::WrittenChange &change : run.written) {
        output.say(QStringList{wording::writtenSentence(change)}, indent);
        if (!change.id.isEmpty()) {
            output.say(QStringList{wording::shown(change.id)}, indent + 2);
        }
    }
    if (run.written.empty() && preparations.isEmpty()) {
        output.say(QStringList{wording::nothingChangedNote()}, indent);
    }
}

void tellOutcome(Output &output, const protect::Protection &protection) {
    const domain::RunRecord &run = protection.run();
    const domain::VirtualMachine *vm
        = protection.estate().environment().virtualMachine(protection.choices().virtualMachineId);
    output.say(QStringList{wording::outcomeHeadline(run, vm ? vm->name : QString())}, indent);
    if (run.item) {
        const wording::PortalPlace place
            = wording::portalPlace(*run.item, protection.estate().connection().portalHost);
        output.say(
            {wording::field(Label::Protection, wording::protectionStateName(run.item->protectionState)),
                wording::field(Label::Portal, place.path)},
            indent);
    }
    tellWritten(output, protection);
    if (protection.estate().connection().isSimulated) {
        output.say(QStringList{wording::simulatedNote()}, indent);
    }
}

void tellError(Output &output, const base::Error &error) {
    const wording::ErrorText words = wording::errorText(error);
    output.complain(wording::errorHeading(words.headline));
    output.complain(QStringList{wording::field(Label::Meaning, words.meaning),
                        wording::field(Label::WhatToDo, words.nextStep)},
        indent);
    output.complain(wording::errorDetails(error).split(QLatin1Char('\n')).mid(1), indent);
}

void StageTeller::tell(const domain::RunRecord &run, const QDateTime &now) {
    for (const domain::Stage &stage : run.stages) {
        tell(stage, now);
    }
}

void StageTeller::tell(const domain::Stage &stage, const QDateTime &now) {
    const bool running = stage.state == domain::StageState::Running;
    const bool waits = stage.kind == domain::StageKind::WaitForPropagation;
    const QString mark
        = QStringLiteral("%1/%2").arg(static_cast<int>(stage.state)).arg(stage.tries > 1 ? stage.tries : 1);
    const int key = static_cast<int>(stage.kind);
    if (stage.state == domain::StageState::Pending || m_told.value(key) == mark
        || (waits && running && !stage.bound)) {
        return;
    }
    m_told.insert(key, mark);
    if (m_waiting && isRepeated(stage.kind)) {
        if (stage.kind == domain::StageKind::Enable && stage.tries > m_lastTry) {
            m_lastTry = stage.tries;
            m_output.say(QStringList{wording::tryAgainLine(stage.tries,
                             wording::elapsedText(std::chrono::seconds(stage.started.secsTo(now))))},
                indent + 2);
        }
        return; // every try would tell the same again
    }
    m_waiting = waits ? running : m_waiting;
    m_lastTry = std::max(m_lastTry, stage.tries);
    QString detail = wording::stageDetail(stage, running ? stage.started : now);
    if (waits && running) {
        detail = wording::waitingForPropagationLine(wording::elapsedText(*stage.bound));
    }
    m_output.say(QStringList{QStringLiteral("[%1] %2%3")
                                 .arg(wording::stageStateName(stage.state), wording::stageName(stage.kind),
                                     detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(detail))},
        indent);
    if (stage.state == domain::StageState::Warning && stage.error) {
        const wording::ErrorText words = wording::errorText(*stage.error);
        m_output.say({words.headline, words.meaning}, indent + 2);
    }
    if (stage.kind == domain::StageKind::FirstBackup && stage.state == domain::StageState::Failed
        && stage.error) {
        tellError(m_output, *stage.error); // the run has not failed, which would be told at its end
    }
}

bool StageTeller::isRepeated(domain::StageKind kind) {
    return kind == domain::StageKind::Enable || kind == domain::StageKind::ConfigureJob;
}

} // namespace console
