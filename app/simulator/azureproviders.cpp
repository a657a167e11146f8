#include "simulator/azureproviders.h"

#include "simulator/apiversions.h"
#include "simulator/exchange.h"

namespace simulator {

namespace {

QStringList words(const char *text) {
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

std::vector<AzureProvider> allProviders() {
    std::vector<AzureProvider> all{
        {u"Microsoft.Compute"_s,
            words("virtualMachines disks diskEncryptionSets availabilitySets capacityReservationGroups "
                  "cloudServices diskAccesses galleries hostGroups images locations operations "
                  "proximityPlacementGroups restorePointCollections skus snapshots sshPublicKeys "
                  "virtualMachineScaleSets"),
            {u"2024-07-01"_s, u"2024-03-02"_s, since::disks}},
        {u"Microsoft.KeyVault"_s,
            words("vaults managedHSMs checkMhsmNameAvailability checkNameAvailability deletedManagedHSMs "
                  "deletedVaults hsmPools locations operations"),
            {u"2026-02-01"_s, u"2023-07-01"_s, since::keyVault}},
        {u"Microsoft.RecoveryServices"_s,
            words("vaults backupProtectedItems locations operations replicationEligibilityResults"),
            {u"2025-02-01"_s, u"2024-04-01"_s, since::recoveryVaults}},
        {u"Microsoft.Authorization"_s,
            words(
                "roleDefinitions roleAssignments denyAssignments permissions accessReviewScheduleDefinitions "
                "checkAccess classicAdministrators dataAliases diagnosticSettings elevateAccess locks "
                "operations policyAssignments policyDefinitions policyExemptions policySetDefinitions "
                "providerOperations roleAssignmentApprovals roleAssignmentScheduleInstances "
                "roleAssignmentScheduleRequests roleAssignmentSchedules roleEligibilityScheduleInstances "
                "roleEligibilityScheduleRequests roleEligibilitySchedules roleManagementPolicies "
                "roleManagementPolicyAssignments"),
            {u"2022-04-01"_s, since::authorization}},
        {u"Microsoft.Resources"_s,
            words(
                "subscriptions resourceGroups resources providers tenants calculateTemplateHash "
                "checkResourceName deployments deploymentScripts deploymentStacks links locations operations "
                "tags templateSpecs"),
            {u"2022-12-01"_s, since::resources}},
        {u"Microsoft.Features"_s,
            words("features featureProviders operations providers subscriptionFeatureRegistrations"),
            {u"2021-07-01"_s, since::features}},
        {u"Microsoft.ResourceGraph"_s,
            words("resources generateQuery operations queries resourceChangeDetails resourceChanges "
                  "resourcesHistory subscriptionsStatus"),
            {u"2022-10-01"_s, u"2021-03-01"_s, since::resourceGraph}},
    };
    const QStringList others = words(
        "AAD Advisor AlertsManagement ApiManagement App AppConfiguration Attestation Automation Batch "
        "Billing "
        "Blueprint Cache Capacity Cdn ChangeAnalysis CognitiveServices Communication Consumption "
        "ContainerInstance ContainerRegistry ContainerService CostManagement CustomProviders DataFactory "
        "DataProtection Databricks DBforMySQL DBforPostgreSQL DesktopVirtualization DevCenter DevTestLab "
        "Devices "
        "DocumentDB EventGrid EventHub ExtendedLocation GuestConfiguration HardwareSecurityModules "
        "HybridCompute "
        "Insights Kubernetes KubernetesConfiguration Kusto Logic MachineLearningServices Maintenance "
        "ManagedIdentity ManagedServices Management Marketplace MarketplaceOrdering Migrate Monitor NetApp "
        "Network "
        "OffAzure OperationalInsights OperationsManagement PolicyInsights Portal PowerBIDedicated Purview "
        "Quota "
        "Relay ResourceHealth SaaS Search Security SecurityInsights SerialConsole ServiceBus ServiceFabric "
        "SignalRService Sql SqlVirtualMachine Storage StorageSync StreamAnalytics Subscription Support "
        "Synapse "
        "Web");
    for (const QString &name : others) {
        all.push_back({u"Microsoft."_s + name, {}, {}});
    }
    return all;
}

} // namespace

const AzureProvider *azureProvider(const QString &space) {
    static const std::vector<AzureProvider> all = allProviders();
    const auto found = std::find_if(
        all.begin(), all.end(), [&space](const AzureProvider &one) { return same(one.space, space); });
    return found == all.end() ? nullptr : &*found;
}

} // namespace simulator
