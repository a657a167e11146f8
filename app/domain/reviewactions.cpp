#include "domain/reviewactions.h"

namespace domain {

namespace {

/// One row: the action, its harm, and its name in each model; nullptr where there is none.
struct Row {
    ReviewAction action;
    Harm harm;
    const char *id;
    const char *policy; ///< access policy permission (contract 7.2)
    const char *azure; ///< after "Microsoft.KeyVault/vaults/keys/"
    const char *hsm; ///< after "Microsoft.KeyVault/managedHsm/" (contract 9.5)
};

using Action = ReviewAction;

// Key Vault does not export keys, it only releases them. On an HSM updating a key is "write". Names of keys
// are listed with the right to read (contract 8.6).
constexpr Row rows[] = {
    {Action::Delete, Harm::Destroy, "delete", "delete", "delete", "keys/delete"},
    {Action::Purge, Harm::Destroy, "purge", "purge", "purge/action", "keys/deletedKeys/delete"},
    {Action::Decrypt, Harm::Disclose, "decrypt", "decrypt", "decrypt/action", "keys/decrypt/action"},
    {Action::Unwrap, Harm::Disclose, "unwrap", "unwrapKey", "unwrap/action", "keys/unwrap/action"},
    {Action::Release, Harm::Disclose, "release", "release", "release/action", "keys/release/action"},
    {Action::Export, Harm::Disclose, "export", nullptr, nullptr, "keys/export/action"},
    {Action::Backup, Harm::Disclose, "backup", "backup", "backup/action", "keys/backup/action"},
    {Action::Encrypt, Harm::Use, "encrypt", "encrypt", "encrypt/action", "keys/encrypt/action"},
    {Action::Wrap, Harm::Use, "wrap", "wrapKey", "wrap/action", "keys/wrap/action"},
    {Action::Sign, Harm::Use, "sign", "sign", "sign/action", "keys/sign/action"},
    {Action::Verify, Harm::Use, "verify", "verify", "verify/action", "keys/verify/action"},
    {Action::Read, Harm::Read, "read", "get", "read", "keys/read/action"},
    {Action::List, Harm::Read, "list", "list", "read", "keys/read/action"},
    {Action::Update, Harm::Change, "update", "update", "update/action", "keys/write/action"},
    {Action::Rotate, Harm::Change, "rotate", "rotate", "rotate/action", "keys/rotate/action"},
    {Action::Create, Harm::Change, "create", "create", "create/action", "keys/create"},
    {Action::Import, Harm::Change, "import", "import", "import/action", "keys/import/action"},
    {Action::Recover, Harm::Change, "recover", "recover", "recover/action",
        "keys/deletedKeys/recover/action"},
    {Action::Restore, Harm::Change, "restore", "restore", "restore/action", "keys/restore/action"},
    {Action::AssignRoles, Harm::Administer, "assignRoles", nullptr, nullptr, "roleAssignments/write/action"},
    {Action::DefineRoles, Harm::Administer, "defineRoles", nullptr, nullptr, "roleDefinitions/write/action"},
};

const Row &rowOf(ReviewAction action) {
    return rows[static_cast<size_t>(action)];
}

QString named(const char *prefix, const char *name) {
    return name ? QString::fromLatin1(prefix) + QString::fromLatin1(name) : QString();
}

} // namespace

const std::vector<ReviewAction> &reviewActions() {
    static const std::vector<ReviewAction> actions = [] {
        std::vector<ReviewAction> all;
        for (const Row &row : rows) {
            all.push_back(row.action);
        }
        return all;
    }();
    return actions;
}

Harm harmOf(ReviewAction action) {
    return rowOf(action).harm;
}

QString reviewRight(PermissionModel model, ReviewAction action) {
    const Row &row = rowOf(action);
    switch (model) {
    case PermissionModel::AccessPolicies:
        return named("", row.policy);
    case PermissionModel::AzureRbac:
        return named("Microsoft.KeyVault/vaults/keys/", row.azure);
    case PermissionModel::LocalRbac:
        break;
    }
    return named("Microsoft.KeyVault/managedHsm/", row.hsm);
}

QString reviewActionId(ReviewAction action) {
    return QString::fromLatin1(rowOf(action).id);
}

QStringList reviewedDataRights() {
    QStringList rights;
    for (const PermissionModel model : {PermissionModel::AzureRbac, PermissionModel::LocalRbac}) {
        for (const ReviewAction action : reviewActions()) {
            const QString right = reviewRight(model, action);
            if (!right.isEmpty() && !rights.contains(right)) {
                rights.append(right);
            }
        }
    }
    return rights;
}

QStringList reviewedControlRights() {
    return {controlActions::assignRoles, controlActions::writeVault, controlActions::writeAccessPolicies,
        controlActions::purgeVault, controlActions::purgeHsm};
}

} // namespace domain
