#pragma once

#include "ui/widgets/mark.h"

#include <QLabel>

namespace ui {

/// A mark as high as a line of text; redrawn when font or palette change. The word beside it is what
/// assistive technology reads, so this has no name of its own.
class MarkLabel final : public QLabel {
    Q_OBJECT
public:
    explicit MarkLabel(Mark mark = Mark::None, QWidget *parent = nullptr);
    void setMark(Mark mark);
    Mark mark() const { return m_mark; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();

    Mark m_mark;
};

} // namespace ui
