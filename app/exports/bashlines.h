// Building the Azure CLI script: internal to this room.
#pragma once

#include <QString>
#include <QStringList>

namespace exports {

/// One command of the Azure CLI, every word quoted for bash.
class AzCommand {
public:
    explicit AzCommand(const char *words); ///< "backup vault list": of the program itself

    /// "--name value". A value that looks like an option, or like a file to read ("@…"), is joined by "=".
    AzCommand &option(const char *name, const QString &value);
    /// Of the program itself, as it is: "--output none", "\"${vault[@]}\"".
    AzCommand &plain(const char *text);

    QString text() const { return m_words.join(QLatin1Char(' ')); }

private:
    QStringList m_words;
};

/// "name=$(command)", on which "set -e" acts.
QString assignment(const char *name, const AzCommand &command);

QStringList indented(const QStringList &lines, int blanks = 4);

} // namespace exports
