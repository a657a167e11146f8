#pragma once

#include "protect/flows/keyflow.h"
#include "protect/flows/runcontext.h"

#include <QCoroTask>

namespace protect {

/// What Azure tells now of everything that a run of before was about.
struct SecondLook {
    std::optional<base::Error> failure; ///< the VM or its key cannot be read, or is another one now
    domain::VirtualMachine virtualMachine;
    KeyExamination key;
    Reading backup; ///< vault and policies, as far as they can be read
};

/// Reads VM, key, rights, vault and policies anew. Nothing is written.
QCoro::Task<SecondLook> lookAgainAt(
    azure::ConnectionPtr connection, journal::Head head, base::Cancellation cancellation);

/// Finds out which of the planned grants are there, marks their stages, and leaves the run Stopped, to be
/// gone on with. Errors: those of the record ("AnotherWindow", "JournalDamaged", …), or Cancelled.
QCoro::Task<base::Result<void>> takeUpRun(RunContextPtr run, base::Cancellation cancellation);

} // namespace protect
