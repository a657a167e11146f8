#include "ui/protect/access/accesspage.h"

#include "ui/protect/access/principalsection.h"
#include "ui/protect/access/rolesection.h"
#include "ui/protect/access/scopesection.h"
#include "ui/protect/chainpicture.h"
#include "ui/protect/chainview.h"
#include "ui/protect/protectionviews.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/optionlist.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/textlabel.h"
#include "wording/accesstext.h"
#include "wording/names.h"
#include "wording/plantext.h"

#include <QVBoxLayout>

namespace ui {

AccessPage::AccessPage(protect::Protection &protection, QWidget *parent)
    : WizardPage(Page::Access, tr("Access for Azure Backup"), protection, parent),
      m_sentence(new Panel(this)),
      m_chain(new ChainPicture(this)),
      m_behaviourTitle(new TextLabel(tr("Who makes the grant"), this, TextLabel::Weight::Strong)),
      m_behaviour(new OptionList(tr("Grant behavior"), this)),
      m_role(new RoleSection(protection, this)),
      m_scope(new ScopeSection(protection, this)),
      m_principal(new PrincipalSection(protection, this)) {
    keepInView(m_sentence); // it tells what each choice comes to
    content()->addWidget(m_chain);
    content()->addWidget(m_behaviourTitle);
    content()->addWidget(m_behaviour);
    content()->addWidget(m_role);
    content()->addWidget(m_scope);
    content()->addWidget(m_principal);
    content()->addStretch(1);
    m_behaviour->setOptions({
        {static_cast<int>(domain::GrantBehaviour::Automatic),
            tr("Grant access automatically (like the portal)"),
            {tr("After the review, this program grants what is missing and then enables backup.")}, true, {},
            {}},
        {static_cast<int>(domain::GrantBehaviour::None),
            tr("Don't grant access (like PowerShell, CLI and REST)"),
            {tr("Backup is enabled without changing access. If access is missing, Azure Backup refuses, and "
                "this program shows exactly what is missing.")},
            true, {}, {}},
    });
    connect(m_principal, &PrincipalSection::inputNeeded, this, [this] {
        if (window()->focusWidget() == m_sentence) { // nobody has begun anything else
            m_principal->openQuestion()->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_behaviour, &OptionList::chosen, this,
        [this](int id) { WizardPage::protection().choose(static_cast<domain::GrantBehaviour>(id)); });
}

QWidget *AccessPage::firstControl() const {
    QWidget *question = m_principal->openQuestion();
    return question != nullptr ? question : m_sentence;
}

void AccessPage::enter() {
    protection().findPrincipal();
}

void AccessPage::retry() {
    m_principal->retry();
}

QString AccessPage::activity() const {
    return tr("Looking for %1 in this tenant").arg(estate().connection().backupServiceName);
}

QString AccessPage::retryText() const {
    return m_principal->retryText();
}

void AccessPage::showState() {
    const domain::KeyAssessment *assessed = protection().keyAssessment();
    const bool hasStore = assessed != nullptr && assessed->keyStore;
    setIntroduction(hasStore ? tr("Access to this key is controlled by: %1.")
                                   .arg(wording::authorizationName(*assessed->keyStore))
                             : QString());
    const bool nothingToGrant = isNothingToGrant(protection());
    const bool withheld = protection().choices().grantBehaviour == domain::GrantBehaviour::None;
    // Where the VM is protected already, the grant is all there is to do.
    const bool canWithhold = !nothingToGrant && !protection().isAccessLost();
    m_behaviourTitle->setVisible(canWithhold);
    m_behaviour->setVisible(canWithhold);
    m_behaviour->setCurrent(static_cast<int>(protection().choices().grantBehaviour));
    const bool asks = !nothingToGrant && !withheld;
    m_role->setVisible(asks);
    m_scope->setVisible(asks);
    m_principal->setVisible(asks);
    m_role->refresh();
    m_scope->refresh();
    m_principal->refresh();
    showSentence();
    m_chain->setView(chainViewOf(protection()));
}

void AccessPage::showSentence() {
    const domain::KeyAssessment *assessed = protection().keyAssessment();
    m_sentence->setVisible(assessed != nullptr && assessed->diskEncryptionSet);
    if (!m_sentence->isVisibleTo(this)) {
        return;
    }
    const QString key = assessed->diskEncryptionSet->activeKey.name;
    const QString who = principalName(protection());
    const QStringList blocks = wording::blockLines(assessed->verdict.nearMisses);
    if (isNothingToGrant(protection()) && assessed->verdict.truth != domain::Truth::Yes) {
        m_sentence->setMessage(Mark::Warning, wording::nothingToGrantSentence(assessed->verdict), blocks);
        return;
    }
    if (isNothingToGrant(protection())) {
        m_sentence->setMessage(Mark::Done,
            tr("Nothing needs to be granted: %1 can already read and back up %2.")
                .arg(who, wording::shown(key)),
            {});
        return;
    }
    const domain::Choices &choices = protection().choices();
    if (choices.grantBehaviour == domain::GrantBehaviour::None) {
        m_sentence->setMessage(
            Mark::Warning, tr("No access will be granted"), wording::withheldSentences(protection().plan()));
        return;
    }
    const domain::AccessPlan plan = domain::grantWhoeverGetsIt(estate().environment(), choices);
    if (plan.grant.empty()) {
        m_sentence->setMessage(Mark::Unknown, tr("What would be granted isn't known yet"), {});
        return;
    }
    if (choices.principalId.isEmpty()) {
        m_sentence->setMessage(
            Mark::Unknown, tr("Nothing can be granted yet: %1 isn't known in this tenant").arg(who), {});
        return;
    }
    const bool isDoubtful
        = domain::needsConfirmation(domain::principalStanding(estate().environment(), choices));
    const bool opensOthers = plan.scope && plan.scope->scope == domain::GrantScope::AllKeys
        && plan.scope->otherKeys.value_or(1) > 0;
    const bool mayGrant = assessed->caller.canGrant == domain::Truth::Yes;
    const bool warns = plan.isWide() || isDoubtful || opensOthers || !mayGrant || !blocks.isEmpty();
    m_sentence->setMessage(warns ? Mark::Warning : Mark::Information,
        wording::grantSentence(plan, who, key, wording::keyStoreKindName(assessed->keyStore->kind)),
        mayGrant ? blocks : blocks + QStringList{wording::callerAccessSentence(assessed->caller)});
}

} // namespace ui
