#include "terminal/commandline/commandline.h"
#include "tests/console/program.h"
#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace tst_readme {

namespace {

constexpr int mostLines = 250;

QStringList readmeLines() {
    QFile readme(QStringLiteral(CVM_SOURCE_DIR "/README.md"));
    return readme.open(QIODevice::ReadOnly) ? QString::fromUtf8(readme.readAll()).split(u'\n')
                                            : QStringList();
}

/// The lines of all blocks that are for a shell, without their comments.
QStringList commands() {
    static const QRegularExpression comment(QStringLiteral("\\s+# .*$"));
    QStringList found;
    bool isShell = false;
    for (QString line : readmeLines()) {
        if (line.startsWith(QLatin1String("```"))) {
            isShell = line == QLatin1String("```sh");
        } else if (isShell && !line.trimmed().isEmpty()) {
            found.append(line.remove(comment).trimmed());
        }
    }
    return found;
}

/// Opens a window, waits for a person at a browser, or runs until it is ended.
bool isOnlyRead(const QString &command) {
    return !command.contains(QRegularExpression(QStringLiteral("^cvm-backup-wizard [a-z]")))
        || command.contains(QLatin1String("--sign-in")) || command.contains(QLatin1String(" simulate"));
}

} // namespace

/// Each command that the README shows is one that works.
class ReadmeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isShort();
    void commandsOfTheProgram_data();
    void commandsOfTheProgram();
    void toolsAreThere();
    void linksLeadSomewhere();

private:
    static program::Result inShell(const QString &folder, const QString &command) {
        const QString place = QFileInfo(QStringLiteral(CVM_PROGRAM)).absolutePath();
        return program::run(QStringLiteral("/bin/bash"),
            {QStringLiteral("-c"),
                QStringLiteral("export HOME='%1' XDG_DATA_HOME='%1/data' PATH='%2':\"$PATH\"; cd '%1' && %3")
                    .arg(folder, place, command)});
    }
};

void ReadmeTest::isShort() {
    QVERIFY(commands().size() > 20);
    QVERIFY2(readmeLines().size() < mostLines, qPrintable(QString::number(readmeLines().size())));
}

void ReadmeTest::commandsOfTheProgram_data() {
    QTest::addColumn<QString>("command");
    for (const QString &command : commands()) {
        if (command.startsWith(QLatin1String("cvm-backup-wizard"))) {
            QTest::addRow("%s", qPrintable(command)) << command;
        }
    }
}

void ReadmeTest::commandsOfTheProgram() {
    QFETCH(QString, command);
    if (isOnlyRead(command)) {
        const auto line = commandline::parseCommandLine(QProcess::splitCommand(command));
        const auto *wrong = std::get_if<commandline::UsageError>(&line.command);
        QVERIFY2(wrong == nullptr, wrong == nullptr ? "" : qPrintable(wrong->message));
        return;
    }
    const QTemporaryDir folder;
    const program::Result prepared = inShell(folder.path(),
        QStringLiteral(
            "cvm-backup-wizard capture --scenario managed-hsm --output case.json && mkdir exports && "
            "cp case.json exports/ && cp case.json last-month.json"));
    QCOMPARE(prepared.exitCode, 0);
    if (!command.contains(QLatin1String(" capture "))) {
        QVERIFY(QFile::copy(
            folder.filePath(QStringLiteral("case.json")), folder.filePath(QStringLiteral("today.json"))));
    }
    const program::Result result = inShell(folder.path(), command);
    const bool isRefused = command.contains(QLatin1String("--grant none"))
        && !command.contains(QLatin1String("--retry-with-grant"));
    const int expected = command.contains(QLatin1String("--fail-on")) ? 8
        : command.contains(QLatin1String("--fault"))                  ? 4
        : isRefused                                                   ? 3
                                                                      : 0;
    QVERIFY2(!result.crashed, qPrintable(result.error));
    QVERIFY2(result.exitCode == expected,
        qPrintable(
            QStringLiteral("%1 instead of %2: %3").arg(result.exitCode).arg(expected).arg(result.error)));
}

/// The tools of the project that are named can be started, and the presets exist.
void ReadmeTest::toolsAreThere() {
    QFile presets(QStringLiteral(CVM_SOURCE_DIR "/CMakePresets.json"));
    QVERIFY(presets.open(QIODevice::ReadOnly));
    const QByteArray known = presets.readAll();
    static const QRegularExpression preset(QStringLiteral("--preset (\\S+)"));
    static const QRegularExpression tool(QStringLiteral("^(?:bash )?((?:packaging|\\.ci)/\\S+)"));
    for (const QString &command : commands()) {
        for (auto match = preset.globalMatch(command); match.hasNext();) {
            const QString name = match.next().captured(1);
            QVERIFY2(known.contains('"' + name.toUtf8() + '"'), qPrintable(name));
        }
        const QString path = tool.match(command).captured(1);
        const QFileInfo file(QStringLiteral(CVM_SOURCE_DIR "/") + path);
        const bool isStarted = path.isEmpty() || (file.isFile() && file.isExecutable())
            || command.startsWith(QLatin1String("bash "));
        QVERIFY2(isStarted && (path.isEmpty() || file.isFile()), qPrintable(command));
    }
}

void ReadmeTest::linksLeadSomewhere() {
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)#]+)\\)"));
    int links = 0;
    for (auto match = link.globalMatch(readmeLines().join(u'\n')); match.hasNext();) {
        const QString path = match.next().captured(1);
        QVERIFY2(QFileInfo::exists(QStringLiteral(CVM_SOURCE_DIR "/") + path), qPrintable(path));
        ++links;
    }
    QVERIFY(links >= 4);
}

CVM_TEST(ReadmeTest)

} // namespace tst_readme

#include "tst_readme.moc"
