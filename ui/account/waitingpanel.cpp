#include "ui/account/waitingpanel.h"

#include "domain/azurecloud.h"
#include "ui/account/countdown.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/mark.h"
#include "wording/names.h"
#include "wording/signintext.h"

#include <QFontDatabase>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace ui {

using account::Phase;

namespace {

QLabel *makeCodeLabel(QWidget *parent) {
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::StrongFocus);
    QFont large = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    large.setPointSizeF(label->font().pointSizeF() * 2.4);
    large.setBold(true);
    label->setFont(large);
    return label;
}

bool isUnderWay(Phase phase) {
    switch (phase) {
    case Phase::Working:
    case Phase::WaitingForBrowser:
    case Phase::WaitingForCode:
    case Phase::Finishing:
        return true;
    case Phase::SignedOut:
    case Phase::SignedIn:
        return false;
    }
    return false;
}

} // namespace

WaitingPanel::WaitingPanel(account::Account &account, QWidget *parent)
    : Panel(parent),
      m_account(account),
      m_code(makeCodeLabel(this)),
      m_countdown(new Countdown(this)),
      m_bar(new QProgressBar(this)),
      m_copyCode(new CopyButton(tr("Copy code"), tr("Copy the code"), this)),
      m_open(new QPushButton(tr("Open again"), this)),
      m_copyLink(new CopyButton(tr("Copy link"), tr("Copy the sign-in link"), this)),
      m_cancel(new QPushButton(tr("Cancel sign-in"), this)) {
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Working"));
    addContent(m_code);
    addContent(m_bar);
    addContent(m_countdown);
    addButton(m_copyCode);
    addButton(m_open);
    addButton(m_copyLink);
    addButton(m_cancel);
    m_copyCode->setSource([this] { return m_account.state().userCode; });
    m_copyLink->setSource([this] { return QString::fromUtf8(m_account.state().link.toEncoded()); });
    connect(m_open, &QPushButton::clicked, this, [this] { m_account.openAgain(); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_account.cancel(); });
    hide();
}

void WaitingPanel::showState() {
    const account::State &state = m_account.state();
    if (!isUnderWay(state.phase)) {
        m_shown.reset();
        m_countdown->setExpiry({});
        hide();
        return;
    }
    const bool hasCode = state.phase == Phase::WaitingForCode;
    const bool hasLink = hasCode || state.phase == Phase::WaitingForBrowser;
    showMessage(state);
    m_code->setVisible(hasCode);
    m_code->setText(state.userCode);
    QString spelled;
    for (const QChar letter : state.userCode) {
        spelled += letter + QLatin1Char(' '); // read letter by letter
    }
    m_code->setAccessibleName(tr("The code: %1").arg(spelled.trimmed()));
    m_countdown->setExpiry(hasLink ? state.expires : QDateTime());
    m_bar->setVisible(!hasLink);
    m_copyCode->setVisible(hasCode);
    m_open->setText(hasCode || !state.browserOpened ? tr("Open the page") : tr("Open again"));
    m_open->setVisible(hasLink);
    m_copyLink->setVisible(hasLink);
    if (m_shown != state.phase) {
        m_shown = state.phase;
        present();
    } else {
        show();
    }
}

void WaitingPanel::showMessage(const account::State &state) {
    switch (state.phase) {
    case Phase::WaitingForBrowser:
        if (state.browserOpened) {
            setMessage(Mark::Information, tr("Sign in in your browser"),
                {(domain::azureCloudNaming(state.link.host())
                         ? tr("A Microsoft page has opened there.")
                         : tr("A page of %1 has opened there.").arg(wording::shown(state.link.host())))
                    + QLatin1Char(' ') + tr("This window continues automatically after you sign in.")});
        } else {
            setMessage(Mark::Warning, tr("No browser could be opened"),
                {tr("Copy the link and open it in a browser on this computer. This window continues "
                    "automatically after you sign in.")});
        }
        return;
    case Phase::WaitingForCode:
        setMessage(Mark::Information, tr("Enter this code in a browser"),
            {tr("On any computer or phone, open %1, enter the code and sign in. Enter only codes that you "
                "requested yourself.")
                    .arg(wording::shown(state.link.toDisplayString()))});
        return;
    case Phase::Finishing:
        setMessage(Mark::Running, wording::signInFinishingLine(),
            {tr("This desktop might ask for the password of its key ring, which stores the sign-in.")});
        return;
    case Phase::Working:
        setMessage(Mark::Running,
            m_account.settings().method == account::SignInMethod::AzureCli ? wording::azureCliLine()
                                                                           : tr("Preparing the sign-in …"),
            {});
        return;
    case Phase::SignedOut:
    case Phase::SignedIn:
        return;
    }
}

QWidget *WaitingPanel::firstControl() const {
    switch (m_account.state().phase) {
    case Phase::WaitingForCode:
        return m_copyCode;
    case Phase::WaitingForBrowser:
        return m_account.state().browserOpened ? static_cast<QWidget *>(m_open) : m_copyLink;
    case Phase::Working:
    case Phase::Finishing:
    case Phase::SignedOut:
    case Phase::SignedIn:
        break;
    }
    return m_cancel;
}

} // namespace ui
