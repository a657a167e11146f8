#include "wording/plantext.h"

#include "wording/accesstext.h"
#include "wording/names.h"
#include "wording/recoverytext.h"
#include "wording/standingtext.h"
#include "wording/text.h"

namespace wording {

namespace {

bool hasWildcard(const QStringList &rights) {
    return std::any_of(
        rights.begin(), rights.end(), [](const QString &right) { return right.contains(QLatin1Char('*')); });
}

QString permissionNames(const QStringList &permissions) {
    QStringList names;
    for (QString name : permissions) {
        if (!name.isEmpty()) {
            name.front() = name.front().toUpper();
        }
        names << shown(name);
    }
    return listWords(names);
}

/// The name of an area as what one has rights over.
QString areaWords(const domain::OpenedArea &area) {
    switch (area.area) {
    case domain::RightArea::Keys:
        return area.every ? Text::tr("every right over keys (%n more)", nullptr, area.rights)
                          : Text::tr("%n right(s) over keys", nullptr, area.rights);
    case domain::RightArea::Secrets:
        return area.every ? Text::tr("every right over secrets (%n)", nullptr, area.rights)
                          : Text::tr("%n right(s) over secrets", nullptr, area.rights);
    case domain::RightArea::Certificates:
        return area.every ? Text::tr("every right over certificates (%n)", nullptr, area.rights)
                          : Text::tr("%n right(s) over certificates", nullptr, area.rights);
    case domain::RightArea::Storage:
        return area.every ? Text::tr("every right over storage accounts (%n)", nullptr, area.rights)
                          : Text::tr("%n right(s) over storage accounts", nullptr, area.rights);
    case domain::RightArea::Administration:
        break;
    }
    return area.every
        ? Text::tr(
            "every right over roles, settings and backup of the Managed HSM (%n)", nullptr, area.rights)
        : Text::tr("%n right(s) over roles, settings and backup of the Managed HSM", nullptr, area.rights);
}

/// Which other keys a wide scope opens, where a narrower one is possible.
QString otherKeysSentence(const domain::ScopeOption &scope) {
    constexpr qsizetype most = 10;
    if (!scope.otherKeys) {
        return Text::tr("It opens every other key there, current and future; it couldn't be determined which "
                        "keys there are.");
    }
    if (*scope.otherKeys == 0) {
        return Text::tr("It opens every future key there as well; today there is no other.");
    }
    QStringList names;
    for (const QString &name : scope.otherKeyNames.mid(0, most)) {
        names << shown(name);
    }
    if (scope.otherKeyNames.size() > most) {
        names << Text::tr("%n more", nullptr, static_cast<int>(scope.otherKeyNames.size() - most));
    }
    return Text::tr("It opens %n other key(s) today and every future one: %1.", nullptr, *scope.otherKeys)
        .arg(listWords(names));
}

} // namespace

QString openedWords(const domain::Opened &opened) {
    QStringList parts;
    for (const domain::OpenedArea &area : opened.areas) {
        parts << areaWords(area);
    }
    for (const QString &other : opened.others) {
        parts << shown(other);
    }
    const QString words = listWords(parts);
    return opened.everything ? Text::tr("everything there is: %1").arg(words) : words;
}

QString roleChoiceName(const domain::RoleOption &option) {
    switch (option.choice) {
    case domain::RoleChoice::CustomRole:
        return option.exists ? Text::tr("Existing custom role %1").arg(quoted(option.roleName))
                             : Text::tr("New custom role with exactly the two data actions");
    case domain::RoleChoice::BuiltInRole:
        return Text::tr("Built-in role %1").arg(quoted(option.roleName));
    case domain::RoleChoice::WideBuiltInRole:
        return Text::tr("Wide built-in role %1").arg(quoted(option.roleName));
    case domain::RoleChoice::AccessPolicy:
        return Text::tr("Key permissions %1").arg(permissionNames(option.rights));
    }
    return {};
}

QString roleChoiceExplanation(const domain::RoleOption &option, domain::PermissionModel model) {
    switch (option.choice) {
    case domain::RoleChoice::CustomRole:
        return option.exists ? Text::tr(
                   "This role already exists and contains exactly what Azure Backup needs: read and back up.")
                             : Text::tr("The role %1 is created first. It contains exactly what Azure Backup "
                                        "needs: read and back up.")
                                   .arg(quoted(option.roleName));
    case domain::RoleChoice::BuiltInRole:
        return model == domain::PermissionModel::LocalRbac
            ? Text::tr(
                "The role that Microsoft's documentation names. It also lets Azure Backup create, delete, "
                "import and use keys.")
            : Text::tr("The smallest built-in role that suffices. It also lets Azure Backup use the key.");
    case domain::RoleChoice::WideBuiltInRole:
        return Text::tr(
            "The role that Microsoft's documentation names for Key Vaults with Azure RBAC. It opens "
            "everything in the Key Vault, secrets included. Choose it only if Azure Backup still "
            "refuses a smaller one.");
    case domain::RoleChoice::AccessPolicy:
        return Text::tr("Access policies have no roles: the principal gets key permissions on the whole Key "
                        "Vault. No permissions for secrets or certificates are given.");
    }
    return {};
}

QString rightsCount(const domain::RoleOption &option, domain::PermissionModel model) {
    const int count = static_cast<int>(option.rights.size());
    const QString needed = QString::number(domain::neededActions(model).size());
    if (model == domain::PermissionModel::AccessPolicies) {
        return Text::tr("%n key permission(s), %1 needed.", nullptr, count).arg(needed);
    }
    QString text;
    if (hasWildcard(option.rights)) {
        text = Text::tr("All data actions that match %1, %2 needed.").arg(listWords(option.rights), needed);
    } else {
        text = Text::tr("%n data action(s), %1 needed.", nullptr, count).arg(needed);
    }
    if (!option.exists) {
        return text;
    }
    text += QLatin1Char(' ');
    return text
        + (option.definitionFromStore
                ? Text::tr("Counted from the role definition that was read.")
                : Text::tr("Counted from the documented role, because its definition couldn't be read."));
}

QString roleReason(const domain::RoleOption &option) {
    return option.recommended ? Text::tr("Recommended: gives no more than Azure Backup needs.") : QString();
}

QString scopeReason(const domain::ScopeOption &option) {
    const bool opensNoOther = option.recommended && option.scope == domain::GrantScope::ThisKey;
    return opensNoOther ? Text::tr("Recommended: opens no other key.") : QString();
}

QString scopeName(const domain::ScopeOption &option, domain::PermissionModel model) {
    if (option.scope == domain::GrantScope::ThisKey) {
        return Text::tr("Only this key");
    }
    return model == domain::PermissionModel::LocalRbac ? Text::tr("All keys in this Managed HSM")
                                                       : Text::tr("The whole Key Vault");
}

QString scopeExplanation(const domain::ScopeOption &option, domain::PermissionModel model) {
    if (option.scope == domain::GrantScope::ThisKey) {
        return Text::tr("Scope %1. All versions of the key, and no other key.").arg(shown(option.text));
    }
    QString text = model == domain::PermissionModel::AccessPolicies
        ? Text::tr("Access policies always apply to the whole Key Vault; a single key can't be chosen.")
        : Text::tr("Scope %1. Future keys are included.").arg(shown(option.text));
    if (option.isDocumentedAlone) {
        text += QLatin1Char(' ')
            + Text::tr("Azure also accepts this role at a single key, but Microsoft documents it for Azure "
                       "Backup only at the whole Key Vault. To open this key alone, choose a smaller role.");
    }
    text += QLatin1Char(' ');
    if (!option.otherKeys) {
        return text + Text::tr("It couldn't be determined how many other keys this opens.");
    }
    return text
        + (*option.otherKeys == 0 ? Text::tr("It opens no other key today.")
                                  : Text::tr("It opens %n other key(s) today.", nullptr, *option.otherKeys));
}

QString plannedWriteSentence(const domain::PlannedWrite &write, const domain::Environment &environment) {
    const QString where = scopeWords(write.scope);
    switch (write.kind) {
    case domain::WriteKind::CreateRoleDefinition:
        return Text::tr("Create the custom role %1 with %2.")
            .arg(quoted(write.name), listWords(write.rights));
    case domain::WriteKind::CreateRoleAssignment:
        return Text::tr("Assign the role %1 at %2 to %3.")
            .arg(quoted(write.name), where, principalWords(environment, write.principalId));
    case domain::WriteKind::AddAccessPolicy:
        return Text::tr("Give %1 the key permissions %2 on %3.")
            .arg(principalWords(environment, write.principalId), permissionNames(write.rights), where);
    case domain::WriteKind::CreateBackupPolicy:
        return Text::tr("Create the Enhanced backup policy %1 in %2.").arg(quoted(write.name), where);
    case domain::WriteKind::EnableProtection:
        return Text::tr("Enable backup of %1 in %2.").arg(quoted(write.name), where);
    case domain::WriteKind::TriggerBackup:
        return Text::tr("Start a first backup of %1.").arg(quoted(write.name));
    case domain::WriteKind::Recover:
        return recoveryWriteText(write);
    }
    return {};
}

QString nothingToGrantSentence(const domain::AccessVerdict &before) {
    if (before.actions.empty()) {
        return Text::tr("Nothing to grant: the VM has no customer-managed key.");
    }
    switch (before.truth) {
    case domain::Truth::Yes:
        return Text::tr("Nothing to grant: Azure Backup can already read and back up the key.");
    case domain::Truth::No:
        return Text::tr("Nothing to grant: Azure Backup already has the rights, but can't use them.");
    case domain::Truth::Unknown:
        break;
    }
    return Text::tr("Nothing to grant: Azure Backup already has the rights. It couldn't be determined "
                    "whether deny assignments block them.");
}

QStringList blockLines(const std::vector<domain::NearMiss> &nearMisses) {
    QStringList lines;
    for (const domain::NearMiss &nearMiss : nearMisses) {
        if (domain::blocksWhateverIsGranted(nearMiss)) {
            lines << nearMissSentence(nearMiss, QString());
        }
    }
    lines.removeDuplicates();
    return lines;
}

QString grantSentence(const domain::AccessPlan &plan, const QString &principalName, const QString &keyName,
    const QString &store) {
    const QString who = shown(principalName);
    const QString key = shown(keyName);
    const bool onlyKey = plan.scope && plan.scope->scope == domain::GrantScope::ThisKey;
    if (onlyKey && plan.opened.isEmpty()) {
        return Text::tr("This grant lets %1 read and back up %2, and nothing else.").arg(who, key);
    }
    QStringList sentences;
    if (onlyKey) {
        sentences << Text::tr("This grant lets %1 read and back up %2, and more than that.").arg(who, key);
    } else if (!plan.scope || !plan.scope->otherKeys) {
        sentences << Text::tr(
            "This grant lets %1 read and back up %2 and every other key in this %3, current and future.")
                         .arg(who, key, store);
    } else if (*plan.scope->otherKeys == 0) {
        sentences << Text::tr(
            "This grant lets %1 read and back up %2, the only key in this %3 today, and every future "
            "one.")
                         .arg(who, key, store);
    } else {
        sentences << Text::tr(
            "This grant lets %1 read and back up %2, %n other key(s) in this %3, and every future one.",
            nullptr, *plan.scope->otherKeys)
                         .arg(who, key, store);
    }
    if (!plan.opened.isEmpty()) {
        sentences << Text::tr("Beyond what is needed, the grant opens %1.").arg(openedWords(plan.opened));
    }
    return sentences.join(QLatin1Char(' '));
}

QStringList withheldSentences(const domain::AccessPlan &plan) {
    if (!plan.grantWithheld) {
        return {};
    }
    const bool isRefused
        = plan.before.truth == domain::Truth::No && !domain::needsConfirmation(plan.principal);
    return {isRefused
            ? Text::tr("Access isn't granted, as with PowerShell, Azure CLI and REST. Azure Backup has no "
                       "access to the key, so enabling backup will fail.")
            : Text::tr("Access isn't granted, as with PowerShell, Azure CLI and REST. Enabling backup "
                       "will fail if Azure Backup has no access to the key.")};
}

QStringList planLines(const domain::AccessPlan &plan, const domain::Environment &environment) {
    QStringList lines;
    if (plan.nothingToGrant) {
        lines << nothingToGrantSentence(plan.before);
    } else if (plan.grantWithheld) {
        lines << withheldSentences(plan);
    } else if (plan.tenants.refuses()) {
        lines << tenantLines(plan.tenants);
    } else if (plan.grant.empty()) {
        lines << Text::tr(
            "No grant can be planned yet: the key store or the security principal isn't known.");
    }
    lines << blockLines(plan.before.nearMisses);
    for (const domain::PlannedWrite &write : plan.grant) {
        lines << plannedWriteSentence(write, environment);
    }
    if (!plan.grant.empty()) {
        const QString standing
            = principalStandingText(plan.principal, environment, plan.grant.back().principalId);
        lines << (standing.isEmpty() ? QStringList() : QStringList{standing});
    }
    if (plan.assignmentsAtLimit > 0) {
        lines << Text::tr(
            "There are already %n role assignment(s) at this scope, as many as a Managed HSM is documented "
            "to accept: it will probably refuse another. Remove those that no one needs.",
            nullptr, plan.assignmentsAtLimit);
    }
    if (!plan.grant.empty() && !plan.opened.isEmpty()) {
        lines << Text::tr("Beyond what is needed, the grant opens %1.").arg(openedWords(plan.opened));
    }
    if (!plan.grant.empty() && plan.scope && plan.scope->scope == domain::GrantScope::AllKeys) {
        lines << otherKeysSentence(*plan.scope);
    }
    for (const domain::PlannedWrite &write : plan.backup) {
        lines << plannedWriteSentence(write, environment);
    }
    return lines;
}

QString commitVerb(const domain::AccessPlan &plan) {
    const auto has = [&plan](domain::WriteKind kind) {
        return std::any_of(plan.backup.begin(), plan.backup.end(),
            [kind](const domain::PlannedWrite &write) { return write.kind == kind; });
    };
    if (!plan.grant.empty()) {
        return has(domain::WriteKind::EnableProtection) ? Text::tr("Grant access and enable backup")
                                                        : Text::tr("Grant access");
    }
    return has(domain::WriteKind::CreateBackupPolicy) ? Text::tr("Create policy and enable backup")
                                                      : Text::tr("Enable backup");
}

} // namespace wording
