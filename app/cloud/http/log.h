#pragma once

#include "base/error.h"
#include "cloud/http/message.h"

#include <QString>
#include <QStringList>

#include <deque>

namespace http {

/// The last requests, for "Copy details" and support. Allow-listed: time (UTC), method, host, path, names of
/// the query parameters (api-version with its value), status or failure code, request ids, duration. Never
/// headers or bodies.
class Log {
public:
    explicit Log(int capacity = 500);
    void record(const Request &request, const Response &response, qint64 milliseconds);
    void record(const Request &request, const base::Error &error, qint64 milliseconds);
    QStringList lines() const; ///< oldest first

private:
    void add(const Request &request, const QString &outcome, qint64 milliseconds);

    std::size_t m_capacity;
    std::deque<QString> m_lines;
};

} // namespace http
