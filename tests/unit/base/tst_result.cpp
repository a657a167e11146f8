#include "base/result.h"
#include "tests/support/program.h"

#include <QTest>

#include <memory>

namespace tst_result {

using namespace Qt::StringLiterals;
using base::Error;
using base::ErrorKind;
using base::Result;
using base::Unexpected;

class TestResult : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsAValue() {
        Result<QString> result(u"key"_s);
        QVERIFY(result.has_value());
        QVERIFY(static_cast<bool>(result));
        QCOMPARE(*result, u"key"_s);
        QCOMPARE(result->size(), 3);
        *result = u"changed"_s;
        QCOMPARE(result.value(), u"changed"_s);
        QCOMPARE(result.value_or(u"fallback"_s), u"changed"_s);
    }

    void holdsAnError() {
        const Result<int> result
            = Unexpected(base::localError(u"NoFile"_s, u"There is no file."_s, u"read"_s));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Local);
        QCOMPARE(result.error().code, u"NoFile"_s);
        QCOMPARE(result.error().operation, u"read"_s);
        QCOMPARE(result.value_or(7), 7);
    }

    void canHoldAnErrorAsItsValue() {
        const Result<Error> value = base::cancelledError();
        QVERIFY(value.has_value());
        const Result<Error> failure = Unexpected(base::cancelledError());
        QVERIFY(!failure.has_value());
    }

    void holdsWhatCannotBeCopied() {
        Result<std::unique_ptr<int>> result(std::make_unique<int>(5));
        const std::unique_ptr<int> taken = std::move(*result);
        QCOMPARE(*taken, 5);
    }

    void succeedsWithoutAValue() {
        const Result<void> success;
        QVERIFY(success.has_value());
        const Result<void> failure = Unexpected(base::cancelledError(u"wait"_s));
        QVERIFY(!failure);
        QCOMPARE(failure.error().kind, ErrorKind::Cancelled);
        QCOMPARE(failure.error().operation, u"wait"_s);
    }

    void comparesCodesWithoutCase() {
        Error error;
        error.code = u"AuthorizationFailed"_s;
        QVERIFY(error.hasCode(u"authorizationfailed"));
        QVERIFY(!error.hasCode(u"AuthorizationFaile"));
        QVERIFY(!error.hasCode(u""));
    }
};

CVM_TEST(TestResult)

} // namespace tst_result

#include "tst_result.moc"
