#include "terminal/commandline/capturecommandline.h"

#include "terminal/commandline/commandoptions.h"
#include "terminal/commandline/programname.h"
#include "terminal/commandline/signinoptions.h"
#include "terminal/commandline/sourceoptions.h"

namespace commandline {

CommandLine parseCapture(const QStringList &arguments) {
    using wording::CommandText;
    CommandOptions options;
    declareSimulated(options);
    declareSignIn(options);
    options.output("output", CommandText::SnapshotFile);
    options.flag("pseudonyms", CommandText::Pseudonyms);
    options.simulation();
    if (const std::optional<CommandLine> end = options.parse(arguments, program + QLatin1String(" capture"),
            CommandText::Capture, wording::commandText(CommandText::CaptureExitCodes), 1)) {
        return *end;
    }
    console::CaptureOptions wanted;
    std::optional<CommandLine> problem;
    wanted.live = readSignIn(options, problem);
    if (!problem) {
        wanted.source = readSource(options, wanted.live, problem);
    }
    if (problem) {
        return *problem;
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
