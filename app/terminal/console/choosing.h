#pragma once

#include "base/result.h"
#include "domain/environment.h"
#include "domain/qualification.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace console {

/// A choice that does not fit, with what could be chosen instead.
struct BadChoice {
    base::Error error;
    QStringList candidates;
};

template <typename T>
using Choice = std::variant<T, BadChoice>;

/// The VM that was named, by name or resource id, without case. Errors: "VirtualMachineNotFound",
/// "AmbiguousName" with all of that name. Pure.
Choice<domain::ResourceId> chooseMachine(const domain::Environment &environment, const QString &wanted);
/// The first VM with a confidentially encrypted OS disk, by resource id. Error:
/// "NoConfidentialVirtualMachine".
Choice<domain::ResourceId> firstMachine(const domain::Environment &environment);
/// Every VM with a confidentially encrypted OS disk as a candidate. Error: "VirtualMachineNotChosen".
BadChoice machineNotChosen(const domain::Environment &environment);

using VaultQualification = std::function<domain::Qualification(const domain::RecoveryServicesVault &)>;
/// The vault that was named, by name or resource id; without a name the only one that qualifies without a
/// warning. Errors: "VaultNotFound", "AmbiguousName", "VaultNotSuitable", "NoSuitableVault",
/// "VaultNotChosen". Pure.
Choice<domain::ResourceId> chooseVault(const std::vector<domain::RecoveryServicesVault> &vaults,
    const QString &wanted, const VaultQualification &qualification);

/// The policy of that name. Errors: "PolicyNotFound", "PolicyNotSuitable". Pure.
Choice<domain::ResourceId> choosePolicy(
    const std::vector<domain::BackupPolicy> &policies, const QString &wanted);
/// All policies of a vault, none of which fits. Error: "NoEnhancedPolicy".
BadChoice noEnhancedPolicy(const std::vector<domain::BackupPolicy> &policies);

bool hasEncryptedOsDisk(const domain::VirtualMachine &vm);

} // namespace console
