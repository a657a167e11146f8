#include "ui/protect/access/rolesection.h"

#include "protect/protection.h"
#include "ui/protect/access/choicesection.h"
#include "ui/protect/protectionviews.h"
#include "ui/widgets/optionlist.h"
#include "wording/plantext.h"
#include "wording/standingtext.h"

#include <QVBoxLayout>

namespace ui {

namespace {

Option optionOf(const domain::RoleOption &role, domain::PermissionModel model) {
    Option option;
    option.id = static_cast<int>(role.choice);
    option.name = wording::roleChoiceName(role);
    option.explanation = {wording::roleChoiceExplanation(role, model), wording::rightsCount(role, model)};
    if (role.recommended) {
        option.explanation.prepend(wording::roleReason(role));
    }
    option.enabled = role.sufficient;
    if (!role.opened.isEmpty()) {
        option.explanation.append(
            RoleSection::tr("Beyond what is needed, it opens %1.").arg(wording::openedWords(role.opened)));
        option.listTitle = RoleSection::tr("%n right(s) more than needed", nullptr, role.opened.rights());
        option.list = role.surplus;
    }
    return option;
}

} // namespace

RoleSection::RoleSection(protect::Protection &protection, QWidget *parent)
    : QWidget(parent),
      m_protection(protection),
      m_roles(new OptionList(tr("Role"), this)),
      m_section(new ChoiceSection(tr("Role"), tr("Change the role"), this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_section);
    m_section->setContent(m_roles);
    connect(m_roles, &OptionList::chosen, this,
        [this](int id) { m_protection.choose(static_cast<domain::RoleChoice>(id)); });
}

void RoleSection::refresh() {
    const domain::PermissionModel model = permissionModel(m_protection);
    const std::optional<domain::RoleChoice> chosen = m_protection.choices().role;
    const domain::KeyAssessment *assessed = m_protection.keyAssessment();
    const std::vector<domain::RoleOption> roles = m_protection.accessOptions().roles;
    m_section->setTitle(
        model == domain::PermissionModel::AccessPolicies ? tr("Key permissions") : tr("Role"));
    std::vector<Option> options;
    QString name;
    QStringList details;
    for (const domain::RoleOption &role : roles) {
        options.push_back(optionOf(role, model));
        if (role.choice != chosen) {
            continue;
        }
        name = wording::roleChoiceName(role);
        details.append(role.recommended ? wording::roleReason(role) : wording::rightsCount(role, model));
    }
    if (assessed != nullptr && assessed->proposal) {
        details.append(wording::roleProposalSentence(*assessed->proposal, roles));
        details.removeAll(QString());
    }
    m_roles->setOptions(options);
    m_roles->setCurrent(chosen ? static_cast<int>(*chosen) : -1);
    m_section->setChangeable(options.size() > 1);
    m_section->setChosen(name.isEmpty() ? tr("Not chosen yet") : name, details);
}

} // namespace ui
