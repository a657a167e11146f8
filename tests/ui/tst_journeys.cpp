#include "wizarddriver.h"

#include "simulator/simulator.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

#include <QClipboard>
#include <QGuiApplication>

namespace tst_journeys {

using ui::Page;

/// The whole job by keyboard alone, from the start page to the result.
class JourneysTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }
    void fromTheStartPageByKeyboard();
    void managedHsm_data();
    void managedHsm();
    void accessPolicies();
    void keyVaultRbac_data();
    void keyVaultRbac();
    void alreadyGranted();
    void recommendedChoicesLeadToTheReview();
    void recommendedChoicesStopWhereTheUserDecides();
    void withoutGrantAndInlineFix();
    void alreadyProtected();
    void unknownAccess();
    void platformManagedKey();
    void createsEnhancedPolicy();
    void createsMissingPrincipal();
    void networkRefusalIsNotARole();
    void callerWhoMayNotGrantGetsARequest();
    void slowPropagationIsWaitedFor();
    void firstBackup();
    void anotherVirtualMachine();

private:
    static bool chooseMachine(WizardDriver &driver, const QString &name) {
        return driver.nextUntil(Page::VirtualMachine)
            && support::until(
                [&] { return driver.protection().estate().listProgress().complete && driver.isSettled(); },
                20000)
            && driver.highlight(QStringLiteral("Virtual machines"), name);
    }
    static int count(const QStringList &writes, const QString &part) {
        return static_cast<int>(writes.filter(part, Qt::CaseInsensitive).size());
    }
};

namespace {
const QString vmName = QStringLiteral("cvm-erp-01");
}

void JourneysTest::fromTheStartPageByKeyboard() {
    WizardDriver driver({});
    QVERIFY(driver.isAt(Page::Source));
    QCOMPARE(driver.focusName(), QStringLiteral("Scenarios of the simulator"));
    QVERIFY(driver.findButton(QStringLiteral("Azure")) == nullptr); // without an account
    QVERIFY(driver.highlight(QStringLiteral("Scenarios of the simulator"), QStringLiteral("key-vault-rbac")));
    QCOMPARE(driver.protection().estate().connection().label, QStringLiteral("key-vault-rbac"));
    QVERIFY(driver.shows(QStringLiteral("Simulated")));
    driver.key(Qt::Key_Return); // Enter is Next
    EVENTUALLY(driver.isAt(Page::VirtualMachine));
    QVERIFY(driver.shows(QStringLiteral("Simulated")));
    QCOMPARE(driver.focusName(), QStringLiteral("Virtual machines"));
    QVERIFY(driver.wizard().windowTitle().contains(QStringLiteral("Choose a Confidential VM")));
}

void JourneysTest::managedHsm_data() {
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QString>("scopePath");
    QTest::addColumn<bool>("createsRole");
    QTest::newRow("custom role, this key") << "New custom role"
                                           << "Only this key"
                                           << "/keys/cvm-erp-os" << true;
    QTest::newRow("custom role, all keys") << "New custom role"
                                           << "All keys"
                                           << "/keys" << true;
    QTest::newRow("built-in role, this key") << "Built-in role"
                                             << "Only this key"
                                             << "/keys/cvm-erp-os" << false;
    QTest::newRow("built-in role, all keys") << "Built-in role"
                                             << "All keys"
                                             << "/keys" << false;
}

void JourneysTest::managedHsm() {
    QFETCH(QString, role);
    QFETCH(QString, scope);
    QFETCH(QString, scopePath);
    QFETCH(bool, createsRole);
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(chooseMachine(driver, vmName));
    QVERIFY(driver.shows(QStringLiteral("Chosen: cvm-erp-01")));
    QVERIFY(driver.nextUntil(Page::KeyStore));
    VERIFY_SETTLED(driver);
    QVERIFY2(driver.shows(QStringLiteral("contoso-hsm-prod")), qPrintable(driver.text()));
    QVERIFY(driver.shows(QStringLiteral("keys/backup/action: no")));
    QVERIFY(driver.nextUntil(Page::Access));
    QVERIFY(driver.shows(QStringLiteral("Managed HSM local RBAC")));
    QVERIFY(driver.change(QStringLiteral("role")));
    QVERIFY2(driver.choose(role), qPrintable(driver.text() + u'\n' + driver.focusName()));
    QVERIFY(driver.change(QStringLiteral("scope")));
    QVERIFY(driver.choose(scope));
    QCOMPARE(driver.shows(QStringLiteral(
                 "This grant lets Backup Management Service read and back up cvm-erp-os, and nothing else.")),
        createsRole && scopePath == QLatin1String("/keys/cvm-erp-os"));
    QVERIFY(driver.shows(QStringLiteral("262044b1-e2ce-469f-a196-69ab7ada62d3")));
    QVERIFY(driver.nextUntil(Page::Summary));
    QVERIFY(driver.shows(
        QStringLiteral("PUT https://contoso-hsm-prod.managedhsm.azure.net%1/providers").arg(scopePath)));
    QVERIFY(driver.buttonText(QWizard::CommitButton).contains(QStringLiteral("Grant")));
    QCOMPARE(driver.writes(), QStringList());
    QVERIFY(driver.nextUntil(Page::Configure));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.shows(QStringLiteral("cvm-erp-01 is protected")));
    QCOMPARE(driver.cells(QStringLiteral("Stages of configuring backup"), QStringLiteral("Grant: written"))
                 .value(1),
        QStringLiteral("Done"));
    QVERIFY(driver.toResult());
    QVERIFY(driver.shows(QStringLiteral("Assigned the role")));
    QVERIFY(!driver.shows(QStringLiteral("portal.azure.com"))); // which knows nothing of it
    const QStringList writes = driver.writes();
    QCOMPARE(count(writes, QStringLiteral("roleDefinitions/")), createsRole ? 1 : 0);
    QCOMPARE(
        count(writes, scopePath + QStringLiteral("/providers/Microsoft.Authorization/roleAssignments/")), 1);
    QCOMPARE(count(writes, QStringLiteral("/protectedItems/")), 1);
}

void JourneysTest::accessPolicies() {
    WizardDriver driver({QStringLiteral("key-vault-access-policy")});
    QVERIFY(chooseMachine(driver, vmName));
    QVERIFY(driver.nextUntil(Page::Access));
    QVERIFY2(driver.shows(QStringLiteral("always apply to the whole Key Vault")), qPrintable(driver.text()));
    QVERIFY(driver.findByName(QStringLiteral("Change the scope")) == nullptr); // there is only one
    QVERIFY(driver.nextUntil(Page::Summary));
    QVERIFY(driver.shows(QStringLiteral("accessPolicies/add")));
    QVERIFY(!driver.shows(QStringLiteral("\"secrets\": [\n                        \"")));
    QVERIFY(driver.nextUntil(Page::Configure));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.toResult());
    QCOMPARE(count(driver.writes(), QStringLiteral("accessPolicies/add")), 1);
    QVERIFY(driver.shows(QStringLiteral("is protected")));
}

void JourneysTest::keyVaultRbac_data() {
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("scope");
    QTest::newRow("custom, this key") << "New custom role"
                                      << "Only this key";
    QTest::newRow("built-in, whole vault") << "Built-in role"
                                           << "The whole Key Vault";
}

void JourneysTest::keyVaultRbac() {
    QFETCH(QString, role);
    QFETCH(QString, scope);
    WizardDriver driver({QStringLiteral("key-vault-rbac")});
    QVERIFY(chooseMachine(driver, vmName));
    QVERIFY(driver.nextUntil(Page::Access));
    QVERIFY(driver.shows(QStringLiteral("Azure RBAC")));
    QVERIFY(driver.change(QStringLiteral("role")));
    QVERIFY2(driver.choose(role), qPrintable(driver.text() + u'\n' + driver.focusName()));
    QVERIFY(driver.change(QStringLiteral("scope")));
    QVERIFY(driver.choose(scope));
    QVERIFY(driver.nextUntil(Page::Configure));
    VERIFY_SETTLED(driver);
    QVERIFY2(driver.shows(QStringLiteral("is protected")), qPrintable(driver.text()));
    QCOMPARE(count(driver.writes(), QStringLiteral("roleAssignments/")), 1);
}

void JourneysTest::alreadyGranted() {
    WizardDriver driver({QStringLiteral("managed-hsm-all-keys")});
    QVERIFY(chooseMachine(driver, vmName));
    QVERIFY(driver.nextUntil(Page::KeyStore));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.shows(QStringLiteral("can read and back up this key")));
    QVERIFY(driver.nextUntil(Page::Access));
    QVERIFY(driver.shows(QStringLiteral("Nothing needs to be granted")));
    QVERIFY(driver.nextUntil(Page::Summary));
    QVERIFY(driver.shows(QStringLiteral("Nothing to grant")));
    QCOMPARE(driver.buttonText(QWizard::CommitButton), QStringLiteral("Enable backup"));
    QVERIFY(driver.nextUntil(Page::Configure));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.toResult());
    QCOMPARE(count(driver.writes(), QStringLiteral("role")), 0);
}

void JourneysTest::recommendedChoicesLeadToTheReview() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(chooseMachine(driver, vmName));
    QVERIFY(driver.nextUntil(Page::Access));
    QVERIFY(driver.change(QStringLiteral("role")));
    QVERIFY(driver.choose(QStringLiteral("Built-in role"))); // a wish that the recommendation takes back
    QVERIFY(driver.back());
    QVERIFY(support::until(
        [&] { return driver.press(QStringLiteral("Review with recommended choices")); }, 5000));
    EVENTUALLY(driver.isAt(Page::Summary));
    QVERIFY(driver.protection().choices().role == domain::RoleChoice::CustomRole);
    for (const char *why : {"gives no more than Azure Backup needs", "opens no other key",
             "The only vault that fits", "The Enhanced policy that every vault comes with"}) {
        QVERIFY2(driver.shows(QString::fromLatin1(why)), why);
    }
    QCOMPARE(driver.writes(), QStringList());
    QVERIFY(driver.back());
    QVERIFY(driver.isAt(Page::Backup)); // the pages between can be gone back to
    QVERIFY(driver.toResult());
    QVERIFY(driver.shows(QStringLiteral("No backup has run yet")));
    QVERIFY2(driver.shows(QStringLiteral("is due on")), qPrintable(driver.text()));
}

void JourneysTest::recommendedChoicesStopWhereTheUserDecides() {
    WizardDriver driver({QStringLiteral("standard-policies-only")});
    QVERIFY(chooseMachine(driver, vmName));
    QVERIFY(driver.nextUntil(Page::KeyStore));
    VERIFY_SETTLED(driver);
    QVERIFY(support::until(
        [&] { return driver.press(QStringLiteral("Review with recommended choices")); }, 5000));
    EVENTUALLY(driver.isAt(Page::Backup));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.isAt(Page::Backup));
    QVERIFY(!driver.isButtonEnabled(QWizard::NextButton));
}

void JourneysTest::withoutGrantAndInlineFix() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(chooseMachine(driver, vmName));
    QVERIFY(driver.nextUntil(Page::Access));
    QVERIFY(driver.choose(QStringLiteral("Don't grant")));
    QVERIFY(driver.nextUntil(Page::Summary));
    QCOMPARE(driver.buttonText(QWizard::CommitButton), QStringLiteral("Enable backup"));
    QVERIFY(driver.nextUntil(Page::Configure));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.shows(QStringLiteral("UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK")));
    QVERIFY(driver.shows(QStringLiteral("Activity ID")));
    QVERIFY(driver.shows(QStringLiteral("Recommended action")));
    QVERIFY(driver.shows(QStringLiteral("lacks the data action")));
    QVERIFY(driver.shows(QStringLiteral("contoso-hsm-prod")));
    QCOMPARE(count(driver.writes(), QStringLiteral("role")), 0);
    QVERIFY(
        support::until([&] { return driver.press(QStringLiteral("Grant exactly this and retry")); }, 5000));
    QVERIFY(support::until([&] { return driver.confirm(QStringLiteral("Grant and retry")); }, 5000));
    EVENTUALLY_WITHIN(driver.shows(QStringLiteral("is protected")), 20000);
    QCOMPARE(count(driver.writes(), QStringLiteral("roleAssignments/")), 1);
    QVERIFY(driver.toResult());
}

void JourneysTest::alreadyProtected() {
    WizardDriver driver({QStringLiteral("already-protected")});
    QVERIFY(chooseMachine(driver, vmName));
    EVENTUALLY(driver.shows(QStringLiteral("cvm-erp-01 can't be chosen")));
    QVERIFY(!driver.isButtonEnabled(QWizard::NextButton));
    QVERIFY(driver.shows(QStringLiteral("already protected"))
        || driver.shows(QStringLiteral("Already protected")));
    QVERIFY(driver.tabTo(driver.findButton(QStringLiteral("Only Confidential VMs"))));
    driver.key(Qt::Key_Space); // shows the others too
    QVERIFY(driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("vm-jump-01")));
    QVERIFY(driver.shows(QStringLiteral("Not a Confidential VM")));
    QVERIFY(!driver.isButtonEnabled(QWizard::NextButton));
}

void JourneysTest::unknownAccess() {
    WizardDriver driver({QStringLiteral("unknown-access")});
    QVERIFY(chooseMachine(driver, vmName));
    QVERIFY(driver.nextUntil(Page::KeyStore));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.shows(QStringLiteral("It isn't known whether")));
    QVERIFY(driver.shows(QStringLiteral("unknown")));
    QVERIFY(!driver.shows(QStringLiteral("keys/backup/action: no")));
    QVERIFY(driver.isButtonEnabled(QWizard::NextButton));
}

void JourneysTest::platformManagedKey() {
    WizardDriver driver({QStringLiteral("platform-managed-key")});
    QVERIFY(chooseMachine(driver, vmName));
    QVERIFY(driver.nextUntil(Page::KeyStore));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.shows(QStringLiteral("This VM needs no grant")));
    QVERIFY(driver.next());
    QVERIFY(driver.isAt(Page::Backup)); // access is passed over
    QVERIFY(driver.nextUntil(Page::Configure));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.toResult());
    QCOMPARE(count(driver.writes(), QStringLiteral("role")), 0);
    QCOMPARE(count(driver.writes(), QStringLiteral("/protectedItems/")), 1);
}

void JourneysTest::createsEnhancedPolicy() {
    WizardDriver driver({QStringLiteral("standard-policies-only")});
    QVERIFY(chooseMachine(driver, vmName));
    QVERIFY(driver.nextUntil(Page::Backup));
    VERIFY_SETTLED(driver);
    QVERIFY(
        driver.highlight(QStringLiteral("Recovery Services vaults"), QStringLiteral("rsv-prod-uaenorth")));
    EVENTUALLY(driver.shows(QStringLiteral("has no Enhanced policy")));
    QVERIFY(!driver.isButtonEnabled(QWizard::NextButton));
    QVERIFY(driver.choose(QStringLiteral("Create an Enhanced policy")));
    EVENTUALLY(driver.isButtonEnabled(QWizard::NextButton));
    QCOMPARE(driver.focusName(), QStringLiteral("Name of the new policy"));
    driver.key(Qt::Key_A, Qt::ControlModifier);
    driver.type(QStringLiteral("1"));
    EVENTUALLY(!driver.isButtonEnabled(QWizard::NextButton)); // a bad name is told, and blocks
    driver.key(Qt::Key_A, Qt::ControlModifier);
    driver.type(QStringLiteral("Nightly-CVM"));
    QVERIFY(driver.nextUntil(Page::Summary));
    QVERIFY(driver.shows(QStringLiteral("Nightly-CVM (will be created)")));
    QVERIFY(driver.nextUntil(Page::Configure));
    VERIFY_SETTLED(driver);
    QVERIFY2(driver.shows(QStringLiteral("is protected")), qPrintable(driver.text()));
    QCOMPARE(count(driver.writes(), QStringLiteral("backupPolicies/Nightly-CVM")), 1);
}

void JourneysTest::createsMissingPrincipal() {
    WizardDriver driver({QStringLiteral("principal-missing")});
    QVERIFY(chooseMachine(driver, vmName));
    QVERIFY(driver.nextUntil(Page::Access));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.shows(QStringLiteral("no service principal")));
    QVERIFY(!driver.isButtonEnabled(QWizard::NextButton));
    QCOMPARE(count(driver.writes(), QStringLiteral("servicePrincipals")), 0); // never unasked
    QVERIFY(
        support::until([&] { return driver.press(QStringLiteral("Create the service principal")); }, 5000));
    QVERIFY(support::until([&] { return driver.confirm(QStringLiteral("Create")); }, 5000));
    EVENTUALLY_WITHIN(driver.isButtonEnabled(QWizard::NextButton), 20000);
    QCOMPARE(count(driver.writes(), QStringLiteral("servicePrincipals")), 1);
    QVERIFY(driver.nextUntil(Page::Configure));
    VERIFY_SETTLED(driver);
    QVERIFY2(driver.shows(QStringLiteral("is protected")), qPrintable(driver.text()));
}

void JourneysTest::networkRefusalIsNotARole() {
    WizardDriver driver({QStringLiteral("key-store-firewall")});
    QVERIFY(chooseMachine(driver, vmName));
    QVERIFY(driver.nextUntil(Page::KeyStore));
    VERIFY_SETTLED(driver);
    QVERIFY2(driver.text().contains(QStringLiteral("network"), Qt::CaseInsensitive)
            || driver.text().contains(QStringLiteral("firewall"), Qt::CaseInsensitive),
        qPrintable(driver.text()));
    QVERIFY(driver.shows(QStringLiteral("It isn't known whether")));
    const QString address = QStringLiteral("The address to allow is 203.0.113.24.");
    QVERIFY2(driver.shows(address), qPrintable(driver.text()));
    QCOMPARE(driver.text().count(QStringLiteral("doesn't allow access from this network")), 1);
    QCOMPARE(driver.text().count(QStringLiteral("Check again")), 1);
    QVERIFY(driver.nextUntil(Page::Summary));
    QVERIFY2(driver.shows(address), qPrintable(driver.text())); // no grant gets past it
}

void JourneysTest::callerWhoMayNotGrantGetsARequest() {
    WizardDriver driver({QStringLiteral("caller-cannot-assign")});
    QVERIFY(chooseMachine(driver, vmName));
    QVERIFY(driver.nextUntil(Page::KeyStore));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.shows(QStringLiteral("Copy the request for an administrator")));
    QVERIFY(support::until(
        [&] { return driver.press(QStringLiteral("Copy the request for an administrator")); }, 5000));
    EVENTUALLY(QGuiApplication::clipboard()->text().contains(QStringLiteral("az rest --method put")));
    QVERIFY(driver.nextUntil(Page::Configure));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.shows(QStringLiteral("wasn't protected by this run")));
    QVERIFY(driver.shows(QStringLiteral("Copy the request for an administrator")));
}

void JourneysTest::slowPropagationIsWaitedFor() {
    WizardDriver driver({QStringLiteral("slow-propagation")});
    QVERIFY(chooseMachine(driver, vmName));
    QVERIFY(driver.nextUntil(Page::Configure));
    EVENTUALLY_WITHIN(driver.shows(QStringLiteral("is protected")), 20000);
    const QStringList wait = driver.cells(
        QStringLiteral("Stages of configuring backup"), QStringLiteral("Wait until the grant works"));
    QCOMPARE(wait.value(1), QStringLiteral("Done"));
    QVERIFY2(wait.value(2).contains(QStringLiteral("min")), qPrintable(wait.value(2)));
}

void JourneysTest::firstBackup() {
    WizardDriver driver({QStringLiteral("platform-managed-key")});
    QVERIFY(chooseMachine(driver, vmName));
    QVERIFY(driver.nextUntil(Page::Summary));
    QVERIFY(driver.choose(QStringLiteral("Start a first backup")));
    QVERIFY(driver.protection().choices().triggerFirstBackup);
    QVERIFY(driver.nextUntil(Page::Configure));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.toResult());
    QVERIFY2(driver.shows(QStringLiteral("First backup:")), qPrintable(driver.text()));
    QCOMPARE(driver.findButton(QStringLiteral("Start a backup now …")), nullptr);
}

void JourneysTest::anotherVirtualMachine() {
    WizardDriver driver({QStringLiteral("managed-hsm")});
    QVERIFY(chooseMachine(driver, vmName));
    QVERIFY(driver.nextUntil(Page::Configure));
    VERIFY_SETTLED(driver);
    QVERIFY(driver.toResult());
    QVERIFY(support::until([&] { return driver.press(QStringLiteral("Configure another VM")); }, 5000));
    EVENTUALLY(driver.isAt(Page::VirtualMachine));
    EVENTUALLY_EQUAL(driver.cells(QStringLiteral("Virtual machines"), vmName).value(3).left(9),
        QStringLiteral("Protected"));
    QVERIFY(!driver.isButtonEnabled(QWizard::NextButton));
    QVERIFY(driver.highlight(QStringLiteral("Virtual machines"), QStringLiteral("cvm-payroll-01")));
    QVERIFY(driver.nextUntil(Page::Configure));
    VERIFY_SETTLED(driver);
    QVERIFY2(driver.shows(QStringLiteral("cvm-payroll-01 is protected")), qPrintable(driver.text()));
}

CVM_TEST(JourneysTest)

} // namespace tst_journeys

#include "tst_journeys.moc"
