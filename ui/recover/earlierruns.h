#pragma once

#include "ui/widgets/panel.h"

namespace protect {
class Recovery;
}

namespace ui {

/// Recoveries of the chosen VM that did not come to their end, each with what it wrote: a new run does not
/// take that back. Hidden where there is none.
class EarlierRuns final : public Panel {
    Q_OBJECT
public:
    explicit EarlierRuns(QWidget *parent = nullptr);
    void refresh(const protect::Recovery &recovery);
    static QStringList linesOf(const protect::Recovery &recovery);
};

} // namespace ui
