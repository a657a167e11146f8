#pragma once

#include "simulatorclient.h"

// Names and short cuts of the tests about roles and the directory.

inline QString backupId(SimulatorClient &client) {
    return client
        .send("GET", u"graph.microsoft.com"_s,
            u"/v1.0/servicePrincipals(appId='%1')"_s.arg(contoso::backupAppId))
        .json.value("id"_L1)
        .toString();
}
inline QString assignmentPath(const QString &scope, const QString &guid = {}) {
    return scope + u"/providers/Microsoft.Authorization/roleAssignments"_s
        + (guid.isEmpty() ? QString() : u'/' + guid) + u"?api-version=7.4"_s;
}

inline const QString guid1 = u"11111111-2222-4333-8444-555555555551"_s;
inline const QString guid2 = u"11111111-2222-4333-8444-555555555552"_s;
inline const QString keyScope = u"/keys/cvm-erp-os"_s;
inline const QString rbacVault = contoso::security
    + u"/resourceGroups/rg-keys-uaenorth/providers/Microsoft.KeyVault/vaults/contoso-kv-rbac"_s;
inline const QString policyVault = contoso::security
    + u"/resourceGroups/rg-keys-uaenorth/providers/Microsoft.KeyVault/vaults/contoso-kv-policies"_s;

inline QStringList namesIn(const Answer &answer) {
    QStringList names;
    const auto value = answer.value();
    for (const QJsonValue &element : value) {
        names.append(element.toObject().value("name"_L1).toString());
    }
    return names;
}
