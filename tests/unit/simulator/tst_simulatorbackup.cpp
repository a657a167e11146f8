#include "simulatorclient.h"

/// Enabling backup: the effective check of key access, operations, jobs, states, policies, vaults.
class SimulatorBackupTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scenariosEndAsNamed_data();
    void scenariosEndAsNamed();
    void failureSpeaksAzuresWords();
    void grantOnTheKeyMakesItSucceed();
    void grantWorksAfterPropagation();
    void accessPolicyGrantSucceeds();
    void azureRoleGrantSucceeds();
    void previewFeatureIsNeeded();
    void pollingLinksAreSigned();
    void rawAndEncodedSemicolonsAreEqual();
    void refusals_data();
    void refusals();
    void secondEnablingConflicts();
    void protectedElsewhereFails();
    void statusFollowsTheOperation();
    void backupMakesARecoveryPoint();
    void backupCanBeCancelledDuringTheSnapshot();
    void jobsAreFilteredByWindow();
    void stopResumeDeleteUndelete();
    void discoveryListsWhatIsFree();
    void preValidationIsAdvisory();
    void policies();
    void policyRules_data();
    void policyRules();
    void vaultIsCreated();
    void protectedItemsListAndContainers();

private:
    static constexpr auto version = "?api-version=2024-10-01";

    struct Outcome {
        Answer operation;
        QJsonObject job;
        Answer item;
    };

    static QString v(const QString &path) { return path + QLatin1String(version); }

    static Answer enable(SimulatorClient &client, const QString &policy = u"EnhancedPolicy"_s) {
        return client.arm("PUT", v(contoso::item(contoso::vault())),
            contoso::protection(contoso::vault(), policy, contoso::vm()),
            {{"x-ms-client-request-id", "aaaaaaaa-0000-4000-8000-000000000001"}});
    }

    static Outcome enableToTheEnd(SimulatorClient &client) {
        const Answer started = enable(client);
        Outcome outcome;
        if (started.status != 202) {
            outcome.operation = started;
            return outcome;
        }
        client.advance(60);
        outcome.operation = client.follow(started.headers.value("azure-asyncoperation"));
        const QJsonArray jobs = client.arm("GET", v(contoso::vault() + u"/backupJobs"_s)).value();
        outcome.job = client
                          .arm("GET",
                              v(contoso::vault() + u"/backupJobs/"_s
                                  + jobs.first().toObject().value("name"_L1).toString()))
                          .properties();
        outcome.item = client.arm("GET", v(contoso::item(contoso::vault())));
        return outcome;
    }

    static QString backupId(SimulatorClient &client) {
        return client
            .send("GET", u"graph.microsoft.com"_s,
                u"/v1.0/servicePrincipals(appId='%1')"_s.arg(contoso::backupAppId))
            .json.value("id"_L1)
            .toString();
    }

    static void grant(SimulatorClient &client, const QString &scope = u"/keys/cvm-erp-os"_s,
        const QString &role = contoso::cryptoUser) {
        const Answer answer = client.send("PUT", contoso::hsm,
            scope
                + u"/providers/Microsoft.Authorization/roleAssignments/11111111-2222-4333-8444-555555555551?api-version=7.4"_s,
            contoso::localRole(role, backupId(client)));
        QCOMPARE(answer.status, 201);
    }
};

namespace {

const QString keyError = u"UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK"_s;

QString titleOf(const QJsonObject &job) {
    return job.value("errorDetails"_L1).toArray().first().toObject().value("errorTitle"_L1).toString();
}

} // namespace

void SimulatorBackupTest::scenariosEndAsNamed_data() {
    QTest::addColumn<QString>("error");
    const QStringList lacking{u"managed-hsm"_s, u"managed-hsm-custom-role"_s, u"managed-hsm-other-key"_s,
        u"managed-hsm-backup-role"_s, u"key-vault-access-policy"_s, u"key-vault-rbac"_s,
        u"principal-missing"_s, u"key-store-firewall"_s, u"caller-cannot-assign"_s, u"slow-propagation"_s,
        u"key-vault-network-closed"_s, u"key-disabled"_s, u"unknown-access"_s, u"key-not-readable"_s,
        u"no-graph-access"_s};
    for (const QString &name : lacking) {
        QTest::newRow(qPrintable(name)) << keyError;
    }
    QTest::newRow("managed-hsm-all-keys") << QString();
    QTest::newRow("platform-managed-key") << QString();
    QTest::newRow("already-protected") << QString(); // the same vault: harmless
    QTest::newRow("unregistered-preview-feature") << u"UserErrorCrpReportedUserError"_s;
}

void SimulatorBackupTest::scenariosEndAsNamed() {
    QFETCH(QString, error);
    SimulatorClient client(QString::fromLatin1(QTest::currentDataTag()));
    const Outcome outcome = enableToTheEnd(client);
    const QString status = outcome.operation.json.value("status"_L1).toString();
    QCOMPARE(status, error.isEmpty() ? u"Succeeded"_s : u"Failed"_s);
    QCOMPARE(outcome.job.value("status"_L1).toString(), error.isEmpty() ? u"Completed"_s : u"Failed"_s);
    QCOMPARE(titleOf(outcome.job), error);
    QCOMPARE(outcome.operation.errorCode(), error);
    QCOMPARE(outcome.item.status, error.isEmpty() ? 200 : 404);
}

void SimulatorBackupTest::failureSpeaksAzuresWords() {
    SimulatorClient client(u"managed-hsm"_s);
    const Outcome outcome = enableToTheEnd(client);
    QCOMPARE(outcome.operation.status, 200); // a failed operation is no failed request
    QVERIFY(!outcome.operation.json.contains("properties"_L1));
    QCOMPARE(outcome.operation.json.value("endTime"_L1), outcome.operation.json.value("startTime"_L1));
    const QJsonObject details = outcome.job.value("errorDetails"_L1).toArray().first().toObject();
    QVERIFY(details.value("errorCode"_L1).isDouble());
    QCOMPARE(details.value("errorString"_L1).toString(),
        u"Operation failed as Azure Backup Service does not have sufficient permissions to Key Vault or "
        u"Managed HSM for Backup of "
        "ConfidentialVM with Customer Managed Key."_s);
    QCOMPARE(details.value("recommendations"_L1).toArray().first().toString(),
        u"Please grant the required permissions to the Azure Backup Service."_s);
    QCOMPARE(outcome.job.value("activityId"_L1).toString(), u"aaaaaaaa-0000-4000-8000-000000000001"_s);
    QCOMPARE(outcome.job.value("operation"_L1).toString(), u"ConfigureBackup"_s);
    const QJsonObject extended = outcome.job.value("extendedInfo"_L1).toObject();
    QCOMPARE(extended.value("propertyBag"_L1).toObject().value("VM Name"_L1).toString(), u"cvm-erp-01"_s);
    QCOMPARE(extended.value("tasksList"_L1).toArray().size(), 0);
}

void SimulatorBackupTest::grantOnTheKeyMakesItSucceed() {
    SimulatorClient client(u"managed-hsm"_s);
    grant(client);
    const Outcome outcome = enableToTheEnd(client);
    QCOMPARE(outcome.operation.json.value("status"_L1).toString(), u"Succeeded"_s);
    QCOMPARE(outcome.operation.properties().value("objectType"_L1).toString(),
        u"OperationStatusJobExtendedInfo"_s);
    const QJsonObject item = outcome.item.properties();
    QCOMPARE(item.value("protectionState"_L1).toString(), u"IRPending"_s);
    QCOMPARE(item.value("policyType"_L1).toString(), u"V2"_s);
    QCOMPARE(item.value("lastBackupTime"_L1).toString(), u"2001-01-01T00:00:00Z"_s);
    QVERIFY(item.value("vaultId"_L1).toString().startsWith("https://management.azure.com/"_L1));
}

void SimulatorBackupTest::grantWorksAfterPropagation() {
    SimulatorClient client(u"slow-propagation"_s);
    grant(client);
    QCOMPARE(titleOf(enableToTheEnd(client).job), keyError); // after one minute
    client.advance(5 * 60);
    QCOMPARE(
        titleOf(enableToTheEnd(client).job), keyError); // the check comes at the end of enabling, after seven
    client.advance(60);
    QCOMPARE(enableToTheEnd(client).item.status, 200);
}

void SimulatorBackupTest::accessPolicyGrantSucceeds() {
    SimulatorClient client(u"key-vault-access-policy"_s);
    const auto add = [&](const QJsonArray &keys) {
        const QJsonObject policy{{u"tenantId"_s, client.simulator->signIn().tenantId},
            {u"objectId"_s, backupId(client)}, {u"permissions"_s, QJsonObject{{u"keys"_s, keys}}}};
        return client
            .arm("PUT",
                contoso::security
                    + u"/resourceGroups/rg-keys-uaenorth/providers/Microsoft.KeyVault/vaults/contoso-kv-policies/accessPolicies/add?api-version=2023-07-01"_s,
                {{u"properties"_s, QJsonObject{{u"accessPolicies"_s, QJsonArray{policy}}}}})
            .status;
    };
    QCOMPARE(add({u"get"_s, u"list"_s}), 200);
    QCOMPARE(titleOf(enableToTheEnd(client).job), keyError); // backup is missing
    QCOMPARE(add({u"backup"_s}), 200);
    QCOMPARE(enableToTheEnd(client).item.status, 200);
}

void SimulatorBackupTest::azureRoleGrantSucceeds() {
    SimulatorClient client(u"key-vault-rbac"_s);
    const QString vault = contoso::security
        + u"/resourceGroups/rg-keys-uaenorth/providers/Microsoft.KeyVault/vaults/contoso-kv-rbac"_s;
    const auto assign = [&](const QString &scope, const QString &role, const QString &guid) {
        return client
            .arm("PUT",
                scope + u"/providers/Microsoft.Authorization/roleAssignments/"_s + guid
                    + u"?api-version=2022-04-01"_s,
                {{u"properties"_s,
                    QJsonObject{{u"roleDefinitionId"_s,
                                    contoso::security
                                        + u"/providers/Microsoft.Authorization/roleDefinitions/"_s + role},
                        {u"principalId"_s, backupId(client)}, {u"principalType"_s, u"ServicePrincipal"_s}}}})
            .status;
    };
    QCOMPARE(
        assign(vault, u"e147488a-f6f5-4113-8e2d-b22465e65bf6"_s, u"11111111-2222-4333-8444-555555555551"_s),
        201); // reads, but cannot back up
    QCOMPARE(titleOf(enableToTheEnd(client).job), keyError);
    QCOMPARE(assign(vault + u"/keys/cvm-reports-os"_s, u"12338af0-0e69-4776-bea7-57ae8d297424"_s,
                 u"11111111-2222-4333-8444-555555555552"_s),
        201);
    QCOMPARE(titleOf(enableToTheEnd(client).job), keyError); // another key
    QCOMPARE(assign(vault + u"/keys/cvm-erp-os"_s, u"12338af0-0e69-4776-bea7-57ae8d297424"_s,
                 u"11111111-2222-4333-8444-555555555553"_s),
        201);
    QCOMPARE(enableToTheEnd(client).item.status, 200);
}

void SimulatorBackupTest::previewFeatureIsNeeded() {
    SimulatorClient client(u"unregistered-preview-feature"_s);
    grant(client);
    const QString feature = contoso::production
        + u"/providers/Microsoft.Features/providers/Microsoft.Compute/features/RestorePointSupportForConfidentialVMV2"_s;
    const QString query = u"?api-version=2021-07-01"_s;
    QCOMPARE(
        client.arm("GET", feature + query).properties().value("state"_L1).toString(), u"NotRegistered"_s);
    QCOMPARE(titleOf(enableToTheEnd(client).job), u"UserErrorCrpReportedUserError"_s);
    QCOMPARE(client.arm("POST", feature + u"/register"_s + query).properties().value("state"_L1).toString(),
        u"Registering"_s);
    client.advance(60);
    QCOMPARE(client.arm("GET", feature + query).properties().value("state"_L1).toString(), u"Registered"_s);
    QCOMPARE(enableToTheEnd(client).item.status, 200);
}

void SimulatorBackupTest::pollingLinksAreSigned() {
    SimulatorClient client(u"managed-hsm-all-keys"_s);
    const Answer started = enable(client);
    QCOMPARE(started.status, 202);
    QVERIFY(started.body.isEmpty());
    QCOMPARE(started.headers.value("retry-after"), QByteArray("60"));
    const QByteArray link = started.headers.value("azure-asyncoperation");
    QVERIFY(link.startsWith("https://management.azure.com/subscriptions/"));
    QVERIFY(
        link.contains("IaasVMContainer;iaasvmcontainerv2;rg-erp;cvm-erp-01/protectedItems/VM;")); // raw ";"
    QVERIFY(link.contains("&t=") && link.contains("&c=") && link.contains("&s=") && link.contains("&h="));
    QVERIFY(link.size() > 2000);
    const Answer running = client.follow(link);
    QCOMPARE(running.json.value("status"_L1).toString(), u"InProgress"_s);
    QCOMPARE(running.json.value("endTime"_L1).toString(), u"0001-01-01T00:00:00"_s);
    QCOMPARE(client.follow(started.headers.value("location")).status, 202);
    client.advance(60);
    const Answer done = client.follow(started.headers.value("location"));
    QCOMPARE(done.status, 200);
    QCOMPARE(done.properties().value("protectionState"_L1).toString(), u"IRPending"_s);
    const QString id = running.json.value("name"_L1).toString();
    QCOMPARE(client.arm("GET", v(contoso::vault() + u"/backupOperations/"_s + id))
                 .json.value("status"_L1)
                 .toString(),
        u"Succeeded"_s);
}

void SimulatorBackupTest::rawAndEncodedSemicolonsAreEqual() {
    SimulatorClient client(u"already-protected"_s);
    const QString encoded = contoso::item(contoso::vault());
    const QString raw = QString(encoded).replace("%3B"_L1, ";"_L1);
    const Answer byRaw = client.arm("GET", v(raw));
    QVERIFY(client.simulator->seenRequests().back().pathAndQuery.contains("VM;iaasvm"_L1)); // kept as sent
    const Answer byEncoded = client.arm("GET", v(encoded));
    QVERIFY(client.simulator->seenRequests().back().pathAndQuery.contains("VM%3Biaasvm"_L1));
    QCOMPARE(byEncoded.status, 200);
    QCOMPARE(byRaw.json, byEncoded.json);
}

void SimulatorBackupTest::refusals_data() {
    QTest::addColumn<QString>("vault");
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("vm");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QString good = u"rsv-prod-uaenorth"_s;
    QTest::newRow("standard policy") << good << u"DefaultPolicy"_s << contoso::vm() << 400
                                     << u"BMSUserErrorInvalidPolicyForGivenProvider"_s;
    QTest::newRow("workload policy") << good << u"HourlyLogBackup"_s << contoso::vm() << 400
                                     << u"BMSUserErrorInvalidPolicyForGivenProvider"_s;
    QTest::newRow("unknown policy") << good << u"Nothing"_s << contoso::vm() << 400
                                    << u"BMSUserErrorInvalidConfigureProtectionRequest"_s;
    QTest::newRow("region") << u"rsv-prod-koreacentral"_s << u"EnhancedPolicy"_s << contoso::vm() << 400
                            << u"UserErrorVmVaultLocationMismatch"_s;
    QTest::newRow("other VM than the name says")
        << good << u"EnhancedPolicy"_s << contoso::vm(u"rg-payroll"_s, u"cvm-payroll-01"_s) << 400
        << u"BMSUserErrorInvalidConfigureProtectionRequest"_s;
    QTest::newRow("no vault") << u"rsv-none"_s << u"EnhancedPolicy"_s << contoso::vm() << 404
                              << u"ResourceNotFound"_s;
}

void SimulatorBackupTest::refusals() {
    QFETCH(QString, vault);
    QFETCH(QString, policy);
    QFETCH(QString, vm);
    QFETCH(int, status);
    QFETCH(QString, code);
    SimulatorClient client(u"managed-hsm-all-keys"_s);
    const QString vaultId = contoso::vault(vault);
    const Answer answer
        = client.arm("PUT", v(contoso::item(vaultId)), contoso::protection(vaultId, policy, vm));
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.errorCode(), code);
    QCOMPARE(client.arm("PUT", v(contoso::item(contoso::vault()))).errorCode(),
        u"CloudInvalidInputError"_s); // no body
}

void SimulatorBackupTest::secondEnablingConflicts() {
    SimulatorClient client(u"managed-hsm-all-keys"_s);
    QCOMPARE(enable(client).status, 202);
    const Answer second = enable(client);
    QCOMPARE(second.status, 409);
    QCOMPARE(second.errorCode(), u"BMSUserErrorConflictingProtectionOperation"_s);
    client.advance(60);
    QCOMPARE(enable(client, u"Tier1-Daily-Enhanced"_s).status, 202); // a change of policy
    client.advance(60);
    QCOMPARE(
        client.arm("GET", v(contoso::item(contoso::vault()))).properties().value("policyName"_L1).toString(),
        u"Tier1-Daily-Enhanced"_s);
}

void SimulatorBackupTest::protectedElsewhereFails() {
    SimulatorClient client(u"already-protected"_s);
    const QString vm = contoso::vm(u"rg-payroll"_s, u"cvm-payroll-01"_s);
    const Answer started
        = client.arm("PUT", v(contoso::item(contoso::vault(), u"rg-payroll"_s, u"cvm-payroll-01"_s)),
            contoso::protection(contoso::vault(), u"EnhancedPolicy"_s, vm));
    QCOMPARE(started.status, 202);
    client.advance(60);
    const Answer operation = client.follow(started.headers.value("azure-asyncoperation"));
    QCOMPARE(operation.errorCode(), u"VirtualMachineAlreadyProtected"_s);
    const Answer status = client.arm("POST",
        v(contoso::production + u"/providers/Microsoft.RecoveryServices/locations/uaenorth/backupStatus"_s),
        {{u"resourceType"_s, u"VM"_s}, {u"resourceId"_s, vm}});
    QCOMPARE(status.json.value("protectionStatus"_L1).toString(), u"Protected"_s);
    QCOMPARE(status.json.value("vaultId"_L1).toString(), contoso::vault(u"rsv-archive-uaenorth"_s));
}

void SimulatorBackupTest::statusFollowsTheOperation() {
    SimulatorClient client(u"managed-hsm-all-keys"_s);
    const auto status = [&] {
        return client
            .arm("POST",
                v(u"/Subscriptions/"_s + contoso::production.section(u'/', 2)
                    + u"/providers/Microsoft.RecoveryServices/locations/uaenorth/backupStatus"_s),
                {{u"resourceType"_s, u"VM"_s}, {u"resourceId"_s, contoso::vm()}})
            .json.value("protectionStatus"_L1)
            .toString();
    };
    QCOMPARE(status(), u"NotProtected"_s);
    enable(client);
    QCOMPARE(status(), u"Protecting"_s);
    client.advance(60);
    QCOMPARE(status(), u"Protected"_s);
}

void SimulatorBackupTest::backupMakesARecoveryPoint() {
    SimulatorClient client(u"managed-hsm-all-keys"_s);
    enableToTheEnd(client);
    const QString item = contoso::item(contoso::vault());
    QCOMPARE(client.arm("GET", v(item + u"/recoveryPoints"_s)).value().size(), 0);
    const QJsonObject request{{u"properties"_s,
        QJsonObject{{u"objectType"_s, u"IaasVMBackupRequest"_s},
            {u"recoveryPointExpiryTimeInUTC"_s, u"2026-12-01T02:16:20.000Z"_s}}}};
    const Answer started = client.arm("POST", v(item + u"/backup"_s), request);
    QCOMPARE(started.status, 202);
    QCOMPARE(client.arm("POST", v(item + u"/backup"_s), request).errorCode(),
        u"UserErrorBackupOperationInProgress"_s);
    client.advance(3);
    const Answer operation = client.follow(started.headers.value("azure-asyncoperation"));
    QCOMPARE(operation.json.value("status"_L1).toString(), u"Succeeded"_s); // it only started the job
    const QString job
        = v(contoso::vault() + u"/backupJobs/"_s + operation.properties().value("jobId"_L1).toString());
    const auto tasks = [&](const QJsonObject &properties) {
        QStringList states;
        const QJsonArray list
            = properties.value("extendedInfo"_L1).toObject().value("tasksList"_L1).toArray();
        for (const QJsonValue &task : list) {
            states.append(task.toObject().value("status"_L1).toString());
        }
        return states;
    };
    QJsonObject properties = client.arm("GET", job).properties();
    QCOMPARE(properties.value("status"_L1).toString(), u"InProgress"_s);
    QVERIFY(!properties.contains("endTime"_L1));
    QCOMPARE(tasks(properties), (QStringList{u"InProgress"_s, u"NotStarted"_s}));
    QCOMPARE(properties.value("extendedInfo"_L1)
                 .toObject()
                 .value("propertyBag"_L1)
                 .toObject()
                 .value("Recovery Point Expiry Time in UTC"_L1)
                 .toString(),
        u"12/1/2026 2:16:20 AM"_s);
    client.advance(100);
    QCOMPARE(tasks(client.arm("GET", job).properties()), (QStringList{u"Completed"_s, u"InProgress"_s}));
    client.advance(300);
    properties = client.arm("GET", job).properties();
    QCOMPARE(properties.value("status"_L1).toString(), u"Completed"_s);
    QCOMPARE(properties.value("duration"_L1).toString(), u"PT5M30.0000000S"_s);
    QCOMPARE(client.arm("GET", v(item)).properties().value("protectionState"_L1).toString(), u"Protected"_s);
    const QJsonArray points = client.arm("GET", v(item + u"/recoveryPoints"_s)).value();
    QCOMPARE(points.size(), 1);
    const Answer point = client.arm(
        "GET", v(item + u"/recoveryPoints/"_s + points.first().toObject().value("name"_L1).toString()));
    QCOMPARE(point.properties().value("securityType"_L1).toString(),
        u"ConfidentialVMDiskEncryptedWithCustomerKey"_s);
    QCOMPARE(point.properties().value("recoveryPointTierDetails"_L1).toArray().size(), 2);
}

void SimulatorBackupTest::backupCanBeCancelledDuringTheSnapshot() {
    SimulatorClient client(u"managed-hsm-all-keys"_s);
    enableToTheEnd(client);
    const Answer started = client.arm("POST", v(contoso::item(contoso::vault()) + u"/backup"_s),
        {{u"properties"_s, QJsonObject{{u"objectType"_s, u"IaasVMBackupRequest"_s}}}});
    client.advance(3);
    const QString jobId = client.follow(started.headers.value("azure-asyncoperation"))
                              .properties()
                              .value("jobId"_L1)
                              .toString();
    const QString job = contoso::vault() + u"/backupJobs/"_s + jobId;
    const Answer cancelled = client.arm("POST", v(job + u"/cancel"_s));
    QCOMPARE(cancelled.status, 202);
    QVERIFY(cancelled.headers.value("azure-asyncoperation").contains("api-version=2019-05-13-preview"));
    QCOMPARE(client.arm("GET", v(job)).properties().value("status"_L1).toString(), u"Cancelling"_s);
    client.advance(10);
    QCOMPARE(client.arm("GET", v(job)).properties().value("status"_L1).toString(), u"Cancelled"_s);
    QCOMPARE(client.arm("POST", v(job + u"/cancel"_s)).status, 400);
}

void SimulatorBackupTest::jobsAreFilteredByWindow() {
    SimulatorClient client(u"managed-hsm"_s); // its clock starts at 2026-09-01 08:00
    enableToTheEnd(client);
    const auto list = [&](const QString &filter) {
        return client.arm("GET",
            v(contoso::vault() + u"/backupJobs"_s) + u"&$filter="_s
                + QString(filter).replace(u' ', "%20"_L1));
    };
    const QString morning
        = u"startTime eq '2026-09-01 07:30:00 AM' and endTime eq '2026-09-01 08:30:00 AM'"_s;
    QCOMPARE(list(u"operation eq 'ConfigureBackup' and "_s + morning).value().size(), 1);
    QVERIFY(!list(morning)
                 .value()
                 .first()
                 .toObject()
                 .value("properties"_L1)
                 .toObject()
                 .contains("extendedInfo"_L1));
    QCOMPARE(list(u"operation eq 'Restore' and "_s + morning).value().size(), 0);
    QCOMPARE(list(u"status eq 'Failed' and "_s + morning).value().size(), 1);
    QCOMPARE(list(u"startTime eq '2026-09-01 07:30:00 PM' and endTime eq '2026-09-01 08:30:00 PM'"_s)
                 .value()
                 .size(),
        0);
    QCOMPARE(list(u"startTime eq '2026-08-31 12:00:00 AM' and endTime eq '2026-09-02 12:00:00 AM'"_s)
                 .value()
                 .size(),
        1);
    QCOMPARE(list(u"startTime eq '2026-09-01 07:30:00'"_s).status, 400); // no AM or PM
}

void SimulatorBackupTest::stopResumeDeleteUndelete() {
    SimulatorClient client(u"already-protected"_s);
    const QString item = v(contoso::item(contoso::vault()));
    const auto put = [&](const QJsonObject &extra) {
        QJsonObject properties{{u"protectedItemType"_s, u"Microsoft.Compute/virtualMachines"_s},
            {u"sourceResourceId"_s, contoso::vm()}};
        for (auto member = extra.begin(); member != extra.end(); ++member) {
            properties.insert(member.key(), member.value());
        }
        const int status = client.arm("PUT", item, {{u"properties"_s, properties}}).status;
        client.advance(20);
        return status;
    };
    const auto state
        = [&] { return client.arm("GET", item).properties().value("protectionState"_L1).toString(); };
    const QString policy = contoso::vault() + u"/backupPolicies/EnhancedPolicy"_s;
    QCOMPARE(put({{u"protectionState"_s, u"ProtectionStopped"_s}, {u"policyId"_s, u""_s}}), 202);
    QCOMPARE(state(), u"ProtectionStopped"_s);
    QCOMPARE(client.arm("GET", item).properties().value("policyId"_L1).toString(), QString());
    QCOMPARE(put({{u"policyId"_s, policy}}), 202);
    QCOMPARE(state(), u"Protected"_s);
    QCOMPARE(put({{u"protectionState"_s, u"BackupsSuspended"_s}}), 400);
    const Answer removed = client.arm("DELETE", item);
    QCOMPARE(removed.status, 202);
    QVERIFY(removed.headers.value("azure-asyncoperation").contains("/backupOperations/"));
    client.advance(20);
    QVERIFY(client.arm("GET", item).properties().value("isScheduledForDeferredDelete"_L1).toBool());
    QCOMPARE(put({{u"policyId"_s, policy}}), 400); // undelete first
    QCOMPARE(put({{u"isRehydrate"_s, true}, {u"protectionState"_s, u"ProtectionStopped"_s}}), 202);
    QVERIFY(!client.arm("GET", item).properties().contains("isScheduledForDeferredDelete"_L1));
    QCOMPARE(put({{u"policyId"_s, policy}}), 202);
    QCOMPARE(state(), u"Protected"_s);
}

void SimulatorBackupTest::discoveryListsWhatIsFree() {
    SimulatorClient client(u"already-protected"_s);
    const Answer started
        = client.arm("POST", v(contoso::vault() + u"/backupFabrics/Azure/refreshContainers"_s));
    QCOMPARE(started.status, 202);
    QVERIFY(started.headers.value("azure-asyncoperation").contains("api-version=2019-05-13-preview"));
    const QByteArray location = started.headers.value("location");
    QCOMPARE(client.follow(location).status, 202);
    client.advance(10);
    QCOMPARE(client.follow(location).status, 204);
    const Answer list = client.arm("GET",
        v(contoso::vault() + u"/backupProtectableItems"_s)
            + u"&%24filter=backupManagementType+eq+%27AzureIaasVM%27"_s);
    QStringList names;
    const auto value = list.value();
    for (const QJsonValue &element : value) {
        names.append(element.toObject().value("name"_L1).toString());
    }
    QVERIFY(names.contains(u"iaasvmcontainerv2;rg-web;cvm-intranet-01"_s));
    QVERIFY(!names.contains(u"iaasvmcontainerv2;rg-erp;cvm-erp-01"_s)); // protected here
    QVERIFY(!names.contains(u"iaasvmcontainerv2;rg-payroll;cvm-payroll-01"_s)); // protected elsewhere
    QVERIFY(!names.contains(u"iaasvmcontainerv2;rg-korea;cvm-vault-kr"_s)); // another region
}

void SimulatorBackupTest::preValidationIsAdvisory() {
    SimulatorClient client(u"already-protected"_s);
    const QString location
        = contoso::production + u"/providers/Microsoft.RecoveryServices/locations/uaenorth/"_s;
    const auto validate = [&](const QString &vm, const QJsonValue &properties) {
        return client.arm("POST", v(location + u"backupPreValidateProtection"_s),
            {{u"resourceType"_s, u"VM"_s}, {u"resourceId"_s, vm}, {u"vaultId"_s, contoso::vault()},
                {u"properties"_s, properties}});
    };
    QCOMPARE(
        validate(contoso::vm(u"rg-web"_s, u"cvm-intranet-01"_s), u""_s).json.value("status"_L1).toString(),
        u"Succeeded"_s); // though the key is closed
    const Answer refused = validate(contoso::vm(), u""_s);
    QCOMPARE(refused.status, 200);
    QCOMPARE(refused.json.value("errorCode"_L1).toString(), u"VirtualMachineAlreadyProtected"_s);
    QCOMPARE(validate(contoso::vm(), QJsonObject()).status, 400); // a string is due
    const Answer feature = client.arm("POST", v(location + u"backupValidateFeatures"_s),
        {{u"featureType"_s, u"AzureVMResourceBackup"_s}, {u"vmSize"_s, u"Standard_DC4as_v6"_s},
            {u"vmSku"_s, u"Premium"_s}});
    QCOMPARE(feature.json.value("supportStatus"_L1).toString(), u"Supported"_s);
}

void SimulatorBackupTest::policies() {
    SimulatorClient client(u"already-protected"_s);
    const Answer all = client.arm("GET", v(contoso::vault() + u"/backupPolicies"_s));
    QCOMPARE(all.value().size(), 4);
    const Answer machines = client.arm("GET",
        v(contoso::vault() + u"/backupPolicies"_s)
            + u"&%24filter=backupManagementType%20eq%20%27AzureIaasVM%27"_s);
    QCOMPARE(machines.value().size(), 3);
    const Answer used = client.arm("GET", v(contoso::vault() + u"/backupPolicies/tier1-daily-enhanced"_s));
    QCOMPARE(used.properties().value("protectedItemsCount"_L1).toInt(), 1);
    const Answer standard = client.arm("GET", v(contoso::vault() + u"/backupPolicies/DefaultPolicy"_s));
    QVERIFY(!standard.properties().contains("policyType"_L1)); // absent means V1
    QCOMPARE(client.arm("GET", v(contoso::vault() + u"/backupPolicies/None"_s)).status, 404);
    SimulatorClient bare(u"standard-policies-only"_s);
    const QJsonArray left = bare.arm("GET", v(contoso::vault() + u"/backupPolicies"_s)).value();
    for (const QJsonValue &policy : left) {
        QVERIFY(
            policy.toObject().value("properties"_L1).toObject().value("policyType"_L1).toString() != "V2"_L1);
    }
}

void SimulatorBackupTest::policyRules_data() {
    QTest::addColumn<QString>("where");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<int>("status");
    QTest::newRow("as documented") << u"timeZone"_s << QJsonValue(u"UTC"_s) << 200;
    QTest::newRow("snapshot retention too long")
        << u"instantRpRetentionRangeInDays"_s << QJsonValue(31) << 400;
    QTest::newRow("longer than the vault's") << u"instantRpRetentionRangeInDays"_s << QJsonValue(20) << 400;
    QTest::newRow("quarter past") << u"time"_s << QJsonValue(u"2026-01-01T22:15:00Z"_s) << 400;
    QTest::newRow("times differ") << u"retentionTime"_s << QJsonValue(u"2026-01-01T23:00:00Z"_s) << 400;
    QTest::newRow("three days") << u"days"_s << QJsonValue(3) << 400;
    QTest::newRow("other kind") << u"backupManagementType"_s << QJsonValue(u"AzureStorage"_s) << 400;
}

void SimulatorBackupTest::policyRules() {
    QFETCH(QString, where);
    QFETCH(QJsonValue, value);
    QFETCH(int, status);
    const auto pick
        = [&](const QString &name, const QJsonValue &usual) { return where == name ? value : usual; };
    const QJsonValue time = u"2026-01-01T22:00:00Z"_s;
    QJsonObject properties{{u"backupManagementType"_s, pick(u"backupManagementType"_s, u"AzureIaasVM"_s)},
        {u"policyType"_s, u"V2"_s}, {u"timeZone"_s, u"UTC"_s},
        {u"instantRpRetentionRangeInDays"_s, pick(u"instantRpRetentionRangeInDays"_s, 7)},
        {u"schedulePolicy"_s,
            QJsonObject{{u"schedulePolicyType"_s, u"SimpleSchedulePolicyV2"_s},
                {u"scheduleRunFrequency"_s, u"Daily"_s},
                {u"dailySchedule"_s,
                    QJsonObject{{u"scheduleRunTimes"_s, QJsonArray{pick(u"time"_s, time)}}}}}},
        {u"retentionPolicy"_s,
            QJsonObject{{u"retentionPolicyType"_s, u"LongTermRetentionPolicy"_s},
                {u"dailySchedule"_s,
                    QJsonObject{{u"retentionTimes"_s,
                                    QJsonArray{where == "time"_L1 ? value : pick(u"retentionTime"_s, time)}},
                        {u"retentionDuration"_s,
                            QJsonObject{
                                {u"count"_s, pick(u"days"_s, 14)}, {u"durationType"_s, u"Days"_s}}}}}}}};
    SimulatorClient client(u"standard-policies-only"_s);
    const Answer answer = client.arm("PUT", v(contoso::vault() + u"/backupPolicies/Confidential-Daily"_s),
        {{u"properties"_s, properties}});
    QCOMPARE(answer.status, status);
    QCOMPARE(client.arm("GET", v(contoso::vault() + u"/backupPolicies/Confidential-Daily"_s)).status,
        status == 200 ? 200 : 404);
    QCOMPARE(client.arm("PUT", v(contoso::vault() + u"/backupPolicies/1x"_s), {{u"properties"_s, properties}})
                 .status,
        400);
}

void SimulatorBackupTest::vaultIsCreated() {
    SimulatorClient client(u"managed-hsm"_s);
    const QString vault = contoso::vault(u"rsv-new-uaenorth"_s);
    const QString query = u"?api-version=2024-04-01"_s;
    const QJsonObject body{{u"location"_s, u"UAE North"_s},
        {u"sku"_s, QJsonObject{{u"name"_s, u"RS0"_s}, {u"tier"_s, u"Standard"_s}}},
        {u"properties"_s, QJsonObject{{u"publicNetworkAccess"_s, u"Enabled"_s}}}};
    const Answer created = client.arm("PUT", vault + query, body);
    QCOMPARE(created.status, 201);
    QCOMPARE(created.properties().value("provisioningState"_L1).toString(), u"Provisioning"_s);
    const QByteArray link = created.headers.value("azure-asyncoperation");
    QVERIFY(link.contains("/operationStatus/"));
    QCOMPARE(client.follow(link).json.value("status"_L1).toString(), u"InProgress"_s);
    client.advance(20);
    QCOMPARE(client.follow(link).json.value("status"_L1).toString(), u"Succeeded"_s);
    const Answer read = client.arm("GET", vault + query);
    QCOMPARE(read.properties().value("provisioningState"_L1).toString(), u"Succeeded"_s);
    QCOMPARE(read.json.value("location"_L1).toString(), u"uaenorth"_s);
    QCOMPARE(client.arm("GET", v(vault + u"/backupPolicies"_s)).value().size(), 3);
    QCOMPARE(client.arm("PUT", vault + query, body).status, 200);
    QCOMPARE(client.arm("PUT", contoso::vault(u"-bad"_s) + query, body).status, 400);
    QCOMPARE(
        client.arm("GET", contoso::production + u"/providers/Microsoft.RecoveryServices/vaults"_s + query)
            .value()
            .size(),
        4);
}

void SimulatorBackupTest::protectedItemsListAndContainers() {
    SimulatorClient client(u"already-protected"_s);
    const Answer items = client.arm("GET",
        v(contoso::vault() + u"/backupProtectedItems"_s)
            + u"&$filter=backupManagementType%20eq%20'AzureIaasVM'%20and%20itemType%20eq%20'VM'"_s);
    QCOMPARE(items.value().size(), 2);
    const Answer containers = client.arm("GET",
        v(contoso::vault() + u"/backupProtectionContainers"_s)
            + u"&$filter=backupManagementType%20eq%20'AzureIaasVM'"_s);
    QCOMPARE(containers.value().size(), 2);
    const Answer extended
        = client.arm("GET", v(contoso::item(contoso::vault())) + u"&$filter=expand%20eq%20'extendedinfo'"_s);
    QCOMPARE(
        extended.properties().value("extendedInfo"_L1).toObject().value("recoveryPointCount"_L1).toInt(), 1);
}

QTEST_GUILESS_MAIN(SimulatorBackupTest)
#include "tst_simulatorbackup.moc"
