#include "protect/flows/runcontext.h"

#include "domain/qualification.h"
#include "protect/flows/environmentmerge.h"
#include "protect/flows/recordedwrite.h"

#include <algorithm>

namespace protect {

void RunContext::add(const domain::Environment &part) {
    mergeFound(environment, part);
    const std::function<void(const domain::Environment &)> listener = found;
    if (listener) {
        listener(part);
    }
}

azure::ConnectionPtr RunContext::writing(const domain::PlannedWrite &write, bool existedBefore,
    const std::optional<domain::AccessPolicy> &policyBefore) const {
    journal::Intent intent;
    intent.write = write;
    intent.existedBefore = existedBefore;
    intent.policyBefore = policyBefore;
    return recorded(azure, open, intent);
}

domain::PlannedWrite RunContext::plannedWrite(domain::WriteKind kind) const {
    for (const domain::PlannedWrite &write : plan.backup) {
        if (write.kind == kind) {
            return write;
        }
    }
    domain::PlannedWrite write;
    write.kind = kind;
    write.name = vmId().name();
    write.scope = vaultId().text();
    return write;
}

domain::AccessVerdict RunContext::verdict() const {
    if (!store) {
        return {};
    }
    const domain::KeyStore *known = environment.keyStore(store->uri.host());
    return domain::evaluateAccess(environment, known ? *known : *store, keyName, choices.principalId);
}

bool RunContext::isRefusedWhateverIsGranted() const {
    const domain::Principal *principal = environment.principal(choices.principalId);
    if (principal && principal->accountEnabled == false) {
        return true;
    }
    const domain::VirtualMachine *machine = environment.virtualMachine(vmId());
    const domain::DiskEncryptionSet *set
        = machine ? environment.diskEncryptionSet(machine->diskEncryptionSetId) : nullptr;
    const domain::Key *key = set ? environment.key(set->activeKey) : nullptr;
    const domain::KeyStore *known = store ? environment.keyStore(store->uri.host()) : nullptr;
    std::vector<domain::Prerequisite> states;
    if (key) {
        states = domain::checkKeyState(*key, now());
    }
    if (store) {
        const std::vector<domain::Prerequisite> ofStore = domain::checkStoreState(known ? *known : *store);
        states.insert(states.end(), ofStore.begin(), ofStore.end());
    }
    return std::any_of(states.begin(), states.end(), &domain::refusesWhateverIsGranted);
}

bool isKeyAccessError(const base::Error &error) {
    const QLatin1String mark("KeyVaultPermissionsNotConfigured");
    return error.code.contains(mark, Qt::CaseInsensitive)
        || error.message.contains(mark, Qt::CaseInsensitive);
}

bool isTransient(const base::Error &error) {
    switch (error.kind) {
    case base::ErrorKind::Network:
    case base::ErrorKind::Timeout:
    case base::ErrorKind::Throttled:
    case base::ErrorKind::BadResponse:
        return true;
    case base::ErrorKind::Rejected:
        return error.httpStatus >= 500;
    case base::ErrorKind::SignInRequired:
    case base::ErrorKind::ClaimsChallenge:
    case base::ErrorKind::Forbidden:
    case base::ErrorKind::NotFound:
    case base::ErrorKind::Conflict:
    case base::ErrorKind::Cancelled:
    case base::ErrorKind::Local:
        break;
    }
    return false;
}

bool isUnclear(const base::Error &error) {
    return error.kind != base::ErrorKind::Throttled && isTransient(error);
}

} // namespace protect
