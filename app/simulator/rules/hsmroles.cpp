#include "simulator/exchange.h"
#include "simulator/rules/keyaccess.h"

namespace simulator {

namespace {

RoleDefinition builtIn(const QString &guid, const QString &name, const QStringList &dataActions) {
    RoleDefinition role;
    role.guid = guid;
    role.name = name;
    role.builtIn = true;
    role.assignableScopes = QStringList{u"/"_s};
    for (const QString &action : dataActions) {
        role.dataActions.append(u"Microsoft.KeyVault/managedHsm/"_s + action);
    }
    return role;
}

} // namespace

const std::vector<RoleDefinition> &hsmBuiltInRoles() {
    static const std::vector<RoleDefinition> roles{
        builtIn(u"abdd7ec4-a273-4265-bf38-e001014e2d8e"_s, u"Managed HSM EKM Administrator"_s,
            {u"ekm/read/action"_s, u"ekm/write/action"_s, u"ekm/delete/action"_s}),
        builtIn(u"6efe6056-5259-49d2-8b3d-d3d73544b20b"_s, u"Managed HSM Restore User"_s,
            {u"restore/start/action"_s, u"restore/status/action"_s, u"keys/restore/action"_s}),
        builtIn(u"7b127d3c-77bd-4e3e-bbe0-dbb8971fa7f8"_s, u"Managed HSM Backup User"_s,
            {u"backup/start/action"_s, u"backup/status/action"_s, u"keys/backup/action"_s}),
        builtIn(u"33413926-3206-4cdd-b39a-83574fe37a17"_s, u"Managed HSM Crypto Service Encryption User"_s,
            {u"keys/read/action"_s, u"keys/wrap/action"_s, u"keys/unwrap/action"_s}),
        builtIn(u"21dbd100-6940-42c2-9190-5d6cb909625c"_s, u"Managed HSM Crypto Service Release User"_s,
            {u"keys/release/action"_s}),
        builtIn(u"2c18b078-7c48-4d3a-af88-5a3a1b3f82b3"_s, u"Managed HSM Crypto Auditor"_s,
            {u"roleAssignments/read/action"_s, u"roleDefinitions/read/action"_s, u"keys/read/action"_s,
                u"keys/deletedKeys/read/action"_s}),
        builtIn(u"4bd23610-cdcf-4971-bdee-bdc562cc28e4"_s, u"Managed HSM Policy Administrator"_s,
            {u"roleDefinitions/read/action"_s, u"roleDefinitions/write/action"_s,
                u"roleDefinitions/delete/action"_s, u"roleAssignments/read/action"_s,
                u"roleAssignments/write/action"_s, u"roleAssignments/delete/action"_s}),
        builtIn(u"21dbd100-6940-42c2-9190-5d6cb909625b"_s, u"Managed HSM Crypto User"_s,
            {u"roleDefinitions/read/action"_s, u"roleAssignments/read/action"_s, u"keys/read/action"_s,
                u"keys/write/action"_s, u"keys/delete"_s, u"keys/create"_s, u"keys/rotate/action"_s,
                u"keys/import/action"_s, u"keys/release/action"_s, u"keys/backup/action"_s,
                u"keys/restore/action"_s, u"keys/encrypt/action"_s, u"keys/decrypt/action"_s,
                u"keys/wrap/action"_s, u"keys/unwrap/action"_s, u"keys/sign/action"_s,
                u"keys/verify/action"_s, u"keys/derive/action"_s, u"rng/action"_s}),
        builtIn(u"515eb02d-2335-4d2d-92f2-b1cbdf9c3778"_s, u"Managed HSM Crypto Officer"_s,
            {u"roleAssignments/delete/action"_s, u"roleAssignments/read/action"_s,
                u"roleAssignments/write/action"_s, u"roleDefinitions/read/action"_s,
                u"roleDefinitions/write/action"_s, u"roleDefinitions/delete/action"_s,
                u"keys/deletedKeys/read/action"_s, u"keys/deletedKeys/delete"_s,
                u"keys/deletedKeys/recover/action"_s, u"keys/export/action"_s}),
        builtIn(u"a290e904-7015-4bba-90c8-60543313cdb4"_s, u"Managed HSM Administrator"_s,
            {u"roleAssignments/delete/action"_s, u"roleAssignments/read/action"_s,
                u"roleAssignments/write/action"_s, u"roleDefinitions/read/action"_s,
                u"roleDefinitions/write/action"_s, u"roleDefinitions/delete/action"_s,
                u"securitydomain/download/action"_s, u"securitydomain/download/read"_s,
                u"securitydomain/upload/action"_s, u"securitydomain/upload/read"_s,
                u"securitydomain/transferkey/read"_s, u"backup/start/action"_s, u"backup/status/action"_s,
                u"restore/start/action"_s, u"restore/status/action"_s, u"settings/read/action"_s,
                u"settings/write/action"_s}),
    };
    return roles;
}

} // namespace simulator
