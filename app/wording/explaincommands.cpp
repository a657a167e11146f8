#include "base/quoting.h"
#include "cloud/azure/apiversions.h"
#include "cloud/azure/requestparts.h"
#include "domain/azurecloud.h"
#include "domain/backupservice.h"
#include "wording/azcommand.h"
#include "wording/explaintext.h"
#include "wording/grantcalls.h"
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
    const QString ids = domain::backupManagementServiceAppIds().join(QLatin1String("','"));
    return {Text::tr("The object ID of Azure Backup in your tenant:"),
        AzCommand("ad sp list")
            .option("--filter", QStringLiteral("appId in ('%1')").arg(ids))
            .option("--query", QStringLiteral("[0].id"))
            .option("--output", QStringLiteral("tsv"))
            .text()};
}

ExplainedCommand hsmGrant(const QString &role, const QString &hsm, const QString &principal,
    const QString &type, const QString &scope) {
    return {Text::tr("Where the key is in a Managed HSM:"),
        AzCommand("keyvault role assignment create")
            .option("--hsm-name", hsm)
            .option("--role", role)
            .option("--assignee-object-id", principal)
            .option("--assignee-principal-type", type)
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

/// "add" leaves alone what the principal, and everybody else, has already; "az keyvault set-policy" replaces
/// it.
ExplainedCommand policyGrant(const QString &vault, const domain::AccessPolicy &policy) {
    const QString find
        = AzCommand("keyvault show").option("--name", vault).plain("--query id --output tsv").text();
    const QJsonObject body = azure::accessPolicyBody(QStringLiteral("<tenant>"), policy);
    return {
        Text::tr("Where the Key Vault uses access policies; this adds to what the principal has already:"),
        QStringLiteral(
            "vault=$(%1) && az rest --method put --url \"$vault/accessPolicies/add?api-version=%2\" "
            "--body %3")
            .arg(find, azure::apiversion::keyVault, base::bashQuoted(base::asciiJson(body)))};
}

domain::AccessPolicy backupPolicy(const QString &principal) {
    domain::AccessPolicy policy;
    policy.objectId = principal;
    policy.keys = backupPermissions();
    return policy;
}

/// "https://store.vault.azure.net/keys/key" taken apart; placeholders where the text names none.
struct NamedKey {
    QString store;
    QString key;
    bool isHsm = false;
    bool isVault = false;
};

NamedKey keyNamedIn(const QString &object) {
    const QString host = object.section(QLatin1Char('/'), 2, 2);
    const bool isKey = object.startsWith(QLatin1String("https://"));
    return {isKey ? host.section(QLatin1Char('.'), 0, 0) : QString(),
        isKey ? object.section(QLatin1Char('/'), 4, 4) : QString(),
        isKey && host.contains(QLatin1String(".managedhsm.")),
        isKey && host.contains(QLatin1String(".vault."))};
}

/// The built-in roles allow more than reading and backing up: what this program grants does not.
Commands grantsForBackup(const Explanation &explanation) {
    const QString id = QStringLiteral("<object ID>");
    const NamedKey named = keyNamedIn(explanation.object);
    const QString key = orPlaceholder(named.key, "key");
    const bool isMachine = !explanation.object.isEmpty() && named.store.isEmpty();
    Commands commands{
        {Text::tr(
             "This program finds the key and the principal, and grants reading and backing up that key and "
             "nothing else, after showing it:"),
            QStringLiteral("cvm-backup-wizard protect --sign-in browser ")
                + azOption("--vm", orPlaceholder(isMachine ? explanation.object : QString(), "VM"))},
        backupObjectId()};
    if (!named.isVault) {
        commands.push_back(
            hsmGrant(QStringLiteral("Managed HSM Crypto User"), orPlaceholder(named.store, "HSM"), id,
                QStringLiteral("ServicePrincipal"), QStringLiteral("/keys/") + key));
        commands.back().when
            = Text::tr("Where the key is in a Managed HSM; this built-in role allows more than "
                       "that:");
    }
    if (!named.isHsm) {
        commands.push_back(azureGrant(QStringLiteral("Key Vault Crypto User"), id,
            QStringLiteral("ServicePrincipal"), QStringLiteral("<ID of the key vault>/keys/") + key));
        commands.back().when
            = Text::tr("Where the Key Vault uses Azure RBAC; this built-in role allows more than "
                       "that:");
        commands.push_back(policyGrant(orPlaceholder(named.store, "key vault"), backupPolicy(id)));
    }
    return commands;
}

/// Azure Disk Encryption keeps keys and secrets in a Key Vault.
Commands grantsForDiskEncryption() {
    domain::AccessPolicy policy = backupPolicy(QStringLiteral("<object ID>"));
    policy.secrets = backupPermissions();
    return {backupObjectId(), policyGrant(QStringLiteral("<key vault>"), policy)};
}

ExplainedCommand rolesAt(const Explanation &explanation) {
    const bool isScope = explanation.object.startsWith(QLatin1String("/subscriptions/"));
    return {Text::tr("What the principal has there today:"),
        AzCommand("role assignment list")
            .option("--assignee", objectId(explanation))
            .option("--scope", orPlaceholder(isScope ? explanation.object : QString(), "scope"))
            .plain("--include-inherited --include-groups --output table")
            .text()};
}

/// The built-in role of a Managed HSM that has the data action and little else; empty: look for one.
QString hsmRoleFor(const QString &dataAction) {
    const QString keys = QStringLiteral("Microsoft.KeyVault/managedHsm/keys/");
    if (dataAction == keys + QLatin1String("read/action")) {
        return QStringLiteral("Managed HSM Crypto Auditor");
    }
    if (dataAction == keys + QLatin1String("backup/action")) {
        return QStringLiteral("Managed HSM Crypto User");
    }
    return dataAction.contains(QLatin1String("/roleAssignments/"))
        ? QStringLiteral("Managed HSM Policy Administrator")
        : QString();
}

Commands hsmCommands(const Explanation &explanation, const QString &lacks) {
    const QString role = hsmRoleFor(lacks);
    if (role.isEmpty()) {
        return {{Text::tr("Which roles of the Managed HSM have this data action:"),
            AzCommand("keyvault role definition list").option("--hsm-name", QStringLiteral("<HSM>")).text()}};
    }
    const bool isScope = explanation.object.startsWith(QLatin1Char('/'));
    return {hsmGrant(role, QStringLiteral("<HSM>"), objectId(explanation),
        QStringLiteral("<User or ServicePrincipal>"),
        isScope ? explanation.object : QStringLiteral("<scope>"))};
}

Commands azureRbacCommands(const Explanation &explanation, const QString &lacks) {
    Commands commands{rolesAt(explanation)};
    const QString keys = QStringLiteral("Microsoft.KeyVault/vaults/keys/");
    const QString role = lacks == keys + QLatin1String("read") ? QStringLiteral("Key Vault Reader")
        : lacks == keys + QLatin1String("backup/action")       ? QStringLiteral("Key Vault Crypto User")
        : lacks.startsWith(keys)                               ? QStringLiteral("Key Vault Crypto Officer")
                                                               : QString();
    if (!role.isEmpty() && explanation.object.startsWith(QLatin1String("/subscriptions/"))) {
        commands.push_back(azureGrant(
            role, objectId(explanation), QStringLiteral("<User or ServicePrincipal>"), explanation.object));
    }
    return commands;
}

Commands accessCommands(const Explanation &explanation) {
    const QString lacks = explanation.lacks.value(0);
    if (lacks.contains(QLatin1String("managedHsm"))) {
        return hsmCommands(explanation, lacks);
    }
    if (const QString thing = lacks.section(QLatin1Char(' '), 0, 0); lacks.contains(QLatin1Char(' '))) {
        domain::AccessPolicy policy;
        policy.objectId = objectId(explanation);
        QStringList &permissions = thing == QLatin1String("keys") ? policy.keys
            : thing == QLatin1String("secrets")                   ? policy.secrets
                                                                  : policy.certificates;
        permissions << lacks.section(QLatin1Char(' '), 1);
        return {policyGrant(orPlaceholder(explanation.object, "key vault"), policy)};
    }
    if (explanation.code == QLatin1String("ForbiddenByRbac")) {
        return azureRbacCommands(explanation, lacks);
    }
    if (explanation.code == QLatin1String("UserErrorKeyVaultPermissionsNotConfigured")) {
        return grantsForDiskEncryption();
    }
    if (lacks.isEmpty() && explanation.principal == domain::azureBackupService) {
        return grantsForBackup(explanation);
    }
    return lacks.isEmpty() ? Commands() : Commands{rolesAt(explanation)};
}

/// The resource group that an ID names.
QString groupIn(const QString &object) {
    return object.section(QStringLiteral("/resourceGroups/"), 1, 1, QString::SectionCaseInsensitiveSeps)
        .section(QLatin1Char('/'), 0, 0);
}

/// Of the numbers of Microsoft Entra ID, those where another sign-in, or one to another tenant, helps.
bool isCuredBySigningIn(const QString &code) {
    static const QStringList cured = QStringLiteral(
        "16000 50020 50034 50055 50058 50072 50074 50076 50078 50079 50089 50125 50126 50132 "
        "50133 50135 50140 50144 50158 50173 50194 50199 53004 54005 70008 70018 70019 70043 "
        "90002 700082 9001023")
                                         .split(QLatin1Char(' '));
    return cured.contains(code.mid(6));
}

Commands signInCommands(const Explanation &explanation) {
    if (explanation.code == QLatin1String("AADSTS500011")
        && explanation.object.contains(domain::azureClouds().front().managedHsmSuffix)) {
        return {{Text::tr("Once in this tenant:"),
            AzCommand("ad sp create").option("--id", domain::azureClouds().front().managedHsmAppId).text()}};
    }
    if (explanation.code == QLatin1String("AADSTS65001")
        || explanation.code == QLatin1String("AADSTS650057")) {
        return {{Text::tr("What the app registration of this program asks for:"),
            QStringLiteral("cvm-backup-wizard registration")}};
    }
    if (explanation.code.startsWith(QLatin1String("AADSTS")) && !isCuredBySigningIn(explanation.code)) {
        return {};
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
        return explanation.code == QLatin1String("ForbiddenByFirewall")
            ? Commands{{Text::tr("After asking the owner of the key vault:"),
                AzCommand("keyvault network-rule add")
                    .option("--name", orPlaceholder(explanation.object, "key vault"))
                    .option("--ip-address", QStringLiteral("<address>"))
                    .text()}}
            : Commands();
    case ErrorMatter::Lock:
        return {{Text::tr("Which locks there are:"),
            AzCommand("lock list")
                .option("--resource-group", orPlaceholder(groupIn(explanation.object), "resource group"))
                .plain("--output table")
                .text()}};
    case ErrorMatter::Vault:
        if (explanation.code == QLatin1String("SubscriptionNotFound")) {
            return {{Text::tr("Which subscriptions you can see:"),
                AzCommand("account list").plain("--all --output table").text()}};
        }
        return {{Text::tr("In which vault the VM is protected:"),
            AzCommand("backup protection check-vm").option("--vm", QStringLiteral("<ID of the VM>")).text()}};
    case ErrorMatter::Policy:
        if (explanation.code.contains(QLatin1String("DisallowedByPolicy"))) {
            return {{Text::tr("Which policies of Azure Policy are assigned there:"),
                AzCommand("policy assignment list")
                    .option("--scope", QStringLiteral("<ID of the resource group>"))
                    .plain("--output table")
                    .text()}};
        }
        return {{Text::tr("Enhanced policies have \"policyType\": \"V2\":"),
            AzCommand("backup policy list")
                .option("--resource-group", QStringLiteral("<resource group>"))
                .option("--vault-name", QStringLiteral("<vault>"))
                .option("--backup-management-type", QStringLiteral("AzureIaasVM"))
                .text()}};
    case ErrorMatter::VirtualMachine:
        return {{Text::tr("What the VM and its agent say of their state:"),
            AzCommand("vm get-instance-view")
                .option("--ids", QStringLiteral("<ID of the VM>"))
                .option("--query", QStringLiteral("instanceView.[statuses, vmAgent.statuses]"))
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
