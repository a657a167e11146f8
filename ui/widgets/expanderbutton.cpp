#include "ui/widgets/expanderbutton.h"

#include <QAccessibleWidget>

namespace ui {

namespace {

class ExpanderInterface final : public QAccessibleWidget {
public:
    explicit ExpanderInterface(ExpanderButton &button)
        : QAccessibleWidget(&button, QAccessible::Button), m_button(button) { }

    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.expanded = m_button.isOpen();
        state.collapsed = !m_button.isOpen();
        return state;
    }

    QStringList actionNames() const override { return {pressAction()}; }

    void doAction(const QString &name) override {
        if (name == pressAction() && m_button.isEnabled()) {
            m_button.click();
        }
    }

private:
    ExpanderButton &m_button;
};

QAccessibleInterface *expanderInterface(const QString &, QObject *object) {
    auto *button = qobject_cast<ExpanderButton *>(object);
    return button == nullptr ? nullptr : new ExpanderInterface(*button);
}

} // namespace

ExpanderButton::ExpanderButton(QWidget *parent) : QToolButton(parent) {
    [[maybe_unused]] static const bool isInstalled = [] {
        QAccessible::installFactory(expanderInterface);
        return true;
    }();
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    setOpen(false);
}

void ExpanderButton::setOpen(bool isOpen) {
    setArrowType(isOpen ? Qt::DownArrow : isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow);
    if (m_isOpen == isOpen) {
        return;
    }
    m_isOpen = isOpen;
    QAccessible::State changed;
    changed.expanded = true;
    QAccessibleStateChangeEvent event(this, changed);
    QAccessible::updateAccessibility(&event);
}

} // namespace ui
