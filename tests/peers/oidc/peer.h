// The OpenID provider and the browser of main.mjs, as seen by a test.
#pragma once

#include "cloud/http/networktransport.h"

#include <QHash>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>
#include <memory>

/// One Node process. Commands run side by side; each answer is an object with "ok".
class Peer : public QObject {
public:
    /// Empty if everything is installed, otherwise the reason why not.
    static QString whyNotInstalled();

    ~Peer() override;
    bool start();
    /// Asks for something and goes on; the answer is found by answer() later.
    int ask(const QString &command, QJsonObject parameters = {});
    bool hasAnswer(int id) const { return m_answers.contains(id); }
    QJsonObject answer(int id) const { return m_answers.value(id); }
    /// Asks and waits for the answer.
    QJsonObject call(const QString &command, const QJsonObject &parameters = {});

    QUrl address() const { return m_address; } ///< "http://127.0.0.1:PORT"
    QString tenant() const { return m_tenant; }
    QString clientId() const { return m_clientId; }

private:
    void read();

    QTemporaryDir m_home;
    QProcess m_process;
    QUrl m_address;
    QString m_tenant;
    QString m_clientId;
    int m_nextId = 1;
    QHash<int, QJsonObject> m_answers;
};

/// The real network to the provider, remembering what was sent. The provider speaks plain http: what it says
/// of itself is turned into https, as Entra would say it.
class PeerTransport final : public http::Transport {
public:
    explicit PeerTransport(const QUrl &address);
    QCoro::Task<base::Result<http::Response>> send(
        http::Request request, base::Cancellation cancellation) override;

    QList<http::Request> requests;
    std::function<void(http::Request &)> tamper; ///< changes a request before it is sent

private:
    http::NetworkTransport m_network;
};
