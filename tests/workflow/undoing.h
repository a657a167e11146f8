#pragma once

#include "world.h"

/// What tests of taking back ask of a protection.
namespace support {

inline const domain::UndoStep *stepOf(const World &world, domain::UndoKind kind) {
    for (const domain::UndoStep &step : const_cast<World &>(world).protection().undo().record().steps) {
        if (step.kind == kind) {
            return &step;
        }
    }
    return nullptr;
}

inline domain::UndoState stateOf(const World &world, domain::UndoKind kind) {
    const domain::UndoStep *step = stepOf(world, kind);
    return step ? step->state : domain::UndoState::Unreadable;
}

/// Plans, and comes back when that is done.
inline domain::UndoOutcome plan(World &world, const QString &runId = {}) {
    world.protection().undo().plan(runId);
    world.settleUndo();
    return world.protection().undo().record().outcome;
}

inline const domain::WrittenChange *written(World &world, domain::WriteKind kind) {
    for (const domain::WrittenChange &change : world.protection().run().written) {
        if (change.write.kind == kind) {
            return &change;
        }
    }
    return nullptr;
}

} // namespace support
