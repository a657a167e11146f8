#include "base/text.h"
#include "tests/support/program.h"

#include <QStringList>
#include <QTest>
#include <QUuid>

namespace tst_text {

using namespace Qt::StringLiterals;

class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comparesWithoutCase() {
        QVERIFY(base::sameText(u"Microsoft.KeyVault", u"microsoft.keyvault"));
        QVERIFY(!base::sameText(u"Microsoft.KeyVault", u"Microsoft.KeyVaults"));
        QVERIFY(base::sameText(u"", u""));
    }

    void normalisesRegions() {
        QCOMPARE(base::normalisedRegion(u"West US"_s), u"westus"_s);
        QCOMPARE(base::normalisedRegion(u"koreacentral"_s), u"koreacentral"_s);
        QCOMPARE(base::normalisedRegion(QString()), QString());
    }

    void knowsGuids_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("guid");
        QTest::newRow("lower case") << u"21dbd100-6940-42c2-9190-5d6cb909625b"_s << true;
        QTest::newRow("upper case") << u"21DBD100-6940-42C2-9190-5D6CB909625B"_s << true;
        QTest::newRow("braces") << u"{21dbd100-6940-42c2-9190-5d6cb909625b}"_s << false;
        QTest::newRow("no hyphens") << u"21dbd100694042c291905d6cb909625b"_s << false;
        QTest::newRow("short") << u"21dbd100-6940-42c2-9190-5d6cb909625"_s << false;
        QTest::newRow("line break") << u"21dbd100-6940-42c2-9190-5d6cb909625b\n"_s << false;
        QTest::newRow("other digit") << u"21dbd100-6940-42c2-9190-5d6cb909625g"_s << false;
        QTest::newRow("empty") << QString() << false;
    }

    void knowsGuids() {
        QFETCH(QString, text);
        QFETCH(bool, guid);
        QCOMPARE(base::isGuid(text), guid);
    }

    void namesGuidsByTheirParts() {
        const QString guid = base::nameBasedGuid({u"host"_s, u"/keys/k1"_s});
        QVERIFY(base::isGuid(guid));
        QCOMPARE(QUuid(guid).version(), QUuid::Sha1);
        QCOMPARE(base::nameBasedGuid({u"HOST"_s, u"/Keys/K1"_s}), guid);
        QVERIFY(base::nameBasedGuid({u"host"_s, u"/keys/k2"_s}) != guid);
        QVERIFY(base::nameBasedGuid({u"host/keys"_s, u"/k1"_s}) != guid);
        QVERIFY(base::nameBasedGuid({u"host/keys/k1"_s}) != guid);
    }

    void theNamedGuidNeverChanges() {
        // What one version wrote, a later version must find.
        QCOMPARE(base::nameBasedGuid({u"a"_s, u"b"_s}), u"b2961e4f-55b3-5d63-ab42-bcc36bf6cd7e"_s);
    }

    void makesTextSafeToShow_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("plain") << u"Key „ä“ is\nmissing\there"_s << u"Key „ä“ is\nmissing\there"_s;
        QTest::newRow("right-to-left override") << u"key\u202Egnp.exe"_s << u"keygnp.exe"_s;
        QTest::newRow("isolates") << u"\u2066a\u2069"_s << u"a"_s;
        QTest::newRow("zero width") << u"a\u200Bb\uFEFFc"_s << u"abc"_s;
        QTest::newRow("escape sequence") << u"\u001b[31mred"_s << u"[31mred"_s;
        QTest::newRow("carriage return") << u"done\rfailed"_s << u"donefailed"_s;
        QTest::newRow("other script") << u"机密虚拟机"_s << u"机密虚拟机"_s;
    }

    void makesTextSafeToShow() {
        QFETCH(QString, text);
        QFETCH(QString, plain);
        QCOMPARE(base::plainText(text), plain);
    }
};

CVM_TEST(TestText)

} // namespace tst_text

#include "tst_text.moc"
