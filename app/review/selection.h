#pragma once

#include "review/case.h"

#include <QSet>
#include <QStringList>

namespace review {

/// Whether the key is meant by one of `names`: its name, "host/name" or its URL, without case. An empty list
/// means every key.
bool isKeyMeant(const QStringList &names, const domain::KeyIdentifier &key);
/// The keys that are meant: those in use first, then by store and name.
std::vector<const domain::AccessIndex::KeyPlace *> keysMeant(
    const QStringList &names, const domain::AccessIndex &index);
/// The names that mean no key of the index.
QStringList unknownKeys(const QStringList &names, const domain::AccessIndex &index);

/// The principals that are meant: object ids, application ids or display names, without case. An object id
/// that only assignments or policies name counts as well. `unknown` takes the texts that mean nobody.
QSet<QString> principalsMeant(
    const QStringList &texts, const domain::AccessIndex &index, QStringList *unknown = nullptr);

/// Folded object ids; nullopt: everybody.
using Principals = std::optional<QSet<QString>>;
bool areMeant(const Principals &principals, const QString &objectId);

/// Those that concern one of `keys`, which the names mean, and one of the principals.
std::vector<const domain::ReviewFinding *> findingsMeant(std::vector<const domain::ReviewFinding *> findings,
    const QStringList &names, const std::vector<const domain::AccessIndex::KeyPlace *> &keys,
    const Principals &principals);

} // namespace review
