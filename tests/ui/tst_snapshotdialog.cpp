// Saving a snapshot from the window: everything is read, and what is saved is what was read.
#include "tests/ui/wizarddriver.h"

#include "domain/snapshot/snapshot.h"
#include "tests/support/program.h"
#include "tests/support/until.h"
#include "ui/protect/source/snapshotdialog.h"

#include <QCheckBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>

namespace tst_snapshotdialog {

namespace {

QPushButton *buttonOf(const QWidget *window, const QString &text) {
    for (QPushButton *button : window->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == text) {
            return button;
        }
    }
    return nullptr;
}

bool shows(const QWidget *window, const QString &part) {
    const QList<QLabel *> labels = window->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
        [&part](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
}

} // namespace

class TestSnapshotDialog : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    /// The dialog, as the button on the page of the virtual machines opens it.
    static ui::SnapshotDialog *opened(WizardDriver &driver) {
        if (!driver.nextUntil(ui::Page::VirtualMachine)) {
            return nullptr;
        }
        auto *button = qobject_cast<QPushButton *>(driver.findButton(QStringLiteral("Save a snapshot …")));
        if (button == nullptr || !driver.tabTo(button)) {
            return nullptr;
        }
        QTest::keyClick(button, Qt::Key_Space);
        return driver.page()->findChild<ui::SnapshotDialog *>();
    }
    /// Presses "Save as …" and takes this file.
    static void saveAs(ui::SnapshotDialog *dialog, const QString &file) {
        EVENTUALLY_WITHIN(buttonOf(dialog, QStringLiteral("Save as …"))->isEnabled(), 60'000);
        QTest::mouseClick(buttonOf(dialog, QStringLiteral("Save as …")), Qt::LeftButton);
        auto *chooser = dialog->findChild<QFileDialog *>();
        QVERIFY(chooser != nullptr);
        Q_EMIT chooser->fileSelected(file);
        chooser->reject();
        EVENTUALLY_WITHIN(buttonOf(dialog, QStringLiteral("Save as …"))->isEnabled(), 60'000); // it is saved
    }
    static snapshot::LoadedSnapshot loaded(const QString &path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        const base::Result<snapshot::LoadedSnapshot> result = snapshot::fromJson(file.readAll());
        return result ? *result : snapshot::LoadedSnapshot();
    }

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }

    void savesWhatWasRead() {
        WizardDriver driver({QStringLiteral("managed-hsm")});
        ui::SnapshotDialog *dialog = opened(driver);
        QVERIFY(dialog != nullptr);
        const QString file = m_folder.filePath(QStringLiteral("all.json"));
        saveAs(dialog, file);
        QVERIFY(shows(dialog, QStringLiteral("Saved in")));
        const snapshot::LoadedSnapshot read = loaded(file);
        QCOMPARE(read.snapshot.environment.virtualMachines.size(),
            driver.protection().estate().environment().virtualMachines.size());
        QVERIFY(!read.snapshot.environment.keys.empty());
        QVERIFY(!read.snapshot.environment.coverage.empty());
        QCOMPARE(QFile(file).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(driver.writes().isEmpty()); // reading changes nothing
    }

    void replacesNamesOnRequest() {
        WizardDriver driver({QStringLiteral("managed-hsm")});
        ui::SnapshotDialog *dialog = opened(driver);
        QVERIFY(dialog != nullptr);
        dialog->findChild<QCheckBox *>()->setChecked(true);
        const QString file = m_folder.filePath(QStringLiteral("pseudonyms.json"));
        saveAs(dialog, file);
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(!saved.readAll().contains("cvm-erp-01"));
        QVERIFY(!loaded(file).snapshot.environment.virtualMachines.empty());
    }

    void saysWhyNothingWasSaved() {
        WizardDriver driver({QStringLiteral("managed-hsm")});
        ui::SnapshotDialog *dialog = opened(driver);
        QVERIFY(dialog != nullptr);
        saveAs(dialog, m_folder.filePath(QStringLiteral("no/such/folder.json")));
        QVERIFY(shows(dialog, QStringLiteral("can't be saved")));
        QVERIFY(buttonOf(dialog, QStringLiteral("Save as …"))->isEnabled());
    }

    void saysWhatCouldNotBeRead() {
        WizardDriver driver({QStringLiteral("key-store-firewall")});
        ui::SnapshotDialog *dialog = opened(driver);
        QVERIFY(dialog != nullptr);
        EVENTUALLY_WITHIN(shows(dialog, QStringLiteral("couldn't be read")), 60'000);
    }

    void closingStopsReading() {
        WizardDriver driver({QStringLiteral("large-tenant")});
        ui::SnapshotDialog *dialog = opened(driver);
        QVERIFY(dialog != nullptr);
        QVERIFY(driver.protection().estate().captureState().isWorking);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!driver.protection().estate().captureState().isWorking);
    }
};

CVM_TEST(TestSnapshotDialog)

} // namespace tst_snapshotdialog

#include "tst_snapshotdialog.moc"
