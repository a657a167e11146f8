#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace ui {

/// The body of a page. Scrolls only where the window is too small for it (large fonts); can be reached by
/// Tab only then, so that text without controls can be scrolled with the keyboard.
class PageScroll final : public QScrollArea {
    Q_OBJECT
public:
    explicit PageScroll(QWidget *parent = nullptr);
    QVBoxLayout *content() const { return m_content; }

private:
    QVBoxLayout *m_content;
};

} // namespace ui
