#include "protect/runreport/jsonvalues.h"

namespace runreport {

QString jsonName(domain::Truth value) {
    switch (value) {
    case domain::Truth::Yes:
        return QStringLiteral("yes");
    case domain::Truth::No:
        return QStringLiteral("no");
    case domain::Truth::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

QString jsonName(domain::DiskEncryption value) {
    switch (value) {
    case domain::DiskEncryption::CustomerManagedKey:
        return QStringLiteral("customerManagedKey");
    case domain::DiskEncryption::PlatformManagedKey:
        return QStringLiteral("platformManagedKey");
    case domain::DiskEncryption::GuestStateOnly:
        return QStringLiteral("guestStateOnly");
    case domain::DiskEncryption::NonPersistedTpm:
        return QStringLiteral("nonPersistedTpm");
    case domain::DiskEncryption::NotConfidential:
        return QStringLiteral("notConfidential");
    case domain::DiskEncryption::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

QString jsonName(domain::ProtectionStatus value) {
    switch (value) {
    case domain::ProtectionStatus::NotAsked:
        return QStringLiteral("notAsked");
    case domain::ProtectionStatus::Unknown:
        return QStringLiteral("unknown");
    case domain::ProtectionStatus::NotProtected:
        return QStringLiteral("notProtected");
    case domain::ProtectionStatus::Protecting:
        return QStringLiteral("protecting");
    case domain::ProtectionStatus::Protected:
        return QStringLiteral("protected");
    case domain::ProtectionStatus::ProtectionFailed:
        return QStringLiteral("protectionFailed");
    }
    return {};
}

QString jsonName(domain::KeyStoreKind value) {
    switch (value) {
    case domain::KeyStoreKind::KeyVault:
        return QStringLiteral("keyVault");
    case domain::KeyStoreKind::ManagedHsm:
        return QStringLiteral("managedHsm");
    }
    return {};
}

QString jsonName(domain::PermissionModel value) {
    switch (value) {
    case domain::PermissionModel::AccessPolicies:
        return QStringLiteral("accessPolicies");
    case domain::PermissionModel::AzureRbac:
        return QStringLiteral("azureRbac");
    case domain::PermissionModel::LocalRbac:
        return QStringLiteral("localRbac");
    }
    return {};
}

QString jsonName(domain::RoleChoice value) {
    switch (value) {
    case domain::RoleChoice::CustomRole:
        return QStringLiteral("customRole");
    case domain::RoleChoice::BuiltInRole:
        return QStringLiteral("builtInRole");
    case domain::RoleChoice::WideBuiltInRole:
        return QStringLiteral("wideBuiltInRole");
    case domain::RoleChoice::AccessPolicy:
        return QStringLiteral("accessPolicy");
    }
    return {};
}

QString jsonName(domain::GrantScope value) {
    switch (value) {
    case domain::GrantScope::ThisKey:
        return QStringLiteral("thisKey");
    case domain::GrantScope::AllKeys:
        return QStringLiteral("allKeys");
    }
    return {};
}

QString jsonName(domain::WriteKind value) {
    switch (value) {
    case domain::WriteKind::CreateRoleDefinition:
        return QStringLiteral("createRoleDefinition");
    case domain::WriteKind::CreateRoleAssignment:
        return QStringLiteral("createRoleAssignment");
    case domain::WriteKind::AddAccessPolicy:
        return QStringLiteral("addAccessPolicy");
    case domain::WriteKind::CreateBackupPolicy:
        return QStringLiteral("createBackupPolicy");
    case domain::WriteKind::EnableProtection:
        return QStringLiteral("enableProtection");
    case domain::WriteKind::TriggerBackup:
        return QStringLiteral("triggerBackup");
    }
    return {};
}

QString jsonName(domain::StageKind value) {
    switch (value) {
    case domain::StageKind::CreateRole:
        return QStringLiteral("createRole");
    case domain::StageKind::WriteGrant:
        return QStringLiteral("writeGrant");
    case domain::StageKind::ReadBack:
        return QStringLiteral("readBack");
    case domain::StageKind::CreatePolicy:
        return QStringLiteral("createPolicy");
    case domain::StageKind::PreValidate:
        return QStringLiteral("preValidate");
    case domain::StageKind::Enable:
        return QStringLiteral("enable");
    case domain::StageKind::WaitForPropagation:
        return QStringLiteral("waitForPropagation");
    case domain::StageKind::ConfigureJob:
        return QStringLiteral("configureJob");
    case domain::StageKind::AcceptedByService:
        return QStringLiteral("acceptedByService");
    case domain::StageKind::ReadProtectedItem:
        return QStringLiteral("readProtectedItem");
    case domain::StageKind::FirstBackup:
        return QStringLiteral("firstBackup");
    }
    return {};
}

QString jsonName(domain::StageState value) {
    switch (value) {
    case domain::StageState::Pending:
        return QStringLiteral("pending");
    case domain::StageState::Running:
        return QStringLiteral("running");
    case domain::StageState::Done:
        return QStringLiteral("done");
    case domain::StageState::Warning:
        return QStringLiteral("warning");
    case domain::StageState::Failed:
        return QStringLiteral("failed");
    case domain::StageState::Skipped:
        return QStringLiteral("skipped");
    case domain::StageState::Stopped:
        return QStringLiteral("stopped");
    case domain::StageState::TakenBack:
        return QStringLiteral("takenBack");
    case domain::StageState::LeftRunning:
        return QStringLiteral("leftRunning");
    }
    return {};
}

QString jsonName(domain::RunOutcome value) {
    switch (value) {
    case domain::RunOutcome::NotStarted:
        return QStringLiteral("notStarted");
    case domain::RunOutcome::Running:
        return QStringLiteral("running");
    case domain::RunOutcome::Protected:
        return QStringLiteral("protected");
    case domain::RunOutcome::Failed:
        return QStringLiteral("failed");
    case domain::RunOutcome::Stopped:
        return QStringLiteral("stopped");
    case domain::RunOutcome::TakenBack:
        return QStringLiteral("takenBack");
    }
    return {};
}

QString jsonName(domain::PrincipalStanding value) {
    switch (value) {
    case domain::PrincipalStanding::AzureBackup:
        return QStringLiteral("azureBackup");
    case domain::PrincipalStanding::ByNameOnly:
        return QStringLiteral("byNameOnly");
    case domain::PrincipalStanding::Namesake:
        return QStringLiteral("namesake");
    case domain::PrincipalStanding::OtherApplication:
        return QStringLiteral("otherApplication");
    case domain::PrincipalStanding::NotAServicePrincipal:
        return QStringLiteral("notAServicePrincipal");
    case domain::PrincipalStanding::Unchecked:
        return QStringLiteral("unchecked");
    }
    return {};
}

QString jsonName(domain::UnknownReason value) {
    switch (value) {
    case domain::UnknownReason::AssignmentsNotRead:
        return QStringLiteral("assignmentsNotRead");
    case domain::UnknownReason::AssignmentsRefused:
        return QStringLiteral("assignmentsRefused");
    case domain::UnknownReason::AssignmentsFailed:
        return QStringLiteral("assignmentsFailed");
    case domain::UnknownReason::RoleDefinitionNotRead:
        return QStringLiteral("roleDefinitionNotRead");
    case domain::UnknownReason::ConditionalAssignment:
        return QStringLiteral("conditionalAssignment");
    case domain::UnknownReason::DenyAssignmentsNotRead:
        return QStringLiteral("denyAssignmentsNotRead");
    case domain::UnknownReason::DenyAssignmentUncertain:
        return QStringLiteral("denyAssignmentUncertain");
    case domain::UnknownReason::AccessPoliciesNotRead:
        return QStringLiteral("accessPoliciesNotRead");
    case domain::UnknownReason::PrincipalNotKnown:
        return QStringLiteral("principalNotKnown");
    case domain::UnknownReason::GroupMembershipUnknown:
        return QStringLiteral("groupMembershipUnknown");
    case domain::UnknownReason::ConditionalRole:
        return QStringLiteral("conditionalRole");
    case domain::UnknownReason::ScopeWithinKey:
        return QStringLiteral("scopeWithinKey");
    case domain::UnknownReason::DocumentedSetIncomplete:
        return QStringLiteral("documentedSetIncomplete");
    }
    return {};
}

QString jsonName(domain::NearMissKind value) {
    switch (value) {
    case domain::NearMissKind::OtherKey:
        return QStringLiteral("otherKey");
    case domain::NearMissKind::RoleLacksAction:
        return QStringLiteral("roleLacksAction");
    case domain::NearMissKind::CompoundIdentity:
        return QStringLiteral("compoundIdentity");
    case domain::NearMissKind::ApplicationIdAssigned:
        return QStringLiteral("applicationIdAssigned");
    case domain::NearMissKind::DeletedRole:
        return QStringLiteral("deletedRole");
    case domain::NearMissKind::DeniedByDenyAssignment:
        return QStringLiteral("deniedByDenyAssignment");
    case domain::NearMissKind::PrincipalDisabled:
        return QStringLiteral("principalDisabled");
    }
    return {};
}

QString jsonName(domain::PrerequisiteKind value) {
    switch (value) {
    case domain::PrerequisiteKind::KeyDisabled:
        return QStringLiteral("keyDisabled");
    case domain::PrerequisiteKind::KeyExpired:
        return QStringLiteral("keyExpired");
    case domain::PrerequisiteKind::KeyNotYetValid:
        return QStringLiteral("keyNotYetValid");
    case domain::PrerequisiteKind::KeyExpiringSoon:
        return QStringLiteral("keyExpiringSoon");
    case domain::PrerequisiteKind::KeyNotExportable:
        return QStringLiteral("keyNotExportable");
    case domain::PrerequisiteKind::KeyWithoutReleasePolicy:
        return QStringLiteral("keyWithoutReleasePolicy");
    case domain::PrerequisiteKind::KeyTypeUnusual:
        return QStringLiteral("keyTypeUnusual");
    case domain::PrerequisiteKind::PurgeProtectionOff:
        return QStringLiteral("purgeProtectionOff");
    case domain::PrerequisiteKind::SoftDeleteOff:
        return QStringLiteral("softDeleteOff");
    case domain::PrerequisiteKind::StandardSku:
        return QStringLiteral("standardSku");
    case domain::PrerequisiteKind::HsmNotActivated:
        return QStringLiteral("hsmNotActivated");
    case domain::PrerequisiteKind::NetworkClosedToBackup:
        return QStringLiteral("networkClosedToBackup");
    case domain::PrerequisiteKind::NetworkRestricted:
        return QStringLiteral("networkRestricted");
    case domain::PrerequisiteKind::DiskEncryptionSetNotConfidential:
        return QStringLiteral("diskEncryptionSetNotConfidential");
    case domain::PrerequisiteKind::KeyRotationError:
        return QStringLiteral("keyRotationError");
    case domain::PrerequisiteKind::KeyInOtherTenant:
        return QStringLiteral("keyInOtherTenant");
    case domain::PrerequisiteKind::DiskEncryptionSetLacksAccess:
        return QStringLiteral("diskEncryptionSetLacksAccess");
    case domain::PrerequisiteKind::OrchestratorLacksAccess:
        return QStringLiteral("orchestratorLacksAccess");
    case domain::PrerequisiteKind::NetworkPerimeter:
        return QStringLiteral("networkPerimeter");
    case domain::PrerequisiteKind::IdentityNotJudged:
        return QStringLiteral("identityNotJudged");
    case domain::PrerequisiteKind::KeyDeleted:
        return QStringLiteral("keyDeleted");
    case domain::PrerequisiteKind::KeyStoreDeleted:
        return QStringLiteral("keyStoreDeleted");
    case domain::PrerequisiteKind::KeyExpiryNotJudged:
        return QStringLiteral("keyExpiryNotJudged");
    case domain::PrerequisiteKind::KeyNotRead:
        return QStringLiteral("keyNotRead");
    case domain::PrerequisiteKind::KeyStoreNotRead:
        return QStringLiteral("keyStoreNotRead");
    case domain::PrerequisiteKind::NotUsed:
        return QStringLiteral("notUsed");
    case domain::PrerequisiteKind::PrincipalMissing:
        return QStringLiteral("principalMissing");
    case domain::PrerequisiteKind::PrincipalDisabled:
        return QStringLiteral("principalDisabled");
    case domain::PrerequisiteKind::PrincipalNotKnown:
        return QStringLiteral("principalNotKnown");
    case domain::PrerequisiteKind::PreviewNotRegistered:
        return QStringLiteral("previewNotRegistered");
    case domain::PrerequisiteKind::ValueNotTold:
        return QStringLiteral("valueNotTold");
    case domain::PrerequisiteKind::NotServing:
        return QStringLiteral("notServing");
    case domain::PrerequisiteKind::TwoAccounts:
        return QStringLiteral("twoAccounts");
    }
    return {};
}

QString jsonName(domain::Severity value) {
    switch (value) {
    case domain::Severity::Blocks:
        return QStringLiteral("blocks");
    case domain::Severity::Warning:
        return QStringLiteral("warning");
    case domain::Severity::Note:
        return QStringLiteral("note");
    }
    return {};
}

QString jsonName(base::ErrorKind value) {
    switch (value) {
    case base::ErrorKind::Network:
        return QStringLiteral("network");
    case base::ErrorKind::Timeout:
        return QStringLiteral("timeout");
    case base::ErrorKind::SignInRequired:
        return QStringLiteral("signInRequired");
    case base::ErrorKind::ClaimsChallenge:
        return QStringLiteral("claimsChallenge");
    case base::ErrorKind::Forbidden:
        return QStringLiteral("forbidden");
    case base::ErrorKind::NotFound:
        return QStringLiteral("notFound");
    case base::ErrorKind::Conflict:
        return QStringLiteral("conflict");
    case base::ErrorKind::Throttled:
        return QStringLiteral("throttled");
    case base::ErrorKind::Rejected:
        return QStringLiteral("rejected");
    case base::ErrorKind::BadResponse:
        return QStringLiteral("badResponse");
    case base::ErrorKind::Cancelled:
        return QStringLiteral("cancelled");
    case base::ErrorKind::Local:
        return QStringLiteral("local");
    }
    return {};
}

} // namespace runreport
