#include "domain/rightmemo.h"

#include <algorithm>

namespace domain {

std::optional<RightMatch> matchingRight(
    const std::vector<Permission> &permissions, const QString &right, Plane plane) {
    switch (plane) {
    case Plane::Data:
        return matchingDataAction(permissions, right);
    case Plane::Control:
        break;
    }
    return matchingAction(permissions, right);
}

RightMemo::RightMemo(const QStringList &dataRights, const QStringList &controlRights)
    : m_data(positioned(dataRights)), m_control(positioned(controlRights)) { }

RightMemo::PlaneRights RightMemo::positioned(const QStringList &rights) {
    PlaneRights positioned;
    for (const QString &right : rights) {
        if (!positioned.positions.contains(right)) {
            positioned.positions.insert(right, static_cast<size_t>(positioned.rights.size()));
            positioned.rights.append(right);
        }
    }
    return positioned;
}

const RightMemo::PlaneRights &RightMemo::rightsOf(Plane plane) const {
    return plane == Plane::Data ? m_data : m_control;
}

void RightMemo::add(const RoleDefinition &role) {
    const auto work = [&](Plane plane) {
        Held held;
        for (const QString &right : rightsOf(plane).rights) {
            held.rights.push_back(matchingRight(role.permissions, right, plane));
            held.any = held.any || held.rights.back().has_value();
        }
        return held;
    };
    m_heldData.insert(&role, work(Plane::Data));
    m_heldControl.insert(&role, work(Plane::Control));
}

const RightMemo::Held *RightMemo::heldBy(const RoleDefinition &role, Plane plane) const {
    const auto &held = plane == Plane::Data ? m_heldData : m_heldControl;
    const auto found = held.constFind(&role);
    return found == held.constEnd() ? nullptr : &*found;
}

std::optional<RightMatch> RightMemo::match(
    const RoleDefinition &role, const QString &right, Plane plane) const {
    const Held *held = heldBy(role, plane);
    const auto &positions = rightsOf(plane).positions;
    const auto position = positions.constFind(right);
    if (!held || position == positions.constEnd()) {
        return matchingRight(role.permissions, right, plane);
    }
    return held->rights[*position];
}

bool RightMemo::holdsAny(const RoleDefinition &role, Plane plane) const {
    if (const Held *held = heldBy(role, plane)) {
        return held->any;
    }
    const QStringList &rights = rightsOf(plane).rights;
    return std::any_of(rights.begin(), rights.end(),
        [&](const QString &right) { return matchingRight(role.permissions, right, plane).has_value(); });
}

} // namespace domain
