#include "peer.h"
#include "tests/support/until.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTest>

namespace {

QString folder() {
    return QStringLiteral(CVM_SOURCE_DIR "/tests/peers/oidc");
}

QString chromium() {
    const QString named = qEnvironmentVariable("CVM_CHROMIUM");
    return named.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("chromium")) : named;
}

} // namespace

QString Peer::whyNotInstalled() {
    if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty()) {
        return QStringLiteral("node is not installed.");
    }
    if (chromium().isEmpty()) {
        return QStringLiteral("chromium is not installed.");
    }
    for (const char *package : {"oidc-provider", "playwright-core"}) {
        if (!QFileInfo::exists(folder() + QStringLiteral("/node_modules/") + QLatin1String(package))) {
            return QStringLiteral("%1 is not installed: run packaging/peers.").arg(QLatin1String(package));
        }
    }
    return {};
}

Peer::~Peer() {
    m_process.closeWriteChannel(); // the end of its input is the end of it
    if (!m_process.waitForFinished(10'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

bool Peer::start() {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), m_home.path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home.path());
    environment.insert(QStringLiteral("XDG_CACHE_HOME"), m_home.path());
    environment.insert(QStringLiteral("CVM_CHROMIUM"), chromium());
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(folder());
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &Peer::read);
    m_process.start(QStringLiteral("node"), {QStringLiteral("main.mjs")});
    return support::until([this] { return !m_address.isEmpty(); }, 30'000);
}

void Peer::read() {
    while (m_process.canReadLine()) {
        const QByteArray line = m_process.readLine().trimmed();
        if (!line.startsWith('@')) {
            continue; // a warning of the provider
        }
        const QJsonObject object = QJsonDocument::fromJson(line.mid(1)).object();
        if (object.contains(QLatin1String("ready"))) {
            m_tenant = object.value(QLatin1String("tenant")).toString();
            m_clientId = object.value(QLatin1String("clientId")).toString();
            m_address = QUrl(object.value(QLatin1String("ready")).toString());
        } else {
            m_answers.insert(object.value(QLatin1String("id")).toInt(), object);
        }
    }
}

int Peer::ask(const QString &command, QJsonObject parameters) {
    const int id = m_nextId++;
    parameters.insert(QStringLiteral("id"), id);
    parameters.insert(QStringLiteral("command"), command);
    m_process.write(QJsonDocument(parameters).toJson(QJsonDocument::Compact) + '\n');
    return id;
}

QJsonObject Peer::call(const QString &command, const QJsonObject &parameters) {
    const int id = ask(command, parameters);
    if (!support::until([this, id] { return hasAnswer(id); }, 60'000)) {
        return {{QStringLiteral("ok"), false}, {QStringLiteral("reason"), QStringLiteral("no answer")}};
    }
    return answer(id);
}

PeerTransport::PeerTransport(const QUrl &address)
    : m_network([&address] {
          http::NetworkTransport::Options options;
          options.loopback = address;
          return options;
      }()) { }

QCoro::Task<base::Result<http::Response>> PeerTransport::send(
    http::Request request, base::Cancellation cancellation) {
    if (tamper) {
        tamper(request);
    }
    requests.append(request);
    base::Result<http::Response> answer = co_await m_network.send(request, cancellation);
    if (answer) {
        answer->body.replace("http://login.test", "https://login.test");
    }
    co_return answer;
}
