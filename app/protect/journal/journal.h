#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "protect/journal/record.h"
#include "protect/journal/storage.h"

#include <memory>
#include <vector>

namespace journal {

/// A run that is being written. As long as it lives, no other process writes on this VM.
class OpenRun {
public:
    const Record &record() const { return m_record; }
    const QString &id() const { return m_record.id; }

    /// Before a write is sent; numbers the intent. An error means: do not send.
    base::Result<int> intend(Intent intent);
    /// After its answer. Where this cannot be written, the next intend() fails.
    base::Result<void> answered(int number, Answer answer, int status, const QString &code);
    /// Azure was read: none of the tries of this write has made it. Best effort.
    void notThere(const domain::PlannedWrite &write);
    /// Azure was read after this write was taken back: what became of the last try. Best effort.
    void readBack(const domain::PlannedWrite &write, Answer answer);
    base::Result<void> written(const domain::WrittenChange &change);
    base::Result<void> proved(const domain::RehearsalProof &proof);
    base::Result<void> planned(const Head &head);
    /// `failed`: the attempt that ended so.
    base::Result<void> ended(End end, const std::optional<domain::Attempt> &failed = {});

private:
    friend class Journal;
    OpenRun(std::shared_ptr<Storage> storage, std::shared_ptr<void> lock);
    base::Result<void> load(const QString &id);
    base::Result<void> append(const QJsonObject &entry);

    std::shared_ptr<Storage> m_storage;
    std::shared_ptr<void> m_lock;
    Record m_record;
    QString m_file; ///< id in the storage
    QByteArray m_lastCheck;
    qint64 m_size = 0;
};
using OpenRunPtr = std::shared_ptr<OpenRun>;

/// The runs of this user. Times are those of this computer.
class Journal {
public:
    explicit Journal(std::shared_ptr<Storage> storage);

    /// Starts the record of a run, or goes on with the unfinished one of its VM: what that one wrote belongs
    /// to the new one. One that has written nothing is used again as well. Errors: Conflict "AnotherWindow",
    /// Local "JournalNotWritable"; then nothing may be sent.
    base::Result<OpenRunPtr> begin(const Head &head) const;
    /// Goes on with a run of before. Also Local "JournalDamaged", "RunNotFound".
    base::Result<OpenRunPtr> reopen(const QString &id) const;

    /// The run is not to be offered any more. A damaged record is set aside.
    base::Result<void> forget(const QString &id) const;

    /// Newest first. A run whose VM is being worked on elsewhere is among them.
    std::vector<Record> runs() const;
    std::optional<Record> run(const QString &id) const;
    /// The same in short; a run whose VM another process works on is InUse.
    std::vector<domain::PastRun> summaries() const;

private:
    base::Result<std::shared_ptr<void>> lockOf(const domain::ResourceId &vmId) const;

    std::shared_ptr<Storage> m_storage;
};

} // namespace journal
