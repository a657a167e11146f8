#include "ui/protect/protectionviews.h"

#include "protect/estate.h"
#include "protect/protection.h"
#include "wording/backuptext.h"
#include "wording/names.h"
#include "wording/plantext.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

QString principalName(const protect::Protection &protection) {
    const domain::Principal *principal
        = protection.estate().environment().principal(protection.choices().principalId);
    return principal == nullptr || principal->displayName.isEmpty()
        ? protection.estate().connection().backupServiceName
        : wording::shown(principal->displayName);
}

domain::PermissionModel permissionModel(const protect::Protection &protection) {
    const domain::KeyAssessment *assessed = protection.keyAssessment();
    return assessed != nullptr && assessed->keyStore ? domain::effectiveModel(*assessed->keyStore)
                                                     : domain::PermissionModel::LocalRbac;
}

QString grantRequestOf(const protect::Protection &protection) {
    return grantRequestOf(
        protection, domain::grantingPlan(protection.estate().environment(), protection.choices()));
}

QString grantRequestOf(const protect::Protection &protection, const domain::AccessPlan &plan) {
    const domain::KeyAssessment *assessed = protection.keyAssessment();
    if (assessed == nullptr || !assessed->keyStore || !assessed->diskEncryptionSet) {
        return {};
    }
    return wording::grantRequest(plan, protection.estate().environment(), *assessed->keyStore,
        assessed->diskEncryptionSet->activeKey.name);
}

QString requestText(const std::vector<protect::PlannedRequest> &requests) {
    QStringList blocks;
    for (const protect::PlannedRequest &request : requests) {
        const QString line = QStringLiteral("%1 %2").arg(request.method, request.url);
        blocks.append(request.body.isEmpty() ? line : line + u'\n' + request.body.trimmed());
    }
    return blocks.join(QStringLiteral("\n\n"));
}

bool isSettledByGrant(const protect::Protection &protection) {
    const domain::KeyAssessment *assessed = protection.keyAssessment();
    const domain::Choices &choices = protection.choices();
    if (assessed == nullptr || assessed->verdict.truth != domain::Truth::No
        || assessed->caller.canGrant != domain::Truth::Yes || protection.isAccessLost()
        || choices.grantBehaviour != domain::GrantBehaviour::Automatic) {
        return false;
    }
    const bool isBlocked = std::any_of(assessed->prerequisites.begin(), assessed->prerequisites.end(),
        [](const domain::Prerequisite &prerequisite) {
            return prerequisite.severity == domain::Severity::Blocks;
        });
    return !isBlocked
        && !domain::grantWhoeverGetsIt(protection.estate().environment(), choices).grant.empty();
}

QStringList supportWarnings(const protect::Protection &protection) {
    const protect::Estate &estate = protection.estate();
    const domain::VirtualMachine *vm
        = estate.environment().virtualMachine(protection.choices().virtualMachineId);
    QStringList warnings;
    if (vm != nullptr) {
        for (const domain::ReasonedFlag &flag : estate.qualification(*vm).warnings) {
            const bool isOfMatrix = flag.reason == domain::Reason::SeriesNotListed
                || flag.reason == domain::Reason::RegionNotListed;
            if (isOfMatrix) {
                warnings.append(wording::reasonText(flag));
            }
        }
    }
    return warnings;
}

bool isNothingToGrant(const protect::Protection &protection) {
    const domain::KeyAssessment *assessed = protection.keyAssessment();
    return assessed != nullptr
        && (assessed->isPlatformManaged()
            || (assessed->verdict.isGranted() && !protection.choices().evenIfGranted));
}

} // namespace ui
