#include "wording/findingtext.h"

#include "wording/findingwords.h"
#include "wording/names.h"
#include "wording/reviewtext.h"
#include "wording/visibletext.h"

#include <QCoreApplication>

namespace wording {

namespace {

using domain::AccessIndex;
using domain::FindingRule;
using domain::ReviewFinding;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(wording::FindingText)
};

QString subjectOr(const ReviewFinding &finding, const AccessIndex &index) {
    return finding.subject.isEmpty() ? whoWords(finding, index) : visible(finding.subject);
}

QString titleOf(const ReviewFinding &finding, const AccessIndex &index) {
    const QString key = visible(finding.keyName);
    const QString where = visibleScope(finding.scope);
    const QString store = storeWords(finding, index);
    switch (finding.rule) {
    case FindingRule::BackupLacksAccess:
        return Text::tr("Azure Backup lacks access to the key %1").arg(key);
    case FindingRule::BackupAccessUnknown:
        return Text::tr("It is not known whether Azure Backup can back up the key %1").arg(key);
    case FindingRule::BackupHasSurplusRights:
        return Text::tr("Azure Backup has more rights than it needs: %1").arg(where);
    case FindingRule::BackupHoldsAllKeys:
        return Text::tr("Azure Backup has access to more keys than it needs: %1").arg(where);
    case FindingRule::RoleLacksNeededRight:
        return Text::tr("The role %1 is not enough for Azure Backup").arg(roleWords(finding));
    case FindingRule::AssignedToApplicationId:
        return Text::tr("A grant names the application id of %1 and has no effect")
            .arg(subjectOr(finding, index));
    case FindingRule::CompoundIdentity:
        return Text::tr("An access policy of Azure Backup is bound to an application: %1").arg(store);
    case FindingRule::UnknownPrincipal:
        return Text::tr("A grant goes to an id that the directory does not know: %1").arg(where);
    case FindingRule::DeletedRole:
        return Text::tr("An assignment names a role that no longer exists: %1").arg(where);
    case FindingRule::StandingAdministrator:
        return Text::tr("%1 is a standing administrator: %2")
            .arg(principalName(index, finding.principalId), where);
    case FindingRule::KeyDisabled:
        return Text::tr("The key %1 is disabled").arg(key);
    case FindingRule::KeyExpired:
        return Text::tr("The key %1 has expired").arg(key);
    case FindingRule::KeyExpiring:
        return Text::tr("The key %1 expires soon").arg(key);
    case FindingRule::KeyNotYetValid:
        return Text::tr("The key %1 is not valid yet").arg(key);
    case FindingRule::PurgeProtectionOff:
        return Text::tr("Purge protection is off: %1").arg(store);
    case FindingRule::SoftDeleteOff:
        return Text::tr("Soft delete is off: %1").arg(store);
    case FindingRule::DiskEncryptionSetLacksAccess:
        return Text::tr("The disk encryption set %1 lacks access to the key %2")
            .arg(subjectOr(finding, index), key);
    case FindingRule::OrchestratorLacksAccess:
        return Text::tr("%1 cannot release the key %2 to confidential VMs")
            .arg(subjectOr(finding, index), key);
    case FindingRule::ScopeNotRead:
        return Text::tr("Not everything was read: %1").arg(store);
    case FindingRule::ConditionalAssignment:
        return Text::tr("An assignment has a condition: %1").arg(where);
    case FindingRule::CanGrantItself:
        return Text::tr("%1 can give itself access: %2")
            .arg(principalName(index, finding.principalId), where);
    case FindingRule::InheritedFromManagementGroup:
        return Text::tr("A grant to Azure Backup is inherited from %1").arg(where);
    }
    return {};
}

/// "Role … at …", or the access policy.
QString grantSentence(const ReviewFinding &finding, const AccessIndex &index) {
    return finding.roleGuid.isEmpty()
        ? Text::tr("The access policy in %1 is for %2.")
              .arg(storeWords(finding, index), whoWords(finding, index))
        : Text::tr("The role %1 is assigned to %2 at %3.")
              .arg(roleWords(finding), whoWords(finding, index), visibleScope(finding.scope));
}

QString lacks(const ReviewFinding &finding, const AccessIndex &index) {
    return Text::tr("%1 lacks %2 on %3.")
        .arg(whoWords(finding, index), rightsWords(finding.rights), keyWords(finding, index));
}

/// What was found, in this case.
QString observation(const ReviewFinding &finding, const AccessIndex &index) {
    switch (finding.rule) {
    case FindingRule::BackupLacksAccess:
    case FindingRule::DiskEncryptionSetLacksAccess:
    case FindingRule::OrchestratorLacksAccess:
        return lacks(finding, index);
    case FindingRule::BackupAccessUnknown:
        return Text::tr("It is not known whether %1 has %2 on %3.")
            .arg(whoWords(finding, index), rightsWords(finding.rights), keyWords(finding, index));
    case FindingRule::BackupHasSurplusRights:
        return grantSentence(finding, index) + QLatin1Char(' ')
            + Text::tr("Azure Backup does not need: %1.").arg(rightsWords(finding.rights));
    case FindingRule::BackupHoldsAllKeys:
        return grantSentence(finding, index) + QLatin1Char(' ')
            + Text::tr("It reaches %n key(s) that no disk encryption set uses.", nullptr, finding.count);
    case FindingRule::RoleLacksNeededRight:
        return grantSentence(finding, index) + QLatin1Char(' ')
            + Text::tr("It lacks: %1.").arg(rightsWords(finding.rights));
    case FindingRule::CompoundIdentity:
        return grantSentence(finding, index) + QLatin1Char(' ')
            + Text::tr("It counts only together with the application %1.").arg(visible(finding.subject));
    case FindingRule::AssignedToApplicationId:
    case FindingRule::UnknownPrincipal:
    case FindingRule::DeletedRole:
    case FindingRule::StandingAdministrator:
    case FindingRule::InheritedFromManagementGroup:
        return grantSentence(finding, index);
    case FindingRule::KeyDisabled:
        return Text::tr("This concerns %1.").arg(keyWords(finding, index));
    case FindingRule::KeyExpired:
        return Text::tr("The expiry of %1 was %2.").arg(keyWords(finding, index), timeWords(finding.when));
    case FindingRule::KeyExpiring:
        return Text::tr("The expiry of %1 is %2.").arg(keyWords(finding, index), timeWords(finding.when));
    case FindingRule::KeyNotYetValid:
        return Text::tr("The activation of %1 is %2.").arg(keyWords(finding, index), timeWords(finding.when));
    case FindingRule::PurgeProtectionOff:
    case FindingRule::SoftDeleteOff:
        return Text::tr("This concerns %1 and all of its keys.").arg(storeWords(finding, index));
    case FindingRule::ScopeNotRead:
        return Text::tr("%n scope(s) of %1 were not read completely.", nullptr, finding.count)
            .arg(storeWords(finding, index));
    case FindingRule::ConditionalAssignment:
        return grantSentence(finding, index) + QLatin1Char(' ')
            + Text::tr("Its condition: %1").arg(visible(finding.subject.simplified()));
    case FindingRule::CanGrantItself:
        return grantSentence(finding, index) + QLatin1Char(' ')
            + Text::tr("It holds %1 for %2.").arg(rightsWords(finding.rights), storeWords(finding, index));
    }
    return {};
}

} // namespace

FindingText findingText(const ReviewFinding &finding, const AccessIndex &index) {
    const QString why
        = finding.way ? selfGrantExplanation(*finding.way) : findingRuleExplanation(finding.rule);
    return {titleOf(finding, index), observation(finding, index) + QLatin1Char(' ') + why,
        cureSentence(finding, index), cureCommands(finding, index)};
}

} // namespace wording
