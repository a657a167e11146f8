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

CVM_TEST(TestTranslations)

} // namespace tst_translations

#include "tst_translations.moc"
