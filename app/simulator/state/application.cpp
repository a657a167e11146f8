#include "simulator/state/application.h"

#include "simulator/exchange.h"

#include <algorithm>

namespace simulator {

namespace {

ResourceService resourceService(const QString &name, const QString &appId, const QString &displayName,
    const QString &audience, std::vector<ResourceService::Permission> permissions) {
    ResourceService result;
    result.name = name;
    result.appId = appId;
    result.objectId = guidOf(u"service "_s + name);
    result.displayName = displayName;
    result.audience = audience;
    result.names = QStringList{audience};
    result.permissions = std::move(permissions);
    return result;
}

} // namespace

bool AppRegistration::asksFor(const ResourceService &service) const {
    return std::any_of(requiredAccess.begin(), requiredAccess.end(), [&service](const QJsonValue &access) {
        const QJsonArray asked = access["resourceAccess"_L1].toArray();
        return same(access["resourceAppId"_L1].toString(), service.appId)
            && std::any_of(asked.begin(), asked.end(), [&service](const QJsonValue &one) {
                   return std::any_of(service.permissions.begin(), service.permissions.end(),
                       [&one](const ResourceService::Permission &permission) {
                           return same(one["type"_L1].toString(), u"Scope")
                               && same(one["id"_L1].toString(), permission.id);
                       });
               });
    });
}

std::vector<ResourceService> resourceServices() {
    const QString impersonation = u"user_impersonation"_s;
    ResourceService arm = resourceService(u"arm"_s, u"797f4846-ba00-4fd7-ba43-dac1f8f63013"_s,
        u"Windows Azure Service Management API"_s, u"https://management.azure.com"_s,
        {{u"41094075-9dad-400e-a0bd-54e686782033"_s, impersonation}});
    arm.names += QStringList{u"https://management.azure.com/"_s, u"https://management.core.windows.net"_s,
        u"https://management.core.windows.net/"_s};
    return {arm,
        resourceService(u"keyVault"_s, u"cfa8b339-82a2-471a-a3c9-0fc0be7a4093"_s, u"Azure Key Vault"_s,
            u"https://vault.azure.net"_s, {{u"f53da476-18e3-4152-8e01-aec403e6edc0"_s, impersonation}}),
        // the id of its permission is not published
        resourceService(u"managedHsm"_s, u"589d5083-6f11-4d30-a62a-a4b316a14abf"_s,
            u"Azure Key Vault Managed HSM"_s, u"https://managedhsm.azure.net"_s,
            {{guidOf(u"permission managedHsm"_s), impersonation}}),
        resourceService(u"graph"_s, u"00000003-0000-0000-c000-000000000000"_s, u"Microsoft Graph"_s,
            u"https://graph.microsoft.com"_s,
            {{u"c79f8feb-a9db-4090-85f9-90d820caa0eb"_s, u"Application.Read.All"_s},
                {u"e1fe6dd8-ba31-4d61-89e7-88639da4683d"_s, u"User.Read"_s}}),
        resourceService(u"storage"_s, u"e406a681-f3d4-42a8-90b6-c2b029497af1"_s, u"Azure Storage"_s,
            u"https://storage.azure.com"_s, {{u"03e0da56-190b-40ad-a80c-ea378c433f7f"_s, impersonation}})};
}

AppRegistration productRegistration(
    const QString &clientId, const std::vector<ResourceService> &all, const QStringList &services) {
    AppRegistration registration;
    registration.id = guidOf(u"registration "_s + clientId);
    registration.appId = clientId;
    registration.displayName = u"Confidential VM Backup Wizard"_s;
    registration.redirectUris = QStringList{u"http://localhost"_s};
    registration.allowsPublicClient = true;
    registration.isForeign = true;
    for (const ResourceService &service : all) {
        if (services.contains(service.name)) {
            registration.requiredAccess.append(QJsonObject{{u"resourceAppId"_s, service.appId},
                {u"resourceAccess"_s,
                    QJsonArray{
                        QJsonObject{{u"id"_s, service.permissions.front().id}, {u"type"_s, u"Scope"_s}}}}});
        }
    }
    return registration;
}

} // namespace simulator
