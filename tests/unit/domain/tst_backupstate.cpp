// Beside who holds the rights: whether backup can work. Every kind that stops it or may, and those that do
// not.
#include "domain/backupstate.h"

#include "domain/reviewfindings.h"
#include "estate.h"
#include "tests/support/program.h"

#include <QTest>

#include <functional>

namespace tst_backupstate {

using namespace Qt::StringLiterals;
using domain::Environment;
using domain::FindingRule;
using domain::FindingSeverity;
using domain::Truth;

namespace {

const QDateTime now(QDate(2026, 8, 1), QTime(12, 0), Qt::UTC);
const QString keyScope = u"/keys/"_s + estate::keyName;

using Change = std::function<void(Environment &)>;

/// Azure Backup holds its two rights on the key, and nothing hinders.
Environment working() {
    Environment environment = estate::readHsm();
    environment.hsmRoles[estate::hsmHost].definitions.push_back(
        estate::role(estate::customRole, domain::neededDataActions(true)));
    estate::grant(environment, estate::assignment(estate::customRole, keyScope));
    return environment;
}

Environment workingVault() {
    Environment environment = estate::readPolicyVault();
    environment.keyStores.front().accessPolicies = {estate::policy({u"get"_s, u"list"_s, u"backup"_s})};
    return environment;
}

std::vector<domain::BackupAnswer> answersOf(const Environment &environment, const QDateTime &when = now) {
    const domain::AccessIndex index(environment);
    const domain::AccessIndex::KeyPlace *place = nullptr;
    for (const domain::AccessIndex::KeyPlace &one : index.keys()) {
        place = one.id.name == estate::keyName ? &one : place;
    }
    return place ? domain::backupAnswers(index, domain::backupServices(index), *place, when)
                 : std::vector<domain::BackupAnswer>();
}

domain::BackupAnswer answerOf(const Environment &environment, const QDateTime &when = now) {
    const std::vector<domain::BackupAnswer> answers = answersOf(environment, when);
    return answers.empty() ? domain::BackupAnswer() : answers.front();
}

std::vector<domain::ReviewFinding> found(const Environment &environment, FindingRule rule) {
    const domain::AccessIndex index(environment);
    std::vector<domain::ReviewFinding> findings;
    for (const domain::ReviewFinding &finding : domain::reviewFindings(index, {now})) {
        if (finding.rule == rule) {
            findings.push_back(finding);
        }
    }
    return findings;
}

domain::GoneResource gone(domain::GoneKind kind) {
    domain::GoneResource resource;
    resource.kind = kind;
    resource.key = {estate::hsmHost, estate::keyName, QString()};
    resource.storeKind = domain::KeyStoreKind::ManagedHsm;
    resource.name = u"contoso"_s;
    resource.isRecoverable = true;
    resource.deletedAt = now.addDays(-2);
    return resource;
}

domain::KeyStore &store(Environment &environment) {
    return environment.keyStores.front();
}
domain::Key &key(Environment &environment) {
    return environment.keys.front();
}
domain::DiskEncryptionSet &set(Environment &environment) {
    return environment.diskEncryptionSets.front();
}

} // namespace

} // namespace tst_backupstate

Q_DECLARE_METATYPE(tst_backupstate::Change)

namespace tst_backupstate {

class TestBackupState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itWorksWhereNothingHinders() {
        for (const Environment &environment : {working(), workingVault()}) {
            const domain::BackupAnswer answer = answerOf(environment);
            QCOMPARE(answer.rights.truth, Truth::Yes);
            QCOMPARE(answer.canWork, Truth::Yes);
            QCOMPARE(answer.verdict(), (domain::BackupVerdict{Truth::Yes, false}));
            QVERIFY(answer.states.empty());
        }
    }

    /// The rights are held in every row.
    void states_data() {
        QTest::addColumn<bool>("onHsm");
        QTest::addColumn<Change>("change");
        QTest::addColumn<Truth>("canWork");
        QTest::addColumn<FindingRule>("rule");
        QTest::addColumn<FindingSeverity>("severity");
        using S = FindingSeverity;
        using R = FindingRule;
        const auto hsm = [](const char *name, Truth canWork, R rule, S severity, const Change &change) {
            QTest::newRow(name) << true << change << canWork << rule << severity;
        };
        const auto vault = [](const char *name, Truth canWork, R rule, S severity, const Change &change) {
            QTest::newRow(name) << false << change << canWork << rule << severity;
        };
        hsm("disabled", Truth::No, R::KeyDisabled, S::Critical,
            [](Environment &e) { key(e).enabled = false; });
        hsm("disabled, as a list tells it", Truth::No, R::KeyDisabled, S::Critical, [](Environment &e) {
            domain::Key listed;
            listed.id = {estate::hsmHost, estate::keyName, QString()};
            listed.enabled = false;
            e.keys = {listed};
        });
        hsm("another version is enabled", Truth::No, R::KeyDisabled, S::Critical, [](Environment &e) {
            domain::Key newer = key(e);
            newer.id.version = u"ffffffffffffffffffffffffffffffff"_s;
            key(e).enabled = false;
            e.keys.insert(e.keys.begin(), newer);
        });
        hsm("deleted", Truth::No, R::KeyDeleted, S::Critical, [](Environment &e) {
            e.keys.clear();
            e.put(gone(domain::GoneKind::Key));
        });
        hsm("not in the complete list", Truth::No, R::KeyDeleted, S::Critical, [](Environment &e) {
            e.keys.clear();
            e.put(estate::read(domain::ReadKind::Keys, estate::hsmHost, u"/keys"_s));
        });
        hsm("deleted, and there", Truth::Unknown, R::KeyDeleted, S::High,
            [](Environment &e) { e.put(gone(domain::GoneKind::Key)); });
        hsm("store deleted", Truth::No, R::KeyStoreDeleted, S::Critical, [](Environment &e) {
            store(e).resourceRead = false;
            e.put(gone(domain::GoneKind::KeyStore));
        });
        hsm("expired", Truth::Unknown, R::KeyExpired, S::High,
            [](Environment &e) { key(e).expires = now.addDays(-1); });
        hsm("not yet valid", Truth::Unknown, R::KeyNotYetValid, S::High,
            [](Environment &e) { key(e).notBefore = now.addDays(1); });
        hsm("expires soon", Truth::Yes, R::KeyExpiring, S::Medium,
            [](Environment &e) { key(e).expires = now.addDays(3); });
        hsm("not activated", Truth::No, R::HsmNotActivated, S::Critical,
            [](Environment &e) { store(e).activationStatus = u"NotActivated"_s; });
        hsm("activation not told", Truth::Unknown, R::HsmNotActivated, S::High,
            [](Environment &e) { store(e).activationStatus = u"Unknown"_s; });
        hsm("service principal disabled", Truth::No, R::BackupPrincipalDisabled, S::Critical,
            [](Environment &e) { e.principals.front().accountEnabled = false; });
        hsm("set of another kind", Truth::Yes, R::DiskEncryptionSetNotConfidential, S::High,
            [](Environment &e) { set(e).encryptionType = u"EncryptionAtRestWithCustomerKey"_s; });
        hsm("rotation failed", Truth::Yes, R::KeyRotationError, S::High,
            [](Environment &e) { set(e).autoKeyRotationErrorCode = u"KeyVaultAccessForbidden"_s; });
        hsm("federated client", Truth::Unknown, R::KeyInOtherTenant, S::High,
            [](Environment &e) { set(e).federatedClientId = estate::somebody; });
        hsm("subscription of another tenant", Truth::Unknown, R::KeyInOtherTenant, S::High,
            [](Environment &e) {
                e.subscriptions.push_back({estate::subscription, {}, estate::group, {}, {}});
            });
        hsm("not exportable", Truth::Yes, R::KeyNotExportable, S::Medium,
            [](Environment &e) { key(e).exportable = false; });
        hsm("no release policy", Truth::Yes, R::KeyWithoutReleasePolicy, S::Medium,
            [](Environment &e) { key(e).hasReleasePolicy = false; });
        hsm("odd type", Truth::Yes, R::KeyTypeUnusual, S::Low,
            [](Environment &e) { key(e).type = u"EC-HSM"_s; });
        hsm("preview not registered", Truth::Unknown, R::PreviewNotRegistered, S::High, [](Environment &e) {
            e.subscriptions.push_back({estate::subscription, {}, estate::tenant, {}, u"NotRegistered"_s});
        });
        vault("network closed", Truth::No, R::NetworkClosed, S::Critical, [](Environment &e) {
            store(e).network.publicNetworkAccess = false;
            store(e).network.trustedServicesBypass = false;
        });
        hsm("network of an HSM closed", Truth::No, R::NetworkClosed, S::Critical, [](Environment &e) {
            store(e).network.allowByDefault = false;
            store(e).network.trustedServicesBypass = false;
        });
        vault("network restricted", Truth::Yes, R::NetworkRestricted, S::Low,
            [](Environment &e) { store(e).network.allowByDefault = false; });
        vault("perimeter", Truth::Unknown, R::NetworkPerimeter, S::High,
            [](Environment &e) { store(e).network.securedByPerimeter = true; });
        vault("Standard", Truth::Yes, R::StandardSku, S::Medium,
            [](Environment &e) { store(e).sku = u"Standard"_s; });
        hsm("key not read", Truth::Unknown, R::BackupAccessUnknown, S::Medium,
            [](Environment &e) { e.keys.clear(); });
        hsm("another version read", Truth::Unknown, R::BackupAccessUnknown, S::Medium,
            [](Environment &e) { key(e).id.version = u"ffffffffffffffffffffffffffffffff"_s; });
        const R unknown = R::BackupAccessUnknown;
        hsm("whether the key is enabled not told", Truth::Unknown, unknown, S::Medium,
            [](Environment &e) { key(e).enabled.reset(); });
        hsm("activation not told", Truth::Unknown, unknown, S::Medium,
            [](Environment &e) { store(e).activationStatus.clear(); });
        hsm("activation in another word", Truth::Unknown, R::HsmNotActivated, S::High,
            [](Environment &e) { store(e).activationStatus = u"Thawing"_s; });
        hsm("tenant not told", Truth::Unknown, unknown, S::Medium,
            [](Environment &e) { store(e).tenantId.clear(); });
        vault("network not told", Truth::Unknown, unknown, S::Medium,
            [](Environment &e) { store(e).network = {}; });
        vault("bypass in another word", Truth::Unknown, unknown, S::Medium, [](Environment &e) {
            store(e).network.allowByDefault = false;
            store(e).network.trustedServicesBypass.reset();
        });
        hsm("set's kind not told", Truth::Unknown, unknown, S::Medium,
            [](Environment &e) { set(e).encryptionType.clear(); });
        hsm("whether the service principal is enabled not told", Truth::Unknown, unknown, S::Medium,
            [](Environment &e) { e.principals.front().accountEnabled.reset(); });
        hsm("store not read", Truth::Unknown, R::BackupAccessUnknown, S::Medium,
            [](Environment &e) { store(e).resourceRead = false; });
        const auto dispute = [](domain::Key &key) {
            const domain::KeyIdentifier id = key.id;
            key = domain::Key();
            key.id = id;
            key.isDisputed = true;
        };
        for (const char *state :
            {"Deleting", "Provisioning", "Failed", "SecurityDomainRestore", "Restoring", "Thawing"}) {
            hsm(qPrintable(u"HSM is %1"_s.arg(QLatin1String(state))), Truth::Unknown, unknown, S::Medium,
                [state](Environment &e) { store(e).provisioningState = QString::fromLatin1(state); });
            vault(qPrintable(u"set is %1"_s.arg(QLatin1String(state))), Truth::Unknown, unknown, S::Medium,
                [state](Environment &e) { set(e).provisioningState = QString::fromLatin1(state); });
        }
        hsm("two files tell different states of the key", Truth::Unknown, unknown, S::Medium,
            [dispute](Environment &e) { dispute(key(e)); });
        hsm("two lists do, and the set follows the newest version", Truth::Unknown, unknown, S::Medium,
            [dispute](Environment &e) {
                dispute(key(e));
                key(e).id.version.clear();
                set(e).rotationToLatestKeyVersionEnabled = true;
            });
        hsm("two files tell different states of the store", Truth::Unknown, unknown, S::Medium,
            [](Environment &e) {
                store(e).resourceRead = false;
                store(e).isDisputed = true;
            });
    }

    void states() {
        QFETCH(bool, onHsm);
        QFETCH(Change, change);
        QFETCH(Truth, canWork);
        QFETCH(FindingRule, rule);
        QFETCH(FindingSeverity, severity);
        Environment environment = onHsm ? working() : workingVault();
        QVERIFY(found(environment, rule).empty());
        change(environment);
        const domain::BackupAnswer answer = answerOf(environment);
        QCOMPARE(answer.canWork, canWork);
        if (rule != FindingRule::BackupPrincipalDisabled) { // who is disabled holds nothing
            QCOMPARE(answer.rights.truth, Truth::Yes);
        }
        QCOMPARE(answer.verdict().certain(), canWork);
        const bool isNotRead
            = std::all_of(answer.states.begin(), answer.states.end(), [](const domain::Prerequisite &state) {
                  return state.kind == domain::PrerequisiteKind::KeyNotRead;
              });
        QCOMPARE(answer.verdict().ifEnabled, canWork == Truth::Unknown && isNotRead);
        QCOMPARE(answer.states.empty(), canWork == Truth::Yes);
        const std::vector<domain::ReviewFinding> findings = found(environment, rule);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().severity, severity);
        QVERIFY(findings.front().state);
        const domain::AccessIndex index(environment);
        QVERIFY(domain::concerns(findings.front(), index.keys().front().id));
        QVERIFY(found(environment, FindingRule::BackupLacksAccess).empty());
    }

    void nothingWithoutAUserIsMoreThanANote() {
        Environment environment = working();
        environment.diskEncryptionSets.clear();
        key(environment).enabled = false;
        key(environment).exportable = false;
        store(environment).network.trustedServicesBypass = false;
        store(environment).network.allowByDefault = false;
        for (const FindingRule rule : {FindingRule::KeyDisabled, FindingRule::NetworkClosed}) {
            QCOMPARE(found(environment, rule).size(), size_t(1));
            QCOMPARE(found(environment, rule).front().severity, FindingSeverity::Note);
        }
        QVERIFY(found(environment, FindingRule::KeyNotExportable).empty());
        QCOMPARE(answerOf(environment).canWork, Truth::No);
        key(environment).enabled = true;
        store(environment).network = {};
        QCOMPARE(answerOf(environment).canWork, Truth::Unknown); // for no virtual machine that is known
    }

    void theVersionInUseCounts() {
        Environment environment = working();
        domain::Key newer = key(environment);
        newer.id.version = u"ffffffffffffffffffffffffffffffff"_s;
        newer.enabled = false;
        environment.keys.insert(environment.keys.begin(), newer);
        QCOMPARE(answerOf(environment).verdict().certain(), Truth::Yes);
        QVERIFY(found(environment, FindingRule::KeyDisabled).empty());
        set(environment).activeKey.version.clear(); // then nobody knows which one is meant
        QCOMPARE(answerOf(environment).canWork, Truth::Unknown);
        set(environment).activeKey.version = newer.id.version;
        QCOMPARE(answerOf(environment).canWork, Truth::No);
    }

    void expiryNeedsATime() {
        Environment environment = working();
        QCOMPARE(answerOf(environment, {}).canWork, Truth::Yes);
        key(environment).expires = now.addDays(-1);
        QCOMPARE(answerOf(environment, {}).canWork, Truth::Unknown);
        QCOMPARE(answerOf(environment, {}).states.front().kind, domain::PrerequisiteKind::KeyExpiryNotJudged);
    }

    /// One whose application was not told may be it.
    void aServicePrincipalWithoutApplicationMayBeAzureBackup() {
        Environment environment = working();
        environment.principals.front().appId.clear();
        environment.principals.front().isExplained = true;
        environment.put(estate::read(
            domain::ReadKind::Principals, {}, {}, domain::ReadOutcome::Read, estate::backupAppId));
        QCOMPARE(answerOf(environment).verdict().certain(), Truth::Unknown);
        QVERIFY(found(environment, FindingRule::BackupPrincipalMissing).empty());
    }

    void aDirectoryWithoutAzureBackupSaysNo() {
        Environment environment = working();
        environment.principals.clear();
        QCOMPARE(answersOf(environment).size(), size_t(1));
        QCOMPARE(answerOf(environment).verdict().certain(), Truth::Unknown); // nobody asked
        QCOMPARE(found(environment, FindingRule::BackupAccessUnknown).size(), size_t(1));
        QVERIFY(found(environment, FindingRule::BackupPrincipalMissing).empty());
        environment.put(estate::read(
            domain::ReadKind::Principals, {}, {}, domain::ReadOutcome::Read, estate::backupAppId));
        QCOMPARE(answerOf(environment).verdict().certain(), Truth::No);
        QVERIFY(answerOf(environment).service.objectId.isEmpty());
        const auto findings = found(environment, FindingRule::BackupPrincipalMissing);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().severity, FindingSeverity::Critical);
        QVERIFY(found(environment, FindingRule::BackupAccessUnknown).empty());
        // A namesake of another application is nobody.
        domain::Principal namesake
            = estate::principal(estate::somebody, domain::PrincipalType::ServicePrincipal);
        namesake.displayName = u"Backup Management Service"_s;
        namesake.appId = estate::group;
        environment.put(namesake);
        QCOMPARE(answerOf(environment).verdict().certain(), Truth::No);
    }

    void whereNoApplicationIdIsDocumentedTheNameCounts() {
        Environment environment = working();
        const QString china = u"contoso.managedhsm.azure.cn"_s;
        environment.keyStores.front().uri.setHost(china);
        environment.keys.front().id.host = china;
        environment.diskEncryptionSets.front().activeKey.host = china;
        environment.hsmRoles.insert(china, environment.hsmRoles.take(estate::hsmHost));
        for (domain::ScopeRead &read : environment.coverage) {
            read.store = china;
        }
        environment.principals.front().appId = estate::group;
        QCOMPARE(answerOf(environment).verdict().certain(), Truth::Yes);
        QCOMPARE(answerOf(environment).service.proof, domain::BackupServiceProof::Name);
        domain::Principal second
            = estate::principal(estate::somebody, domain::PrincipalType::ServicePrincipal);
        second.displayName = u"backup management service"_s;
        environment.put(second);
        QCOMPARE(answerOf(environment).verdict().certain(), Truth::Unknown); // one of two
        environment.namedBackupService = estate::backup;
        QCOMPARE(answerOf(environment).verdict().certain(), Truth::Yes);
        QCOMPARE(answerOf(environment).service.proof, domain::BackupServiceProof::Named);
        environment.namedBackupService = second.objectId;
        QCOMPARE(answerOf(environment).verdict().certain(), Truth::No);
    }

    void onlyWhatCanBeAzureBackupIsNamed_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("objectId");
        QTest::addColumn<bool>("isOther");
        QTest::newRow("object id") << estate::backup.toUpper() << estate::backup << false;
        QTest::newRow("application id") << estate::backupAppId << estate::backup << false;
        QTest::newRow("nobody known")
            << u"99999999-0000-0000-0000-000000000009"_s << u"99999999-0000-0000-0000-000000000009"_s << true;
        QTest::newRow("a user") << estate::somebody << QString() << true;
        QTest::newRow("another application") << estate::group << estate::group << true;
    }

    void onlyWhatCanBeAzureBackupIsNamed() {
        QFETCH(QString, text);
        QFETCH(QString, objectId);
        QFETCH(bool, isOther);
        Environment environment = working();
        environment.put(estate::principal(estate::somebody, domain::PrincipalType::User));
        domain::Principal other = estate::principal(estate::group, domain::PrincipalType::ServicePrincipal);
        other.appId = u"99999999-0000-0000-0000-000000000001"_s;
        environment.put(other);
        const domain::AccessIndex index(environment);
        const std::optional<domain::NamedService> named = domain::namedBackupService(index, text);
        QVERIFY(named);
        QCOMPARE(named->objectId, objectId);
        QCOMPARE(named->isOther, isOther);
        QVERIFY(!domain::namedBackupService(index, u"Backup Management Service"_s));
        environment.principals.clear();
        const domain::AccessIndex empty(environment);
        QVERIFY(domain::namedBackupService(empty, estate::backupAppId)->objectId.isEmpty());
    }

    /// Files that show the documented one, or say what else an id is, are not overruled.
    void nobodyElseIsNamed_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("isTaken");
        const auto row = [](const char *type) {
            domain::RoleAssignment assignment = estate::assignment(estate::customRole, keyScope);
            assignment.principalId = estate::somebody;
            assignment.principalType = QString::fromLatin1(type);
            return assignment;
        };
        QTest::newRow("nothing tells of anybody")
            << Change([](Environment &e) { e.principals.clear(); }) << true;
        QTest::newRow("the documented one is there") << Change([](Environment &) {}) << false;
        for (const char *type : {"User", "Group"}) {
            QTest::newRow(type) << Change([row, type](Environment &e) {
                e.principals.clear();
                e.azureRoles.assignments.push_back(row(type));
            }) << false;
            QTest::addRow("%s of an HSM", type) << Change([row, type](Environment &e) {
                e.principals.clear();
                e.hsmRoles[estate::hsmHost].assignments.push_back(row(type));
            }) << false;
        }
        QTest::newRow("a row says service principal") << Change([row](Environment &e) {
            e.principals.clear();
            e.azureRoles.assignments.push_back(row("ServicePrincipal"));
        }) << true;
        QTest::newRow("a deny assignment says user") << Change([](Environment &e) {
            e.principals.clear();
            domain::DenyAssignment deny;
            deny.principalTypes.insert(estate::somebody, u"User"_s);
            e.azureRoles.denyAssignments.push_back(deny);
        }) << false;
        QTest::newRow("a disk encryption set works as it") << Change([](Environment &e) {
            e.principals.clear();
            set(e).identityPrincipalId = estate::somebody;
        }) << false;
    }

    void nobodyElseIsNamed() {
        QFETCH(Change, change);
        QFETCH(bool, isTaken);
        Environment environment = working();
        for (domain::RoleAssignment &assignment : environment.hsmRoles[estate::hsmHost].assignments) {
            assignment.principalId = estate::somebody; // who is not Azure Backup holds the rights
        }
        change(environment);
        const domain::AccessIndex index(environment);
        const auto named = domain::namedBackupService(index, estate::somebody);
        QVERIFY(named);
        QCOMPARE(named->isOther, !isTaken);
        environment.namedBackupService = estate::somebody; // as after files were added
        QCOMPARE(answerOf(environment).verdict().certain() == Truth::Yes, isTaken);
        QCOMPARE(answerOf(environment).service.proof == domain::BackupServiceProof::Named, isTaken);
    }

    /// Who names one vouches for it, except against what the directory does not tell.
    void aNamedOneIsNotKnownToBeEnabled() {
        Environment environment = working();
        environment.namedBackupService = estate::backup;
        environment.principals.front().accountEnabled.reset();
        environment.principals.front().isExplained = true;
        QCOMPARE(answerOf(environment).verdict().certain(), Truth::Unknown);
        environment.principals.clear();
        QCOMPARE(answerOf(environment).verdict().certain(), Truth::Yes);
    }

    void aSetThatIsGoneIsCritical() {
        Environment environment = working();
        QVERIFY(found(environment, FindingRule::DiskEncryptionSetMissing).empty());
        domain::GoneResource resource = gone(domain::GoneKind::DiskEncryptionSet);
        resource.id = set(environment).id;
        environment.put(resource);
        QVERIFY(found(environment, FindingRule::DiskEncryptionSetMissing).empty()); // it is there
        environment.diskEncryptionSets.clear();
        const auto findings = found(environment, FindingRule::DiskEncryptionSetMissing);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().severity, FindingSeverity::Critical);
        QCOMPARE(findings.front().count, 1);
        domain::VirtualMachine second = environment.virtualMachines.front();
        second.id = estate::resource(u"Microsoft.Compute/virtualMachines/vm2"_s);
        environment.put(second);
        QCOMPARE(found(environment, FindingRule::DiskEncryptionSetMissing).front().count, 2);
    }

    void whoIsNotKnownIsAReason() {
        Environment environment = working();
        environment.principals.clear();
        const auto kinds = [&environment] {
            QStringList told;
            for (const domain::Prerequisite &state : answerOf(environment).states) {
                told << (state.kind == domain::PrerequisiteKind::PrincipalNotKnown ? u"not known"_s
                        : state.kind == domain::PrerequisiteKind::PrincipalMissing ? u"missing"_s
                                                                                   : u"else"_s);
            }
            return told;
        };
        QCOMPARE(kinds(), QStringList{u"not known"_s});
        QCOMPARE(answerOf(environment).canWork, Truth::Unknown);
        environment.put(estate::read(domain::ReadKind::Principals, QString(), QString()));
        QCOMPARE(kinds(), QStringList{u"missing"_s});
        QCOMPARE(answerOf(environment).canWork, Truth::No);
    }

    void anotherSubscriptionsTenantDoesNotMatter() {
        Environment environment = working();
        environment.subscriptions.push_back({estate::subscription, {}, estate::tenant, {}, {}});
        environment.subscriptions.push_back(
            {u"22222222-0000-0000-0000-000000000009"_s, {}, estate::group, {}, {}});
        QVERIFY(found(environment, FindingRule::KeyInOtherTenant).empty());
    }

    /// Of several service principals one that can do it is enough.
    void theBestAnswerCounts() {
        const auto answer = [](Truth rights, Truth canWork, bool notRead = false) {
            domain::BackupAnswer one;
            one.rights.truth = rights;
            one.canWork = canWork;
            if (canWork != Truth::Yes) {
                one.states.push_back(
                    {notRead ? domain::PrerequisiteKind::KeyNotRead : domain::PrerequisiteKind::KeyExpired,
                        domain::Severity::Warning, QString()});
            }
            return one;
        };
        // From the worst to the best.
        const std::vector<domain::BackupAnswer> ranks{answer(Truth::No, Truth::Yes),
            answer(Truth::Yes, Truth::Unknown), answer(Truth::Yes, Truth::Unknown, true),
            answer(Truth::Yes, Truth::Yes)};
        QVERIFY(ranks[2].verdict().ifEnabled && ranks[2].verdict().truth == Truth::Yes);
        for (size_t a = 0; a < ranks.size(); ++a) {
            for (size_t b = 0; b < ranks.size(); ++b) {
                QVERIFY(domain::bestOf({ranks[a], ranks[b]}) == ranks[std::max(a, b)].verdict());
            }
        }
        QVERIFY(domain::bestOf({}) == domain::BackupVerdict());
    }

    void whatWasNotReadIsToBeRead() {
        Environment environment = working();
        key(environment).enabled.reset();
        const auto findings = found(environment, FindingRule::BackupAccessUnknown);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().cure.kind, domain::CureKind::ReadState);
        QCOMPARE(findings.front().cure.principalId, estate::backup);
        QCOMPARE(findings.front().cure.scopes, QStringList{keyScope});
        QCOMPARE(findings.front().subject, u"contoso"_s);
        QVERIFY(findings.front().state);
        key(environment).enabled = true;
        store(environment).tenantId.clear();
        QCOMPARE(found(environment, FindingRule::BackupAccessUnknown).size(), size_t(1));
        key(environment).expires = now.addDays(-1); // what is known of it has a finding of its own
        QVERIFY(found(environment, FindingRule::BackupAccessUnknown).empty());
        QCOMPARE(found(environment, FindingRule::KeyExpired).size(), size_t(1));
    }

    void standardPoliciesAreTold() {
        Environment environment = working();
        domain::RecoveryServicesVault vault;
        vault.id = estate::resource(u"Microsoft.RecoveryServices/vaults/rsv"_s);
        vault.name = u"rsv"_s;
        vault.location = u"koreacentral"_s;
        environment.put(vault);
        domain::BackupPolicy policy;
        policy.id = vault.id.child(u"backupPolicies/Default"_s);
        environment.put(policy);
        QCOMPARE(found(environment, FindingRule::StandardPolicy).size(), size_t(1));
        QCOMPARE(found(environment, FindingRule::StandardPolicy).front().severity, FindingSeverity::Medium);
        domain::BackupPolicy enhanced;
        enhanced.id = vault.id.child(u"backupPolicies/Enhanced"_s);
        enhanced.isEnhanced = true;
        environment.put(enhanced);
        QVERIFY(found(environment, FindingRule::StandardPolicy).empty());
        domain::ProtectedItem item;
        item.id = vault.id.child(u"backupFabrics/Azure/protectionContainers/c/protectedItems/i"_s);
        item.policyId = policy.id;
        item.sourceResourceId = environment.virtualMachines.front().id;
        environment.put(item);
        QCOMPARE(found(environment, FindingRule::StandardPolicy).front().severity, FindingSeverity::High);
    }

    /// What is taken away makes no answer more certain.
    void lessIsNeverMoreCertain() {
        const std::vector<Change> changes{[](Environment &e) { key(e).enabled = false; },
            [](Environment &e) { key(e).expires = now.addDays(-1); },
            [](Environment &e) {
                store(e).network = {false, false, true, false, {}, {}, {}};
            },
            [](Environment &e) { store(e).activationStatus = u"NotActivated"_s; },
            [](Environment &e) { set(e).federatedClientId = estate::somebody; }};
        const std::vector<Change> losses{[](Environment &e) { e.keys.clear(); },
            [](Environment &e) { store(e).resourceRead = false; },
            [](Environment &e) { e.diskEncryptionSets.clear(); },
            [](Environment &e) { e.principals.clear(); }, [](Environment &e) { e.coverage.clear(); }};
        for (const Change &change : changes) {
            for (const Change &loss : losses) {
                Environment environment = working();
                change(environment);
                const Truth before = answerOf(environment).verdict().certain();
                loss(environment);
                const Truth after = answersOf(environment).empty()
                    ? Truth::Unknown
                    : answerOf(environment).verdict().certain();
                QVERIFY(after == before || after == Truth::Unknown);
            }
        }
    }
};

CVM_TEST(TestBackupState)

} // namespace tst_backupstate

#include "tst_backupstate.moc"
