#include "tests/contract/sentrequests.h"

#include "base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

namespace contract {

namespace {

QStringList segmentsOf(const QUrl &url) {
    QStringList segments;
    for (const QString &segment : url.path(QUrl::FullyEncoded).split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        segments.append(QUrl::fromPercentEncoding(segment.toUtf8()));
    }
    return segments;
}

QString parameter(const QUrl &url, const QString &name) {
    for (const auto &[key, value] : QUrlQuery(url.query(QUrl::FullyEncoded)).queryItems(QUrl::FullyDecoded)) {
        if (base::sameText(key, name)) {
            return value;
        }
    }
    return {};
}

/// "date" for 2024-10-01 and 2020-08-01-preview, "number" for 7.4, "none".
QString versionForm(const QString &version) {
    static const QRegularExpression date(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}(-preview)?$"));
    static const QRegularExpression number(QStringLiteral("^\\d+\\.\\d+(-preview.*)?$"));
    if (date.match(version).hasMatch()) {
        return QStringLiteral("date");
    }
    return number.match(version).hasMatch() ? QStringLiteral("number")
        : version.isEmpty()                 ? QStringLiteral("none")
                                            : QStringLiteral("unknown: ") + version;
}

/// What is chosen for each policy, so that two of them differ there, and what a client adds without need.
bool isChoice(const QString &path) {
    static const QStringList choices{QStringLiteral("$.location"),
        QStringLiteral("$.properties.schedulePolicy.scheduleRunFrequency"),
        QStringLiteral("$.properties.schedulePolicy.hourlySchedule"),
        QStringLiteral("$.properties.retentionPolicy.dailySchedule.retentionTimes[0]"),
        QStringLiteral("$.properties.description"),
        QStringLiteral("$.properties.permissions[0].notDataActions[0]"),
        // other rights than the one named have no place in this product's requests
        QStringLiteral("$.properties.accessPolicies[0].permissions.secrets"),
        QStringLiteral("$.properties.accessPolicies[0].permissions.certificates")};
    return choices.contains(path);
}

/// Every recorded field is sent too, of the same type and with the same value.
void compareBody(
    const QJsonValue &recorded, const QJsonValue &sent, const QString &path, QStringList &result) {
    if (isChoice(path)) {
        return;
    }
    if (recorded.type() != sent.type()) {
        result.append(path
            + (sent.isUndefined() ? QStringLiteral(" is not sent") : QStringLiteral(" is of another type")));
        return;
    }
    const QJsonObject object = recorded.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        compareBody(it.value(), sent.toObject().value(it.key()), path + QLatin1Char('.') + it.key(), result);
    }
    const QJsonArray array = recorded.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        compareBody(array.at(i), sent.toArray().at(i), QStringLiteral("%1[%2]").arg(path).arg(i), result);
    }
    if (!recorded.isObject() && !recorded.isArray() && recorded != sent) {
        result.append(QStringLiteral("%1: \"%2\", recorded \"%3\"")
                          .arg(path, sent.toVariant().toString(), recorded.toVariant().toString()));
    }
}

void compareFilter(const QUrl &recorded, const QUrl &sent, QStringList &result) {
    // Lists of roles are asked for by other criteria than the recorded clients'.
    if (recorded.path().contains(QLatin1String("Microsoft.Authorization"))) {
        return;
    }
    QString filter = parameter(recorded, QStringLiteral("$filter"));
    filter.replace(QLatin1Char('+'), QLatin1Char(' ')); // some clients write blanks as forms do
    if (filter.isEmpty() || filter == QLatin1String("expand eq 'extendedinfo'")) {
        return;
    }
    const QString ours = parameter(sent, QStringLiteral("$filter"));
    if (ours != filter) {
        result.append(QStringLiteral("$filter: %1, recorded %2").arg(ours, filter));
    }
}

} // namespace

QStringList differences(const Recording &recording, const http::Request &sent) {
    QStringList result;
    if (sent.method != recording.request().method) {
        result.append(QStringLiteral("method"));
    }
    const QStringList path = segmentsOf(sent.url);
    if (path.join(QLatin1Char('/')).compare(recording.path.join(QLatin1Char('/')), Qt::CaseInsensitive)
        != 0) {
        result.append(QStringLiteral("path: %1, recorded %2")
                          .arg(path.join(QLatin1Char('/')), recording.path.join(QLatin1Char('/'))));
    }
    const QString onTheWire = sent.url.path(QUrl::FullyEncoded);
    if (onTheWire.contains(QLatin1Char(';')) || onTheWire.contains(QLatin1String("//"))) {
        result.append(QStringLiteral("path on the wire: ") + onTheWire);
    }
    const QString version = parameter(sent.url, QStringLiteral("api-version"));
    const QString recordedVersion = parameter(QUrl(recording.uri), QStringLiteral("api-version"));
    // From 2025 on the data plane of the key stores counts in dates; up to 7.6 in numbers.
    const bool isStore = recording.uri.contains(QLatin1String(".managedhsm."))
        || recording.uri.contains(QLatin1String(".vault."));
    const bool sameForm = versionForm(version) == versionForm(recordedVersion)
        || (isStore && versionForm(version) == QLatin1String("number")
            && versionForm(recordedVersion) == QLatin1String("date"));
    if (!sameForm || version.contains(QLatin1String("preview"))) {
        result.append(QStringLiteral("api-version: %1, recorded %2").arg(version, recordedVersion));
    }
    compareFilter(QUrl(recording.uri), sent.url, result);
    if (recording.requestBody.isObject()) {
        compareBody(
            recording.requestBody, QJsonDocument::fromJson(sent.body).object(), QStringLiteral("$"), result);
    } else if (!sent.body.isEmpty() && recording.response.status != 401) { // asked for a challenge first
        result.append(QStringLiteral("a body where none is recorded"));
    }
    return result;
}

} // namespace contract
