#include "ui/account/registrationhelp.h"

#include "ui/widgets/codeview.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wrappedcheckbox.h"
#include "wording/signintext.h"

#include <QVBoxLayout>

namespace ui {

RegistrationHelp::RegistrationHelp(QWidget *parent)
    : QWidget(parent),
      m_withDirectory(new WrappedCheckBox(tr("With Microsoft Graph, which needs admin consent"), this)),
      m_withStorage(new WrappedCheckBox(tr("With Azure Storage, which only a recovery needs"), this)),
      m_command(new CodeView(tr("Command that registers the app"), this)),
      m_steps(new TextLabel({}, this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 2, 0, 6);
    column->setSpacing(6);
    column->addWidget(new TextLabel(wording::registrationPurpose(), this));
    column->addWidget(new TextLabel(tr("With the Azure CLI"), this, TextLabel::Weight::Strong));
    column->addWidget(m_command);
    auto *copy = new CopyButton(tr("Copy command"), tr("Copy the command that registers the app"), this);
    copy->setSource([this] { return command(); });
    column->addWidget(copy);
    column->addWidget(m_withDirectory);
    column->addWidget(new TextLabel(wording::withoutDirectoryText(), this, TextLabel::Weight::Muted));
    column->addWidget(m_withStorage);
    column->addWidget(new TextLabel(wording::withStorageText(), this, TextLabel::Weight::Muted));
    column->addWidget(new TextLabel(wording::registrationCommandNote(), this));
    column->addWidget(new TextLabel(tr("Or in the portal"), this, TextLabel::Weight::Strong));
    column->addWidget(m_steps);
    m_command->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_command->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_command->setFixedHeight(m_command->fontMetrics().lineSpacing() * 11);
    m_withDirectory->setChecked(true);
    m_withDirectory->setAccessibleDescription(wording::withoutDirectoryText());
    m_withStorage->setAccessibleDescription(wording::withStorageText());
    connect(m_withDirectory, &QCheckBox::toggled, this, &RegistrationHelp::showTexts);
    connect(m_withStorage, &QCheckBox::toggled, this, &RegistrationHelp::showTexts);
    for (TextLabel *text : findChildren<TextLabel *>()) {
        text->setMinimumWidth(1); // one long word does not widen the page
    }
    showTexts();
}

void RegistrationHelp::setCloud(const QString &cloudName) {
    if (cloudName != m_cloudName) {
        m_cloudName = cloudName;
        showTexts();
    }
}

QString RegistrationHelp::command() const {
    return wording::registrationLines(m_cloudName, m_withDirectory->isChecked(), m_withStorage->isChecked());
}

void RegistrationHelp::showTexts() {
    m_command->setCode(command());
    QStringList lines;
    int number = 0;
    for (const QString &step : wording::registrationSteps(m_cloudName)) {
        lines << QStringLiteral("%1. %2").arg(++number).arg(step);
    }
    m_steps->setPlainText(lines.join(u'\n'));
}

} // namespace ui
