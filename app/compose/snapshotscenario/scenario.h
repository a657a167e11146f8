#pragma once

#include "domain/environment.h"
#include "domain/simplified.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace snapshotscenario {

/// What a scenario is made of besides the environment.
struct Frame {
    QString name; ///< shown as the connection's name
    QString tenantId; ///< empty: the first tenant's, or zeros
    QDateTime takenAt; ///< expiries are told relative to it; invalid: the present
};

/// A scenario of the simulator that behaves like the environment: the same VMs, disk encryption sets, key
/// stores, keys, roles, assignments (with their ids), principals, vaults, policies and protected items, so
/// that a customer's case can be tried without the customer. What was not read or refused is refused here
/// too, and what was not told is not told here, so that both stay unknown; where it was read and not told, it
/// counts as closed. The signed-in user is an administrator of its own, who may do everything.
///
/// Recovery points have their ages and tiers, and are of the virtual machine as it is.
///
/// Not the same: hosts end as in the public cloud, policies keep their kind and time but not every rule, the
/// list of deny assignments is refused where one has exceptions, rights under a condition of a role are left
/// out, and members of groups are known only where the service told.
QJsonObject scenarioOf(const domain::Environment &environment, const Frame &frame);

/// What such a scenario does not have as the environment has it, and how many reads the files lack.
std::vector<domain::Simplified> simplifiedIn(const domain::Environment &environment, int missingReads);

/// The signed-in user of such a scenario.
extern const QString callerName;

} // namespace snapshotscenario
