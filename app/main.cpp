#include "base/filewriter.h"
#include "base/leave.h"
#include "base/platform.h"
#include "base/searchpath.h"
#include "cloud/account/settingsstore.h"
#include "cloud/identity/desktopbrowser.h"
#include "compose/liveaccount.h"
#include "compose/services.h"
#include "compose/simulatecommand.h"
#include "protect/estate.h"
#include "protect/protection.h"
#include "review/reviewreport/pdfform.h"
#include "simulator/simulator.h"
#include "terminal/commandline/commandline.h"
#include "terminal/commandline/reviewcommandline.h"
#include "terminal/console/capturecommand.h"
#include "terminal/console/exitcode.h"
#include "terminal/console/explaincommand.h"
#include "terminal/console/interruption.h"
#include "terminal/console/output.h"
#include "terminal/console/protectcommand.h"
#include "terminal/console/restorecommand.h"
#include "terminal/console/reviewcommand.h"
#include "terminal/console/scenarioscommand.h"
#include "terminal/console/steptext.h"
#include "terminal/console/undocommand.h"
#include "ui/application.h"
#include "ui/desktop/preferences.h"
#include "wording/consoletext.h"
#include "wording/translation.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

#include <cstdio>
#include <new>

namespace {

using console::ExitCode;
using console::Output;

#if defined(__USE_FORTIFY_LEVEL) && __USE_FORTIFY_LEVEL > 0
/// For packaging/hardening: without a call that needs checking, nothing else in the program tells that the C
/// library would check it.
[[gnu::used]] constexpr char fortified[] = "cvm-backup-wizard: _FORTIFY_SOURCE";
#endif

constexpr double windowSpeed = 20;
constexpr double terminalSpeed = 200; // nobody watches a propagation of ten minutes in a terminal
constexpr double simulateSpeed = 1; // other programs wait for real

/// Standard output and error as devices.
struct Streams {
    QFile output;
    QFile error;

    Streams() {
        output.open(stdout, QIODevice::WriteOnly);
        error.open(stderr, QIODevice::WriteOnly);
    }
};

int code(ExitCode exitCode) {
    return static_cast<int>(exitCode);
}

/// What could not be told is no success.
int endOf(const Output &output, int exitCode) {
    return output.hasFailed() && exitCode == code(ExitCode::Done) ? code(ExitCode::Usage) : exitCode;
}

compose::ServiceOptions serviceOptions(const commandline::CommandLine &line, double standardSpeed) {
    compose::ServiceOptions options;
    options.simulatorSpeed = line.speed > 0 ? line.speed : standardSpeed;
    options.simulatorLatency = line.latency;
    options.journalFolder
        = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/runs");
    return options;
}

/// The account of a command: the saved settings with what the command line says on top, which is not saved.
std::unique_ptr<account::Account> terminalAccount(const std::optional<console::LiveOptions> &live) {
    if (!live) {
        return nullptr;
    }
    std::unique_ptr<account::Account> account
        = compose::makeAccount(&identity::openInDesktopBrowser, nullptr);
    account->setSettings(console::settingsWith(account::SettingsStore().load(), *live));
    return account;
}

int usage(const commandline::UsageError &error) {
    Streams streams;
    Output output(streams.output, streams.error, Output::Form::Told);
    output.complain(error.message);
    output.complain(wording::usageHint(error.command));
    return code(ExitCode::Usage);
}

/// Lets the secret store take in what is being written to it, for as long as the store is waited for at all:
/// a refresh token that was just renewed is there at the next start, and nothing half written stays.
void finishStoring(const account::Account *account) {
    if (account && account->isStoring()) {
        QObject::connect(
            account, &account::Account::stored, QCoreApplication::instance(), &QCoreApplication::quit);
        QCoreApplication::exec();
    }
}

/// Runs a command that waits for Azure, until it ends or is interrupted.
template <typename Job, typename Options>
int runJob(const commandline::CommandLine &line, const Options &options, Output::Form form) {
    Streams streams;
    Output output(streams.output, streams.error, form);
    const std::unique_ptr<account::Account> account = terminalAccount(options.live);
    compose::ServiceOptions services = serviceOptions(line, terminalSpeed);
    services.account = account.get();
    protect::Estate estate(compose::makeServices(services));
    Job job(estate, account.get(), options, output);
    console::Interruption interruption;
    QObject::connect(&interruption, &console::Interruption::requested, &job, &Job::interrupt);
    QObject::connect(
        &job, &Job::finished, QCoreApplication::instance(),
        [](int exitCode) { QCoreApplication::exit(exitCode); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(&job, &Job::start, Qt::QueuedConnection);
    const int exitCode = QCoreApplication::exec();
    finishStoring(account.get());
    return endOf(output, exitCode);
}

int protect(const commandline::CommandLine &line, const commandline::ProtectCommandLine &command) {
    const bool toOutput = command.exportAs && command.scriptFile.isEmpty();
    const bool ownResult = command.json || command.request || toOutput;
    return runJob<console::ProtectCommand>(
        line, command, ownResult ? Output::Form::ResultOnly : Output::Form::Told);
}

int review(const commandline::ReviewCommandLine &command) {
    Streams streams;
    Output output(streams.output, streams.error, Output::Form::ResultOnly);
    try {
        const ExitCode end
            = console::review(command, {QDateTime::currentDateTimeUtc(), &reviewreport::toPdf}, output);
        return endOf(output, code(end));
    } catch (const std::bad_alloc &) { // files of any size; nothing else of this program takes that much
        output.complain(wording::outOfMemoryLine());
        return code(ExitCode::Unreadable);
    }
}

int runs(const commandline::CommandLine &line) {
    Streams streams;
    Output output(streams.output, streams.error, Output::Form::Told);
    const protect::Estate estate(compose::makeServices(serviceOptions(line, terminalSpeed)));
    console::listRuns(estate, output);
    return endOf(output, code(ExitCode::Done));
}

/// Printing needs fonts, but no display.
std::unique_ptr<QCoreApplication> makeTerminalApplication(int &argc, char **argv, bool withFonts) {
    if (!withFonts) {
        return std::make_unique<QCoreApplication>(argc, argv);
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

int simulate(const commandline::CommandLine &line, const commandline::SimulateCommand &command) {
    Streams streams;
    Output output(streams.output, streams.error, Output::Form::Told);
    const console::Interruption interruption;
    QObject::connect(&interruption, &console::Interruption::requested, QCoreApplication::instance(),
        &QCoreApplication::quit, Qt::QueuedConnection);
    const base::Result<compose::Simulation> simulation = compose::startSimulation(
        command, line.speed > 0 ? line.speed : simulateSpeed, line.latency, output);
    if (!simulation) {
        console::tellError(output, simulation.error());
        return code(console::exitCodeFor(simulation.error()));
    }
    const int result = QCoreApplication::exec();
    output.say(wording::simulatorStopped());
    return result;
}

int runTerminal(int argc, char **argv, bool withFonts) {
    base::speakUtf8();
    const std::unique_ptr<QCoreApplication> application = makeTerminalApplication(argc, argv, withFonts);
    wording::installTranslations(commandline::languageOption(QCoreApplication::arguments()));
    const commandline::CommandLine line = commandline::parseCommandLine(QCoreApplication::arguments());
    if (const auto *command = std::get_if<commandline::ProtectCommandLine>(&line.command)) {
        return protect(line, *command);
    }
    if (const auto *command = std::get_if<console::RestoreOptions>(&line.command)) {
        const bool toOutput = command->exportAs && command->scriptFile.isEmpty();
        return runJob<console::RestoreCommand>(
            line, *command, command->json || toOutput ? Output::Form::ResultOnly : Output::Form::Told);
    }
    if (const auto *command = std::get_if<commandline::ReviewCommandLine>(&line.command)) {
        return review(*command);
    }
    if (const auto *command = std::get_if<console::UndoOptions>(&line.command)) {
        return runJob<console::UndoCommand>(line, *command, Output::Form::Told);
    }
    if (std::holds_alternative<console::RunsOptions>(line.command)) {
        return runs(line);
    }
    if (const auto *command = std::get_if<console::CaptureOptions>(&line.command)) {
        return runJob<console::CaptureCommand>(
            line, *command, command->toStandardOutput() ? Output::Form::ResultOnly : Output::Form::Told);
    }
    if (const auto *command = std::get_if<commandline::SimulateCommand>(&line.command)) {
        return simulate(line, *command);
    }
    if (const auto *error = std::get_if<commandline::UsageError>(&line.command)) {
        return usage(*error);
    }
    Streams streams;
    Output output(streams.output, streams.error, Output::Form::Told);
    if (const auto *command = std::get_if<commandline::ExplainCommandLine>(&line.command)) {
        Output told(
            streams.output, streams.error, command->json ? Output::Form::ResultOnly : Output::Form::Told);
        const ExitCode end = console::explain(*command, told);
        return endOf(told, code(end));
    }
    if (std::holds_alternative<commandline::ScenariosCommand>(line.command)) {
        console::listScenarios(compose::makeServices().offer, output);
    } else if (const auto *text = std::get_if<commandline::TextCommand>(&line.command)) {
        output.result(text->text.toUtf8(), Output::Content::Text);
    }
    return endOf(output, code(ExitCode::Done));
}

/// Qt ends the program with a message for developers where it finds no display.
bool hasDisplay(const QStringList &arguments) {
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") || arguments.contains(QStringLiteral("-platform"));
#else
    Q_UNUSED(arguments)
    return true;
#endif
}

int withoutDisplay(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    wording::installTranslations(commandline::languageOption(QCoreApplication::arguments()));
    Streams streams;
    Output output(streams.output, streams.error, Output::Form::Told);
    output.complain(wording::noDisplayLine());
    return code(ExitCode::Usage);
}

/// Estates for copies of snapshots in the simulator: without an account and without a record.
ui::EstateMaker estateMaker(const commandline::CommandLine &line) {
    return [services = serviceOptions(line, windowSpeed)] {
        return std::make_unique<protect::Estate>(compose::makeServices(services));
    };
}

/// The refusal of a scenario that there is not, as the terminal tells it.
std::optional<base::Error> unknownScenario(
    const protect::SourceOffer &offer, const std::optional<protect::Source> &source) {
    if (!source || source->kind != protect::SourceKind::Simulator) {
        return std::nullopt;
    }
    QStringList names;
    for (const protect::Scenario &scenario : offer.scenarios) {
        names << scenario.name;
    }
    return names.contains(source->scenario)
        ? std::nullopt
        : std::make_optional(base::localError(QStringLiteral("UnknownScenario"),
            QStringLiteral("There is no scenario \"%1\". Scenarios: %2.")
                .arg(source->scenario, names.join(QStringLiteral(", "))),
            QStringLiteral("simulator/start")));
}

int refuse(const base::Error &error) {
    Streams streams;
    Output output(streams.output, streams.error, Output::Form::Told);
    console::tellError(output, error);
    return code(console::exitCodeFor(error));
}

/// They name tenants, accounts and files. Where they are no file, the system keeps them for the user.
void keepSettingsForOwner() {
    const QString file = QSettings().fileName();
    if (file.endsWith(QLatin1String(".conf"))) {
        base::keepForOwner(file);
    }
}

int runWindow(int argc, char **argv) {
    QApplication application(argc, argv);
    keepSettingsForOwner();
    // What is asked for this once goes before what was chosen for good.
    const QString asked = commandline::languageOption(QCoreApplication::arguments());
    wording::installTranslations(asked.isEmpty() ? ui::Preferences::load().language : asked);
    const commandline::CommandLine line = commandline::parseCommandLine(QCoreApplication::arguments());
    const auto *window = std::get_if<commandline::WindowCommand>(&line.command);
    if (!window) {
        const auto *error = std::get_if<commandline::UsageError>(&line.command);
        return usage(error ? *error : commandline::UsageError());
    }
    if (!window->review.isEmpty()) {
        return ui::runReview(application, window->review, estateMaker(line));
    }
    ui::WizardOptions options;
    options.source = window->source;
    options.screenshotsDir = window->screenshotsDir;
    options.makeEstate = estateMaker(line);
    const std::unique_ptr<account::Account> account
        = compose::makeAccount(&QDesktopServices::openUrl, std::make_shared<account::SettingsStore>());
    options.account = account.get();
    compose::ServiceOptions services = serviceOptions(line, windowSpeed);
    services.account = account.get();
    protect::Services offered = compose::makeServices(services);
    if (const std::optional<base::Error> error = unknownScenario(offered.offer, window->source)) {
        return refuse(*error);
    }
    const int exitCode
        = ui::runWizard(application, std::make_unique<protect::Estate>(std::move(offered)), options);
    finishStoring(account.get());
    return exitCode;
}

/// Other programs are found in absolute places only, also by Qt and by those that are started.
void keepSearchPathAbsolute() {
    const QString path = qEnvironmentVariable("PATH");
    const QString absolute = base::absoluteSearchPath(path);
    if (absolute.isEmpty()) {
        qunsetenv("PATH"); // an empty one would mean the current folder
    } else if (absolute != path) {
        qputenv("PATH", absolute.toLocal8Bit());
    }
}

QStringList rawArguments(int argc, char **argv) {
    QStringList arguments;
    for (int index = 0; index < argc; ++index) {
        arguments << QString::fromLocal8Bit(argv[index]);
    }
    return arguments;
}

int run(int argc, char **argv) {
    (void)base::forbidCoreDumps();
    keepSearchPathAbsolute();
    QCoreApplication::setApplicationName(QStringLiteral("cvm-backup-wizard"));
    QCoreApplication::setOrganizationName(QStringLiteral("cvm-backup-wizard"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CVM_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral(CVM_APP_ID)); // its icon and name in task bars
    const QStringList arguments = rawArguments(argc, argv);
    if (!commandline::opensWindow(arguments)) {
        return runTerminal(argc, argv, commandline::printsPdf(arguments));
    }
    return hasDisplay(arguments) ? runWindow(argc, argv) : withoutDisplay(argc, argv);
}

} // namespace

int main(int argc, char **argv) {
    base::leave(run(argc, argv));
}
