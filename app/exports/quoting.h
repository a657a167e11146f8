#pragma once

#include <QJsonValue>
#include <QString>

// One function for each language that text of Azure is put into. Whatever the text is, the language reads
// back exactly it, and nothing of it as code.
namespace exports {

/// A PowerShell expression: a string in single quotes, where nothing expands. Everything but printable ASCII
/// is written as [char]0x…: PowerShell takes typographic quotes (U+2018 to U+201B) for the same quote, and
/// Windows PowerShell reads a file without a mark in the code page of the machine, where other letters become
/// such quotes.
QString powerShellQuoted(const QString &text);

/// A Bicep string. Everything but printable ASCII is written as \u{…}.
QString bicepQuoted(const QString &text);
/// A JSON value in Bicep's syntax, over several lines, indented by `indent` blanks after the first.
QString bicepValue(const QJsonValue &value, int indent = 0);

/// A string of HashiCorp's language (Terraform), without templates.
QString hclQuoted(const QString &text);
/// A list of strings of HashiCorp's language.
QString hclList(const QStringList &texts);

/// A literal of JMESPath, the language of the Azure CLI's --query.
QString jmesLiteral(const QString &text);

/// One line that can stand in a comment of any of the languages: nothing in it ends the comment.
QString commentText(const QString &text);

} // namespace exports
