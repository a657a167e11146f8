#include "protect/journal/lines.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace journal {

namespace {

constexpr qsizetype checkLength = 16;
const QByteArray beforeCheck = QByteArrayLiteral("{\"check\":\"");
const QByteArray beforeEntry = QByteArrayLiteral("\",\"entry\":");
const qsizetype entryAt = beforeCheck.size() + checkLength + beforeEntry.size();

QByteArray checkOf(const QByteArray &checkBefore, const QByteArray &entry) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(checkBefore);
    hash.addData(entry);
    return hash.result().toHex().left(checkLength);
}

/// The entry of a line without its line feed; empty where the line is not whole.
QByteArray entryIn(const QByteArray &line, const QByteArray &checkBefore) {
    const bool framed = line.size() > entryAt && line.startsWith(beforeCheck) && line.endsWith('}')
        && line.mid(beforeCheck.size() + checkLength, beforeEntry.size()) == beforeEntry;
    if (!framed) {
        return {};
    }
    const QByteArray entry = line.mid(entryAt, line.size() - entryAt - 1);
    return checkIn(line) == checkOf(checkBefore, entry) ? entry : QByteArray();
}

} // namespace

QByteArray lineOf(const QByteArray &checkBefore, const QJsonObject &entry) {
    const QByteArray text = QJsonDocument(entry).toJson(QJsonDocument::Compact);
    return beforeCheck + checkOf(checkBefore, text) + beforeEntry + text + "}\n";
}

QByteArray checkIn(const QByteArray &line) {
    return line.mid(beforeCheck.size(), checkLength);
}

Lines readLines(const QByteArray &content) {
    Lines lines;
    while (lines.goodSize < content.size()) {
        const qsizetype end = content.indexOf('\n', lines.goodSize);
        if (end < 0) {
            lines.torn = true;
            return lines;
        }
        const QByteArray line = content.mid(lines.goodSize, end - lines.goodSize);
        const QByteArray entry = entryIn(line, lines.lastCheck);
        const QJsonDocument document = QJsonDocument::fromJson(entry);
        if (!document.isObject()) {
            lines.damagedLine = static_cast<int>(lines.entries.size()) + 1;
            return lines;
        }
        lines.entries.push_back(document.object());
        lines.lastCheck = checkIn(line);
        lines.goodSize = end + 1;
    }
    return lines;
}

} // namespace journal
