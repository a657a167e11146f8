// The requests of a recovery's script, and what it names: internal to this room.
#pragma once

#include "protect/scripts/recoveryexports.h"
#include "protect/scripts/signedin.h"
#include "wording/grantcalls.h"

#include <optional>

namespace scripts {

/// In a request, in the place of the object ID that is known only when the script runs.
inline const QString principalMark = QStringLiteral("6f1d3c52-5b0e-4f0a-9c1e-2a7d90c4be11");
/// The same for the version of a key that the script makes.
inline const QString versionMark = QStringLiteral("c4be116f1d3c525b0e4f0a9c1e2a7d90");

/// What no request may hold: an id that leads elsewhere, a host that is none of the cloud's. nullopt:
/// nothing.
std::optional<QString> unfitFor(const RecoveryScriptJob &job);

/// The write of a step as it is planned, but for grants. Marks stand for what is not known yet.
wording::RestCall stepCall(const RecoveryScriptJob &job, domain::RecoveryStep step);
/// A grant's write; its principal is the mark where it is not known yet.
domain::PlannedWrite grantOf(const RecoveryScriptJob &job, const domain::RecoveryStep &step);

/// GET of a key: the version that it names, else the newest.
wording::RestCall keyCall(
    const RecoveryScriptJob &job, domain::KeyStoreKind kind, const domain::KeyIdentifier &key);
wording::RestCall deletedKeyCall(
    const RecoveryScriptJob &job, domain::KeyStoreKind kind, const domain::KeyIdentifier &key);
/// GET of a resource of Azure Resource Manager.
wording::RestCall resourceCall(const domain::ResourceId &id);
/// GET of the disks in a resource group: {"value": […]}.
wording::RestCall disksCall(const domain::ResourceId &group);
/// GET of the service principal of an application.
wording::RestCall applicationCall(const RecoveryScriptJob &job, const QString &appId);
/// GET of the vault's restores from the plan on, and for a month (contract 15.1): {"value": […]}.
wording::RestCall restoresCall(const RecoveryScriptJob &job);
/// What names the VM in its jobs (contract 15.1): "iaasvmcontainerv2;{resource group};{vm}".
QString containerOfJobs(const RecoveryScriptJob &job);
/// GET of one job: what stands before its name, and behind it.
QString jobPath(const RecoveryScriptJob &job);
QString jobQuery();

/// "https://{account}.blob.{suffix}", as the account told it.
QString blobEndpoint(const RecoveryScriptJob &job, const domain::ResourceId &account);
QString storageAudience(const RecoveryScriptJob &job);

/// Names of restores that were known when it was planned: none of them is the script's.
QStringList knownJobs(const RecoveryScriptJob &job);
/// With the subscriptions that the script needs to see, each once.
SignedIn expectedSignIn(const RecoveryScriptJob &job);
/// Of the account that tokens for key stores are asked with.
QString mainSubscription(const RecoveryScriptJob &job);
const domain::KeyStore *storeOf(const RecoveryScriptJob &job, const domain::RecoveryStep &step);
/// When a month is over after which restores are no longer found; seconds since 1970.
qint64 lastSecond(const RecoveryScriptJob &job);
bool rehearses(const RecoveryScriptJob &job);

/// A text of a script with what stands for "{{name}}", replaced in one pass; its lines.
using Values = std::vector<std::pair<QLatin1String, QString>>;
QStringList filled(QLatin1String text, const Values &values = {});
QStringList indented(const QStringList &lines);

} // namespace scripts
