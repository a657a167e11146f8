#include "domain/accessplan.h"

#include "base/text.h"
#include "domain/accesslookup.h"

#include <QSet>

namespace domain {

namespace {

/// Every other key of the store that is known, once, by name.
QStringList otherKeys(const Environment &environment, const KeyStore &store, const QString &keyName) {
    const QString host = hostOf(store);
    QSet<QString> seen;
    QStringList names;
    for (const Key &key : environment.keys) {
        const bool isOther = base::sameText(key.id.host, host) && !base::sameText(key.id.name, keyName);
        if (isOther && !seen.contains(key.id.name.toLower())) {
            seen.insert(key.id.name.toLower());
            names.append(key.id.name);
        }
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

} // namespace

std::vector<ScopeOption> scopeOptions(const Environment &environment, const KeyStore &store,
    const QString &keyName, std::optional<RoleChoice> role) {
    if (store.kind == KeyStoreKind::KeyVault && !store.resourceRead) {
        return {};
    }
    ScopeOption one{GrantScope::ThisKey, QString(), 0, {}, true};
    ScopeOption all;
    all.scope = GrantScope::AllKeys;
    all.otherKeyNames = otherKeys(environment, store, keyName);
    if (keysWereListed(DirectLookup(environment), hostOf(store))) {
        all.otherKeys = static_cast<int>(all.otherKeyNames.size());
    }
    one.text = keyScope(store, keyName);
    switch (effectiveModel(store)) {
    case PermissionModel::LocalRbac:
        all.text = QStringLiteral("/keys");
        return {one, all};
    case PermissionModel::AzureRbac:
        all.text = store.id.text();
        if (role == RoleChoice::WideBuiltInRole) {
            all.isDocumentedAlone = true;
            return {all};
        }
        return {one, all};
    case PermissionModel::AccessPolicies:
        break;
    }
    all.text = store.id.text();
    all.recommended = true;
    return {all};
}

const ScopeOption *scopeFrom(const std::vector<ScopeOption> &options, std::optional<GrantScope> wanted) {
    const ScopeOption *found = options.size() == 1 ? &options.front() : nullptr;
    for (const ScopeOption &option : options) {
        if (option.scope == wanted) {
            return &option;
        }
        found = option.recommended ? &option : found;
    }
    return found;
}

} // namespace domain
