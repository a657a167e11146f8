#pragma once

#include "domain/environment.h"
#include "domain/snapshot/reader.h"
#include "domain/snapshot/writer.h"

#include <QJsonObject>

#include <vector>

namespace importer {

/// Whether two accounts of one thing can both be true: what only one of them tells does not count, nor what
/// changes by itself (power and provisioning states, the last backup), nor how a name is written.
bool agreeAsJson(const QJsonObject &a, const QJsonObject &b);

template <typename T>
bool agree(T &a, T &b) {
    return agreeAsJson(snapshot::Writer::object(a), snapshot::Writer::object(b));
}

/// The members of `other` that `object` lacks, those of objects in it too.
QJsonObject toldOnlyBy(const QJsonObject &other, const QJsonObject &object);

/// What only the other account of one thing tells.
template <typename T>
void complete(T &value, T other) {
    std::vector<snapshot::Problem> problems;
    const snapshot::JsonPath path;
    snapshot::Reader reader(toldOnlyBy(snapshot::Writer::object(other), snapshot::Writer::object(value)),
        path, problems, snapshot::Absent::KeepsTheDefault, true);
    describe(reader, value);
}

/// Besides, whoever was explained stays so, and what protects a key store is never taken off again.
void complete(domain::Principal &value, domain::Principal other);
void complete(domain::KeyStore &value, domain::KeyStore other);

/// Whether two accounts of one thing differ in what decides: who has access, or whether backup works. Then
/// neither counts.
bool disputes(const domain::KeyStore &a, const domain::KeyStore &b);
bool disputes(const domain::Key &a, const domain::Key &b);
bool disputes(const domain::RoleDefinition &a, const domain::RoleDefinition &b);
bool disputes(const domain::RoleAssignment &a, const domain::RoleAssignment &b);
bool disputes(const domain::DenyAssignment &a, const domain::DenyAssignment &b);
bool disputes(const domain::Principal &a, const domain::Principal &b);
bool disputes(const domain::DiskEncryptionSet &a, const domain::DiskEncryptionSet &b);
bool disputes(const domain::VirtualMachine &a, const domain::VirtualMachine &b);
bool disputes(const domain::Subscription &a, const domain::Subscription &b);
bool disputes(const domain::RecoveryPoint &a, const domain::RecoveryPoint &b);
template <typename T>
bool disputes(const T &, const T &) {
    return false;
}

/// Whether an account tells what decides whether backup works: one that does not never replaces one that
/// does.
bool tellsWhatDecides(const domain::KeyStore &store);
bool tellsWhatDecides(const domain::Key &key);
bool tellsWhatDecides(const domain::Principal &principal);
bool tellsWhatDecides(const domain::DiskEncryptionSet &set);
template <typename T>
bool tellsWhatDecides(const T &) {
    return true;
}

/// Takes out of a disputed thing what is disputed; false where nothing is left of it.
bool unread(domain::KeyStore &store);
bool unread(domain::Key &key);
bool unread(domain::Principal &principal);
bool unread(domain::RecoveryPoint &point);
inline bool unread(domain::RoleDefinition &) {
    return false;
}
inline bool unread(domain::RoleAssignment &) {
    return false;
}
inline bool unread(domain::DenyAssignment &) {
    return false;
}
inline bool unread(domain::VirtualMachine &) {
    return false;
}
template <typename T>
bool unread(T &) {
    return true;
}

/// What is left of a disputed thing: `value` is all that is told of it. Of what may hinder backup in a way of
/// its own each account stays.
template <typename T>
std::vector<T> leftOf(T value, const std::vector<T> &) {
    return unread(value) ? std::vector<T>{std::move(value)} : std::vector<T>();
}
std::vector<domain::DiskEncryptionSet> leftOf(
    domain::DiskEncryptionSet value, const std::vector<domain::DiskEncryptionSet> &accounts);
std::vector<domain::Subscription> leftOf(
    domain::Subscription value, const std::vector<domain::Subscription> &accounts);

} // namespace importer
