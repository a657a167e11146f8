// The forms of a report: nothing of Azure's text can act in them, and each can be read back.
#include "review/reviewreport/csvwriter.h"
#include "review/reviewreport/fileuri.h"
#include "review/reviewreport/forms.h"
#include "reviewestate.h"
#include "tests/support/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace tst_reviewforms {

using namespace Qt::StringLiterals;
using reviewestate::hiddenIn;
using reviewreport::Form;
using reviewreport::ReviewDocument;

namespace {

ReviewDocument harmless() {
    static const review::State earlier = reviewestate::imported(estate::readHsm());
    reviewreport::ReviewQuestion question;
    question.other = &earlier;
    return reviewreport::reviewDocument(reviewestate::imported(reviewestate::people()), question);
}

ReviewDocument hostile() {
    static const review::State earlier = reviewestate::imported(estate::readHsm());
    reviewreport::ReviewQuestion question;
    question.other = &earlier;
    return reviewreport::reviewDocument(reviewestate::hostileImport(), question);
}

/// RFC 4180: records of fields; empty where it is not of that form.
QList<QStringList> readCsv(const QString &csv) {
    QList<QStringList> records{{}};
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const QChar c = csv.at(i);
        if (quoted && c == u'"' && i + 1 < csv.size() && csv.at(i + 1) == u'"') {
            field += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && c == u',') {
            records.last() << field;
            field.clear();
        } else if (!quoted && c == u'\r') {
            if (i + 1 >= csv.size() || csv.at(i + 1) != u'\n') {
                return {};
            }
            records.last() << field;
            field.clear();
            records << QStringList();
            ++i;
        } else {
            field += c;
        }
    }
    const bool ended = !quoted && field.isEmpty() && records.last().isEmpty();
    records.removeLast();
    return ended ? records : QList<QStringList>();
}

int countOf(const QList<QStringList> &records, const QString &fact) {
    return static_cast<int>(std::count_if(records.begin(), records.end(),
        [&fact](const QStringList &record) { return record.constFirst() == fact; }));
}

QJsonObject parsed(const QByteArray &json) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

} // namespace

class TestReviewForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void formsHaveNames();
    void textTellsCoverageBeforeFindings();
    void textHidesNothing();
    void htmlIsSelfContained();
    void htmlEscapesEverything();
    void htmlTellsTruthWithoutColour();
    void csvIsOneFactALine();
    void csvGuardsFormulas_data();
    void csvGuardsFormulas();
    void csvOfHostileNames();
    void jsonIsWrittenAsAWhole();
    void jsonTellsEverything();
    void jsonKeepsAndShowsHostileText();
    void filesBecomeUris_data();
    void filesBecomeUris();
};

void TestReviewForms::formsHaveNames() {
    QCOMPARE(reviewreport::formNames(),
        (QStringList{u"text"_s, u"html"_s, u"csv"_s, u"json"_s, u"sarif"_s, u"pdf"_s}));
    for (const QString &name : reviewreport::formNames()) {
        QCOMPARE(reviewreport::formName(reviewreport::formNamed(name).value()), name);
    }
    QVERIFY(!reviewreport::formNamed(u"docx"_s));
}

void TestReviewForms::textTellsCoverageBeforeFindings() {
    const QString text = QString::fromUtf8(reviewreport::toText(harmless()));
    const QStringList order{u"Review of key access\n===="_s, u"State of: 2026-08-01 12:00 UTC"_s,
        u"Tenant: "_s + estate::tenant, u"Collected by: auditor@contoso.example"_s,
        u"Collected with: 0.0.9"_s, u"Reviewed with: cvm-backup-wizard "_s, u"Files\n----"_s,
        u"estate.json"_s, u"What was read\n----"_s, u"Role assignments"_s, u"Findings\n----"_s,
        u"1 critical"_s, u"Critical: CVM001 Azure Backup lacks access to the key cvm-key"_s,
        u"    held=$(az rest"_s, u"Who can do what\n----"_s, u"The key cvm-key in the Managed HSM contoso"_s,
        u"Alice, User, "_s, u"Disclose: ✓ Decrypt, Unwrap"_s, u"\"Managed HSM Crypto User\" at the key"_s,
        u"What changed\n----"_s, u"Alice gained “Unwrap” on the key cvm-key."_s};
    qsizetype from = 0;
    for (const QString &part : order) {
        const qsizetype at = text.indexOf(part, from);
        QVERIFY2(at >= 0, qPrintable(part + u" is missing, or too early, in:\n"_s + text));
        from = at;
    }
}

void TestReviewForms::textHidesNothing() {
    const QString text = QString::fromUtf8(reviewreport::toText(hostile()));
    QCOMPARE(hiddenIn(text), QStringList());
    QVERIFY(!text.contains(u'\r'));
    QVERIFY(text.contains(u"[U+202E]"_s));
    QVERIFY(!text.contains(u"\n+1"_s)); // no line of its own
}

void TestReviewForms::htmlIsSelfContained() {
    const QString html = QString::fromUtf8(reviewreport::toHtml(harmless()));
    QVERIFY(html.startsWith(u"<!DOCTYPE html>"_s));
    QVERIFY(html.contains(u"default-src 'none'"_s));
    for (const QString &loads :
        {u"<script"_s, u"src="_s, u"href="_s, u"url("_s, u"@import"_s, u"http:"_s, u"//cdn"_s, u"<link"_s}) {
        QVERIFY2(!html.contains(loads, Qt::CaseInsensitive), qPrintable(loads));
    }
    QVERIFY(html.contains(u"@media print"_s));
    QVERIFY(html.contains(u"charset=\"utf-8\""_s));
}

void TestReviewForms::htmlEscapesEverything() {
    static const QRegularExpression tag(u"<([^<>]*)>"_s);
    static const QRegularExpression known(
        uR"(^(!DOCTYPE html|/?(html|head|body|title|style|h[1-4]|p|ul|li|pre|table|thead|tbody|tr|th|td|span|b|br)|)"
        uR"(html lang="[\w-]+"|meta [^<>]*|table class="\w+" border="1" cellspacing="0" cellpadding="3"|)"
        uR"(span class="badge \w+"|(td|th)( class="\w+")?( title="[^"<>]*")?)$)"_s);
    QString html = QString::fromUtf8(reviewreport::toHtml(hostile()));
    QCOMPARE(hiddenIn(html), QStringList());
    QVERIFY(html.contains(u"&lt;script&gt;alert(1)&lt;/script&gt;"_s));
    int tags = 0;
    for (auto match = tag.globalMatch(html); match.hasNext(); ++tags) {
        const QString inside = match.next().captured(1);
        QVERIFY2(known.match(inside).hasMatch(), qPrintable(inside));
    }
    QVERIFY(tags > 100);
    html.remove(tag);
    QVERIFY2(!html.contains(u'<'), qPrintable(html.mid(html.indexOf(u'<'), 80)));
}

void TestReviewForms::htmlTellsTruthWithoutColour() {
    const QString html = QString::fromUtf8(reviewreport::toHtml(harmless()));
    QVERIFY(html.contains(u"<td class=\"yes\" title=\"Yes\">✓</td>"_s));
    QVERIFY(html.contains(u"<td class=\"no\" title=\"No\">✗</td>"_s));
    QVERIFY(html.contains(u"<span class=\"badge critical\">Critical</span> CVM001"_s));
}

void TestReviewForms::csvIsOneFactALine() {
    const QByteArray bytes = reviewreport::toCsv(harmless());
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
    const QList<QStringList> records = readCsv(QString::fromUtf8(bytes.mid(3)));
    QVERIFY(records.size() > 20);
    QCOMPARE(records.constFirst().size(), 16);
    for (const QStringList &record : records) {
        QCOMPARE(record.size(), 16);
    }
    for (const QString &fact :
        {u"input"_s, u"read"_s, u"finding"_s, u"backup"_s, u"access"_s, u"change"_s, u"selfGrant"_s}) {
        QVERIFY2(countOf(records, fact) > 0 || fact == u"selfGrant"_s, qPrintable(fact));
    }
    const QStringList unwrap{u"access"_s, QString(), QString(), estate::hsmHost, estate::keyName,
        estate::somebody, u"Alice"_s, u"unwrap"_s, u"yes"_s, reviewestate::keyScope,
        domain::roles::managedHsmCryptoUser, u"Managed HSM Crypto User"_s};
    const auto found = std::find_if(records.begin(), records.end(),
        [&unwrap](const QStringList &record) { return record.mid(0, unwrap.size()) == unwrap; });
    QVERIFY(found != records.end());
    QCOMPARE(found->at(14), u"Microsoft.KeyVault/managedHsm/keys/unwrap/action"_s);
}

void TestReviewForms::csvGuardsFormulas_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("equals") << u"=1+1"_s << u"\"'=1+1\""_s;
    QTest::newRow("plus") << u"+1"_s << u"\"'+1\""_s;
    QTest::newRow("minus") << u"-1"_s << u"\"'-1\""_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"\"'@SUM(A1)\""_s;
    QTest::newRow("full width") << u"＝1"_s << u"\"'＝1\""_s;
    QTest::newRow("behind space") << u"  =1"_s << u"\"'=1\""_s;
    QTest::newRow("behind a quote") << u"\"=1"_s << u"\"\"\"'=1\""_s;
    QTest::newRow("tab") << u"\t=1"_s << u"\"[U+0009]=1\""_s;
    QTest::newRow("other separator") << u"a;=1"_s << u"\"a;'=1\""_s;
    QTest::newRow("line") << u"a\r\n=1"_s << u"\"a[U+000D][U+000A]=1\""_s;
    QTest::newRow("quotes") << u"say \"hi\", then"_s << u"\"say \"\"hi\"\", then\""_s;
    QTest::newRow("ordinary") << u"a-b = c"_s << u"\"a-b = c\""_s;
    QTest::newRow("scope") << u"/keys/k1"_s << u"\"/keys/k1\""_s;
}

void TestReviewForms::csvGuardsFormulas() {
    QFETCH(QString, text);
    QFETCH(QString, cell);
    QCOMPARE(reviewreport::csvCell(text), cell);
}

void TestReviewForms::csvOfHostileNames() {
    static const QRegularExpression formula(u"^[\\s\"']*[=+\\-@＝＋－＠]"_s);
    const QString csv = QString::fromUtf8(reviewreport::toCsv(hostile()).mid(3));
    QCOMPARE(hiddenIn(csv), QStringList());
    const QList<QStringList> records = readCsv(csv);
    QVERIFY(records.size() > 20);
    int hostileFields = 0;
    for (const QStringList &record : records) {
        QCOMPARE(record.size(), 16);
        for (const QString &field : record) {
            const bool guarded = field.startsWith(u'\'') || !formula.match(field).hasMatch();
            QVERIFY2(guarded, qPrintable(field));
            hostileFields += field.contains(u"HYPERLINK"_s) ? 1 : 0;
        }
    }
    QVERIFY(hostileFields > 10);
    for (const QString &fact : {u"problem"_s, u"missing"_s, u"selfGrant"_s}) {
        QVERIFY2(countOf(records, fact) > 0 || fact == u"selfGrant"_s, qPrintable(fact));
    }
}

/// Long lists are written element by element, which nobody can tell, not even from an empty one.
void TestReviewForms::jsonIsWrittenAsAWhole() {
    for (const ReviewDocument &document : {harmless(), ReviewDocument()}) {
        QCOMPARE(reviewreport::toJson(document),
            QJsonDocument::fromJson(reviewreport::toJson(document)).toJson(QJsonDocument::Indented));
        QCOMPARE(reviewreport::toSarif(document),
            QJsonDocument::fromJson(reviewreport::toSarif(document)).toJson(QJsonDocument::Indented));
    }
}

void TestReviewForms::jsonTellsEverything() {
    const QJsonObject json = parsed(reviewreport::toJson(harmless()));
    QCOMPARE(json.value(u"format").toString(), u"cvm-backup-wizard-review"_s);
    QCOMPARE(json.value(u"formatVersion").toInt(), 1);
    QCOMPARE(json.value(u"asOf").toString(), u"2026-08-01T12:00:00Z"_s);
    const QJsonObject origin = json.value(u"origin").toObject();
    QCOMPARE(origin.value(u"takenAt").toString(), u"2026-08-01T12:00:00Z"_s);
    QCOMPARE(origin.value(u"inputs").toArray().at(0).toObject().value(u"sha256").toString().size(), 64);
    QCOMPARE(json.value(u"coverage").toArray().size(), 4);
    const QJsonObject key = json.value(u"keys").toArray().at(0).toObject();
    QCOMPARE(key.value(u"name").toString(), estate::keyName);
    QCOMPARE(key.value(u"permissionModel").toString(), u"localRbac"_s);
    QCOMPARE(key.value(u"backup").toArray().at(0).toObject().value(u"truth").toString(), u"no"_s);
    QJsonObject alice;
    for (const QJsonValue &principal : key.value(u"principals").toArray()) {
        if (principal.toObject().value(u"objectId").toString() == estate::somebody) {
            alice = principal.toObject();
        }
    }
    QCOMPARE(alice.value(u"displayName").toString(), u"Alice"_s);
    QCOMPARE(alice.value(u"type").toString(), u"user"_s);
    QCOMPARE(alice.value(u"actions").toObject().value(u"unwrap").toString(), u"yes"_s);
    QCOMPARE(alice.value(u"actions").toObject().value(u"purge").toString(), u"no"_s);
    const QJsonObject evidence
        = alice.value(u"reasons").toArray().at(0).toObject().value(u"evidence").toObject();
    QCOMPARE(evidence.value(u"roleName").toString(), u"Managed HSM Crypto User"_s);
    QVERIFY(evidence.value(u"viaGroupId").isNull());
    const QJsonObject finding = json.value(u"findings").toArray().at(0).toObject();
    QCOMPARE(finding.value(u"ruleId").toString(), u"CVM001"_s);
    QCOMPARE(finding.value(u"severity").toString(), u"critical"_s);
    QVERIFY(!finding.value(u"cure").toObject().value(u"commands").toArray().isEmpty());
    QCOMPARE(json.value(u"comparison").toObject().value(u"answer").toString(), u"more"_s);
}

void TestReviewForms::jsonKeepsAndShowsHostileText() {
    const QByteArray bytes = reviewreport::toJson(hostile());
    QCOMPARE(hiddenIn(QString::fromUtf8(bytes)), QStringList());
    QVERIFY(bytes.contains("\\u202e"));
    const QJsonObject json = parsed(bytes);
    QVERIFY(!json.isEmpty());
    QCOMPARE(json.value(u"origin").toObject().value(u"tenantId").toString(),
        reviewestate::hostile(u"="_s)); // as it came
}

void TestReviewForms::filesBecomeUris_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("uri");
    QTest::newRow("relative") << u"a/b.json"_s << u"a/b.json"_s;
    QTest::newRow("spaces") << u"my file (1).json"_s << u"my%20file%20%281%29.json"_s;
    QTest::newRow("like a scheme") << u"javascript:alert(1)"_s << u"javascript%3Aalert%281%29"_s;
    QTest::newRow("query") << u"a?b#c%d.json"_s << u"a%3Fb%23c%25d.json"_s;
    QTest::newRow("absolute") << u"/data/a b.json"_s << u"file:///data/a%20b.json"_s;
    QTest::newRow("unicode") << u"übersicht.json"_s << u"%C3%BCbersicht.json"_s;
    QTest::newRow("in a zip") << u"all.zip/keys.json"_s << u"all.zip/keys.json"_s;
}

void TestReviewForms::filesBecomeUris() {
    QFETCH(QString, file);
    QFETCH(QString, uri);
    QCOMPARE(reviewreport::fileUri(file), uri);
}

CVM_TEST(TestReviewForms)

} // namespace tst_reviewforms

#include "tst_reviewforms.moc"
