#pragma once

#include "base/async/cancellation.h"
#include "base/async/completion.h"
#include "base/result.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace base {

/// What runs on another thread; it may look whether it is still wanted.
template <typename Value>
using BackgroundWork = std::function<Result<Value>(const std::atomic_bool &isUnwanted)>;

/// Runs the work on another thread and ends on the program's own with its result; or with Cancelled at once,
/// and then what the work still returns is thrown away. The work holds everything that it uses, and may look
/// whether it is still wanted.
template <typename Value>
QCoro::Task<Result<Value>> inBackground(BackgroundWork<Value> work, Cancellation cancellation) {
    if (cancellation.isCancelled()) {
        co_return Unexpected(cancelledError());
    }
    const auto isUnwanted = std::make_shared<std::atomic_bool>(false);
    Completion<Result<Value>> end;
    const Cancellation::Registration registration = cancellation.onCancel([isUnwanted, end] {
        *isUnwanted = true;
        end.complete(Unexpected(cancelledError()));
    });
    QThreadPool::globalInstance()->start([work, isUnwanted, end] {
        const auto value = std::make_shared<Result<Value>>(work(*isUnwanted));
        if (QCoreApplication *program = QCoreApplication::instance()) {
            QMetaObject::invokeMethod(
                program, [end, value] { end.complete(std::move(*value)); }, Qt::QueuedConnection);
        }
    });
    Result<Value> result = co_await end;
    co_return result;
}

} // namespace base
