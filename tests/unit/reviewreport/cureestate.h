#pragma once

#include "domain/role.h"

#include <QByteArray>
#include <QMap>
#include <QString>

/// A confidential VM with its key in each kind of key store, in the form of the Azure CLI; with ' for ".
namespace cureestate {

/// Files by name: feeding back under a name that is there is fetching again.
using Files = QMap<QString, QByteArray>;

enum class Form { Roles, Policies, Hsm };

inline const QByteArray subscription = "0f3c1d52-6a7b-4c8d-9e0f-112233445566";
inline const QByteArray tenant = "a1b2c3d4-1111-4222-8333-444455556666";
inline const QByteArray group = "/subscriptions/" + subscription + "/resourceGroups/rg";
inline const QByteArray vaultId = group + "/providers/Microsoft.KeyVault/vaults/kv-cures";
inline const QByteArray keyScope = vaultId + "/keys/cvm-os";
inline const QByteArray backup = "b5a3c9d1-2222-4aaa-8bbb-000000000001";
inline const QByteArray backupApplication = "262044b1-e2ce-469f-a196-69ab7ada62d3";
inline const QByteArray setIdentity = "de500000-5555-4aaa-8bbb-000000000004";
inline const QByteArray orchestrator = "0c000000-5555-4aaa-8bbb-000000000005";
inline const QByteArray nobody = "deadbeef-0000-4000-8000-000000000001";
inline const QByteArray customRole = "cc000000-1111-4aaa-8bbb-00000000cc01";

QByteArray set(Form form);
/// `more`: further properties, which replace those that are there.
QByteArray store(Form form, const QByteArray &more = {}, const QByteArray &changed = "2026-05-01T00:00:00Z");
QByteArray key(
    Form form, const QByteArray &enabled = "true", const QByteArray &updated = "2026-05-01T00:00:00Z");
/// az keyvault key list; "other" is in use by nobody.
QByteArray listedKey(Form form, const QByteArray &name = "other", const QByteArray &enabled = "true");
/// az keyvault key list-deleted, az keyvault list-deleted
QByteArray deletedKey(Form form);
QByteArray deletedStore(Form form);
QByteArray servicePrincipal(const QByteArray &id, const QByteArray &application, const QByteArray &name,
    const QByteArray &enabled = "true");
QByteArray backupPrincipal(const QByteArray &enabled = "true");
QByteArray orchestratorPrincipal(const QByteArray &enabled = "true");
QByteArray identityOfSet(const QByteArray &enabled = "true");
/// One entry of access policies: permissions as "'get', 'list'".
QByteArray policy(const QByteArray &objectId, const QByteArray &keys, const QByteArray &more = {});
QByteArray policies(const QByteArrayList &entries);

/// Rows of Azure's roles, and of an HSM's.
QByteArray assignment(const QByteArray &number, const QByteArray &role, const QByteArray &principal,
    const QByteArray &scope = keyScope);
QByteArray hsmAssignment(const QByteArray &number, const QByteArray &role, const QByteArray &principal,
    const QByteArray &scope = "/keys/cvm-os");
QByteArray definition();
QByteArray hsmDefinition(const domain::RoleDefinition &role);
QByteArray hsmCustomDefinition();
QByteArray labelled(const QByteArray &name, const QByteArrayList &rows);
QByteArray hsmLabelled(const QByteArray &name, const QByteArrayList &rows, const QByteArray &scope);
QByteArray builtInHsmDefinitions(const QByteArrayList &more);

/// Everything was read, and all is well.
Files good(Form form);

} // namespace cureestate
