// What a pipeline takes for a command, and SARIF for a link.
#include "base/terminaltext.h"
#include "tests/support/program.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

namespace tst_terminaltext {

namespace {

/// As the runners of GitHub Actions, Azure Pipelines and TeamCity look for their commands, line by line.
bool commands(const QString &text) {
    static const QRegularExpression lines(QStringLiteral("[\\r\\n\\x{85}\\x{2028}\\x{2029}]"));
    static const QRegularExpression anywhere(
        QStringLiteral("##(vso|teamcity)?\\["), QRegularExpression::CaseInsensitiveOption);
    for (const QString &line : text.split(lines)) {
        if (line.trimmed().startsWith(QLatin1String("::")) || anywhere.match(line).hasMatch()) {
            return true;
        }
    }
    return false;
}

} // namespace

class TestTerminalText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void commandsBecomeText_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("GitHub") << QStringLiteral("::error title=x::y");
        QTest::newRow("after blanks") << QStringLiteral(" \t::set-output name=a::b");
        QTest::newRow("after a wide blank") << QStringLiteral("\u3000\u00a0::error::x");
        QTest::newRow("after a line break") << QStringLiteral("name\n::error::x");
        QTest::newRow("after a carriage return") << QStringLiteral("name\r::error::x");
        QTest::newRow("after another line break") << QStringLiteral("name\u2028 ::error::x");
        QTest::newRow("after empty lines") << QStringLiteral("name\n\n\n  ::error::x\n::debug::y");
        QTest::newRow("three colons") << QStringLiteral(":::error");
        QTest::newRow("Azure Pipelines") << QStringLiteral("a name ##vso[task.setvariable variable=x]y");
        QTest::newRow("in capitals") << QStringLiteral("##VSO[task.complete]");
        QTest::newRow("formatting") << QStringLiteral("##[error]x");
        QTest::newRow("TeamCity") << QStringLiteral("##teamcity[buildStatus status='FAILURE']");
        QTest::newRow("three signs") << QStringLiteral("###vso[task.complete]\n::::::error");
        QTest::newRow("more signs") << QStringLiteral("####vso[task.complete]##[x]");
    }
    void commandsBecomeText() {
        QFETCH(QString, text);
        QVERIFY(commands(text));
        const QString plain = base::forPipelines(text);
        QVERIFY2(!commands(plain), qPrintable(plain));
        QVERIFY2(plain.size() <= text.size() + 3, qPrintable(plain)); // readable still
        QCOMPARE(base::forPipelines(plain), plain);
        QCOMPARE(base::forPipelines(text.toUtf8()), plain.toUtf8());

        const QJsonObject object{{QStringLiteral("name"), text}};
        for (const auto form : {QJsonDocument::Indented, QJsonDocument::Compact}) {
            const QByteArray json = base::jsonForPipelines(QJsonDocument(object).toJson(form));
            QVERIFY2(!commands(QString::fromUtf8(json)), json.constData());
            QCOMPARE(QJsonDocument::fromJson(json).object(), object);
        }
    }

    void otherTextStays_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("a heading") << QStringLiteral("## Keys\n# one");
        QTest::newRow("an address") << QStringLiteral("curl 'http://[::1]:80/' a::b");
        QTest::newRow("a sign") << QStringLiteral("C## [x] #[y]");
        QTest::newRow("a colon") << QStringLiteral(": x\n :y");
    }
    void otherTextStays() {
        QFETCH(QString, text);
        QCOMPARE(base::forPipelines(text), text);
    }

    void longTextTakesNoTime() {
        const QString blanks(2'000'000, QLatin1Char(' '));
        QCOMPARE(base::forPipelines(blanks + QStringLiteral("x::")), blanks + QStringLiteral("x::"));
        const QString lines(2'000'000, QLatin1Char('\n'));
        QCOMPARE(base::forPipelines(lines + QStringLiteral("::x")), lines + QStringLiteral(": :x"));
    }

    void linksBecomeText() {
        QCOMPARE(base::withoutLinks(QStringLiteral("[click](https://evil.example) [a]")),
            QStringLiteral("[click] (https://evil.example) [a]"));
    }
};

CVM_TEST(TestTerminalText)

} // namespace tst_terminaltext

#include "tst_terminaltext.moc"
