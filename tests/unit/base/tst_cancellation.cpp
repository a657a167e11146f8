#include "base/async/cancellation.h"
#include "tests/support/program.h"

#include <QTest>

#include <optional>
#include <vector>

namespace tst_cancellation {

using base::Cancellation;

class TestCancellation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsEachCallbackOnceInOrder() {
        const Cancellation cancellation;
        std::vector<int> ran;
        const Cancellation::Registration first = cancellation.onCancel([&ran] { ran.push_back(1); });
        const Cancellation::Registration second = cancellation.onCancel([&ran] { ran.push_back(2); });
        QVERIFY(!cancellation.isCancelled());
        cancellation.cancel();
        cancellation.cancel();
        QVERIFY(cancellation.isCancelled());
        QCOMPARE(ran, (std::vector<int>{1, 2}));
    }

    void isSharedByItsCopies() {
        const Cancellation cancellation;
        const Cancellation copy = cancellation;
        bool told = false;
        const Cancellation::Registration registration = cancellation.onCancel([&told] { told = true; });
        copy.cancel();
        QVERIFY(told);
        QVERIFY(cancellation.isCancelled());
    }

    void runsAtOnceIfItHasHappened() {
        const Cancellation cancellation;
        cancellation.cancel();
        bool told = false;
        const Cancellation::Registration registration = cancellation.onCancel([&told] { told = true; });
        QVERIFY(told);
    }

    void forgetsAnEndedRegistration() {
        const Cancellation cancellation;
        bool told = false;
        {
            const Cancellation::Registration registration = cancellation.onCancel([&told] { told = true; });
        }
        cancellation.cancel();
        QVERIFY(!told);
    }

    void aCallbackMayEndAnotherRegistration() {
        const Cancellation cancellation;
        int ran = 0;
        std::optional<Cancellation::Registration> second;
        const Cancellation::Registration first = cancellation.onCancel([&] {
            ++ran;
            second.reset();
        });
        second = cancellation.onCancel([&ran] { ran += 10; });
        cancellation.cancel();
        QCOMPARE(ran, 1);
    }

    void aCallbackMayEndItsOwnRegistration() {
        const Cancellation cancellation;
        int ran = 0;
        std::optional<Cancellation::Registration> own;
        own = cancellation.onCancel([&] {
            own.reset();
            ++ran;
        });
        cancellation.cancel();
        QCOMPARE(ran, 1);
    }

    void aCallbackMayCancelAgainAndRegister() {
        const Cancellation cancellation;
        int ran = 0;
        const Cancellation::Registration registration = cancellation.onCancel([&] {
            cancellation.cancel();
            const Cancellation::Registration late = cancellation.onCancel([&ran] { ran += 10; });
            ++ran;
        });
        cancellation.cancel();
        QCOMPARE(ran, 11);
    }

    void aRegistrationCanBeMoved() {
        const Cancellation cancellation;
        int ran = 0;
        Cancellation::Registration kept;
        {
            Cancellation::Registration registration = cancellation.onCancel([&ran] { ++ran; });
            kept = std::move(registration);
        }
        cancellation.cancel();
        QCOMPARE(ran, 1);
    }

    void aRegistrationMayOutliveEveryHandle() {
        Cancellation::Registration registration;
        {
            const Cancellation cancellation;
            registration = cancellation.onCancel([] {});
        }
        registration = Cancellation::Registration();
    }
};

CVM_TEST(TestCancellation)

} // namespace tst_cancellation

#include "tst_cancellation.moc"
