// What bringing back a key or a VM takes, and what refuses it before anything is written.
#include "domain/recovery/recoveryplan.h"
#include "tests/support/program.h"

#include <QTest>

#include <functional>

namespace tst_recoveryplan {

using namespace Qt::StringLiterals;
using domain::KeyName;
using domain::NameState;
using domain::OriginalKeyState;
using domain::RecoveryChoices;
using domain::RecoveryFindings;
using domain::RecoveryGoal;
using domain::RecoveryStepKind;
using domain::RecoveryWay;
using domain::ResourceId;
using domain::Truth;
using Refused = domain::RecoveryRefusalKind;

namespace {

const QString subscription = u"/subscriptions/11111111-1111-1111-1111-111111111111"_s;
const QString host = u"kv1.vault.azure.net"_s;
const QString secondHost = u"kv2.vault.azure.net"_s;

ResourceId in(const QString &group, const QString &rest) {
    return ResourceId(subscription + u"/resourceGroups/"_s + group + u"/providers/"_s + rest);
}
ResourceId groupId(const QString &name) {
    return ResourceId(subscription + u"/resourceGroups/"_s + name);
}
const ResourceId machineId = in(u"rg1"_s, u"Microsoft.Compute/virtualMachines/vm1"_s);
const ResourceId vaultId = in(u"rg1"_s, u"Microsoft.RecoveryServices/vaults/rsv1"_s);
const ResourceId setId = in(u"rg1"_s, u"Microsoft.Compute/diskEncryptionSets/des1"_s);
const ResourceId accountId = in(u"rg1"_s, u"Microsoft.Storage/storageAccounts/staging1"_s);

domain::KeyStore store(const QString &name, domain::KeyStoreKind kind = domain::KeyStoreKind::KeyVault) {
    domain::KeyStore made;
    const bool isHsm = kind == domain::KeyStoreKind::ManagedHsm;
    made.kind = kind;
    made.id = in(
        u"rg1"_s, (isHsm ? u"Microsoft.KeyVault/managedHSMs/"_s : u"Microsoft.KeyVault/vaults/"_s) + name);
    made.name = name;
    made.uri = QUrl(u"https://"_s + name + (isHsm ? u".managedhsm.azure.net"_s : u".vault.azure.net"_s));
    made.location = u"uaenorth"_s;
    made.sku = isHsm ? u"Standard_B1"_s : u"premium"_s;
    made.provisioningState = u"Succeeded"_s;
    made.permissionModel
        = isHsm ? domain::PermissionModel::LocalRbac : domain::PermissionModel::AccessPolicies;
    made.resourceRead = true;
    domain::AccessPolicy everything;
    everything.objectId = u"caller"_s;
    everything.keys = {u"all"_s};
    made.accessPolicies = {everything};
    return made;
}

domain::RecoveryPoint point(std::vector<domain::TierState> tiers, const QString &security) {
    domain::RecoveryPoint made;
    made.id
        = vaultId.child(u"backupFabrics/Azure/protectionContainers/c/protectedItems/i/recoveryPoints/1"_s);
    made.time = QDateTime(QDate(2026, 11, 30), QTime(3, 0), Qt::UTC);
    made.tiers = std::move(tiers);
    made.securityType = security;
    made.virtualMachineSize = u"Standard_DC4as_v6"_s;
    return made;
}

domain::DiskEncryptionSet encryptionSet(const ResourceId &id, const QString &keyHost) {
    domain::DiskEncryptionSet set;
    set.id = id;
    set.name = id.name();
    set.location = u"uaenorth"_s;
    set.encryptionType = u"ConfidentialVmEncryptedWithCustomerKey"_s;
    set.activeKey = {keyHost, u"k1"_s, u"0123456789abcdef0123456789abcdef"_s};
    set.identityPrincipalId = u"identity"_s;
    return set;
}

/// A purged key in a Key Vault that everybody involved may use, with all that the ritual needs.
RecoveryFindings purged() {
    RecoveryFindings findings;
    findings.when = QDateTime(QDate(2026, 12, 1), QTime(9, 0), Qt::UTC);
    findings.virtualMachineId = machineId;
    findings.vaultId = vaultId;
    findings.region = u"uaenorth"_s;
    findings.machineExists = Truth::Yes;
    domain::VirtualMachine machine;
    machine.id = machineId;
    machine.name = u"vm1"_s;
    findings.machine = machine;
    findings.points = {point({{domain::RecoveryTier::Snapshot, domain::TierStatus::Valid},
                                 {domain::RecoveryTier::Vault, domain::TierStatus::Valid}},
        u"ConfidentialVMDiskEncryptedWithCustomerKey"_s)};
    findings.setId = setId;
    findings.set = encryptionSet(setId, host);
    findings.key.id = findings.set->activeKey;
    findings.key.state = OriginalKeyState::Gone;
    findings.store = store(u"kv1"_s);
    findings.keyStores = {store(u"kv1"_s), store(u"kv2"_s)};
    for (const domain::KeyStore &one : findings.keyStores) {
        findings.environment.put(one);
    }
    domain::Principal caller;
    caller.objectId = u"caller"_s;
    caller.type = domain::PrincipalType::User;
    findings.environment.put(caller);
    findings.callerId = u"caller"_s;
    findings.names.insert(host, {NameState::Free, {}, {}, {}});
    findings.names.insert(secondHost, {NameState::Free, {}, {}, {}});
    domain::StorageAccount account;
    account.id = accountId;
    account.name = u"staging1"_s;
    account.location = u"uaenorth"_s;
    account.kind = u"StorageV2"_s;
    account.sku = u"Standard_LRS"_s;
    account.publicNetworkAccess = true;
    account.allowByDefault = true;
    findings.stagingAccounts = {account};
    findings.groups = {{groupId(u"rg1"_s), u"uaenorth"_s}, {groupId(u"rg-empty"_s), u"uaenorth"_s}};
    findings.contents.insert(groupId(u"rg-empty"_s).text().toLower(), {});
    findings.regions = {{u"uaenorth"_s, u"UAE North"_s, u"UAE"_s, u"Middle East"_s},
        {u"westeurope"_s, u"West Europe"_s, u"Europe"_s, u"Europe"_s}};
    domain::VirtualNetwork network;
    network.id = in(u"rg1"_s, u"Microsoft.Network/virtualNetworks/vnet1"_s);
    network.location = u"uaenorth"_s;
    network.subnets = {{network.id.child(u"subnets/s1"_s), u"10.0.0.0/24"_s}};
    findings.networks = {network};
    findings.sizes = {{u"Standard_DC4as_v6"_s, false, {}}};
    domain::Permission all;
    all.actions = {u"*"_s};
    all.dataActions = {u"*"_s};
    findings.ownPermissions.insert(subscription.toLower(), {all});
    return findings;
}

RecoveryChoices proposed(const RecoveryFindings &findings, RecoveryGoal goal = RecoveryGoal::Restore) {
    RecoveryChoices wishes;
    wishes.goal = goal;
    return domain::recommendedChoices(findings, wishes);
}

std::vector<Refused> refusalsOf(const domain::RecoveryPlan &plan) {
    std::vector<Refused> kinds;
    for (const domain::RecoveryRefusal &refusal : plan.refusals) {
        if (!refusal.isWarning) {
            kinds.push_back(refusal.kind);
        }
    }
    return kinds;
}

QByteArray told(const domain::RecoveryPlan &plan) {
    QByteArray text;
    for (const domain::RecoveryRefusal &refusal : plan.refusals) {
        text += QByteArray::number(static_cast<int>(refusal.kind)) + (refusal.isWarning ? "w " : " ")
            + refusal.action.toUtf8() + ' ' + refusal.scope.toUtf8() + "; ";
    }
    return text;
}

std::vector<RecoveryStepKind> kindsOf(const domain::RecoveryPlan &plan) {
    std::vector<RecoveryStepKind> kinds;
    for (const domain::RecoveryStep &step : plan.steps) {
        kinds.push_back(step.kind);
    }
    return kinds;
}

using Change = std::function<void(RecoveryFindings &, RecoveryChoices &)>;

} // namespace

class TestRecoveryPlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsFoundDecidesWhatIsProposed_data();
    void whatIsFoundDecidesWhatIsProposed();
    void aPurgedKeyTakesTheRitual();
    void everyPartCanBeTheOnlyOne();
    void isRefused_data();
    void isRefused();
    void isWarnedOf_data();
    void isWarnedOf();
    void whoLacksARightIsToldWhoHasIt();
    void aRightThatWasNotReadIsUnknown();
    void whatADenyAssignmentTakesIsNotHeld_data();
    void whatADenyAssignmentTakesIsNotHeld();
    void whoMayUseTheKeyIsNotSaidTwice();
    void lessInformationIsNeverMoreCertain();
    void aRehearsalKeepsAwayFromWhatOthersUse();
    void aSecondStoreIsRatherOneThatTheCallerMayUse();
    void onlyTheSetInUseIsGranted();
    void aProposedNameSuitsTheOperatingSystem();
    void rehearsalNamesItsOwnAndNothingOfProduction();
};

void TestRecoveryPlan::whatIsFoundDecidesWhatIsProposed_data() {
    QTest::addColumn<OriginalKeyState>("state");
    QTest::addColumn<Truth>("machine");
    QTest::addColumn<RecoveryWay>("way");
    QTest::newRow("all there") << OriginalKeyState::Usable << Truth::Yes << RecoveryWay::Nothing;
    QTest::newRow("soft-deleted") << OriginalKeyState::SoftDeleted << Truth::Yes << RecoveryWay::RecoverKey;
    QTest::newRow("purged") << OriginalKeyState::Gone << Truth::Yes << RecoveryWay::RestoreKey;
    QTest::newRow("store gone") << OriginalKeyState::StoreGone << Truth::Yes << RecoveryWay::RestoreKey;
    QTest::newRow("disabled") << OriginalKeyState::Disabled << Truth::Yes << RecoveryWay::EnableKey;
    QTest::newRow("VM gone") << OriginalKeyState::Usable << Truth::No << RecoveryWay::RestoreMachine;
    QTest::newRow("both gone") << OriginalKeyState::Gone << Truth::No << RecoveryWay::RestoreKeyAndMachine;
    QTest::newRow("unreadable") << OriginalKeyState::Unreadable << Truth::Yes << RecoveryWay::NotKnown;
    QTest::newRow("not known") << OriginalKeyState::NotKnown << Truth::Yes << RecoveryWay::NotKnown;
}

void TestRecoveryPlan::whatIsFoundDecidesWhatIsProposed() {
    QFETCH(OriginalKeyState, state);
    QFETCH(Truth, machine);
    QFETCH(RecoveryWay, way);
    RecoveryFindings findings = purged();
    findings.key.state = state;
    findings.machineExists = machine;
    QCOMPARE(domain::proposedWay(findings), way);
}

void TestRecoveryPlan::aPurgedKeyTakesTheRitual() {
    const RecoveryFindings findings = purged();
    const RecoveryChoices choices = proposed(findings);
    QCOMPARE(choices.targetHost, host);
    const domain::RecoveryPlan plan = domain::planRecovery(findings, choices);
    QVERIFY2(plan.isPossible(), told(plan).constData());
    const std::vector<RecoveryStepKind> expected{RecoveryStepKind::StartFetch, RecoveryStepKind::FetchCopy,
        RecoveryStepKind::RestoreKey, RecoveryStepKind::CompareKey, RecoveryStepKind::DeleteBlob};
    QCOMPARE(kindsOf(plan), expected);
    const domain::RecoveryStep *fetch = plan.step(RecoveryStepKind::StartFetch);
    QCOMPARE(fetch->order->kind, domain::RestoreKind::Disks);
    QVERIFY(fetch->order->encryptionSetId.isEmpty()); // contract 15.5 step 2: without a set first
    QCOMPARE(fetch->order->targetGroupId, groupId(u"rg-empty"_s));
    QCOMPARE(plan.step(RecoveryStepKind::RestoreKey)->key, findings.key.id);
}

void TestRecoveryPlan::everyPartCanBeTheOnlyOne() {
    RecoveryFindings findings = purged();
    RecoveryChoices choices = proposed(findings);
    choices.parts = {};
    choices.parts.newSet = true;
    findings.key.state = OriginalKeyState::Usable;
    QCOMPARE(kindsOf(domain::planRecovery(findings, choices)),
        std::vector<RecoveryStepKind>{RecoveryStepKind::CreateSet});
    choices.parts = {};
    choices.parts.machine = true;
    const domain::RecoveryPlan machine = domain::planRecovery(findings, choices);
    QVERIFY2(machine.isPossible(), told(machine).constData());
    const std::vector<RecoveryStepKind> alone{
        RecoveryStepKind::RestoreMachine, RecoveryStepKind::ReadMachine};
    QCOMPARE(kindsOf(machine), alone);
    findings.key.state = OriginalKeyState::SoftDeleted;
    choices.parts = {};
    choices.parts.recoverKey = true;
    QCOMPARE(kindsOf(domain::planRecovery(findings, choices)),
        std::vector<RecoveryStepKind>{RecoveryStepKind::RecoverKey});
    // A copy that a job of before left needs no other restore.
    findings.key.state = OriginalKeyState::Gone;
    choices = proposed(findings);
    choices.fetchedJobId = u"job-1"_s;
    const domain::RecoveryPlan fetched = domain::planRecovery(findings, choices);
    QVERIFY(!fetched.step(RecoveryStepKind::StartFetch));
    QCOMPARE(fetched.step(RecoveryStepKind::FetchCopy)->jobId, u"job-1"_s);
}

void TestRecoveryPlan::isRefused_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<Refused>("kind");
    const auto row = [](const char *name, Refused kind, Change change) {
        QTest::newRow(name) << std::move(change) << kind;
    };
    using F = RecoveryFindings &;
    using C = RecoveryChoices &;
    row("nothing chosen", Refused::NothingChosen, [](F, C c) { c.parts = {}; });
    row("no point", Refused::NoPoint, [](F f, C) { f.points.clear(); });
    row("snapshot only", Refused::PointNotInVault, [](F f, C) { f.points.front().tiers.pop_back(); });
    row("snapshot only with another set", Refused::PointNotInVault, [](F f, C c) {
        f.points.front().tiers.pop_back();
        f.key.state = OriginalKeyState::Usable;
        c.parts = {};
        c.parts.newSet = true;
        c.parts.machine = true;
    });
    row("platform key", Refused::PointOtherSecurity,
        [](F f, C) { f.points.front().securityType = u"ConfidentialVMDiskEncryptedWithPlatformKey"_s; });
    row("trusted launch", Refused::PointOtherSecurity,
        [](F f, C) { f.points.front().securityType = u"TrustedLaunch"_s; });
    row("another restore", Refused::RestoreRunning, [](F f, C) { f.runningRestores.resize(1); });
    row("key there", Refused::KeyStillUsable, [](F f, C) { f.key.state = OriginalKeyState::Usable; });
    row("key disabled", Refused::KeyDisabled, [](F f, C) { f.key.state = OriginalKeyState::Disabled; });
    row("key not known", Refused::KeyNotKnown, [](F f, C) { f.key.state = OriginalKeyState::NotKnown; });
    row("nothing deleted", Refused::KeyNotDeleted, [](F, C c) { c.parts.recoverKey = true; });
    row("name soft-deleted", Refused::NameSoftDeleted, [](F f, C) {
        f.names[host] = {NameState::SoftDeleted, f.when.addDays(30), {}, {}};
    });
    row("name taken", Refused::NameTaken, [](F f, C) { f.names[host].state = NameState::Taken; });
    row("turned away by a network rule", Refused::StoreNotReached, [](F f, C) {
        base::Error error;
        error.kind = base::ErrorKind::Forbidden;
        error.isNetworkRule = true;
        f.names[host] = {NameState::NotRead, {}, {}, error};
    });
    row("turned away where a placeholder is made", Refused::StoreNotReached, [](F f, C c) {
        base::Error error;
        error.kind = base::ErrorKind::Forbidden;
        error.isNetworkRule = true;
        f.releasePolicy = {{u"version"_s, u"1.0.0"_s}};
        c = proposed(f, RecoveryGoal::Rehearse);
        f.keyStores.push_back(store(u"kv3"_s));
        c.placeholderSetId = {};
        c.placeholderStoreHost = u"kv3.vault.azure.net"_s;
        f.names[c.placeholderStoreHost] = {NameState::NotRead, {}, {}, error};
    });
    row("no store", Refused::NoTargetStore, [](F, C c) { c.targetHost = u"kv9.vault.azure.net"_s; });
    row("another kind", Refused::OtherKind, [](F f, C c) {
        f.keyStores.push_back(store(u"hsm1"_s, domain::KeyStoreKind::ManagedHsm));
        c.targetHost = u"hsm1.managedhsm.azure.net"_s;
    });
    row("another geography", Refused::OtherGeography, [](F f, C c) {
        f.keyStores.back().location = u"westeurope"_s;
        c.targetHost = secondHost;
    });
    row("another subscription", Refused::OtherSubscription, [](F f, C c) {
        f.keyStores.back().id
            = ResourceId(u"/subscriptions/2/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv2"_s);
        c.targetHost = secondHost;
    });
    row("another HSM", Refused::OtherSecurityDomain, [](F f, C c) {
        f.key.storeKind = domain::KeyStoreKind::ManagedHsm;
        f.keyStores.push_back(store(u"hsm2"_s, domain::KeyStoreKind::ManagedHsm));
        c.targetHost = u"hsm2.managedhsm.azure.net"_s;
    });
    row("standard tier", Refused::StandardTier, [](F f, C c) {
        f.keyStores.back().sku = u"standard"_s;
        c.targetHost = secondHost;
    });
    row("store being deleted", Refused::StoreNotServing, [](F f, C c) {
        f.keyStores.back().provisioningState = u"Deleting"_s;
        c.targetHost = secondHost;
    });
    row("no staging", Refused::NoStagingAccount, [](F, C c) { c.stagingAccountId = {}; });
    row("staging gone", Refused::StagingGone, [](F f, C) { f.stagingAccounts.clear(); });
    row("staging elsewhere", Refused::StagingRegion,
        [](F f, C) { f.stagingAccounts.front().location = u"westeurope"_s; });
    for (const char *sku : {"Standard_ZRS", "Standard_GZRS", "Standard_RAGZRS", "Premium_ZRS"}) {
        row(sku, Refused::StagingRedundancy,
            [sku](F f, C) { f.stagingAccounts.front().sku = QString::fromLatin1(sku); });
    }
    for (const char *kind : {"BlockBlobStorage", "BlobStorage", "FileStorage"}) {
        row(kind, Refused::StagingKind,
            [kind](F f, C) { f.stagingAccounts.front().kind = QString::fromLatin1(kind); });
    }
    row("data lake", Refused::StagingKind, [](F f, C) { f.stagingAccounts.front().isHierarchical = true; });
    row("staging closed", Refused::StagingNetwork,
        [](F f, C) { f.stagingAccounts.front().allowByDefault = false; });
    row("staging private", Refused::StagingNetwork,
        [](F f, C) { f.stagingAccounts.front().publicNetworkAccess = false; });
    row("no group for the fetch", Refused::NoFetchGroup, [](F, C c) { c.fetchGroupId = {}; });
    row("set gone", Refused::NoSet, [](F f, C c) {
        f.isSetGone = true;
        c.parts.machine = true;
        c.parts.newSet = false;
    });
    row("key lost", Refused::KeyLost, [](F, C c) {
        c.parts = {};
        c.parts.machine = true;
    });
    row("set's key in another vault", Refused::SetKeyElsewhere, [](F f, C c) {
        const ResourceId other = in(u"rg1"_s, u"Microsoft.Compute/diskEncryptionSets/des2"_s);
        f.sets = {encryptionSet(other, secondHost)};
        f.sets.front().activeKey.version = u"ffffffffffffffffffffffffffffffff"_s;
        c.parts.machine = true;
        c.restoreSetId = other;
    });
    row("ordinary set", Refused::SetNotConfidential, [](F f, C c) {
        const ResourceId other = in(u"rg1"_s, u"Microsoft.Compute/diskEncryptionSets/des2"_s);
        f.sets = {encryptionSet(other, host)};
        f.sets.front().encryptionType = u"EncryptionAtRestWithCustomerKey"_s;
        c.parts.machine = true;
        c.restoreSetId = other;
    });
    row("set elsewhere", Refused::SetOtherRegion, [](F f, C c) {
        const ResourceId other = in(u"rg1"_s, u"Microsoft.Compute/diskEncryptionSets/des2"_s);
        f.sets = {encryptionSet(other, host)};
        f.sets.front().location = u"westeurope"_s;
        c.parts.machine = true;
        c.restoreSetId = other;
    });
    row("set without name", Refused::SetNameMissing, [](F, C c) {
        c.parts.newSet = true;
        c.newSetName.clear();
    });
    row("set's name taken", Refused::SetNameTaken, [](F, C c) {
        c.parts.newSet = true;
        c.newSetName = u"des1"_s;
    });
    row("no target group", Refused::NoTargetGroup, [](F, C c) {
        c.parts.machine = true;
        c.targetGroupId = {};
    });
    row("no name", Refused::NoMachineName, [](F, C c) {
        c.parts.machine = true;
        c.newMachineName = u"-x-"_s;
    });
    row("name of a VM", Refused::MachineNameTaken, [](F f, C c) {
        f.environment.put(*f.machine);
        c.parts.machine = true;
        c.newMachineName = u"VM1"_s;
    });
    row("no subnet", Refused::NoSubnet, [](F, C c) {
        c.parts.machine = true;
        c.subnetId = {};
    });
    row("network elsewhere", Refused::NetworkOtherRegion, [](F f, C c) {
        f.networks.front().location = u"westeurope"_s;
        c.parts.machine = true;
    });
    row("size not to be had", Refused::SizeNotInRegion, [](F f, C c) {
        f.sizes.front().isRestricted = true;
        c.parts.machine = true;
    });
    row("disks of a VM that is gone", Refused::MachineGone, [](F f, C c) {
        f.machineExists = Truth::No;
        c.parts.machine = true;
        c.restoreKind = domain::RestoreKind::ReplaceDisks;
    });
    row("points not read", Refused::PointsNotRead, [](F f, C) {
        f.points.clear();
        f.pointsError = base::Error();
    });
    row("archived", Refused::PointNotInVault, [](F f, C c) {
        f.points.front().tiers = {{domain::RecoveryTier::Archive, domain::TierStatus::Valid}};
        f.key.state = OriginalKeyState::Usable;
        c.parts = {};
        c.parts.machine = true;
    });
    row("subscription of a store that is gone", Refused::OtherSubscription, [](F f, C c) {
        f.store.reset();
        f.key.state = OriginalKeyState::StoreGone;
        f.set->sourceVaultId
            = ResourceId(u"/subscriptions/2/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv1"_s);
        f.keyStores = {store(u"kv2"_s)};
        c.targetHost = secondHost;
    });
    row("set named by the user, ordinary", Refused::SetNotConfidential, [](F f, C c) {
        f.machineExists = Truth::No;
        f.key.state = OriginalKeyState::Usable;
        f.set->encryptionType = u"EncryptionAtRestWithCustomerKey"_s;
        c.setId = setId;
        c.parts = {};
        c.parts.machine = true;
    });
    row("set named by the user, elsewhere", Refused::SetOtherRegion, [](F f, C c) {
        f.machineExists = Truth::No;
        f.key.state = OriginalKeyState::Usable;
        f.set->location = u"westeurope"_s;
        c.setId = setId;
        c.parts = {};
        c.parts.machine = true;
    });
    row("long name for Windows", Refused::NoMachineName, [](F f, C c) {
        f.points.front().osType = u"Windows"_s;
        c.parts.machine = true;
        c.newMachineName = u"sixteen-letters-"_s + u"x"_s;
    });
    row("rehearsal in production", Refused::RehearsalInOriginal, [](F f, C c) {
        c = proposed(f, RecoveryGoal::Rehearse);
        c.targetHost = host;
    });
    row("no placeholder", Refused::NoPlaceholder, [](F f, C c) { c = proposed(f, RecoveryGoal::Rehearse); });
    row("placeholder in the original vault", Refused::PlaceholderInSameStore, [](F f, C c) {
        c = proposed(f, RecoveryGoal::Rehearse);
        c.placeholderStoreHost = host;
    });
    row("group not empty", Refused::FetchGroupNotEmpty, [](F f, C c) {
        c = proposed(f, RecoveryGoal::Rehearse);
        f.contents[c.fetchGroupId.text().toLower()] = {machineId};
    });
    row("group not read", Refused::FetchGroupNotRead, [](F f, C c) {
        c = proposed(f, RecoveryGoal::Rehearse);
        f.contents.clear();
    });
}

void TestRecoveryPlan::isRefused() {
    QFETCH(Change, change);
    QFETCH(Refused, kind);
    RecoveryFindings findings = purged();
    RecoveryChoices choices = proposed(findings);
    change(findings, choices);
    const domain::RecoveryPlan plan = domain::planRecovery(findings, choices);
    const std::vector<Refused> kinds = refusalsOf(plan);
    QVERIFY2(std::find(kinds.begin(), kinds.end(), kind) != kinds.end(), told(plan).constData());
    QVERIFY(!plan.isPossible());
}

void TestRecoveryPlan::isWarnedOf_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<Refused>("kind");
    const auto row = [](const char *name, Refused kind, Change change) {
        QTest::newRow(name) << std::move(change) << kind;
    };
    using F = RecoveryFindings &;
    using C = RecoveryChoices &;
    row("security type not told", Refused::PointNotTold,
        [](F f, C) { f.points.front().securityType.clear(); });
    row("name not read", Refused::NameNotRead, [](F f, C) { f.names.clear(); });
    row("name not to be read", Refused::NameNotRead, [](F f, C) {
        base::Error error;
        error.kind = base::ErrorKind::Forbidden;
        f.names[host] = {NameState::NotRead, {}, {}, error};
    });
    row("who may use the key", Refused::GrantsNotKnown, [](F f, C) { f.users.clear(); });
    row("who may use the key, store not read", Refused::GrantsNotKnown, [](F f, C c) {
        f.store.reset();
        f.keyStores.clear();
        f.key.state = OriginalKeyState::Usable;
        c.parts = {};
        c.parts.machine = true;
    });
    row("geography not told", Refused::GeographyNotKnown, [](F f, C c) {
        f.regions.clear();
        f.keyStores.back().location = u"westeurope"_s;
        c.targetHost = secondHost;
    });
    row("staging not told", Refused::StagingNotTold,
        [](F f, C) { f.stagingAccounts.front().allowByDefault.reset(); });
    row("same security domain by the user's word", Refused::SecurityDomainConfirmed, [](F f, C c) {
        f.key.storeKind = domain::KeyStoreKind::ManagedHsm;
        f.keyStores.push_back(store(u"hsm2"_s, domain::KeyStoreKind::ManagedHsm));
        c.targetHost = u"hsm2.managedhsm.azure.net"_s;
        c.sameSecurityDomain = true;
    });
    row("set named by the user", Refused::SetNamedByUser, [](F f, C c) {
        f.machineExists = Truth::No;
        c.setId = setId;
    });
    row("key named by the user", Refused::KeyNamedByUser, [](F f, C c) {
        f.machineExists = Truth::No;
        f.set.reset();
        c.namedKey = f.key.id;
    });
    row("group of a fetch not empty", Refused::FetchGroupNotEmpty,
        [](F f, C c) { f.contents[c.fetchGroupId.text().toLower()] = {machineId}; });
    row("region not listed", Refused::RegionNotListed, [](F f, C c) {
        f.support.emplace();
        f.support->regions = {u"koreacentral"_s};
        c.parts.machine = true;
    });
}

void TestRecoveryPlan::isWarnedOf() {
    QFETCH(Change, change);
    QFETCH(Refused, kind);
    RecoveryFindings findings = purged();
    RecoveryChoices choices = proposed(findings);
    change(findings, choices);
    const domain::RecoveryPlan plan = domain::planRecovery(findings, choices);
    const bool isWarned = std::any_of(plan.refusals.begin(), plan.refusals.end(),
        [kind](const domain::RecoveryRefusal &one) { return one.kind == kind && one.isWarning; });
    QVERIFY2(isWarned, told(plan).constData());
    const std::vector<Refused> kinds = refusalsOf(plan);
    QVERIFY(std::find(kinds.begin(), kinds.end(), kind) == kinds.end());
}

void TestRecoveryPlan::whoLacksARightIsToldWhoHasIt() {
    RecoveryFindings findings = purged();
    domain::AccessPolicy mine;
    mine.objectId = u"caller"_s;
    mine.keys = {u"get"_s};
    domain::AccessPolicy officers;
    officers.objectId = u"officer"_s;
    officers.keys = {u"restore"_s};
    findings.store->accessPolicies = {mine, officers};
    findings.keyStores.front() = *findings.store;
    findings.environment.put(*findings.store);
    domain::Principal officer;
    officer.objectId = u"officer"_s;
    officer.displayName = u"Key officer"_s;
    officer.type = domain::PrincipalType::User;
    findings.environment.put(officer);
    domain::ScopeRead read;
    read.kind = domain::ReadKind::AccessPolicies;
    read.store = findings.store->id.text();
    read.scope = findings.store->id.text();
    read.outcome = domain::ReadOutcome::Read;
    findings.environment.put(read);
    const domain::RecoveryPlan plan = domain::planRecovery(findings, proposed(findings));
    const auto lack = std::find_if(plan.refusals.begin(), plan.refusals.end(),
        [](const domain::RecoveryRefusal &one) { return one.action == u"restore"; });
    QVERIFY2(lack != plan.refusals.end(), told(plan).constData());
    QCOMPARE(lack->kind, Refused::MissingRight);
    QCOMPARE(lack->step, RecoveryStepKind::RestoreKey);
    QCOMPARE(lack->who.size(), 1U);
    QCOMPARE(lack->who.front().displayName, u"Key officer"_s);
}

void TestRecoveryPlan::aRightThatWasNotReadIsUnknown() {
    RecoveryFindings findings = purged();
    findings.ownPermissions.clear();
    const domain::RecoveryPlan plan = domain::planRecovery(findings, proposed(findings));
    QVERIFY2(plan.isPossible(), told(plan).constData()); // the service decides
    QVERIFY(std::any_of(plan.refusals.begin(), plan.refusals.end(),
        [](const domain::RecoveryRefusal &one) { return one.kind == Refused::RightNotKnown; }));
    // What is not held above a resource may be given at it.
    findings.ownPermissions.insert(subscription.toLower(), {});
    const domain::RecoveryPlan still = domain::planRecovery(findings, proposed(findings));
    QVERIFY2(still.isPossible(), told(still).constData());
    // Of the staging account only a role is documented as a whole: the service may ask for less.
    findings.ownPermissions.insert(accountId.text().toLower(), {});
    const domain::RecoveryPlan lacking = domain::planRecovery(findings, proposed(findings));
    QCOMPARE(refusalsOf(lacking).size(), 2U); // the copy can neither be read nor deleted
    QVERIFY(std::any_of(lacking.refusals.begin(), lacking.refusals.end(), [](const auto &one) {
        return one.kind == Refused::MissingRight && one.isWarning
            && one.action == u"Microsoft.Storage/storageAccounts/write"_s;
    }));
    findings.ownPermissions.remove(accountId.text().toLower());
    findings.ownPermissions.insert(vaultId.text().toLower(), {});
    const std::vector<Refused> kinds = refusalsOf(domain::planRecovery(findings, proposed(findings)));
    const std::vector<Refused> both{Refused::MissingRight, Refused::MissingRight}; // restore, and its job
    QCOMPARE(kinds, both);
}

/// The service's answer about own permissions does not tell deny assignments.
void TestRecoveryPlan::whatADenyAssignmentTakesIsNotHeld_data() {
    QTest::addColumn<QString>("principal");
    QTest::addColumn<domain::PrincipalType>("type");
    QTest::addColumn<Truth>("held");
    QTest::newRow("the caller") << u"caller"_s << domain::PrincipalType::User << Truth::No;
    QTest::newRow("somebody else") << u"other"_s << domain::PrincipalType::User << Truth::Yes;
    QTest::newRow("a group") << u"group"_s << domain::PrincipalType::Group << Truth::Unknown;
}

void TestRecoveryPlan::whatADenyAssignmentTakesIsNotHeld() {
    QFETCH(QString, principal);
    QFETCH(domain::PrincipalType, type);
    QFETCH(Truth, held);
    RecoveryFindings findings = purged();
    findings.store->permissionModel = domain::PermissionModel::AzureRbac;
    findings.keyStores.front() = *findings.store;
    findings.environment.put(*findings.store);
    domain::Principal denied;
    denied.objectId = principal;
    denied.type = type;
    findings.environment.put(denied);
    domain::DenyAssignment deny;
    deny.id = findings.store->id.text() + u"/providers/Microsoft.Authorization/denyAssignments/1"_s;
    deny.scope = findings.store->id.text();
    deny.principalIds = {principal};
    domain::Permission taken;
    taken.actions = {u"Microsoft.Authorization/roleAssignments/write"_s};
    taken.dataActions = {u"Microsoft.KeyVault/vaults/keys/restore/action"_s};
    deny.permissions = {taken};
    findings.environment.azureRoles.denyAssignments = {deny};
    RecoveryChoices choices = proposed(findings);
    choices.parts.grants = true;
    const domain::RecoveryPlan plan = domain::planRecovery(findings, choices);
    for (const QString &right : {taken.actions.front(), taken.dataActions.front()}) {
        const auto told = std::find_if(plan.refusals.begin(), plan.refusals.end(),
            [&right](const domain::RecoveryRefusal &one) { return one.action == right; });
        const Truth truth = told == plan.refusals.end() ? Truth::Yes
            : told->kind == Refused::MissingRight       ? Truth::No
                                                        : Truth::Unknown;
        QVERIFY2(truth == held, qPrintable(right));
        QVERIFY(held != Truth::No || (told->isDenied && !told->isWarning));
    }
}

void TestRecoveryPlan::whoMayUseTheKeyIsNotSaidTwice() {
    RecoveryFindings findings = purged();
    RecoveryChoices choices = proposed(findings);
    const auto unknown = [&] {
        for (const domain::RecoveryRefusal &one : domain::planRecovery(findings, choices).refusals) {
            if (one.kind == Refused::GrantsNotKnown) {
                return one.users;
            }
        }
        return std::vector<domain::KeyUser>();
    };
    using domain::KeyUser;
    domain::ScopeRead read;
    read.kind = domain::ReadKind::AccessPolicies;
    read.store = findings.store->id.text();
    read.scope = findings.store->id.text();
    read.outcome = domain::ReadOutcome::Read;
    findings.environment.put(read);
    const std::vector<KeyUser> services{KeyUser::AzureBackup, KeyUser::Orchestrator};
    QCOMPARE(unknown(), services); // the policies tell what the set's identity lacks
    for (const KeyUser user : services) {
        domain::KeyUserAccess access;
        access.user = user;
        access.isMissing = true;
        findings.users.push_back(access);
    }
    QCOMPARE(unknown(), std::vector<KeyUser>());
    findings.set.reset();
    QCOMPARE(unknown(), std::vector<KeyUser>{KeyUser::EncryptionSet});
    choices.parts.grants = true;
    choices.parts.newSet = true; // it grants what it creates
    QCOMPARE(unknown(), std::vector<KeyUser>());
}

void TestRecoveryPlan::lessInformationIsNeverMoreCertain() {
    const std::vector<std::pair<QByteArray, std::function<void(RecoveryFindings &)>>> losses{
        {"points", [](RecoveryFindings &f) { f.points.clear(); }},
        {"tiers", [](RecoveryFindings &f) { f.points.front().tiers.clear(); }},
        {"security", [](RecoveryFindings &f) { f.points.front().securityType.clear(); }},
        {"regions", [](RecoveryFindings &f) { f.regions.clear(); }},
        {"names", [](RecoveryFindings &f) { f.names.clear(); }},
        {"accounts", [](RecoveryFindings &f) { f.stagingAccounts.clear(); }},
        {"stores", [](RecoveryFindings &f) { f.keyStores.clear(); }},
        {"own rights", [](RecoveryFindings &f) { f.ownPermissions.clear(); }},
        {"contents", [](RecoveryFindings &f) { f.contents.clear(); }},
        {"sizes", [](RecoveryFindings &f) { f.sizes.clear(); }},
    };
    const RecoveryFindings whole = purged();
    const RecoveryChoices choices = proposed(whole);
    const std::size_t before = domain::planRecovery(whole, choices).refusals.size();
    for (const auto &[name, lose] : losses) {
        RecoveryFindings less = whole;
        lose(less);
        QVERIFY2(domain::planRecovery(less, choices).refusals.size() >= before, name.constData());
    }
}

/// Other disk encryption sets' key stores are production as well; what no disk uses is not.
void TestRecoveryPlan::aRehearsalKeepsAwayFromWhatOthersUse() {
    RecoveryFindings findings = purged();
    const ResourceId busy = in(u"rg1"_s, u"Microsoft.Compute/diskEncryptionSets/des-busy"_s);
    const ResourceId idle = in(u"rg1"_s, u"Microsoft.Compute/diskEncryptionSets/des-idle"_s);
    findings.sets = {encryptionSet(busy, secondHost), encryptionSet(idle, u"kv3.vault.azure.net"_s)};
    QCOMPARE(proposed(findings, RecoveryGoal::Rehearse).targetHost, QString());
    findings.keyStores.push_back(store(u"kv4"_s));
    findings.names.insert(u"kv4.vault.azure.net"_s, {NameState::Free, {}, {}, {}});
    RecoveryChoices choices = proposed(findings, RecoveryGoal::Rehearse);
    QCOMPARE(choices.targetHost, u"kv4.vault.azure.net"_s);
    QCOMPARE(choices.placeholderSetId, busy); // nothing tells which are used, and no key can be made
    findings.idleSets = {idle.text().toLower()};
    QCOMPARE(proposed(findings, RecoveryGoal::Rehearse).placeholderSetId, idle);
    findings.idleSets.clear();
    findings.releasePolicy = {{u"version"_s, u"1.0.0"_s}};
    choices = proposed(findings, RecoveryGoal::Rehearse);
    QVERIFY(choices.placeholderSetId.isEmpty());
    QCOMPARE(choices.placeholderStoreHost, u"kv4.vault.azure.net"_s);
    findings.sets.back().name = u"des-rehearsals"_s;
    QCOMPARE(proposed(findings, RecoveryGoal::Rehearse).placeholderSetId, idle);
}

void TestRecoveryPlan::aSecondStoreIsRatherOneThatTheCallerMayUse() {
    RecoveryFindings findings = purged();
    domain::KeyStore closed = store(u"kv0"_s);
    closed.accessPolicies.clear();
    findings.keyStores.insert(findings.keyStores.begin(), closed);
    findings.environment.put(closed);
    findings.names.insert(u"kv0.vault.azure.net"_s, {NameState::Free, {}, {}, {}});
    QCOMPARE(proposed(findings, RecoveryGoal::Rehearse).targetHost, secondHost);
}

/// A set that is named without restoring a VM gets no rights.
void TestRecoveryPlan::onlyTheSetInUseIsGranted() {
    RecoveryFindings findings = purged();
    const ResourceId other = in(u"rg1"_s, u"Microsoft.Compute/diskEncryptionSets/des2"_s);
    findings.sets = {encryptionSet(other, host)};
    findings.sets.front().identityPrincipalId = u"stranger"_s;
    RecoveryChoices choices = proposed(findings);
    choices.restoreSetId = other;
    choices.parts.grants = true;
    const auto grantees = [&] {
        QStringList ids;
        for (const domain::RecoveryStep &step : domain::planRecovery(findings, choices).steps) {
            if (step.kind == RecoveryStepKind::Grant && step.user == domain::KeyUser::EncryptionSet) {
                ids.append(step.write->principalId);
            }
        }
        return ids;
    };
    QCOMPARE(grantees(), QStringList{u"identity"_s});
    choices.parts.machine = true;
    QCOMPARE(grantees(), QStringList{u"stranger"_s});
}

void TestRecoveryPlan::aProposedNameSuitsTheOperatingSystem() {
    RecoveryFindings findings = purged();
    findings.virtualMachineId = in(u"rg1"_s, u"Microsoft.Compute/virtualMachines/windows-vm-01"_s);
    QCOMPARE(proposed(findings).newMachineName, u"windows-vm-01-restored"_s);
    findings.points.front().osType = u"Windows"_s;
    QCOMPARE(proposed(findings).newMachineName, u"windows-vm-01-2"_s);
    findings.machineExists = Truth::No;
    QCOMPARE(proposed(findings).newMachineName, u"windows-vm-01"_s);
}

void TestRecoveryPlan::rehearsalNamesItsOwnAndNothingOfProduction() {
    RecoveryFindings findings = purged();
    findings.key.state = OriginalKeyState::Usable;
    RecoveryChoices choices = proposed(findings, RecoveryGoal::Rehearse);
    QCOMPARE(choices.targetHost, secondHost);
    findings.keyStores.push_back(store(u"kv3"_s));
    choices.placeholderStoreHost = u"kv3.vault.azure.net"_s;
    QCOMPARE(refusalsOf(domain::planRecovery(findings, choices)),
        std::vector<Refused>{Refused::NoPlaceholder}); // its key needs the original's release policy
    findings.releasePolicy = {{u"version"_s, u"1.0.0"_s}};
    const domain::RecoveryPlan plan = domain::planRecovery(findings, choices);
    QVERIFY2(plan.isPossible(), told(plan).constData());
    const std::vector<RecoveryStepKind> expected{RecoveryStepKind::CreatePlaceholderKey,
        RecoveryStepKind::CreatePlaceholderSet, RecoveryStepKind::StartFetch, RecoveryStepKind::FetchCopy,
        RecoveryStepKind::RestoreKey, RecoveryStepKind::CompareKey, RecoveryStepKind::DeleteRehearsalKey,
        RecoveryStepKind::DeleteMadeDisks, RecoveryStepKind::DeletePlaceholderSet,
        RecoveryStepKind::DeletePlaceholderKey, RecoveryStepKind::DeleteBlob};
    QCOMPARE(kindsOf(plan), expected);
    QVERIFY(!plan.step(RecoveryStepKind::StartFetch)->order->encryptionSetId.isEmpty());
    for (const domain::RecoveryStep &step : plan.steps) {
        if (step.write) {
            QVERIFY(step.key.host != host);
            QVERIFY(!step.write->scope.contains(u"/vaults/kv1"_s));
        }
    }
}

CVM_TEST(TestRecoveryPlan)

} // namespace tst_recoveryplan

#include "tst_recoveryplan.moc"
