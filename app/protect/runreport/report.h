#pragma once

#include "domain/keyassessment.h"
#include "domain/run.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace runreport {

/// What a report tells: the choices, the plan, and what happened. A value; nothing is read while writing it.
struct Report {
    QString source; ///< scenario or cloud
    bool isSimulated = false;
    QStringList files; ///< that the simulator behaves like
    QString tenantId;
    QString userName;
    QDateTime when;
    domain::Environment environment;
    domain::Choices choices;
    std::optional<domain::KeyAssessment> assessed;
    domain::AccessPlan plan;
    domain::RunRecord run;
    domain::Preparations preparations; ///< beside the run
    bool planOnly = false; ///< only the plan was asked for
    std::optional<base::Error> error; ///< what ended the job before configuring began
};

/// Plain text in the user's language, for people.
QString toText(const Report &report);

/// One JSON object in fixed English keys, for programs; UTF-8, indented, ending with a line feed. Enum values
/// are lower camel case; times are UTC in ISO 8601; what is unknown or does not apply is null or missing from
/// its list, never guessed. No tokens, no key material. Members, always present unless noted:
///
/// format            "cvm-backup-wizard-report"
/// formatVersion     1; members may be added within a version
/// product           {name, version}
/// source            {kind: "simulator" | "azure", name}
/// tenantId, userName, when
/// outcome           "protected" | "planned" | "failed" | "stopped" | "running" | "notStarted" | "takenBack":
///                   something that was done was taken back afterwards
/// virtualMachine    null or {id, name, resourceGroup, subscriptionId, location, size, encryption,
///                   backupStatus, protectedBy (vault id or null)}
/// chain             null or {osDiskId, diskEncryptionSetId, key: {url, host, name, version, enabled,
/// expires},
///                   keyStore: {kind, id, name, uri, permissionModel, tenantId}, platformManagedKey}
/// principal         null or {objectId, appId, displayName}
/// choices           {grant: "auto" | "none", role, scope, vaultId, policyId, newPolicyName, firstBackup}
/// plan              {nothingToGrant, grantWithheld, needs: [right], surplus: [right], grant: [write],
///                   backup: [write]}; a write is {kind, name, id, scope, roleGuid, principalId, rights}
/// steps             [{step, state, started, ended, detail, tries, percent, error}] in order
/// attempts          [{outcome, started, ended, choices, steps, error, failure}]: earlier ones on the same VM
/// verdict           {before: verdict, after: verdict}; a verdict is null or {truth: "yes" | "no" |
/// "unknown",
///                   actions: [{right, truth, evidence: […], uncertainties: […]}], nearMisses: […]}; after is
///                   null where access was not judged again; read anew after something was taken back
/// written           [write plus {resultId, when, existed, readBack, takenBack, takenBackWhen,
///                   takingBackUnread}]
/// preparations      {createdPrincipal, principalUnclear, registeredFeatures: [subscription id],
///                   featureStates: {subscription id: state, "" where not known}}: written beside the run
/// protection        null or {itemId, state, policyName, sourceResourceId, jobId, firstBackupJobId}
/// prerequisites     [{kind, severity, detail}]
/// obstacles         [error]: what could not be read although the job went on
/// error             null or {kind, code, message, httpStatus, requestId, correlationId, operation, target,
///                   recommendations, networkRule, headline, meaning, nextStep}; headline, meaning and
///                   nextStep are in the user's language
/// failure           null or {keyAccess, missing: [right], nearMisses, activityId, jobId}
QJsonObject toJsonObject(const Report &report);
QByteArray toJson(const Report &report);

} // namespace runreport
