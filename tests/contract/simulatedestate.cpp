#include "tests/contract/simulatedestate.h"

#include "cloud/azure/computeclient.h"
#include "cloud/azure/graphclient.h"
#include "cloud/azure/subscriptionsclient.h"

namespace contract {

QStringList subscriptionIds(SimulatedAzure &azureCloud) {
    const azure::SubscriptionsClient client(azureCloud.connection());
    QStringList ids;
    for (const domain::Subscription &subscription :
        azureCloud.value(client.subscriptions(azureCloud.cancellation()))) {
        ids.append(subscription.id);
    }
    return ids;
}

std::vector<domain::VirtualMachine> allVms(SimulatedAzure &azureCloud, int top) {
    const azure::ResourceGraphClient client(azureCloud.connection());
    const QStringList ids = subscriptionIds(azureCloud);
    std::vector<domain::VirtualMachine> vms;
    QString token;
    do {
        azure::VirtualMachinePage page
            = azureCloud.value(client.virtualMachines(ids, top, token, azureCloud.cancellation()));
        vms.insert(vms.end(), page.virtualMachines.begin(), page.virtualMachines.end());
        token = page.skipToken;
    } while (!token.isEmpty());
    return vms;
}

domain::VirtualMachine vmNamed(SimulatedAzure &azureCloud, const QString &name) {
    for (const domain::VirtualMachine &vm : allVms(azureCloud, 1000)) {
        if (vm.name == name) {
            return vm;
        }
    }
    qFatal("no such VM");
}

domain::DiskEncryptionSet setOf(SimulatedAzure &azureCloud, const QString &vmName) {
    const azure::ComputeClient client(azureCloud.connection());
    const domain::VirtualMachine vm
        = azureCloud.value(client.virtualMachine(vmNamed(azureCloud, vmName).id, azureCloud.cancellation()));
    return azureCloud.value(client.diskEncryptionSet(vm.diskEncryptionSetId, azureCloud.cancellation()));
}

QUrl storeUrl(const domain::DiskEncryptionSet &set) {
    return QUrl(QStringLiteral("https://") + set.activeKey.host);
}

QString backupPrincipal(SimulatedAzure &azureCloud) {
    const azure::GraphClient client(azureCloud.connection());
    const auto principal = azureCloud.value(client.servicePrincipalByAppId(
        azureCloud.connection()->cloud.backupAppId, azureCloud.cancellation()));
    return principal ? principal->objectId : QString();
}

} // namespace contract
