#include <QTest> // first: moc cannot read <coroutine> before a Qt header

#include "base/async/completion.h"
#include "tests/support/program.h"

#include <QCoroTask>

#include <memory>

namespace tst_completion {

using namespace Qt::StringLiterals;
using base::Completion;

namespace {

QCoro::Task<> store(Completion<QString> completion, std::shared_ptr<QString> result) {
    const QString value = co_await completion;
    *result = value;
}

/// What a flow does when it ends: it lets go of the last handle to what it waited for.
QCoro::Task<> storeAndForget(std::shared_ptr<Completion<int>> completion, std::shared_ptr<int> result) {
    Completion<int> wait = *completion;
    completion.reset();
    const int value = co_await wait;
    *result = value;
}

} // namespace

class TestCompletion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resumesTheWaiterInsideComplete() {
        const Completion<QString> completion;
        const auto result = std::make_shared<QString>();
        const QCoro::Task<> task = store(completion, result);
        QVERIFY(!task.isReady());
        completion.complete(u"done"_s);
        QCOMPARE(*result, u"done"_s);
        QVERIFY(task.isReady());
    }

    void givesAnEarlierEndAtOnce() {
        const Completion<QString> completion;
        completion.complete(u"early"_s);
        QVERIFY(completion.isComplete());
        const auto result = std::make_shared<QString>();
        const QCoro::Task<> task = store(completion, result);
        QVERIFY(task.isReady());
        QCOMPARE(*result, u"early"_s);
    }

    void countsTheFirstEndOnly() {
        const Completion<QString> completion;
        const auto result = std::make_shared<QString>();
        const QCoro::Task<> task = store(completion, result);
        completion.complete(u"first"_s);
        completion.complete(u"second"_s);
        QCOMPARE(*result, u"first"_s);
    }

    void outlivesAWaiterThatHeldTheLastHandle() {
        auto completion = std::make_shared<Completion<int>>();
        const Completion<int> *const held = completion.get();
        const auto result = std::make_shared<int>(0);
        const QCoro::Task<> task = storeAndForget(completion, result);
        held->complete(3);
        completion.reset();
        QCOMPARE(*result, 3);
    }
};

CVM_TEST(TestCompletion)

} // namespace tst_completion

#include "tst_completion.moc"
