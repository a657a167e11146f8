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
struct SharedReads::Shelf {
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
    QHash<QString, ReadPtr> reads;
    int accessWrites = 0;

    void outdate(const QString &place) {
        const bool isAccess
            = place.endsWith(rolesOfHost) || place.contains(QLatin1String("/microsoft.keyvault/"));
        accessWrites += isAccess ? 1 : 0;
        for (auto read = reads.begin(); read != reads.end();) {
            const bool concerned = (*read)->place == place;
            (*read)->isOutdated = (*read)->isOutdated || concerned;
            read = concerned ? reads.erase(read) : std::next(read);
        }
    }

    bool isOld(const ReadPtr &read) const {
        return read->answer && read->when.addDuration(keptFor) < connection->clock->now();
    }

    /// What is read now, or was not long ago.
    ReadPtr known(const QString &identity) const {
        const ReadPtr read = reads.value(identity);
        return read && !isOld(read) ? read : nullptr;
    }

    /// One that is under way, or a new one.
    ReadPtr begun(const QString &identity, const QString &place) {
        const ReadPtr known = reads.value(identity);
        if (known && known->run->isRunning()) {
            return known;
        }
        if (reads.size() >= mostKept) {
            reads.removeIf(
                [this](const QHash<QString, ReadPtr>::iterator &one) { return isOld(one.value()); });
        }
        const auto read = std::make_shared<Read>();
        read->place = place;
        reads.insert(identity, read);
        return read;
    }
};

/// The transport of one of those who share.
class SharedReads::View final : public http::Transport {
public:
    View(std::shared_ptr<Shelf> shelf, bool takesOver) : m_shelf(std::move(shelf)), m_takesOver(takesOver) { }

    QCoro::Task<Answer> send(http::Request request, base::Cancellation cancellation) override {
        if (request.method == http::Method::Post && request.safeToRepeat) { // it only asks
            return m_shelf->connection->transport->send(std::move(request), std::move(cancellation));
        }
        if (request.method != http::Method::Get) {
            return write(m_shelf, std::move(request), std::move(cancellation));
        }
        const QString identity = identityOf(request);
        const bool mayTakeOver = m_takesOver && !m_seen.contains(identity);
        m_seen.insert(identity);
        return read(m_shelf, std::move(request), mayTakeOver, std::move(cancellation));
    }

    QCoro::Task<void> prepareFor(http::Audience audience, base::Cancellation cancellation) override {
        return m_shelf->connection->transport->prepareFor(std::move(audience), std::move(cancellation));
    }

private:
    static QCoro::Task<Answer> write(
        std::shared_ptr<Shelf> shelf, http::Request request, base::Cancellation cancellation) {
        const QString place = placeOf(request.url);
        shelf->outdate(place);
        Answer answer = co_await shelf->connection->transport->send(request, cancellation);
        shelf->outdate(place); // what was read meanwhile may tell of before
        co_return answer;
    }

    static QCoro::Task<Answer> read(std::shared_ptr<Shelf> shelf, http::Request request, bool mayTakeOver,
        base::Cancellation cancellation) {
        const QString identity = identityOf(request);
        const Shelf::ReadPtr known = shelf->known(identity);
        if (known && known->answer && mayTakeOver) {
            co_return *known->answer;
        }
        const base::SharedRun<http::Response>::Work work = [shelf, request](base::Cancellation end) {
            return shelf->connection->transport->send(request, end);
        };
        const Shelf::ReadPtr read = shelf->begun(identity, placeOf(request.url));
        const Answer answer = co_await base::SharedRun<http::Response>::join(read->run, work, cancellation);
        keep(shelf, identity, read, answer);
        co_return answer;
    }

    static void keep(const std::shared_ptr<Shelf> &shelf, const QString &identity, const Shelf::ReadPtr &read,
        const Answer &answer) {
        const bool isTold = answer && (answer->isSuccess() || answer->status == 404);
        if (isTold && !read->isOutdated) {
            read->answer = *answer;
            read->when = shelf->connection->clock->now();
        } else if (!read->run->isRunning() && shelf->reads.value(identity) == read) {
            shelf->reads.remove(identity);
        }
    }

    const std::shared_ptr<Shelf> m_shelf;
    const bool m_takesOver;
    QSet<QString> m_seen;
};

SharedReads::SharedReads(ConnectionPtr connection)
    : m_connection(std::move(connection)), m_shelf(std::make_shared<Shelf>()) {
    m_shelf->connection = m_connection;
}

ConnectionPtr SharedReads::view(bool takesOver) const {
    auto copy = std::make_shared<Connection>(*m_connection);
    copy->transport = std::make_shared<View>(m_shelf, takesOver);
    return copy;
}

int SharedReads::accessWrites() const {
    return m_shelf->accessWrites;
}

ConnectionPtr SharedReads::reader() const {
    return view(true);
}

ConnectionPtr SharedReads::direct() const {
    return view(false);
}

} // namespace azure
