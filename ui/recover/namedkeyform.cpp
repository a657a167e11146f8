#include "ui/recover/namedkeyform.h"

#include "protect/recovery/recovery.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/entryfield.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

NamedKeyForm::NamedKeyForm(protect::Recovery &recovery, QWidget *parent)
    : QWidget(parent),
      m_recovery(recovery),
      m_url(new EntryField(this)),
      m_problem(new TextLabel({}, this, TextLabel::Weight::Strong)) {
    auto *why = new TextLabel(tr("Nothing in Azure tells which key the VM used. If you know it, from a "
                                 "record or an earlier report, "
                                 "enter its URL with the version."),
        this);
    auto *label = new QLabel(tr("Key of the VM:"), this);
    label->setBuddy(m_url);
    m_url->setPlaceholderText(QStringLiteral("https://name.vault.azure.net/keys/key/version"));
    m_url->setAccessibleName(tr("URL of the key that the VM used, with its version"));
    auto *use = new QPushButton(tr("Look for this key"), this);
    use->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_url, 1);
    row->addWidget(use);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(why);
    column->addLayout(row);
    column->addWidget(m_problem);
    m_problem->hide();
    hide();
    connect(use, &QPushButton::clicked, this, &NamedKeyForm::use);
    connect(m_url, &EntryField::returnPressed, this, &NamedKeyForm::use);
    connect(m_url, &EntryField::textEdited, m_problem, &QWidget::hide);
}

void NamedKeyForm::refresh() {
    const domain::KeyIdentifier &named = m_recovery.choices().namedKey;
    const domain::RecoveryFindings &findings = m_recovery.findings();
    const bool isPlatformManaged = findings.machineExists == domain::Truth::Yes && findings.setId.isEmpty();
    setVisible(!named.isEmpty() || (findings.key.id.isEmpty() && !isPlatformManaged));
    if (m_machine != m_recovery.chosenMachine()) { // what was typed was of another VM
        m_machine = m_recovery.chosenMachine();
        m_url->setText(named.isEmpty() ? QString() : named.text());
        m_problem->hide();
    }
}

void NamedKeyForm::lead() {
    m_url->setFocus(Qt::OtherFocusReason);
}

void NamedKeyForm::use() {
    const QString entered = m_url->text().trimmed();
    const std::optional<domain::KeyIdentifier> key = domain::KeyIdentifier::parse(entered);
    if (!entered.isEmpty() && (!key || key->version.isEmpty())) {
        const QString problem
            = tr("This isn't the URL of a key with its version. It begins with https://, and "
                 "ends with the name of the key and its version.");
        m_problem->setTextOrHide(problem);
        announce(this, problem);
        return;
    }
    domain::RecoveryChoices choices = m_recovery.choices();
    choices.namedKey = key.value_or(domain::KeyIdentifier());
    m_recovery.choose(choices);
}

} // namespace ui
