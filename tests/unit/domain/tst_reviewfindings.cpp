// Every rule with an example and a counter-example.
#include "base/enumname.h"
#include "domain/reviewfindings.h"

#include "domain/reviewactions.h"
#include "estate.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_reviewfindings {

using namespace Qt::StringLiterals;
using domain::CureKind;
using domain::Environment;
using domain::FindingRule;
using domain::FindingSeverity;
using domain::PermissionModel;
using domain::ReadKind;
using domain::ReviewFinding;

namespace {

const QDateTime now(QDate(2026, 8, 1), QTime(12, 0), Qt::UTC);
const QString keyScope = u"/keys/"_s + estate::keyName;
const QString orchestrator = u"ffffffff-0000-0000-0000-000000000001"_s;
const QString twoRights = u"eeeeeeee-0000-0000-0000-000000000002"_s;

std::vector<ReviewFinding> findings(const Environment &environment, FindingRule rule) {
    const domain::AccessIndex index(environment);
    std::vector<ReviewFinding> found;
    for (const ReviewFinding &finding : domain::reviewFindings(index, {now})) {
        if (finding.rule == rule) {
            found.push_back(finding);
        }
    }
    return found;
}

size_t count(const Environment &environment, FindingRule rule) {
    return findings(environment, rule).size();
}

/// An HSM where the set has what it needs and Azure Backup exactly its two rights on the key.
Environment goodHsm() {
    Environment environment = estate::readHsm();
    domain::RoleBook &book = environment.hsmRoles[estate::hsmHost];
    book.definitions.push_back(estate::role(twoRights, domain::neededDataActions(true)));
    estate::grant(environment, estate::assignment(twoRights, keyScope));
    estate::grant(environment,
        estate::assignment(u"33413926-3206-4cdd-b39a-83574fe37a17"_s, keyScope, estate::setIdentity));
    environment.put(estate::principal(estate::setIdentity, domain::PrincipalType::ServicePrincipal));
    environment.put(estate::principal(estate::somebody, domain::PrincipalType::User));
    environment.put(estate::read(ReadKind::Principals, QString(), QString()));
    return environment;
}

Environment hsmWith(const QString &role, const QString &scope, const QString &principal = estate::backup) {
    Environment environment = goodHsm();
    estate::grant(environment, estate::assignment(role, scope, principal));
    return environment;
}

Environment withoutBackupGrant() {
    Environment environment = goodHsm();
    auto &assignments = environment.hsmRoles[estate::hsmHost].assignments;
    assignments.erase(assignments.begin());
    return environment;
}

Environment goodPolicyVault() {
    Environment environment = estate::readPolicyVault();
    environment.put(estate::principal(estate::setIdentity, domain::PrincipalType::ServicePrincipal));
    environment.keyStores.front().accessPolicies = {estate::policy({u"Get"_s, u"List"_s, u"Backup"_s}),
        estate::policy({u"get"_s, u"wrapKey"_s, u"unwrapKey"_s}, estate::setIdentity)};
    return environment;
}

Environment azureVault(PermissionModel model, const QString &role, const QString &scope) {
    Environment environment = estate::withKeyIn(estate::vault(model));
    const QString vault = estate::vaultId().text();
    environment.put(estate::read(ReadKind::RoleAssignments, vault, estate::keyScope()));
    environment.put(estate::read(ReadKind::RoleAssignments, vault, vault));
    environment.put(estate::read(ReadKind::DenyAssignments, vault, vault));
    environment.azureRoles.assignments.push_back(estate::assignment(role, scope, estate::somebody));
    return environment;
}

Environment withKey(const std::function<void(domain::Key &)> &change) {
    Environment environment = goodHsm();
    change(environment.keys.front());
    return environment;
}

} // namespace

class TestReviewFindings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGoodEstateHasNone() {
        const Environment hsm = goodHsm();
        const domain::AccessIndex hsmIndex(hsm);
        for (const ReviewFinding &finding : domain::reviewFindings(hsmIndex, {now})) {
            QFAIL(qPrintable(domain::findingRuleId(finding.rule)));
        }
        const Environment vault = goodPolicyVault();
        const domain::AccessIndex vaultIndex(vault);
        QVERIFY(domain::reviewFindings(vaultIndex, {now}).empty());
    }
    void identifiersAreStable() {
        QCOMPARE(domain::findingRuleId(FindingRule::BackupLacksAccess), u"CVM001"_s);
        QCOMPARE(domain::findingRuleId(FindingRule::InheritedFromManagementGroup), u"CVM022"_s);
        QCOMPARE(domain::findingRuleId(FindingRule::DiskEncryptionSetNotJudged), u"CVM041"_s);
        QCOMPARE(domain::findingRuleId(FindingRule::KeyNotRestorable), u"CVM042"_s);
        QCOMPARE(base::enumValues<domain::FindingRule>().size(), size_t(42));
    }

    void backupLacksAccess() {
        const auto found = findings(withoutBackupGrant(), FindingRule::BackupLacksAccess);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().severity, FindingSeverity::Critical);
        QCOMPARE(found.front().keyName(), estate::keyName);
        QCOMPARE(found.front().rights, domain::neededDataActions(true));
        QCOMPARE(found.front().cure.kind, CureKind::GrantAtKey);
        QCOMPARE(found.front().cure.scopes, QStringList{keyScope});
        // A key that no set uses needs no backup.
        Environment unused = withoutBackupGrant();
        unused.diskEncryptionSets.clear();
        QCOMPARE(count(unused, FindingRule::BackupLacksAccess), size_t(0));
    }
    void onlyWhatIsMissingIsTold() {
        Environment environment = withoutBackupGrant();
        estate::grant(environment, estate::assignment(estate::backupUser, keyScope));
        const auto found = findings(environment, FindingRule::BackupLacksAccess);
        QCOMPARE(found.front().rights, QStringList{u"Microsoft.KeyVault/managedHsm/keys/read/action"_s});
    }
    void backupAccessUnknown() {
        Environment environment = withoutBackupGrant();
        environment.coverage.clear();
        QCOMPARE(count(environment, FindingRule::BackupAccessUnknown), size_t(1));
        QCOMPARE(count(environment, FindingRule::BackupLacksAccess), size_t(0));
        QVERIFY(!findings(environment, FindingRule::BackupAccessUnknown).front().uncertainties.empty());
        QCOMPARE(count(withoutBackupGrant(), FindingRule::BackupAccessUnknown), size_t(0));
    }
    void backupHasSurplusRights() {
        const auto found = findings(
            hsmWith(domain::roles::managedHsmCryptoUser, keyScope), FindingRule::BackupHasSurplusRights);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().rights.size(), 17); // of 19
        QCOMPARE(count(goodHsm(), FindingRule::BackupHasSurplusRights), size_t(0));
        Environment vault = goodPolicyVault();
        vault.keyStores.front().accessPolicies.front().secrets = {u"get"_s};
        vault.keyStores.front().accessPolicies.front().keys.append(u"Delete"_s);
        QCOMPARE(findings(vault, FindingRule::BackupHasSurplusRights).front().rights,
            (QStringList{u"Delete"_s, u"secrets/get"_s}));
    }
    void backupHoldsAllKeys() {
        Environment environment = hsmWith(twoRights, u"/keys"_s);
        QCOMPARE(count(environment, FindingRule::BackupHoldsAllKeys), size_t(0)); // there is no other key
        environment.put(estate::key(estate::hsmHost, u"other"_s));
        const auto found = findings(environment, FindingRule::BackupHoldsAllKeys);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().count, 1);
        QCOMPARE(found.front().cure.scopes, QStringList{keyScope});
    }
    void roleLacksNeededRight_data() {
        QTest::addColumn<QString>("role");
        QTest::addColumn<size_t>("found");
        QTest::newRow("Managed HSM Backup User reads nothing") << estate::backupUser << size_t(1);
        QTest::newRow("Release User, one digit from Crypto User") << estate::releaseUser << size_t(1);
        QTest::newRow("Crypto User") << domain::roles::managedHsmCryptoUser << size_t(0);
    }
    void roleLacksNeededRight() {
        QFETCH(QString, role);
        QFETCH(size_t, found);
        Environment environment = withoutBackupGrant();
        estate::grant(environment, estate::assignment(role, keyScope));
        QCOMPARE(count(environment, FindingRule::RoleLacksNeededRight), found);
        // Beside a grant that suffices it does no harm.
        QCOMPARE(count(hsmWith(role, keyScope), FindingRule::RoleLacksNeededRight), size_t(0));
    }
    void assignedToApplicationId() {
        const auto found = findings(
            hsmWith(twoRights, keyScope, estate::backupAppId), FindingRule::AssignedToApplicationId);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().severity, FindingSeverity::High);
        QCOMPARE(found.front().cure.principalId, estate::backup);
        QCOMPARE(count(hsmWith(twoRights, keyScope), FindingRule::AssignedToApplicationId), size_t(0));
        Environment vault = goodPolicyVault();
        vault.keyStores.front().accessPolicies.push_back(estate::policy({u"get"_s}, estate::backupAppId));
        QCOMPARE(count(vault, FindingRule::AssignedToApplicationId), size_t(1));
    }
    void compoundIdentity() {
        Environment vault = goodPolicyVault();
        QCOMPARE(count(vault, FindingRule::CompoundIdentity), size_t(0));
        vault.keyStores.front().accessPolicies.front().applicationId = estate::backupAppId;
        QCOMPARE(count(vault, FindingRule::CompoundIdentity), size_t(1));
        QCOMPARE(count(vault, FindingRule::BackupLacksAccess), size_t(1));
    }
    void unknownPrincipal() {
        const QString gone = u"99999999-0000-0000-0000-000000000001"_s;
        Environment environment = hsmWith(twoRights, keyScope, gone);
        QCOMPARE(count(environment, FindingRule::UnknownPrincipal), size_t(1));
        QCOMPARE(
            count(hsmWith(twoRights, keyScope, estate::somebody), FindingRule::UnknownPrincipal), size_t(0));
        // Nobody read the directory: then an id that is not there means nothing.
        environment.coverage.pop_back();
        QCOMPARE(count(environment, FindingRule::UnknownPrincipal), size_t(0));
        Environment vault = goodPolicyVault();
        vault.put(estate::read(ReadKind::Principals, QString(), QString()));
        QCOMPARE(count(vault, FindingRule::UnknownPrincipal), size_t(0));
        vault.keyStores.front().accessPolicies.push_back(estate::policy({u"get"_s}, gone));
        const auto found = findings(vault, FindingRule::UnknownPrincipal);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().cure.kind, CureKind::RemovePolicyPermissions);
    }
    void deletedRole() {
        Environment environment = hsmWith(estate::customRole, keyScope, estate::somebody);
        QCOMPARE(count(environment, FindingRule::DeletedRole), size_t(1));
        environment.hsmRoles[estate::hsmHost].definitions.push_back(
            estate::role(estate::customRole, {u"Microsoft.KeyVault/managedHsm/keys/read/action"_s}));
        QCOMPARE(count(environment, FindingRule::DeletedRole), size_t(0));
    }
    void standingAdministrator_data() {
        QTest::addColumn<QString>("role");
        QTest::addColumn<size_t>("found");
        QTest::newRow("Administrator") << domain::roles::managedHsmAdministrator << size_t(1);
        QTest::newRow("Policy Administrator") << domain::roles::managedHsmPolicyAdministrator << size_t(1);
        QTest::newRow("Crypto Officer") << domain::roles::managedHsmCryptoOfficer << size_t(1);
        QTest::newRow("Crypto Auditor") << estate::cryptoAuditor << size_t(0);
    }
    void standingAdministrator() {
        QFETCH(QString, role);
        QFETCH(size_t, found);
        const Environment environment = hsmWith(role, u"/"_s, estate::somebody);
        QCOMPARE(count(environment, FindingRule::StandingAdministrator), found);
        QCOMPARE(count(environment, FindingRule::CanGrantItself), size_t(0)); // told once
    }
    void standingAdministratorOfAVault() {
        const auto standing = [](const QString &role, PermissionModel model) {
            return count(
                azureVault(model, role, estate::vaultId().text()), FindingRule::StandingAdministrator);
        };
        QCOMPARE(standing(domain::roles::keyVaultAdministrator, PermissionModel::AzureRbac), size_t(1));
        QCOMPARE(standing(domain::roles::keyVaultCryptoUser, PermissionModel::AzureRbac), size_t(0));
        // Where access policies decide, the role reaches no key.
        QCOMPARE(standing(domain::roles::keyVaultAdministrator, PermissionModel::AccessPolicies), size_t(0));
    }
    void keyDisabled() {
        QCOMPARE(count(withKey([](domain::Key &key) { key.enabled = false; }), FindingRule::KeyDisabled),
            size_t(1));
        QCOMPARE(count(goodHsm(), FindingRule::KeyDisabled), size_t(0));
    }
    void keyExpiry() {
        const auto expiring
            = [](int days) { return withKey([days](domain::Key &key) { key.expires = now.addDays(days); }); };
        QCOMPARE(findings(expiring(-1), FindingRule::KeyExpired).front().severity, FindingSeverity::High);
        QCOMPARE(count(expiring(-1), FindingRule::KeyExpiring), size_t(0));
        QCOMPARE(findings(expiring(10), FindingRule::KeyExpiring).front().when, now.addDays(10));
        QCOMPARE(count(expiring(10), FindingRule::KeyExpired), size_t(0));
        QCOMPARE(count(expiring(400), FindingRule::KeyExpiring), size_t(0));
        Environment unused = expiring(-1);
        unused.diskEncryptionSets.clear();
        QCOMPARE(findings(unused, FindingRule::KeyExpired).front().severity, FindingSeverity::Note);
    }
    void keyNotYetValid() {
        const auto valid = [](int days) {
            return withKey([days](domain::Key &key) { key.notBefore = now.addDays(days); });
        };
        QCOMPARE(count(valid(1), FindingRule::KeyNotYetValid), size_t(1));
        QCOMPARE(count(valid(-1), FindingRule::KeyNotYetValid), size_t(0));
    }
    void protectionOff() {
        Environment environment = goodHsm();
        QCOMPARE(count(environment, FindingRule::PurgeProtectionOff), size_t(0));
        environment.keyStores.front().purgeProtection = false;
        environment.keyStores.front().softDelete = false;
        QCOMPARE(count(environment, FindingRule::PurgeProtectionOff), size_t(1));
        QCOMPARE(count(environment, FindingRule::SoftDeleteOff), size_t(1));
        environment.keyStores.front().resourceRead = false;
        QCOMPARE(count(environment, FindingRule::PurgeProtectionOff), size_t(0));
    }
    void diskEncryptionSetLacksAccess() {
        Environment environment = goodHsm();
        QCOMPARE(count(environment, FindingRule::DiskEncryptionSetLacksAccess), size_t(0));
        environment.hsmRoles[estate::hsmHost].assignments.pop_back();
        const auto found = findings(environment, FindingRule::DiskEncryptionSetLacksAccess);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().principalId, estate::setIdentity);
        QCOMPARE(found.front().rights.size(), 3);
    }
    void orchestratorLacksAccess() {
        Environment environment = goodHsm();
        domain::Principal principal
            = estate::principal(orchestrator, domain::PrincipalType::ServicePrincipal);
        principal.appId = domain::confidentialVmOrchestratorAppId;
        environment.put(principal);
        QCOMPARE(count(environment, FindingRule::OrchestratorLacksAccess), size_t(1));
        estate::grant(environment, estate::assignment(estate::releaseUser, keyScope, orchestrator));
        QCOMPARE(count(environment, FindingRule::OrchestratorLacksAccess), size_t(0));
    }
    void scopeNotRead() {
        QCOMPARE(count(goodHsm(), FindingRule::ScopeNotRead), size_t(0));
        Environment environment = goodHsm();
        for (const QString &name : {u"a"_s, u"b"_s}) {
            environment.put(estate::key(estate::hsmHost, name));
        }
        const auto found = findings(environment, FindingRule::ScopeNotRead);
        QCOMPARE(found.size(), size_t(1)); // once per store
        QCOMPARE(found.front().count, 2);
        QCOMPARE(found.front().cure.scopes, (QStringList{u"/keys/a"_s, u"/keys/b"_s}));
        // What was asked for one principal only does not tell who else has access.
        QCOMPARE(count(estate::readRbacVault(), FindingRule::ScopeNotRead), size_t(1));
    }
    void conditionalAssignment() {
        Environment environment = hsmWith(twoRights, keyScope, estate::somebody);
        QCOMPARE(count(environment, FindingRule::ConditionalAssignment), size_t(0));
        environment.hsmRoles[estate::hsmHost].assignments.back().condition = u"(…)"_s;
        QCOMPARE(count(environment, FindingRule::ConditionalAssignment), size_t(1));
    }
    void canGrantItself() {
        const QString group = u"/subscriptions/"_s + estate::subscription + u"/resourceGroups/rg1"_s;
        const auto found = [&](PermissionModel model, const QString &role, const QString &scope) {
            return findings(azureVault(model, role, scope), FindingRule::CanGrantItself);
        };
        const auto policies = found(PermissionModel::AccessPolicies, domain::roles::contributor, group);
        QCOMPARE(policies.size(), size_t(1));
        QCOMPARE(policies.front().way, domain::SelfGrantKind::WriteAccessPolicies);
        QCOMPARE(policies.front().evidence.size(), size_t(1));
        QVERIFY(found(PermissionModel::AzureRbac, domain::roles::contributor, group).empty());
        QCOMPARE(found(PermissionModel::AzureRbac, domain::roles::owner, group).front().way,
            domain::SelfGrantKind::AssignRoles);
        QVERIFY(found(PermissionModel::AzureRbac, domain::roles::owner, group + u"2"_s).empty());
        QCOMPARE(
            found(PermissionModel::AzureRbac, domain::roles::owner, estate::keyScope()).size(), size_t(1));
        // A custom role of the HSM that assigns roles.
        Environment hsm = hsmWith(estate::customRole, u"/"_s, estate::somebody);
        hsm.hsmRoles[estate::hsmHost].definitions.push_back(estate::role(
            estate::customRole, {u"Microsoft.KeyVault/managedHsm/roleAssignments/write/action"_s}));
        QCOMPARE(
            findings(hsm, FindingRule::CanGrantItself).front().way, domain::SelfGrantKind::AssignHsmRoles);
    }
    void inheritedFromManagementGroup() {
        const auto granted = [](const QString &scope) {
            Environment environment = estate::readRbacVault();
            estate::grant(environment, estate::assignment(domain::roles::keyVaultCryptoUser, scope));
            return count(environment, FindingRule::InheritedFromManagementGroup);
        };
        QCOMPARE(granted(u"/providers/Microsoft.Management/managementGroups/root"_s), size_t(1));
        QCOMPARE(granted(estate::vaultId().text()), size_t(0));
    }
    void aGrantOnOneKeyConcernsThatKeyOnly_data() {
        QTest::addColumn<bool>("onHsm");
        QTest::newRow("HSM") << true;
        QTest::newRow("vault") << false;
    }
    void aGrantOnOneKeyConcernsThatKeyOnly() {
        QFETCH(bool, onHsm);
        const QString other = u"other"_s;
        Environment environment = onHsm ? goodHsm() : estate::readRbacVault();
        const QString scope = onHsm ? u"/keys/"_s + other + u'/' : estate::keyScope(other);
        const QString role = onHsm ? domain::roles::managedHsmCryptoUser : domain::roles::keyVaultCryptoUser;
        environment.put(estate::key(onHsm ? estate::hsmHost : estate::vaultHost, other));
        estate::grant(environment, estate::assignment(role, scope));
        const auto found = findings(environment, FindingRule::BackupHasSurplusRights);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().keyName(), other);
        const domain::AccessIndex index(environment);
        for (const domain::AccessIndex::KeyPlace &place : index.keys()) {
            QCOMPARE(domain::concerns(found.front(), place.id), place.id.name == other);
        }
    }
    void whatReachesSeveralVaultsConcernsNoHsm() {
        Environment environment = goodHsm();
        for (const QString &name : {u"one"_s, u"two"_s}) {
            domain::KeyStore vault = estate::vault(PermissionModel::AzureRbac);
            vault.id = estate::resource(u"Microsoft.KeyVault/vaults/"_s + name);
            vault.name = name;
            vault.uri.setHost(name + u".vault.azure.net"_s);
            environment.put(vault);
            environment.put(estate::key(vault.uri.host()));
        }
        const QString subscription = u"/subscriptions/"_s + estate::subscription;
        environment.azureRoles.assignments.push_back(
            estate::assignment(domain::roles::owner, subscription, estate::somebody));
        const auto found = findings(environment, FindingRule::CanGrantItself);
        QCOMPARE(found.size(), size_t(1));
        QVERIFY(found.front().host().isEmpty());
        QCOMPARE(found.front().hosts.size(), 2);
        const domain::AccessIndex index(environment);
        for (const domain::AccessIndex::KeyPlace &place : index.keys()) {
            QCOMPARE(domain::concerns(found.front(), place.id), place.id.host != estate::hsmHost);
        }
    }
    void aListOfOneKeyThatWasNotReadConcernsThatKey() {
        const QString other = u"second"_s;
        Environment environment = goodHsm();
        environment.put(estate::key(estate::hsmHost, other)); // nobody read who may use it
        const auto found = findings(environment, FindingRule::ScopeNotRead);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().keyName(), other);
        QVERIFY(!domain::concerns(found.front(), {estate::hsmHost, estate::keyName, QString()}));
        environment.put(estate::key(estate::hsmHost, u"third"_s));
        const auto two = findings(environment, FindingRule::ScopeNotRead);
        QCOMPARE(two.size(), size_t(1));
        QCOMPARE(two.front().keys, (QStringList{other, u"third"_s}));
        QCOMPARE(two.front().keyName(), QString());
        // Where it is so of every key, it is said of the store.
        std::erase_if(environment.coverage, [](const domain::ScopeRead &read) {
            return read.scope == keyScope && read.kind == ReadKind::RoleAssignments;
        });
        QCOMPARE(findings(environment, FindingRule::ScopeNotRead).front().keys, QStringList());
    }
    void whatIsGrantedInAKeyConcernsTheKey() {
        Environment environment = goodHsm();
        environment.put(estate::key(estate::hsmHost, u"second"_s));
        for (const QString &scope : {u"/keys/second/versions/v1"_s, u"//keys/second/"_s}) {
            Environment one = environment;
            estate::grant(one, estate::assignment(u"no-such-role"_s, scope, estate::somebody));
            const auto found = findings(one, FindingRule::DeletedRole);
            QCOMPARE(found.size(), size_t(1));
            QCOMPARE(found.front().keys, QStringList{u"second"_s});
        }
    }
    void aStandardPolicyConcernsTheKeyOfTheMachine() {
        Environment environment = goodHsm();
        domain::BackupPolicy policy;
        policy.id = estate::resource(u"Microsoft.RecoveryServices/vaults/v/backupPolicies/p"_s);
        domain::ProtectedItem item;
        item.policyId = policy.id;
        item.sourceResourceId = environment.virtualMachines.front().id;
        environment.backupPolicies.push_back(policy);
        environment.protectedItems.push_back(item);
        const auto found = findings(environment, FindingRule::StandardPolicy);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().host(), estate::hsmHost);
        QCOMPARE(found.front().keyName(), estate::keyName);
    }
    void aUserAssignedIdentityIsJudged() {
        Environment environment = goodHsm();
        domain::DiskEncryptionSet &set = environment.diskEncryptionSets.front();
        set.identityType = u"UserAssigned"_s;
        set.identityPrincipalId.clear();
        set.userAssignedIdentities = {{domain::ResourceId(), estate::setIdentity, QString()}};
        QCOMPARE(count(environment, FindingRule::DiskEncryptionSetLacksAccess), size_t(0));
        set.userAssignedIdentities.front().principalId = estate::somebody;
        const auto found = findings(environment, FindingRule::DiskEncryptionSetLacksAccess);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().principalId, estate::somebody);
        // One of two is enough: Azure does not say which one unwraps.
        set.identityPrincipalId = estate::setIdentity;
        QCOMPARE(count(environment, FindingRule::DiskEncryptionSetLacksAccess), size_t(0));
        // An identity that is not told is not judged, and that is said.
        set.identityPrincipalId.clear();
        set.userAssignedIdentities.front().principalId.clear();
        QCOMPARE(count(environment, FindingRule::DiskEncryptionSetLacksAccess), size_t(0));
        QCOMPARE(count(environment, FindingRule::DiskEncryptionSetNotJudged), size_t(1));
        for (const QString &type : {QString(), u"SystemAssigned"_s, u"None"_s}) {
            set.identityType = type;
            set.userAssignedIdentities.clear();
            QCOMPARE(count(environment, FindingRule::DiskEncryptionSetNotJudged), size_t(1));
        }
    }
    void surplusIsWhatARoleOpens() {
        const auto surplusOf = [](const QStringList &actions, const QStringList &notActions) {
            Environment environment = estate::readRbacVault();
            environment.azureRoles.definitions.push_back(
                estate::role(estate::customRole, actions, notActions));
            estate::grant(environment, estate::assignment(estate::customRole, estate::keyScope()));
            return count(environment, FindingRule::BackupHasSurplusRights);
        };
        const QString keys = u"Microsoft.KeyVault/vaults/keys/"_s;
        QCOMPARE(surplusOf({keys + u"read"_s, keys + u"back*"_s}, {}), size_t(0));
        QStringList others;
        for (const QString &name : {u"create/action"_s, u"delete"_s, u"update/action"_s, u"import/action"_s,
                 u"recover/action"_s, u"restore/action"_s, u"encrypt/action"_s, u"decrypt/action"_s,
                 u"wrap/action"_s, u"unwrap/action"_s, u"sign/action"_s, u"verify/action"_s,
                 u"purge/action"_s, u"release/action"_s, u"rotate/action"_s}) {
            others.append(keys + name);
        }
        QCOMPARE(surplusOf({keys + u'*'}, others), size_t(0));
        QCOMPARE(surplusOf({keys + u'*'}, others.mid(1)), size_t(1));
        QCOMPARE(
            surplusOf({keys + u"read"_s, keys + u"backup/action"_s, u"Microsoft.Other/*"_s}, {}), size_t(1));
    }
    void worstComesFirst() {
        Environment environment = withoutBackupGrant();
        estate::grant(environment, estate::assignment(estate::backupUser, keyScope));
        const domain::AccessIndex index(environment);
        const auto found = domain::reviewFindings(index, {now});
        QVERIFY(found.size() > 2);
        QVERIFY(std::is_sorted(found.begin(), found.end(),
            [](const auto &a, const auto &b) { return a.severity < b.severity; }));
    }
};

CVM_TEST(TestReviewFindings)

} // namespace tst_reviewfindings

#include "tst_reviewfindings.moc"
