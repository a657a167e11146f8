#include "protect/flows/recordedwrite.h"

#include "cloud/azure/writeguard.h"

namespace protect {

namespace {

base::Error unrecorded(const QString &url) {
    base::Error error = base::localError(QStringLiteral("UnrecordedWrite"),
        QStringLiteral("A change would have been sent without being recorded."),
        QStringLiteral("journal/write"));
    error.target = url;
    return error;
}

journal::Answer answerOf(azure::WriteEnd end) {
    switch (end) {
    case azure::WriteEnd::Confirmed:
        return journal::Answer::Confirmed;
    case azure::WriteEnd::Refused:
        return journal::Answer::Refused;
    case azure::WriteEnd::Unknown:
        break;
    }
    return journal::Answer::Unknown;
}

class Recorder final : public azure::WriteGuard {
public:
    Recorder(std::shared_ptr<base::Clock> clock, journal::OpenRunPtr open, journal::Intent intent)
        : m_clock(std::move(clock)), m_open(std::move(open)), m_intent(std::move(intent)) { }

    base::Result<void> beforeSending(const azure::GuardedWrite &write) override {
        if (!m_open) {
            return base::Unexpected(unrecorded(write.url));
        }
        journal::Intent intent = m_intent;
        intent.method = write.method;
        intent.url = write.url;
        intent.requestId = write.requestId;
        intent.when = m_clock->now();
        const base::Result<int> number = m_open->intend(intent);
        if (!number) {
            return base::Unexpected(number.error());
        }
        m_numbers.insert(write.requestId, *number);
        return {};
    }

    void afterAnswer(
        const azure::GuardedWrite &write, azure::WriteEnd end, int status, const QString &code) override {
        // What cannot be noted any more stays open in the record, and nothing more is sent.
        (void)m_open->answered(m_numbers.value(write.requestId), answerOf(end), status, code);
    }

private:
    std::shared_ptr<base::Clock> m_clock;
    journal::OpenRunPtr m_open;
    journal::Intent m_intent;
    QHash<QString, int> m_numbers;
};

class OnlyReading final : public azure::WriteGuard {
public:
    base::Result<void> beforeSending(const azure::GuardedWrite &write) override {
        if (write.method == QLatin1String("POST")) {
            return {};
        }
        return base::Unexpected(unrecorded(write.url));
    }
    void afterAnswer(const azure::GuardedWrite &, azure::WriteEnd, int, const QString &) override { }
};

azure::ConnectionPtr guarded(
    const azure::ConnectionPtr &connection, std::shared_ptr<azure::WriteGuard> guard) {
    auto copy = std::make_shared<azure::Connection>(*connection);
    copy->guard = std::move(guard);
    return copy;
}

} // namespace

azure::ConnectionPtr recorded(
    const azure::ConnectionPtr &connection, journal::OpenRunPtr open, journal::Intent intent) {
    return guarded(
        connection, std::make_shared<Recorder>(connection->clock, std::move(open), std::move(intent)));
}

azure::ConnectionPtr readingOnly(const azure::ConnectionPtr &connection) {
    return guarded(connection, std::make_shared<OnlyReading>());
}

} // namespace protect
