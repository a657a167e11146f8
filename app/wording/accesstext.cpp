#include "wording/accesstext.h"

#include "wording/backuptext.h"
#include "wording/names.h"
#include "wording/text.h"

namespace wording {

namespace {

QString backupName(const QString &name) {
    return name.isEmpty() ? QStringLiteral("Azure Backup") : shown(name);
}

/// " (code)" where the service gave one; its whole message is told with what could not be read.
QString because(const QString &detail) {
    const QString code = shownMessage(detail).section(QLatin1String(": "), 0, 0);
    return code.isEmpty() ? QString() : Text::tr(" (%1)").arg(code);
}

QString whoCan(const std::vector<domain::Granter> &granters) {
    QStringList names;
    for (const domain::Granter &granter : granters) {
        names << granterLine(granter);
    }
    return Text::tr("These can: %1.").arg(listWords(names));
}

QString roleName(const QString &name, const QString &guid) {
    return name.isEmpty() ? shown(guid) : quoted(name);
}

QString rightsOf(const std::vector<domain::ActionVerdict> &actions, domain::Truth truth) {
    QStringList rights;
    for (const domain::ActionVerdict &action : actions) {
        if (action.truth == truth) {
            rights << shown(action.right);
        }
    }
    return listWords(rights);
}

} // namespace

QString truthWord(domain::Truth truth) {
    switch (truth) {
    case domain::Truth::Yes:
        return Text::tr("Yes");
    case domain::Truth::No:
        return Text::tr("No");
    case domain::Truth::Unknown:
        return Text::tr("Unknown");
    }
    return {};
}

QString permissionModelName(domain::PermissionModel model) {
    switch (model) {
    case domain::PermissionModel::AccessPolicies:
        return Text::tr("Access policies of the Key Vault");
    case domain::PermissionModel::AzureRbac:
        return Text::tr("Azure RBAC, enforced by the Key Vault");
    case domain::PermissionModel::LocalRbac:
        return Text::tr("Managed HSM local RBAC, enforced by the HSM");
    }
    return {};
}

QString authorizationName(domain::PermissionModel model, bool isKnown) {
    return isKnown ? permissionModelName(model)
                   : Text::tr("Access policies or Azure RBAC: the Key Vault wasn't read");
}

QString authorizationName(const domain::KeyStore &store) {
    return authorizationName(domain::effectiveModel(store), domain::isModelKnown(store));
}

QString keyStoreKindName(domain::KeyStoreKind kind) {
    switch (kind) {
    case domain::KeyStoreKind::KeyVault:
        return Text::tr("Key Vault");
    case domain::KeyStoreKind::ManagedHsm:
        return Text::tr("Managed HSM");
    }
    return {};
}

QString verdictSentence(const domain::AccessVerdict &verdict, const QString &principalName) {
    const QString name = backupName(principalName);
    switch (verdict.truth) {
    case domain::Truth::Yes:
        return Text::tr("%1 can read and back up this key.").arg(name);
    case domain::Truth::No:
        return Text::tr("%1 can't both read and back up this key.").arg(name);
    case domain::Truth::Unknown:
        return Text::tr("It isn't known whether %1 can read and back up this key.").arg(name);
    }
    return {};
}

QStringList verdictLines(const domain::AccessVerdict &verdict) {
    QStringList lines;
    for (const domain::ActionVerdict &action : verdict.actions) {
        lines << Text::tr("%1: %2").arg(shown(action.right), truthWord(action.truth).toLower());
    }
    return lines;
}

QString evidenceSentence(const domain::Evidence &evidence) {
    const QString where = scopeWords(evidence.scope);
    if (evidence.roleGuid.isEmpty()) {
        return Text::tr("Key permission %1 by an access policy of %2.").arg(shown(evidence.right), where);
    }
    const QString role = roleName(evidence.roleName, evidence.roleGuid);
    if (!evidence.viaGroupId.isEmpty()) {
        return Text::tr("Role %1 at %2 through the group %3, by its data action %4 (assignment %5).")
            .arg(
                role, where, shown(evidence.viaGroupId), shown(evidence.right), shown(evidence.assignmentId));
    }
    return Text::tr("Role %1 at %2, by its data action %3 (assignment %4).")
        .arg(role, where, shown(evidence.right), shown(evidence.assignmentId));
}

QString uncertaintySentence(const domain::Uncertainty &uncertainty) {
    const QString where = scopeWords(uncertainty.scope);
    const QString detail = shownMessage(uncertainty.detail);
    switch (uncertainty.reason) {
    case domain::UnknownReason::AssignmentsNotRead:
        return Text::tr("The role assignments at %1 weren't read.").arg(where);
    case domain::UnknownReason::AssignmentsRefused:
        return Text::tr("You don't have permission to list the role assignments at %1%2.")
            .arg(where, because(detail));
    case domain::UnknownReason::AssignmentsFailed:
        return Text::tr("The role assignments at %1 couldn't be read%2.").arg(where, because(detail));
    case domain::UnknownReason::RoleDefinitionNotRead:
        return Text::tr("A role is assigned at %1 whose rights weren't read (role %2).").arg(where, detail);
    case domain::UnknownReason::ConditionalAssignment:
        return Text::tr("The assignment %2 at %1 has a condition that can't be evaluated here.")
            .arg(where, detail);
    case domain::UnknownReason::DenyAssignmentsNotRead:
        return detail.isEmpty()
            ? Text::tr("The deny assignments at %1 weren't read.").arg(where)
            : Text::tr("The deny assignments at %1 couldn't be read%2.").arg(where, because(detail));
    case domain::UnknownReason::DenyAssignmentUncertain:
        return Text::tr("A deny assignment at %1 might block the access%2.").arg(where, because(detail));
    case domain::UnknownReason::AccessPoliciesNotRead:
        return detail.isEmpty()
            ? Text::tr("The access policies of the Key Vault weren't read.")
            : Text::tr("The access policies of the Key Vault couldn't be read%1.").arg(because(detail));
    case domain::UnknownReason::PrincipalNotKnown:
        return Text::tr("The object ID of Azure Backup in this tenant isn't known, so it can't be determined "
                        "whether it has access to %1.")
            .arg(where);
    case domain::UnknownReason::GroupMembershipUnknown:
        return Text::tr(
            "A group, or an ID of unknown type, has access at %1, and its members aren't known: %2.")
            .arg(where, detail);
    case domain::UnknownReason::ConditionalRole:
        return Text::tr(
            "The role %2, assigned at %1, includes the right under a condition that can't be evaluated here.")
            .arg(where, detail);
    case domain::UnknownReason::ScopeWithinKey:
        return Text::tr("The assignment %2 is at %1, which lies within the key. Whether a role that is "
                        "assigned there has an effect isn't documented.")
            .arg(where, detail);
    case domain::UnknownReason::AssignmentEnded:
        return Text::tr("A role that is assigned at %1 ended on %2. Whether it was extended isn't known.")
            .arg(where, shownMessage(uncertainty.detail.left(10)));
    case domain::UnknownReason::ReachNotKnown:
        return Text::tr("The assignment %2 is at %1. Nothing tells whether the key's subscription lies below "
                        "it.")
            .arg(where, detail);
    case domain::UnknownReason::DocumentedSetIncomplete:
        return Text::tr("The access policy of %1 lacks %2. Microsoft documents Get, List and Backup for "
                        "Azure Backup; whether it works without these isn't documented.")
            .arg(where, detail);
    }
    return {};
}

QStringList verdictReasons(const domain::AccessVerdict &verdict, const QString &keyName) {
    QStringList reasons;
    for (const domain::ActionVerdict &action : verdict.actions) {
        for (const domain::Evidence &evidence : action.evidence) {
            reasons << evidenceSentence(evidence);
        }
        for (const domain::Uncertainty &uncertainty : action.uncertainties) {
            reasons << uncertaintySentence(uncertainty);
        }
    }
    for (const domain::NearMiss &nearMiss : verdict.nearMisses) {
        reasons << nearMissSentence(nearMiss, keyName);
    }
    reasons.removeDuplicates();
    return reasons;
}

QString nearMissSentence(const domain::NearMiss &nearMiss, const QString &keyName) {
    const QString role = roleName(nearMiss.roleName, nearMiss.roleGuid);
    const QString where = scopeWords(nearMiss.scope);
    const QString key = shown(keyName);
    switch (nearMiss.kind) {
    case domain::NearMissKind::OtherKey:
        return Text::tr("The role %1 is assigned at %2, which isn't the key %3.").arg(role, where, key);
    case domain::NearMissKind::RoleLacksAction:
        return nearMiss.roleGuid.isEmpty()
            ? Text::tr(
                "An access policy of %1 exists, but it lacks some of the key permissions Get, List and "
                "Backup.")
                  .arg(where)
            : Text::tr("The role %1 is assigned at %2, but it lacks one of the two data actions.")
                  .arg(role, where);
    case domain::NearMissKind::CompoundIdentity:
        return Text::tr("An access policy of %1 applies only together with another application.").arg(where);
    case domain::NearMissKind::ApplicationIdAssigned:
        return nearMiss.roleGuid.isEmpty() ? Text::tr("An access policy of %1 contains the application ID "
                                                      "instead of the object ID, which has no effect.")
                                                 .arg(where)
                                           : Text::tr("The role %1 at %2 is assigned to the application ID "
                                                      "instead of the object ID, which has no effect.")
                                                 .arg(role, where);
    case domain::NearMissKind::DeletedRole:
        return Text::tr("A role that no longer exists is assigned at %2 (role %1).").arg(role, where);
    case domain::NearMissKind::DeniedByDenyAssignment:
        return Text::tr("A deny assignment at %1 blocks the access.").arg(where);
    case domain::NearMissKind::PrincipalDisabled:
        return Text::tr("The service principal or account %1 is disabled: it can't sign in, regardless of "
                        "its permissions.")
            .arg(nearMiss.roleName.isEmpty() ? shown(nearMiss.assignmentId) : quoted(nearMiss.roleName));
    }
    return {};
}

QString missingGrantSentence(const std::vector<domain::ActionVerdict> &missing,
    const domain::Principal &principal, const domain::KeyStore &store, const QString &keyName) {
    const QString who
        = Text::tr("%1 (object ID %2)")
              .arg(backupName(principal.displayName),
                  principal.objectId.isEmpty() ? Text::tr("unknown") : shown(principal.objectId));
    const QString where = Text::tr("the key %1 in the %2 %3")
                              .arg(shown(keyName), keyStoreKindName(store.kind), shown(store.name));
    const bool policies = domain::effectiveModel(store) == domain::PermissionModel::AccessPolicies;
    const QString lacking = rightsOf(missing, domain::Truth::No);
    const QString unknown = rightsOf(missing, domain::Truth::Unknown);
    QStringList sentences;
    if (!lacking.isEmpty()) {
        sentences << (policies ? Text::tr("%1 lacks the key permission %2 on %3.").arg(who, lacking, where)
                               : Text::tr("%1 lacks the data action %2 on %3.").arg(who, lacking, where));
    }
    if (!unknown.isEmpty()) {
        sentences
            << Text::tr("It isn't known whether %1 has %2 on %3.", "%3 is a key").arg(who, unknown, where);
    }
    if (sentences.isEmpty()) {
        sentences << Text::tr("As far as can be determined here, %1 has everything it needs on %2.")
                         .arg(who, where);
    }
    return sentences.join(QLatin1Char(' '));
}

QStringList whyRefusedNevertheless(
    const std::vector<domain::Prerequisite> &prerequisites, domain::PrincipalStanding standing) {
    if (domain::needsConfirmation(standing)) {
        return {};
    }
    QStringList causes;
    for (const domain::Prerequisite &prerequisite : prerequisites) {
        if (domain::mayExplainRefusal(prerequisite)) {
            causes << prerequisiteSentence(prerequisite);
        }
    }
    return !causes.isEmpty() ? causes
                             : QStringList{Text::tr("A new grant might not be in effect everywhere yet, or "
                                                    "Azure Backup might require a wider role.")};
}

QString callerAccessSentence(const domain::CallerAccess &caller) {
    switch (caller.canGrant) {
    case domain::Truth::Yes:
        return caller.isGranteeKnown ? Text::tr("You have permission to make this grant.")
                                     : Text::tr("You have permission to make this grant. Who gets it isn't "
                                                "known yet: see the security principal.");
    case domain::Truth::Unknown: {
        const QString unknown = Text::tr("It couldn't be determined whether you have permission to make this "
                                         "grant; you'll find out when you try.");
        return caller.granters.empty() ? unknown : unknown + QLatin1Char(' ') + whoCan(caller.granters);
    }
    case domain::Truth::No:
        break;
    }
    QString sentence = caller.missingAction.isEmpty()
        ? Text::tr("You don't have permission to make this grant.")
        : Text::tr("You don't have permission to make this grant: you lack %1 at %2.")
              .arg(shown(caller.missingAction), scopeWords(caller.scope));
    sentence += QLatin1Char(' ');
    if (caller.granters.empty()) {
        return sentence
            + Text::tr(
                "It couldn't be determined who has permission: ask an administrator of the key store.");
    }
    return sentence + whoCan(caller.granters);
}

QString granterLine(const domain::Granter &granter) {
    const QString who = granter.displayName.isEmpty()
        ? Text::tr("object ID %1").arg(shown(granter.principalId))
        : shown(granter.displayName);
    return granter.conditional
        ? Text::tr("%1 (%2 at %3, with conditions)")
              .arg(who, shown(granter.roleName), scopeWords(granter.scope))
        : Text::tr("%1 (%2 at %3)").arg(who, shown(granter.roleName), scopeWords(granter.scope));
}

QStringList chainLines(const domain::KeyAssessment &assessed) {
    const auto line = [](const QString &label, const QString &name, const QString &id) {
        return id.isEmpty() ? Text::tr("%1: %2").arg(label, shown(name))
                            : Text::tr("%1: %2 (%3)").arg(label, shown(name), shown(id));
    };
    const domain::VirtualMachine &vm = assessed.virtualMachine;
    QStringList lines{line(Text::tr("Virtual machine"), vm.name, vm.id.text())};
    if (!vm.osDiskId.isEmpty()) {
        lines << line(Text::tr("OS disk"), vm.osDiskId.name(), vm.osDiskId.text());
    }
    if (assessed.isPlatformManaged()) {
        return lines << line(Text::tr("Key"), encryptionName(vm.diskEncryption()), QString());
    }
    const domain::DiskEncryptionSet &set = *assessed.diskEncryptionSet;
    lines << line(Text::tr("Disk encryption set"), set.name, set.id.text());
    lines << line(Text::tr("Key"), set.activeKey.name, set.activeKey.text());
    if (assessed.keyStore) {
        const domain::KeyStore &store = *assessed.keyStore;
        lines << line(keyStoreKindName(store.kind), store.name, store.id.text());
    }
    return lines;
}

} // namespace wording
