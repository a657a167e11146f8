#include "wording/findingtext.h"

#include "base/text.h"
#include "domain/builtinroles.h"
#include "domain/opened.h"
#include "wording/accesstext.h"
#include "wording/findingwords.h"
#include "wording/names.h"
#include "wording/plantext.h"
#include "wording/recoverabilitytext.h"
#include "wording/reviewtext.h"
#include "wording/text.h"
#include "wording/visibletext.h"

namespace wording {

namespace {

using domain::AccessIndex;
using domain::FindingRule;
using domain::ReviewFinding;

QString subjectOr(const ReviewFinding &finding, const AccessIndex &index) {
    return finding.subject.isEmpty() ? whoWords(finding, index) : visible(finding.subject);
}

/// A scope of a Managed HSM does not say of which one.
QString placeOf(const ReviewFinding &finding, const AccessIndex &index) {
    const domain::KeyStore *store = storeOf(finding, index);
    const bool ofHsm = store && store->kind == domain::KeyStoreKind::ManagedHsm
        && !domain::Scope(finding.scope).isInAzure();
    if (!ofHsm) {
        return visibleScope(finding.scope);
    }
    return domain::Scope(finding.scope) == domain::Scope(u"/keys")
        ? Text::tr("all keys of %1").arg(visibleStore(*store))
        : Text::tr("%1 in %2").arg(visibleScope(finding.scope), visibleStore(*store));
}

/// How much a role's surplus is; empty where it is a policy's.
QString openedSentence(const ReviewFinding &finding, const AccessIndex &index) {
    const domain::KeyStore *store = storeOf(finding, index);
    const bool isHsm = store && store->kind == domain::KeyStoreKind::ManagedHsm;
    const domain::RoleTable roles = isHsm ? index.hsmRoles(domain::hostOf(*store)) : index.azureRoles();
    const domain::RoleDefinition *role
        = finding.roleGuid.isEmpty() ? nullptr : roles.find(finding.roleGuid).definition;
    if (!role) {
        return {};
    }
    const domain::Opened opened = domain::openedByRole(*role, isHsm, domain::neededDataActions(isHsm));
    return opened.isEmpty()
        ? QString()
        : QLatin1Char(' ') + Text::tr("Beyond what is needed, the grant opens %1.").arg(openedWords(opened));
}

} // namespace

QString findingTitle(const ReviewFinding &finding, const AccessIndex &index) {
    const QString key = visible(finding.keyName());
    const QString where = placeOf(finding, index);
    const QString store = storeWords(finding, index);
    switch (finding.rule) {
    case FindingRule::BackupLacksAccess:
        return Text::tr("Azure Backup lacks access to the key %1").arg(key);
    case FindingRule::BackupAccessUnknown:
        return finding.state
            ? Text::tr("It isn't known whether backup of the key %1 can work").arg(key)
            : Text::tr("It isn't known whether Azure Backup can back up the key %1").arg(key);
    case FindingRule::BackupHasSurplusRights:
        return Text::tr("Azure Backup has more rights than it needs: %1").arg(where);
    case FindingRule::BackupHoldsAllKeys:
        return Text::tr("Azure Backup has access to more keys than it needs: %1").arg(where);
    case FindingRule::RoleLacksNeededRight:
        return Text::tr("The role %1 isn't enough for Azure Backup").arg(roleWords(finding));
    case FindingRule::AssignedToApplicationId:
        return Text::tr("A grant uses the application ID of %1 and has no effect")
            .arg(subjectOr(finding, index));
    case FindingRule::CompoundIdentity:
        return Text::tr("An access policy of Azure Backup is bound to an application: %1").arg(store);
    case FindingRule::UnknownPrincipal:
        return Text::tr("A grant is for an ID that the directory doesn't contain: %1").arg(where);
    case FindingRule::DeletedRole:
        return Text::tr("An assignment refers to a role that no longer exists: %1").arg(where);
    case FindingRule::StandingAdministrator:
        return Text::tr("%1 is an administrator, without a known end date: %2")
            .arg(principalName(index, finding.principalId), where);
    case FindingRule::KeyDisabled:
        return Text::tr("The key %1 is disabled").arg(key);
    case FindingRule::KeyExpired:
        return Text::tr("The key %1 has expired").arg(key);
    case FindingRule::KeyExpiring:
        return Text::tr("The key %1 expires soon").arg(key);
    case FindingRule::KeyNotYetValid:
        return Text::tr("The key %1 isn't valid yet").arg(key);
    case FindingRule::PurgeProtectionOff:
        return Text::tr("Purge protection is off: %1").arg(store);
    case FindingRule::SoftDeleteOff:
        return Text::tr("Soft delete is off: %1").arg(store);
    case FindingRule::DiskEncryptionSetLacksAccess:
        return Text::tr("The disk encryption set %1 lacks access to the key %2")
            .arg(subjectOr(finding, index), key);
    case FindingRule::OrchestratorLacksAccess:
        return Text::tr("%1 can't release the key %2 to confidential VMs")
            .arg(subjectOr(finding, index), key);
    case FindingRule::ScopeNotRead:
        return Text::tr("Not everything was read: %1").arg(store);
    case FindingRule::ConditionalAssignment:
        return Text::tr("An assignment has a condition: %1").arg(where);
    case FindingRule::CanGrantItself:
        return Text::tr("%1 can grant itself access: %2")
            .arg(principalName(index, finding.principalId), where);
    case FindingRule::InheritedFromManagementGroup:
        return Text::tr("A grant to Azure Backup is inherited from %1").arg(where);
    case FindingRule::KeyDeleted:
        return Text::tr("The key %1 is deleted").arg(key);
    case FindingRule::KeyStoreDeleted:
        return Text::tr("The key store is deleted: %1").arg(store);
    case FindingRule::BackupPrincipalMissing:
        return Text::tr("Azure Backup has no service principal in this directory");
    case FindingRule::BackupPrincipalDisabled:
        return Text::tr("The service principal of Azure Backup is disabled: %1")
            .arg(principalName(index, finding.principalId));
    case FindingRule::NetworkClosed:
        return Text::tr("The network rules block Azure Backup: %1").arg(store);
    case FindingRule::NetworkPerimeter:
        return Text::tr("A network security perimeter might block Azure Backup: %1").arg(store);
    case FindingRule::NetworkRestricted:
        return Text::tr("The network is restricted; trusted services are allowed: %1").arg(store);
    case FindingRule::HsmNotActivated:
        return Text::tr("The Managed HSM isn't activated: %1").arg(store);
    case FindingRule::DiskEncryptionSetMissing:
        return Text::tr("The disk encryption set %1 wasn't found").arg(visible(finding.subject));
    case FindingRule::DiskEncryptionSetNotConfidential:
        return Text::tr("The disk encryption set %1 isn't of the confidential type")
            .arg(visible(finding.subject));
    case FindingRule::KeyRotationError:
        return Text::tr("The automatic key rotation of the disk encryption set %1 failed")
            .arg(visible(finding.subject));
    case FindingRule::KeyInOtherTenant:
        return Text::tr("The key %1 of the disk encryption set %2 is in another tenant")
            .arg(key, visible(finding.subject));
    case FindingRule::KeyNotExportable:
        return Text::tr("The key %1 isn't exportable").arg(key);
    case FindingRule::KeyWithoutReleasePolicy:
        return Text::tr("The key %1 has no release policy").arg(key);
    case FindingRule::KeyTypeUnusual:
        return Text::tr("The key %1 is of an unusual type").arg(key);
    case FindingRule::StandardSku:
        return Text::tr("A Standard Key Vault contains the key of a Confidential VM: %1").arg(store);
    case FindingRule::PreviewNotRegistered:
        return Text::tr("The preview feature isn't registered in the subscription %1")
            .arg(visible(finding.subject));
    case FindingRule::StandardPolicy:
        return finding.severity == domain::FindingSeverity::High
            ? Text::tr("The Confidential VM %1 has a Standard policy").arg(visible(finding.subject))
            : Text::tr("The vault %1 has no Enhanced policy").arg(visible(finding.subject));
    case FindingRule::DiskEncryptionSetNotJudged:
        return Text::tr("It isn't known whether the disk encryption set %1 can use the key %2")
            .arg(visible(finding.subject), key);
    case FindingRule::KeyNotRestorable:
        return Text::tr("Azure Backup couldn't give the key %1 back").arg(key);
    }
    return {};
}

namespace {

QString unrestorableWords(const ReviewFinding &finding) {
    QStringList words;
    for (const domain::RestoreReasonKind kind : finding.unrestorable) {
        words << restoreReasonName(kind);
    }
    return listWords(words);
}

/// "Role … at …", or the access policy.
QString grantSentence(const ReviewFinding &finding, const AccessIndex &index) {
    return finding.roleGuid.isEmpty()
        ? Text::tr("The access policy in %1 is for %2.")
              .arg(storeWords(finding, index), whoWords(finding, index))
        : Text::tr("The role %1 is assigned to %2 at %3.")
              .arg(roleWords(finding), whoWords(finding, index), placeOf(finding, index));
}

QString lacks(const ReviewFinding &finding, const AccessIndex &index) {
    return Text::tr("%1 lacks %2 on %3.")
        .arg(whoWords(finding, index), rightsWords(finding.rights), keyWords(finding, index));
}

/// The state of a key store and of Azure Backup itself says what it is about; that of a key does not.
QString stateObservation(const ReviewFinding &finding, const AccessIndex &index) {
    const QString sentence = visible(prerequisiteSentence(*finding.state));
    return finding.keyName().isEmpty()
        ? sentence
        : sentence + QLatin1Char(' ') + Text::tr("This concerns %1.").arg(keyWords(finding, index));
}

/// What was found, in this case.
QString observation(const ReviewFinding &finding, const AccessIndex &index) {
    if (finding.state && !finding.when.isValid()) {
        return stateObservation(finding, index);
    }
    switch (finding.rule) {
    case FindingRule::BackupLacksAccess:
    case FindingRule::DiskEncryptionSetLacksAccess:
    case FindingRule::OrchestratorLacksAccess:
        return lacks(finding, index);
    case FindingRule::BackupAccessUnknown:
        if (finding.principalId.isEmpty()) {
            return Text::tr("It isn't known which service principal Azure Backup is, so nothing is known "
                            "about its rights on %1.")
                .arg(keyWords(finding, index));
        }
        return Text::tr("It isn't known whether %1 has %2 on %3.")
            .arg(whoWords(finding, index), rightsWords(finding.rights), keyWords(finding, index));
    case FindingRule::BackupHasSurplusRights:
        return grantSentence(finding, index) + QLatin1Char(' ')
            + Text::tr("Azure Backup doesn't need: %1.").arg(rightsWords(finding.rights))
            + openedSentence(finding, index);
    case FindingRule::BackupHoldsAllKeys:
        return grantSentence(finding, index) + QLatin1Char(' ')
            + Text::tr("It reaches %n key(s) that no disk encryption set uses.", nullptr, finding.count);
    case FindingRule::RoleLacksNeededRight:
        return grantSentence(finding, index) + QLatin1Char(' ')
            + Text::tr("It lacks: %1.").arg(rightsWords(finding.rights));
    case FindingRule::CompoundIdentity:
        return grantSentence(finding, index) + QLatin1Char(' ')
            + Text::tr("It applies only together with the application %1.").arg(visible(finding.subject));
    case FindingRule::AssignedToApplicationId:
    case FindingRule::UnknownPrincipal:
    case FindingRule::DeletedRole:
    case FindingRule::StandingAdministrator:
        return grantSentence(finding, index) + QLatin1Char(' ')
            + Text::tr("It was active when it was read. A list of role assignments doesn't show whether it "
                       "was activated for a limited time.");
    case FindingRule::InheritedFromManagementGroup:
        return grantSentence(finding, index);
    case FindingRule::ScopeNotRead:
        return Text::tr("%n scope(s) of %1 weren't read completely.", nullptr, finding.count)
            .arg(storeWords(finding, index));
    case FindingRule::ConditionalAssignment:
        return grantSentence(finding, index) + QLatin1Char(' ')
            + Text::tr("Its condition: %1").arg(visible(finding.subject.simplified()));
    case FindingRule::CanGrantItself:
        return grantSentence(finding, index) + QLatin1Char(' ')
            + Text::tr("It grants %1 for %2.").arg(rightsWords(finding.rights), storeWords(finding, index));
    case FindingRule::DiskEncryptionSetMissing:
        return Text::tr("Azure didn't find it, and %n virtual machine(s) need it.", nullptr, finding.count);
    case FindingRule::StandardPolicy:
        return finding.severity == domain::FindingSeverity::High
            ? Text::tr("It's protected with a policy that isn't suitable.")
            : Text::tr("All %1 policies of the vault that were read are Standard policies.")
                  .arg(finding.count);
    case FindingRule::DiskEncryptionSetNotJudged:
        return Text::tr("The object ID of the identity that it works as isn't specified. This concerns %1.")
            .arg(keyWords(finding, index));
    case FindingRule::KeyNotRestorable:
        return Text::tr(
            "This concerns %n virtual machine(s) whose disks %1 encrypts: %2.", nullptr, finding.count)
            .arg(keyWords(finding, index), unrestorableWords(finding));
    case FindingRule::KeyExpired:
        return Text::tr("The expiry of %1 was %2.").arg(keyWords(finding, index), timeWords(finding.when));
    case FindingRule::KeyExpiring:
        return Text::tr("The expiry of %1 is %2.").arg(keyWords(finding, index), timeWords(finding.when));
    case FindingRule::KeyNotYetValid:
        return Text::tr("The activation of %1 is %2.").arg(keyWords(finding, index), timeWords(finding.when));
    case FindingRule::KeyDeleted:
    case FindingRule::KeyStoreDeleted:
        return Text::tr("The deletion of %1 was %2.").arg(keyWords(finding, index), timeWords(finding.when));
    case FindingRule::KeyDisabled:
    case FindingRule::PurgeProtectionOff:
    case FindingRule::SoftDeleteOff:
    case FindingRule::BackupPrincipalMissing:
    case FindingRule::BackupPrincipalDisabled:
    case FindingRule::NetworkClosed:
    case FindingRule::NetworkPerimeter:
    case FindingRule::NetworkRestricted:
    case FindingRule::HsmNotActivated:
    case FindingRule::DiskEncryptionSetNotConfidential:
    case FindingRule::KeyRotationError:
    case FindingRule::KeyInOtherTenant:
    case FindingRule::KeyNotExportable:
    case FindingRule::KeyWithoutReleasePolicy:
    case FindingRule::KeyTypeUnusual:
    case FindingRule::StandardSku:
    case FindingRule::PreviewNotRegistered:
        return Text::tr("This concerns %1.").arg(keyWords(finding, index)); // its state says the rest
    }
    return {};
}

} // namespace

FindingText findingText(const ReviewFinding &finding, const AccessIndex &index) {
    const QString why
        = finding.way ? selfGrantExplanation(*finding.way) : findingRuleExplanation(finding.rule);
    return {findingTitle(finding, index), observation(finding, index) + QLatin1Char(' ') + why,
        cureSentence(finding, index), cureCommands(finding, index)};
}

} // namespace wording
