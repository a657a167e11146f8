#include "ui/wizard/sessionviews.h"

#include "wording/plantext.h"
#include "workflow/session.h"

#include <QCoreApplication>

namespace ui {

QString principalName(const workflow::Session &session) {
    const domain::Principal *principal = session.environment().principal(session.choices().principalId);
    return principal == nullptr || principal->displayName.isEmpty() ? session.backupServiceName()
                                                                    : principal->displayName;
}

domain::PermissionModel permissionModel(const workflow::Session &session) {
    const domain::KeyFindings *findings = session.keyFindings();
    return findings != nullptr && findings->keyStore ? domain::effectiveModel(*findings->keyStore)
                                                     : domain::PermissionModel::LocalRbac;
}

domain::AccessPlan grantingPlan(const workflow::Session &session) {
    domain::Choices choices = session.choices();
    choices.grantBehaviour = domain::GrantBehaviour::Automatic;
    return domain::planAccess(session.environment(), choices);
}

QString grantRequestOf(const workflow::Session &session) {
    const domain::KeyFindings *findings = session.keyFindings();
    if (findings == nullptr || !findings->keyStore || !findings->diskEncryptionSet) {
        return {};
    }
    return wording::grantRequest(grantingPlan(session), session.environment(), *findings->keyStore,
        findings->diskEncryptionSet->activeKey.name);
}

bool isNothingToGrant(const workflow::Session &session) {
    const domain::KeyFindings *findings = session.keyFindings();
    return findings != nullptr
        && (findings->isPlatformManaged()
            || (findings->verdict.isGranted() && !session.choices().evenIfGranted));
}

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

} // namespace ui
