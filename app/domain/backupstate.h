#pragma once

#include "domain/accessevaluation.h"
#include "domain/backupservice.h"
#include "domain/qualification.h"

#include <QDateTime>

#include <vector>

namespace domain {

/// What is told first of a key: whether Azure Backup holds the rights and backup can work.
struct BackupVerdict {
    Truth truth = Truth::Unknown;
    bool ifEnabled = false; ///< the yes holds if the key is enabled, which was not read

    /// What can be said without a condition.
    Truth certain() const { return ifEnabled ? Truth::Unknown : truth; }
    friend bool operator==(const BackupVerdict &, const BackupVerdict &) = default;
};

/// Who holds the rights on a key, and beside it whether backup can work: the states of the key, its key
/// store, the disk encryption sets that use it, and the service principal (contract 6.3, 7.1, 7.4, 10, 11).
struct BackupAnswer {
    BackupService service; ///< an empty objectId: none is known
    AccessVerdict rights;
    Truth canWork = Truth::Unknown;
    std::vector<Prerequisite> states; ///< why canWork is not Yes, the decisive ones first; empty where it is

    /// Yes only if both are, No if one is. That nobody read the key's attributes is told with the yes.
    BackupVerdict verdict() const;
};

/// One answer for each service principal of Azure Backup, and one without where none is known. Pure.
std::vector<BackupAnswer> backupAnswers(const AccessIndex &index, const BackupServices &services,
    const AccessIndex::KeyPlace &place, const QDateTime &now, Detail detail = Detail::Full);

/// Yes where one of them is, No where all are.
BackupVerdict bestOf(const std::vector<BackupAnswer> &answers);

/// The states of the key as it is used: of the versions that the disk encryption sets name, or of the key as
/// it was listed where none uses it. `now` invalid: expiry cannot be judged. Pure.
std::vector<Prerequisite> keyStates(
    const AccessIndex &index, const AccessIndex::KeyPlace &place, const QDateTime &now);
/// The same of the key store.
std::vector<Prerequisite> storeStates(const AccessIndex &index, const KeyStore &store);
/// The same of a disk encryption set that uses a key of the store.
std::vector<Prerequisite> setStates(
    const AccessIndex &index, const DiskEncryptionSet &set, const KeyStore &store);

/// Versions that disk encryption sets use and whose attributes nobody read; an empty one: the newest.
QStringList versionsNotRead(const AccessIndex::KeyPlace &place);

/// What a state means for backup: No stops it, Unknown may, Yes does not hinder it.
Truth effectOf(const Prerequisite &state);

} // namespace domain
