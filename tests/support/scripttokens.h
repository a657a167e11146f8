#pragma once

#include <QList>
#include <QString>

#include <optional>

/// Scripts read by the documented rules of their languages, so that a test sees what is a string and what is
/// code. Each is nullopt for what the language would not take, or takes for something that no script of ours
/// uses: strings with something in them that expands, strings over several lines, other characters than
/// printable ASCII in code.
namespace scripttokens {

struct Token {
    enum class Kind {
        Code, ///< also PowerShell's strings in double quotes, which are the program's own
        String, ///< `text` is what the language reads
        Comment,
    };
    Kind kind = Kind::Code;
    QString text;
};
using Tokens = std::optional<QList<Token>>;

/// A string in single quotes, or several of them joined with [char] codes, is one String. Typographic quotes
/// are quotes.
Tokens ofPowerShell(const QString &script);
Tokens ofBicep(const QString &script);
Tokens ofTerraform(const QString &script);

/// The text if the script is exactly one string.
std::optional<QString> onlyString(const Tokens &tokens);

/// All but what the strings and comments hold; two scripts that differ in names only have the same.
QString structure(const Tokens &tokens);

/// A single word of bash, from plain characters, quotes of both kinds and $'…'; nullopt: it is more, or
/// expands.
std::optional<QString> bashWord(const QString &word);
/// A literal of JMESPath.
std::optional<QString> jmesText(const QString &literal);

/// Whether the Azure CLI reads a file for this word, as its _expand_file_prefixed_files() does.
bool isFileOfAzureCli(const QString &word);

/// Names that try to end a string, to begin code, or to hide. The same at every run.
QStringList hostileNames(int count);

} // namespace scripttokens
