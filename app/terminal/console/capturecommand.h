#pragma once

#include "domain/snapshot/snapshot.h"
#include "protect/capturestate.h"
#include "terminal/console/captureoptions.h"
#include "terminal/console/job.h"

namespace console {

/// Reads a whole environment into a snapshot file. Changes nothing in Azure.
class CaptureCommand final : public Job {
    Q_OBJECT
public:
    CaptureCommand(
        protect::Estate &estate, account::Account *account, CaptureOptions options, Output &output);

private:
    QCoro::Task<void> run() override;
    void stopWork() override;
    void tellProgress();
    void save();
    void tellObstacles(const std::vector<base::Error> &obstacles);
    bool write(const snapshot::Snapshot &snapshot);

    CaptureOptions m_options;
    protect::CaptureStage m_stage = protect::CaptureStage::Keys; ///< that was told last
    int m_told = -1; ///< tenths of its work that were told
};

} // namespace console
