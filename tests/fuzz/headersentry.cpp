#include "tests/fuzz/entries.h"

#include "cloud/azure/keystorechallenge.h"
#include "cloud/azure/startedoperation.h"
#include "cloud/http/challenge.h"
#include "cloud/http/retrypolicy.h"

#include <QJsonDocument>

namespace fuzz {

namespace {

http::Headers headersOf(const QByteArray &bytes) {
    http::Headers headers;
    for (const QByteArray &line : bytes.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0) {
            headers.add(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
        }
    }
    return headers;
}

} // namespace

void readHeaders(const QByteArray &bytes) {
    const http::Headers headers = headersOf(bytes);
    const QDateTime now(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC);
    for (const http::Challenge &challenge : http::challenges(headers)) {
        require(!challenge.scheme.isEmpty(), "a challenge has no scheme");
    }
    const QByteArray claims = http::claimsOf(headers);
    require(claims.isEmpty() || QJsonDocument::fromJson(claims).isObject(), "claims are not a JSON object");
    const std::optional<std::chrono::seconds> wait = http::retryAfter(headers, now);
    require(!wait || wait->count() >= 0, "a wait is negative");

    const azure::Cloud cloud = azure::Cloud::publicCloud();
    const QUrl asked(QStringLiteral("https://kv.vault.azure.net/keys/k"));
    const auto challenge = azure::keyStoreChallenge(cloud, asked, headers);
    if (challenge && *challenge) {
        const QString resource = QUrl((*challenge)->scope).host();
        require(!resource.isEmpty() && asked.host().endsWith(resource, Qt::CaseInsensitive),
            "a challenge leads to another host");
    }
}

} // namespace fuzz
