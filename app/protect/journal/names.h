#pragma once

#include "protect/journal/record.h"

#include <QLatin1String>

#include <cstddef>
#include <optional>

namespace journal {

/// The name that an enum value has in the file. Names stay the same for ever; order and numbers need not.
template <typename T>
struct Named {
    T value;
    const char *name;
};

template <typename T, size_t N>
QString nameOf(const Named<T> (&names)[N], T value) {
    for (const Named<T> &one : names) {
        if (one.value == value) {
            return QLatin1String(one.name);
        }
    }
    return {};
}

template <typename T, size_t N>
std::optional<T> valueOf(const Named<T> (&names)[N], const QString &name) {
    for (const Named<T> &one : names) {
        if (name == QLatin1String(one.name)) {
            return one.value;
        }
    }
    return std::nullopt;
}

inline constexpr Named<domain::WriteKind> writeKinds[] = {
    {domain::WriteKind::CreateRoleDefinition, "createRoleDefinition"},
    {domain::WriteKind::CreateRoleAssignment, "createRoleAssignment"},
    {domain::WriteKind::AddAccessPolicy, "addAccessPolicy"},
    {domain::WriteKind::CreateBackupPolicy, "createBackupPolicy"},
    {domain::WriteKind::EnableProtection, "enableProtection"},
    {domain::WriteKind::TriggerBackup, "triggerBackup"},
};
inline constexpr Named<domain::RoleChoice> roleChoices[] = {
    {domain::RoleChoice::CustomRole, "customRole"},
    {domain::RoleChoice::BuiltInRole, "builtInRole"},
    {domain::RoleChoice::WideBuiltInRole, "wideBuiltInRole"},
    {domain::RoleChoice::AccessPolicy, "accessPolicy"},
};
inline constexpr Named<domain::GrantScope> grantScopes[]
    = {{domain::GrantScope::ThisKey, "thisKey"}, {domain::GrantScope::AllKeys, "allKeys"}};
inline constexpr Named<domain::GrantBehaviour> grantBehaviours[]
    = {{domain::GrantBehaviour::Automatic, "automatic"}, {domain::GrantBehaviour::None, "none"}};
inline constexpr Named<domain::KeyStoreKind> storeKinds[]
    = {{domain::KeyStoreKind::KeyVault, "keyVault"}, {domain::KeyStoreKind::ManagedHsm, "managedHsm"}};
inline constexpr Named<domain::PermissionModel> permissionModels[] = {
    {domain::PermissionModel::AccessPolicies, "accessPolicies"},
    {domain::PermissionModel::AzureRbac, "azureRbac"},
    {domain::PermissionModel::LocalRbac, "localRbac"},
};
inline constexpr Named<Answer> answers[]
    = {{Answer::Confirmed, "confirmed"}, {Answer::Refused, "refused"}, {Answer::Unknown, "unknown"}};
inline constexpr Named<End> ends[] = {
    {End::Protected, "protected"},
    {End::Failed, "failed"},
    {End::Stopped, "stopped"},
    {End::TakenBack, "takenBack"},
    {End::Forgotten, "forgotten"},
};

} // namespace journal
