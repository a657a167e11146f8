#include "wording/azcommand.h"

#include "base/quoting.h"

namespace wording {

namespace {

/// The CLI reads a file for what follows "@" at the beginning of a word, or right after the first "=" of one.
bool namesFile(const QString &word) {
    return word.size() > 1 && word.startsWith(QLatin1Char('@'));
}

} // namespace

QString azWord(const QString &word) {
    const qsizetype equals = word.indexOf(QLatin1Char('='));
    return namesFile(word) || (equals >= 0 && namesFile(word.mid(equals + 1))) ? base::marked(word)
                                                                               : base::bashQuoted(word);
}

QString azOption(const char *name, const QString &value) {
    const qsizetype equals = value.indexOf(QLatin1Char('='));
    const bool joined
        = value.startsWith(QLatin1Char('-')) || (equals >= 0 && namesFile(value.mid(equals + 1)));
    return QLatin1String(name) + QLatin1Char(joined ? '=' : ' ')
        + (namesFile(value) ? base::marked(value) : base::bashQuoted(value));
}

AzCommand::AzCommand(const char *words) {
    m_words << QStringLiteral("az") << QLatin1String(words);
}

AzCommand &AzCommand::option(const char *name, const QString &value) {
    m_words << azOption(name, value);
    return *this;
}

AzCommand &AzCommand::plain(const char *text) {
    m_words << QLatin1String(text);
    return *this;
}

} // namespace wording
