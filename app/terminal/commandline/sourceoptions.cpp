#include "terminal/commandline/sourceoptions.h"

#include "terminal/commandline/signinoptions.h"

#include <algorithm>
#include <array>

namespace commandline {

namespace {

using protect::SourceKind;
using wording::CommandText;

struct Way {
    const char *option;
    SourceKind kind;
};

constexpr std::array ways{Way{"scenario", SourceKind::Simulator},
    Way{"scenario-file", SourceKind::ScenarioFile}, Way{"snapshot", SourceKind::Snapshot}};

} // namespace

void declareSimulated(CommandOptions &options, const QString &scenario) {
    options.value("scenario", CommandText::Scenario, "name", scenario);
    options.input("scenario-file", CommandText::ScenarioFile);
    options.inputs("snapshot", CommandText::SimulatedSnapshot);
    options.values("fault", CommandText::Fault, "json");
}

std::optional<protect::Source> readSimulated(
    const CommandOptions &options, qsizetype positional, std::optional<CommandLine> &problem) {
    const Way *given = nullptr;
    for (const Way &way : ways) {
        if (!options.isSet(way.option)) {
            continue;
        }
        if (given != nullptr) {
            problem = options.error(
                wording::optionsExclude(QLatin1String(given->option), QLatin1String(way.option)));
            return std::nullopt;
        }
        const QStringList values = options.texts(way.option);
        if (std::any_of(values.begin(), values.end(), [](const QString &value) {
                return value.isEmpty() || value.startsWith(QLatin1String("--")); // the next option
            })) {
            problem = options.error(wording::missingOption(QLatin1String(way.option)));
            return std::nullopt;
        }
        given = &way;
    }
    if (given == nullptr) {
        if (options.isSet("fault")) {
            problem
                = options.error(wording::optionNeeds(QStringLiteral("fault"), QStringLiteral("scenario")));
        }
        return std::nullopt;
    }
    protect::Source source;
    source.kind = given->kind;
    source.faults = options.texts("fault");
    if (given->kind == SourceKind::Simulator) {
        source.scenario = options.text(given->option);
    } else {
        source.files = options.texts(given->option);
    }
    if (given->kind == SourceKind::Snapshot) {
        source.files += options.positionalArguments().mid(positional);
    }
    return source;
}

QString wayOf(const protect::Source &source) {
    const auto way = std::find_if(
        ways.begin(), ways.end(), [&source](const Way &one) { return one.kind == source.kind; });
    return way == ways.end() ? QString() : QLatin1String(way->option);
}

protect::Source readSource(const CommandOptions &options, const std::optional<console::LiveOptions> &live,
    std::optional<CommandLine> &problem) {
    const std::optional<protect::Source> simulated = readSimulated(options, 1, problem);
    if (problem) {
        return {};
    }
    if (live && simulated) {
        problem = options.error(wording::optionsExclude(QStringLiteral("sign-in"), wayOf(*simulated)));
    }
    if (!live && !simulated) {
        problem = options.error(wording::eitherOption(QStringLiteral("scenario"), QStringLiteral("sign-in")));
    }
    protect::Source azure;
    azure.kind = SourceKind::Azure;
    return simulated.value_or(azure);
}

} // namespace commandline
