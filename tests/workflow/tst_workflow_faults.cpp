#include "requests.h"
#include "world.h"

#include <QTest>

using namespace support;
using workflow::Progress;
using workflow::Step;

namespace {

/// What goes wrong: everything short of a well-formed answer, and every refusal that has its own handling.
struct FaultKind {
    const char *name;
    TapTransport::Answer answer;
};

std::vector<FaultKind> faultKinds() {
    return {
        {"network", failure(base::ErrorKind::Network)},
        {"timeout", failure(base::ErrorKind::Timeout)},
        {"401", refusal(401, "ExpiredAuthenticationToken")},
        {"403", refusal(403, "AuthorizationFailed")},
        {"404", refusal(404, "ResourceNotFound")},
        {"429", refusal(429, "TooManyRequests")},
        {"500", refusal(500, "InternalServerError")},
        {"garbage", answer(200, "<html>Sign in to the hotel network</html>")},
        {"empty", answer(200, "{}")},
    };
}

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

QStringList questionsOfTheWholeJob(const QString &scenario) {
    World world(scenario);
    world.drive(Step::Review);
    world.session().setTriggerFirstBackup(true);
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
            if (asked.contains(question)) {
                continue;
            }
            asked.append(question);
            QTest::newRow(qPrintable(scenario + QLatin1Char(' ') + question)) << scenario << question;
        }
    }
}

void TestWorkflowFaults::everyRequestEveryFault() {
    QFETCH(QString, scenario);
    QFETCH(QString, question);
    for (const FaultKind &fault : faultKinds()) {
        WorldOptions options;
        options.tries = 2;
        World world(scenario, options);
        world.tap().setFault([&](const http::Request &request) -> std::optional<TapTransport::Answer> {
            return keyOf(request) == question ? std::make_optional(fault.answer) : std::nullopt;
        });
        const Step reached = world.drive(Step::Review);
        if (reached == Step::Configure) {
            world.session().setTriggerFirstBackup(true);
        }
        const Step stuck = reached == Step::Configure ? world.drive() : reached;
        for (int step = 0; step <= static_cast<int>(Step::Done); ++step) {
            QVERIFY2(world.settled(static_cast<Step>(step)), fault.name);
        }
        QVERIFY2(!world.session().isWriting(), fault.name);
        if (stuck == Step::Configure) {
            const domain::RunRecord &run = world.session().run();
            const bool told = run.outcome == domain::RunOutcome::Stopped
                || (run.failure
                    && (!run.failure->error.code.isEmpty()
                        || run.failure->error.kind != base::ErrorKind::Local));
            QVERIFY2(told, fault.name);
        } else if (stuck != Step::Done) {
            // Words on the page itself, or on the key store's where a later page lacks something.
            const bool told = world.session().state(stuck).error
                || world.session().state(Step::KeyStore).error || world.session().state(Step::Backup).error;
            QVERIFY2(told,
                qPrintable(QStringLiteral("%1 at step %2")
                               .arg(QLatin1String(fault.name))
                               .arg(static_cast<int>(stuck))));
        }
        world.tap().setFault(nullptr);
        const Step afterwards = world.drive();
        const std::optional<base::Error> error = world.session().state(afterwards).error;
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

QTEST_GUILESS_MAIN(TestWorkflowFaults)
#include "tst_workflow_faults.moc"
