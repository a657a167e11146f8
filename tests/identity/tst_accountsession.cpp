#include "accountbench.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

#include <QTest>

namespace tst_accountsession {

using base::Cancellation;
using base::ErrorKind;
using base::Result;
using identity::AccountSession;
using identity::SignedIn;
using support::await;
using support::Outcome;
using Done = Result<void>;
using namespace std::chrono_literals;

class TestAccountSession : public QObject, private AccountBench {
    Q_OBJECT

private Q_SLOTS:
    void init() { reset(); }

    void usesTheTokenOfTheSignInFirst() {
        QCOMPARE(*token(), QByteArray("access-1"));
        QVERIFY(m_transport->requests().isEmpty());
        m_clock->advance(56min);
        grant("access-2");
        QCOMPARE(*token(), QByteArray("access-2"));
        QCOMPARE(
            samples::field(m_transport->requests()[0].body, "refresh_token"), QStringLiteral("refresh-1"));
        QVERIFY2(samples::claimsSent(m_transport->requests()[0]).contains(QLatin1String("access_token")),
            "the capability is not declared");
    }

    void oneSignInServesEveryResource() {
        grant("vault-1", "refresh-2");
        QCOMPARE(*token(samples::vault), QByteArray("vault-1"));
        grant("graph-1");
        QCOMPARE(*token(samples::graph), QByteArray("graph-1"));
        QCOMPARE(
            samples::field(m_transport->requests()[1].body, "refresh_token"), QStringLiteral("refresh-2"));
    }

    void oneResourceAfterTheOtherIsAskedFor() {
        m_transport->hold();
        const Cancellation leaves;
        const Outcome<Token> first(m_session->accessToken(samples::vault, {}, {}));
        const Outcome<Token> second(m_session->accessToken(samples::graph, {}, {}));
        const Outcome<Token> third(m_session->accessToken(QStringLiteral("https://x/.default"), {}, leaves));
        QCOMPARE(m_transport->requests().size(), 1);
        leaves.cancel();
        QCOMPARE(third->error().kind, ErrorKind::Cancelled);
        grant("graph-1");
        m_transport->release(200, samples::tokenBody("vault-1", "refresh-2"));
        EVENTUALLY(first.isThere() && second.isThere());
        QCOMPARE(**first, QByteArray("vault-1"));
        QCOMPARE(**second, QByteArray("graph-1"));
        QCOMPARE(m_transport->requests().size(), 2);
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

    /// Whoever ends the program can wait for it.
    void theStoreSaysWhetherAWriteIsUnderWay() {
        int ends = 0;
        m_store->onWritten([&ends, this] { ends += m_store->isWriting() ? 100 : 1; });
        QVERIFY(!m_store->isWriting());
        m_secrets->isHeld = true;
        const Outcome<Result<void>> written(m_session->remember({}));
        QVERIFY(m_store->isWriting());
        m_secrets->release(); // the token; the list comes next
        QVERIFY(m_store->isWriting());
        QCOMPARE(ends, 0);
        m_secrets->release();
        QVERIFY(!m_store->isWriting());
        QCOMPARE(ends, 1);
        m_secrets->failAfter = 0; // a write that fails ends as well
        QVERIFY(!await(m_session->signOut({})));
        QVERIFY(!m_store->isWriting());
        QCOMPARE(ends, 2);
    }

    void aLateRefreshDoesNotReplaceANewerSignIn() {
        QVERIFY(await(m_session->remember({})));
        m_transport->hold();
        const Outcome<Token> late(m_session->accessToken(samples::vault, {}, {}));
        grant("access-9", "refresh-9");
        QVERIFY(await(m_session->answerChallenge(samples::arm, {}, samples::acrs, {})));
        m_transport->release(200, samples::tokenBody("vault-1", "refresh-2"));
        EVENTUALLY(late.isThere());
        QCOMPARE(**late, QByteArray("vault-1"));
        QCOMPARE(*stored(), QByteArray("refresh-9"));
    }

    /// Each try may open a prompt of the desktop: once refused, it is asked again at the next sign-in only.
    void aStoreThatFailsIsToldAndDoesNotStop() {
        m_secrets->failAfter = 0;
        QCOMPARE(await(m_session->remember({})).error().code, QStringLiteral("SecretStoreUnavailable"));
        QCOMPARE(m_session->storageProblem()->code, QStringLiteral("SecretStoreUnavailable"));
        m_secrets->failAfter = -1;
        m_secrets->calls.clear();
        grant("vault-1", "refresh-2");
        QCOMPARE(*token(samples::vault), QByteArray("vault-1"));
        QVERIFY(m_secrets->calls.isEmpty());
        QVERIFY(m_session->storageProblem());
        QVERIFY(await(m_session->remember({})));
        QCOMPARE(*stored(), QByteArray("refresh-2"));
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
        EVENTUALLY(leaving.isThere());
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
        m_clock->advance(10min);
        m_session->renewAccessTokens();
        grant("access-2");
        QCOMPARE(*token(), QByteArray("access-2"));
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

    void aDamagedListIsToldAndReplaced() {
        QVERIFY(await(m_session->remember({})));
        m_secrets->entries[QStringLiteral("accounts")] = "{\"accounts\":[{\"loginHost\":\"evil/../x\"}]}";
        QCOMPARE(await(m_store->accounts({})).error().code, QStringLiteral("SecretStoreDamaged"));
        QVERIFY(await(m_session->remember({})));
        QCOMPARE(await(m_store->accounts({}))->size(), std::size_t(1));
    }
};

CVM_TEST(TestAccountSession)

} // namespace tst_accountsession

#include "tst_accountsession.moc"
