// Consent to Azure Storage against the simulator's sign-in service: asked for by itself, and by no sign-in.
#include "cloud/account/account.h"
#include "cloud/account/settled.h"
#include "cloud/azure/connection.h"
#include "cloud/azure/signedintenant.h"
#include "cloud/azure/storageclient.h"
#include "cloud/http/networktransport.h"
#include "cloud/identity/secretstore.h"
#include "simulator/simulator.h"
#include "tests/support/await.h"
#include "tests/support/manualclock.h"
#include "tests/support/program.h"
#include "tests/support/until.h"
#include "wording/errortext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>
#include <QUrlQuery>

namespace tst_storageconsent {

namespace {

const QString storage = QStringLiteral("https://storage.azure.com/.default");

} // namespace

class StorageConsentTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<simulator::Simulator> m_azure;
    std::unique_ptr<account::Account> m_account;

    /// `services`: what the registration of the program asks for.
    void signIn(const QStringList &services) {
        simulator::Simulator::Options options;
        options.approvesDeviceCodes = true;
        auto started = simulator::Simulator::start(
            QJsonObject{{QStringLiteral("name"), QStringLiteral("test")},
                {QStringLiteral("extends"), QStringLiteral("key-purged")},
                {QStringLiteral("registration"),
                    QJsonObject{{QStringLiteral("permissions"), QJsonArray::fromStringList(services)}}}},
            std::make_shared<base::SystemClock>(), options);
        QVERIFY(started);
        m_azure = std::move(*started);
        account::Tools tools;
        tools.network = [this](const http::NetworkSettings &) -> std::shared_ptr<http::Transport> {
            http::NetworkTransport::Options reached;
            reached.loopback = m_azure->address();
            return std::make_shared<http::NetworkTransport>(reached);
        };
        tools.keychain = std::make_shared<identity::MemorySecretStore>();
        tools.clock = std::make_shared<support::ManualClock>();
        m_account = std::make_unique<account::Account>(tools);
        account::Settings settings;
        settings.method = account::SignInMethod::DeviceCode;
        settings.clientId = m_azure->signIn().clientId;
        settings.tenant = m_azure->signIn().tenantId;
        settings.network.proxy = http::NetworkSettings::Proxy::None;
        m_account->setSettings(settings);
        m_account->signIn();
        support::awaitVoid(account::whenSettled(m_account.get()));
        QVERIFY(m_account->isSignedIn());
        EVENTUALLY(!m_account->isReadingTenants());
    }
    static QStringList registered(bool withStorage) {
        QStringList services{QStringLiteral("arm"), QStringLiteral("keyVault"), QStringLiteral("managedHsm"),
            QStringLiteral("graph")};
        return withStorage ? services + QStringList{QStringLiteral("storage")} : services;
    }
    /// The scopes that the sign-in service was asked for, in order.
    QStringList scopes() const {
        QStringList asked;
        for (const simulator::SeenRequest &request : m_azure->seenRequests()) {
            if (request.host.startsWith(QLatin1String("login."))) {
                const QUrlQuery form(QString::fromUtf8(request.body));
                asked.append(form.queryItemValue(QStringLiteral("scope"), QUrl::FullyDecoded));
            }
        }
        return asked;
    }
    int askedForStorage() const {
        return static_cast<int>(scopes().filter(QStringLiteral("storage")).size());
    }
    base::Error errorOfBlob() {
        domain::BlobPlace place;
        place.endpoint = QUrl(QStringLiteral("https://contosostaging.blob.core.windows.net"));
        place.container = QStringLiteral("c");
        place.name = QStringLiteral("b");
        const azure::StorageClient client(m_account->signedInTenant()->azure);
        return support::await(client.fetch(place, {})).error();
    }
    base::Result<http::Response> ask(const http::Audience &audience, const QUrl &url) {
        http::Request request;
        request.operation = QStringLiteral("test");
        request.audience = audience;
        request.url = url;
        return support::await(m_account->signedInTenant()->azure->transport->send(request, {}));
    }

private Q_SLOTS:
    void cleanup() {
        m_account.reset();
        m_azure.reset();
    }

    void signingInAsksForNoStorage_data() {
        QTest::addColumn<bool>("withStorage");
        QTest::newRow("registered with it") << true;
        QTest::newRow("registered without it") << false;
    }
    void signingInAsksForNoStorage() {
        QFETCH(bool, withStorage);
        signIn(registered(withStorage));
        const azure::Cloud cloud = m_account->signedInTenant()->azure->cloud;
        QVERIFY(ask(cloud.armAudience(), cloud.arm(QStringLiteral("/subscriptions?api-version=2022-12-01"))));
        QVERIFY(ask(cloud.graphAudience(), QUrl(QStringLiteral("https://graph.microsoft.com/v1.0/me"))));
        QVERIFY(ask(cloud.keyVaultAudience(),
            QUrl(QStringLiteral("https://contoso-kv-rbac.vault.azure.net/keys?api-version=7.4"))));
        const azure::StorageClient client(m_account->signedInTenant()->azure); // not even for its accounts
        QVERIFY(support::await(client.accounts(QStringLiteral("1a5f0c3e-8c1b-4b57-9a0e-6d2f4f1c7b01"), {})));
        m_account->renewTokens();
        QVERIFY(ask(cloud.armAudience(), cloud.arm(QStringLiteral("/subscriptions?api-version=2022-12-01"))));
        QVERIFY(scopes().size() >= 4);
        QVERIFY2(askedForStorage() == 0, qPrintable(scopes().join(QLatin1Char('\n'))));
    }

    /// Its token is asked for with the first blob, which needs no further sign-in where it was consented to.
    void aBlobAsksForStorageAlone() {
        signIn(registered(true));
        QCOMPARE(askedForStorage(), 0);
        QCOMPARE(errorOfBlob().code, QStringLiteral("ContainerNotFound"));
        QCOMPARE(askedForStorage(), 1);
        QVERIFY2(scopes().last().startsWith(storage), qPrintable(scopes().last()));
        QVERIFY(!scopes().last().contains(QLatin1String("management")));
        QCOMPARE(errorOfBlob().code, QStringLiteral("ContainerNotFound"));
        QCOMPARE(askedForStorage(), 1); // and is kept
    }

    void consentIsASignInForStorage() {
        signIn(registered(true));
        const qsizetype before = scopes().size();
        m_account->consentToStorage();
        QVERIFY(m_account->isAskingConsent());
        EVENTUALLY(!m_account->isAskingConsent());
        QVERIFY2(!m_account->consentError(),
            m_account->consentError() ? qPrintable(m_account->consentError()->code) : "");
        const QStringList asked = scopes().mid(before);
        QVERIFY2(asked.first().startsWith(storage), qPrintable(asked.first())); // the code
        for (const QString &scope : asked) {
            QVERIFY2(scope.isEmpty() || scope.startsWith(storage), qPrintable(scope));
        }
        QCOMPARE(m_account->state().phase, account::Phase::SignedIn);
        QCOMPARE(errorOfBlob().code, QStringLiteral("ContainerNotFound")); // its token is taken
        QCOMPARE(scopes().size(), before + asked.size());
    }

    void whoIsNotRegisteredForItIsTold() {
        signIn(registered(false));
        const base::Error refused = errorOfBlob();
        QCOMPARE(refused.code, QStringLiteral("AADSTS650057"));
        const wording::ErrorText text = wording::errorText(refused);
        QCOMPARE(
            text.headline, QStringLiteral("The app registration lacks the permission for Azure Storage"));
        m_account->consentToStorage();
        EVENTUALLY(!m_account->isAskingConsent());
        QVERIFY(m_account->consentError());
        QCOMPARE(m_account->consentError()->code, QStringLiteral("AADSTS650057"));
        QCOMPARE(m_account->state().phase, account::Phase::SignedIn); // all the rest goes on
        const azure::Cloud cloud = m_account->signedInTenant()->azure->cloud;
        QVERIFY(ask(cloud.armAudience(), cloud.arm(QStringLiteral("/subscriptions?api-version=2022-12-01"))));
    }
};

CVM_TEST(StorageConsentTest)

} // namespace tst_storageconsent

#include "tst_storageconsent.moc"
