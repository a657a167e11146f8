#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <functional>

namespace support {

/// Turns the event loop until `condition` holds; false: it did not within `milliseconds`. Looks after every
/// turn, without the pauses of QTest::qWaitFor and QTRY_…, which the simulator in the same thread would pay
/// for with every request.
inline bool until(const std::function<bool()> &condition, int milliseconds = 30'000) {
    QElapsedTimer elapsed;
    elapsed.start();
    QTimer wakeUp; // what changes in another thread or process sends this one no event
    wakeUp.start(10);
    while (!condition()) {
        if (elapsed.hasExpired(milliseconds)) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

} // namespace support

/// QVERIFY once it holds.
#define EVENTUALLY_WITHIN(condition, milliseconds)                                                           \
    QVERIFY2(support::until([&] { return static_cast<bool>(condition); }, milliseconds), #condition)
#define EVENTUALLY(condition) EVENTUALLY_WITHIN(condition, 30'000)

/// QCOMPARE once both are the same; tells both where they never are.
#define EVENTUALLY_EQUAL_WITHIN(actual, expected, milliseconds)                                              \
    do {                                                                                                     \
        support::until([&] { return (actual) == (expected); }, milliseconds);                                \
        QCOMPARE(actual, expected);                                                                          \
    } while (false)
#define EVENTUALLY_EQUAL(actual, expected) EVENTUALLY_EQUAL_WITHIN(actual, expected, 30'000)
