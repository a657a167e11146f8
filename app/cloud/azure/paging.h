#pragma once

#include "cloud/azure/jsonreader.h"

#include <QSet>
#include <QUrl>

namespace azure {

/// One page of a list: {"value":[…],"nextLink"} of ARM and the key stores, "@odata.nextLink" of Graph.
template <typename T>
struct Page {
    std::vector<T> items;
    QString nextLink; ///< as received; empty: the last page
};

namespace detail {
template <typename T>
struct Item {
    using type = T;
    static const JsonNode &checked(const JsonNode &item) { return item.object(); }
    static void append(std::vector<T> &items, T item) { items.push_back(std::move(item)); }
};
template <>
struct Item<QString> { // a list of strings
    using type = QString;
    static const JsonNode &checked(const JsonNode &item) { return item; }
    static void append(std::vector<QString> &items, QString item) { items.push_back(std::move(item)); }
};
template <typename T>
struct Item<std::optional<T>> {
    using type = T;
    static const JsonNode &checked(const JsonNode &item) { return item.object(); }
    static void append(std::vector<T> &items, std::optional<T> item) {
        if (item) {
            items.push_back(std::move(*item));
        }
    }
};
QString nextLinkOf(const JsonNode &root);
} // namespace detail

/// What a list holds: a reader that gives std::optional leaves out what is of another kind.
template <typename T>
using ItemOf = typename detail::Item<T>::type;

template <typename T>
base::Result<Page<ItemOf<T>>> parsePage(const QByteArray &body, JsonReader<T> read) {
    const base::Result<JsonNode> root = parseJson(body);
    if (!root) {
        return base::Unexpected(root.error());
    }
    Page<ItemOf<T>> page;
    root->object();
    for (const JsonNode &item : (*root)["value"].requiredItems()) {
        detail::Item<T>::append(page.items, read(detail::Item<T>::checked(item)));
    }
    page.nextLink = detail::nextLinkOf(*root);
    if (!root->problem().isEmpty()) {
        return base::Unexpected(badResponse(root->problem()));
    }
    return page;
}

/// Decides which link may be followed.
class PageLinks {
public:
    static constexpr int maximumPages = 1'000;

    explicit PageLinks(const QUrl &firstPage);
    /// The URL to ask next. Errors (BadResponse): code "ForeignLink" for another scheme, host or port than
    /// the first page's; "PageLoop" for a link that was followed before; "TooManyPages".
    base::Result<QUrl> follow(const QString &nextLink);

private:
    QUrl m_first;
    QSet<QByteArray> m_seen;
};

} // namespace azure
