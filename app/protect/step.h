#pragma once

#include "base/error.h"

#include <optional>

namespace protect {

/// The steps of the wizard, in order.
enum class Step {
    Source,
    VirtualMachine,
    KeyStore,
    Role,
    Scope,
    Principal,
    Backup,
    Summary, ///< "Review": the plan, before anything is written
    Configure,
    Done,
};

enum class Progress {
    Idle, ///< nothing was started, or it waits for a choice
    Working,
    Done, ///< the page is complete: Next may be pressed
    Failed, ///< see the error; the step can be started again
};

/// The state of one step. `skipped`: this step does not apply (a platform-managed key needs no grant, an
/// access policy has no scope to choose); the page says so and is passed over.
struct StepState {
    Progress progress = Progress::Idle;
    bool skipped = false;
    std::optional<base::Error> error; ///< why Failed, or what could not be read although the step goes on

    bool isDone() const { return progress == Progress::Done || skipped; }
};

} // namespace protect
