#include "tests/fuzz/entries.h"
#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

namespace tst_fuzz {

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

using Entry = void (*)(const QByteArray &);

struct Target {
    const char *corpus;
    Entry entry;
    int mutations; ///< of each file
};

constexpr Target targets[] = {{"importer", &fuzz::importBytes, 40}, {"answer", &fuzz::readAnswer, 150},
    {"headers", &fuzz::readHeaders, 2'000}, {"signin", &fuzz::readSignIn, 1'000},
    {"script", &fuzz::writeScripts, 60}, {"scenario", &fuzz::readScenario, 300},
    {"explain", &fuzz::explainText, 60}, {"tenant", &fuzz::readTenant, 60}};

/// What the fuzzers do all day, for a moment: the corpus, and changes of it that are the same at every run.
class TestFuzz : public QObject {
    Q_OBJECT

private:
    int m_executions = 0;

private Q_SLOTS:
    void corpusAndItsMutations_data() {
        QTest::addColumn<int>("target");
        QTest::addColumn<QString>("file");
        for (std::size_t i = 0; i < std::size(targets); ++i) {
            const QDir corpus(
                QStringLiteral(CVM_SOURCE_DIR "/tests/fuzz/corpus/") + QLatin1String(targets[i].corpus));
            QVERIFY2(!corpus.isEmpty(), targets[i].corpus);
            for (const QString &name : corpus.entryList(QDir::Files, QDir::Name)) {
                QTest::addRow("%s/%s", targets[i].corpus, qPrintable(name))
                    << static_cast<int>(i) << corpus.filePath(name);
            }
        }
    }

    void corpusAndItsMutations() {
        QFETCH(int, target);
        QFETCH(QString, file);
        const Target &one = targets[target];
        QFile seed(file);
        QVERIFY(seed.open(QIODevice::ReadOnly));
        const QByteArray bytes = seed.readAll();
        one.entry(bytes);
        QRandomGenerator random(static_cast<quint32>(qHash(bytes, 1)));
        for (int i = 0; i < one.mutations; ++i) {
            one.entry(mutated(bytes, random));
        }
        m_executions += 1 + one.mutations;
    }

    void cleanupTestCase() { qInfo("%d inputs", m_executions); }
};

CVM_TEST(TestFuzz)

} // namespace tst_fuzz

#include "tst_fuzz.moc"
