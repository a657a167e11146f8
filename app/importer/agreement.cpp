#include "importer/agreement.h"

#include "base/text.h"

#include <QJsonArray>

namespace importer {

namespace {

bool changesByItself(const QString &name) {
    static const QStringList names{QStringLiteral("powerState"), QStringLiteral("provisioningState"),
        QStringLiteral("lastBackupStatus"), QStringLiteral("lastBackupTime"),
        QStringLiteral("lastRecoveryPoint"), QStringLiteral("healthStatus"),
        QStringLiteral("protectedItemsCount"), QStringLiteral("displayName")};
    return names.contains(name);
}

bool same(const QJsonValue &a, const QJsonValue &b) {
    if (a.isString() && b.isString()) {
        return base::sameText(a.toString(), b.toString())
            || base::normalisedRegion(a.toString()) == base::normalisedRegion(b.toString());
    }
    if (a.isObject() && b.isObject()) {
        return agreeAsJson(a.toObject(), b.toObject());
    }
    if (a.isArray() && b.isArray()) {
        const QJsonArray left = a.toArray();
        const QJsonArray right = b.toArray();
        bool equal = left.size() == right.size();
        for (qsizetype i = 0; equal && i < left.size(); ++i) {
            equal = same(left.at(i), right.at(i));
        }
        return equal;
    }
    return a == b;
}

} // namespace

bool agreeAsJson(const QJsonObject &a, const QJsonObject &b) {
    for (auto member = a.begin(); member != a.end(); ++member) {
        const QJsonValue other = b.value(member.key());
        if (!other.isUndefined() && !changesByItself(member.key()) && !same(member.value(), other)) {
            return false;
        }
    }
    return true;
}

} // namespace importer
