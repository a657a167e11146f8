#include "estate.h"
#include "tests/support/program.h"

#include <QSet>
#include <QTest>

namespace tst_builtinroles {

using namespace Qt::StringLiterals;

class TestBuiltInRoles : public QObject {
    Q_OBJECT

private:
    static const domain::RoleDefinition *find(
        const std::vector<domain::RoleDefinition> &roles, const QString &guid) {
        for (const domain::RoleDefinition &role : roles) {
            if (role.guid == guid) {
                return &role;
            }
        }
        return nullptr;
    }

private Q_SLOTS:
    void theTablesAreWellFormed() {
        for (const auto *table : {&domain::builtInHsmRoles(), &domain::builtInKeyVaultRoles(),
                 &domain::builtInGrantingRoles(), &domain::builtInOtherRoles()}) {
            QSet<QString> guids;
            for (const domain::RoleDefinition &role : *table) {
                QCOMPARE(domain::trailingGuid(role.id), role.guid);
                QVERIFY(role.isBuiltIn);
                QVERIFY(!role.name.isEmpty());
                QVERIFY2(!guids.contains(role.guid), qPrintable(role.guid));
                guids.insert(role.guid);
            }
        }
        QCOMPARE(domain::builtInHsmRoles().size(), size_t(10));
        QCOMPARE(domain::builtInKeyVaultRoles().size(), size_t(11));
    }

    void countsDataActions_data() {
        QTest::addColumn<QString>("guid");
        QTest::addColumn<int>("count");
        QTest::newRow("Administrator") << domain::roles::managedHsmAdministrator << 17;
        QTest::newRow("Crypto Officer") << domain::roles::managedHsmCryptoOfficer << 10;
        QTest::newRow("Crypto User") << domain::roles::managedHsmCryptoUser << 19;
        QTest::newRow("Release User") << estate::releaseUser << 1;
        QTest::newRow("Policy Administrator") << domain::roles::managedHsmPolicyAdministrator << 6;
        QTest::newRow("Crypto Auditor") << estate::cryptoAuditor << 4;
        QTest::newRow("Encryption User") << u"33413926-3206-4cdd-b39a-83574fe37a17"_s << 3;
        QTest::newRow("Backup User") << estate::backupUser << 3;
        QTest::newRow("Restore User") << u"6efe6056-5259-49d2-8b3d-d3d73544b20b"_s << 3;
    }

    void countsDataActions() {
        QFETCH(QString, guid);
        QFETCH(int, count);
        const domain::RoleDefinition *role = find(domain::builtInHsmRoles(), guid);
        QVERIFY(role);
        QCOMPARE(role->permissions.front().dataActions.size(), count);
    }

    void onlyCryptoUserHoldsBothOnAnHsm() {
        QStringList holders;
        for (const domain::RoleDefinition &role : domain::builtInHsmRoles()) {
            bool both = true;
            for (const QString &right : domain::neededDataActions(true)) {
                both = both && domain::roleAllowsDataAction(role, right);
            }
            if (both) {
                holders.append(role.name);
            }
        }
        QCOMPARE(holders, QStringList{u"Managed HSM Crypto User"_s});
    }

    /// A role without its definition: the documented ones are known, for keys and for the vault.
    void documentedRolesNeedNoDefinition_data() {
        QTest::addColumn<QString>("guid");
        QTest::addColumn<domain::Truth>("reads");
        QTest::addColumn<domain::Truth>("assigns");
        using domain::Truth;
        QTest::newRow("Reader") << u"acdd72a7-3385-48ef-bd42-f606fba81ae7"_s << Truth::No << Truth::No;
        QTest::newRow("Contributor") << domain::roles::contributor << Truth::No << Truth::No;
        QTest::newRow("Owner") << domain::roles::owner << Truth::No << Truth::Yes;
        QTest::newRow("Backup Contributor")
            << u"5e467623-bb1f-42f4-a55d-6e525e11384b"_s << Truth::No << Truth::No;
        QTest::newRow("Disk Encryption Set Operator for Managed Disks")
            << u"136d308c-0937-4a49-9bd7-edfb42adbffc"_s << Truth::No << Truth::No;
        QTest::newRow("Storage Blob Data Owner")
            << u"b7e6dc6d-f1e8-4753-8033-0f276bb0955b"_s << Truth::No << Truth::No;
        QTest::newRow("Azure Kubernetes Service RBAC Cluster Admin")
            << u"b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b"_s << Truth::No << Truth::No;
        QTest::newRow("Locks Contributor")
            << u"28bf596f-4eb7-45ce-b5bc-6cf482fec137"_s << Truth::No << Truth::No;
        QTest::newRow("Key Vault Certificate User")
            << u"db79e9a7-68ee-4b58-9aeb-b90e7c24fcba"_s << Truth::Yes << Truth::No;
        QTest::newRow("Key Vault Secrets Officer")
            << u"b86a8fe4-44ce-4948-aee5-eccb2c155cd7"_s << Truth::No << Truth::No;
        QTest::newRow("Key Vault Purge Operator")
            << u"a68e7c17-0ab2-4c09-9a58-125dae29748c"_s << Truth::No << Truth::No;
        QTest::newRow("Key Vault Data Access Administrator")
            << domain::roles::keyVaultDataAccessAdministrator << Truth::No << Truth::Unknown;
        QTest::newRow("a role of one's own") << estate::customRole << Truth::Unknown << Truth::Unknown;
    }

    void documentedRolesNeedNoDefinition() {
        QFETCH(QString, guid);
        QFETCH(domain::Truth, reads);
        QFETCH(domain::Truth, assigns);
        domain::Environment environment = estate::readRbacVault();
        environment.azureRoles.definitions.clear();
        estate::grant(environment,
            estate::assignment(guid, u"/subscriptions/"_s + estate::subscription, estate::backup));
        QCOMPARE(estate::verdict(environment).actions.front().truth, reads);
        const domain::ResourceId key(estate::keyScope());
        QCOMPARE(domain::evaluateActions(domain::DirectLookup(environment), key, {key}, estate::backup,
                     {u"Microsoft.Authorization/roleAssignments/write"_s})
                     .truth,
            assigns);
    }

    void aContributorOfVaultsDoesNotPurge() {
        domain::Environment environment = estate::readRbacVault();
        const domain::ResourceId deleted(u"/subscriptions/"_s + estate::subscription
            + u"/providers/Microsoft.KeyVault/locations/koreacentral/deletedVaults/contoso"_s);
        const domain::ResourceId key(estate::keyScope());
        const auto purges = [&](const QString &role) {
            environment.azureRoles.assignments
                = {estate::assignment(role, u"/subscriptions/"_s + estate::subscription, estate::backup)};
            return domain::evaluateActions(domain::DirectLookup(environment), deleted, {key}, estate::backup,
                {u"Microsoft.KeyVault/locations/deletedVaults/purge/action"_s})
                .truth;
        };
        QCOMPARE(purges(domain::roles::keyVaultContributor), domain::Truth::No);
        QCOMPARE(purges(u"a68e7c17-0ab2-4c09-9a58-125dae29748c"_s), domain::Truth::Yes);
    }

    void needsExactlyTwo() {
        QCOMPARE(domain::neededDataActions(true),
            (QStringList{u"Microsoft.KeyVault/managedHsm/keys/read/action"_s,
                u"Microsoft.KeyVault/managedHsm/keys/backup/action"_s}));
        QCOMPARE(domain::neededDataActions(false),
            (QStringList{u"Microsoft.KeyVault/vaults/keys/read"_s,
                u"Microsoft.KeyVault/vaults/keys/backup/action"_s}));
    }
};

CVM_TEST(TestBuiltInRoles)

} // namespace tst_builtinroles

#include "tst_builtinroles.moc"
