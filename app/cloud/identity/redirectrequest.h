#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace identity {

/// What came back from the sign-in service in the redirect (contract 2.2).
struct RedirectAnswer {
    QByteArray code; ///< decoded; empty if the sign-in was refused
    QString error; ///< "access_denied"; empty on success
    QString description; ///< `error_description`
    QByteArray claims; ///< of an interaction that Conditional Access wants
};

/// How one HTTP request to the loopback address is to be answered.
struct RedirectVerdict {
    int status = 400; ///< 200, 400, 404, 405
    std::optional<RedirectAnswer> answer; ///< set with 200 only
};

/// Where the head of a request ends (behind the empty line); -1: more is needed.
qsizetype requestHeadSize(const QByteArray &received);

/// Judges a complete request head. Only `GET /?…` with exactly one `state` equal to `state`, and one `code`
/// or one `error`, is the answer; every other path is 404, every other method 405, anything else 400.
RedirectVerdict judgeRedirect(const QByteArray &head, const QByteArray &state);

} // namespace identity
