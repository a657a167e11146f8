// Signing in against a real OpenID provider, with a real browser.
#include "cloud/identity/accountsession.h"
#include "cloud/identity/browsersignin.h"
#include "cloud/identity/devicecodesignin.h"
#include "peer.h"
#include "tests/support/await.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

#include <QDirIterator>
#include <QTest>
#include <QUrlQuery>

namespace tst_oidc {

using base::Cancellation;
using base::ErrorKind;
using base::Result;
using identity::AccountSession;
using identity::BrowserSignIn;
using identity::SignedIn;
using identity::SignInProgress;
using identity::SignInRequest;
using support::await;
using support::Outcome;
using Signed = Outcome<Result<SignedIn>>;
using Token = Result<QByteArray>;

namespace {

const QString arm = QStringLiteral("https://management.azure.com/.default");
const QString vault = QStringLiteral("https://vault.azure.net/.default");

QByteArray everythingLogged;
QByteArray everyArgument;
QByteArray everyError;

void keepLog(QtMsgType type, const QMessageLogContext &context, const QString &text) {
    everythingLogged += text.toUtf8() + '\n';
    if (type != QtDebugMsg && type != QtInfoMsg && qstrncmp(context.category, "qt.", 3) != 0) {
        fprintf(stderr, "%s\n", qPrintable(text));
    }
}

/// The argument lists of all processes of this machine, as anybody can read them.
void noteArguments() {
    QDirIterator processes(QStringLiteral("/proc"), QDir::Dirs | QDir::NoDotAndDotDot);
    while (processes.hasNext()) {
        QFile file(processes.next() + QStringLiteral("/cmdline"));
        if (file.open(QIODevice::ReadOnly)) {
            everyArgument += file.readAll() + '\n';
        }
    }
}

base::Error noted(const base::Error &error) {
    everyError += QStringLiteral("%1 %2 %3 %4\n")
                      .arg(error.code, error.message, error.target, error.operation)
                      .toUtf8();
    return error;
}

QUrl withParameter(const QUrl &url, const QString &name, const QString &value) {
    QUrlQuery query(url);
    query.removeAllQueryItems(name);
    if (!value.isEmpty()) {
        query.addQueryItem(name, value);
    }
    QUrl changed = url;
    changed.setQuery(query);
    return changed;
}

} // namespace

class TestOidc : public QObject {
    Q_OBJECT

public:
    /// Everything that Qt can log is logged, and every file goes to a home folder of its own.
    static void initMain() {
        static const QTemporaryDir home;
        for (const char *name :
            {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"}) {
            qputenv(name, home.path().toUtf8());
        }
        qputenv("QT_LOGGING_RULES", "*=true");
    }

private:
    std::unique_ptr<Peer> m_peer;
    std::shared_ptr<PeerTransport> m_transport;
    std::shared_ptr<base::Clock> m_clock = std::make_shared<base::SystemClock>();
    std::shared_ptr<identity::MemorySecretStore> m_secrets;
    std::shared_ptr<identity::AccountStore> m_store;
    QList<QUrl> m_links;

    identity::LoginNetwork network() { return {m_transport, m_clock}; }
    identity::AccountTools tools() { return {network(), m_store, nullptr, {}}; }
    SignInRequest request() {
        SignInRequest request;
        request.endpoints = *identity::loginEndpoints(QStringLiteral("login.test"), m_peer->tenant());
        request.endpoints.browserBase = m_peer->address();
        request.clientId = m_peer->clientId();
        request.scope = arm;
        request.prompt = QStringLiteral("consent");
        return request;
    }
    Signed start(const Cancellation &cancellation = {}) {
        BrowserSignIn signIn(network(), [this](const QUrl &url) {
            m_links.append(url);
            return true;
        });
        return Signed(signIn.signIn(request(), {}, cancellation));
    }
    int browse(const QUrl &link, bool consent = true, const QString &user = QStringLiteral("ada")) {
        return m_peer->ask(QStringLiteral("signIn"),
            {{QStringLiteral("url"), QString::fromLatin1(link.toEncoded())}, {QStringLiteral("user"), user},
                {QStringLiteral("consent"), consent}});
    }
    /// A whole sign-in of Ada's.
    std::shared_ptr<AccountSession> signIn() {
        const Signed outcome = start();
        browse(m_links.last());
        if (!support::until([&outcome] { return outcome.isThere(); }, 60'000) || !*outcome) {
            return nullptr;
        }
        noteArguments();
        const auto session
            = std::make_shared<AccountSession>(tools(), QStringLiteral("AzureCloud"), **outcome);
        return await(session->remember({})) ? session : nullptr;
    }
    QByteArray stored(const AccountSession &session) {
        return *await(m_store->refreshToken(session.account(), {}));
    }
    Result<identity::Tokens> redeem(const QByteArray &refreshToken) {
        return await(identity::redeem(network(), request().endpoints.token(),
            {{"client_id", m_peer->clientId().toUtf8()}, {"grant_type", "refresh_token"},
                {"refresh_token", refreshToken}},
            request().scope, QStringLiteral("test"), {}));
    }

private Q_SLOTS:
    void initTestCase() {
        const QString reason = Peer::whyNotInstalled();
        if (!reason.isEmpty()) {
            QSKIP(qPrintable(reason));
        }
        qInstallMessageHandler(keepLog); // in place of Qt Test's own
        m_peer = std::make_unique<Peer>();
        QVERIFY(m_peer->start());
    }
    void init() {
        m_transport = std::make_shared<PeerTransport>(m_peer->address());
        m_secrets = std::make_shared<identity::MemorySecretStore>();
        m_store = std::make_shared<identity::AccountStore>(m_secrets);
        m_links.clear();
    }
    void cleanupTestCase() {
        m_peer.reset();
        qInstallMessageHandler(nullptr);
    }

    void signsIn() {
        const Signed outcome = start();
        const int browser = browse(m_links[0]);
        EVENTUALLY_WITHIN(outcome.isThere(), 60'000);
        QVERIFY2(*outcome, qPrintable(*outcome ? QString() : outcome->error().message));
        QCOMPARE((*outcome)->user.tenantId, m_peer->tenant());
        QCOMPARE((*outcome)->user.userId, QStringLiteral("oid-of-ada"));
        QCOMPARE((*outcome)->user.userName, QStringLiteral("ada@contoso.example"));
        QCOMPARE((*outcome)->user.displayName, QStringLiteral("ada of Contoso"));
        QVERIFY(!(*outcome)->refreshToken.isEmpty());
        EVENTUALLY_WITHIN(m_peer->hasAnswer(browser), 60'000);
        const QString shown = m_peer->answer(browser).value(QLatin1String("text")).toString();
        QVERIFY2(shown.contains(QLatin1String("Return to the application")), qPrintable(shown));
        noteArguments();
    }

    void oneSignInServesEveryResourceAndTheTokenRotates() {
        const auto session = signIn();
        QVERIFY(session);
        const QByteArray first = stored(*session);
        const Token token = await(session->accessToken(vault, {}, {}));
        QVERIFY2(token, qPrintable(token ? QString() : token.error().message));
        const QByteArray second = stored(*session);
        QVERIFY2(first != second, "the newer refresh token was not written back");
        // The first one was used up; using it again is refused, and ends the whole sign-in.
        const base::Error reused = noted(redeem(first).error());
        QCOMPARE(reused.kind, ErrorKind::SignInRequired);
        QCOMPARE(reused.code, QStringLiteral("invalid_grant"));
        session->renewAccessTokens();
        const Token after = await(session->accessToken(vault, {}, {}));
        QCOMPARE(noted(after.error()).kind, ErrorKind::SignInRequired);
    }

    void resourcesAskedForTogetherDoNotUseUpOneToken() {
        const auto session = signIn();
        QVERIFY(session);
        session->renewAccessTokens();
        const Outcome<Token> first(session->accessToken(vault, {}, {}));
        const Outcome<Token> second(session->accessToken(arm, {}, {}));
        EVENTUALLY(first.isThere() && second.isThere());
        QVERIFY2(*first, qPrintable(*first ? QString() : first->error().message));
        QVERIFY2(*second, qPrintable(*second ? QString() : second->error().message));
    }

    void startsAgainSilently() {
        const auto session = signIn();
        QVERIFY(session);
        const QByteArray before = stored(*session);
        const auto restored = await(AccountSession::restore(tools(), session->account(), arm, {}));
        QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().message));
        QCOMPARE((*restored)->account().user.userName, QStringLiteral("ada@contoso.example"));
        QVERIFY(stored(**restored) != before);
        QVERIFY(await((*restored)->accessToken(vault, {}, {})));
    }

    void anExpiredRefreshTokenIsTold() {
        const auto session = signIn();
        QVERIFY(session);
        m_peer->call(QStringLiteral("advance"), {{QStringLiteral("seconds"), 90'000}});
        const Token token = await(session->accessToken(vault, {}, {}));
        QCOMPARE(noted(token.error()).kind, ErrorKind::SignInRequired);
        QCOMPARE(token.error().code, QStringLiteral("invalid_grant"));
        const auto restored = await(AccountSession::restore(tools(), session->account(), arm, {}));
        QCOMPARE(noted(restored.error()).kind, ErrorKind::SignInRequired);
        QCOMPARE(await(m_store->accounts({}))->size(), std::size_t(1));
    }

    void aRevokedRefreshTokenIsTold() {
        const auto session = signIn();
        QVERIFY(session);
        QUrl revoke = request().endpoints.token();
        revoke.setPath(revoke.path().replace(QLatin1String("/token"), QLatin1String("/revoke")));
        const Result<http::Response> revoked = await(
            m_transport->send(identity::formRequest(revoke,
                                  {{"client_id", m_peer->clientId().toUtf8()}, {"token", stored(*session)}},
                                  QStringLiteral("test")),
                {}));
        QCOMPARE(revoked->status, 200);
        const Token token = await(session->accessToken(vault, {}, {}));
        QCOMPARE(noted(token.error()).kind, ErrorKind::SignInRequired);
        QCOMPARE(token.error().code, QStringLiteral("invalid_grant"));
    }

    void deniedConsentIsTold() {
        const Signed outcome = start();
        const int browser = browse(m_links[0], false);
        EVENTUALLY_WITHIN(outcome.isThere(), 60'000);
        QCOMPARE(noted(outcome->error()).code, QStringLiteral("access_denied"));
        QCOMPARE(outcome->error().kind, ErrorKind::SignInRequired);
        EVENTUALLY_WITHIN(m_peer->hasAnswer(browser), 60'000);
        const QString shown = m_peer->answer(browser).value(QLatin1String("text")).toString();
        QVERIFY2(shown.contains(QLatin1String("was not completed")), qPrintable(shown));
        QVERIFY(m_transport->requests.isEmpty());
    }

    void aWrongStateIsRefusedAndWaitingGoesOn() {
        const Signed outcome = start();
        const int attack
            = browse(withParameter(m_links[0], QStringLiteral("state"), QString(43, QLatin1Char('A'))));
        EVENTUALLY_WITHIN(m_peer->hasAnswer(attack), 60'000);
        QVERIFY2(m_peer->answer(attack).value(QLatin1String("ok")).toBool(),
            qPrintable(m_peer->answer(attack).value(QLatin1String("reason")).toString()));
        QCOMPARE(m_peer->answer(attack).value(QLatin1String("favicon")).toInt(), 404);
        QVERIFY(!outcome.isThere());
        browse(m_links[0]);
        EVENTUALLY_WITHIN(outcome.isThere(), 60'000);
        QVERIFY(*outcome);
    }

    void withoutPkceNothingIsGiven() {
        const Signed outcome = start();
        QUrl link = withParameter(m_links[0], QStringLiteral("code_challenge"), {});
        link = withParameter(link, QStringLiteral("code_challenge_method"), {});
        m_peer->call(
            QStringLiteral("visit"), {{QStringLiteral("url"), QString::fromLatin1(link.toEncoded())}});
        EVENTUALLY_WITHIN(outcome.isThere(), 60'000);
        QCOMPARE(noted(outcome->error()).code, QStringLiteral("invalid_request"));
    }

    void aStolenCodeIsWorthNothing() {
        m_transport->tamper
            = [](http::Request &request) { request.body.replace("code_verifier=", "code_verifier=x"); };
        const Signed outcome = start();
        browse(m_links[0]);
        EVENTUALLY_WITHIN(outcome.isThere(), 60'000);
        QCOMPARE(noted(outcome->error()).code, QStringLiteral("invalid_grant"));
    }

    void aReplayedCodeIsRefused() {
        QVERIFY(signIn());
        const http::Request first = m_transport->requests.first();
        QVERIFY(first.body.contains("grant_type=authorization_code"));
        const Result<http::Response> again = await(m_transport->send(first, {}));
        const auto tokens = identity::readTokenAnswer(*again, m_clock->now());
        QCOMPARE(noted(tokens.error()).kind, ErrorKind::SignInRequired);
        QCOMPARE(tokens.error().code, QStringLiteral("invalid_grant"));
    }

    void twoSignInsAtOnce() {
        const Signed first = start();
        const Signed second = start();
        browse(m_links[1], true, QStringLiteral("eve"));
        browse(m_links[0], true, QStringLiteral("ada"));
        EVENTUALLY_WITHIN(first.isThere() && second.isThere(), 90'000);
        QVERIFY(*first);
        QVERIFY(*second);
        QCOMPARE((*first)->user.userName, QStringLiteral("ada@contoso.example"));
        QCOMPARE((*second)->user.userName, QStringLiteral("eve@contoso.example"));
    }

    void aDeviceCodeSignsIn_data() {
        QTest::addColumn<bool>("consent");
        QTest::newRow("entered") << true;
        QTest::newRow("declined") << false;
    }
    void aDeviceCodeSignsIn() {
        QFETCH(bool, consent);
        const auto quick = std::make_shared<base::VirtualClock>(m_clock->now(), 10);
        SignInProgress progress;
        const Signed outcome(
            identity::DeviceCodeSignIn({m_transport, quick})
                .signIn(request(), [&progress](const SignInProgress &told) { progress = told; }, {}));
        EVENTUALLY_EQUAL_WITHIN(progress.phase, SignInProgress::Phase::WaitingForCode, 10'000);
        QVERIFY(!progress.userCode.isEmpty());
        QUrl page = m_peer->address();
        page.setPath(progress.link.path());
        const int browser = m_peer->ask(QStringLiteral("enterCode"),
            {{QStringLiteral("url"), page.toString()}, {QStringLiteral("code"), progress.userCode},
                {QStringLiteral("consent"), consent}});
        EVENTUALLY_WITHIN(outcome.isThere(), 60'000);
        EVENTUALLY_WITHIN(m_peer->hasAnswer(browser), 60'000);
        QVERIFY2(m_peer->answer(browser).value(QLatin1String("ok")).toBool(),
            qPrintable(m_peer->answer(browser).value(QLatin1String("reason")).toString()));
        if (consent) {
            QVERIFY2(*outcome, qPrintable(*outcome ? QString() : outcome->error().message));
            QCOMPARE((*outcome)->user.userName, QStringLiteral("ada@contoso.example"));
        } else {
            QCOMPARE(noted(outcome->error()).kind, ErrorKind::SignInRequired);
            QCOMPARE(outcome->error().code, QStringLiteral("access_denied"));
        }
    }

    void noTokenIsFoundAnywhere() {
        const QJsonArray tokens
            = m_peer->call(QStringLiteral("issued")).value(QLatin1String("tokens")).toArray();
        QVERIFY2(tokens.size() >= 20, "too few tokens were issued to prove anything");
        qDebug("canary");
        QVERIFY2(everythingLogged.contains("canary"), "nothing was captured");
        QVERIFY(everyArgument.contains("chromium"));
        QByteArray files;
        QDirIterator home(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (home.hasNext()) {
            QFile file(home.next());
            files += file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }
        for (const QJsonValue &token : tokens) {
            const QByteArray text = token.toString().toLatin1();
            QVERIFY(text.size() > 20);
            QVERIFY2(!everythingLogged.contains(text), "a token is in the log");
            QVERIFY2(!everyArgument.contains(text), "a token is in an argument list");
            QVERIFY2(!everyError.contains(text), "a token is in an error");
            QVERIFY2(!files.contains(text), "a token is in a file");
        }
    }
};

CVM_TEST(TestOidc)

} // namespace tst_oidc

#include "tst_oidc.moc"
