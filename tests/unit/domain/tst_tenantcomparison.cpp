#include "estate.h"

#include "domain/accessplan.h"
#include "domain/qualification.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_tenantcomparison {

using namespace Qt::StringLiterals;
using domain::Choices;
using domain::Environment;
using domain::TenantOf;

namespace {

const QString otherTenant = u"11111111-0000-0000-0000-000000000002"_s;
const QString elsewhere = u"22222222-0000-0000-0000-000000000003"_s; // a subscription

Choices choices(const QString &signedIn) {
    Choices choices;
    choices.virtualMachineId = estate::virtualMachine().id;
    choices.principalId = estate::backup;
    choices.signedIn.tenantId = signedIn;
    return choices;
}

Environment estateIn(domain::KeyStore store, const QString &storeTenant, const QString &vmTenant) {
    store.tenantId = storeTenant;
    Environment environment = store.kind == domain::KeyStoreKind::ManagedHsm ? estate::readHsm()
        : store.permissionModel == domain::PermissionModel::AzureRbac        ? estate::readRbacVault()
                                                                             : estate::readPolicyVault();
    environment.put(store);
    environment.subscriptions = {{estate::subscription, u"Production"_s, vmTenant, u"Enabled"_s, {}}};
    return environment;
}

} // namespace

class TestTenantComparison : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsPlannedAcrossTenants_data() {
        QTest::addColumn<QString>("signedIn");
        QTest::addColumn<QString>("store");
        QTest::addColumn<QString>("vm");
        QTest::addColumn<bool>("refuses");
        const QString domainName = u"contoso.onmicrosoft.com"_s;
        QTest::newRow("one tenant") << estate::tenant << estate::tenant << estate::tenant << false;
        QTest::newRow("other letters")
            << estate::tenant.toUpper() << estate::tenant << estate::tenant.toUpper() << false;
        QTest::newRow("key store elsewhere") << estate::tenant << otherTenant << estate::tenant << true;
        QTest::newRow("Lighthouse: only the sign-in is elsewhere")
            << otherTenant << estate::tenant << estate::tenant << true;
        QTest::newRow("VM elsewhere") << estate::tenant << estate::tenant << otherTenant << true;
        QTest::newRow("key store not told, VM elsewhere")
            << estate::tenant << QString() << otherTenant << true;
        QTest::newRow("nothing told") << QString() << QString() << QString() << false;
        QTest::newRow("only the sign-in") << estate::tenant << QString() << QString() << false;
        QTest::newRow("sign-in not told") << QString() << otherTenant << estate::tenant << true;
        QTest::newRow("a domain cannot be compared")
            << domainName << estate::tenant << estate::tenant << false;
    }

    void nothingIsPlannedAcrossTenants() {
        QFETCH(QString, signedIn);
        QFETCH(QString, store);
        QFETCH(QString, vm);
        QFETCH(bool, refuses);
        for (const domain::KeyStore &kind : {estate::hsm(), estate::vault(domain::PermissionModel::AzureRbac),
                 estate::vault(domain::PermissionModel::AccessPolicies)}) {
            const domain::AccessPlan plan = domain::planAccess(estateIn(kind, store, vm), choices(signedIn));
            QCOMPARE(plan.tenants.refuses(), refuses);
            QCOMPARE(plan.grant.empty(), refuses);
            QVERIFY(!plan.nothingToGrant);
        }
    }

    void aGrantInAnotherTenantIsNoAccess() {
        Environment environment
            = estateIn(estate::vault(domain::PermissionModel::AccessPolicies), otherTenant, estate::tenant);
        domain::AccessPolicy policy = estate::policy({u"all"_s});
        policy.tenantId = otherTenant;
        environment.keyStores.front().accessPolicies = {policy};
        const domain::AccessPlan plan = domain::planAccess(environment, choices(estate::tenant));
        QVERIFY(!plan.nothingToGrant);
        QVERIFY(plan.tenants.refuses());
        QCOMPARE(plan.tenants.tenantOf(TenantOf::KeyStore), otherTenant);
    }

    void aKeyOfAnotherTenantNeedsToSayWhich() {
        Environment environment = estateIn(estate::hsm(), estate::tenant, estate::tenant);
        environment.diskEncryptionSets.front().federatedClientId = estate::somebody;
        QVERIFY(domain::compareTenants(environment, choices(estate::tenant)).keyOfOtherTenant);
        QVERIFY(!domain::compareTenants(environment, choices(estate::tenant)).refuses());
        domain::KeyStore unread = environment.keyStores.front();
        unread.tenantId.clear();
        unread.id = domain::ResourceId();
        environment.put(unread);
        QVERIFY(domain::compareTenants(environment, choices(estate::tenant)).refuses());
        QVERIFY(domain::planAccess(environment, choices(estate::tenant)).grant.empty());
        environment.diskEncryptionSets.front().federatedClientId = u"None"_s;
        QVERIFY(!domain::compareTenants(environment, choices(estate::tenant)).refuses());
    }

    void theStoresSubscriptionTellsWhereItsResourceDoesNot() {
        Environment environment = estateIn(estate::hsm(), QString(), estate::tenant);
        QCOMPARE(domain::compareTenants(environment, choices(estate::tenant)).tenantOf(TenantOf::KeyStore),
            estate::tenant);
    }

    /// A subscription that was moved takes its roles along, and the key store still tells the tenant of
    /// before.
    void aKeyStoreInASubscriptionOfAnotherTenant() {
        for (const domain::KeyStore &kind : {estate::hsm(), estate::vault(domain::PermissionModel::AzureRbac),
                 estate::vault(domain::PermissionModel::AccessPolicies)}) {
            domain::KeyStore moved = kind;
            moved.id = domain::ResourceId(QString(kind.id.text()).replace(estate::subscription, elsewhere));
            Environment environment = estateIn(moved, estate::tenant, estate::tenant);
            for (const auto &[tenant, refuses] : {std::pair(otherTenant, true),
                     std::pair(estate::tenant, false), std::pair(QString(), false)}) {
                environment.subscriptions.resize(1);
                environment.subscriptions.push_back({elsewhere, u"Keys"_s, tenant, u"Enabled"_s, {}});
                const domain::AccessPlan plan = domain::planAccess(environment, choices(estate::tenant));
                QCOMPARE(plan.tenants.refuses(), refuses);
                QCOMPARE(plan.grant.empty(), refuses);
                QCOMPARE(
                    plan.tenants.tenantOf(TenantOf::KeyStoreSubscription), refuses ? otherTenant : QString());
            }
        }
    }

    void aVaultOfAnotherTenantDoesNotFit() {
        Environment environment = estateIn(estate::hsm(), estate::tenant, estate::tenant);
        const QString other = u"22222222-0000-0000-0000-000000000002"_s;
        environment.subscriptions.push_back({other, u"Customer"_s, otherTenant, u"Enabled"_s, {}});
        domain::RecoveryServicesVault vault;
        vault.id = domain::ResourceId(u"/subscriptions/"_s + other
            + u"/resourceGroups/rg/providers/Microsoft.RecoveryServices/vaults/rsv"_s);
        vault.location = estate::virtualMachine().location;
        QVERIFY(domain::qualifyVault(estate::virtualMachine(), vault).qualifies());
        const domain::Qualification judged
            = domain::qualifyVault(environment, estate::virtualMachine(), vault);
        QCOMPARE(judged.blocks.size(), size_t(1));
        QCOMPARE(judged.blocks.front().reason, domain::Reason::OtherTenant);
        Choices chosen = choices(estate::tenant);
        chosen.recoveryServicesVaultId = vault.id;
        QVERIFY(domain::planAccess(environment, chosen).grant.empty());
        environment.subscriptions.back().tenantId = estate::tenant;
        QVERIFY(domain::qualifyVault(environment, estate::virtualMachine(), vault).qualifies());
        QVERIFY(!domain::planAccess(environment, chosen).grant.empty());
    }

    void aPlatformManagedKeyIsNobodysGrant() {
        Environment environment = estateIn(estate::hsm(), otherTenant, estate::tenant);
        environment.virtualMachines.front().diskEncryptionSetId = domain::ResourceId();
        const domain::AccessPlan plan = domain::planAccess(environment, choices(estate::tenant));
        QVERIFY(plan.nothingToGrant);
        QVERIFY(!plan.tenants.refuses());
    }
};

CVM_TEST(TestTenantComparison)

} // namespace tst_tenantcomparison

#include "tst_tenantcomparison.moc"
