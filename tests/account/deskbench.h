// What the tests of the account share: a desk with a user, a browser, a secret store and a scripted network.
#pragma once

#include "tests/identity/fakesecretstore.h"
#include "tests/identity/redirectclient.h"
#include "tests/identity/samples.h"
#include "tests/support/await.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"

#include "cloud/account/account.h"
#include "cloud/azure/signedintenant.h"
#include "tests/support/until.h"

class DeskBench {
protected:
    std::shared_ptr<support::FakeTransport> m_network;
    std::shared_ptr<support::ManualClock> m_clock;
    std::shared_ptr<FakeSecretStore> m_keychain;
    std::unique_ptr<account::Account> m_account;
    QList<QUrl> m_opened;
    bool m_browserWorks = true;
    QString m_az;

    static account::Settings settings() {
        account::Settings settings;
        settings.clientId = samples::client;
        settings.network.proxy = http::NetworkSettings::Proxy::None;
        return settings;
    }
    void resetDesk() {
        m_network = std::make_shared<support::FakeTransport>();
        m_clock = std::make_shared<support::ManualClock>();
        m_clock->hold();
        m_keychain = std::make_shared<FakeSecretStore>();
        m_opened.clear();
        m_browserWorks = true;
        m_az.clear();
        m_network->when(http::Method::Get, QStringLiteral("/tenants"), 200, tenantList());
        m_account = newAccount();
    }
    std::unique_ptr<account::Account> newAccount() {
        account::Tools tools;
        tools.network = [this](const http::NetworkSettings &) { return m_network; };
        tools.keychain = m_keychain;
        tools.clock = m_clock;
        tools.azureCliProgram = m_az;
        tools.openBrowser = [this](const QUrl &url) {
            m_opened.append(url);
            return m_browserWorks;
        };
        auto account = std::make_unique<account::Account>(std::move(tools));
        account->setSettings(settings());
        return account;
    }
    static QByteArray tenantList() {
        return R"({"value": [
            {"tenantId": ")"
            + samples::tenant.toUtf8() + R"(", "displayName": "Contoso", "defaultDomain": "contoso.example"},
            {"tenantId": ")"
            + samples::otherTenant.toUtf8()
            + R"(", "displayName": "Fabrikam", "defaultDomain": "fabrikam.example"}]})";
    }
    static QByteArray deviceCodeBody() {
        return R"({"device_code": "device-1", "user_code": "ABCD-EFGH", "expires_in": 900, "interval": 5,
            "verification_uri": "https://microsoft.com/devicelogin"})";
    }
    /// The user signs in, and the browser comes back.
    void comeBack(
        const QByteArray &access = "access-1", const QByteArray &refresh = "refresh-1", QJsonObject id = {}) {
        const QUrl link = m_opened.last();
        id.insert(QStringLiteral("nonce"), parameter(link, "nonce"));
        m_network->answer(200, samples::tokenBody(access, refresh, samples::idToken(id)));
        sendRedirect(link, "code=code-1&state=" + parameter(link, "state").toLatin1());
    }
    /// Signs in from the beginning to the end.
    void signIn() {
        m_account->signIn();
        EVENTUALLY_EQUAL(m_account->state().phase, account::Phase::WaitingForBrowser);
        comeBack();
        EVENTUALLY_EQUAL(m_account->state().phase, account::Phase::SignedIn);
    }
    /// One request to Azure Resource Manager over the account's connection.
    support::Outcome<base::Result<http::Response>> ask(const QString &path = QStringLiteral("/x")) {
        const base::Result<azure::SignedInTenant> tenant = m_account->signedInTenant();
        http::Request request;
        request.url = tenant->azure->cloud.arm(path);
        request.audience = tenant->azure->cloud.armAudience();
        request.operation = QStringLiteral("test/read");
        return support::Outcome<base::Result<http::Response>>(tenant->azure->transport->send(request, {}));
    }
    QByteArray lastToken() const { return m_network->requests().last().headers.value("Authorization"); }
    int sentTo(const QString &host) const {
        return static_cast<int>(std::count_if(m_network->requests().begin(), m_network->requests().end(),
            [&host](const http::Request &request) { return request.url.host() == host; }));
    }
};
