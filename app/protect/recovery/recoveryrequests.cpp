#include "protect/recovery/recoveryrequests.h"

#include "cloud/azure/computeclient.h"
#include "cloud/azure/graphclient.h"
#include "cloud/azure/keysclient.h"
#include "cloud/azure/restoreclient.h"
#include "cloud/azure/storageclient.h"
#include "protect/flows/plannedrequests.h"

#include <QRegularExpression>

namespace protect {

namespace {

using domain::RecoveryStep;
using domain::RecoveryStepKind;

const QString unknownIdentity = QStringLiteral("{object ID of the new identity}");
const QString unknownGuid = QStringLiteral("{GUID of scope, identity and role}");
const QString unknownVersion = QStringLiteral("{version of the new key}");

std::optional<http::Request> requestOfStep(
    const azure::Cloud &cloud, const RecoveryStep &step, const domain::RecoveryFindings &findings) {
    switch (step.kind) {
    case RecoveryStepKind::RecoverKey:
        return azure::KeysClient::recoverRequest(cloud, step.storeKind, step.key);
    case RecoveryStepKind::RestoreKey:
        return azure::KeysClient::restoreRequest(cloud, step.storeKind, storeAddress(step.key));
    case RecoveryStepKind::CreatePlaceholderKey:
        return azure::KeysClient::createRequest(
            cloud, step.storeKind, storeAddress(step.key), placeholderKey(findings, step));
    case RecoveryStepKind::DeleteRehearsalKey:
    case RecoveryStepKind::DeletePlaceholderKey:
        return azure::KeysClient::deleteRequest(cloud, step.storeKind, step.key);
    case RecoveryStepKind::StartFetch:
    case RecoveryStepKind::RestoreMachine:
        return azure::RestoreClient::restoreRequest(cloud, *step.order);
    case RecoveryStepKind::CreateSet:
    case RecoveryStepKind::CreatePlaceholderSet: {
        domain::NewEncryptionSet set = *step.newSet;
        set.key.version = set.key.version.isEmpty() ? unknownVersion : set.key.version;
        return azure::ComputeClient::createSetRequest(cloud, set);
    }
    case RecoveryStepKind::DeletePlaceholderSet:
        return azure::ComputeClient::deleteSetRequest(cloud, step.resource);
    case RecoveryStepKind::DeleteMadeDisks:
        return azure::ComputeClient::deleteDiskRequest(
            cloud, step.resource.child(QStringLiteral("providers/Microsoft.Compute/disks/{disk}")));
    case RecoveryStepKind::CreateOrchestrator:
        return azure::GraphClient::createServicePrincipalRequest(cloud, step.write->id);
    case RecoveryStepKind::DeleteBlob: {
        const domain::StorageAccount *account = findings.stagingAccount(step.resource);
        domain::BlobPlace place;
        place.endpoint = account ? account->blobEndpoint : QUrl();
        place.container = QStringLiteral("{Config Blob Container Name}");
        place.name = QStringLiteral("{Secured Encryption Info Blob Name}");
        return account ? std::make_optional(azure::StorageClient::deleteBlobRequest(cloud, place))
                       : std::nullopt;
    }
    case RecoveryStepKind::FetchCopy:
    case RecoveryStepKind::CompareKey:
    case RecoveryStepKind::Grant: // see grantRequests()
    case RecoveryStepKind::WaitForGrants:
    case RecoveryStepKind::ReadMachine:
        break;
    }
    return std::nullopt;
}

std::vector<PlannedRequest> grantRequests(
    const azure::Cloud &cloud, const RecoveryStep &step, const domain::RecoveryFindings &findings) {
    const domain::KeyStore *store = findings.keyStore(step.key.host);
    domain::AccessPlan plan;
    plan.grant = {*step.write};
    domain::PlannedWrite &write = plan.grant.front();
    if (write.principalId.isEmpty()) {
        write.principalId = unknownIdentity;
        write.id = write.id.isEmpty() ? unknownGuid : write.id;
    }
    return store ? requestsOf(cloud, plan, domain::Choices(), *store) : std::vector<PlannedRequest>();
}

/// What stands in braces is read by people: an address has it encoded.
QString withReadableBraces(const QString &url) {
    static const QRegularExpression encoded(QStringLiteral("%7B[^/?]*?%7D"));
    QString readable = url;
    for (auto match = encoded.match(readable); match.hasMatch(); match = encoded.match(readable)) {
        const QString plain = QUrl::fromPercentEncoding(match.captured().toLatin1());
        readable.replace(match.capturedStart(), match.capturedLength(), plain);
    }
    return readable;
}

} // namespace

QUrl storeAddress(const domain::KeyIdentifier &key) {
    QUrl address;
    address.setScheme(QStringLiteral("https"));
    address.setHost(key.host);
    return address;
}

domain::NewKey placeholderKey(const domain::RecoveryFindings &findings, const RecoveryStep &step) {
    domain::NewKey key;
    key.name = step.key.name;
    key.type = findings.key.key && !findings.key.key->type.isEmpty() ? findings.key.key->type
                                                                     : QStringLiteral("RSA-HSM");
    key.size = 3072;
    key.releasePolicy = findings.releasePolicy;
    key.exportable = !key.releasePolicy.isEmpty();
    return key;
}

std::vector<PlannedRequest> requestsOfRecovery(const azure::Cloud &cloud,
    const std::vector<RecoveryStep> &steps, const domain::RecoveryFindings &findings) {
    std::vector<PlannedRequest> requests;
    for (const RecoveryStep &step : steps) {
        if (!step.write) {
            continue;
        }
        if (step.kind == RecoveryStepKind::Grant) {
            const std::vector<PlannedRequest> grants = grantRequests(cloud, step, findings);
            requests.insert(requests.end(), grants.begin(), grants.end());
        } else if (const std::optional<http::Request> request = requestOfStep(cloud, step, findings)) {
            requests.push_back(plannedRequest(*step.write, *request));
        }
    }
    for (PlannedRequest &request : requests) {
        request.url = withReadableBraces(request.url);
    }
    return requests;
}

} // namespace protect
