#pragma once

#include <QString>

#include <optional>

namespace domain {

enum class PrincipalType { ServicePrincipal, User, Group, Application, Device, Unknown };

/// A security principal. `objectId` is what grants are made to; `appId` only names the application
/// (contract 11). Mixing them up makes a grant that does nothing.
struct Principal {
    QString objectId;
    QString appId;
    QString displayName;
    PrincipalType type = PrincipalType::Unknown;
    std::optional<bool> accountEnabled;
    QString appOwnerTenantId;
    bool isExplained = false; ///< by the directory itself, not by the way in a list of grants
};

/// The type that Azure RBAC, the Azure CLI and Az PowerShell name in words; Unknown for any other word.
PrincipalType principalTypeOf(QStringView name);
/// Whether an object of this type may have members, to whom its grants apply as well: a group, or anything of
/// which the type is not known.
bool mayHaveMembers(PrincipalType type);

} // namespace domain
