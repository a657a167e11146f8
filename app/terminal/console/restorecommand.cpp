#include "terminal/console/restorecommand.h"

#include "base/text.h"
#include "protect/estate.h"
#include "protect/settled.h"
#include "terminal/console/restorechoosing.h"
#include "terminal/console/restoreeffect.h"
#include "terminal/console/steptext.h"
#include "wording/consoletext.h"
#include "wording/errortext.h"
#include "wording/labels.h"
#include "wording/recoverytext.h"
#include "wording/restoreconsoletext.h"
#include "wording/scenariotext.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

namespace console {

using protect::RecoveryTask;
using wording::Label;

namespace {

constexpr qint64 longestAddress = 16 * 1024;

/// One line of standard input, which is waited for.
QByteArray lineOfInput() {
    QFile input;
    return input.open(stdin, QIODevice::ReadOnly) ? input.readLine(longestAddress).trimmed() : QByteArray();
}

bool isSameKey(const domain::KeyIdentifier &a, const domain::KeyIdentifier &b) {
    return base::sameText(a.host, b.host) && base::sameText(a.name, b.name)
        && base::sameText(a.version, b.version);
}

QString scenarioTitle(const protect::Source &source, const protect::SourceOffer &offer) {
    if (source.kind != protect::SourceKind::Simulator) {
        return wording::simulatedFromLine(source.files);
    }
    QString summary;
    for (const protect::Scenario &scenario : offer.scenarios) {
        if (scenario.name == source.scenario) {
            summary = wording::scenarioText(source.scenario, scenario.summary);
        }
    }
    return wording::scenarioHeading(source.scenario, summary);
}

} // namespace

RestoreCommand::RestoreCommand(
    protect::Estate &estate, account::Account *account, RestoreOptions options, Output &output)
    : Job(estate, account, output),
      m_list(estate),
      m_recovery(estate),
      m_options(std::move(options)),
      m_stages(output) {
    connect(&m_recovery, &protect::Recovery::machinesChanged, this, &RestoreCommand::lookAgain);
    connect(&m_recovery, &protect::Recovery::findingsChanged, this, &RestoreCommand::lookAgain);
    connect(&m_recovery, &protect::Recovery::runChanged, this, [this] {
        if (m_waitingFor == RecoveryTask::Run) {
            m_stages.tell(m_recovery.run());
        }
        Q_EMIT lookAgain();
    });
}

void RestoreCommand::stopWork() {
    m_list.cancel(protect::Step::VirtualMachine);
    if (m_waitingFor) {
        m_recovery.cancel(*m_waitingFor);
    }
}

/// Ends when the task is at rest, also after an interruption, which stops it.
QCoro::Task<void> RestoreCommand::settled(RecoveryTask task) {
    m_waitingFor = task;
    const std::function<bool()> isAtRest
        = [this, task] { return m_recovery.state(task).progress != protect::Progress::Working; };
    co_await until(isAtRest);
    m_waitingFor.reset();
}

QCoro::Task<void> RestoreCommand::run() {
    Onward end = co_await connectToSource();
    if (!end) {
        end = co_await listMachines();
    }
    if (!end && m_options.resume.isEmpty()) {
        end = co_await chooseTheMachine();
        if (!end) {
            end = co_await lookAround();
        }
        if (!end) {
            end = co_await chooseTheWay();
        }
        if (!end) {
            end = showThePlan();
        }
    } else if (!end) {
        end = co_await takeUpTheRun();
    }
    if (!end) {
        end = co_await carryOut();
    }
    finish(end.value_or(End()));
}

QCoro::Task<RestoreCommand::Onward> RestoreCommand::connectToSource() {
    if (!m_options.live) {
        m_output.say(scenarioTitle(m_options.source, m_estate.offer()));
    }
    const base::Result<void> connected = co_await connectTo(m_options.source);
    if (!connected) {
        co_return m_interrupted ? cancelled() : fail(connected.error());
    }
    if (m_estate.connection().isSimulated) {
        m_output.say(wording::simulatedNote());
    }
    co_return std::nullopt;
}

/// With it come the subscriptions, in which vaults and key stores are looked for.
QCoro::Task<RestoreCommand::Onward> RestoreCommand::listMachines() {
    m_output.heading(wording::label(Label::VirtualMachine));
    m_estate.loadVirtualMachines();
    co_await protect::whenSettled(&m_list, protect::Step::VirtualMachine);
    if (m_interrupted) {
        co_return cancelled();
    }
    const protect::StepState state = m_list.state(protect::Step::VirtualMachine);
    if (m_estate.environment().subscriptions.empty() && state.error) {
        co_return fail(*state.error);
    }
    co_return std::nullopt;
}

QCoro::Task<RestoreCommand::Onward> RestoreCommand::chooseTheMachine() {
    m_recovery.loadMachines();
    co_await settled(RecoveryTask::ListMachines);
    const protect::ProtectedMachines &machines = m_recovery.machines();
    if (m_interrupted || !machines.isRead) {
        co_return failedTask(RecoveryTask::ListMachines);
    }
    m_output.say(
        QStringList{wording::protectedSummary(static_cast<int>(machines.rows.size()), machines.vaults)},
        indent);
    for (const base::Error &obstacle : machines.obstacles) {
        m_output.complain(
            QStringList{wording::vaultUnreadLine(wording::errorText(obstacle).headline)}, indent);
    }
    const Choice<protect::ProtectedMachine> choice
        = chooseProtected(machines, m_estate.environment(), m_options, m_estate.connection().isSimulated);
    if (const BadChoice *bad = std::get_if<BadChoice>(&choice)) {
        co_return fail(*bad);
    }
    const protect::ProtectedMachine machine = std::get<protect::ProtectedMachine>(choice);
    if (m_options.virtualMachine.isEmpty() && machines.rows.size() > 1) {
        m_output.say(QStringList{wording::protectedMachineTaken(machine.virtualMachineId.name())}, indent);
    }
    const bool exists = m_estate.environment().virtualMachine(machine.virtualMachineId) != nullptr;
    m_output.say(
        QStringList{wording::protectedMachineLine(machine.virtualMachineId, machine.vaultId, exists)},
        indent);
    m_recovery.chooseMachine(machine.virtualMachineId, machine.vaultId);
    co_return std::nullopt;
}

QCoro::Task<RestoreCommand::Onward> RestoreCommand::lookAround() {
    m_recovery.look();
    co_await settled(RecoveryTask::Look);
    if (m_interrupted || !m_recovery.findings().when.isValid()) {
        co_return failedTask(RecoveryTask::Look);
    }
    const Choice<domain::ResourceId> ownSet = chooseOwnSet(m_recovery.findings(), m_options);
    if (const BadChoice *bad = std::get_if<BadChoice>(&ownSet)) {
        co_return fail(*bad);
    }
    domain::RecoveryChoices named = m_recovery.choices();
    named.setId = std::get<domain::ResourceId>(ownSet);
    if (m_options.key && !m_recovery.findings().set) {
        named.namedKey = *m_options.key;
    }
    const bool isNamed = !named.setId.isEmpty() || !named.namedKey.isEmpty();
    if (isNamed) { // what only the user knows
        m_recovery.choose(named);
        co_await settled(RecoveryTask::Look);
        if (m_interrupted || !m_recovery.findings().when.isValid()) {
            co_return failedTask(RecoveryTask::Look);
        }
    }
    tellRecoveryFound(m_output, m_recovery);
    co_return otherKeyThanNamed();
}

/// What Azure tells counts, and what the user says to the contrary is a mistake.
RestoreCommand::Onward RestoreCommand::otherKeyThanNamed() {
    const domain::RecoveryFindings &findings = m_recovery.findings();
    if (m_options.key && findings.key.error && findings.key.error->hasCode(u"ForeignHost")) {
        return fail(*findings.key.error); // the URL is of no key store of this cloud
    }
    if (!m_options.key || !findings.set || isSameKey(findings.set->activeKey, *m_options.key)) {
        return std::nullopt;
    }
    const End end = fail(base::localError(
        QStringLiteral("KeyNamedOtherwise"), m_options.key->text(), QStringLiteral("choose")));
    m_output.complain(wording::keyNamedOtherwiseLine(
        findings.set->name, findings.set->activeKey.text(), m_options.key->text()));
    return end;
}

QCoro::Task<RestoreCommand::Onward> RestoreCommand::chooseTheWay() {
    if (m_options.rehearses) {
        m_recovery.chooseGoal(domain::RecoveryGoal::Rehearse);
        co_await settled(RecoveryTask::Look);
    } else {
        tellRecoveryWay(m_output, m_recovery);
    }
    const Choice<domain::RecoveryChoices> choice
        = chooseRecovery(m_recovery.findings(), m_recovery.choices(), m_options);
    if (const BadChoice *bad = std::get_if<BadChoice>(&choice)) {
        co_return fail(*bad);
    }
    const domain::RecoveryChoices choices = std::get<domain::RecoveryChoices>(choice);
    m_recovery.choose(choices);
    co_await settled(RecoveryTask::Look);
    if (m_interrupted) {
        co_return cancelled();
    }
    if (const std::optional<base::Error> error = m_recovery.state(RecoveryTask::Look).error) {
        co_return fail(*error);
    }
    if (const std::optional<IdleOption> idle
        = idleOption(m_options, m_recovery.findings(), m_recovery.choices())) {
        const End end = fail(base::localError(QStringLiteral("OptionWithoutEffect"),
            QLatin1String("--") + QLatin1String(idle->name), QStringLiteral("choose")));
        m_output.complain(wording::noEffectLine(QLatin1String(idle->name), idle->why));
        co_return end;
    }
    const bool isFine = m_recovery.way() == domain::RecoveryWay::Nothing
        || (m_options.keyOnly && m_recovery.findings().key.state == domain::OriginalKeyState::Usable);
    if (!m_recovery.choices().parts.any() && isFine) {
        m_output.say(wording::nothingToRestoreLine());
        co_return End();
    }
    co_return std::nullopt;
}

RestoreCommand::Onward RestoreCommand::showThePlan() {
    const domain::RecoveryPlan plan = m_recovery.plan();
    if (plan.steps.empty() && !domain::refuses(plan.refusals)) { // of grants alone
        const std::vector<domain::KeyUserAccess> &users = m_recovery.findings().users;
        const bool allHave = m_recovery.findings().set && !users.empty() // its identity is one of them
            && std::all_of(users.begin(), users.end(),
                [](const domain::KeyUserAccess &user) { return user.truth() == domain::Truth::Yes; });
        m_output.say(wording::nothingToGrantLine(allHave));
        return End{allHave ? ExitCode::Done : ExitCode::Usage, std::nullopt};
    }
    tellRecoveryPlan(m_output, m_recovery);
    if (m_options.planOnly) {
        m_output.say();
        m_output.say(wording::planOnlyLine());
        const ExitCode code = m_recovery.plan().isPossible() ? ExitCode::Done : ExitCode::Usage;
        return m_options.exportAs ? exportScript(*m_options.exportAs) : End{code, std::nullopt};
    }
    return m_recovery.plan().isPossible() ? Onward() : Onward(refused());
}

QCoro::Task<RestoreCommand::Onward> RestoreCommand::takeUpTheRun() {
    const std::vector<domain::PastRun> runs = m_estate.pastRuns();
    const auto known = std::find_if(runs.begin(), runs.end(), [this](const domain::PastRun &run) {
        return run.id.compare(m_options.resume, Qt::CaseInsensitive) == 0;
    });
    if (known == runs.end()) {
        co_return fail(base::localError(
            QStringLiteral("RunNotFound"), m_options.resume, QStringLiteral("run/lookAgain")));
    }
    if (known->kind == domain::PastRunKind::Protection) {
        m_output.complain(wording::notARecoveryLine(known->id));
        co_return End{ExitCode::Usage, std::nullopt};
    }
    m_output.say(QStringList{wording::resumingLine(known->id)}, indent);
    m_recovery.resume(known->id);
    co_await settled(RecoveryTask::Run);
    if (m_interrupted) {
        co_return cancelled();
    }
    if (m_recovery.run().failure) {
        co_return fail(m_recovery.run().failure->error);
    }
    tellRecoveryFound(m_output, m_recovery);
    m_output.heading(wording::label(Label::Plan));
    for (const domain::RecoveryStage &stage : m_recovery.run().stages) {
        m_output.say(QStringList{wording::recoveryStepSentence(
                         stage.step, m_recovery.findings(), m_recovery.choices())},
            indent);
    }
    if (m_options.planOnly) {
        m_output.say();
        m_output.say(wording::planOnlyLine());
        co_return End();
    }
    co_return std::nullopt;
}

QCoro::Task<RestoreCommand::Onward> RestoreCommand::carryOut() {
    m_output.heading(wording::label(Label::Steps));
    m_stages.restart();
    m_waitingFor = RecoveryTask::Run;
    m_recovery.start();
    co_await settled(RecoveryTask::Run);
    if (isWaitingForAddress()) {
        const Onward end = co_await goOnWithSignedAddress();
        if (end) {
            co_return end;
        }
    }
    co_return afterRun();
}

/// The copy is there, and the caller may not read it: somebody else gives a signed address of it.
bool RestoreCommand::isWaitingForAddress() const {
    const domain::RecoveryStage *fetch = m_recovery.run().stage(domain::RecoveryStepKind::FetchCopy);
    return m_options.signedAddressFromInput && !m_interrupted && fetch
        && fetch->state == domain::StageState::Failed && m_recovery.run().copy.has_value();
}

QCoro::Task<RestoreCommand::Onward> RestoreCommand::goOnWithSignedAddress() {
    const domain::KeyCopyPlace place = *m_recovery.run().copy;
    m_output.complain(wording::pasteSignedAddressLine(place.account, place.container, place.blob));
    const QUrl address(QString::fromUtf8(lineOfInput()), QUrl::StrictMode);
    const base::Result<void> offered = m_recovery.offerSignedAddress(address);
    if (!offered) {
        tellRecoveryOutcome(m_output, m_recovery);
        co_return fail(offered.error());
    }
    m_waitingFor = RecoveryTask::Run;
    m_recovery.start();
    co_await settled(RecoveryTask::Run);
    co_return std::nullopt;
}

} // namespace console
