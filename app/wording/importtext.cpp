#include "wording/importtext.h"

#include "wording/names.h"
#include "wording/reviewreporttext.h"
#include "wording/text.h"

#include <QLocale>
#include <QSet>

namespace wording {

namespace {

using domain::ImportContent;
using domain::ImportMissing;
using domain::ImportMissingKind;
using domain::ImportProblemKind;
using domain::ImportRefusal;

QString size(qint64 bytes) {
    return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat);
}

/// " (line 3, column 7: …)"
QString where(const domain::ImportNotUnderstood &refusal) {
    QStringList parts;
    for (const QString &part : {shown(refusal.place), shownMessage(refusal.detail)}) {
        if (!part.isEmpty()) {
            parts << part;
        }
    }
    return parts.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(parts.join(QStringLiteral(": ")));
}

QString storeWords(const ImportMissing &missing) {
    return missing.managedHsm
        ? Text::tr("the Managed HSM %1", "where something was read").arg(shown(missing.storeName))
        : Text::tr("the Key Vault %1", "where something was read").arg(shown(missing.storeName));
}

} // namespace

QString importContentText(ImportContent content, int count) {
    switch (content) {
    case ImportContent::Snapshot:
        return Text::tr("%n snapshot(s)", nullptr, count);
    case ImportContent::VirtualMachines:
        return Text::tr("%n virtual machine(s)", nullptr, count);
    case ImportContent::Disks:
        return Text::tr("%n disk(s)", nullptr, count);
    case ImportContent::DiskEncryptionSets:
        return Text::tr("%n disk encryption set(s)", nullptr, count);
    case ImportContent::KeyVaults:
        return Text::tr("%n Key Vault(s)", nullptr, count);
    case ImportContent::ManagedHsms:
        return Text::tr("%n Managed HSM(s)", nullptr, count);
    case ImportContent::Keys:
        return Text::tr("%n key(s)", nullptr, count);
    case ImportContent::AzureRoleAssignments:
        return Text::tr("%n role assignment(s) of Azure", nullptr, count);
    case ImportContent::AzureRoleDefinitions:
        return Text::tr("%n role definition(s) of Azure", nullptr, count);
    case ImportContent::DenyAssignments:
        return Text::tr("%n deny assignment(s)", nullptr, count);
    case ImportContent::HsmRoleAssignments:
        return Text::tr("%n role assignment(s) of a Managed HSM", nullptr, count);
    case ImportContent::HsmRoleDefinitions:
        return Text::tr("%n role definition(s) of a Managed HSM", nullptr, count);
    case ImportContent::Principals:
        return Text::tr("%n security principal(s)", nullptr, count);
    case ImportContent::Subscriptions:
        return Text::tr("%n subscription(s)", nullptr, count);
    case ImportContent::Tenants:
        return Text::tr("%n tenant(s)", nullptr, count);
    case ImportContent::RecoveryServicesVaults:
        return Text::tr("%n Recovery Services vault(s)", nullptr, count);
    case ImportContent::BackupPolicies:
        return Text::tr("%n backup policy(s)", nullptr, count);
    case ImportContent::ProtectedItems:
        return Text::tr("%n protected item(s)", nullptr, count);
    case ImportContent::RecoveryPoints:
        return Text::tr("%n recovery point(s)", nullptr, count);
    case ImportContent::BackupStatus:
        return Text::tr("%n backup status(es)", nullptr, count);
    case ImportContent::Refusals:
        return Text::tr("%n refused list(s)", nullptr, count);
    case ImportContent::TimeLimits:
        return Text::tr("%n time limit(s) of role assignments", nullptr, count);
    }
    return {};
}

QString importRefusalText(const domain::ImportNotUnderstood &refusal) {
    switch (refusal.refusal) {
    case ImportRefusal::CannotOpen:
        return Text::tr("The file can't be opened%1.").arg(where(refusal));
    case ImportRefusal::Empty:
        return Text::tr("The file is empty.");
    case ImportRefusal::TooLarge:
        return Text::tr("The file is too large. Files of up to %1 are read; split it, or export fewer things "
                        "at a time.")
            .arg(size(refusal.limit));
    case ImportRefusal::TooManyFiles:
        return Text::tr("There are too many files. Up to %1 are read at a time.")
            .arg(QLocale().toString(refusal.limit));
    case ImportRefusal::TotalTooLarge:
        return Text::tr("All files together are too large. Up to %1 are read at a time.")
            .arg(size(refusal.limit));
    case ImportRefusal::NotJson:
        return Text::tr("The file isn't JSON%1. Export it as JSON: --output json with the Azure CLI, "
                        "ConvertTo-Json -Depth 20 with PowerShell, JSON instead of CSV in the portal.")
            .arg(where(refusal));
    case ImportRefusal::WrongEncoding:
        return Text::tr("The file is neither UTF-8 nor UTF-16%1. Save it in one of them.")
            .arg(where(refusal));
    case ImportRefusal::TooDeep:
        return Text::tr("The file is nested too deeply%1. No Azure tool writes such files.")
            .arg(where(refusal));
    case ImportRefusal::TooManyValues:
        return Text::tr("The file contains more than %1 values%2. Export fewer things at a time.")
            .arg(QLocale().toString(refusal.limit), where(refusal));
    case ImportRefusal::TooLongText:
        return Text::tr("The file contains a text of more than %1%2. No Azure tool writes such files.")
            .arg(size(refusal.limit), where(refusal));
    case ImportRefusal::OutOfMemory:
        return Text::tr(
            "This computer doesn't have enough memory for the file. Export fewer things at a time.");
    case ImportRefusal::UnknownShape:
        return Text::tr("This isn't one of the known lists and resources%1.").arg(where(refusal));
    case ImportRefusal::NewerFormat:
        return Text::tr("The snapshot is from a newer version of this program. Update the program.");
    case ImportRefusal::DamagedArchive:
        return Text::tr("The archive is damaged%1. Copy it again.").arg(where(refusal));
    case ImportRefusal::EncryptedArchive:
        return Text::tr("The zip archive is encrypted. Unpack it first.");
    case ImportRefusal::UnsupportedArchive:
        return Text::tr("This is packed in an unknown way%1. Unpack it first.").arg(where(refusal));
    case ImportRefusal::SuspiciousArchive:
        return Text::tr("The file in the zip archive unpacks to more than %1 times its size, as only harmful "
                        "archives do. It was left out.")
            .arg(QLocale().toString(refusal.limit));
    case ImportRefusal::UnknownHsm:
        return Text::tr("These are roles of a Managed HSM, and nothing shows which one of those in the files "
                        "they belong to%1. Add the HSM itself and include its name in the file name, or "
                        "retrieve the list with the command below.")
            .arg(where(refusal));
    case ImportRefusal::NothingUsable:
        return Text::tr("Nothing in the file could be used%1.").arg(where(refusal));
    case ImportRefusal::EmptyList:
        return Text::tr("The list is empty, and nothing shows what was listed%1.").arg(where(refusal));
    case ImportRefusal::NoInventory:
        return Text::tr("This response doesn't show who has access%1.").arg(where(refusal));
    case ImportRefusal::NamesOnly:
        return Text::tr("This list contains only the names of resources%1. Show each one, for example: az "
                        "keyvault show, az disk-encryption-set show or az vm show.")
            .arg(where(refusal));
    case ImportRefusal::NotHeld:
        return Text::tr(
            "These are eligible roles, requests for roles, or records of changes%1. They don't give "
            "anyone access.")
            .arg(where(refusal));
    case ImportRefusal::CommandFailed:
        return Text::tr(
            "The command failed, and this is its message%1. Resolve it, for example with an account "
            "that has permission to read this, and run the command again.")
            .arg(where(refusal));
    case ImportRefusal::NoBody:
        return Text::tr("The browser's log contains this request without its response%1. Save the log with "
                        "content while the developer tools are open.")
            .arg(where(refusal));
    case ImportRefusal::AnotherState:
        return Text::tr("This is another state of a tenant of which a snapshot is already open%1. Two states "
                        "can't be combined: open one of them, and compare it with the other (--compare).")
            .arg(where(refusal));
    }
    return {};
}

QString importProblemText(const domain::ImportProblem &problem) {
    const QString place = problem.place.isEmpty() ? Text::tr("the file") : shown(problem.place);
    const QString detail = shownMessage(problem.detail);
    switch (problem.kind) {
    case ImportProblemKind::UnreadableElement:
        return Text::tr("At %1: %2. This element was left out; what it would have shown is unknown.")
            .arg(place, detail);
    case ImportProblemKind::DamagedFile:
        return Text::tr("The file breaks off at %1 (%2). What is before that was read; its lists count as "
                        "incomplete.")
            .arg(place, detail);
    case ImportProblemKind::ShortenedByPowerShell:
        return Text::tr("At %1: PowerShell cut this short. Export again with ConvertTo-Json -Depth 20.")
            .arg(place);
    case ImportProblemKind::DuplicateId:
        return Text::tr("At %1: %2 is in the same list twice. The later one is used.").arg(place, detail);
    case ImportProblemKind::Contradiction:
        return Text::tr("At %1: another file says something different about %2. The later one is used.")
            .arg(place, detail);
    case ImportProblemKind::IncompleteList:
        return Text::tr("At %1: more pages follow that are missing. What they contain is unknown.")
            .arg(place);
    case ImportProblemKind::UnprovenList:
        return Text::tr("At %1: nothing shows whether this list is complete. What isn't in it is unknown.")
            .arg(place);
    case ImportProblemKind::Disagreement:
        return Text::tr("At %1: another file says something different about %2, and nothing shows which is "
                        "newer. Neither is used: what depends on it is unknown. Leave out the older file.")
            .arg(place, detail);
    case ImportProblemKind::DenyNotInList:
        return Text::tr("At %1: another file contains the deny assignment %2, but this list doesn't. It's "
                        "taken into account.")
            .arg(place, detail);
    case ImportProblemKind::DeletedPrincipal:
        return Text::tr("At %1: the directory says that the security principal %2 is deleted. Whether it "
                        "exists again isn't known.")
            .arg(place, detail);
    case ImportProblemKind::TextLeftOut:
        return Text::tr("At %1: text that isn't JSON, such as a warning, was left out: %2")
            .arg(place, detail);
    case ImportProblemKind::GuessedEncoding:
        return Text::tr("At %1: the encoding is neither UTF-8 nor UTF-16. It was read as Windows-1252: "
                        "letters beyond ASCII might be wrong.")
            .arg(place);
    }
    return {};
}

QString unprovenListsText(const domain::ImportReport &report) {
    QSet<QString> files;
    int lists = 0;
    for (const domain::ImportProblem &problem : report.problems) {
        if (problem.kind == ImportProblemKind::UnprovenList) {
            ++lists;
            files.insert(problem.file);
        }
    }
    if (lists == 0) {
        return {};
    }
    return Text::tr("Nothing shows whether %n list(s) are complete, so what isn't in them is unknown. To "
                    "resolve all of them at once: if you know that they are complete, confirm it with "
                    "--lists-are-complete (in the window: Files); if not, retrieve them with the commands "
                    "under “%1”, whose output shows what was requested.",
        nullptr, lists)
        .arg(reviewLabel(ReviewLabel::Missing));
}

QString importMissingText(const ImportMissing &missing) {
    switch (missing.kind) {
    case ImportMissingKind::VirtualMachines:
        return Text::tr("The virtual machines.");
    case ImportMissingKind::DiskEncryptionSet:
        return Text::tr("The disk encryption set %1.")
            .arg(shown(missing.resourceId.section(QLatin1Char('/'), -1)));
    case ImportMissingKind::KeyStore:
        return missing.managedHsm
            ? Text::tr("The properties of the Managed HSM %1.").arg(shown(missing.storeName))
            : Text::tr("The properties of the Key Vault %1, which say whether roles or "
                       "access policies decide.")
                  .arg(shown(missing.storeName));
    case ImportMissingKind::Key:
        return Text::tr("The attributes of the key %1 in %2.")
            .arg(shown(missing.keyName), storeWords(missing));
    case ImportMissingKind::HsmRoleAssignments:
        return Text::tr("The role assignments of %1 at %2.").arg(storeWords(missing), shown(missing.scope));
    case ImportMissingKind::HsmRoleDefinitions:
        return Text::tr("The role definitions of %1.").arg(storeWords(missing));
    case ImportMissingKind::AzureRoleAssignments:
        return Text::tr("All role assignments of the subscription %1.").arg(shown(missing.subscriptionId));
    case ImportMissingKind::AzureRoleDefinitions:
        return Text::tr("The role definitions of the subscription %1.").arg(shown(missing.subscriptionId));
    case ImportMissingKind::DenyAssignments:
        return Text::tr("The deny assignments of the subscription %1.").arg(shown(missing.subscriptionId));
    case ImportMissingKind::BackupServicePrincipal:
        return Text::tr("The object ID of Azure Backup's service principal: Backup Management Service or, in "
                        "US Government, Backup Fairfax.");
    case ImportMissingKind::Principals:
        return Text::tr("The names of %n security principal(s): service principals, users or groups.",
            nullptr, missing.count);
    case ImportMissingKind::RecoveryServicesVaults:
        return Text::tr("The Recovery Services vaults.");
    }
    return {};
}

} // namespace wording
