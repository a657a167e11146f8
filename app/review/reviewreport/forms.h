#pragma once

#include "review/reviewreport/document.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace reviewreport {

enum class Form { Text, Html, Csv, Json, Sarif, Pdf };

/// "text", "html", "csv", "json", "sarif", "pdf": for command lines.
QString formName(Form form);
std::optional<Form> formNamed(const QString &name);
QStringList formNames();

/// Text for terminals, in the user's language; UTF-8.
QByteArray toText(const ReviewDocument &document);

/// One self-contained page in the user's language: no script, nothing that is loaded, readable in print and
/// without colours. Everything from Azure is escaped.
QByteArray toHtml(const ReviewDocument &document);

/// One fact a line, RFC 4180, UTF-8 with byte order mark (without it Windows PowerShell and Excel misread
/// names). Words are English and stable, names are visible(), and a cell never begins like a formula: then an
/// apostrophe stands before it. Columns:
///
/// fact         input, read, problem, missing, finding, keyReturn, keyRestore, backup, backupRights,
///              backupCanWork, access, selfGrant, change; backup is yes only where the next two are;
///              keyReturn is what soft delete, keyRestore what Azure Backup would bring back if the key of
///              the virtual machine in `scope` went
/// severity, rule           of a finding
/// store, key               host, name
/// principalId, principal   object id, display name
/// action       "unwrap", …; of a read the kind of list; of backupCanWork the state; of keyRestore the reason
/// answer       yes, no, unknown; read, refused, failed; gained, lost, uncertain; of a missing right as it
/// is;
///              of keyReturn wouldBeKept, wouldBeLost, untilDate, dateNotTold, datePassed, lost, notKnown; of
///              keyRestore possible (as far as can be told), no, notKnown
/// scope, roleId, role, assignmentId, groupId, right     the grant that tells so
/// detail       sentence, reason, SHA-256; of keyReturn the date or the days ("P90D"); of keyRestore the time
///              of the recovery point, or the vault or item that the reason is about
QByteArray toCsv(const ReviewDocument &document);

/// One JSON object in fixed English keys; UTF-8, indented. Enum values are lower camel case, times UTC in ISO
/// 8601, null is what does not apply or is not told. Text from Azure is as it came; names are visible().
///
/// format, formatVersion    "cvm-backup-wizard-review", 1; members may be added within a version
/// product                  {name, version}
/// origin                   {takenAt, source, isSimulated, usesPseudonyms, tenantId,
///                          collector: {userName, userObjectId, version}, inputs: [{file, bytes, sha256}],
///                          understood: [{file, content, count}],
///                          notUnderstood: [{file, refusal, place, detail, limit}],
///                          problems: [{file, kind, place, detail}], problemsLeftOut,
///                          missing: [{kind, resourceId, subscriptionId, host, key, scope, subject, count}]}
/// asOf                     the time that expiry was judged at; null: it was not
/// filter                   {keys, principals} as asked for
/// coverage                 [{kind, store, scope, outcome: "read" | "refused" | "failed", reason,
///                          principalFilter, when}]: what is not here was not read
/// findings                 [{ruleId, rule, severity, host: of the only key store, key: the only key of it,
///                          hosts, keys: at most ten of those that it is about or that its grant reaches (no
///                          keys: all of these stores), principalId, principalName, assignmentId, roleGuid
///                          (also as roleId), roleName, scope, rights, way, when, subject, count, evidence,
///                          uncertainties, cure: {kind, principalId, scopes, rights, commands}, title,
///                          explanation, nextStep}], worst first; the last three in the user's language
/// recoverability           [{virtualMachine, name, host, key: null where it is not known, softDelete:
/// {answer:
///                          "wouldBeKept" | "wouldBeLost" | "untilDate" | "dateNotTold" | "datePassed" |
///                          "lost" | "notKnown", isOfStore, days, until, canBePurged, text}, restore:
///                          {answer: "possible" (as far as can be told) | "no" | "notKnown", point,
///                          pointTime, isItemDeleted, reasons: [{reason, where, newest, text}], text}}]: what
///                          would be possible if the key of each confidential VM went
/// keys                     [{host, name, storeName, storeKind, permissionModel, diskEncryptionSets,
///                          backup: [{principalId (null: none is known), knownBy: "applicationId" | "name" |
///                          "named", truth: yes only where rights and canWork are, or with a condition,
///                          condition: null or "keyIsEnabled", which was not read, rights, canWork,
///                          states: [{state, canWork, text}], actions, nearMisses}], principals:
///                          [{objectId, displayName, type, isBackupService, backupStates, actions: {action:
///                          "yes" | "no" | "unknown" | null}, reasons, selfGrants}]}]
/// keysLeftOut              tables that were too many
/// comparison               null or {earlier or later: origin, answer, gained, lost, uncertain, unknown:
/// numbers
///                          of rights, unchangedKeys, keys: [{host, name, presence,
///                          answer, changes: [{principalId, principalName, action, kind, before, after,
///                          grantsBefore, grantsAfter, text}], unchanged, unknown}], recoverability:
///                          [{virtualMachine, before, after: as above, text}] where the answer is another}
/// whatIf                   null, or what the changes that were tried would come to; everything else is then
/// of
///                          the state that they would leave: {changes: [{outcome: "applied" | "noEffect" |
///                          "notFound" | "wrongModel" | "notNarrower", text}], backup: [{host, name, before,
///                          conditionBefore, after, conditionAfter}] of keys where it would be another,
///                          answer, gained, lost, uncertain, unknown, keys as above, findingsGone,
///                          findingsAdded: as findings}
QByteArray toJson(const ReviewDocument &document);

/// SARIF 2.1.0 (OASIS). Rules are CVM001…; critical and high are errors, medium is a warning, the rest notes.
/// partialFingerprints tell a finding again in the next review of the same estate.
QByteArray toSarif(const ReviewDocument &document);

/// The document in any form. `pdf` is toPdf() where Qt Gui is at hand; without it a PDF is empty.
QByteArray inForm(
    const ReviewDocument &document, Form form, const std::function<QByteArray(const ReviewDocument &)> &pdf);

} // namespace reviewreport
