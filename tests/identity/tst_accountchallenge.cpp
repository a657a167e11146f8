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
