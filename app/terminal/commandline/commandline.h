#pragma once

#include "protect/source.h"
#include "terminal/console/captureoptions.h"
#include "terminal/console/explaincommand.h"
#include "terminal/console/protectoptions.h"
#include "terminal/console/restoreoptions.h"
#include "terminal/console/reviewoptions.h"
#include "terminal/console/undooptions.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <variant>

namespace commandline {

/// Opens the window.
struct WindowCommand {
    std::optional<protect::Source> source; ///< to begin with; none: the start page asks
    QString screenshotsDir;
    QStringList review; ///< files to review; empty: the wizard
};

/// Does the job in the terminal.
using ProtectCommandLine = console::ProtectOptions;

/// Reviews files.
using ReviewCommandLine = console::ReviewOptions;

/// Runs the simulator alone.
struct SimulateCommand {
    protect::Source source;
    quint16 port = 0;
    bool tls = false;
    QString tokenFile; ///< for the token of its own pages; empty: none
    QString authorityFile; ///< a new file for the certificate authority; empty: in the data folder
    bool approvesDeviceCodes = false;
};

/// Explains an error text.
using ExplainCommandLine = console::ExplainOptions;

struct ScenariosCommand { };

/// Help or version: to be written to standard output.
struct TextCommand {
    QString text;
};

/// What is wrong with the command line, and the command whose --help tells more.
struct UsageError {
    QString message;
    QString command;
};

struct CommandLine {
    std::variant<WindowCommand, ProtectCommandLine, console::CaptureOptions, ReviewCommandLine,
        SimulateCommand, ExplainCommandLine, ScenariosCommand, console::UndoOptions, console::RunsOptions,
        console::RestoreOptions, TextCommand, UsageError>
        command;
    double speed = 0; ///< virtual seconds in a real one; 0: the command's own default
    std::chrono::milliseconds latency{0};
};

/// Whether these arguments open a window; decided before there is an application object, because everything
/// else must work without a display.
bool opensWindow(const QStringList &arguments);
/// The value of --lang; empty where there is none.
QString languageOption(const QStringList &arguments);
/// `arguments` with the program first. Needs the application object.
CommandLine parseCommandLine(const QStringList &arguments);

} // namespace commandline
