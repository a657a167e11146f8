#include "faultkinds.h"
#include "readcache.h"
#include "requests.h"
#include "tests/support/program.h"
#include "wording/errortext.h"
#include "world.h"

#include <QTest>

namespace tst_workflow_faults {

using namespace support;
using protect::Progress;
using protect::Step;

namespace {

/// Two requests are the same question if they agree in this.
QString keyOf(const http::Request &request) {
    QString path = World::pathOf(request);
    static const QStringList transient{QStringLiteral("/backupOperations/"),
        QStringLiteral("/operationsStatus/"), QStringLiteral("/operationResults/"),
        QStringLiteral("/backupJobs/")};
    for (const QString &part : transient) {
        const qsizetype at = path.indexOf(part);
        if (at >= 0) {
            path.truncate(at + part.size()); // the id differs each time
        }
    }
    return QString::fromLatin1(http::methodName(request.method)) + QLatin1Char(' ') + request.url.host()
        + path;
}

/// One simulated tenant is like another until somebody writes.
std::shared_ptr<ReadAnswers> readsOf(const QString &scenario) {
    static QHash<QString, std::shared_ptr<ReadAnswers>> all;
    std::shared_ptr<ReadAnswers> &reads = all[scenario];
    if (!reads) {
        reads = std::make_shared<ReadAnswers>();
    }
    return reads;
}

/// The table of errors has a headline, a meaning and a next step for it.
bool hasWords(const base::Error &error) {
    const wording::ErrorText words = wording::errorText(error);
    return !words.headline.isEmpty() && !words.meaning.isEmpty() && !words.nextStep.isEmpty();
}

QStringList questionsOfTheWholeJob(const QString &scenario) {
    WorldOptions options;
    options.reads = readsOf(scenario);
    World world(scenario, options);
    world.drive(Step::Summary);
    world.protection().choose(protect::FirstBackup{true});
    world.drive();
    QStringList keys;
    for (const http::Request &request : world.tap().requests()) {
        const QString key = keyOf(request);
        if (!keys.contains(key)) {
            keys.append(key);
        }
    }
    return keys;
}

int casesRun = 0;

} // namespace

/// Every request of the whole job goes wrong in every way, for as long as the fault lasts: the job ends in
/// success or in words, never hangs, and succeeds from the same page once the fault is gone.
class TestWorkflowFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRequestEveryFault_data();
    void everyRequestEveryFault();
    void cleanupTestCase();
};

void TestWorkflowFaults::everyRequestEveryFault_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("question");
    QStringList asked; // what two kinds of key stores share is the same in both
    for (const QString &scenario : {QStringLiteral("managed-hsm"), QStringLiteral("key-vault-rbac"),
             QStringLiteral("key-vault-access-policy")}) {
        for (const QString &question : questionsOfTheWholeJob(scenario)) {
            if (asked.contains(questionKind(question))) {
                continue;
            }
            asked.append(questionKind(question));
            QTest::newRow(qPrintable(scenario + QLatin1Char(' ') + question)) << scenario << question;
        }
    }
}

void TestWorkflowFaults::everyRequestEveryFault() {
    QFETCH(QString, scenario);
    QFETCH(QString, question);
    static const std::vector<FaultKind> kinds = faultKinds();
    for (const FaultKind &fault : kinds) {
        if (!question.contains(fault.onlyIn)) {
            continue;
        }
        WorldOptions options;
        options.reads = readsOf(scenario);
        options.tries = 2;
        options.direct = true;
        World world(scenario, options);
        world.tap().setFault([&](const http::Request &request) -> std::optional<TapTransport::Answer> {
            return keyOf(request) == question ? std::make_optional(fault.answer(request)) : std::nullopt;
        });
        const Step reached = world.drive(Step::Summary);
        if (reached == Step::Configure) {
            world.protection().choose(protect::FirstBackup{true});
        }
        const Step stuck = reached == Step::Configure ? world.drive() : reached;
        for (int step = 0; step <= static_cast<int>(Step::Done); ++step) {
            QVERIFY2(world.settled(static_cast<Step>(step)), fault.name);
        }
        QVERIFY2(!world.protection().isWriting(), fault.name);
        if (stuck == Step::Configure) {
            const domain::RunRecord &run = world.protection().run();
            const bool told = run.outcome == domain::RunOutcome::Stopped
                || (run.failure
                    && (!run.failure->error.code.isEmpty()
                        || run.failure->error.kind != base::ErrorKind::Local)
                    && hasWords(run.failure->error));
            QVERIFY2(told, fault.name);
        } else if (stuck != Step::Done) {
            // Words on the page itself, or on the key store's where a later page lacks something.
            std::optional<base::Error> error = world.protection().state(stuck).error;
            for (const Step other : {Step::KeyStore, Step::Backup}) {
                error = error ? error : world.protection().state(other).error;
            }
            const bool told = error && hasWords(*error);
            QVERIFY2(told,
                qPrintable(QStringLiteral("%1 at step %2")
                               .arg(QLatin1String(fault.name))
                               .arg(static_cast<int>(stuck))));
        }
        world.tap().setFault(nullptr);
        const Step afterwards = world.drive();
        const std::optional<base::Error> error = world.protection().state(afterwards).error;
        QVERIFY2(afterwards == Step::Done,
            qPrintable(QStringLiteral("%1: step %2 after it was gone, %3: %4")
                           .arg(QLatin1String(fault.name))
                           .arg(static_cast<int>(afterwards))
                           .arg(error ? error->code : QString(), error ? error->message : QString())));
        QVERIFY2(world.writes().count(QStringLiteral("enable")) <= 1, fault.name);
        QVERIFY2(world.writes().count(QStringLiteral("backup")) <= 1, fault.name);
        QVERIFY2(world.writes().count(QStringLiteral("role")) <= 1, fault.name);
        ++casesRun;
    }
}

void TestWorkflowFaults::cleanupTestCase() {
    qInfo("%d cases: every request of the whole job, every fault", casesRun);
    QVERIFY(casesRun > 400);
}

CVM_TEST(TestWorkflowFaults)

} // namespace tst_workflow_faults

#include "tst_workflow_faults.moc"
