#include "terminal/console/protectcommand.h"

#include "base/text.h"
#include "protect/estate.h"
#include "protect/settled.h"
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

QString headingOf(const protect::Source &source, const protect::SourceOffer &offer) {
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

ProtectCommand::ProtectCommand(
    protect::Estate &estate, account::Account *account, ProtectOptions options, Output &output)
    : Job(estate, account, output), m_protection(estate), m_options(std::move(options)), m_stages(output) {
    connect(&m_estate, &protect::Estate::virtualMachineChanged, this, &ProtectCommand::lookAgain);
    connect(&m_protection, &protect::Protection::principalSearchChanged, this, &ProtectCommand::lookAgain);
    connect(&m_protection, &protect::Protection::stateChanged, this, &ProtectCommand::lookAgain);
    connect(&m_protection, &protect::Protection::runChanged, this,
        [this] { m_stages.tell(m_protection.run(), m_estate.now()); });
}

void ProtectCommand::stopWork() {
    if (m_waitingFor) {
        m_protection.cancel(*m_waitingFor);
    }
}

QCoro::Task<void> ProtectCommand::settled(Step step) {
    m_waitingFor = step;
    co_await protect::whenSettled(&m_protection, step);
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
        tellRequest(m_output, m_protection);
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

QCoro::Task<ProtectCommand::Onward> ProtectCommand::connectToSource() {
    if (!m_options.live) {
        m_output.say(headingOf(m_options.source, m_estate.offer()));
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

QCoro::Task<ProtectCommand::Onward> ProtectCommand::chooseTheMachine() {
    m_output.heading(wording::label(Label::VirtualMachine));
    m_estate.loadVirtualMachines();
    co_await settled(Step::VirtualMachine);
    const domain::Environment &environment = m_estate.environment();
    if (m_interrupted || environment.virtualMachines.empty()) {
        co_return failedStep(Step::VirtualMachine);
    }
    m_output.say(QStringList{wording::listSummary(static_cast<int>(environment.virtualMachines.size()),
                     m_estate.listProgress().subscriptions, encryptedCount(environment))},
        indent);

    Choice<ResourceId> choice = ResourceId();
    if (!m_options.virtualMachine.isEmpty()) {
        choice = chooseMachine(environment, m_options.virtualMachine);
    } else if (m_estate.connection().isSimulated) {
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
    m_protection.chooseVirtualMachine(id); // which asks for its protection state as well
    // Named, because GCC 12 destroys what a temporary in a co_await expression holds twice.
    const std::function<bool()> isAnswered = [this, id] {
        return m_estate.environment().backupStatusOf(id).status != domain::ProtectionStatus::NotAsked;
    };
    const QString subscriptionId = id.subscriptionId();
    const std::function<bool()> isFeatureAsked
        = [this, subscriptionId] { return m_estate.previewFeature(subscriptionId).isAsked; };
    if (m_estate.qualification(machine).qualifies()) { // nobody asks about what does not qualify anyway
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
    const domain::Qualification qualification = m_estate.qualification(machine);
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
        || !domain::checkPreview(subscriptionId, m_estate.previewFeature(subscriptionId).state)) {
        co_return std::nullopt;
    }
    tellRequests(m_output, m_estate.featureRequests(subscriptionId));
    m_estate.registerFeature(subscriptionId);
    const std::function<bool()> isEnded = [this] { return !m_estate.previewFeature({}).isRegistering; };
    co_await until(isEnded);
    m_output.say(wording::preparationSentences(m_estate.preparations()), indent);
    if (m_interrupted || m_protection.state(Step::VirtualMachine).error) {
        co_return failedStep(Step::VirtualMachine);
    }
    if (const std::optional<domain::Prerequisite> missing
        = domain::checkPreview(subscriptionId, m_estate.previewFeature(subscriptionId).state)) {
        m_output.complain(QStringList{wording::prerequisiteSentence(*missing)}, indent);
        co_return End{ExitCode::StillRunning, std::nullopt};
    }
    co_return std::nullopt;
}

QCoro::Task<ProtectCommand::Onward> ProtectCommand::unsuitable(
    domain::VirtualMachine machine, domain::Qualification qualification) {
    const domain::BackupStatus status = m_estate.environment().backupStatusOf(machine.id);
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
    m_protection.examineKey();
    co_await settled(Step::KeyStore);
    if (m_interrupted) {
        co_return cancelled();
    }
    takeRole();
    tellKey();
    const bool grants = m_options.grant == domain::GrantBehaviour::Automatic || m_options.retryWithGrant
        || m_options.request;
    m_grantsAgain = m_protection.isAccessLost() && grants;
    if (m_options.exportAs || (m_grantsAgain && m_options.firstBackup)) {
        const char *code = m_options.exportAs ? "ExportOfProtected" : "FirstBackupOfProtected";
        co_return fail(base::localError(QLatin1String(code), QString(), QStringLiteral("choose")));
    }
    if (m_grantsAgain) {
        m_protection.choose(domain::GrantBehaviour::Automatic);
        m_output.complain(wording::protectedWithoutAccessLine(vmName));
        co_return std::nullopt;
    }
    co_return tellProtectedVm(m_output, m_protection, vmName) ? End() : End{ExitCode::KeyAccessRefused, {}};
}

QCoro::Task<ProtectCommand::Onward> ProtectCommand::examineTheKey() {
    m_output.heading(wording::label(Label::KeyStore));
    m_protection.examineKey();
    co_await settled(Step::KeyStore);
    const domain::KeyAssessment *assessed = m_protection.keyAssessment();
    if (!assessed || m_protection.state(Step::KeyStore).progress != protect::Progress::Done
        || m_interrupted) {
        co_return failedStep(Step::KeyStore);
    }
    takeRole(); // what the caller may do is told for the role that is asked for
    tellKey();
    co_return std::nullopt;
}

QCoro::Task<ProtectCommand::Onward> ProtectCommand::chooseThePrincipal() {
    m_output.heading(wording::label(Label::Principal));
    // A request grants as well, by somebody else's hand.
    m_protection.choose(
        m_options.request || m_grantsAgain ? domain::GrantBehaviour::Automatic : m_options.grant);
    if (m_protection.state(Step::Principal).skipped) {
        m_output.say(QStringList{wording::notNeededLine()}, indent);
        co_return std::nullopt;
    }
    if (!m_options.principal.isEmpty()) {
        m_protection.checkPrincipalId(m_options.principal);
        const std::function<bool()> isChecked = [this] { return !m_protection.principalSearch().working; };
        co_await until(isChecked);
        const std::optional<base::Error> &error = m_protection.principalSearch().error;
        if (error && !error->hasCode(u"NotChecked")) {
            co_return fail(*error);
        }
    } else {
        m_protection.findPrincipal();
    }
    co_await settled(Step::Principal);
    if (m_estate.servicePrincipal().isMissing && m_options.createPrincipal && !m_interrupted) {
        tellRequests(m_output, m_estate.principalRequests());
        m_estate.createServicePrincipal();
        co_await settled(Step::Principal);
        if (!m_protection.choices().principalId.isEmpty()) {
            m_output.say(
                QStringList{wording::principalCreatedLine(m_protection.choices().principalId)}, indent);
        }
    }
    co_await settled(Step::KeyStore); // another principal is judged anew
    if (m_options.confirmPrincipal && !m_interrupted) {
        m_protection.choose(protect::PrincipalConfirmed{true});
    }
    if (m_interrupted || !m_protection.state(Step::Principal).isDone()) {
        const Onward end = failedStep(Step::Principal);
        if (!m_interrupted) {
            m_output.complain(principalHints());
        }
        co_return end;
    }
    tellPrincipal(m_output, m_protection);
    co_return std::nullopt;
}

QCoro::Task<ProtectCommand::Onward> ProtectCommand::chooseTheBackup() {
    m_output.heading(wording::label(Label::Vault));
    m_protection.choose(protect::FirstBackup{m_options.firstBackup});
    m_protection.loadVaults(m_options.otherSubscriptions);
    co_await settled(Step::Backup);
    if (m_interrupted || m_estate.environment().recoveryServicesVaults.empty()) {
        const Onward end = failedStep(Step::Backup);
        co_return end;
    }
    const ResourceId vm = m_protection.choices().virtualMachineId;
    if (m_estate.environment().backupStatusOf(vm).status == domain::ProtectionStatus::Protected) {
        // Its protection state is not told, and the item in the vault was read since.
        const domain::VirtualMachine machine = *m_estate.environment().virtualMachine(vm);
        const Onward end = co_await unsuitable(machine, m_estate.qualification(machine));
        co_return end;
    }
    const bool named = !m_options.vault.isEmpty();
    if (named || m_protection.choices().recoveryServicesVaultId.isEmpty()) {
        const Choice<ResourceId> choice = chooseVault(m_estate.environment().recoveryServicesVaults,
            m_options.vault, [this](const domain::RecoveryServicesVault &vault) {
                return domain::qualifyVault(
                    m_estate.environment(), m_protection.choices().virtualMachineId, vault);
            });
        if (const BadChoice *bad = std::get_if<BadChoice>(&choice)) {
            co_return fail(*bad);
        }
        m_protection.choose(protect::ChosenVault{std::get<ResourceId>(choice)});
        co_await settled(Step::Backup);
    }
    const Onward end = choosePolicyOf(
        domain::policiesOf(m_estate.environment(), m_protection.choices().recoveryServicesVaultId));
    if (end) {
        co_return end;
    }
    if (m_interrupted || !m_protection.state(Step::Backup).isDone()) {
        co_return failedStep(Step::Backup);
    }
    tellBackup(m_output, m_protection);
    co_return std::nullopt;
}

QCoro::Task<ProtectCommand::Onward> ProtectCommand::configure() {
    m_output.heading(wording::label(Label::Plan));
    tellPlan(m_output, m_protection);
    tellHindrances();
    if (m_options.planOnly) {
        m_output.say();
        m_output.say(wording::planOnlyLine());
        co_return m_options.exportAs ? exportScript(*m_options.exportAs) : End();
    }
    if (!m_protection.state(Step::Summary).isDone()) {
        co_return fail(notReady());
    }
    m_output.heading(wording::label(Label::Steps));
    m_protection.start(protect::Action::Configure);
    co_await settled(Step::Configure);
    const bool refused = m_protection.run().failure && m_protection.run().failure->isKeyAccess;
    if (refused && m_options.retryWithGrant && !m_interrupted) {
        tellFailure(m_output, m_protection);
        m_output.say();
        m_output.say(wording::grantingAndRetryingLine());
        m_output.say(
            wording::planLines(m_protection.plan(protect::Action::GrantAndRetry), m_estate.environment()),
            indent);
        tellRequests(m_output, m_protection.requests(protect::Action::GrantAndRetry));
        m_stages.restart();
        m_protection.start(protect::Action::GrantAndRetry);
        co_await settled(Step::Configure);
    }
    co_return afterRun();
}

} // namespace console
