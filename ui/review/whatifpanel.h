#pragma once

#include "ui/review/reviewsession.h"
#include "ui/widgets/panel.h"

class QPushButton;

namespace ui {

/// What is being tried out, and what it would change. Hidden while nothing is.
class WhatIfPanel final : public Panel {
    Q_OBJECT
public:
    explicit WhatIfPanel(ReviewSession &session, QWidget *parent = nullptr);
    QString text() const;

private:
    void refresh();

    ReviewSession &m_session;
    QPushButton *m_back;
    QPushButton *m_reset;
};

} // namespace ui
