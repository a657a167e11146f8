#include "ui/protect/configure/writequestion.h"

#include "ui/protect/protectionviews.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/mnemonics.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/textlabel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

WriteDialog::WriteDialog(WriteQuestion question, QWidget *parent)
    : QDialog(parent),
      m_question(std::move(question)),
      m_panel(new Panel(this)),
      m_code(new CodeView(tr("The requests, exactly as they will be sent"), this)),
      m_confirm(new QPushButton(m_question.confirm, this)),
      m_cancel(new QPushButton(tr("Cancel"), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_question.title);
    setMinimumSize(560, 360);
    resize(720, 460);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_confirm, QDialogButtonBox::ActionRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    m_confirm->setAutoDefault(false);
    m_cancel->setDefault(true); // Enter alone writes nothing
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_panel);
    layout->addWidget(
        new TextLabel(tr("The requests, exactly as they will be sent"), this, TextLabel::Weight::Strong));
    layout->addWidget(m_code, 1);
    layout->addWidget(buttons);
    connect(m_confirm, &QPushButton::clicked, this, &WriteDialog::confirm);
    connect(buttons, &QDialogButtonBox::rejected, this, &WriteDialog::reject);
    showRequests(false);
    assignMnemonics(this, {m_confirm, m_cancel});
    m_cancel->setFocus();
}

void WriteDialog::ask(QWidget *parent, const WriteQuestion &question) {
    if (parent->findChild<WriteDialog *>() == nullptr) {
        (new WriteDialog(question, parent))->open();
    }
}

void WriteDialog::reject() {
    const std::function<void()> declined = m_question.declined;
    QDialog::reject();
    if (declined) {
        declined();
    }
}

void WriteDialog::showRequests(bool changed) {
    m_shown = requestText(m_question.requests());
    const QStringList news = changed
        ? QStringList{tr("What would be sent has changed in the meantime. Review it again.")}
        : QStringList();
    m_panel->setMessage(
        changed ? Mark::Warning : m_question.mark, m_question.headline, m_question.lines + news);
    m_code->setCode(m_shown);
    if (changed) {
        announce(m_panel, news.first());
    }
}

void WriteDialog::confirm() {
    if (requestText(m_question.requests()) != m_shown) {
        showRequests(true);
        return;
    }
    const std::function<void()> confirmed = m_question.confirmed;
    accept();
    confirmed();
}

void askToRegisterPreview(QWidget *parent, protect::Estate &estate, const QString &subscriptionId) {
    WriteQuestion question;
    question.title = WriteDialog::tr("Before anything is written");
    question.mark = Mark::Information;
    question.headline = WriteDialog::tr("The preview feature is registered in the subscription %1")
                            .arg(estate.environment().subscriptionName(subscriptionId));
    question.lines = {WriteDialog::tr("It stays registered even if backup isn't configured.")};
    question.requests = [&estate, subscriptionId] { return estate.featureRequests(subscriptionId); };
    question.confirm = WriteDialog::tr("Register");
    question.confirmed = [&estate, subscriptionId] { estate.registerFeature(subscriptionId); };
    WriteDialog::ask(parent, question);
}

} // namespace ui
