#include "domain/environment.h"

#include "base/text.h"
#include "domain/scope.h"

#include <algorithm>

namespace domain {

namespace {

template <typename T>
const T *findById(const std::vector<T> &items, const ResourceId &id) {
    const auto found
        = std::find_if(items.begin(), items.end(), [&id](const T &item) { return item.id == id; });
    return id.isEmpty() || found == items.end() ? nullptr : &*found;
}

template <typename T, typename Same>
void replaceOrAppend(std::vector<T> &items, T value, Same same) {
    const auto found = std::find_if(items.begin(), items.end(), same);
    if (found == items.end()) {
        items.push_back(std::move(value));
    } else {
        *found = std::move(value);
    }
}

template <typename T>
void replaceById(std::vector<T> &items, T value) {
    const ResourceId id = value.id;
    replaceOrAppend(items, std::move(value), [&id](const T &item) { return item.id == id; });
}

} // namespace

const VirtualMachine *Environment::virtualMachine(const ResourceId &id) const {
    return findById(virtualMachines, id);
}

const DiskEncryptionSet *Environment::diskEncryptionSet(const ResourceId &id) const {
    return findById(diskEncryptionSets, id);
}

const KeyStore *Environment::keyStore(const QString &host) const {
    const auto found = std::find_if(keyStores.begin(), keyStores.end(),
        [&host](const KeyStore &store) { return base::sameText(store.uri.host(), host); });
    return host.isEmpty() || found == keyStores.end() ? nullptr : &*found;
}

const Key *Environment::key(const KeyIdentifier &id) const {
    const auto found = std::find_if(keys.begin(), keys.end(), [&id](const Key &key) {
        return base::sameText(key.id.host, id.host) && base::sameText(key.id.name, id.name)
            && (id.version.isEmpty() || base::sameText(key.id.version, id.version));
    });
    return found == keys.end() ? nullptr : &*found;
}

const Principal *Environment::principal(const QString &objectId) const {
    const auto found = std::find_if(principals.begin(), principals.end(),
        [&objectId](const Principal &principal) { return base::sameText(principal.objectId, objectId); });
    return objectId.isEmpty() || found == principals.end() ? nullptr : &*found;
}

const RecoveryServicesVault *Environment::recoveryServicesVault(const ResourceId &id) const {
    return findById(recoveryServicesVaults, id);
}

const BackupPolicy *Environment::backupPolicy(const ResourceId &id) const {
    return findById(backupPolicies, id);
}

QString Environment::subscriptionName(const QString &subscriptionId) const {
    for (const Subscription &subscription : subscriptions) {
        if (base::sameText(subscription.id, subscriptionId) && !subscription.name.isEmpty()) {
            return subscription.name;
        }
    }
    return subscriptionId;
}

BackupStatus Environment::backupStatusOf(const ResourceId &vmId) const {
    BackupStatus told = backupStatus.value(vmId.text().toLower());
    if (told.status != ProtectionStatus::Unknown) {
        return told;
    }
    for (const ProtectedItem &item : protectedItems) {
        const bool runs = !item.isScheduledForDeferredDelete && !item.protectionState.isEmpty()
            && !base::sameText(item.protectionState, u"ProtectionStopped");
        if (runs && item.sourceResourceId == vmId) {
            const QString vault = item.id.text().section(QLatin1String("/backupFabrics/"), 0, 0);
            told.status = ProtectionStatus::Protected;
            told.vaultId = ResourceId(vault);
            told.policyName = item.policyName;
        }
    }
    return told;
}

const ScopeRead *Environment::scopeRead(ReadKind kind, const QString &store, const QString &scope) const {
    const ScopeRead *newest = nullptr;
    for (const ScopeRead &read : coverage) {
        if (read.kind == kind && base::sameText(read.store, store) && Scope(read.scope) == Scope(scope)
            && (!newest || !(read.when < newest->when))) {
            newest = &read;
        }
    }
    return newest;
}

void Environment::put(VirtualMachine vm) {
    replaceById(virtualMachines, std::move(vm));
}

void Environment::put(Disk disk) {
    replaceById(disks, std::move(disk));
}

void Environment::put(DiskEncryptionSet set) {
    replaceById(diskEncryptionSets, std::move(set));
}

void Environment::put(KeyStore store) {
    const ResourceId id = store.id;
    const QString host = store.uri.host();
    replaceOrAppend(keyStores, std::move(store), [&](const KeyStore &known) {
        return host.isEmpty() ? known.id == id : base::sameText(known.uri.host(), host);
    });
}

void Environment::put(Key key) {
    const KeyIdentifier id = key.id;
    replaceOrAppend(keys, std::move(key), [&id](const Key &known) {
        return base::sameText(known.id.host, id.host) && base::sameText(known.id.name, id.name)
            && base::sameText(known.id.version, id.version);
    });
}

void Environment::put(GoneResource resource) {
    const GoneResource identity = resource;
    replaceOrAppend(gone, std::move(resource), [&identity](const GoneResource &known) {
        return known.kind == identity.kind && base::sameText(known.key.host, identity.key.host)
            && base::sameText(known.key.name, identity.key.name) && known.id == identity.id
            && base::sameText(known.name, identity.name);
    });
}

void Environment::put(Principal principal) {
    const QString objectId = principal.objectId;
    replaceOrAppend(principals, std::move(principal),
        [&objectId](const Principal &known) { return base::sameText(known.objectId, objectId); });
}

void Environment::put(RecoveryServicesVault vault) {
    replaceById(recoveryServicesVaults, std::move(vault));
}

void Environment::put(BackupPolicy policy) {
    replaceById(backupPolicies, std::move(policy));
}

void Environment::put(ProtectedItem item) {
    replaceById(protectedItems, std::move(item));
}

void Environment::put(RecoveryPoint point) {
    replaceById(recoveryPoints, std::move(point));
}

void Environment::put(ScopeRead read) {
    const ScopeRead identity = read;
    replaceOrAppend(coverage, std::move(read), [&identity](const ScopeRead &known) {
        return known.kind == identity.kind && base::sameText(known.store, identity.store)
            && Scope(known.scope) == Scope(identity.scope)
            && base::sameText(known.principalFilter, identity.principalFilter);
    });
}

} // namespace domain
