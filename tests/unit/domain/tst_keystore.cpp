#include "domain/keystore.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_keystore {

using namespace Qt::StringLiterals;
using domain::KeyIdentifier;

class TestKeyStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parsesKeyUrls_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("text");
        const QString version = u"0123456789abcdef0123456789abcdef"_s;
        QTest::newRow("with version") << u"https://contoso.vault.azure.net/keys/k1/"_s + version
                                      << u"https://contoso.vault.azure.net/keys/k1/"_s + version;
        QTest::newRow("without version")
            << u"https://contoso.vault.azure.net/keys/k1"_s << u"https://contoso.vault.azure.net/keys/k1"_s;
        QTest::newRow("empty version")
            << u"https://contoso.vault.azure.net/keys/k1/"_s << u"https://contoso.vault.azure.net/keys/k1"_s;
        QTest::newRow("slash at the end") << u"https://contoso.managedhsm.azure.net/keys/k1/"_s + version
                + u'/' << u"https://contoso.managedhsm.azure.net/keys/k1/"_s + version;
        QTest::newRow("default port") << u"https://contoso.managedhsm.azure.net:443/keys/My-Key/"_s + version
                                      << u"https://contoso.managedhsm.azure.net/keys/My-Key/"_s + version;
        QTest::newRow("case") << u"HTTPS://Contoso.Vault.Azure.Net/Keys/K1/"_s + version.toUpper()
                              << u"https://contoso.vault.azure.net/keys/K1/"_s + version;
        QTest::newRow("longest name")
            << u"https://h/keys/"_s + QString(127, u'a') << u"https://h/keys/"_s + QString(127, u'a');
    }

    void parsesKeyUrls() {
        QFETCH(QString, url);
        QFETCH(QString, text);
        const std::optional<KeyIdentifier> id = KeyIdentifier::parse(url);
        QVERIFY(id);
        QCOMPARE(id->text(), text);
    }

    void givesTheParts() {
        const std::optional<KeyIdentifier> id = KeyIdentifier::parse(
            u"https://Contoso.vault.azure.net/keys/K1/0123456789ABCDEF0123456789abcdef"_s);
        QVERIFY(id);
        QCOMPARE(id->host, u"contoso.vault.azure.net"_s);
        QCOMPARE(id->name, u"K1"_s);
        QCOMPARE(id->version, u"0123456789abcdef0123456789abcdef"_s);
        QVERIFY(!id->isEmpty());
        QVERIFY(KeyIdentifier().isEmpty());
    }

    void refusesEverythingElse_data() {
        QTest::addColumn<QString>("url");
        const QString version = u"0123456789abcdef0123456789abcdef"_s;
        QTest::newRow("empty") << QString();
        QTest::newRow("plain http") << u"http://contoso.vault.azure.net/keys/k1"_s;
        QTest::newRow("other port") << u"https://contoso.vault.azure.net:8443/keys/k1"_s;
        QTest::newRow("user info") << u"https://contoso.vault.azure.net@evil.example/keys/k1"_s;
        QTest::newRow("user and password") << u"https://a:b@contoso.vault.azure.net/keys/k1"_s;
        QTest::newRow("secret") << u"https://contoso.vault.azure.net/secrets/k1"_s;
        QTest::newRow("no name") << u"https://contoso.vault.azure.net/keys/"_s;
        QTest::newRow("list") << u"https://contoso.vault.azure.net/keys"_s;
        QTest::newRow("underscore in name") << u"https://contoso.vault.azure.net/keys/k_1"_s;
        QTest::newRow("escape in name") << u"https://contoso.vault.azure.net/keys/k%2e1"_s;
        QTest::newRow("long name") << u"https://h/keys/"_s + QString(128, u'a');
        QTest::newRow("short version") << u"https://h/keys/k1/"_s + version.chopped(1);
        QTest::newRow("long version") << u"https://h/keys/k1/"_s + version + u"0"_s;
        QTest::newRow("no hex") << u"https://h/keys/k1/"_s + version.chopped(1) + u"g"_s;
        QTest::newRow("further segment") << u"https://h/keys/k1/"_s + version + u"/backup"_s;
        QTest::newRow("two slashes at the end") << u"https://h/keys/k1/"_s + version + u"//"_s;
        QTest::newRow("two slashes without version") << u"https://h/keys/k1//"_s;
        QTest::newRow("dots") << u"https://h/keys/../k1"_s;
        QTest::newRow("query") << u"https://h/keys/k1?a=b"_s;
        QTest::newRow("fragment") << u"https://h/keys/k1#a"_s;
        QTest::newRow("back-slash") << u"https://contoso.vault.azure.net\\@evil.example/keys/k1"_s;
        QTest::newRow("leading blank") << u" https://h/keys/k1"_s;
        QTest::newRow("line break") << u"https://h/keys/k1\n"_s;
        QTest::newRow("no host") << u"https:///keys/k1"_s;
        QTest::newRow("empty label") << u"https://a..b/keys/k1"_s;
        QTest::newRow("other script") << u"https://contoso.v\u0430ult.azure.net/keys/k1"_s;
        QTest::newRow("address") << u"https://[::1]/keys/k1"_s;
        QTest::newRow("double slash") << u"https://h//keys/k1"_s;
    }

    void refusesEverythingElse() {
        QFETCH(QString, url);
        QVERIFY(!KeyIdentifier::parse(url));
    }

    /// 1 yes, 0 no, -1 not told.
    void whoPassesTheNetworkRules_data() {
        QTest::addColumn<int>("access");
        QTest::addColumn<int>("byDefault");
        QTest::addColumn<int>("bypass");
        QTest::addColumn<domain::Passage>("passage");
        QTest::addColumn<QStringList>("notTold");
        using P = domain::Passage;
        QTest::newRow("open") << 1 << 1 << 0 << P::Open << QStringList();
        QTest::newRow("open, whoever else may pass") << 1 << 1 << -1 << P::Open << QStringList();
        QTest::newRow("firewall") << 1 << 0 << 1 << P::AsTrustedService << QStringList();
        QTest::newRow("no public access") << 0 << 1 << 1 << P::AsTrustedService << QStringList();
        QTest::newRow("closed") << 0 << 1 << 0 << P::Closed << QStringList();
        QTest::newRow("access not told")
            << -1 << 1 << 1 << P::NotKnown << QStringList{u"publicNetworkAccess"_s};
        QTest::newRow("default not told")
            << 1 << -1 << 1 << P::NotKnown << QStringList{u"networkAcls.defaultAction"_s};
        QTest::newRow("bypass not told")
            << 1 << 0 << -1 << P::NotKnown << QStringList{u"networkAcls.bypass"_s};
    }

    void whoPassesTheNetworkRules() {
        QFETCH(int, access);
        QFETCH(int, byDefault);
        QFETCH(int, bypass);
        QFETCH(domain::Passage, passage);
        const auto told
            = [](int value) { return value < 0 ? std::nullopt : std::optional<bool>(value == 1); };
        domain::NetworkRules rules;
        QCOMPARE(rules.passage(), domain::Passage::NotKnown);
        rules.publicNetworkAccess = told(access);
        rules.allowByDefault = told(byDefault);
        rules.trustedServicesBypass = told(bypass);
        QCOMPARE(rules.passage(), passage);
        QCOMPARE(rules.isOpen(), passage == domain::Passage::Open);
        QTEST(rules.notTold(), "notTold");
        rules.securedByPerimeter = true;
        QCOMPARE(rules.passage(), domain::Passage::ByPerimeter);
    }
};

CVM_TEST(TestKeyStore)

} // namespace tst_keystore

#include "tst_keystore.moc"
