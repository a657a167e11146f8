#include "ui/widgets/expander.h"

#include "ui/widgets/textlabel.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

Expander::Expander(const QString &title, QWidget *parent)
    : QWidget(parent), m_toggle(new QToolButton(this)), m_lines(new TextLabel({}, this)), m_content(m_lines) {
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    setTitle(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_toggle, 0, Qt::AlignLeft);
    column->addWidget(m_lines);
    m_lines->setContentsMargins(20, 0, 0, 0);
    connect(m_toggle, &QToolButton::toggled, this, &Expander::unfold);
    unfold(false);
}

void Expander::setTitle(const QString &title) {
    QString label = title;
    m_toggle->setText(label.replace(u'&', QStringLiteral("&&")));
    m_toggle->setAccessibleName(title);
}

void Expander::setLines(const QStringList &lines) {
    m_lines->setPlainText(lines.join(u'\n'));
    setVisible(!lines.isEmpty());
}

void Expander::setContent(QWidget *widget) {
    m_lines->hide();
    m_content = widget;
    layout()->addWidget(widget);
    unfold(m_toggle->isChecked());
}

bool Expander::isOpen() const {
    return m_toggle->isChecked();
}

void Expander::setOpen(bool open) {
    m_toggle->setChecked(open);
}

void Expander::unfold(bool open) {
    m_toggle->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_toggle->setAccessibleDescription(open ? tr("Open") : tr("Closed"));
    m_content->setVisible(open);
}

} // namespace ui
