#include "protect/flows/capturebackups.h"

#include "base/async/workpool.h"
#include "base/text.h"
#include "cloud/azure/backupclient.h"
#include "cloud/azure/keysclient.h"
#include "cloud/azure/keystoreclient.h"
#include "cloud/azure/restoreclient.h"

#include <QSet>

namespace protect {

namespace {

constexpr int backupReadsAtOnce = 6;
constexpr size_t mostItems = 2000;

struct ItemOfVault {
    domain::ResourceId vault;
    domain::ProtectedItem item;
};

struct BackupsShared {
    Reading reading;
    std::vector<ItemOfVault> items;
    BackupProgress progress;
    int done = 0;
};
using BackupsPtr = std::shared_ptr<BackupsShared>;

QCoro::Task<void> readItems(azure::ConnectionPtr connection, domain::ResourceId vault, BackupsPtr shared,
    base::Cancellation cancellation) {
    const azure::RestoreClient client(connection);
    base::Result<std::vector<domain::ProtectedItem>> items
        = co_await client.protectedItems(vault, cancellation);
    shared->reading.cover(
        domain::ReadKind::ProtectedItems, QString(), vault.text(), errorOf(items), connection->clock->now());
    if (items) {
        for (domain::ProtectedItem &item : *items) {
            shared->items.push_back({vault, std::move(item)});
        }
    }
}

QCoro::Task<void> readPoints(
    azure::ConnectionPtr connection, ItemOfVault of, BackupsPtr shared, base::Cancellation cancellation) {
    const azure::BackupClient client(connection);
    base::Result<std::vector<domain::RecoveryPoint>> points
        = co_await client.recoveryPoints(of.vault, of.item.sourceResourceId, cancellation);
    shared->reading.cover(domain::ReadKind::RecoveryPoints, QString(), of.item.id.text(), errorOf(points),
        connection->clock->now());
    if (points) {
        for (domain::RecoveryPoint &point : domain::tellingPoints(std::move(*points))) {
            if (!(point.item() == of.item.id)) { // spelled in another way
                point.id = of.item.id.child(QStringLiteral("recoveryPoints/") + point.name());
            }
            shared->reading.found.recoveryPoints.push_back(std::move(point));
        }
    }
    ++shared->done;
    shared->progress(shared->done, static_cast<int>(shared->items.size()));
}

/// Those whose regions were asked for, and those that say that they protect one of the VMs, wherever.
std::vector<domain::ResourceId> vaultsToRead(const domain::Environment &known) {
    QSet<domain::ResourceId> told;
    std::vector<domain::ResourceId> vaults;
    const auto add = [&](const domain::ResourceId &id) {
        if (!id.isEmpty() && !told.contains(id)) {
            told.insert(id);
            vaults.push_back(id);
        }
    };
    QSet<QString> regions;
    for (const domain::VirtualMachine &machine : known.virtualMachines) {
        if (machine.securityType == domain::SecurityType::ConfidentialVm) {
            regions.insert(base::normalisedRegion(machine.location));
            add(known.backupStatus.value(machine.id.text().toLower()).vaultId);
        }
    }
    for (const domain::RecoveryServicesVault &vault : known.recoveryServicesVaults) {
        if (regions.contains(base::normalisedRegion(vault.location))) {
            add(vault.id);
        }
    }
    return vaults;
}

/// Of the VMs that are known only the confidential ones.
void dropOthers(std::vector<ItemOfVault> &items, const domain::Environment &known) {
    QSet<QString> others;
    for (const domain::VirtualMachine &machine : known.virtualMachines) {
        if (machine.securityType != domain::SecurityType::ConfidentialVm) {
            others.insert(machine.id.text().toLower());
        }
    }
    std::erase_if(items, [&others](const ItemOfVault &of) {
        return of.item.sourceResourceId.isEmpty()
            || others.contains(of.item.sourceResourceId.text().toLower());
    });
    if (items.size() > mostItems) {
        items.resize(mostItems);
    }
}

QCoro::Task<void> readDeletedKey(azure::ConnectionPtr connection, domain::GoneResource gone,
    BackupsPtr shared, base::Cancellation cancellation) {
    const std::optional<domain::KeyStoreKind> kind
        = azure::KeyStoreClient::kindOfHost(connection->cloud, gone.key.host);
    if (!kind) {
        co_return;
    }
    const azure::KeysClient client(connection);
    base::Result<domain::DeletedKey> deleted = co_await client.deletedKey(*kind, gone.key, cancellation);
    if (deleted) {
        gone.isRecoverable = true;
        gone.deletedAt = deleted->deleted;
        gone.purgeAt = deleted->purge;
    } else if (deleted.error().hasCode(u"KeyNotFound")) { // else the store itself may be gone
        gone.isPurged = true;
    } else {
        shared->reading.obstacles.push_back(deleted.error());
        co_return;
    }
    shared->reading.found.put(std::move(gone));
}

} // namespace

QCoro::Task<Reading> readBackups(azure::ConnectionPtr connection, domain::Environment known,
    BackupProgress progress, base::Cancellation cancellation) {
    const auto shared = std::make_shared<BackupsShared>();
    shared->progress = std::move(progress);
    const std::function<QCoro::Task<void>(domain::ResourceId)> itemsOf = [=](domain::ResourceId vault) {
        return readItems(connection, std::move(vault), shared, cancellation);
    };
    co_await base::forEach<domain::ResourceId>(vaultsToRead(known), backupReadsAtOnce, itemsOf, cancellation);
    for (const ItemOfVault &of : shared->items) {
        shared->reading.found.protectedItems.push_back(of.item);
    }
    dropOthers(shared->items, known);
    const std::vector<ItemOfVault> items = shared->items;
    if (!items.empty()) {
        shared->progress(0, static_cast<int>(items.size()));
    }
    const std::function<QCoro::Task<void>(ItemOfVault)> pointsOf
        = [=](ItemOfVault of) { return readPoints(connection, std::move(of), shared, cancellation); };
    co_await base::forEach<ItemOfVault>(items, backupReadsAtOnce, pointsOf, cancellation);
    co_return shared->reading;
}

QCoro::Task<Reading> readDeletedKeys(
    azure::ConnectionPtr connection, domain::Environment known, base::Cancellation cancellation) {
    const auto shared = std::make_shared<BackupsShared>();
    std::vector<domain::GoneResource> gone = known.gone;
    std::erase_if(gone, [](const domain::GoneResource &one) {
        return one.kind != domain::GoneKind::Key || one.isRecoverable;
    });
    const std::function<QCoro::Task<void>(domain::GoneResource)> work = [=](domain::GoneResource one) {
        return readDeletedKey(connection, std::move(one), shared, cancellation);
    };
    co_await base::forEach<domain::GoneResource>(gone, backupReadsAtOnce, work, cancellation);
    co_return shared->reading;
}

} // namespace protect
