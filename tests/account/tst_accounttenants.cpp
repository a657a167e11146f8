// Other tenants of the same user, and an existing sign-in of the Azure CLI.
#include <QTest>

#include "deskbench.h"
#include "tests/support/until.h"

#include <QFile>
#include <QTemporaryDir>

using account::Stage;

class TestAccountTenants : public QObject, private DeskBench {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    /// An `az` that is signed in to `cloud`, and notes its arguments.
    void writeAz(const QByteArray &cloud) {
        m_az = m_folder->filePath(QStringLiteral("az"));
        QFile az(m_az);
        QVERIFY(az.open(QIODevice::WriteOnly | QIODevice::Truncate));
        const QByteArray expires = QByteArray::number(m_clock->now().addSecs(3'600).toSecsSinceEpoch());
        az.write("#!/bin/sh\necho \"$*\" >> '" + m_folder->filePath(QStringLiteral("calls")).toUtf8()
            + "'\nif [ \"$2\" = show ]; then\n"
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
    QByteArray calls() const {
        QFile file(m_folder->filePath(QStringLiteral("calls")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
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
        QCOMPARE(m_account->state().stage, Stage::SignedIn); // which is no reason not to work
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
        QCOMPARE(m_account->connection()->tenantId, samples::otherTenant);
        QCOMPARE(m_opened.size(), 1);
    }

    void asksWhereTheTenantWantsIt() {
        signIn();
        m_network->answer(400,
            samples::errorBody(
                QStringLiteral("interaction_required"), QStringLiteral("AADSTS50076: use MFA.")));
        m_account->switchTenant(samples::otherTenant);
        EVENTUALLY_EQUAL(m_account->state().stage, Stage::WaitingForBrowser);
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
        QCOMPARE(m_account->state().stage, Stage::SignedIn);
        QCOMPARE(m_account->person()->tenantId, samples::tenant);
    }

    void worksWithTheAzureCli() {
#ifdef Q_OS_WIN
        QSKIP("The stand-in for az is a shell script.");
#endif
        writeAz("AzureCloud");
        m_account->signIn();
        EVENTUALLY_EQUAL(m_account->state().stage, Stage::SignedIn);
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

    void switchesTheAzureCliByDomain() {
#ifdef Q_OS_WIN
        QSKIP("The stand-in for az is a shell script.");
#endif
        writeAz("AzureCloud");
        m_account->signIn();
        EVENTUALLY_EQUAL(m_account->state().stage, Stage::SignedIn);
        m_account->switchTenant(QStringLiteral("fabrikam.example"));
        EVENTUALLY_EQUAL(m_account->person()->tenantId, samples::otherTenant);
        QVERIFY(calls().contains("--tenant fabrikam.example"));
    }
};

QTEST_GUILESS_MAIN(TestAccountTenants)
#include "tst_accounttenants.moc"
