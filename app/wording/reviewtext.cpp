#include "wording/reviewtext.h"

#include "wording/accesstext.h"
#include "wording/names.h"
#include "wording/text.h"
#include "wording/visibletext.h"

namespace wording {

QString harmName(domain::Harm harm) {
    switch (harm) {
    case domain::Harm::Destroy:
        return Text::tr("Destroy");
    case domain::Harm::Disclose:
        return Text::tr("Disclose");
    case domain::Harm::Use:
        return Text::tr("Use");
    case domain::Harm::Read:
        return Text::tr("Read");
    case domain::Harm::Change:
        return Text::tr("Change");
    case domain::Harm::Administer:
        return Text::tr("Administer");
    }
    return {};
}

QString truthSymbol(const std::optional<domain::Truth> &truth) {
    if (!truth) {
        return QStringLiteral("–");
    }
    switch (*truth) {
    case domain::Truth::Yes:
        return QStringLiteral("✓");
    case domain::Truth::No:
        return QStringLiteral("✗");
    case domain::Truth::Unknown:
        return QStringLiteral("?");
    }
    return {};
}

QString cellWord(const std::optional<domain::Truth> &truth) {
    return truth ? truthWord(*truth) : Text::tr("Not applicable");
}

QString selfGrantName(domain::SelfGrantKind kind) {
    switch (kind) {
    case domain::SelfGrantKind::AssignRoles:
        return Text::tr("Assign Azure roles");
    case domain::SelfGrantKind::WriteAccessPolicies:
        return Text::tr("Write access policies");
    case domain::SelfGrantKind::WriteVault:
        return Text::tr("Write the Key Vault");
    case domain::SelfGrantKind::SwitchPermissionModel:
        return Text::tr("Switch the permission model");
    case domain::SelfGrantKind::AssignHsmRoles:
        return Text::tr("Assign roles of the HSM");
    case domain::SelfGrantKind::DefineHsmRoles:
        return Text::tr("Define roles of the HSM");
    case domain::SelfGrantKind::PurgeDeletedStore:
        return Text::tr("Purge the deleted key store");
    }
    return {};
}

QString selfGrantExplanation(domain::SelfGrantKind kind) {
    switch (kind) {
    case domain::SelfGrantKind::AssignRoles:
        return Text::tr(
            "A principal that can assign Azure roles at the key or above can get any role on the key.");
    case domain::SelfGrantKind::WriteAccessPolicies:
        return Text::tr("A principal that can write access policies can add one for itself.");
    case domain::SelfGrantKind::WriteVault:
        return Text::tr("A principal that can write the Key Vault can replace all of its access policies.");
    case domain::SelfGrantKind::SwitchPermissionModel:
        return Text::tr("A principal that can write the Key Vault and assign Azure roles can switch the "
                        "permission model and then get a role.");
    case domain::SelfGrantKind::AssignHsmRoles:
        return Text::tr("A principal that can assign roles of the HSM can get any of them.");
    case domain::SelfGrantKind::DefineHsmRoles:
        return Text::tr("A principal that can define roles of the HSM can add rights to a role that it has.");
    case domain::SelfGrantKind::PurgeDeletedStore:
        return Text::tr("Without purge protection, a deleted key store and its keys can be purged at once.");
    }
    return {};
}

QString permissivenessSentence(const domain::ChangeSummary &summary) {
    QStringList sentences;
    if (summary.gained && summary.lost) {
        sentences << Text::tr("Some access was gained and some was lost.");
    } else if (summary.gained) {
        sentences << (summary.isUncertain()
                ? Text::tr("Access was gained.")
                : Text::tr("Access was only gained: the later state allows more."));
    } else if (summary.lost) {
        sentences << (summary.isUncertain() ? Text::tr("Access was lost.")
                                            : Text::tr("Access was only lost: the later state allows less."));
    } else if (!summary.isUncertain()) {
        sentences << Text::tr("No one gained or lost access.");
    }
    if (summary.uncertain > 0) {
        sentences << Text::tr("Whether %n right(s) changed isn't known.", nullptr, summary.uncertain);
    }
    if (summary.unknown > 0) {
        sentences << Text::tr(
            "%n right(s) are unknown in both states: there might be more changes.", nullptr, summary.unknown);
    }
    return sentences.join(QLatin1Char(' '));
}

QString keyPresenceSentence(domain::KeyPresence presence, const domain::KeyIdentifier &key) {
    const QString name = visible(key.name);
    switch (presence) {
    case domain::KeyPresence::InBoth:
        return Text::tr("The key %1 is in both.").arg(name);
    case domain::KeyPresence::OnlyBefore:
        return Text::tr("The key %1 is only in the earlier one.").arg(name);
    case domain::KeyPresence::OnlyAfter:
        return Text::tr("The key %1 is only in the later one.").arg(name);
    }
    return {};
}

QString editOutcomeSentence(domain::EditOutcome outcome) {
    switch (outcome) {
    case domain::EditOutcome::Applied:
        return Text::tr("Applied.");
    case domain::EditOutcome::NoEffect:
        return Text::tr("No effect: it's already so.");
    case domain::EditOutcome::NotFound:
        return Text::tr("Not applied: there is no such assignment, access policy or key store.");
    case domain::EditOutcome::WrongModel:
        return Text::tr(
            "Not applied: the key store doesn't use this permission model, so the grant would do nothing.");
    case domain::EditOutcome::NotNarrower:
        return Text::tr("Not applied: the new scope isn't within the old one.");
    }
    return {};
}

QString changeKindName(domain::AccessChangeKind kind) {
    switch (kind) {
    case domain::AccessChangeKind::Gained:
        return Text::tr("Gained");
    case domain::AccessChangeKind::Lost:
        return Text::tr("Lost");
    case domain::AccessChangeKind::Uncertain:
        return Text::tr("Uncertain");
    }
    return {};
}

QString accessChangeSentence(const domain::AccessChange &change, const domain::AccessLookup &names) {
    const QString who = principalName(names, change.principalId);
    const QString action = actionName(change.action);
    const QString key = visible(change.key.name);
    switch (change.kind) {
    case domain::AccessChangeKind::Gained:
        return Text::tr("%1 gained “%2” on the key %3.").arg(who, action, key);
    case domain::AccessChangeKind::Lost:
        return Text::tr("%1 lost “%2” on the key %3.").arg(who, action, key);
    case domain::AccessChangeKind::Uncertain:
        return Text::tr("“%2” of %1 on the key %3 was: %4; is now: %5.")
            .arg(who, action, key, truthWord(change.before).toLower(), truthWord(change.after).toLower());
    }
    return {};
}

QString principalName(const domain::AccessLookup &names, const QString &objectId) {
    const QString name = visible(names.nameOf(objectId));
    return name.isEmpty() ? Text::tr("object ID %1").arg(visible(objectId)) : name;
}

QString principalLabel(const domain::AccessLookup &names, const QString &objectId) {
    const QString name = visible(names.nameOf(objectId));
    return name.isEmpty() ? Text::tr("object ID %1").arg(visible(objectId))
                          : Text::tr("%1 (object ID %2)").arg(name, visible(objectId));
}

QString principalTypeName(domain::PrincipalType type) {
    switch (type) {
    case domain::PrincipalType::ServicePrincipal:
        return Text::tr("Service principal");
    case domain::PrincipalType::User:
        return Text::tr("User");
    case domain::PrincipalType::Group:
        return Text::tr("Group");
    case domain::PrincipalType::Application:
        return Text::tr("Application");
    case domain::PrincipalType::Device:
        return Text::tr("Device");
    case domain::PrincipalType::Unknown:
        return Text::tr("Type not known");
    }
    return {};
}

QString evidenceChain(
    const domain::Evidence &evidence, const QString &principalId, const domain::AccessLookup &names) {
    const QString where = visibleScope(evidence.scope);
    const QString role
        = evidence.roleName.isEmpty() ? visible(evidence.roleGuid) : quoted(visible(evidence.roleName));
    const QString chain = evidence.roleGuid.isEmpty()
        ? Text::tr("%1 — key permission %2 by an access policy of %3")
              .arg(principalName(names, principalId), visible(evidence.right), where)
        : Text::tr("%1 — %2 at %3").arg(principalName(names, principalId), role, where);
    return evidence.viaGroupId.isEmpty()
        ? chain
        : Text::tr("%1 — through the group %2").arg(chain, principalName(names, evidence.viaGroupId));
}

QString reviewUncertainty(const domain::Uncertainty &uncertainty, const domain::AccessLookup *names) {
    const bool isGroup = uncertainty.reason == domain::UnknownReason::GroupMembershipUnknown;
    const domain::Principal *group = names && isGroup ? names->principal(uncertainty.detail) : nullptr;
    const QString detail = group && !group->displayName.isEmpty() ? group->displayName : uncertainty.detail;
    return uncertaintySentence({uncertainty.reason, visible(uncertainty.scope), visible(detail)});
}

QString visibleScope(const QString &scope) {
    return scopeWords(visible(scope));
}

QString visibleStore(const domain::KeyStore &store) {
    const QString name = visible(store.name);
    switch (store.kind) {
    case domain::KeyStoreKind::KeyVault:
        return Text::tr("the Key Vault %1").arg(name);
    case domain::KeyStoreKind::ManagedHsm:
        return Text::tr("the Managed HSM %1").arg(name);
    }
    return {};
}

QString keyInStore(const domain::KeyStore &store, const QString &keyName) {
    return Text::tr("the key %1 in %2").arg(visible(keyName), visibleStore(store));
}

} // namespace wording
