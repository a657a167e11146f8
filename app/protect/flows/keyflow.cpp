#include "protect/flows/keyflow.h"

#include "base/text.h"
#include "cloud/azure/computeclient.h"
#include "cloud/azure/keysclient.h"
#include "cloud/azure/keystoreclient.h"
#include "domain/accessplan.h"
#include "protect/flows/accessflow.h"
#include "protect/flows/listflow.h"
#include "protect/flows/principalflow.h"
#include "protect/flows/runlimits.h"
#include "protect/flows/storeflow.h"

#include <algorithm>

namespace protect {

namespace {

using OptionalPrincipal = base::Result<std::optional<domain::Principal>>;
using FoundSet = base::Result<domain::DiskEncryptionSet>;

/// What Azure did not find is told as gone.
domain::GoneResource goneKey(const domain::KeyIdentifier &id) {
    domain::GoneResource gone;
    gone.kind = domain::GoneKind::Key;
    gone.key = {id.host, id.name, QString()};
    return gone;
}

domain::GoneResource goneSet(const domain::ResourceId &id) {
    domain::GoneResource gone;
    gone.kind = domain::GoneKind::DiskEncryptionSet;
    gone.id = id;
    gone.name = id.name();
    return gone;
}

base::Error unsupportedHost(const QString &host) {
    base::Error error;
    error.kind = base::ErrorKind::Rejected;
    error.code = QStringLiteral("UnsupportedKeyStore");
    error.message
        = QStringLiteral("The key's host %1 is neither a Key Vault nor a Managed HSM of this cloud.")
              .arg(host);
    error.operation = QStringLiteral("diskEncryptionSets/read");
    error.target = host;
    return error;
}

base::Error withoutKey(const domain::DiskEncryptionSet &set) {
    base::Error error;
    error.kind = base::ErrorKind::BadResponse;
    error.code = QStringLiteral("NoActiveKey");
    error.message = QStringLiteral("$.properties.activeKey.keyUrl");
    error.operation = QStringLiteral("diskEncryptionSets/read");
    error.target = set.id.text();
    return error;
}

QCoro::Task<Reading> readKeyList(
    azure::ConnectionPtr connection, domain::KeyStoreKind kind, QUrl store, base::Cancellation cancellation) {
    const azure::KeysClient client(connection);
    base::Result<std::vector<domain::Key>> keys = co_await client.keys(kind, store, cancellation);
    Reading reading;
    if (keys) {
        for (domain::Key &key : *keys) {
            reading.found.put(std::move(key));
        }
    }
    reading.cover(domain::ReadKind::Keys, store.host().toLower(), QStringLiteral("/keys"), errorOf(keys),
        connection->clock->now());
    co_return reading;
}

/// The orchestrator releases the key to the VM; found here so that its rights can be judged as well. That
/// the directory does not tell is no obstacle.
QCoro::Task<Reading> readOrchestrator(azure::ConnectionPtr connection, base::Cancellation cancellation) {
    OptionalPrincipal principal
        = co_await findServicePrincipal(connection, connection->cloud.orchestratorAppId, cancellation);
    Reading reading;
    if (principal && principal->has_value()) {
        reading.found.put(**principal);
    }
    co_return reading;
}

QCoro::Task<void> readDisk(azure::ConnectionPtr connection, domain::ResourceId id,
    std::shared_ptr<KeyExamination> examination, base::Cancellation cancellation) {
    if (id.isEmpty()) {
        co_return;
    }
    const azure::ComputeClient compute(connection);
    base::Result<domain::Disk> disk = co_await compute.disk(id, cancellation);
    if (disk) {
        examination->reading.found.put(*disk);
    } else {
        examination->reading.obstacles.push_back(disk.error());
    }
}

/// Who can make the grant, by name, and what those are who have access: an HSM's lists and access policies do
/// not tell users from groups, of which Azure Backup may be a member (contract 7.2, 9.2).
QCoro::Task<Reading> readPeople(azure::ConnectionPtr connection, domain::Environment found,
    domain::KeyIdentifier keyId, base::Cancellation cancellation) {
    constexpr qsizetype most = limits::granteesAsked;
    const domain::KeyStore *store = found.keyStore(keyId.host);
    QStringList ids;
    if (store) {
        ids = domain::unexplainedGrantees(found, *store, keyId.name).mid(0, most);
        for (const domain::Granter &granter : domain::whoCanGrant(found, *store, keyId.name)) {
            const bool known = found.principal(granter.principalId) != nullptr;
            if (!known && !ids.contains(granter.principalId) && ids.size() < 2 * most) {
                ids.append(granter.principalId);
            }
        }
    }
    Reading reading = co_await readPrincipals(connection, ids, cancellation);
    co_return reading;
}

/// No grant was found where all that counts was read: what is open is at most who the grantees are, which the
/// directory is asked for meanwhile.
bool seemsToLackGrant(const domain::AccessVerdict &verdict) {
    const auto isOpen = [](const domain::Uncertainty &uncertainty) {
        return uncertainty.reason != domain::UnknownReason::GroupMembershipUnknown;
    };
    return verdict.truth != domain::Truth::Yes
        && std::none_of(
            verdict.actions.begin(), verdict.actions.end(), [&isOpen](const domain::ActionVerdict &action) {
                return std::any_of(action.uncertainties.begin(), action.uncertainties.end(), isOpen);
            });
}

/// The other keys of the HSM whose grants may explain why this key lacks one.
QStringList neighboursToAsk(
    const domain::Environment &found, const domain::KeyIdentifier &keyId, const QString &principalId) {
    QStringList names;
    const domain::KeyStore *store = found.keyStore(keyId.host);
    const bool lacksGrant = store && !principalId.isEmpty()
        && seemsToLackGrant(domain::evaluateAccess(found, *store, keyId.name, principalId));
    if (lacksGrant) {
        for (const domain::Key &key : found.keys) {
            if (base::sameText(key.id.host, keyId.host) && !base::sameText(key.id.name, keyId.name)) {
                names.append(key.id.name);
            }
        }
        names.removeDuplicates();
    }
    return names;
}

/// The key, its neighbours, its store, and who may use it: from the disk encryption set on.
QCoro::Task<void> readStoreAndKey(azure::ConnectionPtr connection, KeyQuestion question,
    domain::DiskEncryptionSet set, QCoro::Task<QString> principalTask,
    std::shared_ptr<KeyExamination> examination, base::Cancellation cancellation) {
    const domain::KeyIdentifier keyId = set.activeKey;
    const std::optional<domain::KeyStoreKind> kind
        = azure::KeyStoreClient::kindOfHost(connection->cloud, keyId.host);
    if (!kind) {
        examination->failure = keyId.isEmpty() ? withoutKey(set) : unsupportedHost(keyId.host);
        co_await principalTask;
        co_return;
    }
    const bool isHsm = *kind == domain::KeyStoreKind::ManagedHsm;
    QUrl uri;
    uri.setScheme(QStringLiteral("https"));
    uri.setHost(keyId.host);
    const azure::KeysClient keys(connection);
    QCoro::Task<base::Result<domain::Key>> keyTask = keys.key(*kind, keyId, cancellation);
    QCoro::Task<Reading> listTask = readKeyList(connection, *kind, uri, cancellation);
    QCoro::Task<Reading> storeTask
        = readKeyStore(connection, set, *kind, question.subscriptionIds, cancellation);
    // The HSM's own roles do not need its ARM resource; a vault's do.
    QCoro::Task<Reading> hsmTask;
    if (isHsm) {
        hsmTask = readHsmAccess(connection, uri, keyId.name, cancellation);
    }

    Reading &reading = examination->reading;
    Reading store = co_await storeTask;
    const domain::KeyStore *known = store.found.keyStore(keyId.host);
    const domain::ResourceId vaultId = known ? known->id : domain::ResourceId();
    const bool byRoles
        = known && known->resourceRead && known->permissionModel == domain::PermissionModel::AzureRbac;
    const bool byPolicies = known && known->resourceRead && !isHsm && !byRoles;
    reading.add(std::move(store));

    QCoro::Task<Reading> vaultTask;
    if (byRoles) {
        vaultTask = readVaultRoles(connection, vaultId, keyId.name, cancellation);
    } else if (byPolicies) {
        vaultTask = readPolicyWriters(connection, vaultId, cancellation);
    }
    const QString principalId = co_await principalTask;
    Reading rolesOf;
    if (byRoles && !principalId.isEmpty()) {
        rolesOf = co_await readVaultRolesOf(connection, vaultId, keyId.name, principalId, cancellation);
    }
    if (byRoles || byPolicies) {
        Reading vault = co_await vaultTask;
        reading.add(std::move(vault));
        reading.add(std::move(rolesOf)); // after the unfiltered list, which does not know about groups
    }
    if (isHsm) {
        Reading hsm = co_await hsmTask;
        reading.add(std::move(hsm));
    }
    Reading list = co_await listTask;
    reading.add(std::move(list));
    base::Result<domain::Key> key = co_await keyTask;
    if (key) {
        reading.found.put(*key);
    } else {
        examination->keyError = key.error();
        if (key.error().kind == base::ErrorKind::NotFound) {
            reading.found.put(goneKey(keyId));
        }
        reading.obstacles.push_back(key.error());
    }
    const QStringList neighbours = isHsm ? neighboursToAsk(reading.found, keyId, principalId) : QStringList();
    QCoro::Task<Reading> neighboursTask = readHsmNeighbours(connection, uri, neighbours, cancellation);
    const bool directoryAnswers = !examination->principal || examination->principal->has_value();
    if (directoryAnswers) {
        Reading people = co_await readPeople(connection, reading.found, keyId, cancellation);
        reading.add(std::move(people));
    }
    Reading otherKeys = co_await neighboursTask;
    reading.add(std::move(otherKeys));
}

/// The object id to judge: the given one, else the looked-up one, else nothing.
QCoro::Task<QString> resolvePrincipal(azure::ConnectionPtr connection, QString principalId,
    std::shared_ptr<KeyExamination> examination, base::Cancellation cancellation) {
    if (!principalId.isEmpty()) {
        co_return principalId;
    }
    OptionalPrincipal principal
        = co_await findServicePrincipal(connection, connection->cloud.backupAppId, cancellation);
    QString objectId;
    if (principal) { // also that there is none is an answer
        examination->reading.cover(domain::ReadKind::Principals, QString(), QString(), nullptr,
            connection->clock->now(), connection->cloud.backupAppId);
    }
    if (principal && principal->has_value()) {
        objectId = (*principal)->objectId;
        examination->reading.found.put(**principal);
    }
    examination->principal = std::move(principal);
    co_return objectId;
}

base::Error otherMachine(const domain::VirtualMachine &machine) {
    base::Error error;
    error.kind = base::ErrorKind::BadResponse;
    error.message = QStringLiteral("$.id: another virtual machine than the one asked for");
    error.operation = QStringLiteral("virtualMachines/read");
    error.target = machine.id.text();
    return error;
}

/// An error where there is no id to ask with.
QCoro::Task<FoundSet> readSet(
    azure::ConnectionPtr connection, domain::ResourceId id, base::Cancellation cancellation) {
    if (id.isEmpty()) {
        co_return base::Unexpected(base::Error());
    }
    const azure::ComputeClient compute(connection);
    FoundSet set = co_await compute.diskEncryptionSet(id, cancellation);
    co_return set;
}

QCoro::Task<void> followSet(azure::ConnectionPtr connection, KeyQuestion question, domain::ResourceId id,
    FoundSet set, QCoro::Task<QString> principalTask, std::shared_ptr<KeyExamination> examination,
    base::Cancellation cancellation) {
    if (!set) {
        examination->failure = set.error();
        if (set.error().kind == base::ErrorKind::NotFound) {
            examination->reading.found.put(goneSet(id));
        }
        co_await principalTask;
        co_return;
    }
    examination->reading.found.put(*set);
    co_await readStoreAndKey(connection, question, *set, std::move(principalTask), examination, cancellation);
}

QCoro::Task<void> followChain(azure::ConnectionPtr connection, KeyQuestion question,
    QCoro::Task<QString> principalTask, std::shared_ptr<KeyExamination> examination,
    base::Cancellation cancellation) {
    const azure::ComputeClient compute(connection);
    // The list tells the set already. What the VM itself tells counts, and is the same but for a list that
    // lags.
    const domain::ResourceId listedSet = question.virtualMachine.diskEncryptionSetId;
    QCoro::Task<FoundSet> setTask = readSet(connection, listedSet, cancellation);
    base::Result<domain::VirtualMachine> machine
        = co_await compute.virtualMachine(question.virtualMachine.id, cancellation);
    if (!machine) {
        examination->failure = machine.error();
        co_await principalTask;
        co_return;
    }
    if (!(machine->id == question.virtualMachine.id)) {
        examination->failure = otherMachine(*machine);
        co_await principalTask;
        co_return;
    }
    QCoro::Task<void> diskTask = readDisk(connection, machine->osDiskId, examination, cancellation);
    if (machine->diskEncryptionSetId.isEmpty()) {
        co_await diskTask;
        // The VM's model may lack the security profile of a disk attached later (contract 6.2).
        for (const domain::Disk &disk : examination->reading.found.disks) {
            machine->diskEncryptionSetId = disk.secureVmDiskEncryptionSetId;
        }
    }
    examination->reading.found.put(*machine);
    if (machine->diskEncryptionSetId.isEmpty()) {
        co_await principalTask;
        co_return; // a platform-managed key: there is nothing more to follow
    }
    FoundSet set = co_await setTask;
    if (!(machine->diskEncryptionSetId == listedSet)) {
        set = co_await compute.diskEncryptionSet(machine->diskEncryptionSetId, cancellation);
    }
    co_await followSet(connection, question, machine->diskEncryptionSetId, set, std::move(principalTask),
        examination, cancellation);
    if (!diskTask.isReady()) {
        co_await diskTask;
    }
}

} // namespace

QCoro::Task<KeyExamination> examineKeyOf(
    azure::ConnectionPtr connection, KeyQuestion question, base::Cancellation cancellation) {
    const auto examination = std::make_shared<KeyExamination>();
    // A Managed HSM has a token of its own, which three answers on are needed for; a vault's is not waited
    // for.
    const http::Audience hsm = connection->cloud.managedHsmAudience();
    if (!hsm.hostSuffixes.contains(QString())) {
        connection->transport->prepareFor(hsm, cancellation); // goes on by itself
    }
    QCoro::Task<QString> principalTask
        = resolvePrincipal(connection, question.principalId, examination, cancellation);
    QCoro::Task<Reading> orchestratorTask = readOrchestrator(connection, cancellation);
    QCoro::Task<Reading> ownTask = readOwnPermissions(connection, question.virtualMachine.id, cancellation);
    QCoro::Task<base::Result<domain::BackupStatus>> statusTask = askBackupStatus(
        connection, question.virtualMachine.id, question.virtualMachine.location, cancellation);
    co_await followChain(connection, question, std::move(principalTask), examination, cancellation);

    Reading orchestrator = co_await orchestratorTask;
    examination->reading.add(std::move(orchestrator));
    Reading own = co_await ownTask;
    own.obstacles.clear(); // that one's own rights cannot be read hinders nothing
    examination->reading.add(std::move(own));
    base::Result<domain::BackupStatus> status = co_await statusTask;
    if (status) {
        examination->backupStatus = *status;
    }
    if (cancellation.isCancelled()) {
        examination->failure = base::cancelledError(QStringLiteral("keyStore/examine"));
    }
    co_return std::move(*examination);
}

QCoro::Task<KeyExamination> examineKeyOfSet(azure::ConnectionPtr connection, KeyQuestion question,
    domain::ResourceId setId, base::Cancellation cancellation) {
    const auto examination = std::make_shared<KeyExamination>();
    QCoro::Task<QString> principalTask
        = resolvePrincipal(connection, question.principalId, examination, cancellation);
    QCoro::Task<Reading> orchestratorTask = readOrchestrator(connection, cancellation);
    FoundSet set = co_await readSet(connection, setId, cancellation);
    co_await followSet(connection, question, setId, set, std::move(principalTask), examination, cancellation);
    Reading orchestrator = co_await orchestratorTask;
    examination->reading.add(std::move(orchestrator));
    if (cancellation.isCancelled()) {
        examination->failure = base::cancelledError(QStringLiteral("keyStore/examine"));
    }
    co_return std::move(*examination);
}

QCoro::Task<Reading> readEncryptionSet(
    azure::ConnectionPtr connection, domain::ResourceId id, base::Cancellation cancellation) {
    FoundSet set = co_await readSet(connection, id, cancellation);
    Reading reading;
    if (set) {
        reading.found.put(*set);
    }
    co_return reading;
}

} // namespace protect
