#include "base/text.h"
#include "compose/snapshotscenario/parts.h"
#include "domain/qualification.h"

#include <algorithm>

namespace snapshotscenario {

namespace {

const QString unknownPlace = QStringLiteral("unknown");

QString securityTypeOf(domain::SecurityType type) {
    switch (type) {
    case domain::SecurityType::ConfidentialVm:
        return QStringLiteral("ConfidentialVM");
    case domain::SecurityType::TrustedLaunch:
        return QStringLiteral("TrustedLaunch");
    case domain::SecurityType::None:
    case domain::SecurityType::Unknown:
        break;
    }
    return {};
}

/// A policy of the same kind at the same time; finer rules do not matter to whether backup works.
QJsonObject policyOf(const domain::BackupPolicy &policy) {
    const QString time = policy.startTime.size() == 5 ? policy.startTime : QStringLiteral("22:00");
    const QString at = QStringLiteral("2026-01-05T%1:00Z").arg(time);
    const QJsonArray times{at};
    QJsonObject schedule{{QStringLiteral("schedulePolicyType"), QStringLiteral("SimpleSchedulePolicy")},
        {QStringLiteral("scheduleRunFrequency"), QStringLiteral("Daily")},
        {QStringLiteral("scheduleRunTimes"), times}};
    if (policy.isEnhanced) {
        schedule
            = QJsonObject{{QStringLiteral("schedulePolicyType"), QStringLiteral("SimpleSchedulePolicyV2")},
                {QStringLiteral("scheduleRunFrequency"), QStringLiteral("Daily")},
                {QStringLiteral("dailySchedule"), QJsonObject{{QStringLiteral("scheduleRunTimes"), times}}}};
    }
    const int days = policy.daily ? policy.daily->count : 30;
    const QJsonObject retention{
        {QStringLiteral("retentionPolicyType"), QStringLiteral("LongTermRetentionPolicy")},
        {QStringLiteral("dailySchedule"),
            QJsonObject{{QStringLiteral("retentionTimes"), times},
                {QStringLiteral("retentionDuration"),
                    QJsonObject{{QStringLiteral("count"), days},
                        {QStringLiteral("durationType"), QStringLiteral("Days")}}}}}};
    return {{QStringLiteral("backupManagementType"), QStringLiteral("AzureIaasVM")},
        {QStringLiteral("policyType"), policy.isEnhanced ? QStringLiteral("V2") : QStringLiteral("V1")},
        {QStringLiteral("instantRPDetails"), QJsonObject()}, {QStringLiteral("schedulePolicy"), schedule},
        {QStringLiteral("retentionPolicy"), retention},
        {QStringLiteral("instantRpRetentionRangeInDays"), policy.instantRestoreDays.value_or(7)},
        {QStringLiteral("timeZone"), policy.timeZone.isEmpty() ? QStringLiteral("UTC") : policy.timeZone}};
}

/// By their names, in the tiers that they can be restored from.
QJsonObject pointsOf(
    const domain::Environment &environment, const domain::ProtectedItem &item, const QDateTime &takenAt) {
    constexpr qint64 mostHours = 87'600; // as the simulator takes them
    QJsonObject points;
    for (const domain::RecoveryPoint &point : environment.recoveryPoints) {
        if (!(point.item() == item.id) || !point.time.isValid()) {
            continue;
        }
        QJsonArray tiers;
        for (const auto &[tier, name] :
            {std::pair(domain::RecoveryTier::Snapshot, QStringLiteral("snapshot")),
                std::pair(domain::RecoveryTier::Vault, QStringLiteral("vault")),
                std::pair(domain::RecoveryTier::Archive, QStringLiteral("archive"))}) {
            if (point.isIn(tier) == domain::Truth::Yes) {
                tiers.append(name);
            }
        }
        const qint64 hours = std::clamp<qint64>(point.time.secsTo(takenAt) / 3600, 0, mostHours);
        points.insert(point.name(),
            QJsonObject{{QStringLiteral("hoursAgo"), static_cast<int>(hours)},
                {QStringLiteral("tiers"), tiers},
                {QStringLiteral("keyCopy"), domain::keyCopyIn(point) == domain::KeyCopy::Possible}});
    }
    return points;
}

QJsonObject itemsOf(
    const domain::Environment &environment, const domain::ResourceId &vault, const QDateTime &takenAt) {
    QJsonObject items;
    for (const domain::VirtualMachine &machine : environment.virtualMachines) {
        const domain::BackupStatus status = environment.backupStatusOf(machine.id);
        if (status.status == domain::ProtectionStatus::Protected && status.vaultId == vault) {
            items.insert(machine.id.text(), QJsonObject{{QStringLiteral("policy"), status.policyName}});
        }
    }
    for (const domain::ProtectedItem &item : environment.protectedItems) {
        if (vault.contains(item.id) && environment.virtualMachine(item.sourceResourceId)) {
            QJsonObject json{
                {QStringLiteral("policy"), item.policyName}, {QStringLiteral("state"), item.protectionState}};
            const QJsonObject points = pointsOf(environment, item, takenAt);
            if (!points.isEmpty()) {
                json.insert(QStringLiteral("points"), points);
            }
            items.insert(environment.virtualMachine(item.sourceResourceId)->id.text(), json);
        }
    }
    return items;
}

} // namespace

bool hasOtherPoints(const domain::Environment &environment, const domain::ProtectedItem &item) {
    const domain::VirtualMachine *machine = environment.virtualMachine(item.sourceResourceId);
    if (!machine) {
        return true; // the item itself is left out
    }
    bool isThere = false;
    bool isOther = false;
    for (const domain::RecoveryPoint &point : environment.recoveryPoints) {
        if (point.item() == item.id) {
            isThere = true;
            isOther = isOther || !point.time.isValid() || point.tiers.empty()
                || (point.security() == domain::PointSecurity::CustomerKey)
                    != (machine->diskEncryption() == domain::DiskEncryption::CustomerManagedKey);
        }
    }
    const domain::ScopeRead *read
        = environment.scopeRead(domain::ReadKind::RecoveryPoints, QString(), item.id.text());
    const bool isNone = !isThere && read && read->outcome == domain::ReadOutcome::Read
        && base::sameText(item.protectionState, u"Protected");
    return isOther || isNone;
}

QJsonObject placeOf(const domain::ResourceId &id, const QString &location) {
    return {{QStringLiteral("name"), id.name()},
        {QStringLiteral("subscription"), id.subscriptionId().toLower()},
        {QStringLiteral("resourceGroup"), id.resourceGroup().isEmpty() ? unknownPlace : id.resourceGroup()},
        {QStringLiteral("location"), location.isEmpty() ? unknownPlace : location}};
}

QJsonObject subscriptionsOf(const domain::Environment &environment) {
    QJsonObject subscriptions;
    const auto add = [&](const QString &id, const QString &name, const QString &state,
                         const QString &preview = {}) {
        const QString key = id.toLower();
        if (id.isEmpty() || subscriptions.contains(key)) {
            return;
        }
        subscriptions.insert(key,
            QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("name"), name.isEmpty() ? id : name},
                {QStringLiteral("state"), state.isEmpty() ? QStringLiteral("Enabled") : state},
                {QStringLiteral("features"),
                    QJsonObject{{domain::confidentialBackupFeature,
                        preview.isEmpty() ? QStringLiteral("Registered") : preview}}}});
    };
    for (const domain::Subscription &subscription : environment.subscriptions) {
        add(subscription.id, subscription.name, subscription.state, subscription.previewFeature);
    }
    for (const domain::VirtualMachine &machine : environment.virtualMachines) {
        add(machine.id.subscriptionId(), {}, {});
    }
    for (const domain::DiskEncryptionSet &set : environment.diskEncryptionSets) {
        add(set.id.subscriptionId(), {}, {});
    }
    for (const domain::KeyStore &store : environment.keyStores) {
        add(storeIdOf(environment, store).subscriptionId(), {}, {});
    }
    for (const domain::RecoveryServicesVault &vault : environment.recoveryServicesVaults) {
        add(vault.id.subscriptionId(), {}, {});
    }
    return subscriptions;
}

bool canBeReproduced(const domain::Environment &environment, const domain::DiskEncryptionSet &set) {
    const domain::KeyStore *store = environment.keyStore(set.activeKey.host);
    return store && !set.activeKey.isEmpty() && !storeIdOf(environment, *store).isEmpty();
}

QJsonObject encryptionSetsOf(const domain::Environment &environment) {
    QJsonObject sets;
    for (const domain::DiskEncryptionSet &set : environment.diskEncryptionSets) {
        if (!canBeReproduced(environment, set)) {
            continue;
        }
        const domain::KeyStore *store = environment.keyStore(set.activeKey.host);
        QJsonObject json = placeOf(set.id, set.location);
        json.insert(QStringLiteral("key"), store->name + QLatin1Char('/') + set.activeKey.name);
        json.insert(QStringLiteral("encryptionType"), set.encryptionType);
        json.insert(QStringLiteral("rotatesKey"), set.rotationToLatestKeyVersionEnabled);
        json.insert(QStringLiteral("identityHasAccess"), false); // its grants are among the others
        if (!set.identityPrincipalId.isEmpty()) {
            json.insert(QStringLiteral("identity"), set.identityPrincipalId);
        }
        sets.insert(set.id.text().toLower(), json);
    }
    return sets;
}

QJsonObject machinesOf(const domain::Environment &environment) {
    QJsonObject machines;
    for (const domain::VirtualMachine &machine : environment.virtualMachines) {
        QJsonObject json = placeOf(machine.id, machine.location);
        json.insert(QStringLiteral("size"), machine.size);
        json.insert(
            QStringLiteral("os"), machine.osType.isEmpty() ? QStringLiteral("Linux") : machine.osType);
        json.insert(QStringLiteral("securityType"), securityTypeOf(machine.securityType));
        if (!machine.securityEncryptionType.isEmpty()) {
            json.insert(QStringLiteral("encryption"), machine.securityEncryptionType);
        }
        if (!machine.powerState.isEmpty()) {
            json.insert(QStringLiteral("powerState"), machine.powerState);
        }
        if (!machine.diskEncryptionSetId.isEmpty()) {
            json.insert(QStringLiteral("diskEncryptionSet"), machine.diskEncryptionSetId.text());
        }
        machines.insert(machine.id.text().toLower(), json);
    }
    return machines;
}

QJsonObject recoveryVaultsOf(const domain::Environment &environment, const QDateTime &takenAt) {
    QJsonObject vaults;
    for (const domain::RecoveryServicesVault &vault : environment.recoveryServicesVaults) {
        QJsonObject json = placeOf(vault.id, vault.location);
        QJsonObject policies;
        QJsonArray without{QStringLiteral("DefaultPolicy"), QStringLiteral("EnhancedPolicy")};
        bool anyRead = false;
        for (const domain::BackupPolicy &policy : environment.backupPolicies) {
            if (vault.id.contains(policy.id)) {
                anyRead = true;
                policies.insert(policy.name, policyOf(policy));
            }
        }
        if (anyRead) { // otherwise the vault keeps those that every new one has
            json.insert(QStringLiteral("withoutPolicies"), without);
            json.insert(QStringLiteral("policies"), policies);
        }
        if (!vault.storageRedundancy.isEmpty()) {
            json.insert(QStringLiteral("redundancy"), vault.storageRedundancy);
        }
        json.insert(QStringLiteral("items"), itemsOf(environment, vault.id, takenAt));
        vaults.insert(vault.id.text().toLower(), json);
    }
    return vaults;
}

} // namespace snapshotscenario
