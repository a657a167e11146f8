#include "faultkinds.h"
#include "readcache.h"
#include "requests.h"
#include "tests/support/program.h"
#include "wording/errortext.h"
#include "world.h"

#include <QTest>

namespace tst_workflow_undofaults {

using namespace support;
using domain::UndoOutcome;
using protect::Step;

namespace {

QString keyOf(const http::Request &request) {
    return QString::fromLatin1(http::methodName(request.method)) + QLatin1Char(' ') + request.url.host()
        + World::pathOf(request).section(QStringLiteral("/backupOperations/"), 0, 0);
}

std::shared_ptr<ReadAnswers> readsOf(const QString &scenario) {
    static QHash<QString, std::shared_ptr<ReadAnswers>> all;
    std::shared_ptr<ReadAnswers> &reads = all[scenario];
    if (!reads) {
        reads = std::make_shared<ReadAnswers>();
    }
    return reads;
}

std::unique_ptr<World> granted(const QString &scenario) {
    WorldOptions options;
    options.tries = 2;
    options.direct = true;
    options.reads = readsOf(scenario);
    auto world = std::make_unique<World>(scenario, options);
    return world->drive() == Step::Done ? std::move(world) : nullptr;
}

/// Whether anything that the run granted is still there, whatever the protection thinks of it.
bool isAnythingLeft(const World &world, const QString &scenario) {
    static QHash<QString, QJsonObject> untouched;
    if (!untouched.contains(scenario)) {
        untouched.insert(scenario, World(scenario, {}).grants());
    }
    return world.grants() != untouched.value(scenario);
}

bool hasWords(const std::optional<base::Error> &error) {
    if (!error) {
        return false;
    }
    const wording::ErrorText words = wording::errorText(*error);
    return !words.headline.isEmpty() && !words.meaning.isEmpty() && !words.nextStep.isEmpty();
}

int casesRun = 0;

} // namespace

/// Every request of taking back goes wrong in every way: it ends in words or in success, and once the fault
/// is gone the same button takes the rest back, nothing twice.
class TestWorkflowUndoFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRequestEveryFault_data();
    void everyRequestEveryFault();
    void cleanupTestCase();
};

void TestWorkflowUndoFaults::everyRequestEveryFault_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("question");
    QStringList asked;
    for (const QString &scenario : {QStringLiteral("managed-hsm"), QStringLiteral("key-vault-rbac"),
             QStringLiteral("key-vault-access-policy")}) {
        const std::unique_ptr<World> world = granted(scenario);
        QVERIFY(world);
        world->tap().clear();
        world->takeBack({}, true);
        for (const http::Request &request : world->tap().requests()) {
            const QString question = keyOf(request);
            if (!asked.contains(
                    questionKind(question))) { // what all kinds of key stores share is the same in all
                asked.append(questionKind(question));
                QTest::newRow(qPrintable(scenario + QLatin1Char(' ') + question)) << scenario << question;
            }
        }
    }
}

void TestWorkflowUndoFaults::everyRequestEveryFault() {
    QFETCH(QString, scenario);
    QFETCH(QString, question);
    static const std::vector<FaultKind> kinds = faultKinds();
    const bool isRead = question.startsWith(QLatin1String("GET "));
    for (const FaultKind &fault : kinds) {
        if (!fault.onlyIn.isEmpty() || fault.isLikeTheLast || (isRead && fault.isLikeAnotherToReaders)) {
            continue; // polling is what the item itself decides here
        }
        const std::unique_ptr<World> world = granted(scenario);
        QVERIFY(world);
        int faults = 0;
        world->tap().setFault([&](const http::Request &request) -> std::optional<TapTransport::Answer> {
            const bool meant = keyOf(request) == question;
            faults += meant ? 1 : 0;
            return meant ? std::make_optional(fault.answer(request)) : std::nullopt;
        });
        const UndoOutcome outcome = world->takeBack({}, true);
        const bool good = outcome == UndoOutcome::TakenBack
            || (outcome == UndoOutcome::Failed && hasWords(world->protection().undo().record().error));
        QVERIFY2(good, fault.name);
        QVERIFY2(!world->protection().isWriting(), fault.name);
        QVERIFY2(faults > 0, fault.name);
        world->tap().setFault(nullptr);
        if (outcome == UndoOutcome::Failed) {
            world->protection().undo().takeBack(); // "Try again"
            QVERIFY2(world->settleUndo(), fault.name);
            QVERIFY2(world->protection().undo().record().outcome == UndoOutcome::TakenBack, fault.name);
        }
        if (isAnythingLeft(*world, scenario)) { // Azure itself had said that it was gone
            QVERIFY2(world->takeBack() == UndoOutcome::TakenBack, fault.name);
        }
        QVERIFY2(!isAnythingLeft(*world, scenario), fault.name);
        const QStringList writes = world->writes();
        QVERIFY2(writes.count(QStringLiteral("stop")) <= 1, fault.name);
        QVERIFY2(writes.count(QStringLiteral("restore policy")) <= 1, fault.name);
        ++casesRun;
    }
}

void TestWorkflowUndoFaults::cleanupTestCase() {
    qInfo("%d cases: every request of taking back, every fault", casesRun);
    QVERIFY(casesRun > 300);
}

CVM_TEST(TestWorkflowUndoFaults)

} // namespace tst_workflow_undofaults

#include "tst_workflow_undofaults.moc"
