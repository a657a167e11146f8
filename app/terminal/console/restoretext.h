#pragma once

#include "domain/recovery/recoveryrun.h"
#include "terminal/console/output.h"

#include <QDateTime>
#include <QHash>

namespace protect {
class Recovery;
}

namespace console {

// What a recovery found out and did, as lines for people.
void tellRecoveryFound(Output &output, const protect::Recovery &recovery); ///< points, key, set, VM, rights
void tellRecoveryWay(Output &output, const protect::Recovery &recovery); ///< what is proposed
/// In words, what stands in the way, and the exact requests: nothing is written that was not told.
void tellRecoveryPlan(Output &output, const protect::Recovery &recovery);
void tellRecoveryOutcome(Output &output, const protect::Recovery &recovery);

/// Tells every change of a stage once. Lines are "[Done] Restore the key (…)".
class RecoveryTeller {
public:
    explicit RecoveryTeller(Output &output) : m_output(output) { }
    void tell(const domain::RecoveryRun &run);
    void restart() { m_told.clear(); }

private:
    Output &m_output;
    QHash<std::size_t, int> m_told; ///< the state that was told last, by stage
};

} // namespace console
