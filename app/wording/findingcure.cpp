#include "wording/findingtext.h"

#include "wording/findingwords.h"
#include "wording/names.h"
#include "wording/reviewtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace wording {

namespace {

using domain::CureKind;
using domain::ReviewFinding;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(wording::FindingCure)
};

QString scopesWords(const QStringList &scopes) {
    QStringList words;
    for (const QString &scope : scopes) {
        words << visibleScope(scope);
    }
    words.removeDuplicates(); // "/" and "/keys" are the same in words
    return listWords(words);
}

QString eligible(const ReviewFinding &finding, const domain::AccessIndex &index) {
    const domain::KeyStore *store = storeOf(finding, index);
    return store && store->kind == domain::KeyStoreKind::ManagedHsm
        ? Text::tr("Assign the role to a group whose members are eligible in Privileged Identity Management, "
                   "so that it holds for a limited time only, or remove it.")
        : Text::tr("Make the assignment eligible in Privileged Identity Management, so that it holds for a "
                   "limited time only, or remove it.");
}

bool isOnly(const ReviewFinding &finding, domain::UnknownReason reason) {
    return !finding.uncertainties.empty()
        && std::all_of(finding.uncertainties.begin(), finding.uncertainties.end(),
            [reason](const domain::Uncertainty &one) { return one.reason == reason; });
}

} // namespace

QString cureName(CureKind kind) {
    switch (kind) {
    case CureKind::GrantAtKey:
        return Text::tr("Grant access at the key");
    case CureKind::GrantToObjectId:
        return Text::tr("Grant to the object id");
    case CureKind::RemoveAssignment:
        return Text::tr("Remove the assignment");
    case CureKind::NarrowAssignment:
        return Text::tr("Narrow the assignment");
    case CureKind::ReplaceRole:
        return Text::tr("Replace the role");
    case CureKind::RemovePolicyPermissions:
        return Text::tr("Remove permissions of the access policy");
    case CureKind::MakeEligible:
        return Text::tr("Limit the time");
    case CureKind::EnableKey:
        return Text::tr("Enable the key");
    case CureKind::RenewKey:
        return Text::tr("Renew the key");
    case CureKind::EnablePurgeProtection:
        return Text::tr("Enable purge protection");
    case CureKind::EnableSoftDelete:
        return Text::tr("Enable soft delete");
    case CureKind::ReadScopes:
        return Text::tr("Read the missing scopes");
    case CureKind::JudgeCondition:
        return Text::tr("Judge the condition");
    case CureKind::ConfirmEffect:
        return Text::tr("Confirm the effect");
    }
    return {};
}

QString cureSentence(const ReviewFinding &finding, const domain::AccessIndex &index) {
    const domain::FindingCure &cure = finding.cure;
    const QString who = principalLabel(index, cure.principalId);
    switch (cure.kind) {
    case CureKind::GrantAtKey:
        return Text::tr("Grant %1 exactly this on %2: %3.")
            .arg(who, keyWords(finding, index), rightsWords(cure.rights));
    case CureKind::GrantToObjectId:
        return Text::tr("Grant the same to %1, then remove this grant.").arg(who);
    case CureKind::RemoveAssignment:
        return Text::tr("Remove the assignment.");
    case CureKind::NarrowAssignment:
        return cure.scopes.isEmpty()
            ? Text::tr("Remove the assignment: no disk encryption set uses a key that it reaches.")
            : Text::tr("Assign the same role at %1 only, then remove this assignment.")
                  .arg(scopesWords(cure.scopes));
    case CureKind::ReplaceRole:
        return Text::tr("Assign a role with exactly %1, then remove this assignment.")
            .arg(rightsWords(cure.rights));
    case CureKind::RemovePolicyPermissions:
        return finding.rule == domain::FindingRule::BackupHasSurplusRights
            ? Text::tr("Take these permissions away from the access policy: %1.")
                  .arg(rightsWords(cure.rights))
            : Text::tr("Remove the access policy.");
    case CureKind::MakeEligible:
        return eligible(finding, index);
    case CureKind::EnableKey:
        return Text::tr("Find out why the key was disabled; if it should be used, enable it.");
    case CureKind::RenewKey:
        return finding.rule == domain::FindingRule::KeyNotYetValid
            ? Text::tr("Set an earlier activation date, or wait for it.")
            : Text::tr("Set a later expiry date, or create a new version and let the disk encryption set use "
                       "it.");
    case CureKind::EnablePurgeProtection:
        return Text::tr("Enable purge protection. It cannot be disabled again.");
    case CureKind::EnableSoftDelete:
        return Text::tr("Enable soft delete. It cannot be disabled again.");
    case CureKind::ReadScopes:
        return isOnly(finding, domain::UnknownReason::RoleDefinitionNotRead)
            ? Text::tr("Read the definitions of the roles and review again.")
            : Text::tr("Read these and review again: %1.").arg(scopesWords(cure.scopes));
    case CureKind::JudgeCondition:
        return Text::tr("Judge by hand whether the condition allows the access.");
    case CureKind::ConfirmEffect:
        return Text::tr("Try whether it works, or grant at the key instead.");
    }
    return {};
}

} // namespace wording
