#include "cloud/http/cutanswer.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_cutanswer {

using http::isCutShort;
using http::Response;

namespace {

Response answer(const QByteArray &body, const QByteArray &length = {}) {
    Response response;
    response.status = 200;
    response.body = body;
    if (!length.isEmpty()) {
        response.headers.add("Content-Length", length);
    }
    return response;
}

/// Every kind of value, names and values with escapes, numbers and words where they can be cut.
QByteArray everything() {
    return "{\"value\":[{\"id\":\"/"
           "a\\\"b\\u00e9\",\"n\":-12.5e3,\"t\":true,\"f\":false,\"z\":null,\"e\":[],\"o\":{}},"
           "[\"x\",[1,2]],\"y\\\\\"],\"nextLink\":null,\"count\":17}";
}

} // namespace

/// A part of an answer is never taken for the whole.
class TestCutAnswer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPrefixIsCut();
    void whatIsWholeStays_data();
    void whatIsWholeStays();
    void lengthDecides();
};

void TestCutAnswer::everyPrefixIsCut() {
    const QByteArray whole = everything();
    for (qsizetype size = 1; size < whole.size(); ++size) {
        QVERIFY2(isCutShort(answer(whole.left(size))), whole.left(size).constData());
        QVERIFY2(isCutShort(answer(" \n" + whole.left(size) + ' ')), whole.left(size).constData());
        QVERIFY(isCutShort(answer(whole.left(size), QByteArray::number(whole.size()))));
    }
    QVERIFY(!isCutShort(answer(whole)));
}

void TestCutAnswer::whatIsWholeStays_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("list") << QByteArray("[]\n");
    QTest::newRow("no JSON") << QByteArray("<html>Sign in</html>");
    QTest::newRow("JSON of somebody who cannot write it") << QByteArray(R"({value:[1,2,3],"name":"abc"})");
}

void TestCutAnswer::whatIsWholeStays() {
    QFETCH(QByteArray, body);
    QVERIFY(!isCutShort(answer(body)));
    QVERIFY(!isCutShort(answer(body, QByteArray::number(body.size()))));
}

void TestCutAnswer::lengthDecides() {
    QVERIFY(isCutShort(answer("{}", "3")));
    QVERIFY(isCutShort(answer({}, "1")));
    QVERIFY(!isCutShort(answer("{\"", "2"))); // whole, and no JSON: told as that
    Response nothing = answer({}, "5");
    nothing.status = 304; // tells the length of what it does not send
    QVERIFY(!isCutShort(nothing));
}

CVM_TEST(TestCutAnswer)

} // namespace tst_cutanswer

#include "tst_cutanswer.moc"
