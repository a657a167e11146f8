#include "protection.h"
#include "tests/support/program.h"

namespace tst_simulatorjobs {

/// What happens to a protected VM: backups, jobs, states; and what is told of unprotected ones.
class SimulatorJobsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void backupMakesARecoveryPoint();
    void backupCanBeCancelledDuringTheSnapshot();
    void jobsAreFilteredByWindow();
    void clientsKnowTheirOwnTimeOnly();
    void stopResumeDeleteUndelete();
    void discoveryListsWhatIsFree();
    void preValidationIsAdvisory();
    void protectedItemsListAndContainers();
};

void SimulatorJobsTest::backupMakesARecoveryPoint() {
    SimulatorClient client(u"managed-hsm-all-keys"_s);
    enableToTheEnd(client);
    const QString item = contoso::item(contoso::vault());
    QCOMPARE(client.arm("GET", backupUrl(item + u"/recoveryPoints"_s)).value().size(), 0);
    const QJsonObject request{{u"properties"_s,
        QJsonObject{{u"objectType"_s, u"IaasVMBackupRequest"_s},
            {u"recoveryPointExpiryTimeInUTC"_s, u"2026-12-01T02:16:20.000Z"_s}}}};
    const Answer started = client.arm("POST", backupUrl(item + u"/backup"_s), request);
    QCOMPARE(started.status, 202);
    QCOMPARE(client.arm("POST", backupUrl(item + u"/backup"_s), request).errorCode(),
        u"UserErrorBackupOperationInProgress"_s);
    client.advance(3);
    const Answer operation = client.follow(started.headers.value("azure-asyncoperation"));
    QCOMPARE(operation.json.value("status"_L1).toString(), u"Succeeded"_s); // it only started the job
    const QString job = backupUrl(
        contoso::vault() + u"/backupJobs/"_s + operation.properties().value("jobId"_L1).toString());
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
    QCOMPARE(client.arm("GET", backupUrl(item)).properties().value("protectionState"_L1).toString(),
        u"Protected"_s);
    const QJsonArray points = client.arm("GET", backupUrl(item + u"/recoveryPoints"_s)).value();
    QCOMPARE(points.size(), 1);
    const Answer point = client.arm("GET",
        backupUrl(item + u"/recoveryPoints/"_s + points.first().toObject().value("name"_L1).toString()));
    QCOMPARE(point.properties().value("securityType"_L1).toString(),
        u"ConfidentialVMDiskEncryptedWithCustomerKey"_s);
    QCOMPARE(point.properties().value("recoveryPointTierDetails"_L1).toArray().size(), 2);
}

void SimulatorJobsTest::backupCanBeCancelledDuringTheSnapshot() {
    SimulatorClient client(u"managed-hsm-all-keys"_s);
    enableToTheEnd(client);
    const Answer started = client.arm("POST", backupUrl(contoso::item(contoso::vault()) + u"/backup"_s),
        {{u"properties"_s, QJsonObject{{u"objectType"_s, u"IaasVMBackupRequest"_s}}}});
    client.advance(3);
    const QString jobId = client.follow(started.headers.value("azure-asyncoperation"))
                              .properties()
                              .value("jobId"_L1)
                              .toString();
    const QString job = contoso::vault() + u"/backupJobs/"_s + jobId;
    const Answer cancelled = client.arm("POST", backupUrl(job + u"/cancel"_s));
    QCOMPARE(cancelled.status, 202);
    QVERIFY(cancelled.headers.value("azure-asyncoperation").contains("api-version=2019-05-13-preview"));
    QCOMPARE(client.arm("GET", backupUrl(job)).properties().value("status"_L1).toString(), u"Cancelling"_s);
    client.advance(10);
    QCOMPARE(client.arm("GET", backupUrl(job)).properties().value("status"_L1).toString(), u"Cancelled"_s);
    QCOMPARE(client.arm("POST", backupUrl(job + u"/cancel"_s)).status, 400);
}

void SimulatorJobsTest::jobsAreFilteredByWindow() {
    SimulatorClient client(u"managed-hsm"_s); // its clock starts at 2026-09-01 08:00
    enableToTheEnd(client);
    const auto list = [&](const QString &filter) {
        return client.arm("GET",
            backupUrl(contoso::vault() + u"/backupJobs"_s) + u"&$filter="_s
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

void SimulatorJobsTest::clientsKnowTheirOwnTimeOnly() {
    // 60 times faster than the clients' time: a job has begun 10 minutes after now, as they see it
    simulator::Simulator::Options options;
    const auto clients
        = std::make_shared<base::VirtualClock>(QDateTime(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC));
    options.signInClock = clients;
    SimulatorClient client(u"managed-hsm-all-keys"_s, options);
    QCOMPARE(enable(client).headers.value("retry-after"), QByteArray("60")); // nothing has passed yet
    clients->advance(std::chrono::seconds(10));
    client.advance(600);
    const QString item = contoso::item(contoso::vault());
    const Answer backup = client.arm("POST", backupUrl(item + u"/backup"_s),
        {{u"properties"_s, QJsonObject{{u"objectType"_s, u"IaasVMBackupRequest"_s}}}});
    QCOMPARE(backup.status, 202);
    QCOMPARE(backup.headers.value("retry-after"), QByteArray("1"));
    const auto jobsUntil = [&](const QString &until) {
        const QString filter
            = u"&$filter=startTime%20eq%20'2026-08-31%2008:00:10%20AM'%20and%20endTime%20eq%20'2026-09-01%20"_s
            + until + u"%20AM'"_s;
        return client.arm("GET", backupUrl(contoso::vault() + u"/backupJobs"_s) + filter).value().size();
    };
    QCOMPARE(jobsUntil(u"08:00:10"_s), 2);
    QCOMPARE(jobsUntil(u"08:00:05"_s), 1); // before the backup was asked for
}

void SimulatorJobsTest::stopResumeDeleteUndelete() {
    SimulatorClient client(u"already-protected"_s);
    const QString item = backupUrl(contoso::item(contoso::vault()));
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

void SimulatorJobsTest::discoveryListsWhatIsFree() {
    SimulatorClient client(u"already-protected"_s);
    const Answer started
        = client.arm("POST", backupUrl(contoso::vault() + u"/backupFabrics/Azure/refreshContainers"_s));
    QCOMPARE(started.status, 202);
    QVERIFY(started.headers.value("azure-asyncoperation").contains("api-version=2019-05-13-preview"));
    const QByteArray location = started.headers.value("location");
    QCOMPARE(client.follow(location).status, 202);
    client.advance(10);
    QCOMPARE(client.follow(location).status, 204);
    const Answer list = client.arm("GET",
        backupUrl(contoso::vault() + u"/backupProtectableItems"_s)
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

void SimulatorJobsTest::preValidationIsAdvisory() {
    SimulatorClient client(u"already-protected"_s);
    const QString location
        = contoso::production + u"/providers/Microsoft.RecoveryServices/locations/uaenorth/"_s;
    const auto validate = [&](const QString &vm, const QJsonValue &properties) {
        return client.arm("POST", backupUrl(location + u"backupPreValidateProtection"_s),
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
    const Answer feature = client.arm("POST", backupUrl(location + u"backupValidateFeatures"_s),
        {{u"featureType"_s, u"AzureVMResourceBackup"_s}, {u"vmSize"_s, u"Standard_DC4as_v6"_s},
            {u"vmSku"_s, u"Premium"_s}});
    QCOMPARE(feature.json.value("supportStatus"_L1).toString(), u"Supported"_s);
}

void SimulatorJobsTest::protectedItemsListAndContainers() {
    SimulatorClient client(u"already-protected"_s);
    const Answer items = client.arm("GET",
        backupUrl(contoso::vault() + u"/backupProtectedItems"_s)
            + u"&$filter=backupManagementType%20eq%20'AzureIaasVM'%20and%20itemType%20eq%20'VM'"_s);
    QCOMPARE(items.value().size(), 2);
    const Answer containers = client.arm("GET",
        backupUrl(contoso::vault() + u"/backupProtectionContainers"_s)
            + u"&$filter=backupManagementType%20eq%20'AzureIaasVM'"_s);
    QCOMPARE(containers.value().size(), 2);
    const Answer extended = client.arm(
        "GET", backupUrl(contoso::item(contoso::vault())) + u"&$filter=expand%20eq%20'extendedinfo'"_s);
    QCOMPARE(
        extended.properties().value("extendedInfo"_L1).toObject().value("recoveryPointCount"_L1).toInt(), 1);
}

CVM_TEST(SimulatorJobsTest)

} // namespace tst_simulatorjobs

#include "tst_simulatorjobs.moc"
