#include "ui/widgets/expander.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/expanderbutton.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace ui {

Expander::Expander(const QString &title, QWidget *parent)
    : QWidget(parent),
      m_toggle(new ExpanderButton(this)),
      m_lines(new TextLabel({}, this)),
      m_content(m_lines) {
    setTitle(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_toggle, 0, Qt::AlignLeft);
    column->addWidget(m_lines);
    m_lines->setContentsMargins(20, 0, 0, 0);
    connect(m_toggle, &QToolButton::clicked, this, [this] {
        setOpen(!isOpen());
        announce(m_toggle, isOpen() ? tr("Expanded") : tr("Collapsed"));
    });
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
    unfold(isOpen());
}

bool Expander::isOpen() const {
    return m_toggle->isOpen();
}

void Expander::setOpen(bool open) {
    if (open != isOpen()) {
        unfold(open);
    }
}

void Expander::unfold(bool open) {
    m_toggle->setOpen(open);
    m_content->setVisible(open);
}

} // namespace ui
