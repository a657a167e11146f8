#include "terminal/console/choosing.h"

#include "base/text.h"
#include "wording/backuptext.h"
#include "wording/consoletext.h"
#include "wording/names.h"

#include <algorithm>

namespace console {

using domain::BackupPolicy;
using domain::RecoveryServicesVault;
using domain::ResourceId;
using domain::VirtualMachine;

namespace {

BadChoice bad(const char *code, const QString &message, const QStringList &candidates = {}) {
    return {base::localError(QLatin1String(code), message, QStringLiteral("choose")), candidates};
}

QString lineOf(const VirtualMachine &vm, const domain::Environment &environment) {
    return wording::machineLine(vm, environment) + QLatin1Char('\n') + QLatin1String("  ") + vm.id.text();
}

QString lineOf(const RecoveryServicesVault &vault, const VaultQualification &qualification) {
    const QString remarks = wording::qualificationText(qualification(vault));
    return wording::shown(vault.id.text()) + (remarks.isEmpty() ? QString() : QLatin1String(" - ") + remarks);
}

QString lineOf(const BackupPolicy &policy) {
    const QString remarks = wording::qualificationText(domain::qualifyPolicy(policy));
    return QStringLiteral("%1 (%2; %3; %4)%5")
        .arg(wording::shown(policy.name), wording::policyKind(policy), wording::scheduleText(policy),
            wording::retentionText(policy), remarks.isEmpty() ? QString() : QLatin1String(" - ") + remarks);
}

QStringList linesOf(const std::vector<BackupPolicy> &policies) {
    QStringList lines;
    for (const BackupPolicy &policy : policies) {
        lines << lineOf(policy);
    }
    return lines;
}

/// Everything that has this name or this resource id.
template <typename T>
std::vector<const T *> named(const std::vector<T> &all, const QString &wanted) {
    std::vector<const T *> found;
    for (const T &one : all) {
        if (base::sameText(one.name, wanted) || one.id == ResourceId(wanted)) {
            found.push_back(&one);
        }
    }
    return found;
}

std::vector<const VirtualMachine *> encryptedMachines(const domain::Environment &environment) {
    std::vector<const VirtualMachine *> machines;
    for (const VirtualMachine &vm : environment.virtualMachines) {
        if (hasEncryptedOsDisk(vm)) {
            machines.push_back(&vm);
        }
    }
    std::sort(machines.begin(), machines.end(), [](const VirtualMachine *a, const VirtualMachine *b) {
        return a->id.text().compare(b->id.text(), Qt::CaseInsensitive) < 0;
    });
    return machines;
}

} // namespace

bool hasEncryptedOsDisk(const VirtualMachine &vm) {
    switch (vm.diskEncryption()) {
    case domain::DiskEncryption::CustomerManagedKey:
    case domain::DiskEncryption::PlatformManagedKey:
        return true;
    case domain::DiskEncryption::GuestStateOnly:
    case domain::DiskEncryption::NonPersistedTpm:
    case domain::DiskEncryption::NotConfidential:
    case domain::DiskEncryption::Unknown:
        break;
    }
    return false;
}

Choice<ResourceId> chooseMachine(const domain::Environment &environment, const QString &wanted) {
    const std::vector<const VirtualMachine *> found = named(environment.virtualMachines, wanted);
    QStringList candidates;
    if (found.size() == 1) {
        return found.front()->id;
    }
    if (found.empty()) {
        for (const VirtualMachine *vm : encryptedMachines(environment)) {
            candidates << wording::machineLine(*vm, environment);
        }
        return bad("VirtualMachineNotFound", wanted, candidates);
    }
    for (const VirtualMachine *vm : found) {
        candidates << lineOf(*vm, environment);
    }
    return bad("AmbiguousName", wanted, candidates);
}

Choice<ResourceId> firstMachine(const domain::Environment &environment) {
    const std::vector<const VirtualMachine *> machines = encryptedMachines(environment);
    if (machines.empty()) {
        return bad("NoConfidentialVirtualMachine", QString());
    }
    return machines.front()->id;
}

BadChoice machineNotChosen(const domain::Environment &environment) {
    QStringList candidates;
    for (const VirtualMachine *vm : encryptedMachines(environment)) {
        candidates << wording::machineLine(*vm, environment);
    }
    return candidates.isEmpty() ? bad("NoConfidentialVirtualMachine", QString())
                                : bad("VirtualMachineNotChosen", QString(), candidates);
}

Choice<ResourceId> chooseVault(const std::vector<RecoveryServicesVault> &vaults, const QString &wanted,
    const VaultQualification &qualification) {
    QStringList all;
    std::vector<const RecoveryServicesVault *> fitting;
    for (const RecoveryServicesVault &vault : vaults) {
        all << lineOf(vault, qualification);
        const domain::Qualification judged = qualification(vault);
        if (judged.qualifies() && judged.warnings.empty()) {
            fitting.push_back(&vault);
        }
    }
    if (wanted.isEmpty()) {
        if (fitting.size() == 1) {
            return fitting.front()->id;
        }
        return fitting.empty() ? bad("NoSuitableVault", QString(), all)
                               : bad("VaultNotChosen", QString(), all);
    }
    const std::vector<const RecoveryServicesVault *> found = named(vaults, wanted);
    if (found.empty()) {
        return bad("VaultNotFound", wanted, all);
    }
    if (found.size() > 1) {
        QStringList candidates;
        for (const RecoveryServicesVault *vault : found) {
            candidates << lineOf(*vault, qualification);
        }
        return bad("AmbiguousName", wanted, candidates);
    }
    const domain::Qualification judged = qualification(*found.front());
    if (!judged.qualifies()) {
        return bad("VaultNotSuitable",
            QStringLiteral("%1: %2").arg(wanted, wording::qualificationText(judged)), all);
    }
    return found.front()->id;
}

Choice<ResourceId> choosePolicy(const std::vector<BackupPolicy> &policies, const QString &wanted) {
    const std::vector<const BackupPolicy *> found = named(policies, wanted);
    if (found.empty()) {
        return bad("PolicyNotFound", wanted, linesOf(policies));
    }
    const domain::Qualification judged = domain::qualifyPolicy(*found.front());
    if (!judged.qualifies()) {
        return bad("PolicyNotSuitable",
            QStringLiteral("%1: %2").arg(wanted, wording::qualificationText(judged)), linesOf(policies));
    }
    return found.front()->id;
}

BadChoice noEnhancedPolicy(const std::vector<BackupPolicy> &policies) {
    return bad("NoEnhancedPolicy", QString(), linesOf(policies));
}

} // namespace console
