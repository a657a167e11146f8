#include "estate.h"

#include "domain/qualification.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_prerequisites {

using namespace Qt::StringLiterals;
using domain::Environment;
using domain::PermissionModel;
using domain::Prerequisite;
using domain::PrerequisiteKind;
using domain::Severity;

namespace {

const QDateTime now(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC);
const QString orchestrator = u"ffffffff-0000-0000-0000-000000000001"_s;

/// One VM's key, store and set, changed by a row of a table.
struct Case {
    domain::Key key = estate::key(estate::vaultHost);
    domain::KeyStore store = estate::vault(PermissionModel::AzureRbac);
    domain::DiskEncryptionSet set = estate::diskEncryptionSet(estate::vaultHost);
};

struct Expected {
    int kind = -1; // -1: nothing is found
    Severity severity = Severity::Warning;
    QString detail;
};

std::vector<PrerequisiteKind> kinds(const std::vector<Prerequisite> &prerequisites) {
    std::vector<PrerequisiteKind> kinds;
    for (const Prerequisite &prerequisite : prerequisites) {
        kinds.push_back(prerequisite.kind);
    }
    return kinds;
}

std::vector<PrerequisiteKind> accessKinds(const Environment &environment) {
    return kinds(domain::checkPrerequisites(environment, environment.diskEncryptionSets.front(),
        environment.keyStores.front(), environment.keys.front(), now));
}

void addOrchestrator(Environment &environment) {
    domain::Principal principal = estate::principal(orchestrator, domain::PrincipalType::ServicePrincipal);
    principal.appId = domain::confidentialVmOrchestratorAppId.toUpper();
    environment.put(principal);
}

} // namespace

} // namespace tst_prerequisites

Q_DECLARE_METATYPE(tst_prerequisites::Case)
Q_DECLARE_METATYPE(tst_prerequisites::Expected)

namespace tst_prerequisites {

class TestPrerequisites : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsOneThingAtATime_data() {
        QTest::addColumn<Case>("given");
        QTest::addColumn<Expected>("expected");
        const auto row = [](const char *name, const Expected &expected, auto change) {
            Case given;
            change(given);
            QTest::newRow(name) << given << expected;
        };
        using K = PrerequisiteKind;
        const auto hsm = [](Case &given) { given.store = estate::hsm(); };
        row("all is well", {}, [](Case &) {});
        row("all is well on an HSM", {}, hsm);
        row("key disabled", {int(K::KeyDisabled), Severity::Blocks, {}},
            [](Case &given) { given.key.enabled = false; });
        row("key not read", {}, [](Case &given) {
            given.key = domain::Key();
            given.key.id = given.set.activeKey;
        });
        row("key expired now", {int(K::KeyExpired), Severity::Warning, u"2026-09-01T08:00:00Z"_s},
            [](Case &given) { given.key.expires = now; });
        row("key expires in 30 days", {int(K::KeyExpiringSoon), Severity::Warning, u"2026-10-01T08:00:00Z"_s},
            [](Case &given) { given.key.expires = now.addDays(30); });
        row("key expires later", {}, [](Case &given) { given.key.expires = now.addDays(31); });
        row("key not yet valid", {int(K::KeyNotYetValid), Severity::Warning, u"2026-09-01T08:00:01Z"_s},
            [](Case &given) { given.key.notBefore = now.addSecs(1); });
        row("key valid from now", {}, [](Case &given) { given.key.notBefore = now; });
        row("not exportable", {int(K::KeyNotExportable), Severity::Warning, {}},
            [](Case &given) { given.key.exportable = false; });
        row("not told whether exportable", {}, [](Case &given) { given.key.exportable.reset(); });
        row("no release policy", {int(K::KeyWithoutReleasePolicy), Severity::Warning, {}},
            [](Case &given) { given.key.hasReleasePolicy = false; });
        row("software key", {int(K::KeyTypeUnusual), Severity::Warning, u"RSA"_s},
            [](Case &given) { given.key.type = u"RSA"_s; });
        row("type in other case", {}, [](Case &given) { given.key.type = u"rsa-hsm"_s; });
        row("no purge protection", {int(K::PurgeProtectionOff), Severity::Warning, u"contoso"_s},
            [](Case &given) { given.store.purgeProtection = false; });
        row("purge protection not told by a vault", {},
            [](Case &given) { given.store.purgeProtection.reset(); });
        row("purge protection not told by an HSM", {}, [&hsm](Case &given) {
            hsm(given);
            given.store.purgeProtection.reset();
        });
        row("no soft delete", {int(K::SoftDeleteOff), Severity::Warning, u"contoso"_s},
            [](Case &given) { given.store.softDelete = false; });
        row("soft delete absent", {}, [](Case &given) { given.store.softDelete.reset(); });
        row("standard vault", {int(K::StandardSku), Severity::Warning, u"contoso"_s},
            [](Case &given) { given.store.sku = u"Standard"_s; });
        row("HSM's sku", {}, [&hsm](Case &given) {
            hsm(given);
            given.store.sku = u"Standard_B1"_s;
        });
        row("HSM not activated", {int(K::HsmNotActivated), Severity::Blocks, u"NotActivated"_s},
            [&hsm](Case &given) {
                hsm(given);
                given.store.activationStatus = u"NotActivated"_s;
            });
        row("activation not known", {int(K::HsmNotActivated), Severity::Warning, u"It is being moved."_s},
            [&hsm](Case &given) {
                hsm(given);
                given.store.activationStatus = u"Unknown"_s;
                given.store.activationMessage = u"It is being moved."_s;
            });
        row("activation not told",
            {int(K::ValueNotTold), Severity::Warning,
                u"contoso: securityDomainProperties.activationStatus"_s},
            [&hsm](Case &given) {
                hsm(given);
                given.store.activationStatus.clear();
            });
        row("activation in another word", {int(K::HsmNotActivated), Severity::Warning, u"Thawing"_s},
            [&hsm](Case &given) {
                hsm(given);
                given.store.activationStatus = u"Thawing"_s;
            });
        row("network not told", {int(K::ValueNotTold), Severity::Warning, u"contoso: networkAcls.bypass"_s},
            [](Case &given) {
                given.store.network.allowByDefault = false;
                given.store.network.trustedServicesBypass.reset();
            });
        row("tenant not told", {int(K::ValueNotTold), Severity::Warning, u"contoso: tenantId"_s},
            [](Case &given) { given.store.tenantId.clear(); });
        row("whether the key is enabled not told",
            {int(K::ValueNotTold), Severity::Warning, estate::keyName + u": attributes.enabled"_s},
            [](Case &given) { given.key.enabled.reset(); });
        row("firewall with a gap for trusted services",
            {int(K::NetworkRestricted), Severity::Note, u"contoso"_s},
            [](Case &given) { given.store.network.allowByDefault = false; });
        row("the same on an HSM", {int(K::NetworkRestricted), Severity::Note, u"contoso"_s},
            [&hsm](Case &given) {
                hsm(given);
                given.store.network.publicNetworkAccess = false;
            });
        row("a perimeter, whatever the firewall says",
            {int(K::NetworkPerimeter), Severity::Warning, u"contoso"_s}, [](Case &given) {
                given.store.network.securedByPerimeter = true;
                given.store.network.allowByDefault = false;
            });
        row("closed network", {int(K::NetworkClosedToBackup), Severity::Warning, u"contoso"_s},
            [](Case &given) {
                given.store.network.publicNetworkAccess = false;
                given.store.network.trustedServicesBypass = false;
            });
        row("no bypass and nothing to pass", {},
            [](Case &given) { given.store.network.trustedServicesBypass = false; });
        row("store not read", {}, [](Case &given) {
            given.store.resourceRead = false;
            given.store.purgeProtection = false;
            given.store.network.allowByDefault = false;
        });
        row("set of another kind",
            {int(K::DiskEncryptionSetNotConfidential), Severity::Warning,
                u"EncryptionAtRestWithCustomerKey"_s},
            [](Case &given) { given.set.encryptionType = u"EncryptionAtRestWithCustomerKey"_s; });
        row("set's kind not told", {int(K::ValueNotTold), Severity::Warning, u"des1: encryptionType"_s},
            [](Case &given) { given.set.encryptionType.clear(); });
        row("set of a kind that is not known",
            {int(K::ValueNotTold), Severity::Warning, u"des1: encryptionType"_s},
            [](Case &given) { given.set.encryptionType = u"ConfidentialOfTomorrow"_s; });
        row("rotation error", {int(K::KeyRotationError), Severity::Warning, u"KeyVaultAccess: no"_s},
            [](Case &given) {
                given.set.autoKeyRotationErrorCode = u"KeyVaultAccess"_s;
                given.set.autoKeyRotationErrorMessage = u"no"_s;
            });
        row("rotation error without text", {int(K::KeyRotationError), Severity::Warning, u"KeyVaultAccess"_s},
            [](Case &given) { given.set.autoKeyRotationErrorCode = u"KeyVaultAccess"_s; });
        row("another tenant's key", {int(K::KeyInOtherTenant), Severity::Warning, u"app"_s},
            [](Case &given) { given.set.federatedClientId = u"app"_s; });
        row("no other tenant", {}, [](Case &given) { given.set.federatedClientId = u"None"_s; });
    }

    void findsOneThingAtATime() {
        QFETCH(Case, given);
        QFETCH(Expected, expected);
        const std::vector<Prerequisite> found
            = domain::checkPrerequisites(Environment(), given.set, given.store, given.key, now);
        if (expected.kind < 0) {
            QCOMPARE(found.size(), size_t(0));
            return;
        }
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().kind, PrerequisiteKind(expected.kind));
        QCOMPARE(found.front().severity, expected.severity);
        QCOMPARE(found.front().detail, expected.detail);
    }

    void theSetsIdentityNeedsAccess() {
        Environment environment = estate::readHsm();
        QCOMPARE(accessKinds(environment),
            std::vector<PrerequisiteKind>{PrerequisiteKind::DiskEncryptionSetLacksAccess});
        Environment granted = environment;
        estate::grant(granted,
            estate::assignment(u"33413926-3206-4cdd-b39a-83574fe37a17"_s, u"/keys/"_s + estate::keyName,
                estate::setIdentity));
        QVERIFY(accessKinds(granted).empty());
        environment.diskEncryptionSets.front().identityPrincipalId.clear(); // it works as one all the same
        QCOMPARE(
            accessKinds(environment), std::vector<PrerequisiteKind>{PrerequisiteKind::IdentityNotJudged});
    }

    void aUserAssignedIdentityNeedsAccessInstead() {
        Environment environment = estate::readHsm();
        domain::DiskEncryptionSet &set = environment.diskEncryptionSets.front();
        const QString assigned = u"dddddddd-0000-0000-0000-000000000002"_s;
        set.identityPrincipalId.clear();
        set.identityType = u"UserAssigned"_s;
        QCOMPARE(
            accessKinds(environment), std::vector<PrerequisiteKind>{PrerequisiteKind::IdentityNotJudged});
        set.userAssignedIdentities = {{domain::ResourceId(u"/subscriptions/s/id1"_s), assigned, QString()}};
        QCOMPARE(accessKinds(environment),
            std::vector<PrerequisiteKind>{PrerequisiteKind::DiskEncryptionSetLacksAccess});
        estate::grant(
            environment, estate::assignment(domain::roles::managedHsmCryptoUser, u"/keys"_s, assigned));
        QVERIFY(accessKinds(environment).empty());
        set.userAssignedIdentities.push_back({domain::ResourceId(u"/subscriptions/s/id2"_s), {}, {}});
        QCOMPARE(
            accessKinds(environment), std::vector<PrerequisiteKind>{PrerequisiteKind::IdentityNotJudged});
    }

    void readingAnAsymmetricKeyIsWrappingWithIt() {
        Environment environment = estate::readRbacVault();
        environment.coverage.front().principalFilter.clear();
        environment.azureRoles.definitions.push_back(estate::role(estate::customRole,
            {u"Microsoft.KeyVault/vaults/keys/read"_s, u"Microsoft.KeyVault/vaults/keys/unwrap/action"_s}));
        estate::grant(
            environment, estate::assignment(estate::customRole, estate::keyScope(), estate::setIdentity));
        QVERIFY(accessKinds(environment).empty());
    }

    void whatIsUnknownGivesNoWarning() {
        Environment environment = estate::withKeyIn(estate::hsm());
        addOrchestrator(environment);
        QVERIFY(accessKinds(environment).empty());
        // Read for Azure Backup only: nothing is known of the set's identity.
        Environment rbac = estate::readRbacVault();
        QVERIFY(accessKinds(rbac).empty());
        rbac.coverage.front().principalFilter.clear();
        QCOMPARE(
            accessKinds(rbac), std::vector<PrerequisiteKind>{PrerequisiteKind::DiskEncryptionSetLacksAccess});
    }

    void theOrchestratorNeedsToRelease() {
        Environment environment = estate::readHsm();
        estate::grant(environment,
            estate::assignment(domain::roles::managedHsmCryptoUser, u"/keys"_s, estate::setIdentity));
        addOrchestrator(environment);
        QCOMPARE(accessKinds(environment),
            std::vector<PrerequisiteKind>{PrerequisiteKind::OrchestratorLacksAccess});
        estate::grant(environment, estate::assignment(estate::releaseUser, u"/keys"_s, orchestrator));
        QVERIFY(accessKinds(environment).empty());
    }

    void aPreviewThatIsKnownToBeMissingWarns() {
        QVERIFY(!domain::checkPreview(u"s"_s, QString()));
        QVERIFY(!domain::checkPreview(u"s"_s, u"registered"_s));
        for (const QString &state : {u"NotRegistered"_s, u"Pending"_s, u"Registering"_s}) {
            const std::optional<Prerequisite> missing = domain::checkPreview(u"s"_s, state);
            QVERIFY(missing && missing->kind == PrerequisiteKind::PreviewNotRegistered);
            QCOMPARE(missing->severity, Severity::Warning);
            QCOMPARE(missing->detail, u"s"_s);
        }
    }

    /// What is told once more before a grant is written.
    void hindrancesAreWhatNoGrantCures() {
        const std::vector<Prerequisite> found{{PrerequisiteKind::KeyDisabled, Severity::Blocks, {}},
            {PrerequisiteKind::KeyTypeUnusual, Severity::Warning, {}},
            {PrerequisiteKind::NetworkRestricted, Severity::Note, {}},
            {PrerequisiteKind::PreviewNotRegistered, Severity::Warning, {}}};
        QCOMPARE(kinds(domain::hindrances(found)),
            (std::vector{PrerequisiteKind::KeyDisabled, PrerequisiteKind::PreviewNotRegistered}));
    }

    void accessPoliciesNameThePermissions() {
        Environment environment = estate::readPolicyVault();
        addOrchestrator(environment);
        QCOMPARE(accessKinds(environment).size(), size_t(2));
        environment.keyStores.front().accessPolicies
            = {estate::policy({u"get"_s, u"wrapKey"_s, u"UnwrapKey"_s}, estate::setIdentity),
                estate::policy({u"release"_s}, orchestrator)};
        QCOMPARE(accessKinds(environment),
            std::vector<PrerequisiteKind>{PrerequisiteKind::OrchestratorLacksAccess}); // get is missing
        environment.keyStores.front().accessPolicies.back().keys.append(u"Get"_s);
        QVERIFY(accessKinds(environment).empty());
    }
};

CVM_TEST(TestPrerequisites)

} // namespace tst_prerequisites

#include "tst_prerequisites.moc"
