#include "fakesecretstore.h"
#include "identity/accountsession.h"
#include "identity/challengetransport.h"
#include "samples.h"
#include "tests/support/await.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"

#include <QTest>

using base::Cancellation;
using base::ErrorKind;
using base::Result;
using identity::AccountSession;
using identity::AccountStore;
using identity::SignedIn;
using support::await;
using support::FakeTransport;
using support::ManualClock;
using support::Outcome;
using Done = Result<void>;
using SessionPtr = std::shared_ptr<AccountSession>;
using Token = Result<QByteArray>;
using namespace std::chrono_literals;

namespace {

const QByteArray acrs(R"({"access_token":{"acrs":{"essential":true,"value":"c1"}}})");

/// The user in front of a browser: says yes with `signedIn`, or no with an error.
class FakeSignIn final : public identity::InteractiveSignIn {
public:
    std::deque<Result<SignedIn>> outcomes;
    QList<identity::SignInRequest> requests;
    bool isHeld = false;

    QCoro::Task<Result<SignedIn>> signIn(
        identity::SignInRequest request, identity::SignInObserver, Cancellation cancellation) override {
        requests.append(request);
        if (isHeld) {
            base::Completion<bool> end;
            m_end = end;
            const Cancellation::Registration registration
                = cancellation.onCancel([end] { end.complete(false); });
            const bool answered = co_await end;
            if (!answered) {
                co_return base::Unexpected(base::cancelledError());
            }
        }
        Result<SignedIn> outcome = outcomes.front();
        outcomes.pop_front();
        co_return outcome;
    }
    void release() {
        const base::Completion<bool> end = m_end;
        end.complete(true);
    }

private:
    base::Completion<bool> m_end;
};

QJsonObject claimsSent(const http::Request &request) {
    return QJsonDocument::fromJson(samples::field(request.body, "claims").toUtf8()).object();
}

} // namespace

class TestAccountSession : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<FakeTransport> m_transport;
    std::shared_ptr<ManualClock> m_clock;
    std::shared_ptr<FakeSecretStore> m_secrets;
    std::shared_ptr<AccountStore> m_store;
    std::shared_ptr<FakeSignIn> m_user;
    SessionPtr m_session;

    identity::AccountTools tools() { return {{m_transport, m_clock}, m_store, m_user, {}}; }
    Token token(const QString &scope = samples::arm) { return await(m_session->accessToken(scope, {}, {})); }
    void grant(const QByteArray &access, const QByteArray &refresh = {}, const QByteArray &id = {}) {
        m_transport->answer(200, samples::tokenBody(access, refresh, id));
    }
    void refuse(const char *error, const QString &description = {}, const QString &claims = {}) {
        m_transport->answer(400, samples::errorBody(QLatin1String(error), description, claims));
    }
    Result<SessionPtr> restore() {
        return await(AccountSession::restore(tools(), samples::account(), samples::arm, {}));
    }
    Token stored() { return await(m_store->refreshToken(samples::account(), {})); }

private Q_SLOTS:
    void init() {
        m_transport = std::make_shared<FakeTransport>();
        m_clock = std::make_shared<ManualClock>();
        m_secrets = std::make_shared<FakeSecretStore>();
        m_store = std::make_shared<AccountStore>(m_secrets);
        m_user = std::make_shared<FakeSignIn>();
        m_session
            = std::make_shared<AccountSession>(tools(), QStringLiteral("AzureCloud"), samples::signedIn());
    }

    void usesTheTokenOfTheSignInFirst() {
        QCOMPARE(*token(), QByteArray("access-1"));
        QVERIFY(m_transport->requests().isEmpty());
        m_clock->advance(56min);
        grant("access-2");
        QCOMPARE(*token(), QByteArray("access-2"));
        QCOMPARE(
            samples::field(m_transport->requests()[0].body, "refresh_token"), QStringLiteral("refresh-1"));
        QVERIFY2(claimsSent(m_transport->requests()[0]).contains(QLatin1String("access_token")),
            "the capability is not declared");
    }

    void oneSignInServesEveryResource() {
        grant("vault-1", "refresh-2");
        QCOMPARE(*token(samples::vault), QByteArray("vault-1"));
        grant("graph-1");
        QCOMPARE(*token(QStringLiteral("https://graph.microsoft.com/.default")), QByteArray("graph-1"));
        QCOMPARE(
            samples::field(m_transport->requests()[1].body, "refresh_token"), QStringLiteral("refresh-2"));
    }

    void startsAgainWithoutAsking() {
        QVERIFY(await(m_session->remember({})));
        grant("access-2", "refresh-2",
            samples::idToken({{QStringLiteral("name"), QStringLiteral("Ada, renamed")}}));
        const Result<SessionPtr> restored = restore();
        QVERIFY(restored);
        QCOMPARE((*restored)->account().user.displayName, QStringLiteral("Ada, renamed"));
        QCOMPARE(*await((*restored)->accessToken(samples::arm, {}, {})), QByteArray("access-2"));
        QCOMPARE(*stored(), QByteArray("refresh-2"));
        QCOMPARE(m_transport->requests().size(), 1);
        const Result<std::vector<identity::AccountRecord>> accounts = await(m_store->accounts({}));
        QCOMPARE(accounts->size(), std::size_t(1));
        QCOMPARE(accounts->front().user.userName, QStringLiteral("ada@contoso.example"));
        QCOMPARE(accounts->front().user.isGuest, std::optional(false));
        QVERIFY(m_user->requests.isEmpty());
    }

    void aTokenThatIsNoLongerGoodSaysWhy() {
        QVERIFY(await(m_session->remember({})));
        refuse("invalid_grant", QStringLiteral("AADSTS70043: Sign-in frequency."));
        const Result<SessionPtr> restored = restore();
        QCOMPARE(restored.error().code, QStringLiteral("AADSTS70043"));
        QCOMPARE(restored.error().kind, ErrorKind::SignInRequired);
        QCOMPARE(await(m_store->accounts({}))->size(), std::size_t(1)); // for the user name
    }

    void withoutANetworkTheAccountIsKept() {
        QVERIFY(await(m_session->remember({})));
        m_transport->fail(ErrorKind::Network, QStringLiteral("HostNotFound"));
        QCOMPARE(restore().error().kind, ErrorKind::Network);
        QCOMPARE(*stored(), QByteArray("refresh-1"));
    }

    void withoutAStoredTokenItSaysSo() {
        QCOMPARE(restore().error().kind, ErrorKind::NotFound);
        QVERIFY(m_transport->requests().isEmpty());
    }

    void aNewerRefreshTokenIsWrittenBack() {
        QVERIFY(await(m_session->remember({})));
        grant("vault-1", "refresh-2");
        QVERIFY(token(samples::vault));
        QCOMPARE(*stored(), QByteArray("refresh-2"));
        QVERIFY(!m_secrets->holds("refresh-1"));
        QVERIFY(!m_session->storageProblem());
    }

    void aStoreThatFailsIsToldAndDoesNotStop() {
        m_secrets->failAfter = 0;
        QCOMPARE(await(m_session->remember({})).error().code, QStringLiteral("SecretStoreUnavailable"));
        QCOMPARE(m_session->storageProblem()->code, QStringLiteral("SecretStoreUnavailable"));
        grant("vault-1", "refresh-2");
        QCOMPARE(*token(samples::vault), QByteArray("vault-1"));
        m_secrets->failAfter = -1;
        grant("graph-1", "refresh-3");
        QVERIFY(token(QStringLiteral("https://graph.microsoft.com/.default")));
        QCOMPARE(*stored(), QByteArray("refresh-3"));
        QVERIFY(!m_session->storageProblem());
    }

    void notAskedToBeRememberedNothingIsStored() {
        grant("vault-1", "refresh-2");
        QVERIFY(token(samples::vault));
        QVERIFY(m_secrets->calls.isEmpty());
    }

    void accessTokensAreNeverStored() {
        QVERIFY(await(m_session->remember({})));
        grant("vault-1", "refresh-2");
        QVERIFY(token(samples::vault));
        QVERIFY(!m_secrets->holds("access-1"));
        QVERIFY(!m_secrets->holds("vault-1"));
    }

    void signingOutForgetsEverything() {
        QVERIFY(await(m_session->remember({})));
        QVERIFY(await(m_session->signOut({})));
        QVERIFY(m_secrets->entries.empty());
        QCOMPARE(token().error().code, QStringLiteral("SignedOut"));
        QCOMPARE(token().error().kind, ErrorKind::SignInRequired);
        QVERIFY(m_transport->requests().isEmpty());
    }

    void signingOutKeepsOtherAccounts() {
        SignedIn other = samples::signedIn("refresh-other");
        other.user.tenantId = samples::otherTenant;
        AccountSession second(tools(), QStringLiteral("AzureCloud"), other);
        QVERIFY(await(m_session->remember({})));
        QVERIFY(await(second.remember({})));
        QVERIFY(await(m_session->signOut({})));
        QVERIFY(!m_secrets->holds("refresh-1"));
        QVERIFY(m_secrets->holds("refresh-other"));
        QCOMPARE(await(m_store->accounts({}))->size(), std::size_t(1));
    }

    void signingOutEndsWhatIsUnderWay() {
        m_transport->hold();
        const Outcome<Token> waiting(m_session->accessToken(samples::vault, {}, {}));
        QVERIFY(await(m_session->signOut({})));
        QVERIFY(waiting.isThere());
        QVERIFY(!*waiting);
        QCOMPARE(m_transport->cancelledCount(), 1);
    }

    void aWriteUnderWayDoesNotSurviveSigningOut() {
        m_secrets->isHeld = true;
        const Outcome<Done> remembering(m_session->remember({}));
        QCOMPARE(m_secrets->heldCount(), 1);
        const Outcome<Done> leaving(m_session->signOut({}));
        QVERIFY(!leaving.isThere());
        while (m_secrets->heldCount() > 0) {
            m_secrets->release();
        }
        QTRY_VERIFY(leaving.isThere());
        QVERIFY(*leaving);
        QVERIFY2(m_secrets->entries.empty(), "a token came back after signing out");
    }

    void signingOutClearsTheMemoryEvenIfTheStoreFails() {
        QVERIFY(await(m_session->remember({})));
        m_secrets->failAfter = 0;
        QVERIFY(!await(m_session->signOut({})));
        QCOMPARE(token().error().code, QStringLiteral("SignedOut"));
    }

    void anActivatedRoleNeedsNewTokens() {
        QCOMPARE(*token(), QByteArray("access-1"));
        const QDateTime before = m_clock->now();
        QCOMPARE(*m_session->accessTokenSince(samples::arm, {}), before);
        QVERIFY(!m_session->accessTokenSince(samples::vault, {}));
        m_clock->advance(10min);
        m_session->renewAccessTokens();
        grant("access-2");
        QCOMPARE(*token(), QByteArray("access-2"));
        QCOMPARE(*m_session->accessTokenSince(samples::arm, {}), before.addSecs(600));
        QCOMPARE(*token(), QByteArray("access-2"));
        QCOMPARE(m_transport->requests().size(), 1);
    }

    void aForgottenTokenIsReplaced() {
        QCOMPARE(*token(), QByteArray("access-1"));
        m_session->forget(samples::arm, samples::tenant);
        grant("access-2");
        QCOMPARE(*token(), QByteArray("access-2"));
        m_session->forget(samples::arm, {});
        grant("access-3");
        QCOMPARE(*token(), QByteArray("access-3"));
    }

    void aGuestChangesTheTenant() {
        grant("there-1", "refresh-there",
            samples::idToken(
                {{QStringLiteral("tid"), samples::otherTenant}, {QStringLiteral("oid"), samples::client},
                    {QStringLiteral("idp"),
                        QStringLiteral("https://sts.windows.net/%1/").arg(samples::tenant)}}));
        const Result<SessionPtr> there = await(m_session->inTenant(samples::otherTenant, samples::arm, {}));
        QVERIFY(there);
        QCOMPARE((*there)->account().user.tenantId, samples::otherTenant);
        QCOMPARE((*there)->account().user.isGuest, std::optional(true));
        QCOMPARE(m_transport->requests()[0].url.path(),
            QStringLiteral("/%1/oauth2/v2.0/token").arg(samples::otherTenant));
        QCOMPARE(*await((*there)->accessToken(samples::arm, {}, {})), QByteArray("there-1"));
        QCOMPARE(*token(), QByteArray("access-1"));
    }

    void aTenantThatDoesNotLetInSaysWhy() {
        refuse("invalid_grant", QStringLiteral("AADSTS50020: Not in this tenant."));
        QCOMPARE(await(m_session->inTenant(samples::otherTenant, samples::arm, {})).error().code,
            QStringLiteral("AADSTS50020"));
        QCOMPARE(await(m_session->inTenant(QStringLiteral("x/y"), samples::arm, {})).error().code,
            QStringLiteral("InvalidTenant"));
    }

    void aChallengeIsAnsweredSilentlyIfPossible() {
        QVERIFY(await(m_session->remember({})));
        grant("access-mfa", "refresh-mfa");
        QVERIFY(await(m_session->answerChallenge(samples::arm, {}, acrs, {})));
        const QJsonObject sent
            = claimsSent(m_transport->requests()[0]).value(QLatin1String("access_token")).toObject();
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
        QVERIFY(await(m_session->answerChallenge(samples::arm, {}, acrs, {})));
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
        const Done answered = await(m_session->answerChallenge(samples::arm, {}, acrs, {}));
        QCOMPARE(answered.error().code, QStringLiteral("AnotherAccount"));
        QCOMPARE(*token(), QByteArray("access-1"));
        QCOMPARE(m_session->replace(other).error().code, QStringLiteral("AnotherAccount"));
        QVERIFY(m_session->replace(samples::signedIn("refresh-9", "access-9")));
        QCOMPARE(*token(), QByteArray("access-9"));
    }

    void aUserWhoGivesUpIsLeftAlone() {
        refuse("interaction_required");
        m_user->outcomes.push_back(base::Unexpected(base::cancelledError()));
        const Done answered = await(m_session->answerChallenge(samples::arm, {}, acrs, {}));
        QCOMPARE(answered.error().kind, ErrorKind::Cancelled);
        QCOMPARE(*token(), QByteArray("access-1"));
    }

    void withoutAnybodyToAskItStaysAChallenge() {
        m_user.reset();
        m_session
            = std::make_shared<AccountSession>(tools(), QStringLiteral("AzureCloud"), samples::signedIn());
        refuse("interaction_required", {}, QString::fromLatin1(acrs));
        const Done answered = await(m_session->answerChallenge(samples::arm, {}, acrs, {}));
        QCOMPARE(answered.error().kind, ErrorKind::ClaimsChallenge);
        QCOMPARE(answered.error().claims, acrs);
    }

    void challengesOfTwoResourcesOpenOneBrowser() {
        m_user->isHeld = true;
        refuse("interaction_required");
        refuse("interaction_required");
        const Outcome<Done> arm(m_session->answerChallenge(samples::arm, {}, acrs, {}));
        const Outcome<Done> vault(m_session->answerChallenge(samples::vault, {}, acrs, {}));
        QCOMPARE(m_user->requests.size(), 1);
        m_user->outcomes.push_back(samples::signedIn("refresh-mfa", "access-mfa"));
        grant("vault-mfa"); // what the user did is enough for the second one
        m_user->release();
        QTRY_VERIFY(arm.isThere() && vault.isThere());
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
        const Outcome<Done> answering(m_session->answerChallenge(samples::arm, {}, acrs, {}));
        QVERIFY(await(m_session->signOut({})));
        m_user->outcomes.push_back(samples::signedIn("refresh-late", "access-late"));
        m_user->release();
        QTRY_VERIFY(answering.isThere());
        QCOMPARE(answering->error().code, QStringLiteral("SignedOut"));
        QCOMPARE(token().error().code, QStringLiteral("SignedOut"));
    }

    void aDamagedListIsToldAndReplaced() {
        QVERIFY(await(m_session->remember({})));
        m_secrets->entries[QStringLiteral("accounts")] = "{\"accounts\":[{\"loginHost\":\"evil/../x\"}]}";
        QCOMPARE(await(m_store->accounts({})).error().code, QStringLiteral("SecretStoreDamaged"));
        QVERIFY(await(m_session->remember({})));
        QCOMPARE(await(m_store->accounts({}))->size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestAccountSession)
#include "tst_accountsession.moc"
