#include "tests/fuzz/entries.h"

#include "cloud/azure/armerror.h"
#include "cloud/azure/computereader.h"
#include "cloud/azure/directoryreader.h"
#include "cloud/azure/jobreader.h"
#include "cloud/azure/keystorereader.h"
#include "cloud/azure/paging.h"
#include "cloud/azure/policyreader.h"
#include "cloud/azure/recoveryreader.h"
#include "cloud/azure/resourcegraphreader.h"
#include "cloud/azure/rolereader.h"

namespace fuzz {

namespace {

template <typename T>
void one(const QByteArray &bytes, azure::JsonReader<T> reader) {
    const base::Result<T> value = azure::parse(bytes, reader);
    require(value || !value.error().message.isEmpty(), "an answer is refused without a reason");
}

template <typename T>
void page(const QByteArray &bytes, azure::JsonReader<T> reader) {
    const auto items = azure::parsePage(bytes, reader);
    require(items || !items.error().message.isEmpty(), "a list is refused without a reason");
}

} // namespace

void readAnswer(const QByteArray &bytes) {
    one(bytes, &azure::readVirtualMachine);
    one(bytes, &azure::readVirtualMachineRow);
    one(bytes, &azure::readDisk);
    one(bytes, &azure::readDiskEncryptionSet);
    one(bytes, &azure::readDirectoryObject);
    one(bytes, &azure::readApplication);
    one(bytes, &azure::readRegistrationState);
    one(bytes, &azure::readFeatureState);
    one(bytes, &azure::readJob);
    one(bytes, &azure::readKeyVault);
    one(bytes, &azure::readManagedHsm);
    one(bytes, &azure::readKey);
    one(bytes, &azure::readVmBackupPolicy);
    one(bytes, &azure::readProtectedItem);
    one(bytes, &azure::readBackupStatus);
    one(bytes, &azure::readPreValidation);
    one(bytes, &azure::readOperationStatus);
    one(bytes, &azure::readGraphPage);
    page(bytes, &azure::readTenant);
    page(bytes, &azure::readSubscription);
    page(bytes, &azure::readServicePrincipal);
    page(bytes, &azure::readVmJob);
    page(bytes, &azure::readKeyListItem);
    page(bytes, &azure::readBackupPolicy);
    page(bytes, &azure::readRecoveryServicesVault);
    page(bytes, &azure::readRecoveryPoint);
    page(bytes, &azure::readRoleDefinition);
    page(bytes, &azure::readRoleAssignment);
    page(bytes, &azure::readDenyAssignment);
    page(bytes, &azure::readPermission);

    http::Request request;
    request.url = QUrl(QStringLiteral("https://management.azure.com/subscriptions/s"));
    http::Response response;
    response.status = 400 + static_cast<int>(bytes.size() % 200);
    response.body = bytes;
    const base::Error error = azure::errorFrom(request, response, QDateTime::currentDateTimeUtc());
    require(!error.message.isEmpty(), "a refusal has no message");
    require(error.message.size() <= 8'100, "a message is not bounded");
}

} // namespace fuzz
