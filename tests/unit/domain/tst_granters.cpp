#include "estate.h"

#include "domain/accessplan.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_granters {

using namespace Qt::StringLiterals;
using domain::Environment;
using domain::Granter;
using domain::PermissionModel;

namespace {

QStringList namesOf(const Environment &environment) {
    QStringList names;
    for (const Granter &granter :
        domain::whoCanGrant(environment, environment.keyStores.front(), estate::keyName)) {
        names.append(granter.roleName);
    }
    return names;
}

} // namespace

class TestGranters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anHsmsOwnRolesGrant_data() {
        QTest::addColumn<QString>("roleGuid");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<bool>("grants");
        const QString key = u"/keys/"_s + estate::keyName;
        QTest::newRow("Administrator") << domain::roles::managedHsmAdministrator << u"/"_s << true;
        QTest::newRow("Crypto Officer") << domain::roles::managedHsmCryptoOfficer << u"/keys"_s << true;
        QTest::newRow("Policy Administrator, key")
            << domain::roles::managedHsmPolicyAdministrator << key << true;
        QTest::newRow("Policy Administrator, other key")
            << domain::roles::managedHsmPolicyAdministrator << u"/keys/other"_s << false;
        QTest::newRow("Crypto User") << domain::roles::managedHsmCryptoUser << u"/"_s << false;
        QTest::newRow("unknown role") << estate::customRole << u"/"_s << false;
    }

    void anHsmsOwnRolesGrant() {
        QFETCH(QString, roleGuid);
        QFETCH(QString, scope);
        QFETCH(bool, grants);
        Environment environment = estate::readHsm();
        domain::Principal principal = estate::principal(estate::somebody, domain::PrincipalType::User);
        principal.displayName = u"Ada"_s;
        environment.put(principal);
        const domain::RoleAssignment assignment = estate::assignment(roleGuid, scope, estate::somebody);
        estate::grant(environment, assignment);
        estate::grant(environment, assignment); // listed twice
        const std::vector<Granter> granters
            = domain::whoCanGrant(environment, estate::hsm(), estate::keyName);
        QCOMPARE(granters.size(), size_t(grants ? 1 : 0));
        if (grants) {
            QCOMPARE(granters.front().principalId, estate::somebody);
            QCOMPARE(granters.front().displayName, u"Ada"_s);
            QCOMPARE(granters.front().scope, scope);
            QVERIFY(!granters.front().conditional);
        }
    }

    /// Whoever may by two roles, at two scopes, or beside somebody else, is told each time; the same only
    /// once.
    void grantersAreToldOnce() {
        Environment environment = estate::withKeyIn(estate::vault(PermissionModel::AzureRbac));
        const QString group = u"/subscriptions/"_s + estate::subscription;
        const auto grant = [&](const QString &role, const QString &scope, const QString &who) {
            estate::grant(environment, estate::assignment(role, scope, who));
            return namesOf(environment).size();
        };
        QCOMPARE(grant(domain::roles::owner, group, estate::somebody), 1);
        QCOMPARE(grant(domain::roles::owner, group.toUpper(), estate::somebody), 1);
        QCOMPARE(grant(domain::roles::userAccessAdministrator, group, estate::somebody), 2);
        QCOMPARE(grant(domain::roles::owner, estate::vaultId().text(), estate::somebody), 3);
        QCOMPARE(grant(domain::roles::owner, group, estate::setIdentity), 4);
    }

    /// Whose grant reaches the key and whom nothing explains, in each system.
    void whoIsGrantedToAndNotExplained() {
        const auto ids = [](const Environment &environment) {
            return domain::unexplainedGrantees(environment, environment.keyStores.front(), estate::keyName);
        };
        Environment hsm = estate::readHsm();
        const QString role = domain::roles::managedHsmCryptoUser;
        estate::grant(hsm, estate::assignment(role, u"/keys/other"_s, estate::somebody));
        QCOMPARE(ids(hsm), QStringList());
        estate::grant(hsm, estate::assignment(role, u"/keys/"_s + estate::keyName, estate::somebody));
        QCOMPARE(ids(hsm), QStringList{estate::somebody});
        Environment vault = estate::readRbacVault();
        const QString user = domain::roles::keyVaultCryptoUser;
        estate::grant(vault, estate::assignment(user, estate::keyScope(u"other"_s), estate::somebody));
        QCOMPARE(ids(vault), QStringList());
        estate::grant(vault, estate::assignment(user, estate::vaultId().text(), estate::somebody));
        QCOMPARE(ids(vault), QStringList{estate::somebody});
        vault.azureRoles.assignments.back().principalType = u"User"_s;
        QCOMPARE(ids(vault), QStringList());
        Environment policies = estate::readPolicyVault();
        policies.keyStores.front().accessPolicies = {estate::policy({u"encrypt"_s}, estate::somebody)};
        QCOMPARE(ids(policies), QStringList());
        policies.keyStores.front().accessPolicies = {estate::policy({u"Get"_s}, estate::somebody)};
        QCOMPARE(ids(policies), QStringList{estate::somebody});
    }

    void anAzureOwnerGrantsNothingOnAnHsm() {
        Environment environment = estate::readHsm();
        estate::grant(environment, estate::assignment(domain::roles::owner, estate::hsm().id.text()));
        QVERIFY(namesOf(environment).isEmpty());
    }

    void azureRolesGrantByPermissionModel_data() {
        QTest::addColumn<QString>("roleGuid");
        QTest::addColumn<bool>("underRbac");
        QTest::addColumn<bool>("underPolicies");
        QTest::newRow("Owner") << domain::roles::owner << true << true;
        QTest::newRow("Contributor") << domain::roles::contributor << false << true;
        QTest::newRow("User Access Administrator") << domain::roles::userAccessAdministrator << true << false;
        QTest::newRow("RBAC Administrator")
            << domain::roles::roleBasedAccessControlAdministrator << true << false;
        QTest::newRow("Data Access Administrator")
            << domain::roles::keyVaultDataAccessAdministrator << true << false;
        QTest::newRow("Key Vault Contributor") << domain::roles::keyVaultContributor << false << true;
        QTest::newRow("Key Vault Administrator") << domain::roles::keyVaultAdministrator << false << false;
    }

    void azureRolesGrantByPermissionModel() {
        QFETCH(QString, roleGuid);
        QFETCH(bool, underRbac);
        QFETCH(bool, underPolicies);
        for (const auto &[model, grants] : {std::pair(PermissionModel::AzureRbac, underRbac),
                 std::pair(PermissionModel::AccessPolicies, underPolicies)}) {
            Environment environment = estate::withKeyIn(estate::vault(model));
            environment.azureRoles.definitions = domain::builtInKeyVaultRoles(); // without control plane
            estate::grant(environment,
                estate::assignment(roleGuid, u"/subscriptions/"_s + estate::subscription, estate::somebody));
            QCOMPARE(namesOf(environment).size(), grants ? 1 : 0);
        }
    }

    void scopesBelowOrBesideDoNotReach() {
        Environment environment = estate::withKeyIn(estate::vault(PermissionModel::AccessPolicies));
        estate::grant(environment, estate::assignment(domain::roles::owner, estate::keyScope()));
        estate::grant(
            environment, estate::assignment(domain::roles::owner, estate::vaultId().text() + u"2"_s));
        QVERIFY(namesOf(environment).isEmpty());
        estate::grant(environment,
            estate::assignment(
                domain::roles::owner, u"/providers/Microsoft.Management/managementGroups/root"_s));
        QCOMPARE(namesOf(environment), QStringList{u"Owner"_s});
    }

    void aReadDefinitionDecides() {
        Environment environment = estate::withKeyIn(estate::vault(PermissionModel::AzureRbac));
        domain::RoleDefinition role = estate::role(estate::customRole, {});
        role.permissions.front().actions = {u"Microsoft.Authorization/*"_s};
        environment.azureRoles.definitions = {role};
        estate::grant(environment, estate::assignment(estate::customRole, estate::vaultId().text()));
        QCOMPARE(namesOf(environment), QStringList{u"Custom role"_s});
        environment.azureRoles.definitions.front().permissions.front().notActions
            = {u"Microsoft.Authorization/roleAssignments/write"_s};
        QVERIFY(namesOf(environment).isEmpty());
    }

    /// Whoever may assign a role need not be able to define one, and the plan's script does both.
    void theWholePlanIsAsked_data() {
        QTest::addColumn<QString>("roleGuid");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<bool>("custom");
        QTest::addColumn<bool>("builtIn");
        const QString subscription = u"/subscriptions/"_s + estate::subscription;
        const QString vault = estate::vaultId().text();
        QTest::newRow("Owner, subscription") << domain::roles::owner << subscription << true << true;
        QTest::newRow("Owner, vault") << domain::roles::owner << vault << false << true;
        QTest::newRow("User Access Administrator, subscription")
            << domain::roles::userAccessAdministrator << subscription << true << true;
        QTest::newRow("RBAC Administrator, subscription")
            << domain::roles::roleBasedAccessControlAdministrator << subscription << false << true;
        QTest::newRow("Data Access Administrator, vault")
            << domain::roles::keyVaultDataAccessAdministrator << vault << false << true;
        QTest::newRow("Contributor, subscription")
            << domain::roles::contributor << subscription << false << false;
    }

    void theWholePlanIsAsked() {
        QFETCH(QString, roleGuid);
        QFETCH(QString, scope);
        QFETCH(bool, custom);
        QFETCH(bool, builtIn);
        Environment environment = estate::readRbacVault();
        estate::grant(environment, estate::assignment(roleGuid, scope, estate::somebody));
        const auto able = [&environment](domain::RoleChoice role) {
            domain::Choices choices;
            choices.virtualMachineId = estate::virtualMachine().id;
            choices.principalId = estate::backup;
            choices.role = role;
            const domain::AccessPlan plan = domain::planAccess(environment, choices);
            return domain::whoCanGrant(environment, environment.keyStores.front(), plan.grant);
        };
        QCOMPARE(able(domain::RoleChoice::CustomRole).size(), size_t(custom ? 1 : 0));
        QCOMPARE(able(domain::RoleChoice::BuiltInRole).size(), size_t(builtIn ? 1 : 0));
        if (builtIn) {
            QVERIFY(!able(domain::RoleChoice::BuiltInRole).front().conditional);
        }
    }

    void whomADenyAssignmentStopsIsNotNamed() {
        Environment environment = estate::readRbacVault();
        for (const QString &id : {estate::somebody, estate::group}) {
            estate::grant(environment,
                estate::assignment(domain::roles::owner, u"/subscriptions/"_s + estate::subscription, id));
        }
        domain::DenyAssignment deny;
        deny.scope = estate::vaultId().text();
        deny.listedFor = {estate::subscription};
        deny.principalIds = {estate::somebody};
        deny.permissions.emplace_back().actions = {u"Microsoft.Authorization/*"_s};
        environment.azureRoles.denyAssignments = {deny};
        const std::vector<Granter> granters
            = domain::whoCanGrant(environment, environment.keyStores.front(), estate::keyName);
        QCOMPARE(granters.size(), size_t(1));
        QCOMPARE(granters.front().principalId, estate::group);
    }

    void whoIsDisabledIsNotNamed() {
        for (const auto &[enabled, names] :
            {std::pair(std::make_optional(false), size_t(0)), std::pair(std::make_optional(true), size_t(1)),
                std::pair(std::optional<bool>(), size_t(1))}) {
            Environment environment = estate::readRbacVault();
            estate::grant(environment,
                estate::assignment(domain::roles::owner, estate::vaultId().text(), estate::somebody));
            domain::Principal principal = estate::principal(estate::somebody, domain::PrincipalType::User);
            principal.accountEnabled = enabled;
            environment.put(principal);
            QCOMPARE(domain::whoCanGrant(environment, environment.keyStores.front(), estate::keyName).size(),
                names);
        }
    }

    void aRoleOfAnHsmIsDefinedAtItsRoot() {
        domain::Choices choices;
        choices.virtualMachineId = estate::virtualMachine().id;
        choices.principalId = estate::backup;
        for (const auto &[scope, able] : {std::pair(u"/"_s, true), std::pair(u"/keys"_s, false),
                 std::pair(QString(u"/keys/"_s + estate::keyName), false)}) {
            Environment environment = estate::readHsm();
            estate::grant(environment,
                estate::assignment(domain::roles::managedHsmPolicyAdministrator, scope, estate::somebody));
            const domain::AccessPlan plan = domain::planAccess(environment, choices);
            QCOMPARE(domain::whoCanGrant(environment, estate::hsm(), plan.grant).empty(), !able);
            QVERIFY(!domain::whoCanGrant(environment, estate::hsm(), estate::keyName).empty());
        }
    }

    /// Two assignments of one principal add up.
    void rightsAddUp() {
        Environment environment = estate::readRbacVault();
        domain::RoleDefinition definer = estate::role(estate::customRole, {});
        definer.permissions.front().actions = {u"Microsoft.Authorization/roleDefinitions/write"_s};
        environment.azureRoles.definitions.push_back(definer);
        estate::grant(environment,
            estate::assignment(
                estate::customRole, u"/subscriptions/"_s + estate::subscription, estate::somebody));
        estate::grant(environment,
            estate::assignment(domain::roles::roleBasedAccessControlAdministrator, estate::vaultId().text(),
                estate::somebody));
        domain::Choices choices;
        choices.virtualMachineId = estate::virtualMachine().id;
        choices.principalId = estate::backup;
        const domain::AccessPlan plan = domain::planAccess(environment, choices);
        QCOMPARE(plan.grant.size(), size_t(2));
        QCOMPARE(
            domain::whoCanGrant(environment, environment.keyStores.front(), plan.grant).size(), size_t(1));
    }

    void conditionsAreTold() {
        Environment environment = estate::withKeyIn(estate::vault(PermissionModel::AzureRbac));
        domain::RoleAssignment owner = estate::assignment(domain::roles::owner, estate::vaultId().text());
        owner.condition = u"x"_s;
        estate::grant(environment, owner);
        estate::grant(environment,
            estate::assignment(
                domain::roles::keyVaultDataAccessAdministrator, estate::vaultId().text(), estate::somebody));
        estate::grant(environment,
            estate::assignment(
                domain::roles::userAccessAdministrator, estate::vaultId().text(), estate::group));
        const std::vector<Granter> granters
            = domain::whoCanGrant(environment, environment.keyStores.front(), estate::keyName);
        QCOMPARE(granters.size(), size_t(3));
        QVERIFY(granters.at(0).conditional);
        QVERIFY(granters.at(1).conditional);
        QVERIFY(!granters.at(2).conditional);
    }
};

CVM_TEST(TestGranters)

} // namespace tst_granters

#include "tst_granters.moc"
