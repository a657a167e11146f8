#include "tests/fuzz/importerentry.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

namespace {

/// One small change, the same at every run.
QByteArray mutated(QByteArray bytes, QRandomGenerator &random) {
    static const QByteArrayList words{"null", "{", "}", "[", "]", "\"", "-1", "1e999", "true", "\\ud800",
        "\"id\":", "\"value\":[", "/keys/", "https://", QByteArray(1, '\0'), "\xff\xfe", "\xc3\x28"};
    const int changes = 1 + random.bounded(3);
    for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
        const qsizetype at = random.bounded(static_cast<int>(bytes.size()));
        const qsizetype length = random.bounded(static_cast<int>(qMin<qsizetype>(64, bytes.size() - at)) + 1);
        switch (random.bounded(6)) {
        case 0:
            bytes[at] = static_cast<char>(random.bounded(256));
            break;
        case 1:
            bytes.remove(at, length);
            break;
        case 2:
            bytes.insert(at, bytes.mid(random.bounded(static_cast<int>(bytes.size())), length));
            break;
        case 3:
            bytes.replace(at, length, words.at(random.bounded(static_cast<int>(words.size()))));
            break;
        case 4:
            bytes.insert(at, words.at(random.bounded(static_cast<int>(words.size()))));
            break;
        default:
            bytes.truncate(at);
            break;
        }
    }
    return bytes;
}

} // namespace

/// What the fuzzer does all day, for a moment: the corpus, and changes of it that are the same at every run.
class TestFuzzImporter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void corpusAndItsMutations_data() {
        QTest::addColumn<QString>("file");
        const QDir corpus(QStringLiteral(CVM_SOURCE_DIR "/tests/fuzz/corpus"));
        for (const QString &name : corpus.entryList(QDir::Files, QDir::Name)) {
            QTest::newRow(qPrintable(name)) << corpus.filePath(name);
        }
    }

    void corpusAndItsMutations() {
        QFETCH(QString, file);
        constexpr int mutations = 40;
        QFile seed(file);
        QVERIFY(seed.open(QIODevice::ReadOnly));
        const QByteArray bytes = seed.readAll();
        fuzz::importBytes(bytes);
        QRandomGenerator random(static_cast<quint32>(qHash(bytes, 1)));
        for (int i = 0; i < mutations; ++i) {
            fuzz::importBytes(mutated(bytes, random));
        }
    }
};

QTEST_GUILESS_MAIN(TestFuzzImporter)
#include "tst_fuzzimporter.moc"
