#include "console/reportof.h"

#include "workflow/session.h"

namespace console {

reports::Report reportOf(const workflow::Session &session) {
    reports::Report report;
    report.source = session.connectionLabel();
    report.isSimulated = session.isSimulated();
    report.tenantId = session.tenantId();
    report.userName = session.userName();
    report.when = session.now();
    report.environment = session.environment();
    report.choices = session.choices();
    if (const domain::KeyFindings *findings = session.keyFindings()) {
        report.findings = *findings;
    }
    report.run = session.run();
    report.plan = report.run.outcome == domain::RunOutcome::NotStarted ? session.plan() : report.run.plan;
    return report;
}

} // namespace console
