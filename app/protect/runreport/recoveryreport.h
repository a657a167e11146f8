#pragma once

#include "domain/recovery/recoveryplan.h"
#include "domain/recovery/recoveryrun.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace protect {
class Recovery;
}

namespace runreport {

/// What a report of a recovery or a rehearsal tells: what was found, the plan, and what happened. A value;
/// nothing is read while writing it. It holds no key, no copy of one and no signed address.
struct RecoveryReport {
    QString source; ///< scenario or cloud
    bool isSimulated = false;
    QStringList files; ///< that the simulator behaves like
    QString tenantId;
    QString userName;
    QDateTime when;
    QString runId; ///< empty: nothing was recorded
    domain::RecoveryFindings findings;
    domain::RecoveryChoices choices;
    domain::RecoveryWay way = domain::RecoveryWay::NotKnown;
    domain::RecoveryPlan plan;
    domain::RecoveryPlan machinePlan; ///< of a rehearsal: what it does not do
    domain::RecoveryRun run;
    std::vector<domain::PlannedWrite> unclear; ///< sent, and it is not known what became of it
    bool planOnly = false; ///< only the plan was asked for
    std::optional<base::Error> error; ///< what ended the job before the run began
};

/// What the recovery knows and did, as a report.
RecoveryReport recoveryReportOf(const protect::Recovery &recovery);

/// Plain text in the user's language, for people.
QString toText(const RecoveryReport &report);

/// One JSON object in fixed English keys, for programs; UTF-8, indented, ending with a line feed. Enum values
/// are lower camel case; times are UTC in ISO 8601; what is unknown or does not apply is null or missing from
/// its list, never guessed. Members, always present unless noted; "error", "write" and "written" are as in
/// report.h:
///
/// format            "cvm-backup-wizard-recovery"
/// formatVersion     1; members may be added within a version
/// product           {name, version}
/// source            {kind: "simulator" | "azure", name, files}
/// tenantId, userName, when, runId
/// goal              "restore" | "rehearse"
/// outcome           "recovered" | "planned" | "failed" | "stopped" | "running" | "notStarted"
/// virtualMachine    {id, name, exists: "yes" | "no" | "unknown", vaultId}
/// way               what is proposed by what was found: "recoverKey", "restoreKey", "nothing", …
/// key               {url, host, name, version, state, deleted, purge}: the original
/// diskEncryptionSet {id, gone}
/// users             [{user, principalId, truth}]: who may use the original key
/// points            [{id, time, tiers: [{tier, status}], securityType, keyCopy}], newest first
/// restores          {running: [job id], withKeyCopy: [job id]}
/// choices           {setId, key: as named by the user; pointId, parts: [name], stagingAccountId,
/// fetchGroupId, fetchedJobId, placeholderSetId,
///                   placeholderStore, targetStore, sameSecurityDomain, newSetName, restoreSetId,
///                   targetGroupId, newMachineName, subnetId}
/// plan              {possible, steps: [{step, key, resource, user, write}], refusals: [{kind, step, warning,
///                   subject, detail, until, action, scope, who: [name], what, cure}], couldUse: [name],
///                   couldUseIsWhole}; what and cure are in the user's language
/// machinePlan       null, or of a rehearsal the same: bringing back the VM, which it does not do
/// steps             [{step, state, started, ended, detail, existed, error}] in order
/// written           [written plus {step}]
/// unclear           [{step, name, scope}]: what was sent, and it isn't known whether it was made
/// fetchJob, machineJob  null or {id, status}
/// restoredKey       null or {url, name, version}
/// setAfter          null or {id, key}: the disk encryption set that what came back uses
/// made              [id]: by a restore
/// usersAfter        [{user, principalId, truth}]: of the key in the end
/// proof             null or {key, sameVersion, samePublicPart, restored, deleted, purge, sentence}
/// leftBehind        [id]
/// mayHoldCopy       a staging account, where a restore whose end isn't known may leave a copy of the key
/// madeKnown         false: a restore that was to fail made disks that can't be told from others
/// keptNames         [{key, until}]: deleted keys, whose names are kept
/// obstacles         [error]: what could not be read although the job went on
/// error             null or error: of the job, or what the run failed with
QJsonObject toJsonObject(const RecoveryReport &report);
QByteArray toJson(const RecoveryReport &report);

} // namespace runreport
