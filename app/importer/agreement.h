#pragma once

#include "snapshot/writer.h"

#include <QJsonObject>

namespace importer {

/// Whether two accounts of one thing can both be true: what only one of them tells does not count, nor what
/// changes by itself (power and provisioning states, the last backup), nor how a name is written.
bool agreeAsJson(const QJsonObject &a, const QJsonObject &b);

template <typename T>
bool agree(T &a, T &b) {
    return agreeAsJson(snapshot::Writer::object(a), snapshot::Writer::object(b));
}

} // namespace importer
