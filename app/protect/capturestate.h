#pragma once

#include "base/error.h"
#include "domain/snapshot/snapshot.h"

#include <optional>
#include <vector>

namespace protect {

/// Where the capture of a whole environment stands.
struct CaptureState {
    bool isWorking = false;
    int done = 0;
    int total = 0; ///< 0: not known yet
    std::optional<snapshot::Snapshot> snapshot; ///< when it is complete
    std::vector<base::Error> obstacles; ///< what could not be read; the snapshot's coverage says so too
    std::optional<base::Error> error; ///< why there is no snapshot
};

} // namespace protect
