#include "domain/snapshot/snapshot.h"

#include "domain/scope.h"
#include "domain/snapshot/damage.h"
#include "domain/snapshot/reader.h"
#include "domain/snapshot/schemawriter.h"
#include "domain/snapshot/textdecoding.h"
#include "domain/snapshot/writer.h"

#include <QJsonDocument>

#include <algorithm>

namespace snapshot {

namespace {

const QString formatName = QStringLiteral("cvm-backup-wizard/snapshot");
const QString formatKey = QStringLiteral("format");
const QString versionKey = QStringLiteral("formatVersion");

base::Unexpected unusable(const QString &code, const QString &message) {
    return base::Unexpected(base::localError(code, message, QStringLiteral("snapshot/read")));
}

/// Older snapshots do not tell for which subscription a list showed what was made above subscriptions. Where
/// the lists of a single one were read, it was for that one.
void tellListed(domain::Environment &environment) {
    QStringList subscriptions;
    for (const domain::ScopeRead &read : environment.coverage) {
        const QString subscription = domain::ResourceId(read.scope).subscriptionId().toLower();
        const bool shows = read.kind == domain::ReadKind::RoleAssignments
            || read.kind == domain::ReadKind::DenyAssignments;
        if (shows && !subscription.isEmpty() && !subscriptions.contains(subscription)) {
            subscriptions.append(subscription);
        }
    }
    if (subscriptions.size() != 1) {
        return;
    }
    const auto tell = [&subscriptions](auto &items) {
        for (auto &item : items) {
            if (item.listedFor.isEmpty() && domain::Scope(item.scope).isAboveSubscriptions()) {
                item.listedFor = subscriptions;
            }
        }
    };
    tell(environment.azureRoles.assignments);
    tell(environment.azureRoles.denyAssignments);
}

} // namespace

QByteArray toJson(const Snapshot &snapshot) {
    Written described{snapshot, {}}; // describe() also serves the reader, so it takes a mutable value
    std::vector<domain::ScopeRead> &coverage = described.environment.coverage;
    const auto backups = std::stable_partition(coverage.begin(), coverage.end(),
        [](const domain::ScopeRead &read) { return !domain::isOfBackup(read.kind); });
    described.backupCoverage.assign(backups, coverage.end());
    coverage.erase(backups, coverage.end());
    for (const domain::ScopeRead &read : snapshot.environment.coverage) {
        if (isOfHsm(read)) {
            described.environment.hsmRoles[read.store.toLower()]; // an HSM without any role has an empty book
        }
    }
    QJsonObject object = Writer::object(described, EmptyLists::Written);
    object.insert(formatKey, formatName);
    object.insert(versionKey, formatVersion);
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

base::Result<LoadedSnapshot> fromJson(const QByteArray &bytes) {
    const QByteArray utf8 = toUtf8(bytes);
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(utf8, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        return unusable(QStringLiteral("NotJson"),
            QStringLiteral("%1: %2").arg(placeInText(utf8, parseError.offset), parseError.errorString()));
    }
    return fromJson(document.object());
}

bool isSnapshot(const QJsonObject &root) {
    return root.value(formatKey).toString() == formatName;
}

base::Result<LoadedSnapshot> fromJson(const QJsonObject &root) {
    if (!isSnapshot(root)) {
        return unusable(
            QStringLiteral("NotASnapshot"), QStringLiteral("$.format: expected \"%1\"").arg(formatName));
    }
    const int version = root.value(versionKey).toInt();
    if (version < 1 || version > formatVersion) {
        return unusable(QStringLiteral("UnknownSnapshotVersion"),
            QStringLiteral("$.formatVersion: this version reads 1 to %1").arg(formatVersion));
    }
    LoadedSnapshot loaded;
    const Absent absent = version < formatVersion ? Absent::KeepsTheDefault : Absent::IsDamage;
    const JsonPath path{nullptr, "$"};
    Reader reader(root, path, loaded.problems, absent, false);
    Written written;
    describe(reader, written);
    loaded.snapshot = std::move(static_cast<Snapshot &>(written));
    domain::Environment &environment = loaded.snapshot.environment;
    environment.coverage.insert(
        environment.coverage.end(), written.backupCoverage.begin(), written.backupCoverage.end());
    distrustDamagedLists(environment, loaded.problems);
    if (!root.value(QLatin1String("environment")).toObject().contains(QLatin1String("recoveryPoints"))) {
        distrustMissingPoints(environment);
    }
    if (absent == Absent::IsDamage) {
        distrustMissingBooks(loaded.snapshot.environment);
    }
    tellListed(loaded.snapshot.environment);
    return loaded;
}

QByteArray schema() {
    Written snapshot;
    QJsonObject object = SchemaWriter::object(snapshot);
    QJsonObject properties = object.value(QStringLiteral("properties")).toObject();
    properties.insert(formatKey, QJsonObject{{QStringLiteral("const"), formatName}});
    properties.insert(versionKey, QJsonObject{{QStringLiteral("const"), formatVersion}});
    object.insert(QStringLiteral("properties"), properties);
    QJsonArray required = object.value(QStringLiteral("required")).toArray();
    required.append(formatKey);
    required.append(versionKey);
    object.insert(QStringLiteral("required"), required);
    object.insert(QStringLiteral("$schema"), QStringLiteral("https://json-schema.org/draft/2020-12/schema"));
    object.insert(QStringLiteral("title"), QStringLiteral("Snapshot of an Azure environment, version 2"));
    object.insert(QStringLiteral("description"),
        QStringLiteral(
            "Virtual machines, key stores, keys, roles and assignments, the newest recovery points, and "
            "which "
            "scopes were read. Absent means not told, or that the file is damaged where it is required. What "
            "has no entry in coverage, or of backups in backupCoverage, was not read and is unknown."));
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace snapshot
