#include "recovery.h"
#include "tests/support/program.h"

namespace tst_simulatorrestore {

/// Restores by the rules of contract 15.4, 15.5 and 16.3.
class SimulatorRestoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pointsHaveTiersThatEnd();
    void pointsOfAMachineThatIsGone();
    void badBodiesAreRefused_data();
    void badBodiesAreRefused();
    void oneRestoreAtATime();
    void aRunningOneOfSomebodyElse();
    void aRestoreCanBeCancelled();
    void judgedByKeyAndTier_data();
    void judgedByKeyAndTier();
    void stagingAccountsAreJudged_data();
    void stagingAccountsAreJudged();
    void theWholeRitual();
    void theWholeRitualInAManagedHsm();
    void disksOnly();
    void aMachineThatIsGoneComesBack();
    void replacesTheDisk();
    void targetsAreJudged();
    void rightsAround();
    void validationFindsWhatIsWrongAround();
    void aDrillLeavesProductionAlone();
    void keysChangeBetweenBackupAndRestore();
    void aFaultLetsItFail();
};

namespace {

const QString keyGone = u"UserErrorDiskEncryptionSetKeyDoesNotExist"_s;
const QString otherKey = u"UserErrorInputDESKeyDoesNotMatchWithOriginalKey"_s;
const QString snapshotOnly = u"UserErrorRestoreNotSupportedFromSnapshotTierRPForDifferentDES"_s;
const QString noRights = u"UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK"_s;

QJsonObject merged(QJsonObject one, const QJsonObject &other) {
    for (auto member = other.begin(); member != other.end(); ++member) {
        one.insert(member.key(), member.value());
    }
    return one;
}

Answer tenantOf(SimulatorClient &client) {
    return client.sendRaw("GET", {}, u"/simulator/tenant"_s, {},
        {{"Authorization", "Bearer " + client.simulator->controlToken().toLatin1()}});
}

} // namespace

void SimulatorRestoreTest::pointsHaveTiersThatEnd() {
    SimulatorClient client(u"key-purged"_s);
    QJsonArray points = recovery::points(client);
    QCOMPARE(points.size(), 3);
    const QStringList both{u"InstantRP Valid"_s, u"HardenedRP Valid"_s};
    const QStringList vaultOnly{u"InstantRP Deleted"_s, u"HardenedRP Valid"_s};
    QCOMPARE(recovery::tiersOf(points.at(0)), both);
    QCOMPARE(recovery::tiersOf(points.at(2)), vaultOnly); // nine days old, and the policy says seven
    QCOMPARE(points.at(0)["properties"_L1]["securityType"_L1].toString(),
        u"ConfidentialVMDiskEncryptedWithCustomerKey"_s);
    client.advance(7 * 86400);
    client.tokens.clear(); // they have expired
    points = recovery::points(client);
    QCOMPARE(recovery::tiersOf(points.at(0)), vaultOnly);
    SimulatorClient snapshots(u"snapshot-only"_s);
    for (const QJsonValue &point : recovery::points(snapshots)) {
        QCOMPARE(recovery::tiersOf(point), QStringList{u"InstantRP Valid"_s});
    }
}

void SimulatorRestoreTest::pointsOfAMachineThatIsGone() {
    SimulatorClient client(u"vm-deleted"_s);
    QCOMPARE(
        client.arm("GET", contoso::vm() + u"?api-version=2024-07-01"_s).errorCode(), u"ResourceNotFound"_s);
    const QJsonArray items
        = client.arm("GET", recovery::url(contoso::vault() + u"/backupProtectedItems"_s)).value();
    const auto isIt
        = [](const QJsonValue &item) { return item["properties"_L1]["friendlyName"_L1] == "cvm-erp-01"_L1; };
    const auto item = std::find_if(items.begin(), items.end(), isIt);
    QVERIFY(item != items.end());
    QCOMPARE((*item)["properties"_L1]["protectionState"_L1].toString(), u"ProtectionStopped"_s);
    const QJsonValue point = recovery::points(client).first();
    QCOMPARE(point["properties"_L1]["virtualMachineSize"_L1].toString(), u"Standard_DC4as_v6"_s);
    QCOMPARE(point["properties"_L1]["osType"_L1].toString(), u"Windows"_s);
}

void SimulatorRestoreTest::badBodiesAreRefused_data() {
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<int>("status");
    QTest::newRow("object type") << u"objectType"_s << QJsonValue(u"x"_s) << 400;
    QTest::newRow("kind") << u"recoveryType"_s << QJsonValue(u"Elsewhere"_s) << 400;
    QTest::newRow("source") << u"sourceResourceId"_s << QJsonValue(contoso::vm(u"rg-x"_s)) << 400;
    QTest::newRow("region") << u"region"_s << QJsonValue(u"westeurope"_s) << 400;
    QTest::newRow("region in words") << u"region"_s << QJsonValue(u"UAE North"_s) << 202;
    QTest::newRow("no staging") << u"storageAccountId"_s << QJsonValue() << 400;
    QTest::newRow("no group") << u"targetResourceGroupId"_s << QJsonValue() << 400;
    QTest::newRow("no machine") << u"targetVirtualMachineId"_s << QJsonValue() << 400;
    QTest::newRow("no network") << u"virtualNetworkId"_s << QJsonValue() << 400;
    QTest::newRow("no subnet") << u"subnetId"_s << QJsonValue() << 400;
    QTest::newRow("as it is") << u"createNewCloudService"_s << QJsonValue(false) << 202;
}

void SimulatorRestoreTest::badBodiesAreRefused() {
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QFETCH(int, status);
    SimulatorClient client(u"key-purged"_s);
    const QJsonObject request = recovery::machineRequest(recovery::newestPoint(client));
    QCOMPARE(recovery::start(client, recovery::with(request, member, value)).status, status);
}

void SimulatorRestoreTest::oneRestoreAtATime() {
    SimulatorClient client(u"key-purged"_s);
    const QJsonObject request = recovery::disksRequest(recovery::newestPoint(client));
    const Answer started = recovery::start(client, request);
    QCOMPARE(started.status, 202);
    QVERIFY(started.body.isEmpty());
    QVERIFY(started.headers.contains("location") && started.headers.contains("retry-after"));
    QCOMPARE(recovery::start(client, request).errorCode(), u"UserErrorRestoreOperationInProgress"_s);
    client.advance(3);
    const Answer operation = client.follow(started.headers.value("azure-asyncoperation"));
    QCOMPARE(operation.json.value("status"_L1).toString(), u"Succeeded"_s);
    const QString job = operation.properties().value("jobId"_L1).toString();
    QCOMPARE(job, operation.json.value("id"_L1).toString());
    const QJsonObject running
        = client.arm("GET", recovery::url(contoso::vault() + u"/backupJobs/"_s + job)).properties();
    QCOMPARE(running.value("operation"_L1).toString(), u"Restore"_s);
    QCOMPARE(running["extendedInfo"_L1].toObject().value("progressPercentage"_L1).toDouble(), 1.0);
    QVERIFY(recovery::bagOf(running).contains("Recovery point time "_L1)); // with the blank
    QVERIFY(!recovery::namesBlob(running));
    client.advance(200);
    QCOMPARE(recovery::start(client, request).status, 202);
}

void SimulatorRestoreTest::aRunningOneOfSomebodyElse() {
    SimulatorClient client(u"restore-in-progress"_s);
    const QJsonArray jobs = client.arm("GET", recovery::url(contoso::vault() + u"/backupJobs"_s)).value();
    QCOMPARE(jobs.size(), 1);
    QCOMPARE(jobs.first()["properties"_L1]["status"_L1].toString(), u"InProgress"_s);
    const QJsonObject request = recovery::disksRequest(recovery::newestPoint(client));
    QCOMPARE(recovery::start(client, request).errorCode(), u"UserErrorRestoreOperationInProgress"_s);
}

void SimulatorRestoreTest::aRestoreCanBeCancelled() {
    SimulatorClient client(u"key-purged"_s);
    const Answer started = recovery::start(client, recovery::machineRequest(recovery::newestPoint(client)));
    client.advance(3);
    const QString job = contoso::vault() + u"/backupJobs/"_s
        + client.follow(started.headers.value("azure-asyncoperation"))
              .properties()
              .value("jobId"_L1)
              .toString();
    QCOMPARE(client.arm("POST", recovery::url(job + u"/cancel"_s)).status, 202);
    QCOMPARE(
        client.arm("GET", recovery::url(job)).properties().value("status"_L1).toString(), u"Cancelling"_s);
    client.advance(10);
    const QJsonObject ended = client.arm("GET", recovery::url(job)).properties();
    QCOMPARE(ended.value("status"_L1).toString(), u"Cancelled"_s);
    QCOMPARE(client.arm("POST", recovery::url(job + u"/cancel"_s)).status, 400);
}

void SimulatorRestoreTest::judgedByKeyAndTier_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QJsonObject>("changes"); // over the scenario
    QTest::addColumn<QString>("set");
    QTest::addColumn<QString>("error"); // empty: it is done
    QTest::addColumn<bool>("withBlob");
    const QJsonObject none;
    const QString own = recovery::setId(u"des-erp"_s, u"rg-erp"_s);
    QTest::newRow("purged") << u"key-purged"_s << none << QString() << keyGone << true;
    QTest::newRow("purged, its set given") << u"key-purged"_s << none << own << keyGone << true;
    QTest::newRow("purged, another set") << u"key-purged"_s << none << recovery::spareSet << otherKey << true;
    QTest::newRow("deleted") << u"key-soft-deleted"_s << none << QString() << keyGone << true;
    QTest::newRow("HSM") << u"key-purged-hsm"_s << none << QString() << keyGone << true;
    QTest::newRow("HSM is gone") << u"other-security-domain"_s << none << QString() << keyGone << true;
    QTest::newRow("snapshot") << u"snapshot-only"_s << none << QString() << keyGone << false;
    QTest::newRow("snapshot, another set")
        << u"snapshot-only"_s << none << recovery::spareSet << snapshotOnly << false;
    QTest::newRow("key is there") << u"vm-deleted"_s << none << QString() << QString() << false;
    QTest::newRow("key is there, a set of another store")
        << u"vm-deleted"_s << none << recovery::spareSet << otherKey << true;
    const auto keys = [](const QString &store, const QJsonObject &those) {
        return QJsonObject{{u"keyStores"_s, QJsonObject{{store, QJsonObject{{u"keys"_s, those}}}}}};
    };
    QTest::newRow("disabled") << u"vm-deleted"_s
                              << keys(u"contoso-hsm-prod"_s,
                                     {{u"cvm-erp-os"_s, QJsonObject{{u"enabled"_s, false}}}})
                              << QString() << keyGone << true;
    QTest::newRow("no such set") << u"key-purged"_s << none << own + u'x'
                                 << u"UserErrorDiskEncryptionSetDoesNotExist"_s << false;
    const QJsonObject setGone{
        {u"diskEncryptionSets"_s, QJsonObject{{u"des-erp"_s, QJsonObject{{u"exists"_s, false}}}}}};
    QTest::newRow("its set is gone") << u"key-purged"_s << setGone << QString()
                                     << u"UserErrorDiskEncryptionSetDoesNotExist"_s << false;
    QTest::newRow("its set is gone, another set")
        << u"key-purged"_s << setGone << recovery::spareSet << otherKey << true;
    const QJsonObject ungranted{
        {u"roleAssignments"_s, QJsonObject{{u"azure backup of contoso-kv-spare"_s, QJsonValue::Null}}}};
    QTest::newRow("Azure Backup may not")
        << u"key-purged"_s << ungranted << recovery::spareSet << noRights << true;
    const QJsonObject noCopy{{u"recoveryVaults"_s,
        QJsonObject{{u"rsv-prod-uaenorth"_s,
            QJsonObject{{u"items"_s,
                QJsonObject{{u"cvm-erp-01"_s,
                    QJsonObject{{u"points"_s,
                        QJsonObject{{u"latest"_s, QJsonObject{{u"keyCopy"_s, false}}}}}}}}}}}}}};
    QTest::newRow("no copy was kept") << u"key-purged"_s << noCopy << QString() << keyGone << false;
    // wrapped anew: within one Key Vault only
    const auto moved = [](const QString &store, const QString &key) {
        return QJsonObject{{u"diskEncryptionSets"_s,
            QJsonObject{{u"des-other"_s,
                QJsonObject{{u"key"_s, store + u'/' + key}, {u"subscription"_s, u"Contoso Production"_s},
                    {u"resourceGroup"_s, u"rg-encryption"_s}, {u"location"_s, u"uaenorth"_s}}}}}};
    };
    const QString other = recovery::setId(u"des-other"_s, u"rg-encryption"_s);
    QJsonObject sameVault = moved(u"contoso-kv-rbac"_s, u"cvm-reports-os"_s);
    QJsonObject present
        = keys(u"contoso-kv-rbac"_s, {{u"cvm-erp-os"_s, QJsonObject{{u"state"_s, u"present"_s}}}});
    QTest::newRow("other key of the vault, the own one gone")
        << u"key-purged"_s << sameVault << other << otherKey << true;
    QTest::newRow("other key of the vault, the own one there")
        << u"key-purged"_s << merged(sameVault, present) << other << QString() << false;
    QTest::newRow("other key of the HSM, the own one there")
        << u"vm-deleted"_s << moved(u"contoso-hsm-prod"_s, u"cvm-archive-os"_s) << other << otherKey << true;
}

void SimulatorRestoreTest::judgedByKeyAndTier() {
    QFETCH(QString, scenario);
    QFETCH(QJsonObject, changes);
    QFETCH(QString, set);
    QFETCH(QString, error);
    QFETCH(bool, withBlob);
    changes.insert(u"name"_s, u"changed"_s);
    changes.insert(u"extends"_s, scenario);
    SimulatorClient client(changes);
    const QJsonObject job
        = recovery::restored(client, recovery::disksRequest(recovery::newestPoint(client), set));
    QCOMPARE(recovery::errorOf(job), error);
    QCOMPARE(job.value("status"_L1).toString(), error.isEmpty() ? u"Completed"_s : u"Failed"_s);
    QCOMPARE(recovery::namesBlob(job), withBlob);
    QCOMPARE(recovery::bagOf(job).value("Target Storage Account Name"_L1).toString(), u"contosostaging"_s);
    if (withBlob) {
        QCOMPARE(recovery::blob(client, "HEAD", recovery::blobPath(job)).status, 200);
    }
}

void SimulatorRestoreTest::stagingAccountsAreJudged_data() {
    QTest::addColumn<QJsonObject>("account");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const QJsonObject &account, const char *error) {
        QTest::newRow(name) << account << QString::fromLatin1(error);
    };
    row("open", {}, "UserErrorDiskEncryptionSetKeyDoesNotExist");
    row("closed", {{u"network"_s, QJsonObject{{u"defaultAction"_s, u"Deny"_s}}}},
        "UserErrorNetworkAclSANotSupported");
    row("no public network", {{u"network"_s, QJsonObject{{u"publicNetworkAccess"_s, u"Disabled"_s}}}},
        "UserErrorNetworkAclSANotSupported");
    row("zones", {{u"sku"_s, u"Standard_GZRS"_s}}, "UserErrorUnsupportedStorageType");
    row("block blobs", {{u"kind"_s, u"BlockBlobStorage"_s}, {u"sku"_s, u"Premium_LRS"_s}},
        "UserErrorUnsupportedStorageType");
    row("hierarchical", {{u"hierarchicalNamespace"_s, true}}, "UserErrorUnsupportedStorageType");
    row("elsewhere", {{u"location"_s, u"westeurope"_s}}, "UserErrorBCMRestoreStorageAccountNotFound");
}

void SimulatorRestoreTest::stagingAccountsAreJudged() {
    QFETCH(QJsonObject, account);
    QFETCH(QString, error);
    SimulatorClient client(QJsonObject{{u"name"_s, u"changed"_s}, {u"extends"_s, u"key-purged"_s},
        {u"storageAccounts"_s, QJsonObject{{u"contosostaging"_s, account}}}});
    const QJsonObject job = recovery::restored(client, recovery::disksRequest(recovery::newestPoint(client)));
    QCOMPARE(recovery::errorOf(job), error);
    QCOMPARE(recovery::namesBlob(job), account.isEmpty());
    const QJsonObject gone = recovery::restored(client,
        recovery::with(recovery::disksRequest(recovery::newestPoint(client)), u"storageAccountId"_s,
            recovery::staging + u'x'));
    QCOMPARE(recovery::errorOf(gone), u"UserErrorBCMRestoreStorageAccountNotFound"_s);
}

void SimulatorRestoreTest::theWholeRitual() {
    SimulatorClient client(u"key-purged"_s);
    const Answer key = recovery::keyBack(client, recovery::keyVault);
    QCOMPARE(key.status, 200);
    const QString keyUrl = key.json.value("key"_L1)["kid"_L1].toString();
    const QJsonObject before
        = client.arm("GET", recovery::setId(u"des-erp"_s, u"rg-erp"_s) + u"?api-version=2024-03-02"_s)
              .properties();
    QCOMPARE(keyUrl, before["activeKey"_L1].toObject().value("keyUrl"_L1).toString()); // name and version
    const Answer set = recovery::makeSet(client, keyUrl);
    QCOMPARE(set.status, 202);
    const QJsonObject request = recovery::machineRequest(recovery::newestPoint(client), recovery::newSet);
    // the set's identity may not use the key yet, then the Orchestrator not release it
    QCOMPARE(recovery::errorOf(recovery::restored(client, request)), u"UserErrorCrpReportedUserError"_s);
    const QString scope = rbacVault + u"/keys/cvm-erp-os"_s;
    const QString identity = set.json.value("identity"_L1)["principalId"_L1].toString();
    QCOMPARE(recovery::assign(client, scope, recovery::encryptionUser, identity, 1), 201);
    client.advance(60);
    QCOMPARE(recovery::errorOf(recovery::restored(client, request)), u"UserErrorCrpReportedUserError"_s);
    QCOMPARE(
        recovery::assign(client, scope, recovery::releaseUser, recovery::orchestratorId(client), 2), 201);
    client.advance(60);
    const QJsonObject job = recovery::restored(client, request);
    QCOMPARE(job.value("status"_L1).toString(), u"Completed"_s);
    QCOMPARE(job["extendedInfo"_L1].toObject().value("progressPercentage"_L1).toDouble(), 100.0);
    QCOMPARE(recovery::bagOf(job).value("Target VM Name"_L1).toString(), u"cvm-erp-01-restored"_s);
    QVERIFY(!recovery::namesBlob(job));
    const Answer vm = client.arm("GET",
        recovery::group
            + u"/providers/Microsoft.Compute/virtualMachines/cvm-erp-01-restored?api-version=2024-07-01"_s);
    QCOMPARE(vm.status, 200);
    const QJsonValue disk = vm.properties()["storageProfile"_L1]["osDisk"_L1]["managedDisk"_L1];
    QCOMPARE(disk["securityProfile"_L1]["diskEncryptionSet"_L1]["id"_L1].toString(), recovery::newSet);
    QCOMPARE(client.arm("GET", disk["id"_L1].toString() + u"?api-version=2024-03-02"_s).status, 200);
    QCOMPARE(
        recovery::errorOf(recovery::restored(client, request)), u"UserErrorVmAlreadyExistWithSameName"_s);
}

void SimulatorRestoreTest::theWholeRitualInAManagedHsm() {
    SimulatorClient client(u"key-purged-hsm"_s);
    const Answer key = recovery::keyBack(client, contoso::hsm);
    QCOMPARE(key.status, 200);
    QCOMPARE(
        client.send("GET", contoso::hsm, u"/keys/cvm-erp-os/versions?api-version=7.4"_s).value().size(), 2);
    const Answer set = recovery::makeSet(client, key.json.value("key"_L1)["kid"_L1].toString());
    QCOMPARE(set.status, 202);
    const QString guid = u"33333333-2222-4333-8444-555555555551"_s;
    const QString role = u"33413926-3206-4cdd-b39a-83574fe37a17"_s; // Crypto Service Encryption User
    QCOMPARE(client
                 .send("PUT", contoso::hsm, assignmentPath(keyScope, guid),
                     contoso::localRole(role, set.json.value("identity"_L1)["principalId"_L1].toString()))
                 .status,
        201);
    client.advance(60);
    const QJsonObject job = recovery::restored(
        client, recovery::machineRequest(recovery::newestPoint(client), recovery::newSet));
    QCOMPARE(job.value("status"_L1).toString(), u"Completed"_s);
    // an HSM of another security domain takes no such backup
    SimulatorClient other(u"other-security-domain"_s);
    QCOMPARE(recovery::keyBack(other, recovery::rehearsalHsm).status, 400);
}

void SimulatorRestoreTest::disksOnly() {
    SimulatorClient client(u"vm-deleted"_s);
    const QString disks = recovery::group + u"/providers/Microsoft.Compute/disks"_s;
    const QString version = u"?api-version=2024-03-02"_s;
    QCOMPARE(client.arm("GET", disks + version).value().size(), 0);
    const QJsonObject job = recovery::restored(client, recovery::disksRequest(recovery::newestPoint(client)));
    QCOMPARE(job.value("status"_L1).toString(), u"Completed"_s);
    const QJsonArray made = client.arm("GET", disks + version).value();
    QCOMPARE(made.size(), 1);
    QCOMPARE(made.first()["properties"_L1]["diskState"_L1].toString(), u"Unattached"_s);
    const QString set = recovery::setId(u"des-erp"_s, u"rg-erp"_s);
    QCOMPARE(made.first()["properties"_L1]["securityProfile"_L1]["secureVMDiskEncryptionSetId"_L1].toString(),
        set);
    const QString id = made.first()["id"_L1].toString();
    QCOMPARE(client.arm("GET", set + u"/associatedResources"_s + version).value(), QJsonArray{id});
    QCOMPARE(client.arm("GET", recovery::group + u"/resources?api-version=2022-12-01"_s).value().size(), 1);
    QCOMPARE(client.arm("DELETE", set + version).status, 409);
    const Answer deleted = client.arm("DELETE", id + version);
    QCOMPARE(deleted.status, 202);
    client.advance(5);
    QCOMPARE(client.follow(deleted.headers.value("azure-asyncoperation")).json.value("status"_L1).toString(),
        u"Succeeded"_s);
    QCOMPARE(client.arm("GET", id + version).status, 404);
    QCOMPARE(client.arm("DELETE", id + version).status, 204);
    QCOMPARE(client.arm("DELETE", set + version).status, 202);
    QCOMPARE(client.arm("GET", set + version).status, 404);
}

void SimulatorRestoreTest::aMachineThatIsGoneComesBack() {
    SimulatorClient client(u"vm-deleted"_s);
    const QJsonObject job
        = recovery::restored(client, recovery::machineRequest(recovery::newestPoint(client)));
    QCOMPARE(job.value("status"_L1).toString(), u"Completed"_s);
    QStringList tasks;
    for (const QJsonValue &task : job["extendedInfo"_L1].toObject().value("tasksList"_L1).toArray()) {
        tasks.append(task["taskId"_L1].toString());
    }
    QCOMPARE(tasks, (QStringList{u"Transfer data from vault"_s, u"Create the restored virtual machine"_s}));
    const QJsonObject inPlace = recovery::with(
        recovery::disksRequest(recovery::newestPoint(client)), u"recoveryType"_s, u"OriginalLocation"_s);
    QCOMPARE(recovery::errorOf(recovery::restored(client, inPlace)), u"UserErrorVmNotFoundV2"_s);
}

void SimulatorRestoreTest::replacesTheDisk() {
    SimulatorClient client(QJsonObject{{u"name"_s, u"changed"_s}, {u"extends"_s, u"vm-deleted"_s},
        {u"virtualMachines"_s, QJsonObject{{u"cvm-erp-01"_s, QJsonObject{{u"exists"_s, true}}}}}});
    const auto diskOf = [&client] {
        return client.arm("GET", contoso::vm() + u"?api-version=2024-07-01"_s)
            .properties()["storageProfile"_L1]["osDisk"_L1]["managedDisk"_L1]["id"_L1]
            .toString();
    };
    const QString before = diskOf();
    const QJsonObject inPlace = recovery::with(
        recovery::disksRequest(recovery::newestPoint(client)), u"recoveryType"_s, u"OriginalLocation"_s);
    QCOMPARE(recovery::restored(client, inPlace).value("status"_L1).toString(), u"Completed"_s);
    QVERIFY(diskOf() != before);
    const Answer old = client.arm("GET", before + u"?api-version=2024-03-02"_s);
    QCOMPARE(old.properties().value("diskState"_L1).toString(), u"Unattached"_s);
}

void SimulatorRestoreTest::targetsAreJudged() {
    SimulatorClient client(QJsonObject{{u"name"_s, u"changed"_s}, {u"extends"_s, u"vm-deleted"_s},
        {u"subscriptions"_s,
            QJsonObject{{u"Contoso Production"_s,
                QJsonObject{{u"restrictedSizes"_s, QJsonArray{u"Standard_DC4as_v6"_s}}}}}}});
    const QJsonObject request = recovery::machineRequest(recovery::newestPoint(client));
    QCOMPARE(recovery::errorOf(recovery::restored(client, request)), u"UserErrorSkuNotAvailable"_s);
    QCOMPARE(recovery::errorOf(recovery::restored(
                 client, recovery::with(request, u"virtualNetworkId"_s, recovery::network + u'x'))),
        u"UserErrorGenericResourceNotFound"_s);
    QCOMPARE(recovery::errorOf(recovery::restored(
                 client, recovery::with(request, u"targetResourceGroupId"_s, recovery::group + u'x'))),
        u"UserErrorGenericResourceNotFound"_s);
    const Answer sizes = client.arm("GET",
        contoso::production
            + u"/providers/Microsoft.Compute/skus?api-version=2021-07-01&$filter=location%20eq%20'uaenorth'"_s);
    QStringList restricted;
    for (const QJsonValue &size : sizes.value()) {
        QCOMPARE(size["locations"_L1].toArray(), QJsonArray{u"uaenorth"_s});
        if (!size["restrictions"_L1].toArray().isEmpty()) {
            restricted.append(size["name"_L1].toString());
        }
    }
    QCOMPARE(restricted, QStringList{u"Standard_DC4as_v6"_s});
}

void SimulatorRestoreTest::rightsAround() {
    for (const QString &right :
        {u"Microsoft.Storage/storageAccounts/write"_s, u"Microsoft.Compute/virtualMachines/write"_s,
            u"Microsoft.Network/virtualNetworks/subnets/join/action"_s,
            u"Microsoft.Compute/diskEncryptionSets/read"_s}) {
        SimulatorClient client(QJsonObject{{u"name"_s, u"changed"_s}, {u"extends"_s, u"key-purged"_s},
            {u"faults"_s, QJsonArray{QJsonObject{{u"missingRight"_s, right}}}}});
        const Answer refused = recovery::start(
            client, recovery::machineRequest(recovery::newestPoint(client), recovery::spareSet));
        QCOMPARE(refused.errorCode(), u"LinkedAuthorizationFailed"_s);
        QVERIFY(refused.errorMessage().contains(right));
    }
    SimulatorClient client(QJsonObject{{u"name"_s, u"changed"_s}, {u"extends"_s, u"key-purged"_s},
        {u"faults"_s,
            QJsonArray{QJsonObject{
                {u"missingRight"_s, u"Microsoft.RecoveryServices/*/recoveryPoints/restore/action"_s}}}}});
    QCOMPARE(recovery::start(client, recovery::disksRequest(recovery::newestPoint(client))).errorCode(),
        u"AuthorizationFailed"_s);
}

void SimulatorRestoreTest::validationFindsWhatIsWrongAround() {
    for (const auto &[scenario, code] : {std::pair(u"key-purged"_s, QString()),
             std::pair(u"staging-account-closed"_s, u"UserErrorNetworkAclSANotSupported"_s),
             std::pair(u"snapshot-only"_s, snapshotOnly)}) {
        SimulatorClient client(scenario);
        const QString point = recovery::newestPoint(client);
        const QJsonObject body{{u"id"_s, recovery::itemUrl() + u"/recoveryPoints/"_s + point},
            {u"properties"_s,
                QJsonObject{{u"objectType"_s, u"ValidateIaasVMRestoreOperationRequest"_s},
                    {u"restoreRequest"_s,
                        recovery::disksRequest(point, recovery::spareSet).value("properties"_L1)}}}};
        const Answer started = client.arm(
            "POST", recovery::url(contoso::vault() + u"/backupTriggerValidateOperation"_s), body);
        QCOMPARE(started.status, 202);
        QCOMPARE(started.headers.value("retry-after"), "10");
        client.advance(10);
        const Answer status = client.follow(started.headers.value("azure-asyncoperation"));
        QCOMPARE(status.json.value("status"_L1).toString(), u"Succeeded"_s);
        const QJsonArray found = status.properties()["validateOperationResponse"_L1]
                                     .toObject()
                                     .value("validationResults"_L1)
                                     .toArray();
        QCOMPARE(found.isEmpty() ? QString() : found.first()["code"_L1].toString(), code);
        QCOMPARE(client.follow(started.headers.value("location")).status, 200);
        const Answer atOnce
            = client.arm("POST", recovery::url(contoso::vault() + u"/backupValidateOperation"_s), body);
        QCOMPARE(atOnce.json["validateOperationResponse"_L1]["validationResults"_L1].toArray(), found);
        QCOMPARE(client.arm("GET", recovery::url(contoso::vault() + u"/backupJobs"_s)).value().size(), 0);
    }
}

void SimulatorRestoreTest::aDrillLeavesProductionAlone() {
    SimulatorClient client(QJsonObject{{u"name"_s, u"changed"_s}, {u"extends"_s, u"key-purged"_s},
        {u"keyStores"_s,
            QJsonObject{{u"contoso-kv-rbac"_s,
                QJsonObject{{u"keys"_s,
                    QJsonObject{{u"cvm-erp-os"_s, QJsonObject{{u"state"_s, u"present"_s}}}}}}}}}});
    const QJsonObject before = tenantOf(client).json.value("tenant"_L1).toObject();
    QCOMPARE(tenantOf(client).body, tenantOf(client).body);
    const Answer original = client.send("GET", recovery::keyVault, u"/keys/cvm-erp-os?api-version=7.4"_s);
    const Answer copy = recovery::keyBack(client, recovery::rehearsalVault, recovery::spareSet);
    QCOMPARE(copy.status, 200);
    QCOMPARE(copy.json["key"_L1]["n"_L1], original.json["key"_L1]["n"_L1]);
    QCOMPARE(copy.json["key"_L1]["kid"_L1].toString().section(u'/', -1),
        original.json["key"_L1]["kid"_L1].toString().section(u'/', -1));
    QCOMPARE(copy.json["release_policy"_L1], original.json["release_policy"_L1]);
    QCOMPARE(
        client.send("DELETE", recovery::rehearsalVault, u"/keys/cvm-erp-os?api-version=7.4"_s).status, 200);
    const Answer told = tenantOf(client);
    const QJsonObject after = told.json.value("tenant"_L1).toObject();
    for (const QString &part : {u"encryptionSets"_s, u"virtualMachines"_s, u"disks"_s, u"assignments"_s}) {
        QCOMPARE(after.value(part), before.value(part));
    }
    const QJsonArray stores = after.value("keyStores"_L1).toArray();
    for (qsizetype at = 0; at < stores.size(); ++at) {
        const bool isRehearsal = stores.at(at)["name"_L1] == "contoso-kv-rehearsal"_L1;
        QCOMPARE(stores.at(at) == before.value("keyStores"_L1).toArray().at(at), !isRehearsal);
    }
    // of the blob: what it is, never its bytes
    const QJsonValue blob = after.value("storageAccounts"_L1).toArray().first()["blobs"_L1].toArray().first();
    QCOMPARE(blob["sha256"_L1].toString().size(), 64);
    QVERIFY(blob["size"_L1].toInt() > 10000);
    QVERIFY(!told.body.contains("AzureKeyVaultKeyBackup") && !told.body.contains("KeyBackupData"));
}

void SimulatorRestoreTest::keysChangeBetweenBackupAndRestore() {
    // a backup made here keeps a copy as well: of the versions that were there
    SimulatorClient client(QJsonObject{{u"name"_s, u"changed"_s}, {u"extends"_s, u"vm-deleted"_s},
        {u"virtualMachines"_s, QJsonObject{{u"cvm-erp-01"_s, QJsonObject{{u"exists"_s, true}}}}},
        {u"keyStores"_s, QJsonObject{{u"contoso-hsm-prod"_s, QJsonObject{{u"purgeProtection"_s, false}}}}},
        {u"recoveryVaults"_s,
            QJsonObject{{u"rsv-prod-uaenorth"_s,
                QJsonObject{{u"items"_s,
                    QJsonObject{{u"cvm-erp-01"_s,
                        QJsonObject{
                            {u"policy"_s, u"Tier1-Daily-Enhanced"_s}, {u"state"_s, u"Protected"_s}}}}}}}}}});
    const Answer backup = client.arm("POST", recovery::url(recovery::itemUrl() + u"/backup"_s),
        {{u"properties"_s, QJsonObject{{u"objectType"_s, u"IaasVMBackupRequest"_s}}}});
    QCOMPARE(backup.status, 202);
    client.advance(400);
    QCOMPARE(recovery::points(client).size(), 4);
    const QString key = u"/keys/cvm-erp-os?api-version=7.4"_s;
    QCOMPARE(client.send("DELETE", contoso::hsm, key).status, 200);
    QCOMPARE(client.send("DELETE", contoso::hsm, u"/deletedkeys/cvm-erp-os?api-version=7.4"_s).status, 204);
    QCOMPARE(recovery::keyBack(client, contoso::hsm).status, 200);
    QCOMPARE(
        client.send("GET", contoso::hsm, u"/keys/cvm-erp-os/versions?api-version=7.4"_s).value().size(), 2);
    QCOMPARE(recovery::restored(client, recovery::disksRequest(recovery::newestPoint(client)))
                 .value("status"_L1)
                 .toString(),
        u"Completed"_s);
}

void SimulatorRestoreTest::aFaultLetsItFail() {
    SimulatorClient client(QJsonObject{{u"name"_s, u"changed"_s}, {u"extends"_s, u"key-purged"_s},
        {u"faults"_s,
            QJsonArray{QJsonObject{{u"operation"_s, u"restore"_s}, {u"times"_s, 1},
                {u"code"_s, u"CopyingVHDsFromBackUpVaultTakingLongTime"_s}}}}});
    const QJsonObject request = recovery::disksRequest(recovery::newestPoint(client));
    const QJsonObject job = recovery::restored(client, request);
    QCOMPARE(recovery::errorOf(job), u"CopyingVHDsFromBackUpVaultTakingLongTime"_s);
    QVERIFY(!recovery::namesBlob(job));
    QCOMPARE(recovery::errorOf(recovery::restored(client, request)), keyGone);
}

CVM_TEST(SimulatorRestoreTest)

} // namespace tst_simulatorrestore

#include "tst_simulatorrestore.moc"
