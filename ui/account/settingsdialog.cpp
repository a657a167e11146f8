#include "ui/account/settingsdialog.h"

#include "ui/account/cloudform.h"
#include "ui/account/networkform.h"
#include "ui/account/registrationhelp.h"
#include "ui/account/settingswords.h"
#include "ui/widgets/expander.h"
#include "ui/widgets/mnemonics.h"
#include "ui/widgets/pagescroll.h"
#include "ui/widgets/textlabel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using account::Setting;

namespace {

/// A missing client id can be entered later: nobody must invent one to set a proxy.
bool stopsSaving(const account::SettingsProblem &problem) {
    return !problem.error.hasCode(u"ClientIdMissing");
}

} // namespace

SettingsDialog::SettingsDialog(const account::Settings &settings, QWidget *parent)
    : QDialog(parent),
      m_before(settings),
      m_cloud(new CloudForm(settings, this)),
      m_network(new NetworkForm(settings.network, this)),
      m_help(new RegistrationHelp(this)),
      m_note(new TextLabel(tr("Changes apply from the next sign-in."), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Sign-in settings"));
    setMinimumSize(560, 420);
    const QSize lettersWide(fontMetrics().averageCharWidth() * 90, fontMetrics().lineSpacing() * 36);
    resize(lettersWide.expandedTo({720, 640}).boundedTo(screen()->availableSize() * 9 / 10));
    auto *column = new QVBoxLayout(this);
    auto *scroll = new PageScroll(this);
    QVBoxLayout *content = scroll->content();
    content->addWidget(m_note);
    content->addWidget(m_cloud);
    auto *help = new Expander(tr("How to register the app"), this);
    help->setContent(m_help);
    content->addWidget(help);
    content->addWidget(m_network);
    content->addStretch(1);
    column->addWidget(scroll, 1);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    save->setDefault(true);
    m_note->hide();
    if (settings.clientId.isEmpty() && settings.method != account::SignInMethod::AzureCli) {
        help->setOpen(true);
    }
    connect(save, &QPushButton::clicked, this, &SettingsDialog::save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_cloud, &CloudForm::edited, this, &SettingsDialog::changed);
    connect(m_network, &NetworkForm::edited, this, &SettingsDialog::changed);
    changed();
    assignMnemonics(this, {save, cancel});
}

void SettingsDialog::setSignedIn(bool isSignedIn) {
    m_note->setVisible(isSignedIn);
}

void SettingsDialog::focusOn(Setting setting) {
    switch (setting) {
    case Setting::ClientId:
    case Setting::Tenant:
    case Setting::ArmHost:
        m_cloud->focusOn(setting);
        return;
    case Setting::Proxy:
    case Setting::CertificateFile:
        m_network->focusOn(setting);
        return;
    }
}

account::Settings SettingsDialog::settings() const {
    account::Settings settings = m_before;
    m_cloud->fill(settings);
    settings.network = m_network->settings();
    return account::tidied(settings);
}

void SettingsDialog::changed() {
    m_help->setCloud(cloudNameOf(settings()));
    if (m_wasTried) {
        showProblems();
    }
    assignMnemonics(this, {});
}

void SettingsDialog::showProblems() {
    const std::vector<account::SettingsProblem> problems = account::problemsOf(settings());
    m_cloud->showProblems(problems);
    m_network->showProblems(problems);
}

void SettingsDialog::save() {
    m_wasTried = true;
    const account::Settings entered = settings();
    const std::vector<account::SettingsProblem> problems = account::problemsOf(entered);
    const auto worst = std::find_if(problems.begin(), problems.end(), stopsSaving);
    if (worst != problems.end()) {
        showProblems();
        focusOn(worst->setting);
        return;
    }
    Q_EMIT saved(entered);
    accept();
}

} // namespace ui
