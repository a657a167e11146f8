#include "cloud/azure/paging.h"

#include "base/text.h"

namespace azure {

namespace detail {

QString nextLinkOf(const JsonNode &root) {
    const QString link = root["nextLink"].optionalString();
    return link.isEmpty() ? root["@odata.nextLink"].optionalString() : link;
}

} // namespace detail

namespace {

base::Error refusedLink(const QString &code, const QString &message) {
    base::Error error = badResponse(QStringLiteral("$.nextLink: ") + message);
    error.code = code;
    return error;
}

} // namespace

PageLinks::PageLinks(const QUrl &firstPage) : m_first(firstPage) {
    m_seen.insert(firstPage.toEncoded());
}

base::Result<QUrl> PageLinks::follow(const QString &nextLink) {
    const QUrl url = QUrl::fromEncoded(nextLink.toUtf8(), QUrl::StrictMode);
    // ":443" is written out by key stores (contract 10) and is the same place.
    const bool samePlace = url.isValid() && base::sameText(url.scheme(), m_first.scheme())
        && base::sameText(url.host(), m_first.host()) && url.port(443) == m_first.port(443)
        && url.userInfo().isEmpty();
    if (!samePlace) {
        return base::Unexpected(refusedLink(QStringLiteral("ForeignLink"),
            QStringLiteral("the list goes on at another place (%1), which is not followed").arg(url.host())));
    }
    const QByteArray encoded = url.toEncoded();
    if (m_seen.contains(encoded)) {
        return base::Unexpected(refusedLink(
            QStringLiteral("PageLoop"), QStringLiteral("the list goes on at a page that was read before")));
    }
    if (m_seen.size() >= maximumPages) {
        return base::Unexpected(refusedLink(QStringLiteral("TooManyPages"),
            QStringLiteral("the list has more than %1 pages").arg(maximumPages)));
    }
    m_seen.insert(encoded);
    return url;
}

} // namespace azure
