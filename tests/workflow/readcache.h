#pragma once

#include "cloud/http/transport.h"

#include <QHash>

#include <memory>

namespace support {

/// Answers of one scenario before anything was written there: the same for every session on it.
struct ReadAnswers {
    QHash<QByteArray, http::Response> byRequest;
};

/// Lies next to the network: what was asked by an earlier session is answered without it, until this session
/// writes something. Saves most of the time of tests that start from the beginning very often.
class ReadCache final : public http::Transport {
public:
    ReadCache(std::shared_ptr<http::Transport> next, std::shared_ptr<ReadAnswers> answers);
    QCoro::Task<base::Result<http::Response>> send(
        http::Request request, base::Cancellation cancellation) override;

private:
    std::shared_ptr<http::Transport> m_next;
    std::shared_ptr<ReadAnswers> m_answers;
    bool m_wrote = false;
};

} // namespace support
