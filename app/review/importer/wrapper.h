#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace importer {

/// What an object says of the `rows` rows in it: of a next page, and whether rows are missing.
struct MoreRows {
    QString next; ///< address of the next page
    bool lacksRows = false;
};
/// Whether a member tells how many rows there are, of their pages, or how it went, whatever a tool calls it.
bool isAboutRows(const QString &name);
MoreRows moreRows(const QJsonObject &object, qsizetype rows);

/// A list in the object that a service or a tool puts around it.
struct Wrapper {
    QString place; ///< of the list in the object: ".value", ".data", ".data.rows"
    QJsonArray rows; ///< Resource Graph's columns and rows as objects
    MoreRows more;
    QStringList others; ///< members that are neither the list nor about it
};

/// {"value": […]} of ARM, Key Vault, Microsoft Graph and Windows PowerShell, {"data": […]} of Resource Graph
/// in both its forms; whatever the letter case of the members, and however they spell that more follows.
std::optional<Wrapper> wrapperOf(const QJsonObject &object);

} // namespace importer
