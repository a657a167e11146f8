#include "requestgraph.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace {

QSet<QByteArray> wordsOf(const QByteArray &text) {
    static const QRegularExpression word(QStringLiteral("[A-Za-z0-9._~-]{4,}"));
    QSet<QByteArray> words;
    auto match = word.globalMatch(QString::fromUtf8(QByteArray::fromPercentEncoding(text)));
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

struct Words {
    QSet<QByteArray> carries;
    QSet<QByteArray> tells;
};

/// What the exchange at `place` told before any other, and before anybody asked with it.
QSet<QByteArray> toldFirst(
    const std::vector<const Exchange *> &all, const std::vector<Words> &words, size_t place) {
    const Exchange &one = *all[place];
    QSet<QByteArray> news = words[place].tells;
    for (size_t i = 0; i < all.size(); ++i) {
        if (all[i]->sent < one.answered) {
            news.subtract(words[i].carries);
        }
        if (all[i]->answered >= 0 && all[i]->answered < one.answered) {
            news.subtract(words[i].tells);
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
    std::vector<Words> words;
    for (const Exchange *exchange : before) {
        words.push_back({wordsOf(exchange->carries), wordsOf(exchange->tells)});
    }
    std::vector<const Exchange *> part;
    std::vector<QSet<QByteArray>> carried;
    std::vector<QSet<QByteArray>> news;
    for (size_t i = 0; i < before.size(); ++i) {
        if (before[i]->sent >= from && before[i]->answered >= 0) {
            part.push_back(before[i]);
            carried.push_back(words[i].carries);
            news.push_back(toldFirst(before, words, i));
        }
    }
    // In order of sending, so that whatever one needs is already judged.
    std::vector<std::vector<const Exchange *>> chains(part.size());
    std::vector<const Exchange *> longest;
    for (size_t i = 0; i < part.size(); ++i) {
        const bool looksAgain = repeatsAfterAWrite(before, from, *part[i]);
        for (size_t j = 0; j < i; ++j) {
            const bool after = part[j]->answered <= part[i]->sent;
            const bool needs
                = part[i]->writes || part[j]->writes || looksAgain || carried[i].intersects(news[j]);
            if (after && needs && chains[j].size() > chains[i].size()) {
                chains[i] = chains[j];
            }
        }
        chains[i].push_back(part[i]);
        longest = chains[i].size() > longest.size() ? chains[i] : longest;
    }
    return longest;
}

double costOf(const std::vector<const Exchange *> &path, int latency) {
    double cost = 0;
    for (const Exchange *exchange : path) {
        cost += latency + static_cast<double>(exchange->served) / 1e6;
    }
    return cost;
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
    exchange.carries
        = request.url.toEncoded() + ' ' + request.body + ' ' + request.headers.value("Authorization");
    exchange.sent = now();
    m_exchanges.push_back(exchange);
    base::Result<http::Response> answer = co_await m_next->send(request, cancellation);
    m_exchanges[place].answered = now();
    if (answer) {
        Exchange &answered = m_exchanges[place];
        answered.served = answer->headers.value(servedHeader).toLongLong();
        answered.tells = answer->body;
        for (const auto &[name, value] : answer->headers.all()) {
            answered.tells += name == servedHeader ? QByteArray() : ' ' + value;
        }
    }
    co_return answer;
}
