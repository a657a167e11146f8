#pragma once

#include "importer/gathered.h"
#include "snapshot/snapshot.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace importer {

/// Goes through the JSON of one file: lists in all their wrappings, single resources, recorded exchanges
/// (ours, and HAR files of browsers), and our own snapshots.
class Document {
public:
    Document(Gathered &gathered, Notes &notes, QString file, QDateTime modified)
        : m_gathered(gathered), m_notes(notes), m_file(std::move(file)), m_modified(std::move(modified)) { }

    /// `isCut`: only the part before a damage is here, so that no list is complete.
    void read(const QJsonValue &root, bool isCut);

    /// The last snapshot in the file, without its environment, which went into `gathered`.
    const std::optional<snapshot::Snapshot> &lastSnapshot() const { return m_snapshot; }

private:
    void value(const QJsonValue &value, const QString &path, std::optional<Asked> asked);
    void object(const QJsonObject &object, const QString &path, std::optional<Asked> asked);
    void list(const QJsonArray &elements, const QString &path, ListRead read);
    void single(const QJsonObject &object, const QString &path, std::optional<Asked> asked);
    bool wrapped(const QJsonObject &object, const QString &path, const std::optional<Asked> &asked);
    bool labelled(const QJsonObject &object, const QString &path);
    bool exchange(const QJsonObject &object, const QString &path);
    bool browserLog(const QJsonObject &object, const QString &path);
    void answer(const Asked &asked, int status, const QJsonValue &body, const QJsonValue &sent,
        const QString &method, const QString &url, const QString &path);
    void ownSnapshot(const QJsonObject &object, const QString &path);
    void unknown(const QJsonObject &object, const QString &path);
    ListRead begin(const QString &path, bool isList, std::optional<Asked> asked) const;

    Gathered &m_gathered;
    Notes &m_notes;
    QString m_file;
    QDateTime m_modified;
    bool m_isCut = false;
    int m_unknown = 0;
    QString m_address; ///< of the exchange at hand
    std::optional<snapshot::Snapshot> m_snapshot;
};

} // namespace importer
