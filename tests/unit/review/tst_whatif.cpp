#include "review/whatif.h"

#include "review/compare.h"
#include "tests/support/program.h"
#include "tests/unit/domain/estate.h"

#include <QTest>

namespace tst_whatif {

using namespace Qt::StringLiterals;
using domain::AccessEdit;
using domain::EditOutcome;
using domain::Environment;
using domain::Permissiveness;
using domain::Truth;

namespace {

const QString keyScope = u"/keys/"_s + estate::keyName;
const QString cryptoUser = domain::roles::managedHsmCryptoUser;

/// What the edits come to for the key.
struct Answer {
    std::vector<EditOutcome> outcomes;
    Environment after;
    domain::KeyComparison comparison;
    bool isBeforeUntouched = false;
    std::vector<Truth> backupBefore;
    std::vector<Truth> backupAfter;
};

std::vector<Truth> backupRights(const review::Case &reviewed) {
    std::vector<Truth> truths;
    for (const domain::BackupAnswer &answer :
        reviewed.backupAnswers(reviewed.index().keys().front(), domain::Detail::TruthOnly)) {
        truths.push_back(answer.rights.truth);
    }
    return truths;
}

Answer tried(const Environment &environment, const std::vector<AccessEdit> &edits) {
    const review::Case before(environment, {});
    const auto grants = [&before] {
        return before.environment().hsmRoles.value(estate::hsmHost).assignments.size()
            + before.environment().azureRoles.assignments.size();
    };
    const size_t grantsBefore = grants();
    const review::WhatIf whatIf = review::tryOut(before, edits);
    Answer answer;
    for (const review::TriedEdit &one : whatIf.edits) {
        answer.outcomes.push_back(one.outcome);
    }
    answer.after = whatIf.after->environment();
    answer.isBeforeUntouched = grants() == grantsBefore;
    answer.comparison = review::compareKeys(before, *whatIf.after)->front();
    answer.backupBefore = backupRights(before);
    answer.backupAfter = backupRights(*whatIf.after);
    return answer;
}

Environment hsmWith(const domain::RoleAssignment &assignment) {
    Environment environment = estate::readHsm();
    estate::grant(environment, assignment);
    return environment;
}

} // namespace

class TestWhatIf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addingAnAssignmentGivesAccess() {
        const Environment environment = estate::readHsm();
        const domain::AddAssignmentEdit add{estate::hsmHost, estate::assignment(cryptoUser, keyScope)};
        const Answer answer = tried(environment, {add, add});
        QCOMPARE(answer.outcomes, (std::vector{EditOutcome::Applied, EditOutcome::NoEffect}));
        QCOMPARE(answer.backupBefore, std::vector{Truth::No});
        QCOMPARE(answer.backupAfter, std::vector{Truth::Yes});
        QCOMPARE(answer.comparison.answer, Permissiveness::More);
        QVERIFY(environment.hsmRoles.value(estate::hsmHost).assignments.empty());
    }
    void aGrantWithAConditionIsNotTheSame() {
        domain::RoleAssignment conditional = estate::assignment(cryptoUser, keyScope);
        conditional.condition = u"(x)"_s;
        const domain::AddAssignmentEdit add{estate::hsmHost, estate::assignment(cryptoUser, keyScope)};
        const Answer answer = tried(hsmWith(conditional), {add});
        QCOMPARE(answer.outcomes, std::vector{EditOutcome::Applied});
        QCOMPARE(answer.backupBefore, std::vector{Truth::Unknown});
        QCOMPARE(answer.backupAfter, std::vector{Truth::Yes});
    }
    void removingItTakesAccessAway() {
        const domain::RoleAssignment assignment = estate::assignment(cryptoUser, u"/keys"_s);
        const Answer answer = tried(hsmWith(assignment),
            {domain::RemoveAssignmentEdit{estate::hsmHost, assignment.guid.toUpper(), {}}});
        QVERIFY(answer.isBeforeUntouched); // the two share what they can
        QCOMPARE(answer.backupBefore, std::vector{Truth::Yes});
        QCOMPARE(answer.backupAfter, std::vector{Truth::No});
        QCOMPARE(answer.comparison.answer, Permissiveness::Less);
    }
    void onlyTheOneAtTheScopeIsRemoved() {
        domain::RoleAssignment wide = estate::assignment(cryptoUser, u"/keys"_s);
        Environment environment = hsmWith(wide);
        wide.scope = keyScope; // the same id at another scope
        estate::grant(environment, wide);
        const Answer answer
            = tried(environment, {domain::RemoveAssignmentEdit{estate::hsmHost, wide.guid, u"/keys/"_s}});
        QCOMPARE(answer.outcomes.front(), EditOutcome::Applied);
        QCOMPARE(answer.comparison.answer, Permissiveness::Equivalent);
        QCOMPARE(answer.after.hsmRoles.value(estate::hsmHost).assignments.size(), size_t(1));
    }
    void narrowing_data() {
        QTest::addColumn<QString>("scope");
        QTest::addColumn<EditOutcome>("outcome");
        QTest::addColumn<Truth>("backup");
        QTest::newRow("to this key") << keyScope << EditOutcome::Applied << Truth::Yes;
        QTest::newRow("to another key") << u"/keys/other"_s << EditOutcome::Applied << Truth::No;
        QTest::newRow("to where it is") << u"/keys/"_s << EditOutcome::NoEffect << Truth::Yes;
        QTest::newRow("to more") << u"/"_s << EditOutcome::NotNarrower << Truth::Yes;
    }
    void narrowing() {
        QFETCH(QString, scope);
        QFETCH(EditOutcome, outcome);
        QFETCH(Truth, backup);
        const domain::RoleAssignment assignment = estate::assignment(cryptoUser, u"/keys"_s);
        const Answer answer = tried(
            hsmWith(assignment), {domain::NarrowAssignmentEdit{estate::hsmHost, assignment.guid, {}, scope}});
        QCOMPARE(answer.outcomes.front(), outcome);
        QCOMPARE(answer.backupAfter, std::vector{backup});
    }
    void azureAssignmentsAreNarrowedBySegments() {
        Environment environment = estate::readRbacVault();
        const auto assignment
            = estate::assignment(domain::roles::keyVaultCryptoUser, estate::vaultId().text());
        estate::grant(environment, assignment);
        const auto narrowed = [&](const QString &scope) {
            return tried(environment, {domain::NarrowAssignmentEdit{{}, assignment.guid, {}, scope}})
                .outcomes.front();
        };
        QCOMPARE(narrowed(estate::keyScope()), EditOutcome::Applied);
        QCOMPARE(narrowed(estate::vaultId().text() + u"2/keys/k"_s), EditOutcome::NotNarrower);
    }
    void narrowingFromAboveStaysBelowIt() {
        Environment environment = estate::readRbacVault();
        const auto assignment = estate::assignment(
            domain::roles::keyVaultCryptoUser, u"/providers/Microsoft.Management/managementGroups/mg1"_s);
        estate::grant(environment, assignment);
        const auto narrowed = [&](const QString &scope) {
            return tried(environment, {domain::NarrowAssignmentEdit{{}, assignment.guid, {}, scope}})
                .outcomes.front();
        };
        QCOMPARE(narrowed(estate::keyScope()), EditOutcome::Applied);
        // Nobody listed it for that subscription.
        QCOMPARE(
            narrowed(u"/subscriptions/22222222-0000-0000-0000-000000000002"_s), EditOutcome::NotNarrower);
    }
    void addingAboveReachesWhatIsKnownToLieBelow() {
        Environment environment = estate::readRbacVault();
        domain::RoleAssignment wide = estate::assignment(
            domain::roles::keyVaultCryptoUser, u"/providers/Microsoft.Management/managementGroups/mg1"_s);
        wide.listedFor.clear();
        const domain::AddAssignmentEdit add{QString(), wide};
        QCOMPARE(tried(environment, {add}).backupAfter, std::vector{Truth::Unknown});
        domain::RoleAssignment everywhere = wide;
        everywhere.scope = u"/"_s; // is above every subscription
        QCOMPARE(tried(environment, {domain::AddAssignmentEdit{QString(), everywhere}}).backupAfter,
            std::vector{Truth::Yes});
        estate::grant(environment,
            estate::assignment(domain::roles::owner, wide.scope, estate::somebody)); // listed for the vault's
        QCOMPARE(tried(environment, {add}).backupAfter, std::vector{Truth::Yes});
    }
    void policiesAreMerged() {
        Environment environment = estate::readPolicyVault();
        environment.keyStores.front().accessPolicies = {estate::policy({u"Get"_s})};
        const domain::AddPolicyEdit add{
            estate::vaultHost, estate::backup, {u"get"_s, u"list"_s, u"backup"_s}};
        const Answer answer = tried(environment, {add});
        QCOMPARE(answer.backupAfter, std::vector{Truth::Yes});
        QCOMPARE(answer.after.keyStores.front().accessPolicies.front().keys,
            (QStringList{u"Get"_s, u"list"_s, u"backup"_s}));
        QCOMPARE(tried(answer.after, {add}).outcomes.front(), EditOutcome::NoEffect);
    }
    void takingFromAllLeavesTheOthers() {
        Environment environment = estate::readPolicyVault();
        environment.keyStores.front().accessPolicies = {estate::policy({u"all"_s})};
        const Answer answer = tried(
            environment, {domain::RemovePolicyEdit{estate::vaultHost, estate::backup, {u"Backup"_s}}});
        QCOMPARE(answer.backupAfter, std::vector{Truth::No});
        QCOMPARE(answer.comparison.changes.size(), size_t(1));
        QCOMPARE(answer.comparison.changes.front().action, domain::ReviewAction::Backup);
    }
    void takingWhatIsNotThereChangesNothing() {
        Environment environment = estate::readPolicyVault();
        environment.keyStores.front().accessPolicies = {estate::policy({u"all"_s})};
        const Answer answer
            = tried(environment, {domain::RemovePolicyEdit{estate::vaultHost, estate::backup, {u"purge"_s}}});
        QCOMPARE(answer.outcomes.front(), EditOutcome::NoEffect);
        QCOMPARE(answer.after.keyStores.front().accessPolicies.front().keys, QStringList{u"all"_s});
    }
    void theWrongSystemIsRefused() {
        const domain::AddPolicyEdit policy{estate::hsmHost, estate::backup, {u"get"_s}};
        QCOMPARE(tried(estate::readHsm(), {policy}).outcomes.front(), EditOutcome::WrongModel);
        const domain::AddAssignmentEdit local{estate::vaultHost, estate::assignment(cryptoUser, keyScope)};
        QCOMPARE(tried(estate::readPolicyVault(), {local}).outcomes.front(), EditOutcome::WrongModel);
        const domain::RemoveAssignmentEdit gone{estate::hsmHost, u"x"_s, {}};
        QCOMPARE(tried(estate::readHsm(), {gone}).outcomes.front(), EditOutcome::NotFound);
    }
};

CVM_TEST(TestWhatIf)

} // namespace tst_whatif

#include "tst_whatif.moc"
