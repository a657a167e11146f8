#pragma once

#include "review/importer/objectkind.h"

#include <QDateTime>
#include <QJsonObject>

#include <initializer_list>

namespace importer {

/// The first of these members that is a time: Unix seconds of the service, ISO 8601 of the tools,
/// "/Date(1700000000000)/" of Windows PowerShell.
QDateTime timeIn(const QJsonObject &object, std::initializer_list<const char *> names);

/// When Azure changed the thing that an account tells of, by the account itself: of two that differ, the one
/// of the later change is the newer. Members as withCamelCaseNames() has them; invalid: it does not say.
QDateTime changedAt(ObjectKind kind, const QJsonObject &object);

} // namespace importer
