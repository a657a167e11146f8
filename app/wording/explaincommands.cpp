#include "domain/azurecloud.h"
#include "domain/backupservice.h"
#include "wording/azcommand.h"
#include "wording/explaintext.h"
#include "wording/text.h"

namespace wording {

namespace {

using domain::ErrorMatter;
using domain::Explanation;
using Commands = std::vector<ExplainedCommand>;

/// What the text does not tell.
QString orPlaceholder(const QString &value, const char *placeholder) {
    return value.isEmpty() ? QLatin1Char('<') + QLatin1String(placeholder) + QLatin1Char('>') : value;
}

bool isId(const QString &principal) {
    return principal.size() >= 32 && !principal.contains(QLatin1Char(' '));
}

/// The object id; Azure Backup's has another value in every tenant.
QString objectId(const Explanation &explanation) {
    return isId(explanation.principal) ? explanation.principal : QStringLiteral("<object ID>");
}

ExplainedCommand backupObjectId() {
    return {Text::tr("The object ID of Azure Backup in your tenant:"),
        AzCommand("ad sp list")
            .option(
                "--filter", QStringLiteral("appId eq '%1'").arg(domain::azureClouds().front().backupAppId))
            .option("--query", QStringLiteral("[0].id"))
            .option("--output", QStringLiteral("tsv"))
            .text()};
}

ExplainedCommand hsmGrant(const QString &role, const QString &principal, const QString &scope) {
    return {Text::tr("Where the key is in a Managed HSM:"),
        AzCommand("keyvault role assignment create")
            .option("--hsm-name", QStringLiteral("<HSM>"))
            .option("--role", role)
            .option("--assignee-object-id", principal)
            .option("--assignee-principal-type", QStringLiteral("ServicePrincipal"))
            .option("--scope", scope)
            .text()};
}

ExplainedCommand azureGrant(
    const QString &role, const QString &principal, const QString &type, const QString &scope) {
    return {Text::tr("Where the Key Vault uses Azure RBAC:"),
        AzCommand("role assignment create")
            .option("--role", role)
            .option("--assignee-object-id", principal)
            .option("--assignee-principal-type", type)
            .option("--scope", scope)
            .text()};
}

/// Replaces the key permissions of the principal: those that it has belong into it.
ExplainedCommand policyGrant(const QString &vault, const QString &principal, const QStringList &permissions) {
    AzCommand command("keyvault set-policy");
    command.option("--name", vault).option("--object-id", principal).plain("--key-permissions");
    QString text = command.text();
    for (const QString &permission : permissions) {
        text += QLatin1Char(' ') + azWord(permission);
    }
    return {
        Text::tr(
            "Where the Key Vault uses access policies; add the permissions that the principal has already:"),
        text};
}

Commands grantsForBackup() {
    const QString id = QStringLiteral("<object ID>");
    const QString user = QStringLiteral("Key Vault Crypto User");
    return {{Text::tr("This program finds the key and the principal, shows what it will grant, and does it:"),
                QStringLiteral("cvm-backup-wizard protect --sign-in browser --vm '<VM>'")},
        backupObjectId(),
        hsmGrant(QStringLiteral("Managed HSM Crypto User"), id, QStringLiteral("/keys/<key>")),
        azureGrant(
            user, id, QStringLiteral("ServicePrincipal"), QStringLiteral("<ID of the key vault>/keys/<key>")),
        policyGrant(QStringLiteral("<key vault>"), id,
            {QStringLiteral("get"), QStringLiteral("list"), QStringLiteral("backup")})};
}

ExplainedCommand rolesAt(const Explanation &explanation) {
    return {Text::tr("What the principal has there today:"),
        AzCommand("role assignment list")
            .option("--assignee", objectId(explanation))
            .option("--scope", orPlaceholder(explanation.object, "scope"))
            .plain("--include-inherited --include-groups --output table")
            .text()};
}

Commands accessCommands(const Explanation &explanation) {
    const QString lacks = explanation.lacks.value(0);
    if (explanation.code == QLatin1String("AccessDenied") && lacks.contains(QLatin1String("managedHsm"))) {
        const QString role = lacks.contains(QLatin1String("/roleAssignments/"))
            ? QStringLiteral("Managed HSM Policy Administrator")
            : QStringLiteral("Managed HSM Crypto User");
        const QString scope
            = explanation.object.startsWith(QLatin1Char('/')) ? explanation.object : QStringLiteral("/");
        return {hsmGrant(role, objectId(explanation), scope)};
    }
    if (explanation.code == QLatin1String("ForbiddenByPolicy") && lacks.startsWith(QLatin1String("keys "))) {
        return {policyGrant(
            orPlaceholder(explanation.object, "key vault"), objectId(explanation), {lacks.mid(5)})};
    }
    if (explanation.code == QLatin1String("ForbiddenByRbac")) {
        const bool isUse
            = lacks.endsWith(QLatin1String("/read")) || lacks.contains(QLatin1String("/backup/"));
        const QString role
            = isUse ? QStringLiteral("Key Vault Crypto User") : QStringLiteral("Key Vault Crypto Officer");
        Commands commands{rolesAt(explanation)};
        if (lacks.contains(QLatin1String("/keys/"))) {
            commands.push_back(azureGrant(role, objectId(explanation),
                QStringLiteral("<User or ServicePrincipal>"), orPlaceholder(explanation.object, "scope")));
        }
        return commands;
    }
    if (lacks.isEmpty() && explanation.principal == QLatin1String("Azure Backup Service")) {
        return grantsForBackup();
    }
    return lacks.isEmpty() ? Commands() : Commands{rolesAt(explanation)};
}

Commands signInCommands(const Explanation &explanation) {
    if (explanation.code == QLatin1String("AADSTS500011")
        && explanation.object.contains(QLatin1String("managedhsm"))) {
        return {{Text::tr("Once in this tenant:"),
            AzCommand("ad sp create").option("--id", domain::azureClouds().front().managedHsmAppId).text()}};
    }
    if (explanation.code == QLatin1String("AADSTS65001")
        || explanation.code == QLatin1String("AADSTS650057")) {
        return {{Text::tr("What the app registration of this program asks for:"),
            QStringLiteral("cvm-backup-wizard registration")}};
    }
    return {{{}, AzCommand("login").option("--tenant", QStringLiteral("<tenant>")).text()}};
}

Commands keyCommands(const Explanation &explanation) {
    if (explanation.code == QLatin1String("KeyNotFound")
        || explanation.code == QLatin1String("ObjectIsDeletedButRecoverable")) {
        return {{Text::tr("If the key was deleted:"),
            AzCommand("keyvault key recover")
                .option("--vault-name", QStringLiteral("<key vault>"))
                .option("--name", orPlaceholder(explanation.object, "key"))
                .text()}};
    }
    if (explanation.code == QLatin1String("KeyDisabled")) {
        return {{Text::tr("After asking the owner of the key:"),
            AzCommand("keyvault key set-attributes")
                .option("--vault-name", QStringLiteral("<key vault>"))
                .option("--name", orPlaceholder(explanation.object, "key"))
                .plain("--enabled true")
                .text()}};
    }
    if (explanation.code == QLatin1String("ConflictError")) {
        return {{Text::tr("If the key vault is to come back:"),
            AzCommand("keyvault recover")
                .option("--name", orPlaceholder(explanation.object, "key vault"))
                .text()}};
    }
    return {};
}

Commands registrationCommands(const Explanation &explanation) {
    if (explanation.code == QLatin1String("NotRegistered")) {
        const QString space = explanation.object.section(QLatin1Char('/'), 0, 0);
        return {{{},
                    AzCommand("feature register")
                        .option("--namespace", space)
                        .option("--name", explanation.object.section(QLatin1Char('/'), 1))
                        .text()},
            {Text::tr("When it says Registered:"),
                AzCommand("provider register").option("--namespace", space).text()}};
    }
    return {{{},
        AzCommand("provider register")
            .option("--namespace", orPlaceholder(explanation.object, "namespace"))
            .text()}};
}

} // namespace

Commands cureCommands(const Explanation &explanation) {
    switch (explanation.about) {
    case ErrorMatter::Access:
        return accessCommands(explanation);
    case ErrorMatter::SignIn:
        return signInCommands(explanation);
    case ErrorMatter::Key:
        return keyCommands(explanation);
    case ErrorMatter::Registration:
        return registrationCommands(explanation);
    case ErrorMatter::Network:
        return explanation.code.startsWith(QLatin1String("Forbidden"))
            ? Commands{{Text::tr("After asking the owner of the key vault:"),
                AzCommand("keyvault network-rule add")
                    .option("--name", orPlaceholder(explanation.object, "key vault"))
                    .option("--ip-address", QStringLiteral("<address>"))
                    .text()}}
            : Commands();
    case ErrorMatter::Lock:
        return {{Text::tr("Which locks there are:"),
            AzCommand("lock list")
                .option("--resource-group", QStringLiteral("<resource group>"))
                .plain("--output table")
                .text()}};
    case ErrorMatter::Vault:
        return {{Text::tr("In which vault the VM is protected:"),
            AzCommand("backup protection check-vm").option("--vm", QStringLiteral("<ID of the VM>")).text()}};
    case ErrorMatter::Policy:
        return {{Text::tr("Enhanced policies have \"policyType\": \"V2\":"),
            AzCommand("backup policy list")
                .option("--resource-group", QStringLiteral("<resource group>"))
                .option("--vault-name", QStringLiteral("<vault>"))
                .option("--backup-management-type", QStringLiteral("AzureIaasVM"))
                .text()}};
    case ErrorMatter::VirtualMachine:
        return {{Text::tr("What the agent of the VM says:"),
            AzCommand("vm get-instance-view")
                .option("--ids", QStringLiteral("<ID of the VM>"))
                .option("--query", QStringLiteral("instanceView.vmAgent"))
                .text()}};
    case ErrorMatter::OtherBackup:
        return {{Text::tr("What is going on in the vault:"),
            AzCommand("backup job list")
                .option("--resource-group", QStringLiteral("<resource group>"))
                .option("--vault-name", QStringLiteral("<vault>"))
                .plain("--output table")
                .text()}};
    case ErrorMatter::Restore:
    case ErrorMatter::Throttling:
    case ErrorMatter::Nothing:
        break;
    }
    return {};
}

} // namespace wording
