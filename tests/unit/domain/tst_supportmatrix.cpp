#include "domain/qualification.h"
#include "tests/support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace tst_supportmatrix {

using namespace Qt::StringLiterals;
using domain::SupportMatrix;

namespace {

QJsonObject shipped() {
    QFile file(QLatin1String(CVM_RESOURCES) + u"/supportmatrix.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

class TestSupportMatrix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theShippedTableIsValid() {
        const std::optional<SupportMatrix> matrix = SupportMatrix::fromJson(shipped());
        QVERIFY(matrix);
        QCOMPARE(matrix->date, QDate(2026, 1, 28));
        QVERIFY(!matrix->source.isEmpty());
        QCOMPARE(matrix->featureName, u"RestorePointSupportForConfidentialVMV2"_s);
        QCOMPARE(matrix->sizeGenerations, QList<int>{6});
        QCOMPARE(matrix->regions, (QStringList{u"uaenorth"_s, u"koreacentral"_s}));
    }

    void regionsAreNormalised() {
        QJsonObject json = shipped();
        json.insert(u"regions"_s, QJsonArray{u"UAE North"_s});
        QCOMPARE(SupportMatrix::fromJson(json)->regions, QStringList{u"uaenorth"_s});
    }

    void refusesWhatIsMissingOrMistyped_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        for (const QString &field :
            {u"date"_s, u"source"_s, u"featureName"_s, u"sizeGenerations"_s, u"regions"_s}) {
            QTest::addRow("%s missing", qPrintable(field)) << field << QJsonValue(QJsonValue::Undefined);
            QTest::addRow("%s is a number", qPrintable(field)) << field << QJsonValue(6);
        }
        QTest::newRow("date in words") << u"date"_s << QJsonValue(u"January"_s);
        QTest::newRow("generation in words") << u"sizeGenerations"_s << QJsonValue(QJsonArray{u"v6"_s});
        QTest::newRow("empty region") << u"regions"_s << QJsonValue(QJsonArray{u""_s});
    }

    void refusesWhatIsMissingOrMistyped() {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QJsonObject json = shipped();
        if (value.isUndefined()) {
            json.remove(field);
        } else {
            json.insert(field, value);
        }
        QVERIFY(!SupportMatrix::fromJson(json));
    }
};

CVM_TEST(TestSupportMatrix)

} // namespace tst_supportmatrix

#include "tst_supportmatrix.moc"
