#include "estate.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_accesspolicyaccess {

using namespace Qt::StringLiterals;
using domain::AccessPolicy;
using domain::AccessVerdict;
using domain::Environment;
using domain::NearMissKind;
using domain::Truth;
using domain::UnknownReason;

namespace {

Environment withPolicies(const std::vector<AccessPolicy> &policies) {
    Environment environment = estate::readPolicyVault();
    environment.keyStores.front().accessPolicies = policies;
    return environment;
}

} // namespace

class TestAccessPolicyAccess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void permissionsDecide_data() {
        QTest::addColumn<QStringList>("keys");
        QTest::addColumn<Truth>("truth");
        QTest::newRow("get, list, backup") << QStringList{u"get"_s, u"list"_s, u"backup"_s} << Truth::Yes;
        QTest::newRow("get, backup") << QStringList{u"Get"_s, u"BACKUP"_s} << Truth::Unknown;
        QTest::newRow("all") << QStringList{u"All"_s} << Truth::Yes;
        QTest::newRow("get, list") << QStringList{u"get"_s, u"list"_s} << Truth::No;
        QTest::newRow("backup") << QStringList{u"backup"_s} << Truth::No;
        QTest::newRow("others") << QStringList{u"restore"_s, u"wrapKey"_s} << Truth::No;
        QTest::newRow("none") << QStringList{} << Truth::No;
    }

    void permissionsDecide() {
        QFETCH(QStringList, keys);
        QFETCH(Truth, truth);
        const AccessVerdict verdict = estate::verdict(withPolicies({estate::policy(keys)}));
        QCOMPARE(verdict.truth, truth);
        QCOMPARE(estate::hasNearMiss(verdict, NearMissKind::RoleLacksAction), truth != Truth::Yes);
        QCOMPARE(
            estate::hasUncertainty(verdict, UnknownReason::DocumentedSetIncomplete), truth == Truth::Unknown);
    }

    /// What the entry grants is not known whole.
    void whatIsNotUnderstoodIsUnknown() {
        AccessPolicy untold = estate::policy({});
        untold.keysRead = false;
        for (const AccessPolicy &policy :
            {untold, estate::policy({u"*"_s}), estate::policy({u"get"_s, u"list"_s, u"backupAll"_s})}) {
            const AccessVerdict verdict = estate::verdict(withPolicies({policy}));
            QCOMPARE(verdict.truth, Truth::Unknown);
            QVERIFY(estate::hasUncertainty(verdict, UnknownReason::AccessPoliciesNotRead));
            QVERIFY(verdict.nearMisses.empty());
        }
        // What it grants for certain stays so, and others do not suffer from it.
        QCOMPARE(
            estate::verdict(withPolicies({estate::policy({u"get"_s, u"list"_s, u"backup"_s, u"dance"_s})}))
                .truth,
            Truth::Yes);
        untold.objectId = u"99999999-0000-0000-0000-000000000009"_s;
        Environment environment = withPolicies({untold});
        environment.put(estate::principal(untold.objectId, domain::PrincipalType::User));
        QCOMPARE(estate::verdict(environment).truth, Truth::No);
    }

    void whoeverIsNotExplainedMayBeAGroup() {
        const QString somebody = u"99999999-0000-0000-0000-000000000009"_s;
        Environment environment
            = withPolicies({estate::policy({u"get"_s, u"list"_s, u"backup"_s}, somebody)});
        QCOMPARE(estate::verdict(environment).truth, Truth::Unknown);
        environment.put(estate::principal(somebody, domain::PrincipalType::User));
        QCOMPARE(estate::verdict(environment).truth, Truth::No);
    }

    void isNoWithoutAnEntry() {
        const AccessVerdict verdict = estate::verdict(withPolicies({}));
        QCOMPARE(verdict.truth, Truth::No);
        QCOMPARE(verdict.actions.at(0).right, u"get"_s);
        QCOMPARE(verdict.actions.at(1).right, u"list"_s);
        QCOMPARE(verdict.actions.at(2).right, u"backup"_s);
        QVERIFY(verdict.nearMisses.empty());
    }

    void tellsTheEvidence() {
        const AccessVerdict verdict = estate::verdict(withPolicies({estate::policy({u"All"_s})}));
        const domain::Evidence &evidence = verdict.actions.front().evidence.front();
        QCOMPARE(evidence.assignmentId, estate::backup);
        QCOMPARE(evidence.scope, estate::vaultId().text());
        QCOMPARE(evidence.right, u"All"_s);
        QVERIFY(evidence.roleGuid.isEmpty());
    }

    void twoEntriesAddUp() {
        const Environment environment = withPolicies(
            {estate::policy({u"get"_s, u"list"_s}), estate::policy({u"backup"_s}, estate::backup.toUpper())});
        QCOMPARE(estate::verdict(environment).truth, Truth::Yes);
    }

    void secretPermissionsAreNoKeyPermissions() {
        AccessPolicy policy = estate::policy({});
        policy.secrets = {u"get"_s, u"list"_s, u"backup"_s};
        QCOMPARE(estate::verdict(withPolicies({policy})).truth, Truth::No);
    }

    void theTenantMustMatch() {
        AccessPolicy policy = estate::policy({u"get"_s, u"list"_s, u"backup"_s});
        policy.tenantId = u"11111111-0000-0000-0000-000000000002"_s;
        QCOMPARE(estate::verdict(withPolicies({policy})).truth, Truth::No);
        policy.tenantId = estate::tenant.toUpper();
        QCOMPARE(estate::verdict(withPolicies({policy})).truth, Truth::Yes);
        policy.tenantId.clear();
        QCOMPARE(estate::verdict(withPolicies({policy})).truth, Truth::No);
    }

    void aCompoundIdentityIsNotThePrincipal() {
        AccessPolicy policy = estate::policy({u"get"_s, u"list"_s, u"backup"_s});
        policy.applicationId = estate::somebody;
        const AccessVerdict verdict = estate::verdict(withPolicies({policy}));
        QCOMPARE(verdict.truth, Truth::No);
        QVERIFY(estate::hasNearMiss(verdict, NearMissKind::CompoundIdentity));
    }

    void anEntryForTheApplicationIdDoesNothing() {
        const AccessVerdict verdict = estate::verdict(
            withPolicies({estate::policy({u"get"_s, u"list"_s, u"backup"_s}, estate::backupAppId)}));
        QCOMPARE(verdict.truth, Truth::No);
        QVERIFY(estate::hasNearMiss(verdict, NearMissKind::ApplicationIdAssigned));
    }

    void aGroupWithUnknownMembersIsUnknown() {
        Environment environment
            = withPolicies({estate::policy({u"get"_s, u"list"_s, u"backup"_s}, estate::group)});
        environment.put(estate::principal(estate::group, domain::PrincipalType::Group));
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::Unknown);
        QVERIFY(estate::hasUncertainty(verdict, UnknownReason::GroupMembershipUnknown));
    }

    void aVaultThatWasNotReadIsUnknown() {
        Environment environment = withPolicies({estate::policy({u"get"_s, u"list"_s, u"backup"_s})});
        environment.keyStores.front().resourceRead = false;
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::Unknown);
        QVERIFY(estate::hasUncertainty(verdict, UnknownReason::AccessPoliciesNotRead));
    }

    void hiddenPoliciesAreUnknown() {
        Environment environment = withPolicies({});
        environment.put(estate::read(domain::ReadKind::AccessPolicies, estate::vaultHost,
            estate::vaultId().text(), domain::ReadOutcome::Refused));
        QCOMPARE(estate::verdict(environment).truth, Truth::Unknown);
        environment.coverage.front().store = u"other.vault.azure.net"_s;
        QCOMPARE(estate::verdict(environment).truth, Truth::No);
    }

    void rolesGiveNothingUnderAccessPolicies() {
        Environment environment = withPolicies({});
        estate::grant(
            environment, estate::assignment(domain::roles::keyVaultAdministrator, estate::vaultId().text()));
        QCOMPARE(estate::verdict(environment).truth, Truth::No);
    }

    void allStandsForEverythingButPurge() {
        const Environment environment = withPolicies({estate::policy({u"all"_s})});
        const auto truth = [&environment](const QString &right) {
            return domain::evaluateRights(
                environment, environment.keyStores.front(), estate::keyName, estate::backup, {right})
                .truth;
        };
        QCOMPARE(truth(u"unwrapKey"_s), Truth::Yes);
        QCOMPARE(truth(u"release"_s), Truth::Yes);
        QCOMPARE(truth(u"purge"_s), Truth::No);
    }
};

CVM_TEST(TestAccessPolicyAccess)

} // namespace tst_accesspolicyaccess

#include "tst_accesspolicyaccess.moc"
