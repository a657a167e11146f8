// A claims challenge through the whole edge: pipeline, token source, and the transport that answers it.
#include "cloud/http/pipeline.h"
#include "cloud/identity/challengetransport.h"
#include "samples.h"
#include "tests/support/await.h"
#include "tests/support/faketokensource.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

#include <QTest>

namespace tst_challengetransport {

using base::Cancellation;
using base::ErrorKind;
using base::Result;
using identity::ChallengeTransport;
using support::await;
using support::FakeTransport;
using support::Outcome;
using Answer = Result<http::Response>;

namespace {

const QByteArray claims(R"({"access_token":{"nbf":{"essential":true,"value":"1604106651"}}})");

http::Headers challenge() {
    return support::headers(
        {{"WWW-Authenticate",
             "Bearer authorization=\"https://login.microsoftonline.com/t\", resource=\"https://x\""},
            {"WWW-Authenticate",
                "Bearer realm=\"\", "
                "authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", "
                "error=\"insufficient_claims\", claims=\""
                    + claims.toBase64(QByteArray::OmitTrailingEquals) + "\""}});
}

http::Request write() {
    http::Request request;
    request.method = http::Method::Put;
    request.url = QUrl(QStringLiteral("https://management.azure.com/subscriptions/s/x?api-version=1"));
    request.body = "{\"properties\":{}}";
    request.audience = {samples::arm, {QStringLiteral("management.azure.com")}};
    request.operation = QStringLiteral("x/write");
    return request;
}

QCoro::Task<Result<void>> wait(base::Completion<Result<void>> end) {
    Result<void> result = co_await end;
    co_return result;
}

} // namespace

class TestChallengeTransport : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<FakeTransport> m_network;
    std::unique_ptr<ChallengeTransport> m_transport;
    std::deque<base::Completion<Result<void>>> m_questions;
    QStringList m_asked;
    QByteArray m_claims;

    QCoro::Task<Answer> send() { return m_transport->send(write(), {}); }

private Q_SLOTS:
    void init() {
        m_network = std::make_shared<FakeTransport>();
        m_questions.clear();
        m_asked.clear();
        m_transport = std::make_unique<ChallengeTransport>(
            m_network, [this](QString scope, QString tenant, QByteArray asked, Cancellation) {
                m_asked.append(scope + QLatin1Char(' ') + tenant);
                m_claims = asked;
                base::Completion<Result<void>> end;
                m_questions.push_back(end);
                return wait(end);
            });
    }

    void theSameRequestIsRepeatedOnce() {
        m_network->answer(401, {}, challenge());
        m_network->answer(201, "done");
        const Outcome<Answer> outcome(send());
        QVERIFY(!outcome.isThere());
        QCOMPARE(m_asked, QStringList{samples::arm + QLatin1Char(' ')});
        QCOMPARE(m_claims, claims);
        m_questions[0].complete(Result<void>());
        EVENTUALLY(outcome.isThere());
        QCOMPARE((*outcome)->status, 201);
        QCOMPARE(m_network->requests().size(), 2);
        QCOMPARE(m_network->requests()[0].body, m_network->requests()[1].body);
        QCOMPARE(m_network->requests()[0].url, m_network->requests()[1].url);
        QCOMPARE(m_network->requests()[1].method, http::Method::Put);
    }

    void aSecondChallengeComesBack() {
        m_network->answer(401, {}, challenge());
        m_network->answer(401, {}, challenge());
        const Outcome<Answer> outcome(send());
        m_questions[0].complete(Result<void>());
        EVENTUALLY(outcome.isThere());
        QCOMPARE((*outcome)->status, 401);
        QCOMPARE(m_asked.size(), 1);
    }

    void aRefusedAnswerEndsTheRequest() {
        m_network->answer(401, {}, challenge());
        const Outcome<Answer> outcome(send());
        m_questions[0].complete(base::Unexpected(base::cancelledError()));
        EVENTUALLY(outcome.isThere());
        QCOMPARE(outcome->error().kind, ErrorKind::Cancelled);
        QCOMPARE(outcome->error().operation, QStringLiteral("x/write"));
        QCOMPARE(m_network->requests().size(), 1);
    }

    void otherAnswersPass() {
        m_network->answer(401, "no claims");
        QCOMPARE(await(send())->status, 401);
        m_network->answer(403, {}, challenge());
        QCOMPARE(await(send())->status, 403);
        m_network->fail(ErrorKind::Network, QStringLiteral("ConnectionLost"));
        QCOMPARE(await(send()).error().code, QStringLiteral("ConnectionLost"));
        QVERIFY(m_asked.isEmpty());
    }

    void challengedTogetherOneQuestionIsAsked() {
        m_network->answer(401, {}, challenge());
        m_network->answer(401, {}, challenge());
        m_network->answer(200, "a");
        m_network->answer(200, "b");
        const Outcome<Answer> first(send());
        const Outcome<Answer> second(send());
        QCOMPARE(m_asked.size(), 1);
        m_questions[0].complete(Result<void>());
        EVENTUALLY(first.isThere() && second.isThere());
        QCOMPARE((*first)->status, 200);
        QCOMPARE((*second)->status, 200);
        QCOMPARE(m_network->requests().size(), 4);
    }

    void oneThatWasUnderWayMeanwhileDoesNotAskAgain() {
        m_network->hold(); // goes out with the old token, is answered late
        const Outcome<Answer> late(send());
        m_network->answer(401, {}, challenge());
        const Outcome<Answer> first(send());
        m_network->answer(200, "first");
        m_questions[0].complete(Result<void>());
        EVENTUALLY(first.isThere());
        m_network->answer(200, "late");
        m_network->release(401, {}, challenge());
        EVENTUALLY(late.isThere());
        QCOMPARE((*late)->body, QByteArray("late"));
        QCOMPARE(m_asked.size(), 1);
    }

    void aTokenThatNeedsClaimsIsAskedFor() {
        m_network->when([this](const http::Request &) { return m_network->requests().size() == 1; },
            [](const http::Request &) {
                base::Error error;
                error.kind = ErrorKind::ClaimsChallenge;
                error.claims = claims;
                return Answer(base::Unexpected(error));
            });
        const Outcome<Answer> outcome(send());
        QCOMPARE(m_claims, claims);
        m_network->answer(200, "done");
        m_questions[0].complete(Result<void>());
        EVENTUALLY(outcome.isThere());
        QCOMPARE((*outcome)->body, QByteArray("done"));
    }

    void cancellingEndsTheWait() {
        m_network->answer(401, {}, challenge());
        const Cancellation cancellation;
        const Outcome<Answer> outcome(m_transport->send(write(), cancellation));
        cancellation.cancel();
        QVERIFY(outcome.isThere());
        QCOMPARE(outcome->error().kind, ErrorKind::Cancelled);
        m_questions[0].complete(Result<void>());
        QCOMPARE(m_network->requests().size(), 1);
    }

    void itWorksAroundTheRealPipeline() {
        const auto tokens = std::make_shared<support::FakeTokenSource>();
        const auto pipeline = std::make_shared<http::Pipeline>(
            m_network, tokens, std::make_shared<support::ManualClock>(), std::make_shared<http::Log>());
        m_transport = std::make_unique<ChallengeTransport>(
            pipeline, [this](QString scope, QString tenant, QByteArray, Cancellation) {
                m_asked.append(scope + QLatin1Char(' ') + tenant);
                base::Completion<Result<void>> end;
                end.complete(Result<void>());
                return wait(end);
            });
        m_network->answer(401, {}, challenge());
        m_network->answer(201, "done");
        QCOMPARE(await(send())->status, 201);
        QCOMPARE(m_asked.size(), 1);
        QCOMPARE(m_network->requests().size(), 2);
        const QByteArray first = m_network->requests()[0].headers.value("Authorization");
        const QByteArray second = m_network->requests()[1].headers.value("Authorization");
        QVERIFY(!first.isEmpty());
        QVERIFY2(first != second, "the refused token was sent again");
    }
};

CVM_TEST(TestChallengeTransport)

} // namespace tst_challengetransport

#include "tst_challengetransport.moc"
