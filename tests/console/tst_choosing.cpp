#include "terminal/console/choosing.h"
#include "terminal/console/exitcode.h"
#include "tests/support/program.h"
#include "tests/unit/domain/estate.h"

#include <QSet>
#include <QTest>

namespace tst_choosing {

using namespace console;
using domain::ResourceId;

namespace {

domain::VirtualMachine machine(const QString &group, const QString &name) {
    domain::VirtualMachine vm = estate::virtualMachine();
    vm.id = ResourceId(
        QStringLiteral("/subscriptions/s/resourceGroups/%1/providers/Microsoft.Compute/virtualMachines/"
                       "%2")
            .arg(group, name));
    vm.name = name;
    vm.resourceGroup = group;
    return vm;
}

domain::RecoveryServicesVault vault(const QString &group, const QString &name, const QString &location) {
    domain::RecoveryServicesVault vault;
    vault.id = ResourceId(
        QStringLiteral("/subscriptions/s/resourceGroups/%1/providers/Microsoft.RecoveryServices/vaults/%2")
            .arg(group, name));
    vault.name = name;
    vault.location = location;
    return vault;
}

domain::Qualification byRegion(const domain::RecoveryServicesVault &vault) {
    domain::Qualification qualification;
    if (vault.location != QLatin1String("here")) {
        qualification.blocks.push_back({domain::Reason::OtherRegion, vault.location});
    }
    return qualification;
}

template <typename T>
QString codeOf(const Choice<T> &choice) {
    const BadChoice *bad = std::get_if<BadChoice>(&choice);
    return bad ? bad->error.code : QString();
}

domain::BackupPolicy policy(const QString &name, bool enhanced) {
    domain::BackupPolicy policy;
    policy.id = ResourceId(QStringLiteral("/vaults/v/backupPolicies/") + name);
    policy.name = name;
    policy.isEnhanced = enhanced;
    return policy;
}

} // namespace

class TestChoosing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsMachinesByNameOrId();
    void listsMachinesOfOneName();
    void takesTheFirstEncryptedMachine();
    void choosesTheOnlyVaultThatFits();
    void listsVaultsThatDoNotFit();
    void choosesEnhancedPoliciesOnly();
    void everyErrorHasItsExitCode();
};

void TestChoosing::findsMachinesByNameOrId() {
    domain::Environment environment;
    environment.put(machine(QStringLiteral("g1"), QStringLiteral("vm1")));
    environment.put(machine(QStringLiteral("g1"), QStringLiteral("vm2")));
    const ResourceId id = machine(QStringLiteral("g1"), QStringLiteral("vm2")).id;
    QCOMPARE(std::get<ResourceId>(chooseMachine(environment, QStringLiteral("VM2"))), id);
    QCOMPARE(std::get<ResourceId>(chooseMachine(environment, id.text().toUpper())), id);
    QCOMPARE(
        codeOf(chooseMachine(environment, QStringLiteral("vm"))), QStringLiteral("VirtualMachineNotFound"));
}

void TestChoosing::listsMachinesOfOneName() {
    domain::Environment environment;
    environment.put(machine(QStringLiteral("g1"), QStringLiteral("vm1")));
    environment.put(machine(QStringLiteral("g2"), QStringLiteral("vm1")));
    const Choice<ResourceId> choice = chooseMachine(environment, QStringLiteral("vm1"));
    QCOMPARE(codeOf(choice), QStringLiteral("AmbiguousName"));
    const QStringList candidates = std::get<BadChoice>(choice).candidates;
    QCOMPARE(candidates.size(), 2);
    QVERIFY(candidates.at(0).contains(QStringLiteral("/resourceGroups/g1/"))); // ids tell them apart
    QVERIFY(candidates.at(1).contains(QStringLiteral("/resourceGroups/g2/")));
}

void TestChoosing::takesTheFirstEncryptedMachine() {
    domain::Environment environment;
    QCOMPARE(codeOf(firstMachine(environment)), QStringLiteral("NoConfidentialVirtualMachine"));
    QCOMPARE(machineNotChosen(environment).error.code, QStringLiteral("NoConfidentialVirtualMachine"));
    domain::VirtualMachine plain = machine(QStringLiteral("a"), QStringLiteral("plain"));
    plain.securityType = domain::SecurityType::None;
    plain.securityEncryptionType.clear();
    environment.put(plain);
    environment.put(machine(QStringLiteral("z"), QStringLiteral("late")));
    environment.put(machine(QStringLiteral("b"), QStringLiteral("early")));
    QCOMPARE(std::get<ResourceId>(firstMachine(environment)).name(), QStringLiteral("early"));
    QCOMPARE(machineNotChosen(environment).candidates.size(), 2);
}

void TestChoosing::choosesTheOnlyVaultThatFits() {
    const std::vector<domain::RecoveryServicesVault> vaults{
        vault(QStringLiteral("g"), QStringLiteral("v1"), QStringLiteral("there")),
        vault(QStringLiteral("g"), QStringLiteral("v2"), QStringLiteral("here"))};
    QCOMPARE(std::get<ResourceId>(chooseVault(vaults, QString(), &byRegion)).name(), QStringLiteral("v2"));
    QCOMPARE(std::get<ResourceId>(chooseVault(vaults, QStringLiteral("V2"), &byRegion)).name(),
        QStringLiteral("v2"));
    QCOMPARE(
        codeOf(chooseVault(vaults, QStringLiteral("v1"), &byRegion)), QStringLiteral("VaultNotSuitable"));
    QCOMPARE(codeOf(chooseVault(vaults, QStringLiteral("v3"), &byRegion)), QStringLiteral("VaultNotFound"));
}

void TestChoosing::listsVaultsThatDoNotFit() {
    std::vector<domain::RecoveryServicesVault> vaults{
        vault(QStringLiteral("g1"), QStringLiteral("v"), QStringLiteral("here")),
        vault(QStringLiteral("g2"), QStringLiteral("v"), QStringLiteral("here"))};
    QCOMPARE(codeOf(chooseVault(vaults, QString(), &byRegion)), QStringLiteral("VaultNotChosen"));
    QCOMPARE(codeOf(chooseVault(vaults, QStringLiteral("v"), &byRegion)), QStringLiteral("AmbiguousName"));
    vaults = {vault(QStringLiteral("g1"), QStringLiteral("v"), QStringLiteral("there"))};
    const Choice<ResourceId> none = chooseVault(vaults, QString(), &byRegion);
    QCOMPARE(codeOf(none), QStringLiteral("NoSuitableVault"));
    QVERIFY(std::get<BadChoice>(none).candidates.constFirst().contains(QStringLiteral("another region")));
}

void TestChoosing::choosesEnhancedPoliciesOnly() {
    const std::vector<domain::BackupPolicy> policies{
        policy(QStringLiteral("DefaultPolicy"), false), policy(QStringLiteral("EnhancedPolicy"), true)};
    QCOMPARE(
        std::get<ResourceId>(choosePolicy(policies, QStringLiteral("enhancedpolicy"))), policies.at(1).id);
    QCOMPARE(
        codeOf(choosePolicy(policies, QStringLiteral("DefaultPolicy"))), QStringLiteral("PolicyNotSuitable"));
    QCOMPARE(codeOf(choosePolicy(policies, QStringLiteral("x"))), QStringLiteral("PolicyNotFound"));
    QCOMPARE(noEnhancedPolicy(policies).candidates.size(), 2);
}

void TestChoosing::everyErrorHasItsExitCode() {
    using base::ErrorKind;
    const auto codeFor = [](ErrorKind kind, bool network = false) {
        base::Error error;
        error.kind = kind;
        error.isNetworkRule = network;
        return exitCodeFor(error);
    };
    QCOMPARE(codeFor(ErrorKind::Local), ExitCode::Usage);
    QCOMPARE(codeFor(ErrorKind::Cancelled), ExitCode::Cancelled);
    for (const ErrorKind kind : {ErrorKind::Network, ErrorKind::Timeout, ErrorKind::BadResponse}) {
        QCOMPARE(codeFor(kind), ExitCode::Unreachable);
    }
    for (const ErrorKind kind :
        {ErrorKind::Forbidden, ErrorKind::Rejected, ErrorKind::Conflict, ErrorKind::Throttled,
            ErrorKind::NotFound, ErrorKind::SignInRequired, ErrorKind::ClaimsChallenge}) {
        QCOMPARE(codeFor(kind), ExitCode::Refused);
    }
    QCOMPARE(codeFor(ErrorKind::Forbidden, true), ExitCode::Unreachable);

    domain::RunRecord run;
    QCOMPARE(exitCodeFor(run), ExitCode::StillRunning);
    run.outcome = domain::RunOutcome::Protected;
    QCOMPARE(exitCodeFor(run), ExitCode::Done);
    run.outcome = domain::RunOutcome::Failed;
    run.failure = domain::RunFailure();
    run.failure->error.kind = ErrorKind::Rejected;
    QCOMPARE(exitCodeFor(run), ExitCode::Refused);
    run.failure->isKeyAccess = true;
    QCOMPARE(exitCodeFor(run), ExitCode::KeyAccessRefused);
}

CVM_TEST(TestChoosing)

} // namespace tst_choosing

#include "tst_choosing.moc"
