#include "wording/commandtext.h"

#include "wording/names.h"
#include "wording/reviewconsoletext.h"

#include <QCoreApplication>

namespace wording {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(wording::CommandText)
};

QString commands() {
    const auto line = [](const QString &name, const QString &text) {
        return QStringLiteral("  %1  %2").arg(name.leftJustified(12), text);
    };
    return Text::tr("Commands (each has its own --help):") + QLatin1Char('\n')
        + line(QStringLiteral("protect"), Text::tr("do the job in the terminal")) + QLatin1Char('\n')
        + line(QStringLiteral("review"), Text::tr("tell from files who can do what with the keys"))
        + QLatin1Char('\n') + line(QStringLiteral("runs"), Text::tr("list earlier jobs and what they wrote"))
        + QLatin1Char('\n') + line(QStringLiteral("undo"), Text::tr("take back what an earlier job granted"))
        + QLatin1Char('\n')
        + line(QStringLiteral("capture"), Text::tr("save a snapshot for a review without a network"))
        + QLatin1Char('\n')
        + line(QStringLiteral("simulate"), Text::tr("run the simulator alone, for any HTTP client"))
        + QLatin1Char('\n') + line(QStringLiteral("scenarios"), Text::tr("list the simulator's scenarios"))
        + QLatin1Char('\n')
        + line(QStringLiteral("registration"), Text::tr("tell how to register the app that signs in"))
        + QLatin1Char('\n') + Text::tr("Without a command, the window opens.");
}

QString exitCodes() {
    const auto line
        = [](int code, const QString &text) { return QStringLiteral("  %1  %2").arg(code).arg(text); };
    const QStringList lines{Text::tr("Exit codes:"),
        line(0, Text::tr("done: the VM is protected, or the plan was shown")),
        line(2, Text::tr("usage: an option, a name or a choice does not fit")),
        line(3, Text::tr("refused: Azure Backup has no access to the key")),
        line(4, Text::tr("refused by Azure for another reason")),
        line(5, Text::tr("Azure could not be reached, or did not answer in an understandable way")),
        line(6, Text::tr("cancelled (Ctrl+C); what was written is told")),
        line(7, Text::tr("not finished: Azure Backup still works on it; run the command again to go on"))};
    return lines.join(QLatin1Char('\n'));
}

QString undoExitCodes() {
    const auto line
        = [](int code, const QString &text) { return QStringLiteral("  %1  %2").arg(code).arg(text); };
    const QStringList lines{Text::tr("Exit codes:"),
        line(0, Text::tr("done: nothing of it is left that this could take back, or the plan was shown")),
        line(2, Text::tr("usage: an option does not fit, or there is no such job")),
        line(4, Text::tr("refused by Azure, or not taken back because others need it (--although-needed)")),
        line(5, Text::tr("Azure could not be reached, or did not answer in an understandable way")),
        line(6, Text::tr("cancelled (Ctrl+C); what was taken back is told"))};
    return lines.join(QLatin1Char('\n'));
}

QString captureExitCodes() {
    const auto line
        = [](int code, const QString &text) { return QStringLiteral("  %1  %2").arg(code).arg(text); };
    const QStringList lines{Text::tr("Exit codes:"), line(0, Text::tr("done: the snapshot was saved")),
        line(2, Text::tr("usage: an option or a name does not fit, or the file cannot be written")),
        line(4, Text::tr("refused by Azure")),
        line(5, Text::tr("Azure could not be reached, or did not answer in an understandable way")),
        line(6, Text::tr("cancelled (Ctrl+C); nothing was saved"))};
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString commandText(CommandText text) {
    switch (text) {
    case CommandText::Program:
        return Text::tr("Lets Azure Backup protect Azure Confidential VMs whose OS disk is encrypted with a "
                        "customer-managed key.");
    case CommandText::Protect:
        return Text::tr(
            "Follows the VM to its key, tells whether Azure Backup may use it, grants what is missing "
            "and enables backup.");
    case CommandText::Simulate:
        return Text::tr("Runs the simulator alone on this computer until it is interrupted.");
    case CommandText::Scenarios:
        return Text::tr("Lists the simulator's scenarios, the default one first.");
    case CommandText::Registration:
        return Text::tr("Prints the lines for bash that register the app that signs in, with the Azure CLI.");
    case CommandText::RegistrationCloud:
        return Text::tr("Cloud to register the app in: public (default), usgov or china.");
    case CommandText::WithoutGraph:
        return Text::tr("Leave out Microsoft Graph, which needs admin consent.");
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
    case CommandText::Language:
        return Text::tr("Language of the program, for example en or de; the system's by default.");
    case CommandText::Screenshots:
        return Text::tr("Walk through all pages, save a picture of each in this folder, and end.");
    case CommandText::Open:
        return Text::tr("Review this file, folder or zip archive in a window; more may follow.");
    case CommandText::VirtualMachine:
        return Text::tr("Name or resource id of the VM.");
    case CommandText::Role:
        return Text::tr(
            "Role to grant: custom (exactly the two data actions; default), built-in, or wide (Key "
            "Vault Administrator).");
    case CommandText::Scope:
        return Text::tr("Scope of the grant: key (only this key; default) or all.");
    case CommandText::EvenIfGranted:
        return Text::tr("Grant the role of --role although access seems to suffice: where Azure Backup still "
                        "refuses a smaller one.");
    case CommandText::Grant:
        return Text::tr(
            "auto grants access as the portal does (default); none does not, as PowerShell, Azure CLI "
            "and REST.");
    case CommandText::Vault:
        return Text::tr("Name or resource id of the Recovery Services vault.");
    case CommandText::Policy:
        return Text::tr("Name of the Enhanced backup policy.");
    case CommandText::NewPolicy:
        return Text::tr("Create an Enhanced policy with this name: daily at 22:00 UTC, kept 30 days.");
    case CommandText::OtherSubscriptions:
        return Text::tr("Look for vaults in other subscriptions than the VM's as well.");
    case CommandText::Principal:
        return Text::tr("Object id of the service principal to grant access to, instead of Backup Management "
                        "Service.");
    case CommandText::ConfirmPrincipal:
        return Text::tr(
            "Grant to the principal of --principal although the directory did not tell what it is, "
            "or tells that it is not Azure Backup.");
    case CommandText::CreatePrincipal:
        return Text::tr("Create Azure Backup's service principal where the tenant has none.");
    case CommandText::RegisterPreview:
        return Text::tr("Register the preview feature of backup for Confidential VMs where the VM's "
                        "subscription lacks it, before anything is granted.");
    case CommandText::FirstBackup:
        return Text::tr("Start a first backup at the end.");
    case CommandText::Plan:
        return Text::tr("Tell what would be done, with the exact requests, and write nothing.");
    case CommandText::Request:
        return Text::tr(
            "Write a request to somebody who may grant, with a ready Azure CLI script, and nothing "
            "else.");
    case CommandText::RetryWithGrant:
        return Text::tr("With --grant none: after the refusal, grant exactly what is missing and try again.");
    case CommandText::Capture:
        return Text::tr("Reads all confidential VMs, their keys and who may use them, and saves that as a "
                        "snapshot for a review without a network. Changes nothing.");
    case CommandText::CaptureExitCodes:
        return captureExitCodes();
    case CommandText::UndoExitCodes:
        return undoExitCodes();
    case CommandText::SnapshotFile:
        return Text::tr("The snapshot's file; - writes it to standard output.");
    case CommandText::Pseudonyms:
        return Text::tr("Replace names and ids by pseudonyms that keep the structure.");
    case CommandText::Export:
        return Text::tr(
            "Write the plan as a script and nothing to Azure: az (bash), powershell, bicep or terraform.");
    case CommandText::ExportOutput:
        return Text::tr("Write the script to this file; to standard output by default.");
    case CommandText::Json:
        return Text::tr("Write one JSON object to standard output; progress goes to standard error.");
    case CommandText::Undo:
        return Text::tr("Takes back what an earlier job granted: exactly that, and only where nobody has "
                        "changed it since. Backups are never deleted.");
    case CommandText::UndoRun:
        return Text::tr("Id of the job, as \"runs\" lists it.");
    case CommandText::UndoLast:
        return Text::tr("The newest job that granted something.");
    case CommandText::UndoPlan:
        return Text::tr("Only show what would be taken back, with the requests.");
    case CommandText::UndoStopProtection:
        return Text::tr("Stop backups of the VM as well, and keep what was backed up.");
    case CommandText::UndoAlthoughNeeded:
        return Text::tr(
            "Take back also what other VMs or recorded jobs still need; their backups fail then.");
    case CommandText::Runs:
        return Text::tr("Lists the jobs that were recorded on this computer, and what they wrote.");
    case CommandText::Port:
        return Text::tr("Port to listen on; any free one by default.");
    case CommandText::Speed:
        return Text::tr("How many simulated seconds pass in a real one.");
    case CommandText::Latency:
        return Text::tr("Milliseconds that the simulator waits before every answer.");
    case CommandText::Tls:
        return Text::tr(
            "Answer over HTTPS, also as a proxy for Azure's hosts, so that the Azure CLI and other clients "
            "of Azure can be pointed at it.");
    case CommandText::WriteCa:
        return Text::tr("With --tls: a new file for the certificate authority that clients have to trust.");
    case CommandText::SignIn:
        return commandText(CommandText::SignInOnly) + QLatin1Char(' ') + Text::tr("Instead of --scenario.");
    case CommandText::SignInOnly:
        return Text::tr("Work on Azure itself and sign in this way: browser, device (a code for a browser on "
                        "any computer), or az (an existing Azure CLI sign-in).");
    case CommandText::Tenant:
        return Text::tr("With --sign-in: tenant id or domain name; the account's own by default.");
    case CommandText::ClientId:
        return Text::tr("With --sign-in browser or device: application (client) id of your app registration; "
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
    return Text::tr("--%1 does not take \"%2\": use %3.").arg(option, shown(value), allowed);
}

QString missingOption(const QString &option) {
    return Text::tr("--%1 is missing.").arg(option);
}

QString eitherOption(const QString &first, const QString &second) {
    return Text::tr("Give --%1 or --%2.").arg(first, second);
}

QString optionNeeds(const QString &option, const QString &other) {
    return Text::tr("--%1 needs --%2.").arg(option, other);
}

QString otherOption(const QString &option, const QString &other) {
    return Text::tr(
        "--%1 names a file to read, which this command does not do. --%2 FILE names a file to write "
        "that is not there yet.")
        .arg(option, other);
}

QString unknownCommand(const QString &command) {
    return Text::tr("There is no command \"%1\".").arg(shown(command));
}

QString unexpectedArgument(const QString &argument) {
    return Text::tr("\"%1\" was not expected here.").arg(shown(argument));
}

QString optionGivenTwice(const QString &option) {
    return Text::tr("--%1 was given more than once, and takes one value.").arg(option);
}

QString optionsExclude(const QString &first, const QString &second) {
    return Text::tr("--%1 and --%2 exclude each other.").arg(first, second);
}

} // namespace wording
