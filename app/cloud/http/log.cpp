#include "cloud/http/log.h"

#include "base/redaction.h"
#include "base/text.h"

#include <QDateTime>
#include <QUrlQuery>

namespace http {

namespace {

QString address(const QUrl &url) {
    QString text = url.host(QUrl::FullyEncoded) + url.path(QUrl::FullyEncoded);
    QStringList parameters;
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyEncoded)) {
        const bool isVersion = name.compare(QLatin1String("api-version"), Qt::CaseInsensitive) == 0;
        parameters.append(isVersion ? name + QLatin1Char('=') + value : name);
    }
    if (!parameters.isEmpty()) {
        text += QLatin1Char('?') + parameters.join(QLatin1Char('&'));
    }
    return text;
}

} // namespace

Log::Log(int capacity) : m_capacity(static_cast<std::size_t>(std::max(1, capacity))) { }

void Log::record(const Request &request, const Response &response, qint64 milliseconds) {
    QString outcome = QString::number(response.status);
    const QByteArray requestId = response.headers.value("x-ms-request-id");
    const QByteArray correlationId = response.headers.value("x-ms-correlation-request-id");
    if (!requestId.isEmpty()) {
        outcome += QStringLiteral(" request-id=") + QString::fromLatin1(requestId);
    }
    if (!correlationId.isEmpty()) {
        outcome += QStringLiteral(" correlation-id=") + QString::fromLatin1(correlationId);
    }
    add(request, outcome, milliseconds);
}

void Log::record(const Request &request, const base::Error &error, qint64 milliseconds) {
    add(request, error.code.isEmpty() ? QStringLiteral("failed") : error.code, milliseconds);
}

QStringList Log::lines() const {
    return {m_lines.cbegin(), m_lines.cend()};
}

void Log::add(const Request &request, const QString &outcome, qint64 milliseconds) {
    QString line = QStringLiteral("%1 %2 %3 -> %4 (%5 ms)")
                       .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs),
                           QString::fromLatin1(methodName(request.method)), address(request.url), outcome,
                           QString::number(milliseconds));
    if (!request.clientRequestId.isEmpty()) {
        line += QStringLiteral(" client-request-id=") + request.clientRequestId;
    }
    m_lines.push_back(base::redacted(base::plainText(line).replace(QLatin1Char('\n'), QLatin1Char(' '))));
    while (m_lines.size() > m_capacity) {
        m_lines.pop_front();
    }
}

} // namespace http
