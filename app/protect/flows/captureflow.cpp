#include "protect/flows/captureflow.h"

#include "base/async/workpool.h"
#include "base/text.h"
#include "cloud/azure/subscriptionsclient.h"
#include "protect/flows/capturebackups.h"
#include "protect/flows/environmentmerge.h"
#include "protect/flows/keyflow.h"
#include "protect/flows/listflow.h"
#include "protect/flows/principalflow.h"
#include "protect/flows/vaultflow.h"

#include <QSet>

#include <algorithm>

namespace protect {

namespace {

constexpr int atOnce = 3; // each examination itself sends several requests side by side
constexpr qsizetype mostPrincipals = 2000;

/// What the parts of a capture share.
struct Capture {
    Reading reading;
    QHash<QString, qsizetype> machines; ///< position by id, lower case
    std::vector<domain::VirtualMachine> listed;
    std::vector<domain::Key> keys; ///< with attributes; the list of another key's examination lacks them
    QString principalId; ///< Backup Management Service, as the first examination found it
    CaptureProgress progress;
    int done = 0;
    int total = 0;

    void step() {
        ++done;
        progress(CaptureStage::Keys, done, total);
    }
};
using CapturePtr = std::shared_ptr<Capture>;

bool isConfidential(const domain::VirtualMachine &machine) {
    return machine.securityType == domain::SecurityType::ConfidentialVm;
}

void addRows(const CapturePtr &capture, std::vector<domain::VirtualMachine> rows) {
    for (domain::VirtualMachine &row : rows) {
        const QString id = row.id.text().toLower();
        const auto known = capture->machines.constFind(id);
        if (known != capture->machines.constEnd()) {
            capture->listed[static_cast<size_t>(*known)] = std::move(row);
            continue;
        }
        capture->machines.insert(id, static_cast<qsizetype>(capture->listed.size()));
        capture->listed.push_back(std::move(row));
    }
}

void addObstacle(Reading &reading, const base::Error &error) {
    if (std::find(reading.obstacles.begin(), reading.obstacles.end(), error) == reading.obstacles.end()) {
        reading.obstacles.push_back(error);
    }
}

QStringList subscriptionIds(const Reading &reading) {
    QStringList ids;
    for (const domain::Subscription &subscription : reading.found.subscriptions) {
        ids.append(subscription.id);
    }
    return ids;
}

QCoro::Task<void> examine(azure::ConnectionPtr connection, domain::VirtualMachine machine, CapturePtr capture,
    base::Cancellation cancellation) {
    KeyQuestion question;
    question.virtualMachine = machine;
    question.subscriptionIds = subscriptionIds(capture->reading);
    question.principalId = capture->principalId;
    KeyExamination examined = co_await examineKeyOf(connection, question, cancellation);
    if (examined.failure) {
        addObstacle(capture->reading, *examined.failure);
    }
    if (examined.principal && !examined.principal->has_value()) {
        addObstacle(capture->reading, examined.principal->error());
    }
    if (examined.principal && examined.principal->has_value() && examined.principal->value()) {
        capture->principalId = examined.principal->value()->objectId;
    }
    if (examined.backupStatus) {
        capture->reading.found.backupStatus.insert(machine.id.text().toLower(), *examined.backupStatus);
    }
    for (const domain::Key &key : examined.reading.found.keys) {
        if (key.attributesRead) {
            capture->keys.push_back(key);
        }
    }
    capture->reading.add(std::move(examined.reading));
    capture->step();
}

QCoro::Task<void> askStatus(azure::ConnectionPtr connection, domain::VirtualMachine machine,
    CapturePtr capture, base::Cancellation cancellation) {
    base::Result<domain::BackupStatus> status
        = co_await askBackupStatus(connection, machine.id, machine.location, cancellation);
    if (status) {
        capture->reading.found.backupStatus.insert(machine.id.text().toLower(), *status);
    }
    capture->step();
}

/// One VM for each disk encryption set leads to its key; VMs whose row names none are looked at themselves,
/// because the disk may know it (contract 6.2). The others share the key of one that is examined.
struct Work {
    std::vector<domain::VirtualMachine> examine;
    std::vector<domain::VirtualMachine> askOnly;
};

Work workOf(const std::vector<domain::VirtualMachine> &machines) {
    Work work;
    QSet<QString> sets;
    for (const domain::VirtualMachine &machine : machines) {
        if (!isConfidential(machine)) {
            continue;
        }
        const QString set = machine.diskEncryptionSetId.text().toLower();
        const bool encrypted = machine.diskEncryption() == domain::DiskEncryption::PlatformManagedKey
            || machine.diskEncryption() == domain::DiskEncryption::Unknown || !set.isEmpty();
        const bool isNew = encrypted && (set.isEmpty() || !sets.contains(set));
        (isNew ? work.examine : work.askOnly).push_back(machine);
        sets.insert(set);
    }
    return work;
}

QStringList unknownPrincipals(const domain::Environment &environment) {
    QSet<QString> known;
    for (const domain::Principal &principal : environment.principals) {
        known.insert(principal.objectId.toLower());
    }
    QStringList ids;
    const auto add = [&](const QString &id) {
        if (base::isGuid(id) && !known.contains(id.toLower()) && ids.size() < mostPrincipals) {
            known.insert(id.toLower());
            ids.append(id);
        }
    };
    for (const domain::RoleAssignment &assignment : environment.azureRoles.assignments) {
        add(assignment.principalId);
    }
    for (const domain::RoleBook &book : environment.hsmRoles) {
        for (const domain::RoleAssignment &assignment : book.assignments) {
            add(assignment.principalId);
        }
    }
    for (const domain::KeyStore &store : environment.keyStores) {
        for (const domain::AccessPolicy &policy : store.accessPolicies) {
            add(policy.objectId);
        }
    }
    return ids;
}

QCoro::Task<void> readNames(
    azure::ConnectionPtr connection, CapturePtr capture, base::Cancellation cancellation) {
    Reading people
        = co_await readPrincipals(connection, unknownPrincipals(capture->reading.found), cancellation);
    capture->reading.add(std::move(people));
}

/// The vaults of the subscriptions where confidential VMs are, and the policies of those in their regions.
QCoro::Task<void> readBackup(azure::ConnectionPtr connection, CapturePtr capture, QStringList subscriptions,
    QSet<QString> regions, base::Cancellation cancellation) {
    Reading vaults = co_await readVaults(connection, subscriptions, cancellation);
    std::vector<domain::ResourceId> ids;
    for (const domain::RecoveryServicesVault &vault : vaults.found.recoveryServicesVaults) {
        if (regions.contains(base::normalisedRegion(vault.location))) {
            ids.push_back(vault.id);
        }
    }
    capture->reading.add(std::move(vaults));
    Reading policies = co_await readPoliciesOf(connection, ids, cancellation);
    capture->reading.add(std::move(policies));
}

/// What would be possible if a key went. Lists of items and points go over into the environment as they are:
/// each is read once, and there may be thousands.
QCoro::Task<void> readForRecovery(
    azure::ConnectionPtr connection, CapturePtr capture, base::Cancellation cancellation) {
    const BackupProgress progress
        = [capture](int done, int total) { capture->progress(CaptureStage::Backups, done, total); };
    Reading deleted = co_await readDeletedKeys(connection, capture->reading.found, cancellation);
    capture->reading.add(std::move(deleted));
    Reading backups = co_await readBackups(connection, capture->reading.found, progress, cancellation);
    std::vector<domain::ProtectedItem> items = std::exchange(backups.found.protectedItems, {});
    std::vector<domain::RecoveryPoint> points = std::exchange(backups.found.recoveryPoints, {});
    capture->reading.add(std::move(backups));
    capture->reading.found.protectedItems = std::move(items);
    capture->reading.found.recoveryPoints = std::move(points);
}

/// Whether the preview of backup for Confidential VMs is registered; that it cannot be read is no obstacle.
QCoro::Task<void> readPreviews(azure::ConnectionPtr connection, CapturePtr capture, QStringList subscriptions,
    QString feature, base::Cancellation cancellation) {
    if (feature.isEmpty()) {
        co_return;
    }
    const azure::SubscriptionsClient client(connection);
    std::vector<QCoro::Task<base::Result<QString>>> tasks;
    for (const QString &id : subscriptions) {
        tasks.push_back(client.computeFeatureState(id, feature, cancellation));
    }
    for (size_t i = 0; i < tasks.size(); ++i) {
        base::Result<QString> state = co_await tasks[i];
        for (domain::Subscription &subscription : capture->reading.found.subscriptions) {
            if (state && base::sameText(subscription.id, subscriptions.at(static_cast<qsizetype>(i)))) {
                subscription.previewFeature = *state;
            }
        }
    }
}

} // namespace

QCoro::Task<base::Result<Reading>> captureEnvironment(azure::ConnectionPtr connection, QString previewFeature,
    CaptureProgress progress, base::Cancellation cancellation) {
    const auto capture = std::make_shared<Capture>();
    capture->progress = std::move(progress);
    ListSink sink;
    sink.tenants = [capture](std::vector<domain::Tenant> tenants) {
        capture->reading.found.tenants = std::move(tenants);
    };
    sink.subscriptions = [capture](std::vector<domain::Subscription> subscriptions) {
        capture->reading.found.subscriptions = std::move(subscriptions);
    };
    sink.expected = [](qint64) {};
    sink.rows = [capture](std::vector<domain::VirtualMachine> rows) { addRows(capture, std::move(rows)); };
    base::Result<Obstacles> listed = co_await listVirtualMachines(connection, sink, cancellation);
    if (!listed) {
        co_return base::Unexpected(listed.error());
    }
    for (const base::Error &obstacle : *listed) {
        addObstacle(capture->reading, obstacle);
    }
    capture->reading.found.virtualMachines = capture->listed;

    const Work work = workOf(capture->listed);
    capture->total = static_cast<int>(work.examine.size() + work.askOnly.size());
    capture->progress(CaptureStage::Keys, 0, capture->total);
    QStringList subscriptions;
    QSet<QString> regions;
    for (const domain::VirtualMachine &machine : capture->listed) {
        if (isConfidential(machine)) {
            subscriptions.append(machine.id.subscriptionId());
            regions.insert(base::normalisedRegion(machine.location));
        }
    }
    subscriptions.removeDuplicates();
    QCoro::Task<void> backupTask = readBackup(connection, capture, subscriptions, regions, cancellation);
    const std::function<QCoro::Task<void>(domain::VirtualMachine)> examineOne
        = [=](domain::VirtualMachine machine) {
              return examine(connection, std::move(machine), capture, cancellation);
          };
    const std::function<QCoro::Task<void>(domain::VirtualMachine)> askOne
        = [=](domain::VirtualMachine machine) {
              return askStatus(connection, std::move(machine), capture, cancellation);
          };
    // The first one alone finds out who Azure Backup is, so that it is looked up once.
    std::vector<domain::VirtualMachine> first(
        work.examine.begin(), work.examine.begin() + (work.examine.empty() ? 0 : 1));
    std::vector<domain::VirtualMachine> others(
        work.examine.begin() + (work.examine.empty() ? 0 : 1), work.examine.end());
    co_await base::forEach<domain::VirtualMachine>(first, 1, examineOne, cancellation);
    co_await base::forEach<domain::VirtualMachine>(others, atOnce, examineOne, cancellation);
    co_await base::forEach<domain::VirtualMachine>(work.askOnly, atOnce, askOne, cancellation);
    for (const domain::Key &key : capture->keys) {
        capture->reading.found.put(key);
    }
    co_await readNames(connection, capture, cancellation);
    co_await readPreviews(connection, capture, subscriptions, previewFeature, cancellation);
    if (!backupTask.isReady()) {
        co_await backupTask;
    }
    co_await readForRecovery(connection, capture, cancellation);
    if (cancellation.isCancelled()) {
        co_return base::Unexpected(base::cancelledError(QStringLiteral("environment/capture")));
    }
    co_return std::move(capture->reading);
}

} // namespace protect
