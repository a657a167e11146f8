#pragma once

#include <QJsonObject>

namespace importer {

/// What one JSON object is.
enum class ObjectKind {
    Unknown,
    VirtualMachine,
    VirtualMachineRow, ///< of our own Resource Graph query
    Disk,
    DiskEncryptionSet,
    KeyVault,
    ManagedHsm,
    NameOnly, ///< a resource without what would be read of it
    Key, ///< with type and operations
    KeyListItem,
    RoleAssignment,
    RoleSchedule, ///< since when and until when an assignment is active (contract 8.2)
    NotHeld, ///< what somebody may activate, asked for, was denied, or got or lost at some time: no grant
    RoleDefinition,
    DenyAssignment,
    ServicePrincipal,
    DirectoryObject, ///< user, group, device
    Application,
    Subscription,
    Tenant,
    RecoveryServicesVault,
    BackupPolicy,
    ProtectedItem,
    RecoveryPoint,
    NoInventory, ///< known, and of no use here: jobs, operations, deleted keys, errors
};

/// An object with the member names of Az PowerShell ("RoleDefinitionId") as the others write them, whatever
/// columns somebody added to them; any other object as it is.
QJsonObject withCamelCaseNames(const QJsonObject &object);
/// The same for its own members only.
QJsonObject withCamelCaseMembers(const QJsonObject &object);

/// The name of a member of Az PowerShell that stands there once more as the others write it, with another
/// value: nobody knows whose column it is. Empty where there is none. Also in what is below.
QString twinByCase(const QJsonObject &object);

/// Whether it says of itself what it is, by a type or an id: then its members are its own.
bool isResource(const QJsonObject &object);
/// False for what says of itself that it is a resource and neither a role nor an assignment: a list that such
/// a thing lies in has lost no row.
bool mayTellOfAccess(const QJsonObject &object);

/// What an object is, by its members alone. Expects withCamelCaseNames().
ObjectKind objectKindOf(const QJsonObject &object);

/// The same object in the form that ARM, Key Vault or Microsoft Graph would send it, which is what the
/// readers of azure/ understand: the Azure CLI leaves "properties" out, Az PowerShell renames members.
QJsonObject inServiceForm(ObjectKind kind, const QJsonObject &object);

/// The text of a member; empty where it is none.
QString textOf(const QJsonObject &object, const char *name);

/// The member names of an object, for a message: at most a few, safe to show.
QString membersOf(const QJsonObject &object);

} // namespace importer
