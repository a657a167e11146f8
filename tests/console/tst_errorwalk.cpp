#include "compose/services.h"
#include "protect/estate.h"
#include "terminal/commandline/commandline.h"
#include "terminal/console/exitcode.h"
#include "terminal/console/output.h"
#include "terminal/console/protectcommand.h"
#include "terminal/console/restorecommand.h"
#include "tests/support/errorcodes.h"
#include "tests/support/program.h"
#include "tests/support/until.h"
#include "wording/reproduction.h"

#include <QBuffer>
#include <QRegularExpression>

#include <memory>
#include <optional>

namespace tst_errorwalk {

using wording::Reproduction;
using Shown = Reproduction::Shown;

/// Every code of the error table, in the terminal: the command that shows it, or why there is none.
class ErrorWalkTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEveryCode_data();
    void showsEveryCode();
    void showsCodesThatTheTableDoesNotHave();
    void walksAll();
    void quotesTheCommand();
};

namespace {

/// What the command tells, and how it ends.
struct End {
    std::optional<int> exitCode;
    QString told;
    QString json;
};

End run(const QStringList &arguments) {
    const commandline::CommandLine line
        = commandline::parseCommandLine(QStringList{QStringLiteral("cvm-backup-wizard")} + arguments);
    const auto *protecting = std::get_if<commandline::ProtectCommandLine>(&line.command);
    const auto *restoring = std::get_if<console::RestoreOptions>(&line.command);
    if (protecting == nullptr && restoring == nullptr) {
        return {};
    }
    End end;
    QBuffer json;
    QBuffer told;
    json.open(QIODevice::WriteOnly);
    told.open(QIODevice::WriteOnly);
    compose::ServiceOptions services;
    services.simulatorSpeed = 0;
    protect::Estate estate(compose::makeServices(services));
    console::Output output(json, told, console::Output::Form::ResultOnly);
    std::unique_ptr<console::Job> command;
    if (protecting) {
        command = std::make_unique<console::ProtectCommand>(estate, nullptr, *protecting, output);
    } else {
        command = std::make_unique<console::RestoreCommand>(estate, nullptr, *restoring, output);
    }
    QObject::connect(
        command.get(), &console::Job::finished, [&end](int exitCode) { end.exitCode = exitCode; });
    command->start();
    support::until([&end] { return end.exitCode.has_value(); });
    end.told = QString::fromUtf8(told.data());
    end.json = QString::fromUtf8(json.data());
    return end;
}

End run(const Reproduction &reproduction) {
    const bool exports = reproduction.arguments.contains(QStringLiteral("--export"));
    return run(reproduction.arguments + (exports ? QStringList() : QStringList{QStringLiteral("--json")}));
}

bool names(const QString &text, const QString &code) {
    return text.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(QRegularExpression::escape(code)),
        QRegularExpression::CaseInsensitiveOption));
}

} // namespace

void ErrorWalkTest::showsEveryCode_data() {
    QTest::addColumn<QString>("code");
    for (const QStringList &row : support::errorRows()) {
        for (const QString &code : row) {
            QTest::newRow(qPrintable(code)) << code;
        }
    }
}

void ErrorWalkTest::showsEveryCode() {
    QFETCH(QString, code);
    const Reproduction reproduction = wording::reproductionOf(code);
    QCOMPARE(reproduction.arguments.isEmpty(), reproduction.shown == Shown::Nowhere);
    QCOMPARE(reproduction.why.isEmpty(), reproduction.shown == Shown::Everywhere);
    if (reproduction.shown == Shown::Nowhere) {
        return;
    }
    const End end = run(reproduction);
    const QByteArray all = wording::reproductionCommand(reproduction).toUtf8() + '\n' + end.told.toUtf8();
    QVERIFY2(end.exitCode, all.constData());
    const QString headline = QString::fromLatin1(wording::findError(code)->headline);
    const bool isDone = *end.exitCode == static_cast<int>(console::ExitCode::Done);
    QVERIFY2(end.told.contains(headline) != (reproduction.shown == Shown::Handled), all.constData());
    switch (reproduction.shown) {
    case Shown::Everywhere:
    case Shown::InTerminal:
        QVERIFY2(!isDone, all.constData());
        QVERIFY2(names(end.told + end.json, code), all.constData());
        break;
    case Shown::OnTheWay:
    case Shown::Handled:
        QVERIFY2(isDone, all.constData());
        break;
    case Shown::Nowhere:
        break;
    }
}

void ErrorWalkTest::showsCodesThatTheTableDoesNotHave() {
    for (const QString &code : {QStringLiteral("UserErrorOfTomorrow"),
             QStringLiteral("BMSUserErrorOfTomorrow"), QStringLiteral("AADSTS987654")}) {
        const Reproduction reproduction = wording::reproductionOf(code);
        QCOMPARE(reproduction.shown, Shown::Everywhere);
        const End end = run(reproduction);
        QVERIFY2(names(end.json, code) && names(end.told, code), qPrintable(end.told));
        QVERIFY(end.exitCode && *end.exitCode != static_cast<int>(console::ExitCode::Done));
    }
}

/// A table that loses its rows does not pass.
void ErrorWalkTest::walksAll() {
    QMap<Shown, int> counts;
    for (const QStringList &row : support::errorRows()) {
        for (const QString &code : row) {
            ++counts[wording::reproductionOf(code).shown];
        }
    }
    QVERIFY(counts[Shown::Everywhere] >= 170);
    QVERIFY(counts[Shown::InTerminal] >= 15);
    QVERIFY(counts[Shown::OnTheWay] >= 60);
    QVERIFY(counts[Shown::Handled] >= 4);
    QVERIFY(counts[Shown::Nowhere] >= 90);
}

void ErrorWalkTest::quotesTheCommand() {
    QCOMPARE(wording::reproductionCommand(wording::reproductionOf(QStringLiteral("VmNotInDesirableState"))),
        QStringLiteral("cvm-backup-wizard protect --scenario managed-hsm --fault "
                       "'{\"code\":\"VmNotInDesirableState\",\"operation\":\"configureBackup\"}'"));
    QCOMPARE(wording::reproductionCommand(wording::reproductionOf(QStringLiteral("TlsFailed"))), QString());
}

CVM_TEST(ErrorWalkTest)

} // namespace tst_errorwalk

#include "tst_errorwalk.moc"
