#include "ui/desktop/preferencesdialog.h"

#include "ui/desktop/dialogsize.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/mnemonics.h"
#include "ui/widgets/pagescroll.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/textlabel.h"
#include "wording/translation.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using domain::GrantScope;
using domain::RoleChoice;

PreferencesDialog::PreferencesDialog(bool hasNetwork, QWidget *parent)
    : QDialog(parent),
      m_before(Preferences::load()),
      m_language(new QComboBox(this)),
      m_writing(new TextLabel(
          tr("A change is being written to Azure. The language changes when that has ended."), this)),
      m_role(new QComboBox(this)),
      m_scope(new QComboBox(this)),
      m_wide(new Panel(this)),
      m_links(new QCheckBox(tr("Show where a link leads before opening it in the browser"), this)),
      m_notifies(new QCheckBox(tr("Notify me when a job ends while another window is in front"), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    sizeInLetters(this, 104, 42);
    fillLanguages(m_before.language);
    m_role->addItem(tr("Custom role with exactly what is needed (recommended)"),
        static_cast<int>(RoleChoice::CustomRole));
    m_role->addItem(tr("Built-in role, where there is one"), static_cast<int>(RoleChoice::BuiltInRole));
    m_scope->addItem(tr("This key (recommended)"), static_cast<int>(GrantScope::ThisKey));
    m_scope->addItem(tr("All keys of the key store"), static_cast<int>(GrantScope::AllKeys));
    m_role->setCurrentIndex(m_role->findData(static_cast<int>(m_before.role)));
    m_scope->setCurrentIndex(m_scope->findData(static_cast<int>(m_before.scope)));
    m_links->setChecked(m_before.asksBeforeLinks);
    m_notifies->setChecked(m_before.notifies);
    m_writing->hide();

    auto *scroll = new PageScroll(this);
    QVBoxLayout *content = scroll->content();
    const auto addHeading = [content, this](const QString &text) {
        content->addWidget(new TextLabel(text, this, TextLabel::Weight::Strong));
    };
    const auto addField = [content, this](const QString &text, QComboBox *field) {
        auto *label = new QLabel(text, this);
        label->setBuddy(field);
        field->setAccessibleName(text);
        field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        content->addWidget(label);
        content->addWidget(field);
    };
    addHeading(tr("Language"));
    addField(tr("Language of the program"), m_language);
    content->addWidget(m_writing);
    content->addSpacing(8);
    addHeading(tr("What the Access page proposes"));
    addField(tr("Role"), m_role);
    addField(tr("Scope"), m_scope);
    m_wide->setMessage(Mark::Warning, tr("This grants more than Azure Backup needs"),
        {tr("The page shows it as chosen for each VM, with what goes beyond the need, and you can change it "
            "there. "
            "Nothing is granted before the review page.")});
    content->addWidget(m_wide);
    content->addSpacing(8);
    addHeading(tr("Confirmations and notifications"));
    content->addWidget(m_links);
    content->addWidget(m_notifies);
    content->addWidget(new TextLabel(
        tr("Before anything is written to Azure, the program always asks."), this, TextLabel::Weight::Muted));
    if (hasNetwork) {
        content->addSpacing(8);
        addHeading(tr("Network"));
        auto *network = new QPushButton(tr("Network settings …"), this);
        network->setAutoDefault(false);
        network->setAccessibleDescription(tr("Proxy and certificates, together with the sign-in settings"));
        content->addWidget(network, 0, Qt::AlignLeft);
        connect(network, &QPushButton::clicked, this, &PreferencesDialog::networkRequested);
    }
    content->addStretch(1);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *ok = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    ok->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    connect(ok, &QPushButton::clicked, this, &PreferencesDialog::save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_role, &QComboBox::currentIndexChanged, this, &PreferencesDialog::changed);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &PreferencesDialog::changed);
    changed();
    assignMnemonics(this, {ok, cancel});
    m_language->setFocus();
}

Preferences PreferencesDialog::preferences() const {
    Preferences entered = m_before;
    entered.language = m_language->currentData().toString();
    entered.role = static_cast<RoleChoice>(m_role->currentData().toInt());
    entered.scope = static_cast<GrantScope>(m_scope->currentData().toInt());
    entered.asksBeforeLinks = m_links->isChecked();
    entered.notifies = m_notifies->isChecked();
    return entered;
}

void PreferencesDialog::setWriting(bool isWriting) {
    m_writing->setVisible(isWriting);
}

/// Each in its own name: whoever landed in a language that they do not read finds theirs.
void PreferencesDialog::fillLanguages(const QString &chosen) {
    m_language->addItem(tr("As the system"), QString());
    for (const QString &language : wording::languages()) {
        m_language->addItem(wording::languageName(language), language);
    }
    m_language->setCurrentIndex(qMax(0, m_language->findData(chosen)));
}

void PreferencesDialog::changed() {
    m_wide->setVisible(preferences().isWide());
}

void PreferencesDialog::save() {
    const Preferences entered = preferences();
    entered.save();
    if (entered.language != m_before.language) {
        Q_EMIT languageChosen(entered.language);
    }
    accept();
}

} // namespace ui
