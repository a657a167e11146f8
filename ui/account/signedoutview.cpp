#include "ui/account/signedoutview.h"

#include "ui/account/settingswords.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/optionlist.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/textlabel.h"
#include "wording/signintext.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace ui {

using account::Setting;
using account::SignInMethod;

namespace {

constexpr std::array methods{SignInMethod::Browser, SignInMethod::DeviceCode, SignInMethod::AzureCli};

} // namespace

SignedOutView::SignedOutView(account::Account &account, QWidget *parent)
    : QWidget(parent),
      m_account(account),
      m_needed(new Panel(this)),
      m_methods(new OptionList(tr("How to sign in"), this)),
      m_signIn(new QPushButton(tr("Sign in"), this)),
      m_summary(new TextLabel({}, this, TextLabel::Weight::Muted)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_needed);
    column->addWidget(m_methods);
    column->addWidget(m_summary);
    auto *buttons = new FlowLayout;
    m_signIn->setAutoDefault(false);
    buttons->addWidget(m_signIn);
    auto *settings = new QPushButton(tr("Sign-in settings …"), this);
    settings->setAutoDefault(false);
    buttons->addWidget(settings);
    column->addLayout(buttons);

    m_needed->setMessage(Mark::Information, tr("Needed once: a client ID"),
        {wording::registrationPurpose(),
            tr("Enter its client ID, or sign in with the Azure CLI, which needs no registration.")});
    auto *enter = new QPushButton(tr("Enter a client ID …"), this);
    enter->setAccessibleDescription(tr("The settings also show how to register the app."));
    m_needed->addButton(enter);

    std::vector<Option> options;
    for (const SignInMethod method : methods) {
        Option option;
        option.id = static_cast<int>(method);
        option.name = methodName(method);
        option.explanation = {methodExplanation(method)};
        options.push_back(option);
    }
    m_methods->setOptions(options);

    connect(m_methods, &OptionList::chosen, this, &SignedOutView::chooseMethod);
    connect(m_signIn, &QPushButton::clicked, this, &SignedOutView::signIn);
    connect(settings, &QPushButton::clicked, this, [this] { Q_EMIT settingsRequested(Setting::ClientId); });
    connect(enter, &QPushButton::clicked, this, [this] { Q_EMIT settingsRequested(Setting::ClientId); });
}

void SignedOutView::showState() {
    const account::Settings &settings = m_account.settings();
    const bool lacksClientId = settings.method != SignInMethod::AzureCli && settings.clientId.isEmpty();
    m_needed->setVisible(lacksClientId);
    m_methods->setCurrent(static_cast<int>(settings.method));
    m_summary->setTextOrHide(lacksClientId ? QString() : settingsSummary(settings));
}

void SignedOutView::chooseMethod(int id) {
    account::Settings settings = m_account.settings();
    settings.method = static_cast<SignInMethod>(id);
    m_account.setSettings(settings);
}

void SignedOutView::signIn() {
    const std::vector<account::SettingsProblem> problems = account::problemsOf(m_account.settings());
    if (!problems.empty()) {
        Q_EMIT settingsRequested(problems.front().setting); // where it can be put right
        return;
    }
    m_account.signIn();
}

QWidget *SignedOutView::firstControl() const {
    return m_methods->firstControl();
}

} // namespace ui
