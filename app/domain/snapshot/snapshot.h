#pragma once

#include "base/result.h"
#include "domain/environment.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace snapshot {

/// Who collected a snapshot.
struct Collector {
    QString userName;
    QString userObjectId;
};

/// An Environment at one moment, and by whom it was read. No tokens, no key material: the Environment has
/// no place for either. The format is resources/snapshot.schema.json.
struct Snapshot {
    QDateTime takenAt; ///< UTC
    QString source; ///< cloud or scenario
    bool isSimulated = false;
    QString tenantId;
    Collector collector;
    QString toolVersion;
    bool usesPseudonyms = false;
    domain::Environment environment;
};

/// Something in the file that could not be read. The rest still loads.
struct Problem {
    QString place; ///< JSON path, "$.environment.keys[3].enabled"
    QString message; ///< English, technical: "expected true or false, found a string"
};

struct LoadedSnapshot {
    Snapshot snapshot;
    std::vector<Problem> problems;
};

/// 2: everything is written but what is empty text or not told, so that what is missing is damage; in 1 empty
/// lists were left out.
inline constexpr int formatVersion = 2;

/// JSON in UTF-8, fields in a fixed order, so that two snapshots can be compared as text.
QByteArray toJson(const Snapshot &snapshot);

/// Reads UTF-8 (with or without byte order mark) and UTF-16. Fails only where nothing can be used: not JSON
/// (with line and column), not a snapshot, or a newer format. An element with a mistyped field is left out
/// and reported, and the list that it belonged to counts as a failed read, so that a damaged file makes
/// answers unknown, never "no access".
base::Result<LoadedSnapshot> fromJson(const QByteArray &bytes);
base::Result<LoadedSnapshot> fromJson(const QJsonObject &root);
/// Whether the object says that it is a snapshot, of whatever version.
bool isSnapshot(const QJsonObject &root);

/// The JSON Schema (draft 2020-12) of the format, as resources/snapshot.schema.json holds it.
QByteArray schema();

} // namespace snapshot
