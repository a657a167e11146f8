#include "protect/scripts/quoting.h"
#include "tests/support/program.h"
#include "tests/unit/scripts/jobs.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

namespace tst_scriptquoting {

class TestScriptQuoting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesListsOfTerraform();
    void writesJsonAsBicep();
    void commentsStayOnOneLine_data();
    void commentsStayOnOneLine();
};

void TestScriptQuoting::writesListsOfTerraform() {
    QCOMPARE(scripts::hclList({QStringLiteral("Get"), QStringLiteral("List")}),
        QStringLiteral("[\"Get\", \"List\"]"));
}

void TestScriptQuoting::writesJsonAsBicep() {
    const QJsonObject object{{QStringLiteral("$schema"), QStringLiteral("x")}, {QStringLiteral("count"), 30},
        {QStringLiteral("list"), QJsonArray{QStringLiteral("it's"), true}},
        {QStringLiteral("none"), QJsonValue::Null}};
    QCOMPARE(scripts::bicepValue(object),
        QStringLiteral(
            "{\n  '\\$schema': 'x'\n  count: 30\n  list: [\n    'it\\'s'\n    true\n  ]\n  none: null\n}"));
}

void TestScriptQuoting::commentsStayOnOneLine_data() {
    QTest::addColumn<QString>("text");
    int row = 0;
    for (const QString &value : jobs::hostileValues(QStringLiteral("touch x"))) {
        QTest::addRow("hostile %d", ++row) << value;
    }
}

void TestScriptQuoting::commentsStayOnOneLine() {
    QFETCH(QString, text);
    const QString comment = scripts::commentText(text);
    for (const int end : {0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029, 0x202e}) {
        QVERIFY(!comment.contains(QChar(end)));
    }
    QVERIFY(!comment.contains(QStringLiteral("*/")));
    QVERIFY(!comment.contains(QStringLiteral("#>")));
}

CVM_TEST(TestScriptQuoting)

} // namespace tst_scriptquoting

#include "tst_scriptquoting.moc"
