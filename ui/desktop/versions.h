#pragma once

#include <QString>
#include <QStringList>

namespace ui {

/// A part of the program, its version and its licence.
struct Component {
    QString name;
    QString version; ///< in use now, or built with where a library does not tell
    QString license;
};

QList<Component> components();

/// The program, what it runs on and what it is made of, a line each: for somebody who helps.
QStringList versionLines();

} // namespace ui
