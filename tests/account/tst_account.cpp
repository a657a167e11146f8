#include <QSignalSpy>
#include <QTest>

#include "cloud/account/settled.h"
#include "deskbench.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

namespace tst_account {

using account::Phase;

namespace {

const QByteArray challenge = R"({"access_token":{"acrs":{"essential":true,"value":"c1"}}})";

http::Headers claimsChallenge() {
    return support::headers({{"WWW-Authenticate",
        "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"" + challenge.toBase64() + "\""}});
}

} // namespace

class TestAccount : public QObject, private DeskBench {
    Q_OBJECT

private Q_SLOTS:
    void init() { resetDesk(); }

    void signsInWithTheBrowser() {
        m_account->signIn();
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::WaitingForBrowser);
        QCOMPARE(m_opened.size(), 1);
        QCOMPARE(m_account->state().link, m_opened[0]);
        QVERIFY(m_account->state().browserOpened);
        QCOMPARE(m_account->state().expires, m_clock->now().addSecs(300));
        QVERIFY(!m_account->isSignedIn());
        comeBack();
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::SignedIn);
        QVERIFY(m_account->state().link.isEmpty());
        const std::optional<account::Person> person = m_account->person();
        QVERIFY(person);
        QCOMPARE(person->userName, QStringLiteral("ada@contoso.example"));
        QCOMPARE(person->tenantId, samples::tenant);
        QCOMPARE(person->cloudName, QStringLiteral("AzureCloud"));
        EVENTUALLY_EQUAL(m_account->person()->tenantName, QStringLiteral("Contoso"));
        QVERIFY(!m_account->state().notRemembered);
        QVERIFY(m_keychain->holds("refresh-1"));
        QVERIFY(!m_keychain->holds("access-1"));
    }

    void connectsWithTheUsersTokens() {
        signIn();
        m_network->answer(200, "{}");
        const auto answer = ask();
        EVENTUALLY(answer.isThere());
        QVERIFY(*answer);
        QCOMPARE(lastToken(), QByteArray("Bearer access-1"));
        const base::Result<azure::SignedInTenant> tenant = m_account->signedInTenant();
        QVERIFY(!tenant->isSimulated);
        QCOMPARE(tenant->userObjectId, samples::user);
        QCOMPARE(tenant->tenantId, samples::tenant);
        for (const QString &line : tenant->requestLog()) {
            QVERIFY2(!line.contains(QLatin1String("access-1")), qPrintable(line));
        }
    }

    void opensTheLinkAgain() {
        m_browserWorks = false;
        m_account->signIn();
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::WaitingForBrowser);
        QVERIFY(!m_account->state().browserOpened);
        m_browserWorks = true;
        QVERIFY(m_account->openAgain());
        QVERIFY(m_account->state().browserOpened);
        QCOMPARE(m_opened.size(), 2);
        QCOMPARE(m_opened[1], m_opened[0]);
    }

    void signsInWithACode() {
        account::Settings given = settings();
        given.method = account::SignInMethod::DeviceCode;
        m_account->setSettings(given);
        m_network->answer(200, deviceCodeBody());
        m_account->signIn();
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::WaitingForCode);
        QCOMPARE(m_account->state().userCode, QStringLiteral("ABCD-EFGH"));
        QCOMPARE(m_account->state().link, QUrl(QStringLiteral("https://microsoft.com/devicelogin")));
        QCOMPARE(m_account->state().expires, m_clock->now().addSecs(900));
        m_account->cancel();
        QCOMPARE(m_account->state().phase, Phase::SignedOut);
        QVERIFY(!m_account->state().error);
    }

    void isSignedInAfterARestart() {
        signIn();
        m_account = newAccount();
        m_network->answer(200, samples::tokenBody("access-2", "refresh-2", samples::idToken({})));
        m_account->restore();
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::SignedIn);
        QCOMPARE(m_opened.size(), 1); // the browser was not opened again
        QCOMPARE(m_account->person()->userName, QStringLiteral("ada@contoso.example"));
        EVENTUALLY(m_keychain->holds("refresh-2"));
    }

    void staysSignedOutWhereNothingIsRemembered() {
        m_account->restore();
        support::awaitVoid(account::whenSettled(m_account.get()));
        QCOMPARE(m_account->state().phase, Phase::SignedOut);
        QVERIFY(!m_account->state().error);
        QVERIFY(m_network->requests().isEmpty());
    }

    /// Another app registration or tenant in the settings: the remembered account is not theirs.
    void restoresOnlyWhatFitsTheSettings_data() {
        QTest::addColumn<bool>("otherClient");
        QTest::newRow("another client") << true;
        QTest::newRow("another tenant") << false;
    }
    void restoresOnlyWhatFitsTheSettings() {
        QFETCH(bool, otherClient);
        signIn();
        m_account = newAccount();
        account::Settings given = settings();
        (otherClient ? given.clientId : given.tenant) = samples::otherTenant;
        m_account->setSettings(given);
        m_account->restore();
        support::awaitVoid(account::whenSettled(m_account.get()));
        QCOMPARE(m_account->state().phase, Phase::SignedOut);
    }

    /// An endpoint that names itself, its login host and its audience as another does gets no token of that
    /// one.
    void aRememberedAccountIsForItsOwnEndpoint() {
        m_network->when(http::Method::Get, QStringLiteral("/metadata/endpoints"), 200,
            "{\"name\": \"LocalStack\", \"authentication\": {\"loginEndpoint\": "
            "\"https://login.local.example\", "
            "\"audiences\": [\"https://management.local.example\"]}}");
        account::Settings given = settings();
        given.cloud = nullptr;
        for (const char *host : {"arm.local.example", "ARM.local.example", "arm.evil.example"}) {
            given.armHost = QString::fromLatin1(host);
            m_account = newAccount();
            m_account->setSettings(given);
            if (m_opened.isEmpty()) {
                signIn();
                continue;
            }
            const bool isItsOwn = !given.armHost.contains(QLatin1String("evil"));
            if (isItsOwn) {
                m_network->answer(200, samples::tokenBody("access-2", "refresh-2", samples::idToken({})));
            }
            const size_t before = m_network->requests().size();
            m_account->restore();
            support::awaitVoid(account::whenSettled(m_account.get()));
            QCOMPARE(m_account->state().phase, isItsOwn ? Phase::SignedIn : Phase::SignedOut);
            if (!isItsOwn) {
                QCOMPARE(m_network->requests().size(), before + 1); // it was asked what it is, and no more
            }
        }
    }

    void saysWhyARememberedAccountDoesNotSignIn() {
        signIn();
        m_account = newAccount();
        m_network->answer(400,
            samples::errorBody(QStringLiteral("invalid_grant"),
                QStringLiteral("AADSTS700082: The refresh token has expired.")));
        m_account->restore();
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::SignedOut);
        QVERIFY(m_account->state().error);
        QCOMPARE(m_account->state().error->code, QStringLiteral("AADSTS700082"));
    }

    void asksNothingWithoutAClientId() {
        m_account->setSettings({});
        m_account->signIn();
        support::awaitVoid(account::whenSettled(m_account.get()));
        QCOMPARE(m_account->state().error->code, QStringLiteral("ClientIdMissing"));
        QVERIFY(m_network->requests().isEmpty());
        QVERIFY(m_keychain->calls.isEmpty());
    }

    void saysThatNothingIsRemembered() {
        m_keychain->failAfter = 0;
        signIn();
        QVERIFY(m_account->state().notRemembered);
        m_account->signOut();
        QVERIFY(!m_account->state().notRemembered);
    }

    void forgetsEverythingOnSigningOut() {
        signIn();
        const base::Result<azure::SignedInTenant> tenant = m_account->signedInTenant();
        m_account->signOut();
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::SignedOut);
        QVERIFY(!m_keychain->holds("refresh-1"));
        QVERIFY(!m_account->person());
        QVERIFY(m_account->tenants().empty());
        QCOMPARE(m_account->signedInTenant().error().code, QStringLiteral("SignedOut"));
        // A flow that still holds the connection gets no token either.
        http::Request request;
        request.url = tenant->azure->cloud.arm(QStringLiteral("/x"));
        request.audience = tenant->azure->cloud.armAudience();
        const auto answer = support::await(tenant->azure->transport->send(request, {}));
        QCOMPARE(answer.error().code, QStringLiteral("SignedOut"));
    }

    void cancellingKeepsWhoWasSignedIn() {
        signIn();
        m_account->signInAsAnother();
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::WaitingForBrowser);
        QCOMPARE(parameter(m_opened.last(), "prompt"), QStringLiteral("select_account"));
        m_account->cancel();
        QCOMPARE(m_account->state().phase, Phase::SignedIn);
        QCOMPARE(m_account->person()->userName, QStringLiteral("ada@contoso.example"));
        QVERIFY(!m_account->state().error);
    }

    void saysWhyItWasRefused() {
        m_account->signIn();
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::WaitingForBrowser);
        sendRedirect(m_opened.last(),
            "error=access_denied&error_description=AADSTS65004%3A+declined&state="
                + parameter(m_opened.last(), "state").toLatin1());
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::SignedOut);
        QCOMPARE(m_account->state().error->code, QStringLiteral("AADSTS65004"));
    }

    /// Multi-factor authentication in the middle of a flow: the request waits for the user and goes on.
    void answersAChallengeInTheMiddle() {
        signIn();
        m_network->answer(401, {}, claimsChallenge());
        m_network->answer(400, samples::errorBody(QStringLiteral("interaction_required")));
        const auto answer = ask();
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::WaitingForBrowser);
        QVERIFY(m_account->state().isAgain);
        QVERIFY(m_account->isSignedIn());
        QCOMPARE(parameter(m_opened.last(), "login_hint"), QStringLiteral("ada@contoso.example"));
        QVERIFY(parameter(m_opened.last(), "claims").contains(QLatin1String("acrs")));
        comeBack("access-2", "refresh-2");
        m_network->answer(200, "{}");
        EVENTUALLY(answer.isThere());
        QVERIFY(*answer);
        QCOMPARE((*answer)->status, 200);
        QCOMPARE(lastToken(), QByteArray("Bearer access-2"));
        QCOMPARE(m_account->state().phase, Phase::SignedIn);
        QVERIFY(!m_account->state().isAgain);
    }

    /// The token for blobs is asked for when one is fetched, and consent only when somebody wants it.
    void consentsToOneMoreResource() {
        signIn();
        const QString storage = QStringLiteral("https://storage.azure.com/.default");
        QSignalSpy ended(m_account.get(), &account::Account::consentEnded);
        m_account->consentTo(storage);
        QVERIFY(m_account->isAskingConsent());
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::WaitingForBrowser);
        QVERIFY(m_account->state().isAgain);
        QVERIFY(parameter(m_opened.last(), "scope").startsWith(storage));
        QCOMPARE(parameter(m_opened.last(), "login_hint"), QStringLiteral("ada@contoso.example"));
        comeBack("access-storage", "refresh-2");
        EVENTUALLY_EQUAL(ended.size(), 1);
        QVERIFY(!m_account->consentError());
        QVERIFY(!m_account->isAskingConsent());
        QCOMPARE(m_account->state().phase, Phase::SignedIn);
        QVERIFY(!m_account->state().isAgain);
        m_network->answer(200, "content");
        const base::Result<azure::SignedInTenant> tenant = m_account->signedInTenant();
        http::Request blob;
        blob.url = QUrl(QStringLiteral("https://st1.blob.core.windows.net/c/b"));
        blob.audience = tenant->azure->cloud.storageAudience();
        const support::Outcome<base::Result<http::Response>> answer(tenant->azure->transport->send(blob, {}));
        EVENTUALLY(answer.isThere());
        QVERIFY(*answer);
        QCOMPARE(lastToken(), QByteArray("Bearer access-storage"));
    }

    void declinedConsentLeavesTheUserSignedIn() {
        signIn();
        m_account->consentTo(QStringLiteral("https://storage.azure.com/.default"));
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::WaitingForBrowser);
        sendRedirect(m_opened.last(),
            "error=access_denied&error_description=AADSTS65004%3A+declined&state="
                + parameter(m_opened.last(), "state").toLatin1());
        EVENTUALLY(!m_account->isAskingConsent());
        QCOMPARE(m_account->consentError()->code, QStringLiteral("AADSTS65004"));
        QCOMPARE(m_account->state().phase, Phase::SignedIn);
        QVERIFY(!m_account->state().error);
        m_account->consentTo(QStringLiteral("https://storage.azure.com/.default"));
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::WaitingForBrowser);
        m_account->cancel();
        EVENTUALLY(!m_account->isAskingConsent());
        QCOMPARE(m_account->consentError()->kind, base::ErrorKind::Cancelled);
        QCOMPARE(m_account->state().phase, Phase::SignedIn);
    }

    void nobodyConsentsSignedOut() {
        m_account->consentTo(QStringLiteral("https://storage.azure.com/.default"));
        EVENTUALLY(!m_account->isAskingConsent());
        QCOMPARE(m_account->consentError()->code, QStringLiteral("SignedOut"));
    }

    void cancellingAChallengeEndsTheRequestOnly() {
        signIn();
        m_network->answer(401, {}, claimsChallenge());
        m_network->answer(400, samples::errorBody(QStringLiteral("interaction_required")));
        const auto answer = ask();
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::WaitingForBrowser);
        m_account->cancel();
        EVENTUALLY(answer.isThere());
        QCOMPARE(m_account->state().phase, Phase::SignedIn);
        QVERIFY(!m_account->state().isAgain);
        QVERIFY(m_account->person());
    }

    void newTokensOnRequest() {
        signIn();
        m_account->renewTokens();
        m_network->answer(200, samples::tokenBody("access-2", "refresh-2"));
        m_network->answer(200, "{}");
        const auto answer = ask();
        EVENTUALLY(answer.isThere());
        QCOMPARE(lastToken(), QByteArray("Bearer access-2"));
    }

    /// The window closes while the browser is open.
    void canBeDestroyedWhileItWaits() {
        m_account->signIn();
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::WaitingForBrowser);
        m_account.reset();
        QVERIFY(!m_account);
    }

    void canBeDestroyedByAListener() {
        connect(m_account.get(), &account::Account::changed, this, [this] {
            if (m_account && m_account->state().phase == Phase::SignedIn) {
                m_account.reset();
            }
        });
        m_account->signIn();
        EVENTUALLY_EQUAL(m_account->state().phase, Phase::WaitingForBrowser);
        comeBack();
        EVENTUALLY(!m_account);
    }
};

CVM_TEST(TestAccount)

} // namespace tst_account

#include "tst_account.moc"
