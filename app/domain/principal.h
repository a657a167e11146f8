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
};

} // namespace domain
