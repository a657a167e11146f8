#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

namespace journal {

/// Where the lines of runs are kept, by the id of the run.
class Storage {
public:
    virtual ~Storage() = default;
    virtual QStringList ids() const = 0;
    virtual base::Result<QByteArray> read(const QString &id) const = 0;
    /// Appends at `at`, dropping what may be behind it (a torn line). Once this has returned, the bytes are
    /// on the disk. Error: Local "JournalNotWritable", and nothing counts as written.
    virtual base::Result<void> append(const QString &id, qint64 at, const QByteArray &line) = 0;
    /// Keeps a damaged record for people to look at, where ids() does not name it.
    virtual base::Result<void> setAside(const QString &id) = 0;
    /// Keeps others out for as long as the result lives. Error: Conflict "AnotherWindow", or Local
    /// "JournalNotWritable".
    virtual base::Result<std::shared_ptr<void>> lock(const QString &name) = 0;
};

/// Files "{id}.jsonl" in a folder that only the user can read, created when the first line is written. Every
/// line is flushed to the disk (fsync, FlushFileBuffers) before append() returns.
std::shared_ptr<Storage> storageInDirectory(const QString &path);
/// For as long as it lives: for runs in the simulator, whose state ends with the program as well.
std::shared_ptr<Storage> storageInMemory();

} // namespace journal
