#pragma once

#include "cloud/azure/resourcegraphclient.h"
#include "domain/diskencryptionset.h"
#include "tests/contract/simulatedazure.h"

namespace contract {

/// What the tests look up in a simulated tenant, with the product's own clients.
QStringList subscriptionIds(SimulatedAzure &azureCloud);
/// All virtual machines by Resource Graph, `top` a page.
std::vector<domain::VirtualMachine> allVms(SimulatedAzure &azureCloud, int top);
domain::VirtualMachine vmNamed(SimulatedAzure &azureCloud, const QString &name);
/// The disk encryption set behind a VM.
domain::DiskEncryptionSet setOf(SimulatedAzure &azureCloud, const QString &vmName);
QUrl storeUrl(const domain::DiskEncryptionSet &set);
/// The object id of Backup Management Service in this tenant.
QString backupPrincipal(SimulatedAzure &azureCloud);

inline const QString erpVm = QStringLiteral("cvm-erp-01");

} // namespace contract
