#include "ui/protect/sessionviews.h"

#include "protect/session.h"
#include "wording/names.h"
#include "wording/plantext.h"

#include <QCoreApplication>

namespace ui {

QString principalName(const protect::Session &session) {
    const domain::Principal *principal = session.environment().principal(session.choices().principalId);
    return principal == nullptr || principal->displayName.isEmpty() ? session.backupServiceName()
                                                                    : wording::shown(principal->displayName);
}

domain::PermissionModel permissionModel(const protect::Session &session) {
    const domain::KeyFindings *findings = session.keyFindings();
    return findings != nullptr && findings->keyStore ? domain::effectiveModel(*findings->keyStore)
                                                     : domain::PermissionModel::LocalRbac;
}

domain::AccessPlan grantingPlan(const protect::Session &session) {
    domain::Choices choices = session.choices();
    choices.grantBehaviour = domain::GrantBehaviour::Automatic;
    return domain::planAccess(session.environment(), choices);
}

QString grantRequestOf(const protect::Session &session) {
    return grantRequestOf(session, grantingPlan(session));
}

QString grantRequestOf(const protect::Session &session, const domain::AccessPlan &plan) {
    const domain::KeyFindings *findings = session.keyFindings();
    if (findings == nullptr || !findings->keyStore || !findings->diskEncryptionSet) {
        return {};
    }
    return wording::grantRequest(
        plan, session.environment(), *findings->keyStore, findings->diskEncryptionSet->activeKey.name);
}

QString requestText(const std::vector<protect::PlannedRequest> &requests) {
    QStringList blocks;
    for (const protect::PlannedRequest &request : requests) {
        const QString line = QStringLiteral("%1 %2").arg(request.method, request.url);
        blocks.append(request.body.isEmpty() ? line : line + u'\n' + request.body.trimmed());
    }
    return blocks.join(QStringLiteral("\n\n"));
}

bool isNothingToGrant(const protect::Session &session) {
    const domain::KeyFindings *findings = session.keyFindings();
    return findings != nullptr
        && (findings->isPlatformManaged()
            || (findings->verdict.isGranted() && !session.choices().evenIfGranted));
}

runreport::Report reportOf(const protect::Session &session) {
    runreport::Report report;
    report.source = session.connectionLabel();
    report.isSimulated = session.isSimulated();
    report.tenantId = session.tenantId();
    report.userName = session.userName();
    report.when = session.now();
    report.environment = session.environment();
    if (const domain::KeyFindings *findings = session.keyFindings()) {
        report.findings = *findings;
    }
    report.run = session.run();
    report.preparations = session.preparations();
    const bool begun = report.run.outcome != domain::RunOutcome::NotStarted;
    report.plan = begun ? report.run.plan : session.plan();
    report.choices = begun ? report.run.choices : session.choices(); // what was done, not what is chosen now
    return report;
}

} // namespace ui
