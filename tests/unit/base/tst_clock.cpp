#include "base/clock.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

#include <QElapsedTimer>
#include <QTest>

#include <chrono>
#include <memory>
#include <optional>

namespace tst_clock {

using namespace std::chrono_literals;
using base::Cancellation;
using base::ErrorKind;
using base::Result;

namespace {

const QDateTime start(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC);

QCoro::Task<> waitFor(std::shared_ptr<base::Clock> clock, std::chrono::milliseconds duration,
    Cancellation cancellation, std::shared_ptr<std::optional<Result<void>>> end) {
    const Result<void> waited = co_await clock->delay(duration, cancellation);
    end->emplace(waited);
}

std::shared_ptr<std::optional<Result<void>>> notYet() {
    return std::make_shared<std::optional<Result<void>>>();
}

} // namespace

class TestClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void virtualTimePassesWhileSomebodyWaits() {
        const auto clock = std::make_shared<base::VirtualClock>(start);
        const auto end = notYet();
        const QCoro::Task<> task = waitFor(clock, 10min, Cancellation(), end);
        QVERIFY(!*end); // never before the event loop turns
        QCOMPARE(clock->now(), start);
        EVENTUALLY(*end);
        QVERIFY((*end)->has_value());
        QCOMPARE(clock->now(), start.addSecs(600));
    }

    void virtualWaitsSideBySideDoNotAddUp() {
        const auto clock = std::make_shared<base::VirtualClock>(start);
        const auto longEnd = notYet();
        const auto shortEnd = notYet();
        const QCoro::Task<> longer = waitFor(clock, 10min, Cancellation(), longEnd);
        const QCoro::Task<> shorter = waitFor(clock, 2min, Cancellation(), shortEnd);
        EVENTUALLY(*longEnd && *shortEnd);
        QCOMPARE(clock->now(), start.addSecs(600));
    }

    void advancingMovesTimeAtOnce() {
        base::VirtualClock clock(start);
        clock.advance(90s);
        QCOMPARE(clock.now(), start.addSecs(90));
    }

    void aFastClockWaitsInProportion() {
        const auto clock = std::make_shared<base::VirtualClock>(start, 1000);
        const auto end = notYet();
        QElapsedTimer elapsed;
        elapsed.start();
        const QCoro::Task<> task = waitFor(clock, 50s, Cancellation(), end);
        EVENTUALLY(*end);
        QVERIFY(elapsed.elapsed() >= 50);
        QCOMPARE(clock->now(), start.addSecs(50));
    }

    void cancelEndsEveryWaitBeforeItReturns_data() {
        QTest::addColumn<bool>("virtualClock");
        QTest::newRow("virtual") << true;
        QTest::newRow("system") << false;
    }

    void cancelEndsEveryWaitBeforeItReturns() {
        QFETCH(bool, virtualClock);
        const std::shared_ptr<base::Clock> clock = virtualClock
            ? std::shared_ptr<base::Clock>(std::make_shared<base::VirtualClock>(start, 1))
            : std::make_shared<base::SystemClock>();
        const Cancellation cancellation;
        const auto first = notYet();
        const auto second = notYet();
        std::optional<QCoro::Task<>> one(waitFor(clock, 1h, cancellation, first));
        std::optional<QCoro::Task<>> other(waitFor(clock, 2h, cancellation, second));
        cancellation.cancel();
        for (const auto &end : {first, second}) {
            QVERIFY(*end);
            QVERIFY(!(*end)->has_value());
            QCOMPARE((*end)->error().kind, ErrorKind::Cancelled);
        }
        // Nothing is left suspended: the flows give back all that they shared.
        QVERIFY(one->isReady() && other->isReady());
        one.reset();
        other.reset();
        QCOMPARE(clock.use_count(), 1);
        QCOMPARE(first.use_count(), 1);
        if (virtualClock) {
            QCOMPARE(clock->now(), start); // a wait that was stopped has not passed
        }
    }

    void aCancelledHandleEndsTheWaitAtOnce() {
        const auto clock = std::make_shared<base::VirtualClock>(start);
        const Cancellation cancellation;
        cancellation.cancel();
        const auto end = notYet();
        const QCoro::Task<> task = waitFor(clock, 1h, cancellation, end);
        QVERIFY(*end);
        QCOMPARE((*end)->error().kind, ErrorKind::Cancelled);
    }

    void systemTimeIsUtcAndWaits() {
        const auto clock = std::make_shared<base::SystemClock>();
        QCOMPARE(clock->now().timeSpec(), Qt::UTC);
        const auto end = notYet();
        QElapsedTimer elapsed;
        elapsed.start();
        const QCoro::Task<> task = waitFor(clock, 20ms, Cancellation(), end);
        EVENTUALLY(*end);
        QVERIFY((*end)->has_value());
        QVERIFY(elapsed.elapsed() >= 20);
    }
};

CVM_TEST(TestClock)

} // namespace tst_clock

#include "tst_clock.moc"
