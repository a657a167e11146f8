#include "domain/accessmatrix.h"

#include "estate.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_accessmatrix {

using namespace Qt::StringLiterals;
using domain::AccessIndex;
using domain::AccessMatrix;
using domain::Environment;
using domain::ReviewAction;
using domain::Truth;

namespace {

AccessMatrix matrixOf(const Environment &environment, const domain::MatrixOptions &options = {}) {
    const AccessIndex index(environment);
    return domain::accessMatrix(index, environment.keyStores.front(), estate::keyName, options);
}

Environment hsmWith(const QString &role, const QString &scope, const QString &principal) {
    Environment environment = estate::readHsm();
    environment.put(estate::principal(principal, domain::PrincipalType::User));
    estate::grant(environment, estate::assignment(role, scope, principal));
    return environment;
}

} // namespace

class TestAccessMatrix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsSayWhatTheRoleHolds() {
        const AccessMatrix matrix
            = matrixOf(hsmWith(domain::roles::managedHsmCryptoUser, u"/keys"_s, estate::somebody));
        QCOMPARE(matrix.truth(estate::somebody, ReviewAction::Unwrap), Truth::Yes);
        QCOMPARE(matrix.truth(estate::somebody, ReviewAction::Delete), Truth::Yes);
        QCOMPARE(matrix.truth(estate::somebody, ReviewAction::Export), Truth::No);
        QCOMPARE(matrix.truth(estate::somebody, ReviewAction::Purge), Truth::No);
        QCOMPARE(matrix.truth(estate::backup, ReviewAction::Backup), Truth::No);
    }
    void azureBackupAndTheSetHaveARowWithoutAnyGrant() {
        const AccessMatrix matrix = matrixOf(estate::readHsm());
        QVERIFY(matrix.row(estate::backup));
        QVERIFY(matrix.row(estate::setIdentity));
        QVERIFY(!matrix.row(estate::somebody));
        for (const std::optional<Truth> &truth : matrix.row(estate::backup)->truths) {
            QVERIFY(truth != Truth::Yes);
        }
    }
    void aGrantOnAnotherKeyMakesNoRow() {
        const AccessMatrix matrix
            = matrixOf(hsmWith(domain::roles::managedHsmCryptoUser, u"/keys/other"_s, estate::somebody));
        QVERIFY(!matrix.row(estate::somebody));
    }
    void anApplicationIdMakesNoRow() {
        Environment environment = estate::readHsm();
        estate::grant(environment,
            estate::assignment(domain::roles::managedHsmCryptoUser, u"/keys"_s, estate::backupAppId));
        QVERIFY(!matrixOf(environment).row(estate::backupAppId));
    }
    void membersThatAListNamesHaveARow() {
        Environment environment = estate::readRbacVault();
        domain::RoleAssignment assignment
            = estate::assignment(domain::roles::keyVaultCryptoUser, estate::vaultId().text(), estate::group);
        assignment.principalType = u"Group"_s;
        assignment.throughGroup = true;
        assignment.appliesTo = {estate::somebody};
        estate::grant(environment, assignment);
        const AccessMatrix matrix = matrixOf(environment);
        QCOMPARE(matrix.truth(estate::somebody, ReviewAction::Decrypt), Truth::Yes);
    }
    void whatTheModelLacksIsNotApplicable() {
        Environment environment = estate::readPolicyVault();
        environment.keyStores.front().accessPolicies = {estate::policy({u"all"_s}, estate::somebody)};
        const AccessMatrix matrix = matrixOf(environment);
        QCOMPARE(matrix.truth(estate::somebody, ReviewAction::Export), std::nullopt);
        QCOMPARE(matrix.truth(estate::somebody, ReviewAction::Release), Truth::Yes);
        QCOMPARE(matrix.truth(estate::somebody, ReviewAction::Purge), Truth::No);
    }
    void whatWasNotReadIsUnknown() {
        Environment environment = estate::readHsm();
        environment.coverage.clear();
        QCOMPARE(matrixOf(environment).truth(estate::backup, ReviewAction::Read), Truth::Unknown);
    }
    void definingRolesNeedsTheWholeHsm() {
        const QString officer = domain::roles::managedHsmCryptoOfficer;
        const AccessMatrix atKey
            = matrixOf(hsmWith(officer, u"/keys/"_s + estate::keyName, estate::somebody));
        QCOMPARE(atKey.truth(estate::somebody, ReviewAction::AssignRoles), Truth::Yes);
        QCOMPARE(atKey.truth(estate::somebody, ReviewAction::DefineRoles), Truth::No);
        const AccessMatrix above = matrixOf(hsmWith(officer, u"/"_s, estate::somebody));
        QCOMPARE(above.truth(estate::somebody, ReviewAction::DefineRoles), Truth::Yes);
    }
    void aCellIsExplainedByItsGrant() {
        const Environment environment
            = hsmWith(domain::roles::managedHsmCryptoUser, u"/keys"_s, estate::somebody);
        const domain::DirectLookup lookup(environment);
        const auto verdict = domain::explainAction(
            lookup, environment.keyStores.front(), estate::keyName, estate::somebody, ReviewAction::Decrypt);
        QVERIFY(verdict);
        QCOMPARE(verdict->rights.front().evidence.size(), size_t(1));
        QCOMPARE(verdict->rights.front().evidence.front().roleName, u"Managed HSM Crypto User"_s);
        QCOMPARE(verdict->rights.front().evidence.front().scope, u"/keys"_s);
    }
    void summaryFollowsTheKeysOfTheIndex() {
        Environment environment
            = hsmWith(domain::roles::managedHsmCryptoUser, u"/keys/"_s + estate::keyName, estate::backup);
        environment.put(estate::key(estate::hsmHost, u"second"_s));
        environment.put(estate::read(domain::ReadKind::RoleAssignments, estate::hsmHost, u"/keys/second"_s));
        environment.put(estate::key(estate::hsmHost, u"third"_s));
        const AccessIndex index(environment);
        QCOMPARE(index.keys().size(), size_t(3));
        QCOMPARE(index.keyCount(environment.keyStores.front()), 3);
        const std::vector<Truth> expected{Truth::Yes, Truth::No, Truth::Unknown};
        std::vector<Truth> truths;
        for (const AccessIndex::KeyPlace &place : index.keys()) {
            truths.push_back(
                domain::evaluateAccess(index, *place.store, place.id.name, estate::backup).truth);
        }
        QCOMPARE(truths, expected);
    }
    void versionsOfOneKeyAreOneKeyAndASetNamesAnUnlistedOne() {
        Environment environment = estate::readHsm();
        domain::Key version = estate::key(estate::hsmHost);
        version.id.version = u"ffff0123456789abcdef0123456789ab"_s;
        environment.put(version);
        domain::DiskEncryptionSet set = estate::diskEncryptionSet(estate::hsmHost);
        set.id = estate::resource(u"Microsoft.Compute/diskEncryptionSets/des2"_s);
        set.activeKey.name = u"unlisted"_s;
        environment.put(set);
        const AccessIndex index(environment);
        QCOMPARE(index.keys().size(), size_t(2));
        QVERIFY(index.keyPlace(estate::hsmHost, u"UNLISTED"_s));
        QVERIFY(!index.keyPlace(estate::hsmHost, u"unlisted"_s)->key);
        QCOMPARE(index.keyPlace(estate::hsmHost, estate::keyName)->sets.size(), size_t(1));
    }
};

CVM_TEST(TestAccessMatrix)

} // namespace tst_accessmatrix

#include "tst_accessmatrix.moc"
