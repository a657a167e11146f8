#include "base/async/workpool.h"
#include "base/text.h"
#include "cloud/azure/computeclient.h"
#include "domain/recovery/recoveryneeds.h"
#include "domain/recovery/recoverysteps.h"
#include "protect/flows/accessflow.h"
#include "protect/flows/environmentmerge.h"
#include "protect/recovery/recoveryreading.h"

namespace protect {

namespace {

using domain::RecoveryFindings;

QCoro::Task<void> readRightsAt(azure::ConnectionPtr connection, FindingsPtr findings,
    domain::ResourceId scope, base::Cancellation cancellation) {
    Reading own = co_await readOwnPermissions(connection, scope, cancellation);
    for (auto one = own.ownPermissions.constBegin(); one != own.ownPermissions.constEnd(); ++one) {
        findings->ownPermissions.insert(one.key(), one.value());
    }
}

/// Whether anything that grants in this store was read.
bool isAccessRead(const RecoveryFindings &findings, const domain::KeyStore &store) {
    return std::any_of(findings.environment.coverage.begin(), findings.environment.coverage.end(),
        [&store](const domain::ScopeRead &read) {
            return base::sameText(read.store, store.uri.host())
                || (!store.id.isEmpty() && read.store.startsWith(store.id.text(), Qt::CaseInsensitive));
        });
}

/// Whether there is a VM of the name that the restored one is to get: the list of VMs may lag, or lack it.
QCoro::Task<void> readTargetMachine(azure::ConnectionPtr connection, FindingsPtr findings,
    domain::ResourceId id, base::Cancellation cancellation) {
    if (findings->environment.virtualMachine(id)) {
        co_return;
    }
    const azure::ComputeClient compute(connection);
    base::Result<domain::VirtualMachine> there = co_await compute.virtualMachine(id, cancellation);
    if (there) {
        findings->environment.put(*there);
    }
}

} // namespace

QCoro::Task<void> readTargetAccess(azure::ConnectionPtr connection, FindingsPtr findings,
    domain::KeyStore store, base::Cancellation cancellation) {
    Reading access
        = co_await readKeyAccess(connection, store, findings->key.id.name, QString(), cancellation);
    mergeFound(findings->environment, access.found);
    for (auto one = access.ownPermissions.constBegin(); one != access.ownPermissions.constEnd(); ++one) {
        findings->ownPermissions.insert(one.key(), one.value());
    }
}

QCoro::Task<RecoveryFindings> completeFindings(azure::ConnectionPtr connection, RecoveryFindings known,
    domain::RecoveryChoices choices, base::Cancellation cancellation) {
    const auto findings = std::make_shared<RecoveryFindings>(std::move(known));
    for (const QString &host : QStringList{choices.targetHost, choices.placeholderStoreHost}) {
        const domain::KeyStore *store = findings->keyStore(host);
        if (store && !isAccessRead(*findings, *store)) {
            const domain::KeyStore target = *store;
            co_await readTargetAccess(connection, findings, target, cancellation);
        }
    }
    if (choices.parts.machine && !choices.newMachineName.isEmpty() && !choices.targetGroupId.isEmpty()) {
        const domain::ResourceId target = targetMachineId(choices);
        co_await readTargetMachine(connection, findings, target, cancellation);
    }
    const domain::ResourceId group = choices.fetchGroupId;
    if (!group.isEmpty() && !findings->contents.contains(group.text().toLower())) {
        co_await readContents(connection, findings, group, cancellation);
    }
    std::vector<domain::ResourceId> scopes;
    for (const domain::RecoveryStep &step : domain::planRecovery(*findings, choices).steps) {
        for (const domain::StepNeed &need : domain::needsOfStep(step, *findings)) {
            const domain::KeyStore *store = findings->keyStore(need.host);
            const bool byArm = need.host.isEmpty()
                || (store && domain::effectiveModel(*store) == domain::PermissionModel::AzureRbac);
            // A vault's answer also answers for its keys.
            const domain::ResourceId scope
                = need.host.isEmpty() || !store ? domain::ResourceId(need.scope) : store->id;
            const bool isAsked = findings->ownPermissions.contains(scope.text().toLower())
                || std::find(scopes.begin(), scopes.end(), scope) != scopes.end();
            if (byArm && !scope.isEmpty() && !isAsked) {
                scopes.push_back(scope);
            }
        }
    }
    const std::function<QCoro::Task<void>(domain::ResourceId)> work = [=](domain::ResourceId scope) {
        return readRightsAt(connection, findings, std::move(scope), cancellation);
    };
    co_await base::forEach<domain::ResourceId>(scopes, recoveryReadsAtOnce, work, cancellation);
    co_return std::move(*findings);
}

} // namespace protect
