#include "terminal/commandline/commandoptions.h"

#include "base/filewriter.h"
#include "terminal/commandline/programname.h"
#include "wording/translation.h"

#include <QFileInfo>
#include <QHash>

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

void CommandOptions::input(const char *name, CommandText text) {
    value(name, text, "file");
    m_inputs.append(QLatin1String(name));
}

void CommandOptions::inputs(const char *name, CommandText text) {
    values(name, text, "file");
    m_inputs.append(QLatin1String(name));
    m_listed.append(QLatin1String(name));
}

void CommandOptions::output(const char *name, CommandText text) {
    value(name, text, "file");
    m_outputs.append(QLatin1String(name));
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
    const bool readsArguments = positional < 0
        || std::any_of(
            m_listed.begin(), m_listed.end(), [this](const QString &name) { return m_parser.isSet(name); });
    if (!readsArguments && m_parser.positionalArguments().size() > positional) {
        return error(wording::unexpectedArgument(m_parser.positionalArguments().at(positional)));
    }
    if (std::optional<CommandLine> mistake = readAndWritten(readsArguments)) {
        return mistake;
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

/// What is read is not replaced, whatever name it has the second time, also in a folder; what is written is
/// not written over. Of the folders that are arguments, the command itself tells what it has read.
std::optional<CommandLine> CommandOptions::readAndWritten(bool readsArguments) const {
    QStringList read;
    for (const QString &name : m_inputs) {
        for (const QString &one : m_parser.values(name)) {
            read << QFileInfo(one).canonicalFilePath();
        }
    }
    const QStringList arguments = readsArguments ? m_parser.positionalArguments() : QStringList();
    for (const QString &one : arguments) {
        if (QFileInfo(one).isFile()) {
            read << QFileInfo(one).canonicalFilePath();
        }
    }
    QHash<QString, QString> written;
    for (const QString &name : m_outputs) {
        const QFileInfo file(m_parser.value(name));
        const QString path = file.canonicalFilePath(); // empty where there is none
        const bool isRead = !path.isEmpty() && std::any_of(read.begin(), read.end(), [&](const QString &one) {
            return path == one || (!one.isEmpty() && path.startsWith(one + QLatin1Char('/')));
        });
        if (isRead) {
            return error(wording::outputIsRead(name, m_parser.value(name)));
        }
        if (!m_parser.isSet(name) || base::isStandardOutput(m_parser.value(name))) {
            continue;
        }
        const QString place = path.isEmpty() ? file.absoluteFilePath() : path;
        if (written.contains(place)) {
            return error(wording::outputIsWritten(name, m_parser.value(name), written.value(place)));
        }
        written.insert(place, name);
    }
    return std::nullopt;
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
