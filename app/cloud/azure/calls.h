#pragma once

#include "cloud/azure/armerror.h"
#include "cloud/azure/connection.h"
#include "cloud/azure/jsonreader.h"
#include "cloud/azure/paging.h"

#include <QCoroTask>

namespace azure {

/// Sends a request; every answer other than 2xx becomes an Error. Readers, paging and polling stand on it.
QCoro::Task<base::Result<http::Response>> send(
    ConnectionPtr connection, http::Request request, base::Cancellation cancellation);

/// The same for a key store's data plane. A 401 whose challenge names another tenant, and passes the checks
/// of contract 2.7, is repeated once with a token of that tenant.
QCoro::Task<base::Result<http::Response>> sendToStore(
    ConnectionPtr connection, http::Request request, base::Cancellation cancellation);

using Sender
    = QCoro::Task<base::Result<http::Response>> (*)(ConnectionPtr, http::Request, base::Cancellation);

/// Deletes something. What is not there (204, 404) counts as deleted (contract 8.3, 9.2).
QCoro::Task<base::Result<void>> sendDeletion(
    ConnectionPtr connection, http::Request request, base::Cancellation cancellation, Sender sender = send);

/// Reads one value from the answer's body. 204 is NotFound: the resource is gone (contract 7.4).
template <typename T>
base::Result<T> readAnswer(const http::Request &request, const http::Response &response, JsonReader<T> read) {
    if (response.status == 204) {
        base::Error gone;
        gone.kind = base::ErrorKind::NotFound;
        gone.code = QStringLiteral("NoContent");
        gone.message = QStringLiteral("The service answered that there is nothing here.");
        return base::Unexpected(withExchange(gone, request, response));
    }
    base::Result<T> value = parse(response.body, read);
    if (!value) {
        return base::Unexpected(withExchange(value.error(), request, response));
    }
    return value;
}

template <typename T>
QCoro::Task<base::Result<T>> fetch(ConnectionPtr connection, http::Request request, JsonReader<T> read,
    base::Cancellation cancellation, Sender sender = send) {
    const base::Result<http::Response> response = co_await sender(connection, request, cancellation);
    if (!response) {
        co_return base::Unexpected(response.error());
    }
    co_return readAnswer(request, *response, read);
}

/// All pages of a list. Links are followed as received, on the host of the first page only, each once, and
/// at most maximumPages of them (contract 3.2).
template <typename T>
QCoro::Task<base::Result<std::vector<ItemOf<T>>>> fetchAll(ConnectionPtr connection, http::Request request,
    JsonReader<T> read, base::Cancellation cancellation, Sender sender = send) {
    std::vector<ItemOf<T>> all;
    PageLinks links(request.url);
    while (true) {
        const base::Result<http::Response> response = co_await sender(connection, request, cancellation);
        if (!response) {
            co_return base::Unexpected(response.error());
        }
        base::Result<Page<ItemOf<T>>> page = parsePage(response->body, read);
        if (!page) {
            co_return base::Unexpected(withExchange(page.error(), request, *response));
        }
        all.insert(all.end(), std::make_move_iterator(page->items.begin()),
            std::make_move_iterator(page->items.end()));
        if (page->nextLink.isEmpty()) {
            co_return all;
        }
        const base::Result<QUrl> next = links.follow(page->nextLink);
        if (!next) {
            co_return base::Unexpected(withExchange(next.error(), request, *response));
        }
        request.url = *next;
        request.clientRequestId.clear();
    }
}

} // namespace azure
