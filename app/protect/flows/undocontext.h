#pragma once

#include "cloud/azure/connection.h"
#include "domain/undo.h"
#include "protect/flows/keyusers.h"
#include "protect/journal/journal.h"

#include <functional>
#include <memory>
#include <optional>

namespace protect {

/// Who may rely on the run's grants beside its own VM.
struct UndoNeeds {
    KeyUsers users;
    std::vector<journal::Record> jobs; ///< that have not come to their end
};

/// Taking back what one run granted: its record, and how things stand. Its flows share it.
struct UndoContext {
    azure::ConnectionPtr azure; ///< for reading only
    std::shared_ptr<const journal::Journal> journal;
    journal::Record record; ///< of the run
    domain::UndoRecord undo;
    UndoNeeds needs; ///< as last read
    domain::Environment found; ///< how things stand after something was taken back
    bool hasSent = false; ///< something was sent since that was read
    std::optional<domain::UndoStep> stopStep; ///< offered; part of the steps only where chosen
    QString enabledPolicy; ///< name of the policy that this tool protected the VM with
    journal::OpenRunPtr open; ///< while things are taken back
    std::optional<journal::End> endBefore; ///< of the run's record, when it was opened
    bool planned = false; ///< every step was looked at, so that there is something to confirm
    QString firstBackup; ///< name of the job that the run left running; empty: none
    int writes = 0; ///< requests between sending and their answer
    std::function<void()> changed; ///< told of every change of `undo`

    void tell() const {
        const std::function<void()> listener = changed; // it may go away while it is told
        if (listener) {
            listener();
        }
    }
    bool isHsm() const {
        return record.head.store && record.head.store->kind == domain::KeyStoreKind::ManagedHsm;
    }
    QUrl storeUri() const { return record.head.store ? record.head.store->uri : QUrl(); }
    domain::ResourceId vmId() const { return record.head.choices.virtualMachineId; }
    domain::ResourceId vaultId() const { return record.head.choices.recoveryServicesVaultId; }
};
using UndoContextPtr = std::shared_ptr<UndoContext>;

} // namespace protect
