#include "cloud/identity/chunkedsecretstore.h"
#include "cloud/identity/keychainsecretstore.h"
#include "fakesecretstore.h"
#include "tests/support/await.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_secretstore {

using base::ErrorKind;
using base::Result;
using identity::ChunkedSecretStore;
using support::await;

namespace {

QByteArray secretOf(int size, char letter = 'x') {
    QByteArray secret(size, letter);
    for (int i = 0; i < size; i += 7) {
        secret[i] = static_cast<char>('a' + i % 26);
    }
    return secret;
}

} // namespace

class TestSecretStore : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<FakeSecretStore> m_entries;
    std::unique_ptr<ChunkedSecretStore> m_store;

    QString errorCode(const Result<QByteArray> &result) { return result ? QString() : result.error().code; }

private Q_SLOTS:
    void init() {
        m_entries = std::make_shared<FakeSecretStore>();
        m_store = std::make_unique<ChunkedSecretStore>(m_entries);
    }

    void keepsASecretOfAnySize_data() {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("entries");
        QTest::newRow("empty") << 0 << 1;
        QTest::newRow("short") << 10 << 2;
        QTest::newRow("exactly one") << 2'048 << 2;
        QTest::newRow("one more") << 2'049 << 3;
        QTest::newRow("long") << 10'000 << 6;
    }
    void keepsASecretOfAnySize() {
        QFETCH(int, size);
        QFETCH(int, entries);
        const QByteArray secret = secretOf(size);
        QVERIFY(await(m_store->write(QStringLiteral("a"), secret, {})));
        QCOMPARE(static_cast<int>(m_entries->entries.size()), entries);
        QVERIFY2(m_entries->largest <= 2'048, "too long for the Windows credential store");
        QCOMPARE(*await(m_store->read(QStringLiteral("a"), {})), secret);
    }

    void aNewSecretReplacesTheOldOne() {
        QVERIFY(await(m_store->write(QStringLiteral("a"), secretOf(9'000), {})));
        QVERIFY(await(m_store->write(QStringLiteral("a"), secretOf(100, 'y'), {})));
        QCOMPARE(*await(m_store->read(QStringLiteral("a"), {})), secretOf(100, 'y'));
        QCOMPARE(static_cast<int>(m_entries->entries.size()), 2);
    }

    void removingLeavesNothing() {
        QVERIFY(await(m_store->write(QStringLiteral("a"), secretOf(9'000), {})));
        QVERIFY(await(m_store->write(QStringLiteral("b"), secretOf(10), {})));
        QVERIFY(await(m_store->remove(QStringLiteral("a"), {})));
        QCOMPARE(errorCode(await(m_store->read(QStringLiteral("a"), {}))), QStringLiteral("SecretNotFound"));
        QCOMPARE(*await(m_store->read(QStringLiteral("b"), {})), secretOf(10));
        QVERIFY(await(m_store->remove(QStringLiteral("b"), {})));
        QVERIFY(m_entries->entries.empty());
        QVERIFY(await(m_store->remove(QStringLiteral("b"), {})));
    }

    void aWriteThatFailsAnywhereLeavesTheOldOrTheNewSecret() {
        const QByteArray before = secretOf(5'000);
        const QByteArray after = secretOf(6'000, 'y');
        int survivedOld = 0;
        int survivedNew = 0;
        for (int calls = 0; calls < 12; ++calls) {
            init();
            QVERIFY(await(m_store->write(QStringLiteral("a"), before, {})));
            m_entries->failAfter = calls;
            const Result<void> wrote = await(m_store->write(QStringLiteral("a"), after, {}));
            m_entries->failAfter = -1;
            const Result<QByteArray> kept = await(m_store->read(QStringLiteral("a"), {}));
            QVERIFY2(kept, qPrintable(QString::number(calls)));
            QCOMPARE(*kept, wrote ? after : before);
            ++(wrote ? survivedNew : survivedOld);
        }
        QVERIFY(survivedOld >= 4);
        QVERIFY(survivedNew >= 1);
    }

    void damageIsTold_data() {
        QTest::addColumn<int>("which");
        QTest::newRow("piece missing") << 0;
        QTest::newRow("piece changed") << 1;
        QTest::newRow("manifest changed") << 2;
        QTest::newRow("hostile manifest") << 3;
    }
    void damageIsTold() {
        QFETCH(int, which);
        QVERIFY(await(m_store->write(QStringLiteral("a"), secretOf(5'000), {})));
        auto piece = std::prev(m_entries->entries.end());
        if (which == 0) {
            m_entries->entries.erase(piece);
        } else if (which == 1) {
            piece->second[0] = '#';
        } else {
            m_entries->entries[QStringLiteral("a")] = which == 2
                ? QByteArray("not JSON")
                : QByteArray(R"({"version":1,"generation":"../..","chunks":2000000000,"sha256":""})");
        }
        QCOMPARE(
            errorCode(await(m_store->read(QStringLiteral("a"), {}))), QStringLiteral("SecretStoreDamaged"));
        QVERIFY(await(m_store->write(QStringLiteral("a"), secretOf(10), {})));
        QCOMPARE(*await(m_store->read(QStringLiteral("a"), {})), secretOf(10));
    }

    void aSecretWithoutEndIsRefused() {
        QVERIFY(!await(m_store->write(QStringLiteral("a"), secretOf(64 * 2'048 + 1), {})));
        QVERIFY(m_entries->entries.empty());
    }

    void memoryForgetsOnlyWhatItIsTold() {
        identity::MemorySecretStore store;
        QVERIFY(!store.survivesRestart());
        QVERIFY(await(store.write(QStringLiteral("a"), "1", {})));
        QVERIFY(await(store.write(QStringLiteral("b"), "2", {})));
        QVERIFY(await(store.remove(QStringLiteral("a"), {})));
        QCOMPARE(errorCode(await(store.read(QStringLiteral("a"), {}))), QStringLiteral("SecretNotFound"));
        QCOMPARE(*await(store.read(QStringLiteral("b"), {})), QByteArray("2"));
        QCOMPARE(*await(store.read(QStringLiteral("b"), {})), QByteArray("2")); // reading takes nothing away
    }

    void withoutAStoreItIsMemoryAndSaysWhy() {
        const identity::SecretStoreChoice good = await(identity::chooseSecretStore(m_entries, {}));
        QVERIFY(good.store == m_entries);
        QVERIFY(!good.whyMemoryOnly);
        m_entries->failAfter = 0;
        const identity::SecretStoreChoice bad = await(identity::chooseSecretStore(m_entries, {}));
        QVERIFY(!bad.store->survivesRestart());
        QCOMPARE(bad.whyMemoryOnly->code, QStringLiteral("SecretStoreUnavailable"));
    }
};

CVM_TEST(TestSecretStore)

} // namespace tst_secretstore

#include "tst_secretstore.moc"
