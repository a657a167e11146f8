#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <vector>

namespace journal {

/// One line of a journal: {"check":"…","entry":{…}} and a line feed. The check is the first 16 hex digits
/// of SHA-256 over the check of the line before and the bytes of the entry, so that a line that was changed,
/// lost, added or moved is noticed.
QByteArray lineOf(const QByteArray &checkBefore, const QJsonObject &entry);
QByteArray checkIn(const QByteArray &line);

/// The content of a journal file.
struct Lines {
    std::vector<QJsonObject> entries; ///< up to the first damage
    QByteArray lastCheck; ///< of the last good line; empty: there is none
    qint64 goodSize = 0; ///< bytes of the good lines
    bool torn = false; ///< the last line was not written to its end: the program died there
    int damagedLine = 0; ///< 1-based; 0: none
};
Lines readLines(const QByteArray &content);

} // namespace journal
