#include "ui/protect/access/scopepage.h"

#include "ui/protect/protectionviews.h"
#include "ui/widgets/optionlist.h"
#include "wording/plantext.h"

#include <QVBoxLayout>

namespace ui {

ScopePage::ScopePage(protect::Protection &protection, QWidget *parent)
    : WizardPage(protect::Step::Scope, tr("Scope of the grant"), protection, parent),
      m_scopes(new OptionList(tr("Scope"), this)) {
    setIntroduction(tr("Which keys Azure Backup can use with the role that you chose."));
    content()->addWidget(m_scopes);
    content()->addStretch(1);
    connect(m_scopes, &OptionList::chosen, this,
        [this](int id) { WizardPage::protection().choose(static_cast<domain::GrantScope>(id)); });
}

QWidget *ScopePage::firstControl() const {
    return m_scopes->firstControl();
}

void ScopePage::showState() {
    const domain::PermissionModel model = permissionModel(protection());
    if (isNothingToGrant(protection())) {
        showNote(tr("Nothing needs to be granted"),
            {tr("%1 can already read and back up this key; what you choose here changes nothing.")
                    .arg(principalName(protection()))});
    } else {
        showNote({}, {});
    }
    std::vector<Option> options;
    for (const domain::ScopeOption &scope : protection().accessOptions().scopes) {
        Option option;
        option.id = static_cast<int>(scope.scope);
        option.name = wording::scopeName(scope, model);
        option.explanation = {wording::scopeExplanation(scope, model)};
        if (scope.recommended) {
            option.explanation.prepend(tr("Recommended: opens no other key."));
        }
        options.push_back(option);
    }
    m_scopes->setOptions(options);
    const std::optional<domain::GrantScope> chosen = protection().choices().scope;
    m_scopes->setCurrent(chosen ? static_cast<int>(*chosen) : -1);
}

} // namespace ui
