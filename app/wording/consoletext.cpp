#include "wording/consoletext.h"

#include "wording/azcommand.h"
#include "wording/findingstatecommands.h"
#include "wording/names.h"
#include "wording/text.h"

namespace wording {

QString scenarioHeading(const QString &name, const QString &text) {
    return Text::tr("Scenario %1: %2").arg(shown(name), text);
}

QString simulatedFromLine(const QStringList &files) {
    return Text::tr("Simulated from %1").arg(shown(files.join(QStringLiteral(", "))));
}

QString listSummary(int machines, int subscriptions, int confidential) {
    return Text::tr("%1 in %2, %3 with a confidentially encrypted OS disk.")
        .arg(Text::tr("%n virtual machine(s)", nullptr, machines),
            Text::tr("%n subscription(s)", nullptr, subscriptions))
        .arg(confidential);
}

QString machineLine(const domain::VirtualMachine &vm, const domain::Environment &environment) {
    return Text::tr("%1 (resource group %2, subscription %3, %4, %5)")
        .arg(shown(vm.name), shown(vm.resourceGroup), shown(environment.subscriptionName(vm.subscriptionId)),
            shown(vm.location), shown(vm.size));
}

QString firstMachineTaken(const QString &name) {
    return Text::tr("No VM was specified: %1, the first one, is used. Use --vm for another.")
        .arg(shown(name));
}

QString alreadyProtectedLine(const QString &vmName, const QString &vaultName) {
    return vaultName.isEmpty()
        ? Text::tr("%1 is already protected.").arg(shown(vmName))
        : Text::tr("%1 is already protected by the vault %2.").arg(shown(vmName), shown(vaultName));
}

QString nothingToDoLine() {
    return Text::tr("There's nothing to do.");
}

QString protectedWithoutAccessLine(const QString &vmName) {
    return Text::tr("%1 is protected, but Azure Backup can't use its key: backups fail until that is fixed.")
        .arg(shown(vmName));
}

QString accessOfProtectedUnknownLine(const QString &vmName) {
    return Text::tr("%1 is protected. Whether Azure Backup can still use its key isn't known.")
        .arg(shown(vmName));
}

QString candidatesHeading() {
    return Text::tr("To choose from:");
}

QString notNeededLine() {
    return Text::tr("Not needed.");
}

QString roleNotUsedLine() {
    return Text::tr("Access policies have no roles: --role doesn't apply.");
}

QString principalCreatedLine(const QString &objectId) {
    return Text::tr("Created its service principal (object ID %1).").arg(shown(objectId));
}

QString createPrincipalHint() {
    return Text::tr("With --create-principal it is created here.");
}

QString registerPreviewHint(const QString &subscriptionId) {
    return Text::tr("Register it first, here with --register-preview, or with: %1")
        .arg(registerPreviewCommand(subscriptionId));
}

QString givePrincipalHint() {
    return Text::tr("Specify the object ID with --principal.");
}

QString confirmPrincipalHint() {
    return Text::tr("If this is the right security principal, confirm it with --confirm-principal.");
}

QString planOnlyLine() {
    return Text::tr("This is the plan only. Nothing was written.");
}

QString scriptSavedLine(const QString &file) {
    return Text::tr("Script saved: %1").arg(shown(file));
}

QString scriptNotSavedLine(const QString &file, const QString &reason) {
    return Text::tr("The script can't be saved in %1: %2.").arg(shown(file), withoutStop(reason));
}

QString scriptForFileOnlyLine() {
    return Text::tr(
        "A name in this script looks like a command to a build pipeline (“##…[” or “::…”). The script is "
        "only written to a file: use --output FILE.");
}

QString waitingForPropagationLine(const QString &bound) {
    return Text::tr("Azure Backup doesn't see the grant yet. Trying again for at most %1.").arg(bound);
}

QString tryAgainLine(int number, const QString &elapsed) {
    return Text::tr("Try %1, after %2.").arg(number).arg(elapsed);
}

QString otherCausesHeading() {
    return Text::tr("Other possible causes:");
}

QString missingHeading() {
    return Text::tr("What the portal doesn't tell you:");
}

QString fixHeading() {
    return Text::tr("Grant exactly this with Azure CLI:");
}

QString fixByOthersHeading() {
    return Text::tr("Someone with the required permission can grant exactly this with Azure CLI:");
}

QString fixByOptionLine() {
    return Text::tr("Or run this command again with --retry-with-grant, which grants the same access.");
}

QString grantingAndRetryingLine() {
    return Text::tr("Granting exactly what is missing, then trying again.");
}

QString widerRoleLine(const QString &roleName, const QString &role) {
    return Text::tr("The grant is in effect, but Azure Backup still refuses it. The next wider role is %1: "
                    "grant it with --role %2 --even-if-granted.")
        .arg(quoted(roleName), role);
}

QString beyondTheNeedLine(const QString &opened) {
    return Text::tr("Beyond what is needed, it opens %1.").arg(opened);
}

QString builtInRoleLine(const QString &roleName) {
    return Text::tr("The built-in role %1 already exists, so it only has to be assigned: --role built-in.")
        .arg(quoted(roleName));
}

QString outOfMemoryLine() {
    return Text::tr(
        "This computer doesn't have enough memory for so many files. Review fewer of them at a time.");
}

QString outputLostLine(const QString &reason) {
    return Text::tr("Standard output can't be written: %1").arg(shown(reason));
}

QString stoppingLine() {
    return Text::tr("Stopping. What was already sent isn't undone. Press Ctrl+C again to end immediately.");
}

QString writtenBeforeStopLine(int count) {
    return count == 0 ? Text::tr("Nothing was written before it stopped.")
                      : Text::tr("%n change(s) were written before it stopped:", nullptr, count);
}

QString stillRunningLine() {
    return Text::tr("Azure Backup hasn't finished yet. Run the same command again to continue; what was "
                    "already done is detected and isn't done twice.");
}

QString enablingMayBeRefusedLine(const QString &vmName) {
    return Text::tr("The protection state of %1 couldn't be read: enabling backup might be refused as well, "
                    "and access that is granted before then stays.")
        .arg(shown(vmName));
}

QStringList grantStaysLines(const QString &runId) {
    return {Text::tr("What was granted stays. To undo it, with the same sign-in method:"),
        QStringLiteral("cvm-backup-wizard undo --run %1").arg(shown(runId))};
}

QStringList backupLeftLines(const domain::ResourceId &vaultId, const QString &jobName) {
    AzCommand command(jobName.isEmpty() ? "backup job list" : "backup job show");
    if (!jobName.isEmpty()) {
        command.option("--name", jobName);
    }
    command.option("--vault-name", vaultId.name())
        .option("--resource-group", vaultId.resourceGroup())
        .option("--subscription", vaultId.subscriptionId());
    return {Text::tr("The backup continues in Azure Backup. To check it again:"), shown(command.text())};
}

QString errorHeading(const QString &headline) {
    return Text::tr("Error: %1").arg(headline);
}

QString usageHint(const QString &command) {
    return Text::tr("Run \"%1 --help\" for help.").arg(command);
}

QString noDisplayLine() {
    return Text::tr("There's no display to open a window on. Use \"cvm-backup-wizard protect\" in the "
                    "terminal; for help, run \"cvm-backup-wizard --help\".");
}

QString simulatorAddress(const QString &scenario, const QString &address) {
    return Text::tr("The simulator serves the scenario %1 at %2").arg(shown(scenario), address);
}

QString simulatorHostHint() {
    return Text::tr("Specify the Azure host in the Host header, or put it in front of the path:");
}

QString simulatorAuthorityHint() {
    return Text::tr("Let clients trust this certificate authority; it's valid for this run only:");
}

QString simulatorProxyHint() {
    return Text::tr("Use the simulator as the proxy; it answers as Azure's hosts and connects to no others:");
}

QString simulatorSignInHint() {
    return Text::tr("Sign in with any client, as an application or with a device code:");
}

QString simulatorIdentityHint() {
    return Text::tr(
        "Tenant and program, the user, and the application that can sign in; the state lists all others:");
}

QString simulatorFaultHint() {
    return Text::tr("Let something go wrong while it runs; GET tells what has happened, DELETE ends it:");
}

QString simulatorStateHint() {
    return Text::tr("See the current state of the simulated tenant:");
}

QString simulatorTokenHint() {
    return Text::tr("Redeem the refresh token of the simulated user for an access token:");
}

QString simulatorStopHint() {
    return Text::tr("Press Ctrl+C to stop.");
}

QString simulatorStopped() {
    return Text::tr("The simulator has stopped.");
}

} // namespace wording
