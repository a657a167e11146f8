#include "ui/desktop/preselection.h"

#include "protect/protection.h"
#include "ui/desktop/preferences.h"

#include <algorithm>

namespace ui {

/// Of this key nothing was chosen here yet; from now on it was.
bool Preselection::isNew(const protect::Protection &protection) {
    const domain::KeyAssessment *assessed = protection.keyAssessment();
    if (assessed == nullptr || !assessed->diskEncryptionSet) {
        return false;
    }
    const domain::KeyIdentifier key = assessed->diskEncryptionSet->activeKey;
    const domain::ResourceId vm = protection.choices().virtualMachineId;
    const bool isSame = key.host == m_key.host && key.name == m_key.name && vm == m_virtualMachine;
    m_key = key;
    m_virtualMachine = vm;
    return !isSame;
}

void Preselection::pass(const protect::Protection &protection) {
    isNew(protection);
}

void Preselection::apply(protect::Protection &protection) {
    const Preferences wanted = Preferences::load();
    if (!isNew(protection) || !wanted.isWide()) {
        return;
    }
    const std::vector<domain::RoleOption> roles = protection.accessOptions().roles;
    if (std::any_of(roles.begin(), roles.end(), [&wanted](const domain::RoleOption &role) {
            return role.choice == wanted.role && role.sufficient;
        })) {
        protection.choose(wanted.role);
    }
    const std::vector<domain::ScopeOption> scopes = protection.accessOptions().scopes;
    if (std::any_of(scopes.begin(), scopes.end(),
            [&wanted](const domain::ScopeOption &scope) { return scope.scope == wanted.scope; })) {
        protection.choose(wanted.scope);
    }
}

} // namespace ui
