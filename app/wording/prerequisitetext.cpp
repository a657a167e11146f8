#include "wording/accesstext.h"

#include "domain/backupstate.h"
#include "wording/names.h"
#include "wording/text.h"

namespace wording {

namespace {

QString dateIn(const QString &iso) {
    const QDateTime when = QDateTime::fromString(iso, Qt::ISODate);
    return when.isValid() ? dateText(when.toUTC().date()) : shown(iso);
}

/// Where something else says that it is there, one of the two accounts is old.
QString deletedSentence(const domain::Prerequisite &state) {
    const bool isKey = state.kind == domain::PrerequisiteKind::KeyDeleted;
    if (state.severity != domain::Severity::Blocks) {
        return isKey ? Text::tr("One source says that the key is deleted, another that it exists.")
                     : Text::tr("One source says that the key store is deleted, another that it exists.");
    }
    const QDateTime when = QDateTime::fromString(state.detail, Qt::ISODate);
    if (!when.isValid()) {
        return isKey ? Text::tr("The key doesn't exist: it was deleted. No one can use or back it up.")
                     : Text::tr("The key store was deleted. No one can use or back up its keys.");
    }
    return (isKey
            ? Text::tr("The key was deleted on %1. No one can use or back it up until it's recovered.")
            : Text::tr(
                "The key store was deleted on %1. No one can use or back up its keys until it's recovered."))
        .arg(dateIn(state.detail));
}

} // namespace

QString prerequisiteSentence(const domain::Prerequisite &prerequisite) {
    const QString detail = shown(prerequisite.detail);
    switch (prerequisite.kind) {
    case domain::PrerequisiteKind::KeyDisabled:
        return Text::tr(
            "The key is disabled. Enable it; otherwise, backup fails regardless of what is granted.");
    case domain::PrerequisiteKind::KeyExpired:
        return Text::tr("The key expired on %1. New keys can't be wrapped with it, disks that use it stop, "
                        "and backup might fail. Extend it.")
            .arg(dateIn(detail));
    case domain::PrerequisiteKind::KeyNotYetValid:
        return Text::tr("The key isn't valid before %1. Backup might fail until then.").arg(dateIn(detail));
    case domain::PrerequisiteKind::KeyExpiringSoon:
        return Text::tr("The key expires on %1. Extend it before then: backups might fail afterward.")
            .arg(dateIn(detail));
    case domain::PrerequisiteKind::KeyNotExportable:
        return Text::tr("The key isn't exportable, which is unusual for a Confidential VM.");
    case domain::PrerequisiteKind::KeyWithoutReleasePolicy:
        return Text::tr("The key has no release policy, which is unusual for a Confidential VM.");
    case domain::PrerequisiteKind::KeyTypeUnusual:
        return Text::tr("The key is of the type %1; Confidential VMs normally use RSA-HSM.").arg(detail);
    case domain::PrerequisiteKind::PurgeProtectionOff:
        return Text::tr("Purge protection of %1 is off: the key could be lost for good.").arg(detail);
    case domain::PrerequisiteKind::SoftDeleteOff:
        return Text::tr("Soft delete of %1 is off: a deleted key is lost at once.").arg(detail);
    case domain::PrerequisiteKind::StandardSku:
        return Text::tr("%1 is a Standard Key Vault; Confidential VMs need Premium or a Managed HSM.")
            .arg(detail);
    case domain::PrerequisiteKind::HsmNotActivated:
        return Text::tr("The Managed HSM isn't activated (%1).").arg(detail);
    case domain::PrerequisiteKind::NetworkClosedToBackup:
        return Text::tr("The network rules of %1 don't allow trusted Microsoft services: Azure Backup is "
                        "refused regardless of what is granted.")
            .arg(detail);
    case domain::PrerequisiteKind::NetworkRestricted:
        return Text::tr("The network of %1 is restricted; trusted Microsoft services are allowed.")
            .arg(detail);
    case domain::PrerequisiteKind::DiskEncryptionSetNotConfidential:
        return Text::tr("The disk encryption set isn't of the confidential type (%1).").arg(detail);
    case domain::PrerequisiteKind::KeyRotationError:
        return Text::tr("Automatic key rotation of the disk encryption set failed (%1).").arg(detail);
    case domain::PrerequisiteKind::KeyInOtherTenant:
        return Text::tr(
            "The key is in another tenant. Grant access to Azure Backup's service principal of that tenant.");
    case domain::PrerequisiteKind::DiskEncryptionSetLacksAccess:
        return Text::tr("The identity of the disk encryption set %1 can't use the key.").arg(detail);
    case domain::PrerequisiteKind::OrchestratorLacksAccess:
        return Text::tr(
            "%1 doesn't have permission to release the key, so the Confidential VM might not start.")
            .arg(detail.isEmpty() ? QStringLiteral("Confidential VM Orchestrator") : detail);
    case domain::PrerequisiteKind::NetworkPerimeter:
        return Text::tr(
            "%1 is secured by a network security perimeter: trusted Microsoft services aren't allowed "
            "automatically. Azure Backup is refused unless a rule of the perimeter allows it.")
            .arg(detail);
    case domain::PrerequisiteKind::IdentityNotJudged:
        return Text::tr("The disk encryption set %1 works as an identity whose object ID wasn't "
                        "specified: it wasn't evaluated whether it can use the key.")
            .arg(detail);
    case domain::PrerequisiteKind::KeyDeleted:
    case domain::PrerequisiteKind::KeyStoreDeleted:
        return deletedSentence(prerequisite);
    case domain::PrerequisiteKind::KeyExpiryNotJudged:
        return Text::tr(
            "The key has an expiry or activation date, and nothing shows the time of this state.");
    case domain::PrerequisiteKind::KeyNotRead:
        return detail.isEmpty()
            ? Text::tr("The attributes of the key weren't read: it might be disabled or expired.")
            : Text::tr("The attributes of the version %1, which is used, weren't read: it might be disabled "
                       "or expired.")
                  .arg(detail);
    case domain::PrerequisiteKind::KeyStoreNotRead:
        return Text::tr("The properties of %1 weren't read: its network rules might block Azure Backup.")
            .arg(detail);
    case domain::PrerequisiteKind::NotUsed:
        return Text::tr("No disk encryption set that was read uses the key, so nothing is known about the "
                        "virtual machines that would use it.");
    case domain::PrerequisiteKind::PrincipalMissing:
        return Text::tr("The directory has no service principal of Azure Backup.");
    case domain::PrerequisiteKind::PrincipalDisabled:
        return Text::tr("The service principal of Azure Backup is disabled: it can't use any grant.");
    case domain::PrerequisiteKind::PrincipalNotKnown:
        return Text::tr("The service principal of Azure Backup isn't known.");
    case domain::PrerequisiteKind::PreviewNotRegistered:
        return Text::tr(
            "The preview feature for backup of Confidential VMs isn't registered in the subscription %1.")
            .arg(detail);
    case domain::PrerequisiteKind::ValueNotTold:
        return Text::tr("It isn't known whether backup can work: what was read lacks a value that determines "
                        "this, or has one that isn't recognized here (%1).")
            .arg(detail);
    case domain::PrerequisiteKind::NotServing:
        return Text::tr("Azure reports a provisioning state in which it might not be available (%1).")
            .arg(detail);
    case domain::PrerequisiteKind::TwoAccounts:
        return Text::tr("Two files show different states of %1, so neither is used.").arg(detail);
    }
    return {};
}

QString hindrancesHeadline(const std::vector<domain::Prerequisite> &hindrances) {
    if (hindrances.empty()) {
        return {};
    }
    const bool isCertain = std::any_of(hindrances.begin(), hindrances.end(),
        [](const domain::Prerequisite &one) { return domain::effectOf(one) == domain::Truth::No; });
    return isCertain
        ? Text::tr("Backup fails regardless of what is granted; a grant that is written stays")
        : Text::tr("Backup might fail regardless of what is granted; a grant that is written stays");
}

} // namespace wording
