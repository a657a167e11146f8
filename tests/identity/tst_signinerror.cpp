#include "cloud/identity/aadsts.h"
#include "cloud/identity/signinerror.h"
#include "samples.h"
#include "tests/support/faketransport.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_signinerror {

using base::Error;
using base::ErrorKind;
using identity::aadstsRow;
using identity::SignInCure;
using identity::tokenError;

namespace {

const QDateTime now(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC);

http::Response response(int status, const QByteArray &body, const http::Headers &headers = {}) {
    http::Response result;
    result.status = status;
    result.body = body;
    result.headers = headers;
    result.url = QUrl(QStringLiteral("https://login.microsoftonline.com/x/oauth2/v2.0/token"));
    return result;
}

QJsonObject entraBody(int number, const QString &error) {
    return {{QStringLiteral("error"), error},
        {QStringLiteral("error_description"),
            QStringLiteral(
                "AADSTS%1: Why it was refused.\r\nTrace ID: 11111111-2222-4333-8444-555555555555\r\n"
                "Correlation ID: 66666666-7777-4888-9999-aaaaaaaaaaaa\r\nTimestamp: 2026-11-02 08:59:58Z")
                .arg(number)},
        {QStringLiteral("error_codes"), QJsonArray{number}},
        {QStringLiteral("timestamp"), QStringLiteral("2026-11-02 08:59:58Z")},
        {QStringLiteral("trace_id"), QStringLiteral("11111111-2222-4333-8444-555555555555")},
        {QStringLiteral("correlation_id"), QStringLiteral("66666666-7777-4888-9999-aaaaaaaaaaaa")}};
}

} // namespace

class TestSignInError : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryNumberOfTheContract() {
        const QList<int> contract{16000, 50011, 50020, 50034, 50058, 50072, 50074, 50076, 50078, 50079, 50089,
            70008, 700082, 70043, 50173, 50097, 50131, 53000, 53001, 53002, 53003, 50105, 50126, 50147,
            501481, 50158, 50194, 50196, 54005, 500011, 650052, 65001, 65002, 65004, 650056, 650057, 70011,
            70016, 70018, 70019, 700016, 700011, 700025, 7000218, 90002, 9001023, 50053, 50055, 50057, 50132,
            50133, 50199, 53004, 530032, 90072, 500212, 7000112};
        for (const int number : contract) {
            QVERIFY2(aadstsRow(number) != nullptr, qPrintable(QString::number(number)));
            QCOMPARE(aadstsRow(number)->number, number);
        }
        QCOMPARE(aadstsRow(1), nullptr);
        QCOMPARE(aadstsRow(99'999'999), nullptr);
    }

    void theTableIsSortedAndSinglesEachNumber() {
        int previous = 0;
        for (const identity::AadstsRow &row : identity::aadstsRows()) {
            QVERIFY2(row.number > previous, qPrintable(QString::number(row.number)));
            previous = row.number;
        }
    }

    void everyNumberBecomesACodeAndItsKind_data() {
        QTest::addColumn<int>("number");
        for (const identity::AadstsRow &row : identity::aadstsRows()) {
            QTest::addRow("%d", row.number) << row.number;
        }
    }
    void everyNumberBecomesACodeAndItsKind() {
        QFETCH(int, number);
        const Error error
            = tokenError(entraBody(number, QStringLiteral("invalid_grant")), 400, QStringLiteral("o"));
        QCOMPARE(error.code, QStringLiteral("AADSTS%1").arg(number));
        QCOMPARE(error.kind, aadstsRow(number)->kind);
        QCOMPARE(error.message,
            QStringLiteral("AADSTS%1: Why it was refused.\nTimestamp: 2026-11-02 08:59:58Z").arg(number));
        QCOMPARE(error.requestId, QStringLiteral("11111111-2222-4333-8444-555555555555"));
        QCOMPARE(error.correlationId, QStringLiteral("66666666-7777-4888-9999-aaaaaaaaaaaa"));
        QCOMPARE(error.httpStatus, 400);
        QCOMPARE(error.operation, QStringLiteral("o"));
        QVERIFY(error.recommendations.isEmpty());
    }

    /// A number that nobody knows says that the sign-in was refused, not that it has expired.
    void anUnknownNumberIsARefusal_data() {
        QTest::addColumn<QString>("word");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("grant") << QStringLiteral("invalid_grant") << ErrorKind::Rejected;
        QTest::newRow("denied") << QStringLiteral("access_denied") << ErrorKind::Rejected;
        QTest::newRow("client") << QStringLiteral("invalid_client") << ErrorKind::Rejected;
        // The service itself asks for the user.
        QTest::newRow("interaction") << QStringLiteral("interaction_required") << ErrorKind::SignInRequired;
    }
    void anUnknownNumberIsARefusal() {
        QFETCH(QString, word);
        QFETCH(ErrorKind, kind);
        for (const int number : {1000, 50999, 7000999, 123456789}) {
            const Error error = tokenError(entraBody(number, word), 400, {});
            QCOMPARE(error.code, QStringLiteral("AADSTS%1").arg(number));
            QCOMPARE(error.kind, kind);
            QVERIFY(identity::isUnknownAadsts(error.code));
        }
        QVERIFY(!identity::isUnknownAadsts(QStringLiteral("AADSTS50076")));
        QVERIFY(!identity::isUnknownAadsts(QStringLiteral("invalid_grant")));
    }

    /// What signing in again cannot cure is no call for it.
    void whatASignInCannotCureIsARefusal() {
        for (const int number : {50053, 50057, 90072, 500212, 7000112}) {
            QCOMPARE(tokenError(entraBody(number, QStringLiteral("invalid_grant")), 400, {}).kind,
                ErrorKind::Rejected);
        }
    }

    /// A missing permission, consent or service principal is about one service.
    void aRefusalNamesItsService() {
        const QString host = QStringLiteral("login.microsoftonline.com");
        const QString scope = QStringLiteral("https://managedhsm.azure.net/.default");
        const auto targetOf = [&](int number) {
            return identity::withTarget(
                tokenError(entraBody(number, QStringLiteral("invalid_resource")), 400, {}), host, scope)
                .target;
        };
        for (const int number : {65001, 650052, 650057, 500011}) {
            QCOMPARE(targetOf(number), QStringLiteral("https://managedhsm.azure.net"));
        }
        QCOMPARE(targetOf(50076), host);
        QCOMPARE(targetOf(7000218), host);
    }

    void theIdsAreFoundInTheTextAlone() {
        QJsonObject body = entraBody(50076, QStringLiteral("interaction_required"));
        for (const char *name : {"error_codes", "timestamp", "trace_id", "correlation_id"}) {
            body.remove(QLatin1String(name));
        }
        const Error error = tokenError(body, 400, {});
        QCOMPARE(error.code, QStringLiteral("AADSTS50076"));
        QCOMPARE(error.requestId, QStringLiteral("11111111-2222-4333-8444-555555555555"));
        QCOMPARE(error.correlationId, QStringLiteral("66666666-7777-4888-9999-aaaaaaaaaaaa"));
        QVERIFY(error.message.endsWith(QStringLiteral("Timestamp: 2026-11-02 08:59:58Z")));
    }

    void aNumberInTheListCountsWithoutText() {
        const QJsonObject body{{QStringLiteral("error"), QStringLiteral("invalid_client")},
            {QStringLiteral("error_codes"), QJsonArray{7000218}}};
        QCOMPARE(tokenError(body, 401, {}).code, QStringLiteral("AADSTS7000218"));
    }

    void withoutANumberTheOAuthWordDecides_data() {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("grant") << QStringLiteral("invalid_grant") << 400 << ErrorKind::SignInRequired;
        QTest::newRow("interaction") << QStringLiteral("interaction_required") << 400
                                     << ErrorKind::SignInRequired;
        QTest::newRow("consent") << QStringLiteral("consent_required") << 400 << ErrorKind::SignInRequired;
        QTest::newRow("client") << QStringLiteral("invalid_client") << 401 << ErrorKind::Rejected;
        QTest::newRow("request") << QStringLiteral("invalid_request") << 400 << ErrorKind::Rejected;
        QTest::newRow("unavailable") << QStringLiteral("temporarily_unavailable") << 503
                                     << ErrorKind::Rejected;
        QTest::newRow("throttled") << QStringLiteral("invalid_request") << 429 << ErrorKind::Throttled;
        QTest::newRow("pending") << QStringLiteral("authorization_pending") << 400
                                 << ErrorKind::SignInRequired;
    }
    void withoutANumberTheOAuthWordDecides() {
        QFETCH(QString, word);
        QFETCH(int, status);
        QFETCH(ErrorKind, kind);
        const Error error = tokenError(response(status, samples::errorBody(word)), {}, now);
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.code, word);
        QCOMPARE(error.target, QStringLiteral("login.microsoftonline.com"));
    }

    void deviceCodeWordsSurviveANumber() {
        const QJsonObject body = entraBody(70016, QStringLiteral("authorization_pending"));
        QCOMPARE(tokenError(body, 400, {}).code, QStringLiteral("authorization_pending"));
    }

    void claimsMakeItAChallenge() {
        QJsonObject body = entraBody(50076, QStringLiteral("interaction_required"));
        body.insert(QStringLiteral("claims"), QStringLiteral(R"({"access_token":{"acrs":{"value":"c1"}}})"));
        const Error error = tokenError(body, 400, {});
        QCOMPARE(error.kind, ErrorKind::ClaimsChallenge);
        QCOMPARE(error.claims, QByteArray(R"({"access_token":{"acrs":{"value":"c1"}}})"));
    }

    void aPortalIsTold_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const QString portal = QStringLiteral("CaptivePortal");
        QTest::newRow("log-in page") << 200 << QByteArray("text/html") << QByteArray("<html>") << portal;
        QTest::newRow("redirect") << 302 << QByteArray() << QByteArray() << portal;
        QTest::newRow("511") << 511 << QByteArray("text/plain") << QByteArray("log in") << portal;
        QTest::newRow("HTML without a type")
            << 403 << QByteArray() << QByteArray("\n<!DOCTYPE html>") << portal;
        QTest::newRow("gateway page")
            << 502 << QByteArray("text/html") << QByteArray("<html>") << QStringLiteral("HTTP 502");
        QTest::newRow("nonsense") << 200 << QByteArray("application/json") << QByteArray("[1]")
                                  << QStringLiteral("HTTP 200");
    }
    void aPortalIsTold() {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        http::Headers headers;
        if (!type.isEmpty()) {
            headers.add("Content-Type", type);
        }
        const Error error = tokenError(response(status, body, headers), QStringLiteral("o"), now);
        QCOMPARE(error.code, code);
        QCOMPARE(error.kind == ErrorKind::Network, code == QLatin1String("CaptivePortal"));
        QCOMPARE(error.httpStatus, status);
    }

    void retryAfterIsKept() {
        const http::Headers headers = support::headers({{"Retry-After", "7"}});
        const Error error
            = tokenError(response(429, samples::errorBody(QStringLiteral("x")), headers), {}, now);
        QCOMPARE(error.retryAfter, std::optional(std::chrono::seconds(7)));
    }

    void secretsAndControlCharactersAreTakenOut() {
        const QJsonObject body{{QStringLiteral("error"), QStringLiteral("invalid_grant")},
            {QStringLiteral("error_description"),
                QStringLiteral("Bad token eyJhbGciOiJub25l.eyJzdWIiOiJ4eXoi.c2lnbmF0dXJl \u202Ehere")}};
        const QString message = tokenError(body, 400, {}).message;
        QVERIFY(!message.contains(QLatin1String("eyJhbGciOiJub25l")));
        QVERIFY(!message.contains(QChar(0x202e)));
    }

    void aRedirectSaysTheSame() {
        const Error error = identity::redirectError(QStringLiteral("access_denied"),
            QStringLiteral("AADSTS65004: User declined.\r\nTrace ID: t\r\nTimestamp: 2026-11-02 08:00:00Z"),
            {}, QStringLiteral("signIn/browser"));
        QCOMPARE(error.code, QStringLiteral("AADSTS65004"));
        QCOMPARE(error.kind, ErrorKind::SignInRequired);
        QCOMPARE(error.requestId, QStringLiteral("t"));
        QCOMPARE(
            error.message, QStringLiteral("AADSTS65004: User declined.\nTimestamp: 2026-11-02 08:00:00Z"));
        QCOMPARE(aadstsRow(65004)->cure, SignInCure::GiveConsent);
    }
};

CVM_TEST(TestSignInError)

} // namespace tst_signinerror

#include "tst_signinerror.moc"
