#include "ui/widgets/pagescroll.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace ui {

PageScroll::PageScroll(QWidget *parent) : QScrollArea(parent), m_content(nullptr) {
    auto *body = new QWidget(this);
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
