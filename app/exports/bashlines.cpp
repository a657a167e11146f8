#include "exports/bashlines.h"

#include "wording/grantrequest.h"

namespace exports {

AzCommand::AzCommand(const char *words) {
    m_words << QStringLiteral("az") << QLatin1String(words);
}

AzCommand &AzCommand::option(const char *name, const QString &value) {
    const QString quoted = wording::shellQuoted(value);
    if (value.startsWith(QLatin1Char('-')) || value.startsWith(QLatin1Char('@'))) {
        m_words << QLatin1String(name) + QLatin1Char('=') + quoted;
    } else {
        m_words << QLatin1String(name) << quoted;
    }
    return *this;
}

AzCommand &AzCommand::plain(const char *text) {
    m_words << QLatin1String(text);
    return *this;
}

QString assignment(const char *name, const AzCommand &command) {
    return QStringLiteral("%1=$(%2)").arg(QLatin1String(name), command.text());
}

QStringList indented(const QStringList &lines, int blanks) {
    QStringList result;
    for (const QString &line : lines) {
        result << (line.isEmpty() ? line : QString(blanks, QLatin1Char(' ')) + line);
    }
    return result;
}

} // namespace exports
