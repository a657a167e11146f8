#include "protect/flows/plannedrequests.h"

#include "cloud/azure/authorizationclient.h"
#include "cloud/azure/backupclient.h"
#include "cloud/azure/hsmrbacclient.h"
#include "cloud/azure/keystoreclient.h"
#include "cloud/azure/recoveryservicesclient.h"

namespace protect {

namespace {

using domain::PlannedWrite;
using domain::ResourceId;
using domain::WriteKind;

std::optional<http::Request> grantRequest(
    const azure::Cloud &cloud, const PlannedWrite &write, const domain::KeyStore &store) {
    const bool hsm = store.kind == domain::KeyStoreKind::ManagedHsm;
    switch (write.kind) {
    case WriteKind::CreateRoleDefinition:
        return hsm ? azure::HsmRbacClient::putRoleDefinitionRequest(
                   cloud, store.uri, write.id, write.name, write.rights)
                   : azure::AuthorizationClient::putRoleDefinitionRequest(
                       cloud, write.scope, write.id, write.name, write.rights);
    case WriteKind::CreateRoleAssignment:
        return hsm ? azure::HsmRbacClient::putRoleAssignmentRequest(
                   cloud, store.uri, write.scope, write.id, write.roleGuid, write.principalId)
                   : azure::AuthorizationClient::putRoleAssignmentRequest(
                       cloud, write.scope, write.id, write.roleGuid, write.principalId);
    case WriteKind::AddAccessPolicy:
        return azure::KeyStoreClient::addAccessPolicyRequest(
            cloud, ResourceId(write.scope), store.tenantId, write.principalId, write.rights);
    case WriteKind::CreateBackupPolicy:
    case WriteKind::EnableProtection:
    case WriteKind::TriggerBackup:
    case WriteKind::Recover:
        break;
    }
    return std::nullopt;
}

std::optional<http::Request> backupRequest(
    const azure::Cloud &cloud, const PlannedWrite &write, const domain::Choices &choices) {
    const ResourceId vault = choices.recoveryServicesVaultId;
    switch (write.kind) {
    case WriteKind::CreateBackupPolicy:
        return choices.newPolicy ? std::make_optional(
                   azure::RecoveryServicesClient::createPolicyRequest(cloud, vault, *choices.newPolicy))
                                 : std::nullopt;
    case WriteKind::EnableProtection:
        return azure::BackupClient::protectRequest(
            cloud, vault, choices.virtualMachineId, plannedPolicyId(choices));
    case WriteKind::TriggerBackup:
        return azure::BackupClient::backupNowRequest(cloud, vault, choices.virtualMachineId);
    case WriteKind::CreateRoleDefinition:
    case WriteKind::CreateRoleAssignment:
    case WriteKind::AddAccessPolicy:
    case WriteKind::Recover:
        break;
    }
    return std::nullopt;
}

void append(std::vector<PlannedRequest> &requests, const PlannedWrite &write,
    const std::optional<http::Request> &request) {
    if (request) {
        requests.push_back(plannedRequest(write, *request));
    }
}

} // namespace

PlannedRequest plannedRequest(const PlannedWrite &write, const http::Request &request) {
    const azure::RequestPreview preview = azure::preview(request);
    return {write, preview.method, preview.url, preview.body};
}

ResourceId plannedPolicyId(const domain::Choices &choices) {
    if (!choices.backupPolicyId.isEmpty() || !choices.newPolicy) {
        return choices.backupPolicyId;
    }
    return choices.recoveryServicesVaultId.child(QStringLiteral("backupPolicies/") + choices.newPolicy->name);
}

std::vector<PlannedRequest> requestsOf(const azure::Cloud &cloud, const domain::AccessPlan &plan,
    const domain::Choices &choices, const std::optional<domain::KeyStore> &store) {
    std::vector<PlannedRequest> requests;
    if (store) {
        for (const PlannedWrite &write : plan.grant) {
            append(requests, write, grantRequest(cloud, write, *store));
        }
    }
    for (const PlannedWrite &write : plan.backup) {
        append(requests, write, backupRequest(cloud, write, choices));
    }
    return requests;
}

} // namespace protect
