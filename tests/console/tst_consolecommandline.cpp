#include "base/filewriter.h"
#include "tests/console/program.h"
#include "tests/support/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace tst_consolecommandline {

using program::Result;

namespace {

const QString path = QStringLiteral(CVM_PROGRAM);

Result run(const QStringList &arguments) {
    return program::run(path, arguments);
}

QStringList words(const char *line) {
    return QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

class TestConsoleCommandLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsHelpOnStandardOutput_data();
    void tellsHelpOnStandardOutput();
    void tellsHowToRegister();
    void documentsTheExitCodes();
    void undoTellsItsOwn();
    void tellsItsVersion();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void doesNotReplaceWhatItReads_data();
    void doesNotReplaceWhatItReads();
    void refusesAnOptionGivenTwice_data();
    void refusesAnOptionGivenTwice();
    void theWindowRefusesAnUnknownScenario();
    void saysThatThereIsNoDisplay();
    void listsScenarios();
    void listsScenariosInGerman();
};

void TestConsoleCommandLine::tellsHelpOnStandardOutput_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("program") << words("--help")
                             << words("--scenario --lang --version protect simulate scenarios registration");
    QTest::newRow("protect")
        << words("protect --help")
        << words("--scenario --vm --role --scope --grant --vault --policy --first-backup --plan "
                 "--json --retry-with-grant --principal --create-principal --new-policy "
                 "--other-subscriptions --request --speed --latency");
    QTest::newRow("simulate") << words("simulate --help") << words("--scenario --port --speed --latency");
    QTest::newRow("scenarios") << words("scenarios --help") << words("--lang");
    QTest::newRow("registration") << words("registration --help")
                                  << words("--cloud --without-graph --with-storage --lang");
}

void TestConsoleCommandLine::tellsHelpOnStandardOutput() {
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, parts);
    const Result result = run(arguments);
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.error, QString());
    for (const QString &part : parts) {
        QVERIFY2(result.output.contains(part), qPrintable(part));
    }
}

/// Lines that can be given to bash as they are.
void TestConsoleCommandLine::tellsHowToRegister() {
    const Result told = run(words("registration --cloud usgov"));
    QCOMPARE(told.exitCode, 0);
    QCOMPARE(told.error, QString());
    QVERIFY(
        told.output.startsWith(QStringLiteral("az cloud set --name AzureUSGovernment && az login && (set")));
    QVERIFY(told.output.contains(QStringLiteral("https://managedhsm.usgovcloudapi.net")));
    QVERIFY(told.output.contains(QStringLiteral("00000003-0000-0000-c000-000000000000")));
    QVERIFY(run(words("registration")).output.startsWith(QStringLiteral("(set -eu\n")));
    QVERIFY(!run(words("registration --without-graph")).output.contains(QStringLiteral("00000003-")));
    const QString storage = QStringLiteral("https://storage.azure.com");
    QVERIFY(!run(words("registration")).output.contains(storage));
    QVERIFY(run(words("registration --with-storage")).output.contains(storage));
    QCOMPARE(run(words("registration --cloud pulbic")).exitCode, 2);
}

void TestConsoleCommandLine::documentsTheExitCodes() {
    const QString help = run(words("protect --help")).output;
    const QStringList lines = help.mid(help.indexOf(QStringLiteral("Exit codes:"))).split(QLatin1Char('\n'));
    for (const char *code : {"0", "2", "3", "4", "5", "6", "7"}) {
        const bool documented = std::any_of(lines.begin(), lines.end(), [code](const QString &line) {
            return line.startsWith(QStringLiteral("  %1  ").arg(QLatin1String(code)));
        });
        QVERIFY2(documented, code);
    }
}

void TestConsoleCommandLine::undoTellsItsOwn() {
    const QString help = run(words("undo --help")).output;
    QVERIFY2(!help.contains(QStringLiteral("--scenario")), qPrintable(help));
    const QString codes = help.mid(help.indexOf(QStringLiteral("Exit codes:")));
    QVERIFY2(codes.contains(QStringLiteral("others need it")), qPrintable(codes));
    for (const char *ofProtect : {"VM is protected", "no access to the key", "  3  ", "  7  "}) {
        QVERIFY2(!codes.contains(QLatin1String(ofProtect)), ofProtect);
    }
    QVERIFY(
        run(words("protect --help")).output.simplified().contains(QStringLiteral("Instead of --scenario.")));
}

void TestConsoleCommandLine::tellsItsVersion() {
    const Result result = run(words("--version"));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.output, QStringLiteral("cvm-backup-wizard " CVM_VERSION "\n"));
}

void TestConsoleCommandLine::refusesWrongUsage_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown command") << words("destroy") << QStringLiteral("destroy");
    QTest::newRow("unknown option") << words("protect --scenario managed-hsm --purge")
                                    << QStringLiteral("purge");
    QTest::newRow("no scenario") << words("protect") << QStringLiteral("Specify --scenario or --sign-in");
    QTest::newRow("both sources") << words("protect --scenario managed-hsm --sign-in az")
                                  << QStringLiteral("--scenario");
    QTest::newRow("way to sign in") << words("protect --sign-in password")
                                    << QStringLiteral("browser, device, az");
    QTest::newRow("tenant without signing in") << words("protect --scenario managed-hsm --tenant t")
                                               << QStringLiteral("--tenant requires --sign-in");
    QTest::newRow("cloud") << words("protect --sign-in az --cloud http://arm.example")
                           << QStringLiteral("public, usgov, china");
    QTest::newRow("cloud with a port") << words("protect --sign-in az --cloud https://localhost:18443")
                                       << QStringLiteral("port 443 and to no other");
    QTest::newRow("cloud with a user") << words("protect --sign-in az --cloud https://u@arm.example")
                                       << QStringLiteral("without path, port and user name");
    QTest::newRow("cloud with a path") << words("protect --sign-in az --cloud https://arm.example/path")
                                       << QStringLiteral("without path, port and user name");
    QTest::newRow("proxy with a password")
        << words("protect --sign-in az --proxy http://u:p@proxy:80") << QStringLiteral("none, system");
    QTest::newRow("no name of a scenario")
        << words("simulate --scenario --tls") << QStringLiteral("--scenario is missing");
    QTest::newRow("role") << words("protect --scenario managed-hsm --role owner")
                          << QStringLiteral("custom, built-in");
    QTest::newRow("scope") << words("protect --scenario managed-hsm --scope vault")
                           << QStringLiteral("key, all");
    QTest::newRow("grant") << words("protect --scenario managed-hsm --grant maybe")
                           << QStringLiteral("auto, none");
    QTest::newRow("policies") << words("protect --scenario managed-hsm --policy a --new-policy b")
                              << QStringLiteral("can't be used together");
    QTest::newRow("results") << words("protect --scenario managed-hsm --json --request")
                             << QStringLiteral("can't be used together");
    for (const char *writesNothing : {"--plan", "--request", "--export az"}) {
        QTest::addRow("registering with %s", writesNothing)
            << words("protect --scenario managed-hsm --register-preview") + words(writesNothing)
            << QStringLiteral("can't be used together");
        QTest::addRow("creating with %s", writesNothing)
            << words("protect --scenario principal-missing --create-principal") + words(writesNothing)
            << QStringLiteral("can't be used together");
    }
    QTest::newRow("surplus argument")
        << words("protect cvm-erp-01 --scenario managed-hsm") << QStringLiteral("cvm-erp-01");
    QTest::newRow("port") << words("simulate --scenario managed-hsm --port 70000") << QStringLiteral("65535");
    QTest::newRow("speed") << words("protect --scenario managed-hsm --speed 0") << QStringLiteral("--speed");
    QTest::newRow("latency") << words("protect --scenario managed-hsm --latency -5")
                             << QStringLiteral("--latency");
    QTest::newRow("language") << words("scenarios --lang tlh") << QStringLiteral("de, en");
}

void TestConsoleCommandLine::refusesWrongUsage() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const Result result = run(arguments);
    QVERIFY(!result.crashed);
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.output, QString());
    QVERIFY2(result.error.contains(says), qPrintable(result.error));
    QVERIFY(result.error.contains(QStringLiteral("--help"))); // and what to do
}

void TestConsoleCommandLine::doesNotReplaceWhatItReads_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("snapshot") << words("capture --snapshot FILE --output FILE");
    QTest::newRow("second snapshot") << words("capture --snapshot none FILE --output LINK");
    QTest::newRow("scenario") << words("protect --scenario-file FILE --export az --output LINK");
    QTest::newRow("token") << words("simulate --scenario-file FILE --token-file FILE");
    QTest::newRow("report") << words("review FILE --output FILE");
    QTest::newRow("earlier") << words("review none --compare FILE --output LINK");
}

void TestConsoleCommandLine::doesNotReplaceWhatItReads() {
    QFETCH(QStringList, arguments);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("of others.json"));
    QVERIFY(base::writeFile(file, "{}"));
    QVERIFY(QFile::link(file, folder.filePath(QStringLiteral("link"))));
    arguments.replaceInStrings(QStringLiteral("FILE"), file);
    arguments.replaceInStrings(QStringLiteral("LINK"), folder.filePath(QStringLiteral("link")));
    const Result result = run(arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.error.contains(QStringLiteral("which is read")), qPrintable(result.error));
    QFile left(file);
    QVERIFY(left.open(QIODevice::ReadOnly));
    QCOMPARE(left.readAll(), QByteArray("{}"));
}

void TestConsoleCommandLine::refusesAnOptionGivenTwice_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *line, const char *option) {
        QTest::newRow(line) << words(line) << QString::fromLatin1(option);
    };
    row("protect --scenario managed-hsm --vm cvm-erp-01 --vm cvm-payroll-01 --plan", "--vm");
    row("protect --scenario managed-hsm --vm=a --vm=a --plan", "--vm");
    row("protect --scenario managed-hsm --scenario key-vault-rbac --plan", "--scenario");
    row("protect --scenario managed-hsm --role custom --role wide", "--role");
    row("protect --scenario managed-hsm --vault a --vault b", "--vault");
    row("undo --run a --run b", "--run");
    row("capture --scenario managed-hsm --output a --output b", "--output");
    row("simulate --scenario managed-hsm --port 1 --port 2", "--port");
    row("review a.json --format text --format json", "--format");
}

void TestConsoleCommandLine::refusesAnOptionGivenTwice() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const Result result = run(arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.error.contains(says), qPrintable(result.error));
    QCOMPARE(result.output, QString());
}

void TestConsoleCommandLine::theWindowRefusesAnUnknownScenario() {
    const Result terminal = run(words("protect --scenario nope"));
    const Result window = run(words("-platform offscreen --scenario nope"));
    QCOMPARE(window.exitCode, terminal.exitCode);
    QVERIFY2(window.error.contains(QStringLiteral("managed-hsm")), qPrintable(window.error));
    // Qt may have said something of its environment before.
    QVERIFY2(
        window.error.contains(terminal.error.section(QLatin1Char('\n'), 0, 0)), qPrintable(window.error));
}

void TestConsoleCommandLine::saysThatThereIsNoDisplay() {
#if !defined(Q_OS_UNIX) || defined(Q_OS_MACOS)
    QSKIP("A display is always there.");
#endif
    const Result result = run(words("--scenario managed-hsm"));
    QCOMPARE(result.exitCode, 2);
    QVERIFY(result.error.contains(QStringLiteral("cvm-backup-wizard protect")));
    // What follows --open are files, even where one is called like a command.
    const Result review = run(words("--open one.json scenarios"));
    QCOMPARE(review.exitCode, 2);
    QCOMPARE(review.error, result.error);
}

void TestConsoleCommandLine::listsScenarios() {
    const Result result = run(words("scenarios"));
    QCOMPARE(result.exitCode, 0);
    const QStringList lines = result.output.trimmed().split(QLatin1Char('\n'));
    QVERIFY(lines.constFirst().startsWith(QStringLiteral("managed-hsm "))); // the default one
    for (const char *name : {"managed-hsm", "managed-hsm-custom-role", "managed-hsm-all-keys",
             "managed-hsm-other-key", "managed-hsm-backup-role", "key-vault-access-policy", "key-vault-rbac",
             "principal-missing", "key-store-firewall", "caller-cannot-assign", "slow-propagation",
             "large-tenant", "standard-policies-only", "already-protected", "platform-managed-key"}) {
        const bool listed = std::any_of(lines.begin(), lines.end(),
            [name](const QString &line) { return line.startsWith(QLatin1String(name) + QLatin1Char(' ')); });
        QVERIFY2(listed, name);
    }
    for (const QString &line : lines) {
        QVERIFY2(line.simplified().count(QLatin1Char(' ')) > 2, qPrintable(line)); // a name and a sentence
    }
}

void TestConsoleCommandLine::listsScenariosInGerman() {
    const QStringList english = run(words("scenarios --lang en")).output.trimmed().split(QLatin1Char('\n'));
    const QStringList german = run(words("scenarios --lang de")).output.trimmed().split(QLatin1Char('\n'));
    QCOMPARE(german.size(), english.size());
    for (qsizetype index = 0; index < german.size(); ++index) {
        QVERIFY2(german.at(index) != english.at(index), qPrintable(german.at(index)));
        QCOMPARE(german.at(index).section(QLatin1Char(' '), 0, 0),
            english.at(index).section(QLatin1Char(' '), 0, 0));
    }
}

CVM_TEST(TestConsoleCommandLine)

} // namespace tst_consolecommandline

#include "tst_consolecommandline.moc"
