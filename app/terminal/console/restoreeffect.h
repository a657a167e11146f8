#pragma once

#include "domain/recovery/recoverychoices.h"
#include "domain/recovery/recoveryfindings.h"
#include "terminal/console/restoreoptions.h"
#include "wording/restoreconsoletext.h"

#include <optional>

namespace console {

/// An option that what was chosen has no place for.
struct IdleOption {
    const char *name;
    wording::NoEffect why;
};

/// The first option that was given and changes nothing about what is done; nullopt: each has its effect.
/// Pure.
std::optional<IdleOption> idleOption(const RestoreOptions &options, const domain::RecoveryFindings &findings,
    const domain::RecoveryChoices &choices);

} // namespace console
