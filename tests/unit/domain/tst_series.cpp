#include "domain/qualification.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_series {

using namespace Qt::StringLiterals;

class TestSeries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheSeries_data() {
        QTest::addColumn<QString>("size");
        QTest::addColumn<QString>("series");
        QTest::addColumn<int>("generation");
        QTest::newRow("AMD v6") << u"Standard_DC4as_v6"_s << u"DCasv6"_s << 6;
        QTest::newRow("AMD v6, local disk") << u"Standard_DC96ads_v6"_s << u"DCadsv6"_s << 6;
        QTest::newRow("AMD v6, memory") << u"Standard_EC16as_v6"_s << u"ECasv6"_s << 6;
        QTest::newRow("AMD v6, memory, disk") << u"Standard_EC16ads_v6"_s << u"ECadsv6"_s << 6;
        QTest::newRow("AMD v5") << u"Standard_DC4as_v5"_s << u"DCasv5"_s << 5;
        QTest::newRow("AMD v5, disk") << u"Standard_DC4ads_v5"_s << u"DCadsv5"_s << 5;
        QTest::newRow("isolated") << u"Standard_EC96ias_v5"_s << u"ECasv5"_s << 5;
        QTest::newRow("isolated, disk") << u"Standard_EC96iads_v5"_s << u"ECadsv5"_s << 5;
        QTest::newRow("Intel v5") << u"Standard_DC8es_v5"_s << u"DCesv5"_s << 5;
        QTest::newRow("Intel v6, disk") << u"Standard_EC32eds_v6"_s << u"ECedsv6"_s << 6;
        QTest::newRow("constrained") << u"Standard_EC64-32as_v6"_s << u"ECasv6"_s << 6;
        QTest::newRow("child-capable") << u"Standard_EC32as_cc_v5"_s << u"ECas_cc_v5"_s << 5;
        QTest::newRow("graphics") << u"Standard_NCC40ads_H100_v5"_s << u"NCCadsH100v5"_s << 5;
        QTest::newRow("case") << u"STANDARD_dc4AS_V6"_s << u"DCasv6"_s << 6;
        QTest::newRow("next") << u"Standard_DC4as_v7"_s << u"DCasv7"_s << 7;
        QTest::newRow("two digits") << u"Standard_DC4as_v10"_s << u"DCasv10"_s << 10;
        QTest::newRow("SGX v2") << u"Standard_DC2s_v2"_s << QString() << 0;
        QTest::newRow("SGX v3") << u"Standard_DC2s_v3"_s << QString() << 0;
        QTest::newRow("SGX v3, disk") << u"Standard_DC2ds_v3"_s << QString() << 0;
        QTest::newRow("ordinary D") << u"Standard_D4as_v5"_s << QString() << 0;
        QTest::newRow("ordinary E") << u"Standard_E4as_v5"_s << QString() << 0;
        QTest::newRow("graphics, not confidential") << u"Standard_NC40ads_H100_v5"_s << QString() << 0;
        QTest::newRow("no generation") << u"Standard_DC4as"_s << QString() << 0;
        QTest::newRow("with more") << u"Standard_DC4as_v6_Promo"_s << QString() << 0;
        QTest::newRow("line break") << u"Standard_DC4as_v6\n"_s << QString() << 0;
        QTest::newRow("no prefix") << u"DC4as_v6"_s << QString() << 0;
        QTest::newRow("empty") << QString() << QString() << 0;
    }

    void readsTheSeries() {
        QFETCH(QString, size);
        QFETCH(QString, series);
        QFETCH(int, generation);
        QCOMPARE(domain::confidentialSeries(size), series);
        QCOMPARE(domain::confidentialGeneration(size), generation);
    }
};

CVM_TEST(TestSeries)

} // namespace tst_series

#include "tst_series.moc"
