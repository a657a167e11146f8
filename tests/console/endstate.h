#pragma once

#include <QByteArray>
#include <QJsonObject>

/// What a recovery changes, or must not, of a simulated tenant.
namespace program {

/// Without the times and ids of this run, to be compared with what another run led to.
QByteArray endStateOf(const QJsonObject &tenant);
/// As it is, but for the key stores that are named, and what every fetched copy leaves in the end.
QByteArray untouched(QJsonObject tenant, const QStringList &exceptStores);
/// The restores that were started.
int restoresIn(const QJsonObject &tenant);
/// Names in a `list`, "keys" or "deletedKeys", of a key store.
QStringList keysIn(const QJsonObject &tenant, const QString &store, const char *list);
int blobsIn(const QJsonObject &tenant);

} // namespace program
