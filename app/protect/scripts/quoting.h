#pragma once

#include <QJsonValue>
#include <QString>

// What is more than one text in a script: see base/quoting.h for one.
namespace scripts {

/// A JSON value in Bicep's syntax, over several lines, indented by `indent` blanks after the first.
QString bicepValue(const QJsonValue &value, int indent = 0);

/// A list of strings of HashiCorp's language.
QString hclList(const QStringList &texts);

/// One line that can stand in a comment of any of the languages: nothing in it ends the comment.
QString commentText(const QString &text);

} // namespace scripts
