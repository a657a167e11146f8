#pragma once

#include "domain/accessindex.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace domain {

/// How one knows that a service principal is Azure Backup.
enum class BackupServiceProof {
    ApplicationId, ///< it carries the documented application id (contract 11)
    Name, ///< the only one of its name, in a cloud whose application id is not documented
    Named, ///< somebody named it
};

/// A service principal of Azure Backup.
struct BackupService {
    QString objectId;
    BackupServiceProof proof = BackupServiceProof::ApplicationId;
    /// accountEnabled: one that is disabled can do nothing. Who names one of which the directory does not
    /// tell vouches for it.
    Truth isEnabled = Truth::Yes;
};

/// Who Azure Backup is in an environment.
struct BackupServices {
    std::vector<BackupService> found;
    bool isMissing = false; ///< nothing found, and the directory was asked for it: it has none
    int ofItsName = 0; ///< service principals of its name, where the application id is not documented
};

/// By the application ids; where somebody named one that can be it, that one only; where no application id is
/// documented for the cloud of the key stores (China and unknown ones), the one service principal of the
/// right name. Pure.
BackupServices backupServices(const AccessIndex &index);

/// The object ids of backupServices().
QStringList backupServiceIds(const AccessIndex &index);

/// Whether the application id of Azure Backup is documented for the cloud that the key store's host belongs
/// to.
bool isBackupApplicationDocumented(const QString &host);

/// What a text that is meant to name Azure Backup's service principal names.
struct NamedService {
    QString objectId; ///< empty: nothing that can be it
    bool isOther = false; ///< known to be no service principal, or another one than Azure Backup's
};
/// Takes an object id, or the application id of a service principal in the environment; nullopt for anything
/// else. An object id that nothing tells of is taken as it is, unless the documented service principal is
/// known: then it is another one.
std::optional<NamedService> namedBackupService(const AccessIndex &index, const QString &text);

} // namespace domain
