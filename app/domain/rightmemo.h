#pragma once

#include "domain/rightmatching.h"

#include <QHash>

#include <optional>
#include <vector>

namespace domain {

/// On which plane a right lies: keys themselves, or the resources that hold them.
enum class Plane { Data, Control };

/// What covers `right` on the plane; nullopt where the permissions do not hold it.
std::optional<RightMatch> matchingRight(
    const std::vector<Permission> &permissions, const QString &right, Plane plane);

/// Remembers which of the rights that are reviewed each role holds, since many assignments share few roles.
/// Refers to the roles by address.
class RightMemo {
public:
    RightMemo(const QStringList &dataRights, const QStringList &controlRights);
    void add(const RoleDefinition &role);

    /// As matchingRight(), which answers for roles and rights that are not remembered.
    std::optional<RightMatch> match(const RoleDefinition &role, const QString &right, Plane plane) const;
    /// True if the role holds any of the remembered rights on the plane.
    bool holdsAny(const RoleDefinition &role, Plane plane) const;

private:
    struct PlaneRights {
        QStringList rights;
        QHash<QString, size_t> positions;
    };
    struct Held {
        std::vector<std::optional<RightMatch>> rights;
        bool any = false;
    };
    static PlaneRights positioned(const QStringList &rights);
    const PlaneRights &rightsOf(Plane plane) const;
    const Held *heldBy(const RoleDefinition &role, Plane plane) const;

    PlaneRights m_data;
    PlaneRights m_control;
    QHash<const RoleDefinition *, Held> m_heldData;
    QHash<const RoleDefinition *, Held> m_heldControl;
};

} // namespace domain
