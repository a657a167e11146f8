#pragma once

#include "domain/keyassessment.h"

#include <QString>
#include <QStringList>

namespace wording {

/// What is wrong with a principal that is not proved to be Azure Backup, and what a grant to it would mean;
/// empty for Azure Backup itself. `name`: its display name, or its object id.
QString principalStandingText(domain::PrincipalStanding standing, const QString &name);
/// The same for the principal of a plan or a choice; empty for none.
QString principalStandingText(
    domain::PrincipalStanding standing, const domain::Environment &environment, const QString &objectId);
/// After a refusal: that the wrong principal was chosen, and that what was granted to it, if anything, can be
/// taken back; empty for Azure Backup itself.
QString wrongPrincipalText(domain::PrincipalStanding standing, const QString &name, bool isGranted);

/// How somebody who may read the directory finds the object ID of Azure Backup. `appId` empty: not documented
/// for this cloud.
QString findPrincipalHint(const QString &appId);
QString findPrincipalCommand(const QString &appId);

/// Which tenants were compared, and what is not known of them; empty where nothing was compared.
QStringList tenantLines(const domain::TenantComparison &tenants);

/// Why another role than the recommended one is proposed, or which one is left where it is refused. Empty
/// where there is nothing to say.
QString roleProposalSentence(
    const domain::RoleProposal &proposal, const std::vector<domain::RoleOption> &options);

} // namespace wording
