#include "review/importer/times.h"

#include <QRegularExpression>

namespace importer {

QDateTime timeIn(const QJsonObject &object, std::initializer_list<const char *> names) {
    static const QRegularExpression milliseconds(QStringLiteral("\\A\\\\?/Date\\((-?\\d{1,15})\\)\\\\?/\\z"));
    for (const char *name : names) {
        const QJsonValue value = object.value(QLatin1String(name));
        if (value.isDouble()) {
            return QDateTime::fromSecsSinceEpoch(value.toInteger(), Qt::UTC);
        }
        const QRegularExpressionMatch match = milliseconds.match(value.toString());
        if (match.hasMatch()) {
            return QDateTime::fromMSecsSinceEpoch(match.captured(1).toLongLong(), Qt::UTC);
        }
        QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODate);
        if (time.isValid()) {
            if (time.timeSpec() == Qt::LocalTime) {
                time.setTimeSpec(Qt::UTC);
            }
            return time.toUTC();
        }
    }
    return {};
}

QDateTime changedAt(ObjectKind kind, const QJsonObject &object) {
    if (kind == ObjectKind::Key || kind == ObjectKind::KeyListItem) {
        const QJsonObject attributes = object.value(QLatin1String("attributes")).toObject();
        return timeIn(attributes.isEmpty() ? object : attributes, {"updated"});
    }
    if (kind == ObjectKind::KeyVault || kind == ObjectKind::ManagedHsm) {
        return timeIn(object.value(QLatin1String("systemData")).toObject(), {"lastModifiedAt"});
    }
    return {};
}

} // namespace importer
