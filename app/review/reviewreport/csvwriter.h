#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace reviewreport {

/// A cell as CSV. Control and bidirectional characters become visible, and what a spreadsheet would calculate
/// gets an apostrophe in front: "=", "+", "-", "@" and their full-width forms, at the beginning of the cell
/// and after a semicolon, which separates cells in many languages.
QString csvCell(const QString &text);
/// A line with its end, CR LF.
QByteArray csvLine(const QStringList &cells);

} // namespace reviewreport
