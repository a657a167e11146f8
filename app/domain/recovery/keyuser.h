#pragma once

#include "domain/accessplan.h"

namespace domain {

/// Who must be able to use the key of a Confidential VM (contract 6.4, 15.5).
enum class KeyUser {
    AzureBackup, ///< reads and backs it up
    EncryptionSet, ///< the identity of the disk encryption set: reads, wraps and unwraps
    Orchestrator, ///< Confidential VM Orchestrator: reads and releases it to the VM
};

/// The rights that it needs, in the words of the store's permission model: data actions, or key permissions.
QStringList rightsOfKeyUser(PermissionModel model, KeyUser user);

/// What one of them may do with one key.
struct KeyUserAccess {
    KeyUser user = KeyUser::AzureBackup;
    QString principalId; ///< empty: not known; of a set that is yet to be created
    QString name; ///< for display; may be empty
    bool isMissing = false; ///< asked for, and the directory has no such service principal
    RightsVerdict verdict;

    Truth truth() const { return isMissing ? Truth::No : verdict.truth; }
};
/// Pure.
KeyUserAccess keyUserAccess(const Environment &environment, const KeyStore &store, const QString &keyName,
    KeyUser user, const QString &principalId);

/// The write that gives a set's identity or the Orchestrator exactly what it lacks: the built-in service role
/// at this key alone, or the permissions of an access policy (contract 15.5 step 9). Its id is name-based, so
/// that repeating it finds its own result. Azure Backup's grant is planAccess()'s. An empty `principalId`
/// gives a write without one and without an id. Pure.
PlannedWrite keyUserWrite(const Environment &environment, const KeyStore &store, const QString &keyName,
    KeyUser user, const QString &principalId);
/// The same for an identity that has just come to be.
PlannedWrite withPrincipal(PlannedWrite write, const KeyStore &store, const QString &principalId);

} // namespace domain
