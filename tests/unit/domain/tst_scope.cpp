#include "domain/assignmentbuckets.h"
#include "domain/scope.h"
#include "estate.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_scope {

using namespace Qt::StringLiterals;
using domain::Scope;

namespace {

const QString subscription = u"/subscriptions/s"_s;
const QString group = subscription + u"/resourceGroups/rg"_s;
const QString vault = group + u"/providers/Microsoft.KeyVault/vaults/v"_s;
const QString key = vault + u"/keys/k"_s;
const QString managementGroup = u"/providers/Microsoft.Management/managementGroups/mg"_s;
/// Resource groups and vaults may be called "keys".
const QString inKeys = subscription + u"/resourceGroups/keys/providers/Microsoft.KeyVault/vaults/keys"_s;

} // namespace

class TestScope : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void covers_data() {
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("covers");
        const auto row = [](const QString &scope, const QString &target, bool covers) {
            QTest::newRow(qPrintable(u"'"_s + scope + u"' and '"_s + target + u"'"_s))
                << scope << target << covers;
        };
        for (const QString &whole : {u"/"_s, u"//"_s, u"/keys"_s, u"/keys/"_s, u"//keys//"_s, u"/KEYS"_s}) {
            row(whole, u"/keys/k"_s, true);
            row(whole, u"/keys"_s, true);
        }
        row(u"/"_s, u"/"_s, true);
        row(u"//"_s, u"/"_s, true);
        row(u"/keys"_s, u"/"_s, false); // where roles are defined
        for (const QString &same : {u"/keys/k"_s, u"/keys/k/"_s, u"/Keys/K"_s, u"//keys//k//"_s}) {
            row(same, u"/keys/k"_s, true);
            row(u"/keys/k"_s, same, true);
            row(same, u"/keys"_s, false);
            row(same, u"/"_s, false);
            row(same, u"/keys/k2"_s, false);
            row(u"/keys/k2"_s, same, false);
        }
        row(u"/keys/k"_s, u"/keys/k/versions/1"_s, true);
        row(u"/keys/k/versions/1"_s, u"/keys/k"_s, false);
        for (const QString &nowhere :
            {u""_s, u"/key"_s, u"/keysx"_s, u"/keysx/k"_s, u"k"_s, u"/k"_s, vault}) {
            row(nowhere, u"/keys/k"_s, false);
            row(nowhere, u"/keys"_s, false);
        }
        row(u"/keys"_s, u""_s, false);
        row(u"/"_s, u""_s, false);
        row(u""_s, u""_s, false);

        for (const QString &above : {subscription, group, vault, key}) {
            for (const QString &slashes : {u""_s, u"/"_s, u"//"_s}) {
                row(above + slashes, key, true);
                row(above.toUpper() + slashes, key + u"/"_s, true);
                row(above + slashes, key + u"/versions/1"_s, true);
            }
            row(above + u"2"_s, key, false);
            row(above.chopped(1) + u'x', key, false);
            row(key + u"/versions/1"_s, above, false);
        }
        row(key, vault, false);
        row(vault + u"//keys/k"_s, key, false);
        for (const QString &unlisted : {u"/"_s, u"//"_s, managementGroup, managementGroup + u"/"_s,
                 u"/keys"_s, u"/keys/k"_s, u""_s, u"/subscriptions"_s, u"/subscriptions/"_s}) {
            row(unlisted, key, false);
            row(unlisted, subscription, false);
        }
    }
    void covers() {
        QFETCH(QString, scope);
        QFETCH(QString, target);
        QTEST(Scope(scope).covers(Scope(target)), "covers");
    }

    void whatIsAboveSubscriptionsCoversThoseThatListIt() {
        for (const QString &scope : {u"/"_s, u"//"_s, managementGroup, managementGroup.toUpper() + u"/"_s}) {
            QVERIFY(Scope(scope).isAboveSubscriptions());
            QVERIFY(Scope(scope).covers(Scope(key), {u"other"_s, u"S"_s}));
            QVERIFY(!Scope(scope).covers(Scope(key), {u"other"_s, u""_s}));
            QVERIFY(!Scope(scope).covers(Scope(managementGroup), {u""_s, u"s"_s}));
        }
        QVERIFY(!Scope(group).covers(Scope(subscription), {u"s"_s}));
    }

    void oneScopeHasManyTexts_data() {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        const auto row = [](const QString &one, const QString &other, bool same) {
            QTest::newRow(qPrintable(one + u" and "_s + other)) << one << other << same;
        };
        row(u"/"_s, u"//"_s, true);
        row(u"/"_s, u""_s, false);
        row(u"/"_s, u"/keys"_s, false); // whoever may assign roles at "/" defines them, too
        row(u"/keys"_s, u"/Keys/"_s, true);
        row(u"/keys/k"_s, u"//keys//K/"_s, true);
        row(u"/keys/k"_s, u"/keys/k2"_s, false);
        row(u"/keys/k"_s, u"/keys/k/versions"_s, false);
        row(vault, vault.toUpper() + u"//"_s, true);
        row(vault, vault + u"2"_s, false);
        row(vault, key, false);
        row(u"11111111-0000-0000-0000-00000000000a"_s, u"11111111-0000-0000-0000-00000000000A"_s, true);
    }
    void oneScopeHasManyTexts() {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, same);
        QCOMPARE(Scope(one) == Scope(other), same);
        QCOMPARE(Scope(other) == Scope(one), same);
        QCOMPARE(Scope(one).folded() == Scope(other).folded(), same);
    }

    void findsTheKey_data() {
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("isKey");
        const auto row = [](const QString &scope, const QString &name, bool isKey) {
            QTest::newRow(qPrintable(scope)) << scope << name << isKey;
        };
        row(u"/keys/k"_s, u"k"_s, true);
        row(u"/Keys/k//"_s, u"k"_s, true);
        row(u"//keys//k"_s, u"k"_s, true);
        row(u"/keys/keys"_s, u"keys"_s, true);
        row(u"/keys/k/versions/1"_s, u"k"_s, false);
        row(key, u"k"_s, true);
        row(key + u"/"_s, u"k"_s, true);
        row(key.toUpper(), u"K"_s, true);
        row(key + u"/versions/1"_s, u"k"_s, false);
        row(inKeys + u"/keys/keys"_s, u"keys"_s, true);
        for (const QString &none : {u""_s, u"/"_s, u"/keys"_s, u"/keys/"_s, u"/k"_s, subscription, group,
                 vault, vault + u"/keys"_s, vault + u"/keys/"_s, vault + u"/secrets/keys"_s,
                 vault + u"/x/y/keys/k"_s, vault + u"//keys/k"_s, inKeys, inKeys + u"/"_s, managementGroup,
                 subscription + u"/resourceGroups/keys"_s, group + u"/providers/X.Y/vaults/v/keys/k"_s,
                 group + u"/providers/Microsoft.KeyVault/managedHSMs/keys"_s}) {
            row(none, {}, false);
        }
    }
    void findsTheKey() {
        QFETCH(QString, scope);
        QTEST(Scope(scope).key().toString(), "key");
        QTEST(Scope(scope).isKey(), "isKey");
    }

    void whatLiesInAKeyIsUpToTheKey() {
        for (const QString &text : {u"/keys/k"_s, key}) {
            QVERIFY(Scope(text).upToKey() == Scope(text));
            const QString version = text + u"/versions/1/"_s;
            QVERIFY(Scope(version).upToKey() == Scope(text));
        }
        for (const QString &text : {u""_s, u"/"_s, u"/keys"_s, vault, inKeys}) {
            QVERIFY(Scope(text).upToKey() == Scope(text));
        }
    }

    /// An index by these finds the same as a look at every scope.
    void keysOfBucketsMeetWhereScopesCover() {
        const QStringList onHsm{u"/"_s, u"//"_s, u"/keys"_s, u"/KEYS/"_s, u"/keys/k"_s, u"//keys/K/"_s,
            u"/keys/k2"_s, u"/k"_s, u""_s};
        for (const QString &scope : onHsm) {
            QCOMPARE(domain::hsmScopeKeysReaching(u"k"_s).contains(domain::hsmScopeKey(scope)),
                Scope(scope).covers(Scope(u"/keys/k")));
        }
        const QStringList inAzure{u"/"_s, u"//"_s, managementGroup, subscription, subscription + u"2"_s,
            group, vault + u"//"_s, key.toUpper(), key + u"/"_s, key + u"2"_s, u""_s};
        const QStringList reaching = domain::azureScopeKeysReaching(key);
        for (const QString &scope : inAzure) {
            for (const QStringList &listedFor : {QStringList(), QStringList{u"s"_s}}) {
                QCOMPARE(reaching.contains(domain::azureScopeKeys(scope, listedFor).front()),
                    Scope(scope).covers(Scope(key), listedFor));
            }
        }
    }

    void keysOfStoresHaveScopes() {
        QCOMPARE(domain::hsmScopes({u"a"_s, u"b"_s}),
            (QStringList{u"/"_s, u"/keys"_s, u"/keys/a"_s, u"/keys/b"_s}));
        QCOMPARE(domain::keyScope(estate::hsm(), u"a"_s), u"/keys/a"_s);
        domain::KeyStore store = estate::vault(domain::PermissionModel::AzureRbac);
        QCOMPARE(domain::keyScope(store, u"a"_s), estate::vaultId().text() + u"/keys/a"_s);
        store.id = domain::ResourceId(); // or it would be a scope of an HSM
        QCOMPARE(domain::keyScope(store, u"a"_s), QString());
    }
};

CVM_TEST(TestScope)

} // namespace tst_scope

#include "tst_scope.moc"
