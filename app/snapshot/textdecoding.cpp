#include "snapshot/textdecoding.h"

#include <QStringDecoder>

#include <algorithm>

namespace snapshot {

QByteArray toUtf8(const QByteArray &bytes) {
    std::optional<QStringConverter::Encoding> encoding
        = QStringConverter::encodingForData(bytes, QLatin1Char('{').unicode());
    if (!encoding) {
        encoding = QStringConverter::encodingForData(bytes, QLatin1Char('[').unicode());
    }
    if (!encoding || *encoding == QStringConverter::Utf8) {
        return bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
    }
    QStringDecoder decoder(*encoding);
    const QString text = decoder.decode(bytes);
    return text.toUtf8();
}

QString placeInText(const QByteArray &utf8, qsizetype offset) {
    const QByteArray before = utf8.left(std::clamp<qsizetype>(offset, 0, utf8.size()));
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size() + 1;
    return QStringLiteral("line %1, column %2").arg(line).arg(column);
}

} // namespace snapshot
