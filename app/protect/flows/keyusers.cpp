#include "protect/flows/keyusers.h"

#include "base/async/workpool.h"
#include "base/text.h"
#include "cloud/azure/computeclient.h"
#include "protect/flows/listflow.h"

#include <QHash>

#include <algorithm>

namespace protect {

namespace {

constexpr int questionsAtATime = 6;

using FoundSet = base::Result<domain::DiskEncryptionSet>;

/// What the parts of the search share.
struct UserSearch {
    azure::ConnectionPtr connection;
    KeyUsersQuestion question;
    QHash<QString, domain::VirtualMachine> machines; ///< by id, lower case
    QHash<QString, base::Error> unreadable; ///< machines whose disk could not be read
    QHash<QString, std::shared_ptr<FoundSet>> sets; ///< by id, lower case
    KeyUsers found;
};
using UserSearchPtr = std::shared_ptr<UserSearch>;

QString placeOf(const domain::ResourceId &id) {
    return id.text().toLower();
}

bool mayHaveKey(const domain::VirtualMachine &machine) {
    const bool isConfidential = machine.securityType == domain::SecurityType::ConfidentialVm
        || machine.securityType == domain::SecurityType::Unknown;
    if (!isConfidential) {
        return false;
    }
    const domain::DiskEncryption encryption = machine.diskEncryption();
    return !machine.diskEncryptionSetId.isEmpty() || encryption == domain::DiskEncryption::PlatformManagedKey
        || encryption == domain::DiskEncryption::Unknown;
}

QCoro::Task<void> listMachines(UserSearchPtr search, base::Cancellation cancellation) {
    ListSink sink;
    sink.tenants = [](std::vector<domain::Tenant>) {};
    sink.subscriptions = [](std::vector<domain::Subscription>) {};
    sink.expected = [](qint64) {};
    sink.rows = [search](std::vector<domain::VirtualMachine> rows) {
        for (const domain::VirtualMachine &row : rows) {
            search->machines.insert(placeOf(row.id), row);
        }
    };
    const base::Result<Obstacles> listed
        = co_await listVirtualMachines(search->connection, sink, cancellation);
    if (!listed) {
        search->found.obstacles.push_back(listed.error());
    } else {
        search->found.obstacles = *listed;
    }
}

/// A machine that no list showed: it may be too new for the index, or in a subscription that is not listed.
QCoro::Task<void> addMachine(UserSearchPtr search, domain::ResourceId id, base::Cancellation cancellation) {
    if (search->machines.contains(placeOf(id))) {
        co_return;
    }
    const azure::ComputeClient compute(search->connection);
    const base::Result<domain::VirtualMachine> machine = co_await compute.virtualMachine(id, cancellation);
    if (machine) {
        search->machines.insert(placeOf(id), *machine);
    } else if (machine.error().kind != base::ErrorKind::NotFound) {
        domain::VirtualMachine unknown;
        unknown.id = id;
        unknown.name = id.name();
        unknown.securityType = domain::SecurityType::ConfidentialVm;
        search->machines.insert(placeOf(id), unknown);
        search->unreadable.insert(placeOf(id), machine.error());
    }
}

/// The VM's model may lack the security profile of a disk attached later (contract 6.2).
QCoro::Task<void> readSetOfDisk(UserSearchPtr search, QString id, base::Cancellation cancellation) {
    const domain::VirtualMachine machine = search->machines.value(id);
    const bool told = !machine.diskEncryptionSetId.isEmpty() || search->unreadable.contains(id);
    if (told || machine.osDiskId.isEmpty()) {
        co_return;
    }
    const azure::ComputeClient compute(search->connection);
    const base::Result<domain::Disk> disk = co_await compute.disk(machine.osDiskId, cancellation);
    if (disk) {
        search->machines[id].diskEncryptionSetId = disk->secureVmDiskEncryptionSetId;
    } else if (disk.error().kind != base::ErrorKind::NotFound) {
        search->unreadable.insert(id, disk.error());
    }
}

QCoro::Task<void> readSet(UserSearchPtr search, domain::ResourceId id, base::Cancellation cancellation) {
    const azure::ComputeClient compute(search->connection);
    const FoundSet set = co_await compute.diskEncryptionSet(id, cancellation);
    search->sets.insert(placeOf(id), std::make_shared<FoundSet>(set));
}

/// Whether the machine uses one of the keys, or may; nullopt: it does not.
std::optional<KeyUser> userOf(const UserSearch &search, const QString &id) {
    KeyUser user;
    user.machine = search.machines.value(id);
    if (search.unreadable.contains(id)) {
        user.error = search.unreadable.value(id);
        return user;
    }
    const std::shared_ptr<FoundSet> set = search.sets.value(placeOf(user.machine.diskEncryptionSetId));
    if (!set) {
        return std::nullopt; // a platform-managed key
    }
    if (!*set) {
        if ((*set).error().kind == base::ErrorKind::NotFound) {
            return std::nullopt; // the VM cannot run, and nothing can be backed up with it
        }
        user.error = (*set).error();
        return user;
    }
    const domain::KeyIdentifier key = (*set)->activeKey;
    const QStringList &names = search.question.keyNames;
    const bool isAsked = base::sameText(key.host, search.question.host)
        && (names.isEmpty() || names.contains(key.name, Qt::CaseInsensitive));
    user.keyName = key.name;
    return isAsked ? std::make_optional(user) : std::nullopt;
}

QCoro::Task<void> askStatusOf(
    UserSearchPtr search, std::shared_ptr<KeyUser> user, base::Cancellation cancellation) {
    if (user->machine.location.isEmpty()) {
        co_return; // the machine itself could not be read
    }
    base::Result<domain::BackupStatus> status = co_await askBackupStatus(
        search->connection, user->machine.id, user->machine.location, cancellation);
    if (status) {
        user->status = *status;
    }
}

} // namespace

QCoro::Task<KeyUsers> readKeyUsers(
    azure::ConnectionPtr connection, KeyUsersQuestion question, base::Cancellation cancellation) {
    const auto search = std::make_shared<UserSearch>();
    search->connection = connection;
    search->question = question;
    co_await listMachines(search, cancellation);
    const std::function<QCoro::Task<void>(domain::ResourceId)> add
        = [search, cancellation](
              domain::ResourceId id) { return addMachine(search, std::move(id), cancellation); };
    co_await base::forEach<domain::ResourceId>(question.machines, questionsAtATime, add, cancellation);

    std::vector<QString> ids;
    for (auto machine = search->machines.constBegin(); machine != search->machines.constEnd(); ++machine) {
        if (mayHaveKey(machine.value())) {
            ids.push_back(machine.key());
        }
    }
    std::sort(ids.begin(), ids.end());
    const std::function<QCoro::Task<void>(QString)> readDisk
        = [search, cancellation](QString id) { return readSetOfDisk(search, std::move(id), cancellation); };
    co_await base::forEach<QString>(ids, questionsAtATime, readDisk, cancellation);

    std::vector<domain::ResourceId> sets;
    for (const QString &id : ids) {
        const domain::ResourceId set = search->machines.value(id).diskEncryptionSetId;
        if (!set.isEmpty() && std::find(sets.begin(), sets.end(), set) == sets.end()) {
            sets.push_back(set);
        }
    }
    const std::function<QCoro::Task<void>(domain::ResourceId)> read
        = [search, cancellation](
              domain::ResourceId id) { return readSet(search, std::move(id), cancellation); };
    co_await base::forEach<domain::ResourceId>(sets, questionsAtATime, read, cancellation);

    std::vector<std::shared_ptr<KeyUser>> users;
    for (const QString &id : ids) {
        if (const std::optional<KeyUser> user = userOf(*search, id)) {
            users.push_back(std::make_shared<KeyUser>(*user));
        }
    }
    const std::function<QCoro::Task<void>(std::shared_ptr<KeyUser>)> ask
        = [search, cancellation](
              std::shared_ptr<KeyUser> user) { return askStatusOf(search, std::move(user), cancellation); };
    co_await base::forEach<std::shared_ptr<KeyUser>>(users, questionsAtATime, ask, cancellation);
    for (const std::shared_ptr<KeyUser> &user : users) {
        search->found.users.push_back(*user);
    }
    co_return search->found;
}

} // namespace protect
