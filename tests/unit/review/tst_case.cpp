// What a case says of a key, and who is told.
#include "review/case.h"

#include "manystores.h"
#include "review/granttree.h"
#include "review/keysmatrix.h"
#include "review/reasons.h"
#include "review/selection.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_case {

using namespace Qt::StringLiterals;
using domain::AccessIndex;
using domain::Environment;
using domain::FindingRule;
using domain::FindingSeverity;
using domain::ReviewFinding;
using domain::Truth;
using review::Case;
using review::Key;

namespace {

const QDateTime now(QDate(2026, 8, 1), QTime(12, 0), Qt::UTC);
constexpr unsigned seeds = 60;

/// Whether the assignment of a finding reaches the key, by the evaluation's own index.
bool reachesKey(const AccessIndex &index, const ReviewFinding &finding, const AccessIndex::KeyPlace &place) {
    const auto grants = finding.rule == FindingRule::CanGrantItself
            && domain::effectiveModel(*place.store) == domain::PermissionModel::AccessPolicies
        ? index.coveringAzure(place.store->id)
        : index.covering(*place.store, place.id.name);
    return std::any_of(grants.begin(), grants.end(), [&finding](const domain::RoleAssignment *one) {
        const QString &id = one->id.isEmpty() ? one->guid : one->id;
        return id == finding.assignmentId && one->scope == finding.scope
            && one->principalId == finding.principalId && domain::roleGuidOf(*one) == finding.roleGuid;
    });
}

/// A scope of a Managed HSM that reaches nothing has no key to be told of.
bool isNoScope(const ReviewFinding &finding) {
    const QString key = domain::hsmScopeKey(finding.scope);
    return finding.host() == estate::hsmHost && key != u"/"_s && !key.startsWith(u"/keys/"_s);
}

} // namespace

class TestCase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What is told of a grant is told of the keys that the grant reaches, and of no other.
    void aGrantConcernsTheKeysThatItReaches() {
        int told = 0;
        int untold = 0;
        for (unsigned seed = 1; seed <= seeds; ++seed) {
            const Case reviewed(manyStores(seed), now);
            for (const ReviewFinding &finding : reviewed.findings()) {
                if (finding.assignmentId.isEmpty() || isNoScope(finding)) {
                    continue;
                }
                for (const AccessIndex::KeyPlace &place : reviewed.index().keys()) {
                    const bool concerns = domain::concerns(finding, place.id);
                    QVERIFY2(concerns == reachesKey(reviewed.index(), finding, place),
                        qPrintable(
                            u"seed %1: %2 at %3, %4/%5"_s.arg(seed).arg(domain::findingRuleId(finding.rule),
                                finding.scope, place.id.host, place.id.name)));
                    ++(concerns ? told : untold);
                }
            }
        }
        QVERIFY2(told > 150 && untold > 150, qPrintable(u"%1 %2"_s.arg(told).arg(untold)));
    }
    void everyFindingOfAKeySaysWhich() {
        for (unsigned seed = 1; seed <= seeds; ++seed) {
            const Case reviewed(manyStores(seed), now);
            for (const ReviewFinding &finding : reviewed.findings()) {
                for (const QString &key : finding.keys) {
                    const bool known
                        = std::any_of(finding.hosts.begin(), finding.hosts.end(), [&](const QString &host) {
                              return reviewed.place({host, key}) != nullptr;
                          });
                    QVERIFY2(known || !finding.assignmentId.isEmpty(),
                        qPrintable(key)); // a grant at one that is gone
                }
                QVERIFY2(!finding.hosts.isEmpty() || finding.ofEveryKey
                        || finding.rule == FindingRule::DiskEncryptionSetMissing
                        || finding.rule == FindingRule::StandardPolicy,
                    qPrintable(domain::findingRuleId(finding.rule)));
                QVERIFY(finding.hosts.isEmpty() || !finding.ofEveryKey);
            }
        }
    }
    void countsSayWhatTheListsSay() {
        for (unsigned seed = 1; seed <= seeds; ++seed) {
            const Case reviewed(manyStores(seed), now);
            const std::vector<AccessIndex::KeyPlace> &places = reviewed.index().keys();
            const auto check = [&reviewed](const Key &key, const review::Count &count) {
                const auto found = reviewed.findings(key);
                QCOMPARE(count.findings, static_cast<int>(found.size()));
                QCOMPARE(count.worst.has_value(), !found.empty());
                QVERIFY(found.empty() || *count.worst == found.front()->severity); // worst first
            };
            check({}, reviewed.count(Key()));
            for (size_t i = 0; i < places.size(); ++i) {
                check({places[i].id.host, places[i].id.name}, reviewed.count(i));
                check({places[i].id.host, places[i].id.name},
                    reviewed.count(Key{places[i].id.host.toUpper(), places[i].id.name.toUpper()}));
            }
            const review::Count first = reviewed.count(*reviewed.firstToLookAt());
            for (size_t i = 0; i < places.size(); ++i) {
                const review::Count one = reviewed.count(i);
                QVERIFY(!one.worst || (first.worst && *first.worst <= *one.worst));
                QVERIFY(one.worst != first.worst || first.findings >= one.findings);
            }
        }
        const Case nothing(Environment(), now);
        QVERIFY(!nothing.firstToLookAt());
        QCOMPARE(nothing.count(Key{u"a"_s, u"b"_s}).findings, 0);
        QVERIFY(!nothing.count(Key()).worst);
    }
    void backupIsJudgedOnceForAll() {
        const Case reviewed(manyStores(3), now);
        const std::vector<AccessIndex::KeyPlace> &places = reviewed.index().keys();
        QCOMPARE(reviewed.backup().size(), places.size());
        for (size_t i = 0; i < places.size(); ++i) {
            const auto answers = reviewed.backupAnswers(places[i], domain::Detail::Full);
            QVERIFY(domain::bestOf(answers) == reviewed.backup()[i]);
            QVERIFY(reviewed.backup(Key{places[i].id.host, places[i].id.name}) == reviewed.backup()[i]);
        }
        QVERIFY(!reviewed.backup(Key()));
        QVERIFY(!reviewed.backup(Key{estate::hsmHost, u"never"_s}));
        QVERIFY(!reviewed.place(Key{estate::hsmHost, QString()}));
    }
    void findingsThatCameAndWent() {
        Environment environment = estate::readHsm();
        const Case before(environment, now);
        environment.keys.front().enabled = false;
        environment.put(estate::key(estate::hsmHost, u"second"_s));
        const Case after(environment, now);
        const Key first{estate::hsmHost, estate::keyName};
        const auto rules = [](const auto &findings) {
            QStringList ids;
            for (const ReviewFinding *finding : findings) {
                ids << domain::findingRuleId(finding->rule);
            }
            return ids;
        };
        QCOMPARE(rules(review::findingsOnlyIn(after, before, first)), QStringList{u"CVM011"_s});
        QCOMPARE(rules(review::findingsOnlyIn(after, before, {})), (QStringList{u"CVM011"_s, u"CVM019"_s}));
        QCOMPARE(rules(review::findingsOnlyIn(before, after, {})), QStringList());
    }
    void whatAFindingIsKnownBy() {
        ReviewFinding finding;
        finding.hosts = {u"Host"_s};
        finding.way = domain::SelfGrantKind::AssignRoles;
        ReviewFinding same = finding;
        same.hosts = {u"hOST"_s};
        same.count = 7;
        same.roleName = u"renamed"_s;
        QCOMPARE(review::identityOf(finding), review::identityOf(same));
        const auto differs = [&finding](const auto &change) {
            ReviewFinding other = finding;
            change(other);
            return review::identityOf(other) != review::identityOf(finding);
        };
        QVERIFY(differs([](ReviewFinding &one) { one.rule = FindingRule::DeletedRole; }));
        QVERIFY(differs([](ReviewFinding &one) { one.way = domain::SelfGrantKind::WriteVault; }));
        QVERIFY(differs([](ReviewFinding &one) { one.way.reset(); }));
        QVERIFY(differs([](ReviewFinding &one) { one.keys = {u"k"_s}; }));
        QVERIFY(differs([](ReviewFinding &one) { one.principalId = u"p"_s; }));
        QVERIFY(differs([](ReviewFinding &one) { one.assignmentId = u"a"_s; }));
        QVERIFY(differs([](ReviewFinding &one) { one.roleGuid = u"r"_s; }));
        QVERIFY(differs([](ReviewFinding &one) { one.scope = u"s"_s; }));
        QVERIFY(differs([](ReviewFinding &one) { one.hosts = {}; }));
    }
    void aStateIsJudgedByItsOwnTime() {
        importer::Imported imported;
        imported.snapshot.environment = estate::readHsm();
        imported.snapshot.environment.keys.front().expires = now.addDays(-1);
        QVERIFY(!review::State(imported).judged->asOf().isValid()); // no clock is asked
        imported.snapshot.takenAt = now;
        QVERIFY(!review::State(imported).isUsable());
        imported.report.understood.push_back({});
        const review::State state(imported);
        QVERIFY(state.isUsable());
        QCOMPARE(state.judged->asOf(), now);
        QVERIFY(state.facts.environment.keys.empty());
        QCOMPARE(review::State(imported, now.addDays(3)).judged->asOf(), now.addDays(3));
        QVERIFY(state.judged->environment().namedBackupService.isEmpty());
        const review::State named(imported, {}, estate::somebody);
        QCOMPARE(named.judged->environment().namedBackupService, estate::somebody);
        importer::Imported later = imported;
        later.snapshot.takenAt = now.addDays(1);
        QVERIFY(review::isOlder(imported, later));
        QVERIFY(!review::isOlder(later, imported));
        QVERIFY(review::isOlder(imported, imported));
        later.report.isTimeOfFiles = true; // which a copy changes
        QVERIFY(review::isOlder(later, imported));
        later.report.isTimeOfFiles = false;
        later.snapshot.takenAt = {};
        QVERIFY(review::isOlder(later, imported)); // the other, unless its time is told and later
        QVERIFY(review::isOlder(imported, later));
    }
    void anAssignmentHoldsUntilItsEnd() {
        domain::Environment environment = estate::readRbacVault();
        domain::RoleAssignment ending
            = estate::assignment(domain::roles::keyVaultCryptoUser, estate::vaultId().text());
        ending.ends = now;
        estate::grant(environment, ending);
        const auto backupAt = [&environment](const QDateTime &time) {
            return review::Case(environment, time).backup().front().truth;
        };
        QCOMPARE(backupAt(now.addSecs(-1)), Truth::Yes);
        QCOMPARE(backupAt(now), Truth::Unknown);
        QCOMPARE(backupAt({}), Truth::Yes); // no clock is asked
    }
    void keysAreMeantByNameOrPlace_data() {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("meant");
        const QString first = u"contoso.managedhsm.azure.net/cvm-key"_s;
        QTest::newRow("all") << QStringList()
                             << QStringList{first, u"contoso.managedhsm.azure.net/a"_s,
                                    u"contoso.vault.azure.net/a"_s};
        QTest::newRow("name") << QStringList{
            u"A"_s} << QStringList{u"contoso.managedhsm.azure.net/a"_s, u"contoso.vault.azure.net/a"_s};
        QTest::newRow("place") << QStringList{u"CONTOSO.vault.azure.net/a"_s}
                               << QStringList{u"contoso.vault.azure.net/a"_s};
        QTest::newRow("url")
            << QStringList{u"https://contoso.managedhsm.azure.net/keys/cvm-key/0123456789abcdef0123456789abcdef"_s}
            << QStringList{first};
        QTest::newRow("none") << QStringList{u"b"_s} << QStringList();
    }
    void keysAreMeantByNameOrPlace() {
        QFETCH(QStringList, names);
        QFETCH(QStringList, meant);
        Environment environment = estate::readHsm();
        environment.put(estate::vault(domain::PermissionModel::AzureRbac));
        environment.put(estate::key(estate::vaultHost, u"a"_s));
        environment.put(estate::key(estate::hsmHost, u"a"_s));
        const Case reviewed(environment, now);
        QStringList found;
        for (const AccessIndex::KeyPlace *place : review::keysMeant(names, reviewed.index())) {
            found << place->id.host + u'/' + place->id.name;
        }
        QCOMPARE(found, meant);
        QCOMPARE(review::unknownKeys(names, reviewed.index()).isEmpty(), !meant.isEmpty());
    }
    void findingsAreMeantByKeyAndPrincipal() {
        const Case reviewed(manyStores(8), now);
        const auto all = reviewed.findings({});
        for (const AccessIndex::KeyPlace &place : reviewed.index().keys()) {
            const QStringList names{place.id.host + u'/' + place.id.name};
            const auto keys = review::keysMeant(names, reviewed.index());
            QCOMPARE(keys.size(), size_t(1));
            const auto ofKey = review::findingsMeant(all, names, keys, std::nullopt);
            QCOMPARE(ofKey, reviewed.findings({place.id.host, place.id.name}));
            for (const QString &principal : randomPrincipals()) {
                const auto both = review::findingsMeant(all, names, keys, QSet<QString>{principal});
                const auto expected = std::count_if(ofKey.begin(), ofKey.end(), [&](const auto *finding) {
                    return finding->principalId.compare(principal, Qt::CaseInsensitive) == 0;
                });
                QCOMPARE(static_cast<int>(both.size()), static_cast<int>(expected));
            }
        }
    }
    /// The matrix of all keys is the sum of the keys' own, and a cell has its reasons.
    void theMatrixOfAllKeysIsTheSum() {
        for (unsigned seed = 1; seed <= 30; ++seed) {
            const Case reviewed(manyStores(seed), now);
            const auto all = review::keysMatrix(reviewed, {});
            QCOMPARE(all->keys, static_cast<int>(reviewed.index().keys().size()));
            std::vector<std::shared_ptr<const review::KeysMatrix>> own;
            for (const AccessIndex::KeyPlace &place : reviewed.index().keys()) {
                own.push_back(review::keysMatrix(reviewed, {place.id.host, place.id.name}));
            }
            for (const review::KeysRow &row : all->rows) {
                for (size_t action = 0; action < all->actions.size(); ++action) {
                    review::KeysCell sum;
                    for (const auto &matrix : own) {
                        sum.add(matrix->cell(row.principalId, action));
                    }
                    QVERIFY(sum == row.cells[action]);
                    QVERIFY(sum == all->cell(row.principalId.toUpper(), action));
                    QCOMPARE(sum.keys(), all->keys);
                }
            }
        }
        const Case reviewed(manyStores(1), now);
        int asked = 0;
        QVERIFY(!review::keysMatrix(reviewed, {}, [&asked](int done, int) {
            ++asked;
            return done < 1;
        }));
        QCOMPARE(asked, 2);
        QCOMPARE(review::keysMatrix(reviewed, {estate::hsmHost, u"never"_s})->keys, 0);
    }
    void cellsSayWhatTheyCount_data() {
        QTest::addColumn<QList<int>>("counts"); ///< yes, no, unknown, absent
        QTest::addColumn<int>("answer");
        using review::CellAnswer;
        const auto row = [](const char *name, const QList<int> &counts, CellAnswer answer) {
            QTest::newRow(name) << counts << static_cast<int>(answer);
        };
        row("yes", {2, 0, 0, 0}, CellAnswer::Yes);
        row("yes where it applies", {2, 0, 0, 3}, CellAnswer::Yes);
        row("yes and no", {1, 1, 0, 0}, CellAnswer::Some);
        row("yes and unknown", {1, 0, 1, 0}, CellAnswer::Some);
        row("unknown and no", {0, 3, 1, 0}, CellAnswer::Unknown);
        row("no", {0, 3, 0, 1}, CellAnswer::No);
        row("absent", {0, 0, 0, 2}, CellAnswer::Absent);
    }
    void cellsSayWhatTheyCount() {
        QFETCH(QList<int>, counts);
        QFETCH(int, answer);
        const review::KeysCell cell{counts[0], counts[1], counts[2], counts[3]};
        QCOMPARE(static_cast<int>(review::answerOf(cell)), answer);
        QCOMPARE(static_cast<int>(review::changeOf(cell, cell)), static_cast<int>(review::CellChange::None));
        review::KeysCell more = cell;
        more.add(Truth::Yes);
        QCOMPARE(
            static_cast<int>(review::changeOf(cell, more)), static_cast<int>(review::CellChange::Gained));
        QCOMPARE(static_cast<int>(review::changeOf(more, cell)), static_cast<int>(review::CellChange::Lost));
        more = cell;
        more.add(Truth::Unknown);
        QCOMPARE(
            static_cast<int>(review::changeOf(cell, more)), static_cast<int>(review::CellChange::Uncertain));
        more.add(Truth::Unknown, -1);
        QVERIFY(more == cell);
    }
    /// Every yes and every unknown of a row has a reason that names the action, and a no has none.
    void everyCellHasItsReason() {
        int reasons = 0;
        for (unsigned seed = 1; seed <= 20; ++seed) {
            const Case reviewed(manyStores(seed), now);
            for (const AccessIndex::KeyPlace &place : reviewed.index().keys()) {
                const domain::AccessMatrix matrix
                    = domain::accessMatrix(reviewed.index(), *place.store, place.id.name);
                for (const domain::MatrixRow &row : matrix.rows) {
                    const auto found = review::reasonsOf(reviewed.index(), place, matrix, row);
                    QVERIFY(std::is_sorted(found.begin(), found.end(), [](const auto &a, const auto &b) {
                        return a.truth == Truth::Yes && b.truth != Truth::Yes;
                    }));
                    for (const review::Reason &reason : found) { // a grant is evidence
                        QCOMPARE(reason.truth == Truth::Yes, !reason.evidence.right.isEmpty());
                    }
                    for (size_t i = 0; i < matrix.actions.size(); ++i) {
                        const auto has = [&](Truth truth) {
                            return std::any_of(found.begin(), found.end(), [&](const review::Reason &reason) {
                                return reason.truth == truth
                                    && std::count(
                                           reason.actions.begin(), reason.actions.end(), matrix.actions[i])
                                    == 1;
                            });
                        };
                        const std::optional<Truth> truth = row.truths[i];
                        QCOMPARE(has(Truth::Yes), truth == Truth::Yes);
                        QCOMPARE(has(Truth::Unknown), truth == Truth::Unknown);
                        reasons += truth && *truth != Truth::No ? 1 : 0;
                    }
                }
            }
        }
        QVERIFY(reasons > 500);
    }
    void theTreeHoldsWhatReachesTheKey() {
        for (unsigned seed = 1; seed <= 20; ++seed) {
            const auto reviewed = std::make_shared<const Case>(manyStores(seed), now);
            const Environment &environment = reviewed->environment();
            size_t all = environment.azureRoles.assignments.size();
            for (const domain::RoleBook &book : environment.hsmRoles) {
                all += book.assignments.size();
            }
            for (const domain::KeyStore &store : environment.keyStores) {
                all += domain::effectiveModel(store) == domain::PermissionModel::AccessPolicies
                    ? store.accessPolicies.size()
                    : 0;
            }
            QCOMPARE(static_cast<size_t>(review::grantTree(reviewed, {})->root.grants()), all);
            for (const AccessIndex::KeyPlace &place : reviewed->index().keys()) {
                const auto tree = review::grantTree(reviewed, {place.id.host, place.id.name});
                size_t expected = reviewed->index().covering(*place.store, place.id.name).size();
                if (domain::effectiveModel(*place.store) == domain::PermissionModel::AccessPolicies) {
                    expected = place.store->accessPolicies.size()
                        + reviewed->index().coveringAzure(place.store->id).size();
                }
                QCOMPARE(static_cast<size_t>(tree->root.grants()), expected);
                QVERIFY(checkTree(tree->root, nullptr, 0));
            }
        }
        QVERIFY(review::grantTree(std::make_shared<const Case>(manyStores(1), now), {u"x"_s, u"y"_s})
                    ->root.children.empty());
    }

private:
    /// Who decides -> scope -> role -> principal, without an empty line and without one twice.
    static bool checkTree(const review::GrantNode &node, const review::GrantNode *parent, int depth) {
        using Kind = review::GrantNode::Kind;
        const Kind kinds[] = {Kind::System, Kind::Scope, Kind::Role, Kind::Principal};
        const bool leaf = depth == 4;
        if (depth > 0
            && (node.kind != kinds[depth - 1] || node.parent != parent || leaf != node.children.empty()
                || (leaf
                    && (node.principalId().isEmpty()
                        || (node.assignment == nullptr) == (node.policy == nullptr))))) {
            return false;
        }
        for (size_t i = 0; i < node.children.size(); ++i) {
            const review::GrantNode &child = *node.children[i];
            const review::GrantNode *before = i > 0 ? node.children[i - 1].get() : nullptr;
            const bool same = before && !leaf && depth < 3 && before->host == child.host
                && before->scope.compare(child.scope, Qt::CaseInsensitive) == 0
                && before->roleGuid == child.roleGuid;
            if (child.row != static_cast<int>(i) || (same && depth > 0)
                || !checkTree(child, &node, depth + 1)) {
                return false;
            }
        }
        return true;
    }
};

CVM_TEST(TestCase)

} // namespace tst_case

#include "tst_case.moc"
