#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace tst_translations {

namespace {

struct Message {
    QString context;
    QString source;
    QStringList translations; ///< one, or one per plural form
    QString state; ///< "", "unfinished", "vanished", "obsolete"
    bool isPlural = false;
};

void readMessage(QXmlStreamReader &xml, Message &message) {
    message.isPlural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.state = xml.attributes().value(QLatin1String("type")).toString();
            if (!message.isPlural) {
                message.translations.append(xml.readElementText());
                continue;
            }
            while (xml.readNextStartElement()) {
                message.translations.append(xml.readElementText());
            }
        } else {
            xml.skipCurrentElement();
        }
    }
}

QList<Message> messagesOf(const QString &path) {
    QFile file(path);
    QList<Message> found;
    if (!file.open(QIODevice::ReadOnly)) {
        return found;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            Message message;
            message.context = context;
            readMessage(xml, message);
            found.append(message);
        }
    }
    return found;
}

/// The placeholders of a text, sorted: "%1", "%n", "%L2".
QStringList placeholders(const QString &text) {
    static const QRegularExpression form(QStringLiteral("%(L?\\d{1,2}|n)"));
    QStringList found;
    for (auto match = form.globalMatch(text); match.hasNext();) {
        found.append(match.next().captured());
    }
    found.removeDuplicates();
    found.sort();
    return found;
}

/// A form of a term: an asterisk stands for any letters.
QString patternOf(const QString &form) {
    return QRegularExpression::escape(form)
        .replace(QLatin1String("\\*"), QLatin1String("[\\w-]*"))
        .replace(QLatin1String("\\ "), QLatin1String("\\s+"));
}

struct Term {
    QString english;
    QRegularExpression inEnglish;
    QRegularExpression inTranslation;
};

/// The rows of a glossary: "| English | form/other form |".
QList<Term> termsOf(const QString &path) {
    static const QRegularExpression row(QStringLiteral("^\\| ([^|]+) \\| ([^|]+) \\|$"));
    QFile file(path);
    QList<Term> terms;
    if (!file.open(QIODevice::ReadOnly)) {
        return terms;
    }
    for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        const QRegularExpressionMatch match = row.match(line);
        if (!match.hasMatch() || match.captured(1) == QLatin1String("English")) {
            continue;
        }
        QStringList forms;
        for (const QString &form : match.captured(2).split(QLatin1Char('/'))) {
            forms.append(patternOf(form));
        }
        const auto options
            = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;
        terms.append({match.captured(1),
            QRegularExpression(
                QStringLiteral("(?<![\\w-])%1s?(?![\\w-])").arg(patternOf(match.captured(1))), options),
            QRegularExpression(forms.join(QLatin1Char('|')), options)});
    }
    return terms;
}

QDir translations() {
    return QDir(QStringLiteral(CVM_SOURCE_DIR "/translations"));
}

} // namespace

/// Every text of the program is translated, into every language that there is.
class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void germanIsThere();
    void complete_data();
    void complete();
    void upToDate_data();
    void upToDate();
    void glossaryIsKept_data();
    void glossaryIsKept();
};

void TestTranslations::germanIsThere() {
    QVERIFY(translations().exists(QStringLiteral("cvm-backup-wizard_de.ts")));
}

void TestTranslations::complete_data() {
    QTest::addColumn<QString>("file");
    for (const QString &file : translations().entryList({QStringLiteral("*.ts")})) {
        QTest::addRow("%s", qPrintable(file)) << translations().filePath(file);
    }
}

void TestTranslations::complete() {
    QFETCH(QString, file);
    const QList<Message> messages = messagesOf(file);
    QVERIFY(!messages.isEmpty());
    QStringList wrong;
    for (const Message &message : messages) {
        const QString where = message.context + QStringLiteral(": ") + message.source;
        if (!message.state.isEmpty()) {
            wrong.append(message.state + QStringLiteral(": ") + where);
        }
        QStringList expected = placeholders(message.source);
        for (const QString &text : message.translations) {
            QStringList used = placeholders(text);
            if (message.isPlural) { // "one key" need not say the number
                used.removeAll(QStringLiteral("%n"));
                expected.removeAll(QStringLiteral("%n"));
            }
            if (text.trimmed().isEmpty()) {
                wrong.append(QStringLiteral("empty: ") + where);
            } else if (used != expected) {
                wrong.append(QStringLiteral("other placeholders: ") + where);
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))));
}

void TestTranslations::upToDate_data() {
    complete_data();
}

void TestTranslations::upToDate() {
    QFETCH(QString, file);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("copy.ts"));
    QVERIFY(QFile::copy(file, copy));
    QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-no-obsolete"),
        QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("-I"),
        QStringLiteral(CVM_SOURCE_DIR "/app"), QStringLiteral("-I"), QStringLiteral(CVM_SOURCE_DIR),
        QStringLiteral(CVM_SOURCE_DIR "/ui"), QStringLiteral(CVM_SOURCE_DIR "/app/wording")};
    if (file.endsWith(QLatin1String("_en.ts"))) {
        arguments.prepend(QStringLiteral("-pluralonly")); // "1 key", "2 keys"; the rest is English already
    }
    QProcess lupdate;
    lupdate.start(QStringLiteral(CVM_LUPDATE), arguments + QStringList{QStringLiteral("-ts"), copy});
    QVERIFY(lupdate.waitForFinished(120'000));
    QCOMPARE(lupdate.exitCode(), 0);
    const auto keys = [](const QList<Message> &messages) {
        QStringList keys;
        for (const Message &message : messages) {
            keys.append(message.context + QStringLiteral(": ") + message.source);
        }
        keys.sort();
        return keys;
    };
    const QStringList inFile = keys(messagesOf(file));
    const QStringList inSources = keys(messagesOf(copy));
    QStringList wrong;
    for (const QString &key : inSources) {
        if (!inFile.contains(key)) {
            wrong.append(QStringLiteral("not in the file: ") + key);
        }
    }
    for (const QString &key : inFile) {
        if (!inSources.contains(key)) {
            wrong.append(QStringLiteral("no longer in the program: ") + key);
        }
    }
    QVERIFY2(wrong.isEmpty(),
        qPrintable(QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))
            + QStringLiteral("\nBuild the target update_translations.")));
}

void TestTranslations::glossaryIsKept_data() {
    QTest::addColumn<QString>("glossary");
    for (const QString &name : translations().entryList({QStringLiteral("glossary_*.md")})) {
        QTest::addRow("%s", qPrintable(name)) << name;
    }
}

void TestTranslations::glossaryIsKept() {
    QFETCH(QString, glossary);
    const QString language = glossary.mid(9).chopped(3);
    const QList<Term> terms = termsOf(translations().filePath(glossary));
    QVERIFY(terms.size() > 10);
    QStringList wrong;
    int kept = 0;
    for (const Message &message :
        messagesOf(translations().filePath(QStringLiteral("cvm-backup-wizard_%1.ts").arg(language)))) {
        for (const Term &term : terms) {
            if (!term.inEnglish.match(message.source).hasMatch()) {
                continue;
            }
            for (QString text : message.translations) {
                const bool isKept = term.inTranslation.match(text.remove(QLatin1Char('&'))).hasMatch();
                kept += isKept ? 1 : 0;
                if (!isKept) {
                    wrong.append(term.english + QStringLiteral(": ") + text);
                }
            }
        }
    }
    QVERIFY(kept > 100);
    QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))));
}

CVM_TEST(TestTranslations)

} // namespace tst_translations

#include "tst_translations.moc"
