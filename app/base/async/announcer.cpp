#include "base/async/announcer.h"

#include <QPointer>

#include <deque>
#include <vector>

namespace base {

namespace {

struct Announcement {
    QPointer<QObject> teller;
    std::function<void()> tell;
};

struct Settling {
    const QObject *teller;
    std::function<void()> settle;
};

} // namespace

struct Announcer::State {
    int scopes = 0;
    std::vector<Settling> settlings;
    std::deque<Announcement> waiting;

    void settle() {
        const std::vector<Settling> now = settlings; // nobody is told yet, so that nobody goes away meanwhile
        for (const Settling &one : now) {
            one.settle();
        }
    }

    void tellAll() {
        while (!waiting.empty()) {
            const Announcement next = std::move(waiting.front());
            waiting.pop_front();
            if (next.teller) {
                next.tell();
            }
        }
    }
};

Announcer::Announcer() : m_state(std::make_shared<State>()) { }

void Announcer::onSettle(const QObject *teller, std::function<void()> settle) const {
    m_state->settlings.push_back({teller, std::move(settle)});
}

void Announcer::tell(QObject *teller, std::function<void()> announcement) const {
    const Scope scope(*this);
    m_state->waiting.push_back({teller, std::move(announcement)});
}

void Announcer::forget(const QObject *teller) const {
    std::erase_if(m_state->settlings, [teller](const Settling &one) { return one.teller == teller; });
    std::erase_if(m_state->waiting, [teller](const Announcement &one) { return one.teller == teller; });
}

Announcer::Scope::Scope(const Announcer &announcer) : m_state(announcer.m_state) {
    ++m_state->scopes;
}

Announcer::Scope::~Scope() {
    if (m_state->scopes == 1) {
        m_state->settle();
    }
    if (--m_state->scopes == 0) {
        m_state->tellAll();
    }
}

} // namespace base
