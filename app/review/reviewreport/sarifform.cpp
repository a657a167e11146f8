#include "base/enumname.h"
#include "review/reviewreport/forms.h"

#include "base/terminaltext.h"
#include "review/reviewreport/fileuri.h"
#include "review/reviewreport/jsonvalues.h"
#include "wording/reviewreporttext.h"
#include "wording/reviewtext.h"
#include "wording/visibletext.h"

#include <QCryptographicHash>

#include <array>

namespace reviewreport {

namespace {

/// Names in it are no links.
QJsonObject message(const QString &text) {
    return {{QStringLiteral("text"), base::withoutLinks(text)}};
}

QString levelOf(domain::FindingSeverity severity) {
    switch (severity) {
    case domain::FindingSeverity::Critical:
    case domain::FindingSeverity::High:
        return QStringLiteral("error");
    case domain::FindingSeverity::Medium:
        return QStringLiteral("warning");
    case domain::FindingSeverity::Low:
    case domain::FindingSeverity::Note:
        return QStringLiteral("note");
    }
    return {};
}

/// 0 to 100, the worst first.
double rankOf(domain::FindingSeverity severity) {
    static constexpr std::array ranks{95.0, 80.0, 55.0, 30.0, 10.0};
    return ranks[static_cast<size_t>(severity)];
}

QString pascal(const QString &word) {
    return word.left(1).toUpper() + word.mid(1);
}

QJsonArray rules() {
    return jsonArray(base::enumValues<domain::FindingRule>(), [](domain::FindingRule rule) {
        return QJsonObject{{QStringLiteral("id"), domain::findingRuleId(rule)},
            {QStringLiteral("name"), pascal(base::enumName(rule))},
            {QStringLiteral("shortDescription"), message(wording::findingRuleName(rule) + QLatin1Char('.'))},
            {QStringLiteral("fullDescription"), message(wording::findingRuleExplanation(rule))},
            {QStringLiteral("help"), message(wording::findingRuleExplanation(rule))},
            {QStringLiteral("properties"),
                QJsonObject{{QStringLiteral("tags"),
                    QJsonArray{QStringLiteral("security"), QStringLiteral("azure-backup"),
                        QStringLiteral("key-access")}}}}};
    });
}

QJsonArray artifacts(const domain::ImportReport &import) {
    return jsonArray(import.inputs, [](const domain::ImportInput &input) {
        return QJsonObject{
            {QStringLiteral("location"), QJsonObject{{QStringLiteral("uri"), fileUri(input.file)}}},
            {QStringLiteral("length"), input.bytes},
            {QStringLiteral("hashes"), QJsonObject{{QStringLiteral("sha-256"), input.sha256}}},
            {QStringLiteral("roles"), QJsonArray{QStringLiteral("analysisTarget")}}};
    });
}

QJsonObject artifactLocation(const domain::ImportReport &import, int input) {
    return {{QStringLiteral("uri"), fileUri(import.inputs[static_cast<size_t>(input)].file)},
        {QStringLiteral("index"), input}};
}

/// "host/keys/name", the host, or the scope: what the finding is about.
QString logicalName(const domain::ReviewFinding &finding) {
    if (finding.host().isEmpty()) {
        return finding.scope;
    }
    return finding.keyName().isEmpty() ? finding.host()
                                       : finding.host() + QStringLiteral("/keys/") + finding.keyName();
}

/// The same for the same finding in a later review: no names, counts or times, ids without case.
QString fingerprint(const FindingEntry &entry) {
    const domain::ReviewFinding &finding = entry.finding;
    const QStringList parts = domain::identityParts(finding)
        << (finding.way ? base::enumName(*finding.way) : QString());
    const QByteArray text = parts.join(QLatin1Char('\n')).toCaseFolded().toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

QJsonObject location(const FindingEntry &entry, const domain::ImportReport &import) {
    QJsonObject location;
    if (entry.input >= 0 && entry.input < static_cast<int>(import.inputs.size())) {
        location.insert(QStringLiteral("physicalLocation"),
            QJsonObject{{QStringLiteral("artifactLocation"), artifactLocation(import, entry.input)}});
    }
    const QString name = logicalName(entry.finding);
    if (!name.isEmpty()) {
        location.insert(QStringLiteral("logicalLocations"),
            QJsonArray{QJsonObject{{QStringLiteral("fullyQualifiedName"), name},
                {QStringLiteral("kind"), QStringLiteral("resource")}}});
    }
    return location;
}

QJsonObject result(const FindingEntry &entry, const domain::ImportReport &import) {
    const domain::ReviewFinding &finding = entry.finding;
    const wording::FindingText words = entry.text();
    QStringList text{words.title + QLatin1Char('.'), words.explanation, words.cure};
    text << entry.reasons;
    const QJsonObject place = location(entry, import);
    QJsonObject json{{QStringLiteral("ruleId"), entry.ruleId},
        {QStringLiteral("ruleIndex"), static_cast<int>(finding.rule) - 1},
        {QStringLiteral("kind"), QStringLiteral("fail")},
        {QStringLiteral("level"), levelOf(finding.severity)},
        {QStringLiteral("rank"), rankOf(finding.severity)},
        {QStringLiteral("message"), message(text.join(QLatin1Char('\n')))},
        {QStringLiteral("partialFingerprints"),
            QJsonObject{{QStringLiteral("cvmBackupWizard/v1"), fingerprint(entry)}}},
        {QStringLiteral("properties"),
            QJsonObject{{QStringLiteral("severity"), base::enumName(finding.severity)},
                {QStringLiteral("principalId"), jsonText(finding.principalId)},
                {QStringLiteral("scope"), jsonText(finding.scope)},
                {QStringLiteral("rights"), jsonList(finding.rights)},
                {QStringLiteral("commands"), jsonList(words.commands)}}}};
    if (!place.isEmpty()) {
        json.insert(QStringLiteral("locations"), QJsonArray{place});
    }
    return json;
}

int inputNamed(const domain::ImportReport &import, const QString &file) {
    for (size_t i = 0; i < import.inputs.size(); ++i) {
        if (import.inputs[i].file == file) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

/// What the importer could not use, as notifications of the run.
QJsonObject notification(const domain::ImportReport &import, const QString &file, const QString &id,
    const QString &place, const QString &detail, const char *level) {
    QStringList text{wording::visible(file)};
    text << wording::visible(place) << id << wording::visible(detail);
    text.removeAll(QString());
    QJsonObject json{{QStringLiteral("level"), QString::fromLatin1(level)},
        {QStringLiteral("message"), message(text.join(QLatin1String(": ")))},
        {QStringLiteral("descriptor"), QJsonObject{{QStringLiteral("id"), id}}}};
    if (const int input = inputNamed(import, file); input >= 0) {
        json.insert(QStringLiteral("locations"),
            QJsonArray{QJsonObject{{QStringLiteral("physicalLocation"),
                QJsonObject{{QStringLiteral("artifactLocation"), artifactLocation(import, input)}}}}});
    }
    return json;
}

QJsonObject invocation(const ReviewDocument &document) {
    const domain::ImportReport &import = document.origin.import;
    QJsonArray notes;
    for (const domain::ImportNotUnderstood &refused : import.notUnderstood) {
        notes.append(notification(
            import, refused.file, base::enumName(refused.refusal), refused.place, refused.detail, "error"));
    }
    for (const domain::ImportProblem &problem : import.problems) {
        notes.append(notification(
            import, problem.file, base::enumName(problem.kind), problem.place, problem.detail, "warning"));
    }
    if (document.comparison) {
        notes.append(QJsonObject{{QStringLiteral("level"), QStringLiteral("note")},
            {QStringLiteral("message"),
                message(wording::comparisonLeftOutNote(document.comparison->otherIsOlder) + QLatin1Char(' ')
                    + wording::permissivenessSentence(document.comparison->summary))},
            {QStringLiteral("descriptor"),
                QJsonObject{{QStringLiteral("id"), QStringLiteral("comparisonLeftOut")}}}});
    }
    return {
        {QStringLiteral("executionSuccessful"), true}, {QStringLiteral("toolExecutionNotifications"), notes}};
}

} // namespace

QByteArray toSarif(const ReviewDocument &document) {
    LongLists lists;
    const domain::ImportReport &import = document.origin.import;
    const QJsonObject driver{{QStringLiteral("name"), document.product},
        {QStringLiteral("version"), document.productVersion},
        {QStringLiteral("semanticVersion"), document.productVersion}, {QStringLiteral("rules"), rules()}};
    const QJsonObject run{{QStringLiteral("tool"), QJsonObject{{QStringLiteral("driver"), driver}}},
        {QStringLiteral("columnKind"), QStringLiteral("utf16CodeUnits")},
        {QStringLiteral("artifacts"), artifacts(import)},
        {QStringLiteral("invocations"), QJsonArray{invocation(document)}},
        {QStringLiteral("results"),
            lists.add(
                document.findings, [&import](const FindingEntry &entry) { return result(entry, import); })},
        {QStringLiteral("properties"),
            QJsonObject{{QStringLiteral("stateOf"), jsonTime(document.origin.takenAt)},
                {QStringLiteral("tenantId"), jsonText(document.origin.tenantId)},
                {QStringLiteral("source"), jsonText(document.origin.source)},
                {QStringLiteral("collector"), jsonText(document.origin.collector.userName)}}}};
    return lists.json(
        {{QStringLiteral("$schema"), QStringLiteral("https://json.schemastore.org/sarif-2.1.0.json")},
            {QStringLiteral("version"), QStringLiteral("2.1.0")}, {QStringLiteral("runs"), QJsonArray{run}}});
}

} // namespace reviewreport
