#include "domain/selfgrant.h"

#include "domain/accessindex.h"

#include "domain/reviewactions.h"
#include "estate.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_selfgrant {

using namespace Qt::StringLiterals;
using domain::Environment;
using domain::PermissionModel;
using domain::SelfGrant;
using domain::SelfGrantKind;
using domain::Truth;

namespace {

/// The environment's ways for somebody, by kind; nullptr: closed.
class Ways {
public:
    explicit Ways(const Environment &environment)
        : m_ways(domain::selfGrants(domain::DirectLookup(environment), environment.keyStores.front(),
            estate::keyName, estate::somebody)) { }
    Truth operator[](SelfGrantKind kind) const {
        for (const SelfGrant &way : m_ways) {
            if (way.kind == kind) {
                return way.truth;
            }
        }
        return Truth::No;
    }

private:
    std::vector<SelfGrant> m_ways;
};

/// A vault whose assignments were read at the vault, without limits.
Environment vaultWith(PermissionModel model, const QString &role, const QString &scope) {
    Environment environment = estate::withKeyIn(estate::vault(model));
    const QString vault = estate::vaultId().text();
    environment.put(estate::read(domain::ReadKind::RoleAssignments, vault, vault));
    environment.put(estate::read(domain::ReadKind::DenyAssignments, vault, vault));
    if (!role.isEmpty()) {
        environment.azureRoles.assignments.push_back(estate::assignment(role, scope, estate::somebody));
    }
    return environment;
}

const QString group = u"/subscriptions/"_s + estate::subscription + u"/resourceGroups/rg1"_s;

} // namespace

class TestSelfGrant : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoAssignsRolesReachesAVaultWithAzureRbac() {
        const auto model = PermissionModel::AzureRbac;
        QCOMPARE(
            Ways(vaultWith(model, domain::roles::userAccessAdministrator, group))[SelfGrantKind::AssignRoles],
            Truth::Yes);
        QCOMPARE(
            Ways(vaultWith(model, domain::roles::contributor, group))[SelfGrantKind::AssignRoles], Truth::No);
        QCOMPARE(Ways(vaultWith(model, domain::roles::userAccessAdministrator,
                     group + u"2"_s))[SelfGrantKind::AssignRoles],
            Truth::No);
    }
    void aContributorReachesAVaultWithAccessPolicies() {
        const Ways contributor(vaultWith(PermissionModel::AccessPolicies, domain::roles::contributor, group));
        QCOMPARE(contributor[SelfGrantKind::WriteAccessPolicies], Truth::Yes);
        QCOMPARE(contributor[SelfGrantKind::WriteVault], Truth::Yes);
        QCOMPARE(contributor[SelfGrantKind::SwitchPermissionModel], Truth::No);
        const Ways reader(
            vaultWith(PermissionModel::AccessPolicies, domain::roles::keyVaultCryptoUser, group));
        QCOMPARE(reader[SelfGrantKind::WriteAccessPolicies], Truth::No);
        QCOMPARE(reader[SelfGrantKind::WriteVault], Truth::No);
    }
    void switchingTheModelNeedsBothRights() {
        const auto model = PermissionModel::AzureRbac;
        QCOMPARE(Ways(vaultWith(model, domain::roles::owner, group))[SelfGrantKind::SwitchPermissionModel],
            Truth::Yes);
        QCOMPARE(Ways(vaultWith(
                     model, domain::roles::keyVaultContributor, group))[SelfGrantKind::SwitchPermissionModel],
            Truth::No);
    }
    void anAzureOwnerHasNoWayToTheKeysOfAnHsm() {
        Environment environment = estate::readHsm();
        environment.azureRoles.assignments.push_back(
            estate::assignment(domain::roles::owner, group, estate::somebody));
        const Ways ways(environment);
        QCOMPARE(ways[SelfGrantKind::AssignHsmRoles], Truth::No);
        QCOMPARE(ways[SelfGrantKind::AssignRoles], Truth::No);
        QCOMPARE(ways[SelfGrantKind::SwitchPermissionModel], Truth::No);
    }
    void anHsmAdministratorHasOne() {
        Environment environment = estate::readHsm();
        estate::grant(environment,
            estate::assignment(domain::roles::managedHsmPolicyAdministrator, u"/"_s, estate::somebody));
        QCOMPARE(Ways(environment)[SelfGrantKind::AssignHsmRoles], Truth::Yes);
        QCOMPARE(Ways(environment)[SelfGrantKind::DefineHsmRoles], Truth::Yes);
    }
    void purgingNeedsASubscriptionWideRoleAndNoPurgeProtection() {
        const QString subscription = u"/subscriptions/"_s + estate::subscription;
        Environment environment
            = vaultWith(PermissionModel::AzureRbac, domain::roles::contributor, subscription);
        QCOMPARE(Ways(environment)[SelfGrantKind::PurgeDeletedStore], Truth::No);
        environment.keyStores.front().purgeProtection = false;
        QCOMPARE(Ways(environment)[SelfGrantKind::PurgeDeletedStore], Truth::Yes);
        environment.keyStores.front().purgeProtection.reset(); // not told
        QCOMPARE(Ways(environment)[SelfGrantKind::PurgeDeletedStore], Truth::Unknown);
        environment.azureRoles.assignments.front().scope = group;
        QCOMPARE(Ways(environment)[SelfGrantKind::PurgeDeletedStore], Truth::No);
    }
    void aConditionIsUnknown() {
        Environment environment
            = vaultWith(PermissionModel::AzureRbac, domain::roles::keyVaultDataAccessAdministrator, group);
        // The condition stands in the definition of the built-in role, also where it was not read.
        QCOMPARE(Ways(environment)[SelfGrantKind::AssignRoles], Truth::Unknown);
        environment = vaultWith(
            PermissionModel::AzureRbac, domain::roles::roleBasedAccessControlAdministrator, group);
        QCOMPARE(Ways(environment)[SelfGrantKind::AssignRoles], Truth::Yes);
        environment.azureRoles.assignments.front().condition = u"(…)"_s;
        QCOMPARE(Ways(environment)[SelfGrantKind::AssignRoles], Truth::Unknown);
    }
    void aDenyBelowTheOwnerLeavesTheWayAbove_data() {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("denied");
        QTest::addColumn<bool>("notBelow");
        QTest::addColumn<Truth>("truth");
        const QString subscription = u"/subscriptions/"_s + estate::subscription;
        const QString managementGroup = u"/providers/Microsoft.Management/managementGroups/mg1"_s;
        const QString other = u"/providers/Microsoft.Management/managementGroups/mg2"_s;
        const QString vault = estate::vaultId().text();
        QTest::newRow("at the group, owner of the subscription")
            << subscription << group << false << Truth::Yes;
        QTest::newRow("at the vault, owner of the group") << group << vault << false << Truth::Yes;
        QTest::newRow("at the key, owner of the vault") << vault << estate::keyScope() << false << Truth::Yes;
        QTest::newRow("at the subscription, owner of the management group")
            << managementGroup << subscription << false << Truth::Yes;
        QTest::newRow("where the owner is") << group << group << false << Truth::No;
        QTest::newRow("above the owner") << vault << subscription << false << Truth::No;
        QTest::newRow("at the owner's management group")
            << managementGroup << managementGroup << false << Truth::No;
        QTest::newRow("at another management group") << managementGroup << other << false << Truth::Unknown;
        QTest::newRow("at the root") << managementGroup << u"/"_s << false << Truth::No;
        QTest::newRow("where the owner is, not below") << group << group << true << Truth::Yes;
    }
    void aDenyBelowTheOwnerLeavesTheWayAbove() {
        QFETCH(QString, owner);
        QFETCH(QString, denied);
        QFETCH(bool, notBelow);
        QFETCH(Truth, truth);
        Environment environment = vaultWith(PermissionModel::AzureRbac, domain::roles::owner, owner);
        domain::DenyAssignment deny;
        deny.id = u"d1"_s;
        deny.scope = denied;
        deny.doNotApplyToChildScopes = notBelow;
        domain::Permission permission;
        permission.actions = {u"*/write"_s};
        deny.permissions = {permission};
        deny.principalIds = {u"00000000-0000-0000-0000-000000000000"_s};
        deny.listedFor = {estate::subscription};
        environment.azureRoles.denyAssignments = {deny};
        QCOMPARE(Ways(environment)[SelfGrantKind::AssignRoles], truth);
        const domain::AccessIndex index(environment);
        const std::vector<domain::SelfGrant> brief = domain::selfGrants(index, environment.keyStores.front(),
            estate::keyName, estate::somebody, domain::Detail::TruthOnly);
        const auto way = std::find_if(brief.begin(), brief.end(),
            [](const domain::SelfGrant &one) { return one.kind == SelfGrantKind::AssignRoles; });
        QCOMPARE(way == brief.end() ? Truth::No : way->truth, truth);
        // The vault itself is where writing it is denied or not.
        if (denied == group && !notBelow) {
            QCOMPARE(Ways(environment)[SelfGrantKind::SwitchPermissionModel], Truth::No);
        }
    }
    void deniesCloseTheWayTogether() {
        const QString subscription = u"/subscriptions/"_s + estate::subscription;
        const auto deny = [](const QString &scope, bool notBelow) {
            domain::DenyAssignment denied;
            denied.id = scope;
            denied.scope = scope;
            denied.doNotApplyToChildScopes = notBelow;
            domain::Permission permission;
            permission.actions = {u"*/write"_s};
            denied.permissions = {permission};
            denied.principalIds = {u"00000000-0000-0000-0000-000000000000"_s};
            return denied;
        };
        Environment environment = vaultWith(PermissionModel::AzureRbac, domain::roles::owner, subscription);
        environment.azureRoles.denyAssignments = {deny(subscription, true), deny(group, false)};
        QCOMPARE(Ways(environment)[SelfGrantKind::AssignRoles], Truth::No);
        const domain::AccessIndex index(environment);
        for (const SelfGrant &way :
            domain::selfGrants(index, environment.keyStores.front(), estate::keyName, estate::somebody)) {
            QVERIFY(way.kind != SelfGrantKind::AssignRoles);
        }
        environment.azureRoles.denyAssignments = {deny(subscription + u"/resourceGroups/rg2"_s, false)};
        QCOMPARE(Ways(environment)[SelfGrantKind::AssignRoles], Truth::Yes);
    }
    void theRootIsAboveEveryManagementGroup() {
        Environment environment = vaultWith(PermissionModel::AzureRbac, domain::roles::owner, u"/"_s);
        domain::DenyAssignment deny;
        deny.id = u"d1"_s;
        deny.scope = u"/providers/Microsoft.Management/managementGroups/mg1"_s;
        domain::Permission permission;
        permission.actions = {u"*"_s};
        deny.permissions = {permission};
        deny.principalIds = {estate::somebody};
        deny.listedFor = {estate::subscription};
        environment.azureRoles.denyAssignments = {deny};
        QCOMPARE(Ways(environment)[SelfGrantKind::AssignRoles], Truth::Yes);
    }
    void aDenyAssignmentClosesTheWay() {
        Environment environment = vaultWith(PermissionModel::AzureRbac, domain::roles::owner, group);
        domain::DenyAssignment deny;
        deny.id = u"d1"_s;
        deny.scope = group;
        domain::Permission permission;
        permission.actions = {u"Microsoft.Authorization/*"_s};
        deny.permissions = {permission};
        deny.principalIds = {estate::somebody};
        environment.azureRoles.denyAssignments = {deny};
        QCOMPARE(Ways(environment)[SelfGrantKind::AssignRoles], Truth::No);
    }
    void whatWasNotReadIsUnknown() {
        Environment environment = vaultWith(PermissionModel::AzureRbac, QString(), QString());
        QCOMPARE(Ways(environment)[SelfGrantKind::AssignRoles], Truth::No);
        environment.coverage.clear();
        QCOMPARE(Ways(environment)[SelfGrantKind::AssignRoles], Truth::Unknown);
    }
    void aRoleReadWithoutActionsSaysNothingOfThem() {
        Environment environment = vaultWith(PermissionModel::AzureRbac, estate::customRole, group);
        QCOMPARE(Ways(environment)[SelfGrantKind::AssignRoles], Truth::Unknown);
        environment.azureRoles.definitions = {estate::role(estate::customRole, {})};
        QCOMPARE(Ways(environment)[SelfGrantKind::AssignRoles], Truth::Unknown);
        environment.azureRoles.definitions.front().permissions.front().actions
            = {domain::controlActions::assignRoles};
        QCOMPARE(Ways(environment)[SelfGrantKind::AssignRoles], Truth::Yes);
    }
};

CVM_TEST(TestSelfGrant)

} // namespace tst_selfgrant

#include "tst_selfgrant.moc"
