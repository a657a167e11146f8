#pragma once

#include "base/error.h"
#include "domain/snapshot/snapshot.h"

#include <optional>
#include <vector>

namespace protect {

enum class CaptureStage {
    Keys, ///< disk encryption sets and other confidential VMs are examined
    Backups, ///< the recovery points of protected items are read
};

/// Where the capture of a whole environment stands.
struct CaptureState {
    bool isWorking = false;
    CaptureStage stage = CaptureStage::Keys;
    int done = 0; ///< of the stage
    int total = 0; ///< 0: not known yet
    std::optional<snapshot::Snapshot> snapshot; ///< when it is complete
    std::vector<base::Error> obstacles; ///< what could not be read; the snapshot's coverage says so too
    std::optional<base::Error> error; ///< why there is no snapshot
};

} // namespace protect
