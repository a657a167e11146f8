#include "ui/widgets/pagescroll.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace ui {

namespace {

/// As high as its words are at its width. What they would need at the least width is more, and the page would
/// scroll without need.
class PageBody final : public QWidget {
public:
    using QWidget::QWidget;
    QSize minimumSizeHint() const override {
        QSize least = QWidget::minimumSizeHint();
        if (layout() != nullptr && layout()->hasHeightForWidth()) {
            least.setHeight(layout()->minimumHeightForWidth(qMax(width(), least.width())));
        }
        return least;
    }
};

} // namespace

PageScroll::PageScroll(QWidget *parent) : QScrollArea(parent), m_content(nullptr) {
    auto *body = new PageBody(this);
    m_content = new QVBoxLayout(body);
    m_content->setContentsMargins(1, 1, 4, 1);
    m_content->setSpacing(10);
    setWidget(body);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Page content"));
    viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this,
        [this](int minimum, int maximum) { setFocusPolicy(maximum > minimum ? Qt::TabFocus : Qt::NoFocus); });
}

} // namespace ui
