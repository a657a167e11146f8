#include "base/platform.h"
#include "base/secretbytes.h"
#include "tests/support/program.h"

#include <QRandomGenerator>
#include <QTest>

namespace tst_secretbytes {

using base::SecretBytes;

namespace {

QByteArray copyOf(const SecretBytes &secret) {
    return secret.view().toByteArray();
}

bool isAllZero(QByteArrayView bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == 0; });
}

} // namespace

class TestSecretBytes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesAndZeroesEveryCopy();
    void zeroReachesWhatWasCutOff();
    void literalsStay();
    void movesAndNeverCopies();
    void clearLeavesZeros();
    void readsBothAlphabets_data();
    void readsBothAlphabets();
    void refusesWhatIsNoBase64_data();
    void refusesWhatIsNoBase64();
    void agreesWithQt();
    void noImageOfTheMemory();
};

void TestSecretBytes::takesAndZeroesEveryCopy() {
    QByteArray given = QByteArray("a secret ") + QByteArray(100, 'x');
    const QByteArray kept = given; // shares the bytes
    const QByteArray expected(given.constData(), given.size()); // does not
    const SecretBytes secret = SecretBytes::take(std::move(given));
    QCOMPARE(copyOf(secret), expected);
    QVERIFY(isAllZero(kept));
    QCOMPARE(kept.size(), expected.size());
}

void TestSecretBytes::zeroReachesWhatWasCutOff() {
    QByteArray text = QByteArray("begin-") + QByteArray(64, 'x') + QByteArray("-end");
    const char *const first = text.constData();
    const qsizetype size = text.size();
    const QByteArray all = text; // keeps the bytes alive and shares them
    text.remove(0, 6); // detaches: its own bytes now
    text.chop(4);
    const QByteArray rest = text;
    base::zero(text);
    QVERIFY(text.isEmpty());
    QVERIFY(isAllZero(rest));
    QCOMPARE(QByteArray(first, size), all); // not the bytes of the other array

    QByteArray own = QByteArray(8, 'a') + QByteArray(64, 'b');
    own.remove(0, 8); // the first bytes stay before the begin
    own.truncate(1); // and the last after the end
    const QByteArray shared = own;
    const char *const begin = shared.constData();
    base::zero(own);
    QVERIFY(isAllZero(QByteArrayView(begin, 64)));
}

void TestSecretBytes::literalsStay() {
    QByteArray literal = QByteArrayLiteral("never written to");
    base::zero(literal);
    QVERIFY(literal.isEmpty());
    const char bytes[] = "somebody else's";
    QByteArray foreign = QByteArray::fromRawData(bytes, 15);
    const SecretBytes secret = SecretBytes::take(std::move(foreign));
    QCOMPARE(copyOf(secret), QByteArray("somebody else's"));
    QCOMPARE(QByteArray(bytes), QByteArray("somebody else's"));
    QByteArray none;
    QVERIFY(SecretBytes::take(std::move(none)).isEmpty());
}

void TestSecretBytes::movesAndNeverCopies() {
    static_assert(!std::is_copy_constructible_v<SecretBytes> && !std::is_copy_assignable_v<SecretBytes>);
    SecretBytes first = SecretBytes::take(QByteArray(40, 'k'));
    const char *const where = first.view().data();
    SecretBytes second = std::move(first);
    QVERIFY(second.view().data() == where); // the same bytes, not equal ones
    QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): that is what is looked at
    SecretBytes third = SecretBytes::take(QByteArray(10, 'z'));
    third = std::move(second);
    QCOMPARE(copyOf(third), QByteArray(40, 'k'));
    QVERIFY(second.isEmpty()); // NOLINT(bugprone-use-after-move)
    SecretBytes &same = third;
    third = std::move(same);
    QCOMPARE(third.view().size(), 40);
}

void TestSecretBytes::clearLeavesZeros() {
    SecretBytes secret = SecretBytes::take(QByteArray(48, 's'));
    const QByteArrayView bytes = secret.view(); // the memory stays with its owner
    secret.clear();
    QVERIFY(secret.isEmpty());
    QVERIFY(isAllZero(bytes));
}

void TestSecretBytes::readsBothAlphabets_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray("") << QByteArray("");
    QTest::newRow("one byte, padded") << QByteArray("Zg==") << QByteArray("f");
    QTest::newRow("one byte") << QByteArray("Zg") << QByteArray("f");
    QTest::newRow("two bytes, padded") << QByteArray("Zm8=") << QByteArray("fo");
    QTest::newRow("two bytes") << QByteArray("Zm8") << QByteArray("fo");
    QTest::newRow("three bytes") << QByteArray("Zm9v") << QByteArray("foo");
    QTest::newRow("standard") << QByteArray("+/+/") << QByteArray("\xFB\xFF\xBF");
    QTest::newRow("of URLs") << QByteArray("-_-_") << QByteArray("\xFB\xFF\xBF");
    QTest::newRow("zeros") << QByteArray("AAAA") << QByteArray("\0\0\0", 3);
}

void TestSecretBytes::readsBothAlphabets() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, bytes);
    const std::optional<SecretBytes> secret = SecretBytes::fromBase64(text);
    QVERIFY(secret);
    QCOMPARE(copyOf(*secret), bytes);
    QCOMPARE(copyOf(secret->toBase64Url()),
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

void TestSecretBytes::refusesWhatIsNoBase64_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"Z", "Zm9vY", "=", "==", "Zg=", "Zg===", "Zm9v=", "Zm9v====", "Z=g=", "Zm 8=",
             " Zm8", "Zm8\n", "Zm8\r\n", "Zm!v", "Zm,v", "Zm\xC3\xBC", "Zh", "Zh==", "Zm9"}) {
        QTest::newRow(text) << QByteArray(text);
    }
    QTest::newRow("a zero byte") << QByteArray("Zm\0v", 4);
}

void TestSecretBytes::refusesWhatIsNoBase64() {
    QFETCH(QByteArray, text);
    QVERIFY(!SecretBytes::fromBase64(text));
}

void TestSecretBytes::agreesWithQt() {
    QRandomGenerator random(20261201);
    for (int size = 0; size < 400; ++size) {
        QByteArray bytes(size, Qt::Uninitialized);
        for (char &byte : bytes) {
            byte = static_cast<char>(random.bounded(256));
        }
        const std::optional<SecretBytes> standard = SecretBytes::fromBase64(bytes.toBase64());
        QVERIFY(standard);
        QCOMPARE(copyOf(*standard), bytes);
        const QByteArray url = bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        QCOMPARE(copyOf(standard->toBase64Url()), url);
        const std::optional<SecretBytes> again = SecretBytes::fromBase64(url);
        QVERIFY(again);
        QCOMPARE(copyOf(*again), bytes);
    }
}

void TestSecretBytes::noImageOfTheMemory() {
#ifdef Q_OS_LINUX
    QVERIFY(base::forbidCoreDumps());
    QVERIFY(base::forbidCoreDumps()); // twice is no harm
#else
    QVERIFY(!base::forbidCoreDumps());
#endif
}

CVM_TEST(TestSecretBytes)

} // namespace tst_secretbytes

#include "tst_secretbytes.moc"
