#include "requestgraph.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace {

QSet<QByteArray> wordsOf(const QByteArray &text) {
    static const QRegularExpression word(QStringLiteral("[A-Za-z0-9._~-]{4,}"));
    QSet<QByteArray> words;
    auto match = word.globalMatch(QString::fromUtf8(text));
    while (match.hasNext()) {
        words.insert(match.next().captured().toLower().toUtf8());
    }
    return words;
}

bool writes(const http::Request &request) {
    const bool isToken = request.operation.startsWith(QLatin1String("token/"));
    const bool asks = request.method == http::Method::Post && (request.safeToRepeat || isToken);
    return request.method != http::Method::Get && !asks;
}

/// What this exchange told before any other, and before anybody asked with it.
QSet<QByteArray> toldFirst(const std::vector<const Exchange *> &all, const Exchange &one) {
    QSet<QByteArray> news = one.tells;
    for (const Exchange *other : all) {
        if (other->sent < one.answered) {
            news.subtract(other->carries);
        }
        if (other->answered >= 0 && other->answered < one.answered) {
            news.subtract(other->tells);
        }
    }
    return news;
}

/// Whether it was asked before as well, and something was written since `from`.
bool repeatsAfterAWrite(const std::vector<const Exchange *> &all, qint64 from, const Exchange &one) {
    const auto earlier = [&one](const Exchange *other) { return other->sent < one.sent; };
    return std::any_of(all.begin(), all.end(), [&](const Exchange *other) {
        return earlier(other) && other->name == one.name;
    }) && std::any_of(all.begin(), all.end(), [&](const Exchange *other) {
        return earlier(other) && other->writes && other->sent >= from;
    });
}

} // namespace

std::vector<const Exchange *> criticalPath(
    const std::vector<Exchange> &exchanges, qint64 from, qint64 until) {
    std::vector<const Exchange *> before; // all until then: what an earlier part told is known
    for (const Exchange &exchange : exchanges) {
        if (exchange.sent < until) {
            before.push_back(&exchange);
        }
    }
    std::vector<const Exchange *> part;
    std::copy_if(before.begin(), before.end(), std::back_inserter(part),
        [from](const Exchange *exchange) { return exchange->sent >= from && exchange->answered >= 0; });
    std::vector<QSet<QByteArray>> news;
    for (const Exchange *exchange : part) {
        news.push_back(toldFirst(before, *exchange));
    }
    // In order of sending, so that whatever one needs is already judged.
    std::vector<std::vector<const Exchange *>> chains(part.size());
    std::vector<const Exchange *> longest;
    for (size_t i = 0; i < part.size(); ++i) {
        const bool looksAgain = repeatsAfterAWrite(before, from, *part[i]);
        for (size_t j = 0; j < i; ++j) {
            const bool after = part[j]->answered <= part[i]->sent;
            const bool needs
                = part[i]->writes || part[j]->writes || looksAgain || part[i]->carries.intersects(news[j]);
            if (after && needs && chains[j].size() > chains[i].size()) {
                chains[i] = chains[j];
            }
        }
        chains[i].push_back(part[i]);
        longest = chains[i].size() > longest.size() ? chains[i] : longest;
    }
    return longest;
}

RecordingTransport::RecordingTransport(std::shared_ptr<http::Transport> next) : m_next(std::move(next)) {
    m_timer.start();
}

QCoro::Task<base::Result<http::Response>> RecordingTransport::send(
    http::Request request, base::Cancellation cancellation) {
    const size_t place = m_exchanges.size();
    Exchange exchange;
    exchange.name = QString::fromLatin1(http::methodName(request.method)) + QLatin1Char(' ')
        + request.url.toString(QUrl::RemoveScheme | QUrl::FullyEncoded).mid(2)
        + QString::fromUtf8(request.body.left(request.safeToRepeat ? request.body.size() : 0));
    exchange.writes = writes(request);
    exchange.carries = wordsOf(QByteArray::fromPercentEncoding(request.url.toEncoded()) + ' ' + request.body
        + ' ' + request.headers.value("Authorization"));
    exchange.sent = now();
    m_exchanges.push_back(exchange);
    base::Result<http::Response> answer = co_await m_next->send(request, cancellation);
    m_exchanges[place].answered = now();
    if (answer) {
        QByteArray told = answer->body;
        for (const auto &[name, value] : answer->headers.all()) {
            told += ' ' + value;
        }
        m_exchanges[place].tells = wordsOf(QByteArray::fromPercentEncoding(told));
    }
    co_return answer;
}
