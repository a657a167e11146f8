#pragma once

#include "simulator/router.h"

#include <optional>

namespace simulator {

/// The pattern of everything below a Recovery Services vault.
QString vaultPath();
/// The pattern of one protected item.
QString itemPath();

/// 404 or 403 for the vault of the route, or nothing: then vaultOf() finds it.
std::optional<Reply> vaultRefusal(Call &call, const QString &action);
RecoveryVault &vaultOf(Call &call);

struct ItemName {
    QString group;
    QString vm;
};
/// "VM;iaasvmcontainerv2;{rg};{vm}" with the container that belongs to it; nothing if they do not fit.
std::optional<ItemName> itemName(const QString &container, const QString &item);
ProtectedItem *itemOf(RecoveryVault &vault, const ItemName &name);
/// The id of the item as Azure spells it, with raw ";".
QString itemId(const RecoveryVault &vault, const QString &group, const QString &vm);

QJsonObject itemJson(const Call &call, const RecoveryVault &vault, const ProtectedItem &item, bool extended);
QJsonObject jobJson(const Call &call, const RecoveryVault &vault, const Work &work, bool extended);
QJsonObject operationJson(const Work &work, const QDateTime &now);
QJsonObject policyJson(const RecoveryVault &vault, const BackupPolicy &policy);
QJsonObject pointJson(
    const Call &call, const RecoveryVault &vault, const ProtectedItem &item, const RecoveryPoint &point);

/// 202 with both polling headers and Retry-After (`wait` seconds of Azure's) as Azure Backup sends them:
/// signed, with raw ";".
Reply acceptedReply(const Call &call, const QString &statusPath, const QString &resultPath,
    const QString &statusVersion, int wait = 60);
/// A new piece of work that starts now. The activity id is the request's x-ms-client-request-id.
Work newWork(const Call &call, WorkKind kind, int seconds);

/// DefaultPolicy, EnhancedPolicy and HourlyLogBackup, which every new vault has (contract 13.2).
std::vector<BackupPolicy> builtInPolicies(const QDateTime &now);

} // namespace simulator
