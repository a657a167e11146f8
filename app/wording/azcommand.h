#pragma once

#include <QString>
#include <QStringList>

namespace wording {

/// "--name value" of the Azure CLI for bash. A value that the CLI would take for another option or for a file
/// to read is joined by "="; one that begins with "@" is a file in every form, and is marked as not expressed
/// (base::notExpressed()).
QString azOption(const char *name, const QString &value);

/// A word by itself, quoted; marked where the CLI would read a file for it.
QString azWord(const QString &word);

/// One command of the Azure CLI for bash, every value quoted.
class AzCommand {
public:
    explicit AzCommand(const char *words); ///< "backup vault list": of the program itself

    AzCommand &option(const char *name, const QString &value);
    /// Of the program itself, as it is: "--output none", "\"${vault[@]}\"".
    AzCommand &plain(const char *text);

    QString text() const { return m_words.join(QLatin1Char(' ')); }

private:
    QStringList m_words;
};

} // namespace wording
