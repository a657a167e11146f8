// What every command that writes a file leaves alone, and what comes to standard output.
#include "tests/console/program.h"
#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_OS_WIN
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/sysmacros.h>
#endif

namespace tst_consolefiles {

namespace {

const QString path = QStringLiteral(CVM_PROGRAM);
const QString scenario = QStringLiteral("managed-hsm");

QByteArray contentOf(const QString &file) {
    QFile device(file);
    return device.open(QIODevice::ReadOnly) ? device.readAll() : QByteArray();
}

bool put(const QString &file, const QByteArray &content) {
    QFile device(file);
    return device.open(QIODevice::WriteOnly) && device.write(content) == content.size();
}

} // namespace

class TestConsoleFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void onlyTheOwnerReads_data() { commands(); }
    void onlyTheOwnerReads();
    void aDashIsStandardOutput_data() { commands(); }
    void aDashIsStandardOutput();
    void linksOfOthersAreNotFollowed_data() { commands(); }
    void linksOfOthersAreNotFollowed();
    void pipesAreWrittenInto_data() { commands(); }
    void pipesAreWrittenInto();
    void devicesStayDevices_data() { commands(); }
    void devicesStayDevices();
    void standardOutputMayBeNamed_data() { commands(); }
    void standardOutputMayBeNamed();
    void whatIsReadIsNotReplaced();
    void whatIsWrittenIsNotWrittenOver();
    void settingsAreTheOwners();
    void aLostResultIsNoSuccess_data();
    void aLostResultIsNoSuccess();
    void namesAreNoCommandsOfPipelines_data();
    void namesAreNoCommandsOfPipelines();

private:
    void commands() const;
    QString at(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

    QTemporaryDir m_inputs;
    QString m_snapshot;
    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
};

void TestConsoleFiles::initTestCase() {
    m_snapshot = m_inputs.filePath(QStringLiteral("snapshot.json"));
    QCOMPARE(program::run(path,
                 {QStringLiteral("capture"), QStringLiteral("--scenario"), scenario,
                     QStringLiteral("--output"), m_snapshot})
                 .exitCode,
        0);
}

void TestConsoleFiles::commands() const {
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QByteArray>("holds");
    QTest::newRow("capture") << QStringList{QStringLiteral("capture"), QStringLiteral("--scenario"), scenario}
                             << QByteArray("cvm-backup-wizard/snapshot");
    QTest::newRow("export") << QStringList{QStringLiteral("protect"), QStringLiteral("--scenario"), scenario,
        QStringLiteral("--export"), QStringLiteral("az")}
                            << QByteArray("az ");
    QTest::newRow("review") << QStringList{QStringLiteral("review"), m_snapshot, QStringLiteral("--format"),
        QStringLiteral("json")}
                            << QByteArray("findings");
}

void TestConsoleFiles::onlyTheOwnerReads() {
    QFETCH(QStringList, command);
    QFETCH(QByteArray, holds);
    QVERIFY(put(at("file"), "old")); // readable by others, as this test's mask has it
    const program::Result result = program::run(path, command << QStringLiteral("--output") << at("file"));
    QVERIFY2(result.exitCode == 0, qPrintable(result.error));
    QVERIFY(contentOf(at("file")).contains(holds));
    QVERIFY(!(QFileInfo(at("file")).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
}

void TestConsoleFiles::aDashIsStandardOutput() {
    QFETCH(QStringList, command);
    QFETCH(QByteArray, holds);
    const program::Result result
        = program::run(path, command + QStringList{QStringLiteral("--output"), QStringLiteral("-")});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.output.toUtf8().contains(holds));
    QVERIFY(!QFile::exists(QStringLiteral("-")));
    QCOMPARE(program::run(path, command + QStringList{QStringLiteral("--output"), QString()}).exitCode, 2);
}

void TestConsoleFiles::linksOfOthersAreNotFollowed() {
    QFETCH(QStringList, command);
    QVERIFY(put(at("victim"), "precious"));
    const QByteArray link = QFile::encodeName(at("link"));
    if (symlink("victim", link.constData()) != 0 || lchown(link.constData(), 65534, 65534) != 0) {
        QSKIP("Only root can make a link for somebody else.");
    }
    const program::Result result = program::run(path, command << QStringLiteral("--output") << at("link"));
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.error.contains(QStringLiteral("link")), qPrintable(result.error));
    QCOMPARE(contentOf(at("victim")), QByteArray("precious"));
}

void TestConsoleFiles::pipesAreWrittenInto() {
    QFETCH(QStringList, command);
    QFETCH(QByteArray, holds);
    const QByteArray pipe = QFile::encodeName(at("pipe"));
    QVERIFY(mkfifo(pipe.constData(), 0600) == 0);
    QProcess reader;
    reader.setStandardOutputFile(at("read")); // a report is larger than what a pipe to here would hold
    reader.start(QStringLiteral("cat"), {at("pipe")});
    QVERIFY(reader.waitForStarted());
    const int held = open(pipe.constData(), O_RDWR); // whoever comes first, a reader is there
    const program::Result result = program::run(path, command << QStringLiteral("--output") << at("pipe"));
    ::close(held);
    QVERIFY2(result.exitCode == 0, qPrintable(result.error));
    QVERIFY(reader.waitForFinished());
    QVERIFY(contentOf(at("read")).contains(holds));
}

void TestConsoleFiles::devicesStayDevices() {
#ifdef Q_OS_LINUX
    QFETCH(QStringList, command);
    const std::pair<const char *, dev_t> nodes[] = {{"null", makedev(1, 3)}, {"full", makedev(1, 7)}};
    for (const auto &[name, device] : nodes) {
        const QByteArray node = QFile::encodeName(at(name));
        if (mknod(node.constData(), S_IFCHR | 0600, device) != 0) {
            QSKIP("Only root can make a device.");
        }
        const int opened = open(node.constData(), O_WRONLY);
        if (opened < 0) {
            QSKIP("Devices cannot be used in this folder.");
        }
        ::close(opened);
        const program::Result result
            = program::run(path, QStringList(command) << QStringLiteral("--output") << at(name));
        QVERIFY2(result.exitCode == (name == std::string_view("null") ? 0 : 2), qPrintable(result.error));
        struct stat seen { };
        QVERIFY(lstat(node.constData(), &seen) == 0 && S_ISCHR(seen.st_mode) && seen.st_rdev == device);
    }
#else
    QSKIP("The numbers of devices are those of Linux.");
#endif
}

/// Whatever its name: nothing but the result comes there, as with "-".
void TestConsoleFiles::standardOutputMayBeNamed() {
#ifdef Q_OS_LINUX
    QFETCH(QStringList, command);
    QFETCH(QByteArray, holds);
    const auto resultOf = [&](const QString &name, const QString &redirected) {
        QProcess process;
        if (!redirected.isEmpty()) {
            process.setStandardOutputFile(redirected);
        }
        const bool started
            = program::start(process, path, QStringList(command) << QStringLiteral("--output") << name);
        const program::Result result = started ? program::finish(process) : program::Result();
        const QByteArray bytes = redirected.isEmpty() ? result.output.toUtf8() : contentOf(redirected);
        if (result.exitCode != 0) {
            return result.error;
        }
        // Captures differ in times and in the order of what came.
        return program::json(QString::fromUtf8(bytes)).isEmpty()
            ? QString::fromUtf8(bytes)
            : QStringLiteral("one object ") + QString::fromLatin1(holds);
    };
    const QString expected = resultOf(QStringLiteral("-"), {});
    QVERIFY2(expected.contains(QString::fromLatin1(holds)), qPrintable(expected));
    for (const char *name : {"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/proc/thread-self/fd/1"}) {
        QCOMPARE(resultOf(QLatin1String(name), {}), expected);
        QCOMPARE(resultOf(QLatin1String(name), at("redirected")), expected);
    }
    QCOMPARE(resultOf(at("itself"), at("itself")), expected);
#else
    QSKIP("Only Linux shows open files as links.");
#endif
}

/// Neither by another name nor in a folder; what a run before said of it is.
void TestConsoleFiles::whatIsReadIsNotReplaced() {
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("exports")));
    const QString copy = at("exports/contoso.json");
    QVERIFY(QFile::copy(m_snapshot, copy));
    QVERIFY(QFile::link(copy, at("link")));
    const QByteArray before = contentOf(copy);
    const QString folder = at("exports");
    for (const QStringList &command :
        {QStringList{QStringLiteral("review"), folder}, {QStringLiteral("review"), copy},
            {QStringLiteral("review"), m_snapshot, QStringLiteral("--compare"), folder},
            {QStringLiteral("capture"), QStringLiteral("--snapshot"), folder},
            {QStringLiteral("protect"), QStringLiteral("--snapshot"), folder, QStringLiteral("--export"),
                QStringLiteral("az")}}) {
        for (const QString &output : {copy, at("link")}) {
            const program::Result result
                = program::run(path, command + QStringList{QStringLiteral("--output"), output});
            QCOMPARE(result.exitCode, 2);
            QVERIFY2(result.error.contains(QStringLiteral("which is read and would be replaced")),
                qPrintable(result.error));
            QCOMPARE(contentOf(copy), before);
        }
    }
    for (int run = 0; run < 2; ++run) {
        const program::Result result = program::run(
            path, {QStringLiteral("review"), folder, QStringLiteral("--output"), at("exports/report.json")});
        QVERIFY2(result.exitCode == 0, qPrintable(result.error));
    }
}

void TestConsoleFiles::whatIsWrittenIsNotWrittenOver() {
    const program::Result result = program::run(path,
        {QStringLiteral("simulate"), QStringLiteral("--scenario"), scenario, QStringLiteral("--tls"),
            QStringLiteral("--write-ca"), at("both"), QStringLiteral("--token-file"), at("both")});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.error.contains(QStringLiteral("--token-file")), qPrintable(result.error));
    QVERIFY(!QFile::exists(at("both")));
}

void TestConsoleFiles::settingsAreTheOwners() {
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder->path()));
    const auto restore = qScopeGuard([] { qunsetenv("XDG_CONFIG_HOME"); });
    const program::Result result = program::run(path,
        {QStringLiteral("-platform"), QStringLiteral("offscreen"), QStringLiteral("--scenario"),
            QStringLiteral("no-such-scenario")});
    QCOMPARE(result.exitCode, 2);
    const QFileInfo file(at("cvm-backup-wizard/cvm-backup-wizard.conf"));
    QVERIFY(file.exists());
    QVERIFY(!(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
#else
    QSKIP("Settings are no file here.");
#endif
}

void TestConsoleFiles::aLostResultIsNoSuccess_data() {
    QTest::addColumn<QStringList>("command");
    QTest::newRow("told") << QStringList{QStringLiteral("scenarios")};
    QTest::newRow("help") << QStringList{QStringLiteral("review"), QStringLiteral("--help")};
    QTest::newRow("a plan") << QStringList{
        QStringLiteral("protect"), QStringLiteral("--scenario"), scenario, QStringLiteral("--plan")};
    QTest::newRow("an object") << QStringList{QStringLiteral("protect"), QStringLiteral("--scenario"),
        scenario, QStringLiteral("--plan"), QStringLiteral("--json")};
    QTest::newRow("a script") << QStringList{QStringLiteral("protect"), QStringLiteral("--scenario"),
        scenario, QStringLiteral("--export"), QStringLiteral("az")};
    QTest::newRow("a snapshot") << QStringList{QStringLiteral("capture"), QStringLiteral("--scenario"),
        scenario, QStringLiteral("--output"), QStringLiteral("-")};
    QTest::newRow("a review") << QStringList{QStringLiteral("review"), m_snapshot};
}

void TestConsoleFiles::aLostResultIsNoSuccess() {
#ifdef Q_OS_LINUX
    QFETCH(QStringList, command);
    const QByteArray node = QFile::encodeName(at("full"));
    const int opened
        = mknod(node.constData(), S_IFCHR | 0600, makedev(1, 7)) == 0 ? open(node.constData(), O_WRONLY) : -1;
    if (opened < 0) {
        QSKIP("Only root can make a device.");
    }
    ::close(opened);
    QProcess process;
    process.setStandardOutputFile(at("full"));
    QVERIFY(program::start(process, path, command));
    const program::Result result = program::finish(process);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.error.contains(QStringLiteral("Standard output")), qPrintable(result.error));
#else
    QSKIP("The numbers of devices are those of Linux.");
#endif
}

void TestConsoleFiles::namesAreNoCommandsOfPipelines_data() {
    QTest::addColumn<QStringList>("how");
    for (const char *form : {"text", "html", "csv", "json", "sarif"}) {
        QTest::newRow(form) << QStringList{QStringLiteral("--format"), QLatin1String(form)};
    }
    QTest::newRow("who cannot be found")
        << QStringList{QStringLiteral("--principal"), QStringLiteral("::error::x ##vso[task.complete]y")};
}

void TestConsoleFiles::namesAreNoCommandsOfPipelines() {
    QFETCH(QStringList, how);
    // whoever makes an application chooses its name
    QByteArray content = contentOf(m_snapshot);
    QVERIFY(content.contains("Backup Management Service"));
    content.replace(
        "\"Backup Management Service\"", "\"::error title=a::b\\n::error::c ##vso[task.complete]##[x]\"");
    QVERIFY(put(at("snapshot.json"), content));
    const program::Result result
        = program::run(path, QStringList{QStringLiteral("review"), at("snapshot.json")} + how);
    QVERIFY(!result.output.isEmpty() || !result.error.isEmpty());
    static const QRegularExpression command(QStringLiteral("(^|[\\r\\n])\\s*::|##\\w*\\["));
    for (const QString &text : {result.output, result.error}) {
        const QRegularExpressionMatch found = command.match(text);
        QVERIFY2(!found.hasMatch(), qPrintable(text.mid(found.capturedStart(), 200)));
    }
    if (how.last() == QLatin1String("json") || how.last() == QLatin1String("sarif")) {
        QVERIFY(!program::json(result.output).isEmpty());
    }
}

CVM_TEST(TestConsoleFiles)

} // namespace tst_consolefiles

#include "tst_consolefiles.moc"
