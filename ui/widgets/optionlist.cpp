#include "ui/widgets/optionlist.h"

#include "ui/widgets/expander.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wrappedcheckbox.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

namespace ui {

OptionList::OptionList(const QString &accessibleName, QWidget *parent)
    : QWidget(parent),
      m_name(accessibleName),
      m_group(new QButtonGroup(this)),
      m_layout(new QVBoxLayout(this)) {
    setAccessibleName(accessibleName);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    connect(m_group, &QButtonGroup::idClicked, this, &OptionList::chosen);
}

void OptionList::setOptions(const std::vector<Option> &options) {
    if (options == m_options) {
        return;
    }
    m_options = options;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (auto *button = qobject_cast<QAbstractButton *>(item->widget())) {
            m_group->removeButton(button);
        }
        delete item->widget();
        delete item;
    }
    for (const Option &option : m_options) {
        addOption(option);
    }
}

void OptionList::addOption(const Option &option) {
    auto *button = new QRadioButton(labelOf(option), this);
    button->setEnabled(option.enabled);
    button->setAccessibleName(option.name);
    button->setAccessibleDescription(option.explanation.join(u' '));
    m_group->addButton(button, option.id);
    m_layout->addWidget(button);
    const int indent = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth)
        + style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing);
    auto *below = new QWidget(this);
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(indent, 0, 0, 6);
    column->setSpacing(2);
    for (const QString &paragraph : option.explanation) {
        column->addWidget(new TextLabel(paragraph, below, TextLabel::Weight::Muted));
    }
    if (!option.list.isEmpty()) {
        auto *expander = new Expander(option.listTitle, below);
        expander->setLines(option.list);
        column->addWidget(expander);
    }
    m_layout->addWidget(below);
    button->show(); // at once, so that it can take the focus
    below->show();
}

QString OptionList::labelOf(const Option &option) const {
    const QString label = m_room > 0 ? wrappedText(option.name, fontMetrics(), m_room) : option.name;
    return QString(label).replace(u'&', QStringLiteral("&&"));
}

void OptionList::wrapNames(int width) {
    const int room = width - style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth)
        - style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing) - 4;
    if (room == m_room) {
        return;
    }
    m_room = room;
    for (const Option &option : m_options) {
        m_group->button(option.id)->setText(labelOf(option));
    }
}

void OptionList::setCurrent(int id) {
    if (QAbstractButton *button = m_group->button(id)) {
        button->setChecked(true);
        return;
    }
    if (QAbstractButton *checked = m_group->checkedButton()) {
        m_group->setExclusive(false);
        checked->setChecked(false);
        m_group->setExclusive(true);
    }
}

int OptionList::current() const {
    return m_group->checkedId();
}

QWidget *OptionList::firstControl() const {
    if (QAbstractButton *checked = m_group->checkedButton()) {
        return checked;
    }
    const auto buttons = m_group->buttons();
    const auto first = std::find_if(
        buttons.begin(), buttons.end(), [](const QAbstractButton *button) { return button->isEnabled(); });
    return first == buttons.end() ? nullptr : *first;
}

} // namespace ui
