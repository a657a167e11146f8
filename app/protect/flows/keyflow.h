#pragma once

#include "cloud/azure/connection.h"
#include "protect/flows/reading.h"

#include <QCoroTask>

#include <optional>

namespace protect {

/// What is asked of the key behind a VM.
struct KeyQuestion {
    domain::VirtualMachine virtualMachine; ///< as the list told it
    QStringList subscriptionIds; ///< where a key store may be
    QString principalId; ///< whose access is judged; empty: look up Backup Management Service
};

/// What was found out. `failure` is set where the chain cannot be followed at all.
struct KeyExamination {
    Reading reading;
    std::optional<base::Error> failure;
    std::optional<domain::BackupStatus> backupStatus;
    /// The lookup of Backup Management Service; absent where the principal was given.
    std::optional<base::Result<std::optional<domain::Principal>>> principal;
    std::optional<base::Error> keyError; ///< why the key itself could not be read
};

/// Follows VM -> OS disk -> disk encryption set -> active key -> key store (contract 6 to 10) and reads who
/// may use the key. Costs its critical path: everything that does not need an earlier answer runs side by
/// side. What cannot be read becomes an obstacle; only the VM, its disk encryption set and an unsupported
/// host end it.
QCoro::Task<KeyExamination> examineKeyOf(
    azure::ConnectionPtr connection, KeyQuestion question, base::Cancellation cancellation);

/// The same from a disk encryption set on, where the VM is gone; `question` tells it all the same.
QCoro::Task<KeyExamination> examineKeyOfSet(azure::ConnectionPtr connection, KeyQuestion question,
    domain::ResourceId setId, base::Cancellation cancellation);

/// The disk encryption set alone, to tell which key it names before the rest is read. What cannot be read is
/// left out: the examination tells why.
QCoro::Task<Reading> readEncryptionSet(
    azure::ConnectionPtr connection, domain::ResourceId id, base::Cancellation cancellation);

} // namespace protect
