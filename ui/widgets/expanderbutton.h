#pragma once

#include <QToolButton>

namespace ui {

/// The line of an expander. Qt calls a tool button that stays pressed a check box; this one tells a screen
/// reader what it is: a button, and whether what it opens is open.
class ExpanderButton final : public QToolButton {
    Q_OBJECT
public:
    explicit ExpanderButton(QWidget *parent = nullptr);
    bool isOpen() const { return m_isOpen; }
    void setOpen(bool isOpen);

private:
    bool m_isOpen = false;
};

} // namespace ui
