#include "tests/support/program.h"
#include "tests/support/until.h"
#include "wizarddriver.h"

namespace tst_goingback {

using ui::Page;

/// Going back and changing: only what depends on it is judged anew, nothing typed is lost.
class GoingBackTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }
    void choicesSurviveGoingBack();
    void anotherVirtualMachineIsExaminedAnew();
    void changedRoleChangesThePlan();
    void typedTextSurvivesAnErrorAndBack();
    void stepListGoesBack();
    void changingThePlanAfterAFailure();
    void aResultIsNotLeftByTheStepList();
    void searchKeepsTheChoice();

private:
    static bool reach(WizardDriver &driver, Page step) {
        return driver.nextUntil(Page::VirtualMachine)
            && support::until(
                [&] { return driver.protection().estate().listProgress().complete && driver.isSettled(); },
                20000)
            && driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01"))
            && driver.nextUntil(step);
    }
};

void GoingBackTest::choicesSurviveGoingBack() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::Access));
    QVERIFY(driver.change(QStringLiteral("role")));
    QVERIFY(driver.choose(QStringLiteral("Built-in role")));
    QVERIFY(driver.change(QStringLiteral("scope")));
    QVERIFY(driver.choose(QStringLiteral("All keys")));
    QVERIFY(driver.nextUntil(Page::Backup));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.highlight(QStringLiteral("Backup policies"), QStringLiteral("Tier1-Daily-Enhanced")));
    QVERIFY(driver.nextUntil(Page::Summary));
    while (!driver.isAt(Page::VirtualMachine)) {
        QVERIFY(driver.back());
    }
    QCOMPARE(driver.highlighted(QStringLiteral("Virtual machines")), QStringLiteral("cvm-erp-01"));
    const domain::Choices choices = driver.protection().choices();
    QVERIFY(choices.role == domain::RoleChoice::BuiltInRole);
    QVERIFY(choices.scope == domain::GrantScope::AllKeys);
    QCOMPARE(choices.backupPolicyId.name(), QStringLiteral("Tier1-Daily-Enhanced"));
    QVERIFY(driver.nextUntil(Page::Summary));
    QVERIFY(driver.shows(QStringLiteral("Tier1-Daily-Enhanced")));
    QCOMPARE(driver.writes(), QStringList());
}

void GoingBackTest::anotherVirtualMachineIsExaminedAnew() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::Access));
    QVERIFY(driver.change(QStringLiteral("role")));
    QVERIFY(driver.choose(QStringLiteral("Built-in role")));
    while (!driver.isAt(Page::VirtualMachine)) {
        QVERIFY(driver.back());
    }
    QVERIFY(driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("cvm-payroll-01")));
    QVERIFY(driver.protection().keyAssessment() == nullptr);
    QVERIFY(driver.nextUntil(Page::KeyStore));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.shows(QStringLiteral("cvm-payroll-01")));
    QVERIFY(!driver.shows(QStringLiteral("cvm-erp-01")));
    // A wider role was chosen for the other machine, and is chosen anew for this one.
    QVERIFY(driver.protection().choices().role == domain::RoleChoice::CustomRole);
}

void GoingBackTest::changedRoleChangesThePlan() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::Summary));
    QVERIFY(driver.shows(QStringLiteral("roleDefinitions")));
    while (!driver.isAt(Page::Access)) {
        QVERIFY(driver.back());
    }
    QVERIFY(driver.change(QStringLiteral("role")));
    QVERIFY(driver.choose(QStringLiteral("Built-in role")));
    QVERIFY(driver.nextUntil(Page::Summary));
    QVERIFY(!driver.shows(QStringLiteral("PUT https://contoso-hsm-prod.managedhsm.azure.net/providers/"
                                         "Microsoft.Authorization/roleDefinitions")));
    QVERIFY(driver.shows(QStringLiteral("21dbd100-6940-42c2-9190-5d6cb909625b")));
}

void GoingBackTest::typedTextSurvivesAnErrorAndBack() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::Access));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.change(QStringLiteral("security principal")));
    QWidget *field = nullptr;
    EVENTUALLY(
        (field = driver.findByName(QStringLiteral("Name or object ID of a service principal"))) != nullptr);
    QVERIFY(driver.tabTo(field));
    const QString appId = QStringLiteral("262044b1-e2ce-469f-a196-69ab7ada62d3");
    driver.type(appId);
    driver.key(Qt::Key_Return);
    QVERIFY(driver.isAt(Page::Access)); // Enter searches; it is not Next
    EVENTUALLY(driver.protection().principalSearch().error.has_value());
    QCOMPARE(driver.protection().principalSearch().error->code, QStringLiteral("ApplicationId"));
    QVERIFY(driver.protection().choices().principalId.compare(appId, Qt::CaseInsensitive) != 0);
    QVERIFY(driver.back());
    QVERIFY(driver.next());
    QVERIFY(driver.isAt(Page::Access));
    QCOMPARE(field->property("text").toString(), appId);
}

void GoingBackTest::stepListGoesBack() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::Access));
    QWidget *steps = driver.findByName(QStringLiteral("Steps"));
    QVERIFY(driver.tabTo(steps));
    driver.key(Qt::Key_Home);
    driver.key(Qt::Key_Down);
    driver.key(Qt::Key_Return);
    EVENTUALLY(driver.isAt(Page::VirtualMachine));
    QVERIFY(driver.protection().choices().scope.has_value());
    // A step that is still to come cannot be chosen.
    QVERIFY(driver.tabTo(steps));
    driver.key(Qt::Key_End);
    driver.key(Qt::Key_Return);
    QVERIFY(driver.isAt(Page::VirtualMachine));
}

void GoingBackTest::changingThePlanAfterAFailure() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::Access));
    QVERIFY(driver.choose(QStringLiteral("Don't grant")));
    QVERIFY(driver.nextUntil(Page::Configure));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.shows(QStringLiteral("isn't protected")));
    QVERIFY(!driver.isButtonEnabled(QWizard::BackButton)); // what was committed is not undone by Back
    QVERIFY(support::until([&] { return driver.press(QStringLiteral("Change the plan")); }, 5000));
    EVENTUALLY(driver.isAt(Page::Summary));
    while (!driver.isAt(Page::Access)) {
        QVERIFY(driver.back());
    }
    QVERIFY(driver.choose(QStringLiteral("Grant access automatically")));
    QVERIFY(driver.nextUntil(Page::Configure));
    VERIFY_SETTLED(driver);
    QVERIFY2(driver.shows(QStringLiteral("is protected")), qPrintable(driver.text()));
}

/// What led to a result is done; another VM is begun by its own button.
void GoingBackTest::aResultIsNotLeftByTheStepList() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::Configure));
    QVERIFY(driver.toResult());
    driver.wizard().goBackTo(ui::pageIdOf(Page::Access));
    QVERIFY(driver.isAt(Page::Configure));
    QVERIFY(driver.shows(QStringLiteral("is protected")));
}

void GoingBackTest::searchKeepsTheChoice() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(reach(driver, Page::KeyStore));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.back());
    const QString id = driver.protection().choices().virtualMachineId.text();
    QVERIFY(driver.tabTo(driver.findByName(QStringLiteral("Search in all columns"))));
    driver.type(QStringLiteral("payroll"));
    QVERIFY(driver.cells(QStringLiteral("Virtual machines"), QStringLiteral("cvm-erp-01")).isEmpty());
    QCOMPARE(driver.protection().choices().virtualMachineId.text(), id);
    QVERIFY(driver.protection().keyAssessment() != nullptr);
    driver.key(Qt::Key_A, Qt::ControlModifier);
    driver.key(Qt::Key_Delete);
    QCOMPARE(driver.highlighted(QStringLiteral("Virtual machines")), QStringLiteral("cvm-erp-01"));
    QVERIFY(driver.choose(QStringLiteral("Only Confidential VMs")));
    QVERIFY(driver.cells(QStringLiteral("Virtual machines"), QStringLiteral("vm-jump-01")).isEmpty());
    QCOMPARE(driver.protection().choices().virtualMachineId.text(), id);
}

CVM_TEST(GoingBackTest)

} // namespace tst_goingback

#include "tst_goingback.moc"
