#pragma once

#include "domain/gone.h"

#include <QJsonObject>
#include <QUrl>

#include <optional>

namespace importer {

/// What an object tells of a deleted key or key store, in the words of any tool (contract 7.4, 10): members
/// as withCamelCaseNames() has them. nullopt: it is neither; deleted secrets and certificates are none.
std::optional<domain::GoneResource> deletedThing(const QJsonObject &object);

/// What was asked for and answered with "not found": a key (contract 10) or a disk encryption set. nullopt:
/// something else, or a 404 that says something else.
std::optional<domain::GoneResource> notFoundThing(const QUrl &url, const QString &code);

} // namespace importer
