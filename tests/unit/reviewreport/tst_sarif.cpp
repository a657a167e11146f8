// SARIF 2.1.0: what its schema demands of the parts that are written, checked member by member.
#include "base/enumname.h"
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
#include <QUrl>

namespace tst_sarif {

using namespace Qt::StringLiterals;
using reviewreport::ReviewDocument;
using reviewreport::reviewDocument;

namespace {

/// Collects what is wrong, with its place.
class SarifCheck {
public:
    explicit SarifCheck(const QJsonObject &log) { checkLog(log); }
    QStringList wrong() const { return m_wrong; }

private:
    void complain(const QString &place, const QString &what) { m_wrong << place + u": "_s + what; }

    /// Only `allowed` members (the schema forbids others), and all of `required`.
    void members(const QJsonObject &object, const QString &place, const QStringList &required,
        const QStringList &optional) {
        for (const QString &name : required) {
            if (!object.contains(name)) {
                complain(place, u"lacks "_s + name);
            }
        }
        for (const QString &name : object.keys()) {
            if (!required.contains(name) && !optional.contains(name)) {
                complain(place, u"may not have "_s + name);
            }
        }
    }
    void text(const QJsonObject &object, const QString &place, const QString &member) {
        if (!object.value(member).isString() || object.value(member).toString().isEmpty()) {
            complain(place, member + u" is not a text"_s);
        }
    }
    void oneOf(
        const QJsonObject &object, const QString &place, const QString &member, const QStringList &values) {
        if (object.contains(member) && !values.contains(object.value(member).toString())) {
            complain(place, member + u" is "_s + object.value(member).toString());
        }
    }
    void uri(const QJsonObject &object, const QString &place) {
        // uri-reference of RFC 3986; a relative one may not begin with what looks like a scheme.
        static const QRegularExpression form(u"^(file:///)?([A-Za-z0-9._~!$&'()*+,;=@/-]|%[0-9A-F]{2})+$"_s);
        const QString text = object.value(u"uri").toString();
        if (!form.match(text).hasMatch() || !QUrl(text, QUrl::StrictMode).isValid()) {
            complain(place, u"not a URI: "_s + text);
        }
    }
    void message(const QJsonValue &value, const QString &place) {
        const QJsonObject object = value.toObject();
        members(object, place, {u"text"_s}, {u"markdown"_s, u"id"_s, u"arguments"_s, u"properties"_s});
        text(object, place, u"text"_s);
        // "{0}" would be a placeholder without its argument.
        static const QRegularExpression placeholder(u"\\{\\d+\\}"_s);
        if (placeholder.match(object.value(u"text").toString()).hasMatch()) {
            complain(place, u"a placeholder"_s);
        }
    }

    void checkLog(const QJsonObject &log) {
        members(log, u"log"_s, {u"version"_s, u"runs"_s}, {u"$schema"_s});
        oneOf(log, u"log"_s, u"version"_s, {u"2.1.0"_s});
        if (!QUrl(log.value(u"$schema").toString(), QUrl::StrictMode).isValid()) {
            complain(u"log"_s, u"$schema is not a URI"_s);
        }
        for (const QJsonValue &run : log.value(u"runs").toArray()) {
            checkRun(run.toObject());
        }
    }
    void checkRun(const QJsonObject &run) {
        members(run, u"run"_s, {u"tool"_s},
            {u"results"_s, u"artifacts"_s, u"invocations"_s, u"columnKind"_s, u"properties"_s});
        oneOf(run, u"run"_s, u"columnKind"_s, {u"utf16CodeUnits"_s, u"unicodeCodePoints"_s});
        checkDriver(run.value(u"tool").toObject().value(u"driver").toObject());
        m_artifacts = run.value(u"artifacts").toArray();
        for (const QJsonValue &artifact : m_artifacts) {
            checkArtifact(artifact.toObject());
        }
        for (const QJsonValue &invocation : run.value(u"invocations").toArray()) {
            checkInvocation(invocation.toObject());
        }
        for (const QJsonValue &result : run.value(u"results").toArray()) {
            checkResult(result.toObject());
        }
    }
    void checkDriver(const QJsonObject &driver) {
        members(driver, u"driver"_s, {u"name"_s}, {u"version"_s, u"semanticVersion"_s, u"rules"_s});
        text(driver, u"driver"_s, u"name"_s);
        static const QRegularExpression semantic(u"^\\d+\\.\\d+\\.\\d+$"_s);
        if (!semantic.match(driver.value(u"semanticVersion").toString()).hasMatch()) {
            complain(u"driver"_s, u"semanticVersion"_s);
        }
        for (const QJsonValue &value : driver.value(u"rules").toArray()) {
            const QJsonObject rule = value.toObject();
            const QString id = rule.value(u"id").toString();
            members(rule, id, {u"id"_s},
                {u"name"_s, u"shortDescription"_s, u"fullDescription"_s, u"help"_s, u"defaultConfiguration"_s,
                    u"properties"_s});
            message(rule.value(u"shortDescription"), id);
            message(rule.value(u"fullDescription"), id);
            message(rule.value(u"help"), id);
            if (m_rules.contains(id)) {
                complain(id, u"twice"_s);
            }
            m_rules << id;
        }
    }
    void checkArtifact(const QJsonObject &artifact) {
        members(artifact, u"artifact"_s, {},
            {u"location"_s, u"length"_s, u"hashes"_s, u"roles"_s, u"properties"_s});
        uri(artifact.value(u"location").toObject(), u"artifact"_s);
        if (artifact.value(u"length").toInteger(-2) < -1) {
            complain(u"artifact"_s, u"length"_s);
        }
        const QJsonObject hashes = artifact.value(u"hashes").toObject();
        if (!hashes.value(u"sha-256").isString()) {
            complain(u"artifact"_s, u"sha-256"_s);
        }
        const QJsonArray roles = artifact.value(u"roles").toArray();
        for (const QJsonValue &role : roles) {
            if (role.toString() != u"analysisTarget"_s) {
                complain(u"artifact"_s, u"role "_s + role.toString());
            }
        }
    }
    void checkArtifactLocation(const QJsonObject &location, const QString &place) {
        members(location, place, {}, {u"uri"_s, u"index"_s, u"uriBaseId"_s, u"properties"_s});
        uri(location, place);
        const int index = location.value(u"index").toInt(-1);
        const QJsonObject artifact = m_artifacts.at(index).toObject();
        if (artifact.value(u"location").toObject().value(u"uri") != location.value(u"uri")) {
            complain(place, u"index and uri differ"_s);
        }
    }
    void checkInvocation(const QJsonObject &invocation) {
        members(invocation, u"invocation"_s, {u"executionSuccessful"_s},
            {u"toolExecutionNotifications"_s, u"properties"_s});
        for (const QJsonValue &value : invocation.value(u"toolExecutionNotifications").toArray()) {
            const QJsonObject note = value.toObject();
            members(note, u"notification"_s, {u"message"_s},
                {u"level"_s, u"descriptor"_s, u"locations"_s, u"properties"_s});
            oneOf(note, u"notification"_s, u"level"_s, {u"none"_s, u"note"_s, u"warning"_s, u"error"_s});
            message(note.value(u"message"), u"notification"_s);
            checkLocations(note.value(u"locations").toArray(), u"notification"_s);
        }
    }
    void checkLocations(const QJsonArray &locations, const QString &place) {
        for (const QJsonValue &value : locations) {
            const QJsonObject location = value.toObject();
            members(location, place, {}, {u"physicalLocation"_s, u"logicalLocations"_s, u"properties"_s});
            if (location.contains(u"physicalLocation"_s)) {
                const QJsonObject physical = location.value(u"physicalLocation").toObject();
                members(physical, place, {}, {u"artifactLocation"_s, u"region"_s, u"properties"_s});
                checkArtifactLocation(physical.value(u"artifactLocation").toObject(), place);
            }
            for (const QJsonValue &logical : location.value(u"logicalLocations").toArray()) {
                members(logical.toObject(), place, {},
                    {u"name"_s, u"fullyQualifiedName"_s, u"kind"_s, u"properties"_s});
                text(logical.toObject(), place, u"fullyQualifiedName"_s);
            }
        }
    }
    void checkResult(const QJsonObject &result) {
        const QString id = result.value(u"ruleId").toString();
        members(result, id, {u"message"_s},
            {u"ruleId"_s, u"ruleIndex"_s, u"kind"_s, u"level"_s, u"rank"_s, u"locations"_s,
                u"partialFingerprints"_s, u"properties"_s});
        message(result.value(u"message"), id);
        oneOf(result, id, u"level"_s, {u"none"_s, u"note"_s, u"warning"_s, u"error"_s});
        oneOf(result, id, u"kind"_s, {u"fail"_s}); // with any other kind the level would have to be none
        const double rank = result.value(u"rank").toDouble(-5);
        if (rank < 0 || rank > 100) {
            complain(id, u"rank"_s);
        }
        if (m_rules.value(result.value(u"ruleIndex").toInt(-1)) != id) {
            complain(id, u"ruleIndex is another rule"_s);
        }
        checkLocations(result.value(u"locations").toArray(), id);
        const QJsonObject fingerprints = result.value(u"partialFingerprints").toObject();
        for (const QJsonValue &fingerprint : fingerprints) {
            if (m_fingerprints.contains(fingerprint.toString())) {
                complain(id, u"a fingerprint twice"_s);
            }
            m_fingerprints.insert(fingerprint.toString());
        }
        if (fingerprints.isEmpty()) {
            complain(id, u"no fingerprint"_s);
        }
    }

    QStringList m_wrong;
    QStringList m_rules;
    QJsonArray m_artifacts;
    QSet<QString> m_fingerprints;
};

QJsonObject sarif(const importer::Imported &imported) {
    return QJsonDocument::fromJson(reviewreport::toSarif(reviewDocument(imported))).object();
}

QJsonObject runOf(const QJsonObject &log) {
    return log.value(u"runs").toArray().at(0).toObject();
}

QStringList fingerprints(const QJsonObject &log) {
    QStringList all;
    for (const QJsonValue &result : runOf(log).value(u"results").toArray()) {
        all << result.toObject()
                   .value(u"partialFingerprints")
                   .toObject()
                   .value(u"cvmBackupWizard/v1")
                   .toString();
    }
    return all;
}

} // namespace

class TestSarif : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void isAsTheSchemaWants_data();
    void isAsTheSchemaWants();
    void namesEveryRule();
    void mapsSeverities();
    void tellsOfTheComparisonThatItLeavesOut();
    void namesTheFileAndItsHash();
    void fingerprintsOutliveNames();
    void hostileTextIsOnlyText();
    void namesAreNoLinks();
};

void TestSarif::isAsTheSchemaWants_data() {
    QTest::addColumn<int>("estate");
    QTest::newRow("ordinary") << 0;
    QTest::newRow("hostile") << 1;
    QTest::newRow("nothing") << 2;
}

void TestSarif::isAsTheSchemaWants() {
    QFETCH(int, estate);
    const importer::Imported imported = estate == 0 ? reviewestate::imported(reviewestate::people())
        : estate == 1                               ? reviewestate::hostileImport()
                                                    : importer::Imported();
    const QJsonObject log = sarif(imported);
    const SarifCheck check(log);
    QVERIFY2(check.wrong().isEmpty(), qPrintable(check.wrong().join(u'\n')));
    QCOMPARE(runOf(log).value(u"results").toArray().isEmpty(), estate == 2);
}

void TestSarif::namesEveryRule() {
    const QJsonArray rules
        = runOf(sarif({})).value(u"tool").toObject().value(u"driver").toObject().value(u"rules").toArray();
    QCOMPARE(rules.size(), static_cast<qsizetype>(base::enumValues<domain::FindingRule>().size()));
    QCOMPARE(rules.at(0).toObject().value(u"id").toString(), u"CVM001"_s);
    QCOMPARE(rules.at(0).toObject().value(u"name").toString(), u"BackupLacksAccess"_s);
}

void TestSarif::mapsSeverities() {
    reviewreport::ReviewDocument document;
    for (const auto severity : {domain::FindingSeverity::Critical, domain::FindingSeverity::High,
             domain::FindingSeverity::Medium, domain::FindingSeverity::Low, domain::FindingSeverity::Note}) {
        reviewreport::FindingEntry entry;
        entry.finding.severity = severity;
        entry.in = std::make_shared<const review::Case>(domain::Environment(), QDateTime());
        document.findings.push_back(entry);
    }
    QStringList levels;
    double rank = 101;
    for (const QJsonValue &value : runOf(QJsonDocument::fromJson(reviewreport::toSarif(document)).object())
                                       .value(u"results")
                                       .toArray()) {
        levels << value.toObject().value(u"level").toString();
        QVERIFY(value.toObject().value(u"rank").toDouble() < rank);
        rank = value.toObject().value(u"rank").toDouble();
    }
    QCOMPARE(levels, (QStringList{u"error"_s, u"error"_s, u"warning"_s, u"note"_s, u"note"_s}));
}

void TestSarif::tellsOfTheComparisonThatItLeavesOut() {
    reviewreport::ReviewDocument document = reviewDocument(reviewestate::imported(reviewestate::people()));
    const auto notes = [&document] {
        const QJsonObject log = QJsonDocument::fromJson(reviewreport::toSarif(document)).object();
        const SarifCheck check(log);
        return check.wrong().isEmpty() ? runOf(log)
                                             .value(u"invocations")
                                             .toArray()
                                             .at(0)
                                             .toObject()
                                             .value(u"toolExecutionNotifications")
                                             .toArray()
                                       : QJsonArray{check.wrong().join(u'\n')};
    };
    QCOMPARE(notes(), QJsonArray());
    for (const bool isOlder : {true, false}) {
        document.comparison = reviewreport::ComparisonSection();
        document.comparison->otherIsOlder = isOlder;
        QCOMPARE(notes().size(), 1);
        const QJsonObject note = notes().at(0).toObject();
        QCOMPARE(note.value(u"level").toString(), u"note"_s);
        const QString text = note.value(u"message").toObject().value(u"text").toString();
        QVERIFY2(text.contains(isOlder ? u"an earlier one"_s : u"a later one"_s), qPrintable(text));
        QVERIFY2(text.contains(u"SARIF contains no changes"_s), qPrintable(text));
    }
}

void TestSarif::namesTheFileAndItsHash() {
    const importer::Imported imported = reviewestate::imported(reviewestate::people());
    const QJsonObject run = runOf(sarif(imported));
    const QJsonObject artifact = run.value(u"artifacts").toArray().at(0).toObject();
    QCOMPARE(artifact.value(u"location").toObject().value(u"uri").toString(), reviewestate::file);
    QCOMPARE(artifact.value(u"hashes").toObject().value(u"sha-256").toString(),
        imported.report.inputs.front().sha256);
    const QJsonObject location
        = run.value(u"results").toArray().at(0).toObject().value(u"locations").toArray().at(0).toObject();
    QCOMPARE(location.value(u"logicalLocations")
                 .toArray()
                 .at(0)
                 .toObject()
                 .value(u"fullyQualifiedName")
                 .toString(),
        estate::hsmHost + u"/keys/"_s + estate::keyName);
    QVERIFY(location.contains(u"physicalLocation"_s));
}

void TestSarif::fingerprintsOutliveNames() {
    importer::Imported imported = reviewestate::imported(reviewestate::people());
    const QStringList before = fingerprints(sarif(imported));
    QVERIFY(before.size() > 2);
    for (domain::Principal &principal : imported.snapshot.environment.principals) {
        principal.displayName = u"Renamed"_s;
    }
    imported.snapshot.takenAt = imported.snapshot.takenAt.addDays(3);
    imported.report.inputs.front().sha256 = u"ff"_s;
    QCOMPARE(fingerprints(sarif(imported)), before);
}

void TestSarif::hostileTextIsOnlyText() {
    const QByteArray bytes = reviewreport::toSarif(reviewDocument(reviewestate::hostileImport()));
    QCOMPARE(reviewestate::hiddenIn(QString::fromUtf8(bytes)), QStringList());
    const QJsonArray notes = runOf(QJsonDocument::fromJson(bytes).object())
                                 .value(u"invocations")
                                 .toArray()
                                 .at(0)
                                 .toObject()
                                 .value(u"toolExecutionNotifications")
                                 .toArray();
    QCOMPARE(notes.size(), 2);
}

void TestSarif::namesAreNoLinks() {
    domain::Environment environment = reviewestate::people();
    for (domain::Principal &principal : environment.principals) {
        principal.displayName = u"[click](https://evil.example)"_s;
    }
    const QByteArray bytes = reviewreport::toSarif(reviewDocument(reviewestate::imported(environment)));
    QVERIFY(bytes.contains("[click] (https://evil.example)"));
    QVERIFY(!bytes.contains("]("));
}

CVM_TEST(TestSarif)

} // namespace tst_sarif

#include "tst_sarif.moc"
