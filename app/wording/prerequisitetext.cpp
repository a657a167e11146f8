#include "wording/accesstext.h"

#include "wording/names.h"

#include <QCoreApplication>
#include <QLocale>

namespace wording {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(wording::PrerequisiteText)
};

QString dateIn(const QString &iso) {
    const QDateTime when = QDateTime::fromString(iso, Qt::ISODate);
    return when.isValid() ? QLocale().toString(when.toUTC().date(), QLocale::ShortFormat) : shown(iso);
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
        return Text::tr("The key expires on %1. Extend it before backups begin to fail.").arg(dateIn(detail));
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
            "The network rules of %1 do not let trusted Microsoft services in: Azure Backup may be "
            "refused in spite of a right grant.")
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
    }
    return {};
}

} // namespace wording
