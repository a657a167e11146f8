#include "tests/contract/recording.h"

#include "base/text.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace contract {

namespace {

QByteArray serialised(const QJsonValue &body) {
    if (body.isObject()) {
        return QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
    }
    if (body.isArray()) {
        return QJsonDocument(body.toArray()).toJson(QJsonDocument::Compact);
    }
    return body.toString().toUtf8();
}

http::Headers readHeaders(const QJsonObject &object) {
    http::Headers headers;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonArray several = it.value().toArray();
        for (const QJsonValue &value : several) {
            headers.add(it.key().toUtf8(), value.toString().toUtf8());
        }
        if (several.isEmpty()) {
            headers.add(it.key().toUtf8(), it.value().toVariant().toString().toUtf8());
        }
    }
    return headers;
}

http::Method methodOf(const QString &name) {
    for (const http::Method method : {http::Method::Get, http::Method::Put, http::Method::Post,
             http::Method::Patch, http::Method::Delete}) {
        if (name.toLatin1() == http::methodName(method)) {
            return method;
        }
    }
    return http::Method::Get;
}

} // namespace

bool Recording::hasPath(const QString &pattern) const {
    return pathMatches(path, pattern);
}

http::Request Recording::request() const {
    http::Request request;
    request.method = methodOf(method);
    request.url = QUrl::fromEncoded(uri.toUtf8());
    request.operation = QStringLiteral("recording");
    return request;
}

std::optional<Recording> loadRecording(const QString &fileName, QString *reason) {
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        *reason = file.errorString();
        return std::nullopt;
    }
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll(), &error).object();
    const QJsonObject request = root.value(QStringLiteral("request")).toObject();
    const QJsonObject response = root.value(QStringLiteral("response")).toObject();
    if (error.error != QJsonParseError::NoError || request.isEmpty() || response.isEmpty()) {
        *reason = QStringLiteral("not a recording: ") + error.errorString();
        return std::nullopt;
    }
    Recording recording;
    recording.file = fileName;
    recording.method = request.value(QStringLiteral("method")).toString().toUpper();
    recording.uri = request.value(QStringLiteral("uri")).toString();
    recording.requestBody = request.value(QStringLiteral("body"));
    const QUrl url = QUrl::fromEncoded(recording.uri.toUtf8());
    recording.query = url.query(QUrl::FullyEncoded);
    for (const QString &segment : url.path(QUrl::FullyEncoded).split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        recording.path.append(QUrl::fromPercentEncoding(segment.toUtf8()));
    }
    recording.body = response.value(QStringLiteral("body"));
    recording.response.status = response.value(QStringLiteral("status")).toInt();
    recording.response.headers = readHeaders(response.value(QStringLiteral("headers")).toObject());
    recording.response.body = serialised(recording.body);
    recording.response.url = url;
    return recording;
}

QStringList recordingFiles(const QString &folder) {
    QStringList files;
    QDirIterator iterator(folder, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        files.append(iterator.next());
    }
    files.sort();
    return files;
}

bool pathMatches(const QStringList &segments, const QString &pattern) {
    QStringList wanted = pattern.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    QStringList given = segments;
    if (!wanted.isEmpty() && wanted.first() == QLatin1String("**")) {
        wanted.removeFirst();
        given = given.mid(std::max<qsizetype>(0, given.size() - wanted.size()));
    }
    if (given.size() != wanted.size()) {
        return false;
    }
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted.at(i) != QLatin1String("*") && !base::sameText(wanted.at(i), given.at(i))) {
            return false;
        }
    }
    return true;
}

QJsonValue at(const QJsonValue &value, const QString &path) {
    QJsonValue result = value;
    for (const QString &step : path.split(QLatin1Char('.'), Qt::SkipEmptyParts)) {
        bool isIndex = false;
        const int index = step.toInt(&isIndex);
        result = isIndex && result.isArray() ? result.toArray().at(index) : result.toObject().value(step);
    }
    return result;
}

QString text(const QJsonValue &value, const QString &path) {
    return at(value, path).toString();
}

} // namespace contract
