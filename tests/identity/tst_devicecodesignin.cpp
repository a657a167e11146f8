#include "cloud/identity/devicecodesignin.h"
#include "samples.h"
#include "tests/support/await.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_devicecodesignin {

using base::Cancellation;
using base::ErrorKind;
using base::Result;
using identity::DeviceCodeSignIn;
using identity::SignedIn;
using identity::SignInProgress;
using support::await;
using support::FakeTransport;
using support::ManualClock;
using support::Outcome;

class TestDeviceCodeSignIn : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<FakeTransport> m_transport;
    std::shared_ptr<ManualClock> m_clock;
    QList<SignInProgress> m_progress;

    QCoro::Task<Result<SignedIn>> start(const Cancellation &cancellation = {}) {
        return DeviceCodeSignIn({m_transport, m_clock})
            .signIn(
                samples::signInRequest(),
                [this](const SignInProgress &progress) { m_progress.append(progress); }, cancellation);
    }
    void offerCode(const QJsonObject &more = {}) {
        QJsonObject body{{QStringLiteral("user_code"), QStringLiteral("D4F6XYZ7")},
            {QStringLiteral("device_code"), QStringLiteral("device-secret")},
            {QStringLiteral("verification_uri"), QStringLiteral("https://microsoft.com/devicelogin")},
            {QStringLiteral("expires_in"), 900}, {QStringLiteral("interval"), 5},
            {QStringLiteral("message"), QStringLiteral("To sign in …")}};
        for (auto member = more.begin(); member != more.end(); ++member) {
            body.insert(member.key(), member.value());
        }
        m_transport->answer(200, QJsonDocument(body).toJson());
    }
    void refuse(const char *error) {
        m_transport->answer(400, samples::errorBody(QLatin1String(error), QStringLiteral("AADSTS70016: x")));
    }
    void grant() {
        m_transport->answer(200, samples::tokenBody("access-1", "refresh-1", samples::idToken({})));
    }

private Q_SLOTS:
    void init() {
        m_transport = std::make_shared<FakeTransport>();
        m_clock = std::make_shared<ManualClock>();
        m_progress.clear();
    }

    void signsIn() {
        const QDateTime begin = m_clock->now();
        offerCode();
        refuse("authorization_pending");
        refuse("authorization_pending");
        grant();
        const Result<SignedIn> outcome = await(start());
        QVERIFY(outcome);
        QCOMPARE(outcome->refreshToken, QByteArray("refresh-1"));
        QCOMPARE(outcome->user.userId, samples::user);
        QCOMPARE(m_progress.size(), 1);
        QCOMPARE(m_progress[0].phase, SignInProgress::Phase::WaitingForCode);
        QCOMPARE(m_progress[0].userCode, QStringLiteral("D4F6XYZ7"));
        QCOMPARE(m_progress[0].link, QUrl(QStringLiteral("https://microsoft.com/devicelogin")));
        QCOMPARE(m_progress[0].expires, begin.addSecs(900));
        QCOMPARE(m_clock->waits(), (QList<qint64>{5'000, 5'000, 5'000}));
    }

    /// A service may not send the user to a page of somebody else: what is entered there is another sign-in.
    void acceptsOnlyAPageOfItsOwnCloud() {
        offerCode();
        identity::SignInRequest request = samples::signInRequest();
        request.acceptsPage = [](const QUrl &page) { return page.host() != QLatin1String("microsoft.com"); };
        const Result<SignedIn> outcome
            = await(DeviceCodeSignIn({m_transport, m_clock})
                        .signIn(request,
                            [this](const SignInProgress &progress) { m_progress.append(progress); }, {}));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, QStringLiteral("CloudSignsInAtAzure"));
        QVERIFY(m_progress.isEmpty()); // nobody was shown the code
        QCOMPARE(m_transport->requests().size(), 1);
    }

    void asksAsTheContractSays() {
        offerCode();
        grant();
        QVERIFY(await(start()));
        const QList<http::Request> &requests = m_transport->requests();
        QCOMPARE(requests.size(), 2);
        QCOMPARE(requests[0].url.path(), QStringLiteral("/%1/oauth2/v2.0/devicecode").arg(samples::tenant));
        QCOMPARE(samples::field(requests[0].body, "client_id"), samples::client);
        QCOMPARE(samples::field(requests[0].body, "scope"),
            samples::arm + QStringLiteral(" openid profile offline_access"));
        QCOMPARE(requests[1].url.path(), QStringLiteral("/%1/oauth2/v2.0/token").arg(samples::tenant));
        QCOMPARE(samples::field(requests[1].body, "grant_type"),
            QStringLiteral("urn:ietf:params:oauth:grant-type:device_code"));
        QCOMPARE(samples::field(requests[1].body, "device_code"), QStringLiteral("device-secret"));
        QVERIFY(!requests[1].body.contains("client_secret"));
    }

    void slowDownAddsFiveSecondsForGood() {
        offerCode();
        refuse("slow_down");
        refuse("authorization_pending");
        refuse("slow_down");
        grant();
        QVERIFY(await(start()));
        QCOMPARE(m_clock->waits(), (QList<qint64>{5'000, 10'000, 10'000, 15'000}));
    }

    void anIntervalOfZeroIsNoFlood() { // as recorded
        offerCode({{QStringLiteral("interval"), 0}});
        grant();
        QVERIFY(await(start()));
        QCOMPARE(m_clock->waits(), (QList<qint64>{5'000}));
    }

    void endsAsTheServiceSays_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("declined") << samples::errorBody(QStringLiteral("authorization_declined"))
                                  << QStringLiteral("authorization_declined");
        QTest::newRow("expired") << samples::errorBody(QStringLiteral("expired_token"))
                                 << QStringLiteral("expired_token");
        QTest::newRow("defect") << samples::errorBody(QStringLiteral("bad_verification_code"))
                                << QStringLiteral("bad_verification_code");
        QTest::newRow("Conditional Access")
            << samples::errorBody(QStringLiteral("access_denied"), QStringLiteral("AADSTS53003: Blocked."))
            << QStringLiteral("AADSTS53003");
        QTest::newRow("registration") << samples::errorBody(
            QStringLiteral("invalid_client"), QStringLiteral("AADSTS7000218: Secret expected."))
                                      << QStringLiteral("AADSTS7000218");
    }
    void endsAsTheServiceSays() {
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        offerCode();
        refuse("authorization_pending");
        m_transport->answer(400, body);
        const Result<SignedIn> outcome = await(start());
        QCOMPARE(outcome.error().code, code);
        QCOMPARE(m_transport->requests().size(), 3);
    }

    void endsWhenTheCodeHasExpired() {
        offerCode({{QStringLiteral("expires_in"), 12}});
        refuse("authorization_pending");
        refuse("authorization_pending");
        refuse("authorization_pending");
        const Result<SignedIn> outcome = await(start());
        QCOMPARE(outcome.error().code, QStringLiteral("expired_token"));
        QCOMPARE(outcome.error().kind, ErrorKind::SignInRequired);
        QCOMPARE(m_clock->waits(), (QList<qint64>{5'000, 5'000, 2'000}));
    }

    void ridesOutALostConnection() {
        offerCode();
        m_transport->fail(ErrorKind::Network, QStringLiteral("ConnectionLost"));
        m_transport->fail(ErrorKind::Timeout, QStringLiteral("Timeout"));
        m_transport->answer(503, "busy");
        m_transport->answer(
            429, samples::errorBody(QStringLiteral("x")), support::headers({{"Retry-After", "30"}}));
        grant();
        QVERIFY(await(start()));
        QCOMPARE(m_clock->waits(), (QList<qint64>{5'000, 5'000, 5'000, 5'000, 30'000}));
    }

    void aCodeThatCannotBeHadIsTold() {
        m_transport->answer(400,
            samples::errorBody(
                QStringLiteral("invalid_request"), QStringLiteral("AADSTS9001023: Not on /common.")));
        QCOMPARE(await(start()).error().code, QStringLiteral("AADSTS9001023"));
        m_transport->fail(ErrorKind::Network, QStringLiteral("HostNotFound"));
        QCOMPARE(await(start()).error().code, QStringLiteral("HostNotFound"));
        m_transport->answer(200, "<html>", support::headers({{"Content-Type", "text/html"}}));
        QCOMPARE(await(start()).error().code, QStringLiteral("CaptivePortal"));
        QVERIFY(m_progress.isEmpty());
    }

    void aHalfAnswerIsRefused_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("no code") << QStringLiteral("user_code") << QJsonValue();
        QTest::newRow("no device code") << QStringLiteral("device_code") << QJsonValue(QString());
        QTest::newRow("endless") << QStringLiteral("expires_in") << QJsonValue(0);
        QTest::newRow("insecure link")
            << QStringLiteral("verification_uri") << QJsonValue(QStringLiteral("http://microsoft.com/x"));
        QTest::newRow("script") << QStringLiteral("verification_uri")
                                << QJsonValue(QStringLiteral("javascript:alert(1)"));
        QTest::newRow("user in link") << QStringLiteral("verification_uri")
                                      << QJsonValue(QStringLiteral("https://microsoft.com@evil.example/"));
    }
    void aHalfAnswerIsRefused() {
        QFETCH(QString, name);
        QFETCH(QJsonValue, value);
        offerCode({{name, value}});
        const Result<SignedIn> outcome = await(start());
        QCOMPARE(outcome.error().kind, ErrorKind::BadResponse);
        QVERIFY2(outcome.error().message.contains(name), qPrintable(outcome.error().message));
        QVERIFY(m_progress.isEmpty());
    }

    void cancellingEndsTheWait() {
        m_clock->hold();
        offerCode();
        const Cancellation cancellation;
        const Outcome<Result<SignedIn>> outcome(start(cancellation));
        QVERIFY(!outcome.isThere());
        cancellation.cancel();
        QVERIFY(outcome.isThere());
        QCOMPARE(outcome->error().kind, ErrorKind::Cancelled);
        QCOMPARE(m_transport->requests().size(), 1);
    }

    void noErrorHoldsTheDeviceCode() {
        offerCode({{QStringLiteral("expires_in"), 1}});
        refuse("authorization_pending");
        const base::Error error = await(start()).error();
        QVERIFY(!(error.message + error.code + error.target).contains(QLatin1String("device-secret")));
    }
};

CVM_TEST(TestDeviceCodeSignIn)

} // namespace tst_devicecodesignin

#include "tst_devicecodesignin.moc"
