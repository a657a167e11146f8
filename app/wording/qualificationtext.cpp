#include "wording/backuptext.h"

#include "domain/resourceid.h"
#include "wording/names.h"
#include "wording/text.h"

namespace wording {

namespace {

/// The last part of an id, or the text itself.
QString nameIn(const QString &detail) {
    return shown(detail.contains(QLatin1Char('/')) ? domain::ResourceId(detail).name() : detail);
}

QString withDetail(const QString &general, const QString &specific, const QString &detail) {
    return detail.isEmpty() ? general : specific.arg(nameIn(detail));
}

} // namespace

QString reasonText(const domain::ReasonedFlag &flag) {
    switch (flag.reason) {
    case domain::Reason::NotConfidential:
        return Text::tr("Not a Confidential VM.");
    case domain::Reason::GuestStateOnly:
        return Text::tr("The OS disk isn't confidentially encrypted.");
    case domain::Reason::UnknownEncryption:
        return Text::tr("The kind of disk encryption isn't known.");
    case domain::Reason::AlreadyProtected:
        return withDetail(
            Text::tr("Already protected."), Text::tr("Already protected by the vault %1."), flag.detail);
    case domain::Reason::AccessLost:
        return Text::tr("Protected, but Azure Backup has no access to its key: access can be granted again.");
    case domain::Reason::ProtectionInProgress:
        return Text::tr("Backup is being configured at this moment.");
    case domain::Reason::SeriesNotListed:
        return withDetail(Text::tr("This VM size isn't in the support matrix."),
            Text::tr("%1 isn't in the support matrix."), flag.detail);
    case domain::Reason::RegionNotListed:
        return withDetail(Text::tr("This region isn't in the support matrix."),
            Text::tr("The region %1 isn't in the support matrix."), flag.detail);
    case domain::Reason::FeatureNotRegistered:
        return withDetail(Text::tr("The preview feature isn't registered in the subscription."),
            Text::tr("The preview feature isn't registered in the subscription (%1)."), flag.detail);
    case domain::Reason::SubscriptionDisabled:
        return withDetail(Text::tr("The subscription is disabled."),
            Text::tr("The subscription is disabled (%1)."), flag.detail);
    case domain::Reason::OtherRegion:
        return withDetail(Text::tr("The vault is in another region than the VM."),
            Text::tr("The vault is in another region than the VM (%1)."), flag.detail);
    case domain::Reason::OtherSubscription:
        return withDetail(Text::tr("The vault is in another subscription than the VM."),
            Text::tr("The vault is in another subscription than the VM (%1)."), flag.detail);
    case domain::Reason::OtherTenant:
        return withDetail(Text::tr("The vault is in another tenant than the VM."),
            Text::tr("The vault is in another tenant than the VM (%1)."), flag.detail);
    case domain::Reason::VaultMoving:
        return Text::tr("The vault is being moved.");
    case domain::Reason::VaultNotReady:
        return withDetail(
            Text::tr("The vault isn't ready."), Text::tr("The vault isn't ready (%1)."), flag.detail);
    case domain::Reason::StandardPolicy:
        return Text::tr("A Standard policy. Confidential VMs need an Enhanced policy.");
    case domain::Reason::PolicyFull:
        return Text::tr("The policy already has 1,000 VMs.");
    }
    return {};
}

QString qualificationText(const domain::Qualification &qualification) {
    QStringList sentences;
    for (const domain::ReasonedFlag &flag : qualification.blocks) {
        sentences << reasonText(flag);
    }
    for (const domain::ReasonedFlag &flag : qualification.warnings) {
        sentences << reasonText(flag);
    }
    return sentences.join(QLatin1Char(' '));
}

QString supportMatrixNote(const domain::SupportMatrix &matrix) {
    return Text::tr(
        "Support matrix of %1, as Microsoft published it (%2). It changes with the preview and only "
        "warns: Azure decides.")
        .arg(dateText(matrix.date), shown(matrix.source));
}

} // namespace wording
