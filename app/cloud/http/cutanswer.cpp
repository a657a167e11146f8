#include "cloud/http/cutanswer.h"

#include <QJsonDocument>

namespace http {

namespace {

/// The longest word of JSON, "false": one that is cut is reported where it starts.
constexpr qsizetype longestWord = 5;

bool breaksOff(const QByteArray &body) {
    const QByteArray text = body.trimmed();
    if (!text.startsWith('{') && !text.startsWith('[')) {
        return false;
    }
    QJsonParseError error;
    QJsonDocument::fromJson(text, &error);
    return error.error != QJsonParseError::NoError && error.offset + longestWord >= text.size();
}

} // namespace

bool isCutShort(const Response &response) {
    if (response.status == 204 || response.status == 304) {
        return false;
    }
    bool isLengthKnown = false;
    const qlonglong length = response.headers.value("Content-Length").toLongLong(&isLengthKnown);
    return isLengthKnown ? response.body.size() < length : breaksOff(response.body);
}

} // namespace http
