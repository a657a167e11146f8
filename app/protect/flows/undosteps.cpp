#include "protect/flows/undosteps.h"

#include "base/text.h"
#include "cloud/azure/authorizationclient.h"
#include "cloud/azure/backupclient.h"
#include "cloud/azure/hsmrbacclient.h"
#include "cloud/azure/keystoreclient.h"
#include "cloud/azure/requestparts.h"

#include <algorithm>

namespace protect {

using domain::PlannedWrite;
using domain::UndoKind;
using domain::UndoStep;
using domain::WriteKind;

namespace {

std::optional<UndoKind> undoOf(WriteKind kind) {
    switch (kind) {
    case WriteKind::CreateRoleAssignment:
        return UndoKind::DeleteRoleAssignment;
    case WriteKind::CreateRoleDefinition:
        return UndoKind::DeleteRoleDefinition;
    case WriteKind::AddAccessPolicy:
        return UndoKind::RestoreAccessPolicy;
    case WriteKind::EnableProtection:
    case WriteKind::CreateBackupPolicy:
    case WriteKind::TriggerBackup:
    case WriteKind::Recover:
        break;
    }
    return std::nullopt;
}

/// Several writes to one vault's entry are taken back together.
bool isSameThing(const PlannedWrite &a, const PlannedWrite &b) {
    return a.kind == b.kind && base::sameText(a.id, b.id) && base::sameText(a.scope, b.scope)
        && base::sameText(a.principalId, b.principalId);
}

void add(std::vector<UndoStep> &steps, const PlannedWrite &write, const QString &id) {
    const std::optional<UndoKind> kind = undoOf(write.kind);
    const bool listed = std::any_of(steps.begin(), steps.end(),
        [&write](const UndoStep &step) { return isSameThing(step.written, write); });
    if (!kind || listed) {
        return;
    }
    UndoStep step;
    step.kind = *kind;
    step.written = write;
    step.id = id.isEmpty() ? write.id : id;
    steps.push_back(step);
}

/// All writes of this kind that the record knows of, with those that may have been made.
bool wrote(const journal::Record &record, WriteKind kind) {
    const bool sure = std::any_of(record.written.begin(), record.written.end(),
        [kind](const domain::WrittenChange &change) { return change.write.kind == kind; });
    const std::vector<PlannedWrite> unclear = record.unclear();
    return sure || std::any_of(unclear.begin(), unclear.end(), [kind](const PlannedWrite &write) {
        return write.kind == kind;
    });
}

/// Backups were stopped, or may have been.
bool mayBeStopped(const journal::Record &record) {
    return std::any_of(record.writes.begin(), record.writes.end(), [](const journal::Intent &intent) {
        return intent.takesBack && intent.write.kind == WriteKind::EnableProtection
            && intent.answer != journal::Answer::Refused;
    });
}

http::Request requestOf(const UndoContext &context, const UndoStep &step) {
    const azure::Cloud &cloud = context.azure->cloud;
    const PlannedWrite &write = step.written;
    switch (step.kind) {
    case UndoKind::DeleteRoleAssignment:
        return context.isHsm()
            ? azure::HsmRbacClient::deleteRoleAssignmentRequest(
                cloud, context.storeUri(), write.scope, write.id)
            : azure::AuthorizationClient::deleteRoleAssignmentRequest(cloud, write.scope, write.id);
    case UndoKind::DeleteRoleDefinition:
        return context.isHsm()
            ? azure::HsmRbacClient::deleteRoleDefinitionRequest(cloud, context.storeUri(), write.id)
            : azure::AuthorizationClient::deleteRoleDefinitionRequest(cloud, write.scope, write.id);
    case UndoKind::RestoreAccessPolicy:
        return azure::KeyStoreClient::removeAccessPolicyRequest(cloud, domain::ResourceId(write.scope),
            context.record.head.store ? context.record.head.store->tenantId : QString(), write.principalId,
            addedPermissions(context.record, write));
    case UndoKind::StopProtection:
        break;
    }
    return azure::BackupClient::stopProtectionRequest(cloud, context.vaultId(), context.vmId());
}

} // namespace

std::vector<UndoStep> undoStepsOf(const journal::Record &record) {
    std::vector<UndoStep> steps;
    for (const bool roles : {false, true}) {
        for (const domain::WrittenChange &change : record.written) {
            const bool isRole = change.write.kind == WriteKind::CreateRoleDefinition;
            if (!change.existed && isRole == roles) {
                add(steps, change.write, change.id);
            }
        }
        for (const PlannedWrite &write : record.unclear()) {
            const bool isRole = write.kind == WriteKind::CreateRoleDefinition;
            if (isRole == roles && !record.existedBefore(write)) {
                add(steps, write, QString());
            }
        }
    }
    return steps;
}

std::optional<journal::Record> enablingRecord(
    const journal::Record &record, const std::vector<journal::Record> &all) {
    if (wrote(record, WriteKind::EnableProtection)) {
        return record;
    }
    const domain::Choices &own = record.head.choices;
    for (const journal::Record &earlier : all) {
        const domain::Choices &choices = earlier.head.choices;
        const bool sameItem = choices.virtualMachineId == own.virtualMachineId
            && choices.recoveryServicesVaultId == own.recoveryServicesVaultId
            && base::sameText(earlier.head.tenantId, record.head.tenantId);
        if (!sameItem || earlier.id == record.id || earlier.started > record.started) {
            continue;
        }
        if (mayBeStopped(earlier)) { // whoever protects the VM since is somebody else
            return std::nullopt;
        }
        if (earlier.damagedLine == 0 && wrote(earlier, WriteKind::EnableProtection)) {
            return earlier;
        }
    }
    return std::nullopt;
}

UndoStep stopStepOf(const journal::Record &record) {
    UndoStep step;
    step.kind = UndoKind::StopProtection;
    step.written.kind = WriteKind::EnableProtection;
    step.written.name = record.head.choices.virtualMachineId.name();
    step.written.scope = record.head.choices.recoveryServicesVaultId.text();
    step.id = azure::protectedItemId(
        record.head.choices.recoveryServicesVaultId, record.head.choices.virtualMachineId)
                  .text();
    return step;
}

QStringList createdPolicies(const journal::Record &record) {
    QStringList names;
    for (const domain::WrittenChange &change : record.written) {
        if (change.write.kind == WriteKind::CreateBackupPolicy && !change.existed) {
            names.append(change.write.name);
        }
    }
    return names;
}

std::optional<domain::AccessPolicy> entryBefore(const journal::Record &record, const PlannedWrite &write) {
    const auto first
        = std::find_if(record.writes.begin(), record.writes.end(), [&write](const journal::Intent &intent) {
              return !intent.takesBack && isSameThing(intent.write, write);
          });
    return first == record.writes.end() ? std::nullopt : first->policyBefore;
}

QStringList addedPermissions(const journal::Record &record, const PlannedWrite &write) {
    const std::optional<domain::AccessPolicy> before = entryBefore(record, write);
    QStringList added;
    for (const journal::Intent &intent : record.writes) {
        if (intent.takesBack || !isSameThing(intent.write, write)
            || intent.answer == journal::Answer::Refused) {
            continue;
        }
        for (const QString &right : intent.write.rights) {
            const bool had = before && before->keys.contains(right, Qt::CaseInsensitive);
            if (!had && !added.contains(right, Qt::CaseInsensitive)) {
                added.append(right);
            }
        }
    }
    return added;
}

void addRequest(const UndoContext &context, UndoStep &step) {
    const azure::RequestPreview preview = azure::preview(requestOf(context, step));
    step.method = preview.method;
    step.url = preview.url;
    step.body = preview.body;
}

} // namespace protect
