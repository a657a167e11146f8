#pragma once

#include "domain/choices.h"

#include <optional>
#include <variant>

namespace protect {

/// Plans the chosen role although access suffices as far as can be judged.
struct EvenIfGranted {
    bool even = true;
};
/// By object id. One that was never seen is checked first.
struct ChosenPrincipal {
    QString objectId;
};
/// The user's explicit decision for a principal that is not proved to be Azure Backup. Until then its step is
/// Idle with the error "PrincipalNotChecked" or "PrincipalNotAzureBackup", and nothing is written. Another
/// principal or VM takes it back.
struct PrincipalConfirmed {
    bool confirmed = true;
};
/// Its policies are read then.
struct ChosenVault {
    domain::ResourceId id;
};
struct ChosenPolicy {
    domain::ResourceId id;
};
/// A policy to be created; nullopt: none.
struct CreatedPolicy {
    std::optional<domain::NewPolicy> policy;
};
/// Whether the run triggers a backup at its end.
struct FirstBackup {
    bool wanted = true;
};

/// One decision of the user.
using Choice = std::variant<domain::RoleChoice, domain::GrantScope, domain::GrantBehaviour, EvenIfGranted,
    ChosenPrincipal, PrincipalConfirmed, ChosenVault, ChosenPolicy, CreatedPolicy, FirstBackup>;

} // namespace protect
