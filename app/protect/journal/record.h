#pragma once

#include "domain/choices.h"
#include "domain/keystore.h"
#include "domain/pastrun.h"
#include "domain/recovery/recoveryrun.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace journal {

/// What a recovery is about (contract 15.5): its steps as they were reviewed. Of the key's copy only where it
/// lies is ever part of a record.
struct RecoveryHead {
    domain::RecoveryChoices choices;
    std::vector<domain::RecoveryStep> steps;
    domain::KeyIdentifier key; ///< the original
};

/// What a run is about: enough to look at it again, go on or take it back in another process. No tokens and
/// no key material are part of it.
struct Head {
    QString tenantId;
    QString userName;
    QString source; ///< cloud or scenario
    domain::Choices choices;
    domain::ResourceId policyId; ///< chosen, or the id that a new one gets
    std::optional<domain::KeyStore> store; ///< kind, id, name, URI, tenant, location, model; none: no grant
    QString keyName;
    std::vector<domain::PlannedWrite> grant; ///< as it was reviewed
    std::vector<domain::PlannedWrite> backup;
    std::optional<RecoveryHead> recovery; ///< set: it brings back, and protects nothing
};

/// What became of a write, as far as its answer tells.
enum class Answer {
    Confirmed,
    Refused, ///< the service did not do it
    Unknown, ///< no answer, or one that leaves it open
};

/// One write that was sent, or was about to be.
struct Intent {
    int number = 0; ///< counts within the run, from 1
    domain::PlannedWrite write;
    bool takesBack = false; ///< undoes the write of that kind
    QString method;
    QString url; ///< without query
    QString requestId; ///< x-ms-client-request-id
    QDateTime when;
    bool existedBefore = false; ///< what it writes was known to be there already
    /// AddAccessPolicy: the vault's entry of the principal just before; absent: it had none.
    std::optional<domain::AccessPolicy> policyBefore;
    std::optional<Answer> answer; ///< absent: the program ended before the answer
    int status = 0; ///< HTTP; 0: no answer
    QString code; ///< of an error
};

/// How a run ended. A run that has no end was cut off.
enum class End { Protected, Recovered, Failed, Stopped, TakenBack, Forgotten };

/// All that the journal of one run tells.
struct Record {
    QString id;
    QDateTime started;
    Head head;
    std::vector<Intent> writes;
    std::vector<domain::WrittenChange> written; ///< confirmed, or found afterwards
    std::vector<domain::Attempt> attempts; ///< that failed, oldest first
    std::optional<domain::RehearsalProof>
        proof; ///< of a rehearsal that came to its comparison, and passed it
    std::optional<End> end; ///< absent: at work, or cut off
    bool torn = false; ///< its last line was cut off: tolerated
    int damagedLine = 0; ///< 1-based; 0: none

    /// Writes that may have been made without being listed in `written`.
    std::vector<domain::PlannedWrite> unclear() const;
    /// What this write makes was known to be there before it was first sent.
    bool existedBefore(const domain::PlannedWrite &write) const;
    domain::PastRunState state() const;
};
domain::PastRun summaryOf(const Record &record);

/// The same write, perhaps of another try.
bool isSameWrite(const domain::PlannedWrite &a, const domain::PlannedWrite &b);

// The entries of a journal file. Enum values are names, times ISO 8601 UTC.
QJsonObject startedEntry(const QString &id, const QDateTime &when, const Head &head);
QJsonObject plannedEntry(const Head &head); ///< the run goes on, with another plan
QJsonObject provedEntry(domain::RehearsalProof proof);
QJsonObject intentEntry(Intent intent);
QJsonObject answerEntry(const Intent &intent);
QJsonObject writtenEntry(domain::WrittenChange change);
QJsonObject endEntry(End end, const QDateTime &when, const std::optional<domain::Attempt> &failed = {});
/// Adds what an entry tells; false: it is not one that this version understands.
bool apply(Record &record, const QJsonObject &entry);

} // namespace journal
