#pragma once

#include "tests/support/until.h"

#include <QCoroTask>
#include <QTest>

#include <memory>
#include <optional>

namespace support {

/// The result of a task once it is there, without blocking: for tests that do something in between.
template <typename T>
class Outcome {
public:
    explicit Outcome(QCoro::Task<T> task) : m_value(std::make_shared<std::optional<T>>()) {
        follow(std::move(task), m_value);
    }
    bool isThere() const { return m_value->has_value(); }
    T &operator*() const { return **m_value; }
    T *operator->() const { return &**m_value; }

private:
    static QCoro::Task<void> follow(QCoro::Task<T> task, std::shared_ptr<std::optional<T>> value) {
        T result = co_await task;
        value->emplace(std::move(result));
    }
    std::shared_ptr<std::optional<T>> m_value;
};

/// Runs the event loop until the task ends (at most `milliseconds`); aborts the test program if it does not.
template <typename T>
T await(QCoro::Task<T> task, int milliseconds = 120'000) {
    const Outcome<T> outcome(std::move(task));
    if (!support::until([&outcome] { return outcome.isThere(); }, milliseconds)) {
        qFatal("A task did not end within %d ms.", milliseconds);
    }
    return *outcome;
}

inline QCoro::Task<bool> endOf(QCoro::Task<void> task) {
    co_await task;
    co_return true;
}

/// The same for a task without a result.
inline void awaitVoid(QCoro::Task<void> task, int milliseconds = 120'000) {
    await(endOf(std::move(task)), milliseconds);
}

} // namespace support
