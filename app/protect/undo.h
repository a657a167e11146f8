#pragma once

#include "domain/undo.h"

#include <QString>

#include <memory>

namespace protect {

class Protection;

/// Taking back what a run granted. Its protection tells undoChanged().
class Undo {
public:
    explicit Undo(Protection &protection);
    ~Undo();
    Undo(const Undo &) = delete;
    Undo &operator=(const Undo &) = delete;

    void plan(const QString &runId = {}); ///< reads only; empty: of the protection's run
    void setStopsProtection(bool stops); ///< while it is Planned
    void setInsists(bool insists); ///< what others need as well; while it is Planned
    void takeBack(); ///< what record() lists as Ready; again after a failure
    void cancel();
    const domain::UndoRecord &record() const;

private:
    friend class Protection;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace protect
