#include "estate.h"

#include "domain/rightmatching.h"
#include "domain/role.h"
#include "tests/support/program.h"

#include <QElapsedTimer>
#include <QTest>

namespace tst_rightmatching {

using namespace Qt::StringLiterals;

namespace {
const QString readKey = u"Microsoft.KeyVault/vaults/keys/read"_s;
const QString backupKey = u"Microsoft.KeyVault/vaults/keys/backup/action"_s;
} // namespace

class TestRightMatching : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matchesPatterns_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("action");
        QTest::addColumn<bool>("matches");
        QTest::newRow("same") << readKey << readKey << true;
        QTest::newRow("case") << readKey.toUpper() << readKey << true;
        QTest::newRow("everything") << u"*"_s << readKey << true;
        QTest::newRow("tail") << u"Microsoft.KeyVault/vaults/*"_s << backupKey << true;
        QTest::newRow("middle") << u"Microsoft.KeyVault/*/read"_s << readKey << true;
        QTest::newRow("middle, other end") << u"Microsoft.KeyVault/*/read"_s << backupKey << false;
        QTest::newRow("needs a retry") << u"*keys*action"_s << backupKey << true;
        QTest::newRow("several") << u"M*/v*/k*/b*/a*"_s << backupKey << true;
        QTest::newRow("star for nothing") << readKey + u"*"_s << readKey << true;
        QTest::newRow("prefix only") << u"Microsoft.KeyVault/vaults/keys"_s << readKey << false;
        QTest::newRow("longer") << readKey + u"/action"_s << readKey << false;
        QTest::newRow("last digit") << readKey.chopped(1) + u"s"_s << readKey << false;
        QTest::newRow("dot is a dot") << u"MicrosoftxKeyVault/vaults/keys/read"_s << readKey << false;
        QTest::newRow("star in the action") << readKey << u"*"_s << false;
        QTest::newRow("empty pattern") << QString() << readKey << false;
        QTest::newRow("both empty") << QString() << QString() << false;
    }

    void matchesPatterns() {
        QFETCH(QString, pattern);
        QFETCH(QString, action);
        QFETCH(bool, matches);
        QCOMPARE(domain::actionMatches(pattern, action), matches);
    }

    void hostilePatternsCostLittle() {
        const QString pattern = u"*a"_s.repeated(2000) + u"b"_s;
        const QString action(4000, u'a');
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!domain::actionMatches(pattern, action));
        QVERIFY(timer.elapsed() < 5000);
    }

    void subtractsWithinOnePermissionOnly() {
        domain::RoleDefinition role
            = estate::role(estate::customRole, {u"Microsoft.KeyVault/vaults/keys/*"_s}, {backupKey});
        QVERIFY(domain::roleAllowsDataAction(role, readKey));
        QVERIFY(!domain::roleAllowsDataAction(role, backupKey));
        domain::Permission second;
        second.dataActions = {backupKey};
        role.permissions.push_back(second);
        QVERIFY(domain::roleAllowsDataAction(role, backupKey));
    }

    void actionsAreNotDataActions() {
        domain::RoleDefinition role;
        domain::Permission permission;
        permission.actions = {u"*"_s};
        role.permissions = {permission};
        QVERIFY(!domain::roleAllowsDataAction(role, readKey));
        QVERIFY(domain::matchingAction(role.permissions, u"Microsoft.Authorization/x/write"_s));
    }

    void addsUpOwnPermissions() {
        domain::Permission contributor;
        contributor.actions = {u"*"_s};
        contributor.notActions = {u"Microsoft.Authorization/*/Write"_s};
        domain::Permission granter;
        granter.actions = {u"Microsoft.Authorization/roleAssignments/*"_s};
        const QString write = u"Microsoft.Authorization/roleAssignments/write"_s;
        QVERIFY(!domain::matchingAction({contributor}, write));
        QVERIFY(domain::matchingAction({contributor}, u"Microsoft.KeyVault/vaults/write"_s));
        QVERIFY(domain::matchingAction({contributor, granter}, write));
        QVERIFY(!domain::matchingAction({}, write));
    }

    void countsEffectiveDataActions() {
        const domain::RoleDefinition role = estate::role(estate::customRole,
            {readKey, backupKey, u"Microsoft.KeyVault/vaults/keys/wrap/action"_s, readKey.toUpper()},
            {u"*/wrap/action"_s});
        QCOMPARE(domain::effectiveDataActions(role), (QStringList{readKey, backupKey}));
    }

    void readsTheTrailingGuid_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("guid");
        const QString guid = u"21dbd100-6940-42c2-9190-5d6cb909625b"_s;
        QTest::newRow("bare") << guid << guid;
        QTest::newRow("upper case") << guid.toUpper() << guid;
        QTest::newRow("HSM") << u"Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/"_s
                + guid << guid;
        QTest::newRow("HSM, leading slash")
            << u"/Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/"_s + guid << guid;
        QTest::newRow("Azure") << u"/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/"_s
                + guid << guid;
        QTest::newRow("trailing slash") << u"/roleDefinitions/"_s + guid + u"/"_s << guid;
        QTest::newRow("without hyphens") << u"21DBD100694042c291905d6cb909625b"_s << guid;
        QTest::newRow("without hyphens, with path")
            << u"/roleAssignments/21dbd100694042c291905d6cb909625b"_s << guid;
        QTest::newRow("name") << u"/roleDefinitions/Managed HSM Crypto User"_s << QString();
        QTest::newRow("one digit short") << guid.chopped(1) << QString();
        QTest::newRow("31 digits") << u"21dbd100694042c291905d6cb909625"_s << QString();
        QTest::newRow("in the middle") << u"/roleDefinitions/"_s + guid + u"/x"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }

    void readsTheTrailingGuid() {
        QFETCH(QString, id);
        QFETCH(QString, guid);
        QCOMPARE(domain::trailingGuid(id), guid);
    }
};

CVM_TEST(TestRightMatching)

} // namespace tst_rightmatching

#include "tst_rightmatching.moc"
