#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

/// Text of Azure or of a file inside of a script: one function for each language. Whatever the text is, the
/// language reads back exactly it, and nothing of it as code. What a function gives is printable ASCII, so
/// that a reader sees what will run, and holds no "##", which a pipeline could take for a command of its own.
/// A text that a language cannot express is marked, and the whole script has to be refused: ask
/// notExpressed() of it.
namespace base {

/// The first text in a script that its language cannot express; nullopt: all of them are expressed.
std::optional<QString> notExpressed(const QString &script);
/// In the place of a text that cannot be expressed.
QString marked(const QString &text);

/// A word of bash 3.2 or later: as it is, in quotes, or in $'…' with the bytes of UTF-8 as octal codes.
/// Not expressed: NUL, half of a surrogate pair.
QString bashQuoted(const QString &word);

/// A PowerShell expression: a string in single quotes, where nothing expands. Everything but printable ASCII
/// is written as [char]0x…: PowerShell takes typographic quotes (U+2018 to U+201B) for the same quote, and
/// Windows PowerShell reads a file without a mark in the code page of the machine, where other letters become
/// such quotes. Not expressed: half of a surrogate pair.
QString powerShellQuoted(const QString &text);

/// A Bicep string. Everything but printable ASCII is written as \u{…}. Not expressed: half of a surrogate
/// pair, and
/// "[…]", which a template inside of the template would read as an expression.
QString bicepQuoted(const QString &text);

/// A string of HashiCorp's language (Terraform), without templates. Not expressed: half of a surrogate pair,
/// and what is not in Unicode's form NFC, which the language changes to it.
QString hclQuoted(const QString &text);

/// A literal of JMESPath, the language of the Azure CLI's --query.
QString jmesLiteral(const QString &text);

/// JSON on one line, of ASCII only and without "@", at which the Azure CLI reads files.
QString asciiJson(const QJsonObject &object);

} // namespace base
