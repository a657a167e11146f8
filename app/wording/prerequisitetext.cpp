#include "wording/accesstext.h"

#include "domain/backupstate.h"
#include "wording/names.h"

#include <QCoreApplication>

namespace wording {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(wording::PrerequisiteText)
};

QString dateIn(const QString &iso) {
    const QDateTime when = QDateTime::fromString(iso, Qt::ISODate);
    return when.isValid() ? dateText(when.toUTC().date()) : shown(iso);
}

/// Where something else says that it is there, one of the two accounts is old.
QString deletedSentence(const domain::Prerequisite &state) {
    const bool isKey = state.kind == domain::PrerequisiteKind::KeyDeleted;
    if (state.severity != domain::Severity::Blocks) {
        return isKey ? Text::tr("One account says that the key is deleted, another that it is there.")
                     : Text::tr("One account says that the key store is deleted, another that it is there.");
    }
    const QDateTime when = QDateTime::fromString(state.detail, Qt::ISODate);
    if (!when.isValid()) {
        return isKey ? Text::tr("The key is not there: it was deleted. Nobody can use or back it up.")
                     : Text::tr("The key store was deleted. Nobody can use or back up its keys.");
    }
    return (isKey
            ? Text::tr("The key was deleted on %1. Nobody can use or back it up until it is recovered.")
            : Text::tr("The key store was deleted on %1. Nobody can use or back up its keys until it is "
                       "recovered."))
        .arg(dateIn(state.detail));
}

} // namespace

QString prerequisiteSentence(const domain::Prerequisite &prerequisite) {
    const QString detail = shown(prerequisite.detail);
    switch (prerequisite.kind) {
    case domain::PrerequisiteKind::KeyDisabled:
        return Text::tr("The key is disabled. Enable it, or backup fails whatever is granted.");
    case domain::PrerequisiteKind::KeyExpired:
        return Text::tr("The key expired on %1. New keys cannot be wrapped with it, disks with it stop, and "
                        "backup may fail. Extend it.")
            .arg(dateIn(detail));
    case domain::PrerequisiteKind::KeyNotYetValid:
        return Text::tr("The key is not valid before %1. Backup may fail until then.").arg(dateIn(detail));
    case domain::PrerequisiteKind::KeyExpiringSoon:
        return Text::tr("The key expires on %1. Extend it before: backups may fail then.")
            .arg(dateIn(detail));
    case domain::PrerequisiteKind::KeyNotExportable:
        return Text::tr("The key is not exportable, which is unusual for a Confidential VM.");
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
        return Text::tr("The Managed HSM is not activated (%1).").arg(detail);
    case domain::PrerequisiteKind::NetworkClosedToBackup:
        return Text::tr(
            "The network rules of %1 do not let trusted Microsoft services in: Azure Backup is refused "
            "whatever is granted.")
            .arg(detail);
    case domain::PrerequisiteKind::NetworkRestricted:
        return Text::tr("The network of %1 is restricted; trusted Microsoft services are let in.")
            .arg(detail);
    case domain::PrerequisiteKind::DiskEncryptionSetNotConfidential:
        return Text::tr("The disk encryption set is not of the confidential kind (%1).").arg(detail);
    case domain::PrerequisiteKind::KeyRotationError:
        return Text::tr("Automatic key rotation of the disk encryption set failed (%1).").arg(detail);
    case domain::PrerequisiteKind::KeyInOtherTenant:
        return Text::tr(
            "The key is in another tenant. Grant access to Azure Backup's service principal of that tenant.");
    case domain::PrerequisiteKind::DiskEncryptionSetLacksAccess:
        return Text::tr("The identity of the disk encryption set %1 cannot use the key.").arg(detail);
    case domain::PrerequisiteKind::OrchestratorLacksAccess:
        return Text::tr("%1 may not release the key, so that the Confidential VM may not start.")
            .arg(detail.isEmpty() ? QStringLiteral("Confidential VM Orchestrator") : detail);
    case domain::PrerequisiteKind::NetworkPerimeter:
        return Text::tr(
            "%1 is secured by a network security perimeter: trusted Microsoft services do not pass by "
            "themselves. Azure Backup is refused unless a rule of the perimeter lets it in.")
            .arg(detail);
    case domain::PrerequisiteKind::IdentityNotJudged:
        return Text::tr(
            "The disk encryption set %1 works as a user-assigned identity whose object id was not "
            "told: whether it can use the key was not judged.")
            .arg(detail);
    case domain::PrerequisiteKind::KeyDeleted:
    case domain::PrerequisiteKind::KeyStoreDeleted:
        return deletedSentence(prerequisite);
    case domain::PrerequisiteKind::KeyExpiryNotJudged:
        return Text::tr(
            "The key has an expiry or activation date, and nothing tells the time of this state.");
    case domain::PrerequisiteKind::KeyNotRead:
        return detail.isEmpty()
            ? Text::tr("The attributes of the key were not read: it may be disabled or expired.")
            : Text::tr(
                "The attributes of the version %1, which is used, were not read: it may be disabled or "
                "expired.")
                  .arg(detail);
    case domain::PrerequisiteKind::KeyStoreNotRead:
        return Text::tr("The properties of %1 were not read: its network rules may keep Azure Backup out.")
            .arg(detail);
    case domain::PrerequisiteKind::NotUsed:
        return Text::tr("No disk encryption set that was read uses the key, so that nothing is known of the "
                        "virtual machines that it would serve.");
    case domain::PrerequisiteKind::PrincipalMissing:
        return Text::tr("The directory has no service principal of Azure Backup.");
    case domain::PrerequisiteKind::PrincipalDisabled:
        return Text::tr("The service principal of Azure Backup is disabled: it cannot use any grant.");
    case domain::PrerequisiteKind::PrincipalNotKnown:
        return Text::tr("Which service principal Azure Backup is, is not known.");
    case domain::PrerequisiteKind::PreviewNotRegistered:
        return Text::tr("The preview feature for backup of Confidential VMs is not registered in the "
                        "subscription %1.")
            .arg(detail);
    case domain::PrerequisiteKind::ValueNotTold:
        return Text::tr(
            "Whether backup can work is not known: what was read lacks a value that decides, or has "
            "it in a word that is not known here (%1).")
            .arg(detail);
    case domain::PrerequisiteKind::NotServing:
        return Text::tr("Azure tells a provisioning state in which it may not serve (%1).").arg(detail);
    case domain::PrerequisiteKind::TwoAccounts:
        return Text::tr("Two files tell different states of %1, so that neither counts.").arg(detail);
    }
    return {};
}

QString hindrancesHeadline(const std::vector<domain::Prerequisite> &hindrances) {
    if (hindrances.empty()) {
        return {};
    }
    const bool isCertain = std::any_of(hindrances.begin(), hindrances.end(),
        [](const domain::Prerequisite &one) { return domain::effectOf(one) == domain::Truth::No; });
    return isCertain ? Text::tr("Backup fails whatever is granted; a grant that is written stays")
                     : Text::tr("Backup may fail whatever is granted; a grant that is written stays");
}

} // namespace wording
