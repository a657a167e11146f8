#include "estate.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_azurerbacaccess {

using namespace Qt::StringLiterals;
using domain::AccessVerdict;
using domain::DenyAssignment;
using domain::Environment;
using domain::NearMissKind;
using domain::ReadKind;
using domain::ReadOutcome;
using domain::Truth;
using domain::UnknownReason;

namespace {

const QString readKey = u"Microsoft.KeyVault/vaults/keys/read"_s;
const QString backupKey = u"Microsoft.KeyVault/vaults/keys/backup/action"_s;
const QString encryptionUser = u"e147488a-f6f5-4113-8e2d-b22465e65bf6"_s;
const QString cryptoUser = domain::roles::keyVaultCryptoUser;
const QString everyone = u"00000000-0000-0000-0000-000000000000"_s;

DenyAssignment deny(const QString &scope, const QStringList &dataActions, const QStringList &principals) {
    DenyAssignment deny;
    deny.id = u"/providers/Microsoft.Authorization/denyAssignments/d1"_s;
    deny.name = u"Deny keys"_s;
    deny.scope = scope;
    domain::Permission permission;
    permission.dataActions = dataActions;
    deny.permissions = {permission};
    deny.principalIds = principals;
    deny.listedFor = {estate::subscription};
    return deny;
}

Environment granted() {
    Environment environment = estate::readRbacVault();
    estate::grant(environment, estate::assignment(cryptoUser, estate::vaultId().text()));
    return environment;
}

} // namespace

} // namespace tst_azurerbacaccess

Q_DECLARE_METATYPE(domain::DenyAssignment)

namespace tst_azurerbacaccess {

class TestAzureRbacAccess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scopesAreInherited_data() {
        QTest::addColumn<QString>("scope");
        QTest::addColumn<Truth>("truth");
        const QString subscription = u"/subscriptions/"_s + estate::subscription;
        QTest::newRow("key") << estate::keyScope() << Truth::Yes;
        QTest::newRow("key, other case") << estate::keyScope().toUpper() << Truth::Yes;
        QTest::newRow("vault") << estate::vaultId().text() << Truth::Yes;
        QTest::newRow("resource group") << subscription + u"/resourceGroups/RG1"_s << Truth::Yes;
        QTest::newRow("subscription") << subscription << Truth::Yes;
        QTest::newRow("management group")
            << u"/providers/Microsoft.Management/managementGroups/root"_s << Truth::Yes;
        QTest::newRow("a version") << estate::keyScope() + u"/versions/v1"_s << Truth::Unknown;
        QTest::newRow("a version of another key")
            << estate::keyScope(u"other"_s) + u"/versions/v1"_s << Truth::No;
        QTest::newRow("another key") << estate::keyScope(u"other"_s) << Truth::No;
        QTest::newRow("a longer key name") << estate::keyScope() + u"2"_s << Truth::No;
        QTest::newRow("another vault") << estate::vaultId().text() + u"2"_s << Truth::No;
        QTest::newRow("another group") << subscription + u"/resourceGroups/rg2"_s << Truth::No;
        QTest::newRow("another subscription") << subscription.chopped(1) + u"2"_s << Truth::No;
    }

    void scopesAreInherited() {
        QFETCH(QString, scope);
        QFETCH(Truth, truth);
        Environment environment = estate::readRbacVault();
        estate::grant(environment, estate::assignment(cryptoUser, scope));
        QCOMPARE(estate::verdict(environment).truth, truth);
    }

    void theTenantsRootCovers() {
        Environment environment = estate::readRbacVault();
        environment.azureRoles.assignments = {estate::assignment(cryptoUser, u"/"_s)};
        QCOMPARE(estate::verdict(environment).truth, Truth::Yes);
        environment.azureRoles.assignments.front().scope.clear(); // missing is not everything
        QCOMPARE(estate::verdict(environment).truth, Truth::No);
    }

    void aboveSubscriptionsCountsWhatWasListed_data() {
        QTest::addColumn<QString>("scope");
        QTest::newRow("management group") << u"/providers/Microsoft.Management/managementGroups/mg1"_s;
        QTest::newRow("other case") << u"/PROVIDERS/microsoft.management/ManagementGroups/mg1"_s;
        QTest::newRow("root") << u"/"_s;
    }

    /// Seen in the list of another subscription: a list of this one that lacks it proves that it is not
    /// above.
    void aboveSubscriptionsCountsWhatWasListed() {
        QFETCH(QString, scope);
        Environment environment = estate::readRbacVault();
        domain::RoleAssignment above = estate::assignment(cryptoUser, scope);
        above.listedFor = {u"22222222-0000-0000-0000-000000000002"_s};
        environment.azureRoles.assignments = {above};
        QCOMPARE(estate::verdict(environment).truth, Truth::No);
        std::erase_if(environment.coverage,
            [](const domain::ScopeRead &read) { return read.kind == ReadKind::RoleAssignments; });
        QCOMPARE(estate::verdict(environment).truth, Truth::Unknown);
        environment.azureRoles.assignments.front().listedFor.append(estate::subscription.toUpper());
        QCOMPARE(estate::verdict(environment).truth, Truth::Yes);
    }

    void aDenyOfAnotherSubscriptionTakesNothing() {
        Environment environment = granted();
        DenyAssignment above
            = deny(u"/providers/Microsoft.Management/managementGroups/mg1"_s, {u"*"_s}, {everyone});
        environment.azureRoles.denyAssignments = {above};
        QCOMPARE(estate::verdict(environment).truth, Truth::No);
        environment.azureRoles.denyAssignments.front().listedFor
            = {u"22222222-0000-0000-0000-000000000002"_s};
        QCOMPARE(estate::verdict(environment).truth, Truth::Yes);
        environment.coverage.pop_back();
        std::erase_if(environment.coverage,
            [](const domain::ScopeRead &read) { return read.kind == ReadKind::DenyAssignments; });
        QCOMPARE(estate::verdict(environment).truth, Truth::Unknown);
    }

    void aConditionInTheRoleIsUnknown() {
        Environment environment = estate::readRbacVault();
        domain::RoleDefinition role
            = estate::role(estate::customRole, {u"Microsoft.KeyVault/vaults/keys/*"_s});
        role.permissions.front().condition = u"(…)"_s;
        environment.azureRoles.definitions.push_back(role);
        estate::grant(environment, estate::assignment(estate::customRole, estate::keyScope()));
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::Unknown);
        QVERIFY(estate::hasUncertainty(verdict, UnknownReason::ConditionalRole));
        // Another permission of the role allows it without one.
        environment.azureRoles.definitions.back().permissions.push_back(role.permissions.front());
        environment.azureRoles.definitions.back().permissions.back().condition.clear();
        QCOMPARE(estate::verdict(environment).truth, Truth::Yes);
    }

    void whoeverIsNotExplainedMayBeAGroup_data() {
        QTest::addColumn<QString>("type");
        QTest::addColumn<Truth>("truth");
        QTest::newRow("not told") << QString() << Truth::Unknown;
        QTest::newRow("Unknown") << u"Unknown"_s << Truth::Unknown;
        QTest::newRow("Group") << u"group"_s << Truth::Unknown;
        QTest::newRow("ForeignGroup") << u"ForeignGroup"_s << Truth::Unknown;
        QTest::newRow("User") << u"user"_s << Truth::No;
        QTest::newRow("ServicePrincipal") << u"ServicePrincipal"_s << Truth::No;
    }

    void whoeverIsNotExplainedMayBeAGroup() {
        QFETCH(QString, type);
        QFETCH(Truth, truth);
        Environment environment = estate::readRbacVault();
        environment.coverage.front().principalFilter.clear(); // nobody resolved groups
        domain::RoleAssignment row = estate::assignment(
            cryptoUser, estate::vaultId().text(), u"99999999-0000-0000-0000-000000000009"_s);
        row.principalType = type;
        estate::grant(environment, row);
        QCOMPARE(estate::verdict(environment).truth, truth);
    }

    void whomTheDirectoryDoesNotKnowHasNoMembers() {
        Environment environment = estate::readRbacVault();
        environment.coverage.front().principalFilter.clear();
        const QString gone = u"99999999-0000-0000-0000-000000000009"_s;
        estate::grant(environment, estate::assignment(cryptoUser, estate::vaultId().text(), gone));
        QCOMPARE(estate::verdict(environment).truth, Truth::Unknown);
        environment.put(estate::read(ReadKind::Principals, QString(), gone, ReadOutcome::Read, gone));
        QCOMPARE(estate::verdict(environment).truth, Truth::No);
        environment.coverage.back().outcome = ReadOutcome::Refused;
        QCOMPARE(estate::verdict(environment).truth, Truth::Unknown);
    }

    void aDisabledServicePrincipalHasNothing() {
        Environment environment = granted();
        environment.principals.front().accountEnabled = false;
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::No);
        QVERIFY(estate::hasNearMiss(verdict, NearMissKind::PrincipalDisabled));
        QVERIFY(verdict.isGranted()); // another grant would not help
        environment.principals.front().accountEnabled = true;
        QCOMPARE(estate::verdict(environment).truth, Truth::Yes);
    }

    void rolesDecide_data() {
        QTest::addColumn<QString>("roleGuid");
        QTest::addColumn<Truth>("read");
        QTest::addColumn<Truth>("backup");
        QTest::newRow("Administrator") << domain::roles::keyVaultAdministrator << Truth::Yes << Truth::Yes;
        QTest::newRow("Crypto User") << cryptoUser << Truth::Yes << Truth::Yes;
        QTest::newRow("Crypto Officer")
            << u"14b46e9e-c2b7-41b4-b07b-48a6ebf60603"_s << Truth::Yes << Truth::Yes;
        QTest::newRow("Encryption User") << encryptionUser << Truth::Yes << Truth::No;
        QTest::newRow("Reader") << u"21090545-7ca7-4776-b22c-e363652d74d2"_s << Truth::Yes << Truth::No;
        QTest::newRow("Release User") << u"08bbd89e-9f13-488c-ac41-acfcb10c90ab"_s << Truth::No << Truth::No;
        QTest::newRow("Contributor") << domain::roles::keyVaultContributor << Truth::No << Truth::No;
    }

    void rolesDecide() {
        QFETCH(QString, roleGuid);
        QFETCH(Truth, read);
        QFETCH(Truth, backup);
        Environment environment = estate::readRbacVault();
        environment.azureRoles.definitions.clear(); // the table answers for built-in roles
        estate::grant(environment, estate::assignment(roleGuid, estate::keyScope()));
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.actions.at(0).truth, read);
        QCOMPARE(verdict.actions.at(1).truth, backup);
        QCOMPARE(estate::hasNearMiss(verdict, NearMissKind::RoleLacksAction),
            read == Truth::No || backup == Truth::No);
    }

    void wildcardsAndExceptionsAddUpOverRolesOnly() {
        Environment environment = estate::readRbacVault();
        environment.azureRoles.definitions.push_back(
            estate::role(estate::customRole, {u"Microsoft.KeyVault/vaults/keys/*"_s}, {backupKey}));
        estate::grant(environment, estate::assignment(estate::customRole, estate::keyScope()));
        AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.actions.at(0).truth, Truth::Yes);
        QCOMPARE(verdict.actions.at(0).evidence.front().right, u"Microsoft.KeyVault/vaults/keys/*"_s);
        QCOMPARE(verdict.actions.at(1).truth, Truth::No);
        // An exception of one role does not subtract from another.
        estate::grant(environment, estate::assignment(cryptoUser, estate::keyScope()));
        QCOMPARE(estate::verdict(environment).truth, Truth::Yes);
    }

    void theScopeOfTheKeyMustHaveBeenRead_data() {
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<ReadOutcome>("outcome");
        QTest::addColumn<Truth>("truth");
        QTest::newRow("key, for it") << estate::keyScope() << estate::backup << ReadOutcome::Read
                                     << Truth::No;
        QTest::newRow("key, for all") << estate::keyScope() << QString() << ReadOutcome::Read << Truth::No;
        QTest::newRow("key, for another")
            << estate::keyScope() << estate::somebody << ReadOutcome::Read << Truth::Unknown;
        QTest::newRow("vault only") << estate::vaultId().text() << QString() << ReadOutcome::Read
                                    << Truth::Unknown;
        QTest::newRow("refused") << estate::keyScope() << estate::backup << ReadOutcome::Refused
                                 << Truth::Unknown;
        QTest::newRow("failed") << estate::keyScope() << estate::backup << ReadOutcome::Failed
                                << Truth::Unknown;
    }

    void theScopeOfTheKeyMustHaveBeenRead() {
        QFETCH(QString, scope);
        QFETCH(QString, filter);
        QFETCH(ReadOutcome, outcome);
        QFETCH(Truth, truth);
        Environment environment = estate::withKeyIn(estate::vault(domain::PermissionModel::AzureRbac));
        environment.put(estate::read(
            ReadKind::RoleAssignments, estate::vaultId().text().toLower(), scope, outcome, filter));
        environment.put(estate::read(ReadKind::DenyAssignments, QString(), estate::keyScope()));
        QCOMPARE(estate::verdict(environment).truth, truth);
        estate::grant(environment, estate::assignment(cryptoUser, estate::vaultId().text()));
        QCOMPARE(estate::verdict(environment).truth, Truth::Yes);
    }

    void aConditionMakesItUnknown() {
        Environment environment = estate::readRbacVault();
        domain::RoleAssignment grant = estate::assignment(cryptoUser, estate::keyScope());
        grant.condition = u"@Resource[Microsoft.KeyVault/vaults:name] StringEquals 'x'"_s;
        estate::grant(environment, grant);
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::Unknown);
        QVERIFY(estate::hasUncertainty(verdict, UnknownReason::ConditionalAssignment));
        // An unconditional grant beside it decides; a condition on a role without the rights does not matter.
        estate::grant(environment,
            estate::assignment(
                domain::roles::keyVaultAdministrator, u"/subscriptions/"_s + estate::subscription));
        QCOMPARE(estate::verdict(environment).truth, Truth::Yes);
        grant.roleGuid = domain::roles::keyVaultContributor;
        environment.azureRoles.assignments = {grant};
        QCOMPARE(estate::verdict(environment).truth, Truth::No);
    }

    void anUnreadCustomRoleIsUnknown() {
        // A list that was read is filtered by type, and a role in use cannot be deleted: never "deleted".
        Environment environment = estate::readRbacVault();
        estate::grant(environment, estate::assignment(estate::customRole, estate::keyScope()));
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::Unknown);
        QVERIFY(estate::hasUncertainty(verdict, UnknownReason::RoleDefinitionNotRead));
        QVERIFY(verdict.nearMisses.empty());
        environment.azureRoles.definitions.push_back(
            estate::role(estate::customRole, domain::neededDataActions(false)));
        QCOMPARE(estate::verdict(environment).truth, Truth::Yes);
    }

    void groupsCountWhereTheServiceResolvedThem() {
        Environment environment = estate::readRbacVault();
        domain::RoleAssignment grant
            = estate::assignment(cryptoUser, estate::vaultId().text(), estate::group);
        grant.principalType = u"Group"_s;
        grant.throughGroup = true;
        estate::grant(environment, grant);
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::Yes);
        QCOMPARE(verdict.actions.front().evidence.front().viaGroupId, estate::group);
    }

    void aGroupThatTheServiceDidNotNameDoesNotApply() {
        Environment environment = estate::readRbacVault();
        domain::RoleAssignment grant
            = estate::assignment(cryptoUser, estate::vaultId().text(), estate::group);
        grant.principalType = u"Group"_s;
        estate::grant(environment, grant);
        QCOMPARE(estate::verdict(environment).truth, Truth::No); // assignedTo() would have named it
        environment.coverage.front().principalFilter.clear();
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::Unknown);
        QVERIFY(estate::hasUncertainty(verdict, UnknownReason::GroupMembershipUnknown));
        environment.azureRoles.assignments.front().principalType = u"User"_s;
        QCOMPARE(estate::verdict(environment).truth, Truth::No);
    }

    void anotherPrincipalsGroupIsNotOurs() {
        Environment environment = estate::readRbacVault();
        environment.put(estate::read(ReadKind::RoleAssignments, estate::vaultId().text().toLower(),
            estate::keyScope(), ReadOutcome::Read, estate::setIdentity));
        domain::RoleAssignment grant
            = estate::assignment(cryptoUser, estate::vaultId().text(), estate::group);
        grant.principalType = u"Group"_s;
        grant.throughGroup = true;
        grant.appliesTo = {estate::setIdentity};
        estate::grant(environment, grant);
        QCOMPARE(estate::verdict(environment).truth, Truth::No);
        QCOMPARE(estate::verdict(environment, estate::setIdentity).truth, Truth::Yes);
        // Where it is not recorded for whom, it is not known.
        environment.azureRoles.assignments.front().appliesTo.clear();
        QCOMPARE(estate::verdict(environment).truth, Truth::Unknown);
    }

    void wrongKeyAndWrongIdAreNearMisses() {
        Environment environment = estate::readRbacVault();
        estate::grant(environment, estate::assignment(cryptoUser, estate::keyScope(u"other"_s)));
        estate::grant(
            environment, estate::assignment(cryptoUser, estate::vaultId().text(), estate::backupAppId));
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::No);
        QVERIFY(estate::hasNearMiss(verdict, NearMissKind::OtherKey));
        QVERIFY(estate::hasNearMiss(verdict, NearMissKind::ApplicationIdAssigned));
    }

    /// Who lists several subscriptions at once does not learn which of them lie below a management group.
    void whatMayLieAboveIsNotKnown() {
        Environment environment = estate::readRbacVault();
        domain::RoleAssignment above
            = estate::assignment(cryptoUser, u"/providers/Microsoft.Management/managementGroups/mg1"_s);
        above.listedFor.clear();
        above.perhapsFor = {estate::subscription};
        estate::grant(environment, above);
        for (const AccessVerdict &verdict : {estate::verdict(environment),
                 domain::evaluateAccess(domain::AccessIndex(environment), environment.keyStores.front(),
                     estate::keyName, estate::backup)}) {
            QCOMPARE(verdict.truth, Truth::Unknown);
            QVERIFY(estate::hasUncertainty(verdict, UnknownReason::ReachNotKnown));
        }
        environment.azureRoles.assignments.front().perhapsFor = {u"22222222-0000-0000-0000-000000000002"_s};
        QCOMPARE(estate::verdict(environment).truth, Truth::No);

        environment = granted();
        DenyAssignment denied = deny(above.scope, {u"*"_s}, {everyone});
        denied.listedFor.clear();
        denied.perhapsFor = {estate::subscription};
        environment.azureRoles.denyAssignments = {denied};
        QCOMPARE(estate::verdict(environment).truth, Truth::Unknown);
    }

    void anAssignmentThatEndedIsNotKnownToHold() {
        Environment environment = granted();
        environment.azureRoles.assignments.front().isOver = true;
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::Unknown);
        QVERIFY(estate::hasUncertainty(verdict, UnknownReason::AssignmentEnded));
        estate::grant(environment, estate::assignment(cryptoUser, estate::vaultId().text()));
        QCOMPARE(estate::verdict(environment).truth, Truth::Yes);
    }

    void denyAssignmentsTakeAway_data() {
        QTest::addColumn<DenyAssignment>("denied");
        QTest::addColumn<Truth>("truth");
        const QString vault = estate::vaultId().text();
        const QString group = u"/subscriptions/"_s + estate::subscription + u"/resourceGroups/rg1"_s;
        QTest::newRow("everyone") << deny(vault, {u"*"_s}, {everyone}) << Truth::No;
        QTest::newRow("the principal") << deny(group, {backupKey}, {estate::backup.toUpper()}) << Truth::No;
        QTest::newRow("another action") << deny(vault, {u"*/sign/action"_s}, {everyone}) << Truth::Yes;
        QTest::newRow("another vault") << deny(vault + u"2"_s, {u"*"_s}, {everyone}) << Truth::Yes;
        QTest::newRow("another key") << deny(estate::keyScope(u"other"_s), {u"*"_s}, {everyone})
                                     << Truth::Yes;
        QTest::newRow("another principal") << deny(vault, {u"*"_s}, {estate::somebody}) << Truth::Yes;
        QTest::newRow("perhaps a group") << deny(vault, {u"*"_s}, {estate::group}) << Truth::Unknown;
        DenyAssignment excluded = deny(vault, {u"*"_s}, {everyone});
        excluded.excludedPrincipalIds = {estate::backup};
        QTest::newRow("everyone but it") << excluded << Truth::Yes;
        excluded.excludedPrincipalIds = {estate::group};
        QTest::newRow("everyone but perhaps it") << excluded << Truth::Unknown;
        excluded.excludedPrincipalIds = {estate::somebody};
        QTest::newRow("everyone but another") << excluded << Truth::No;
        DenyAssignment here = deny(vault, {u"*"_s}, {everyone});
        here.doNotApplyToChildScopes = true;
        QTest::newRow("not below the vault") << here << Truth::Yes;
        here.scope = estate::keyScope();
        QTest::newRow("at the key itself") << here << Truth::No;
        here.scope += u'/';
        QTest::newRow("at the key itself, with a slash") << here << Truth::No;
        DenyAssignment excepting = deny(vault, {u"*"_s}, {everyone});
        excepting.permissions.front().notDataActions = {u"Microsoft.KeyVault/vaults/keys/*"_s};
        QTest::newRow("everything but keys") << excepting << Truth::Yes;
        DenyAssignment controlPlane = deny(vault, {}, {everyone});
        controlPlane.permissions.front().actions = {u"*"_s};
        QTest::newRow("control plane only") << controlPlane << Truth::Yes;
        DenyAssignment audit = deny(vault, {u"*"_s}, {everyone});
        audit.effect = u"Audit"_s;
        QTest::newRow("logs only") << audit << Truth::Yes;
        audit.effect = u"enforced"_s;
        QTest::newRow("enforced") << audit << Truth::No;
        audit.effect = u"something new"_s;
        QTest::newRow("an effect that is not known") << audit << Truth::Unknown;
        DenyAssignment conditional = deny(vault, {u"*"_s}, {everyone});
        conditional.condition = u"(…)"_s;
        QTest::newRow("under a condition") << conditional << Truth::Unknown;
        conditional.condition.clear();
        conditional.permissions.front().condition = u"(…)"_s;
        QTest::newRow("under a condition of its permission") << conditional << Truth::Unknown;
        const auto typed = [&](const QString &type, bool asException) {
            DenyAssignment denied = deny(vault, {u"*"_s}, {asException ? everyone : estate::group});
            denied.excludedPrincipalIds = asException ? QStringList{estate::group} : QStringList();
            denied.principalTypes.insert(estate::group, type);
            return denied;
        };
        QTest::newRow("another service principal") << typed(u"ServicePrincipal"_s, false) << Truth::Yes;
        QTest::newRow("everyone but another user") << typed(u"User"_s, true) << Truth::No;
        QTest::newRow("everyone but a group") << typed(u"Group"_s, true) << Truth::Unknown;
        QTest::newRow("a word that is not known") << typed(u"Team"_s, false) << Truth::Unknown;
        DenyAssignment nobody = deny(vault, {u"*"_s}, {everyone});
        nobody.excludedPrincipalIds = {everyone};
        QTest::newRow("everyone but everyone") << nobody << Truth::Yes;
        QTest::newRow("principals are not told") << deny(vault, {u"*"_s}, {}) << Truth::Unknown;
        DenyAssignment nothing = deny(vault, {}, {everyone});
        nothing.permissions.clear();
        QTest::newRow("permissions are not told") << nothing << Truth::Unknown;
    }

    void denyAssignmentsTakeAway() {
        QFETCH(DenyAssignment, denied);
        QFETCH(Truth, truth);
        Environment environment = granted();
        environment.put(estate::principal(estate::somebody, domain::PrincipalType::User));
        QCOMPARE(estate::verdict(environment).truth, Truth::Yes);
        environment.azureRoles.denyAssignments = {denied};
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, truth);
        QCOMPARE(estate::hasNearMiss(verdict, NearMissKind::DeniedByDenyAssignment), truth == Truth::No);
        QCOMPARE(
            estate::hasUncertainty(verdict, UnknownReason::DenyAssignmentUncertain), truth == Truth::Unknown);
    }

    void anUncertainDenyDoesNotMakeANoUncertain() {
        Environment environment = estate::readRbacVault();
        environment.azureRoles.denyAssignments = {deny(estate::vaultId().text(), {u"*"_s}, {estate::group})};
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::No);
        QVERIFY(verdict.actions.front().uncertainties.empty());
    }

    void unreadDenyAssignmentsLeaveItOpen() {
        Environment environment = granted();
        std::erase_if(environment.coverage,
            [](const domain::ScopeRead &read) { return read.kind == ReadKind::DenyAssignments; });
        const AccessVerdict verdict = estate::verdict(environment);
        QCOMPARE(verdict.truth, Truth::Unknown);
        QVERIFY(estate::hasUncertainty(verdict, UnknownReason::DenyAssignmentsNotRead));
        QVERIFY(!verdict.actions.front().evidence.empty());
        QVERIFY(verdict.isGranted()); // another grant would not help
        environment.put(
            estate::read(ReadKind::DenyAssignments, QString(), estate::vaultId().text(), ReadOutcome::Read));
        QVERIFY(!estate::hasUncertainty(estate::verdict(environment), UnknownReason::DenyAssignmentsNotRead));
        // Without a grant there is nothing to deny.
        environment.azureRoles.assignments.clear();
        environment.coverage.pop_back();
        const AccessVerdict none = estate::verdict(environment);
        QCOMPARE(none.truth, Truth::No);
        QVERIFY(!estate::hasUncertainty(none, UnknownReason::DenyAssignmentsNotRead));
    }

    void accessPoliciesGiveNothingUnderAzureRbac() {
        Environment environment = estate::readRbacVault();
        environment.keyStores.front().accessPolicies = {estate::policy({u"all"_s})};
        QCOMPARE(estate::verdict(environment).truth, Truth::No);
    }
};

CVM_TEST(TestAzureRbacAccess)

} // namespace tst_azurerbacaccess

#include "tst_azurerbacaccess.moc"
