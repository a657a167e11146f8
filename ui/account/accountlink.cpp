#include "ui/account/accountlink.h"

#include "domain/azurecloud.h"
#include "protect/estate.h"
#include "wording/names.h"
#include "wording/signintext.h"

#include <QSettings>

namespace ui {

namespace {

QString settingsKey() {
    return QStringLiteral("window/worksOnAzure");
}

QString tenantOf(const account::Person &person) {
    return wording::shown(person.tenantName.isEmpty() ? person.tenantId : person.tenantName);
}

} // namespace

AccountLink::AccountLink(account::Account &account, protect::Estate &estate, QObject *parent)
    : QObject(parent), m_account(account), m_estate(estate) {
    connect(&account, &account::Account::changed, this, &AccountLink::follow);
}

void AccountLink::choose() {
    if (m_isChosen) {
        return;
    }
    m_isChosen = true;
    QSettings().setValue(settingsKey(), true);
    m_account.restore();
    follow();
}

void AccountLink::leave() {
    if (!m_isChosen) {
        return;
    }
    m_isChosen = false;
    m_given.reset();
    QSettings().setValue(settingsKey(), false);
}

bool AccountLink::wasChosenLast() {
    return QSettings().value(settingsKey(), false).toBool();
}

bool AccountLink::isLive() const {
    const std::optional<protect::Source> source = m_estate.source();
    return source && source->kind == protect::SourceKind::Azure && m_estate.connection().isConnected;
}

void AccountLink::follow() {
    if (!m_isChosen) {
        return;
    }
    const std::shared_ptr<const void> wanted = m_account.connectionMark();
    const std::optional<protect::Source> source = m_estate.source();
    const bool isAzure = source && source->kind == protect::SourceKind::Azure;
    if (isAzure && wanted == m_given) {
        return;
    }
    m_given = wanted;
    protect::Source azure;
    azure.kind = protect::SourceKind::Azure;
    if (const std::optional<account::Person> person = m_account.person(); person && wanted) {
        m_tenant = person->tenantId;
    }
    azure.tenant = m_tenant; // whoever comes back to the same tenant finds their choices
    m_estate.connectTo(azure); // without a connection: to say that nobody is signed in
}

QString AccountLink::shortLabel() const {
    const std::optional<account::Person> person = m_account.person();
    if (!person || !isLive()) {
        return {};
    }
    const QString who = tr("%1, %2").arg(tenantOf(*person), wording::shown(person->userName));
    return domain::azureCloudAt(person->armHost) ? who
                                                 : tr("%1, %2").arg(wording::shown(person->armHost), who);
}

QString AccountLink::bannerText() const {
    const std::optional<account::Person> person = m_account.person();
    if (!person || !isLive()) {
        return {};
    }
    return tr("Live in %1 – tenant %2, signed in as %3")
        .arg(wording::cloudPlace(person->cloudName, person->armHost), tenantOf(*person),
            wording::shown(person->userName));
}

} // namespace ui
