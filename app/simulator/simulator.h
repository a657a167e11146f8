#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QSslCertificate>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace simulator {

/// What a scenario file says of itself.
struct ScenarioInfo {
    QString name; ///< "managed-hsm"
    QString summary; ///< one English line: what it shows
};

/// The scenarios in the program's resources, the default one first.
std::vector<ScenarioInfo> scenarios();

/// How to reach a simulated tenant, as the signed-in user of the scenario.
struct SimulatedSignIn {
    QString tenantId;
    QString clientId;
    QString userName; ///< user principal name of the simulated caller
    QString userObjectId; ///< the caller's object id, as the "oid" of the id token
    QString applicationId; ///< a service principal of the tenant that can sign in; empty if there is none
    QString applicationObjectId;
    QString applicationSecret; ///< what it signs in with, made anew at every start
    QString refreshToken; ///< redeem at https://login.microsoftonline.com/{tenantId}/oauth2/v2.0/token
};

/// One request as the simulator saw it: for tests that assert what was sent.
struct SeenRequest {
    QString method;
    QString host; ///< Azure's host, e.g. "management.azure.com"
    QString pathAndQuery; ///< as sent, undecoded
    QByteArray body;
    int status = 0; ///< what was answered
};

/// A request to one of Azure's hosts that takes no way over a network, and its answer.
struct DirectRequest {
    QByteArray method;
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
};
struct DirectAnswer {
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
};

/// A small Azure on loopback: a real HTTP server with state and Azure's own rules, routed by Host header.
/// It shares no code with the clients, so that a wrong field name is not wrong on both sides.
class Simulator final : public QObject {
    Q_OBJECT
public:
    struct Options {
        quint16 port = 0; ///< 0: any free port
        std::chrono::milliseconds latency{0}; ///< real time added to every answer
        bool tls = false; ///< https://localhost:{port}, which is a proxy for Azure's hosts as well
        bool approvesDeviceCodes = false; ///< device codes need no person: the second poll gets its tokens
        std::shared_ptr<base::Clock> signInClock{}; ///< how long tokens live; null: as the rest, by `clock`
    };

    /// Loads a scenario of the resources by name and listens on 127.0.0.1. Time is read from `clock`; the
    /// simulator never waits by it. Errors: unknown name (the message lists the names), port taken, no TLS.
    static base::Result<std::unique_ptr<Simulator>> start(
        const QString &scenarioName, std::shared_ptr<base::Clock> clock, Options options);
    /// The same from the JSON of a scenario.
    static base::Result<std::unique_ptr<Simulator>> start(
        const QJsonObject &scenario, std::shared_ptr<base::Clock> clock, Options options);
    /// A tenant that was made of a scenario. To make it takes the most of a start, and may be done on any
    /// thread.
    struct Prepared;
    using PreparedPtr = std::shared_ptr<Prepared>;
    static base::Result<PreparedPtr> prepare(const QString &scenarioName, const QDateTime &now);
    static base::Result<PreparedPtr> prepare(const QJsonObject &scenario, const QDateTime &now);
    /// Adds checkedFaults() behind those of the scenario. Errors: those of disturb().
    static base::Result<void> addFaults(Prepared &prepared, const QJsonArray &faults);
    static base::Result<std::unique_ptr<Simulator>> start(
        const PreparedPtr &prepared, std::shared_ptr<base::Clock> clock, Options options);
    ~Simulator() override;

    QUrl address() const; ///< http://127.0.0.1:{port} or https://localhost:{port}
    QSslCertificate authority() const; ///< what signed the certificate of the simulator over TLS; else null
    SimulatedSignIn signIn() const;
    QString scenarioName() const;
    QString controlToken() const; ///< for controlReply()

    /// At once, without sockets and delays; nothing where the connection would be cut. For tables of tests.
    std::optional<DirectAnswer> answer(const DirectRequest &request);

    const std::vector<SeenRequest> &seenRequests() const;
    void clearSeenRequests();
    /// Every access and refresh token that was handed out: for tests that look where they went.
    QStringList issuedTokens() const;

private:
    Simulator();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace simulator
