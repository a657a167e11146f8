#include "estate.h"

#include "domain/accessplan.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_callerneeds {

using namespace Qt::StringLiterals;
using domain::CallerNeed;
using domain::CallerRights;
using domain::Environment;
using domain::Truth;

namespace {

const QString assignRole = u"Microsoft.KeyVault/managedHsm/roleAssignments/write/action"_s;
const QString defineRole = u"Microsoft.KeyVault/managedHsm/roleDefinitions/write/action"_s;

domain::Choices choices() {
    domain::Choices choices;
    choices.virtualMachineId = estate::virtualMachine().id;
    choices.principalId = estate::backup;
    return choices;
}

std::vector<CallerNeed> needsOf(
    const Environment &environment, const domain::Choices &choices, const CallerRights &caller) {
    return domain::callerNeeds(environment, domain::planAccess(environment, choices),
        environment.keyStores.front(), choices.virtualMachineId, caller);
}

std::vector<domain::Permission> permissions(const QString &action) {
    domain::Permission permission;
    permission.actions = {action};
    return {permission};
}

/// Of a resource, of who is meant by all zeros: everyone.
domain::DenyAssignment denies(const QString &scope, const QString &action, const QString &principal) {
    domain::DenyAssignment deny;
    deny.id = u"/providers/Microsoft.Authorization/denyAssignments/d1"_s;
    deny.scope = scope;
    deny.permissions = permissions(action);
    deny.principalIds = {principal};
    deny.listedFor = {estate::subscription};
    return deny;
}

const QString everyone = u"00000000-0000-0000-0000-000000000000"_s;
const QString subscriptionScope = u"/subscriptions/"_s + estate::subscription;

} // namespace

class TestCallerNeeds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anHsmAsksForItsOwnRights() {
        Environment environment = estate::readHsm();
        environment.put(estate::principal(estate::somebody, domain::PrincipalType::User));
        CallerRights caller;
        caller.principalId = estate::somebody;
        std::vector<CallerNeed> needs = needsOf(environment, choices(), caller);
        QCOMPARE(needs.size(), size_t(2));
        QCOMPARE(needs.at(0).action, defineRole);
        QCOMPARE(needs.at(0).scope, u"/"_s);
        QCOMPARE(needs.at(0).held, Truth::No);
        QCOMPARE(needs.at(1).action, assignRole);
        QCOMPARE(needs.at(1).held, Truth::No);
        // Policy Administrator at the key may assign there, but may not define roles at "/".
        estate::grant(environment,
            estate::assignment(domain::roles::managedHsmPolicyAdministrator, u"/keys/"_s + estate::keyName,
                estate::somebody));
        needs = needsOf(environment, choices(), caller);
        QCOMPARE(needs.at(0).held, Truth::No);
        QCOMPARE(needs.at(1).held, Truth::Yes);
        estate::grant(environment,
            estate::assignment(domain::roles::managedHsmAdministrator, u"/"_s, estate::somebody));
        needs = needsOf(environment, choices(), caller);
        QCOMPARE(needs.at(0).held, Truth::Yes);
    }

    void aRightAtAllKeysMayNotReachTheRolesOfAnHsm() {
        Environment environment = estate::readHsm();
        CallerRights caller;
        caller.principalId = estate::somebody;
        estate::grant(environment,
            estate::assignment(domain::roles::managedHsmAdministrator, u"/keys"_s, estate::somebody));
        const std::vector<CallerNeed> needs = needsOf(environment, choices(), caller);
        QCOMPARE(needs.at(0).action, defineRole);
        QCOMPARE(needs.at(0).held, Truth::Unknown);
        QCOMPARE(needs.at(1).action, assignRole);
        QCOMPARE(needs.at(1).held, Truth::Yes);
    }

    void whatIsNotKnownOfAnHsmIsUnknown() {
        Environment environment = estate::readHsm();
        QCOMPARE(needsOf(environment, choices(), CallerRights()).front().held, Truth::Unknown);
        CallerRights caller;
        caller.principalId = estate::somebody;
        // Somebody else may grant, and may be a group of the caller's.
        estate::grant(
            environment, estate::assignment(domain::roles::managedHsmAdministrator, u"/"_s, estate::group));
        QCOMPARE(needsOf(environment, choices(), caller).front().held, Truth::Unknown);
        environment.put(estate::principal(estate::group, domain::PrincipalType::User));
        QCOMPARE(needsOf(environment, choices(), caller).front().held, Truth::No);
        environment.coverage.erase(environment.coverage.begin()); // "/" was not read
        QCOMPARE(needsOf(environment, choices(), caller).front().held, Truth::Unknown);
    }

    void azureAnswersByOwnPermissions() {
        const Environment environment = estate::readRbacVault();
        domain::Choices chosen = choices();
        chosen.role = domain::RoleChoice::BuiltInRole;
        CallerRights caller;
        const QString vault = estate::vaultId().text().toLower();
        QCOMPARE(needsOf(environment, chosen, caller).front().action,
            u"Microsoft.Authorization/roleAssignments/write"_s);
        QCOMPARE(needsOf(environment, chosen, caller).front().held, Truth::Unknown);
        caller.permissions.insert(vault, permissions(u"*"_s));
        QCOMPARE(needsOf(environment, chosen, caller).front().held, Truth::Yes);
        caller.permissions.insert(vault, permissions(u"*/read"_s)); // a role may be held at the key alone
        QCOMPARE(needsOf(environment, chosen, caller).front().held, Truth::Unknown);
        caller.permissions.insert(estate::keyScope().toLower(), permissions(u"*/read"_s));
        QCOMPARE(needsOf(environment, chosen, caller).front().held, Truth::No);
        caller.permissions.insert(estate::keyScope().toLower(), permissions(u"*"_s)); // nearer
        QCOMPARE(needsOf(environment, chosen, caller).front().held, Truth::Yes);
        caller.permissions.clear();
        caller.permissions.insert(vault + u"2"_s, permissions(u"*"_s)); // another vault's answer
        QCOMPARE(needsOf(environment, chosen, caller).front().held, Truth::Unknown);
    }

    /// What a Key Vault Data Access Administrator may assign is told by its condition, which "own
    /// permissions" do not tell.
    void aDataAccessAdministratorMayNotAssignCustomRoles() {
        Environment environment = estate::readRbacVault();
        environment.azureRoles.definitions.push_back(
            estate::role(estate::customRole, domain::neededDataActions(false)));
        environment.azureRoles.definitions.back().assignableScopes
            = {u"/subscriptions/"_s + estate::subscription};
        estate::grant(environment,
            estate::assignment(
                domain::roles::keyVaultDataAccessAdministrator, estate::vaultId().text(), estate::somebody));
        CallerRights caller;
        caller.principalId = estate::somebody;
        caller.permissions.insert(estate::vaultId().text().toLower(),
            permissions(u"Microsoft.Authorization/roleAssignments/write"_s));
        domain::Choices chosen = choices();
        chosen.role = domain::RoleChoice::CustomRole; // it exists, so that nothing has to be defined
        QCOMPARE(needsOf(environment, chosen, caller).size(), size_t(1));
        QCOMPARE(needsOf(environment, chosen, caller).front().held, Truth::No);
        chosen.role = domain::RoleChoice::BuiltInRole;
        QCOMPARE(needsOf(environment, chosen, caller).front().held, Truth::Yes);
        // A second permission that gives the right is of an assignment that was not seen.
        caller.permissions.insert(estate::vaultId().text().toLower(),
            {permissions(u"*"_s).front(), permissions(u"Microsoft.Authorization/*"_s).front()});
        chosen.role = domain::RoleChoice::CustomRole;
        QCOMPARE(needsOf(environment, chosen, caller).front().held, Truth::Yes);
    }

    void whatIsNotHeldBelowIsNotHeldAbove() {
        const Environment environment = estate::readRbacVault();
        CallerRights caller;
        caller.permissions.insert(estate::vaultId().text().toLower(),
            permissions(u"Microsoft.Authorization/roleAssignments/write"_s));
        const std::vector<CallerNeed> needs = needsOf(environment, choices(), caller);
        QCOMPARE(needs.at(0).action, u"Microsoft.Authorization/roleDefinitions/write"_s);
        QCOMPARE(needs.at(0).held, Truth::No); // the subscription itself was not asked
        caller.permissions.insert(estate::vaultId().text().toLower(), permissions(u"*"_s));
        QCOMPARE(needsOf(environment, choices(), caller).at(0).held, Truth::Unknown);
    }

    /// "Own permissions" give a right that a deny assignment takes away.
    void aDenyAssignmentTakesTheRightAway_data() {
        QTest::addColumn<domain::RoleChoice>("role");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("principal");
        QTest::addColumn<Truth>("may");
        const QString assigns = u"Microsoft.Authorization/roleAssignments/write"_s;
        const QString defines = u"Microsoft.Authorization/roleDefinitions/*"_s;
        const auto builtIn = domain::RoleChoice::BuiltInRole;
        const auto custom = domain::RoleChoice::CustomRole;
        const QString vault = estate::vaultId().text();
        QTest::newRow("everyone, at the vault") << builtIn << vault << assigns << everyone << Truth::No;
        QTest::newRow("the caller, at the key")
            << builtIn << estate::keyScope() << assigns << estate::somebody << Truth::No;
        QTest::newRow("a group, perhaps the caller's")
            << builtIn << subscriptionScope << u"*"_s << estate::group << Truth::Unknown;
        QTest::newRow("what defines roles")
            << custom << subscriptionScope << defines << everyone << Truth::No;
        QTest::newRow("what defines roles, and none is defined")
            << builtIn << subscriptionScope << defines << everyone << Truth::Yes;
        QTest::newRow("something else")
            << builtIn << vault << u"Microsoft.KeyVault/vaults/delete"_s << everyone << Truth::Yes;
    }

    void aDenyAssignmentTakesTheRightAway() {
        QFETCH(domain::RoleChoice, role);
        QFETCH(QString, scope);
        QFETCH(QString, action);
        QFETCH(QString, principal);
        QFETCH(Truth, may);
        Environment environment = estate::readRbacVault();
        environment.put(estate::principal(estate::somebody, domain::PrincipalType::User));
        environment.azureRoles.denyAssignments = {denies(scope, action, principal)};
        CallerRights caller;
        caller.principalId = estate::somebody;
        caller.permissions.insert(subscriptionScope.toLower(), permissions(u"*"_s));
        domain::Choices chosen = choices();
        chosen.role = role;
        const domain::CallerAccess access = domain::callerAccess(environment,
            domain::planAccess(environment, chosen), environment.keyStores.front(), estate::keyName, caller);
        QCOMPARE(access.canGrant, may);
    }

    /// Who may assign, but is denied to define a role, gets the built-in one.
    void whoIsDeniedToDefineAssigns() {
        Environment environment = estate::readRbacVault();
        environment.azureRoles.denyAssignments
            = {denies(subscriptionScope, u"Microsoft.Authorization/roleDefinitions/write"_s, everyone)};
        CallerRights caller;
        caller.principalId = estate::somebody;
        caller.permissions.insert(subscriptionScope.toLower(), permissions(u"*"_s));
        const auto proposal = domain::proposeRole(environment, choices(), caller);
        QCOMPARE(proposal->role, domain::RoleChoice::BuiltInRole);
        QCOMPARE(proposal->lacks, u"Microsoft.Authorization/roleDefinitions/write"_s);
    }

    void whoMayAssignAtTheKeyAloneGetsTheBuiltInRole() {
        const Environment environment = estate::readRbacVault();
        CallerRights caller;
        caller.principalId = estate::somebody;
        caller.permissions.insert(subscriptionScope.toLower(), permissions(u"*/read"_s));
        caller.permissions.insert(estate::vaultId().text().toLower(), permissions(u"*/read"_s));
        caller.permissions.insert(
            estate::keyScope().toLower(), permissions(u"Microsoft.Authorization/roleAssignments/write"_s));
        const auto proposal = domain::proposeRole(environment, choices(), caller);
        QCOMPARE(proposal->role, domain::RoleChoice::BuiltInRole);
        domain::Choices chosen = choices();
        chosen.role = proposal->role;
        chosen.scope = domain::GrantScope::AllKeys;
        QCOMPARE(needsOf(environment, chosen, caller).front().held, Truth::No);
        chosen.scope = domain::GrantScope::ThisKey;
        QCOMPARE(needsOf(environment, chosen, caller).front().held, Truth::Yes);
    }

    /// Who asks whom to ask is not told to ask oneself.
    void theCallerIsNoneOfThoseToAsk() {
        Environment environment = estate::readRbacVault();
        for (const QString &id : {estate::somebody, estate::group}) {
            domain::RoleAssignment owner = estate::assignment(domain::roles::owner, subscriptionScope, id);
            owner.condition = u"x"_s;
            estate::grant(environment, owner);
        }
        CallerRights caller;
        caller.principalId = estate::somebody.toUpper();
        const domain::CallerAccess access
            = domain::callerAccess(environment, domain::planAccess(environment, choices()),
                environment.keyStores.front(), estate::keyName, caller);
        QCOMPARE(access.granters.size(), size_t(1));
        QCOMPARE(access.granters.front().principalId, estate::group);
    }

    /// Whoever may assign roles, but not define any, gets the smallest built-in role proposed.
    void theRoleIsProposedThatTheCallerMayGrant_data() {
        QTest::addColumn<QString>("action");
        QTest::addColumn<domain::RoleChoice>("role");
        QTest::addColumn<bool>("namesTheBuiltIn");
        const QString assigns = u"Microsoft.Authorization/roleAssignments/write"_s;
        QTest::newRow("everything") << u"*"_s << domain::RoleChoice::CustomRole << false;
        QTest::newRow("assigns only") << assigns << domain::RoleChoice::BuiltInRole << true;
        QTest::newRow("defines only")
            << u"Microsoft.Authorization/roleDefinitions/write"_s << domain::RoleChoice::CustomRole << false;
        QTest::newRow("nothing") << u"*/read"_s << domain::RoleChoice::CustomRole << false;
    }

    void theRoleIsProposedThatTheCallerMayGrant() {
        QFETCH(QString, action);
        QFETCH(domain::RoleChoice, role);
        QFETCH(bool, namesTheBuiltIn);
        const Environment environment = estate::readRbacVault();
        CallerRights caller;
        caller.permissions.insert(subscriptionScope.toLower(), permissions(action));
        caller.permissions.insert(estate::keyScope().toLower(), permissions(action));
        const std::optional<domain::RoleProposal> proposal
            = domain::proposeRole(environment, choices(), caller);
        QVERIFY(proposal);
        QCOMPARE(proposal->role, role);
        QCOMPARE(proposal->builtIn.has_value(), namesTheBuiltIn);
        if (namesTheBuiltIn) {
            QCOMPARE(proposal->lacks, u"Microsoft.Authorization/roleDefinitions/write"_s);
        }
        domain::Choices chosen = choices();
        chosen.role = proposal->role;
        const domain::CallerAccess access = domain::callerAccess(environment,
            domain::planAccess(environment, chosen), environment.keyStores.front(), estate::keyName, caller);
        QCOMPARE(access.canGrant == Truth::Yes, action == u"*"_s || namesTheBuiltIn);
        QCOMPARE(access.missingAction.isEmpty(), access.canGrant == Truth::Yes);
    }

    void onAnHsmTheBuiltInRoleIsProposedOrNamed() {
        Environment environment = estate::readHsm();
        environment.put(estate::principal(estate::somebody, domain::PrincipalType::User));
        CallerRights caller;
        caller.principalId = estate::somebody;
        estate::grant(environment,
            estate::assignment(domain::roles::managedHsmPolicyAdministrator, u"/keys/"_s + estate::keyName,
                estate::somebody));
        std::optional<domain::RoleProposal> proposal = domain::proposeRole(environment, choices(), caller);
        QCOMPARE(proposal->role, domain::RoleChoice::BuiltInRole);
        QCOMPARE(proposal->lacks, defineRole);
        // Who may not look at "/" cannot know: the narrow role is tried, and the other one named.
        environment.coverage.front().outcome = domain::ReadOutcome::Refused;
        proposal = domain::proposeRole(environment, choices(), caller);
        QCOMPARE(proposal->role, domain::RoleChoice::CustomRole);
        QCOMPARE(proposal->builtIn, std::make_optional(domain::RoleChoice::BuiltInRole));
    }

    void theWholeJobIsListedOnce() {
        domain::Choices chosen = choices();
        chosen.recoveryServicesVaultId = estate::resource(u"Microsoft.RecoveryServices/vaults/rsv"_s);
        chosen.newPolicy = domain::NewPolicy{u"CvmDaily"_s, u"22:00"_s};
        chosen.triggerFirstBackup = true;
        CallerRights caller;
        caller.permissions.insert(estate::virtualMachine().id.text().toLower(),
            permissions(u"Microsoft.Compute/virtualMachines/write"_s));
        QStringList actions;
        for (const CallerNeed &need : needsOf(estate::readPolicyVault(), chosen, caller)) {
            actions.append(need.action.section(u'/', -2));
            const bool onVm = need.action.startsWith(u"Microsoft.Compute"_s);
            QCOMPARE(need.held, onVm ? Truth::Yes : Truth::Unknown);
        }
        QCOMPARE(actions,
            (QStringList{u"accessPolicies/write"_s, u"backupPolicies/write"_s, u"protectedItems/write"_s,
                u"virtualMachines/write"_s, u"backup/action"_s}));
    }

    /// What the caller may do does not depend on who gets it.
    void theCallerIsJudgedWithoutThePrincipal() {
        for (const Environment &environment :
            {estate::readHsm(), estate::readRbacVault(), estate::readPolicyVault()}) {
            Environment known = environment;
            known.put(estate::principal(estate::somebody, domain::PrincipalType::User));
            estate::grant(
                known, estate::assignment(domain::roles::managedHsmAdministrator, u"/"_s, estate::somebody));
            CallerRights caller;
            caller.principalId = estate::somebody;
            caller.permissions.insert(
                (u"/subscriptions/"_s + estate::subscription).toLower(), permissions(u"*"_s));
            const auto accessWith = [&](const QString &principalId) {
                domain::Choices chosen = choices();
                chosen.principalId = principalId;
                return domain::callerAccess(known, domain::grantWhoeverGetsIt(known, chosen),
                    known.keyStores.front(), estate::keyName, caller);
            };
            QCOMPARE(accessWith(estate::backup).canGrant, Truth::Yes);
            QVERIFY(accessWith(estate::backup).isGranteeKnown);
            QCOMPARE(accessWith({}).canGrant, Truth::Yes);
            QVERIFY(!accessWith({}).isGranteeKnown);
            caller.principalId = estate::group; // of whom nobody told what it is, and who holds nothing
            caller.permissions.insert(
                (u"/subscriptions/"_s + estate::subscription).toLower(), permissions(u"*/read"_s));
            QCOMPARE(accessWith({}).canGrant, accessWith(estate::backup).canGrant);
            QCOMPARE(accessWith({}).missingAction, accessWith(estate::backup).missingAction);
        }
    }

    void nothingToGrantNeedsNothing() {
        Environment environment = estate::readPolicyVault();
        environment.keyStores.front().accessPolicies = {estate::policy({u"all"_s})};
        QVERIFY(needsOf(environment, choices(), CallerRights()).empty());
    }
};

CVM_TEST(TestCallerNeeds)

} // namespace tst_callerneeds

#include "tst_callerneeds.moc"
