#include "estate.h"

#include "domain/accessplan.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_roleoptions {

using namespace Qt::StringLiterals;
using domain::Environment;
using domain::PermissionModel;
using domain::RoleChoice;
using domain::RoleOption;

namespace {

std::vector<RoleOption> optionsOf(const Environment &environment) {
    return domain::roleOptions(environment, environment.keyStores.front());
}

} // namespace

class TestRoleOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anHsmOffersTwo() {
        const std::vector<RoleOption> options = optionsOf(estate::readHsm());
        QCOMPARE(options.size(), size_t(2));
        const RoleOption &custom = options.at(0);
        QCOMPARE(custom.choice, RoleChoice::CustomRole);
        QVERIFY(!custom.exists);
        QVERIFY(custom.recommended);
        QVERIFY(custom.sufficient);
        QCOMPARE(custom.roleName, u"Azure Backup key access"_s);
        QVERIFY(isGuid(custom.roleGuid));
        QCOMPARE(custom.rights, domain::neededDataActions(true));
        QVERIFY(custom.surplus.isEmpty());
        const RoleOption &builtIn = options.at(1);
        QCOMPARE(builtIn.choice, RoleChoice::BuiltInRole);
        QCOMPARE(builtIn.roleGuid, domain::roles::managedHsmCryptoUser);
        QVERIFY(builtIn.exists && builtIn.sufficient && builtIn.definitionFromStore);
        QVERIFY(!builtIn.recommended);
        QCOMPARE(builtIn.rights.size(), 19);
        QCOMPARE(builtIn.surplus.size(), 17);
        QVERIFY(!builtIn.surplus.contains(domain::neededDataActions(true).first()));
    }

    void anUnreadHsmIsCountedFromTheTable() {
        const Environment environment = estate::withKeyIn(estate::hsm());
        const std::vector<RoleOption> options = optionsOf(environment);
        QCOMPARE(options.size(), size_t(2));
        QVERIFY(!options.at(1).definitionFromStore);
        QCOMPARE(options.at(1).surplus.size(), 17);
    }

    void theStoresOwnDefinitionIsCounted() {
        Environment environment = estate::readHsm();
        environment.hsmRoles[estate::hsmHost].definitions = {estate::role(domain::roles::managedHsmCryptoUser,
            {u"Microsoft.KeyVault/managedHsm/keys/read/action"_s,
                u"Microsoft.KeyVault/managedHsm/keys/delete"_s})};
        const RoleOption option = optionsOf(environment).at(1);
        QVERIFY(option.definitionFromStore);
        QVERIFY(!option.sufficient);
        QCOMPARE(option.surplus, QStringList{u"Microsoft.KeyVault/managedHsm/keys/delete"_s});
    }

    void aSuitableCustomRoleIsReused_data() {
        QTest::addColumn<QStringList>("dataActions");
        QTest::addColumn<QStringList>("notDataActions");
        QTest::addColumn<bool>("reused");
        const QStringList two = domain::neededDataActions(true);
        const QString wrap = u"Microsoft.KeyVault/managedHsm/keys/wrap/action"_s;
        QTest::newRow("exactly two") << two << QStringList{} << true;
        QTest::newRow("other order and case")
            << QStringList{two.at(1).toUpper(), two.at(0).toLower()} << QStringList{} << true;
        QTest::newRow("told twice") << QStringList{two.at(0), two.at(1), two.at(0)} << QStringList{} << true;
        QTest::newRow("a third taken away") << (two + QStringList{wrap}) << QStringList{wrap} << true;
        QTest::newRow("a third") << (two + QStringList{wrap}) << QStringList{} << false;
        QTest::newRow("one only") << QStringList{two.at(0)} << QStringList{} << false;
        QTest::newRow("one taken away") << two << QStringList{two.at(1)} << false;
        QTest::newRow("a wildcard") << QStringList{u"Microsoft.KeyVault/managedHsm/keys/*"_s} << QStringList{}
                                    << false;
    }

    void aSuitableCustomRoleIsReused() {
        QFETCH(QStringList, dataActions);
        QFETCH(QStringList, notDataActions);
        QFETCH(bool, reused);
        Environment environment = estate::readHsm();
        environment.hsmRoles[estate::hsmHost].definitions.push_back(
            estate::role(estate::customRole, dataActions, notDataActions));
        const RoleOption option = optionsOf(environment).front();
        QCOMPARE(option.choice, RoleChoice::CustomRole);
        QCOMPARE(option.exists, reused);
        QCOMPARE(option.roleGuid == estate::customRole, reused);
        QVERIFY(option.recommended);
        QVERIFY(option.sufficient);
        QVERIFY(option.surplus.isEmpty());
    }

    void aBuiltInRoleIsNoCustomRole() {
        Environment environment = estate::readHsm();
        domain::RoleDefinition role = estate::role(estate::customRole, domain::neededDataActions(true));
        role.isBuiltIn = true;
        environment.hsmRoles[estate::hsmHost].definitions.push_back(role);
        QVERIFY(!optionsOf(environment).front().exists);
    }

    void ofSeveralSuitableRolesTheLowestGuidIsTaken() {
        const QString lower = u"eeeeeeee-0000-0000-0000-00000000000A"_s;
        const QString higher = u"eeeeeeee-0000-0000-0000-00000000000b"_s;
        for (const QStringList &order : {QStringList{lower, higher}, QStringList{higher, lower}}) {
            Environment environment = estate::readHsm();
            for (const QString &guid : order) {
                environment.hsmRoles[estate::hsmHost].definitions.push_back(
                    estate::role(guid, domain::neededDataActions(true)));
            }
            QCOMPARE(optionsOf(environment).front().roleGuid, lower.toLower());
        }
    }

    void theNewRolesGuidIsAlwaysTheSame() {
        const QString guid = optionsOf(estate::readHsm()).front().roleGuid;
        QCOMPARE(optionsOf(estate::withKeyIn(estate::hsm())).front().roleGuid, guid);
        domain::KeyStore other = estate::hsm();
        other.uri = QUrl(u"https://other.managedhsm.azure.net"_s);
        QVERIFY(domain::roleOptions(estate::readHsm(), other).front().roleGuid != guid);
    }

    void aRoleThatSomebodyChangedIsNotReplaced() {
        Environment environment = estate::readHsm();
        const RoleOption first = optionsOf(environment).front();
        domain::RoleDefinition changed = estate::role(first.roleGuid, {u"Microsoft.KeyVault/managedHsm/*"_s});
        changed.name = first.roleName;
        environment.hsmRoles[estate::hsmHost].definitions.push_back(changed);
        const RoleOption second = optionsOf(environment).front();
        QVERIFY(!second.exists);
        QVERIFY(second.roleGuid != first.roleGuid);
        QCOMPARE(second.roleName, u"Azure Backup key access 2"_s);
    }

    void aVaultWithAzureRbacOffersThree() {
        const std::vector<RoleOption> options = optionsOf(estate::readRbacVault());
        QCOMPARE(options.size(), size_t(3));
        QCOMPARE(options.at(0).choice, RoleChoice::CustomRole);
        QCOMPARE(options.at(0).roleName, u"Azure Backup key reader for confidential VMs"_s);
        QVERIFY(options.at(0).recommended);
        QCOMPARE(options.at(0).rights, domain::neededDataActions(false));
        QCOMPARE(options.at(1).choice, RoleChoice::BuiltInRole);
        QCOMPARE(options.at(1).roleGuid, domain::roles::keyVaultCryptoUser);
        QCOMPARE(options.at(1).surplus.size(), 7);
        QVERIFY(options.at(1).sufficient);
        QCOMPARE(options.at(2).choice, RoleChoice::WideBuiltInRole);
        QCOMPARE(options.at(2).roleGuid, domain::roles::keyVaultAdministrator);
        QVERIFY(options.at(2).sufficient);
        QCOMPARE(options.at(2).surplus, QStringList{u"Microsoft.KeyVault/vaults/*"_s});
    }

    void anAzureRoleMustBeAssignableThere_data() {
        QTest::addColumn<QString>("scope");
        QTest::addColumn<bool>("reused");
        QTest::newRow("subscription") << QString(u"/subscriptions/"_s + estate::subscription) << true;
        QTest::newRow("vault") << estate::vaultId().text() << true;
        QTest::newRow("other subscription") << u"/subscriptions/other"_s << false;
        QTest::newRow("other vault") << QString(estate::vaultId().text() + u"2"_s) << false;
    }

    void anAzureRoleMustBeAssignableThere() {
        QFETCH(QString, scope);
        QFETCH(bool, reused);
        Environment environment = estate::readRbacVault();
        domain::RoleDefinition role = estate::role(estate::customRole, domain::neededDataActions(false));
        role.assignableScopes = {u"/subscriptions/another"_s, scope};
        environment.azureRoles.definitions.push_back(role);
        QCOMPARE(optionsOf(environment).front().exists, reused);
        environment.azureRoles.definitions.back().permissions.front().actions = {u"*/read"_s};
        QVERIFY(!optionsOf(environment).front().exists); // rights on the control plane are surplus too
    }

    void accessPoliciesOfferOne() {
        const std::vector<RoleOption> options = optionsOf(estate::readPolicyVault());
        QCOMPARE(options.size(), size_t(1));
        QCOMPARE(options.front().choice, RoleChoice::AccessPolicy);
        QCOMPARE(options.front().rights, (QStringList{u"get"_s, u"list"_s, u"backup"_s}));
        QVERIFY(options.front().surplus.isEmpty()); // Get, List and Backup are the documented need
        QVERIFY(options.front().recommended);
        QVERIFY(options.front().roleGuid.isEmpty());
    }

    void anUnreadVaultOffersNothing() {
        for (const PermissionModel model : {PermissionModel::AccessPolicies, PermissionModel::AzureRbac}) {
            domain::KeyStore store = estate::vault(model);
            store.resourceRead = false;
            QVERIFY(domain::roleOptions(Environment(), store).empty());
            QVERIFY(domain::scopeOptions(Environment(), store, estate::keyName).empty());
        }
    }

private:
    static bool isGuid(const QString &text) { return domain::trailingGuid(text) == text; }
};

CVM_TEST(TestRoleOptions)

} // namespace tst_roleoptions

#include "tst_roleoptions.moc"
