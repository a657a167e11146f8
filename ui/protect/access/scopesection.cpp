#include "ui/protect/access/scopesection.h"

#include "protect/protection.h"
#include "ui/protect/access/choicesection.h"
#include "ui/protect/protectionviews.h"
#include "ui/widgets/optionlist.h"
#include "wording/plantext.h"

#include <QVBoxLayout>

namespace ui {

namespace {

QStringList wordsOf(const domain::ScopeOption &scope, domain::PermissionModel model) {
    QStringList words{wording::scopeReason(scope), wording::scopeExplanation(scope, model)};
    words.removeAll(QString());
    return words;
}

} // namespace

ScopeSection::ScopeSection(protect::Protection &protection, QWidget *parent)
    : QWidget(parent),
      m_protection(protection),
      m_scopes(new OptionList(tr("Scope"), this)),
      m_section(new ChoiceSection(tr("Scope"), tr("Change the scope"), this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_section);
    m_section->setContent(m_scopes);
    connect(m_scopes, &OptionList::chosen, this,
        [this](int id) { m_protection.choose(static_cast<domain::GrantScope>(id)); });
}

void ScopeSection::refresh() {
    const domain::PermissionModel model = permissionModel(m_protection);
    const std::optional<domain::GrantScope> chosen = m_protection.choices().scope;
    std::vector<Option> options;
    QString name;
    QStringList details;
    for (const domain::ScopeOption &scope : m_protection.accessOptions().scopes) {
        Option option;
        option.id = static_cast<int>(scope.scope);
        option.name = wording::scopeName(scope, model);
        option.explanation = wordsOf(scope, model);
        if (scope.scope == chosen) {
            name = option.name;
            details = option.explanation;
        }
        options.push_back(option);
    }
    m_scopes->setOptions(options);
    m_scopes->setCurrent(chosen ? static_cast<int>(*chosen) : -1);
    const bool hasOthers = options.size() > 1;
    m_section->setChangeable(hasOthers);
    if (hasOthers) { // the rest is told where it can be chosen
        details = details.mid(0, 1);
    }
    m_section->setChosen(name.isEmpty() ? tr("Not chosen yet") : name, details);
}

} // namespace ui
