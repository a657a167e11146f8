#pragma once

#include "domain/environment.h"

#include <QString>
#include <QStringList>

namespace wording {

// Sentences of the terminal; what it shares with the window is in the other files of this room.

QString scenarioHeading(const QString &name, const QString &text); ///< "Scenario managed-hsm: …"
QString simulatedFromLine(const QStringList &files); ///< "Simulated from case.json"
QString listSummary(int machines, int subscriptions, int confidential);
QString machineLine(const domain::VirtualMachine &vm, const domain::Environment &environment);
QString firstMachineTaken(const QString &name); ///< no --vm was given
QString alreadyProtectedLine(const QString &vmName, const QString &vaultName);
QString nothingToDoLine();
QString protectedWithoutAccessLine(const QString &vmName);
QString accessOfProtectedUnknownLine(const QString &vmName);
QString candidatesHeading();
QString notNeededLine(); ///< a step that does not apply
QString roleNotUsedLine(); ///< --role given, but access policies have none
QString principalCreatedLine(const QString &objectId);
QString createPrincipalHint(); ///< --create-principal
QString registerPreviewHint(const QString &subscriptionId); ///< --register-preview, or a command
QString givePrincipalHint(); ///< --principal
QString confirmPrincipalHint(); ///< --confirm-principal
QString planOnlyLine();
QString scriptSavedLine(const QString &file);
QString scriptNotSavedLine(const QString &file, const QString &reason);
QString scriptForFileOnlyLine(); ///< standard output may be a pipeline that takes text for commands
QString waitingForPropagationLine(const QString &bound);
QString tryAgainLine(int number, const QString &elapsed);
QString otherCausesHeading(); ///< access suffices: what else can be the cause
QString missingHeading(); ///< "What the portal does not say:"
QString fixHeading(); ///< the commands that grant exactly this
QString fixByOthersHeading(); ///< the same, where the caller was refused
QString fixByOptionLine(); ///< "… or run this again with --grant auto."
QString grantingAndRetryingLine();
QString widerRoleLine(const QString &roleName, const QString &role); ///< `role`: the value of --role
QString beyondTheNeedLine(const QString &opened); ///< "Beyond the need it opens …"
QString builtInRoleLine(const QString &roleName); ///< the custom role may not be created: --role built-in
QString outOfMemoryLine();
QString outputLostLine(const QString &reason);
QString stoppingLine();
QString writtenBeforeStopLine(int count);
QString stillRunningLine();
/// Before anything is granted, where the protection state could not be asked for.
QString enablingMayBeRefusedLine(const QString &vmName);
/// After a job that did not reach its end.
QStringList grantStaysLines(const QString &runId);
/// A first backup was left running: how to look at it again. Without the job's name all are listed.
QStringList backupLeftLines(const domain::ResourceId &vaultId, const QString &jobName);
QString errorHeading(const QString &headline); ///< "Error: …"
QString usageHint(const QString &command); ///< "Run 'cvm-backup-wizard protect --help' for help."
QString noDisplayLine();

// The stand-alone simulator
QString simulatorAddress(const QString &scenario, const QString &address);
QString simulatorHostHint();
QString simulatorAuthorityHint(); ///< before the path of the certificate authority's file
QString simulatorProxyHint();
QString simulatorSignInHint();
QString simulatorIdentityHint(); ///< before ids and names
QString simulatorFaultHint(); ///< before a command
QString simulatorStateHint();
QString simulatorTokenHint();
QString simulatorStopHint();
QString simulatorStopped();

} // namespace wording
