#include "exports/languages.h"

#include "base/text.h"
#include "exports/quoting.h"

#include <QHash>

// The job for Terraform's provider azurerm.
namespace exports {

using domain::PlannedWrite;
using domain::WriteKind;

namespace {

QString q(const QString &text) {
    return hclQuoted(text);
}

/// `lines` between "head {" and "}".
QStringList block(const QString &head, const QStringList &lines) {
    QStringList result{head + QStringLiteral(" {")};
    for (const QString &line : lines) {
        result << (line.isEmpty() ? line : QStringLiteral("  ") + line);
    }
    return result << QStringLiteral("}") << QString();
}

QStringList head(const Job &job) {
    QStringList lines;
    for (const QString &line : headLines(job)) {
        lines << (line.isEmpty() ? QStringLiteral("#") : QStringLiteral("# ") + line);
    }
    lines << QStringLiteral("#") << QStringLiteral("# terraform init, then terraform apply.") << QString();
    lines << block(QStringLiteral("terraform"),
        block(QStringLiteral("required_providers"),
            {QStringLiteral("azurerm = {"), QStringLiteral("  source  = \"hashicorp/azurerm\""),
                QStringLiteral("  version = \">= 4.0\""), QStringLiteral("}")}));
    lines << block(QStringLiteral("provider \"azurerm\""),
        {QStringLiteral("features {}"),
            QStringLiteral("subscription_id = %1").arg(q(job.vaultId.subscriptionId()))});
    if (job.store && !job.plan.grant.empty() && !job.store->id.isEmpty()) {
        lines << block(QStringLiteral("provider \"azurerm\""),
            {QStringLiteral("alias = \"keys\""), QStringLiteral("features {}"),
                QStringLiteral("subscription_id = %1").arg(q(job.store->id.subscriptionId()))});
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
            QStringLiteral("description    = %1").arg(q(roleDescription)),
            QStringLiteral("managed_hsm_id = %1").arg(q(store.id.text()))}
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
            QStringLiteral("principal_id       = %1").arg(q(write.principalId))});
}

QStringList azureDefinition(const PlannedWrite &write) {
    return block(QStringLiteral("resource \"azurerm_role_definition\" \"backup\""),
        QStringList{QStringLiteral("provider           = azurerm.keys"),
            QStringLiteral("role_definition_id = %1").arg(q(write.id)),
            QStringLiteral("name               = %1").arg(q(write.name)),
            QStringLiteral("description        = %1").arg(q(roleDescription)),
            QStringLiteral("scope              = %1").arg(q(write.scope)),
            QStringLiteral("assignable_scopes  = %1").arg(hclList({write.scope}))}
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
            QStringLiteral("principal_type     = \"ServicePrincipal\"")});
}

/// The provider knows each permission in one spelling only; what it does not know stays as it is.
QStringList providersSpelling(const QStringList &permissions) {
    static const QStringList spellings = QStringLiteral(
        "Backup Create Decrypt Delete Encrypt Get Import List Purge Recover Restore Sign UnwrapKey Update "
        "Verify "
        "WrapKey Release Rotate GetRotationPolicy SetRotationPolicy Set DeleteIssuers GetIssuers ListIssuers "
        "ManageContacts ManageIssuers SetIssuers DeleteSAS GetSAS ListSAS SetSAS RegenerateKey")
                                             .split(QLatin1Char(' '));
    QStringList result;
    for (const QString &permission : permissions) {
        const auto known = std::find_if(spellings.begin(), spellings.end(),
            [&permission](const QString &spelling) { return base::sameText(spelling, permission); });
        const QString spelt = known == spellings.end() ? permission : *known;
        if (!result.contains(spelt)) {
            result << spelt;
        }
    }
    return result;
}

/// Terraform owns the whole entry of the principal, so that all it has is named, and an entry that is there
/// is taken over first.
QStringList accessPolicy(const Job &job, const PlannedWrite &write) {
    const domain::AccessPolicy held = heldPolicy(job, write).value_or(domain::AccessPolicy());
    QStringList lines;
    if (heldPolicy(job, write)) {
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
        QStringLiteral("key_permissions = %1").arg(hclList(providersSpelling(held.keys + write.rights)))};
    const std::pair<const char *, QStringList> others[] = {{"secret_permissions", held.secrets},
        {"certificate_permissions", held.certificates}, {"storage_permissions", held.storage}};
    for (const auto &[name, permissions] : others) {
        if (!permissions.isEmpty()) {
            entry << QStringLiteral("%1 = %2").arg(
                QLatin1String(name), hclList(providersSpelling(permissions)));
        }
    }
    return lines << block(QStringLiteral("resource \"azurerm_key_vault_access_policy\" \"backup\""), entry);
}

QStringList grant(const Job &job, QString &dependency) {
    QStringList lines;
    if (!job.store || job.plan.grant.empty()) {
        return lines;
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
    for (const PlannedWrite &write : job.plan.grant) {
        switch (write.kind) {
        case WriteKind::CreateRoleDefinition:
            lines << (managedHsm ? hsmDefinition(write, *job.store) : azureDefinition(write));
            break;
        case WriteKind::CreateRoleAssignment:
            lines << (managedHsm ? hsmAssignment(write, *job.store, definitionFirst)
                                 : azureAssignment(write, *job.store, definitionFirst));
            dependency = managedHsm
                ? QStringLiteral("azurerm_key_vault_managed_hardware_security_module_role_assignment.backup")
                : QStringLiteral("azurerm_role_assignment.backup");
            break;
        case WriteKind::AddAccessPolicy:
            lines << accessPolicy(job, write);
            dependency = QStringLiteral("azurerm_key_vault_access_policy.backup");
            break;
        case WriteKind::CreateBackupPolicy:
        case WriteKind::EnableProtection:
        case WriteKind::TriggerBackup:
            break;
        }
    }
    return lines;
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
    for (const PlannedWrite &write : job.plan.backup) {
        switch (write.kind) {
        case WriteKind::CreateBackupPolicy:
            lines << createPolicy(job);
            break;
        case WriteKind::EnableProtection:
            lines << enableProtection(job, dependency);
            break;
        case WriteKind::TriggerBackup:
            lines << firstBackupComment(job, QStringLiteral("# "));
            break;
        case WriteKind::CreateRoleDefinition:
        case WriteKind::CreateRoleAssignment:
        case WriteKind::AddAccessPolicy:
            break;
        }
    }
    while (!lines.isEmpty() && lines.constLast().isEmpty()) {
        lines.removeLast();
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace exports
