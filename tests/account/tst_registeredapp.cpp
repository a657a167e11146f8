// Signing in with an app registration, against the simulator: what it lacks is refused, and told by its name.
#include "cloud/account/account.h"
#include "cloud/account/settled.h"
#include "cloud/azure/connection.h"
#include "cloud/azure/signedintenant.h"
#include "cloud/http/networktransport.h"
#include "cloud/identity/secretstore.h"
#include "simulator/simulator.h"
#include "tests/support/await.h"
#include "tests/support/manualclock.h"
#include "tests/support/program.h"
#include "wording/errortext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

namespace tst_registeredapp {

class RegisteredAppTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<simulator::Simulator> m_simulator;
    std::unique_ptr<account::Account> m_account;

    /// A tenant where the program's registration asks for these services, and an account that is about to
    /// sign in.
    void prepare(const QStringList &services) {
        const QJsonObject scenario{{QStringLiteral("name"), QStringLiteral("test")},
            {QStringLiteral("extends"), QStringLiteral("managed-hsm")},
            {QStringLiteral("registration"),
                QJsonObject{{QStringLiteral("permissions"), QJsonArray::fromStringList(services)}}}};
        simulator::Simulator::Options options;
        options.approvesDeviceCodes = true;
        auto started = simulator::Simulator::start(scenario, std::make_shared<base::SystemClock>(), options);
        QVERIFY(started);
        m_simulator = std::move(*started);
        account::Tools tools;
        tools.network = [this](const http::NetworkSettings &) -> std::shared_ptr<http::Transport> {
            http::NetworkTransport::Options reached;
            reached.loopback = m_simulator->address();
            return std::make_shared<http::NetworkTransport>(reached);
        };
        tools.keychain = std::make_shared<identity::MemorySecretStore>();
        tools.clock = std::make_shared<support::ManualClock>();
        m_account = std::make_unique<account::Account>(tools);
        account::Settings settings;
        settings.method = account::SignInMethod::DeviceCode;
        settings.clientId = m_simulator->signIn().clientId;
        settings.tenant = m_simulator->signIn().tenantId;
        settings.network.proxy = http::NetworkSettings::Proxy::None;
        m_account->setSettings(settings);
        m_account->signIn();
        support::awaitVoid(account::whenSettled(m_account.get()));
    }
    /// Why a request to a service of this name is refused; nullopt: it is not.
    std::optional<base::Error> refusal(const QString &service) {
        const azure::ConnectionPtr azure = m_account->signedInTenant()->azure;
        const azure::Cloud &cloud = azure->cloud;
        http::Request request;
        request.operation = QStringLiteral("test");
        if (service == QLatin1String("arm")) {
            request.audience = cloud.armAudience();
            request.url = cloud.arm(QStringLiteral("/subscriptions?api-version=2022-12-01"));
        } else if (service == QLatin1String("managedHsm")) {
            request.audience = cloud.managedHsmAudience();
            request.url
                = QUrl(QStringLiteral("https://contoso-hsm-prod.managedhsm.azure.net/keys?api-version=7.4"));
        } else if (service == QLatin1String("keyVault")) {
            request.audience = cloud.keyVaultAudience();
            request.url
                = QUrl(QStringLiteral("https://contoso-kv-policies.vault.azure.net/keys?api-version=7.4"));
        } else {
            request.audience = cloud.graphAudience();
            request.url = QUrl(QStringLiteral("https://graph.microsoft.com/v1.0/me"));
        }
        const base::Result<http::Response> answer = support::await(azure->transport->send(request, {}));
        return answer ? std::nullopt : std::optional(answer.error());
    }

private Q_SLOTS:
    void cleanup() {
        m_account.reset();
        m_simulator.reset();
    }

    void registeredAsToldEverythingIsReached() {
        const QStringList all{QStringLiteral("arm"), QStringLiteral("keyVault"), QStringLiteral("managedHsm"),
            QStringLiteral("graph")};
        prepare(all);
        QVERIFY(m_account->isSignedIn());
        for (const QString &service : all) {
            QVERIFY2(!refusal(service), qPrintable(service));
        }
    }

    void whatIsLeftOutIsNamed_data() {
        QTest::addColumn<QString>("lacking");
        QTest::addColumn<QString>("words");
        QTest::newRow("ARM") << QStringLiteral("arm")
                             << QStringLiteral("Azure Service Management (https://management.azure.com)");
        QTest::newRow("Key Vault") << QStringLiteral("keyVault")
                                   << QStringLiteral("Azure Key Vault (https://vault.azure.net)");
        QTest::newRow("Managed HSM") << QStringLiteral(
            "managedHsm") << QStringLiteral("Azure Key Vault Managed HSM (https://managedhsm.azure.net)");
        QTest::newRow("Graph") << QStringLiteral("graph")
                               << QStringLiteral("Microsoft Graph (https://graph.microsoft.com)");
    }
    void whatIsLeftOutIsNamed() {
        QFETCH(QString, lacking);
        QFETCH(QString, words);
        QStringList services{QStringLiteral("arm"), QStringLiteral("keyVault"), QStringLiteral("managedHsm"),
            QStringLiteral("graph")};
        services.removeAll(lacking);
        prepare(services);
        // Without Azure Resource Manager nobody gets in at all.
        const bool getsIn = lacking != QLatin1String("arm");
        QCOMPARE(m_account->isSignedIn(), getsIn);
        const std::optional<base::Error> error = getsIn ? refusal(lacking) : m_account->state().error;
        QVERIFY(error);
        QCOMPARE(error->code, QStringLiteral("AADSTS650057"));
        const wording::ErrorText text = wording::errorText(*error);
        QCOMPARE(text.headline, QStringLiteral("The app registration lacks a permission"));
        QVERIFY2(text.meaning.contains(words), qPrintable(text.meaning));
        QVERIFY(text.nextStep.contains(QStringLiteral("Azure Key Vault Managed HSM")));
        if (getsIn) {
            QVERIFY(!refusal(QStringLiteral("arm")));
        }
    }
};

CVM_TEST(RegisteredAppTest)

} // namespace tst_registeredapp

#include "tst_registeredapp.moc"
