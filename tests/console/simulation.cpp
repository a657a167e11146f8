#include "tests/console/simulation.h"

#include "tests/console/program.h"
#include "tests/support/until.h"

#include <QFile>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslConfiguration>

#include <memory>

namespace program {

namespace {

constexpr int patience = 120'000; // ms; sanitizers and shared machines are slow
constexpr int neverAnswered = 600'000; // ms: as far as a test goes
constexpr const char *authorityName = "authority.pem";

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Simulation::~Simulation() {
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(patience);
    }
}

bool Simulation::start(const QString &path, const QJsonObject &scenario) {
    QFile file(m_folder.filePath(QStringLiteral("scenario.json")));
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    file.write(QJsonDocument(scenario).toJson());
    file.close();
    const QString authority = m_folder.filePath(QLatin1String(authorityName));
    const QString token = m_folder.filePath(QStringLiteral("token"));
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    // A restore of minutes takes a second or two.
    const QStringList arguments{QStringLiteral("simulate"), QStringLiteral("--scenario-file"),
        file.fileName(), QStringLiteral("--tls"), QStringLiteral("--write-ca"), authority,
        QStringLiteral("--token-file"), token, QStringLiteral("--approve-device-codes"),
        QStringLiteral("--speed"), QStringLiteral("1000")};
    const auto serves = [this] {
        m_said += QString::fromUtf8(m_process.readAllStandardOutput());
        return m_said.contains(QLatin1String("Ctrl+C"));
    };
    if (!program::start(m_process, path, arguments)
        || !support::until([&] { return serves() || m_process.state() == QProcess::NotRunning; }, patience)
        || !serves()) {
        return false;
    }
    static const QRegularExpression place(QStringLiteral("https://localhost:\\d+"));
    m_address = QUrl(place.match(m_said).captured());
    m_token = contentOf(token).trimmed();
    m_authority = QSslCertificate(contentOf(authority));
    return m_address.isValid() && !m_token.isEmpty() && !m_authority.isNull();
}

QStringList Simulation::signIn() const {
    static const QRegularExpression who(QStringLiteral("tenantId=(\\S+) clientId=(\\S+)"));
    const QRegularExpressionMatch told = who.match(m_said);
    return {QStringLiteral("--sign-in"), QStringLiteral("device"), QStringLiteral("--tenant"),
        told.captured(1), QStringLiteral("--client-id"), told.captured(2), QStringLiteral("--ca-file"),
        m_folder.filePath(QLatin1String(authorityName)), QStringLiteral("--proxy"),
        QStringLiteral("http://localhost:%1").arg(m_address.port())};
}

QJsonObject Simulation::ask(const QByteArray &method, const char *path, const QJsonDocument &body) {
    QNetworkRequest request(m_address.resolved(QUrl(QLatin1String(path))));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates({m_authority});
    request.setSslConfiguration(tls);
    request.setRawHeader("Authorization", "Bearer " + m_token);
    request.setRawHeader("Content-Type", "application/json");
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(
        request, method, body.isNull() ? QByteArray() : body.toJson(QJsonDocument::Compact)));
    if (!support::until([&reply] { return reply->isFinished(); }, patience)
        || reply->error() != QNetworkReply::NoError) {
        qWarning("%s %s: %s", method.constData(), path, qPrintable(reply->errorString()));
        return {};
    }
    return QJsonDocument::fromJson(reply->readAll()).object();
}

QJsonObject Simulation::tenant() {
    return ask("GET", "/simulator/tenant").value(QLatin1String("tenant")).toObject();
}

bool Simulation::addFaults(const QJsonArray &faults) {
    return !ask("POST", "/simulator/faults", QJsonDocument(faults)).isEmpty();
}

bool Simulation::watch(const std::vector<Write> &writes, int held, bool loses) {
    const auto fault = [](const Write &write) {
        return QJsonObject{{QStringLiteral("method"), QLatin1String(write.method)},
            {QStringLiteral("path"), QLatin1String(write.path)}};
    };
    // The first that concerns a request is the one that happens to it.
    QJsonObject arrives = fault(held < 0 ? writes.front() : writes.at(static_cast<std::size_t>(held)));
    arrives.insert(QLatin1String("delay"), neverAnswered);
    arrives.insert(QLatin1String("times"), held < 0 ? 0 : 1);
    QJsonObject lost = arrives;
    lost.insert(QLatin1String("status"), 503);
    lost.insert(QLatin1String("times"), held < 0 || !loses ? 0 : 1);
    QJsonArray all{lost, arrives};
    for (const Write &write : writes) {
        QJsonObject counted = fault(write);
        counted.insert(QLatin1String("delay"), 0);
        all.append(counted);
    }
    return addFaults(all);
}

bool Simulation::forgetWatch() {
    return !ask("DELETE", "/simulator/faults").isEmpty();
}

QList<int> Simulation::happened() {
    QList<int> counts;
    for (const QJsonValue fault : ask("GET", "/simulator/faults").value(QLatin1String("faults")).toArray()) {
        counts.append(fault[QLatin1String("happened")].toInt());
    }
    return counts;
}

} // namespace program
