#include "domain/recoverability.h"

#include "base/text.h"

#include <algorithm>

namespace domain {

namespace {

QString foldedId(const ResourceId &id) {
    return id.text().toCaseFolded();
}

/// "VM;iaasvmcontainerv2;{group};{name}" (contract 14.4).
bool isNamedLike(const ProtectedItem &item, const VirtualMachine &machine) {
    const QStringList parts = item.id.name().split(u';');
    return parts.size() < 2
        || (base::sameText(parts.at(parts.size() - 1), machine.id.name())
            && base::sameText(parts.at(parts.size() - 2), machine.id.resourceGroup()));
}

/// What is asked for every virtual machine, found once.
class Backups {
public:
    explicit Backups(const AccessIndex &index) : m_index(index) {
        const Environment &environment = index.environment();
        for (const ProtectedItem &item : environment.protectedItems) {
            if (item.sourceResourceId.isEmpty()) {
                m_untold.push_back(&item);
            } else {
                m_items[foldedId(item.sourceResourceId)].push_back(&item);
            }
        }
        for (const RecoveryPoint &point : environment.recoveryPoints) {
            m_points[foldedId(point.item())].push_back(point);
        }
        for (const RecoveryServicesVault &vault : environment.recoveryServicesVaults) {
            m_vaults[vault.id.subscriptionId().toCaseFolded()].push_back(&vault);
        }
    }

    RestoreOutlook outlookOf(const VirtualMachine &machine) const {
        RestoreOutlook outlook;
        const std::vector<const ProtectedItem *> items = m_items.value(foldedId(machine.id));
        for (const ProtectedItem *item : items) {
            judge(*item, outlook);
        }
        if (outlook.answer == RestoreAnswer::Possible) {
            outlook.reasons.clear();
            return outlook;
        }
        const size_t certain = outlook.reasons.size();
        addNotRead(machine, outlook.reasons);
        if (items.empty() && outlook.reasons.size() == certain) {
            outlook.reasons.push_back({RestoreReasonKind::NeverProtected, {}, {}});
        }
        const bool isCertain = std::none_of(outlook.reasons.begin(), outlook.reasons.end(),
            [](const RestoreReason &reason) { return reason.kind >= RestoreReasonKind::StatusNotRead; });
        outlook.answer = isCertain ? RestoreAnswer::No : RestoreAnswer::NotKnown;
        return outlook;
    }

    /// Machines that have recovery points with a customer-managed key and are not among those that are told:
    /// their backups outlive them.
    std::vector<VirtualMachine> machinesNotTold() const {
        std::vector<VirtualMachine> machines;
        for (const ProtectedItem &item : m_index.environment().protectedItems) {
            const ResourceId &id = item.sourceResourceId;
            const std::vector<RecoveryPoint> points = m_points.value(foldedId(item.id));
            const bool isOfKey = std::any_of(points.begin(), points.end(),
                [](const RecoveryPoint &point) { return point.security() == PointSecurity::CustomerKey; });
            const bool isTold = id.isEmpty() || m_index.environment().virtualMachine(id)
                || std::any_of(machines.begin(), machines.end(),
                    [&id](const VirtualMachine &other) { return other.id == id; });
            if (isOfKey && !isTold) {
                machines.emplace_back();
                machines.back().id = id;
            }
        }
        return machines;
    }

private:
    bool wasRead(ReadKind kind, const QString &scope) const {
        const ScopeRead *newest = nullptr;
        for (const ScopeRead *read : m_index.reads(kind, scope)) {
            newest = !newest || !(read->when < newest->when) ? read : newest;
        }
        return newest && newest->outcome == ReadOutcome::Read;
    }

    void judge(const ProtectedItem &item, RestoreOutlook &outlook) const {
        const std::vector<RecoveryPoint> points = m_points.value(foldedId(item.id));
        if (const RecoveryPoint *point = newestWithKeyCopy(points)) {
            if (outlook.point.isEmpty() || point->time > outlook.pointTime) {
                outlook.point = point->id;
                outlook.pointTime = point->time;
                outlook.isItemDeleted = item.isScheduledForDeferredDelete;
            }
            outlook.answer = RestoreAnswer::Possible;
            return;
        }
        const auto add = [&](RestoreReasonKind kind, const QDateTime &when) {
            outlook.reasons.push_back({kind, item.id, when});
        };
        if (!wasRead(ReadKind::RecoveryPoints, item.id.text())) {
            add(RestoreReasonKind::PointsNotRead, {});
        } else if (points.empty()) {
            add(RestoreReasonKind::NoRecoveryPoint, {});
        }
        // All that is told: what is certain of one point does not settle another.
        for (const auto &[copy, kind] :
            {std::pair(KeyCopy::NotInVaultTier, RestoreReasonKind::NotInVaultTier),
                std::pair(KeyCopy::OtherSecurityType, RestoreReasonKind::OtherSecurityType),
                std::pair(KeyCopy::NotTold, RestoreReasonKind::PointsNotTold)}) {
            QDateTime newest;
            bool isThere = false;
            for (const RecoveryPoint &point : points) {
                if (keyCopyIn(point) == copy) {
                    isThere = true;
                    newest = newest.isValid() && newest > point.time ? newest : point.time;
                }
            }
            if (isThere) {
                add(kind, newest);
            }
        }
    }

    /// A vault may be in another subscription (contract 12.7): the status names the one that protects the VM.
    void addNotRead(const VirtualMachine &machine, std::vector<RestoreReason> &reasons) const {
        const Environment &environment = m_index.environment();
        const BackupStatus status = environment.backupStatus.value(machine.id.text().toLower());
        if (status.status == ProtectionStatus::NotAsked || status.status == ProtectionStatus::Unknown) {
            reasons.push_back({RestoreReasonKind::StatusNotRead, {}, {}});
        }
        std::vector<ResourceId> vaults;
        if (!status.vaultId.isEmpty()) {
            vaults.push_back(status.vaultId);
        }
        const ResourceId subscription(QStringLiteral("/subscriptions/") + machine.id.subscriptionId());
        if (!wasRead(ReadKind::RecoveryServicesVaults, subscription.text())) {
            reasons.push_back({RestoreReasonKind::VaultsNotRead, subscription, {}});
        }
        for (const RecoveryServicesVault *vault :
            m_vaults.value(machine.id.subscriptionId().toCaseFolded())) {
            const bool isElsewhere = !vault->location.isEmpty() && !machine.location.isEmpty()
                && base::normalisedRegion(vault->location) != base::normalisedRegion(machine.location);
            if (!isElsewhere && !(vault->id == status.vaultId)) {
                vaults.push_back(vault->id);
            }
        }
        for (const ResourceId &vault : vaults) {
            if (!wasRead(ReadKind::ProtectedItems, vault.text())) {
                reasons.push_back({RestoreReasonKind::ItemsNotRead, vault, {}});
            }
        }
        for (const ProtectedItem *item : m_untold) {
            if (isNamedLike(*item, machine)) {
                reasons.push_back({RestoreReasonKind::ItemNotTold, item->id, {}});
            }
        }
    }

    const AccessIndex &m_index;
    QHash<QString, std::vector<const ProtectedItem *>> m_items; ///< by virtual machine
    std::vector<const ProtectedItem *> m_untold; ///< of which virtual machine
    QHash<QString, std::vector<RecoveryPoint>> m_points; ///< by item
    QHash<QString, std::vector<const RecoveryServicesVault *>> m_vaults; ///< by subscription
};

Truth canBePurged(const KeyStore &store) {
    return !store.purgeProtection ? Truth::Unknown : *store.purgeProtection ? Truth::No : Truth::Yes;
}

void judgeGone(SoftDeleteOutlook &outlook, const GoneResource &gone, const QDateTime &asOf) {
    outlook.isOfStore = gone.kind == GoneKind::KeyStore;
    if (gone.isRecoverable) {
        const bool isPast = gone.purgeAt.isValid() && asOf.isValid() && gone.purgeAt <= asOf;
        outlook.key = isPast         ? KeyReturn::DatePassed
            : gone.purgeAt.isValid() ? KeyReturn::UntilDate
                                     : KeyReturn::DateNotTold;
        outlook.until = gone.purgeAt;
    } else if (gone.isPurged) {
        outlook.key = KeyReturn::Lost;
    }
}

SoftDeleteOutlook softDeleteOf(
    const AccessIndex &index, const AccessIndex::KeyPlace &place, const QDateTime &asOf) {
    SoftDeleteOutlook outlook;
    const KeyStore &store = *place.store;
    outlook.canBePurged = canBePurged(store);
    const GoneResource *goneKey = index.goneKey(place);
    const GoneResource *goneStore = index.goneStore(store);
    const bool isKeyThere = !place.versions.empty();
    if (goneStore) {
        if (!store.resourceRead) { // else two accounts contradict each other
            judgeGone(outlook, *goneStore, asOf);
        }
        return outlook;
    }
    if (goneKey) {
        if (!isKeyThere) {
            judgeGone(outlook, *goneKey, asOf);
        }
        return outlook;
    }
    if (!isKeyThere || !store.resourceRead || store.isDisputed || !store.softDelete) {
        return outlook;
    }
    outlook.key = *store.softDelete ? KeyReturn::WouldBeKept : KeyReturn::WouldBeLost;
    outlook.days = *store.softDelete ? store.softDeleteRetentionDays : std::nullopt;
    return outlook;
}

} // namespace

bool SoftDeleteOutlook::isGone() const {
    return key == KeyReturn::UntilDate || key == KeyReturn::DateNotTold || key == KeyReturn::DatePassed
        || key == KeyReturn::Lost;
}

Truth SoftDeleteOutlook::comesBack() const {
    switch (key) {
    case KeyReturn::WouldBeKept:
    case KeyReturn::UntilDate:
        return Truth::Yes;
    case KeyReturn::WouldBeLost:
    case KeyReturn::Lost:
        return Truth::No;
    case KeyReturn::DateNotTold:
    case KeyReturn::DatePassed:
    case KeyReturn::NotKnown:
        break;
    }
    return Truth::Unknown;
}

std::vector<Recoverability> recoverabilities(const AccessIndex &index, const QDateTime &asOf) {
    const Environment &environment = index.environment();
    const Backups backups(index);
    QHash<QString, const AccessIndex::KeyPlace *> places; // by disk encryption set
    for (const AccessIndex::KeyPlace &place : index.keys()) {
        for (const DiskEncryptionSet *set : place.sets) {
            places.insert(foldedId(set->id), &place);
        }
    }
    std::vector<Recoverability> all;
    for (const VirtualMachine &machine : environment.virtualMachines) {
        if (machine.diskEncryption() != DiskEncryption::CustomerManagedKey) {
            continue;
        }
        Recoverability one;
        one.virtualMachine = machine.id;
        one.name = machine.name.isEmpty() ? machine.id.name() : machine.name;
        if (const AccessIndex::KeyPlace *place = places.value(foldedId(machine.diskEncryptionSetId))) {
            one.key = place->id;
            one.softDelete = softDeleteOf(index, *place, asOf);
        }
        one.restore = backups.outlookOf(machine);
        all.push_back(std::move(one));
    }
    for (const VirtualMachine &machine : backups.machinesNotTold()) {
        all.push_back({machine.id, machine.id.name(), {}, {}, backups.outlookOf(machine)});
    }
    return all;
}

} // namespace domain
