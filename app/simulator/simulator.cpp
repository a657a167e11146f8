#include "simulator/simulator.h"

#include "simulator/disturbances.h"
#include "simulator/scenarioloader.h"
#include "simulator/service.h"
#include "simulator/tlsidentity.h"

#include <QRegularExpression>

namespace simulator {

namespace {

constexpr std::size_t seenLimit = 20000;

/// A body as it may be kept: the forms of the token endpoint hold tokens and codes.
QByteArray withoutTokens(const Request &request) {
    if (!request.host.startsWith("login."_L1)) {
        return request.body;
    }
    static const QRegularExpression secrets(
        u"(^|&)(refresh_token|code|code_verifier|client_secret|client_assertion|device_code|assertion)=[^&]*"_s);
    return QString::fromUtf8(request.body).replace(secrets, u"\\1\\2=removed"_s).toUtf8();
}

} // namespace

struct Simulator::Private {
    Private(Scenario scenario, std::shared_ptr<base::Clock> clock, const Options &options)
        : name(scenario.name),
          service(std::move(scenario), std::move(clock), options.signInClock, options.approvesDeviceCodes),
          front([this](const Request &request) { return answer(request); }),
          latency(options.latency) { }

    base::Result<void> serve(const Options &options) {
        quint16 port = 0;
        if (options.tls) {
            // by the real time, whatever the time of the scenario: clients check it
            const auto identity = makeTlsIdentity(QDateTime::currentDateTimeUtc());
            if (!identity) {
                return base::Unexpected(identity.error());
            }
            authority = identity->authority;
            port = front.start(options.port, identity->configuration,
                [this](const QString &host) { return service.standsFor(host); });
        } else {
            port = front.start(options.port);
        }
        if (port == 0) {
            return base::Unexpected(base::localError(u"PortTaken"_s,
                u"The simulator cannot listen on 127.0.0.1:%1."_s.arg(options.port), u"simulator/start"_s));
        }
        return {};
    }

    HttpFront::Delivery answer(const Request &request) {
        HttpFront::Delivery delivery = service.answer(request);
        delivery.delay += latency;
        if (seen.size() >= seenLimit) {
            seen.erase(seen.begin(), seen.begin() + seenLimit / 2);
        }
        seen.push_back({QString::fromLatin1(request.method), request.host, request.pathAndQuery(),
            withoutTokens(request), delivery.drop ? 0 : delivery.reply.status});
        return delivery;
    }

    QString name;
    Service service;
    HttpFront front;
    std::chrono::milliseconds latency;
    QSslCertificate authority;
    std::vector<SeenRequest> seen;
};

std::vector<ScenarioInfo> scenarios() {
    std::vector<ScenarioInfo> result;
    const QStringList names = scenarioNames();
    for (const QString &name : names) {
        const auto json = scenarioJson(name);
        result.push_back({name, json ? json->value("summary"_L1).toString() : QString()});
    }
    return result;
}

Simulator::Simulator() = default;
Simulator::~Simulator() = default;

base::Result<std::unique_ptr<Simulator>> Simulator::start(
    const QString &scenarioName, std::shared_ptr<base::Clock> clock, Options options) {
    const base::Result<PreparedPtr> prepared = prepare(scenarioName, clock->now());
    return prepared ? start(*prepared, std::move(clock), options) : base::Unexpected(prepared.error());
}

base::Result<std::unique_ptr<Simulator>> Simulator::start(
    const QJsonObject &scenario, std::shared_ptr<base::Clock> clock, Options options) {
    const base::Result<PreparedPtr> prepared = prepare(scenario, clock->now());
    return prepared ? start(*prepared, std::move(clock), options) : base::Unexpected(prepared.error());
}

struct Simulator::Prepared {
    Scenario scenario;
};

base::Result<Simulator::PreparedPtr> Simulator::prepare(const QString &scenarioName, const QDateTime &now) {
    const auto json = scenarioNames().contains(scenarioName) ? scenarioJson(scenarioName) : std::nullopt;
    if (!json) {
        return base::Unexpected(base::localError(u"UnknownScenario"_s,
            u"There is no scenario \"%1\". Scenarios: %2."_s.arg(scenarioName, scenarioNames().join(u", "_s)),
            u"simulator/start"_s));
    }
    return prepare(*json, now);
}

base::Result<Simulator::PreparedPtr> Simulator::prepare(const QJsonObject &scenario, const QDateTime &now) {
    const auto merged = mergedScenario(scenario);
    if (!merged) {
        return base::Unexpected(merged.error());
    }
    auto loaded = loadScenario(*merged, now);
    if (!loaded) {
        return base::Unexpected(loaded.error());
    }
    return std::make_shared<Prepared>(Prepared{std::move(*loaded)});
}

base::Result<void> Simulator::addFaults(Prepared &prepared, const QJsonArray &faults) {
    for (const QJsonValue &fault : faults) {
        prepared.scenario.faults.append(fault);
    }
    return disturb(prepared.scenario.tenant, prepared.scenario.faults);
}

base::Result<std::unique_ptr<Simulator>> Simulator::start(
    const PreparedPtr &prepared, std::shared_ptr<base::Clock> clock, Options options) {
    std::unique_ptr<Simulator> simulator(new Simulator);
    simulator->d = std::make_unique<Private>(std::move(prepared->scenario), std::move(clock), options);
    if (const base::Result<void> listening = simulator->d->serve(options); !listening) {
        return base::Unexpected(listening.error());
    }
    return simulator;
}

QString Simulator::controlToken() const {
    return d->service.controlToken();
}

QUrl Simulator::address() const {
    return QUrl(d->front.home());
}

QSslCertificate Simulator::authority() const {
    return d->authority;
}

SimulatedSignIn Simulator::signIn() const {
    const Tenant &tenant = d->service.tenant();
    const Principal *caller = tenant.principal(tenant.callerId);
    SimulatedSignIn signIn;
    signIn.tenantId = tenant.id;
    signIn.clientId = tenant.clientId;
    signIn.userName = caller ? caller->userPrincipalName : QString();
    signIn.userObjectId = tenant.callerId;
    if (const Principal *application = tenant.application()) {
        signIn.applicationId = application->appId;
        signIn.applicationObjectId = application->id;
        signIn.applicationSecret = d->service.applicationSecret();
    }
    signIn.refreshToken = d->service.refreshToken();
    return signIn;
}

QString Simulator::scenarioName() const {
    return d->name;
}

std::optional<DirectAnswer> Simulator::answer(const DirectRequest &direct) {
    const QByteArray target = direct.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    Request request = Request::parse(
        direct.method, target, direct.url.authority(QUrl::FullyEncoded).toLatin1(), d->front.home());
    for (const auto &[name, value] : direct.headers) {
        request.headers.insert(name.toLower(), value);
    }
    request.body = direct.body;
    const HttpFront::Delivery delivery = d->answer(request);
    if (delivery.drop || delivery.truncateAt >= 0) {
        return std::nullopt;
    }
    DirectAnswer answer{delivery.reply.status, {}, delivery.reply.body};
    for (const auto &header : delivery.reply.headers) {
        answer.headers.append(header);
    }
    if (!answer.body.isEmpty()) {
        answer.headers.append({"Content-Type", delivery.reply.contentType});
    }
    return answer;
}

const std::vector<SeenRequest> &Simulator::seenRequests() const {
    return d->seen;
}

QStringList Simulator::issuedTokens() const {
    return d->service.issuedTokens();
}

void Simulator::clearSeenRequests() {
    d->seen.clear();
}

} // namespace simulator
