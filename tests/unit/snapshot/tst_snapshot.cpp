#include "domain/accessevaluation.h"
#include "domain/builtinroles.h"
#include "domain/recoverability.h"
#include "domain/snapshot/snapshot.h"
#include "tests/support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringEncoder>
#include <QTest>

#include <functional>

namespace tst_snapshot {

using namespace snapshot;

namespace {

const QString hsmHost = QStringLiteral("contoso-hsm.managedhsm.azure.net");
const QString backupService = QStringLiteral("11111111-2222-3333-4444-555555555555");

/// An environment in which everything about one HSM was read, and nobody holds a role.
Snapshot wholeRead() {
    Snapshot snapshot;
    snapshot.takenAt = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    snapshot.source = QStringLiteral("managed-hsm");
    snapshot.isSimulated = true;
    snapshot.toolVersion = QStringLiteral("1.0");
    domain::Environment &environment = snapshot.environment;
    domain::KeyStore store;
    store.kind = domain::KeyStoreKind::ManagedHsm;
    store.name = QStringLiteral("contoso-hsm");
    store.uri = QUrl(QStringLiteral("https://") + hsmHost);
    store.permissionModel = domain::PermissionModel::LocalRbac;
    store.resourceRead = true;
    store.purgeProtection = true;
    environment.keyStores.push_back(store);
    domain::Key key;
    key.id = {hsmHost, QStringLiteral("cvm-key"), {}};
    key.enabled = true;
    environment.keys.push_back(key);
    environment.hsmRoles.insert(hsmHost, {domain::builtInHsmRoles(), {}, {}});
    for (const QString &scope :
        {QStringLiteral("/"), QStringLiteral("/keys"), QStringLiteral("/keys/cvm-key")}) {
        environment.coverage.push_back({domain::ReadKind::RoleAssignments, hsmHost, scope,
            domain::ReadOutcome::Read, {}, {}, snapshot.takenAt});
    }
    environment.coverage.push_back({domain::ReadKind::RoleDefinitions, hsmHost, QStringLiteral("/"),
        domain::ReadOutcome::Read, {}, {}, snapshot.takenAt});
    return snapshot;
}

domain::RoleAssignment cryptoUserAtKey() {
    domain::RoleAssignment assignment;
    assignment.id = QStringLiteral("/providers/Microsoft.Authorization/roleAssignments/a");
    assignment.guid = QStringLiteral("aaaaaaaa-0000-0000-0000-000000000001");
    assignment.scope = QStringLiteral("/keys/cvm-key");
    assignment.roleGuid = domain::roles::managedHsmCryptoUser;
    assignment.principalId = backupService;
    return assignment;
}

domain::Truth verdict(const Snapshot &snapshot) {
    return domain::evaluateAccess(snapshot.environment, snapshot.environment.keyStores.front(),
        QStringLiteral("cvm-key"), backupService)
        .truth;
}

const QString rsvId
    = QStringLiteral("/subscriptions/s1/resourceGroups/g/providers/Microsoft.RecoveryServices/vaults/v");
const QString itemId = rsvId + QStringLiteral("/backupFabrics/Azure/protectionContainers/c/protectedItems/i");
const QString machineId
    = QStringLiteral("/subscriptions/s1/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/vm");

/// A confidential VM whose backups were read.
Snapshot withBackups(const std::vector<domain::TierState> &tiers) {
    Snapshot snapshot = wholeRead();
    domain::Environment &environment = snapshot.environment;
    environment.keyStores.front().softDelete = true;
    domain::VirtualMachine machine;
    machine.id = domain::ResourceId(machineId);
    machine.location = QStringLiteral("koreacentral");
    machine.securityType = domain::SecurityType::ConfidentialVm;
    machine.securityEncryptionType = QStringLiteral("DiskWithVMGuestState");
    machine.diskEncryptionSetId = domain::ResourceId(QStringLiteral("/des"));
    environment.put(machine);
    domain::DiskEncryptionSet set;
    set.id = machine.diskEncryptionSetId;
    set.activeKey = {hsmHost, QStringLiteral("cvm-key"), {}};
    environment.put(set);
    environment.backupStatus.insert(machineId.toLower(),
        {domain::ProtectionStatus::Protected, domain::ResourceId(rsvId), {}, {}, {}, {}});
    domain::RecoveryServicesVault vault;
    vault.id = domain::ResourceId(rsvId);
    vault.location = machine.location;
    environment.put(vault);
    domain::ProtectedItem item;
    item.id = domain::ResourceId(itemId);
    item.sourceResourceId = machine.id;
    environment.put(item);
    domain::RecoveryPoint point;
    point.id = item.id.child(QStringLiteral("recoveryPoints/1"));
    point.time = snapshot.takenAt.addDays(-1);
    point.expires = snapshot.takenAt.addDays(30);
    point.securityType = QStringLiteral("ConfidentialVMDiskEncryptedWithCustomerKey");
    point.tiers = tiers;
    environment.put(point);
    for (const auto &[kind, scope] :
        {std::pair(domain::ReadKind::RecoveryServicesVaults, QStringLiteral("/subscriptions/s1")),
            std::pair(domain::ReadKind::ProtectedItems, rsvId),
            std::pair(domain::ReadKind::RecoveryPoints, itemId)}) {
        environment.coverage.push_back(
            {kind, {}, scope, domain::ReadOutcome::Read, {}, {}, snapshot.takenAt});
    }
    return snapshot;
}

const std::vector<domain::TierState> snapshotTier{
    {domain::RecoveryTier::Snapshot, domain::TierStatus::Valid}};
const std::vector<domain::TierState> vaultTier{{domain::RecoveryTier::Vault, domain::TierStatus::Valid}};

domain::Recoverability outlook(const Snapshot &snapshot) {
    const domain::AccessIndex index(snapshot.environment);
    const std::vector<domain::Recoverability> all = domain::recoverabilities(index, snapshot.takenAt);
    return all.empty() ? domain::Recoverability() : all.front();
}

using WithLess = std::function<void(const QJsonObject &, const QString &)>;

void forEachMemberTakenAway(const QJsonObject &object, const QString &path, const WithLess &tryOut);

void inValue(
    const QJsonValue &value, const QString &path, const std::function<void(QJsonValue, QString)> &tryOut) {
    if (value.isObject()) {
        forEachMemberTakenAway(value.toObject(), path,
            [&tryOut](const QJsonObject &less, const QString &place) { tryOut(less, place); });
    }
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        inValue(array.at(i), path + QStringLiteral("[%1]").arg(i),
            [&array, &tryOut, i](const QJsonValue &element, const QString &place) {
                QJsonArray less = array;
                less.replace(i, element);
                tryOut(less, place);
            });
    }
}

void forEachMemberTakenAway(const QJsonObject &object, const QString &path, const WithLess &tryOut) {
    for (const QString &name : object.keys()) {
        const QString place = path + QLatin1Char('.') + name;
        QJsonObject less = object;
        less.remove(name);
        tryOut(less, place);
        inValue(
            object.value(name), place, [&object, &name, &tryOut](const QJsonValue &value, const QString &at) {
                QJsonObject changed = object;
                changed.insert(name, value);
                tryOut(changed, at);
            });
    }
}

} // namespace

class TestSnapshot : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsReadBack();
    void answersSurviveTheFile();
    void anOlderSnapshotTellsOfOneSubscriptionOnly();
    void aDamagedAssignmentMakesUnknownNotNo();
    void aRowThatSaysNothingMakesUnknownNotNo();
    void aRoleThatLostAPermissionIsLeftOutWhole();
    void everyOtherElementStillLoads();
    void encodings_data();
    void encodings();
    void refusals_data();
    void refusals();
    void whatIsTakenAwayNeverMakesItMoreCertain_data();
    void whatIsTakenAwayNeverMakesItMoreCertain();
    void backupsAreWrittenAndReadBack();
    void anOlderFileLacksBackupsAndNothingElse();
    void anOlderAssignmentIsReadAsItWas();
    void withoutAPartOfTheBackupsNothingIsMoreCertain_data();
    void withoutAPartOfTheBackupsNothingIsMoreCertain();
    void theSchemaInTheResourcesIsTheFormat();
};

void TestSnapshot::whatIsWrittenIsReadBack() {
    Snapshot snapshot = wholeRead();
    snapshot.environment.hsmRoles[hsmHost].assignments.push_back(cryptoUserAtKey());
    domain::BackupPolicy policy;
    policy.name = QStringLiteral("EnhancedPolicy");
    policy.isEnhanced = true;
    policy.frequency = domain::ScheduleFrequency::Hourly;
    policy.daily = domain::Retention{30, domain::DurationUnit::Days};
    policy.monthly = domain::LongRetention{{12, domain::DurationUnit::Months}, {0, 15}, {}, {}, {}};
    snapshot.environment.backupPolicies.push_back(policy);
    const QByteArray bytes = toJson(snapshot);
    const base::Result<LoadedSnapshot> loaded = fromJson(bytes);
    QVERIFY(loaded.has_value());
    QVERIFY(loaded->problems.empty());
    QCOMPARE(toJson(loaded->snapshot), bytes);
    const domain::BackupPolicy &read = loaded->snapshot.environment.backupPolicies.front();
    QCOMPARE(read.monthly->daysOfMonth, (QList<int>{0, 15}));
    QCOMPARE(read.daily->count, 30);
    QVERIFY(!read.weekly);
    QCOMPARE(loaded->snapshot.environment.keyStores.front().softDelete, std::optional<bool>());
}

void TestSnapshot::answersSurviveTheFile() {
    Snapshot snapshot = wholeRead();
    QCOMPARE(verdict(fromJson(toJson(snapshot))->snapshot), domain::Truth::No);
    snapshot.environment.hsmRoles[hsmHost].assignments.push_back(cryptoUserAtKey());
    QCOMPARE(verdict(fromJson(toJson(snapshot))->snapshot), domain::Truth::Yes);
}

void TestSnapshot::anOlderSnapshotTellsOfOneSubscriptionOnly() {
    const auto listedFor = [](const QStringList &subscriptions, const QStringList &told) {
        Snapshot snapshot;
        domain::RoleAssignment row;
        row.scope = QStringLiteral("/providers/Microsoft.Management/managementGroups/mg1");
        row.listedFor = told;
        row.principalId = backupService;
        row.roleGuid = domain::roles::managedHsmCryptoUser;
        snapshot.environment.azureRoles.assignments = {row};
        for (const QString &subscription : subscriptions) {
            domain::ScopeRead read;
            read.scope = QStringLiteral("/subscriptions/%1/resourceGroups/g").arg(subscription);
            read.outcome = domain::ReadOutcome::Read;
            snapshot.environment.coverage.push_back(read);
        }
        const base::Result<LoadedSnapshot> loaded = fromJson(toJson(snapshot));
        return loaded->snapshot.environment.azureRoles.assignments.front().listedFor;
    };
    const QStringList one{QStringLiteral("s1")};
    const QStringList two{QStringLiteral("s1"), QStringLiteral("s2")};
    QCOMPARE(listedFor(two, one), one);
    QCOMPARE(listedFor(one, {}), one);
    QCOMPARE(listedFor(two, {}), QStringList());
}

void TestSnapshot::aDamagedAssignmentMakesUnknownNotNo() {
    Snapshot snapshot = wholeRead();
    snapshot.environment.hsmRoles[hsmHost].assignments.push_back(cryptoUserAtKey());
    const QByteArray damaged = toJson(snapshot).replace("\"/keys/cvm-key\",\n", "7,\n");
    const base::Result<LoadedSnapshot> loaded = fromJson(damaged);
    QVERIFY(loaded.has_value());
    QVERIFY(!loaded->problems.empty());
    QVERIFY2(loaded->problems.front().place.endsWith(QLatin1String(".scope")),
        qPrintable(loaded->problems.front().place));
    QCOMPARE(verdict(loaded->snapshot), domain::Truth::Unknown);
}

/// Values of the right type that say nothing.
void TestSnapshot::aRowThatSaysNothingMakesUnknownNotNo() {
    Snapshot snapshot = wholeRead();
    for (const auto change : {+[](domain::RoleAssignment &row) { row.principalId.clear(); },
             +[](domain::RoleAssignment &row) { row.scope.clear(); },
             +[](domain::RoleAssignment &row) { row.scope = QStringLiteral("x"); },
             +[](domain::RoleAssignment &row) { row.roleGuid = QStringLiteral("x"); }}) {
        domain::RoleAssignment row = cryptoUserAtKey();
        change(row);
        snapshot.environment.hsmRoles[hsmHost].assignments = {row};
        const base::Result<LoadedSnapshot> loaded = fromJson(toJson(snapshot));
        QCOMPARE(loaded->problems.size(), size_t(1));
        QCOMPARE(verdict(loaded->snapshot), domain::Truth::Unknown);
    }
}

void TestSnapshot::aRoleThatLostAPermissionIsLeftOutWhole() {
    Snapshot snapshot = wholeRead();
    domain::RoleDefinition custom;
    custom.guid = QStringLiteral("cccccccc-0000-0000-0000-000000000001");
    custom.permissions = {{{}, {}, {QStringLiteral("some-data-action")}, {}, {}}};
    snapshot.environment.hsmRoles[hsmHost].definitions.push_back(custom);
    const size_t roles = snapshot.environment.hsmRoles[hsmHost].definitions.size();
    const QByteArray damaged = toJson(snapshot).replace("\"some-data-action\"", "[]");
    const base::Result<LoadedSnapshot> loaded = fromJson(damaged);
    QVERIFY(loaded.has_value());
    QCOMPARE(loaded->snapshot.environment.hsmRoles[hsmHost].definitions.size(), roles - 1);
}

void TestSnapshot::everyOtherElementStillLoads() {
    Snapshot snapshot = wholeRead();
    domain::Key second;
    second.id = {hsmHost, QStringLiteral("other-key"), {}};
    snapshot.environment.keys.push_back(second);
    const QByteArray damaged = toJson(snapshot).replace("\"enabled\": true", "\"enabled\": \"yes\"");
    const base::Result<LoadedSnapshot> loaded = fromJson(damaged);
    QVERIFY(loaded.has_value());
    QCOMPARE(loaded->problems.size(), size_t(1));
    QCOMPARE(loaded->problems.front().place, QStringLiteral("$.environment.keys[0].enabled"));
    QCOMPARE(loaded->problems.front().message, QStringLiteral("expected true or false, found a string"));
    QCOMPARE(loaded->snapshot.environment.keys.size(), size_t(1));
    QCOMPARE(loaded->snapshot.environment.keys.front().id.name, QStringLiteral("other-key"));
}

void TestSnapshot::encodings_data() {
    QTest::addColumn<QByteArray>("bytes");
    const QString text = QString::fromUtf8(toJson(wholeRead()));
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with byte order mark") << "\xEF\xBB\xBF" + text.toUtf8();
    for (const auto &[name, encoding] : {std::pair("UTF-16LE", QStringConverter::Utf16LE),
             std::pair("UTF-16BE", QStringConverter::Utf16BE)}) {
        QStringEncoder plain(encoding);
        QTest::newRow(name) << QByteArray(plain.encode(text));
        QStringEncoder marked(encoding, QStringConverter::Flag::WriteBom);
        QTest::newRow((QByteArray(name) + " with byte order mark").constData())
            << QByteArray(marked.encode(text));
    }
}

void TestSnapshot::encodings() {
    QFETCH(QByteArray, bytes);
    const base::Result<LoadedSnapshot> loaded = fromJson(bytes);
    QVERIFY(loaded.has_value());
    QVERIFY(loaded->problems.empty());
    QCOMPARE(loaded->snapshot.environment.keys.front().id.name, QStringLiteral("cvm-key"));
}

void TestSnapshot::refusals_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    const QByteArray whole = toJson(wholeRead());
    QTest::newRow("empty") << QByteArray() << QStringLiteral("NotJson") << QStringLiteral("line 1, column 1");
    QTest::newRow("truncated") << whole.left(whole.size() / 2) << QStringLiteral("NotJson")
                               << QStringLiteral("line ");
    QTest::newRow("other JSON") << QByteArray("{\"format\":\"else\"}") << QStringLiteral("NotASnapshot")
                                << QStringLiteral("$.format");
    QTest::newRow("a list") << QByteArray("[]") << QStringLiteral("NotASnapshot")
                            << QStringLiteral("$.format");
    QTest::newRow("newer") << QByteArray(whole).replace("\"formatVersion\": 2", "\"formatVersion\": 3")
                           << QStringLiteral("UnknownSnapshotVersion") << QStringLiteral("$.formatVersion");
    QTest::newRow("deep") << QByteArray(5000, '[') << QStringLiteral("NotJson") << QStringLiteral("line 1");
}

void TestSnapshot::refusals() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    QFETCH(QString, message);
    const base::Result<LoadedSnapshot> loaded = fromJson(bytes);
    QVERIFY(!loaded.has_value());
    QCOMPARE(loaded.error().code, code);
    QVERIFY2(loaded.error().message.contains(message), qPrintable(loaded.error().message));
}

void TestSnapshot::whatIsTakenAwayNeverMakesItMoreCertain_data() {
    QTest::addColumn<bool>("granted");
    QTest::newRow("yes") << true;
    QTest::newRow("no") << false;
}

/// Every member of the file, one after the other.
void TestSnapshot::whatIsTakenAwayNeverMakesItMoreCertain() {
    QFETCH(bool, granted);
    Snapshot snapshot = wholeRead();
    if (granted) {
        snapshot.environment.hsmRoles[hsmHost].assignments.push_back(cryptoUserAtKey());
    }
    const domain::Truth before = verdict(snapshot);
    QCOMPARE(before, granted ? domain::Truth::Yes : domain::Truth::No);
    const QJsonObject whole = QJsonDocument::fromJson(toJson(snapshot)).object();
    int tried = 0;
    QStringList wrong;
    forEachMemberTakenAway(whole, QStringLiteral("$"), [&](const QJsonObject &less, const QString &place) {
        const base::Result<LoadedSnapshot> loaded = fromJson(less);
        if (!loaded || loaded->snapshot.environment.keyStores.empty()) {
            return;
        }
        ++tried;
        const domain::Truth after = verdict(loaded->snapshot);
        if (after != before && after != domain::Truth::Unknown) {
            wrong << place;
        }
    });
    QVERIFY(tried > 50);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestSnapshot::backupsAreWrittenAndReadBack() {
    Snapshot snapshot = withBackups(vaultTier);
    domain::GoneResource gone;
    gone.key = {hsmHost, QStringLiteral("other-key"), {}};
    gone.isPurged = true;
    snapshot.environment.put(gone);
    const QByteArray bytes = toJson(snapshot);
    const base::Result<LoadedSnapshot> loaded = fromJson(bytes);
    QVERIFY(loaded.has_value());
    QVERIFY(loaded->problems.empty());
    QCOMPARE(toJson(loaded->snapshot), bytes);
    const domain::Environment &read = loaded->snapshot.environment;
    QCOMPARE(read.recoveryPoints.front().tiers, vaultTier);
    QCOMPARE(read.recoveryPoints.front().expires, snapshot.environment.recoveryPoints.front().expires);
    QVERIFY(read.gone.front().isPurged);
    QCOMPARE(read.coverage.size(), snapshot.environment.coverage.size());
    QCOMPARE(outlook(loaded->snapshot).restore.answer, domain::RestoreAnswer::Possible);
}

/// And older programs find no words that they do not know where they look.
void TestSnapshot::anOlderFileLacksBackupsAndNothingElse() {
    QJsonObject root = QJsonDocument::fromJson(toJson(withBackups(snapshotTier))).object();
    QJsonObject environment = root.value(QLatin1String("environment")).toObject();
    for (const QJsonValue &read : environment.value(QLatin1String("coverage")).toArray()) {
        const QString kind = read[QLatin1String("kind")].toString();
        QVERIFY2(kind.startsWith(QLatin1String("role")), qPrintable(kind));
    }
    QCOMPARE(root.value(QLatin1String("backupCoverage")).toArray().size(), 3);
    root.remove(QStringLiteral("backupCoverage"));
    environment.remove(QStringLiteral("recoveryPoints"));
    root.insert(QStringLiteral("environment"), environment);
    const base::Result<LoadedSnapshot> loaded = fromJson(root);
    QVERIFY(loaded.has_value());
    QVERIFY(loaded->problems.empty());
    QCOMPARE(verdict(loaded->snapshot), domain::Truth::No);
    QCOMPARE(outlook(loaded->snapshot).restore.answer, domain::RestoreAnswer::NotKnown);
}

void TestSnapshot::anOlderAssignmentIsReadAsItWas() {
    Snapshot snapshot = wholeRead();
    snapshot.environment.hsmRoles[hsmHost].assignments.push_back(cryptoUserAtKey());
    QByteArray bytes = toJson(snapshot);
    QVERIFY(bytes.contains("\"perhapsFor\""));
    bytes.replace("\"perhapsFor\"", "\"somethingElse\"");
    const base::Result<LoadedSnapshot> loaded = fromJson(bytes);
    QVERIFY(loaded.has_value());
    QVERIFY(loaded->problems.empty());
    QCOMPARE(verdict(loaded->snapshot), domain::Truth::Yes);
}

void TestSnapshot::withoutAPartOfTheBackupsNothingIsMoreCertain_data() {
    QTest::addColumn<bool>("isInVault");
    QTest::newRow("snapshot tier") << false;
    QTest::newRow("vault tier") << true;
}

/// Every member of the file, one after the other.
void TestSnapshot::withoutAPartOfTheBackupsNothingIsMoreCertain() {
    QFETCH(bool, isInVault);
    const Snapshot snapshot = withBackups(isInVault ? vaultTier : snapshotTier);
    const domain::Recoverability before = outlook(snapshot);
    QCOMPARE(before.restore.answer, isInVault ? domain::RestoreAnswer::Possible : domain::RestoreAnswer::No);
    QCOMPARE(before.softDelete.key, domain::KeyReturn::WouldBeKept);
    const QJsonObject whole = QJsonDocument::fromJson(toJson(snapshot)).object();
    QStringList wrong;
    int tried = 0;
    forEachMemberTakenAway(whole, QStringLiteral("$"), [&](const QJsonObject &less, const QString &place) {
        const base::Result<LoadedSnapshot> loaded = fromJson(less);
        if (!loaded) {
            return;
        }
        ++tried;
        const domain::Recoverability after = outlook(loaded->snapshot);
        const bool isRestoreOk = after.restore.answer == before.restore.answer
            || after.restore.answer == domain::RestoreAnswer::NotKnown;
        const bool isKeyOk = after.softDelete.key == before.softDelete.key
            || after.softDelete.key == domain::KeyReturn::NotKnown;
        if (!isRestoreOk || !isKeyOk) {
            wrong << place;
        }
    });
    QVERIFY(tried > 100);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestSnapshot::theSchemaInTheResourcesIsTheFormat() {
    QFile file(QStringLiteral(CVM_SOURCE_DIR "/resources/snapshot.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()), QJsonDocument::fromJson(schema()));
}

CVM_TEST(TestSnapshot)

} // namespace tst_snapshot

#include "tst_snapshot.moc"
