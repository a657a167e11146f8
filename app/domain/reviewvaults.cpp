#include "domain/reviewrules.h"

#include "base/text.h"

namespace domain {

namespace {

/// Regions of confidential VMs whose disks are encrypted with a key of their own, by subscription, folded.
QSet<QString> placesOfMachines(const Environment &environment) {
    QSet<QString> places;
    for (const VirtualMachine &machine : environment.virtualMachines) {
        if (machine.diskEncryption() == DiskEncryption::CustomerManagedKey) {
            places.insert(machine.id.subscriptionId().toLower() + QLatin1Char('|')
                + base::normalisedRegion(machine.location));
        }
    }
    return places;
}

ReviewFinding aboutPolicies(FindingSeverity severity, const ResourceId &scope, const QString &subject) {
    ReviewFinding finding;
    finding.rule = FindingRule::StandardPolicy;
    finding.severity = severity;
    finding.scope = scope.text();
    finding.subject = subject;
    finding.cure.kind = CureKind::ByHand;
    return finding;
}

/// A vault whose policies were read and none of which fits.
void addVaultsWithoutEnhanced(ReviewContext &context) {
    const Environment &environment = context.index.environment();
    const QSet<QString> places = placesOfMachines(environment);
    for (const RecoveryServicesVault &vault : environment.recoveryServicesVaults) {
        const QString place
            = vault.id.subscriptionId().toLower() + QLatin1Char('|') + base::normalisedRegion(vault.location);
        int standard = 0;
        int enhanced = 0;
        for (const BackupPolicy &policy : environment.backupPolicies) {
            if (vault.id.contains(policy.id)) {
                ++(policy.isEnhanced ? enhanced : standard);
            }
        }
        if (places.contains(place) && standard > 0 && enhanced == 0) {
            ReviewFinding finding = aboutPolicies(FindingSeverity::Medium, vault.id, vault.name);
            finding.count = standard;
            context.add(std::move(finding));
        }
    }
}

/// A confidential VM that is protected with a policy that does not fit.
void addStandardItems(ReviewContext &context) {
    const Environment &environment = context.index.environment();
    for (const ProtectedItem &item : environment.protectedItems) {
        const BackupPolicy *policy = environment.backupPolicy(item.policyId);
        const VirtualMachine *machine = environment.virtualMachine(item.sourceResourceId);
        if (policy && !policy->isEnhanced && machine
            && machine->securityType == SecurityType::ConfidentialVm) {
            ReviewFinding finding = aboutPolicies(FindingSeverity::High, machine->id, machine->name);
            if (const DiskEncryptionSet *set = environment.diskEncryptionSet(machine->diskEncryptionSetId);
                set && !set->activeKey.isEmpty()) {
                finding.hosts = {set->activeKey.host.toCaseFolded()};
                finding.keys = {set->activeKey.name};
            }
            context.add(std::move(finding));
        }
    }
}

} // namespace

void reviewVaults(ReviewContext &context) {
    addVaultsWithoutEnhanced(context);
    addStandardItems(context);
}

} // namespace domain
