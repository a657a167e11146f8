#include "wording/recoverabilitytext.h"

#include "wording/findingwords.h"
#include "wording/text.h"
#include "wording/visibletext.h"

namespace wording {

namespace {

using domain::KeyReturn;
using domain::RestoreAnswer;
using domain::RestoreReasonKind;

QString vaultOf(const domain::ResourceId &where) {
    const QString name = where.nameOf(u"vaults");
    return visible(name.isEmpty() ? where.text() : name);
}

QString purgeText(domain::Truth canBePurged) {
    switch (canBePurged) {
    case domain::Truth::Yes:
        return Text::tr("Purge protection is off: anyone with the right to purge keys can end that sooner.");
    case domain::Truth::No:
        return Text::tr("Purge protection is on: nobody can end that sooner.");
    case domain::Truth::Unknown:
        break;
    }
    return Text::tr("It isn't known whether purge protection is on.");
}

QString withPurge(const QString &text, const domain::SoftDeleteOutlook &outlook) {
    return text + QLatin1Char(' ') + purgeText(outlook.canBePurged);
}

QString notKnown() {
    return Text::tr("Not known");
}

} // namespace

QString keyReturnWords(const domain::SoftDeleteOutlook &outlook) {
    switch (outlook.key) {
    case KeyReturn::WouldBeKept:
        return outlook.days ? Text::tr("For %n day(s)", nullptr, *outlook.days) : Text::tr("For a time");
    case KeyReturn::UntilDate:
        return Text::tr("Until %1").arg(timeWords(outlook.until));
    case KeyReturn::DateNotTold:
        return Text::tr("Until a date that isn't known");
    case KeyReturn::WouldBeLost:
    case KeyReturn::Lost:
        return Text::tr("No", "it can't be recovered");
    case KeyReturn::DatePassed:
    case KeyReturn::NotKnown:
        break;
    }
    return notKnown();
}

QString keyReturnText(const domain::SoftDeleteOutlook &outlook) {
    switch (outlook.key) {
    case KeyReturn::WouldBeKept:
        return withPurge(outlook.days
                ? Text::tr(
                    "If the key were deleted, it could be recovered for %n day(s).", nullptr, *outlook.days)
                : Text::tr("If the key were deleted, it could be recovered for a time that isn't known."),
            outlook);
    case KeyReturn::WouldBeLost:
        return Text::tr("If the key were deleted, it would be lost: soft delete is off.");
    case KeyReturn::UntilDate:
        return withPurge(outlook.isOfStore
                ? Text::tr("The key store is deleted and can be recovered with its keys until %1.")
                      .arg(timeWords(outlook.until))
                : Text::tr("The key is deleted and can be recovered until %1.").arg(timeWords(outlook.until)),
            outlook);
    case KeyReturn::DateNotTold:
        return withPurge(outlook.isOfStore
                ? Text::tr("The key store is deleted. Until when it can be recovered isn't known.")
                : Text::tr("The key is deleted. Until when it can be recovered isn't known."),
            outlook);
    case KeyReturn::DatePassed:
        return Text::tr("It could be recovered until %1. It isn't known whether that was done in time.")
            .arg(timeWords(outlook.until));
    case KeyReturn::Lost:
        return Text::tr("The key is lost: the key store has it neither among its keys nor among the deleted "
                        "ones.");
    case KeyReturn::NotKnown:
        break;
    }
    return Text::tr("It isn't known whether soft delete would bring the key back.");
}

QString restoreAnswerWords(const domain::RestoreOutlook &outlook) {
    switch (outlook.answer) {
    case RestoreAnswer::Possible:
        return Text::tr("Possible");
    case RestoreAnswer::No:
        return Text::tr("No", "it can't be restored");
    case RestoreAnswer::NotKnown:
        break;
    }
    return notKnown();
}

QString restoreAnswerText(const domain::RestoreOutlook &outlook) {
    QStringList sentences;
    if (outlook.answer == RestoreAnswer::Possible) {
        sentences << Text::tr("Restoring the key is possible as far as can be told: the recovery point of %1 "
                              "is in the vault tier, and a customer-managed key encrypted the virtual "
                              "machine then.")
                         .arg(timeWords(outlook.pointTime))
                  << Text::tr("The copy of the key itself can't be seen, nor whether Azure Backup could use "
                              "the key at that time.");
        if (outlook.isItemDeleted) {
            sentences << Text::tr("The backup of the virtual machine is deleted and must be recovered first, "
                                  "while soft delete keeps it.");
        }
        return sentences.join(QLatin1Char(' '));
    }
    sentences << (outlook.answer == RestoreAnswer::No
            ? Text::tr("The key can't be restored from Azure Backup.")
            : Text::tr("It isn't known whether the key could be restored from Azure Backup."));
    for (const domain::RestoreReason &reason : outlook.reasons) {
        sentences << restoreReasonText(reason);
    }
    return sentences.join(QLatin1Char(' '));
}

QString restoreReasonText(const domain::RestoreReason &reason) {
    switch (reason.kind) {
    case RestoreReasonKind::NeverProtected:
        return Text::tr("No vault that could be seen has backups of the virtual machine.");
    case RestoreReasonKind::NoRecoveryPoint:
        return Text::tr("The vault %1 has no recovery point of it.").arg(vaultOf(reason.where));
    case RestoreReasonKind::NotInVaultTier:
        return Text::tr("In the vault %1, recovery points up to %2 are in the snapshot or archive tier only; "
                        "the key can be restored from the vault tier alone.")
            .arg(vaultOf(reason.where), timeWords(reason.when));
    case RestoreReasonKind::OtherSecurityType:
        return Text::tr("In the vault %1, recovery points up to %2 were made when no customer-managed key "
                        "encrypted the virtual machine.")
            .arg(vaultOf(reason.where), timeWords(reason.when));
    case RestoreReasonKind::StatusNotRead:
        return Text::tr("Whether the virtual machine is protected wasn't read.");
    case RestoreReasonKind::VaultsNotRead:
        return Text::tr("The Recovery Services vaults of its subscription weren't read.");
    case RestoreReasonKind::ItemsNotRead:
        return Text::tr("What the vault %1 protects wasn't read.").arg(vaultOf(reason.where));
    case RestoreReasonKind::ItemNotTold:
        return Text::tr("A protected item of the vault %1 doesn't tell of which virtual machine it is.")
            .arg(vaultOf(reason.where));
    case RestoreReasonKind::PointsNotRead:
        return Text::tr("Not all recovery points in the vault %1 were read.").arg(vaultOf(reason.where));
    case RestoreReasonKind::PointsNotTold:
        return Text::tr("Recovery points in the vault %1 don't tell their tier, or how the virtual machine "
                        "was encrypted.")
            .arg(vaultOf(reason.where));
    }
    return {};
}

QString restoreReasonName(RestoreReasonKind kind) {
    switch (kind) {
    case RestoreReasonKind::NeverProtected:
        return Text::tr("not protected by Azure Backup");
    case RestoreReasonKind::NoRecoveryPoint:
        return Text::tr("no recovery point");
    case RestoreReasonKind::NotInVaultTier:
        return Text::tr("recovery points in the snapshot or archive tier only");
    case RestoreReasonKind::OtherSecurityType:
        return Text::tr("recovery points from before the customer-managed key");
    case RestoreReasonKind::StatusNotRead:
    case RestoreReasonKind::VaultsNotRead:
    case RestoreReasonKind::ItemsNotRead:
    case RestoreReasonKind::ItemNotTold:
    case RestoreReasonKind::PointsNotRead:
    case RestoreReasonKind::PointsNotTold:
        break;
    }
    return Text::tr("not read");
}

QString recoverabilityTitle(const domain::Recoverability &one) {
    return one.key.isEmpty() ? Text::tr("%1, with a key that isn't known").arg(visible(one.name))
                             : Text::tr("%1, with the key %2").arg(visible(one.name), visible(one.key.name));
}

QString recoverabilityChangeLine(const domain::Recoverability &before, const domain::Recoverability &after) {
    return Text::tr("%1: soft delete %2 → %3, Azure Backup %4 → %5")
        .arg(visible(after.name), keyReturnWords(before.softDelete), keyReturnWords(after.softDelete),
            restoreAnswerWords(before.restore), restoreAnswerWords(after.restore));
}

} // namespace wording
