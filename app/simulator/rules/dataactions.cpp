#include "simulator/rules/dataactions.h"

#include "simulator/exchange.h"
#include "simulator/rules/azurerbac.h"
#include "simulator/rules/keyaccess.h"

namespace simulator {

namespace {

/// By the type that they are about, without what each begins with.
const std::vector<std::pair<QString, QStringList>> &azureDataActions() {
    static const std::vector<std::pair<QString, QStringList>> known{
        {u"KeyVault/vaults/keys/"_s,
            {u"read"_s, u"delete"_s, u"update/action"_s, u"create/action"_s, u"import/action"_s,
                u"recover/action"_s, u"restore/action"_s, u"backup/action"_s, u"purge/action"_s,
                u"encrypt/action"_s, u"decrypt/action"_s, u"wrap/action"_s, u"unwrap/action"_s,
                u"sign/action"_s, u"verify/action"_s, u"release/action"_s, u"rotate/action"_s}},
        {u"KeyVault/vaults/keyrotationpolicies/"_s, {u"read"_s, u"write"_s}},
        {u"KeyVault/vaults/secrets/"_s,
            {u"delete"_s, u"backup/action"_s, u"purge/action"_s, u"update/action"_s, u"recover/action"_s,
                u"restore/action"_s, u"readMetadata/action"_s, u"getSecret/action"_s, u"setSecret/action"_s}},
        {u"KeyVault/vaults/certificates/"_s,
            {u"read"_s, u"delete"_s, u"backup/action"_s, u"purge/action"_s, u"update/action"_s,
                u"create/action"_s, u"import/action"_s, u"recover/action"_s, u"restore/action"_s}},
        {u"KeyVault/vaults/certificatecas/"_s, {u"read"_s, u"write"_s, u"delete"_s}},
        {u"KeyVault/vaults/certificatecontacts/"_s, {u"write"_s}},
        {u"KeyVault/vaults/storageaccounts/"_s,
            {u"read"_s, u"delete"_s, u"set/action"_s, u"backup/action"_s, u"purge/action"_s,
                u"regeneratekey/action"_s, u"recover/action"_s, u"restore/action"_s, u"sas/read"_s,
                u"sas/delete"_s, u"sas/set/action"_s}},
        {u"Compute/virtualMachines/"_s,
            {u"login/action"_s, u"loginAsAdmin/action"_s, u"WACloginAsAdmin/action"_s}},
        {u"Compute/disks/"_s, {u"download/action"_s, u"upload/action"_s}},
        {u"Compute/snapshots/"_s, {u"download/action"_s, u"upload/action"_s}},
        {u"Storage/storageAccounts/blobServices/containers/blobs/"_s,
            {u"read"_s, u"write"_s, u"delete"_s, u"add/action"_s, u"move/action"_s, u"tags/read"_s,
                u"tags/write"_s, u"filter/action"_s, u"deleteBlobVersion/action"_s,
                u"permanentDelete/action"_s, u"runAsSuperUser/action"_s, u"manageOwnership/action"_s,
                u"modifyPermissions/action"_s}},
    };
    return known;
}

bool isSimulatedProvider(const QString &space) {
    static const QStringList spaces{u"Microsoft.KeyVault"_s, u"Microsoft.Compute"_s,
        u"Microsoft.RecoveryServices"_s, u"Microsoft.Authorization"_s, u"Microsoft.Resources"_s,
        u"Microsoft.Features"_s, u"Microsoft.ResourceGraph"_s};
    return spaces.contains(space, Qt::CaseInsensitive);
}

} // namespace

bool isAzureDataAction(const QString &pattern) {
    const QString space = pattern.section(u'/', 0, 0);
    if (!space.contains(u'*') && !isSimulatedProvider(space)) {
        return space.contains(u'.') && pattern.contains(u'/');
    }
    const auto &all = azureDataActions();
    return std::any_of(all.begin(), all.end(), [&pattern](const auto &type) {
        return std::any_of(type.second.begin(), type.second.end(),
            [&](const QString &name) { return matchesAction(pattern, u"Microsoft."_s + type.first + name); });
    });
}

bool isHsmDataAction(const QString &pattern) {
    const auto &roles = hsmBuiltInRoles();
    return std::any_of(roles.begin(), roles.end(), [&pattern](const RoleDefinition &role) {
        return std::any_of(role.dataActions.begin(), role.dataActions.end(),
            [&pattern](const QString &action) { return matchesAction(pattern, action); });
    });
}

} // namespace simulator
