#include "ui/account/signedinview.h"

#include "ui/account/tenantentry.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/factspanel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textlabel.h"
#include "wording/errortext.h"
#include "wording/names.h"
#include "wording/signintext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ui {

namespace {

QString tenantWords(const domain::Tenant &tenant) {
    const QString name = wording::shown(tenant.displayName.isEmpty() ? tenant.id : tenant.displayName);
    return tenant.defaultDomain.isEmpty()
        ? name
        : QStringLiteral("%1 (%2)").arg(name, wording::shown(tenant.defaultDomain));
}

QPushButton *addButton(QLayout *row, const QString &text, QWidget *parent) {
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    row->addWidget(button);
    return button;
}

} // namespace

SignedInView::SignedInView(account::Account &account, QWidget *parent)
    : QWidget(parent),
      m_account(account),
      m_facts(new FactsPanel(tr("Signed in"), tr("Copy who is signed in"), this)),
      m_guest(new TextLabel({}, this)),
      m_notRemembered(new TextLabel({}, this)),
      m_tenants(new TenantEntry(this)),
      m_switch(nullptr),
      m_tenantNote(new TextLabel({}, this, TextLabel::Weight::Muted)),
      m_another(nullptr),
      m_renew(nullptr),
      m_renewed(new TextLabel({}, this, TextLabel::Weight::Muted)),
      m_signOut(nullptr) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_facts);
    column->addWidget(m_guest);
    column->addWidget(m_notRemembered);

    auto *label = new QLabel(tr("Tenant:"), this);
    label->setBuddy(m_tenants);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_tenants, 1);
    m_switch = addButton(row, tr("Switch tenant"), this);
    column->addLayout(row);
    column->addWidget(m_tenantNote);

    auto *buttons = new FlowLayout;
    m_renew = addButton(buttons, tr("Get new tokens"), this);
    m_another = addButton(buttons, tr("Use another account"), this);
    m_signOut = addButton(buttons, tr("Sign out"), this);
    QPushButton *settings = addButton(buttons, tr("Sign-in settings …"), this);
    column->addLayout(buttons);
    m_renew->setToolTip(
        tr("After a role is activated or assigned, Azure recognizes it only with a new token."));
    m_renew->setAccessibleDescription(m_renew->toolTip());
    column->addWidget(m_renewed);

    connect(m_switch, &QPushButton::clicked, this, &SignedInView::switchTenant);
    connect(m_tenants->lineEdit(), &QLineEdit::returnPressed, this, &SignedInView::switchTenant);
    connect(m_another, &QPushButton::clicked, this, [this] { m_account.signInAsAnother(); });
    connect(m_signOut, &QPushButton::clicked, this, [this] { m_account.signOut(); });
    connect(m_renew, &QPushButton::clicked, this, [this] {
        m_account.renewTokens();
        m_renewed->setPlainText(
            tr("The next requests get new tokens. A role that was just activated applies from now on."));
        announce(m_renewed, m_renewed->text());
    });
    connect(settings, &QPushButton::clicked, this, &SignedInView::settingsRequested);
    connect(&account, &account::Account::tenantsChanged, this, &SignedInView::showTenants);
    m_renewed->setPlainText(tr("Did you just activate a role? Get new tokens so that it applies."));
}

void SignedInView::showState() {
    const std::optional<account::Person> person = m_account.person();
    if (!person) {
        return;
    }
    const bool isNamed = !person->displayName.isEmpty() && person->displayName != person->userName;
    QList<Fact> facts{{person->isServicePrincipal ? tr("Service principal") : tr("User"),
        isNamed ? tr("%1 (%2)").arg(wording::shown(person->displayName), wording::shown(person->userName))
                : wording::shown(person->userName)}};
    facts.append({tr("Tenant"),
        person->tenantName.isEmpty()
            ? wording::shown(person->tenantId)
            : tr("%1 (%2)").arg(wording::shown(person->tenantName), wording::shown(person->tenantId))});
    facts.append({tr("Cloud"), wording::cloudPlace(person->cloudName, person->armHost)});
    m_facts->setFacts(facts);
    m_guest->setTextOrHide(person->isGuest.value_or(false)
            ? tr("You are a guest in this tenant: your account belongs to another one.")
            : QString());
    const std::optional<base::Error> &reason = m_account.state().notRemembered;
    m_notRemembered->setTextOrHide(reason ? wording::notRememberedLine(*reason) : QString());
    const bool isCli = m_account.settings().method == account::SignInMethod::AzureCli;
    m_another->setVisible(!isCli); // az chooses accounts
    m_renew->setVisible(!isCli);
    m_renewed->setVisible(!isCli);
    m_signOut->setText(isCli ? tr("Disconnect") : tr("Sign out"));
    m_signOut->setAccessibleName(
        isCli ? tr("Disconnect; the Azure CLI stays signed in") : tr("Sign out and remove all tokens"));
    showTenants();
}

void SignedInView::showTenants() {
    const std::optional<account::Person> person = m_account.person();
    if (!person) {
        return;
    }
    if (m_account.isReadingTenants()) {
        m_tenantNote->setTextOrHide(tr("Reading the tenants of your account …"));
    } else if (const std::optional<base::Error> error = m_account.tenantsError()) {
        m_tenantNote->setTextOrHide(
            tr("The tenants of your account couldn't be read: %1. You can type a tenant ID or domain name.")
                .arg(wording::errorText(*error).headline));
    } else {
        m_tenantNote->setTextOrHide({});
    }
    const bool isSame = std::exchange(m_shownTenant, person->tenantId) == person->tenantId;
    if (isSame && m_tenants->lineEdit()->isModified()) {
        return; // the user is typing
    }
    QStringList names;
    int current = -1;
    for (const domain::Tenant &tenant : m_account.tenants()) {
        if (tenant.id.compare(person->tenantId, Qt::CaseInsensitive) == 0) {
            current = static_cast<int>(names.size());
        }
        names.append(tenantWords(tenant));
    }
    m_tenants->clear();
    m_tenants->addItems(names);
    m_tenants->setCurrentIndex(current);
    if (current < 0) {
        m_tenants->setEditText(wording::shown(person->tenantId));
    }
    m_tenants->lineEdit()->setModified(false);
}

QString SignedInView::enteredTenant() const {
    const QString text = m_tenants->currentText().trimmed();
    const int listed = m_tenants->findText(text);
    const std::vector<domain::Tenant> &tenants = m_account.tenants();
    return listed >= 0 && static_cast<std::size_t>(listed) < tenants.size()
        ? tenants[static_cast<std::size_t>(listed)].id
        : text;
}

void SignedInView::switchTenant() {
    const std::optional<account::Person> person = m_account.person();
    const QString tenant = enteredTenant();
    if (!person || tenant.isEmpty() || tenant.compare(person->tenantId, Qt::CaseInsensitive) == 0) {
        m_tenantNote->setTextOrHide(tr("You're already working in this tenant."));
        announce(m_tenantNote, m_tenantNote->text());
        return;
    }
    m_account.switchTenant(tenant);
}

} // namespace ui
