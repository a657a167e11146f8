#include "review/reviewreport/parts.h"

#include <algorithm>

namespace reviewreport {

namespace {

using domain::FindingRule;
using domain::ImportContent;

/// The lists that tell what a finding is about, the likeliest first.
std::vector<ImportContent> contentsFor(const domain::ReviewFinding &finding) {
    using Content = ImportContent;
    switch (finding.rule) {
    case FindingRule::KeyDisabled:
    case FindingRule::KeyExpired:
    case FindingRule::KeyExpiring:
    case FindingRule::KeyNotYetValid:
    case FindingRule::KeyDeleted:
    case FindingRule::KeyNotExportable:
    case FindingRule::KeyWithoutReleasePolicy:
    case FindingRule::KeyTypeUnusual:
        return {Content::Keys};
    case FindingRule::DiskEncryptionSetNotConfidential:
    case FindingRule::DiskEncryptionSetMissing:
    case FindingRule::DiskEncryptionSetNotJudged:
    case FindingRule::KeyRotationError:
    case FindingRule::KeyInOtherTenant:
        return {Content::DiskEncryptionSets, Content::VirtualMachines};
    case FindingRule::BackupPrincipalMissing:
    case FindingRule::BackupPrincipalDisabled:
        return {Content::Principals};
    case FindingRule::PreviewNotRegistered:
        return {Content::Subscriptions};
    case FindingRule::StandardPolicy:
        return {Content::BackupPolicies};
    case FindingRule::KeyNotRestorable:
        return {Content::RecoveryPoints, Content::ProtectedItems, Content::VirtualMachines};
    case FindingRule::PurgeProtectionOff:
    case FindingRule::SoftDeleteOff:
    case FindingRule::KeyStoreDeleted:
    case FindingRule::NetworkClosed:
    case FindingRule::NetworkPerimeter:
    case FindingRule::NetworkRestricted:
    case FindingRule::HsmNotActivated:
    case FindingRule::StandardSku:
    case FindingRule::CompoundIdentity:
        return {Content::KeyVaults, Content::ManagedHsms};
    case FindingRule::BackupLacksAccess:
    case FindingRule::BackupAccessUnknown:
    case FindingRule::BackupHasSurplusRights:
    case FindingRule::BackupHoldsAllKeys:
    case FindingRule::RoleLacksNeededRight:
    case FindingRule::AssignedToApplicationId:
    case FindingRule::UnknownPrincipal:
    case FindingRule::DeletedRole:
    case FindingRule::StandingAdministrator:
    case FindingRule::DiskEncryptionSetLacksAccess:
    case FindingRule::OrchestratorLacksAccess:
    case FindingRule::ScopeNotRead:
    case FindingRule::ConditionalAssignment:
    case FindingRule::CanGrantItself:
    case FindingRule::InheritedFromManagementGroup:
        break;
    }
    const bool azure = domain::Scope(finding.scope).isInAzure();
    const bool policy = azure && finding.roleGuid.isEmpty();
    if (policy) {
        return {Content::KeyVaults, Content::AzureRoleAssignments};
    }
    return azure ? std::vector{Content::AzureRoleAssignments, Content::KeyVaults}
                 : std::vector{Content::HsmRoleAssignments, Content::ManagedHsms};
}

int indexOf(const domain::ImportReport &import, const QString &file) {
    const auto found = std::find_if(import.inputs.begin(), import.inputs.end(),
        [&file](const domain::ImportInput &input) { return input.file == file; });
    return found == import.inputs.end() ? -1 : static_cast<int>(found - import.inputs.begin());
}

} // namespace

Origin originOf(const review::State &state) {
    const snapshot::Snapshot &snapshot = state.facts;
    Origin origin;
    origin.takenAt = snapshot.takenAt;
    origin.source = snapshot.source;
    origin.isSimulated = snapshot.isSimulated;
    origin.usesPseudonyms = snapshot.usesPseudonyms;
    origin.tenantId = snapshot.tenantId;
    origin.collector = snapshot.collector;
    origin.collectorVersion = snapshot.toolVersion;
    origin.import = state.report;
    return origin;
}

int inputOf(const domain::ReviewFinding &finding, const domain::ImportReport &import) {
    for (const ImportContent content : contentsFor(finding)) {
        for (const domain::ImportUnderstood &understood : import.understood) {
            if (understood.content == content) {
                return indexOf(import, understood.file);
            }
        }
    }
    return import.understood.empty() ? -1 : indexOf(import, import.understood.front().file);
}

} // namespace reviewreport
