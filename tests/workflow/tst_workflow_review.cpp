// What the wizard says of a key in Azure, and what a review says of the same state from a file.
#include "domain/reviewfindings.h"
#include "domain/snapshot/snapshot.h"
#include "review/reviewreport/document.h"
#include "simulator/scenarioloader.h"
#include "tests/support/program.h"
#include "world.h"

#include <QTest>

namespace tst_workflow_review {

using namespace Qt::StringLiterals;
using domain::FindingRule;
using domain::Truth;
using protect::Step;
using support::World;

namespace {

/// A verdict with everything that it rests on.
QString told(const domain::AccessVerdict &verdict) {
    QStringList lines{QString::number(static_cast<int>(verdict.truth))};
    for (const domain::ActionVerdict &action : verdict.actions) {
        lines << action.right + u' ' + QString::number(static_cast<int>(action.truth));
        for (const domain::Evidence &evidence : action.evidence) {
            lines << u"grant "_s + evidence.assignmentId + u' ' + evidence.scope + u' ' + evidence.right;
        }
        for (const domain::Uncertainty &uncertainty : action.uncertainties) {
            lines << u"unknown "_s + QString::number(static_cast<int>(uncertainty.reason)) + u' '
                    + uncertainty.scope;
        }
    }
    for (const domain::NearMiss &miss : verdict.nearMisses) {
        lines << u"near "_s + QString::number(static_cast<int>(miss.kind)) + u' ' + miss.scope;
    }
    return lines.join(u'\n');
}

/// What a review of a capture has to say of the key of the scenario's VM.
struct Expected {
    const char *scenario;
    Truth answer; ///< Yes: works; Unknown: cannot be told
    std::optional<FindingRule> cause; ///< No: the critical finding that names why
    std::optional<FindingRule>
        toldToo{}; ///< what the scenario is about, where backup may work in spite of it
};

const std::vector<Expected> &expectations() {
    using R = FindingRule;
    static const std::vector<Expected> all{
        {"already-protected", Truth::Yes, {}}, {"caller-cannot-assign", Truth::No, R::BackupLacksAccess},
        {"key-disabled", Truth::No, R::KeyDisabled}, {"key-purged", Truth::No, R::KeyDeleted},
        {"key-purged-hsm", Truth::No, R::KeyDeleted}, {"key-soft-deleted", Truth::No, R::KeyDeleted},
        {"key-not-readable", Truth::No, R::BackupLacksAccess}, {"key-store-firewall", Truth::Unknown, {}},
        {"key-vault-access-policy", Truth::No, R::BackupLacksAccess},
        {"key-vault-network-closed", Truth::No, R::NetworkClosed},
        {"key-vault-rbac", Truth::No, R::BackupLacksAccess},
        {"large-tenant", Truth::No, R::BackupLacksAccess}, {"managed-hsm", Truth::No, R::BackupLacksAccess},
        {"managed-hsm-all-keys", Truth::Yes, {}},
        {"managed-hsm-backup-role", Truth::No, R::BackupLacksAccess},
        {"managed-hsm-custom-role", Truth::No, R::BackupLacksAccess},
        {"managed-hsm-other-key", Truth::No, R::BackupLacksAccess}, {"no-graph-access", Truth::Unknown, {}},
        {"other-security-domain", Truth::Unknown, {}}, // nothing answers by its name
        {"principal-missing", Truth::No, R::BackupPrincipalMissing},
        {"restore-in-progress", Truth::No, R::KeyDeleted}, {"snapshot-only", Truth::No, R::KeyDeleted},
        {"staging-account-closed", Truth::No, R::KeyDeleted},
        {"slow-propagation", Truth::No, R::BackupLacksAccess},
        {"standard-policies-only", Truth::No, R::BackupLacksAccess, R::StandardPolicy},
        {"unknown-access", Truth::Unknown, {}},
        {"unregistered-preview-feature", Truth::No, R::BackupLacksAccess, R::PreviewNotRegistered},
        {"vm-deleted", Truth::Yes, {}}, // of another VM, then
    };
    return all;
}

/// The review of what a capture of the whole tenant saved.
reviewreport::ReviewDocument reviewOfCapture(World &world, importer::Imported &imported) {
    world.connectEstate();
    world.settle(Step::Source);
    world.estate().capture();
    World::waitUntil([&world] { return !world.estate().captureState().isWorking; });
    const std::optional<snapshot::Snapshot> &captured = world.estate().captureState().snapshot;
    importer::Source file;
    file.name = u"snapshot.json"_s;
    file.content = captured ? snapshot::toJson(*captured) : QByteArray();
    imported = importer::importSources({file});
    return reviewreport::reviewDocument(imported);
}

/// The scenarios' VM, or the first one with a key of its own.
const domain::DiskEncryptionSet *setOfMachine(const domain::Environment &environment) {
    const domain::DiskEncryptionSet *first = nullptr;
    for (const domain::VirtualMachine &machine : environment.virtualMachines) {
        const domain::DiskEncryptionSet *set = environment.diskEncryptionSet(machine.diskEncryptionSetId);
        if (machine.name == u"cvm-erp-01"_s) {
            return set;
        }
        first = first ? first : set;
    }
    return first;
}

} // namespace

class TestWorkflowReview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theReviewSaysWhatTheWizardSays_data();
    void theReviewSaysWhatTheWizardSays();
    void everyScenarioIsInTheTable();
    void aCaptureTellsWhetherBackupCanWork_data();
    void aCaptureTellsWhetherBackupCanWork();
    void behindAPerimeterNobodyKnows();
};

void TestWorkflowReview::theReviewSaysWhatTheWizardSays_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<Truth>("answer");
    const auto row = [](const char *scenario, Truth answer) {
        QTest::newRow(scenario) << QString::fromLatin1(scenario) << answer;
    };
    row("managed-hsm", Truth::No);
    row("managed-hsm-all-keys", Truth::Yes);
    row("managed-hsm-other-key", Truth::No);
    row("managed-hsm-backup-role", Truth::No);
    row("key-vault-access-policy", Truth::No);
    row("key-vault-rbac", Truth::No);
    row("key-store-firewall", Truth::Unknown);
    row("unknown-access", Truth::Unknown);
    row("key-disabled", Truth::Yes);
}

void TestWorkflowReview::theReviewSaysWhatTheWizardSays() {
    QFETCH(QString, scenario);
    QFETCH(Truth, answer);
    World world(scenario);
    world.drive(Step::Summary);
    const domain::KeyAssessment *assessed = world.protection().keyAssessment();
    QVERIFY(assessed && assessed->diskEncryptionSet);
    QCOMPARE(assessed->verdict.truth, answer);

    snapshot::Snapshot snapshot;
    snapshot.takenAt = QDateTime(QDate(2026, 8, 1), QTime(12, 0), Qt::UTC);
    snapshot.environment = world.estate().environment();
    importer::Source file;
    file.name = u"snapshot.json"_s;
    file.content = snapshot::toJson(snapshot);
    const importer::Imported imported = importer::importSources({file});
    QVERIFY(imported.isUsable());
    const reviewreport::ReviewDocument document = reviewreport::reviewDocument(imported);
    const domain::KeyIdentifier &key = assessed->diskEncryptionSet->activeKey;
    const QString principal = world.protection().choices().principalId;
    int compared = 0;
    for (const reviewreport::KeySection &section : document.keys) {
        for (const domain::BackupAnswer &backup : section.backup) {
            if (section.key.name == key.name && section.key.host == key.host
                && backup.service.objectId.compare(principal, Qt::CaseInsensitive) == 0) {
                QCOMPARE(told(backup.rights), told(assessed->verdict));
                ++compared;
            }
        }
    }
    QCOMPARE(compared, 1);
    // The rule says the same: CVM001 for no, CVM002 for unknown, neither for yes.
    QStringList rules;
    for (const reviewreport::FindingEntry &entry : document.findings) {
        if (entry.finding.keyName() == key.name && entry.finding.host() == key.host) {
            rules << entry.ruleId;
        }
    }
    QCOMPARE(rules.contains(u"CVM001"_s), answer == Truth::No);
    QCOMPARE(rules.contains(u"CVM002"_s), answer == Truth::Unknown);
}

void TestWorkflowReview::everyScenarioIsInTheTable() {
    QStringList told{u"platform-managed-key"_s}; // there is no key to judge
    for (const Expected &expected : expectations()) {
        told << QString::fromLatin1(expected.scenario);
    }
    QStringList names = simulator::scenarioNames();
    names.removeAll(u"contoso"_s);
    names.sort();
    told.sort();
    QCOMPARE(told, names);
}

void TestWorkflowReview::aCaptureTellsWhetherBackupCanWork_data() {
    QTest::addColumn<size_t>("at");
    for (size_t i = 0; i < expectations().size(); ++i) {
        QTest::newRow(expectations()[i].scenario) << i;
    }
}

void TestWorkflowReview::aCaptureTellsWhetherBackupCanWork() {
    QFETCH(size_t, at);
    const Expected &expected = expectations()[at];
    World world(QString::fromLatin1(expected.scenario));
    importer::Imported imported;
    const reviewreport::ReviewDocument document = reviewOfCapture(world, imported);
    const domain::DiskEncryptionSet *set = setOfMachine(imported.snapshot.environment);
    QVERIFY(set);
    const domain::AccessIndex index(imported.snapshot.environment);
    const domain::AccessIndex::KeyPlace *place = index.keyPlace(set->activeKey.host, set->activeKey.name);
    QVERIFY(place);
    for (const reviewreport::KeySection &section : document.keys) {
        if (section.key.host == place->id.host && section.key.name == place->id.name) {
            QCOMPARE(domain::bestOf(section.backup).certain(), expected.answer);
            QVERIFY(section.backup.size() == 1);
        }
    }
    QStringList critical;
    for (const reviewreport::FindingEntry &entry : document.findings) {
        if (entry.finding.severity == domain::FindingSeverity::Critical
            && domain::concerns(entry.finding, place->id)) {
            critical << entry.ruleId;
        }
    }
    QCOMPARE(critical.isEmpty(), !expected.cause.has_value());
    QVERIFY(!expected.toldToo
        || std::any_of(document.findings.begin(), document.findings.end(),
            [&expected](const auto &entry) { return entry.finding.rule == *expected.toldToo; }));
    if (expected.cause) {
        QVERIFY2(critical.contains(domain::findingRuleId(*expected.cause)), qPrintable(critical.join(u' ')));
    }
}

/// Trusted services do not pass by themselves, whatever the vault's own rules say.
void TestWorkflowReview::behindAPerimeterNobodyKnows() {
    support::WorldOptions options;
    const QJsonObject network{
        {u"publicNetworkAccess"_s, u"SecuredByPerimeter"_s}, {u"bypass"_s, u"AzureServices"_s}};
    options.scenario = QJsonObject{{u"name"_s, u"perimeter"_s}, {u"extends"_s, u"key-vault-network-closed"_s},
        {u"keyStores"_s, QJsonObject{{u"contoso-kv-policies"_s, QJsonObject{{u"network"_s, network}}}}}};
    World world(u"perimeter"_s, options);
    importer::Imported imported;
    const reviewreport::ReviewDocument document = reviewOfCapture(world, imported);
    const domain::DiskEncryptionSet *set = setOfMachine(imported.snapshot.environment);
    QVERIFY(set);
    QStringList rules;
    for (const reviewreport::FindingEntry &entry : document.findings) {
        if (entry.finding.host() == set->activeKey.host) {
            rules << entry.ruleId;
        }
    }
    QVERIFY2(rules.contains(u"CVM028"_s), qPrintable(rules.join(u' ')));
    QVERIFY(!rules.contains(u"CVM027"_s));
    for (const reviewreport::KeySection &section : document.keys) {
        if (section.key.host == set->activeKey.host && section.key.name == set->activeKey.name) {
            QCOMPARE(domain::bestOf(section.backup).certain(), Truth::Unknown);
        }
    }
}

CVM_TEST(TestWorkflowReview)

} // namespace tst_workflow_review

#include "tst_workflow_review.moc"
