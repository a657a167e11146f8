#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace structure {

/// The arrows of app/README.md: for each room the rooms that it may use.
const QHash<QString, QStringList> &arrows();

/// The room that a path belongs to: "http" for "app/cloud/http/log.cpp", "protect" for
/// "app/protect/flows/x.cpp", "ui" for "ui/review/x.cpp"; empty for what composes the program (files right in
/// app/ and app/compose/) and for everything else.
QString roomOf(const QString &path);

} // namespace structure
