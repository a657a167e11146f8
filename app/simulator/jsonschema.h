#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace simulator {

/// What a value breaks of a schema.
struct SchemaFault {
    QString path; ///< from the value on: ".keyStores.hsm1.kind"; empty: the value itself
    QString what; ///< completes a sentence that begins with the path: "must be true or false."
};

/// The first thing in a value that does not fit a JSON Schema, which may have no other keywords than type,
/// properties, required, additionalProperties, items, enum, pattern (from ^ to $), minimum, maximum, $defs
/// and $ref with only a description beside it. A null that the schema allows is a fault unless `allowsNull`;
/// what the schema says nothing of is right as it is.
std::optional<SchemaFault> schemaFault(const QJsonObject &value, const QJsonObject &schema, bool allowsNull);

} // namespace simulator
