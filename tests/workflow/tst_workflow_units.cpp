#include <QTest> // first: the moc of Qt 6.4 stumbles over <concepts> otherwise

#include "base/async/activity.h"
#include "base/async/completion.h"
#include "base/async/workpool.h"
#include "domain/recommendation.h"
#include "protect/defaults.h"
#include "protect/flows/environmentmerge.h"
#include "protect/flows/reading.h"
#include "protect/flows/runcontext.h"
#include "protect/flows/runtracker.h"
#include "tests/support/program.h"

namespace tst_workflow_units {

using base::Activity;
using base::WorkPool;
using namespace protect;
using domain::ReadKind;
using domain::ReadOutcome;
using domain::ResourceId;

namespace {

const QString host = QStringLiteral("h1.managedhsm.azure.net");
const QString vault
    = QStringLiteral("/subscriptions/s1/resourceGroups/g1/providers/Microsoft.KeyVault/vaults/v1");
const QString keyScope = vault + QStringLiteral("/keys/k1");
const QString service = QStringLiteral("00000000-0000-0000-0000-000000000001");
const QString group = QStringLiteral("00000000-0000-0000-0000-000000000002");

domain::RoleAssignment assignment(const QString &guid, const QString &scope, const QString &principal) {
    domain::RoleAssignment made;
    made.guid = guid;
    made.scope = scope;
    made.principalId = principal;
    return made;
}

domain::ScopeRead read(ReadKind kind, const QString &store, const QString &scope,
    ReadOutcome outcome = ReadOutcome::Read, const QString &filter = {}) {
    domain::ScopeRead entry;
    entry.kind = kind;
    entry.store = store;
    entry.scope = scope;
    entry.outcome = outcome;
    entry.principalFilter = filter;
    return entry;
}

QStringList guidsOf(const domain::RoleBook &book) {
    QStringList guids;
    for (const domain::RoleAssignment &made : book.assignments) {
        guids.append(made.guid);
    }
    return guids;
}

domain::RoleOption option(domain::RoleChoice choice, int rights, bool recommended, bool sufficient = true) {
    domain::RoleOption made;
    made.choice = choice;
    made.recommended = recommended;
    made.sufficient = sufficient;
    for (int i = 0; i < rights; ++i) {
        made.rights.append(QString::number(i));
    }
    return made;
}

domain::RecoveryServicesVault vaultIn(
    const QString &groupName, const QString &name, const QString &subscription = QStringLiteral("s1")) {
    domain::RecoveryServicesVault made;
    made.id = ResourceId(QStringLiteral("/subscriptions/%1/resourceGroups/%2/providers/"
                                        "Microsoft.RecoveryServices/vaults/%3")
                             .arg(subscription, groupName, name));
    made.name = name;
    made.location = QStringLiteral("UAE North");
    return made;
}

domain::BackupPolicy policyIn(
    const domain::RecoveryServicesVault &owner, const QString &name, bool enhanced) {
    domain::BackupPolicy policy;
    policy.id = owner.id.child(QStringLiteral("backupPolicies/") + name);
    policy.name = name;
    policy.isEnhanced = enhanced;
    return policy;
}

domain::VirtualMachine machine() {
    domain::VirtualMachine vm;
    vm.id = ResourceId(
        QStringLiteral("/subscriptions/s1/resourceGroups/g1/providers/Microsoft.Compute/virtualMachines/v"));
    vm.subscriptionId = QStringLiteral("s1");
    vm.location = QStringLiteral("uaenorth");
    return vm;
}

base::Error errorWith(base::ErrorKind kind, const QString &code = {}) {
    base::Error error;
    error.kind = kind;
    error.code = code;
    return error;
}

QCoro::Task<void> holdUntil(base::Completion<bool> gate, int *running, int *most) {
    *most = std::max(*most, ++*running);
    co_await gate;
    --*running;
}

} // namespace

/// The parts of the workflow that need neither a service nor a session.
class TestWorkflowUnits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hsmListsReplaceWhatTheyShowed();
    void refusedListForgetsNothing();
    void azureListsByPrincipal();
    void groupMembershipSurvivesTheUnfilteredList();
    void whatIsAboveSubscriptionsIsListedForEach();
    void listedKeysReplaceTheOld();
    void roleDefaults();
    void scopeDefaults();
    void vaultDefault();
    void policyDefault();
    void widerRoles();
    void ticketsOutlive();
    void poolKeepsItsLimit();
    void whatIsARefusal();
    void keyErrorsAnywhere();
    void unclearAnswers();
    void writtenOnce();
    void restartKeepsWhatWasWritten();
};

void TestWorkflowUnits::hsmListsReplaceWhatTheyShowed() {
    domain::Environment known;
    known.hsmRoles[host].assignments = {assignment(QStringLiteral("a"), QStringLiteral("/"), service),
        assignment(QStringLiteral("b"), QStringLiteral("/keys"), service),
        assignment(QStringLiteral("c"), QStringLiteral("/keys/k1"), service),
        assignment(QStringLiteral("d"), QStringLiteral("/keys/k2"), service)};
    domain::RoleDefinition old;
    old.guid = QStringLiteral("old");
    known.hsmRoles[host].definitions = {old};
    domain::Environment found;
    found.hsmRoles[host].assignments = {assignment(QStringLiteral("e"), QStringLiteral("/keys/k1"), service)};
    found.put(read(ReadKind::RoleAssignments, host, QStringLiteral("/keys/k1/")));
    found.put(read(ReadKind::RoleAssignments, host, QStringLiteral("/")));
    found.put(read(ReadKind::RoleDefinitions, host, QStringLiteral("/")));
    mergeFound(known, found);
    QCOMPARE(guidsOf(known.hsmRoles.value(host)),
        QStringList({QStringLiteral("b"), QStringLiteral("d"), QStringLiteral("e")}));
    QVERIFY(known.hsmRoles.value(host).definitions.empty()); // deleted since
}

void TestWorkflowUnits::refusedListForgetsNothing() {
    domain::Environment known;
    known.hsmRoles[host].assignments = {assignment(QStringLiteral("a"), QStringLiteral("/"), service)};
    known.put(read(ReadKind::RoleAssignments, host, QStringLiteral("/")));
    domain::Environment found;
    found.put(read(ReadKind::RoleAssignments, host, QStringLiteral("/"), ReadOutcome::Refused));
    mergeFound(known, found);
    QCOMPARE(known.hsmRoles.value(host).assignments.size(), size_t(1));
    QCOMPARE(known.coverage.size(), size_t(1));
    QCOMPARE(known.coverage.front().outcome, ReadOutcome::Refused);
}

void TestWorkflowUnits::azureListsByPrincipal() {
    const QString subscription = QStringLiteral("/subscriptions/s1");
    domain::Environment known;
    known.azureRoles.assignments = {assignment(QStringLiteral("a"), subscription, service),
        assignment(QStringLiteral("b"), subscription, group),
        assignment(QStringLiteral("c"), vault + QStringLiteral("/keys/k2"), service)};
    domain::Environment found;
    found.put(read(ReadKind::RoleAssignments, vault, keyScope, ReadOutcome::Read, service));
    mergeFound(known, found); // nothing applies to the service any more
    // Others' assignments and those of another key were not asked for.
    QCOMPARE(guidsOf(known.azureRoles), QStringList({QStringLiteral("b"), QStringLiteral("c")}));
}

void TestWorkflowUnits::groupMembershipSurvivesTheUnfilteredList() {
    const domain::RoleAssignment plain = assignment(QStringLiteral("a"), vault, group);
    domain::RoleAssignment filtered = plain;
    filtered.throughGroup = true;
    filtered.appliesTo = QStringList{service};
    domain::Environment found;
    found.azureRoles.assignments = {plain, filtered};
    found.put(read(ReadKind::RoleAssignments, vault, keyScope));
    found.put(read(ReadKind::RoleAssignments, vault, keyScope, ReadOutcome::Read, service));
    domain::Environment known;
    mergeFound(known, found);
    QCOMPARE(known.azureRoles.assignments.size(), size_t(1));
    QVERIFY(known.azureRoles.assignments.front().throughGroup);
    QCOMPARE(known.azureRoles.assignments.front().appliesTo, QStringList{service});
}

void TestWorkflowUnits::whatIsAboveSubscriptionsIsListedForEach() {
    // Two subscriptions below one management group, or not: each list tells for its own.
    const QString above = QStringLiteral("/providers/Microsoft.Management/managementGroups/m1");
    const auto listed = [&above](const QString &subscription, bool shows) {
        domain::Environment found;
        if (shows) {
            domain::RoleAssignment row = assignment(QStringLiteral("a"), above, service);
            row.listedFor = QStringList{subscription};
            found.azureRoles.assignments = {row};
        }
        found.put(read(ReadKind::RoleAssignments, QString(),
            QStringLiteral("/subscriptions/%1/resourceGroups/g").arg(subscription)));
        return found;
    };
    domain::Environment known;
    mergeFound(known, listed(QStringLiteral("s1"), true));
    mergeFound(known, listed(QStringLiteral("s2"), false)); // does not show what is not above it
    QCOMPARE(known.azureRoles.assignments.size(), size_t(1));
    QCOMPARE(known.azureRoles.assignments.front().listedFor, QStringList{QStringLiteral("s1")});
    mergeFound(known, listed(QStringLiteral("s2"), true));
    QCOMPARE(known.azureRoles.assignments.size(), size_t(1));
    QCOMPARE(known.azureRoles.assignments.front().listedFor.size(), 2);
    mergeFound(known, listed(QStringLiteral("S1"), false)); // taken away above s1
    QCOMPARE(known.azureRoles.assignments.front().listedFor, QStringList{QStringLiteral("s2")});
    mergeFound(known, listed(QStringLiteral("s2"), false));
    QVERIFY(known.azureRoles.assignments.empty());
}

void TestWorkflowUnits::listedKeysReplaceTheOld() {
    domain::Key first;
    first.id.host = host;
    first.id.name = QStringLiteral("k1");
    domain::Key second = first;
    second.id.name = QStringLiteral("k2");
    domain::Environment known;
    known.put(first);
    known.put(second);
    domain::Environment found;
    found.put(first);
    found.put(read(ReadKind::Keys, host, QStringLiteral("/keys")));
    mergeFound(known, found);
    QCOMPARE(known.keys.size(), size_t(1));
}

void TestWorkflowUnits::roleDefaults() {
    using domain::RoleChoice;
    const std::vector<domain::RoleOption> options{option(RoleChoice::CustomRole, 2, true),
        option(RoleChoice::BuiltInRole, 9, false), option(RoleChoice::WideBuiltInRole, 9, false, false)};
    QVERIFY(chooseRoleFrom(options, std::nullopt) == RoleChoice::CustomRole);
    QVERIFY(chooseRoleFrom(options, RoleChoice::BuiltInRole) == RoleChoice::BuiltInRole);
    // What does not suffice or does not exist here falls back to the recommended one.
    QVERIFY(chooseRoleFrom(options, RoleChoice::WideBuiltInRole) == RoleChoice::CustomRole);
    QVERIFY(chooseRoleFrom(options, RoleChoice::AccessPolicy) == RoleChoice::CustomRole);
    QVERIFY(!chooseRoleFrom({}, RoleChoice::CustomRole));
}

void TestWorkflowUnits::scopeDefaults() {
    using domain::GrantScope;
    domain::ScopeOption one;
    one.scope = GrantScope::ThisKey;
    one.recommended = true;
    domain::ScopeOption all;
    all.scope = GrantScope::AllKeys;
    QVERIFY(chooseScopeFrom({one, all}, std::nullopt) == GrantScope::ThisKey);
    QVERIFY(chooseScopeFrom({one, all}, GrantScope::AllKeys) == GrantScope::AllKeys);
    all.recommended = true;
    QVERIFY(chooseScopeFrom({all}, GrantScope::ThisKey) == GrantScope::AllKeys);
}

void TestWorkflowUnits::vaultDefault() {
    const domain::RecoveryServicesVault first = vaultIn(QStringLiteral("g2"), QStringLiteral("a"));
    const domain::RecoveryServicesVault second = vaultIn(QStringLiteral("g3"), QStringLiteral("b"));
    const domain::RecoveryServicesVault sameGroup = vaultIn(QStringLiteral("G1"), QStringLiteral("c"));
    const domain::RecoveryServicesVault elsewhere
        = vaultIn(QStringLiteral("g1"), QStringLiteral("d"), QStringLiteral("s2"));
    domain::RecoveryServicesVault otherRegion = vaultIn(QStringLiteral("g1"), QStringLiteral("e"));
    otherRegion.location = QStringLiteral("westeurope");
    QVERIFY(domain::suggestedVault(machine(), {first, elsewhere, otherRegion}, {}).id == first.id);
    QVERIFY(domain::suggestedVault(machine(), {first, second, elsewhere}, {}).id.isEmpty());
    QVERIFY(domain::suggestedVault(machine(), {first, second, sameGroup}, {}).id == sameGroup.id);
    QVERIFY(domain::suggestedVault(machine(), {elsewhere}, {}).id.isEmpty()); // only ever an explicit choice
    const domain::BackupPolicy standard = policyIn(first, QStringLiteral("DefaultPolicy"), false);
    const domain::BackupPolicy enhanced = policyIn(second, QStringLiteral("EnhancedPolicy"), true);
    QVERIFY(domain::suggestedVault(machine(), {first, second}, {standard, enhanced}).id == second.id);
    const domain::BackupPolicy alsoEnhanced = policyIn(first, QStringLiteral("Mine"), true);
    QVERIFY(domain::suggestedVault(machine(), {first, second}, {alsoEnhanced, enhanced}).id.isEmpty());
}

void TestWorkflowUnits::policyDefault() {
    const domain::RecoveryServicesVault owner = vaultIn(QStringLiteral("g1"), QStringLiteral("a"));
    const domain::BackupPolicy standard = policyIn(owner, QStringLiteral("DefaultPolicy"), false);
    const domain::BackupPolicy mine = policyIn(owner, QStringLiteral("Mine"), true);
    const domain::BackupPolicy born = policyIn(owner, QStringLiteral("enhancedpolicy"), true);
    domain::BackupPolicy full = policyIn(owner, QStringLiteral("EnhancedPolicy"), true);
    full.protectedItemsCount = 1000;
    QVERIFY(domain::suggestedPolicy({standard, mine, born}).id == born.id);
    QVERIFY(domain::suggestedPolicy({standard, mine}).id == mine.id);
    QVERIFY(domain::suggestedPolicy({full, mine}).id == mine.id);
    QVERIFY(domain::suggestedPolicy({standard}).id.isEmpty());
}

void TestWorkflowUnits::widerRoles() {
    using domain::RoleChoice;
    const std::vector<domain::RoleOption> options{option(RoleChoice::CustomRole, 2, true),
        option(RoleChoice::BuiltInRole, 9, false), option(RoleChoice::WideBuiltInRole, 1, false)};
    QVERIFY(nextWiderRole(options, RoleChoice::CustomRole)->choice == RoleChoice::BuiltInRole);
    QVERIFY(nextWiderRole(options, RoleChoice::BuiltInRole)->choice == RoleChoice::WideBuiltInRole);
    QVERIFY(!nextWiderRole(options, RoleChoice::WideBuiltInRole));
    QVERIFY(!nextWiderRole(options, std::nullopt));
}

void TestWorkflowUnits::ticketsOutlive() {
    Activity activity;
    QVERIFY(!activity.isWorking());
    const Activity::Ticket first = activity.begin();
    bool told = false;
    bool wasCurrent = true;
    const base::Cancellation::Registration registration = first.cancellation.onCancel([&] {
        told = true;
        wasCurrent = activity.isCurrent(first);
    });
    const Activity::Ticket second = activity.begin();
    QVERIFY(told);
    QVERIFY(!wasCurrent); // it unwinds with an old ticket already
    QVERIFY(!activity.end(first));
    QVERIFY(activity.isWorking());
    QVERIFY(activity.end(second));
    QVERIFY(!activity.isWorking());
    QVERIFY(!activity.stop());
    activity.begin();
    QVERIFY(activity.stop());
}

void TestWorkflowUnits::poolKeepsItsLimit() {
    int running = 0;
    int most = 0;
    std::deque<base::Completion<bool>> gates;
    WorkPool<int> pool(3, [&](int, base::Cancellation) {
        gates.emplace_back();
        return holdUntil(gates.back(), &running, &most);
    });
    for (int i = 0; i < 10; ++i) {
        pool.add(i);
    }
    QCOMPARE(gates.size(), size_t(3));
    for (size_t i = 0; i < gates.size(); ++i) { // more are started meanwhile
        const base::Completion<bool> gate = gates[i];
        gate.complete(true);
    }
    QCOMPARE(gates.size(), size_t(10));
    QCOMPARE(most, 3);
    QVERIFY(pool.isIdle());
    for (int i = 0; i < 10; ++i) {
        pool.add(i);
    }
    QCOMPARE(gates.size(), size_t(13));
    pool.cancel();
    for (size_t i = 10; i < gates.size(); ++i) {
        const base::Completion<bool> gate = gates[i];
        gate.complete(true);
    }
    QCOMPARE(gates.size(), size_t(13)); // what waited is forgotten
    QVERIFY(pool.isIdle());
}

void TestWorkflowUnits::whatIsARefusal() {
    Reading reading;
    const base::Error forbidden = errorWith(base::ErrorKind::Forbidden, QStringLiteral("AccessDenied"));
    base::Error firewall = forbidden;
    firewall.isNetworkRule = true;
    reading.cover(ReadKind::Keys, host, QStringLiteral("/keys"), &forbidden, QDateTime());
    QCOMPARE(reading.found.coverage.front().outcome, ReadOutcome::Refused);
    QCOMPARE(reading.found.coverage.front().reason, QStringLiteral("AccessDenied"));
    reading.cover(ReadKind::Keys, host, QStringLiteral("/keys"), &firewall, QDateTime());
    QCOMPARE(reading.found.coverage.front().outcome, ReadOutcome::Failed); // says nothing of roles
    reading.cover(ReadKind::Keys, host, QStringLiteral("/keys"), nullptr, QDateTime());
    QCOMPARE(reading.found.coverage.front().outcome, ReadOutcome::Read);
    QCOMPARE(reading.obstacles.size(), size_t(2));
    QVERIFY(!isRefusal(errorWith(base::ErrorKind::Network)));
    QVERIFY(isRefusal(errorWith(base::ErrorKind::SignInRequired)));
}

void TestWorkflowUnits::keyErrorsAnywhere() {
    const base::ErrorKind rejected = base::ErrorKind::Rejected;
    QVERIFY(isKeyAccessError(
        errorWith(rejected, QStringLiteral("UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK"))));
    QVERIFY(
        isKeyAccessError(errorWith(rejected, QStringLiteral("usererrorkeyvaultpermissionsnotconfigured"))));
    base::Error inText = errorWith(rejected, QStringLiteral("JobFailed"));
    inText.message = QStringLiteral("… UserErrorKeyVaultPermissionsNotConfigured …");
    QVERIFY(isKeyAccessError(inText));
    // The vault's own key is another matter.
    QVERIFY(!isKeyAccessError(errorWith(rejected, QStringLiteral("UserErrorCMKKeyVaultAuthFailure"))));
}

void TestWorkflowUnits::unclearAnswers() {
    QVERIFY(isUnclear(errorWith(base::ErrorKind::Network)));
    QVERIFY(isUnclear(errorWith(base::ErrorKind::Timeout)));
    QVERIFY(isUnclear(errorWith(base::ErrorKind::BadResponse)));
    QVERIFY(!isUnclear(errorWith(base::ErrorKind::Throttled))); // was not processed
    QVERIFY(isTransient(errorWith(base::ErrorKind::Throttled)));
    QVERIFY(!isUnclear(errorWith(base::ErrorKind::Forbidden)));
    base::Error server = errorWith(base::ErrorKind::Rejected);
    QVERIFY(!isUnclear(server));
    server.httpStatus = 503;
    QVERIFY(isUnclear(server));
}

void TestWorkflowUnits::writtenOnce() {
    const auto clock = std::make_shared<base::VirtualClock>(QDateTime::currentDateTimeUtc());
    int told = 0;
    RunTracker tracker(clock, [&told] { ++told; });
    domain::PlannedWrite write;
    write.scope = QStringLiteral("/keys/k1");
    tracker.addWritten(write, QStringLiteral("a"), false);
    tracker.addWritten(write, QStringLiteral("A"), true); // the same, found again
    QCOMPARE(tracker.record().written.size(), size_t(1));
    QVERIFY(!tracker.record().written.front().existed);
    write.scope = QStringLiteral("/keys");
    tracker.addWritten(write, QStringLiteral("a"), false);
    QCOMPARE(tracker.record().written.size(), size_t(2));
    QCOMPARE(told, 2);
    tracker.detach();
    tracker.changed();
    QCOMPARE(told, 2);
}

void TestWorkflowUnits::restartKeepsWhatWasWritten() {
    const auto clock = std::make_shared<base::VirtualClock>(QDateTime::currentDateTimeUtc());
    const auto tracker = std::make_shared<RunTracker>(clock, nullptr);
    tracker->restart({}, {});
    tracker->addWritten({}, QStringLiteral("a"), false);
    tracker->begin(domain::StageKind::Enable);
    tracker->fail({});
    QCOMPARE(tracker->stateOf(domain::StageKind::Enable), domain::StageState::Failed);
    QCOMPARE(tracker->record().outcome, domain::RunOutcome::Failed);
    tracker->restart({}, {});
    QCOMPARE(tracker->stateOf(domain::StageKind::Enable), domain::StageState::Pending);
    QCOMPARE(tracker->record().written.size(), size_t(1));
    QVERIFY(!tracker->record().failure);
    {
        const RunTracker::Writing writing(tracker);
        QVERIFY(tracker->isWriting());
    }
    QVERIFY(!tracker->isWriting());
}

CVM_TEST(TestWorkflowUnits)

} // namespace tst_workflow_units

#include "tst_workflow_units.moc"
