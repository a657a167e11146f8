#include "tests/support/program.h"
#include "world.h"

#include <QTest>

namespace tst_workflow_estate {

using namespace support;
using protect::Action;
using protect::Step;

namespace {

const QString hsm = QStringLiteral("managed-hsm");
const QString erp = QStringLiteral("cvm-erp-01");
const QString payroll = QStringLiteral("cvm-payroll-01");

/// The scenario with the key of one VM for both.
WorldOptions withOneKey(const QString &scenario, const QString &key) {
    WorldOptions options;
    QJsonObject sets;
    for (const char *set : {"des-erp", "des-payroll"}) {
        sets.insert(QString::fromLatin1(set), QJsonObject{{QStringLiteral("key"), key}});
    }
    options.scenario = QJsonObject{{QStringLiteral("name"), QStringLiteral("one key")},
        {QStringLiteral("summary"), QStringLiteral("Two VMs with one key.")},
        {QStringLiteral("extends"), scenario}, {QStringLiteral("diskEncryptionSets"), sets}};
    return options;
}

/// Two protections on one estate, of two VMs whose keys are in one key store.
class Two : public World {
public:
    explicit Two(const QString &scenario = hsm, const WorldOptions &options = {}) : World(scenario, options) {
        connectEstate();
        estate().loadVirtualMachines();
        m_second = std::make_unique<protect::Protection>(estate());
        waitUntil([this] { return estate().listProgress().complete; });
        first().chooseVirtualMachine(named(erp));
        second().chooseVirtualMachine(named(payroll));
        settleBoth(Step::VirtualMachine);
    }

    protect::Protection &first() { return protection(); }
    protect::Protection &second() { return *m_second; }

    bool settleBoth(Step step) {
        return waitUntil([this, step] {
            return first().state(step).progress != protect::Progress::Working
                && second().state(step).progress != protect::Progress::Working;
        });
    }

    /// Both as far as the review, side by side.
    bool reachReview() {
        first().examineKey();
        second().examineKey();
        if (!settleBoth(Step::KeyStore) || !settleBoth(Step::Principal)) {
            return false;
        }
        first().loadVaults(false);
        second().loadVaults(false);
        return settleBoth(Step::Backup) && first().state(Step::Summary).isDone()
            && second().state(Step::Summary).isDone();
    }

    bool runBoth() {
        first().start(Action::Configure);
        second().start(Action::Configure);
        return settleBoth(Step::Configure) && first().state(Step::Done).isDone()
            && second().state(Step::Done).isDone();
    }

    /// What was read, by URL; what was read more than once is there as often.
    QStringList reads() {
        QStringList urls;
        for (const http::Request &request : tap().requests()) {
            if (request.method == http::Method::Get) {
                urls.append(QString::fromLatin1(request.url.toEncoded()));
            }
        }
        return urls;
    }

    static QStringList repeated(QStringList urls) {
        QStringList more = urls;
        urls.removeDuplicates();
        for (const QString &url : urls) {
            more.removeOne(url);
        }
        return more;
    }

private:
    domain::ResourceId named(const QString &name) {
        for (const domain::VirtualMachine &machine : estate().environment().virtualMachines) {
            if (machine.name == name) {
                return machine.id;
            }
        }
        return {};
    }

    std::unique_ptr<protect::Protection> m_second;
};

bool existed(const protect::Protection &protection, domain::WriteKind kind) {
    const std::vector<domain::WrittenChange> &written = protection.run().written;
    return std::any_of(written.begin(), written.end(),
        [kind](const domain::WrittenChange &change) { return change.write.kind == kind && change.existed; });
}

} // namespace

/// Two protections on one estate: what both need is read once, and granted once.
class TestWorkflowEstate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isReadOnce_data();
    void isReadOnce();
    void whatOneHasReadTheOtherTakesOver();
    void readingAgainReadsAnew();
    void vaultsAndPoliciesAreReadOnce();
    void whoLeavesDoesNotStopTheOther();
    void oneGrantForBoth_data();
    void oneGrantForBoth();
    void oneRoleForTwoKeys();
    void theGrantOfOneIsKnownToThePlanOfTheOther();
    void whatIsReadMeanwhileIsNotOlderThanTheGrant();
    void aGrantThatIsGoneIsWrittenAgain();
    void oneServicePrincipalForBoth();
    void connectingAnewEndsBoth();
};

void TestWorkflowEstate::isReadOnce_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("key"); // empty: two keys of one HSM
    QTest::newRow("two keys of one HSM") << hsm << QString();
    QTest::newRow("one key of an HSM") << hsm << QStringLiteral("contoso-hsm-prod/cvm-erp-os");
    QTest::newRow("one key of a Key Vault") << hsm << QStringLiteral("contoso-kv-rbac/cvm-erp-os");
    QTest::newRow("one key under access policies") << hsm << QStringLiteral("contoso-kv-policies/cvm-erp-os");
}

void TestWorkflowEstate::isReadOnce() {
    QFETCH(QString, scenario);
    QFETCH(QString, key);
    Two two(scenario, key.isEmpty() ? WorldOptions() : withOneKey(scenario, key));
    two.tap().clear();
    two.first().examineKey();
    QVERIFY(two.settleBoth(Step::KeyStore));
    const QStringList alone = two.reads();
    QCOMPARE(Two::repeated(two.reads()), QStringList());
    Two both(scenario, key.isEmpty() ? WorldOptions() : withOneKey(scenario, key));
    both.tap().clear();
    both.first().examineKey();
    both.second().examineKey();
    QVERIFY(both.settleBoth(Step::KeyStore));
    QVERIFY(both.first().keyAssessment() && both.second().keyAssessment());
    QVERIFY(both.first().state(Step::KeyStore).isDone());
    QVERIFY(both.second().state(Step::KeyStore).isDone());
    QCOMPARE(Two::repeated(both.reads()), QStringList());
    // What the second needs beside is of its own VM and disk encryption set; of the key store only its own
    // key.
    QStringList more = both.reads();
    for (const QString &url : alone) {
        QVERIFY2(more.removeOne(url), qPrintable(url));
    }
    QVERIFY(!more.isEmpty());
    for (const QString &url : more) {
        const bool isOfStore
            = url.contains(QStringLiteral("contoso-hsm")) || url.contains(QStringLiteral("contoso-kv"));
        QVERIFY2(!isOfStore || url.contains(QStringLiteral("cvm-payroll-os")), qPrintable(url));
    }
    for (const Step step : {Step::Role, Step::Scope, Step::Principal}) {
        QVERIFY(both.first().state(step).isDone());
        QVERIFY(both.second().state(step).isDone());
    }
}

void TestWorkflowEstate::whatOneHasReadTheOtherTakesOver() {
    Two two;
    two.first().examineKey();
    QVERIFY(two.settleBoth(Step::KeyStore));
    const QStringList before = two.reads();
    two.tap().clear();
    two.second().examineKey();
    QVERIFY(two.settleBoth(Step::KeyStore));
    QVERIFY(two.second().keyAssessment());
    for (const QString &url : two.reads()) {
        QVERIFY2(!before.contains(url), qPrintable(url));
    }
}

void TestWorkflowEstate::readingAgainReadsAnew() {
    Two two;
    two.first().examineKey();
    QVERIFY(two.settleBoth(Step::KeyStore));
    two.second().examineKey();
    QVERIFY(two.settleBoth(Step::KeyStore));
    const auto roles = [&two] { return two.reads().filter(QStringLiteral("roleDefinitions")).size(); };
    two.tap().clear();
    two.second().checkAccessAgain();
    QVERIFY(two.settleBoth(Step::KeyStore));
    QCOMPARE(roles(), 1);
    two.tap().clear();
    two.first().checkAccessAgain();
    QVERIFY(two.settleBoth(Step::KeyStore));
    QCOMPARE(roles(), 1);
}

void TestWorkflowEstate::vaultsAndPoliciesAreReadOnce() {
    const QStringList vaults{QStringLiteral("Microsoft.RecoveryServices/vaults")};
    World one(hsm);
    QCOMPARE(one.drive(Step::Summary), Step::Configure);
    QStringList alone;
    for (const http::Request &request : one.tap().requests()) {
        const QString url = QString::fromLatin1(request.url.toEncoded());
        if (request.method == http::Method::Get && url.contains(vaults.front()) && !url.contains(erp)) {
            alone.append(url);
        }
    }
    Two two;
    QVERIFY(two.reachReview());
    QStringList both;
    for (const QString &url : two.reads().filter(vaults.front())) {
        if (!url.contains(erp) && !url.contains(payroll)) { // whether a vault keeps backups of this VM
            both.append(url);
        }
    }
    QVERIFY(!both.filter(QStringLiteral("/backupPolicies")).isEmpty());
    alone.sort();
    both.sort();
    QCOMPARE(both, alone);
}

void TestWorkflowEstate::whoLeavesDoesNotStopTheOther() {
    Two two;
    two.tap().hold();
    two.first().examineKey();
    two.second().examineKey();
    QVERIFY(World::waitUntil([&two] { return two.tap().heldCount() > 0; }));
    two.first().cancel(Step::KeyStore);
    two.tap().releaseAll();
    QVERIFY(two.settleBoth(Step::KeyStore));
    QVERIFY(!two.first().keyAssessment());
    QVERIFY(two.second().keyAssessment());
    QVERIFY(two.second().state(Step::KeyStore).isDone());
}

void TestWorkflowEstate::oneGrantForBoth_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("grants");
    QTest::newRow("managed HSM") << QStringLiteral("contoso-hsm-prod/cvm-erp-os")
                                 << QStringList{QStringLiteral("role"),
                                        QStringLiteral("assignment at /keys/cvm-erp-os")};
    QTest::newRow("Azure RBAC") << QStringLiteral("contoso-kv-rbac/cvm-erp-os")
                                << QStringList{QStringLiteral("role"),
                                       QStringLiteral(
                                           "assignment at /vaults/contoso-kv-rbac/keys/cvm-erp-os")};
    QTest::newRow("access policies") << QStringLiteral("contoso-kv-policies/cvm-erp-os")
                                     << QStringList{QStringLiteral("access policy")};
}

void TestWorkflowEstate::oneGrantForBoth() {
    QFETCH(QString, key);
    QFETCH(QStringList, grants);
    Two two(hsm, withOneKey(hsm, key));
    QVERIFY(two.reachReview());
    QVERIFY(!two.first().plan().grant.empty());
    QVERIFY(!two.second().plan().grant.empty());
    QVERIFY(two.runBoth());
    QStringList writes = two.writes();
    QCOMPARE(writes.count(QStringLiteral("enable")), 2);
    writes.removeAll(QStringLiteral("enable"));
    QCOMPARE(writes, grants);
    const domain::WriteKind last = two.first().run().plan.grant.back().kind;
    QCOMPARE(existed(two.first(), last) + existed(two.second(), last), 1); // one of them found it
    QVERIFY(two.first().run().after.isGranted());
    QVERIFY(two.second().run().after.isGranted());
}

void TestWorkflowEstate::oneRoleForTwoKeys() {
    Two two;
    QVERIFY(two.reachReview());
    QVERIFY(two.runBoth());
    const QStringList writes = two.writes();
    QCOMPARE(writes.count(QStringLiteral("role")), 1);
    QCOMPARE(writes.count(QStringLiteral("assignment at /keys/cvm-erp-os")), 1);
    QCOMPARE(writes.count(QStringLiteral("assignment at /keys/cvm-payroll-os")), 1);
    QCOMPARE(writes.count(QStringLiteral("enable")), 2);
    QCOMPARE(writes.size(), 5);
}

void TestWorkflowEstate::theGrantOfOneIsKnownToThePlanOfTheOther() {
    Two two(hsm, withOneKey(hsm, QStringLiteral("contoso-hsm-prod/cvm-erp-os")));
    QVERIFY(two.reachReview());
    QVERIFY(!two.second().plan().nothingToGrant);
    two.first().start(Action::Configure);
    QVERIFY(two.settleBoth(Step::Configure));
    two.tap().clear();
    QVERIFY(two.second().plan().nothingToGrant);
    QVERIFY(two.second().keyAssessment()->verdict.isGranted());
    QVERIFY(two.second().state(Step::Summary).isDone());
    QVERIFY(two.tap().requests().empty());
    two.second().start(Action::Configure);
    QVERIFY(two.settleBoth(Step::Configure));
    QVERIFY(two.second().state(Step::Done).isDone());
    QCOMPARE(two.writes().count(QStringLiteral("assignment at /keys/cvm-erp-os")), 1);
}

void TestWorkflowEstate::whatIsReadMeanwhileIsNotOlderThanTheGrant() {
    Two two(hsm, withOneKey(hsm, QStringLiteral("contoso-hsm-prod/cvm-erp-os")));
    QVERIFY(two.reachReview());
    int held = 0; // what tells of before the grant arrives after it
    two.tap().holdAnswers([&held](const http::Request &request) {
        const bool isList = request.method == http::Method::Get
            && World::pathOf(request).endsWith(
                QStringLiteral("/keys/cvm-erp-os/providers/Microsoft.Authorization/"
                               "roleAssignments"));
        return isList && held++ == 0;
    });
    two.second().checkAccessAgain();
    QVERIFY(World::waitUntil([&] { return held > 0 && two.tap().heldCount() > 0; }));
    two.first().start(Action::Configure);
    QVERIFY(World::waitUntil([&two] { return two.first().state(Step::Done).isDone(); }));
    QCOMPARE(two.second().state(Step::KeyStore).progress, protect::Progress::Working);
    two.tap().releaseAll();
    QVERIFY(two.settleBoth(Step::KeyStore));
    QVERIFY(two.second().keyAssessment()->verdict.isGranted());
    QVERIFY(two.second().plan().nothingToGrant);
}

void TestWorkflowEstate::aGrantThatIsGoneIsWrittenAgain() {
    Two two(hsm, withOneKey(hsm, QStringLiteral("contoso-hsm-prod/cvm-erp-os")));
    QVERIFY(two.reachReview());
    two.first().start(Action::Configure);
    QVERIFY(two.settleBoth(Step::Configure));
    two.first().undo().plan();
    const auto isPlanned
        = [&two] { return two.first().undo().record().outcome == domain::UndoOutcome::Planned; };
    QVERIFY(World::waitUntil(isPlanned));
    two.first().undo().takeBack();
    QVERIFY(World::waitUntil(
        [&two] { return two.first().undo().record().outcome == domain::UndoOutcome::TakenBack; }));
    QVERIFY(!two.second().plan().grant.empty()); // which knows it
    two.second().start(Action::Configure);
    QVERIFY(two.settleBoth(Step::Configure));
    QVERIFY(two.second().state(Step::Done).isDone());
    QCOMPARE(two.writes().count(QStringLiteral("assignment at /keys/cvm-erp-os")), 2);
    QVERIFY(!existed(two.second(), domain::WriteKind::CreateRoleAssignment));
}

void TestWorkflowEstate::oneServicePrincipalForBoth() {
    Two two(QStringLiteral("principal-missing"));
    two.first().examineKey();
    two.second().examineKey();
    QVERIFY(two.settleBoth(Step::KeyStore));
    QVERIFY(two.estate().servicePrincipal().isMissing);
    two.estate().createServicePrincipal();
    QCOMPARE(two.second().state(Step::Principal).progress, protect::Progress::Working);
    two.estate().createServicePrincipal();
    QVERIFY(two.settleBoth(Step::Principal));
    QVERIFY(two.first().state(Step::Principal).isDone());
    QVERIFY(two.second().state(Step::Principal).isDone());
    QCOMPARE(two.first().choices().principalId, two.second().choices().principalId);
    QCOMPARE(two.writes(), QStringList{QStringLiteral("principal")});
}

void TestWorkflowEstate::connectingAnewEndsBoth() {
    Two two;
    QVERIFY(two.reachReview());
    two.tap().hold();
    two.first().start(Action::Configure);
    two.second().examineKey();
    protect::Source other;
    other.scenario = QStringLiteral("another");
    two.estate().connectTo(other);
    for (protect::Protection *protection : {&two.first(), &two.second()}) {
        QVERIFY(protection->choices().virtualMachineId.isEmpty());
        QVERIFY(!protection->keyAssessment());
        QCOMPARE(protection->run().outcome, domain::RunOutcome::NotStarted);
        QVERIFY(protection->state(Step::Source).isDone());
    }
    two.tap().releaseAll();
    QVERIFY(two.estate().environment().virtualMachines.empty());
}

CVM_TEST(TestWorkflowEstate)

} // namespace tst_workflow_estate

#include "tst_workflow_estate.moc"
