#include "terminal/commandline/capturecommandline.h"

#include "terminal/commandline/commandoptions.h"
#include "terminal/commandline/programname.h"
#include "terminal/commandline/signinoptions.h"

namespace commandline {

CommandLine parseCapture(const QStringList &arguments) {
    using wording::CommandText;
    CommandOptions options;
    options.value("scenario", CommandText::Scenario, "name");
    declareSignIn(options);
    options.value("output", CommandText::SnapshotFile, "file");
    options.flag("pseudonyms", CommandText::Pseudonyms);
    options.simulation();
    if (const std::optional<CommandLine> end = options.parse(arguments, program + QLatin1String(" capture"),
            CommandText::Capture, wording::commandText(CommandText::CaptureExitCodes), 1)) {
        return *end;
    }
    console::CaptureOptions wanted;
    wanted.scenario = options.text("scenario");
    std::optional<CommandLine> problem;
    wanted.live = readSignIn(options, problem);
    if (problem) {
        return *problem;
    }
    if (wanted.live && options.isSet("scenario")) {
        return options.error(wording::optionsExclude(QStringLiteral("sign-in"), QStringLiteral("scenario")));
    }
    if (!wanted.live && wanted.scenario.isEmpty()) {
        return options.error(wording::eitherOption(QStringLiteral("scenario"), QStringLiteral("sign-in")));
    }
    wanted.outputFile = options.outputFile();
    if (options.text("output").isEmpty()) {
        return options.error(wording::missingOption(QStringLiteral("output")));
    }
    wanted.pseudonyms = options.isSet("pseudonyms");
    CommandLine line{wanted};
    return options.readSimulation(line).value_or(line);
}

} // namespace commandline
