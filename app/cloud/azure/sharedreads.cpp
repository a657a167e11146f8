#include "cloud/azure/sharedreads.h"

#include "base/async/sharedrun.h"

#include <QHash>
#include <QSet>

namespace azure {

namespace {

constexpr auto keptFor = std::chrono::minutes(5);
constexpr qsizetype mostKept = 500; ///< before those that are too old are looked for

const QString rolesOfHost = QStringLiteral(" roles");

using Answer = base::Result<http::Response>;

/// What a write to this URL may change: all roles of its host; else the resource that it names with
/// everything below, or everything of a host without resources.
QString placeOf(const QUrl &url) {
    const QString path = url.path(QUrl::FullyEncoded).toLower();
    if (path.contains(QLatin1String("/providers/microsoft.authorization/"))) {
        return url.host() + rolesOfHost;
    }
    const qsizetype provider = path.indexOf(QLatin1String("/providers/"));
    return provider < 0 ? url.host()
                        : url.host() + path.left(provider)
            + path.mid(provider).section(QLatin1Char('/'), 0, 4); // "/providers/{namespace}/{type}/{name}"
}

QString identityOf(const http::Request &request) {
    return request.tenantId + QLatin1Char(' ') + request.audience.scope + QLatin1Char(' ')
        + QString::fromLatin1(request.url.toEncoded());
}

} // namespace

/// Everything that was read, or is being read.
struct SharedReads::Reads {
    struct Read {
        QString place;
        std::shared_ptr<base::SharedRun<http::Response>> run
            = std::make_shared<base::SharedRun<http::Response>>();
        std::optional<http::Response> answer;
        QDateTime when;
        bool isOutdated = false;
    };
    using ReadPtr = std::shared_ptr<Read>;

    ConnectionPtr connection;
    QHash<QString, ReadPtr> byIdentity;
    int accessWrites = 0;

    void outdate(const QString &place) {
        const bool isAccess
            = place.endsWith(rolesOfHost) || place.contains(QLatin1String("/microsoft.keyvault/"));
        accessWrites += isAccess ? 1 : 0;
        for (auto read = byIdentity.begin(); read != byIdentity.end();) {
            const bool concerned = (*read)->place == place;
            (*read)->isOutdated = (*read)->isOutdated || concerned;
            read = concerned ? byIdentity.erase(read) : std::next(read);
        }
    }

    bool isOld(const ReadPtr &read) const {
        return read->answer && read->when.addDuration(keptFor) < connection->clock->now();
    }

    /// What is read now, or was not long ago.
    ReadPtr known(const QString &identity) const {
        const ReadPtr read = byIdentity.value(identity);
        return read && !isOld(read) ? read : nullptr;
    }

    /// One that is under way, or a new one.
    ReadPtr begun(const QString &identity, const QString &place) {
        const ReadPtr known = byIdentity.value(identity);
        if (known && known->run->isRunning()) {
            return known;
        }
        if (byIdentity.size() >= mostKept) {
            byIdentity.removeIf(
                [this](const QHash<QString, ReadPtr>::iterator &one) { return isOld(one.value()); });
        }
        const auto read = std::make_shared<Read>();
        read->place = place;
        byIdentity.insert(identity, read);
        return read;
    }
};

/// The transport of one of those who share.
class SharedReads::View final : public http::Transport {
public:
    View(std::shared_ptr<Reads> reads, bool takesOver) : m_reads(std::move(reads)), m_takesOver(takesOver) { }

    QCoro::Task<Answer> send(http::Request request, base::Cancellation cancellation) override {
        if (request.method == http::Method::Post && request.safeToRepeat) { // it only asks
            return m_reads->connection->transport->send(std::move(request), std::move(cancellation));
        }
        if (request.method != http::Method::Get) {
            return write(m_reads, std::move(request), std::move(cancellation));
        }
        const QString identity = identityOf(request);
        const bool mayTakeOver = m_takesOver && !m_seen.contains(identity);
        m_seen.insert(identity);
        return read(m_reads, std::move(request), mayTakeOver, std::move(cancellation));
    }

    QCoro::Task<void> prepareFor(http::Audience audience, base::Cancellation cancellation) override {
        return m_reads->connection->transport->prepareFor(std::move(audience), std::move(cancellation));
    }

private:
    static QCoro::Task<Answer> write(
        std::shared_ptr<Reads> reads, http::Request request, base::Cancellation cancellation) {
        const QString place = placeOf(request.url);
        reads->outdate(place);
        Answer answer = co_await reads->connection->transport->send(request, cancellation);
        reads->outdate(place); // what was read meanwhile may tell of before
        co_return answer;
    }

    static QCoro::Task<Answer> read(std::shared_ptr<Reads> reads, http::Request request, bool mayTakeOver,
        base::Cancellation cancellation) {
        const QString identity = identityOf(request);
        const Reads::ReadPtr known = reads->known(identity);
        if (known && known->answer && mayTakeOver) {
            co_return *known->answer;
        }
        const base::SharedRun<http::Response>::Work work = [reads, request](base::Cancellation end) {
            return reads->connection->transport->send(request, end);
        };
        const Reads::ReadPtr read = reads->begun(identity, placeOf(request.url));
        const Answer answer = co_await base::SharedRun<http::Response>::join(read->run, work, cancellation);
        keep(reads, identity, read, answer);
        co_return answer;
    }

    static void keep(const std::shared_ptr<Reads> &reads, const QString &identity, const Reads::ReadPtr &read,
        const Answer &answer) {
        const bool isTold = answer && (answer->isSuccess() || answer->status == 404);
        if (isTold && !read->isOutdated) {
            read->answer = *answer;
            read->when = reads->connection->clock->now();
        } else if (!read->run->isRunning() && reads->byIdentity.value(identity) == read) {
            reads->byIdentity.remove(identity);
        }
    }

    const std::shared_ptr<Reads> m_reads;
    const bool m_takesOver;
    QSet<QString> m_seen;
};

SharedReads::SharedReads(ConnectionPtr connection)
    : m_connection(std::move(connection)), m_reads(std::make_shared<Reads>()) {
    m_reads->connection = m_connection;
}

ConnectionPtr SharedReads::view(bool takesOver) const {
    auto copy = std::make_shared<Connection>(*m_connection);
    copy->transport = std::make_shared<View>(m_reads, takesOver);
    return copy;
}

int SharedReads::accessWrites() const {
    return m_reads->accessWrites;
}

ConnectionPtr SharedReads::reader() const {
    return view(true);
}

ConnectionPtr SharedReads::direct() const {
    return view(false);
}

} // namespace azure
