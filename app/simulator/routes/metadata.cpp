// What a cloud says of itself: the shape that the Azure CLI reads (contract 1).
#include "simulator/apiversions.h"
#include "simulator/routes/routes.h"

#include <QJsonDocument>

namespace simulator {

namespace {

/// Where clients reach ARM and the login host, and what they ask tokens for: at Azure's names, or at the
/// simulator's own address where they came to it under that. There it is a cloud of its own: a client that
/// asked another cloud for a token for Azure would have to be mistrusted.
struct Addresses {
    QString name = u"AzureCloud"_s;
    QString arm = u"https://management.azure.com/"_s;
    QStringList audiences{u"https://management.core.windows.net/"_s, arm};
    QString login = u"https://login.microsoftonline.com"_s;
    QString graph = u"https://graph.microsoft.com/"_s;
    QString portal = u"https://portal.azure.com"_s;
    QString vaults = u"vault.azure.net"_s;
    QString hsms = u"managedhsm.azure.net"_s;
    QString storage = u"core.windows.net"_s;
};

Addresses addresses(const Request &request) {
    if (request.linkPrefix == "https://"_L1) {
        return {};
    }
    Addresses own;
    own.name = u"Simulator"_s;
    own.arm = request.link(u"/"_s);
    own.audiences = QStringList{request.home + u'/'};
    own.login = request.home; // Microsoft's sign-in libraries take the first part of a path for the tenant
    own.graph = request.home + u"/host/graph.microsoft.com/"_s;
    own.portal = request.home;
    own.vaults = u"vault.localhost"_s;
    own.hsms = u"managedhsm.localhost"_s;
    own.storage = u"localhost"_s;
    return own;
}

QJsonObject authentication(const Addresses &at) {
    return {{u"loginEndpoint"_s, at.login}, {u"audiences"_s, QJsonArray::fromStringList(at.audiences)},
        {u"tenant"_s, u"common"_s}, {u"identityProvider"_s, u"AAD"_s}};
}

Reply endpoints(Call &call) {
    const Addresses at = addresses(call.request);
    if (call.apiVersion() == "2015-01-01"_L1) {
        return jsonReply(200,
            {{u"galleryEndpoint"_s, u"https://gallery.azure.com/"_s},
                {u"graphEndpoint"_s, u"https://graph.windows.net/"_s},
                {u"portalEndpoint"_s, u"https://portal.azure.com/"_s},
                {u"authentication"_s, authentication(at)}});
    }
    const QJsonObject cloud{{u"name"_s, at.name}, {u"portal"_s, at.portal},
        {u"authentication"_s, authentication(at)}, {u"media"_s, u"https://rest.media.azure.net"_s},
        {u"graphAudience"_s, u"https://graph.windows.net/"_s}, {u"graph"_s, u"https://graph.windows.net/"_s},
        {u"microsoftGraphResourceId"_s, at.graph}, {u"resourceManager"_s, at.arm},
        {u"sqlManagement"_s, u"https://management.core.windows.net:8443/"_s},
        {u"gallery"_s, u"https://gallery.azure.com/"_s}, {u"batch"_s, u"https://batch.core.windows.net/"_s},
        {u"activeDirectoryDataLake"_s, u"https://datalake.azure.net/"_s},
        {u"suffixes"_s,
            QJsonObject{{u"keyVaultDns"_s, at.vaults}, {u"mhsmDns"_s, at.hsms}, {u"storage"_s, at.storage},
                {u"sqlServerHostname"_s, u"database.windows.net"_s}, {u"acrLoginServer"_s, u"azurecr.io"_s},
                {u"azureDataLakeStoreFileSystem"_s, u"azuredatalakestore.net"_s},
                {u"azureDataLakeAnalyticsCatalogAndJob"_s, u"azuredatalakeanalytics.net"_s}}}};
    if (call.apiVersion() == "2018-05-01"_L1) {
        return jsonReply(200, cloud);
    }
    Reply reply;
    reply.body = QJsonDocument(QJsonArray{cloud}).toJson(QJsonDocument::Compact);
    return reply;
}

} // namespace

void addMetadataRoutes(Router &router) {
    router.add("GET", u"metadata/endpoints"_s, since::metadata, endpoints);
}

} // namespace simulator
