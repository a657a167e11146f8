#pragma once

#include "cloud/http/message.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace contract {

/// One request and its answer as a real service exchanged them, from a JSON file:
/// {"request":{method, uri, headers, body}, "response":{status, headers, body}}.
struct Recording {
    QString file; ///< for messages only; nothing is decided by it
    QString method;
    QString uri;
    QStringList path; ///< decoded segments; doubled slashes are dropped
    QString query; ///< as recorded
    QJsonValue requestBody;
    http::Response response; ///< `body` is serialised again, or the text where it was none
    QJsonValue body; ///< the same, parsed: what the facts are computed from

    bool hasPath(const QString &pattern) const;
    http::Request request() const; ///< as it was sent, without audience
};

/// nullopt with a reason where the file is not a recording.
std::optional<Recording> loadRecording(const QString &file, QString *reason);

/// Every *.json below it, sorted.
QStringList recordingFiles(const QString &folder);

/// Matches segments without case: "*" one segment, a leading "**" any number of them.
bool pathMatches(const QStringList &segments, const QString &pattern);

/// The value at "properties.storageProfile.osDisk" or "value.0.name"; Undefined where there is none.
QJsonValue at(const QJsonValue &value, const QString &path);
QString text(const QJsonValue &value, const QString &path);

} // namespace contract
