#include "domain/snapshot/textdecoding.h"

#include <QStringDecoder>

#include <algorithm>

namespace snapshot {

namespace {

/// By the mark, else by where the zeros stand: what tools write begins with ASCII.
std::optional<QStringConverter::Encoding> encodingOf(const QByteArray &bytes) {
    if (const auto marked = QStringConverter::encodingForData(bytes)) {
        return marked;
    }
    const auto isZero = [&bytes](qsizetype at) { return at < bytes.size() && bytes.at(at) == '\0'; };
    const auto isSet = [&bytes](qsizetype at) { return at < bytes.size() && bytes.at(at) != '\0'; };
    if (isZero(0) && isZero(1) && isZero(2) && isSet(3)) {
        return QStringConverter::Utf32BE;
    }
    if (isSet(0) && isZero(1) && isZero(2) && isZero(3)) {
        return QStringConverter::Utf32LE;
    }
    if (isZero(0) && isSet(1)) {
        return QStringConverter::Utf16BE;
    }
    return isSet(0) && isZero(1) ? std::optional(QStringConverter::Utf16LE) : std::nullopt;
}

} // namespace

QByteArray toUtf8(const QByteArray &bytes) {
    const std::optional<QStringConverter::Encoding> encoding = encodingOf(bytes);
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
