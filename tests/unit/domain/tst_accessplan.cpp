#include "estate.h"

#include "domain/accessplan.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_accessplan {

using namespace Qt::StringLiterals;
using domain::AccessPlan;
using domain::Choices;
using domain::Environment;
using domain::GrantBehaviour;
using domain::GrantScope;
using domain::PlannedWrite;
using domain::RoleChoice;
using domain::Truth;
using domain::WriteKind;

namespace {

enum class Store { Hsm, RbacVault, PolicyVault };
enum class Before { Yes, No, Unknown };

Choices choices() {
    Choices choices;
    choices.virtualMachineId = estate::virtualMachine().id;
    choices.principalId = estate::backup;
    return choices;
}

Environment readEstate(Store store) {
    switch (store) {
    case Store::Hsm:
        return estate::readHsm();
    case Store::RbacVault:
        return estate::readRbacVault();
    case Store::PolicyVault:
        break;
    }
    return estate::readPolicyVault();
}

/// The estate in which Azure Backup has access, lacks it, or may have it.
Environment estateWith(Store store, Before before) {
    Environment environment = readEstate(store);
    if (before == Before::Unknown) {
        environment.coverage.clear();
        environment.keyStores.front().accessPolicies.clear();
        if (store == Store::PolicyVault) {
            environment.put(estate::read(domain::ReadKind::AccessPolicies, estate::vaultHost,
                estate::vaultId().text(), domain::ReadOutcome::Refused));
        }
    } else if (before == Before::Yes) {
        switch (store) {
        case Store::Hsm:
            estate::grant(environment, estate::assignment(domain::roles::managedHsmCryptoUser, u"/"_s));
            break;
        case Store::RbacVault:
            estate::grant(
                environment, estate::assignment(domain::roles::keyVaultCryptoUser, estate::vaultId().text()));
            break;
        case Store::PolicyVault:
            environment.keyStores.front().accessPolicies
                = {estate::policy({u"get"_s, u"list"_s, u"backup"_s})};
            break;
        }
    }
    return environment;
}

std::vector<WriteKind> kinds(const std::vector<PlannedWrite> &writes) {
    std::vector<WriteKind> kinds;
    for (const PlannedWrite &write : writes) {
        kinds.push_back(write.kind);
    }
    return kinds;
}

} // namespace

} // namespace tst_accessplan

Q_DECLARE_METATYPE(tst_accessplan::Store)
Q_DECLARE_METATYPE(tst_accessplan::Before)
Q_DECLARE_METATYPE(domain::RoleChoice)
Q_DECLARE_METATYPE(domain::GrantScope)

namespace tst_accessplan {

class TestAccessPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plansEveryCombination_data() {
        QTest::addColumn<Store>("store");
        QTest::addColumn<RoleChoice>("role");
        QTest::addColumn<GrantScope>("scope");
        QTest::addColumn<Before>("before");
        QTest::addColumn<QString>("writtenAt");
        QTest::addColumn<bool>("createsRole");
        QTest::addColumn<int>("surplus");
        struct Row {
            const char *name;
            Store store;
            RoleChoice role;
            QString keyScope;
            QString allScope;
            bool createsRole;
            int surplus;
        };
        const QString vault = estate::vaultId().text();
        const std::vector<Row> rows{
            {"HSM, custom", Store::Hsm, RoleChoice::CustomRole, u"/keys/"_s + estate::keyName, u"/keys"_s,
                true, 0},
            {"HSM, built-in", Store::Hsm, RoleChoice::BuiltInRole, u"/keys/"_s + estate::keyName, u"/keys"_s,
                false, 17},
            {"RBAC, custom", Store::RbacVault, RoleChoice::CustomRole, estate::keyScope(), vault, true, 0},
            {"RBAC, built-in", Store::RbacVault, RoleChoice::BuiltInRole, estate::keyScope(), vault, false,
                7},
            {"RBAC, wide", Store::RbacVault, RoleChoice::WideBuiltInRole, vault, vault, false, 1},
            {"policies", Store::PolicyVault, RoleChoice::AccessPolicy, vault, vault, false, 0},
        };
        for (const Row &row : rows) {
            for (const GrantScope scope : {GrantScope::ThisKey, GrantScope::AllKeys}) {
                for (const auto &[before, name] : {std::pair(Before::Yes, "yes"), std::pair(Before::No, "no"),
                         std::pair(Before::Unknown, "unknown")}) {
                    const bool one = scope == GrantScope::ThisKey;
                    QTest::addRow("%s, %s, %s", row.name, one ? "key" : "all", name)
                        << row.store << row.role << scope << before << (one ? row.keyScope : row.allScope)
                        << row.createsRole << row.surplus;
                }
            }
        }
    }

    void plansEveryCombination() {
        QFETCH(Store, store);
        QFETCH(RoleChoice, role);
        QFETCH(GrantScope, scope);
        QFETCH(Before, before);
        QFETCH(QString, writtenAt);
        QFETCH(bool, createsRole);
        QFETCH(int, surplus);
        const Environment environment = estateWith(store, before);
        Choices chosen = choices();
        chosen.role = role;
        chosen.scope = scope;
        const AccessPlan plan = domain::planAccess(environment, chosen);
        QCOMPARE(plan.needs.size(), size_t(store == Store::PolicyVault ? 3 : 2)); // List is documented there
        QVERIFY(!plan.grantWithheld);
        QVERIFY(plan.backup.empty());
        if (before == Before::Yes) {
            QCOMPARE(plan.before.truth, Truth::Yes);
            QVERIFY(plan.nothingToGrant);
            QVERIFY(plan.grant.empty());
            QVERIFY(plan.surplus.isEmpty());
            return;
        }
        QCOMPARE(plan.before.truth, before == Before::No ? Truth::No : Truth::Unknown);
        QVERIFY(!plan.nothingToGrant);
        QCOMPARE(plan.surplus.size(), surplus);
        const PlannedWrite &write = plan.grant.back();
        QCOMPARE(write.scope, writtenAt);
        QCOMPARE(write.principalId, estate::backup);
        if (store == Store::PolicyVault) {
            QCOMPARE(kinds(plan.grant), std::vector<WriteKind>{WriteKind::AddAccessPolicy});
            QCOMPARE(write.rights, (QStringList{u"get"_s, u"list"_s, u"backup"_s}));
            QVERIFY(write.id.isEmpty() && write.roleGuid.isEmpty());
            return;
        }
        QCOMPARE(kinds(plan.grant),
            createsRole
                ? (std::vector<WriteKind>{WriteKind::CreateRoleDefinition, WriteKind::CreateRoleAssignment})
                : std::vector<WriteKind>{WriteKind::CreateRoleAssignment});
        QCOMPARE(domain::trailingGuid(write.id), write.id);
        QVERIFY(!write.roleGuid.isEmpty());
        if (createsRole) {
            const PlannedWrite &definition = plan.grant.front();
            QCOMPARE(definition.id, write.roleGuid);
            QCOMPARE(definition.name, write.name);
            QCOMPARE(definition.rights, domain::neededDataActions(store == Store::Hsm));
            QCOMPARE(definition.scope,
                store == Store::Hsm ? u"/"_s : QString(u"/subscriptions/"_s + estate::subscription));
            QVERIFY(definition.principalId.isEmpty());
        }
    }

    void choosesTheLeastByItself() {
        const AccessPlan plan = domain::planAccess(estate::readHsm(), choices());
        QCOMPARE(plan.grant.size(), size_t(2));
        QCOMPARE(plan.grant.back().scope, QString(u"/keys/"_s + estate::keyName));
        QCOMPARE(plan.grant.back().rights, domain::neededDataActions(true));
    }

    void aChoiceThatDoesNotFitFallsBackToTheLeast() {
        Choices chosen = choices();
        chosen.role = RoleChoice::AccessPolicy; // chosen for another VM, before going back
        const AccessPlan hsm = domain::planAccess(estate::readHsm(), chosen);
        QCOMPARE(hsm.grant.front().kind, WriteKind::CreateRoleDefinition);
        chosen.role = RoleChoice::CustomRole;
        chosen.scope = GrantScope::ThisKey;
        const AccessPlan policies = domain::planAccess(estate::readPolicyVault(), chosen);
        QCOMPARE(kinds(policies.grant), std::vector<WriteKind>{WriteKind::AddAccessPolicy});
        QCOMPARE(policies.grant.front().scope, estate::vaultId().text());
    }

    void reusesAnExistingCustomRole() {
        Environment environment = estate::readHsm();
        environment.hsmRoles[estate::hsmHost].definitions.push_back(
            estate::role(estate::customRole, domain::neededDataActions(true)));
        const AccessPlan plan = domain::planAccess(environment, choices());
        QCOMPARE(kinds(plan.grant), std::vector<WriteKind>{WriteKind::CreateRoleAssignment});
        QCOMPARE(plan.grant.front().roleGuid, estate::customRole);
    }

    void tellsThatAnHsmTakesNoMoreAssignments() {
        Environment environment = estate::readHsm();
        const QString key = u"/keys/"_s + estate::keyName;
        for (int number = 0; number < 10; ++number) {
            QCOMPARE(domain::planAccess(environment, choices()).assignmentsAtLimit, 0);
            estate::grant(environment,
                estate::assignment(estate::cryptoAuditor, key,
                    QStringLiteral("99999999-0000-0000-0000-00000000000%1").arg(number)));
        }
        QCOMPARE(domain::planAccess(environment, choices()).assignmentsAtLimit, 10);
        Choices chosen = choices();
        chosen.scope = GrantScope::AllKeys;
        QCOMPARE(domain::planAccess(environment, chosen).assignmentsAtLimit, 0);
    }

    void guidsAreTheSameEachTimeAndDifferElsewhere() {
        const QString id = domain::planAccess(estate::readHsm(), choices()).grant.back().id;
        QCOMPARE(domain::planAccess(estate::readHsm(), choices()).grant.back().id, id);
        Choices other = choices();
        other.principalId = estate::somebody;
        QVERIFY(domain::planAccess(estate::readHsm(), other).grant.back().id != id);
        other = choices();
        other.scope = GrantScope::AllKeys;
        QVERIFY(domain::planAccess(estate::readHsm(), other).grant.back().id != id);
        other = choices();
        other.role = RoleChoice::BuiltInRole;
        QVERIFY(domain::planAccess(estate::readHsm(), other).grant.back().id != id);
        other = choices();
        other.principalId = estate::backup.toUpper(); // the same id in other letters is the same grant
        QCOMPARE(domain::planAccess(estate::readHsm(), other).grant.back().id, id);
    }

    void addsOnlyTheMissingPermissions_data() {
        QTest::addColumn<QStringList>("held");
        QTest::addColumn<QStringList>("written");
        QTest::newRow("none") << QStringList{} << QStringList{u"get"_s, u"list"_s, u"backup"_s};
        QTest::newRow("get") << QStringList{u"Get"_s} << QStringList{u"list"_s, u"backup"_s};
        QTest::newRow("get, list") << QStringList{u"get"_s, u"list"_s} << QStringList{u"backup"_s};
        QTest::newRow("backup") << QStringList{u"backup"_s} << QStringList{u"get"_s, u"list"_s};
        QTest::newRow("get, backup") << QStringList{u"get"_s, u"backup"_s} << QStringList{u"list"_s};
        QTest::newRow("all three") << QStringList{u"get"_s, u"List"_s, u"backup"_s} << QStringList{};
    }

    void addsOnlyTheMissingPermissions() {
        QFETCH(QStringList, held);
        QFETCH(QStringList, written);
        Environment environment = estate::readPolicyVault();
        environment.keyStores.front().accessPolicies = {estate::policy(held)};
        const AccessPlan plan = domain::planAccess(environment, choices());
        QCOMPARE(plan.grant.empty() ? QStringList() : plan.grant.front().rights, written);
        QVERIFY(plan.surplus.isEmpty()); // the documented set is the need
        QCOMPARE(plan.nothingToGrant, written.isEmpty());
    }

    /// Azure Backup refuses although the custom role is in force: the next wider role is granted beside it.
    void plansTheWiderRoleAlthoughAccessSuffices_data() {
        QTest::addColumn<Store>("store");
        QTest::addColumn<RoleChoice>("role");
        QTest::newRow("HSM") << Store::Hsm << RoleChoice::BuiltInRole;
        QTest::newRow("RBAC") << Store::RbacVault << RoleChoice::BuiltInRole;
        QTest::newRow("RBAC, wide") << Store::RbacVault << RoleChoice::WideBuiltInRole;
    }

    void plansTheWiderRoleAlthoughAccessSuffices() {
        QFETCH(Store, store);
        QFETCH(RoleChoice, role);
        Environment environment = store == Store::Hsm ? estate::readHsm() : estate::readRbacVault();
        Choices chosen = choices();
        domain::RoleBook &book
            = store == Store::Hsm ? environment.hsmRoles[estate::hsmHost] : environment.azureRoles;
        book.definitions.push_back(
            estate::role(estate::customRole, domain::neededDataActions(store == Store::Hsm)));
        estate::grant(environment,
            estate::assignment(estate::customRole,
                store == Store::Hsm ? QString(u"/keys/"_s + estate::keyName) : estate::keyScope()));
        chosen.role = role;
        QVERIFY(domain::planAccess(environment, chosen).nothingToGrant); // nobody insists
        chosen.evenIfGranted = true;
        const AccessPlan plan = domain::planAccess(environment, chosen);
        QVERIFY(!plan.nothingToGrant);
        QCOMPARE(kinds(plan.grant), std::vector<WriteKind>{WriteKind::CreateRoleAssignment});
        QVERIFY(!plan.surplus.isEmpty());
        domain::RoleAssignment assignment
            = estate::assignment(plan.grant.front().roleGuid, plan.grant.front().scope);
        if (store
            == Store::RbacVault) { // nobody can tell what a condition leaves, so that it is still planned
            assignment.condition = u"(false)"_s;
            estate::grant(environment, assignment);
            QCOMPARE(domain::planAccess(environment, chosen).grant.size(), size_t(1));
            assignment.condition.clear();
        }
        estate::grant(environment, assignment);
        QVERIFY(domain::planAccess(environment, chosen).nothingToGrant); // it is in force as well
        chosen.role = RoleChoice::CustomRole;
        QVERIFY(domain::planAccess(environment, chosen).nothingToGrant);
    }

    void whoIsDisabledNeedsNoSecondGrant() {
        Environment environment = estate::readPolicyVault();
        environment.keyStores.front().accessPolicies = {estate::policy({u"get"_s, u"backup"_s})};
        environment.principals.front().accountEnabled = false;
        const AccessPlan partly = domain::planAccess(environment, choices());
        QCOMPARE(partly.grant.front().rights, QStringList{u"list"_s});
        environment.keyStores.front().accessPolicies.front().keys.append(u"list"_s);
        const AccessPlan plan = domain::planAccess(environment, choices());
        QVERIFY(plan.nothingToGrant);
        QCOMPARE(plan.before.truth, Truth::No);
    }

    void withholdsTheGrantWhenToldTo_data() {
        QTest::addColumn<Before>("before");
        QTest::addColumn<bool>("withheld");
        QTest::newRow("yes") << Before::Yes << false;
        QTest::newRow("no") << Before::No << true;
        QTest::newRow("unknown") << Before::Unknown << true;
    }

    void withholdsTheGrantWhenToldTo() {
        QFETCH(Before, before);
        QFETCH(bool, withheld);
        Choices chosen = choices();
        chosen.grantBehaviour = GrantBehaviour::None;
        const AccessPlan plan = domain::planAccess(estateWith(Store::Hsm, before), chosen);
        QVERIFY(plan.grant.empty());
        QCOMPARE(plan.grantWithheld, withheld);
        QCOMPARE(plan.nothingToGrant, !withheld);
    }

    void aPlatformManagedKeyNeedsNoGrant() {
        Environment environment = estate::readHsm();
        environment.virtualMachines.front().diskEncryptionSetId = domain::ResourceId();
        Choices chosen = choices();
        chosen.grantBehaviour = GrantBehaviour::None;
        chosen.recoveryServicesVaultId = estate::resource(u"Microsoft.RecoveryServices/vaults/rsv"_s);
        const AccessPlan plan = domain::planAccess(environment, chosen);
        QVERIFY(plan.nothingToGrant);
        QVERIFY(!plan.grantWithheld);
        QVERIFY(plan.grant.empty() && plan.needs.empty());
        QCOMPARE(kinds(plan.backup), std::vector<WriteKind>{WriteKind::EnableProtection});
    }

    void plansTheBackupInOrder() {
        Choices chosen = choices();
        chosen.recoveryServicesVaultId = estate::resource(u"Microsoft.RecoveryServices/vaults/rsv"_s);
        chosen.newPolicy = domain::NewPolicy{u"CvmDaily"_s, u"22:00"_s};
        chosen.triggerFirstBackup = true;
        AccessPlan plan = domain::planAccess(estate::readHsm(), chosen);
        QCOMPARE(kinds(plan.backup),
            (std::vector<WriteKind>{
                WriteKind::CreateBackupPolicy, WriteKind::EnableProtection, WriteKind::TriggerBackup}));
        QCOMPARE(plan.backup.at(0).name, u"CvmDaily"_s);
        QCOMPARE(plan.backup.at(1).name, u"vm1"_s);
        QCOMPARE(plan.backup.at(1).scope, chosen.recoveryServicesVaultId.text());
        // An existing policy is chosen: a new one that was typed before stays unwritten.
        chosen.backupPolicyId = chosen.recoveryServicesVaultId.child(u"backupPolicies/EnhancedPolicy"_s);
        chosen.triggerFirstBackup = false;
        plan = domain::planAccess(estate::readHsm(), chosen);
        QCOMPARE(kinds(plan.backup), std::vector<WriteKind>{WriteKind::EnableProtection});
    }

    void plansNothingWithoutWhatItNeeds() {
        Choices chosen = choices();
        chosen.principalId.clear();
        const AccessPlan nobody = domain::planAccess(estate::readHsm(), chosen);
        QVERIFY(nobody.grant.empty());
        QVERIFY(!nobody.nothingToGrant);
        QCOMPARE(nobody.before.truth, Truth::Unknown);

        const AccessPlan nothing = domain::planAccess(estate::readHsm(), Choices());
        QVERIFY(nothing.grant.empty() && nothing.backup.empty() && !nothing.nothingToGrant);

        Environment environment = estate::readHsm();
        environment.keyStores.clear();
        const AccessPlan noStore = domain::planAccess(environment, choices());
        QVERIFY(noStore.grant.empty() && !noStore.nothingToGrant);
        QCOMPARE(noStore.before.truth, Truth::Unknown);

        domain::KeyStore unread = estate::vault(domain::PermissionModel::AzureRbac);
        unread.resourceRead = false;
        const AccessPlan noModel = domain::planAccess(estate::withKeyIn(unread), choices());
        QVERIFY(noModel.grant.empty() && !noModel.nothingToGrant);
        QCOMPARE(noModel.before.truth, Truth::Unknown);
    }
};

CVM_TEST(TestAccessPlan)

} // namespace tst_accessplan

#include "tst_accessplan.moc"
