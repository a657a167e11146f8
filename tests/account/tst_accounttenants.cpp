// Other tenants of the same user, and an existing sign-in of the Azure CLI.
#include <QTest>

#include "cloud/account/settled.h"
#include "deskbench.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

#include <QFile>
#include <QTemporaryDir>

namespace tst_accounttenants {

using account::Phase;

class TestAccountTenants : public QObject, private DeskBench {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_cloud; ///< what `az cloud show` prints

    /// An `az` that is signed in to `cloud`, and notes its arguments.
    void writeAz(const QByteArray &cloud) {
        m_az = m_folder->filePath(QStringLiteral("az"));
        QFile az(m_az);
        QVERIFY(az.open(QIODevice::WriteOnly | QIODevice::Truncate));
        const QByteArray expires = QByteArray::number(m_clock->now().addSecs(3'600).toSecsSinceEpoch());
        az.write("#!/bin/sh\necho \"$*\" >> '" + m_folder->filePath(QStringLiteral("calls")).toUtf8()
            + "'\nif [ \"$1\" = cloud ]; then\necho '" + m_cloud
            + "'\nelif [ \"$2\" = show ]; then\n"
              "echo '{\"environmentName\": \""
            + cloud + "\", \"tenantId\": \"" + samples::tenant.toUtf8()
            + "\", \"user\": {\"name\": \"ada@contoso.example\", \"type\": \"user\"}}'\nelse\n"
              "echo '{\"accessToken\": \"az-token\", \"expires_on\": "
            + expires + ", \"tenant\": \"t\", \"tokenType\": \"Bearer\"}'\nfi\n");
        az.close();
        QVERIFY(az.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        m_account = newAccount();
        account::Settings given = settings();
        given.method = account::SignInMethod::AzureCli;
        given.clientId.clear();
        m_account->setSettings(given);
    }
    static QByteArray ownCloud(const QByteArray &login, const QByteArray &audience) {
        return "{\"name\": \"AzureCloud\", \"authentication\": {\"loginEndpoint\": \"" + login
            + "\", \"audiences\": [\"" + audience + "\"]}}";
    }
    QByteArray calls() const {
        QFile file(m_folder->filePath(QStringLiteral("calls")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cloud = "{}";
        resetDesk();
    }

    void listsTheTenants() {
        signIn();
        EVENTUALLY_EQUAL(m_account->tenants().size(), std::size_t(2));
        QCOMPARE(m_account->tenants()[1].displayName, QStringLiteral("Fabrikam"));
        QVERIFY(!m_account->tenantsError());
    }

    void saysWhyTheTenantsAreNotKnown() {
        m_network->when(http::Method::Get, QStringLiteral("/tenants"), 403, "{}");
        signIn();
        EVENTUALLY(m_account->tenantsError());
        QCOMPARE(m_account->state().phase, Phase::SignedIn); // which is no reason not to work
    }

    void switchesWithoutAsking() {
        signIn();
        m_network->answer(200,
            samples::tokenBody("access-f", "refresh-f",
                samples::idToken({{QStringLiteral("tid"), samples::otherTenant},
                    {QStringLiteral("oid"), QStringLiteral("77777777-0000-4000-8000-000000000000")}})));
        m_account->switchTenant(samples::otherTenant);
        EVENTUALLY(m_account->person()->tenantId == samples::otherTenant);
        EVENTUALLY_EQUAL(m_account->person()->tenantName, QStringLiteral("Fabrikam"));
        QCOMPARE(m_account->signedInTenant()->tenantId, samples::otherTenant);
        QCOMPARE(m_opened.size(), 1);
    }

    void asksWhereTheTenantWantsIt() {
        signIn();
        m_network->answer(400,
            samples::errorBody(
                QStringLiteral("interaction_required"), QStringLiteral("AADSTS50076: use MFA.")));
        m_account->switchTenant(samples::otherTenant);
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::WaitingForBrowser);
        QVERIFY(m_opened.last().path().contains(samples::otherTenant));
        QCOMPARE(parameter(m_opened.last(), "login_hint"), QStringLiteral("ada@contoso.example"));
        comeBack("access-f", "refresh-f", {{QStringLiteral("tid"), samples::otherTenant}});
        EVENTUALLY_EQUAL(m_account->person()->tenantId, samples::otherTenant);
    }

    void staysWhereItIsIfRefused() {
        signIn();
        m_account->switchTenant(QStringLiteral("no tenant"));
        EVENTUALLY(m_account->state().error);
        QCOMPARE(m_account->state().error->code, QStringLiteral("InvalidTenant"));
        QCOMPARE(m_account->state().phase, Phase::SignedIn);
        QCOMPARE(m_account->person()->tenantId, samples::tenant);
    }

    void worksWithTheAzureCli() {
#ifdef Q_OS_WIN
        QSKIP("The stand-in for az is a shell script.");
#endif
        writeAz("AzureCloud");
        m_account->signIn();
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::SignedIn);
        QCOMPARE(m_account->person()->userName, QStringLiteral("ada@contoso.example"));
        QCOMPARE(m_account->person()->tenantId, samples::tenant);
        QVERIFY(m_keychain->calls.isEmpty()); // the tokens are those of az: nothing of them is kept
        m_network->answer(200, "{}");
        const auto answer = ask();
        EVENTUALLY(answer.isThere());
        QCOMPARE(lastToken(), QByteArray("Bearer az-token"));
        QVERIFY(!calls().contains("az-token"));
    }

    void refusesAnAzureCliOfAnotherCloud() {
#ifdef Q_OS_WIN
        QSKIP("The stand-in for az is a shell script.");
#endif
        writeAz("AzureChinaCloud");
        m_account->signIn();
        EVENTUALLY(m_account->state().error);
        QCOMPARE(m_account->state().error->code, QStringLiteral("AzureCliOtherCloud"));
        QVERIFY(!calls().contains("get-access-token"));
    }

    /// Whoever can make somebody type an address must not get a token for Azure by it, in any way to sign in.
    void asksNothingForAForeignCloud_data() {
        QTest::addColumn<account::SignInMethod>("method");
        QTest::newRow("browser") << account::SignInMethod::Browser;
        QTest::newRow("device code") << account::SignInMethod::DeviceCode;
        QTest::newRow("Azure CLI") << account::SignInMethod::AzureCli;
    }
    void asksNothingForAForeignCloud() {
#ifdef Q_OS_WIN
        QSKIP("The stand-in for az is a shell script.");
#endif
        QFETCH(account::SignInMethod, method);
        writeAz("AzureCloud");
        account::Settings given = settings();
        given.method = method;
        given.cloud = nullptr;
        given.armHost = QStringLiteral("arm.evil.example");
        m_account->setSettings(given);
        m_network->answer(200, ownCloud("https://login.evil.example", "https://management.azure.com"));
        m_account->signIn();
        support::awaitVoid(account::whenSettled(m_account.get()));
        QVERIFY(m_account->state().error);
        QCOMPARE(m_account->state().error->code, QStringLiteral("CloudNamesAzure"));
        QCOMPARE(m_network->requests().size(), 1);
        QVERIFY(m_opened.isEmpty());
        QVERIFY(calls().isEmpty());
    }

    /// The device code of a foreign cloud must not be one of Azure's, passed on.
    void refusesADeviceCodeOfAzureInAForeignCloud() {
        account::Settings given = settings();
        given.method = account::SignInMethod::DeviceCode;
        given.cloud = nullptr;
        given.armHost = QStringLiteral("arm.local.example");
        m_account->setSettings(given);
        m_network->answer(200, ownCloud("https://login.local.example", "https://arm.local.example"));
        m_network->answer(200, deviceCodeBody());
        m_account->signIn();
        support::awaitVoid(account::whenSettled(m_account.get()));
        QVERIFY(m_account->state().error);
        QCOMPARE(m_account->state().error->code, QStringLiteral("CloudSignsInAtAzure"));
        QVERIFY(m_account->state().userCode.isEmpty());
    }

    /// az gives tokens of the cloud that it is set to, whatever they are asked for.
    void usesTheAzureCliInACloudOfOnesOwn_data() {
        QTest::addColumn<QByteArray>("cloud");
        QTest::addColumn<bool>("isSame");
        const auto row = [](const char *what, const QByteArray &name, const QByteArray &arm,
                             const QByteArray &login, bool isSame) {
            QTest::newRow(what) << QByteArray("{\"name\": \"" + name
                + "\", \"endpoints\": {\"resourceManager\": \"" + arm + "\", \"activeDirectory\": \"" + login
                + "\"}}") << isSame;
        };
        row("the same", "Own", "https://arm.local.example/", "https://login.local.example", true);
        row("Azure", "Own", "https://management.azure.com/", "https://login.microsoftonline.com", false);
        row("its endpoint, another sign-in", "Own", "https://arm.local.example",
            "https://login.microsoftonline.com", false);
        row("another endpoint", "Own", "https://arm.other.example", "https://login.local.example", false);
        row("another name", "Other", "https://arm.local.example/", "https://login.local.example", false);
    }
    void usesTheAzureCliInACloudOfOnesOwn() {
#ifdef Q_OS_WIN
        QSKIP("The stand-in for az is a shell script.");
#endif
        QFETCH(QByteArray, cloud);
        QFETCH(bool, isSame);
        m_cloud = cloud;
        writeAz("Own");
        account::Settings given = m_account->settings();
        given.cloud = nullptr;
        given.armHost = QStringLiteral("arm.local.example");
        m_account->setSettings(given);
        m_network->answer(200, ownCloud("https://login.local.example", "https://arm.local.example"));
        m_account->signIn();
        support::awaitVoid(account::whenSettled(m_account.get()));
        QCOMPARE(m_account->isSignedIn(), isSame);
        QCOMPARE(calls().contains("get-access-token --resource https://arm.local.example "), isSame);
        QCOMPARE(calls().contains("get-access-token"), isSame);
        if (isSame) {
            QCOMPARE(m_account->person()->armHost, QStringLiteral("arm.local.example"));
            QCOMPARE(m_account->signedInTenant()->label, QStringLiteral("arm.local.example"));
        } else {
            QCOMPARE(m_account->state().error->code, QStringLiteral("AzureCliOtherCloud"));
        }
    }

    void switchesTheAzureCliByDomain() {
#ifdef Q_OS_WIN
        QSKIP("The stand-in for az is a shell script.");
#endif
        writeAz("AzureCloud");
        m_account->signIn();
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::SignedIn);
        m_account->switchTenant(QStringLiteral("fabrikam.example"));
        EVENTUALLY_EQUAL(m_account->person()->tenantId, samples::otherTenant);
        QVERIFY(calls().contains("--tenant fabrikam.example"));
    }
};

CVM_TEST(TestAccountTenants)

} // namespace tst_accounttenants

#include "tst_accounttenants.moc"
