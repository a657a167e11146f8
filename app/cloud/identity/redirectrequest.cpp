#include "cloud/identity/redirectrequest.h"

#include "cloud/identity/pkce.h"

#include <QHash>

namespace identity {

namespace {

/// Decodes one side of name=value of application/x-www-form-urlencoded.
QByteArray decoded(QByteArray text) {
    text.replace('+', ' ');
    return QByteArray::fromPercentEncoding(text);
}

/// The parameters of a query; nullopt if one that matters is given twice.
std::optional<QHash<QByteArray, QByteArray>> parameters(const QByteArray &query) {
    static const QByteArrayList single{"state", "code", "error", "error_description", "claims"};
    QHash<QByteArray, QByteArray> result;
    for (const QByteArray &part : query.split('&')) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = decoded(equals < 0 ? part : part.first(equals));
        if (result.contains(name) && single.contains(name)) {
            return std::nullopt;
        }
        result.insert(name, equals < 0 ? QByteArray() : decoded(part.sliced(equals + 1)));
    }
    return result;
}

} // namespace

qsizetype requestHeadSize(const QByteArray &received) {
    const qsizetype end = received.indexOf("\r\n\r\n");
    return end < 0 ? -1 : end + 4;
}

RedirectVerdict judgeRedirect(const QByteArray &head, const QByteArray &state) {
    const QByteArray line = head.first(std::max<qsizetype>(0, head.indexOf("\r\n")));
    const QByteArrayList words = line.split(' ');
    if (words.size() != 3 || !words[2].startsWith("HTTP/1.") || !words[1].startsWith('/')) {
        return {400, {}};
    }
    const QByteArray &target = words[1];
    const qsizetype mark = target.indexOf('?');
    if ((mark < 0 ? target : target.first(mark)) != "/") {
        return {404, {}};
    }
    if (words[0] != "GET") {
        return {405, {}};
    }
    const auto given = parameters(mark < 0 ? QByteArray() : target.sliced(mark + 1));
    if (!given || state.isEmpty() || !sameSecret(given->value("state"), state)) {
        return {400, {}};
    }
    RedirectAnswer answer;
    answer.error = QString::fromUtf8(given->value("error"));
    answer.description = QString::fromUtf8(given->value("error_description"));
    answer.claims = given->value("claims");
    if (answer.error.isEmpty()) {
        answer.code = given->value("code");
    }
    if (answer.error.isEmpty() && answer.code.isEmpty()) {
        return {400, {}};
    }
    return {200, answer};
}

} // namespace identity
