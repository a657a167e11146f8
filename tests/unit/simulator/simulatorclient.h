#pragma once

#include "base/clock.h"
#include "simulator/simulator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

/// An answer as a plain HTTP client sees it.
struct Answer {
    int status = 0;
    QByteArray body;
    QJsonObject json;
    QHash<QByteArray, QByteArray> headers; ///< by lower-case name
    QNetworkReply::NetworkError networkError = QNetworkReply::NoError;

    QString errorCode() const { return json.value("error"_L1).toObject().value("code"_L1).toString(); }
    QString errorMessage() const { return json.value("error"_L1).toObject().value("message"_L1).toString(); }
    QJsonArray value() const { return json.value("value"_L1).toArray(); }
    QJsonObject properties() const { return json.value("properties"_L1).toObject(); }
};

/// A simulator and a signed-in user who talks to it over HTTP, with Azure's host in the Host header.
class SimulatorClient {
public:
    explicit SimulatorClient(const QString &scenario, simulator::Simulator::Options options = {})
        : clock(std::make_shared<base::VirtualClock>(QDateTime(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC))) {
        auto started = simulator::Simulator::start(scenario, clock, options);
        Q_ASSERT(started);
        simulator = std::move(*started);
    }
    explicit SimulatorClient(const QJsonObject &scenario)
        : clock(std::make_shared<base::VirtualClock>(QDateTime(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC))) {
        auto started = simulator::Simulator::start(scenario, clock, {});
        Q_ASSERT(started);
        simulator = std::move(*started);
    }

    void advance(int seconds) { clock->advance(std::chrono::seconds(seconds)); }

    Answer sendRaw(const QByteArray &method, const QString &host, const QString &pathAndQuery,
        const QByteArray &body, const QList<std::pair<QByteArray, QByteArray>> &headers) {
        QNetworkRequest request(QUrl(simulator->address().toString() + pathAndQuery));
        if (!host.isEmpty()) {
            request.setRawHeader("Host", host.toUtf8());
        }
        for (const auto &[name, value] : headers) {
            request.setRawHeader(name, value);
        }
        const std::unique_ptr<QNetworkReply> reply(method == "HEAD"
                ? network.head(request) // sent as a verb of its own, it would wait for a body
                : network.sendCustomRequest(request, method, body));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished()) {
            finished.wait(30000);
        }
        Answer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.body = reply->readAll();
        answer.json = QJsonDocument::fromJson(answer.body).object();
        answer.networkError = reply->error();
        const auto pairs = reply->rawHeaderPairs();
        for (const auto &[name, value] : pairs) {
            answer.headers.insert(name.toLower(), value);
        }
        return answer;
    }

    Answer token(const QList<std::pair<QString, QString>> &fields, const QString &tenant = {}) {
        QStringList terms;
        for (const auto &[name, value] : fields) {
            terms.append(name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value)));
        }
        const QString path
            = u"/%1/oauth2/v2.0/token"_s.arg(tenant.isEmpty() ? simulator->signIn().tenantId : tenant);
        return sendRaw("POST", u"login.microsoftonline.com"_s, path, terms.join(u'&').toUtf8(),
            {{"Content-Type", "application/x-www-form-urlencoded"}});
    }

    QString accessToken(const QString &resource) {
        if (!tokens.contains(resource)) {
            const auto signIn = simulator->signIn();
            const Answer answer = token({{u"grant_type"_s, u"refresh_token"_s},
                {u"client_id"_s, signIn.clientId}, {u"refresh_token"_s, signIn.refreshToken},
                {u"scope"_s, resource + u"/.default openid profile offline_access"_s}});
            tokens.insert(resource, answer.json.value("access_token"_L1).toString());
        }
        return tokens.value(resource);
    }

    static QString resourceOf(const QString &host) {
        return host.startsWith("management."_L1) || host.startsWith("graph."_L1)
            ? u"https://"_s + host
            : u"https://"_s + host.section(u'.', 1);
    }

    Answer send(const QByteArray &method, const QString &host, const QString &pathAndQuery,
        const QJsonObject &body = {}, QList<std::pair<QByteArray, QByteArray>> headers = {}) {
        headers.emplaceBack("Authorization", "Bearer " + accessToken(resourceOf(host)).toLatin1());
        headers.emplaceBack("Content-Type", "application/json");
        const QByteArray bytes
            = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
        return sendRaw(method, host, pathAndQuery, bytes, headers);
    }

    Answer arm(const QByteArray &method, const QString &pathAndQuery, const QJsonObject &body = {},
        const QList<std::pair<QByteArray, QByteArray>> &headers = {}) {
        return send(method, u"management.azure.com"_s, pathAndQuery, body, headers);
    }

    /// Follows an absolute link of an answer.
    Answer follow(const QByteArray &link) {
        const QString text = QString::fromUtf8(link);
        const QString rest = text.mid(text.indexOf("//"_L1) + 2);
        return send("GET", rest.section(u'/', 0, 0).section(u':', 0, 0), u'/' + rest.section(u'/', 1));
    }

    std::shared_ptr<base::VirtualClock> clock;
    std::unique_ptr<simulator::Simulator> simulator;
    QNetworkAccessManager network;
    QHash<QString, QString> tokens;
};

// Names of the scenarios' common tenant.
namespace contoso {
inline const QString production = u"/subscriptions/1a5f0c3e-8c1b-4b57-9a0e-6d2f4f1c7b01"_s;
inline const QString security = u"/subscriptions/2b6e1d4f-9d2c-4c68-8b1f-7e3a5a2d8c02"_s;
inline const QString hsm = u"contoso-hsm-prod.managedhsm.azure.net"_s;
inline const QString backupAppId = u"262044b1-e2ce-469f-a196-69ab7ada62d3"_s;
inline const QString cryptoUser = u"21dbd100-6940-42c2-9190-5d6cb909625b"_s;
inline QString vault(const QString &name = u"rsv-prod-uaenorth"_s) {
    return production + u"/resourceGroups/rg-backup/providers/Microsoft.RecoveryServices/vaults/"_s + name;
}
inline QString vm(const QString &group = u"rg-erp"_s, const QString &name = u"cvm-erp-01"_s) {
    return production
        + u"/resourceGroups/%1/providers/Microsoft.Compute/virtualMachines/%2"_s.arg(group, name);
}
inline QString item(
    const QString &vaultId, const QString &group = u"rg-erp"_s, const QString &name = u"cvm-erp-01"_s) {
    return vaultId
        + u"/backupFabrics/Azure/protectionContainers/IaasVMContainer%3Biaasvmcontainerv2%3B%1%3B%2/"
          u"protectedItems/"
          "VM%3Biaasvmcontainerv2%3B%1%3B%2"_s.arg(group, name);
}
inline QJsonObject protection(const QString &vaultId, const QString &policy, const QString &vmId) {
    return {{u"properties"_s,
        QJsonObject{{u"protectedItemType"_s, u"Microsoft.Compute/virtualMachines"_s},
            {u"sourceResourceId"_s, vmId}, {u"policyId"_s, vaultId + u"/backupPolicies/"_s + policy}}}};
}
inline QJsonObject localRole(const QString &roleGuid, const QString &principalId) {
    return {{u"properties"_s,
        QJsonObject{
            {u"roleDefinitionId"_s,
                u"Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/"_s + roleGuid},
            {u"principalId"_s, principalId}}}};
}
} // namespace contoso
