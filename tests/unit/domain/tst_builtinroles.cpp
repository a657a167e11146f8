#include "estate.h"

#include <QSet>
#include <QTest>

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
        for (const auto *table :
            {&domain::builtInHsmRoles(), &domain::builtInKeyVaultRoles(), &domain::builtInGrantingRoles()}) {
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
        QCOMPARE(domain::builtInKeyVaultRoles().size(), size_t(7));
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

    void needsExactlyTwo() {
        QCOMPARE(domain::neededDataActions(true),
            (QStringList{u"Microsoft.KeyVault/managedHsm/keys/read/action"_s,
                u"Microsoft.KeyVault/managedHsm/keys/backup/action"_s}));
        QCOMPARE(domain::neededDataActions(false),
            (QStringList{u"Microsoft.KeyVault/vaults/keys/read"_s,
                u"Microsoft.KeyVault/vaults/keys/backup/action"_s}));
    }
};

QTEST_GUILESS_MAIN(TestBuiltInRoles)
#include "tst_builtinroles.moc"
