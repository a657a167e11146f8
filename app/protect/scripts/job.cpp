#include "protect/scripts/job.h"

#include "base/quoting.h"
#include "base/text.h"
#include "cloud/azure/policyreader.h"
#include "cloud/azure/requestparts.h"
#include "protect/scripts/quoting.h"

#include <algorithm>

namespace scripts {

using domain::PlannedWrite;
using domain::WriteKind;

namespace {

QString quotedName(const QString &name) {
    return QLatin1Char('"') + commentText(name) + QLatin1Char('"');
}

QString storeName(const domain::KeyStore &store) {
    return (store.kind == domain::KeyStoreKind::ManagedHsm ? QStringLiteral("Managed HSM ")
                                                           : QStringLiteral("Key Vault "))
        + quotedName(store.name);
}

QString sentence(const Job &job, const PlannedWrite &write) {
    const QString who
        = job.principalName.isEmpty() ? commentText(write.principalId) : commentText(job.principalName);
    switch (write.kind) {
    case WriteKind::CreateRoleDefinition:
        return QStringLiteral("creates the custom role %1 with %2")
            .arg(quotedName(write.name), commentText(write.rights.join(QStringLiteral(", "))));
    case WriteKind::CreateRoleAssignment:
        return QStringLiteral("assigns the role %1 to %2 at %3")
            .arg(quotedName(write.name), who, commentText(write.scope));
    case WriteKind::AddAccessPolicy:
        return QStringLiteral("adds the key permissions %1 to those of %2 in the Key Vault %3")
            .arg(commentText(write.rights.join(QStringLiteral(", "))), who, quotedName(write.name));
    case WriteKind::CreateBackupPolicy:
        return QStringLiteral("creates the Enhanced backup policy %1").arg(quotedName(write.name));
    case WriteKind::EnableProtection:
        return QStringLiteral("enables backup of the VM %1").arg(quotedName(write.name));
    case WriteKind::TriggerBackup:
        return QStringLiteral("starts a first backup of the VM %1").arg(quotedName(write.name));
    case WriteKind::Recover: // has scripts of its own
        break;
    }
    return {};
}

/// That the grant may go to somebody else than Azure Backup.
QStringList standingLines(const Job &job) {
    if (job.plan.grant.empty()) {
        return {};
    }
    const QString who
        = quotedName(job.principalName.isEmpty() ? job.plan.grant.back().principalId : job.principalName);
    switch (job.plan.principal) {
    case domain::PrincipalStanding::AzureBackup:
        return {};
    case domain::PrincipalStanding::ByNameOnly:
        return {QString(),
            QStringLiteral("WARNING: %1 has the name of Azure Backup, which anyone can use.").arg(who),
            QStringLiteral("Nothing proves that it is Azure Backup.")};
    case domain::PrincipalStanding::Namesake:
    case domain::PrincipalStanding::OtherApplication:
    case domain::PrincipalStanding::NotAServicePrincipal:
        return {QString(), QStringLiteral("WARNING: %1 is not Azure Backup.").arg(who),
            QStringLiteral("This gives it access to the key, and backup still fails.")};
    case domain::PrincipalStanding::Unchecked:
        return {QString(),
            QStringLiteral("WARNING: it was not checked what the object ID %1 belongs to.")
                .arg(commentText(job.plan.grant.back().principalId)),
            QStringLiteral(
                "If it is not Azure Backup in this tenant, this gives someone else access to the key.")};
    }
    return {};
}

const WriteLines::Lines &linesFor(const WriteLines &lines, WriteKind kind) {
    switch (kind) {
    case WriteKind::CreateRoleDefinition:
        return lines.roleDefinition;
    case WriteKind::CreateRoleAssignment:
        return lines.roleAssignment;
    case WriteKind::AddAccessPolicy:
        return lines.accessPolicy;
    case WriteKind::CreateBackupPolicy:
        return lines.backupPolicy;
    case WriteKind::EnableProtection:
        return lines.protection;
    case WriteKind::TriggerBackup:
        return lines.firstBackup;
    case WriteKind::Recover:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace

Job jobOf(const domain::AccessPlan &plan, const domain::Choices &choices,
    const domain::Environment &environment, const QString &tenantId, const QString &armHost) {
    Job job;
    job.tenantId = tenantId;
    job.armHost = armHost;
    job.plan = plan;
    job.product = QStringLiteral("Confidential VM Backup Wizard " CVM_VERSION);
    job.virtualMachineId = choices.virtualMachineId;
    job.vaultId = choices.recoveryServicesVaultId;
    job.policyId = choices.backupPolicyId;
    if (const domain::RecoveryServicesVault *vault = environment.recoveryServicesVault(job.vaultId)) {
        job.vaultLocation = vault->location;
    }
    if (job.policyId.isEmpty() && choices.newPolicy) {
        job.newPolicy = choices.newPolicy;
        job.policyId = job.vaultId.child(QStringLiteral("backupPolicies/") + choices.newPolicy->name);
    }
    const domain::VirtualMachine *machine = environment.virtualMachine(choices.virtualMachineId);
    if (machine) {
        job.virtualMachineLocation = machine->location;
    }
    const domain::DiskEncryptionSet *set
        = machine ? environment.diskEncryptionSet(machine->diskEncryptionSetId) : nullptr;
    if (set && !set->activeKey.isEmpty()) {
        job.keyName = set->activeKey.name;
        if (const domain::KeyStore *store = environment.keyStore(set->activeKey.host)) {
            job.store = *store;
        }
    }
    if (const domain::Principal *principal = environment.principal(choices.principalId)) {
        job.principalName = principal->displayName;
    }
    return job;
}

QStringList linesOf(const std::vector<PlannedWrite> &writes, const WriteLines &lines) {
    QStringList all;
    for (const PlannedWrite &write : writes) {
        if (const WriteLines::Lines &own = linesFor(lines, write.kind)) {
            all << own(write);
        }
    }
    return all;
}

const PlannedWrite *writeOf(const Job &job, WriteKind kind) {
    for (const std::vector<PlannedWrite> *writes : {&job.plan.grant, &job.plan.backup}) {
        const auto found = std::find_if(
            writes->begin(), writes->end(), [kind](const PlannedWrite &write) { return write.kind == kind; });
        if (found != writes->end()) {
            return &*found;
        }
    }
    return nullptr;
}

QJsonObject policyBody(const Job &job) {
    return job.newPolicy ? azure::newPolicyBody(*job.newPolicy) : QJsonObject();
}

QStringList subscriptions(const Job &job) {
    QStringList all;
    for (const domain::ResourceId &id :
        {job.vaultId, job.virtualMachineId, job.store ? job.store->id : domain::ResourceId()}) {
        const QString subscription = id.subscriptionId().toLower();
        if (!subscription.isEmpty() && !all.contains(subscription)) {
            all << subscription;
        }
    }
    return all;
}

QString backupStatusId(const Job &job) {
    const QString location = job.virtualMachineLocation.isEmpty()
        ? base::marked(job.virtualMachineId.text())
        : base::normalisedRegion(job.virtualMachineLocation);
    return azure::backupCheckId(job.virtualMachineId, location, QStringLiteral("backupStatus"));
}

QString fileText(QStringList lines) {
    while (!lines.isEmpty() && lines.constLast().isEmpty()) {
        lines.removeLast();
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QStringList headComment(const Job &job, const QString &mark) {
    QStringList lines{QStringLiteral("Lets Azure Backup protect the Confidential VM %1.")
                          .arg(quotedName(job.virtualMachineId.name()))};
    if (job.store) {
        lines << QStringLiteral("Its OS disk is encrypted with the key %1 in the %2.")
                     .arg(quotedName(job.keyName), storeName(*job.store));
    }
    lines << QString() << QStringLiteral("In this order it:");
    for (const std::vector<PlannedWrite> *writes : {&job.plan.grant, &job.plan.backup}) {
        for (const PlannedWrite &write : *writes) {
            lines << QStringLiteral("- ") + sentence(job, write);
        }
    }
    lines << standingLines(job) << QString();
    if (job.plan.grantWithheld) {
        lines << QStringLiteral("Access to the key is missing and is not granted here, as you chose. Azure "
                                "Backup")
              << QStringLiteral("will refuse with UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK.");
    } else if (job.plan.nothingToGrant) {
        lines << QStringLiteral("Nothing needs to be granted: access is already sufficient.");
    }
    lines << QStringLiteral("What already exists is not changed, so this script can be run again.")
          << QStringLiteral("It contains no secrets. Written by %1.").arg(commentText(job.product));
    for (QString &line : lines) {
        line = line.isEmpty() ? mark : mark + QLatin1Char(' ') + line;
    }
    return lines;
}

} // namespace scripts
