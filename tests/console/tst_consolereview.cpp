// "review" as a script sees it: forms, exit codes, and not a single socket.
#include "domain/snapshot/snapshot.h"
#include "tests/console/program.h"
#include "tests/console/withoutsockets.h"
#include "tests/support/program.h"
#include "tests/unit/domain/estate.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace tst_consolereview {

using namespace Qt::StringLiterals;

namespace {

const QString keyScope = u"/keys/"_s + estate::keyName;

QByteArray snapshotOf(const domain::Environment &environment) {
    snapshot::Snapshot snapshot;
    snapshot.takenAt = QDateTime(QDate(2026, 8, 1), QTime(12, 0), Qt::UTC);
    snapshot.source = u"AzureCloud"_s;
    snapshot.tenantId = estate::tenant;
    snapshot.collector = {u"auditor@contoso.example"_s, QString()};
    snapshot.toolVersion = u"0.1.0"_s;
    snapshot.environment = environment;
    return snapshot::toJson(snapshot);
}

/// Azure Backup has a role that looks right and cannot read keys.
domain::Environment lacking() {
    domain::Environment environment = estate::readHsm();
    estate::grant(environment, estate::assignment(estate::backupUser, keyScope));
    domain::Principal alice = estate::principal(estate::somebody, domain::PrincipalType::User);
    alice.displayName = u"Alice"_s;
    environment.put(alice);
    estate::grant(
        environment, estate::assignment(domain::roles::managedHsmCryptoUser, keyScope, estate::somebody));
    return environment;
}

/// Everybody has exactly what is needed.
domain::Environment good() {
    domain::Environment environment = estate::readHsm();
    environment.hsmRoles[estate::hsmHost].definitions.push_back(
        estate::role(estate::customRole, domain::neededDataActions(true)));
    estate::grant(environment, estate::assignment(estate::customRole, keyScope));
    estate::grant(environment,
        estate::assignment(u"33413926-3206-4cdd-b39a-83574fe37a17"_s, keyScope, estate::setIdentity));
    return environment;
}

} // namespace

class TestConsoleReview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void helpTellsExitCodes();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void tellsInText();
    void failsOnSeverity_data();
    void failsOnSeverity();
    void writesEveryForm_data();
    void writesEveryForm();
    void endingDecidesTheForm();
    void saysWhereItCannotWrite();
    void neverPassesOverAFileThatItCannotRead();
    void neverMergesTwoStates();
    void goesOnWithWhatItUnderstands();
    void reviewsOneKeyAndOnePrincipal();
    void comparesTwoFiles();
    void triesChanges();
    void judgesExpiryWhenToldTo();
    void speaksGerman();
    void saysTheSameTwice();
    void asksForNoSocket_data();
    void asksForNoSocket();
    void socketsWouldBeSeen_data();
    void socketsWouldBeSeen();

private:
    QString write(const QString &name, const QByteArray &bytes) const {
        QFile file(m_folder.filePath(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        return written ? file.fileName() : QString();
    }
    QByteArray read(const QString &name) const {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    program::Result review(const QStringList &arguments) const {
        return program::run(QStringLiteral(CVM_PROGRAM), QStringList{u"review"_s} + arguments);
    }

    QTemporaryDir m_folder;
    QString m_lacking;
    QString m_good;
};

void TestConsoleReview::initTestCase() {
    QVERIFY(m_folder.isValid());
    m_lacking = write(u"lacking.json"_s, snapshotOf(lacking()));
    m_good = write(u"good.json"_s, snapshotOf(good()));
    QVERIFY(!m_lacking.isEmpty() && !m_good.isEmpty());
}

void TestConsoleReview::helpTellsExitCodes() {
    const program::Result result = review({u"--help"_s});
    QCOMPARE(result.exitCode, 0);
    for (const QString &part : {u"--fail-on"_s, u"--compare"_s, u"--as-of"_s, u"  8  "_s, u"  9  "_s}) {
        QVERIFY2(result.output.contains(part), qPrintable(part));
    }
    const program::Result general = program::run(QStringLiteral(CVM_PROGRAM), {u"--help"_s});
    QVERIFY(general.output.contains(u"  review"_s));
}

void TestConsoleReview::refusesWhatDoesNotFit_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    QTest::newRow("no file") << QStringList() << u"at least one file"_s;
    QTest::newRow("format") << QStringList{u"FILE"_s, u"--format"_s, u"docx"_s} << u"--format"_s;
    QTest::newRow("severity") << QStringList{u"FILE"_s, u"--fail-on"_s, u"awful"_s} << u"--fail-on"_s;
    QTest::newRow("time") << QStringList{u"FILE"_s, u"--as-of"_s, u"yesterday"_s} << u"--as-of"_s;
    const QString change = u"add role=Managed HSM Crypto User; assignee=Alice; key=cvm-key"_s;
    QTest::newRow("change") << QStringList{u"FILE"_s, u"--what-if"_s, u"grant all"_s} << u"“all”"_s;
    QTest::newRow("change of nobody")
        << QStringList{u"FILE"_s, u"--what-if"_s, u"remove assignee=Nobody"_s} << u"“Nobody”"_s;
    QTest::newRow("change as SARIF") << QStringList{u"FILE"_s, u"--what-if"_s, change, u"--format"_s,
        u"sarif"_s} << u"--format"_s;
    QTest::newRow("change and comparison")
        << QStringList{u"FILE"_s, u"--what-if"_s, change, u"--compare"_s, u"FILE"_s} << u"--compare"_s;
    QTest::newRow("option") << QStringList{u"FILE"_s, u"--nonsense"_s} << u"nonsense"_s;
    QTest::newRow("key") << QStringList{u"FILE"_s, u"--key"_s, u"nokey"_s} << u"“nokey”"_s;
    QTest::newRow("principal") << QStringList{u"FILE"_s, u"--principal"_s, u"Nobody"_s} << u"“Nobody”"_s;
}

void TestConsoleReview::refusesWhatDoesNotFit() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, said);
    arguments.replaceInStrings(u"FILE"_s, m_lacking);
    const program::Result result = review(arguments);
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.output, QString());
    QVERIFY2(result.error.contains(said), qPrintable(result.error));
}

void TestConsoleReview::tellsInText() {
    const program::Result result = review({m_lacking});
    QCOMPARE(result.exitCode, 0);
    for (const QString &part : {u"Review of key access"_s, u"auditor@contoso.example"_s,
             u"Critical: CVM001 Azure Backup lacks access to the key cvm-key"_s, u"Alice, User"_s,
             u"1 snapshot"_s}) {
        QVERIFY2(result.output.contains(part), qPrintable(result.output));
    }
    QVERIFY2(result.error.contains(u"1 file read."_s), qPrintable(result.error));
    QVERIFY2(result.error.contains(u"Findings: 1 critical"_s), qPrintable(result.error));
}

void TestConsoleReview::failsOnSeverity_data() {
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<QString>("severity");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("critical there") << false << u"critical"_s << 8;
    QTest::newRow("low there") << false << u"low"_s << 8;
    QTest::newRow("none") << false << u"none"_s << 0;
    QTest::newRow("nothing there") << true << u"low"_s << 0;
}

void TestConsoleReview::failsOnSeverity() {
    QFETCH(bool, isGood);
    QFETCH(QString, severity);
    QFETCH(int, exitCode);
    const program::Result result = review({isGood ? m_good : m_lacking, u"--fail-on"_s, severity});
    QVERIFY2(result.exitCode == exitCode, qPrintable(result.output + result.error));
    QVERIFY(result.output.contains(u"Review of key access"_s)); // the report is there in any case
}

void TestConsoleReview::writesEveryForm_data() {
    QTest::addColumn<QString>("form");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("text") << u"text"_s << QByteArray("Review of key access\n");
    QTest::newRow("html") << u"html"_s << QByteArray("<!DOCTYPE html>");
    QTest::newRow("csv") << u"csv"_s << QByteArray("\xEF\xBB\xBF\"fact\",\"severity\",");
    QTest::newRow("json") << u"json"_s << QByteArray("{");
    QTest::newRow("sarif") << u"sarif"_s << QByteArray("{");
    QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF-1.");
}

void TestConsoleReview::writesEveryForm() {
    QFETCH(QString, form);
    QFETCH(QByteArray, begin);
    const QString file = u"report."_s + form;
    const program::Result result
        = review({m_lacking, u"--format"_s, form, u"--output"_s, m_folder.filePath(file)});
    QVERIFY2(result.exitCode == 0, qPrintable(result.error));
    QCOMPARE(result.output, QString());
    QVERIFY(result.error.contains(u"Written: "_s));
    QVERIFY2(read(file).startsWith(begin), read(file).left(80).constData());
    if (form == u"json"_s || form == u"sarif"_s) {
        QVERIFY(!program::json(QString::fromUtf8(read(file))).isEmpty());
    }
    if (form != u"pdf"_s) {
        const program::Result shown = review({m_lacking, u"--format"_s, form});
        QVERIFY(shown.output.toUtf8().endsWith(read(file).mid(3))); // reading drops the byte order mark
    }
}

void TestConsoleReview::endingDecidesTheForm() {
    QCOMPARE(review({m_good, u"--output"_s, m_folder.filePath(u"by-ending.html"_s)}).exitCode, 0);
    QVERIFY(read(u"by-ending.html"_s).startsWith("<!DOCTYPE html>"));
    QCOMPARE(review({m_good, u"--output"_s, m_folder.filePath(u"by-ending.pdf"_s)}).exitCode, 0);
    QVERIFY(read(u"by-ending.pdf"_s).startsWith("%PDF"));
    QCOMPARE(review({m_good, u"--output"_s, m_folder.filePath(u"by-ending.txt"_s)}).exitCode, 0);
    QVERIFY(read(u"by-ending.txt"_s).startsWith("Review of key access"));
}

void TestConsoleReview::saysWhereItCannotWrite() {
    const QString path = m_folder.filePath(u"no/such/folder/report.html"_s);
    const program::Result result = review({m_good, u"--output"_s, path});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.error.contains(u"can't be written"_s), qPrintable(result.error));
    QVERIFY(!QFile::exists(path));
}

void TestConsoleReview::neverPassesOverAFileThatItCannotRead() {
    const QString missing = m_folder.filePath(u"misspelt.json"_s);
    for (const QStringList &files :
        {QStringList{missing}, QStringList{m_good, missing}, QStringList{m_good, u"--compare"_s, missing}}) {
        const program::Result result = review(files);
        QCOMPARE(result.exitCode, 9);
        QCOMPARE(result.output, QString());
        QVERIFY2(result.error.contains(u"misspelt.json"_s), qPrintable(result.error));
    }
    const program::Result garbage = review({write(u"garbage.json"_s, "{\"a\": ")});
    QCOMPARE(garbage.exitCode, 9);
    QVERIFY2(garbage.error.contains(u"garbage.json"_s), qPrintable(garbage.error));
    QVERIFY2(garbage.error.contains(u"nothing to review"_s), qPrintable(garbage.error));
}

/// Two snapshots of one tenant are two states: the newest is reviewed, and nothing of the other.
void TestConsoleReview::neverMergesTwoStates() {
    const QString newer = write(u"newer.json"_s, snapshotOf(lacking()).replace("2026-08-01", "2026-08-02"));
    for (const QStringList &files : {QStringList{newer, m_good}, QStringList{m_good, newer}}) {
        const program::Result result = review(files + QStringList{u"--format"_s, u"json"_s});
        QCOMPARE(result.exitCode, 9);
        QVERIFY2(result.error.contains(u"good.json"_s) && result.error.contains(u"--compare"_s),
            qPrintable(result.error));
        const QJsonObject report = program::json(result.output);
        QVERIFY(report.value(u"origin").toObject().value(u"takenAt").toString().startsWith(u"2026-08-02"_s));
        const QJsonArray refused = report.value(u"origin").toObject().value(u"notUnderstood").toArray();
        QCOMPARE(refused.first().toObject().value(u"refusal").toString(), u"anotherState"_s);
    }
    const program::Result unclear = review({m_good, m_lacking}); // of one time
    QCOMPARE(unclear.exitCode, 9);
    QCOMPARE(unclear.output, QString());
}

void TestConsoleReview::goesOnWithWhatItUnderstands() {
    const QString garbage = write(u"garbage.json"_s, "{\"a\": ");
    const program::Result result = review({m_lacking, garbage, u"--format"_s, u"json"_s});
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.error.contains(u"garbage.json"_s), qPrintable(result.error));
    const QJsonObject origin = program::json(result.output).value(u"origin").toObject();
    QCOMPARE(origin.value(u"inputs").toArray().size(), 2);
    QCOMPARE(origin.value(u"notUnderstood").toArray().size(), 1);
}

void TestConsoleReview::reviewsOneKeyAndOnePrincipal() {
    const program::Result result = review(
        {m_lacking, u"--key"_s, u"CVM-KEY"_s, u"--principal"_s, u"alice"_s, u"--format"_s, u"json"_s});
    QCOMPARE(result.exitCode, 0);
    const QJsonArray keys = program::json(result.output).value(u"keys").toArray();
    QCOMPARE(keys.size(), 1);
    const QJsonArray principals = keys.at(0).toObject().value(u"principals").toArray();
    QCOMPARE(principals.size(), 1);
    QCOMPARE(principals.at(0).toObject().value(u"displayName").toString(), u"Alice"_s);
}

void TestConsoleReview::comparesTwoFiles() {
    const program::Result result = review({m_lacking, u"--compare"_s, m_good, u"--format"_s, u"json"_s});
    QCOMPARE(result.exitCode, 0);
    const QJsonObject comparison = program::json(result.output).value(u"comparison").toObject();
    QCOMPARE(comparison.value(u"answer").toString(), u"incomparable"_s); // Alice gained, Azure Backup lost
    QVERIFY(!comparison.value(u"keys").toArray().isEmpty());
    const program::Result same = review({m_good, u"--compare"_s, m_good, u"--format"_s, u"json"_s});
    QCOMPARE(program::json(same.output).value(u"comparison").toObject().value(u"answer").toString(),
        u"equivalent"_s);
}

void TestConsoleReview::triesChanges() {
    QCOMPARE(review({m_lacking, u"--fail-on"_s, u"critical"_s}).exitCode, 8);
    const program::Result tried = review({m_lacking, u"--fail-on"_s, u"critical"_s, u"--what-if"_s,
        u"add role=Managed HSM Crypto User; assignee=Backup Management Service; key=cvm-key"_s});
    QCOMPARE(tried.exitCode, 0);
    QVERIFY2(tried.output.contains(u"Nothing is changed in Azure."_s), qPrintable(tried.output));
    QVERIFY(tried.output.contains(u"CVM001"_s)); // among what would be gone
    QCOMPARE(review({m_lacking, u"--fail-on"_s, u"critical"_s}).exitCode, 8); // no file was changed
    const program::Result taken = review({m_good, u"--fail-on"_s, u"critical"_s, u"--format"_s, u"json"_s,
        u"--what-if"_s, u"remove assignee=Backup Management Service"_s});
    QCOMPARE(taken.exitCode, 8);
    const QJsonObject whatIf
        = QJsonDocument::fromJson(taken.output.toUtf8()).object().value(u"whatIf"_s).toObject();
    QCOMPARE(whatIf.value(u"answer"_s).toString(), u"less"_s);
}

void TestConsoleReview::judgesExpiryWhenToldTo() {
    domain::Environment environment = good();
    environment.keys.front().expires = QDateTime(QDate(2027, 6, 1), QTime(), Qt::UTC);
    const QString file = write(u"expiring.json"_s, snapshotOf(environment));
    QCOMPARE(review({file, u"--fail-on"_s, u"low"_s}).exitCode, 0);
    const program::Result later = review({file, u"--fail-on"_s, u"low"_s, u"--as-of"_s, u"2027-07-01"_s});
    QCOMPARE(later.exitCode, 8);
    QVERIFY(later.output.contains(u"CVM012"_s));
}

void TestConsoleReview::speaksGerman() {
    const program::Result result = review({m_lacking, u"--lang"_s, u"de"_s});
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.output.contains(u"Kritisch: CVM001 Azure Backup fehlt der Zugriff"_s),
        qPrintable(result.output));
    QVERIFY(result.output.startsWith(u"Prüfung der Schlüsselzugriffe"_s));
}

void TestConsoleReview::saysTheSameTwice() {
    for (const QString &form : {u"text"_s, u"html"_s, u"csv"_s, u"json"_s, u"sarif"_s}) {
        const QStringList arguments{m_lacking, u"--format"_s, form};
        QCOMPARE(review(arguments).output, review(arguments).output);
    }
    for (const QString &name : {u"1.pdf"_s, u"2.pdf"_s}) {
        QCOMPARE(review({m_lacking, u"--output"_s, m_folder.filePath(name)}).exitCode, 0);
    }
    QVERIFY(read(u"1.pdf"_s) == read(u"2.pdf"_s));
}

void TestConsoleReview::asksForNoSocket_data() {
    QTest::addColumn<QStringList>("arguments");
    for (const QString &form : {u"text"_s, u"html"_s, u"csv"_s, u"json"_s, u"sarif"_s, u"pdf"_s}) {
        QTest::addRow("%s", qPrintable(form)) << QStringList{m_lacking, u"--format"_s, form};
    }
    QTest::newRow("compare") << QStringList{m_lacking, u"--compare"_s, m_good};
    QTest::newRow("folder") << QStringList{m_folder.path()};
    QTest::newRow("unreadable") << QStringList{m_folder.filePath(u"nowhere.json"_s)};
}

void TestConsoleReview::asksForNoSocket() {
    QFETCH(QStringList, arguments);
    QProcess process;
    // Qt Gui, for PDF, has the C library look up the user.
    const bool asksForUser = arguments.contains(u"pdf"_s);
    if (!program::forbidSockets(process, asksForUser ? program::Allowed::Local : program::Allowed::None)) {
        QSKIP("sockets can be forbidden on Linux only");
    }
    QVERIFY(program::start(process, QStringLiteral(CVM_PROGRAM), QStringList{u"review"_s} + arguments));
    const program::Result result = program::finish(process);
    if (result.exitCode == program::cannotForbidSockets) {
        QSKIP("this system does not let a process forbid itself sockets");
    }
    QVERIFY2(!result.crashed, "it asked for a socket, or crashed");
    QVERIFY2(result.exitCode == 0 || result.exitCode == 9, qPrintable(result.error));
}

void TestConsoleReview::socketsWouldBeSeen_data() {
    QTest::addColumn<bool>("local");
    QTest::newRow("nothing allowed") << false;
    QTest::newRow("local ones allowed") << true;
}

/// What asksForNoSocket() relies on: the same program is ended where it does ask for one.
void TestConsoleReview::socketsWouldBeSeen() {
    QFETCH(bool, local);
    QProcess process;
    if (!program::forbidSockets(process, local ? program::Allowed::Local : program::Allowed::None)) {
        QSKIP("sockets can be forbidden on Linux only");
    }
    QVERIFY(program::start(
        process, QStringLiteral(CVM_PROGRAM), {u"simulate"_s, u"--scenario"_s, u"managed-hsm"_s}));
    const program::Result result = program::finish(process);
    if (result.exitCode == program::cannotForbidSockets) {
        QSKIP("this system does not let a process forbid itself sockets");
    }
    QVERIFY(result.crashed);
}

CVM_TEST(TestConsoleReview)

} // namespace tst_consolereview

#include "tst_consolereview.moc"
