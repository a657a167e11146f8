#include "tests/support/program.h"
#include "tests/unit/domain/estate.h"
#include "wording/plantext.h"
#include "wording/reportertext.h"
#include "wording/standingtext.h"

#include <QLocale>
#include <QTest>

namespace tst_standingtext {

using namespace Qt::StringLiterals;
using domain::PrincipalStanding;

namespace {

const QString otherTenant = u"11111111-0000-0000-0000-000000000002"_s;

domain::TenantComparison tenants(const QString &store) {
    domain::TenantComparison tenants;
    tenants.told = {{domain::TenantOf::SignIn, estate::tenant},
        {domain::TenantOf::VirtualMachine, estate::tenant}, {domain::TenantOf::KeyStore, store}};
    return tenants;
}

} // namespace

class TestStandingText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void marksWhateverIsNotAzureBackup();
    void tellsWhichTenantsWereCompared();
    void tellsTheReporter_data();
    void tellsTheReporter();
    void tellsWhatResourceManagerRefuses_data();
    void tellsWhatResourceManagerRefuses();
};

void TestStandingText::marksWhateverIsNotAzureBackup() {
    QSet<QString> texts;
    for (int value = 0; value <= static_cast<int>(PrincipalStanding::Unchecked); ++value) {
        const auto standing = static_cast<PrincipalStanding>(value);
        const QString text = wording::principalStandingText(standing, u"Pay\u202Eroll"_s);
        const QString wrong = wording::wrongPrincipalText(standing, u"Payroll"_s, true);
        QCOMPARE(text.isEmpty(), standing == PrincipalStanding::AzureBackup);
        QCOMPARE(wrong.isEmpty(), standing == PrincipalStanding::AzureBackup);
        QVERIFY(!text.contains(QChar(0x202E)));
        QVERIFY(text.isEmpty() || text.contains(u"Pay[U+202E]roll"_s));
        QVERIFY(wrong.isEmpty() || wrong.contains(u"Remove the access"_s));
        QVERIFY(!wording::wrongPrincipalText(standing, u"Payroll"_s, false).contains(u"Remove the access"_s));
        texts.insert(text);
    }
    QCOMPARE(texts.size(), static_cast<int>(PrincipalStanding::Unchecked) + 1);
    const domain::Environment environment = estate::readHsm();
    QVERIFY(wording::principalStandingText(PrincipalStanding::Unchecked, environment, QString()).isEmpty());
    QVERIFY(wording::principalStandingText(PrincipalStanding::Unchecked, environment, estate::somebody)
                .contains(estate::somebody));
}

void TestStandingText::tellsWhichTenantsWereCompared() {
    QVERIFY(wording::tenantLines({}).isEmpty());
    QCOMPARE(wording::tenantLines(tenants(estate::tenant)).size(), 1);
    QVERIFY(wording::tenantLines(tenants(QString())).front().contains(u"unspecified"_s));
    const QString refused = wording::tenantLines(tenants(otherTenant)).join(u' ');
    for (const QString &part : {otherTenant, estate::tenant, u"Lighthouse"_s, u"Not known"_s}) {
        QVERIFY2(refused.contains(part), qPrintable(part));
    }
    domain::AccessPlan plan;
    plan.tenants = tenants(otherTenant);
    QVERIFY(wording::planLines(plan, {}).join(u' ').contains(otherTenant));
    const QString request = wording::grantRequest(plan, {}, estate::hsm(), estate::keyName);
    QVERIFY(request.contains(otherTenant));
    QVERIFY(!request.contains(u"az "_s));
}

void TestStandingText::tellsTheReporter_data() {
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("reporter");
    QTest::newRow("HSM") << u"hsm/roleAssignments/write"_s << estate::hsmHost << u"Managed HSM"_s;
    QTest::newRow("key of an HSM") << u"keys/read"_s << QString(estate::hsmHost + u"/keys/k1"_s)
                                   << u"Managed HSM"_s;
    QTest::newRow("key of a vault") << u"keys/read"_s << QString(estate::vaultHost + u"/keys/k1"_s)
                                    << u"Key Vault"_s;
    QTest::newRow("directory") << u"servicePrincipals/read"_s << u"graph.microsoft.com"_s << u"Entra"_s;
    QTest::newRow("role") << u"roleAssignments/write"_s << u"/subscriptions/x"_s << u"Azure RBAC"_s;
    QTest::newRow("backup") << u"protectedItems/write"_s << u"/subscriptions/x"_s << u"Azure Backup"_s;
    QTest::newRow("VM") << u"virtualMachines/read"_s << u"/subscriptions/x"_s << u"Azure Compute"_s;
    QTest::newRow("anything") << u"somethingElse/read"_s << QString() << u"What Azure reports"_s;
}

/// A lock, a policy and a missing role stop a request before the service that it was sent to.
void TestStandingText::tellsWhatResourceManagerRefuses_data() {
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("reporter");
    const QString manager = u"Azure Resource Manager"_s;
    const QString item = u"/subscriptions/x/vaults/v/protectedItems/i"_s;
    for (const QString &code : {u"ScopeLocked"_s, u"RequestDisallowedByPolicy"_s, u"AuthorizationFailed"_s,
             u"DenyAssignmentAuthorizationFailed"_s, u"ReadOnlyDisabledSubscription"_s}) {
        QTest::addRow("%s, enabling", qPrintable(code))
            << u"protectedItems/write"_s << item << code << manager;
        QTest::addRow("%s, policies", qPrintable(code))
            << u"accessPolicies/write"_s << u"/subscriptions/x/vaults/v"_s << code << manager;
    }
    QTest::newRow("of Azure Backup") << u"protectedItems/write"_s << item << u"BMSUserErrorObjectLocked"_s
                                     << u"Azure Backup"_s;
    QTest::newRow("of an HSM") << u"roleAssignments/write"_s << estate::hsmHost << u"AuthorizationFailed"_s
                               << u"Managed HSM"_s;
    QTest::newRow("a page of a proxy")
        << u"protectedItems/write"_s << item << QString() << u"by Azure or by a proxy"_s;
}

void TestStandingText::tellsWhatResourceManagerRefuses() {
    QFETCH(QString, operation);
    QFETCH(QString, target);
    QFETCH(QString, code);
    QFETCH(QString, reporter);
    domain::RunFailure failure;
    failure.error.kind = base::ErrorKind::Forbidden;
    failure.error.operation = operation;
    failure.error.target = target;
    failure.error.code = code;
    const QString heading = wording::reporterHeading(failure);
    QVERIFY2(heading.contains(reporter), qPrintable(heading));
}

void TestStandingText::tellsTheReporter() {
    QFETCH(QString, operation);
    QFETCH(QString, target);
    QFETCH(QString, reporter);
    domain::RunFailure failure;
    failure.error.kind = base::ErrorKind::Forbidden;
    failure.error.operation = operation;
    failure.error.target = target;
    failure.error.code = u"SomeCode"_s;
    QVERIFY2(
        wording::reporterHeading(failure).contains(reporter), qPrintable(wording::reporterHeading(failure)));
    failure.isKeyAccess = true; // whatever it came with: that is Azure Backup's own
    QVERIFY(wording::reporterHeading(failure).contains(u"Azure Backup"_s));
    failure.isKeyAccess = false;
    failure.error.kind = base::ErrorKind::Network;
    QVERIFY(!wording::reporterHeading(failure).contains(reporter));
}

CVM_TEST(TestStandingText)

} // namespace tst_standingtext

#include "tst_standingtext.moc"
