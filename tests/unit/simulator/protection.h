#pragma once

#include "rights.h"

// How the tests enable backup of cvm-erp-01 in rsv-prod-uaenorth.

inline constexpr auto backupVersion = "?api-version=2024-10-01";

struct Outcome {
    Answer operation;
    QJsonObject job;
    Answer item;
};

inline QString backupUrl(const QString &path) {
    return path + QLatin1String(backupVersion);
}

inline Answer enable(SimulatorClient &client, const QString &policy = u"EnhancedPolicy"_s) {
    return client.arm("PUT", backupUrl(contoso::item(contoso::vault())),
        contoso::protection(contoso::vault(), policy, contoso::vm()),
        {{"x-ms-client-request-id", "aaaaaaaa-0000-4000-8000-000000000001"}});
}

inline Outcome enableToTheEnd(SimulatorClient &client) {
    const Answer started = enable(client);
    Outcome outcome;
    if (started.status != 202) {
        outcome.operation = started;
        return outcome;
    }
    client.advance(60);
    outcome.operation = client.follow(started.headers.value("azure-asyncoperation"));
    const QJsonArray jobs = client.arm("GET", backupUrl(contoso::vault() + u"/backupJobs"_s)).value();
    outcome.job = client
                      .arm("GET",
                          backupUrl(contoso::vault() + u"/backupJobs/"_s
                              + jobs.first().toObject().value("name"_L1).toString()))
                      .properties();
    outcome.item = client.arm("GET", backupUrl(contoso::item(contoso::vault())));
    return outcome;
}

inline void grant(SimulatorClient &client, const QString &scope = u"/keys/cvm-erp-os"_s,
    const QString &role = contoso::cryptoUser) {
    const Answer answer = client.send("PUT", contoso::hsm,
        scope
            + u"/providers/Microsoft.Authorization/roleAssignments/11111111-2222-4333-8444-555555555551?api-version=7.4"_s,
        contoso::localRole(role, backupId(client)));
    QCOMPARE(answer.status, 201);
}

inline const QString keyError = u"UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK"_s;

inline QString titleOf(const QJsonObject &job) {
    return job.value("errorDetails"_L1).toArray().first().toObject().value("errorTitle"_L1).toString();
}
