#include "estate.h"

#include "domain/qualification.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_qualification {

using namespace Qt::StringLiterals;
using domain::Environment;
using domain::PolicyProblem;
using domain::Qualification;
using domain::Reason;
using domain::VirtualMachine;

} // namespace tst_qualification

Q_DECLARE_METATYPE(domain::NewPolicy)
Q_DECLARE_METATYPE(domain::ProtectionStatus)

namespace tst_qualification {

namespace {

domain::SupportMatrix matrix() {
    domain::SupportMatrix matrix;
    matrix.sizeGenerations = {6};
    matrix.regions = {u"uaenorth"_s, u"koreacentral"_s};
    return matrix;
}

std::vector<Reason> reasons(const std::vector<domain::ReasonedFlag> &flags) {
    std::vector<Reason> reasons;
    for (const domain::ReasonedFlag &flag : flags) {
        reasons.push_back(flag.reason);
    }
    return reasons;
}

Qualification qualify(
    const VirtualMachine &vm, const Environment &environment = {}, const QString &feature = {}) {
    return domain::qualifyVirtualMachine(environment, vm, matrix(), feature);
}

domain::RecoveryServicesVault vaultIn(const QString &location) {
    domain::RecoveryServicesVault vault;
    vault.id = estate::resource(u"Microsoft.RecoveryServices/vaults/rsv"_s);
    vault.location = location;
    vault.provisioningState = u"Succeeded"_s;
    return vault;
}

} // namespace

class TestQualification : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aListedVmQualifiesWithoutAWord() {
        VirtualMachine vm = estate::virtualMachine();
        QVERIFY(qualify(vm).qualifies());
        QVERIFY(qualify(vm).warnings.empty());
        vm.diskEncryptionSetId = domain::ResourceId(); // a platform-managed key qualifies
        QVERIFY(qualify(vm).qualifies());
        vm.location = u"Korea Central"_s;
        QVERIFY(qualify(vm).warnings.empty());
    }

    void encryptionBlocks_data() {
        QTest::addColumn<int>("securityType");
        QTest::addColumn<QString>("encryption");
        QTest::addColumn<int>("reason");
        const int confidential = int(domain::SecurityType::ConfidentialVm);
        QTest::newRow("ordinary") << int(domain::SecurityType::None) << QString()
                                  << int(Reason::NotConfidential);
        QTest::newRow("trusted launch")
            << int(domain::SecurityType::TrustedLaunch) << QString() << int(Reason::NotConfidential);
        QTest::newRow("guest state only")
            << confidential << u"VMGuestStateOnly"_s << int(Reason::GuestStateOnly);
        QTest::newRow("no persisted TPM")
            << confidential << u"NonPersistedTPM"_s << int(Reason::GuestStateOnly);
        QTest::newRow("unknown") << confidential << u"New"_s << int(Reason::UnknownEncryption);
    }

    void encryptionBlocks() {
        QFETCH(int, securityType);
        QFETCH(QString, encryption);
        QFETCH(int, reason);
        VirtualMachine vm = estate::virtualMachine();
        vm.securityType = domain::SecurityType(securityType);
        vm.securityEncryptionType = encryption;
        const Qualification qualification = qualify(vm);
        QVERIFY(!qualification.qualifies());
        QCOMPARE(reasons(qualification.blocks), std::vector<Reason>{Reason(reason)});
        QCOMPARE(qualification.blocks.front().detail, encryption);
    }

    void anOrdinaryVmIsNotWarnedOfItsSize() {
        VirtualMachine vm = estate::virtualMachine();
        vm.securityType = domain::SecurityType::None;
        vm.size = u"Standard_D4s_v5"_s;
        vm.location = u"westeurope"_s;
        QVERIFY(qualify(vm, {}, u"NotRegistered"_s).warnings.empty());
    }

    void protectionBlocks_data() {
        QTest::addColumn<domain::ProtectionStatus>("status");
        QTest::addColumn<int>("reason"); // -1: none
        QTest::newRow("not asked") << domain::ProtectionStatus::NotAsked << -1;
        QTest::newRow("unknown") << domain::ProtectionStatus::Unknown << -1;
        QTest::newRow("not protected") << domain::ProtectionStatus::NotProtected << -1;
        QTest::newRow("failed") << domain::ProtectionStatus::ProtectionFailed << -1;
        QTest::newRow("protecting") << domain::ProtectionStatus::Protecting
                                    << int(Reason::ProtectionInProgress);
        QTest::newRow("protected") << domain::ProtectionStatus::Protected << int(Reason::AlreadyProtected);
    }

    void protectionBlocks() {
        QFETCH(domain::ProtectionStatus, status);
        QFETCH(int, reason);
        Environment environment;
        domain::BackupStatus told;
        told.status = status;
        told.vaultId = vaultIn(u"x"_s).id;
        environment.backupStatus.insert(estate::virtualMachine().id.text().toLower(), told);
        const Qualification qualification = qualify(estate::virtualMachine(), environment);
        QCOMPARE(qualification.qualifies(), reason < 0);
        if (reason >= 0) {
            QCOMPARE(qualification.blocks.front().reason, Reason(reason));
            QCOMPARE(qualification.blocks.front().detail, told.vaultId.text());
        }
    }

    void aDisabledSubscriptionBlocks_data() {
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("qualifies");
        QTest::newRow("enabled") << u"Enabled"_s << true;
        QTest::newRow("warned") << u"Warned"_s << true;
        QTest::newRow("past due") << u"PastDue"_s << true;
        QTest::newRow("disabled") << u"disabled"_s << false;
        QTest::newRow("deleted") << u"Deleted"_s << false;
        QTest::newRow("not told") << QString() << true;
    }

    void aDisabledSubscriptionBlocks() {
        QFETCH(QString, state);
        QFETCH(bool, qualifies);
        Environment environment;
        environment.subscriptions
            = {{u"other"_s, {}, {}, u"Disabled"_s, {}}, {estate::subscription.toUpper(), {}, {}, state, {}}};
        VirtualMachine vm = estate::virtualMachine();
        QCOMPARE(qualify(vm, environment).qualifies(), qualifies);
        vm.subscriptionId.clear(); // the id tells as well
        QCOMPARE(qualify(vm, environment).qualifies(), qualifies);
    }

    void theSupportMatrixOnlyWarns() {
        VirtualMachine vm = estate::virtualMachine();
        vm.size = u"Standard_DC4as_v5"_s;
        vm.location = u"West Europe"_s;
        const Qualification qualification = qualify(vm, {}, u"NotRegistered"_s);
        QVERIFY(qualification.qualifies());
        QCOMPARE(reasons(qualification.warnings),
            (std::vector<Reason>{
                Reason::SeriesNotListed, Reason::RegionNotListed, Reason::FeatureNotRegistered}));
        QCOMPARE(qualification.warnings.at(0).detail, u"DCasv5"_s);
        QCOMPARE(qualification.warnings.at(1).detail, u"West Europe"_s);
        QCOMPARE(qualification.warnings.at(2).detail, u"NotRegistered"_s);
        vm.size = u"Standard_New_v9"_s;
        QCOMPARE(qualify(vm).warnings.front().detail, u"Standard_New_v9"_s);
    }

    void theFeatureWarnsOnlyIfItIsKnown_data() {
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("warns");
        QTest::newRow("not asked") << QString() << false;
        QTest::newRow("registered") << u"registered"_s << false;
        QTest::newRow("registering") << u"Registering"_s << true;
        QTest::newRow("not registered") << u"NotRegistered"_s << true;
    }

    void theFeatureWarnsOnlyIfItIsKnown() {
        QFETCH(QString, state);
        QFETCH(bool, warns);
        QCOMPARE(qualify(estate::virtualMachine(), {}, state).warnings.empty(), !warns);
    }

    void vaultsSayTheirReasons() {
        const VirtualMachine vm = estate::virtualMachine();
        QVERIFY(domain::qualifyVault(vm, vaultIn(u"Korea Central"_s)).qualifies());
        QVERIFY(domain::qualifyVault(vm, vaultIn(u"Korea Central"_s)).warnings.empty());

        Qualification qualification = domain::qualifyVault(vm, vaultIn(u"koreasouth"_s));
        QCOMPARE(reasons(qualification.blocks), std::vector<Reason>{Reason::OtherRegion});
        QCOMPARE(qualification.blocks.front().detail, u"koreasouth"_s);

        domain::RecoveryServicesVault vault = vaultIn(vm.location);
        vault.moveState = u"InProgress"_s;
        QCOMPARE(reasons(domain::qualifyVault(vm, vault).blocks), std::vector<Reason>{Reason::VaultMoving});
        vault.moveState = u"MoveSucceeded"_s;
        QVERIFY(domain::qualifyVault(vm, vault).qualifies());

        vault.provisioningState = u"Provisioning"_s;
        QCOMPARE(reasons(domain::qualifyVault(vm, vault).blocks), std::vector<Reason>{Reason::VaultNotReady});
        vault.provisioningState.clear();
        QVERIFY(domain::qualifyVault(vm, vault).qualifies());

        vault.id = domain::ResourceId(
            u"/subscriptions/other/resourceGroups/rg/providers/Microsoft.RecoveryServices/vaults/rsv"_s);
        qualification = domain::qualifyVault(vm, vault);
        QVERIFY(qualification.qualifies());
        QCOMPARE(reasons(qualification.warnings), std::vector<Reason>{Reason::OtherSubscription});
        QCOMPARE(qualification.warnings.front().detail, u"other"_s);
    }

    void policiesSayTheirReasons() {
        domain::BackupPolicy policy;
        policy.policyType = u"V1"_s;
        Qualification qualification = domain::qualifyPolicy(policy);
        QCOMPARE(reasons(qualification.blocks), std::vector<Reason>{Reason::StandardPolicy});
        QCOMPARE(qualification.blocks.front().detail, u"V1"_s);
        policy.isEnhanced = true;
        QVERIFY(domain::qualifyPolicy(policy).qualifies());
        policy.protectedItemsCount = 999;
        QVERIFY(domain::qualifyPolicy(policy).qualifies());
        policy.protectedItemsCount = 1000;
        qualification = domain::qualifyPolicy(policy);
        QCOMPARE(reasons(qualification.blocks), std::vector<Reason>{Reason::PolicyFull});
        QCOMPARE(qualification.blocks.front().detail, u"1000"_s);
    }

    void newPoliciesAreChecked_data() {
        QTest::addColumn<domain::NewPolicy>("policy");
        QTest::addColumn<int>("problem"); // -1: none
        const auto row = [](const char *name, int problem, auto change) {
            domain::NewPolicy policy{u"CvmDaily"_s, u"22:00"_s};
            change(policy);
            QTest::newRow(name) << policy << problem;
        };
        using P = domain::NewPolicy;
        row("good", -1, [](P &) {});
        row("half hour", -1, [](P &policy) { policy.time = u"00:30"_s; });
        row("shortest name", -1, [](P &policy) { policy.name = u"A-!"_s; });
        row("longest name", -1, [](P &policy) { policy.name = QString(150, u'a'); });
        row("least retention", -1, [](P &policy) { policy.retentionDays = 7; });
        row("most retention", -1, [](P &policy) { policy.retentionDays = 9999; });
        row("most snapshots", -1, [](P &policy) { policy.instantRestoreDays = 30; });
        const int name = int(PolicyProblem::Name);
        row("short name", name, [](P &policy) { policy.name = u"Ab"_s; });
        row("long name", name, [](P &policy) { policy.name = QString(151, u'a'); });
        row("digit first", name, [](P &policy) { policy.name = u"1Daily"_s; });
        row("blank", name, [](P &policy) { policy.name = u"Cvm Daily"_s; });
        row("slash", name, [](P &policy) { policy.name = u"Cvm/Daily"_s; });
        row("umlaut", name, [](P &policy) { policy.name = u"Täglich"_s; });
        row("line break", name, [](P &policy) { policy.name = u"CvmDaily\n"_s; });
        row("taken", int(PolicyProblem::NameTaken), [](P &policy) { policy.name = u"enhancedPOLICY"_s; });
        const int time = int(PolicyProblem::Time);
        row("quarter", time, [](P &policy) { policy.time = u"22:15"_s; });
        row("24:00", time, [](P &policy) { policy.time = u"24:00"_s; });
        row("no leading zero", time, [](P &policy) { policy.time = u"8:00"_s; });
        row("no time", time, [](P &policy) { policy.time.clear(); });
        const int retention = int(PolicyProblem::RetentionDays);
        row("too short", retention, [](P &policy) {
            policy.retentionDays = 6;
            policy.instantRestoreDays = 5;
        });
        row("too long", retention, [](P &policy) { policy.retentionDays = 10000; });
        const int instant = int(PolicyProblem::InstantRestoreDays);
        row("no snapshots", instant, [](P &policy) { policy.instantRestoreDays = 0; });
        row("too many snapshots", instant, [](P &policy) {
            policy.retentionDays = 100;
            policy.instantRestoreDays = 31;
        });
        row("snapshots outlive the backups", instant, [](P &policy) {
            policy.retentionDays = 10;
            policy.instantRestoreDays = 11;
        });
    }

    void newPoliciesAreChecked() {
        QFETCH(domain::NewPolicy, policy);
        QFETCH(int, problem);
        domain::BackupPolicy existing;
        existing.name = u"EnhancedPolicy"_s;
        const std::vector<PolicyProblem> problems = domain::checkNewPolicy(policy, {existing});
        if (problem < 0) {
            QVERIFY(problems.empty());
        } else {
            QCOMPARE(problems, std::vector<PolicyProblem>{PolicyProblem(problem)});
        }
    }
};

CVM_TEST(TestQualification)

} // namespace tst_qualification

#include "tst_qualification.moc"
