#include "protection.h"
#include "tests/support/program.h"

namespace tst_simulatorenable {

/// Enabling backup: the effective check of key access, operations, refusals.
class SimulatorEnableTest : public QObject {
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
    void failedEnablingIsNoProtection();
    void expiredKeyStopsOnlyWhereAsked_data();
    void expiredKeyStopsOnlyWhereAsked();
};

void SimulatorEnableTest::scenariosEndAsNamed_data() {
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

void SimulatorEnableTest::scenariosEndAsNamed() {
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

void SimulatorEnableTest::failureSpeaksAzuresWords() {
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

void SimulatorEnableTest::grantOnTheKeyMakesItSucceed() {
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

void SimulatorEnableTest::grantWorksAfterPropagation() {
    SimulatorClient client(u"slow-propagation"_s);
    grant(client);
    QCOMPARE(titleOf(enableToTheEnd(client).job), keyError); // after one minute
    client.advance(5 * 60);
    QCOMPARE(
        titleOf(enableToTheEnd(client).job), keyError); // the check comes at the end of enabling, after seven
    client.advance(60);
    QCOMPARE(enableToTheEnd(client).item.status, 200);
}

void SimulatorEnableTest::accessPolicyGrantSucceeds() {
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

void SimulatorEnableTest::azureRoleGrantSucceeds() {
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

void SimulatorEnableTest::previewFeatureIsNeeded() {
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

void SimulatorEnableTest::pollingLinksAreSigned() {
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
    QCOMPARE(client.arm("GET", backupUrl(contoso::vault() + u"/backupOperations/"_s + id))
                 .json.value("status"_L1)
                 .toString(),
        u"Succeeded"_s);
}

void SimulatorEnableTest::rawAndEncodedSemicolonsAreEqual() {
    SimulatorClient client(u"already-protected"_s);
    const QString encoded = contoso::item(contoso::vault());
    const QString raw = QString(encoded).replace("%3B"_L1, ";"_L1);
    const Answer byRaw = client.arm("GET", backupUrl(raw));
    QVERIFY(client.simulator->seenRequests().back().pathAndQuery.contains("VM;iaasvm"_L1)); // kept as sent
    const Answer byEncoded = client.arm("GET", backupUrl(encoded));
    QVERIFY(client.simulator->seenRequests().back().pathAndQuery.contains("VM%3Biaasvm"_L1));
    QCOMPARE(byEncoded.status, 200);
    QCOMPARE(byRaw.json, byEncoded.json);
}

void SimulatorEnableTest::refusals_data() {
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

void SimulatorEnableTest::refusals() {
    QFETCH(QString, vault);
    QFETCH(QString, policy);
    QFETCH(QString, vm);
    QFETCH(int, status);
    QFETCH(QString, code);
    SimulatorClient client(u"managed-hsm-all-keys"_s);
    const QString vaultId = contoso::vault(vault);
    const Answer answer
        = client.arm("PUT", backupUrl(contoso::item(vaultId)), contoso::protection(vaultId, policy, vm));
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.errorCode(), code);
    QCOMPARE(client.arm("PUT", backupUrl(contoso::item(contoso::vault()))).errorCode(),
        u"CloudInvalidInputError"_s); // no body
}

void SimulatorEnableTest::secondEnablingConflicts() {
    SimulatorClient client(u"managed-hsm-all-keys"_s);
    QCOMPARE(enable(client).status, 202);
    const Answer second = enable(client);
    QCOMPARE(second.status, 409);
    QCOMPARE(second.errorCode(), u"BMSUserErrorConflictingProtectionOperation"_s);
    client.advance(60);
    QCOMPARE(enable(client, u"Tier1-Daily-Enhanced"_s).status, 202); // a change of policy
    client.advance(60);
    QCOMPARE(client.arm("GET", backupUrl(contoso::item(contoso::vault())))
                 .properties()
                 .value("policyName"_L1)
                 .toString(),
        u"Tier1-Daily-Enhanced"_s);
}

void SimulatorEnableTest::protectedElsewhereFails() {
    SimulatorClient client(u"already-protected"_s);
    const QString vm = contoso::vm(u"rg-payroll"_s, u"cvm-payroll-01"_s);
    const Answer started
        = client.arm("PUT", backupUrl(contoso::item(contoso::vault(), u"rg-payroll"_s, u"cvm-payroll-01"_s)),
            contoso::protection(contoso::vault(), u"EnhancedPolicy"_s, vm));
    QCOMPARE(started.status, 202);
    client.advance(60);
    const Answer operation = client.follow(started.headers.value("azure-asyncoperation"));
    QCOMPARE(operation.errorCode(), u"VirtualMachineAlreadyProtected"_s);
    const Answer status = client.arm("POST",
        backupUrl(
            contoso::production + u"/providers/Microsoft.RecoveryServices/locations/uaenorth/backupStatus"_s),
        {{u"resourceType"_s, u"VM"_s}, {u"resourceId"_s, vm}});
    QCOMPARE(status.json.value("protectionStatus"_L1).toString(), u"Protected"_s);
    QCOMPARE(status.json.value("vaultId"_L1).toString(), contoso::vault(u"rsv-archive-uaenorth"_s));
}

void SimulatorEnableTest::statusFollowsTheOperation() {
    SimulatorClient client(u"managed-hsm-all-keys"_s);
    const auto status = [&] {
        return client
            .arm("POST",
                backupUrl(u"/Subscriptions/"_s + contoso::production.section(u'/', 2)
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

void SimulatorEnableTest::failedEnablingIsNoProtection() { // contract 14.2
    SimulatorClient client(u"managed-hsm"_s);
    const auto status = [&] {
        return client
            .arm("POST",
                backupUrl(contoso::production
                    + u"/providers/Microsoft.RecoveryServices/locations/uaenorth/backupStatus"_s),
                {{u"resourceType"_s, u"VM"_s}, {u"resourceId"_s, contoso::vm()}})
            .json;
    };
    enable(client);
    client.advance(60);
    const QJsonObject failed = status();
    QCOMPARE(failed.value("protectionStatus"_L1).toString(), u"ProtectionFailed"_s);
    QCOMPARE(failed.value("vaultId"_L1).toString(), contoso::vault());
    QCOMPARE(
        failed.value("errorCode"_L1).toString(), u"UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK"_s);
}

void SimulatorEnableTest::expiredKeyStopsOnlyWhereAsked_data() {
    QTest::addColumn<int>("expiresInDays");
    QTest::addColumn<bool>("stops");
    QTest::addColumn<QString>("error");
    QTest::newRow("expired") << -1 << false << QString(); // what Azure does is not documented: contract 10
    QTest::newRow("expired, and the scenario asks for it") << -1 << true << keyError;
    QTest::newRow("not yet expired") << 1 << true << QString();
}

void SimulatorEnableTest::expiredKeyStopsOnlyWhereAsked() {
    QFETCH(int, expiresInDays);
    QFETCH(bool, stops);
    QFETCH(QString, error);
    const QJsonObject key{{u"expiresInDays"_s, expiresInDays}, {u"stopsBackupWhenExpired"_s, stops}};
    const QJsonObject store{{u"keys"_s, QJsonObject{{u"cvm-erp-os"_s, key}}}};
    SimulatorClient client(QJsonObject{{u"name"_s, u"expired"_s}, {u"extends"_s, u"managed-hsm-all-keys"_s},
        {u"keyStores"_s, QJsonObject{{u"contoso-hsm-prod"_s, store}}}});
    QCOMPARE(titleOf(enableToTheEnd(client).job), error);
}

CVM_TEST(SimulatorEnableTest)

} // namespace tst_simulatorenable

#include "tst_simulatorenable.moc"
