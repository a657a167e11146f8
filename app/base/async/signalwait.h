#pragma once

#include "base/async/completion.h"

#include <QCoroTask>
#include <QObject>
#include <QPointer>

#include <functional>

namespace base {

/// Ends with the next signal, on a later turn, because whoever waits may destroy the sender; or with the
/// sender.
template <typename Sender, typename Signal>
QCoro::Task<void> nextSignal(QPointer<Sender> sender, Signal signal) {
    const Completion<bool> told;
    const auto tell = [told] { told.complete(true); };
    const QMetaObject::Connection connections[]
        = {QObject::connect(sender, signal, sender, tell, Qt::QueuedConnection),
            QObject::connect(sender, &QObject::destroyed, tell)};
    Completion<bool> end = told;
    co_await end;
    for (const QMetaObject::Connection &connection : connections) {
        QObject::disconnect(connection);
    }
}

/// Ends when `holds` is true, looked at now and after each signal, or when the sender is gone. For the
/// terminal and tests; windows listen.
template <typename Sender, typename Signal>
QCoro::Task<void> whenTrue(QPointer<Sender> sender, Signal signal, std::function<bool()> holds) {
    while (sender && !holds()) {
        QCoro::Task<void> told = nextSignal(sender, signal);
        co_await told;
    }
}

} // namespace base
