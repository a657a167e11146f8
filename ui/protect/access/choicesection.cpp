#include "ui/protect/access/choicesection.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

ChoiceSection::ChoiceSection(const QString &title, const QString &changeName, QWidget *parent)
    : QFrame(parent),
      m_title(new TextLabel(title, this, TextLabel::Weight::Muted)),
      m_choice(new TextLabel({}, this, TextLabel::Weight::Strong)),
      m_details(new TextLabel({}, this, TextLabel::Weight::Muted)),
      m_change(new QPushButton(tr("Change"), this)),
      m_column(new QVBoxLayout(this)) {
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(title);
    m_change->setAccessibleName(changeName);
    m_change->setAutoDefault(false);
    m_change->setCheckable(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_title);
    words->addWidget(m_choice);
    words->addWidget(m_details);
    auto *head = new QHBoxLayout;
    head->addLayout(words, 1);
    head->addWidget(m_change, 0, Qt::AlignTop);
    m_column->setContentsMargins(10, 4, 10, 5);
    m_column->addLayout(head);
    connect(m_change, &QPushButton::toggled, this, &ChoiceSection::setOpen);
}

void ChoiceSection::setTitle(const QString &title) {
    m_title->setPlainText(title);
    setSpoken(this, title, accessibleDescription());
}

void ChoiceSection::setChosen(const QString &choice, const QStringList &details) {
    m_choice->setTextOrHide(choice);
    m_details->setTextOrHide(isOpen() ? QString() : details.join(u'\n'));
    setSpoken(m_change, m_change->accessibleName(), (QStringList{choice} + details).join(u'\n'));
}

void ChoiceSection::setContent(QWidget *content) {
    m_content = content;
    m_column->addWidget(content);
    content->setVisible(isOpen());
}

void ChoiceSection::setChangeable(bool isChangeable) {
    m_change->setVisible(isChangeable);
    if (!isChangeable) {
        setOpen(false);
    }
}

void ChoiceSection::showContent() {
    for (QWidget *above = parentWidget(); above != nullptr && isOpen(); above = above->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(above)) {
            scroll->ensureWidgetVisible(m_content);
            return;
        }
    }
}

bool ChoiceSection::isOpen() const {
    return m_change->isChecked();
}

void ChoiceSection::setOpen(bool open) {
    m_change->setChecked(open);
    m_change->setText(open ? tr("Close the choices") : tr("Change"));
    m_details->setHidden(open || m_details->text().isEmpty());
    if (m_content != nullptr && m_content->isHidden() == open) {
        m_content->setVisible(open);
        if (open) {
            // what was opened has its size on the next turn
            QTimer::singleShot(0, this, &ChoiceSection::showContent);
        }
    }
}

} // namespace ui
