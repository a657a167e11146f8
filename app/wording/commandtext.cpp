#include "wording/commandtext.h"

#include "wording/names.h"
#include "wording/restoreconsoletext.h"
#include "wording/reviewconsoletext.h"
#include "wording/text.h"

namespace wording {

namespace {

QString commands() {
    const auto line = [](const QString &name, const QString &text) {
        return QStringLiteral("  %1  %2").arg(name.leftJustified(12), text);
    };
    return Text::tr("Commands (each has its own --help):") + QLatin1Char('\n')
        + line(QStringLiteral("protect"), Text::tr("do the job in the terminal")) + QLatin1Char('\n')
        + line(QStringLiteral("restore"), Text::tr("bring back a deleted key or VM, or rehearse it"))
        + QLatin1Char('\n')
        + line(QStringLiteral("review"), Text::tr("show from files who can do what with the keys"))
        + QLatin1Char('\n')
        + line(QStringLiteral("explain"), Text::tr("explain an error text, with its cure"))
        + QLatin1Char('\n') + line(QStringLiteral("runs"), Text::tr("list earlier jobs and what they wrote"))
        + QLatin1Char('\n') + line(QStringLiteral("undo"), Text::tr("undo what an earlier job granted"))
        + QLatin1Char('\n')
        + line(QStringLiteral("capture"), Text::tr("save a snapshot for an offline review"))
        + QLatin1Char('\n')
        + line(QStringLiteral("simulate"), Text::tr("run the simulator alone, for any HTTP client"))
        + QLatin1Char('\n') + line(QStringLiteral("scenarios"), Text::tr("list the simulator's scenarios"))
        + QLatin1Char('\n')
        + line(QStringLiteral("registration"), Text::tr("show how to register the app that signs in"))
        + QLatin1Char('\n') + Text::tr("Without a command, the window opens.");
}

QString explainExitCodes() {
    return QStringList{Text::tr("Exit codes:"), QStringLiteral("  0  ") + Text::tr("explained"),
        QStringLiteral("  2  ") + Text::tr("usage: an option, a name or a choice isn't valid"),
        QStringLiteral("  9  ") + Text::tr("the file can't be read, or its text is of another matter")}
        .join(QLatin1Char('\n'));
}

QString exitCodes() {
    const auto line
        = [](int code, const QString &text) { return QStringLiteral("  %1  %2").arg(code).arg(text); };
    const QStringList lines{Text::tr("Exit codes:"),
        line(0, Text::tr("done: the VM is protected, or the plan was shown")),
        line(2, Text::tr("usage: an option, a name or a choice isn't valid")),
        line(3, Text::tr("refused: Azure Backup has no access to the key")),
        line(4, Text::tr("refused by Azure for another reason")),
        line(5, Text::tr("Azure couldn't be reached, or its response couldn't be understood")),
        line(6, Text::tr("canceled (Ctrl+C); what was written is reported")),
        line(7,
            Text::tr(
                "not finished: Azure Backup is still working on it; run the command again to continue"))};
    return lines.join(QLatin1Char('\n'));
}

QString undoExitCodes() {
    const auto line
        = [](int code, const QString &text) { return QStringLiteral("  %1  %2").arg(code).arg(text); };
    const QStringList lines{Text::tr("Exit codes:"),
        line(0, Text::tr("done: nothing is left that this command could undo, or the plan was shown")),
        line(2, Text::tr("usage: an option isn't valid, or there is no such job")),
        line(4, Text::tr("refused by Azure, or not undone because others need it (--although-needed)")),
        line(5, Text::tr("Azure couldn't be reached, or its response couldn't be understood")),
        line(6, Text::tr("canceled (Ctrl+C); what was undone is reported"))};
    return lines.join(QLatin1Char('\n'));
}

QString captureExitCodes() {
    const auto line
        = [](int code, const QString &text) { return QStringLiteral("  %1  %2").arg(code).arg(text); };
    const QStringList lines{Text::tr("Exit codes:"), line(0, Text::tr("done: the snapshot was saved")),
        line(2, Text::tr("usage: an option or a name isn't valid, or the file can't be written")),
        line(4, Text::tr("refused by Azure")),
        line(5, Text::tr("Azure couldn't be reached, or its response couldn't be understood")),
        line(6, Text::tr("canceled (Ctrl+C); nothing was saved"))};
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString commandText(CommandText text) {
    switch (text) {
    case CommandText::Program:
        return Text::tr("Lets Azure Backup protect Azure Confidential VMs whose OS disk is encrypted with a "
                        "customer-managed key.");
    case CommandText::Protect:
        return Text::tr("Follows the VM to its key, shows whether Azure Backup can use it, grants what is "
                        "missing and enables backup.");
    case CommandText::Simulate:
        return Text::tr("Runs the simulator alone on this computer until it's interrupted.");
    case CommandText::Scenarios:
        return Text::tr("Lists the simulator's scenarios, the default one first.");
    case CommandText::Explain:
        return Text::tr(
            "Explains an error: a file, a code, or with - or nothing standard input. It takes what was "
            "pasted as it is, of the portal, a tool, a job or a mail; secrets and what tells of persons "
            "aren't shown.");
    case CommandText::ExplainJson:
        return Text::tr("Print one JSON object.");
    case CommandText::ExplainExitCodes:
        return explainExitCodes();
    case CommandText::Registration:
        return Text::tr("Prints the lines for bash that register the app that signs in, with the Azure CLI.");
    case CommandText::RegistrationCloud:
        return Text::tr("Cloud to register the app in: public (default), usgov or china.");
    case CommandText::WithoutGraph:
        return Text::tr("Leave out Microsoft Graph, which needs admin consent.");
    case CommandText::WithStorage:
        return Text::tr("Add Azure Storage, which only the recovery of a deleted key needs.");
    case CommandText::Commands:
        return commands();
    case CommandText::ExitCodes:
        return exitCodes();
    case CommandText::Help:
        return Text::tr("Show this help.");
    case CommandText::Version:
        return Text::tr("Show the version.");
    case CommandText::Review:
    case CommandText::ReviewKey:
    case CommandText::ReviewPrincipal:
    case CommandText::ReviewFormat:
    case CommandText::ReviewOutput:
    case CommandText::ReviewFailOn:
    case CommandText::ReviewCompare:
    case CommandText::ReviewAsOf:
    case CommandText::ReviewBackupPrincipal:
    case CommandText::ReviewWhatIf:
    case CommandText::ReviewListsAreComplete:
        return reviewCommandText(text);
    case CommandText::Scenario:
        return Text::tr("Scenario of the simulator.");
    case CommandText::ScenarioFile:
        return Text::tr("File with a scenario of your own, for the simulator.");
    case CommandText::SimulatedSnapshot:
        return Text::tr(
            "Simulate the environment in this snapshot, export, folder or zip archive; more can follow.");
    case CommandText::Fault:
        return Text::tr("What goes wrong in the simulator, as JSON, for example '{\"path\": "
                        "\"*/roleAssignments*\", \"status\": 503, \"times\": 1}'; more can follow.");
    case CommandText::TokenFile:
        return Text::tr("Write the token for the simulator's own pages to this file, for you only.");
    case CommandText::Language:
        return Text::tr("Language of the program, for example en or de; the system's by default.");
    case CommandText::Screenshots:
        return Text::tr("Walk through all pages, save a picture of each in this folder, and end.");
    case CommandText::Open:
        return Text::tr("Review this file, folder or zip archive in a window; more can follow.");
    case CommandText::VirtualMachine:
        return Text::tr("Name or resource ID of the VM.");
    case CommandText::Role:
        return Text::tr(
            "Role to grant: custom (exactly the two data actions; default), built-in, or wide (Key "
            "Vault Administrator).");
    case CommandText::Scope:
        return Text::tr("Scope of the grant: key (only this key; default) or all.");
    case CommandText::EvenIfGranted:
        return Text::tr("Grant the role of --role even though access seems sufficient: for cases where Azure "
                        "Backup still refuses a smaller one.");
    case CommandText::Grant:
        return Text::tr("auto grants access like the portal (default); none doesn't, like PowerShell, Azure "
                        "CLI and REST.");
    case CommandText::Vault:
        return Text::tr("Name or resource ID of the Recovery Services vault.");
    case CommandText::Policy:
        return Text::tr("Name of the Enhanced backup policy.");
    case CommandText::NewPolicy:
        return Text::tr("Create an Enhanced policy with this name: daily at 22:00 UTC, kept 30 days.");
    case CommandText::OtherSubscriptions:
        return Text::tr("Also look for vaults in other subscriptions than the VM's.");
    case CommandText::Principal:
        return Text::tr(
            "Object ID of the service principal to grant access to, instead of Backup Management Service.");
    case CommandText::ConfirmPrincipal:
        return Text::tr("Grant access to the principal of --principal even though the directory didn't say "
                        "what it is, or says that it isn't Azure Backup.");
    case CommandText::CreatePrincipal:
        return Text::tr("Create Azure Backup's service principal where the tenant has none.");
    case CommandText::RegisterPreview:
        return Text::tr("Register the preview feature of backup for Confidential VMs where the VM's "
                        "subscription lacks it, before anything is granted.");
    case CommandText::FirstBackup:
        return Text::tr("Start a first backup at the end.");
    case CommandText::Plan:
        return Text::tr("Show what would be done, with the exact requests, and write nothing.");
    case CommandText::Request:
        return Text::tr("Write a request to someone who has permission to grant access, with a ready-to-run "
                        "Azure CLI script, and nothing else.");
    case CommandText::RetryWithGrant:
        return Text::tr("With --grant none: after the refusal, grant exactly what is missing and try again.");
    case CommandText::Capture:
        return Text::tr("Reads all confidential VMs, their keys and who can use them, and saves that as a "
                        "snapshot for an offline review. Changes nothing.");
    case CommandText::CaptureExitCodes:
        return captureExitCodes();
    case CommandText::UndoExitCodes:
        return undoExitCodes();
    case CommandText::SnapshotFile:
        return Text::tr("The snapshot's file; - writes it to standard output.");
    case CommandText::Pseudonyms:
        return Text::tr("Replace names and IDs with pseudonyms that keep the structure.");
    case CommandText::Export:
        return Text::tr(
            "Write the plan as a script and nothing to Azure: az (bash), powershell, bicep or terraform.");
    case CommandText::ExportOutput:
        return Text::tr("Write the script to this file; to standard output by default.");
    case CommandText::Json:
        return Text::tr("Write one JSON object to standard output; progress goes to standard error.");
    case CommandText::Undo:
        return Text::tr("Undoes what an earlier job granted: exactly that, and only where no one has changed "
                        "it since. Backups are never deleted.");
    case CommandText::UndoRun:
        return Text::tr("ID of the job, as listed by \"runs\".");
    case CommandText::UndoLast:
        return Text::tr("The newest job that granted something.");
    case CommandText::UndoPlan:
        return Text::tr("Only show what would be undone, with the requests.");
    case CommandText::UndoStopProtection:
        return Text::tr("Stop backups of the VM as well, and keep what was backed up.");
    case CommandText::UndoAlthoughNeeded:
        return Text::tr("Also undo what other VMs or recorded jobs still need; their backups then fail.");
    case CommandText::Runs:
        return Text::tr("Lists the jobs that were recorded on this computer, and what they wrote.");
    case CommandText::Restore:
    case CommandText::RestoreExitCodes:
    case CommandText::RestoreVm:
    case CommandText::RestoreVault:
    case CommandText::RestorePoint:
    case CommandText::RestoreKey:
    case CommandText::RestoreSteps:
    case CommandText::RestoreKeyOnly:
    case CommandText::RestorePlan:
    case CommandText::RestoreExport:
    case CommandText::RestoreStagingAccount:
    case CommandText::RestoreKeyStore:
    case CommandText::RestoreSameSecurityDomain:
    case CommandText::RestoreSet:
    case CommandText::RestoreResourceGroup:
    case CommandText::RestoreSubnet:
    case CommandText::RestoreName:
    case CommandText::RestoreJob:
    case CommandText::RestorePlaceholderSet:
    case CommandText::RestorePlaceholderStore:
    case CommandText::RestoreKeepCopy:
    case CommandText::RestoreSasFromStdin:
    case CommandText::RestoreResume:
        return restoreCommandText(text);
    case CommandText::Port:
        return Text::tr("Port to listen on; any free one by default.");
    case CommandText::Speed:
        return Text::tr("How many simulated seconds pass in a real one.");
    case CommandText::Latency:
        return Text::tr("Milliseconds that the simulator waits before every answer.");
    case CommandText::Tls:
        return Text::tr("Answer over HTTPS, also as a proxy for Azure's hosts, so the Azure CLI and other "
                        "clients of Azure can be pointed at it.");
    case CommandText::WriteCa:
        return Text::tr("With --tls: a new file for the certificate authority that clients have to trust.");
    case CommandText::SignIn:
        return commandText(CommandText::SignInOnly) + QLatin1Char(' ') + Text::tr("Instead of --scenario.");
    case CommandText::SignInOnly:
        return Text::tr("Work on Azure itself and sign in this way: browser, device (a code for a browser on "
                        "any computer), or az (an existing Azure CLI sign-in).");
    case CommandText::Tenant:
        return Text::tr("With --sign-in: tenant ID or domain name; the account's own by default.");
    case CommandText::ClientId:
        return Text::tr("With --sign-in browser or device: application (client) ID of your app registration; "
                        "the one saved in the window's settings by default.");
    case CommandText::CloudName:
        return Text::tr("With --sign-in: public, usgov, china, or the Azure Resource Manager address of "
                        "another cloud.");
    case CommandText::Proxy:
        return Text::tr("With --sign-in: system (default), none, or the address of an HTTP proxy.");
    case CommandText::TrustedCaFile:
        return Text::tr("With --sign-in: PEM file of further certificate authorities to trust.");
    case CommandText::ApproveDeviceCodes:
        return Text::tr("Sign in by device code without a person: the user of the scenario approves.");
    }
    return {};
}

QString badOptionValue(const QString &option, const QString &value, const QString &allowed) {
    return Text::tr("--%1 doesn't accept \"%2\": use %3.").arg(option, shown(value), allowed);
}

QString missingOption(const QString &option) {
    return Text::tr("--%1 is missing.").arg(option);
}

QString eitherOption(const QString &first, const QString &second) {
    return Text::tr("Specify --%1 or --%2.").arg(first, second);
}

QString optionNeeds(const QString &option, const QString &other) {
    return Text::tr("--%1 requires --%2.").arg(option, other);
}

QString otherOption(const QString &option, const QString &other) {
    return Text::tr("--%1 specifies a file to read, which this command doesn't do. --%2 FILE specifies a "
                    "file to write that doesn't exist yet.")
        .arg(option, other);
}

QString unknownCommand(const QString &command) {
    return Text::tr("There's no command \"%1\".").arg(shown(command));
}

QString unexpectedArgument(const QString &argument) {
    return Text::tr("\"%1\" wasn't expected here.").arg(shown(argument));
}

QString optionGivenTwice(const QString &option) {
    return Text::tr("--%1 was specified more than once, but accepts only one value.").arg(option);
}

QString optionsExclude(const QString &first, const QString &second) {
    return Text::tr("--%1 and --%2 can't be used together.").arg(first, second);
}

QString outputIsRead(const QString &option, const QString &file) {
    return Text::tr("--%1 names \"%2\", which is read and would be replaced. Name another file.")
        .arg(option, file);
}

QString outputIsWritten(const QString &option, const QString &file, const QString &other) {
    return Text::tr("--%1 names \"%2\", as --%3 does. Name another file.").arg(option, file, other);
}

} // namespace wording
