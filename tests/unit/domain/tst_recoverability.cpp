// What would be possible if a key went: by what was read, and never more certain with less.
#include "domain/recoverability.h"
#include "estate.h"
#include "tests/support/program.h"

#include <QTest>

#include <functional>

namespace tst_recoverability {

using namespace Qt::StringLiterals;
using domain::Environment;
using domain::KeyReturn;
using domain::ReadKind;
using domain::ReadOutcome;
using domain::RestoreAnswer;
using domain::RestoreReasonKind;
using domain::Truth;

namespace {

const QDateTime now(QDate(2026, 8, 1), QTime(12, 0), Qt::UTC);
const QString customerKey = u"ConfidentialVMDiskEncryptedWithCustomerKey"_s;
const QString subscriptionScope = u"/subscriptions/"_s + estate::subscription;

domain::ResourceId rsv(const QString &name = u"rsv1"_s) {
    return estate::resource(u"Microsoft.RecoveryServices/vaults/"_s + name);
}

domain::ResourceId itemId(const QString &vault = u"rsv1"_s) {
    return rsv(vault).child(
        u"backupFabrics/Azure/protectionContainers/IaasVMContainer;iaasvmcontainerv2;rg1;vm1/protectedItems/VM;iaasvmcontainerv2;rg1;vm1"_s);
}

domain::RecoveryServicesVault vaultIn(const QString &location, const QString &name = u"rsv1"_s) {
    domain::RecoveryServicesVault vault;
    vault.id = rsv(name);
    vault.name = name;
    vault.location = location;
    return vault;
}

domain::ProtectedItem item(const QString &vault = u"rsv1"_s) {
    domain::ProtectedItem item;
    item.id = itemId(vault);
    item.sourceResourceId = domain::ResourceId(estate::virtualMachine().id.text().toUpper());
    item.protectionState = u"Protected"_s;
    return item;
}

domain::RecoveryPoint point(int day, std::vector<domain::TierState> tiers,
    const QString &security = customerKey, const QString &vault = u"rsv1"_s) {
    domain::RecoveryPoint point;
    point.id = itemId(vault).child(u"recoveryPoints/%1"_s.arg(day));
    point.time = QDateTime(QDate(2026, 7, day), QTime(3, 0), Qt::UTC);
    point.tiers = std::move(tiers);
    point.securityType = security;
    return point;
}

const domain::TierState inSnapshot{domain::RecoveryTier::Snapshot, domain::TierStatus::Valid};
const domain::TierState inVault{domain::RecoveryTier::Vault, domain::TierStatus::Valid};
const domain::TierState inArchive{domain::RecoveryTier::Archive, domain::TierStatus::Valid};
const domain::TierState oddVault{domain::RecoveryTier::Vault, domain::TierStatus::Unknown};

domain::ScopeRead readAll(ReadKind kind, const QString &scope, ReadOutcome outcome = ReadOutcome::Read) {
    domain::ScopeRead read;
    read.kind = kind;
    read.scope = scope;
    read.outcome = outcome;
    read.when = now;
    return read;
}

/// Everything was read, and no vault holds the VM.
Environment neverProtected() {
    Environment environment = estate::withKeyIn(estate::vault(domain::PermissionModel::AzureRbac));
    environment.keyStores.front().softDelete = true;
    environment.keyStores.front().softDeleteRetentionDays = 90;
    environment.keyStores.front().purgeProtection = true;
    environment.put(vaultIn(u"Korea Central"_s));
    environment.put(readAll(ReadKind::RecoveryServicesVaults, subscriptionScope));
    environment.put(readAll(ReadKind::ProtectedItems, rsv().text()));
    domain::BackupStatus status;
    status.status = domain::ProtectionStatus::NotProtected;
    environment.backupStatus.insert(estate::virtualMachine().id.text().toLower(), status);
    return environment;
}

Environment withPoints(const std::vector<domain::RecoveryPoint> &points) {
    Environment environment = neverProtected();
    domain::BackupStatus &status = environment.backupStatus[estate::virtualMachine().id.text().toLower()];
    status.status = domain::ProtectionStatus::Protected;
    status.vaultId = rsv();
    environment.put(item());
    environment.put(readAll(ReadKind::RecoveryPoints, itemId().text().toLower()));
    for (const domain::RecoveryPoint &one : points) {
        environment.put(one);
    }
    return environment;
}

domain::Recoverability judged(const Environment &environment, const QDateTime &asOf = now) {
    const domain::AccessIndex index(environment);
    const std::vector<domain::Recoverability> all = domain::recoverabilities(index, asOf);
    return all.empty() ? domain::Recoverability() : all.front();
}

std::vector<RestoreReasonKind> kindsOf(const domain::RestoreOutlook &outlook) {
    std::vector<RestoreReasonKind> kinds;
    for (const domain::RestoreReason &reason : outlook.reasons) {
        kinds.push_back(reason.kind);
    }
    return kinds;
}

domain::GoneResource goneKey(bool isRecoverable, const QDateTime &purge) {
    domain::GoneResource gone;
    gone.kind = domain::GoneKind::Key;
    gone.key = {estate::vaultHost, estate::keyName, QString()};
    gone.isRecoverable = isRecoverable;
    gone.purgeAt = purge;
    return gone;
}

Environment withGone(domain::GoneResource gone) {
    Environment environment = neverProtected();
    environment.keys.clear();
    environment.put(std::move(gone));
    return environment;
}

using Change = std::function<void(Environment &)>;

/// Every fact by itself.
std::vector<std::pair<QString, Change>> takingAway(const Environment &whole) {
    std::vector<std::pair<QString, Change>> changes;
    const auto eachOf = [&changes](const QString &name, const auto &list, auto of) {
        for (size_t i = 0; i < list.size(); ++i) {
            changes.emplace_back(name + QString::number(i), [i, of](Environment &environment) {
                auto &elements = of(environment);
                elements.erase(elements.begin() + static_cast<std::ptrdiff_t>(i));
            });
        }
    };
    eachOf(
        u"key"_s, whole.keys, [](Environment & e) -> auto & { return e.keys; });
    eachOf(
        u"store"_s, whole.keyStores, [](Environment & e) -> auto & { return e.keyStores; });
    eachOf(
        u"set"_s, whole.diskEncryptionSets, [](Environment & e) -> auto & { return e.diskEncryptionSets; });
    eachOf(
        u"gone"_s, whole.gone, [](Environment & e) -> auto & { return e.gone; });
    eachOf(
        u"read"_s, whole.coverage, [](Environment & e) -> auto & { return e.coverage; });
    for (size_t i = 0; i < whole.coverage.size(); ++i) {
        changes.emplace_back(u"refused"_s + QString::number(i),
            [i](Environment &e) { e.coverage[i].outcome = ReadOutcome::Refused; });
    }
    // A list that lost an element does not count as read: the snapshot's reader and the importer see to it.
    for (size_t i = 0; i < whole.recoveryPoints.size(); ++i) {
        changes.emplace_back(
            u"point %1 security"_s.arg(i), [i](Environment &e) { e.recoveryPoints[i].securityType.clear(); });
        changes.emplace_back(
            u"point %1 tiers"_s.arg(i), [i](Environment &e) { e.recoveryPoints[i].tiers.clear(); });
        changes.emplace_back(
            u"point %1 time"_s.arg(i), [i](Environment &e) { e.recoveryPoints[i].time = QDateTime(); });
        for (size_t tier = 0; tier < whole.recoveryPoints[i].tiers.size(); ++tier) {
            changes.emplace_back(u"point %1 status"_s.arg(i), [i, tier](Environment &e) {
                e.recoveryPoints[i].tiers[tier].status = domain::TierStatus::Unknown;
            });
        }
    }
    for (size_t i = 0; i < whole.protectedItems.size(); ++i) {
        changes.emplace_back(u"item %1 source"_s.arg(i),
            [i](Environment &e) { e.protectedItems[i].sourceResourceId = domain::ResourceId(); });
    }
    changes.emplace_back(u"statuses"_s, [](Environment &e) { e.backupStatus.clear(); });
    changes.emplace_back(u"vault of the status"_s, [](Environment &e) {
        for (domain::BackupStatus &status : e.backupStatus) {
            status.vaultId = domain::ResourceId();
        }
    });
    changes.emplace_back(u"region of the vault"_s, [](Environment &e) {
        for (domain::RecoveryServicesVault &vault : e.recoveryServicesVaults) {
            vault.location.clear();
        }
    });
    changes.emplace_back(u"region"_s, [](Environment &e) { e.virtualMachines.front().location.clear(); });
    changes.emplace_back(
        u"soft delete"_s, [](Environment &e) { e.keyStores.front().softDelete = std::nullopt; });
    changes.emplace_back(
        u"retention"_s, [](Environment &e) { e.keyStores.front().softDeleteRetentionDays = std::nullopt; });
    changes.emplace_back(
        u"purge protection"_s, [](Environment &e) { e.keyStores.front().purgeProtection = std::nullopt; });
    changes.emplace_back(
        u"resource of the store"_s, [](Environment &e) { e.keyStores.front().resourceRead = false; });
    for (size_t i = 0; i < whole.gone.size(); ++i) {
        changes.emplace_back(u"purge date"_s, [i](Environment &e) { e.gone[i].purgeAt = QDateTime(); });
        changes.emplace_back(u"recoverable"_s, [i](Environment &e) { e.gone[i].isRecoverable = false; });
        changes.emplace_back(u"purged"_s, [i](Environment &e) { e.gone[i].isPurged = false; });
    }
    return changes;
}

Truth truthOf(RestoreAnswer answer) {
    return answer == RestoreAnswer::Possible ? Truth::Yes
        : answer == RestoreAnswer::No        ? Truth::No
                                             : Truth::Unknown;
}

} // namespace

class TestRecoverability : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatSoftDeleteGivesBack_data() {
        QTest::addColumn<domain::Environment>("environment");
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("purgeable");
        const auto row
            = [](const char *name, const Environment &environment, KeyReturn key, Truth purgeable) {
                  QTest::newRow(name) << environment << static_cast<int>(key) << static_cast<int>(purgeable);
              };
        row("there, with purge protection", neverProtected(), KeyReturn::WouldBeKept, Truth::No);
        Environment environment = neverProtected();
        environment.keyStores.front().purgeProtection = false;
        row("there, without", environment, KeyReturn::WouldBeKept, Truth::Yes);
        environment.keyStores.front().softDelete = false;
        row("no soft delete", environment, KeyReturn::WouldBeLost, Truth::Yes);
        environment.keyStores.front().softDelete = std::nullopt;
        environment.keyStores.front().purgeProtection = std::nullopt;
        row("not told", environment, KeyReturn::NotKnown, Truth::Unknown);
        row("deleted", withGone(goneKey(true, now.addDays(3))), KeyReturn::UntilDate, Truth::No);
        row("deleted, no date", withGone(goneKey(true, {})), KeyReturn::DateNotTold, Truth::No);
        row("deleted, past", withGone(goneKey(true, now.addDays(-1))), KeyReturn::DatePassed, Truth::No);
        row("only not found", withGone(goneKey(false, {})), KeyReturn::NotKnown, Truth::No);
        domain::GoneResource purged = goneKey(false, {});
        purged.isPurged = true;
        row("purged", withGone(purged), KeyReturn::Lost, Truth::No);
        environment = neverProtected();
        environment.put(purged);
        row("there and purged", environment, KeyReturn::NotKnown, Truth::No);
        environment = neverProtected();
        environment.keyStores.front().resourceRead = false;
        domain::GoneResource store;
        store.kind = domain::GoneKind::KeyStore;
        store.name = environment.keyStores.front().name;
        store.isRecoverable = true;
        store.purgeAt = now.addDays(1);
        environment.put(store);
        row("the store is deleted", environment, KeyReturn::UntilDate, Truth::No);
    }

    void whatSoftDeleteGivesBack() {
        QFETCH(domain::Environment, environment);
        QFETCH(int, key);
        QFETCH(int, purgeable);
        const domain::Recoverability one = judged(environment);
        QCOMPARE(static_cast<int>(one.softDelete.key), key);
        QCOMPARE(static_cast<int>(one.softDelete.canBePurged), purgeable);
        QCOMPARE(one.softDelete.days.has_value(), one.softDelete.key == KeyReturn::WouldBeKept);
        QCOMPARE(one.key.name, estate::keyName);
    }

    void whatCanBeRestored_data() {
        QTest::addColumn<domain::Environment>("environment");
        QTest::addColumn<int>("answer");
        QTest::addColumn<QList<int>>("reasons");
        using A = RestoreAnswer;
        using K = RestoreReasonKind;
        const auto row = [](const char *name, const Environment &environment, A answer,
                             std::initializer_list<K> reasons) {
            QList<int> numbers;
            for (const K kind : reasons) {
                numbers << static_cast<int>(kind);
            }
            QTest::newRow(name) << environment << static_cast<int>(answer) << numbers;
        };
        row("in the vault tier", withPoints({point(3, {inSnapshot, inVault})}), A::Possible, {});
        row("an older one", withPoints({point(9, {inSnapshot}), point(3, {inVault})}), A::Possible, {});
        row("never", neverProtected(), A::No, {K::NeverProtected});
        row("no point", withPoints({}), A::No, {K::NoRecoveryPoint});
        row("snapshots only", withPoints({point(3, {inSnapshot}), point(4, {inSnapshot})}), A::No,
            {K::NotInVaultTier});
        row("archive only", withPoints({point(3, {inArchive})}), A::No, {K::NotInVaultTier});
        row("platform key then",
            withPoints({point(3, {inVault}, u"ConfidentialVMDiskEncryptedWithPlatformKey"_s)}), A::No,
            {K::OtherSecurityType});
        row("both", withPoints({point(3, {inVault}, u"None"_s), point(4, {inSnapshot})}), A::No,
            {K::NotInVaultTier, K::OtherSecurityType});
        row("security not told", withPoints({point(3, {inVault}, {})}), A::NotKnown, {K::PointsNotTold});
        row("another word", withPoints({point(3, {oddVault})}), A::NotKnown, {K::PointsNotTold});

        Environment environment = withPoints({});
        environment.coverage.back().outcome = ReadOutcome::Refused;
        row("points refused", environment, A::NotKnown, {K::PointsNotRead});
        environment = withPoints({point(3, {inSnapshot})});
        environment.put(vaultIn(u"koreacentral"_s, u"rsv2"_s));
        row("another vault not read", environment, A::NotKnown, {K::NotInVaultTier, K::ItemsNotRead});
        environment.put(readAll(ReadKind::ProtectedItems, rsv(u"rsv2"_s).text()));
        row("another vault, empty", environment, A::No, {K::NotInVaultTier});
        domain::ProtectedItem old = item(u"rsv2"_s);
        old.isScheduledForDeferredDelete = true;
        environment.put(old);
        environment.put(point(2, {inVault}, customerKey, u"rsv2"_s));
        row("in the other vault", environment, A::Possible, {});
        environment = neverProtected();
        environment.put(vaultIn(u"westeurope"_s, u"far"_s));
        row("a vault of another region", environment, A::No, {K::NeverProtected});
        environment = neverProtected();
        environment.backupStatus.clear();
        row("status not read", environment, A::NotKnown, {K::StatusNotRead});
        environment = neverProtected();
        std::erase_if(environment.coverage,
            [](const domain::ScopeRead &read) { return read.kind == ReadKind::RecoveryServicesVaults; });
        row("vaults not listed", environment, A::NotKnown, {K::VaultsNotRead});
        environment = neverProtected();
        domain::ProtectedItem untold = item();
        untold.sourceResourceId = domain::ResourceId();
        environment.put(untold);
        row("an item that does not say of which VM", environment, A::NotKnown, {K::ItemNotTold});
        environment = neverProtected();
        environment.backupStatus.begin()->vaultId = estate::resource(u"x/vaults/elsewhere"_s);
        row("the status names a vault that was not read", environment, A::NotKnown, {K::ItemsNotRead});
        environment = estate::withKeyIn(estate::vault(domain::PermissionModel::AzureRbac));
        row("an older snapshot", environment, A::NotKnown, {K::StatusNotRead, K::VaultsNotRead});
    }

    void whatCanBeRestored() {
        QFETCH(domain::Environment, environment);
        QFETCH(int, answer);
        QFETCH(QList<int>, reasons);
        const domain::Recoverability one = judged(environment);
        QList<int> found;
        for (const RestoreReasonKind kind : kindsOf(one.restore)) {
            found << static_cast<int>(kind);
        }
        QCOMPARE(static_cast<int>(one.restore.answer), answer);
        QCOMPARE(found, reasons);
        QCOMPARE(one.restore.pointTime.isValid(), one.restore.answer == RestoreAnswer::Possible);
    }

    void theNewestPointIsTold() {
        const Environment environment
            = withPoints({point(3, {inVault}), point(9, {inSnapshot}), point(5, {inVault, inSnapshot})});
        const domain::Recoverability one = judged(environment);
        QCOMPARE(one.restore.point.name(), u"5"_s);
        QVERIFY(!one.restore.isItemDeleted);
        Environment deleted = environment;
        deleted.protectedItems.front().isScheduledForDeferredDelete = true;
        QVERIFY(judged(deleted).restore.isItemDeleted);
    }

    void onlyOfCustomerKeys() {
        Environment environment = neverProtected();
        environment.virtualMachines.front().diskEncryptionSetId = domain::ResourceId();
        const domain::AccessIndex index(environment);
        QVERIFY(domain::recoverabilities(index, now).empty());
    }

    void backupsOfAMachineThatIsGoneAreTold() {
        Environment environment = withPoints({point(3, {inVault})});
        environment.virtualMachines.clear();
        const domain::Recoverability one = judged(environment);
        QCOMPARE(one.name.toLower(), u"vm1"_s);
        QVERIFY(one.key.isEmpty());
        QCOMPARE(one.softDelete.key, KeyReturn::NotKnown);
        QCOMPARE(one.restore.answer, RestoreAnswer::Possible);
        environment.recoveryPoints.front().securityType = u"TrustedLaunch"_s;
        const domain::AccessIndex index(environment);
        QVERIFY(domain::recoverabilities(index, now).empty());
    }

    void aFewPointsTellAsMuchAsAll() {
        std::vector<domain::RecoveryPoint> points;
        for (int day = 1; day <= 20; ++day) {
            points.push_back(point(day, {inSnapshot}));
        }
        points.push_back(point(21, {inVault}, u"None"_s));
        points[4].tiers = {inVault, inSnapshot};
        points[2].tiers = {inArchive};
        points[1].tiers = {oddVault};
        const std::vector<domain::RecoveryPoint> few = domain::tellingPoints(points);
        QVERIFY(few.size() <= 7);
        QCOMPARE(few.front().name(), u"21"_s);
        QCOMPARE(domain::newestWithKeyCopy(few)->name(), u"5"_s);
        const auto has = [&few](const QString &name) {
            return std::any_of(
                few.begin(), few.end(), [&name](const auto &one) { return one.name() == name; });
        };
        QVERIFY(has(u"20"_s) && has(u"3"_s) && has(u"2"_s));
        QCOMPARE(kindsOf(judged(withPoints(few)).restore), kindsOf(judged(withPoints(points)).restore));
    }

    void lessNeverMakesItMoreCertain_data() {
        QTest::addColumn<domain::Environment>("environment");
        whatSoftDeleteGivesBackRows();
    }

    void lessNeverMakesItMoreCertain() {
        QFETCH(domain::Environment, environment);
        const domain::Recoverability whole = judged(environment);
        for (const auto &[name, change] : takingAway(environment)) {
            Environment less = environment;
            change(less);
            const domain::Recoverability one = judged(less);
            const auto isLess
                = [](Truth before, Truth after) { return after == before || after == Truth::Unknown; };
            QVERIFY2(isLess(whole.softDelete.comesBack(), one.softDelete.comesBack()), qPrintable(name));
            QVERIFY2(isLess(truthOf(whole.restore.answer), truthOf(one.restore.answer)), qPrintable(name));
            QVERIFY2(isLess(whole.softDelete.canBePurged, one.softDelete.canBePurged), qPrintable(name));
        }
    }

private:
    static void whatSoftDeleteGivesBackRows() {
        const auto row
            = [](const char *name, const Environment &environment) { QTest::newRow(name) << environment; };
        row("never protected", neverProtected());
        row("no point", withPoints({}));
        row("snapshot only", withPoints({point(3, {inSnapshot})}));
        row("possible", withPoints({point(3, {inSnapshot}), point(4, {inVault})}));
        row("other type", withPoints({point(3, {inVault}, u"None"_s), point(4, {inSnapshot})}));
        row("not told", withPoints({point(3, {inVault}, {})}));
        row("deleted", withGone(goneKey(true, now.addDays(3))));
        row("past", withGone(goneKey(true, now.addDays(-3))));
        domain::GoneResource purged = goneKey(false, {});
        purged.isPurged = true;
        row("purged", withGone(purged));
        Environment environment = neverProtected();
        environment.keyStores.front().softDelete = false;
        row("no soft delete", environment);
    }
};

CVM_TEST(TestRecoverability)

} // namespace tst_recoverability

#include "tst_recoverability.moc"
