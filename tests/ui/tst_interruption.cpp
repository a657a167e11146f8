#include "tests/support/program.h"
#include "tests/support/until.h"
#include "wizarddriver.h"

#include <QMessageBox>
#include <QPushButton>

namespace tst_interruption {

using ui::Page;

/// Closing, cancelling and destroying in the middle of whatever happens.
class InterruptionTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }
    void destroyedAtEveryStep_data();
    void destroyedAtEveryStep();
    void stoppedAndStartedAgain_data();
    void stoppedAndStartedAgain();
    void escapeClosesBeforeAnythingWasChosen();
    void escapeAsksOnceSomethingWasChosen();
    void escapeIsGuardedWhileConfiguring();
    void closingAfterAFailureSaysWhatWasWritten();
    void stopWaitingAndContinue();

private:
    static bool reach(WizardDriver &driver, Page step) {
        if (step <= Page::VirtualMachine) {
            return driver.nextUntil(step);
        }
        return driver.nextUntil(Page::VirtualMachine)
            && support::until(
                [&] { return driver.protection().estate().listProgress().complete && driver.isSettled(); },
                20000)
            && driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01"))
            && driver.nextUntil(step);
    }
    static void addSteps() {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("turns");
        const QList<std::pair<const char *, Page>> steps
            = {{"virtual machine", Page::VirtualMachine}, {"key store", Page::KeyStore},
                {"access", Page::Access}, {"backup", Page::Backup}, {"configure", Page::Configure}};
        for (const auto &[name, step] : steps) {
            for (const int turns : {0, 1, 3, 10, 30}) {
                QTest::addRow("%s after %d turns", name, turns) << static_cast<int>(step) << turns;
            }
        }
    }
};

void InterruptionTest::destroyedAtEveryStep_data() {
    addSteps();
}

void InterruptionTest::destroyedAtEveryStep() {
    QFETCH(int, step);
    QFETCH(int, turns);
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, static_cast<Page>(step)));
    for (int i = 0; i < turns; ++i) {
        QCoreApplication::processEvents();
    }
    if (turns % 2 == 0) {
        driver.destroyAll();
    } else {
        driver.destroyWindow(); // the protection goes on without it
        for (int i = 0; i < 20; ++i) {
            QCoreApplication::processEvents();
        }
    }
    QVERIFY(driver.simulator() != nullptr);
}

void InterruptionTest::stoppedAndStartedAgain_data() {
    QTest::addColumn<int>("step");
    QTest::newRow("virtual machine") << static_cast<int>(Page::VirtualMachine);
    QTest::newRow("key store") << static_cast<int>(Page::KeyStore);
    QTest::newRow("backup") << static_cast<int>(Page::Backup);
}

void InterruptionTest::stoppedAndStartedAgain() {
    QFETCH(int, step);
    const auto wanted = static_cast<Page>(step);
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, wanted));
    if (driver.isSettled()) {
        driver.wizard().currentWizardPage()->retry();
    }
    QVERIFY(!driver.isSettled());
    EVENTUALLY(
        driver.findByName(QStringLiteral("Stop what this page is doing")) != nullptr || driver.isSettled());
    driver.protection().cancel(ui::stepsOf(wanted).last());
    QVERIFY(driver.isSettled());
    QVERIFY(driver.isAt(wanted));
    QVERIFY(support::until(
        [&] {
            return driver.press(QStringLiteral("Try again")) || driver.press(QStringLiteral("Check again"));
        },
        5000));
    EVENTUALLY_WITHIN(driver.isSettled()
            && (wanted != Page::VirtualMachine || driver.protection().estate().listProgress().complete),
        20000);
    if (wanted == Page::VirtualMachine) {
        QVERIFY(driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01")));
    }
    EVENTUALLY(driver.isButtonEnabled(QWizard::NextButton));
}

void InterruptionTest::escapeClosesBeforeAnythingWasChosen() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::VirtualMachine));
    driver.key(Qt::Key_Escape);
    EVENTUALLY(!driver.wizard().isVisible());
}

void InterruptionTest::escapeAsksOnceSomethingWasChosen() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::KeyStore));
    driver.key(Qt::Key_Escape);
    QMessageBox *question = nullptr;
    EVENTUALLY((question = driver.wizard().findChild<QMessageBox *>()) != nullptr && question->isVisible());
    QVERIFY(question->informativeText().contains(QStringLiteral("Nothing was written")));
    QTest::keyClick(question, Qt::Key_Escape); // keeps it open
    EVENTUALLY(driver.wizard().findChild<QMessageBox *>() == nullptr);
    QVERIFY(driver.wizard().isVisible());
    driver.wizard().button(QWizard::CancelButton)->click();
    EVENTUALLY((question = driver.wizard().findChild<QMessageBox *>()) != nullptr);
    QVERIFY(driver.wizard().isVisible());
}

void InterruptionTest::escapeIsGuardedWhileConfiguring() {
    WizardDriver driver({QStringLiteral("slow-propagation"), QSize(1120, 760), 60});
    QVERIFY(reach(driver, Page::Configure));
    EVENTUALLY(!driver.protection().run().written.empty());
    QVERIFY(!driver.isButtonEnabled(QWizard::BackButton));
    driver.key(Qt::Key_Escape);
    QMessageBox *question = nullptr;
    EVENTUALLY((question = driver.wizard().findChild<QMessageBox *>()) != nullptr && question->isVisible());
    QVERIFY(question->informativeText().contains(QStringLiteral("already written")));
    QVERIFY(question->informativeText().contains(QStringLiteral("Azure Backup key access")));
    QTest::keyClick(question, Qt::Key_Escape); // keeps it open
    EVENTUALLY(driver.wizard().findChild<QMessageBox *>() == nullptr);
    QVERIFY(driver.wizard().isVisible());
    driver.wizard().close();
    EVENTUALLY((question = driver.wizard().findChild<QMessageBox *>()) != nullptr);
    QVERIFY(driver.wizard().isVisible());
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole) {
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
            break;
        }
    }
    EVENTUALLY(!driver.wizard().isVisible());
}

void InterruptionTest::closingAfterAFailureSaysWhatWasWritten() {
    WizardDriver driver({QStringLiteral("key-vault-network-closed")});
    QVERIFY(reach(driver, Page::Configure));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.shows(QStringLiteral("isn't protected")));
    const bool wrote = !driver.protection().run().written.empty();
    driver.key(Qt::Key_Escape);
    QMessageBox *question = nullptr;
    EVENTUALLY((question = driver.wizard().findChild<QMessageBox *>()) != nullptr);
    QVERIFY(question->informativeText().contains(
        wrote ? QStringLiteral("already written") : QStringLiteral("Nothing was written")));
}

void InterruptionTest::stopWaitingAndContinue() {
    WizardDriver driver({QStringLiteral("slow-propagation"), QSize(1120, 760), 60});
    QVERIFY(reach(driver, Page::Configure));
    EVENTUALLY_WITHIN(
        driver.cells(QStringLiteral("Stages of configuring backup"),
                  QStringLiteral("Wait until the grant works"))
                .value(1)
            == QStringLiteral("Running"),
        20000);
    QVERIFY(driver
                .cells(QStringLiteral("Stages of configuring backup"),
                    QStringLiteral("Wait until the grant works"))
                .value(2)
                .contains(QStringLiteral("of at most")));
    QVERIFY(support::until([&] { return driver.press(QStringLiteral("Stop waiting")); }, 5000));
    EVENTUALLY_WITHIN(driver.protection().run().outcome == domain::RunOutcome::Stopped, 20000);
    EVENTUALLY(driver.shows(QStringLiteral("what was sent isn't undone")));
    QVERIFY(support::until([&] { return driver.press(QStringLiteral("Continue")); }, 5000));
    QVERIFY(support::until([&] { return driver.confirm(QStringLiteral("Continue")); }, 5000));
    EVENTUALLY_WITHIN(driver.shows(QStringLiteral("is protected")), 60000);
}

CVM_TEST(InterruptionTest)

} // namespace tst_interruption

#include "tst_interruption.moc"
