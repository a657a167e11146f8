#include "protect/journal/journal.h"

#include "base/text.h"
#include "protect/journal/lines.h"

#include <QCryptographicHash>
#include <QUuid>

#include <algorithm>

namespace journal {

namespace {

base::Error error(const char *code, const QString &message, const QString &target) {
    base::Error error = base::localError(QLatin1String(code), message, QStringLiteral("journal/read"));
    error.target = target;
    return error;
}

/// What a file tells; damage is told by the line.
Record recordOf(const QString &id, const Lines &lines) {
    Record record;
    record.id = id;
    record.torn = lines.torn;
    record.damagedLine = lines.damagedLine;
    int number = 0;
    for (const QJsonObject &entry : lines.entries) {
        ++number;
        if (!apply(record, entry)) {
            record.damagedLine = number;
            break;
        }
    }
    record.id = id; // the file's name is what it is found by
    return record;
}

/// A recovery begins a record of its own: one that was not finished is gone on with by its id.
bool isSameKind(const Head &a, const Head &b) {
    return !a.recovery && !b.recovery;
}

} // namespace

OpenRun::OpenRun(std::shared_ptr<Storage> storage, std::shared_ptr<void> lock)
    : m_storage(std::move(storage)), m_lock(std::move(lock)) { }

base::Result<void> OpenRun::load(const QString &id) {
    const base::Result<QByteArray> content = m_storage->read(id);
    if (!content) {
        return base::Unexpected(content.error());
    }
    const Lines lines = readLines(*content);
    m_file = id;
    m_record = recordOf(id, lines);
    m_lastCheck = lines.lastCheck;
    m_size = lines.goodSize;
    if (m_record.damagedLine > 0) {
        return base::Unexpected(error("JournalDamaged",
            QStringLiteral("Line %1 of the record is damaged.").arg(m_record.damagedLine), id));
    }
    return {};
}

base::Result<void> OpenRun::append(const QJsonObject &entry) {
    const QByteArray line = lineOf(m_lastCheck, entry);
    const base::Result<void> appended = m_storage->append(m_file, m_size, line);
    if (!appended) {
        return appended;
    }
    m_lastCheck = checkIn(line);
    m_size += line.size();
    apply(m_record, entry);
    return {};
}

base::Result<int> OpenRun::intend(Intent intent) {
    intent.number = static_cast<int>(m_record.writes.size()) + 1;
    const base::Result<void> appended = append(intentEntry(intent));
    if (!appended) {
        return base::Unexpected(appended.error());
    }
    return intent.number;
}

base::Result<void> OpenRun::answered(int number, Answer answer, int status, const QString &code) {
    Intent intent;
    intent.number = number;
    intent.answer = answer;
    intent.status = status;
    intent.code = code;
    return append(answerEntry(intent));
}

void OpenRun::notThere(const domain::PlannedWrite &write) {
    const std::vector<Intent> writes = m_record.writes;
    for (const Intent &intent : writes) {
        const bool open = !intent.takesBack && intent.answer != Answer::Refused;
        if (open && isSameWrite(intent.write, write)) {
            (void)answered(intent.number, Answer::Refused, 0, QStringLiteral("NotThere"));
        }
    }
}

void OpenRun::readBack(const domain::PlannedWrite &write, Answer answer) {
    const std::vector<Intent> &writes = m_record.writes;
    const auto last = std::find_if(writes.rbegin(), writes.rend(),
        [&write](const Intent &intent) { return intent.takesBack && isSameWrite(intent.write, write); });
    if (last != writes.rend() && last->answer != answer) {
        (void)answered(last->number, answer, 0, QStringLiteral("ReadBack"));
    }
}

base::Result<void> OpenRun::written(const domain::WrittenChange &change) {
    return append(writtenEntry(change));
}

base::Result<void> OpenRun::proved(const domain::RehearsalProof &proof) {
    return append(provedEntry(proof));
}

base::Result<void> OpenRun::planned(const Head &head) {
    return append(plannedEntry(head));
}

base::Result<void> OpenRun::ended(End end, const std::optional<domain::Attempt> &failed) {
    return m_record.end == end && !failed ? base::Result<void>()
                                          : append(endEntry(end, QDateTime::currentDateTimeUtc(), failed));
}

Journal::Journal(std::shared_ptr<Storage> storage) : m_storage(std::move(storage)) { }

base::Result<std::shared_ptr<void>> Journal::lockOf(const domain::ResourceId &vmId) const {
    const QByteArray id = vmId.text().toLower().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(id, QCryptographicHash::Sha256).toHex().left(24);
    base::Result<std::shared_ptr<void>> lock
        = m_storage->lock(QStringLiteral("vm-") + QString::fromLatin1(hash));
    if (!lock) {
        base::Error failed = lock.error();
        failed.target = vmId.text();
        return base::Unexpected(failed);
    }
    return lock;
}

base::Result<OpenRunPtr> Journal::begin(const Head &head) const {
    base::Result<std::shared_ptr<void>> lock = lockOf(head.choices.virtualMachineId);
    if (!lock) {
        return base::Unexpected(lock.error());
    }
    const OpenRunPtr run(new OpenRun(m_storage, *lock));
    for (const Record &record : runs()) {
        const domain::PastRunState state = record.state();
        const bool open
            = state == domain::PastRunState::Unfinished || state == domain::PastRunState::NothingWritten;
        const bool same = open && record.head.choices.virtualMachineId == head.choices.virtualMachineId
            && base::sameText(record.head.tenantId, head.tenantId) && isSameKind(record.head, head);
        if (same) {
            base::Result<void> going = run->load(record.id);
            if (going) {
                going = run->planned(head);
            }
            return going ? base::Result<OpenRunPtr>(run) : base::Unexpected(going.error());
        }
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    run->m_file = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const base::Result<void> started = run->append(startedEntry(run->m_file, now, head));
    return started ? base::Result<OpenRunPtr>(run) : base::Unexpected(started.error());
}

base::Result<OpenRunPtr> Journal::reopen(const QString &id) const {
    const std::optional<Record> known = run(id);
    if (!known) {
        return base::Unexpected(error("RunNotFound", QStringLiteral("There is no record of this run."), id));
    }
    base::Result<std::shared_ptr<void>> lock = lockOf(known->head.choices.virtualMachineId);
    if (!lock) {
        return base::Unexpected(lock.error());
    }
    const OpenRunPtr open(new OpenRun(m_storage, *lock));
    const base::Result<void> loaded = open->load(id); // anew, now that nobody else writes
    return loaded ? base::Result<OpenRunPtr>(open) : base::Unexpected(loaded.error());
}

base::Result<void> Journal::forget(const QString &id) const {
    const base::Result<OpenRunPtr> open = reopen(id);
    if (open) {
        return (*open)->ended(End::Forgotten);
    }
    return open.error().hasCode(u"JournalDamaged") ? m_storage->setAside(id) : base::Unexpected(open.error());
}

std::optional<Record> Journal::run(const QString &id) const {
    if (!m_storage->ids().contains(id)) {
        return std::nullopt;
    }
    const base::Result<QByteArray> content = m_storage->read(id);
    if (!content) {
        return std::nullopt;
    }
    const Lines lines = readLines(*content);
    if (lines.entries.empty() && lines.damagedLine == 0) {
        return std::nullopt; // cut off before the first line was whole: nothing was sent by then
    }
    return recordOf(id, lines);
}

std::vector<Record> Journal::runs() const {
    std::vector<Record> all;
    for (const QString &id : m_storage->ids()) {
        if (std::optional<Record> record = run(id)) {
            all.push_back(std::move(*record));
        }
    }
    std::sort(all.begin(), all.end(), [](const Record &a, const Record &b) {
        return std::tie(b.started, b.id) < std::tie(a.started, a.id);
    });
    return all;
}

std::vector<domain::PastRun> Journal::summaries() const {
    std::vector<domain::PastRun> all;
    for (const Record &record : runs()) {
        domain::PastRun run = summaryOf(record);
        if (run.state == domain::PastRunState::Unfinished) {
            const base::Result<std::shared_ptr<void>> lock = lockOf(run.virtualMachineId);
            run.state
                = !lock && lock.error().hasCode(u"AnotherWindow") ? domain::PastRunState::InUse : run.state;
        }
        all.push_back(std::move(run));
    }
    return all;
}

} // namespace journal
