#include "base/text.h"
#include "protect/journal/fields.h"

namespace journal {

namespace {

constexpr int formatVersion = 1;

FieldWriter begun(const char *entry) {
    return FieldWriter({{QStringLiteral("entry"), QLatin1String(entry)}});
}

bool takesBack(const Intent &intent, const domain::WrittenChange &change) {
    const bool same = change.write.kind == domain::WriteKind::EnableProtection
        || (base::sameText(intent.write.id, change.write.id)
            && base::sameText(intent.write.principalId, change.write.principalId));
    return intent.takesBack && !change.existed && same && intent.write.kind == change.write.kind
        && base::sameText(intent.write.scope, change.write.scope);
}

/// An answer may be corrected by what was read afterwards.
void noteTakenBack(Record &record, const Intent &intent) {
    for (domain::WrittenChange &change : record.written) {
        const bool byThis = change.takenBack && change.takenBackWhen == intent.when;
        if (!takesBack(intent, change) || (change.takenBack && !byThis)) {
            continue;
        }
        change.takenBack = intent.answer == Answer::Confirmed;
        change.takenBackWhen = change.takenBack ? intent.when : QDateTime();
        if (intent.answer != Answer::Refused) { // which says nothing of an earlier try
            change.takingBackUnread = intent.answer == Answer::Unknown;
        }
    }
}

bool applyIntent(Record &record, FieldReader &entry) {
    Intent intent;
    describe(entry, intent);
    if (entry.isUnderstood()) {
        record.writes.push_back(std::move(intent));
        record.end.reset(); // whatever ended before, it is at work again
    }
    return entry.isUnderstood();
}

bool applyAnswer(Record &record, FieldReader &entry) {
    Intent told;
    entry("number", told.number);
    entry("answer", told.answer);
    entry("status", told.status);
    entry("code", told.code);
    for (Intent &intent : record.writes) {
        if (intent.number == told.number && told.answer) {
            intent.answer = told.answer;
            intent.status = told.status;
            intent.code = told.code;
            noteTakenBack(record, intent);
            return true;
        }
    }
    return false;
}

bool applyWritten(Record &record, FieldReader &entry) {
    domain::WrittenChange change;
    describe(entry, change);
    if (entry.isUnderstood()) {
        record.written.push_back(std::move(change));
    }
    return entry.isUnderstood();
}

bool applyStarted(Record &record, FieldReader &entry) {
    int format = 0;
    entry("format", format);
    entry("id", record.id);
    entry("when", record.started);
    record.head = {};
    entry("run", record.head);
    return format == formatVersion && !record.id.isEmpty();
}

bool applyProved(Record &record, FieldReader &entry) {
    domain::RehearsalProof proof;
    describe(entry, proof);
    if (entry.isUnderstood()) {
        record.proof = std::move(proof);
    }
    return entry.isUnderstood();
}

bool applyEnd(Record &record, FieldReader &entry) {
    std::optional<domain::Attempt> failed;
    entry("end", record.end);
    entry("attempt", failed);
    if (failed) {
        failed->outcome = domain::RunOutcome::Failed;
        record.attempts.push_back(std::move(*failed));
    }
    return record.end.has_value();
}

} // namespace

QJsonObject startedEntry(const QString &id, const QDateTime &when, const Head &head) {
    FieldWriter entry = begun("started");
    entry("format", formatVersion);
    entry("version", QStringLiteral(CVM_VERSION));
    entry("id", id);
    entry("when", when);
    entry("run", head);
    return entry.object();
}

QJsonObject plannedEntry(const Head &head) {
    FieldWriter entry = begun("planned");
    entry("run", head);
    return entry.object();
}

QJsonObject intentEntry(Intent intent) {
    FieldWriter entry = begun("intent");
    describe(entry, intent);
    return entry.object();
}

QJsonObject answerEntry(const Intent &intent) {
    FieldWriter entry = begun("answer");
    entry("number", intent.number);
    entry("answer", intent.answer.value_or(Answer::Unknown));
    entry("status", intent.status);
    entry("code", intent.code);
    return entry.object();
}

QJsonObject writtenEntry(domain::WrittenChange change) {
    FieldWriter entry = begun("written");
    describe(entry, change);
    return entry.object();
}

QJsonObject provedEntry(domain::RehearsalProof proof) {
    FieldWriter entry = begun("proved");
    describe(entry, proof);
    return entry.object();
}

QJsonObject endEntry(End end, const QDateTime &when, const std::optional<domain::Attempt> &failed) {
    FieldWriter entry = begun("end");
    entry("end", end);
    entry("when", when);
    entry("attempt", failed);
    return entry.object();
}

bool apply(Record &record, const QJsonObject &json) {
    FieldReader entry(json);
    const QString kind = json.value(QLatin1String("entry")).toString();
    if (kind == QLatin1String("started")) {
        return applyStarted(record, entry);
    }
    if (kind == QLatin1String("planned")) {
        record.head = {};
        entry("run", record.head);
        record.end.reset();
        return true;
    }
    if (kind == QLatin1String("intent")) {
        return applyIntent(record, entry);
    }
    if (kind == QLatin1String("answer")) {
        return applyAnswer(record, entry);
    }
    if (kind == QLatin1String("written")) {
        return applyWritten(record, entry);
    }
    if (kind == QLatin1String("proved")) {
        return applyProved(record, entry);
    }
    return kind == QLatin1String("end") && applyEnd(record, entry);
}

} // namespace journal
