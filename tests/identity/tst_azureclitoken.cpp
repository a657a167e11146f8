// The Azure CLI is played by a shell script that a test writes.
#include "cloud/identity/azurecli.h"
#include "cloud/identity/azureclitoken.h"
#include "samples.h"
#include "tests/support/await.h"
#include "tests/support/manualclock.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace tst_azureclitoken {

using base::Cancellation;
using base::ErrorKind;
using base::Result;
using identity::AzureCliToken;
using support::await;
using support::ManualClock;
using support::Outcome;
using Token = Result<QByteArray>;
using namespace std::chrono_literals;

class TestAzureCliToken : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<ManualClock> m_clock;
    std::unique_ptr<AzureCliToken> m_tokens;
    QByteArray m_path;

    QString file(const QString &name) const { return m_folder->filePath(name); }
    QByteArray contents(const QString &name) const {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Writes an `az` whose body is `script`; it notes its arguments first, one per line, "--" after each
    /// call.
    void writeAz(const QByteArray &script) {
        QFile az(file(QStringLiteral("az")));
        QVERIFY(az.open(QIODevice::WriteOnly | QIODevice::Truncate));
        az.write("#!/bin/sh\nfor a in \"$@\"; do echo \"$a\" >> '" + file(QStringLiteral("calls")).toUtf8()
            + "'; done\necho -- >> '" + file(QStringLiteral("calls")).toUtf8() + "'\n" + script + "\n");
        az.close();
        QVERIFY(az.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    void use(const QString &tenant = samples::tenant, std::chrono::milliseconds limit = 20s) {
        m_tokens = std::make_unique<AzureCliToken>(AzureCliToken::Settings{tenant, {}, limit}, m_clock);
    }
    QByteArray answer(const QByteArray &token, int seconds = 3'600) const {
        const QByteArray expires = QByteArray::number(m_clock->now().addSecs(seconds).toSecsSinceEpoch());
        return "cat <<'END'\n{\"accessToken\": \"" + token + "\", \"expires_on\": " + expires
            + ", \"tenant\": \"t\", \"tokenType\": \"Bearer\"}\nEND";
    }
    Token token(const QString &scope = samples::arm) { return await(m_tokens->accessToken(scope, {}, {})); }
    int calls() const { return static_cast<int>(contents(QStringLiteral("calls")).count("--\n")); }

private Q_SLOTS:
    void init() {
#ifdef Q_OS_WIN
        QSKIP("The stand-in for az is a shell script.");
#endif
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_shared<ManualClock>();
        m_path = qgetenv("PATH");
        qputenv("PATH", m_folder->path().toUtf8() + ":/usr/bin:/bin");
        use();
    }
    void cleanup() {
        qputenv("PATH", m_path);
    }

    void asksOncePerResource() {
        writeAz(answer("cli-token"));
        QCOMPARE(*token(), QByteArray("cli-token"));
        QCOMPARE(*token(), QByteArray("cli-token"));
        QCOMPARE(calls(), 1);
        QCOMPARE(contents(QStringLiteral("calls")).split('\n').mid(0, 8),
            (QByteArrayList{"account", "get-access-token", "--resource", "https://management.azure.com", "-o",
                "json", "--tenant", samples::tenant.toLatin1()}));
        QVERIFY(token(samples::vault));
        QCOMPARE(calls(), 2);
    }

    void withoutATenantAzDecides() {
        writeAz(answer("cli-token"));
        use({});
        QVERIFY(token());
        QVERIFY(!contents(QStringLiteral("calls")).contains("--tenant"));
    }

    void asksAgainBeforeItExpires() {
        writeAz(answer("first"));
        QCOMPARE(*token(), QByteArray("first"));
        m_clock->advance(54min);
        QCOMPARE(*token(), QByteArray("first"));
        m_clock->advance(2min);
        writeAz(answer("second"));
        QCOMPARE(*token(), QByteArray("second"));
        m_tokens->forget(samples::arm, {});
        writeAz(answer("third"));
        QCOMPARE(*token(), QByteArray("third"));
    }

    void askedTogetherItRunsOnce() {
        writeAz("while [ ! -e '" + file(QStringLiteral("go")).toUtf8() + "' ]; do sleep 0.02; done\n"
            + answer("shared"));
        const Cancellation leaves;
        const Outcome<Token> first(m_tokens->accessToken(samples::arm, {}, {}));
        const Outcome<Token> second(m_tokens->accessToken(samples::arm, {}, leaves));
        leaves.cancel();
        QVERIFY(second.isThere());
        QCOMPARE(second->error().kind, ErrorKind::Cancelled);
        QFile go(file(QStringLiteral("go")));
        QVERIFY(go.open(QIODevice::WriteOnly));
        EVENTUALLY(first.isThere());
        QCOMPARE(**first, QByteArray("shared"));
        QCOMPARE(calls(), 1);
    }

    void olderVersionsTellLocalTime() {
        const QDateTime expires = m_clock->now().addSecs(3'600);
        const QByteArray local
            = expires.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")).toLatin1();
        const Result<identity::AzureCliAnswer> answer = identity::readAzureCliAnswer(
            "{\"accessToken\":\"t\",\"expiresOn\":\"" + local + "456\",\"subscription\":\"s\"}");
        QVERIFY(answer);
        QCOMPARE(answer->expires, expires);
    }

    void refusalsAreTold_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("code");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("not signed in")
            << QByteArray("echo \"ERROR: Please run 'az login' to setup account.\" >&2; exit 1")
            << QStringLiteral("AzureCliNotSignedIn") << ErrorKind::SignInRequired;
        QTest::newRow("sign-in frequency")
            << QByteArray("echo 'ERROR: AADSTS70043: The refresh token has expired. Trace ID: x' >&2;"
                          "echo \"Interactive authentication is needed. Please run: az login\" >&2; exit 1")
            << QStringLiteral("AADSTS70043") << ErrorKind::SignInRequired;
        QTest::newRow("wrong tenant")
            << QByteArray("echo 'ERROR: AADSTS90002: Tenant not found.' >&2; exit 1")
            << QStringLiteral("AADSTS90002") << ErrorKind::Rejected;
        QTest::newRow("a number that nobody knows")
            << QByteArray("echo 'ERROR: AADSTS7654321: Something new. Please run az login.' >&2; exit 1")
            << QStringLiteral("AADSTS7654321") << ErrorKind::Rejected;
        QTest::newRow("traceback") << QByteArray("echo 'ValueError: boom' >&2; exit 1")
                                   << QStringLiteral("ProcessFailed") << ErrorKind::Local;
        QTest::newRow("silent") << QByteArray("exit 7") << QStringLiteral("ProcessFailed")
                                << ErrorKind::Local;
        QTest::newRow("killed") << QByteArray("kill -9 $$") << QStringLiteral("ProcessFailed")
                                << ErrorKind::Local;
        QTest::newRow("garbage") << QByteArray("echo 'WARNING: not JSON'")
                                 << QStringLiteral("BadAzureCliAnswer") << ErrorKind::BadResponse;
        QTest::newRow("no token") << QByteArray("echo '{\"expires_on\": 99}'")
                                  << QStringLiteral("BadAzureCliAnswer") << ErrorKind::BadResponse;
        QTest::newRow("header injection")
            << QByteArray("printf '%s' '{\"accessToken\":\"a\\r\\nX: y\",\"expires_on\":9999999999}'")
            << QStringLiteral("BadAzureCliAnswer") << ErrorKind::BadResponse;
        QTest::newRow("no expiry") << QByteArray("echo '{\"accessToken\": \"t\"}'")
                                   << QStringLiteral("BadAzureCliAnswer") << ErrorKind::BadResponse;
        QTest::newRow("flood") << QByteArray("head -c 3000000 /dev/zero") << QStringLiteral("ProcessFailed")
                               << ErrorKind::Local;
    }
    void refusalsAreTold() {
        QFETCH(QByteArray, script);
        QFETCH(QString, code);
        QFETCH(ErrorKind, kind);
        writeAz(script);
        const Token outcome = token();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, code);
        QCOMPARE(outcome.error().kind, kind);
        // Not kept: the next call asks again.
        writeAz(answer("after"));
        QCOMPARE(*token(), QByteArray("after"));
    }

    void withoutAzItSaysSo() {
        qputenv("PATH", "/nonexistent");
        QCOMPARE(token().error().code, QStringLiteral("AzureCliMissing"));
    }

    void anAzInTheCurrentFolderIsNotRun() {
        writeAz(answer("evil"));
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder->path()));
        qputenv("PATH", ".:/nonexistent:");
        const Token outcome = token();
        QVERIFY(QDir::setCurrent(before));
        QCOMPARE(outcome.error().code, QStringLiteral("AzureCliMissing"));
    }

    void aHangingAzIsEndedWithItsChildren() {
        const QByteArray child = file(QStringLiteral("child")).toUtf8();
        writeAz("sh -c 'echo $$ > \"" + child + "\"; exec sleep 600'\n" + answer("late"));
        use(samples::tenant, 300ms);
        QElapsedTimer stopwatch;
        stopwatch.start();
        const Token outcome = token();
        QCOMPARE(outcome.error().kind, ErrorKind::Timeout);
        QCOMPARE(outcome.error().code, QStringLiteral("ProcessTimedOut"));
        QVERIFY(stopwatch.elapsed() < 10'000);
        const QString process
            = QStringLiteral("/proc/") + QString::fromLatin1(contents(QStringLiteral("child")).trimmed());
        QVERIFY(process.size() > 6);
        const auto ended = [&process] {
            QFile status(process + QStringLiteral("/stat"));
            return !status.open(QIODevice::ReadOnly) || status.readAll().contains(") Z ");
        };
        EVENTUALLY(ended());
    }

    void cancellingEndsItAtOnce() {
        writeAz("exec sleep 600");
        const Cancellation cancellation;
        const Outcome<Token> outcome(m_tokens->accessToken(samples::arm, {}, cancellation));
        EVENTUALLY_EQUAL(calls(), 1);
        cancellation.cancel();
        QVERIFY(outcome.isThere());
        QCOMPARE(outcome->error().kind, ErrorKind::Cancelled);
    }

    void nothingReachesAShell_data() {
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QString>("tenant");
        QTest::newRow("tenant option") << samples::arm << QStringLiteral("--debug");
        QTest::newRow("tenant command") << samples::arm << QStringLiteral("a.b;touch x");
        QTest::newRow("scope command") << QStringLiteral("https://x/$(touch y)/.default") << samples::tenant;
        QTest::newRow("scope of no resource") << QStringLiteral("openid") << samples::tenant;
    }
    void nothingReachesAShell() {
        QFETCH(QString, scope);
        QFETCH(QString, tenant);
        writeAz(answer("never"));
        const Token outcome = await(m_tokens->accessToken(scope, tenant, {}));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Local);
        QCOMPARE(calls(), 0);
    }

    void tellsWhomItIsSignedInAs() {
        writeAz("cat <<'END'\n{\"environmentName\": \"AzureUSGovernment\", \"tenantId\": \""
            + samples::tenant.toLatin1()
            + "\", \"user\": {\"name\": \"ada@contoso.example\", \"type\": \"user\"}}\nEND");
        const auto account = await(identity::azureCliAccount({}, 20s, {}));
        QVERIFY(account);
        QCOMPARE(account->cloud, QStringLiteral("AzureUSGovernment"));
        QCOMPARE(account->user.tenantId, samples::tenant);
        QCOMPARE(account->user.userName, QStringLiteral("ada@contoso.example"));
        QVERIFY(!account->isServicePrincipal);
        QCOMPARE(contents(QStringLiteral("calls")), QByteArray("account\nshow\n-o\njson\n--\n"));
        writeAz("echo '{\"tenantId\": \"x\"}'");
        QCOMPARE(
            await(identity::azureCliAccount({}, 20s, {})).error().code, QStringLiteral("BadAzureCliAnswer"));
        writeAz("echo \"ERROR: Please run 'az login' to setup account.\" >&2; exit 1");
        QCOMPARE(await(identity::azureCliAccount({}, 20s, {})).error().code,
            QStringLiteral("AzureCliNotSignedIn"));
    }

    void noErrorHoldsAToken() {
        writeAz("echo '{\"accessToken\": \"eyJhbGciOiJub25l.eyJzdWIiOiJ4eXoi.c2ln\"'; "
                "echo 'ERROR: Bearer eyJhbGciOiJub25l.eyJzdWIiOiJ4eXoi.c2ln refused' >&2; exit 1");
        const Token outcome = token();
        QVERIFY(!outcome.error().message.contains(QLatin1String("eyJ")));
    }
};

CVM_TEST(TestAzureCliToken)

} // namespace tst_azureclitoken

#include "tst_azureclitoken.moc"
