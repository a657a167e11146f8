// A key or a VM is brought back in the window, by keyboard.
#include "recoverydriver.h"

#include "simulator/simulator.h"
#include "tests/support/program.h"
#include "tests/support/until.h"
#include "ui/recover/recoverpage.h"
#include "ui/recover/recoverydesk.h"
#include "wizarddriver.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace tst_recovery {

using domain::RecoveryGoal;
using domain::RecoveryOutcome;
using domain::RecoveryRefusalKind;
using domain::RecoveryWay;
using ui::RecoverStep;

namespace {

const QString erp = QStringLiteral("cvm-erp-01");

} // namespace

class RecoveryTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }
    void bringsBack_data();
    void bringsBack();
    void rehearses();
    void refusesBeforeAnythingIsWritten_data();
    void refusesBeforeAnythingIsWritten();
    void theSecurityDomainIsConfirmed();
    void theKeyIsNamed();
    void aRefusalLeadsToItsChoice();
    void goingBackKeepsWhatWasChosen();
    void theOtherGoalKeepsWhatWasChosen();
    void closingInTheMiddleAsks();
    void closesWithoutAQuestionWhereNothingWasChosen();
    void itIsOpenedBesideTheOtherWizard();
    void anUnfinishedRunIsGoneOnWith();
    void aFailedRunIsPlannedAnew();
    void aRunOfBeforeIsPlannedAnew();
    void itIsOpenedFromAProtectedMachine();
    void anotherLanguageKeepsIt();
    void helpIsOfThePage();

private:
    /// Begins a recovery and stops it after its first write.
    static void leaveUnfinished(protect::Estate &estate);
};

void RecoveryTest::bringsBack_data() {
    QTest::addColumn<RecoveryWay>("way");
    QTest::addColumn<QString>("verb");
    QTest::newRow("key-soft-deleted") << RecoveryWay::RecoverKey << QStringLiteral("Recover the key");
    QTest::newRow("key-purged") << RecoveryWay::RestoreKey << QStringLiteral("Restore the key");
    QTest::newRow("key-purged-hsm") << RecoveryWay::RestoreKey << QStringLiteral("Restore the key");
    QTest::newRow("vm-deleted") << RecoveryWay::RestoreMachine << QStringLiteral("Restore the VM");
}

void RecoveryTest::bringsBack() {
    QFETCH(RecoveryWay, way);
    QFETCH(QString, verb);
    RecoveryDriver driver({QString::fromLatin1(QTest::currentDataTag())});
    QVERIFY2(driver.chooseMachine(erp), qPrintable(driver.text()));
    QVERIFY(driver.nextUntil(RecoverStep::Point));
    QVERIFY2(driver.recovery().findings().point(driver.recovery().choices().pointId) != nullptr,
        qPrintable(driver.text()));
    QVERIFY(driver.shows(QStringLiteral("Chosen: the recovery point of")));
    if (way == RecoveryWay::RestoreMachine && driver.recovery().findings().setId.isEmpty()) {
        QVERIFY(driver.nextUntil(RecoverStep::Today));
        QVERIFY2(
            driver.change(QStringLiteral("disk encryption set that the VM had")), qPrintable(driver.text()));
        auto *sets = driver.wizard().findChild<QAbstractItemView *>(QStringLiteral("recovery-original-set"));
        QVERIFY(driver.highlight(sets, QStringLiteral("des-erp")));
        VERIFY_SETTLED(driver);
    }
    QVERIFY(driver.nextUntil(RecoverStep::Today));
    QCOMPARE(driver.recovery().way(), way);
    QVERIFY2(driver.nextUntil(RecoverStep::Review), qPrintable(driver.text()));
    QVERIFY2(driver.shows(QStringLiteral("Recovery point\n")) == (way != RecoveryWay::RecoverKey),
        qPrintable(driver.text()));
    QCOMPARE(driver.buttonText(QWizard::CommitButton), verb);
    QCOMPARE(driver.writes(), QStringList());
    QVERIFY2(driver.toEnd(), qPrintable(driver.text()));
    QVERIFY2(driver.recovery().run().outcome == RecoveryOutcome::Recovered, qPrintable(driver.text()));
    QVERIFY(!driver.writes().isEmpty());
    QVERIFY(driver.findButton(QStringLiteral("Copy the report")) != nullptr);
    QCOMPARE(driver.findButton(QStringLiteral("Configure backup for the restored VM")) != nullptr,
        way == RecoveryWay::RestoreMachine);
}

void RecoveryTest::rehearses() {
    RecoveryDriver driver({QStringLiteral("key-purged-hsm")});
    QVERIFY(driver.chooseMachine(erp));
    QVERIFY(driver.nextUntil(RecoverStep::Choices));
    QVERIFY(driver.choose(QStringLiteral("Rehearse")));
    QCOMPARE(driver.recovery().choices().goal, RecoveryGoal::Rehearse);
    VERIFY_SETTLED(driver);
    QVERIFY(driver.choose(QStringLiteral("This Managed HSM was activated")));
    VERIFY_SETTLED(driver);
    QVERIFY2(driver.recovery().plan().isPossible(), qPrintable(driver.text()));
    QVERIFY(driver.nextUntil(RecoverStep::Review));
    QCOMPARE(driver.buttonText(QWizard::CommitButton), QStringLiteral("Rehearse"));
    QVERIFY(driver.shows(QStringLiteral("Who could use the key meanwhile")));
    QVERIFY(driver.toEnd());
    QVERIFY2(driver.recovery().run().proof.has_value(), qPrintable(driver.text()));
    QVERIFY(driver.shows(QStringLiteral("The copy of the key would come back")));
    // The original cannot be read any more, so that it is not known to be the same.
    QCOMPARE(driver.recovery().run().proof->samePublicPart, domain::Truth::Unknown);
    QVERIFY2(driver.focusName().startsWith(QStringLiteral("Warning: ")), qPrintable(driver.focusName()));
}

void RecoveryTest::refusesBeforeAnythingIsWritten_data() {
    QTest::addColumn<RecoveryRefusalKind>("kind");
    QTest::newRow("snapshot-only") << RecoveryRefusalKind::PointNotInVault;
    QTest::newRow("staging-account-closed") << RecoveryRefusalKind::StagingNetwork;
    QTest::newRow("restore-in-progress") << RecoveryRefusalKind::RestoreRunning;
    QTest::newRow("other-security-domain") << RecoveryRefusalKind::OtherSecurityDomain;
}

void RecoveryTest::refusesBeforeAnythingIsWritten() {
    QFETCH(RecoveryRefusalKind, kind);
    RecoveryDriver driver({QString::fromLatin1(QTest::currentDataTag())});
    QVERIFY(driver.chooseMachine(erp));
    QVERIFY2(driver.nextUntil(RecoverStep::Choices), qPrintable(driver.text()));
    VERIFY_SETTLED(driver);
    if (!driver.recovery().choices().parts.restoreKey) {
        QVERIFY(driver.choose(QStringLiteral("Restore the key from the copy")));
        VERIFY_SETTLED(driver);
    }
    QVERIFY2(driver.hasKind(kind), qPrintable(driver.text()));
    QVERIFY(driver.shows(QStringLiteral("This can't be started")));
    QVERIFY(!driver.isButtonEnabled(QWizard::NextButton));
    driver.recovery().start();
    QCOMPARE(driver.recovery().run().outcome, RecoveryOutcome::NotStarted);
    QCOMPARE(driver.writes(), QStringList());
}

void RecoveryTest::theSecurityDomainIsConfirmed() {
    RecoveryDriver driver({QStringLiteral("other-security-domain")});
    QVERIFY(driver.chooseMachine(erp));
    QVERIFY(driver.nextUntil(RecoverStep::Choices));
    QVERIFY2(driver.choose(QStringLiteral("This Managed HSM was activated")), qPrintable(driver.text()));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.recovery().choices().sameSecurityDomain);
    QVERIFY(!driver.hasKind(RecoveryRefusalKind::OtherSecurityDomain));
    QVERIFY2(driver.hasKind(RecoveryRefusalKind::SecurityDomainConfirmed), qPrintable(driver.text()));
}

/// Where nothing in Azure tells which key the VM used.
void RecoveryTest::theKeyIsNamed() {
    const QString why = QStringLiteral("Nothing in Azure tells which key the VM used.");
    const QString problem = QStringLiteral("This isn't the URL of a key with its version.");
    RecoveryDriver driver({QStringLiteral("vm-deleted")});
    QVERIFY(driver.chooseMachine(erp));
    QVERIFY(driver.nextUntil(RecoverStep::Today));
    QVERIFY2(driver.shows(why), qPrintable(driver.text()));
    const domain::RecoveryFindings &found = driver.recovery().findings();
    QVERIFY(found.key.id.isEmpty());
    domain::KeyIdentifier key; // what the user remembers
    for (const domain::DiskEncryptionSet &set : found.sets) {
        key = set.name == QLatin1String("des-erp") ? set.activeKey : key;
    }
    QVERIFY(!key.version.isEmpty());
    auto *url = qobject_cast<QLineEdit *>(
        driver.findByName(QStringLiteral("URL of the key that the VM used, with its version")));
    QVERIFY2(driver.tabTo(url), qPrintable(driver.text()));
    driver.type(key.text().chopped(key.version.size() + 1));
    driver.key(Qt::Key_Return);
    QVERIFY2(driver.shows(problem), qPrintable(driver.text()));
    QCOMPARE(driver.at(), RecoverStep::Today);
    QVERIFY(driver.recovery().choices().namedKey.isEmpty());
    driver.type(u'/' + key.version);
    QVERIFY(!driver.shows(problem));
    QVERIFY(driver.tabTo(driver.findButton(QStringLiteral("Look for this key"))));
    driver.key(Qt::Key_Space);
    QCOMPARE(driver.recovery().choices().namedKey, key);
    VERIFY_SETTLED(driver);
    QCOMPARE(found.key.id, key);
    QCOMPARE(found.key.state, domain::OriginalKeyState::Usable);
    QCOMPARE(driver.at(), RecoverStep::Today);
    QVERIFY(url->isVisible());
    QCOMPARE(url->text(), key.text());
    QVERIFY(driver.shows(QStringLiteral("Key version\n")));
    QVERIFY(driver.tabTo(url)); // taken back
    driver.key(Qt::Key_A, Qt::ControlModifier);
    driver.key(Qt::Key_Delete);
    driver.key(Qt::Key_Return);
    QVERIFY(driver.recovery().choices().namedKey.isEmpty());
    VERIFY_SETTLED(driver);
    QVERIFY(found.key.id.isEmpty());
    QVERIFY2(driver.shows(why), qPrintable(driver.text()));
    // It is asked of this VM alone.
    driver.type(QStringLiteral("https://"));
    QVERIFY(driver.back());
    QVERIFY(driver.back());
    QVERIFY2(driver.chooseMachine(QStringLiteral("vm-files-01")), qPrintable(driver.text()));
    QVERIFY(driver.nextUntil(RecoverStep::Today));
    QVERIFY2(!driver.shows(why), qPrintable(driver.text())); // its key is platform-managed
    QVERIFY(driver.back());
    QVERIFY(driver.back());
    QVERIFY(driver.chooseMachine(erp));
    QVERIFY(driver.nextUntil(RecoverStep::Today));
    QVERIFY(driver.shows(why));
    QCOMPARE(url->text(), QString());
}

void RecoveryTest::aRefusalLeadsToItsChoice() {
    RecoveryDriver driver({QStringLiteral("staging-account-closed")});
    QVERIFY(driver.chooseMachine(erp));
    QVERIFY(driver.nextUntil(RecoverStep::Choices));
    if (!driver.recovery().choices().parts.restoreKey) {
        QVERIFY(driver.choose(QStringLiteral("Restore the key from the copy")));
    }
    VERIFY_SETTLED(driver);
    auto *button = driver.findButton(QStringLiteral("Choose a staging account"));
    QVERIFY2(driver.tabTo(button), qPrintable(driver.text()));
    driver.key(Qt::Key_Space);
    QCOMPARE(driver.focusName(), QStringLiteral("Staging account"));
}

void RecoveryTest::goingBackKeepsWhatWasChosen() {
    RecoveryDriver driver({QStringLiteral("key-purged")});
    QVERIFY(driver.chooseMachine(erp));
    QVERIFY(driver.nextUntil(RecoverStep::Choices));
    const bool cleansUp = driver.recovery().choices().parts.cleanUp;
    auto *box = driver.findButton(QStringLiteral("Delete the copy of the key"));
    QVERIFY(driver.tabTo(box));
    driver.key(Qt::Key_Space);
    QCOMPARE(driver.recovery().choices().parts.cleanUp, !cleansUp);
    VERIFY_SETTLED(driver);
    QVERIFY(driver.back());
    QVERIFY(driver.back());
    QCOMPARE(driver.at(), RecoverStep::Point);
    QVERIFY(driver.nextUntil(RecoverStep::Choices));
    QCOMPARE(driver.recovery().choices().parts.cleanUp, !cleansUp);
}

void RecoveryTest::theOtherGoalKeepsWhatWasChosen() {
    RecoveryDriver driver({QStringLiteral("key-purged")});
    QVERIFY(driver.chooseMachine(erp));
    QVERIFY(driver.nextUntil(RecoverStep::Choices));
    QVERIFY(driver.choose(QStringLiteral("Create a disk encryption set")));
    VERIFY_SETTLED(driver);
    auto *name
        = qobject_cast<QLineEdit *>(driver.findByName(QStringLiteral("Name of the new disk encryption set")));
    QVERIFY2(driver.tabTo(name), qPrintable(driver.text()));
    driver.type(QStringLiteral("-mine"));
    VERIFY_SETTLED(driver);
    const QString typed = driver.recovery().choices().newSetName;
    QVERIFY2(typed.endsWith(QLatin1String("-mine")), qPrintable(typed));
    QVERIFY(driver.choose(QStringLiteral("Rehearse")));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.choose(QStringLiteral("Bring it back")));
    VERIFY_SETTLED(driver);
    QCOMPARE(driver.recovery().choices().newSetName, typed);
}

void RecoveryTest::closingInTheMiddleAsks() {
    RecoveryDriver driver({QStringLiteral("key-purged")});
    QVERIFY(driver.chooseMachine(erp));
    QVERIFY(driver.nextUntil(RecoverStep::Choices));
    driver.key(Qt::Key_Escape);
    const auto *box = driver.wizard().findChild<QMessageBox *>();
    QVERIFY(box != nullptr);
    QVERIFY(driver.wizard().isVisible());
    QVERIFY(box->informativeText().contains(QLatin1String("Nothing was written")));
    for (QPushButton *button : box->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == QLatin1String("Close")) {
            QTest::keyClick(button, Qt::Key_Space);
        }
    }
    EVENTUALLY(!driver.wizard().isVisible());
}

void RecoveryTest::closesWithoutAQuestionWhereNothingWasChosen() {
    RecoveryDriver driver({QStringLiteral("key-purged")});
    driver.key(Qt::Key_Escape);
    EVENTUALLY(!driver.wizard().isVisible());
}

void RecoveryTest::itIsOpenedBesideTheOtherWizard() {
    WizardDriver driver({QStringLiteral("key-purged")});
    EVENTUALLY_WITHIN(driver.estate().connection().isConnected, 20000);
    auto *button = driver.findButton(QStringLiteral("Restore or rehearse"));
    QVERIFY(button != nullptr);
    EVENTUALLY(button->isEnabled());
    QVERIFY(driver.tabTo(button));
    driver.key(Qt::Key_Space);
    auto *recovery = driver.wizard().findChild<ui::RecoveryWizard *>();
    QVERIFY(recovery != nullptr);
    EVENTUALLY(recovery->isVisible());
    QCOMPARE(ui::recoverStepOf(recovery->currentId()), RecoverStep::Machine);
    recovery->reject();
    EVENTUALLY(driver.wizard().findChild<ui::RecoveryWizard *>() == nullptr);
    QVERIFY(driver.wizard().isVisible());
}

void RecoveryTest::leaveUnfinished(protect::Estate &estate) {
    protect::Recovery recovery(estate);
    recovery.loadMachines();
    EVENTUALLY(recovery.machines().isRead);
    for (const protect::ProtectedMachine &machine : recovery.machines().rows) {
        if (machine.virtualMachineId.name() == erp) {
            recovery.chooseMachine(machine.virtualMachineId, machine.vaultId);
        }
    }
    recovery.look();
    EVENTUALLY(recovery.state(protect::RecoveryTask::Look).isDone());
    connect(&recovery, &protect::Recovery::runChanged, &recovery, [&recovery] {
        const domain::RecoveryRun &run = recovery.run();
        if (run.outcome == RecoveryOutcome::Running && !run.written.empty()) {
            recovery.cancel(protect::RecoveryTask::Run);
        }
    });
    recovery.start();
    EVENTUALLY_EQUAL(recovery.run().outcome, RecoveryOutcome::Stopped);
}

void RecoveryTest::anUnfinishedRunIsGoneOnWith() {
    WizardDriver driver({QStringLiteral("key-purged")});
    EVENTUALLY(driver.estate().connection().isConnected);
    leaveUnfinished(driver.estate());
    EVENTUALLY(driver.findButton(QStringLiteral("Check again and continue")) != nullptr);
    QVERIFY(driver.findButton(QStringLiteral("Undo")) == nullptr);
    QVERIFY(driver.tabTo(driver.findButton(QStringLiteral("Check again and continue"))));
    driver.key(Qt::Key_Space);
    const ui::RecoveryWizard *window = driver.wizard().recoveryDesk()->window();
    QVERIFY(window != nullptr);
    EVENTUALLY_EQUAL(ui::recoverStepOf(window->currentId()), RecoverStep::Run);
    const auto shows = [window](const QString &text) {
        const QList<QLabel *> labels = window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    };
    EVENTUALLY(shows(QStringLiteral("Stopped: you can go on")));
    EVENTUALLY(driver.findButton(QStringLiteral("Go on")) != nullptr);
    QTest::keyClick(driver.findButton(QStringLiteral("Go on")), Qt::Key_Space);
    EVENTUALLY(shows(QStringLiteral("The key cvm-erp-os is back")));
}

/// With a changed plan, as a run of its own; what the failed one wrote is told, and stays in the history.
void RecoveryTest::aFailedRunIsPlannedAnew() {
    const std::unique_ptr<WindowDriver> window = driverOf(QStringLiteral("recover other-security-domain"));
    auto &driver = static_cast<RecoveryDriver &>(*window);
    QVERIFY(driver.walk([] {}));
    QCOMPARE(driver.recovery().run().outcome, RecoveryOutcome::Failed);
    const QString first = driver.recovery().runId();
    const auto written = driver.recovery().run().written.size();
    const QStringList writes = driver.writes();
    QVERIFY(!first.isEmpty() && written > 0);
    QScrollBar *bar
        = driver.wizard().recoverPage(RecoverStep::Choices)->findChild<QScrollArea *>()->verticalScrollBar();
    bar->setValue(bar->maximum()); // where somebody left it
    QVERIFY(bar->value() > 0);
    QVERIFY(driver.tabTo(driver.findButton(QStringLiteral("Change the plan"))));
    driver.key(Qt::Key_Space);
    QCOMPARE(driver.at(), RecoverStep::Choices);
    VERIFY_SETTLED(driver);
    QCOMPARE(bar->value(), 0);
    QCOMPARE(driver.recovery().run().outcome, RecoveryOutcome::NotStarted);
    QVERIFY(driver.recovery().choices().sameSecurityDomain); // as it was chosen
    QVERIFY2(driver.shows(QStringLiteral("Written by earlier recoveries")), qPrintable(driver.text()));
    QVERIFY(driver.shows(QStringLiteral("Recovery for cvm-erp-01")));
    QVERIFY2(driver.focusName().contains(QStringLiteral("Written by earlier recoveries")),
        qPrintable(driver.focusName()));
    QVERIFY(driver.shows(QStringLiteral("An earlier restore left a copy")));
    QVERIFY(driver.tabTo(driver.findButton(QStringLiteral("Delete the copy of the key"))));
    driver.key(Qt::Key_Space);
    VERIFY_SETTLED(driver);
    QVERIFY2(driver.nextUntil(RecoverStep::Review), qPrintable(driver.text()));
    QVERIFY(driver.shows(QStringLiteral("What was written earlier (see below) stays.")));
    QVERIFY(!driver.shows(QStringLiteral("Nothing has been written so far")));
    QCOMPARE(driver.writes(), writes);
    QVERIFY(driver.toEnd());
    QCOMPARE(driver.recovery().run().outcome, RecoveryOutcome::Failed); // the same HSM refuses again
    QVERIFY(driver.recovery().runId() != first);
    QVERIFY(driver.recovery().run().stage(domain::RecoveryStepKind::DeleteBlob) == nullptr);
    QStringList told;
    for (const domain::PastRun &run : driver.estate().pastRuns()) {
        told.append(run.id);
        QCOMPARE(run.state, domain::PastRunState::Unfinished);
        QCOMPARE(run.written.size(), written);
    }
    QCOMPARE(told.size(), 2);
    QVERIFY(told.contains(first) && told.contains(driver.recovery().runId()));
}

/// Also where the pages that lead to the run were never seen.
void RecoveryTest::aRunOfBeforeIsPlannedAnew() {
    RecoveryDriver driver({QStringLiteral("key-purged")});
    leaveUnfinished(driver.estate());
    QCOMPARE(driver.estate().pastRuns().size(), 1U);
    driver.wizard().takeUp(driver.estate().pastRuns().front().id);
    EVENTUALLY_EQUAL(driver.recovery().run().outcome, RecoveryOutcome::Stopped);
    EVENTUALLY(driver.findButton(QStringLiteral("Change the plan")) != nullptr);
    QVERIFY(driver.tabTo(driver.findButton(QStringLiteral("Change the plan"))));
    driver.key(Qt::Key_Space);
    QCOMPARE(driver.at(), RecoverStep::Choices);
    VERIFY_SETTLED(driver);
    QVERIFY(driver.shows(QStringLiteral("Written by earlier recoveries")));
    QVERIFY(driver.back());
    QVERIFY(driver.back());
    QVERIFY(driver.back());
    QCOMPARE(driver.at(), RecoverStep::Machine);
    EVENTUALLY(!driver.cells(QStringLiteral("Protected virtual machines"), erp).isEmpty());
}

void RecoveryTest::itIsOpenedFromAProtectedMachine() {
    WizardDriver driver({QStringLiteral("key-purged")});
    QVERIFY(driver.nextUntil(ui::Page::VirtualMachine));
    EVENTUALLY(driver.estate().listProgress().complete);
    QVERIFY(driver.highlight(QStringLiteral("Virtual machines"), erp));
    EVENTUALLY(driver.findButton(QStringLiteral("Restore or rehearse")) != nullptr);
    QVERIFY(driver.tabTo(driver.findButton(QStringLiteral("Restore or rehearse"))));
    driver.key(Qt::Key_Space);
    const ui::RecoveryWizard *window = driver.wizard().recoveryDesk()->window();
    QVERIFY(window != nullptr);
    EVENTUALLY(window->button(QWizard::NextButton)->isEnabled());
    QVERIFY(window->windowTitle().contains(QLatin1String("Choose a protected VM")));
}

void RecoveryTest::anotherLanguageKeepsIt() {
    WizardDriver driver({QStringLiteral("key-purged")});
    EVENTUALLY(driver.estate().connection().isConnected);
    driver.wizard().recoveryDesk()->open({}, {});
    EVENTUALLY(driver.wizard().recoveryDesk()->window()->isVisible());
    ui::BackupWizard next(driver.protection());
    next.takeOver(driver.wizard());
    QVERIFY(driver.wizard().recoveryDesk()->window() == nullptr);
    QVERIFY(next.recoveryDesk()->window() != nullptr);
    QCOMPARE(ui::recoverStepOf(next.recoveryDesk()->window()->currentId()), RecoverStep::Machine);
}

void RecoveryTest::helpIsOfThePage() {
    RecoveryDriver driver({QStringLiteral("key-purged")});
    driver.key(Qt::Key_F1);
    const auto dialogs = driver.wizard().findChildren<QDialog *>();
    QVERIFY(!dialogs.isEmpty());
}

CVM_TEST(RecoveryTest)

} // namespace tst_recovery

#include "tst_recovery.moc"
