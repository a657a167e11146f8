#include "terminal/commandline/undocommandline.h"

#include "terminal/commandline/commandoptions.h"
#include "terminal/commandline/programname.h"
#include "terminal/commandline/signinoptions.h"

namespace commandline {

using wording::CommandText;
using wording::commandText;

CommandLine parseUndo(const QStringList &arguments) {
    CommandOptions options;
    options.value("run", CommandText::UndoRun, "id");
    options.flag("last", CommandText::UndoLast);
    options.flag("stop-protection", CommandText::UndoStopProtection);
    options.flag("although-needed", CommandText::UndoAlthoughNeeded);
    options.flag("plan", CommandText::UndoPlan);
    declareSignIn(options, CommandText::SignInOnly);
    if (const std::optional<CommandLine> end = options.parse(arguments, program + QLatin1String(" undo"),
            CommandText::Undo, commandText(CommandText::UndoExitCodes), 1)) {
        return *end;
    }
    console::UndoOptions wanted;
    std::optional<CommandLine> problem;
    wanted.live = readSignIn(options, problem);
    if (problem) {
        return *problem;
    }
    wanted.runId = options.text("run");
    if (wanted.runId.isEmpty() && !options.isSet("last")) {
        return options.error(wording::eitherOption(QStringLiteral("run"), QStringLiteral("last")));
    }
    if (!wanted.runId.isEmpty() && options.isSet("last")) {
        return options.error(wording::optionsExclude(QStringLiteral("run"), QStringLiteral("last")));
    }
    if (!wanted.live) {
        return options.error(wording::missingOption(QStringLiteral("sign-in")));
    }
    wanted.stopProtection = options.isSet("stop-protection");
    wanted.insists = options.isSet("although-needed");
    wanted.planOnly = options.isSet("plan");
    return {wanted};
}

CommandLine parseRuns(const QStringList &arguments) {
    CommandOptions options;
    if (const std::optional<CommandLine> end
        = options.parse(arguments, program + QLatin1String(" runs"), CommandText::Runs, QString(), 1)) {
        return *end;
    }
    return {console::RunsOptions()};
}

} // namespace commandline
