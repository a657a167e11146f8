// Reading the options of one command: internal to the command line.
#pragma once

#include "terminal/commandline/commandline.h"
#include "wording/commandtext.h"

#include <QCommandLineParser>

#include <optional>

namespace commandline {

/// Whether an option is among the arguments, with its value after it or after "=".
bool names(const QStringList &arguments, const char *option);

/// One command's options, and what is common to all.
class CommandOptions {
public:
    CommandOptions();

    /// One value: given twice, it is a mistake, and not silently the last one.
    void value(
        const char *name, wording::CommandText text, const char *valueName, const QString &standard = {});
    /// As many values as one likes, each with the option's name before it.
    void values(const char *name, wording::CommandText text, const char *valueName);
    void flag(const char *name, wording::CommandText text);
    void input(const char *name, wording::CommandText text); ///< a file that is read
    /// As many files to read as one likes, the further ones with or without the option's name.
    void inputs(const char *name, wording::CommandText text);
    void output(const char *name, wording::CommandText text); ///< a file that is written, none that is read
    void simulation(); ///< --speed and --latency

    /// Parses; an end that is not the command itself is help, version or a mistake. `positional`: how many
    /// arguments the command takes, itself included, where none of inputs() is given; -1: any number, all of
    /// them files to read.
    std::optional<CommandLine> parse(const QStringList &arguments, const QString &command,
        wording::CommandText description, const QString &epilogue, int positional);

    /// The value of --output; empty where that is standard output, by whatever name.
    QString outputFile() const;
    /// --output without a name.
    bool lacksOutput() const { return isSet("output") && text("output").isEmpty(); }
    QString text(const char *name) const { return m_parser.value(QLatin1String(name)); }
    QStringList texts(const char *name) const { return m_parser.values(QLatin1String(name)); }
    bool isSet(const char *name) const { return m_parser.isSet(QLatin1String(name)); }
    QStringList positionalArguments() const { return m_parser.positionalArguments(); }
    CommandLine error(const QString &message) const { return {UsageError{message, m_command}}; }

    /// Reads --speed and --latency into `line`, or says what is wrong with them.
    std::optional<CommandLine> readSimulation(CommandLine &line) const;

private:
    QString usageOf(const QStringList &arguments) const;
    QString givenTwice() const; ///< the first option that takes one value and got several; else empty
    std::optional<CommandLine> readAndWritten(bool readsArguments) const;

    QCommandLineParser m_parser;
    QStringList m_single; ///< options that take one value
    QStringList m_inputs; ///< options that name what is read
    QStringList m_listed; ///< of these, the ones that more files may follow
    QStringList m_outputs; ///< options that name what is written
    QString m_command;
};

/// A value among the few that an option takes.
template <typename T>
struct Named {
    const char *name;
    T value;
};

template <typename T, size_t N>
std::optional<T> among(const Named<T> (&names)[N], const QString &wanted) {
    for (const Named<T> &one : names) {
        if (wanted == QLatin1String(one.name)) {
            return one.value;
        }
    }
    return std::nullopt;
}

template <typename T, size_t N>
QString listOf(const Named<T> (&names)[N]) {
    QStringList list;
    for (const Named<T> &one : names) {
        list << QLatin1String(one.name);
    }
    return list.join(QLatin1String(", "));
}

} // namespace commandline
