// What the wizard says of a key in Azure, and what a review says of the same state from a file.
#include "domain/reviewfindings.h"
#include "reviewreports/document.h"
#include "snapshot/snapshot.h"
#include "world.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::Truth;
using support::World;
using workflow::Step;

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

} // namespace

class TestWorkflowReview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theReviewSaysWhatTheWizardSays_data();
    void theReviewSaysWhatTheWizardSays();
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
    world.drive(Step::Review);
    const domain::KeyFindings *findings = world.session().keyFindings();
    QVERIFY(findings && findings->diskEncryptionSet);
    QCOMPARE(findings->verdict.truth, answer);

    snapshot::Snapshot snapshot;
    snapshot.takenAt = QDateTime(QDate(2026, 8, 1), QTime(12, 0), Qt::UTC);
    snapshot.environment = world.session().environment();
    importer::Source file;
    file.name = u"snapshot.json"_s;
    file.content = snapshot::toJson(snapshot);
    const importer::Imported imported = importer::importSources({file});
    QVERIFY(imported.isUsable());
    const reviewreports::ReviewDocument document = reviewreports::reviewDocument(imported);
    const domain::KeyIdentifier &key = findings->diskEncryptionSet->activeKey;
    const QString principal = world.session().choices().principalId;
    int compared = 0;
    for (const reviewreports::KeySection &section : document.keys) {
        for (const reviewreports::BackupVerdict &backup : section.backup) {
            if (section.key.name == key.name && section.key.host == key.host
                && backup.principalId.compare(principal, Qt::CaseInsensitive) == 0) {
                QCOMPARE(told(backup.verdict), told(findings->verdict));
                ++compared;
            }
        }
    }
    QCOMPARE(compared, 1);
    // The rule says the same: CVM001 for no, CVM002 for unknown, neither for yes.
    QStringList rules;
    for (const reviewreports::FindingEntry &entry : document.findings) {
        if (entry.finding.keyName == key.name && entry.finding.host == key.host) {
            rules << entry.ruleId;
        }
    }
    QCOMPARE(rules.contains(u"CVM001"_s), answer == Truth::No);
    QCOMPARE(rules.contains(u"CVM002"_s), answer == Truth::Unknown);
}

QTEST_GUILESS_MAIN(TestWorkflowReview)
#include "tst_workflow_review.moc"
