#include "domain/resourceid.h"
#include "tests/support/program.h"

#include <QHash>
#include <QTest>

namespace tst_resourceid {

using namespace Qt::StringLiterals;
using domain::ResourceId;

class TestResourceId : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesItsParts() {
        const ResourceId id(
            u"/subscriptions/S1/resourceGroups/RG1/providers/Microsoft.KeyVault/vaults/v1/keys/k1"_s);
        QCOMPARE(id.subscriptionId(), u"S1"_s);
        QCOMPARE(id.resourceGroup(), u"RG1"_s);
        QCOMPARE(id.providerNamespace(), u"Microsoft.KeyVault"_s);
        QCOMPARE(id.resourceType(), u"Microsoft.KeyVault/vaults/keys"_s);
        QCOMPARE(id.name(), u"k1"_s);
        QCOMPARE(id.nameOf(u"VAULTS"), u"v1"_s);
        QCOMPARE(id.nameOf(u"certificates"), QString());
    }

    void readsTypesAndNotNamesOfTheSameText() {
        const ResourceId id(u"/subscriptions/s/resourceGroups/virtualMachines/providers/"
                            "Microsoft.Compute/virtualMachines/providers"_s);
        QCOMPARE(id.nameOf(u"virtualMachines"), u"providers"_s);
        QCOMPARE(id.resourceGroup(), u"virtualMachines"_s);
        QCOMPARE(id.resourceType(), u"Microsoft.Compute/virtualMachines"_s);
    }

    void takesTheLastProviderOfAnExtension() {
        const ResourceId id(u"/Subscriptions/s/resourcegroups/rg/providers/Microsoft.KeyVault/vaults/v/"
                            "providers/Microsoft.Authorization/roleAssignments/g"_s);
        QCOMPARE(id.providerNamespace(), u"Microsoft.Authorization"_s);
        QCOMPARE(id.resourceType(), u"Microsoft.Authorization/roleAssignments"_s);
        QCOMPARE(id.subscriptionId(), u"s"_s);
        QCOMPARE(id.resourceGroup(), u"rg"_s);
    }

    void readsNothingFromWhatNoUrlHolds() {
        const ResourceId id(u"/subscriptions/s"_s + u"/x"_s.repeated(500'000));
        QCOMPARE(id.subscriptionId(), QString());
        QCOMPARE(id.name(), QString());
    }

    void readsNothingFromNothing() {
        const ResourceId empty;
        QVERIFY(empty.isEmpty());
        for (const QString &part : {empty.subscriptionId(), empty.resourceGroup(), empty.providerNamespace(),
                 empty.resourceType(), empty.name()}) {
            QVERIFY(part.isEmpty());
        }
        QCOMPARE(ResourceId(u"/subscriptions"_s).subscriptionId(), QString());
    }

    void comparesWithoutCaseAndKeepsItsText() {
        const ResourceId id(u"/Subscriptions/S/resourceGroups/RG"_s);
        const ResourceId other(u"/subscriptions/s/resourcegroups/rg"_s);
        QVERIFY(id == other);
        QCOMPARE(qHash(id), qHash(other));
        QCOMPARE(id.text(), u"/Subscriptions/S/resourceGroups/RG"_s);
        QVERIFY(!(id == ResourceId(u"/subscriptions/s/resourcegroups/rg2"_s)));
    }

    void appendsChildren() {
        QCOMPARE(ResourceId(u"/a/b"_s).child(u"keys/k"_s).text(), u"/a/b/keys/k"_s);
        QCOMPARE(ResourceId(u"/a/b/"_s).child(u"keys/k"_s).text(), u"/a/b/keys/k"_s);
    }

    void containsByWholeSegments_data() {
        QTest::addColumn<QString>("outer");
        QTest::addColumn<QString>("inner");
        QTest::addColumn<bool>("contains");
        QTest::newRow("itself") << u"/subscriptions/s"_s << u"/subscriptions/S"_s << true;
        QTest::newRow("below") << u"/subscriptions/s"_s << u"/Subscriptions/s/resourceGroups/rg"_s << true;
        QTest::newRow("trailing slash") << u"/subscriptions/s/"_s << u"/subscriptions/s/x/y"_s << true;
        QTest::newRow("longer name") << u"/subscriptions/s"_s << u"/subscriptions/s2"_s << false;
        QTest::newRow("above") << u"/subscriptions/s/x/y"_s << u"/subscriptions/s"_s << false;
        QTest::newRow("root") << u"/"_s << u"/subscriptions/s"_s << true;
        QTest::newRow("nothing") << QString() << u"/subscriptions/s"_s << false;
        QTest::newRow("in nothing") << u"/subscriptions/s"_s << QString() << false;
    }

    void containsByWholeSegments() {
        QFETCH(QString, outer);
        QFETCH(QString, inner);
        QFETCH(bool, contains);
        QCOMPARE(ResourceId(outer).contains(ResourceId(inner)), contains);
    }
};

CVM_TEST(TestResourceId)

} // namespace tst_resourceid

#include "tst_resourceid.moc"
