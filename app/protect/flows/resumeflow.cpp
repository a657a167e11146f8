#include "protect/flows/resumeflow.h"

#include "base/text.h"
#include "cloud/azure/computeclient.h"
#include "cloud/azure/recoveryservicesclient.h"
#include "protect/flows/grantwrites.h"
#include "protect/flows/runrecording.h"
#include "protect/flows/vaultflow.h"

namespace protect {

using domain::PlannedWrite;
using domain::StageKind;
using domain::StageState;

namespace {

QStringList subscriptionsOf(const journal::Head &head) {
    QStringList ids{head.choices.virtualMachineId.subscriptionId()};
    const QString store = head.store ? head.store->id.subscriptionId() : QString();
    if (!store.isEmpty() && !ids.contains(store, Qt::CaseInsensitive)) {
        ids.append(store);
    }
    return ids;
}

/// The key of the VM may have been exchanged since: then the old plan is none.
std::optional<base::Error> otherKey(const journal::Head &head, const domain::Environment &found) {
    if (!head.store) {
        return std::nullopt;
    }
    for (const domain::DiskEncryptionSet &set : found.diskEncryptionSets) {
        if (base::sameText(set.activeKey.host, head.store->uri.host())
            && base::sameText(set.activeKey.name, head.keyName)) {
            return std::nullopt;
        }
    }
    base::Error error;
    error.kind = base::ErrorKind::Conflict;
    error.code = QStringLiteral("KeyChanged");
    error.message = QStringLiteral("The VM uses another key than the one that the run was about.");
    error.operation = QStringLiteral("run/lookAgain");
    error.target = head.choices.virtualMachineId.text();
    return error;
}

QCoro::Task<Reading> readVaultOf(
    azure::ConnectionPtr connection, domain::ResourceId vaultId, base::Cancellation cancellation) {
    Reading reading;
    const azure::RecoveryServicesClient client(connection);
    base::Result<domain::RecoveryServicesVault> vault = co_await client.vault(vaultId, cancellation);
    if (vault) {
        reading.found.put(*vault);
    } else {
        reading.obstacles.push_back(vault.error());
    }
    const std::vector<domain::ResourceId> vaults{vaultId};
    Reading policies = co_await readPoliciesOf(connection, vaults, cancellation);
    reading.add(std::move(policies));
    co_return reading;
}

void markGranted(const RunContextPtr &run, const PlannedWrite &write, const QString &id) {
    const bool isRole = write.kind == domain::WriteKind::CreateRoleDefinition;
    run->tracker->end(isRole ? StageKind::CreateRole : StageKind::WriteGrant, StageState::Done, id);
    if (!isRole) {
        run->tracker->end(StageKind::ReadBack, StageState::Done, id);
    }
}

} // namespace

QCoro::Task<SecondLook> lookAgainAt(
    azure::ConnectionPtr connection, journal::Head head, base::Cancellation cancellation) {
    SecondLook look;
    const azure::ComputeClient compute(connection);
    const base::Result<domain::VirtualMachine> machine
        = co_await compute.virtualMachine(head.choices.virtualMachineId, cancellation);
    if (!machine) {
        look.failure = machine.error();
        co_return look;
    }
    look.virtualMachine = *machine;
    QCoro::Task<Reading> vaultTask
        = readVaultOf(connection, head.choices.recoveryServicesVaultId, cancellation);
    KeyQuestion question;
    question.virtualMachine = *machine;
    question.subscriptionIds = subscriptionsOf(head);
    question.principalId = head.choices.principalId;
    KeyExamination examined = co_await examineKeyOf(connection, question, cancellation);
    Reading backup = co_await vaultTask;
    look.key = std::move(examined);
    look.backup = std::move(backup);
    look.failure = look.key.failure;
    if (!look.failure) {
        look.failure = otherKey(head, look.key.reading.found);
    }
    co_return look;
}

QCoro::Task<base::Result<void>> takeUpRun(RunContextPtr run, base::Cancellation cancellation) {
    const base::Result<RunRecordingPtr> recording = RunRecording::begin(run);
    if (!recording) {
        co_return base::Unexpected(recording.error());
    }
    co_await settleUnclear(run, cancellation);
    for (const PlannedWrite &planned : run->plan.grant) {
        const PlannedWrite write = planned;
        GrantAnswer answer = co_await readGrant(run, write, QString(), cancellation);
        if (answer) {
            run->add(answer->found);
            markGranted(run, write, answer->id);
        } else if (answer.error().kind != base::ErrorKind::NotFound) {
            co_return base::Unexpected(answer.error());
        }
    }
    run->tracker->edit().after = run->verdict();
    if (cancellation.isCancelled()) {
        co_return base::Unexpected(base::cancelledError(QStringLiteral("run/lookAgain")));
    }
    run->tracker->finish(domain::RunOutcome::Stopped);
    co_return base::Result<void>();
}

} // namespace protect
