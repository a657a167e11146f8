#pragma once

#include "domain/run.h"
#include "ui/widgets/mark.h"

#include <QWidget>

#include <array>

namespace ui {

class MarkLabel;
class TextLabel;

/// The three separate ticks of a grant: written, read back, accepted by the service.
class GrantTicks final : public QWidget {
    Q_OBJECT
public:
    explicit GrantTicks(QWidget *parent = nullptr);
    void setStages(const std::vector<domain::Stage> &stages); ///< hidden where no key was granted
    QString text() const; ///< the three states in words

private:
    struct Tick {
        MarkLabel *mark;
        TextLabel *words;
    };
    std::array<Tick, 3> m_ticks;
};

/// The icon of a stage's state.
Mark markOf(domain::StageState state);

} // namespace ui
