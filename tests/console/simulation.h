#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QSslCertificate>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <vector>

namespace program {

/// A request that changes something.
struct Write {
    const char *name;
    const char *method;
    const char *path; ///< with `*`
    bool repeatable = false; ///< sent again, it changes nothing: it is told by its name
};

/// `simulate --tls` as a process: Azure for other processes of the program.
class Simulation {
public:
    ~Simulation();

    /// False: it does not serve; said() tells why.
    bool start(const QString &path, const QJsonObject &scenario);
    QString said() const { return m_said; }
    /// The options with which another command works on it.
    QStringList signIn() const;

    /// What becomes of the tenant, as GET /simulator/tenant tells it.
    QJsonObject tenant();
    bool addFaults(const QJsonArray &faults);

    /// From now on counts these writes. Of the one at `held`, if any, the first gets lost on its way where
    /// `loses`, the next arrives, and neither is answered: whoever sent it can be killed as it waits.
    bool watch(const std::vector<Write> &writes, int held = -1, bool loses = true);
    bool forgetWatch(); ///< with all faults
    bool isOneLost() { return happened().value(0) > 0; }
    bool isOneUnanswered() { return happened().value(1) > 0; }
    /// How often it was sent and answered.
    int sent(int write) { return happened().value(2 + write); }

private:
    QList<int> happened(); ///< each fault
    QJsonObject ask(const QByteArray &method, const char *path, const QJsonDocument &body = {});

    QProcess m_process;
    QNetworkAccessManager m_network;
    QTemporaryDir m_folder;
    QString m_said;
    QUrl m_address;
    QByteArray m_token;
    QSslCertificate m_authority;
};

} // namespace program
