#include "terminal/console/protectcommand.h"

#include "base/async/completion.h"
#include "base/text.h"
#include "protect/session.h"
#include "terminal/console/reportof.h"
#include "wording/accesstext.h"
#include "wording/backuptext.h"
#include "wording/consoletext.h"
#include "wording/labels.h"
#include "wording/names.h"
#include "wording/plantext.h"
#include "wording/runtext.h"
#include "wording/scenariotext.h"

namespace console {

using domain::ResourceId;
using protect::Step;
using wording::Label;

namespace {

int encryptedCount(const domain::Environment &environment) {
    return static_cast<int>(std::count_if(
        environment.virtualMachines.begin(), environment.virtualMachines.end(), &hasEncryptedOsDisk));
}

QString scenarioSummary(const protect::SourceOffer &offer, const QString &name) {
    for (const protect::Scenario &scenario : offer.scenarios) {
        if (scenario.name == name) {
            return wording::scenarioText(name, scenario.summary);
        }
    }
    return {};
}

} // namespace

/// The end of one wait for an answer.
struct ProtectCommand::Waiter {
    base::Completion<bool> answer;
};

ProtectCommand::ProtectCommand(
    protect::Session &session, account::Account *account, ProtectOptions options, Output &output)
    : m_session(session),
      m_account(account),
      m_options(std::move(options)),
      m_output(output),
      m_stages(output) {
    connect(&m_session, &protect::Session::virtualMachineChanged, this, &ProtectCommand::lookAgain);
    connect(&m_session, &protect::Session::principalSearchChanged, this, &ProtectCommand::lookAgain);
    connect(&m_session, &protect::Session::stateChanged, this, &ProtectCommand::lookAgain);
    connect(&m_session, &protect::Session::runChanged, this,
        [this] { m_stages.tell(m_session.run(), m_session.now()); });
}

ProtectCommand::~ProtectCommand() = default;

void ProtectCommand::start() {
    run();
}

void ProtectCommand::interrupt() {
    m_interrupted = true;
    m_output.complain(wording::stoppingLine());
    if (m_account) {
        m_account->cancel();
    }
    if (m_waitingFor) {
        m_session.cancel(*m_waitingFor);
    }
    lookAgain();
}

void ProtectCommand::lookAgain() {
    if (const std::unique_ptr<Waiter> waiter = std::move(m_waiter)) {
        waiter->answer.complete(true);
    }
}

QCoro::Task<void> ProtectCommand::until(std::function<bool()> done) {
    while (!done() && !m_interrupted) {
        m_waiter = std::make_unique<Waiter>();
        base::Completion<bool> answer = m_waiter->answer;
        co_await answer;
    }
}

QCoro::Task<void> ProtectCommand::settled(Step step) {
    m_waitingFor = step;
    co_await m_session.whenSettled(step);
    m_waitingFor.reset();
}

QCoro::Task<void> ProtectCommand::run() {
    Onward end = co_await connectToSource();
    if (!end) {
        end = co_await chooseTheMachine();
    }
    if (!end && !m_grantsAgain) {
        end = co_await examineTheKey();
    }
    if (!end) {
        end = co_await chooseThePrincipal();
    }
    if (!end) {
        end = chooseGrant();
    }
    if (!end && m_options.request) {
        tellRequest(m_output, m_session);
        end = End();
    }
    if (!end && !m_grantsAgain) {
        end = co_await chooseTheBackup();
    }
    if (!end) {
        end = co_await configure();
    }
    finish(end.value_or(End()));
}

QCoro::Task<ProtectCommand::Onward> ProtectCommand::signIn() {
    m_signIn = std::make_unique<SignInTeller>(*m_account, m_output);
    const bool signedIn = co_await signInToAzure(m_account);
    if (!signedIn) {
        const std::optional<base::Error> error = m_account->state().error;
        co_return m_interrupted || !error ? cancelled() : fail(*error);
    }
    m_signIn->tellWhoIsSignedIn();
    co_return std::nullopt;
}

QCoro::Task<ProtectCommand::Onward> ProtectCommand::connectToSource() {
    protect::Source source;
    if (m_options.live) {
        const Onward end = co_await signIn();
        if (end) {
            co_return end;
        }
        source.kind = protect::SourceKind::Azure;
        source.tenant = m_account->person()->tenantId;
    } else {
        m_output.say(wording::scenarioHeading(
            m_options.scenario, scenarioSummary(m_session.offer(), m_options.scenario)));
        source.kind = protect::SourceKind::Simulator;
        source.scenario = m_options.scenario;
    }
    m_session.connectTo(source);
    co_await settled(Step::Source);
    if (!m_session.isConnected()) {
        co_return failedStep(Step::Source);
    }
    if (m_session.isSimulated()) {
        m_output.say(wording::simulatedNote());
    }
    co_return std::nullopt;
}

QCoro::Task<ProtectCommand::Onward> ProtectCommand::chooseTheMachine() {
    m_output.heading(wording::label(Label::VirtualMachine));
    m_session.loadVirtualMachines();
    co_await settled(Step::VirtualMachine);
    const domain::Environment &environment = m_session.environment();
    if (m_interrupted || environment.virtualMachines.empty()) {
        co_return failedStep(Step::VirtualMachine);
    }
    m_output.say(QStringList{wording::listSummary(static_cast<int>(environment.virtualMachines.size()),
                     m_session.listProgress().subscriptions, encryptedCount(environment))},
        indent);

    Choice<ResourceId> choice = ResourceId();
    if (!m_options.virtualMachine.isEmpty()) {
        choice = chooseMachine(environment, m_options.virtualMachine);
    } else if (m_session.isSimulated()) {
        choice = firstMachine(environment);
    } else {
        choice = machineNotChosen(environment); // nobody guesses in a real tenant
    }
    if (const BadChoice *bad = std::get_if<BadChoice>(&choice)) {
        co_return fail(*bad);
    }
    const ResourceId id = std::get<ResourceId>(choice);
    const domain::VirtualMachine machine = *environment.virtualMachine(id);
    if (m_options.virtualMachine.isEmpty()) {
        m_output.say(QStringList{wording::firstMachineTaken(machine.name)}, indent);
    }
    m_session.chooseVirtualMachine(id); // which asks for its protection state as well
    // Named, because GCC 12 destroys what a temporary in a co_await expression holds twice.
    const std::function<bool()> isAnswered = [this, id] {
        return m_session.environment().backupStatusOf(id).status != domain::ProtectionStatus::NotAsked;
    };
    const QString subscriptionId = id.subscriptionId();
    const std::function<bool()> isFeatureAsked
        = [this, subscriptionId] { return m_session.isFeatureAsked(subscriptionId); };
    if (m_session.qualification(machine).qualifies()) { // nobody asks about what does not qualify anyway
        co_await until(isAnswered);
        co_await until(isFeatureAsked);
    }
    const domain::BackupStatus status = environment.backupStatusOf(id);
    m_output.say({wording::machineLine(machine, environment),
                     wording::field(Label::Encryption, wording::encryptionName(machine.diskEncryption())),
                     wording::field(Label::Protection, wording::protectionName(status))},
        indent);
    if (m_interrupted) {
        co_return cancelled();
    }
    const domain::Qualification qualification = m_session.qualification(machine);
    if (qualification.qualifies()) {
        const QString remarks = wording::qualificationText(qualification);
        m_output.say(remarks.isEmpty() ? QStringList() : QStringList{remarks}, indent);
        const Onward end = co_await registerPreview(subscriptionId);
        co_return end;
    }
    const Onward end = co_await unsuitable(machine, qualification);
    co_return end;
}

QCoro::Task<ProtectCommand::Onward> ProtectCommand::registerPreview(QString subscriptionId) {
    if (!m_options.registerPreview
        || !domain::checkPreview(subscriptionId, m_session.featureState(subscriptionId))) {
        co_return std::nullopt;
    }
    tellRequests(m_output, m_session.featureRequests(subscriptionId));
    m_session.registerFeature(subscriptionId);
    const std::function<bool()> isEnded = [this] { return !m_session.isRegisteringFeature(); };
    co_await until(isEnded);
    m_output.say(wording::preparationSentences(m_session.preparations()), indent);
    if (m_interrupted || m_session.state(Step::VirtualMachine).error) {
        co_return failedStep(Step::VirtualMachine);
    }
    if (const std::optional<domain::Prerequisite> missing
        = domain::checkPreview(subscriptionId, m_session.featureState(subscriptionId))) {
        m_output.complain(QStringList{wording::prerequisiteSentence(*missing)}, indent);
        co_return End{ExitCode::StillRunning, std::nullopt};
    }
    co_return std::nullopt;
}

QCoro::Task<ProtectCommand::Onward> ProtectCommand::unsuitable(
    domain::VirtualMachine machine, domain::Qualification qualification) {
    const domain::BackupStatus status = m_session.environment().backupStatusOf(machine.id);
    const bool isProtected = status.status == domain::ProtectionStatus::Protected;
    const bool elsewhere = !m_options.vault.isEmpty()
        && !base::sameText(status.vaultId.name(), m_options.vault)
        && status.vaultId != ResourceId(m_options.vault);
    if (isProtected && hasEncryptedOsDisk(machine) && !elsewhere) {
        const Onward end = co_await alreadyProtected(machine.name, status.vaultId.name());
        co_return end;
    }
    base::Error error = base::localError(QStringLiteral("VirtualMachineNotSuitable"),
        wording::qualificationText(qualification), QStringLiteral("choose"));
    if (isProtected) {
        error.kind = base::ErrorKind::Conflict;
        error.code = QStringLiteral("AlreadyProtected");
    }
    error.target = machine.id.text();
    co_return fail(error);
}

/// Access may have been taken away since: then every backup fails, and it is granted again.
QCoro::Task<ProtectCommand::Onward> ProtectCommand::alreadyProtected(QString vmName, QString vaultName) {
    m_output.say(QStringList{wording::alreadyProtectedLine(vmName, vaultName)}, indent);
    m_output.heading(wording::label(Label::KeyStore));
    m_session.examineKey();
    co_await settled(Step::KeyStore);
    if (m_interrupted) {
        co_return cancelled();
    }
    takeRole();
    tellKey();
    const bool grants = m_options.grant == domain::GrantBehaviour::Automatic || m_options.retryWithGrant
        || m_options.request;
    m_grantsAgain = m_session.isAccessLost() && grants;
    if (m_options.exportAs || (m_grantsAgain && m_options.firstBackup)) {
        const char *code = m_options.exportAs ? "ExportOfProtected" : "FirstBackupOfProtected";
        co_return fail(base::localError(QLatin1String(code), QString(), QStringLiteral("choose")));
    }
    if (m_grantsAgain) {
        m_session.setGrantBehaviour(domain::GrantBehaviour::Automatic);
        m_output.complain(wording::protectedWithoutAccessLine(vmName));
        co_return std::nullopt;
    }
    co_return tellProtectedVm(m_output, m_session, vmName) ? End() : End{ExitCode::KeyAccessRefused, {}};
}

QCoro::Task<ProtectCommand::Onward> ProtectCommand::examineTheKey() {
    m_output.heading(wording::label(Label::KeyStore));
    m_session.examineKey();
    co_await settled(Step::KeyStore);
    const domain::KeyFindings *findings = m_session.keyFindings();
    if (!findings || m_session.state(Step::KeyStore).progress != protect::Progress::Done || m_interrupted) {
        co_return failedStep(Step::KeyStore);
    }
    takeRole(); // what the caller may do is told for the role that is asked for
    tellKey();
    co_return std::nullopt;
}

QCoro::Task<ProtectCommand::Onward> ProtectCommand::chooseThePrincipal() {
    m_output.heading(wording::label(Label::Principal));
    // A request grants as well, by somebody else's hand.
    m_session.setGrantBehaviour(
        m_options.request || m_grantsAgain ? domain::GrantBehaviour::Automatic : m_options.grant);
    if (m_session.state(Step::Principal).skipped) {
        m_output.say(QStringList{wording::notNeededLine()}, indent);
        co_return std::nullopt;
    }
    if (!m_options.principal.isEmpty()) {
        m_session.checkPrincipalId(m_options.principal);
        const std::function<bool()> isChecked = [this] { return !m_session.principalSearch().working; };
        co_await until(isChecked);
        const std::optional<base::Error> &error = m_session.principalSearch().error;
        if (error && !error->hasCode(u"NotChecked")) {
            co_return fail(*error);
        }
    } else {
        m_session.findPrincipal();
    }
    co_await settled(Step::Principal);
    if (m_session.isPrincipalMissing() && m_options.createPrincipal && !m_interrupted) {
        tellRequests(m_output, m_session.principalRequests());
        m_session.createServicePrincipal();
        co_await settled(Step::Principal);
        if (!m_session.choices().principalId.isEmpty()) {
            m_output.say(QStringList{wording::principalCreatedLine(m_session.choices().principalId)}, indent);
        }
    }
    co_await settled(Step::KeyStore); // another principal is judged anew
    if (m_options.confirmPrincipal && !m_interrupted) {
        m_session.confirmPrincipal(true);
    }
    if (m_interrupted || !m_session.state(Step::Principal).isDone()) {
        const Onward end = failedStep(Step::Principal);
        if (!m_interrupted) {
            m_output.complain(principalHints());
        }
        co_return end;
    }
    tellPrincipal(m_output, m_session);
    co_return std::nullopt;
}

QCoro::Task<ProtectCommand::Onward> ProtectCommand::chooseTheBackup() {
    m_output.heading(wording::label(Label::Vault));
    m_session.setTriggerFirstBackup(m_options.firstBackup);
    m_session.loadVaults(m_options.otherSubscriptions);
    co_await settled(Step::Backup);
    if (m_interrupted || m_session.environment().recoveryServicesVaults.empty()) {
        const Onward end = failedStep(Step::Backup);
        co_return end;
    }
    const ResourceId vm = m_session.choices().virtualMachineId;
    if (m_session.environment().backupStatusOf(vm).status == domain::ProtectionStatus::Protected) {
        // Its protection state is not told, and the item in the vault was read since.
        const domain::VirtualMachine machine = *m_session.environment().virtualMachine(vm);
        const Onward end = co_await unsuitable(machine, m_session.qualification(machine));
        co_return end;
    }
    const bool named = !m_options.vault.isEmpty();
    if (named || m_session.choices().recoveryServicesVaultId.isEmpty()) {
        const Choice<ResourceId> choice = chooseVault(m_session.environment().recoveryServicesVaults,
            m_options.vault, [this](const domain::RecoveryServicesVault &vault) {
                return m_session.vaultQualification(vault);
            });
        if (const BadChoice *bad = std::get_if<BadChoice>(&choice)) {
            co_return fail(*bad);
        }
        m_session.chooseVault(std::get<ResourceId>(choice));
        co_await settled(Step::Backup);
    }
    const Onward end = choosePolicyOf(m_session.policies());
    if (end) {
        co_return end;
    }
    if (m_interrupted || !m_session.state(Step::Backup).isDone()) {
        co_return failedStep(Step::Backup);
    }
    tellBackup(m_output, m_session);
    co_return std::nullopt;
}

QCoro::Task<ProtectCommand::Onward> ProtectCommand::configure() {
    m_output.heading(wording::label(Label::Plan));
    tellPlan(m_output, m_session);
    tellHindrances();
    if (m_options.planOnly) {
        m_output.say();
        m_output.say(wording::planOnlyLine());
        co_return m_options.exportAs ? exportScript(*m_options.exportAs) : End();
    }
    if (!m_session.state(Step::Review).isDone()) {
        co_return fail(notReady());
    }
    m_output.heading(wording::label(Label::Steps));
    m_session.configure();
    co_await settled(Step::Configure);
    const bool refused = m_session.run().failure && m_session.run().failure->isKeyAccess;
    if (refused && m_options.retryWithGrant && !m_interrupted) {
        tellFailure(m_output, m_session);
        m_output.say();
        m_output.say(wording::grantingAndRetryingLine());
        m_output.say(wording::planLines(m_session.retryPlan(), m_session.environment()), indent);
        tellRequests(m_output, m_session.retryRequests());
        m_stages.restart();
        m_session.grantAndRetry();
        co_await settled(Step::Configure);
    }
    co_return afterRun();
}

} // namespace console
