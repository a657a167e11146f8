#include "terminal/console/exitcode.h"

namespace console {

ExitCode exitCodeFor(const base::Error &error) {
    if (error.isNetworkRule) {
        return ExitCode::Unreachable;
    }
    switch (error.kind) {
    case base::ErrorKind::Network:
    case base::ErrorKind::Timeout:
    case base::ErrorKind::BadResponse:
        return ExitCode::Unreachable;
    case base::ErrorKind::SignInRequired:
    case base::ErrorKind::ClaimsChallenge:
    case base::ErrorKind::Forbidden:
    case base::ErrorKind::NotFound:
    case base::ErrorKind::Conflict:
    case base::ErrorKind::Throttled:
    case base::ErrorKind::Rejected:
        return ExitCode::Refused;
    case base::ErrorKind::Cancelled:
        return ExitCode::Cancelled;
    case base::ErrorKind::Local:
        return ExitCode::Usage;
    }
    return ExitCode::Refused;
}

ExitCode exitCodeFor(const domain::RunRecord &run) {
    switch (run.outcome) {
    case domain::RunOutcome::Protected:
        return ExitCode::Done;
    case domain::RunOutcome::Failed:
        if (run.failure && run.failure->isKeyAccess) {
            return ExitCode::KeyAccessRefused;
        }
        return run.failure ? exitCodeFor(run.failure->error) : ExitCode::Refused;
    case domain::RunOutcome::TakenBack:
        return ExitCode::Refused;
    case domain::RunOutcome::Stopped:
    case domain::RunOutcome::Running:
    case domain::RunOutcome::NotStarted:
        break;
    }
    return ExitCode::StillRunning;
}

ExitCode exitCodeFor(const domain::RecoveryRun &run) {
    switch (run.outcome) {
    case domain::RecoveryOutcome::Recovered:
        for (const domain::RecoveryStage &stage : run.stages) { // what could not be cleaned up
            if (stage.state == domain::StageState::Failed && stage.error) {
                return exitCodeFor(*stage.error);
            }
        }
        return ExitCode::Done;
    case domain::RecoveryOutcome::Failed:
        return run.failure ? exitCodeFor(run.failure->error) : ExitCode::Refused;
    case domain::RecoveryOutcome::NotStarted:
    case domain::RecoveryOutcome::Running:
    case domain::RecoveryOutcome::Stopped:
        break;
    }
    return ExitCode::StillRunning;
}

} // namespace console
