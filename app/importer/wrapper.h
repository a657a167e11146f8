#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace importer {

/// A list in the object that a service or a tool puts around it.
struct Wrapper {
    QString place; ///< of the list in the object: ".value", ".data", ".data.rows"
    QJsonArray rows; ///< Resource Graph's columns and rows as objects
    QString next; ///< address of the next page, or the token for it
    bool lacksRows = false; ///< by what it says itself, not all rows are here
    QStringList others; ///< members that are neither the list nor about it
};

/// {"value": […]} of ARM, Key Vault, Microsoft Graph and Windows PowerShell, {"data": […]} of Resource Graph
/// in both its forms; whatever the letter case of the members, and however they spell that more follows.
std::optional<Wrapper> wrapperOf(const QJsonObject &object);

} // namespace importer
