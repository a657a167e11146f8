#include "ui/account/settingfield.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/marklabel.h"
#include "ui/widgets/textlabel.h"
#include "wording/errortext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

SettingField::SettingField(const QString &name, QWidget *field, const QString &hint, QWidget *parent)
    : QWidget(parent), m_field(field), m_problem(new TextLabel({}, this)), m_hint(hint) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    auto *label = new QLabel(tr("%1:").arg(name), this);
    const auto *line = field->findChild<QLineEdit *>();
    label->setBuddy(line != nullptr ? const_cast<QLineEdit *>(line) : field);
    column->addWidget(label);
    column->addWidget(field);
    if (!hint.isEmpty()) {
        column->addWidget(new TextLabel(hint, this, TextLabel::Weight::Muted));
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    auto *mark = new MarkLabel(Mark::Failed, this);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(m_problem, 1);
    column->addLayout(row);
    mark->hide();
    m_problem->hide();
    field->setAccessibleName(name);
    field->setAccessibleDescription(hint);
}

void SettingField::showProblem(
    account::Setting setting, const std::vector<account::SettingsProblem> &problems) {
    QString text;
    for (const account::SettingsProblem &found : problems) {
        if (found.setting == setting) {
            const wording::ErrorText words = wording::errorText(found.error);
            text = QStringLiteral("%1. %2").arg(words.headline, words.nextStep);
            break;
        }
    }
    const bool isNew = !text.isEmpty() && text != problem();
    m_problem->setTextOrHide(text);
    if (auto *mark = findChild<MarkLabel *>()) {
        mark->setVisible(!text.isEmpty());
    }
    m_field->setAccessibleDescription(text.isEmpty() ? m_hint : text);
    if (isNew) {
        announce(m_problem, text);
    }
}

QString SettingField::problem() const {
    return m_problem->isHidden() ? QString() : m_problem->text();
}

} // namespace ui
