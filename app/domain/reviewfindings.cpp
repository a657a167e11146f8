#include "domain/reviewfindings.h"

#include "base/text.h"
#include "domain/accessmatrix.h"
#include "domain/reviewrules.h"

#include <algorithm>
#include <tuple>

namespace domain {

ReviewContext::ReviewContext(const AccessIndex &given, const ReviewSettings &settings)
    : index(given), now(settings.now), services(backupServices(given)) {
    for (const ScopeRead &read : index.environment().coverage) {
        principalsRead = principalsRead
            || (read.kind == ReadKind::Principals && read.outcome == ReadOutcome::Read
                && read.principalFilter.isEmpty());
    }
    for (const KeyStore &store : index.environment().keyStores) {
        const PermissionModel model = effectiveModel(store);
        if (model == PermissionModel::LocalRbac || !store.resourceRead || store.id.isEmpty()) {
            continue;
        }
        for (const QString &key : azureScopeKeysReaching(store.id.text())) {
            StoresAtScope &at = stores[key];
            const bool byRoles = model == PermissionModel::AzureRbac;
            (byRoles ? at.azureRbac : at.accessPolicies).push_back(&store);
            (byRoles ? at.azureRbacHosts : at.accessPolicyHosts).append(hostOf(store));
        }
    }
}

bool ReviewContext::isBackupService(const QString &principalId) const {
    return std::any_of(
        services.found.begin(), services.found.end(), [&principalId](const BackupService &service) {
            return base::sameText(service.objectId, principalId);
        });
}

StoresAtScope ReviewContext::storesAt(const RoleAssignment &assignment) const {
    StoresAtScope at;
    for (QString key : azureScopeKeys(assignment.scope, assignment.listedFor)) {
        if (const qsizetype name = Scope(key).key().size(); name > 0) {
            key.chop(QLatin1String("/keys/").size() + name); // of a vault
        }
        const StoresAtScope found = stores.value(key);
        at.azureRbac.insert(at.azureRbac.end(), found.azureRbac.begin(), found.azureRbac.end());
        at.accessPolicies.insert(
            at.accessPolicies.end(), found.accessPolicies.begin(), found.accessPolicies.end());
        at.azureRbacHosts += found.azureRbacHosts;
        at.accessPolicyHosts += found.accessPolicyHosts;
    }
    return at;
}

namespace {

const QString &onlyOneOf(const QStringList &names) {
    static const QString none;
    return names.size() == 1 ? names.front() : none;
}

} // namespace

const QString &ReviewFinding::host() const {
    return onlyOneOf(hosts);
}

const QString &ReviewFinding::keyName() const {
    return onlyOneOf(keys);
}

bool concerns(const ReviewFinding &finding, const KeyIdentifier &key) {
    return finding.ofEveryKey
        || (finding.hosts.contains(key.host, Qt::CaseInsensitive)
            && (finding.keys.isEmpty() || finding.keys.contains(key.name, Qt::CaseInsensitive)));
}

QStringList identityParts(const ReviewFinding &finding) {
    return {findingRuleId(finding.rule), finding.host(), finding.keyName(), finding.principalId,
        finding.assignmentId, finding.roleGuid, finding.scope};
}

QString findingRuleId(FindingRule rule) {
    return QStringLiteral("CVM%1").arg(static_cast<int>(rule), 3, 10, QLatin1Char('0'));
}

std::vector<ReviewFinding> reviewFindings(const AccessIndex &index, const ReviewSettings &settings) {
    ReviewContext context(index, settings);
    reviewKeys(context);
    reviewAssignments(context);
    reviewStores(context);
    reviewStates(context);
    reviewVaults(context);
    reviewRecovery(context);
    reviewCoverage(context);
    const auto order = [](const ReviewFinding &finding) {
        return std::tie(finding.severity, finding.rule, finding.host(), finding.keyName(),
            finding.principalId, finding.scope, finding.assignmentId);
    };
    std::vector<ReviewFinding *> sorted; // findings are large
    sorted.reserve(context.findings.size());
    for (ReviewFinding &finding : context.findings) {
        sorted.push_back(&finding);
    }
    std::stable_sort(sorted.begin(), sorted.end(),
        [&order](const ReviewFinding *a, const ReviewFinding *b) { return order(*a) < order(*b); });
    std::vector<ReviewFinding> findings;
    findings.reserve(sorted.size());
    for (ReviewFinding *finding : sorted) {
        findings.push_back(std::move(*finding));
    }
    return findings;
}

} // namespace domain
