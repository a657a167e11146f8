// The engine against a slow and obvious evaluator, written here without any of its code, on random estates.
#include "domain/accessindex.h"
#include "domain/accessmatrix.h"
#include "estate.h"
#include "randomestate.h"
#include "slowevaluator.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_accessmodel {

using namespace Qt::StringLiterals;
using domain::Detail;
using domain::Environment;
using domain::KeyStore;
using domain::ReviewAction;
using domain::RightsVerdict;
using domain::Truth;

namespace {

constexpr unsigned estates = 400; // of each kind of store

QString told(const RightsVerdict &verdict) {
    QStringList lines;
    for (const domain::RightVerdict &right : verdict.rights) {
        lines.append(right.right + u" "_s + QString::number(static_cast<int>(right.truth)));
        for (const domain::Evidence &evidence : right.evidence) {
            lines.append(u"  grant "_s + evidence.assignmentId + u" "_s + evidence.scope + u" "_s
                + evidence.viaGroupId + u" "_s + evidence.right);
        }
        for (const domain::Uncertainty &uncertainty : right.uncertainties) {
            lines.append(u"  unknown "_s + QString::number(static_cast<int>(uncertainty.reason)) + u" "_s
                + uncertainty.scope + u" "_s + uncertainty.detail);
        }
    }
    for (const domain::NearMiss &miss : verdict.nearMisses) {
        lines.append(u"  near miss "_s + QString::number(static_cast<int>(miss.kind)) + u" "_s
            + miss.assignmentId + u" "_s + miss.scope);
    }
    return lines.join(u'\n');
}

/// Enough rights to meet every pattern of the random roles.
QStringList rightsOf(const KeyStore &store) {
    QStringList rights;
    for (const ReviewAction action : {ReviewAction::Read, ReviewAction::Backup, ReviewAction::Delete,
             ReviewAction::Unwrap, ReviewAction::Purge, ReviewAction::Create}) {
        rights.append(domain::reviewRight(domain::effectiveModel(store), action));
    }
    return rights;
}

} // namespace

class TestAccessModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheSlowEvaluator_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("Managed HSM") << 0;
        QTest::newRow("Azure RBAC") << 1;
        QTest::newRow("access policies") << 2;
    }
    void agreesWithTheSlowEvaluator() {
        QFETCH(int, kind);
        int cells[3] = {0, 0, 0};
        for (unsigned seed = 1; seed <= estates; ++seed) {
            const Environment environment = randomEstate(kind, seed);
            const KeyStore &store = environment.keyStores.front();
            const domain::AccessIndex index(environment);
            const QStringList rights = rightsOf(store);
            for (const QString &principal : randomPrincipals()) {
                const RightsVerdict full
                    = domain::evaluateRights(environment, store, estate::keyName, principal, rights);
                const RightsVerdict indexed
                    = domain::evaluateRights(index, store, estate::keyName, principal, rights);
                const RightsVerdict brief = domain::evaluateRights(
                    index, store, estate::keyName, principal, rights, Detail::TruthOnly);
                RightsVerdict reasons = domain::evaluateRights(
                    index, store, estate::keyName, principal, rights, Detail::Reasons);
                reasons.nearMisses = full.nearMisses;
                const QByteArray where
                    = (u"seed %1, principal %2\n"_s.arg(seed).arg(principal) + told(full)).toUtf8();
                QVERIFY2(told(indexed) == told(full),
                    (where + "\nindexed:\n" + told(indexed).toUtf8()).constData());
                QVERIFY2(told(reasons) == told(full),
                    (where + "\nreasons:\n" + told(reasons).toUtf8()).constData());
                for (size_t i = 0; i < full.rights.size(); ++i) {
                    const domain::RightVerdict &right = full.rights[i];
                    const Truth expected = slow::truth(environment, store, principal, right.right);
                    ++cells[static_cast<int>(expected)];
                    const QByteArray asked = "\nslow says " + QByteArray::number(static_cast<int>(expected))
                        + " of " + right.right.toUtf8();
                    QVERIFY2(right.truth == expected, (where + asked).constData());
                    QVERIFY2(brief.rights[i].truth == expected, (where + asked + ", brief").constData());
                    QCOMPARE(right.truth == Truth::Unknown && right.uncertainties.empty(), false);
                    QCOMPARE(right.truth == Truth::Yes && right.evidence.empty(), false);
                }
            }
        }
        // Estates that all say the same would prove nothing.
        for (const int count : cells) {
            QVERIFY(count > 300);
        }
        qInfo("%d yes, %d no, %d unknown", cells[0], cells[1], cells[2]);
    }

    void theMatrixSaysWhatTheEvaluatorSays() {
        for (unsigned seed = 1; seed <= 25; ++seed) {
            for (int kind = 0; kind < 3; ++kind) {
                const Environment environment = randomEstate(kind, seed);
                const KeyStore &store = environment.keyStores.front();
                const domain::AccessIndex index(environment);
                const domain::AccessMatrix matrix
                    = domain::accessMatrix(index, store, estate::keyName, {false, randomPrincipals()});
                for (const domain::MatrixRow &row : matrix.rows) {
                    for (size_t i = 0; i < matrix.actions.size(); ++i) {
                        const auto verdict = domain::explainAction(domain::DirectLookup(environment), store,
                            estate::keyName, row.principalId, matrix.actions[i]);
                        QCOMPARE(verdict.has_value(), row.truths[i].has_value());
                        QVERIFY2(!verdict || verdict->truth == *row.truths[i],
                            (QByteArray::number(seed) + " " + row.principalId.toUtf8()).constData());
                    }
                }
            }
        }
    }
};

CVM_TEST(TestAccessModel)

} // namespace tst_accessmodel

#include "tst_accessmodel.moc"
