// Vaults, protected items and recovery points in the words of every tool, and what their lists prove.
#include "domain/recoverability.h"
#include "tests/support/program.h"
#include "tests/unit/importer/backups.h"
#include "tests/unit/importer/fixtures.h"

#include <QTest>

namespace tst_backupsread {

using namespace Qt::StringLiterals;
using domain::ReadKind;
using domain::ReadOutcome;
using domain::RestoreAnswer;
using domain::RestoreReasonKind;

namespace {

importer::Imported importAll(const std::vector<lesser::File> &files, bool listsAreComplete = false) {
    std::vector<importer::Source> sources;
    for (const lesser::File &file : files) {
        sources.push_back({file.name, file.content, QDateTime()});
    }
    importer::Options options;
    options.listsAreComplete = listsAreComplete;
    return importer::importSources(std::move(sources), options);
}

domain::RestoreOutlook outlook(const importer::Imported &imported) {
    const domain::AccessIndex index(imported.snapshot.environment);
    const std::vector<domain::Recoverability> all = domain::recoverabilities(index, QDateTime());
    return all.empty() ? domain::RestoreOutlook() : all.front().restore;
}

/// What the tools write, which does not tell what was asked for.
std::vector<lesser::File> exported(const QByteArray &points) {
    std::vector<lesser::File> files = backups::files(points);
    files[4].content = backups::vaults();
    files[5].content = backups::items();
    files[6].content = points;
    return files;
}

std::optional<ReadOutcome> outcomeOf(const importer::Imported &imported, ReadKind kind) {
    for (const domain::ScopeRead &read : imported.snapshot.environment.coverage) {
        if (read.kind == kind) {
            return read.outcome;
        }
    }
    return std::nullopt;
}

} // namespace

class TestBackupsRead : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exportedPointsAreTaken() {
        const importer::Imported imported = importAll(exported(backups::points(backups::vaultTier)));
        QCOMPARE(fixtures::countOf(imported, domain::ImportContent::RecoveryPoints), 1);
        QCOMPARE(fixtures::countOf(imported, domain::ImportContent::ProtectedItems), 1);
        const domain::RecoveryPoint &point = imported.snapshot.environment.recoveryPoints.front();
        QCOMPARE(point.name(), u"805440465632125"_s);
        QCOMPARE(point.item(), domain::ResourceId(backups::itemId()));
        QCOMPARE(outlook(imported).answer, RestoreAnswer::Possible);
    }

    /// What is not in an export may be elsewhere, unless somebody vouches for it.
    void exportsProveNothingOfWhatTheyLack() {
        const std::vector<lesser::File> files = exported(backups::points(backups::snapshotTier));
        const importer::Imported imported = importAll(files);
        QCOMPARE(outlook(imported).answer, RestoreAnswer::NotKnown);
        QVERIFY(!outcomeOf(imported, ReadKind::RecoveryPoints));
        const importer::Imported vouched = importAll(files, true);
        QCOMPARE(outcomeOf(vouched, ReadKind::RecoveryPoints), ReadOutcome::Read);
        QCOMPARE(outcomeOf(vouched, ReadKind::ProtectedItems), ReadOutcome::Read);
        QCOMPARE(outcomeOf(vouched, ReadKind::RecoveryServicesVaults), ReadOutcome::Read);
        QCOMPARE(outlook(vouched).answer, RestoreAnswer::No);
        QCOMPARE(outlook(vouched).reasons.front().kind, RestoreReasonKind::NotInVaultTier);
    }

    void recordedListsTellWhatWasAsked() {
        const importer::Imported none = importAll(backups::files("[]"));
        QCOMPARE(outlook(none).answer, RestoreAnswer::No);
        QCOMPARE(outlook(none).reasons.front().kind, RestoreReasonKind::NoRecoveryPoint);
        std::vector<lesser::File> files = backups::files("[]");
        files[6].content.replace("recoveryPoints?", "recoveryPoints?$filter=startDate%20eq%20'x'&");
        QCOMPARE(outlook(importAll(files)).answer, RestoreAnswer::NotKnown);
        files = backups::files("[]");
        files[5].content.replace("AzureIaasVM", "AzureWorkload");
        QCOMPARE(outlook(importAll(files)).answer, RestoreAnswer::NotKnown);
        files = backups::files("[]");
        files[6].content.replace("\"nextLink\": null", "\"nextLink\": \"https://management.azure.com/more\"");
        QCOMPARE(outcomeOf(importAll(files), ReadKind::RecoveryPoints), ReadOutcome::Failed);
    }

    void aRefusedListIsUnknown() {
        std::vector<lesser::File> files = backups::files("[]");
        files[6].content.replace("\"status\": 200", "\"status\": 403");
        const importer::Imported imported = importAll(files);
        QCOMPARE(outcomeOf(imported, ReadKind::RecoveryPoints), ReadOutcome::Refused);
        QCOMPARE(outlook(imported).answer, RestoreAnswer::NotKnown);
    }

    void twoAccountsOfAPointCountForNothing() {
        std::vector<lesser::File> files = backups::files(backups::points(backups::vaultTier));
        files.push_back({u"again"_s, backups::points(backups::vaultTier, "TrustedLaunch")});
        const importer::Imported imported = importAll(files);
        QCOMPARE(outlook(imported).answer, RestoreAnswer::NotKnown);
        QCOMPARE(imported.snapshot.environment.recoveryPoints.size(), size_t(1));
        files.back().content = backups::points(backups::vaultTier);
        QCOMPARE(outlook(importAll(files)).answer, RestoreAnswer::Possible);
    }

    void pointsOfOtherWorkloadsAreOfNoUse() {
        QByteArray other = backups::points(backups::vaultTier);
        other.replace("IaasVMRecoveryPoint", "AzureWorkloadSQLRecoveryPoint");
        other.replace("\"recoveryPointTierDetails\"", "\"otherDetails\"");
        const importer::Imported imported = importAll(exported(other));
        QCOMPARE(outlook(imported).answer, RestoreAnswer::NotKnown);
    }
};

CVM_TEST(TestBackupsRead)

} // namespace tst_backupsread

#include "tst_backupsread.moc"
