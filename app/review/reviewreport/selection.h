#pragma once

#include "domain/accessindex.h"

#include <QSet>
#include <QStringList>

namespace reviewreport {

/// Whether the key is meant by one of `names`: its name, "host/name" or its URL, without case. An empty list
/// means every key.
bool isKeyMeant(const QStringList &names, const domain::KeyIdentifier &key);
/// The names that mean no key of the index.
QStringList unknownKeys(const QStringList &names, const domain::AccessIndex &index);

/// The principals that are meant: object ids, application ids or display names, without case. An object id
/// that only assignments or policies name counts as well. `unknown` takes the texts that mean nobody.
QSet<QString> principalsMeant(
    const QStringList &texts, const domain::AccessIndex &index, QStringList *unknown = nullptr);

} // namespace reviewreport
