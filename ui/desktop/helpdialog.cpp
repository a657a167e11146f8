#include "ui/desktop/helpdialog.h"

#include "ui/desktop/dialogsize.h"
#include "ui/desktop/links.h"
#include "ui/widgets/mnemonics.h"
#include "ui/widgets/pagescroll.h"
#include "ui/widgets/textlabel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

HelpDialog::HelpDialog(QWidget *parent)
    : QDialog(parent),
      m_scroll(new PageScroll(this)),
      m_article(new TextLabel({}, this)),
      m_open(new QPushButton(tr("Open the article …"), this)),
      m_address(new TextLabel({}, this, TextLabel::Weight::Muted)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Help"));
    sizeInLetters(this, 96, 40);
    m_open->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_article);
    column->addWidget(m_address);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this,
        [this] { links::open(this, QUrl(m_address->text(), QUrl::StrictMode)); });
    close->setFocus();
}

HelpDialog *HelpDialog::showFor(QWidget *window, wording::HelpTopic topic) {
    auto *dialog = window->findChild<HelpDialog *>(QString(), Qt::FindDirectChildrenOnly);
    if (dialog == nullptr) {
        dialog = new HelpDialog(window);
    }
    dialog->setTopic(topic);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

void HelpDialog::setTopic(wording::HelpTopic topic) {
    const wording::HelpText help = wording::helpText(topic);
    delete m_text;
    m_text = new QWidget(this);
    auto *column = new QVBoxLayout(m_text);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new TextLabel(help.title, m_text, TextLabel::Weight::Strong));
    QStringList spoken{help.title};
    for (const QString &paragraph : help.purpose) {
        column->addWidget(new TextLabel(paragraph, m_text));
        spoken << paragraph;
    }
    for (const wording::HelpTerm &term : help.terms) {
        column->addSpacing(6);
        column->addWidget(new TextLabel(term.name, m_text, TextLabel::Weight::Strong));
        column->addWidget(new TextLabel(term.explanation, m_text));
        spoken << QStringLiteral("%1: %2").arg(term.name, term.explanation);
    }
    column->addStretch(1);
    m_scroll->content()->addWidget(m_text);
    m_scroll->setAccessibleDescription(spoken.join(u'\n'));
    setAccessibleDescription(spoken.join(u'\n'));
    m_article->setPlainText(tr("Microsoft's article: %1").arg(help.articleTitle));
    m_open->setAccessibleDescription(QStringLiteral("%1, %2").arg(help.articleTitle, help.articleUrl));
    m_address->setPlainText(help.articleUrl);
    assignMnemonics(this, {m_open});
}

} // namespace ui
