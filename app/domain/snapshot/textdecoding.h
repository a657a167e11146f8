#pragma once

#include <QByteArray>
#include <QString>

namespace snapshot {

/// Text of a file as UTF-8 without byte order mark. PowerShell writes UTF-16, with a mark and without, in
/// both byte orders. Bytes of any other encoding stay as they are.
QByteArray toUtf8(const QByteArray &bytes);

/// "line 3, column 7" of an offset in UTF-8 text.
QString placeInText(const QByteArray &utf8, qsizetype offset);

} // namespace snapshot
