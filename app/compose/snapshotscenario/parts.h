#pragma once

#include "domain/environment.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

// The parts of a scenario; internal to this room.
namespace snapshotscenario {

/// Where a resource is, as every resource of a scenario says it.
QJsonObject placeOf(const domain::ResourceId &id, const QString &location);

/// Subscriptions by id, of everything that lies in one.
QJsonObject subscriptionsOf(const domain::Environment &environment);
QJsonObject principalsOf(const domain::Environment &environment);
QJsonObject keyStoresOf(const domain::Environment &environment, const QDateTime &takenAt);
QJsonObject encryptionSetsOf(const domain::Environment &environment);
QJsonObject machinesOf(const domain::Environment &environment);
QJsonObject recoveryVaultsOf(const domain::Environment &environment, const QDateTime &takenAt);
QJsonObject rolesOf(const domain::Environment &environment);
QJsonObject assignmentsOf(const domain::Environment &environment, const QJsonObject &subscriptions);
QJsonObject denyAssignmentsOf(const domain::Environment &environment);
/// Refusals of what was not read, or cannot be had here.
QJsonArray faultsOf(const domain::Environment &environment);
/// What is not known stays so: answers lack it, or have a word that means nothing.
QJsonArray answerRules(const domain::Environment &environment);

/// Whether the service principal of an application is told, or that there is none.
bool isPrincipalTold(const domain::Environment &environment, const QString &appId);
/// The store of a key, with a place where its own resource was not read: beside the disk encryption set.
domain::ResourceId storeIdOf(const domain::Environment &environment, const domain::KeyStore &store);
/// Keys of a store by name, from lists and from disk encryption sets.
std::vector<domain::Key> keysOf(const domain::Environment &environment, const domain::KeyStore &store);
bool isHsm(const domain::KeyStore &store);
/// The name of a store as the simulator has it, whatever cloud it came from.
QString simulatedHostOf(const domain::KeyStore &store);
/// What tells that the key is deleted; nullptr: nothing.
const domain::GoneResource *goneKey(const domain::Environment &environment, const domain::KeyIdentifier &key);
/// Whether the simulator itself can have the key as deleted or purged, so that nothing has to refuse it.
bool isStateTold(const domain::GoneResource &gone);
/// Whether the simulator has other recovery points of the item than those that were read: it makes them of
/// the virtual machine as it is, and has one of every protected machine.
bool hasOtherPoints(const domain::Environment &environment, const domain::ProtectedItem &item);
/// The store and key of the set are known, so that it can be told.
bool canBeReproduced(const domain::Environment &environment, const domain::DiskEncryptionSet &set);
/// It takes nothing from anybody, unless a condition holds or somebody is no exception.
bool hasExceptions(const domain::DenyAssignment &deny);

} // namespace snapshotscenario
