#include "ui/recover/namedtarget.h"

#include "ui/widgets/entryfield.h"

#include <QHBoxLayout>
#include <QLabel>

namespace ui {

NamedTarget::NamedTarget(const QString &label, const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_field(new EntryField(this)) {
    auto *words = new QLabel(label, this);
    words->setBuddy(m_field);
    m_field->setAccessibleName(accessibleName);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(words);
    row->addWidget(m_field, 1);
    connect(m_field, &EntryField::textEdited, this,
        [this](const QString &text) { Q_EMIT named(text.trimmed()); });
}

void NamedTarget::setName(const QString &name) {
    if (m_field->text().trimmed() != name) {
        m_field->setText(name);
    }
}

void NamedTarget::lead() {
    m_field->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
