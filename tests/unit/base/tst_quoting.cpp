#include "base/quoting.h"
#include "base/terminaltext.h"
#include "tests/support/program.h"
#include "tests/support/scripttokens.h"

#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace tst_quoting {

// Each language reads back what was put into it, or it is refused: never anything else.
namespace {

constexpr int names = 4'000;

bool isMarked(const QString &quoted) {
    return base::notExpressed(quoted).has_value();
}

/// Printable ASCII, which stays the same on a standard output that a pipeline may listen to.
bool isHarmless(const QString &text) {
    return base::forPipelines(text) == text && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c >= QLatin1Char(' ') && c <= QLatin1Char('~');
    });
}

} // namespace

class TestQuoting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bashReadsItsWordsBack();
    void everyLanguageReadsItsTextBack_data();
    void everyLanguageReadsItsTextBack();
    void plainTextStaysReadable();
    void tellsWhatIsNotExpressed();
    void jsonStaysTheSame();
};

void TestQuoting::bashReadsItsWordsBack() {
    const QString bash = QStandardPaths::findExecutable(QStringLiteral("bash"));
    if (bash.isEmpty()) {
        QSKIP("bash is not installed");
    }
    QStringList words;
    QByteArray script("set -f\n");
    for (const QString &name : scripttokens::hostileNames(names)) {
        const QString word = base::bashQuoted(name);
        const bool hasNul = name.contains(QChar(u'\0'));
        QCOMPARE(isMarked(word), hasNul || !name.isValidUtf16());
        if (!isMarked(word)) {
            QVERIFY2(isHarmless(QStringLiteral("printf ") + word), qPrintable(word));
            words << name;
            script += "printf '%s\\0' " + word.toUtf8() + '\n';
        }
    }
    QVERIFY(words.size() > names / 2);
    QProcess process;
    process.start(bash, {QStringLiteral("--norc"), QStringLiteral("--noprofile")});
    process.write(script);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(QString::fromUtf8(process.readAllStandardError()), QString());
    const QList<QByteArray> read = process.readAllStandardOutput().chopped(1).split('\0');
    QCOMPARE(read.size(), words.size());
    for (qsizetype i = 0; i < words.size(); ++i) {
        QCOMPARE(read.at(i), words.at(i).toUtf8());
        QCOMPARE(
            scripttokens::bashWord(base::bashQuoted(words.at(i))), words.at(i)); // what the fuzzer reads with
    }
}

void TestQuoting::everyLanguageReadsItsTextBack_data() {
    using Quote = QString (*)(const QString &);
    using Read = std::optional<QString> (*)(const QString &);
    QTest::addColumn<Quote>("quote");
    QTest::addColumn<Read>("read");
    const Read powerShell
        = [](const QString &text) { return scripttokens::onlyString(scripttokens::ofPowerShell(text)); };
    const Read bicep
        = [](const QString &text) { return scripttokens::onlyString(scripttokens::ofBicep(text)); };
    const Read terraform
        = [](const QString &text) { return scripttokens::onlyString(scripttokens::ofTerraform(text)); };
    QTest::newRow("PowerShell") << Quote(&base::powerShellQuoted) << powerShell;
    QTest::newRow("Bicep") << Quote(&base::bicepQuoted) << bicep;
    QTest::newRow("Terraform") << Quote(&base::hclQuoted) << terraform;
    QTest::newRow("JMESPath") << Quote(&base::jmesLiteral) << Read(&scripttokens::jmesText);
}

void TestQuoting::everyLanguageReadsItsTextBack() {
    using Quote = QString (*)(const QString &);
    using Read = std::optional<QString> (*)(const QString &);
    QFETCH(Quote, quote);
    QFETCH(Read, read);
    int refused = 0;
    for (const QString &name : scripttokens::hostileNames(names)) {
        const QString quoted = quote(name);
        if (isMarked(quoted)) {
            ++refused;
            continue;
        }
        QVERIFY2(isHarmless(QStringLiteral("x = ") + quoted), qPrintable(quoted));
        QVERIFY2(read(quoted) == name, qPrintable(quoted));
    }
    QVERIFY2(refused < names / 3, qPrintable(QString::number(refused)));
}

void TestQuoting::plainTextStaysReadable() {
    QCOMPARE(base::bashQuoted(QStringLiteral("/keys/cvm-key")), QStringLiteral("/keys/cvm-key"));
    QCOMPARE(base::bashQuoted(QString()), QStringLiteral("''"));
    QCOMPARE(base::bashQuoted(QStringLiteral("Azure Backup")), QStringLiteral("'Azure Backup'"));
    QCOMPARE(base::bashQuoted(QStringLiteral("{hsm: 'x'}")), QStringLiteral("\"{hsm: 'x'}\""));
    QCOMPARE(base::bashQuoted(QStringLiteral("it's $x")), QStringLiteral("'it'\\''s $x'"));
    QCOMPARE(base::bashQuoted(QStringLiteral("get\n")), QStringLiteral("$'get\\012'"));
    QCOMPARE(base::bashQuoted(QStringLiteral("a\u202eb")), QStringLiteral("$'a\\342\\200\\256b'"));
    QCOMPARE(base::powerShellQuoted(QStringLiteral("it's")), QStringLiteral("'it''s'"));
    QCOMPARE(
        base::powerShellQuoted(QStringLiteral("a\u2019b")), QStringLiteral("('a' + [char]0x2019 + 'b')"));
    QCOMPARE(base::bicepQuoted(QStringLiteral("it's ${x}")), QStringLiteral("'it\\'s \\${x}'"));
    QCOMPARE(base::hclQuoted(QStringLiteral("say \"${x}\"")), QStringLiteral("\"say \\\"\\u0024{x}\\\"\""));
    QCOMPARE(base::jmesLiteral(QStringLiteral("/keys/k1")), QStringLiteral("'/keys/k1'"));
    QCOMPARE(base::jmesLiteral(QStringLiteral("a`b")), QStringLiteral("`\"a\\u0060b\"`"));
}

void TestQuoting::tellsWhatIsNotExpressed() {
    const QString half = QStringLiteral("a") + QChar(0xd800);
    for (const QString &quoted :
        {base::bashQuoted(half), base::bicepQuoted(half), base::hclQuoted(half), base::marked(half)}) {
        QCOMPARE(base::notExpressed(QStringLiteral("x ") + quoted + QStringLiteral(" y")), half);
    }
    QVERIFY(isMarked(base::bashQuoted(QString(QChar(0)))));
    QVERIFY(isMarked(base::bicepQuoted(QStringLiteral("[resourceGroup().id]"))));
    QVERIFY(isMarked(base::hclQuoted(QStringLiteral("e\u0301")))); // Terraform would change it to U+00E9
    QCOMPARE(base::notExpressed(QStringLiteral("az vm list")), std::nullopt);
}

void TestQuoting::jsonStaysTheSame() {
    for (const QString &name : scripttokens::hostileNames(names)) {
        const QJsonObject object{{name, name}};
        const QString json = base::asciiJson(object);
        QVERIFY2(isHarmless(json) && !json.contains(QLatin1Char('@')), qPrintable(json));
        QCOMPARE(QJsonDocument::fromJson(json.toUtf8()).object(), object);
    }
}

CVM_TEST(TestQuoting)

} // namespace tst_quoting

#include "tst_quoting.moc"
