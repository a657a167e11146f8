#pragma once

#include "domain/keyassessment.h"
#include "domain/run.h"
#include "terminal/console/output.h"

namespace protect {
class Protection;
struct PlannedRequest;
} // namespace protect

namespace console {

// What a step found out, as lines for people.
void tellAssessment(Output &output, const domain::KeyAssessment &assessed, const QString &principalName);
void tellRole(Output &output, const protect::Protection &protection);
void tellScope(Output &output, const protect::Protection &protection);
void tellPrincipal(Output &output, const protect::Protection &protection);
void tellBackup(Output &output, const protect::Protection &protection);
/// In words, and as the exact requests: nothing is written that was not told.
void tellPlan(Output &output, const protect::Protection &protection);
void tellOutcome(Output &output, const protect::Protection &protection);

/// To standard error: headline, meaning, what to do, details.
void tellError(Output &output, const base::Error &error);
/// A refusal for missing key access: the portal's rows, what is missing, and the commands that cure it.
void tellFailure(Output &output, const protect::Protection &protection);
/// The one-page request to somebody who may grant, to standard output.
void tellRequest(Output &output, const protect::Protection &protection);
/// Of a VM that is protected already, once its key was examined: whether Azure Backup can use the key, and
/// what cures it where it cannot. False: backups fail.
bool tellProtectedVm(Output &output, const protect::Protection &protection, const QString &vmName);
void tellRequests(Output &output, const std::vector<protect::PlannedRequest> &requests);
void tellWritten(Output &output, const protect::Protection &protection);

/// Tells every change of a stage once. Lines are "[Done] Enable backup (31 s)".
class StageTeller {
public:
    explicit StageTeller(Output &output) : m_output(output) { }
    void tell(const domain::RunRecord &run, const QDateTime &now);
    void restart() { m_told.clear(); }

private:
    void tell(const domain::Stage &stage, const QDateTime &now);
    /// Stages that are repeated while a grant does not work yet.
    static bool isRepeated(domain::StageKind kind);

    Output &m_output;
    bool m_waiting = false;
    int m_lastTry = 1;
    QHash<int, QString> m_told;
};

} // namespace console
