#pragma once

#include <QRegularExpression>
#include <QString>

namespace explain {

/// An expression that takes no notice of case; "^" and "$" are of lines.
QRegularExpression form(const char *pattern);

/// What was pasted without what mails, terminals, web pages and JSON in JSON put around it: marks of
/// quotations, colours, frames, tags, escapes. Lines stay lines.
QString plainLines(const QString &pasted);

/// `text` without secrets (base::redacted()) and without what tells of persons: addresses of mail and
/// network, telephone numbers, names of users.
QString withoutPersons(const QString &text);

} // namespace explain
