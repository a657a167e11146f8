#include "exports/quoting.h"
#include "tests/unit/exports/jobs.h"
#include "wording/grantrequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

// Each language is read back here by its own rules: a value must come back as it was, and be one string.
namespace {

/// One PowerShell expression of strings in single quotes and [char] codes; nullopt: anything else.
std::optional<QString> readPowerShell(QString code) {
    static const QRegularExpression plain(QStringLiteral("^'((?:[\\x20-\\x26\\x28-\\x7e]|'')*)'"));
    static const QRegularExpression unit(QStringLiteral("^ \\+ \\[char\\]0x([0-9a-f]{4}) \\+ "));
    const bool joined = code.startsWith(QLatin1Char('('));
    if (joined) {
        code = code.mid(1).chopped(1);
    }
    QString text;
    for (;;) {
        const QRegularExpressionMatch string = plain.match(code);
        if (!string.hasMatch()) {
            return std::nullopt;
        }
        text += string.captured(1).replace(QStringLiteral("''"), QStringLiteral("'"));
        code = code.mid(string.capturedLength());
        const QRegularExpressionMatch next = unit.match(code);
        if (!next.hasMatch()) {
            return code.isEmpty() ? std::make_optional(text) : std::nullopt;
        }
        text += QChar(static_cast<ushort>(next.captured(1).toUInt(nullptr, 16)));
        code = code.mid(next.capturedLength());
    }
}

/// A string between `quote`s; `escape` reads what follows a backslash and tells how much. nullopt: broken.
template <typename Escape>
std::optional<QString> readString(
    const QString &code, QChar quote, const QStringList &begins, Escape escape) {
    if (code.size() < 2 || code.front() != quote || code.back() != quote) {
        return std::nullopt;
    }
    const QString inner = code.mid(1).chopped(1);
    QString text;
    for (qsizetype i = 0; i < inner.size();) {
        const QString rest = inner.mid(i);
        for (const QString &begin : begins) {
            if (rest.startsWith(begin)) {
                return std::nullopt;
            }
        }
        if (rest.front() == quote || rest.front() < QLatin1Char(' ') || rest.front() > QLatin1Char('~')) {
            return std::nullopt;
        }
        if (rest.front() == QLatin1Char('\\')) {
            const std::pair<QString, qsizetype> read = escape(rest.mid(1));
            if (read.second == 0) {
                return std::nullopt;
            }
            text += read.first;
            i += 1 + read.second;
        } else {
            text += rest.front();
            ++i;
        }
    }
    return text;
}

QString character(const QString &hexadecimal) {
    const char32_t code = hexadecimal.toUInt(nullptr, 16);
    return QString::fromUcs4(&code, 1);
}

std::optional<QString> readBicep(const QString &code) {
    return readString(code, QLatin1Char('\''), {QStringLiteral("${")}, [](const QString &rest) {
        static const QRegularExpression number(QStringLiteral("^u\\{([0-9a-f]+)\\}"));
        const QRegularExpressionMatch match = number.match(rest);
        if (match.hasMatch()) {
            return std::make_pair(character(match.captured(1)), match.capturedLength());
        }
        const bool known = !rest.isEmpty() && QStringLiteral("\\'$").contains(rest.front());
        return std::make_pair(rest.left(1), qsizetype(known ? 1 : 0));
    });
}

std::optional<QString> readHcl(const QString &code) {
    return readString(
        code, QLatin1Char('"'), {QStringLiteral("${"), QStringLiteral("%{")}, [](const QString &rest) {
            static const QRegularExpression number(QStringLiteral("^(?:u([0-9a-f]{4})|U([0-9a-f]{8}))"));
            const QRegularExpressionMatch match = number.match(rest);
            if (match.hasMatch()) {
                return std::make_pair(
                    character(match.captured(1) + match.captured(2)), match.capturedLength());
            }
            const bool known = !rest.isEmpty() && QStringLiteral("\\\"").contains(rest.front());
            return std::make_pair(rest.left(1), qsizetype(known ? 1 : 0));
        });
}

} // namespace

class TestExportQuoting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyLanguageReadsItsTextBack_data();
    void everyLanguageReadsItsTextBack();
    void plainTextStaysReadable();
    void writesJsonAsBicep();
    void commentsStayOnOneLine_data();
    void commentsStayOnOneLine();
};

void TestExportQuoting::everyLanguageReadsItsTextBack_data() {
    QTest::addColumn<QString>("text");
    int row = 0;
    for (const QString &value : jobs::hostileValues(QStringLiteral("touch x"))) {
        QTest::addRow("hostile %d", ++row) << value;
    }
    QTest::newRow("empty") << QString();
    QTest::newRow("plain") << QStringLiteral("/keys/cvm-key");
    QTest::newRow("only quotes") << QStringLiteral("'''\"\"\"");
    QTest::newRow("only a backslash") << QStringLiteral("\\");
    QTest::newRow("beyond the first plane") << QStringLiteral("a\U0001F511b");
    QTest::newRow("control characters") << QStringLiteral("a\tb\u0001c\u007fd");
}

void TestExportQuoting::everyLanguageReadsItsTextBack() {
    QFETCH(QString, text);
    const auto same = [&text](const std::optional<QString> &read) { return read && *read == text; };
    QVERIFY2(
        same(readPowerShell(exports::powerShellQuoted(text))), qPrintable(exports::powerShellQuoted(text)));
    QVERIFY2(same(readBicep(exports::bicepQuoted(text))), qPrintable(exports::bicepQuoted(text)));
    QVERIFY2(same(readHcl(exports::hclQuoted(text))), qPrintable(exports::hclQuoted(text)));
    const QString literal = exports::jmesLiteral(text);
    QCOMPARE(literal.count(QLatin1Char('`')), 2);
    const QByteArray json = '[' + literal.mid(1).chopped(1).toUtf8() + ']';
    QCOMPARE(QJsonDocument::fromJson(json).array().at(0).toString(), text);
}

void TestExportQuoting::plainTextStaysReadable() {
    QCOMPARE(exports::powerShellQuoted(QStringLiteral("it's")), QStringLiteral("'it''s'"));
    QCOMPARE(
        exports::powerShellQuoted(QStringLiteral("a\u2019b")), QStringLiteral("('a' + [char]0x2019 + 'b')"));
    QCOMPARE(exports::bicepQuoted(QStringLiteral("it's ${x}")), QStringLiteral("'it\\'s \\${x}'"));
    QCOMPARE(
        exports::hclQuoted(QStringLiteral("say \"${x}\"")), QStringLiteral("\"say \\\"\\u0024{x}\\\"\""));
    QCOMPARE(exports::hclList({QStringLiteral("Get"), QStringLiteral("List")}),
        QStringLiteral("[\"Get\", \"List\"]"));
    QCOMPARE(exports::jmesLiteral(QStringLiteral("a`b")), QStringLiteral("`\"a\\u0060b\"`"));
}

void TestExportQuoting::writesJsonAsBicep() {
    const QJsonObject object{{QStringLiteral("$schema"), QStringLiteral("x")}, {QStringLiteral("count"), 30},
        {QStringLiteral("list"), QJsonArray{QStringLiteral("it's"), true}},
        {QStringLiteral("none"), QJsonValue::Null}};
    QCOMPARE(exports::bicepValue(object),
        QStringLiteral(
            "{\n  '\\$schema': 'x'\n  count: 30\n  list: [\n    'it\\'s'\n    true\n  ]\n  none: null\n}"));
}

void TestExportQuoting::commentsStayOnOneLine_data() {
    QTest::addColumn<QString>("text");
    int row = 0;
    for (const QString &value : jobs::hostileValues(QStringLiteral("touch x"))) {
        QTest::addRow("hostile %d", ++row) << value;
    }
}

void TestExportQuoting::commentsStayOnOneLine() {
    QFETCH(QString, text);
    const QString comment = exports::commentText(text);
    for (const int end : {0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029, 0x202e}) {
        QVERIFY(!comment.contains(QChar(end)));
    }
    QVERIFY(!comment.contains(QStringLiteral("*/")));
    QVERIFY(!comment.contains(QStringLiteral("#>")));
}

QTEST_GUILESS_MAIN(TestExportQuoting)
#include "tst_exportquoting.moc"
