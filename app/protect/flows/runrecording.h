#pragma once

#include "protect/flows/runcontext.h"

#include <QCoroTask>

#include <memory>

namespace protect {

/// Keeps the record of a run open for as long as a flow is at work on it: what the tracker hears of goes
/// into it, and how the run ended. Others are kept from the VM for the same time.
class RunRecording {
public:
    /// Errors: "AnotherWindow", "JournalNotWritable", …: then nothing may be written.
    static base::Result<std::shared_ptr<RunRecording>> begin(const RunContextPtr &run);
    ~RunRecording();
    RunRecording(const RunRecording &) = delete;
    RunRecording &operator=(const RunRecording &) = delete;

private:
    explicit RunRecording(RunContextPtr run);
    RunContextPtr m_run;
};
using RunRecordingPtr = std::shared_ptr<RunRecording>;

/// Looks in Azure for grants of this run that were sent and are not known to be made, because the program or
/// the connection ended in between; what is there is added to the record, what is not is noted.
QCoro::Task<void> settleUnclear(RunContextPtr run, base::Cancellation cancellation);

} // namespace protect
