#include "ui/protect/access/rolepage.h"

#include "ui/protect/protectionviews.h"
#include "ui/widgets/optionlist.h"
#include "ui/widgets/textlabel.h"
#include "wording/accesstext.h"
#include "wording/plantext.h"
#include "wording/standingtext.h"

#include <QVBoxLayout>

namespace ui {

RolePage::RolePage(protect::Protection &protection, QWidget *parent)
    : WizardPage(protect::Step::Role, tr("Rights for Azure Backup"), protection, parent),
      m_rolesTitle(new TextLabel(tr("Which role"), this, TextLabel::Weight::Strong)),
      m_roles(new OptionList(tr("Role"), this)),
      m_behaviourTitle(new TextLabel(tr("Who makes the grant"), this, TextLabel::Weight::Strong)),
      m_behaviour(new OptionList(tr("Grant behavior"), this)) {
    content()->addWidget(m_rolesTitle);
    content()->addWidget(m_roles);
    content()->addWidget(m_behaviourTitle);
    content()->addWidget(m_behaviour);
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
    connect(m_roles, &OptionList::chosen, this,
        [this](int id) { WizardPage::protection().choose(static_cast<domain::RoleChoice>(id)); });
    connect(m_behaviour, &OptionList::chosen, this,
        [this](int id) { WizardPage::protection().choose(static_cast<domain::GrantBehaviour>(id)); });
}

QWidget *RolePage::firstControl() const {
    return m_roles->firstControl();
}

void RolePage::showState() {
    const domain::PermissionModel model = permissionModel(protection());
    const bool byPolicies = model == domain::PermissionModel::AccessPolicies;
    const domain::KeyAssessment *assessed = protection().keyAssessment();
    const bool hasStore = assessed != nullptr && assessed->keyStore;
    setIntroduction(hasStore ? tr("Access to this key is controlled by: %1.")
                                   .arg(wording::authorizationName(*assessed->keyStore))
                             : QString());
    if (isNothingToGrant(protection())) {
        showNote(tr("Nothing needs to be granted"),
            {tr("%1 can already read and back up this key; what you choose here changes nothing.")
                    .arg(principalName(protection()))});
    } else if (byPolicies) {
        showNote(tr("An access policy applies to the whole Key Vault"),
            {tr("Access policies can't be limited to one key, so there's no scope to choose: the page about "
                "the scope is skipped.")});
    } else {
        const domain::KeyAssessment *assessed = protection().keyAssessment();
        const QString why = assessed != nullptr && assessed->proposal
            ? wording::roleProposalSentence(*assessed->proposal, protection().accessOptions().roles)
            : QString();
        showNote(why.isEmpty() ? QString() : tr("What you can grant"),
            why.isEmpty() ? QStringList() : QStringList{why});
    }
    m_rolesTitle->setPlainText(byPolicies ? tr("Which permissions") : tr("Which role"));
    std::vector<Option> options;
    for (const domain::RoleOption &role : protection().accessOptions().roles) {
        Option option;
        option.id = static_cast<int>(role.choice);
        option.name = wording::roleChoiceName(role);
        option.explanation = {wording::roleChoiceExplanation(role, model), wording::rightsCount(role, model)};
        if (role.recommended) {
            option.explanation.prepend(tr("Recommended: gives no more than Azure Backup needs."));
        }
        option.enabled = role.sufficient;
        if (!role.opened.isEmpty()) {
            option.explanation.append(
                tr("Beyond what is needed, it opens %1.").arg(wording::openedWords(role.opened)));
            option.listTitle = tr("%n right(s) more than needed", nullptr, role.opened.rights());
            option.list = role.surplus;
        }
        options.push_back(option);
    }
    m_roles->setOptions(options);
    const domain::Choices &choices = protection().choices();
    m_roles->setCurrent(choices.role ? static_cast<int>(*choices.role) : -1);
    m_behaviour->setCurrent(static_cast<int>(choices.grantBehaviour));
    // Where the VM is protected already, the grant is all there is to do.
    const bool canWithhold = !protection().isAccessLost();
    m_behaviourTitle->setVisible(canWithhold);
    m_behaviour->setVisible(canWithhold);
}

} // namespace ui
