#pragma once

#include "review/importer/importer.h"

#include <QByteArray>
#include <QString>

#include <initializer_list>
#include <utility>

/// What people already have, as the tools write it: one estate with a key in a Managed HSM and one in a Key
/// Vault with Azure RBAC.
namespace fixtures {

inline const QString subscription = QStringLiteral("11111111-1111-4111-8111-111111111111");
inline const QString backupService = QStringLiteral("aaaaaaaa-0000-4000-8000-000000000001");
inline const QString hsmHost = QStringLiteral("contoso-hsm.managedhsm.azure.net");
inline const QString vaultHost = QStringLiteral("contoso-kv.vault.azure.net");

QByteArray virtualMachines(); ///< az vm list
QByteArray virtualMachinesOfPowerShell(); ///< Get-AzVM | ConvertTo-Json -Depth 10
QByteArray
diskEncryptionSets(); ///< az disk-encryption-set list; the first key in the HSM, the other in the vault
QByteArray managedHsm(); ///< az keyvault show --hsm-name
QByteArray keyVault(); ///< az keyvault show
QByteArray keyVaultOfPowerShell(); ///< Get-AzKeyVault -VaultName
QByteArray keyOfHsm(); ///< az keyvault key show
QByteArray keysOfVault(); ///< az keyvault key list
QByteArray
hsmAssignments(); ///< az keyvault role assignment list, without a label: several people and roles at "/"
QByteArray hsmAssignmentsLabelled(const QString &scope); ///< as the missing list's command has it
/// A list with its label: {"hsm": "contoso-hsm", "scope": …, list: elements}, {"subscription": …}.
QByteArray ofHsm(const QByteArray &list, const QByteArray &elements, const QByteArray &scope = "/");
QByteArray ofSubscription(const QByteArray &list, const QByteArray &elements);
QByteArray hsmDefinitions(); ///< az keyvault role definition list
QByteArray azureAssignments(); ///< az role assignment list --all, without a label
QByteArray azureAssignmentsOfPowerShell(); ///< Get-AzRoleAssignment
QByteArray azureDefinitions(); ///< az role definition list --custom-role-only
QByteArray denyAssignments(); ///< az rest, labelled
QByteArray servicePrincipals(); ///< az ad sp list

QByteArray browserLog(); ///< a HAR file with a token in its headers
QByteArray directoryObjects(); ///< of Graph, of the older graph, of Az PowerShell
QByteArray keyVaultNames(); ///< az keyvault list
QByteArray keyListItem(const QByteArray &nameAndVersion); ///< a key list of the vault with one item
QByteArray hsmAssignmentsUrl(); ///< of the list at "/"
/// One recorded exchange.
QByteArray exchange(const QByteArray &method, const QByteArray &url, int status, const QByteArray &body);

importer::Imported import(
    std::initializer_list<std::pair<const char *, QByteArray>> files, const importer::Options &options = {});

/// How many elements of one kind were understood, in all files.
int countOf(const importer::Imported &imported, domain::ImportContent content);
bool refused(const importer::Imported &imported, domain::ImportRefusal refusal);
bool hasProblem(const importer::Imported &imported, domain::ImportProblemKind kind);
bool misses(const importer::Imported &imported, domain::ImportMissingKind kind, const QString &scope = {});
/// Everything of the report in words, for messages of tests.
QByteArray told(const importer::Imported &imported);

} // namespace fixtures
