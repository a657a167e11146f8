#include "protect/scripts/languages.h"

#include "base/quoting.h"
#include "base/text.h"
#include "cloud/azure/requestparts.h"
#include "domain/azurecloud.h"
#include "protect/scripts/quoting.h"
#include "wording/grantcalls.h"

#include <algorithm>
#include <tuple>

// The job for Terraform's provider azurerm.
namespace scripts {

using domain::PlannedWrite;
using domain::WriteKind;

namespace {

QString q(const QString &text) {
    return base::hclQuoted(text);
}

/// `lines` between "head {" and "}".
QStringList block(const QString &head, const QStringList &lines) {
    QStringList result{head + QStringLiteral(" {")};
    for (const QString &line : lines) {
        result << (line.isEmpty() ? line : QStringLiteral("  ") + line);
    }
    return result << QStringLiteral("}") << QString();
}

/// The cloud, by the host of its Azure Resource Manager.
QStringList cloud(const QString &armHost) {
    if (armHost.isEmpty()) {
        return {};
    }
    const domain::AzureCloud *const azure = domain::azureCloudAt(armHost);
    return {azure ? QStringLiteral("environment = %1").arg(q(azure->terraformName))
                  : QStringLiteral("metadata_host = %1").arg(q(armHost))};
}

/// Bound to the tenant and the cloud of the plan. Registers nothing, because the plan does not.
QStringList provider(const Job &job, const QString &alias, const QString &subscription) {
    QStringList lines{alias, QStringLiteral("features {}"),
        QStringLiteral("subscription_id = %1").arg(q(subscription)),
        QStringLiteral("resource_provider_registrations = \"none\"")};
    lines.removeAll(QString());
    if (!job.tenantId.isEmpty()) {
        lines << QStringLiteral("tenant_id = %1").arg(q(job.tenantId));
    }
    return block(QStringLiteral("provider \"azurerm\""), lines + cloud(job.armHost));
}

QString storeData(const domain::KeyStore &store) {
    return store.kind == domain::KeyStoreKind::ManagedHsm
        ? QStringLiteral("azurerm_key_vault_managed_hardware_security_module")
        : QStringLiteral("azurerm_key_vault");
}

QStringList condition(const QString &expression, const QString &message) {
    return block(QStringLiteral("lifecycle"),
        block(QStringLiteral("postcondition"),
            {QStringLiteral("condition     = ") + expression,
                QStringLiteral("error_message = %1").arg(q(message))}));
}

/// The resource must be the key store at the host of the key.
QStringList keyStore(const domain::KeyStore &store) {
    const QString uri = store.kind == domain::KeyStoreKind::ManagedHsm ? QStringLiteral("hsm_uri")
                                                                       : QStringLiteral("vault_uri");
    return block(QStringLiteral("data \"%1\" \"keys\"").arg(storeData(store)),
        QStringList{QStringLiteral("provider            = azurerm.keys"),
            QStringLiteral("name                = %1").arg(q(store.id.name())),
            QStringLiteral("resource_group_name = %1").arg(q(store.id.resourceGroup()))}
            + condition(QStringLiteral("trimsuffix(self.%1, \"/\") == %2")
                            .arg(uri, q(QStringLiteral("https://") + store.uri.host())),
                QStringLiteral("This is not the key store with the key.")));
}

QString dependsOnStore(const domain::KeyStore &store) {
    return QStringLiteral("depends_on = [data.%1.keys]").arg(storeData(store));
}

/// A role that is there must still give exactly the planned rights.
QStringList roleCheck(const PlannedWrite &write, const domain::KeyStore &store) {
    if (write.rights.isEmpty() || !wording::mayHaveChanged(write.roleGuid)) {
        return {};
    }
    const bool managedHsm = store.kind == domain::KeyStoreKind::ManagedHsm;
    const QString held = managedHsm ? QStringLiteral("self.permission") : QStringLiteral("self.permissions");
    QStringList conditions;
    for (const char *kind : {"actions", "not_actions", "not_data_actions"}) {
        conditions << QStringLiteral("length(flatten(%1[*].%2)) == 0").arg(held, QLatin1String(kind));
    }
    conditions
        << QStringLiteral("toset(flatten(%1[*].data_actions)) == toset(%2)").arg(held, hclList(write.rights));
    QStringList lines{QStringLiteral("provider = azurerm.keys")};
    if (managedHsm) {
        lines << QStringLiteral("name           = %1").arg(q(write.roleGuid))
              << QStringLiteral("managed_hsm_id = %1").arg(q(store.id.text()));
    } else {
        lines << QStringLiteral("role_definition_id = %1").arg(q(write.roleGuid))
              << QStringLiteral("scope = %1")
                     .arg(q(QStringLiteral("/subscriptions/") + store.id.subscriptionId()));
    }
    return block(QStringLiteral("data \"%1\" \"planned\"")
                     .arg(managedHsm ? QStringLiteral(
                              "azurerm_key_vault_managed_hardware_security_module_role_definition")
                                     : QStringLiteral("azurerm_role_definition")),
        lines
            + condition(conditions.join(QStringLiteral(" && ")),
                QStringLiteral("The role is not there, or it has other rights than planned.")));
}

QString dependsOn(const PlannedWrite &write, const domain::KeyStore &store, bool definitionFirst) {
    const bool checks = !definitionFirst && !roleCheck(write, store).isEmpty();
    const QString role = store.kind == domain::KeyStoreKind::ManagedHsm
        ? QStringLiteral("azurerm_key_vault_managed_hardware_security_module_role_definition")
        : QStringLiteral("azurerm_role_definition");
    return QStringLiteral("depends_on         = [data.%1.keys%2]")
        .arg(storeData(store), checks ? QStringLiteral(", data.%1.planned").arg(role) : QString());
}

QStringList head(const Job &job) {
    QStringList lines = headComment(job, QStringLiteral("#"));
    lines << QStringLiteral("#")
          << QStringLiteral("# The subscription of the vault needs the resource provider "
                            "Microsoft.RecoveryServices; this does not")
          << QStringLiteral("# register it: az provider register --namespace Microsoft.RecoveryServices")
          << QStringLiteral("# terraform init, then terraform apply.") << QString();
    lines << block(QStringLiteral("terraform"),
        QStringList{QStringLiteral("required_version = \">= 1.5\"")}
            + block(QStringLiteral("required_providers"),
                {QStringLiteral("azurerm = {"), QStringLiteral("  source  = \"hashicorp/azurerm\""),
                    QStringLiteral("  version = \">= 4.0, < 6.0\""), QStringLiteral("}")}));
    lines << provider(job, QString(), job.vaultId.subscriptionId());
    if (job.store && !job.plan.grant.empty() && !job.store->id.isEmpty()) {
        lines << provider(job, QStringLiteral("alias = \"keys\""), job.store->id.subscriptionId())
              << keyStore(*job.store);
    }
    return lines;
}

QStringList hsmDefinition(const PlannedWrite &write, const domain::KeyStore &store) {
    return block(
        QStringLiteral(
            "resource \"azurerm_key_vault_managed_hardware_security_module_role_definition\" \"backup\""),
        QStringList{QStringLiteral("provider       = azurerm.keys"),
            QStringLiteral("name           = %1").arg(q(write.id)),
            QStringLiteral("role_name      = %1").arg(q(write.name)),
            QStringLiteral("description    = %1").arg(q(azure::roleDescription)),
            QStringLiteral("managed_hsm_id = %1").arg(q(store.id.text())), dependsOnStore(store)}
            + block(QStringLiteral("permission"),
                {QStringLiteral("data_actions = %1").arg(hclList(write.rights))}));
}

QStringList hsmAssignment(const PlannedWrite &write, const domain::KeyStore &store, bool definitionFirst) {
    const QString role = definitionFirst
        ? QStringLiteral(
            "azurerm_key_vault_managed_hardware_security_module_role_definition.backup.resource_manager_id")
        : q(QStringLiteral("/Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/")
            + write.roleGuid);
    return block(
        QStringLiteral(
            "resource \"azurerm_key_vault_managed_hardware_security_module_role_assignment\" \"backup\""),
        {QStringLiteral("provider           = azurerm.keys"),
            QStringLiteral("name               = %1").arg(q(write.id)),
            QStringLiteral("managed_hsm_id     = %1").arg(q(store.id.text())),
            QStringLiteral("scope              = %1").arg(q(write.scope)),
            QStringLiteral("role_definition_id = %1").arg(role),
            QStringLiteral("principal_id       = %1").arg(q(write.principalId)),
            dependsOn(write, store, definitionFirst)});
}

QStringList azureDefinition(const PlannedWrite &write, const domain::KeyStore &store) {
    return block(QStringLiteral("resource \"azurerm_role_definition\" \"backup\""),
        QStringList{QStringLiteral("provider           = azurerm.keys"),
            QStringLiteral("role_definition_id = %1").arg(q(write.id)),
            QStringLiteral("name               = %1").arg(q(write.name)),
            QStringLiteral("description        = %1").arg(q(azure::roleDescription)),
            QStringLiteral("scope              = %1").arg(q(write.scope)),
            QStringLiteral("assignable_scopes  = %1").arg(hclList({write.scope})), dependsOnStore(store)}
            + block(QStringLiteral("permissions"),
                {QStringLiteral("data_actions = %1").arg(hclList(write.rights))}));
}

QStringList azureAssignment(const PlannedWrite &write, const domain::KeyStore &store, bool definitionFirst) {
    const QString role = definitionFirst
        ? QStringLiteral("azurerm_role_definition.backup.role_definition_resource_id")
        : q(QStringLiteral("/subscriptions/%1/providers/Microsoft.Authorization/roleDefinitions/%2")
                .arg(store.id.subscriptionId(), write.roleGuid));
    return block(QStringLiteral("resource \"azurerm_role_assignment\" \"backup\""),
        {QStringLiteral("provider           = azurerm.keys"),
            QStringLiteral("name               = %1").arg(q(write.id)),
            QStringLiteral("scope              = %1").arg(q(write.scope)),
            QStringLiteral("role_definition_id = %1").arg(role),
            QStringLiteral("principal_id       = %1").arg(q(write.principalId)),
            QStringLiteral("principal_type     = \"ServicePrincipal\""),
            QStringLiteral("description        = %1").arg(q(azure::assignmentDescription)),
            dependsOn(write, store, definitionFirst)});
}

enum class PermissionKind { Keys, Secrets, Certificates, Storage };

/// What the provider knows, but for Purge: what "all" stands for (contract 7.2).
QStringList permissionsBut(PermissionKind kind) {
    switch (kind) {
    case PermissionKind::Keys:
        return QStringLiteral(
            "Backup Create Decrypt Delete Encrypt Get Import List Recover Restore Sign UnwrapKey "
            "Update Verify WrapKey Release Rotate GetRotationPolicy SetRotationPolicy")
            .split(QLatin1Char(' '));
    case PermissionKind::Secrets:
        return QStringLiteral("Backup Delete Get List Recover Restore Set").split(QLatin1Char(' '));
    case PermissionKind::Certificates:
        return QStringLiteral("Backup Create Delete DeleteIssuers Get GetIssuers Import List ListIssuers "
                              "ManageContacts ManageIssuers Recover Restore SetIssuers Update")
            .split(QLatin1Char(' '));
    case PermissionKind::Storage:
        return QStringLiteral(
            "Backup Delete DeleteSAS Get GetSAS List ListSAS Recover RegenerateKey Restore Set "
            "SetSAS Update")
            .split(QLatin1Char(' '));
    }
    return {};
}

/// The provider knows each permission in one spelling only, and not "all"; what it does not know stays as it
/// is.
QStringList providersSpelling(PermissionKind kind, const QStringList &permissions) {
    const QStringList all = permissionsBut(kind);
    const QStringList spellings = all + QStringList{QStringLiteral("Purge")};
    QStringList result;
    for (const QString &permission : permissions) {
        const auto known = std::find_if(spellings.begin(), spellings.end(),
            [&permission](const QString &spelling) { return base::sameText(spelling, permission); });
        if (base::sameText(permission, u"all")) {
            result << all;
        } else {
            result << (known == spellings.end() ? permission : *known);
        }
    }
    result.removeDuplicates();
    return result;
}

/// Terraform owns the whole entry of the principal, so that all it has is named, and an entry that is there
/// is taken over first.
QStringList accessPolicy(const Job &job, const PlannedWrite &write) {
    const std::optional<domain::AccessPolicy> own = job.store->policyOf(write.principalId);
    const domain::AccessPolicy held = own.value_or(domain::AccessPolicy());
    QStringList lines;
    if (own) {
        lines << QStringLiteral(
            "# The principal has an entry already: it is taken over with all that it holds.")
              << block(QStringLiteral("import"),
                     {QStringLiteral("provider = azurerm.keys"),
                         QStringLiteral("to       = azurerm_key_vault_access_policy.backup"),
                         QStringLiteral("id       = %1")
                             .arg(q(write.scope + QStringLiteral("/objectId/") + write.principalId))});
    }
    QStringList entry{QStringLiteral("provider        = azurerm.keys"),
        QStringLiteral("key_vault_id    = %1").arg(q(write.scope)),
        QStringLiteral("tenant_id       = %1").arg(q(job.store->tenantId)),
        QStringLiteral("object_id       = %1").arg(q(write.principalId)),
        QStringLiteral("key_permissions = %1")
            .arg(hclList(providersSpelling(PermissionKind::Keys, held.keys + write.rights))),
        dependsOnStore(*job.store)};
    const std::tuple<const char *, PermissionKind, QStringList> others[]
        = {{"secret_permissions", PermissionKind::Secrets, held.secrets},
            {"certificate_permissions", PermissionKind::Certificates, held.certificates},
            {"storage_permissions", PermissionKind::Storage, held.storage}};
    for (const auto &[name, kind, permissions] : others) {
        if (!permissions.isEmpty()) {
            entry << QStringLiteral("%1 = %2").arg(
                QLatin1String(name), hclList(providersSpelling(kind, permissions)));
        }
    }
    return lines << block(QStringLiteral("resource \"azurerm_key_vault_access_policy\" \"backup\""), entry);
}

/// What has to be there before backup is enabled.
QString grantName(const Job &job) {
    if (writeOf(job, WriteKind::AddAccessPolicy)) {
        return QStringLiteral("azurerm_key_vault_access_policy.backup");
    }
    return job.store->kind == domain::KeyStoreKind::ManagedHsm
        ? QStringLiteral("azurerm_key_vault_managed_hardware_security_module_role_assignment.backup")
        : QStringLiteral("azurerm_role_assignment.backup");
}

QStringList grant(const Job &job, QString &dependency) {
    if (!job.store || job.plan.grant.empty()) {
        return {};
    }
    const bool managedHsm = job.store->kind == domain::KeyStoreKind::ManagedHsm;
    const bool definitionFirst = writeOf(job, WriteKind::CreateRoleDefinition) != nullptr;
    if (job.store->id.isEmpty()) {
        dependency.clear();
        return {QStringLiteral(
                    "# The key store's own resource could not be read, and the provider needs its id: the "
                    "grant is"),
            QStringLiteral("# not in this file. Make it first, with the script for the Azure CLI."),
            QString()};
    }
    dependency = grantName(job);
    WriteLines own;
    own.roleDefinition = [&](const PlannedWrite &write) {
        return managedHsm ? hsmDefinition(write, *job.store) : azureDefinition(write, *job.store);
    };
    own.roleAssignment = [&](const PlannedWrite &write) {
        return (definitionFirst ? QStringList() : roleCheck(write, *job.store))
            + (managedHsm ? hsmAssignment(write, *job.store, definitionFirst)
                          : azureAssignment(write, *job.store, definitionFirst));
    };
    own.accessPolicy = [&](const PlannedWrite &write) { return accessPolicy(job, write); };
    return linesOf(job.plan.grant, own);
}

QStringList vaultLines(const Job &job) {
    return {QStringLiteral("resource_group_name = %1").arg(q(job.vaultId.resourceGroup())),
        QStringLiteral("recovery_vault_name = %1").arg(q(job.vaultId.name()))};
}

QStringList createPolicy(const Job &job) {
    const domain::NewPolicy policy = job.newPolicy.value_or(domain::NewPolicy());
    return block(QStringLiteral("resource \"azurerm_backup_policy_vm\" \"backup\""),
        QStringList{QStringLiteral("name                = %1").arg(q(policy.name))} + vaultLines(job)
            + QStringList{QStringLiteral("policy_type         = \"V2\" # Enhanced"),
                QStringLiteral("timezone            = %1").arg(q(policy.timeZone)),
                QStringLiteral("instant_restore_retention_days = %1").arg(policy.instantRestoreDays)}
            + block(QStringLiteral("backup"),
                {QStringLiteral("frequency = \"Daily\""),
                    QStringLiteral("time      = %1").arg(q(policy.time))})
            + block(
                QStringLiteral("retention_daily"), {QStringLiteral("count = %1").arg(policy.retentionDays)}));
}

QStringList enableProtection(const Job &job, const QString &dependency) {
    QStringList lines = vaultLines(job)
        << QStringLiteral("source_vm_id        = %1").arg(q(job.virtualMachineId.text()))
        << QStringLiteral("backup_policy_id    = %1")
               .arg(writeOf(job, WriteKind::CreateBackupPolicy)
                       ? QStringLiteral("azurerm_backup_policy_vm.backup.id")
                       : q(job.policyId.text()));
    QStringList comment;
    if (!dependency.isEmpty()) {
        lines << QStringLiteral("depends_on          = [%1]").arg(dependency);
        comment << QStringLiteral("# A new grant can take some minutes to work: where this is refused with")
                << QStringLiteral(
                       "# UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK, apply again after ten "
                       "minutes.");
    }
    return comment << block(QStringLiteral("resource \"azurerm_backup_protected_vm\" \"backup\""), lines);
}

} // namespace

QString terraformFile(const Job &job) {
    QString dependency;
    QStringList lines = head(job) + grant(job, dependency);
    WriteLines own;
    own.backupPolicy = [&](const PlannedWrite &) { return createPolicy(job); };
    own.protection = [&](const PlannedWrite &) { return enableProtection(job, dependency); };
    own.firstBackup = [&](const PlannedWrite &) { return firstBackupComment(job, QStringLiteral("# ")); };
    lines << linesOf(job.plan.backup, own);
    return fileText(lines);
}

} // namespace scripts
