#include "estate.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_hsmaccess {

using namespace Qt::StringLiterals;
using domain::AccessVerdict;
using domain::Environment;
using domain::KeyAction;
using domain::NearMissKind;
using domain::ReadKind;
using domain::ReadOutcome;
using domain::Truth;
using domain::UnknownReason;

namespace {
const QString thisKey = u"/keys/"_s + estate::keyName;
const QString readKey = u"Microsoft.KeyVault/managedHsm/keys/read/action"_s;
const QString backupKey = u"Microsoft.KeyVault/managedHsm/keys/backup/action"_s;
} // namespace

class TestHsmAccess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isNoWhereNothingIsGranted() {
        const AccessVerdict verdict = estate::verdict(estate::readHsm());
        QCOMPARE(verdict.truth, Truth::No);
        QCOMPARE(verdict.actions.size(), size_t(2));
        QCOMPARE(verdict.actions.at(0).right, readKey);
        QCOMPARE(verdict.actions.at(1).right, backupKey);
        QCOMPARE(verdict.actions.at(0).truth, Truth::No);
        QCOMPARE(verdict.actions.at(1).truth, Truth::No);
        QVERIFY(verdict.nearMisses.empty());
    }

    void scopesReachTheirKeys_data() {
        QTest::addColumn<QString>("scope");
        QTest::addColumn<Truth>("truth");
        QTest::newRow("HSM") << u"/"_s << Truth::Yes;
        QTest::newRow("all keys") << u"/keys"_s << Truth::Yes;
        QTest::newRow("all keys, trailing slash") << u"/keys/"_s << Truth::Yes;
        QTest::newRow("this key") << thisKey << Truth::Yes;
        QTest::newRow("this key, other case") << thisKey.toUpper() << Truth::Yes;
        QTest::newRow("doubled slash") << u"//keys/"_s + estate::keyName << Truth::Yes;
        QTest::newRow("another key") << u"/keys/other"_s << Truth::No;
        QTest::newRow("a longer name") << thisKey + u"-2"_s << Truth::No;
        QTest::newRow("a version") << thisKey + u"/"_s + estate::keyVersion << Truth::Unknown;
        QTest::newRow("a version, as Azure names it") << thisKey + u"/versions/v1"_s << Truth::Unknown;
        QTest::newRow("a version of another key") << u"/keys/other/versions/v1"_s << Truth::No;
        QTest::newRow("something else") << u"/secrets"_s << Truth::No;
        QTest::newRow("no scope") << QString() << Truth::No;
    }

    void scopesReachTheirKeys() {
        QFETCH(QString, scope);
        QFETCH(Truth, truth);
        Environment environment = estate::readHsm();
        estate::grant(environment, estate::assignment(domain::roles::managedHsmCryptoUser, scope));
        QCOMPARE(estate::verdict(environment).truth, truth);
    }

    void tellsTheEvidence() {
        Environment environment = estate::readHsm();
        domain::RoleAssignment grant = estate::assignment(domain::roles::managedHsmCryptoUser, u"/keys"_s);
        estate::grant(environment, grant);
        estate::grant(environment, grant); // listed at "/" and at "/keys"
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::Yes);
        QCOMPARE(verdict.actions.size(), size_t(2));
        for (const domain::ActionVerdict &action : verdict.actions) {
            QCOMPARE(action.truth, Truth::Yes);
            QCOMPARE(action.evidence.size(), size_t(1));
            QCOMPARE(action.evidence.front().assignmentId, grant.guid);
            QCOMPARE(action.evidence.front().roleName, u"Managed HSM Crypto User"_s);
            QCOMPARE(action.evidence.front().scope, u"/keys"_s);
            QCOMPARE(action.evidence.front().right, action.right);
            QVERIFY(action.uncertainties.empty());
        }
    }

    void idsDecideWholeAndWithoutCase() {
        Environment environment = estate::readHsm();
        domain::RoleAssignment grant = estate::assignment(QString(), u"/keys"_s, estate::backup.toUpper());
        grant.roleDefinitionId = u"/Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/"_s
            + domain::roles::managedHsmCryptoUser.toUpper();
        estate::grant(environment, grant);
        QCOMPARE(estate::verdict(environment).truth, Truth::Yes);
        // The role that differs in the last digit.
        environment.hsmRoles[estate::hsmHost].assignments
            = {estate::assignment(estate::releaseUser, u"/keys"_s)};
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::No);
        QVERIFY(estate::hasNearMiss(verdict, NearMissKind::RoleLacksAction));
        QCOMPARE(verdict.nearMisses.front().roleName, u"Managed HSM Crypto Service Release User"_s);
    }

    void anotherPrincipalsGrantIsNobodyElses() {
        Environment environment = estate::readHsm();
        estate::grant(environment,
            estate::assignment(domain::roles::managedHsmCryptoUser, u"/keys"_s, estate::somebody));
        QCOMPARE(estate::verdict(environment).truth, Truth::Unknown); // who may be a group
        environment.put(estate::principal(estate::somebody, domain::PrincipalType::User));
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::No);
        QVERIFY(verdict.nearMisses.empty());
    }

    void theBackupRoleCannotRead() {
        Environment environment = estate::readHsm();
        estate::grant(environment, estate::assignment(estate::backupUser, u"/"_s));
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::No);
        QCOMPARE(verdict.actions.at(0).truth, Truth::No);
        QCOMPARE(verdict.actions.at(1).truth, Truth::Yes);
        QVERIFY(estate::hasNearMiss(verdict, NearMissKind::RoleLacksAction));
    }

    void twoRolesAddUp() {
        Environment environment = estate::readHsm();
        estate::grant(environment, estate::assignment(estate::backupUser, u"/"_s));
        estate::grant(environment, estate::assignment(estate::cryptoAuditor, thisKey));
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::Yes);
        QVERIFY(verdict.nearMisses.empty());
    }

    void theRightRoleAtAnotherKeyIsANearMiss() {
        Environment environment = estate::readHsm();
        estate::grant(environment, estate::assignment(domain::roles::managedHsmCryptoUser, u"/keys/other"_s));
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::No);
        QVERIFY(estate::hasNearMiss(verdict, NearMissKind::OtherKey));
        QCOMPARE(verdict.nearMisses.front().scope, u"/keys/other"_s);
        // The wrong role at another key is no near miss.
        environment.hsmRoles[estate::hsmHost].assignments
            = {estate::assignment(estate::backupUser, u"/keys/other"_s)};
        QVERIFY(estate::verdict(environment).nearMisses.empty());
    }

    void tellsOnlySomeOfManyOtherKeys() {
        Environment environment = estate::readHsm();
        for (int i = 0; i < 300; ++i) {
            estate::grant(environment,
                estate::assignment(domain::roles::managedHsmCryptoUser, u"/keys/other%1"_s.arg(i)));
        }
        estate::grant(environment, estate::assignment(estate::backupUser, thisKey));
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::No);
        QCOMPARE(verdict.nearMisses.size(), size_t(21));
        QVERIFY(estate::hasNearMiss(verdict, NearMissKind::RoleLacksAction)); // whatever comes before it
    }

    void anAssignmentToTheApplicationIdDoesNothing() {
        Environment environment = estate::readHsm();
        estate::grant(environment,
            estate::assignment(domain::roles::managedHsmCryptoUser, thisKey, estate::backupAppId));
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::No);
        QVERIFY(estate::hasNearMiss(verdict, NearMissKind::ApplicationIdAssigned));
        environment.hsmRoles[estate::hsmHost].assignments
            = {estate::assignment(estate::releaseUser, thisKey, estate::backupAppId)};
        QVERIFY(estate::verdict(environment).nearMisses.empty());
    }

    void aDeletedRoleGivesNothing() {
        Environment environment = estate::readHsm();
        estate::grant(environment, estate::assignment(estate::customRole, thisKey));
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::No);
        QVERIFY(estate::hasNearMiss(verdict, NearMissKind::DeletedRole));
    }

    /// A built-in role cannot be deleted: a list without it is one of custom roles.
    void aBuiltInRoleIsNeverDeleted() {
        Environment environment = estate::readHsm();
        environment.hsmRoles[estate::hsmHost].definitions.clear();
        estate::grant(environment, estate::assignment(domain::roles::managedHsmCryptoUser, thisKey));
        QCOMPARE(estate::verdict(environment).truth, Truth::Yes);
    }

    void aRoleThatWasNotUnderstoodIsUnknown() {
        Environment environment = estate::readHsm();
        environment.hsmRoles[estate::hsmHost].definitions.clear();
        environment.hsmRoles[estate::hsmHost].disputedRoles = {domain::roles::managedHsmCryptoUser.toUpper()};
        estate::grant(environment, estate::assignment(domain::roles::managedHsmCryptoUser, thisKey));
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::Unknown);
        QVERIFY(estate::hasUncertainty(verdict, UnknownReason::RoleDefinitionNotRead));
    }

    void aRoleThatWasNotReadIsUnknown_data() {
        QTest::addColumn<bool>("refused");
        QTest::newRow("refused") << true;
        QTest::newRow("never asked") << false;
    }

    void aRoleThatWasNotReadIsUnknown() {
        QFETCH(bool, refused);
        Environment environment = estate::readHsm();
        environment.hsmRoles[estate::hsmHost].definitions.clear();
        environment.coverage.pop_back();
        QCOMPARE(environment.coverage.size(), size_t(3));
        if (refused) {
            environment.put(
                estate::read(ReadKind::RoleDefinitions, estate::hsmHost, u"/"_s, ReadOutcome::Refused));
        }
        estate::grant(environment, estate::assignment(estate::customRole, thisKey));
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::Unknown);
        QVERIFY(estate::hasUncertainty(verdict, UnknownReason::RoleDefinitionNotRead));
        QCOMPARE(verdict.actions.front().uncertainties.front().detail, estate::customRole);
        // Built-in roles are known by their GUID even so.
        environment.hsmRoles[estate::hsmHost].assignments
            = {estate::assignment(domain::roles::managedHsmCryptoUser, thisKey)};
        QCOMPARE(estate::verdict(environment).truth, Truth::Yes);
        environment.hsmRoles[estate::hsmHost].assignments = {estate::assignment(estate::backupUser, thisKey)};
        QCOMPARE(estate::verdict(environment).truth, Truth::No);
    }

    void theStoresDefinitionDecides() {
        Environment environment = estate::readHsm();
        environment.hsmRoles[estate::hsmHost].definitions
            = {estate::role(domain::roles::managedHsmCryptoUser, {readKey})};
        estate::grant(environment, estate::assignment(domain::roles::managedHsmCryptoUser, thisKey));
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.actions.at(0).truth, Truth::Yes);
        QCOMPARE(verdict.actions.at(1).truth, Truth::No);
    }

    void aCustomRoleSuffices() {
        Environment environment = estate::readHsm();
        environment.hsmRoles[estate::hsmHost].definitions.push_back(
            estate::role(estate::customRole, {readKey.toLower(), backupKey}));
        estate::grant(environment, estate::assignment(estate::customRole, thisKey));
        QCOMPARE(estate::verdict(environment).truth, Truth::Yes);
    }

    void whatWasNotReadIsUnknown_data() {
        QTest::addColumn<QString>("scope");
        QTest::addColumn<int>("outcome"); // -1: never asked
        QTest::addColumn<UnknownReason>("reason");
        const std::vector<std::tuple<const char *, int, UnknownReason>> outcomes{
            {"not read", -1, UnknownReason::AssignmentsNotRead},
            {"refused", int(ReadOutcome::Refused), UnknownReason::AssignmentsRefused},
            {"failed", int(ReadOutcome::Failed), UnknownReason::AssignmentsFailed}};
        for (const QString &scope : {u"/"_s, u"/keys"_s, thisKey}) {
            for (const auto &[name, outcome, reason] : outcomes) {
                QTest::addRow("%s %s", qPrintable(scope), name) << scope << outcome << reason;
            }
        }
    }

    void whatWasNotReadIsUnknown() {
        QFETCH(QString, scope);
        QFETCH(int, outcome);
        QFETCH(UnknownReason, reason);
        Environment environment = estate::readHsm();
        std::erase_if(environment.coverage, [&scope](const domain::ScopeRead &read) {
            return read.kind == ReadKind::RoleAssignments && read.scope == scope;
        });
        if (outcome >= 0) {
            domain::ScopeRead read
                = estate::read(ReadKind::RoleAssignments, estate::hsmHost, scope, ReadOutcome(outcome));
            read.reason = u"AccessDenied"_s;
            environment.put(read);
        }
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::Unknown);
        QCOMPARE(verdict.actions.size(), size_t(2));
        for (const domain::ActionVerdict &action : verdict.actions) {
            QCOMPARE(action.truth, Truth::Unknown);
            QCOMPARE(action.uncertainties.size(), size_t(1));
            QCOMPARE(action.uncertainties.front().reason, reason);
            QCOMPARE(action.uncertainties.front().scope, scope);
            QCOMPARE(action.uncertainties.front().detail, outcome < 0 ? QString() : u"AccessDenied"_s);
        }
        // A grant that was found is a grant, whatever else was not read.
        estate::grant(environment, estate::assignment(domain::roles::managedHsmCryptoUser, u"/keys"_s));
        const AccessVerdict granted = estate::verdict(environment);
        QCOMPARE(granted.truth, Truth::Yes);
        QVERIFY(granted.actions.front().uncertainties.empty());
    }

    void readingForOnePrincipalSaysNothingOfAnother() {
        Environment environment = estate::withKeyIn(estate::hsm());
        for (const QString &scope : {u"/"_s, u"/keys"_s, thisKey}) {
            environment.put(estate::read(ReadKind::RoleAssignments, estate::hsmHost, scope, ReadOutcome::Read,
                estate::backup.toUpper()));
        }
        QCOMPARE(estate::verdict(environment).truth, Truth::No);
        QCOMPARE(estate::verdict(environment, estate::somebody).truth, Truth::Unknown);
        // A later refusal to list everybody does not undo what was read for this one.
        environment.put(
            estate::read(ReadKind::RoleAssignments, estate::hsmHost, u"/"_s, ReadOutcome::Refused));
        QCOMPARE(estate::verdict(environment).truth, Truth::No);
    }

    void anotherHsmsListsSayNothing() {
        Environment environment = estate::withKeyIn(estate::hsm());
        for (const QString &scope : {u"/"_s, u"/keys"_s, thisKey}) {
            environment.put(estate::read(ReadKind::RoleAssignments, u"other.managedhsm.azure.net"_s, scope));
        }
        QCOMPARE(estate::verdict(environment).truth, Truth::Unknown);
        environment.hsmRoles[u"other.managedhsm.azure.net"_s].assignments
            = {estate::assignment(domain::roles::managedHsmCryptoUser, u"/"_s)};
        QCOMPARE(estate::verdict(environment).truth, Truth::Unknown);
    }

    void aGroupWithUnknownMembersIsUnknown() {
        Environment environment = estate::readHsm();
        estate::grant(
            environment, estate::assignment(domain::roles::managedHsmCryptoUser, u"/keys"_s, estate::group));
        environment.put(estate::principal(estate::group, domain::PrincipalType::Group));
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::Unknown);
        QVERIFY(estate::hasUncertainty(verdict, UnknownReason::GroupMembershipUnknown));
        // It matters only where the role has the right, and the scope the reach.
        environment.hsmRoles[estate::hsmHost].assignments
            = {estate::assignment(estate::releaseUser, u"/keys"_s, estate::group),
                estate::assignment(domain::roles::managedHsmCryptoUser, u"/keys/other"_s, estate::group)};
        const AccessVerdict harmless = estate::verdict(environment);
        QCOMPARE(harmless.truth, Truth::No);
        QVERIFY(harmless.nearMisses.empty()); // nobody knows that it is about the principal at all
    }

    void aPrincipalThatIsNotKnownIsUnknown() {
        const AccessVerdict verdict = estate::verdict(estate::readHsm(), QString());
        QCOMPARE(verdict.truth, Truth::Unknown);
        QCOMPARE(verdict.actions.at(0).truth, Truth::Unknown);
        QCOMPARE(verdict.actions.at(1).truth, Truth::Unknown);
        QVERIFY(!verdict.actions.front().uncertainties.empty());
    }

    void azureRolesGiveNothingOnAnHsm() {
        Environment environment = estate::readHsm();
        estate::grant(
            environment, estate::assignment(domain::roles::keyVaultAdministrator, estate::hsm().id.text()));
        QCOMPARE(estate::verdict(environment).truth, Truth::No);
    }

    void answersForAnyRight() {
        Environment environment = estate::readHsm();
        estate::grant(environment, estate::assignment(estate::releaseUser, thisKey, estate::somebody));
        const domain::RightsVerdict verdict
            = domain::evaluateRights(environment, estate::hsm(), estate::keyName, estate::somebody,
                {u"Microsoft.KeyVault/managedHsm/keys/release/action"_s, readKey});
        QCOMPARE(verdict.truth, Truth::No);
        QCOMPARE(verdict.rights.at(0).truth, Truth::Yes);
        QCOMPARE(verdict.rights.at(1).truth, Truth::No);
        QCOMPARE(
            domain::evaluateRights(environment, estate::hsm(), estate::keyName, estate::somebody, {}).truth,
            Truth::Unknown);
    }

    void namesTheRights() {
        using domain::PermissionModel;
        QCOMPARE(domain::rightName(PermissionModel::LocalRbac, KeyAction::Read), readKey);
        QCOMPARE(domain::rightName(PermissionModel::LocalRbac, KeyAction::List), readKey);
        QCOMPARE(domain::rightName(PermissionModel::LocalRbac, KeyAction::Backup), backupKey);
        QCOMPARE(domain::rightName(PermissionModel::AzureRbac, KeyAction::List),
            u"Microsoft.KeyVault/vaults/keys/read"_s);
        QCOMPARE(domain::rightName(PermissionModel::AzureRbac, KeyAction::Backup),
            u"Microsoft.KeyVault/vaults/keys/backup/action"_s);
        QCOMPARE(domain::rightName(PermissionModel::AccessPolicies, KeyAction::Read), u"get"_s);
        QCOMPARE(domain::rightName(PermissionModel::AccessPolicies, KeyAction::List), u"list"_s);
        QCOMPARE(domain::rightName(PermissionModel::AccessPolicies, KeyAction::Backup), u"backup"_s);
    }
};

CVM_TEST(TestHsmAccess)

} // namespace tst_hsmaccess

#include "tst_hsmaccess.moc"
