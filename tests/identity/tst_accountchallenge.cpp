// How a session answers a claims challenge: silently, or by asking its user.
#include "accountbench.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

#include <QTest>

namespace tst_accountchallenge {

using base::Cancellation;
using base::ErrorKind;
using base::Result;
using identity::AccountSession;
using identity::SignedIn;
using support::await;
using support::Outcome;
using Done = Result<void>;

class TestAccountChallenge : public QObject, private AccountBench {
    Q_OBJECT

private Q_SLOTS:
    void init() { reset(); }

    void aChallengeIsAnsweredSilentlyIfPossible() {
        QVERIFY(await(m_session->remember({})));
        grant("access-mfa", "refresh-mfa");
        QVERIFY(await(m_session->answerChallenge(samples::arm, {}, samples::acrs, {})));
        const QJsonObject sent
            = samples::claimsSent(m_transport->requests()[0]).value(QLatin1String("access_token")).toObject();
        QVERIFY(sent.contains(QLatin1String("acrs")));
        QVERIFY(sent.contains(QLatin1String("xms_cc")));
        QCOMPARE(*token(), QByteArray("access-mfa"));
        QCOMPARE(*stored(), QByteArray("refresh-mfa"));
        QVERIFY(m_user->requests.isEmpty());
    }

    void otherwiseTheUserIsAsked() {
        const QString more
            = QStringLiteral(R"({"access_token":{"polids":{"essential":true,"values":["p"]}}})");
        refuse("interaction_required", QStringLiteral("AADSTS50076: MFA."), more);
        m_user->outcomes.push_back(samples::signedIn("refresh-mfa", "access-mfa"));
        QVERIFY(await(m_session->answerChallenge(samples::arm, {}, samples::acrs, {})));
        QCOMPARE(m_user->requests.size(), 1);
        QCOMPARE(m_user->requests[0].claims, more.toUtf8());
        QCOMPARE(m_user->requests[0].loginHint, QStringLiteral("ada@contoso.example"));
        QCOMPARE(m_user->requests[0].scope, samples::arm);
        QCOMPARE(m_user->requests[0].endpoints.tenant, samples::tenant);
        QCOMPARE(*token(), QByteArray("access-mfa"));
    }

    void anotherUserIsNotTaken() {
        refuse("interaction_required");
        SignedIn other = samples::signedIn("refresh-eve", "access-eve");
        other.user.userId = samples::client;
        other.user.userName = QStringLiteral("eve@contoso.example");
        m_user->outcomes.push_back(other);
        const Done answered = await(m_session->answerChallenge(samples::arm, {}, samples::acrs, {}));
        QCOMPARE(answered.error().code, QStringLiteral("AnotherAccount"));
        QCOMPARE(*token(), QByteArray("access-1"));
    }

    void aUserWhoGivesUpIsLeftAlone() {
        refuse("interaction_required");
        m_user->outcomes.push_back(base::Unexpected(base::cancelledError()));
        const Done answered = await(m_session->answerChallenge(samples::arm, {}, samples::acrs, {}));
        QCOMPARE(answered.error().kind, ErrorKind::Cancelled);
        QCOMPARE(*token(), QByteArray("access-1"));
    }

    /// One more resource, for which the user has not consented yet: they are asked for that alone.
    void consentIsAskedForOneResource() {
        const QString storage = QStringLiteral("https://storage.azure.com/.default");
        SignedIn consented = samples::signedIn("refresh-2", "access-storage");
        consented.scope = storage;
        m_user->outcomes.push_back(consented);
        QVERIFY(await(m_session->askConsent(storage, {})));
        QCOMPARE(m_user->requests.size(), 1);
        QCOMPARE(m_user->requests[0].scope, storage);
        QCOMPARE(m_user->requests[0].loginHint, QStringLiteral("ada@contoso.example"));
        QCOMPARE(m_user->requests[0].endpoints.tenant, samples::tenant);
        QVERIFY(m_user->requests[0].claims.isEmpty());
        QVERIFY(m_transport->requests().isEmpty());
        const Token token = await(m_session->accessToken(storage, {}, {}));
        QCOMPARE(*token, QByteArray("access-storage"));
    }

    void consentOfAnotherUserIsNotTaken() {
        SignedIn other = samples::signedIn("refresh-eve", "access-eve");
        other.user.userId = samples::client;
        m_user->outcomes.push_back(other);
        const Done asked
            = await(m_session->askConsent(QStringLiteral("https://storage.azure.com/.default"), {}));
        QCOMPARE(asked.error().code, QStringLiteral("AnotherAccount"));
        m_user->outcomes.push_back(base::Unexpected(base::cancelledError()));
        const Done declined
            = await(m_session->askConsent(QStringLiteral("https://storage.azure.com/.default"), {}));
        QCOMPARE(declined.error().kind, ErrorKind::Cancelled);
    }

    void consentWaitsForAnotherQuestion() {
        refuse("interaction_required");
        m_user->isHeld = true;
        m_user->outcomes.push_back(samples::signedIn("refresh-mfa", "access-mfa"));
        m_user->outcomes.push_back(samples::signedIn("refresh-2", "access-2"));
        const Outcome<Done> challenge(m_session->answerChallenge(samples::arm, {}, samples::acrs, {}));
        EVENTUALLY_EQUAL(m_user->requests.size(), 1);
        const Outcome<Done> consent(
            m_session->askConsent(QStringLiteral("https://storage.azure.com/.default"), {}));
        const Cancellation leaving;
        const Outcome<Done> left(
            m_session->askConsent(QStringLiteral("https://storage.azure.com/.default"), leaving));
        leaving.cancel();
        EVENTUALLY(left.isThere());
        QCOMPARE(left->error().kind, ErrorKind::Cancelled);
        QCOMPARE(m_user->requests.size(), 1); // one browser at a time
        m_user->isHeld = false;
        m_user->release();
        EVENTUALLY(consent.isThere());
        QVERIFY(*consent);
        QVERIFY(*challenge);
        QCOMPARE(m_user->requests.size(), 2);
        QCOMPARE(m_user->requests[1].scope, QStringLiteral("https://storage.azure.com/.default"));
    }

    void consentNeedsSomebodyToAsk() {
        const QString storage = QStringLiteral("https://storage.azure.com/.default");
        m_user.reset();
        m_session
            = std::make_shared<AccountSession>(tools(), QStringLiteral("AzureCloud"), samples::signedIn());
        QCOMPARE(await(m_session->askConsent(storage, {})).error().code, QStringLiteral("NobodyToAsk"));
        QVERIFY(await(m_session->signOut({})));
        QCOMPARE(await(m_session->askConsent(storage, {})).error().code, QStringLiteral("SignedOut"));
    }

    void withoutAnybodyToAskItStaysAChallenge() {
        m_user.reset();
        m_session
            = std::make_shared<AccountSession>(tools(), QStringLiteral("AzureCloud"), samples::signedIn());
        refuse("interaction_required", {}, QString::fromLatin1(samples::acrs));
        const Done answered = await(m_session->answerChallenge(samples::arm, {}, samples::acrs, {}));
        QCOMPARE(answered.error().kind, ErrorKind::ClaimsChallenge);
        QCOMPARE(answered.error().claims, samples::acrs);
    }

    void challengesOfTwoResourcesOpenOneBrowser() {
        m_user->isHeld = true;
        refuse("interaction_required");
        refuse("interaction_required");
        const Outcome<Done> arm(m_session->answerChallenge(samples::arm, {}, samples::acrs, {}));
        const Outcome<Done> vault(m_session->answerChallenge(samples::vault, {}, samples::acrs, {}));
        QCOMPARE(m_user->requests.size(), 1);
        m_user->outcomes.push_back(samples::signedIn("refresh-mfa", "access-mfa"));
        grant("vault-mfa"); // what the user did is enough for the second one
        m_user->release();
        EVENTUALLY(arm.isThere() && vault.isThere());
        QVERIFY(*arm);
        QVERIFY(*vault);
        QCOMPARE(m_user->requests.size(), 1);
        QCOMPARE(samples::field(m_transport->requests().last().body, "refresh_token"),
            QStringLiteral("refresh-mfa"));
        QCOMPARE(*token(samples::vault), QByteArray("vault-mfa"));
    }

    void signedOutWhileAskedNothingIsTaken() {
        m_user->isHeld = true;
        refuse("interaction_required");
        const Outcome<Done> answering(m_session->answerChallenge(samples::arm, {}, samples::acrs, {}));
        QVERIFY(await(m_session->signOut({})));
        m_user->outcomes.push_back(samples::signedIn("refresh-late", "access-late"));
        m_user->release();
        EVENTUALLY(answering.isThere());
        QCOMPARE(answering->error().code, QStringLiteral("SignedOut"));
        QCOMPARE(token().error().code, QStringLiteral("SignedOut"));
    }
};

CVM_TEST(TestAccountChallenge)

} // namespace tst_accountchallenge

#include "tst_accountchallenge.moc"
