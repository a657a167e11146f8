#include "base/clock.h"
#include "cloud/identity/browsersignin.h"
#include "cloud/identity/pkce.h"
#include "redirectclient.h"
#include "samples.h"
#include "tests/support/await.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

#include <QLoggingCategory>
#include <QTcpServer>
#include <QTest>

namespace tst_browsersignin {

using base::Cancellation;
using base::ErrorKind;
using base::Result;
using identity::BrowserSignIn;
using identity::SignedIn;
using identity::SignInProgress;
using identity::SignInRequest;
using support::await;
using support::FakeTransport;
using support::ManualClock;
using support::Outcome;

namespace {

bool isOpen(quint16 port) {
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    const bool isDecided = support::until([&socket] {
        return socket.state() == QAbstractSocket::ConnectedState
            || socket.state() == QAbstractSocket::UnconnectedState;
    });
    return isDecided && socket.state() == QAbstractSocket::ConnectedState;
}

QStringList logged;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &text) {
    logged.append(text);
}

} // namespace

class TestBrowserSignIn : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<FakeTransport> m_transport;
    std::shared_ptr<ManualClock> m_clock;
    std::unique_ptr<BrowserSignIn> m_signIn;
    QList<QUrl> m_opened;
    QList<SignInProgress> m_progress;
    bool m_browserWorks = true;
    SignInRequest m_request;

    Outcome<Result<SignedIn>> start(const Cancellation &cancellation = {}) {
        return Outcome<Result<SignedIn>>(m_signIn->signIn(
            m_request, [this](const SignInProgress &progress) { m_progress.append(progress); },
            cancellation));
    }
    QByteArray state() const { return parameter(m_opened.last(), "state").toLatin1(); }
    void comeBack(const QByteArray &code = "code-1") {
        sendRedirect(m_opened.last(), "code=" + code + "&state=" + state());
    }
    void grant(const QByteArray &nonce) {
        m_transport->answer(200,
            samples::tokenBody("access-1", "refresh-1",
                samples::idToken({{QStringLiteral("nonce"), QString::fromLatin1(nonce)}})));
    }
    quint16 port() const {
        return static_cast<quint16>(QUrl(parameter(m_opened.last(), "redirect_uri")).port());
    }

private Q_SLOTS:
    void init() {
        m_transport = std::make_shared<FakeTransport>();
        m_clock = std::make_shared<ManualClock>();
        m_clock->hold();
        m_opened.clear();
        m_progress.clear();
        m_browserWorks = true;
        m_request = samples::signInRequest();
        m_signIn = std::make_unique<BrowserSignIn>(
            identity::LoginNetwork{m_transport, m_clock}, [this](const QUrl &url) {
                m_opened.append(url);
                return m_browserWorks;
            });
    }

    void signsIn() {
        const auto outcome = start();
        QCOMPARE(m_opened.size(), 1);
        QCOMPARE(m_progress.size(), 1);
        QCOMPARE(m_progress[0].phase, SignInProgress::Phase::WaitingForBrowser);
        QCOMPARE(m_progress[0].link, m_opened[0]);
        QVERIFY(m_progress[0].browserOpened);
        QCOMPARE(m_progress[0].expires, m_clock->now().addSecs(300));
        grant(parameter(m_opened[0], "nonce").toLatin1());
        comeBack();
        EVENTUALLY(outcome.isThere());
        QVERIFY2(*outcome, qPrintable(*outcome ? QString() : outcome->error().message));
        const SignedIn &signedIn = **outcome;
        QCOMPARE(signedIn.user.userName, QStringLiteral("ada@contoso.example"));
        QCOMPARE(signedIn.user.tenantId, samples::tenant);
        QCOMPARE(signedIn.refreshToken, QByteArray("refresh-1"));
        QCOMPARE(signedIn.accessToken, QByteArray("access-1"));
        QCOMPARE(signedIn.scope, samples::arm);
        QCOMPARE(signedIn.accessTokenExpires, m_clock->now().addSecs(3'600));
        QCOMPARE(m_progress.last().phase, SignInProgress::Phase::Finishing);
    }

    void asksForWhatTheContractSays() {
        m_request.prompt = QStringLiteral("select_account");
        m_request.loginHint = QStringLiteral("ada+test@contoso.example");
        m_request.domainHint = QStringLiteral("contoso.example");
        m_request.claims = R"({"access_token":{"acrs":{"essential":true,"value":"c1 & c2"}}})";
        const Cancellation cancellation;
        const auto outcome = start(cancellation);
        const QUrl url = m_opened[0];
        QCOMPARE(url.host(), QStringLiteral("login.microsoftonline.com"));
        QCOMPARE(url.scheme(), QStringLiteral("https"));
        QCOMPARE(url.path(), QStringLiteral("/%1/oauth2/v2.0/authorize").arg(samples::tenant));
        QCOMPARE(parameter(url, "response_type"), QStringLiteral("code"));
        QCOMPARE(parameter(url, "response_mode"), QStringLiteral("query"));
        QCOMPARE(parameter(url, "client_id"), samples::client);
        QCOMPARE(parameter(url, "scope"), samples::arm + QStringLiteral(" openid profile offline_access"));
        QCOMPARE(parameter(url, "code_challenge_method"), QStringLiteral("S256"));
        QCOMPARE(parameter(url, "code_challenge").size(), 43);
        QCOMPARE(parameter(url, "state").size(), 43);
        QCOMPARE(parameter(url, "nonce").size(), 43);
        QCOMPARE(parameter(url, "prompt"), QStringLiteral("select_account"));
        QCOMPARE(parameter(url, "login_hint"), QStringLiteral("ada+test@contoso.example"));
        QCOMPARE(parameter(url, "domain_hint"), QStringLiteral("contoso.example"));
        const QJsonObject claims = QJsonDocument::fromJson(parameter(url, "claims").toUtf8())
                                       .object()
                                       .value(QLatin1String("access_token"))
                                       .toObject();
        QCOMPARE(claims.value(QLatin1String("acrs")).toObject().value(QLatin1String("value")).toString(),
            QStringLiteral("c1 & c2"));
        QVERIFY(claims.contains(QLatin1String("xms_cc")));
        const QUrl redirect(parameter(url, "redirect_uri"));
        QCOMPARE(redirect.toString(), QStringLiteral("http://localhost:%1").arg(redirect.port()));
        QVERIFY(!QUrlQuery(url).hasQueryItem(QStringLiteral("client_secret")));
        QCOMPARE(QUrlQuery(url).allQueryItemValues(QStringLiteral("state")).size(), 1);
        cancellation.cancel();
        QCOMPARE(outcome->error().kind, ErrorKind::Cancelled);
    }

    void redeemsTheCodeWithItsVerifier() {
        const auto outcome = start();
        grant(parameter(m_opened[0], "nonce").toLatin1());
        comeBack("a%2Fb");
        EVENTUALLY(outcome.isThere());
        QCOMPARE(m_transport->requests().size(), 1);
        const http::Request &request = m_transport->requests()[0];
        QCOMPARE(request.url.path(), QStringLiteral("/%1/oauth2/v2.0/token").arg(samples::tenant));
        QCOMPARE(request.contentType, QByteArray("application/x-www-form-urlencoded"));
        QVERIFY(request.audience.scope.isEmpty());
        QVERIFY(!request.safeToRepeat);
        QCOMPARE(samples::field(request.body, "grant_type"), QStringLiteral("authorization_code"));
        QCOMPARE(samples::field(request.body, "code"), QStringLiteral("a/b"));
        QCOMPARE(samples::field(request.body, "redirect_uri"), parameter(m_opened[0], "redirect_uri"));
        QCOMPARE(QString::fromLatin1(
                     identity::codeChallenge(samples::field(request.body, "code_verifier").toLatin1())),
            parameter(m_opened[0], "code_challenge"));
        QVERIFY(!request.body.contains("client_secret"));
        QVERIFY2(!m_opened[0].toEncoded().contains(samples::field(request.body, "code_verifier").toLatin1()),
            "the verifier went through the browser");
    }

    void aRefusalInTheRedirectIsTold() {
        const auto outcome = start();
        sendRedirect(
            m_opened[0], "error=access_denied&error_description=AADSTS65004%3A+declined&state=" + state());
        EVENTUALLY(outcome.isThere());
        QCOMPARE(outcome->error().code, QStringLiteral("AADSTS65004"));
        // The service that was asked for, which is what a refused consent is about.
        QCOMPARE(outcome->error().target, QStringLiteral("https://management.azure.com"));
        QVERIFY(m_transport->requests().isEmpty());
        QVERIFY(!isOpen(port()));
    }

    void aRefusedCodeIsTold() {
        const auto outcome = start();
        m_transport->answer(400,
            samples::errorBody(
                QStringLiteral("invalid_grant"), QStringLiteral("AADSTS54005: The code was redeemed.")));
        comeBack();
        EVENTUALLY(outcome.isThere());
        QCOMPARE(outcome->error().code, QStringLiteral("AADSTS54005"));
    }

    void anAnswerForAnotherSignInIsRefused() {
        const auto outcome = start();
        grant(identity::randomToken());
        comeBack();
        EVENTUALLY(outcome.isThere());
        QCOMPARE(outcome->error().code, QStringLiteral("NonceMismatch"));
    }

    void withoutARefreshTokenItSaysSo() {
        const auto outcome = start();
        m_transport->answer(200,
            samples::tokenBody("access-1", {},
                samples::idToken({{QStringLiteral("nonce"), parameter(m_opened[0], "nonce")}})));
        comeBack();
        EVENTUALLY(outcome.isThere());
        QCOMPARE(outcome->error().code, QStringLiteral("NoRefreshToken"));
    }

    void aWrongStateDoesNotEndIt() {
        const auto outcome = start();
        sendRedirect(m_opened[0], "code=stolen&state=" + identity::randomToken());
        sendRedirect(m_opened[0], "code=stolen&state=" + state(), "/favicon.ico");
        grant(parameter(m_opened[0], "nonce").toLatin1());
        comeBack("mine");
        EVENTUALLY(outcome.isThere());
        QVERIFY(*outcome);
        QCOMPARE(m_transport->requests().size(), 1);
        QCOMPARE(samples::field(m_transport->requests()[0].body, "code"), QStringLiteral("mine"));
    }

    void itEndsWhenTheTimeIsOver() {
        const auto clock = std::make_shared<base::VirtualClock>(m_clock->now());
        BrowserSignIn signIn({m_transport, clock}, [this](const QUrl &url) {
            m_opened.append(url);
            return true;
        });
        const Result<SignedIn> outcome = await(signIn.signIn(m_request, {}, {}));
        QCOMPARE(outcome.error().kind, ErrorKind::Timeout);
        QCOMPARE(outcome.error().code, QStringLiteral("SignInTimedOut"));
        QCOMPARE(clock->now(), m_clock->now().addSecs(300));
        QVERIFY(!isOpen(port()));
    }

    void cancellingClosesThePortBeforeItReturns() {
        const Cancellation cancellation;
        const auto outcome = start(cancellation);
        QVERIFY(isOpen(port()));
        cancellation.cancel();
        QVERIFY(outcome.isThere());
        QCOMPARE(outcome->error().kind, ErrorKind::Cancelled);
        QVERIFY(!isOpen(port()));
    }

    void thePortIsOpenOnlyWhileTheBrowserIsAwaited() {
        const auto outcome = start();
        QVERIFY(isOpen(port()));
        m_transport->hold();
        comeBack();
        EVENTUALLY_EQUAL(m_transport->heldCount(), 1);
        QVERIFY(!isOpen(port()));
        m_transport->release(400, samples::errorBody(QStringLiteral("invalid_grant")));
        EVENTUALLY(outcome.isThere());
    }

    void cancellingStopsTheTokenRequest() {
        const Cancellation cancellation;
        const auto outcome = start(cancellation);
        m_transport->hold();
        comeBack();
        EVENTUALLY_EQUAL(m_transport->heldCount(), 1);
        cancellation.cancel();
        QVERIFY(outcome.isThere());
        QCOMPARE(outcome->error().kind, ErrorKind::Cancelled);
        QCOMPARE(m_transport->cancelledCount(), 1);
    }

    void cancelledBeforehandOpensNothing() {
        const Cancellation cancellation;
        cancellation.cancel();
        const auto outcome = start(cancellation);
        QVERIFY(outcome.isThere());
        QVERIFY(m_opened.isEmpty());
    }

    void withoutABrowserTheLinkCanStillBeCopied() {
        m_browserWorks = false;
        const auto outcome = start();
        QVERIFY(!m_progress[0].browserOpened);
        grant(parameter(m_progress[0].link, "nonce").toLatin1());
        comeBack();
        EVENTUALLY(outcome.isThere());
        QVERIFY(*outcome);
    }

    void itsObjectMayGoFirst() {
        const auto outcome = start();
        grant(parameter(m_opened[0], "nonce").toLatin1());
        m_signIn.reset();
        comeBack();
        EVENTUALLY(outcome.isThere());
        QVERIFY(*outcome);
    }

    void twoAtOnceDoNotMeet() {
        const auto first = start();
        const QUrl firstUrl = m_opened[0];
        const auto second = start();
        const QUrl secondUrl = m_opened[1];
        QVERIFY(parameter(firstUrl, "state") != parameter(secondUrl, "state"));
        QVERIFY(parameter(firstUrl, "redirect_uri") != parameter(secondUrl, "redirect_uri"));
        // Each other's answer is refused, and both go on.
        sendRedirect(firstUrl, "code=x&state=" + parameter(secondUrl, "state").toLatin1());
        grant(parameter(secondUrl, "nonce").toLatin1());
        sendRedirect(secondUrl, "code=second&state=" + parameter(secondUrl, "state").toLatin1());
        EVENTUALLY(second.isThere());
        QVERIFY(*second);
        QVERIFY(!first.isThere());
        grant(parameter(firstUrl, "nonce").toLatin1());
        sendRedirect(firstUrl, "code=first&state=" + parameter(firstUrl, "state").toLatin1());
        EVENTUALLY(first.isThere());
        QVERIFY(*first);
    }

    void nothingOfItIsLogged() {
        logged.clear();
        QLoggingCategory::setFilterRules(QStringLiteral("*=true"));
        const QtMessageHandler previous = qInstallMessageHandler(keepLog);
        const auto outcome = start();
        grant(parameter(m_opened[0], "nonce").toLatin1());
        comeBack("secret-code");
        EVENTUALLY(outcome.isThere());
        qInstallMessageHandler(previous);
        QLoggingCategory::setFilterRules(QString());
        const QString all = logged.join(QLatin1Char('\n'));
        for (const QString &secret : {QStringLiteral("secret-code"), parameter(m_opened[0], "state"),
                 parameter(m_opened[0], "code_challenge"), QStringLiteral("refresh-1"),
                 samples::field(m_transport->requests()[0].body, "code_verifier")}) {
            QVERIFY2(!all.contains(secret), qPrintable(all));
        }
        const QLoggingCategory category("qt.networkauth.oauth2");
        QVERIFY(!category.isDebugEnabled());
        QVERIFY(!category.isWarningEnabled());
    }
};

CVM_TEST(TestBrowserSignIn)

} // namespace tst_browsersignin

#include "tst_browsersignin.moc"
