#include "world.h"

#include "directtransport.h"
#include "readcache.h"

#include "cloud/http/log.h"
#include "cloud/http/networktransport.h"
#include "cloud/http/pipeline.h"
#include "cloud/identity/refreshtokensource.h"
#include "tests/support/until.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace support {

using protect::Progress;
using protect::Step;

namespace {

domain::SupportMatrix testMatrix() {
    domain::SupportMatrix matrix;
    matrix.date = QDate(2026, 1, 28);
    matrix.featureName = QStringLiteral("RestorePointSupportForConfidentialVMV2");
    matrix.sizeGenerations = {6};
    matrix.regions = {QStringLiteral("uaenorth"), QStringLiteral("koreacentral")};
    return matrix;
}

} // namespace

World::World(const QString &scenario, WorldOptions options)
    : m_clock(std::make_shared<base::VirtualClock>(QDateTime::currentDateTimeUtc(), 0.0)),
      m_scenario(scenario) {
    if (options.remote) {
        connect(options, *options.remote);
        return;
    }
    if (options.beside) {
        m_clock = options.beside->m_clock;
        m_simulator = options.beside->m_simulator;
    } else {
        startSimulator(options);
    }
    connect(options, {m_simulator->address(), m_simulator->signIn(), m_clock});
}

void World::startSimulator(const WorldOptions &options) {
    base::Result<std::unique_ptr<simulator::Simulator>> started = options.scenario.isEmpty()
        ? simulator::Simulator::start(m_scenario, m_clock, {})
        : simulator::Simulator::start(options.scenario, m_clock, {});
    if (!started) {
        qFatal("%s", qPrintable(started.error().message));
    }
    m_simulator = std::move(*started);
}

std::shared_ptr<http::Transport> World::transportTo(
    const WorldOptions &options, const RemoteSimulator &remote) const {
    if (options.direct) {
        return std::make_shared<DirectTransport>(m_simulator);
    }
    http::NetworkTransport::Options network;
    network.loopback = remote.address;
    return std::make_shared<http::NetworkTransport>(network);
}

void World::connect(const WorldOptions &options, const RemoteSimulator &remote) {
    const std::shared_ptr<http::Transport> transport = transportTo(options, remote);
    m_tap = std::make_shared<TapTransport>(
        options.reads ? std::make_shared<ReadCache>(transport, options.reads) : transport);
    const azure::Cloud cloud = azure::Cloud::publicCloud();
    const simulator::SimulatedSignIn signIn = remote.signIn;
    const auto tokens = std::make_shared<identity::RefreshTokenSource>(
        identity::RefreshTokenSource::Account{
            cloud.loginHost, signIn.tenantId, signIn.clientId, signIn.refreshToken.toUtf8()},
        transport, remote.clock);
    http::RetryPolicy policy;
    policy.maximumTries = options.tries;
    auto azureConnection = std::make_shared<azure::Connection>();
    azureConnection->cloud = cloud;
    azureConnection->transport = std::make_shared<http::Pipeline>(
        m_tap, tokens, remote.clock, std::make_shared<http::Log>(), policy);
    azureConnection->clock = remote.clock;
    azureConnection->tenantId = signIn.tenantId;

    m_azure = azureConnection;

    azure::SignedInTenant signedIn;
    signedIn.azure = azureConnection;
    signedIn.clock = remote.clock;
    signedIn.isSimulated = true;
    signedIn.label = m_scenario;
    signedIn.tenantId = signIn.tenantId;
    signedIn.userName = signIn.userName;
    signedIn.userObjectId = signIn.userObjectId;

    protect::Services services;
    services.supportMatrix = testMatrix();
    services.connect = [signedIn](const protect::Source &, const base::Cancellation &) {
        return protect::connected(signedIn);
    };
    if (options.storage || !options.journalFolder.isEmpty()) {
        services.journal = std::make_shared<journal::Journal>(
            options.storage ? options.storage : journal::storageInDirectory(options.journalFolder));
        services.journalsSimulated = true; // this simulator outlives the estate
    }
    m_estate = std::make_unique<protect::Estate>(services);
    m_protection = std::make_unique<protect::Protection>(*m_estate);
}

World::~World() {
    destroyProtection();
    QCoreApplication::sendPostedEvents(); // answers on their way: what waits for them ends now
}

bool World::settled(Step step) {
    return m_protection->state(step).progress != Progress::Working;
}

bool World::settle(Step step, int milliseconds) {
    return waitUntil([this, step] { return settled(step); }, milliseconds);
}

bool World::waitUntil(const std::function<bool()> &condition, int milliseconds) {
    return support::until(condition, milliseconds);
}

const domain::VirtualMachine *World::vm() const {
    const domain::VirtualMachine *confidential = nullptr;
    for (const domain::VirtualMachine &machine : m_protection->estate().environment().virtualMachines) {
        if (!m_vmName.isEmpty()) {
            if (machine.name.compare(m_vmName, Qt::CaseInsensitive) == 0) {
                return &machine;
            }
        } else if (machine.diskEncryption() == domain::DiskEncryption::CustomerManagedKey) {
            return &machine;
        } else if (machine.diskEncryption() == domain::DiskEncryption::PlatformManagedKey) {
            confidential = confidential ? confidential : &machine;
        }
    }
    return confidential;
}

Step World::driveToKey() {
    protect::Protection &protection = *m_protection;
    if (!protection.estate().connection().isConnected) {
        protect::Source source;
        source.scenario = m_scenario;
        protection.estate().connectTo(source);
    }
    if (!vm()) {
        protection.estate().loadVirtualMachines();
        const bool listed = waitUntil([this] {
            return m_protection->estate().listProgress().complete || settled(Step::VirtualMachine);
        });
        if (!listed || !vm()) {
            return Step::VirtualMachine;
        }
    }
    const domain::ResourceId id = vm()->id;
    protection.chooseVirtualMachine(id);
    if (!settle(Step::VirtualMachine) || !protection.state(Step::VirtualMachine).isDone()) {
        return Step::VirtualMachine;
    }
    const bool usable = protection.state(Step::KeyStore).isDone() && protection.state(Step::Role).isDone()
        && protection.state(Step::Scope).isDone();
    if (!usable) {
        protection.examineKey();
        if (!settle(Step::KeyStore)) {
            return Step::KeyStore;
        }
    }
    for (const Step step : {Step::VirtualMachine, Step::KeyStore, Step::Role, Step::Scope}) {
        if (!protection.state(step).isDone()) {
            return step;
        }
    }
    return Step::Principal;
}

Step World::driveToReview() {
    protect::Protection &protection = *m_protection;
    if (!protection.state(Step::Principal).isDone()) {
        protection.findPrincipal();
        if (!settle(Step::Principal) || !protection.state(Step::Principal).isDone()) {
            return Step::Principal;
        }
        if (!settle(Step::KeyStore)) {
            return Step::KeyStore;
        }
    }
    if (!protection.state(Step::Backup).isDone()) {
        protection.loadVaults(false);
        if (!settle(Step::Backup)) {
            return Step::Backup;
        }
    }
    // Looks into one vault after the other, as one does.
    std::vector<domain::ResourceId> vaults;
    for (const domain::RecoveryServicesVault &vault :
        protection.estate().environment().recoveryServicesVaults) {
        if (domain::qualifyVault(
                protection.estate().environment(), protection.choices().virtualMachineId, vault)
                .qualifies()) {
            vaults.push_back(vault.id);
        }
    }
    for (const domain::ResourceId &vault : vaults) {
        if (protection.state(Step::Backup).isDone()) {
            break;
        }
        protection.choose(protect::ChosenVault{vault});
        if (!settle(Step::Backup)) {
            return Step::Backup;
        }
    }
    if (!protection.state(Step::Backup).isDone()) {
        return Step::Backup;
    }
    return protection.state(Step::Summary).isDone() ? Step::Configure : Step::Summary;
}

Step World::drive(Step last) {
    Step reached = driveToKey();
    if (reached != Step::Principal || last <= Step::Scope) {
        return reached;
    }
    reached = driveToReview();
    if (reached != Step::Configure || last <= Step::Summary) {
        return reached;
    }
    if (m_protection->run().outcome == domain::RunOutcome::Stopped) {
        m_protection->start(protect::Action::Continue);
    } else {
        m_protection->start(protect::Action::Configure);
    }
    if (!settle(Step::Configure, 60'000) || !m_protection->state(Step::Configure).isDone()) {
        return Step::Configure;
    }
    return Step::Done;
}

void World::connectEstate() {
    protect::Source source;
    source.scenario = m_scenario;
    m_protection->estate().connectTo(source);
}

bool World::settleUndo(int milliseconds) {
    return waitUntil(
        [this] {
            const domain::UndoOutcome outcome = m_protection->undo().record().outcome;
            return outcome != domain::UndoOutcome::Looking && outcome != domain::UndoOutcome::Running;
        },
        milliseconds);
}

domain::UndoOutcome World::takeBack(const QString &runId, bool stopProtection) {
    m_protection->undo().plan(runId);
    if (!settleUndo() || m_protection->undo().record().outcome != domain::UndoOutcome::Planned) {
        return m_protection->undo().record().outcome;
    }
    m_protection->undo().setStopsProtection(stopProtection);
    m_protection->undo().takeBack();
    settleUndo();
    settle(Step::KeyStore);
    return m_protection->undo().record().outcome;
}

bool World::advance() {
    if (!m_protection || m_protection->state(Step::Done).isDone()) {
        return false;
    }
    protect::Protection &protection = *m_protection;
    for (const Step step :
        {Step::VirtualMachine, Step::KeyStore, Step::Principal, Step::Backup, Step::Configure}) {
        if (!settled(step)) {
            return true;
        }
    }
    if (!protection.estate().connection().isConnected) {
        protect::Source source;
        source.scenario = m_scenario;
        protection.estate().connectTo(source);
    } else if (!vm()) {
        protection.estate().loadVirtualMachines();
    } else if (protection.choices().virtualMachineId.isEmpty()) {
        protection.chooseVirtualMachine(vm()->id);
    } else if (!protection.keyAssessment()) {
        protection.examineKey();
    } else if (protection.choices().recoveryServicesVaultId.isEmpty()) {
        protection.loadVaults(false);
    } else if (!protection.state(Step::Summary).isDone()) {
        return false;
    } else if (!protection.choices().triggerFirstBackup) {
        protection.choose(protect::FirstBackup{true});
    } else if (protection.run().outcome == domain::RunOutcome::NotStarted) {
        protection.start(protect::Action::Configure);
    } else {
        return false;
    }
    return true;
}

QJsonObject World::tenant() const {
    const std::pair<QByteArray, QByteArray> token{
        "Authorization", "Bearer " + m_simulator->controlToken().toLatin1()};
    const std::optional<simulator::DirectAnswer> answer
        = m_simulator->answer({"GET", QUrl(QStringLiteral("https://simulator/tenant")), {token}, {}});
    const QJsonObject told = answer ? QJsonDocument::fromJson(answer->body).object() : QJsonObject();
    return told.value(QStringLiteral("tenant")).toObject();
}

QJsonObject World::grants() const {
    const std::optional<simulator::DirectAnswer> answer
        = m_simulator->answer({"GET", QUrl(QStringLiteral("https://simulator/state")), {}, {}});
    QJsonObject state = answer ? QJsonDocument::fromJson(answer->body).object() : QJsonObject();
    state.remove(QStringLiteral("recoveryVaults"));
    return state;
}

QString World::pathOf(const http::Request &request) {
    return QUrl::fromPercentEncoding(request.url.path(QUrl::FullyEncoded).toLatin1());
}

namespace {

bool onlyReads(const simulator::SeenRequest &request) {
    static const QStringList readingPosts{QStringLiteral("/oauth2/"), QStringLiteral("ResourceGraph"),
        QStringLiteral("/getByIds"), QStringLiteral("/backupStatus"),
        QStringLiteral("/backupPreValidateProtection")};
    return request.method == QLatin1String("GET")
        || std::any_of(readingPosts.begin(), readingPosts.end(), [&request](const QString &part) {
               return request.pathAndQuery.contains(part, Qt::CaseInsensitive);
           });
}

QString nameOfWrite(const QString &method, const QString &path) {
    const QString authorization = QStringLiteral("/providers/Microsoft.Authorization/");
    const qsizetype assignment = path.indexOf(authorization + QStringLiteral("roleAssignments/"));
    if (assignment >= 0) {
        const QString scope = path.left(assignment);
        const qsizetype vault = scope.indexOf(QLatin1String("/vaults/"));
        return QStringLiteral("assignment at ") + (vault < 0 ? scope : scope.mid(vault));
    }
    const std::pair<QString, QString> names[] = {
        {authorization + QStringLiteral("roleDefinitions/"), QStringLiteral("role")},
        {QStringLiteral("/accessPolicies/add"), QStringLiteral("access policy")},
        {QStringLiteral("/accessPolicies/remove"), QStringLiteral("restore policy")},
        {QStringLiteral("/refreshContainers"), QStringLiteral("refresh")},
        {QStringLiteral("/servicePrincipals"), QStringLiteral("principal")},
        {QStringLiteral("Microsoft.Features"), QStringLiteral("feature")},
    };
    for (const auto &[part, name] : names) {
        if (path.contains(part)) {
            return name;
        }
    }
    if (path.contains(QLatin1String("/backupPolicies/"))) {
        return QStringLiteral("backup policy ") + path.section(QLatin1Char('/'), -1);
    }
    if (path.contains(QLatin1String("/protectedItems/"))) {
        return path.endsWith(QLatin1String("/backup")) ? QStringLiteral("backup") : QStringLiteral("enable");
    }
    return method + QLatin1Char(' ') + path;
}

} // namespace

QStringList World::writes() const {
    QStringList writes;
    for (const simulator::SeenRequest &request : m_simulator->seenRequests()) {
        if (onlyReads(request)) {
            continue;
        }
        const QByteArray encoded = request.pathAndQuery.section(QLatin1Char('?'), 0, 0).toLatin1();
        const QString name = nameOfWrite(request.method, QUrl::fromPercentEncoding(encoded));
        const bool good = request.status >= 200 && request.status < 300;
        if (request.method == QLatin1String("DELETE")) {
            writes.append(QStringLiteral("delete ") + name);
            continue;
        }
        const bool stops = name == QLatin1String("enable") && request.body.contains("ProtectionStopped");
        if (stops) {
            writes.append(QStringLiteral("stop"));
            continue;
        }
        writes.append(good ? name : name + QLatin1Char(' ') + QString::number(request.status));
    }
    return writes;
}

domain::StageState World::stage(domain::StageKind kind) const {
    for (const domain::Stage &stage : m_protection->run().stages) {
        if (stage.kind == kind) {
            return stage.state;
        }
    }
    return domain::StageState::Pending;
}

} // namespace support
