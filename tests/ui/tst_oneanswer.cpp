// One question, one answer: what the window's models show is what the report and its JSON say, of every key,
// principal and rule, over the simulator's scenarios and over generated estates.
#include "base/enumname.h"
#include "review/keysmatrix.h"
#include "review/reviewreport/forms.h"
#include "review/selection.h"
#include "simulator/scenarioloader.h"
#include "tests/support/program.h"
#include "tests/unit/review/manystores.h"
#include "tests/workflow/world.h"
#include "ui/review/findingmodel.h"
#include "ui/review/keymodel.h"
#include "ui/review/matrixmodel.h"
#include "wording/reviewreporttext.h"

#include <QJsonArray>
#include <QTest>

namespace tst_oneanswer {

using namespace Qt::StringLiterals;
using domain::ReviewFinding;
using domain::Truth;
using review::Key;

namespace {

constexpr int mostKeys = 40; ///< of one scenario: large ones are alike

/// What is said about one key: one line for each finding and each cell.
struct Told {
    QStringList findings;
    QStringList cells;
    QString backup;

    void sort() {
        findings.sort();
        cells.sort();
    }
    /// Only what is about the principals.
    Told of(const QSet<QString> &principals) const {
        const auto isMeant = [&principals](const QString &line) {
            return principals.contains(line.section(u' ', 0, 0).toCaseFolded());
        };
        Told told;
        std::copy_if(findings.begin(), findings.end(), std::back_inserter(told.findings), isMeant);
        std::copy_if(cells.begin(), cells.end(), std::back_inserter(told.cells), isMeant);
        told.backup = backup;
        return told;
    }
};

QString cellLine(const QString &principal, domain::ReviewAction action, const QString &answer) {
    return principal + u' ' + domain::reviewActionId(action) + u' ' + answer;
}

QString findingLine(const ReviewFinding &finding) {
    return QStringList{finding.principalId, domain::findingRuleId(finding.rule),
        base::enumName(finding.severity), finding.host(), finding.keyName(), finding.scope,
        finding.assignmentId, finding.rights.join(u',')}
        .join(u' ');
}

QString cellAnswer(const std::optional<Truth> &truth) {
    return truth ? QString(base::enumName(*truth)) : u"null"_s;
}

/// Through the models that the window's views show.
Told byWindow(const std::shared_ptr<const review::Case> &reviewed, const Key &key) {
    Told told;
    ui::FindingModel findings;
    findings.setCase(reviewed, reviewed, key);
    for (int row = 0; row < findings.rowCount(); ++row) {
        told.findings << findingLine(findings.findingAt(row));
    }
    ui::MatrixModel matrix;
    matrix.setMatrix(reviewed, review::keysMatrix(*reviewed, key), nullptr);
    for (int row = 0; row < matrix.rowCount(); ++row) {
        for (int column = 0; column < matrix.actionColumns(); ++column) {
            const review::KeysCell cell = matrix.cellAt(row, column);
            const QString answer = cell.yes > 0 ? u"yes"_s
                : cell.unknown > 0              ? u"unknown"_s
                : cell.no > 0                   ? u"no"_s
                                                : u"null"_s;
            told.cells << cellLine(matrix.principalAt(row), *matrix.actionAt(column), answer);
        }
    }
    ui::KeyModel keys;
    keys.setCase(reviewed);
    const int row = keys.rowOf(key);
    told.backup = keys.data(keys.index(row, ui::KeyModel::Backup), Qt::DisplayRole).toString();
    if (keys.data(keys.index(row, ui::KeyModel::Findings), Qt::DisplayRole).toString()
        != QString::number(told.findings.size())) {
        told.findings << u"counted otherwise"_s;
    }
    told.sort();
    return told;
}

Told byReport(const reviewreport::ReviewDocument &document) {
    Told told;
    for (const reviewreport::FindingEntry &entry : document.findings) {
        told.findings << findingLine(entry.finding);
    }
    for (const reviewreport::KeySection &key : document.keys) {
        for (const reviewreport::PrincipalRow &row : key.rows) {
            for (const domain::ReviewAction action : domain::reviewActions()) {
                const auto at = std::find(key.actions.begin(), key.actions.end(), action);
                told.cells << cellLine(row.objectId, action,
                    at == key.actions.end()
                        ? u"null"_s
                        : cellAnswer(row.truths[static_cast<size_t>(at - key.actions.begin())]));
            }
        }
        told.backup = wording::shortVerdictWords(domain::bestOf(key.backup));
    }
    told.sort();
    return told;
}

/// `null` is nothing told.
Told byJson(const QJsonObject &json) {
    Told told;
    for (const QJsonValue &value : json.value(u"findings"_s).toArray()) {
        const QJsonObject finding = value.toObject();
        const auto text = [&finding](QLatin1StringView name) { return finding.value(name).toString(); };
        QStringList rights;
        for (const QJsonValue &right : finding.value(u"rights"_s).toArray()) {
            rights << right.toString();
        }
        told.findings << QStringList{text("principalId"_L1), text("ruleId"_L1), text("severity"_L1),
            text("host"_L1), text("key"_L1), text("scope"_L1), text("assignmentId"_L1), rights.join(u',')}
                             .join(u' ');
    }
    for (const QJsonValue &value : json.value(u"keys"_s).toArray()) {
        const QJsonObject key = value.toObject();
        for (const QJsonValue &one : key.value(u"principals"_s).toArray()) {
            const QJsonObject actions = one.toObject().value(u"actions"_s).toObject();
            for (const domain::ReviewAction action : domain::reviewActions()) {
                const QJsonValue answer = actions.value(domain::reviewActionId(action));
                told.cells << cellLine(one.toObject().value(u"objectId"_s).toString(), action,
                    answer.isString() ? answer.toString() : u"null"_s);
            }
        }
        std::optional<domain::BackupVerdict> best;
        for (const QJsonValue &one : key.value(u"backup"_s).toArray()) {
            const QString truth = one.toObject().value(u"truth"_s).toString();
            const domain::BackupVerdict verdict{truth == u"yes"_s ? Truth::Yes
                    : truth == u"no"_s                            ? Truth::No
                                                                  : Truth::Unknown,
                !one.toObject().value(u"condition"_s).isNull()};
            best = best ? best : verdict;
            told.backup = wording::shortVerdictWords(*best);
        }
    }
    told.sort();
    return told;
}

QStringList differences(const QStringList &a, const QStringList &b) {
    QStringList lines;
    for (const QString &line : a) {
        if (!b.contains(line)) {
            lines << u"- "_s + line;
        }
    }
    for (const QString &line : b) {
        if (!a.contains(line)) {
            lines << u"+ "_s + line;
        }
    }
    return lines;
}

/// What two of them say differently; empty where they agree.
QString difference(const Told &a, const Told &b) {
    QStringList lines = differences(a.findings, b.findings) + differences(a.cells, b.cells);
    if (a.findings.size() != b.findings.size() || a.cells.size() != b.cells.size()) {
        lines << u"%1 and %2 findings, %3 and %4 cells"_s.arg(a.findings.size())
                     .arg(b.findings.size())
                     .arg(a.cells.size())
                     .arg(b.cells.size());
    }
    if (a.backup != b.backup) {
        lines << a.backup + u" is not "_s + b.backup;
    }
    return lines.mid(0, 12).join(u'\n');
}

/// The three answers of one state; the first disagreement, or nothing. `asked` counts the questions.
QString disagreement(const review::State &state, int &asked) {
    const std::shared_ptr<const review::Case> &reviewed = state.judged;
    const std::vector<domain::AccessIndex::KeyPlace> &places = reviewed->index().keys();
    const size_t stride = 1 + places.size() / mostKeys;
    for (size_t i = 0; i < places.size(); i += stride) {
        const Key key{places[i].id.host, places[i].id.name};
        reviewreport::ReviewQuestion question;
        question.keys = {key.host + u'/' + key.name};
        const Told window = byWindow(reviewed, key);
        QSet<QString> principals;
        const auto check = [&](const QString &principal) {
            question.principals = principal.isEmpty() ? QStringList() : QStringList{principal};
            const reviewreport::ReviewDocument document = reviewreport::reviewDocument(state, question);
            const Told expected = principal.isEmpty()
                ? window
                : window.of(review::principalsMeant({principal}, reviewed->index()));
            ++asked;
            const QString report = difference(expected, byReport(document));
            const QString json = difference(
                expected, byJson(QJsonDocument::fromJson(reviewreport::toJson(document)).object()));
            return report.isEmpty() && json.isEmpty()
                ? QString()
                : u"%1 %2\nreport: %3\nJSON: %4"_s.arg(question.keys.front(), principal, report, json);
        };
        if (const QString wrong = check({}); !wrong.isEmpty()) {
            return wrong;
        }
        for (const ReviewFinding *finding : reviewed->findings(key)) {
            principals.insert(finding->principalId);
        }
        principals.remove(QString());
        for (const QString &principal : principals) {
            if (const QString wrong = check(principal); !wrong.isEmpty()) {
                return wrong;
            }
        }
    }
    // All keys in one.
    ui::FindingModel findings;
    findings.setCase(reviewed, reviewed, {});
    const auto all = reviewreport::reviewDocument(state).findings.size();
    return static_cast<size_t>(findings.rowCount()) == all ? QString() : u"all keys"_s;
}

} // namespace

class TestOneAnswer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scenarios_data() {
        QTest::addColumn<QString>("scenario");
        for (const QString &name : simulator::scenarioNames()) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }
    void scenarios() {
        QFETCH(QString, scenario);
        support::WorldOptions options;
        options.direct = true;
        support::World world(scenario, options);
        world.connectEstate();
        world.settle(protect::Step::Source);
        world.estate().capture();
        QVERIFY(support::World::waitUntil([&world] { return !world.estate().captureState().isWorking; }));
        QVERIFY(world.estate().captureState().snapshot);
        importer::Imported imported;
        imported.snapshot = *world.estate().captureState().snapshot;
        int asked = 0;
        const QString wrong = disagreement(imported, asked);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QVERIFY(asked > 1);
    }
    void generatedEstates() {
        int asked = 0;
        for (unsigned seed = 1; seed <= 40; ++seed) {
            importer::Imported imported;
            imported.snapshot.takenAt = QDateTime(QDate(2026, 8, 1), QTime(12, 0), Qt::UTC);
            imported.snapshot.environment = manyStores(seed);
            const QString wrong = disagreement(imported, asked);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1\n%2"_s.arg(seed).arg(wrong)));
        }
        QVERIFY(asked > 500);
    }
};

CVM_TEST(TestOneAnswer)

} // namespace tst_oneanswer

#include "tst_oneanswer.moc"
