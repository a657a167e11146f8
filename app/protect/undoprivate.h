#pragma once

#include "base/async/activity.h"
#include "base/error.h"
#include "protect/flows/undocontext.h"
#include "protect/undo.h"

#include <optional>

namespace protect {

/// What an undo holds, as its protection sees it.
struct Undo::Private {
    Protection &protection;
    base::Activity activity{};
    UndoContextPtr context{};
    const domain::UndoRecord none{};

    std::optional<base::Error> obstacle() const;
    void lookAfterwards();
    void follow();
    void tell() const;
};

} // namespace protect
