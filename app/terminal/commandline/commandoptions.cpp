#include "terminal/commandline/commandoptions.h"

#include "base/filewriter.h"
#include "terminal/commandline/programname.h"
#include "wording/translation.h"

#include <algorithm>

namespace commandline {

using wording::CommandText;
using wording::commandText;

bool names(const QStringList &arguments, const char *option) {
    const QLatin1String name(option);
    return std::any_of(arguments.begin(), arguments.end(), [name](const QString &argument) {
        return argument == name
            || (argument.startsWith(name) && argument.at(name.size()) == QLatin1Char('='));
    });
}

CommandOptions::CommandOptions() {
    m_parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    m_parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, commandText(CommandText::Help)});
    m_parser.addOption({{QStringLiteral("v"), QStringLiteral("version")}, commandText(CommandText::Version)});
    value("lang", CommandText::Language, "language");
}

void CommandOptions::value(
    const char *name, CommandText text, const char *valueName, const QString &standard) {
    m_parser.addOption(
        QCommandLineOption(QLatin1String(name), commandText(text), QLatin1String(valueName), standard));
    m_single.append(QLatin1String(name));
}

void CommandOptions::values(const char *name, CommandText text, const char *valueName) {
    m_parser.addOption(QCommandLineOption(QLatin1String(name), commandText(text), QLatin1String(valueName)));
}

void CommandOptions::flag(const char *name, CommandText text) {
    m_parser.addOption(QCommandLineOption(QLatin1String(name), commandText(text)));
}

void CommandOptions::simulation() {
    value("speed", CommandText::Speed, "number");
    value("latency", CommandText::Latency, "milliseconds");
}

std::optional<CommandLine> CommandOptions::parse(const QStringList &arguments, const QString &command,
    CommandText description, const QString &epilogue, int positional) {
    m_command = command;
    m_parser.setApplicationDescription(commandText(description));
    if (!m_parser.parse(arguments)) {
        return error(m_parser.errorText());
    }
    if (m_parser.isSet(QStringLiteral("help"))) {
        const QString tail
            = epilogue.isEmpty() ? QString() : QLatin1Char('\n') + epilogue + QLatin1Char('\n');
        return CommandLine{TextCommand{usageOf(arguments) + tail}};
    }
    if (m_parser.isSet(QStringLiteral("version"))) {
        return CommandLine{TextCommand{program + QLatin1Char(' ') + QStringLiteral(CVM_VERSION "\n")}};
    }
    if (const QString twice = givenTwice(); !twice.isEmpty()) {
        return error(wording::optionGivenTwice(twice));
    }
    if (positional >= 0 && m_parser.positionalArguments().size() > positional) {
        return error(wording::unexpectedArgument(m_parser.positionalArguments().at(positional)));
    }
    const QString language = text("lang");
    if (!language.isEmpty() && !wording::languages().contains(language)) {
        return error(wording::badOptionValue(
            QStringLiteral("lang"), language, wording::languages().join(QLatin1String(", "))));
    }
    return std::nullopt;
}

std::optional<CommandLine> CommandOptions::readSimulation(CommandLine &line) const {
    bool ok = true;
    if (isSet("speed")) {
        line.speed = text("speed").toDouble(&ok);
        if (!ok || line.speed <= 0 || line.speed > 1e6) {
            return error(wording::badOptionValue(
                QStringLiteral("speed"), text("speed"), QStringLiteral("0.001 - 1000000")));
        }
    }
    if (isSet("latency")) {
        line.latency = std::chrono::milliseconds(text("latency").toInt(&ok));
        if (!ok || line.latency.count() < 0 || line.latency.count() > 60'000) {
            return error(wording::badOptionValue(
                QStringLiteral("latency"), text("latency"), QStringLiteral("0 - 60000")));
        }
    }
    return std::nullopt;
}

QString CommandOptions::givenTwice() const {
    for (const QString &name : m_single) {
        if (m_parser.values(name).size() > 1) {
            return name;
        }
    }
    return {};
}

/// Qt's help, with the command instead of the path in its first line.
QString CommandOptions::usageOf(const QStringList &arguments) const {
    QString help = m_parser.helpText();
    const QString &path = arguments.constFirst();
    const qsizetype at = help.indexOf(path);
    return at < 0 ? help : help.replace(at, path.size(), m_command);
}

QString CommandOptions::outputFile() const {
    const QString file = text("output");
    return base::isStandardOutput(file) ? QString() : file;
}

} // namespace commandline
