#include "tests/contract/recordedanswers.h"

#include "base/text.h"
#include "cloud/azure/calls.h"
#include "cloud/azure/policyreader.h"
#include "cloud/azure/recoveryreader.h"

#include <QJsonArray>
#include <QJsonObject>

namespace contract {

namespace {

void compareVault(const domain::RecoveryServicesVault &vault, const QJsonValue &json, Facts &facts) {
    const QJsonValue properties = at(json, QStringLiteral("properties"));
    facts.same(QStringLiteral("id"), vault.id.text(), text(json, QStringLiteral("id")));
    facts.same(QStringLiteral("name"), vault.name, text(json, QStringLiteral("name")));
    facts.same(QStringLiteral("location"), vault.location, text(json, QStringLiteral("location")));
    facts.same(QStringLiteral("state"), vault.provisioningState,
        text(properties, QStringLiteral("provisioningState")));
    facts.same(QStringLiteral("redundancy"), vault.storageRedundancy,
        text(properties, QStringLiteral("redundancySettings.standardTierStorageRedundancy")));
    facts.same(QStringLiteral("soft delete"), vault.softDeleteState,
        text(properties, QStringLiteral("securitySettings.softDeleteSettings.softDeleteState")));
    facts.same(QStringLiteral("multi-user authorization"), vault.multiUserAuthorization,
        text(properties, QStringLiteral("securitySettings.multiUserAuthorization")));
    facts.same(QStringLiteral("immutability"), vault.immutabilityState,
        text(properties, QStringLiteral("securitySettings.immutabilitySettings.state")));
}

void examineVault(const Recording &recording, Facts &facts) {
    const auto vault
        = azure::readAnswer(recording.request(), recording.response, &azure::readRecoveryServicesVault);
    if (!vault) {
        facts.unreadable(vault.error());
        return;
    }
    compareVault(*vault, recording.body, facts);
}

void examineVaults(const Recording &recording, Facts &facts) {
    const auto page = azure::parsePage(recording.response.body, &azure::readRecoveryServicesVault);
    if (!page) {
        facts.unreadable(page.error());
        return;
    }
    const QJsonArray items = at(recording.body, QStringLiteral("value")).toArray();
    facts.same(QStringLiteral("count"), static_cast<qint64>(page->items.size()), items.size());
    for (size_t i = 0; i < page->items.size(); ++i) {
        compareVault(page->items[i], items.at(static_cast<qsizetype>(i)), facts);
    }
    examineNextLink(recording, page->nextLink, facts);
}

/// "2026-04-24T08:00:00Z" -> "08:00".
QString clockOf(const QJsonValue &time) {
    return time.toString().mid(11, 5);
}

void comparePolicy(const domain::BackupPolicy &policy, const QJsonValue &json, Facts &facts) {
    const QJsonValue properties = at(json, QStringLiteral("properties"));
    const QJsonValue schedule = at(properties, QStringLiteral("schedulePolicy"));
    const bool isV2
        = text(schedule, QStringLiteral("schedulePolicyType")) == QLatin1String("SimpleSchedulePolicyV2");
    const bool isHourly = text(schedule, QStringLiteral("scheduleRunFrequency")) == QLatin1String("Hourly");
    facts.same(QStringLiteral("id"), policy.id.text(), text(json, QStringLiteral("id")));
    facts.same(QStringLiteral("type"), policy.policyType, text(properties, QStringLiteral("policyType")));
    facts.holds(policy.isEnhanced == isV2, QStringLiteral("Enhanced or Standard"));
    facts.holds(
        (policy.frequency == domain::ScheduleFrequency::Hourly) == isHourly, QStringLiteral("frequency"));
    const QString zone = text(properties, QStringLiteral("timeZone"));
    facts.same(QStringLiteral("time zone"), policy.timeZone, zone.isEmpty() ? QStringLiteral("UTC") : zone);
    facts.same(QStringLiteral("snapshots kept"), policy.instantRestoreDays.value_or(-1),
        at(properties, QStringLiteral("instantRpRetentionRangeInDays")).toInt(-1));
    facts.same(QStringLiteral("items"), policy.protectedItemsCount.value_or(-1),
        at(properties, QStringLiteral("protectedItemsCount")).toInt(-1));
    const QJsonValue daily
        = at(properties, QStringLiteral("retentionPolicy.dailySchedule.retentionDuration.count"));
    facts.same(QStringLiteral("daily retention"), policy.daily ? policy.daily->count : -1, daily.toInt(-1));
    if (isV2 && isHourly) {
        facts.same(QStringLiteral("interval"), policy.hourlyInterval,
            at(schedule, QStringLiteral("hourlySchedule.interval")).toInt());
        facts.same(QStringLiteral("window"), policy.hourlyWindow,
            at(schedule, QStringLiteral("hourlySchedule.scheduleWindowDuration")).toInt());
        facts.same(QStringLiteral("start"), policy.startTime,
            clockOf(at(schedule, QStringLiteral("hourlySchedule.scheduleWindowStartTime"))));
    } else if (!isV2) {
        facts.same(QStringLiteral("start"), policy.startTime,
            clockOf(at(schedule, QStringLiteral("scheduleRunTimes.0"))));
    }
}

void examinePolicy(const Recording &recording, Facts &facts) {
    const auto policy
        = azure::readAnswer(recording.request(), recording.response, &azure::readVmBackupPolicy);
    if (!policy) {
        facts.unreadable(policy.error());
        return;
    }
    comparePolicy(*policy, recording.body, facts);
}

void examinePolicies(const Recording &recording, Facts &facts) {
    const auto page = azure::parsePage(recording.response.body, &azure::readBackupPolicy);
    if (!page) {
        facts.unreadable(page.error());
        return;
    }
    QJsonArray items; // only those for VMs
    for (const QJsonValue &item : at(recording.body, QStringLiteral("value")).toArray()) {
        if (text(item, QStringLiteral("properties.backupManagementType")) == QLatin1String("AzureIaasVM")) {
            items.append(item);
        }
    }
    facts.same(QStringLiteral("count"), static_cast<qint64>(page->items.size()), items.size());
    for (size_t i = 0; i < page->items.size(); ++i) {
        comparePolicy(page->items[i], items.at(static_cast<qsizetype>(i)), facts);
    }
    examineNextLink(recording, page->nextLink, facts);
}

void compareItem(const domain::ProtectedItem &item, const QJsonValue &json, Facts &facts) {
    const QJsonValue properties = at(json, QStringLiteral("properties"));
    facts.same(QStringLiteral("id"), item.id.text(), text(json, QStringLiteral("id")));
    facts.same(
        QStringLiteral("state"), item.protectionState, text(properties, QStringLiteral("protectionState")));
    facts.same(QStringLiteral("health"), item.healthStatus, text(properties, QStringLiteral("healthStatus")));
    facts.same(QStringLiteral("policy"), item.policyName, text(properties, QStringLiteral("policyName")));
    facts.same(
        QStringLiteral("policy id"), item.policyId.text(), text(properties, QStringLiteral("policyId")));
    facts.same(QStringLiteral("source"), item.sourceResourceId.text(),
        text(properties, QStringLiteral("sourceResourceId")));
    facts.same(QStringLiteral("last status"), item.lastBackupStatus,
        text(properties, QStringLiteral("lastBackupStatus")));
    const QString last = text(properties, QStringLiteral("lastBackupTime"));
    facts.sameTime(QStringLiteral("last backup"), item.lastBackupTime,
        last.startsWith(QLatin1String("2001-01-01")) ? QString() : last);
    facts.sameTime(QStringLiteral("last recovery point"), item.lastRecoveryPoint,
        text(properties, QStringLiteral("lastRecoveryPoint")));
}

void examineItem(const Recording &recording, Facts &facts) {
    const auto item = azure::readAnswer(recording.request(), recording.response, &azure::readProtectedItem);
    if (!item) {
        facts.unreadable(item.error());
        return;
    }
    compareItem(*item, recording.body, facts);
}

void examineItems(const Recording &recording, Facts &facts) {
    const auto page = azure::parsePage(recording.response.body, &azure::readProtectedItem);
    if (!page) {
        facts.unreadable(page.error());
        return;
    }
    const QJsonArray items = at(recording.body, QStringLiteral("value")).toArray();
    facts.same(QStringLiteral("count"), static_cast<qint64>(page->items.size()), items.size());
    for (size_t i = 0; i < page->items.size(); ++i) {
        compareItem(page->items[i], items.at(static_cast<qsizetype>(i)), facts);
    }
}

void examineStatus(const Recording &recording, Facts &facts) {
    const auto status = azure::readAnswer(recording.request(), recording.response, &azure::readBackupStatus);
    if (!status) {
        facts.unreadable(status.error());
        return;
    }
    const QString told = text(recording.body, QStringLiteral("protectionStatus"));
    facts.holds(
        (status->status == domain::ProtectionStatus::Protected) == (told == QLatin1String("Protected")),
        QStringLiteral("protected or not"));
    facts.same(
        QStringLiteral("vault"), status->vaultId.text(), text(recording.body, QStringLiteral("vaultId")));
    facts.same(
        QStringLiteral("policy"), status->policyName, text(recording.body, QStringLiteral("policyName")));
    facts.same(QStringLiteral("item"), status->protectedItemName,
        text(recording.body, QStringLiteral("protectedItemName")));
}

void examinePoint(const Recording &recording, Facts &facts) {
    const auto point = azure::readAnswer(recording.request(), recording.response, &azure::readRecoveryPoint);
    if (!point) {
        facts.unreadable(point.error());
        return;
    }
    const QJsonValue properties = at(recording.body, QStringLiteral("properties"));
    facts.same(QStringLiteral("id"), point->id.text(), text(recording.body, QStringLiteral("id")));
    facts.same(QStringLiteral("type"), point->type, text(properties, QStringLiteral("recoveryPointType")));
    facts.same(
        QStringLiteral("security"), point->securityType, text(properties, QStringLiteral("securityType")));
    facts.sameTime(
        QStringLiteral("time"), point->time, text(properties, QStringLiteral("recoveryPointTime")));
    bool snapshot = false;
    bool vault = false;
    for (const QJsonValue &tier : at(properties, QStringLiteral("recoveryPointTierDetails")).toArray()) {
        const bool valid = text(tier, QStringLiteral("status")) == QLatin1String("Valid");
        snapshot |= valid && text(tier, QStringLiteral("type")) == QLatin1String("InstantRP");
        vault |= valid && text(tier, QStringLiteral("type")) == QLatin1String("HardenedRP");
    }
    facts.holds((point->isIn(domain::RecoveryTier::Snapshot) == domain::Truth::Yes) == snapshot,
        QStringLiteral("snapshot tier"));
    facts.holds((point->isIn(domain::RecoveryTier::Vault) == domain::Truth::Yes) == vault,
        QStringLiteral("vault tier"));
}

} // namespace

const std::vector<Route> &recoveryRoutes() {
    static const std::vector<Route> routes{
        {"GET", "subscriptions/*/providers/Microsoft.RecoveryServices/vaults", "readRecoveryServicesVault",
            &examineVaults},
        {"GET", "subscriptions/*/resourceGroups/*/providers/Microsoft.RecoveryServices/vaults/*",
            "readRecoveryServicesVault", &examineVault},
        {"PUT", "subscriptions/*/resourceGroups/*/providers/Microsoft.RecoveryServices/vaults/*",
            "the product creates no Recovery Services vault", nullptr},
        {"GET", "**/vaults/*/backupconfig/vaultconfig", "the vault itself tells its soft delete", nullptr},
        {"GET", "**/vaults/*/backupstorageconfig/vaultstorageconfig", "the vault itself tells its redundancy",
            nullptr},
        {"GET", "**/vaults/*/backupPolicies", "readBackupPolicy", &examinePolicies},
        {"GET", "**/vaults/*/backupPolicies/*", "readVmBackupPolicy", &examinePolicy},
        {"PUT", "**/vaults/*/backupPolicies/*", "readVmBackupPolicy", &examinePolicy},
        {"POST", "subscriptions/*/providers/Microsoft.RecoveryServices/locations/*/backupStatus",
            "readBackupStatus", &examineStatus},
        {"GET", "**/vaults/*/backupProtectedItems", "readProtectedItem", &examineItems},
        {"GET", "**/protectionContainers/*/protectedItems/*", "readProtectedItem", &examineItem},
        {"DELETE", "**/protectionContainers/*/protectedItems/*", "the product deletes no backup", nullptr},
        {"GET", "**/protectedItems/*/recoveryPoints/*", "readRecoveryPoint", &examinePoint},
        {"GET", "**/vaults/*/backupProtectableItems", "names are built from the VM, not looked up", nullptr},
        {"GET", "**/vaults/*/backupProtectionContainers", "containers are not asked for", nullptr},
    };
    return routes;
}

} // namespace contract
