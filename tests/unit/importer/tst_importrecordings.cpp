#include "tests/support/program.h"
#include "tests/support/recordings.h"
#include "tests/unit/importer/fixtures.h"

#include <QTest>

namespace tst_importrecordings {

/// Real answers of Azure, as recorded: each is understood, or told as one that says nothing of access.
class TestImportRecordings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allRecordingsImport() {
        CVM_NEED_RECORDINGS();
        const importer::Imported imported = importer::importFiles({support::recordingsFolder()});
        QHash<int, int> refusals;
        for (const domain::ImportNotUnderstood &entry : imported.report.notUnderstood) {
            ++refusals[static_cast<int>(entry.refusal)];
            const bool expected = entry.refusal == domain::ImportRefusal::NoInventory
                || entry.refusal == domain::ImportRefusal::NamesOnly
                || entry.file.endsWith(QLatin1String(".md"));
            QVERIFY2(expected, fixtures::told(imported).constData());
        }
        QSet<QString> files;
        QHash<int, int> counts;
        for (const domain::ImportUnderstood &entry : imported.report.understood) {
            files.insert(entry.file);
            counts[static_cast<int>(entry.content)] += entry.count;
        }
        qInfo("%d files, %d of them with inventory; %d say nothing of access",
            int(imported.report.inputs.size()), int(files.size()),
            refusals.value(static_cast<int>(domain::ImportRefusal::NoInventory)));
        for (auto count = counts.begin(); count != counts.end(); ++count) {
            qInfo("content %d: %d elements", count.key(), count.value());
        }
        const domain::Environment &environment = imported.snapshot.environment;
        QVERIFY(!environment.virtualMachines.empty());
        QVERIFY(!environment.disks.empty());
        QVERIFY(!environment.diskEncryptionSets.empty());
        QVERIFY(!environment.keyStores.empty());
        QVERIFY(!environment.keys.empty());
        QVERIFY(!environment.hsmRoles.isEmpty());
        QVERIFY(!environment.azureRoles.assignments.empty());
        QVERIFY(!environment.azureRoles.definitions.empty());
        QVERIFY(!environment.recoveryServicesVaults.empty());
        QVERIFY(!environment.backupPolicies.empty());
        QVERIFY(!environment.protectedItems.empty());
        QVERIFY(!environment.principals.empty());
        QVERIFY(!environment.coverage.empty());
    }
};

CVM_TEST(TestImportRecordings)

} // namespace tst_importrecordings

#include "tst_importrecordings.moc"
