#include "wording/grantrequest.h"

#include "base/text.h"
#include "domain/builtinroles.h"
#include "wording/accesstext.h"
#include "wording/names.h"
#include "wording/plantext.h"
#include "wording/standingtext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace wording {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(wording::GrantRequest)
};

QString command(const QStringList &words) {
    QStringList quotedWords;
    for (const QString &word : words) {
        quotedWords << shellQuoted(word);
    }
    return quotedWords.join(QLatin1Char(' '));
}

/// The definition in the form that "az … role definition create" takes.
QString definitionJson(const domain::PlannedWrite &write, bool managedHsm) {
    QJsonObject json{
        {managedHsm ? QStringLiteral("roleName") : QStringLiteral("Name"), write.name},
        {QStringLiteral("Description"),
            QStringLiteral("Lets Azure Backup read and back up the keys of confidential VMs.")},
        {QStringLiteral("Actions"), QJsonArray()},
        {QStringLiteral("NotActions"), QJsonArray()},
        {QStringLiteral("DataActions"), QJsonArray::fromStringList(write.rights)},
        {QStringLiteral("NotDataActions"), QJsonArray()},
    };
    if (!managedHsm) {
        json.insert(QStringLiteral("IsCustom"), true);
        json.insert(QStringLiteral("AssignableScopes"), QJsonArray{write.scope});
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/// The Azure CLI replaces the key permissions of the principal, so that those it has must be named again.
QStringList mergedPermissions(const domain::PlannedWrite &write, const domain::KeyStore &store) {
    QStringList permissions;
    for (const domain::AccessPolicy &policy : store.accessPolicies) {
        if (base::sameText(policy.objectId, write.principalId) && policy.applicationId.isEmpty()) {
            permissions = policy.keys;
        }
    }
    for (const QString &right : write.rights) {
        if (!permissions.contains(right, Qt::CaseInsensitive)) {
            permissions << right;
        }
    }
    return permissions;
}

/// A role that was just created is not known everywhere at once: tries for about a minute.
QStringList repeated(const QString &line) {
    return {QStringLiteral("tries=6"), QStringLiteral("until %1; do").arg(line),
        QStringLiteral("    tries=$((tries - 1)); [ \"$tries\" -gt 0 ] || exit 1; sleep 10"),
        QStringLiteral("done")};
}

/// A vault by its name: the Azure CLI looks for it in one subscription, the chosen one where none is named.
QStringList vaultWords(const domain::KeyStore &store) {
    QStringList words{QStringLiteral("--name"), store.name};
    if (!store.id.isEmpty()) {
        words << QStringLiteral("--subscription") << store.id.subscriptionId();
    }
    return words;
}

QString checkCommand(const domain::PlannedWrite &write, const domain::KeyStore &store) {
    if (write.kind == domain::WriteKind::AddAccessPolicy) {
        return command(QStringList{QStringLiteral("az"), QStringLiteral("keyvault"), QStringLiteral("show")}
            + vaultWords(store)
            + QStringList{QStringLiteral("--query"),
                QStringLiteral("properties.accessPolicies[?objectId=='%1'].permissions.keys")
                    .arg(write.principalId)});
    }
    const bool managedHsm = store.kind == domain::KeyStoreKind::ManagedHsm;
    QStringList words{QStringLiteral("az")};
    if (managedHsm) {
        words << QStringLiteral("keyvault");
    }
    words << QStringLiteral("role") << QStringLiteral("assignment") << QStringLiteral("list");
    if (managedHsm) {
        words << QStringLiteral("--hsm-name") << store.name << QStringLiteral("--assignee-object-id");
    } else {
        words << QStringLiteral("--assignee");
    }
    return command(words << write.principalId << QStringLiteral("--scope") << write.scope
                         << QStringLiteral("--output") << QStringLiteral("table"));
}

bool creates(const domain::AccessPlan &plan) {
    return std::any_of(plan.grant.begin(), plan.grant.end(), [](const domain::PlannedWrite &write) {
        return write.kind == domain::WriteKind::CreateRoleDefinition;
    });
}

/// Who can run the whole script: whoever may assign a role need not be able to create one
/// (contract 8.1, 9.6).
QString whoMay(const domain::AccessPlan &plan, const domain::KeyStore &store) {
    switch (domain::effectiveModel(store)) {
    case domain::PermissionModel::LocalRbac:
        return (creates(plan)
                       ? Text::tr(
                           "A Managed HSM Administrator, Crypto Officer or Policy Administrator of the "
                           "whole HSM (scope /) can do it, because a role is created.")
                       : Text::tr(
                           "A Managed HSM Administrator, Crypto Officer or Policy Administrator of this "
                           "HSM, or of this scope in it, can do it."))
            + QLatin1Char(' ')
            + Text::tr("An Azure role such as Owner is not enough. If nobody else is left, a Global "
                       "Administrator of the tenant can become Managed HSM Administrator.");
    case domain::PermissionModel::AzureRbac:
        break;
    case domain::PermissionModel::AccessPolicies:
        return Text::tr("An Owner, Contributor or Key Vault Contributor of the Key Vault can do it.");
    }
    if (creates(plan)) {
        return Text::tr("An Owner or User Access Administrator of the subscription can do it, because a role "
                        "is created there. A Role Based Access Control Administrator may only assign roles.");
    }
    const QString role = plan.grant.back().roleGuid;
    const bool builtIn = base::sameText(role, domain::roles::keyVaultCryptoUser)
        || base::sameText(role, domain::roles::keyVaultAdministrator);
    return builtIn
        ? Text::tr("An Owner, User Access Administrator, Role Based Access Control Administrator or "
                   "Key Vault Data Access Administrator of the Key Vault can do it.")
        : Text::tr("An Owner, User Access Administrator or Role Based Access Control Administrator "
                   "of the Key Vault can do it.");
}

/// Those of them whose assignments could be read.
QString whoCan(
    const domain::AccessPlan &plan, const domain::Environment &environment, const domain::KeyStore &store) {
    QStringList names;
    for (const domain::Granter &granter : domain::whoCanGrant(environment, store, plan.grant)) {
        names << granterLine(granter);
    }
    return names.isEmpty() ? QString() : Text::tr("As far as could be read: %1.").arg(listWords(names));
}

QString propagation(const domain::KeyStore &store) {
    switch (domain::effectiveModel(store)) {
    case domain::PermissionModel::LocalRbac:
        return Text::tr(
            "In a Managed HSM with several regions, a new grant can take up to 6 minutes to reach "
            "all of them.");
    case domain::PermissionModel::AzureRbac:
        return Text::tr("A new role assignment can take up to 10 minutes to work.");
    case domain::PermissionModel::AccessPolicies:
        break;
    }
    return Text::tr("A new access policy can take some minutes to work.");
}

} // namespace

QString shellQuoted(const QString &word) {
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:@=-]+$"));
    if (plain.match(word).hasMatch()) {
        return word;
    }
    QString inner = word;
    inner.replace(QLatin1Char('\''), QLatin1String("'\\''"));
    return QLatin1Char('\'') + inner + QLatin1Char('\'');
}

QString createRoleCommand(const domain::PlannedWrite &write, const domain::KeyStore &store) {
    const bool managedHsm = store.kind == domain::KeyStoreKind::ManagedHsm;
    const QString json = definitionJson(write, managedHsm);
    return managedHsm
        ? command({QStringLiteral("az"), QStringLiteral("keyvault"), QStringLiteral("role"),
            QStringLiteral("definition"), QStringLiteral("create"), QStringLiteral("--hsm-name"), store.name,
            QStringLiteral("--role-definition"), json, QStringLiteral("--query"), QStringLiteral("name"),
            QStringLiteral("--output"), QStringLiteral("tsv")})
        : command({QStringLiteral("az"), QStringLiteral("role"), QStringLiteral("definition"),
            QStringLiteral("create"), QStringLiteral("--role-definition"), json, QStringLiteral("--query"),
            QStringLiteral("name"), QStringLiteral("--output"), QStringLiteral("tsv")});
}

QString assignRoleCommand(const domain::PlannedWrite &write, const domain::KeyStore &store) {
    const bool managedHsm = store.kind == domain::KeyStoreKind::ManagedHsm;
    QStringList words{QStringLiteral("az")};
    if (managedHsm) {
        words << QStringLiteral("keyvault");
    }
    words << QStringLiteral("role") << QStringLiteral("assignment") << QStringLiteral("create");
    if (managedHsm) {
        words << QStringLiteral("--hsm-name") << store.name;
    }
    words << QStringLiteral("--assignee-object-id") << write.principalId
          << QStringLiteral("--assignee-principal-type") << QStringLiteral("ServicePrincipal")
          << QStringLiteral("--scope") << write.scope << QStringLiteral("--role");
    return command(words);
}

QStringList grantCommands(const domain::AccessPlan &plan, const domain::KeyStore &store) {
    QStringList lines;
    bool created = false;
    for (const domain::PlannedWrite &write : plan.grant) {
        switch (write.kind) {
        case domain::WriteKind::CreateRoleDefinition:
            lines << QStringLiteral("role=$(%1)").arg(createRoleCommand(write, store));
            created = true;
            break;
        case domain::WriteKind::CreateRoleAssignment: {
            const QString line = assignRoleCommand(write, store);
            if (created) {
                lines << repeated(line + QLatin1String(" \"$role\""));
            } else {
                lines << line + QLatin1Char(' ') + shellQuoted(write.roleGuid);
            }
            break;
        }
        case domain::WriteKind::AddAccessPolicy:
            lines << command(
                QStringList{QStringLiteral("az"), QStringLiteral("keyvault"), QStringLiteral("set-policy")}
                + vaultWords(store)
                + QStringList{QStringLiteral("--object-id"), write.principalId,
                    QStringLiteral("--key-permissions")}
                + mergedPermissions(write, store));
            break;
        case domain::WriteKind::CreateBackupPolicy:
        case domain::WriteKind::EnableProtection:
        case domain::WriteKind::TriggerBackup:
            break;
        }
    }
    return lines;
}

QString grantRequest(const domain::AccessPlan &plan, const domain::Environment &environment,
    const domain::KeyStore &store, const QString &keyName) {
    const QString where = Text::tr("the key %1 in the %2 %3")
                              .arg(shown(keyName), keyStoreKindName(store.kind), shown(store.name));
    if (plan.grant.empty()) {
        const QString none = Text::tr("There is nothing to ask for: no grant on %1 is planned.").arg(where);
        return plan.tenants.refuses()
            ? (QStringList{none} + tenantLines(plan.tenants)).join(QLatin1Char('\n'))
            : none;
    }
    QStringList lines{Text::tr("Request: access of Azure Backup to %1").arg(where), QString()};
    lines << Text::tr(
        "Azure Backup must read and back up this key to protect the Confidential VMs that are "
        "encrypted with it. Only the Azure portal grants this by itself, and only for members of the "
        "tenant.");
    lines << QString() << Text::tr("What is asked for:");
    for (const domain::PlannedWrite &write : plan.grant) {
        lines << QStringLiteral("- ") + plannedWriteSentence(write, environment);
    }
    const QString standing
        = principalStandingText(plan.principal, environment, plan.grant.back().principalId);
    if (!standing.isEmpty()) {
        lines << QStringLiteral("- ") + standing;
    }
    if (!plan.opened.isEmpty()) {
        lines << QStringLiteral("- ")
                + Text::tr("Azure Backup does not need all of this. Beyond the need it opens %1.")
                      .arg(openedWords(plan.opened));
    }
    lines << QString() << Text::tr("Where:");
    lines << QStringLiteral("- ") + Text::tr("Key store: %1").arg(shown(store.uri.toString()));
    if (!store.id.isEmpty()) {
        lines << QStringLiteral("- ") + Text::tr("Resource: %1").arg(shown(store.id.text()));
    }
    if (!store.tenantId.isEmpty()) {
        lines << QStringLiteral("- ") + Text::tr("Tenant: %1").arg(shown(store.tenantId));
    }
    lines << QStringLiteral("- ")
            + Text::tr("Authorization: %1").arg(permissionModelName(domain::effectiveModel(store)));
    lines << QString() << whoMay(plan, store) << whoCan(plan, environment, store);
    if (!lines.back().isEmpty()) {
        lines << QString();
    }
    lines << Text::tr("Script for Azure CLI (bash):") << QString();
    lines << QStringLiteral("set -eu") << grantCommands(plan, store);
    lines << QString() << Text::tr("Check afterwards:") << QString()
          << checkCommand(plan.grant.back(), store);
    lines << QString() << propagation(store);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace wording
