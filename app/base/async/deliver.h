#pragma once

#include "base/async/activity.h"
#include "base/async/announcer.h"

#include <QCoroTask>
#include <QPointer>

#include <functional>
#include <type_traits>

namespace base {

/// The one place where the result of a flow reaches an object: it is dropped where nobody wants it any more,
/// because the object is gone, or what it was asked for has changed since.
template <typename Result>
QCoro::Task<void> deliver(
    QCoro::Task<Result> flow, std::function<bool()> isWanted, std::function<void(Result)> apply) {
    Result result = co_await flow;
    if (isWanted()) {
        apply(std::move(result));
    }
}

inline QCoro::Task<void> deliver(
    QCoro::Task<void> flow, std::function<bool()> isWanted, std::function<void()> apply) {
    co_await flow;
    if (isWanted()) {
        apply();
    }
}

template <typename Task>
struct FlowTraits;
template <typename Result>
struct FlowTraits<QCoro::Task<Result>> {
    using Apply = std::function<void(Result)>;
    using ApplyAll = std::function<void(Result, bool)>;
};
template <>
struct FlowTraits<QCoro::Task<void>> {
    using Apply = std::function<void()>;
    using ApplyAll = std::function<void(bool)>;
};
template <typename Flow>
using TraitsOf = FlowTraits<std::invoke_result_t<Flow, Cancellation>>;

/// What a flow calls while it runs: not any more once it was cancelled. What it changes is told afterwards.
template <typename Function>
auto whileWanted(const Announcer &announcer, const Cancellation &cancellation, Function function) {
    return [announcer, cancellation, function](auto &&...arguments) {
        if (!cancellation.isCancelled()) {
            const Announcer::Scope scope(announcer);
            function(std::forward<decltype(arguments)>(arguments)...);
        }
    };
}

/// The same for work that has a cancellation and no activity, as one of many at a time.
template <typename Result>
QCoro::Task<void> deliver(QCoro::Task<Result> flow, Announcer announcer, Cancellation cancellation,
    std::function<void(Result)> apply) {
    const std::function<bool()> isWanted = [cancellation] { return !cancellation.isCancelled(); };
    return deliver(std::move(flow), isWanted,
        std::function<void(Result)>(whileWanted(announcer, cancellation, std::move(apply))));
}

/// Starts `flow` as what the owner's activity is at work on, in place of what it was at work on, and applies
/// its result; not where the activity was stopped, or was begun anew, or the owner is gone. `flow` takes the
/// cancellation. What `apply` changes is told when it has returned.
template <typename Flow>
void start(const Announcer &announcer, QObject *owner, Activity &activity, Flow flow,
    typename TraitsOf<Flow>::Apply apply) {
    const Announcer::Scope scope(announcer);
    const QPointer<QObject> alive(owner);
    const Activity::Ticket ticket = activity.begin();
    const std::function<bool()> isWanted
        = [alive, &activity, ticket] { return alive && activity.end(ticket); };
    deliver(flow(ticket.cancellation), isWanted,
        typename TraitsOf<Flow>::Apply([announcer, apply = std::move(apply)](auto &&...result) {
            const Announcer::Scope ending(announcer);
            apply(std::forward<decltype(result)>(result)...);
        }));
}

/// The same for what has an effect also when nobody waits for it any more: `apply` hears of every end while
/// the owner lives, and whether the activity was still at work on it.
template <typename Flow>
void startToEnd(const Announcer &announcer, QObject *owner, Activity &activity, Flow flow,
    typename TraitsOf<Flow>::ApplyAll apply) {
    const Announcer::Scope scope(announcer);
    const QPointer<QObject> alive(owner);
    const Activity::Ticket ticket = activity.begin();
    const std::function<bool()> isWanted = [alive] { return !alive.isNull(); };
    deliver(flow(ticket.cancellation), isWanted,
        typename TraitsOf<Flow>::Apply(
            [announcer, &activity, ticket, apply = std::move(apply)](auto &&...result) {
                const Announcer::Scope ending(announcer);
                apply(std::forward<decltype(result)>(result)..., activity.end(ticket));
            }));
}

} // namespace base
