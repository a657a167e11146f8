#include "base/text.h"
#include "cloud/azure/computeclient.h"
#include "cloud/azure/keysclient.h"
#include "cloud/azure/keystoreclient.h"
#include "protect/flows/environmentmerge.h"
#include "protect/flows/keyflow.h"
#include "protect/recovery/recoveryreading.h"

namespace protect {

namespace {

using domain::OriginalKeyState;

void takeExamination(const FindingsPtr &findings, KeyExamination examined) {
    mergeFound(findings->environment, examined.reading.found);
    for (auto own = examined.reading.ownPermissions.constBegin();
         own != examined.reading.ownPermissions.constEnd(); ++own) {
        findings->ownPermissions.insert(own.key(), own.value());
    }
    findings->obstacles.insert(
        findings->obstacles.end(), examined.reading.obstacles.begin(), examined.reading.obstacles.end());
}

OriginalKeyState stateOfKey(const domain::Key &key, const QDateTime &now) {
    if (key.enabled == false) {
        return OriginalKeyState::Disabled;
    }
    const bool isValid
        = (!key.notBefore.isValid() || key.notBefore <= now) && (!key.expires.isValid() || key.expires > now);
    if (!key.attributesRead || !key.enabled) {
        return OriginalKeyState::Unreadable;
    }
    return isValid ? OriginalKeyState::Usable : OriginalKeyState::OutsideValidity;
}

/// A host that nobody knows is a store that is gone, or a network that does not resolve it: which of them the
/// list of stores tells.
bool isHostUnknown(const base::Error &error) {
    return error.hasCode(u"HostNotFound");
}

/// What has become of a key that the store does not tell (contract 10).
QCoro::Task<void> readLostKey(
    azure::ConnectionPtr connection, FindingsPtr findings, base::Cancellation cancellation) {
    const azure::KeysClient keys(connection);
    domain::OriginalKey &key = findings->key;
    domain::KeyIdentifier anyVersion = key.id;
    anyVersion.version.clear();
    base::Result<domain::Key> newest = co_await keys.key(key.storeKind, anyVersion, cancellation);
    if (newest) {
        key.state = OriginalKeyState::VersionMissing;
        key.key = *newest;
        co_return;
    }
    base::Result<domain::DeletedKey> deleted = co_await keys.deletedKey(key.storeKind, key.id, cancellation);
    if (deleted) {
        key.state = OriginalKeyState::SoftDeleted;
        key.key = deleted->key;
        key.deleted = deleted->deleted;
        key.purge = deleted->purge;
    } else if (deleted.error().kind == base::ErrorKind::NotFound) {
        key.state = OriginalKeyState::Gone;
    } else {
        key.state = OriginalKeyState::Unreadable;
        key.error = deleted.error();
    }
}

QCoro::Task<void> readOriginalKey(azure::ConnectionPtr connection, FindingsPtr findings,
    std::optional<base::Error> keyError, base::Cancellation cancellation) {
    domain::OriginalKey &key = findings->key;
    if (const domain::Key *known = findings->environment.key(key.id); known && !keyError) {
        key.key = *known;
        key.state = stateOfKey(*known, findings->when);
        co_return;
    }
    const azure::KeysClient keys(connection);
    base::Result<domain::Key> read = base::Unexpected(keyError.value_or(base::Error()));
    if (!keyError) {
        read = co_await keys.key(key.storeKind, key.id, cancellation);
        if (read) {
            key.key = *read;
            key.state = stateOfKey(*read, findings->when);
            co_return;
        }
    }
    if (read.error().kind == base::ErrorKind::NotFound) {
        co_await readLostKey(connection, findings, cancellation);
    } else if (isHostUnknown(read.error())) {
        key.state = OriginalKeyState::StoreGone; // confirmed by the list of stores, see confirmStore()
        key.error = read.error();
    } else {
        key.state = OriginalKeyState::Unreadable;
        key.error = read.error();
    }
}

/// A store that answers by no name and is in no list is gone; one that is listed cannot be reached.
void confirmStore(const FindingsPtr &findings) {
    domain::OriginalKey &key = findings->key;
    const bool isListed = std::any_of(findings->keyStores.begin(), findings->keyStores.end(),
        [&key](const domain::KeyStore &store) { return base::sameText(store.uri.host(), key.id.host); });
    if (key.state == OriginalKeyState::StoreGone && isListed) {
        key.state = OriginalKeyState::Unreadable;
    } else if (key.state == OriginalKeyState::StoreGone) {
        findings->store.reset();
    }
}

} // namespace

QCoro::Task<bool> readChain(azure::ConnectionPtr connection, RecoveryQuestion question, FindingsPtr findings,
    base::Cancellation cancellation) {
    const azure::ComputeClient compute(connection);
    base::Result<domain::VirtualMachine> machine
        = co_await compute.virtualMachine(question.virtualMachineId, cancellation);
    KeyQuestion asked;
    asked.virtualMachine.id = question.virtualMachineId;
    asked.subscriptionIds = idsOf(question.subscriptions);
    KeyExamination examined;
    if (machine) {
        findings->machineExists = domain::Truth::Yes;
        findings->machine = *machine;
        asked.virtualMachine = *machine;
        examined = co_await examineKeyOf(connection, asked, cancellation);
        if (const domain::VirtualMachine *read
            = examined.reading.found.virtualMachine(question.virtualMachineId)) {
            findings->machine = *read;
            findings->setId = read->diskEncryptionSetId; // told by the disk, where the VM does not
        }
    } else if (machine.error().kind == base::ErrorKind::NotFound) {
        findings->machineExists = domain::Truth::No;
        findings->setId = question.setId;
        examined = co_await examineKeyOfSet(connection, asked, question.setId, cancellation);
    } else {
        findings->obstacles.push_back(machine.error());
        findings->setId = question.setId;
        examined = co_await examineKeyOfSet(connection, asked, question.setId, cancellation);
    }
    const std::optional<base::Error> keyError = examined.keyError;
    const std::optional<base::Error> setError = examined.failure;
    const bool knowsBackup = examined.principal && *examined.principal;
    takeExamination(findings, std::move(examined));
    if (const domain::DiskEncryptionSet *set = findings->environment.diskEncryptionSet(findings->setId)) {
        findings->set = *set;
        findings->key.id = set->activeKey;
    } else if (!findings->setId.isEmpty() && setError) {
        findings->setError = setError;
        findings->isSetGone = setError->kind == base::ErrorKind::NotFound;
    }
    if (findings->key.id.isEmpty()) {
        findings->key.id = question.knownKey;
    }
    findings->key.storeKind = azure::KeyStoreClient::kindOfHost(connection->cloud, findings->key.id.host)
                                  .value_or(domain::KeyStoreKind::KeyVault);
    if (findings->key.id.isEmpty()) {
        co_return knowsBackup;
    }
    if (const domain::KeyStore *store = findings->environment.keyStore(findings->key.id.host)) {
        findings->store = *store;
    }
    co_await readOriginalKey(connection, findings, keyError, cancellation);
    if (findings->key.isLost() && keyError) { // that is what was found, not what could not be read
        std::erase(findings->obstacles, *keyError);
    }
    if (findings->key.state == OriginalKeyState::Usable) {
        const azure::KeysClient keys(connection);
        base::Result<QJsonObject> policy
            = co_await keys.releasePolicy(findings->key.storeKind, findings->key.id, cancellation);
        findings->releasePolicy = policy ? *policy : QJsonObject();
    }
    co_return knowsBackup;
}

QCoro::Task<void> findStoreOfKey(
    azure::ConnectionPtr connection, FindingsPtr findings, base::Cancellation cancellation) {
    confirmStore(findings);
    const domain::KeyStore *listed = findings->keyStore(findings->key.id.host);
    if (findings->store || !listed) {
        co_return;
    }
    const domain::KeyStore store = *listed;
    findings->store = store;
    co_await readTargetAccess(connection, findings, store, cancellation);
}

void judgeUsers(const azure::Cloud &cloud, const FindingsPtr &findings, bool knowsBackup) {
    const auto servicePrincipal = [&findings](const QString &appId) {
        for (const domain::Principal &principal : findings->environment.principals) {
            if (base::sameText(principal.appId, appId)) {
                return principal.objectId;
            }
        }
        return QString();
    };
    if (!findings->store) {
        return;
    }
    const auto add = [&findings](domain::KeyUser user, const QString &principalId, bool isMissing) {
        domain::KeyUserAccess access = domain::keyUserAccess(
            findings->environment, *findings->store, findings->key.id.name, user, principalId);
        access.isMissing = isMissing;
        findings->users.push_back(access);
    };
    const QString backup = servicePrincipal(cloud.backupAppId);
    add(domain::KeyUser::AzureBackup, backup, knowsBackup && backup.isEmpty());
    for (const QString &identity : findings->set ? findings->set->identities() : QStringList()) {
        add(domain::KeyUser::EncryptionSet, identity, false);
    }
    // The directory answered for Azure Backup, so that it would tell the Orchestrator as well.
    const QString orchestrator = servicePrincipal(cloud.orchestratorAppId);
    add(domain::KeyUser::Orchestrator, orchestrator, knowsBackup && orchestrator.isEmpty());
}

} // namespace protect
