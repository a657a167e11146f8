#include "domain/accessevaluation.h"
#include "domain/accessindex.h"
#include "tests/support/program.h"
#include "tests/unit/importer/fixtures.h"

#include <QTest>

namespace tst_importer {

using namespace fixtures;
using domain::ImportContent;
using domain::ImportMissingKind;
using domain::ImportProblemKind;
using domain::ImportRefusal;
using domain::Truth;

namespace {

Truth truthOf(const importer::Imported &imported, const QString &host, const QString &key) {
    const domain::Environment &environment = imported.snapshot.environment;
    const domain::KeyStore *store = environment.keyStore(host);
    return store ? domain::evaluateAccess(environment, *store, key, backupService).truth : Truth::Unknown;
}

/// The list of all assignments, in which Azure Backup has a role that does not do.
QByteArray withoutBackup() {
    return azureAssignments().replace(
        "12338af0-0e69-4776-bea7-57ae8d297424", "e147488a-f6f5-4113-8e2d-b22465e65bf6");
}

} // namespace

class TestImporter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheAzureCliWrites() {
        const importer::Imported imported = import(
            {{"a", virtualMachines()}, {"b", diskEncryptionSets()}, {"c", managedHsm()}, {"d", keyVault()},
                {"e", keyOfHsm()}, {"f", keysOfVault()}, {"g", ofHsm("roleAssignments", hsmAssignments())},
                {"h", ofHsm("roleDefinitions", hsmDefinitions())},
                {"i", ofSubscription("roleAssignments", azureAssignments())}, {"j", azureDefinitions()},
                {"k", servicePrincipals()}, {"l", denyAssignments()}});
        const QByteArray report = told(imported);
        QCOMPARE(imported.report.notUnderstood.size(), size_t(0));
        QVERIFY2(imported.report.problems.empty(), report.constData());
        QVERIFY2(report.contains("understood l kind 9 count 0"), report.constData()); // none is an answer too
        QCOMPARE(imported.report.inputs.size(), size_t(12));
        QCOMPARE(imported.report.inputs.front().sha256.size(), 64);
        const domain::Environment &environment = imported.snapshot.environment;
        QCOMPARE(environment.virtualMachines.size(), size_t(1));
        const domain::VirtualMachine &machine = environment.virtualMachines.front();
        QCOMPARE(machine.diskEncryption(), domain::DiskEncryption::CustomerManagedKey);
        QCOMPARE(machine.powerState, QStringLiteral("running"));
        QCOMPARE(machine.size, QStringLiteral("Standard_DC4as_v6"));
        QVERIFY(environment.diskEncryptionSet(machine.diskEncryptionSetId));
        QCOMPARE(environment.diskEncryptionSets.size(), size_t(2));
        QCOMPARE(environment.keyStores.size(), size_t(2));
        QVERIFY(environment.keyStore(hsmHost)->resourceRead);
        QCOMPARE(environment.keyStore(vaultHost)->permissionModel, domain::PermissionModel::AzureRbac);
        QCOMPARE(environment.keys.size(), size_t(3));
        const domain::Key *key = environment.key({hsmHost, QStringLiteral("k1"), QString()});
        QVERIFY(key && key->attributesRead);
        QCOMPARE(key->expires, QDateTime(QDate(2030, 1, 1), QTime(0, 0), Qt::UTC));
        QCOMPARE(key->type, QStringLiteral("RSA-HSM"));
        QCOMPARE(key->hasReleasePolicy, std::optional<bool>(true));
        QCOMPARE(environment.hsmRoles.value(hsmHost).assignments.size(), size_t(2));
        QCOMPARE(environment.hsmRoles.value(hsmHost).definitions.size(), size_t(5));
        QVERIFY(environment.hsmRoles.value(hsmHost).definitions.front().isBuiltIn);
        QCOMPARE(environment.azureRoles.assignments.size(), size_t(3));
        QCOMPARE(environment.azureRoles.definitions.size(), size_t(1));
        QCOMPARE(
            environment.principal(backupService)->displayName, QStringLiteral("Backup Management Service"));
    }

    void keepsNoKeyMaterial() {
        const importer::Imported imported = import({{"key.json", keyOfHsm()}});
        QCOMPARE(countOf(imported, ImportContent::Keys), 1);
        QVERIFY(!snapshot::toJson(imported.snapshot).contains("never to be kept"));
    }

    void readsWhatAzPowerShellWrites() {
        const importer::Imported imported = import({{"vm", virtualMachinesOfPowerShell()},
            {"kv", keyVaultOfPowerShell()}, {"ra", azureAssignmentsOfPowerShell()}});
        const domain::Environment &environment = imported.snapshot.environment;
        QVERIFY2(imported.report.notUnderstood.empty(), told(imported).constData());
        QCOMPARE(environment.virtualMachines.size(), size_t(1));
        QCOMPARE(environment.virtualMachines.front().osType, QStringLiteral("Linux"));
        QCOMPARE(
            environment.virtualMachines.front().diskEncryption(), domain::DiskEncryption::CustomerManagedKey);
        const domain::KeyStore *vault = environment.keyStore(vaultHost);
        QVERIFY(vault);
        QCOMPARE(vault->accessPolicies.size(), size_t(1));
        QCOMPARE(vault->accessPolicies.front().keys.size(), 3);
        QCOMPARE(truthOf(imported, vaultHost, QStringLiteral("k2")), Truth::Yes);
        QCOMPARE(environment.azureRoles.assignments.size(), size_t(1));
        QCOMPARE(environment.azureRoles.assignments.front().roleGuid,
            QStringLiteral("12338af0-0e69-4776-bea7-57ae8d297424"));
        QCOMPARE(
            environment.principal(backupService)->displayName, QStringLiteral("Backup Management Service"));
    }

    void tellsWhatPowerShellCutOff() {
        QByteArray shallow = virtualMachinesOfPowerShell();
        const qsizetype begin = shallow.indexOf("{'OsDisk'") >= 0 ? 0 : shallow.indexOf("{\"OsDisk\"");
        QVERIFY(begin > 0);
        shallow = shallow.left(begin) + "\"Microsoft.Azure.Management.Compute.Models.StorageProfile\"}";
        const importer::Imported imported = import({{"vm.json", shallow}});
        QVERIFY2(hasProblem(imported, ImportProblemKind::ShortenedByPowerShell), told(imported).constData());
        QVERIFY(imported.snapshot.environment.virtualMachines.empty());
    }

    /// The network rules of a key vault, which would count as open.
    void tellsWhatPowerShellCutOffOfAVault() {
        QByteArray shallow = keyVaultOfPowerShell();
        const qsizetype begin = shallow.indexOf("\"NetworkAcls\": {");
        QVERIFY(begin > 0);
        shallow
            = shallow.left(begin) + "\"NetworkAcls\": \"Microsoft.Azure.Commands.PSKeyVaultNetworkRuleSet\"}";
        const importer::Imported imported = import({{"vault.json", shallow}});
        QVERIFY2(hasProblem(imported, ImportProblemKind::ShortenedByPowerShell), told(imported).constData());
        QVERIFY(imported.snapshot.environment.keyStores.empty());
    }

    void recognisesByShapeAndNotByName() {
        const importer::Imported imported
            = import({{"keys.json", virtualMachines()}, {"x", diskEncryptionSets()}});
        QCOMPARE(countOf(imported, ImportContent::VirtualMachines), 1);
        QCOMPARE(countOf(imported, ImportContent::Keys), 0);
    }

    void readsArmListsSingleResourcesAndResourceGraph() {
        const importer::Imported imported = import({{"list", "{\"value\": [" + keyVault() + "]}"},
            {"graph",
                "{\"count\": 1, \"data\": " + virtualMachines()
                    + ", \"skip_token\": null, "
                      "\"total_records\": 1}"},
            {"both", "{\"stores\": [" + managedHsm() + "], \"sets\": " + diskEncryptionSets() + "}"},
            {"several", servicePrincipals() + "\n" + ofHsm("roleAssignments", hsmAssignments())}});
        QVERIFY2(imported.report.notUnderstood.empty(), told(imported).constData());
        QCOMPARE(countOf(imported, ImportContent::KeyVaults), 1);
        QCOMPARE(countOf(imported, ImportContent::VirtualMachines), 1);
        QCOMPARE(countOf(imported, ImportContent::ManagedHsms), 1);
        QCOMPARE(countOf(imported, ImportContent::DiskEncryptionSets), 2);
        QCOMPARE(countOf(imported, ImportContent::Principals), 1);
        QCOMPARE(countOf(imported, ImportContent::HsmRoleAssignments), 2);
    }

    void readsItsOwnSnapshotsAndAddsToThem() {
        const importer::Imported first = import({{"a", diskEncryptionSets()}, {"b", managedHsm()}});
        const QByteArray saved = snapshot::toJson(first.snapshot);
        const importer::Imported again = import({{"saved.json", saved}});
        QCOMPARE(snapshot::toJson(again.snapshot), saved);
        const importer::Imported more
            = import({{"saved.json", saved}, {"contoso-hsm.json", hsmAssignments()}});
        QCOMPARE(more.snapshot.environment.hsmRoles.value(hsmHost).assignments.size(), size_t(2));
        QByteArray newer = saved;
        newer.replace("\"formatVersion\": 2", "\"formatVersion\": 3");
        QVERIFY(refused(import({{"newer.json", newer}}), ImportRefusal::NewerFormat));
    }

    void rolesOfAnHsmNeedAnHsm() {
        const importer::Imported alone = import({{"roles.json", hsmAssignments()}});
        QVERIFY(refused(alone, ImportRefusal::UnknownHsm));
        QByteArray other = managedHsm();
        other.replace("contoso-hsm", "contoso-hsm2");
        const importer::Imported two
            = import({{"a", managedHsm()}, {"b", other}, {"roles.json", hsmAssignments()}});
        QVERIFY(refused(two, ImportRefusal::UnknownHsm));
        // That there is only one HSM in the files does not say whose list it is: take the other one away, and
        // an answer would become more certain.
        const importer::Imported one = import({{"a", managedHsm()}, {"roles.json", hsmAssignments()}});
        QVERIFY(refused(one, ImportRefusal::UnknownHsm));
        importer::Options vouching;
        vouching.completeFiles.insert(QStringLiteral("roles.json"));
        QVERIFY(!refused(import({{"a", managedHsm()}, {"roles.json", hsmAssignments()}}, vouching),
            ImportRefusal::UnknownHsm));
        const importer::Imported named = import(
            {{"a", managedHsm()}, {"b", other}, {"export/contoso-hsm2-roles.json", hsmAssignments()}});
        QVERIFY2(named.report.notUnderstood.empty(), told(named).constData());
        QCOMPARE(
            named.snapshot.environment.hsmRoles.value(QStringLiteral("contoso-hsm2.managedhsm.azure.net"))
                .assignments.size(),
            size_t(2));
    }

    void variousRowsProveNothing() {
        const importer::Imported imported = import({{"des", diskEncryptionSets()}, {"hsm", managedHsm()},
            {"contoso-hsm-roles", hsmAssignments()}, {"contoso-hsm-definitions", hsmDefinitions()}});
        QCOMPARE(truthOf(imported, hsmHost, QStringLiteral("k1")), Truth::Unknown);
        QVERIFY(hasProblem(imported, ImportProblemKind::UnprovenList));
        for (const char *scope : {"/", "/keys", "/keys/k1"}) {
            QVERIFY(misses(imported, ImportMissingKind::HsmRoleAssignments, QLatin1String(scope)));
        }
        QVERIFY(misses(imported, ImportMissingKind::HsmRoleDefinitions));
        importer::Options vouching;
        vouching.listsAreComplete = true;
        const importer::Imported vouched = import(
            {{"des", diskEncryptionSets()}, {"hsm", managedHsm()}, {"contoso-hsm-roles", hsmAssignments()},
                {"contoso-hsm-definitions", hsmDefinitions()}},
            vouching);
        QVERIFY(!misses(vouched, ImportMissingKind::HsmRoleAssignments, QStringLiteral("/")));
        QVERIFY(misses(vouched, ImportMissingKind::HsmRoleAssignments, QStringLiteral("/keys/k1")));
        QVERIFY(!misses(vouched, ImportMissingKind::HsmRoleDefinitions));
    }

    void labelledListsSettleWhatTheySay() {
        const importer::Imported imported = import({{"des", diskEncryptionSets()}, {"hsm", managedHsm()},
            {"roles", ofHsm("roleAssignments", hsmAssignments())},
            {"definitions", ofHsm("roleDefinitions", hsmDefinitions())},
            {"1", hsmAssignmentsLabelled(QStringLiteral("/keys"))},
            {"2", hsmAssignmentsLabelled(QStringLiteral("/keys/k1"))}});
        QVERIFY2(imported.report.notUnderstood.empty(), told(imported).constData());
        QCOMPARE(truthOf(imported, hsmHost, QStringLiteral("k1")), Truth::No);
        QVERIFY(!misses(imported, ImportMissingKind::HsmRoleAssignments));
    }

    void anyListMayBeVouchedFor() {
        const auto imported = [](const importer::Options &options) {
            return import({{"des", diskEncryptionSets()}, {"kv", keyVault()}, {"deny", denyAssignments()},
                              {"ra", withoutBackup()}},
                options);
        };
        QCOMPARE(truthOf(imported({}), vaultHost, QStringLiteral("k2")), Truth::Unknown);
        importer::Options other;
        other.completeFiles.insert(QStringLiteral("kv"));
        QCOMPARE(truthOf(imported(other), vaultHost, QStringLiteral("k2")), Truth::Unknown);
        importer::Options vouching;
        vouching.completeFiles.insert(QStringLiteral("ra"));
        QCOMPARE(truthOf(imported(vouching), vaultHost, QStringLiteral("k2")), Truth::No);
        vouching.completeFiles.clear();
        vouching.listsAreComplete = true;
        QCOMPARE(truthOf(imported(vouching), vaultHost, QStringLiteral("k2")), Truth::No);
    }

    void theListOfAllAssignmentsSettlesEveryKeyOfTheSubscription() {
        const importer::Imported imported
            = import({{"des", diskEncryptionSets()}, {"kv", keyVault()}, {"keys", keysOfVault()},
                {"ra", ofSubscription("roleAssignments", azureAssignments())}, {"deny", denyAssignments()}});
        QCOMPARE(truthOf(imported, vaultHost, QStringLiteral("k2")), Truth::Yes);
        QCOMPARE(truthOf(imported, vaultHost, QStringLiteral("k3")), Truth::Yes);
        QVERIFY(!misses(imported, ImportMissingKind::AzureRoleAssignments));
        QVERIFY(!misses(imported, ImportMissingKind::DenyAssignments));
        const importer::Imported lacking = import({{"des", diskEncryptionSets()}, {"kv", keyVault()},
            {"ra", ofSubscription("roleAssignments", withoutBackup())}});
        QCOMPARE(truthOf(lacking, vaultHost, QStringLiteral("k2")), Truth::No);
        QVERIFY(misses(lacking, ImportMissingKind::DenyAssignments));
    }

    void recordedAnswersTellWhatWasAsked_data() {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<bool>("settles");
        const QString subscriptionScope = QStringLiteral("/subscriptions/") + subscription;
        const QString vault = subscriptionScope
            + QStringLiteral("/resourceGroups/RG/providers/Microsoft.KeyVault/vaults/contoso-kv");
        QTest::newRow("all") << QString() << subscriptionScope << true;
        QTest::newRow("at the key and above")
            << QStringLiteral("atScope()") << vault + QStringLiteral("/keys/k2") << true;
        QTest::newRow("at the subscription") << QStringLiteral("atScope()") << subscriptionScope << false;
        QTest::newRow("for Azure Backup")
            << QStringLiteral("atScope() and assignedTo('%1')").arg(backupService)
            << vault + QStringLiteral("/keys/k2") << true;
        QTest::newRow("for somebody else")
            << QStringLiteral("atScope() and assignedTo('dddddddd-0000-4000-8000-000000000001')")
            << vault + QStringLiteral("/keys/k2") << false;
        QTest::newRow("direct ones only")
            << QStringLiteral("principalId eq '%1'").arg(backupService) << subscriptionScope << false;
        QTest::newRow("another subscription")
            << QString() << QStringLiteral("/subscriptions/22222222-1111-4111-8111-111111111111") << false;
    }

    void recordedAnswersTellWhatWasAsked() {
        QFETCH(QString, filter);
        QFETCH(QString, scope);
        QFETCH(bool, settles);
        const QString url
            = QStringLiteral("https://management.azure.com/%1/providers/Microsoft.Authorization/"
                             "roleAssignments?$filter=%2&api-version=2022-04-01")
                  .arg(scope, QString::fromLatin1(QUrl::toPercentEncoding(filter)));
        const QByteArray answer = exchange("GET", url.toUtf8(), 200, "{\"value\": []}");
        const importer::Imported imported
            = import({{"des", diskEncryptionSets()}, {"kv", keyVault()}, {"ra", answer}});
        QCOMPARE(truthOf(imported, vaultHost, QStringLiteral("k2")), settles ? Truth::No : Truth::Unknown);
    }

    void recordedRefusalsStayUnknown() {
        const QByteArray refusal = exchange("GET", hsmAssignmentsUrl(), 403,
            "{\"error\": {\"code\": \"AccessDenied\", \"message\": \"Not authorized\"}}");
        const importer::Imported imported
            = import({{"des", diskEncryptionSets()}, {"hsm", managedHsm()}, {"x", refusal}});
        const domain::ScopeRead *read = imported.snapshot.environment.scopeRead(
            domain::ReadKind::RoleAssignments, hsmHost, QStringLiteral("/"));
        QVERIFY(read);
        QCOMPARE(read->outcome, domain::ReadOutcome::Refused);
        QCOMPARE(read->reason, QStringLiteral("AccessDenied: Not authorized"));
        QCOMPARE(countOf(imported, ImportContent::Refusals), 1);
    }

    void whatWasDeletedIsNotThere() {
        const QByteArray deleted = hsmAssignments().mid(1, hsmAssignments().indexOf("},"));
        const QByteArray deletion
            = exchange("DELETE", hsmAssignmentsUrl() + "/00000000-0000-4000-8000-0000000000a2", 200, deleted);
        const importer::Imported imported = import({{"hsm", managedHsm()}, {"x", deletion}});
        QVERIFY(imported.snapshot.environment.hsmRoles.value(hsmHost).assignments.empty());
        QVERIFY2(refused(imported, ImportRefusal::NoInventory), told(imported).constData());
    }

    void pagesAreOneListAndAMissingPageIsTold() {
        const QByteArray page = "https://contoso-kv.vault.azure.net:443/keys?api-version=7.4&$skiptoken=ab";
        const QByteArray first = exchange("GET", "https://contoso-kv.vault.azure.net/keys?api-version=7.4",
            200, "{\"value\": " + keyListItem("k2") + ", \"nextLink\": \"" + page + "\"}");
        const QByteArray second = exchange("GET", QByteArray(page).replace(":443", ""), 200,
            "{\"value\": " + keyListItem("k3") + ", \"nextLink\": null}");
        const auto outcome = [](const importer::Imported &imported) {
            const domain::ScopeRead *read = imported.snapshot.environment.scopeRead(
                domain::ReadKind::Keys, vaultHost, QStringLiteral("/keys"));
            return read ? read->outcome : domain::ReadOutcome::Refused;
        };
        const importer::Imported both = import({{"1", first}, {"2", second}});
        QCOMPARE(outcome(both), domain::ReadOutcome::Read);
        QCOMPARE(both.snapshot.environment.keys.size(), size_t(2));
        const importer::Imported one = import({{"1", first}});
        QCOMPARE(outcome(one), domain::ReadOutcome::Failed);
        QVERIFY(hasProblem(one, ImportProblemKind::IncompleteList));
        const importer::Imported later = import({{"2", second}});
        QVERIFY(!later.snapshot.environment.scopeRead(
            domain::ReadKind::Keys, vaultHost, QStringLiteral("/keys")));
    }

    void theMoreTellingAccountStays() {
        QByteArray item = keyListItem("k1/0123456789abcdef0123456789abcdef");
        item.replace("contoso-kv.vault", "contoso-hsm.managedhsm");
        const importer::Imported imported = import({{"show", keyOfHsm()}, {"list", item}});
        QCOMPARE(imported.snapshot.environment.keys.size(), size_t(1));
        QVERIFY(imported.snapshot.environment.keys.front().attributesRead);
    }

    void duplicatesAndContradictionsAreTold() {
        QByteArray twice = keysOfVault();
        twice.replace("keys/k3\", \"name\": \"k3\"", "keys/k2\", \"name\": \"k2\"");
        const importer::Imported disputed = import({{"keys", twice}});
        QVERIFY2(hasProblem(disputed, ImportProblemKind::Disagreement), told(disputed).constData());
        QCOMPARE(disputed.snapshot.environment.keys.size(), size_t(1));
        QCOMPARE(disputed.snapshot.environment.keys.front().enabled, std::optional<bool>());
        twice.replace("\"enabled\": false", "\"enabled\": true");
        const importer::Imported duplicate = import({{"keys", twice}});
        QVERIFY2(hasProblem(duplicate, ImportProblemKind::DuplicateId), told(duplicate).constData());
        QCOMPARE(duplicate.snapshot.environment.keys.front().enabled, std::optional<bool>(true));
        QByteArray other = managedHsm();
        other.replace("Standard_B1", "Custom_B32");
        const importer::Imported contradictory = import({{"1", managedHsm()}, {"2", other}});
        QVERIFY(hasProblem(contradictory, ImportProblemKind::Contradiction));
        QCOMPARE(contradictory.snapshot.environment.keyStores.front().sku, QStringLiteral("Custom_B32"));
        const importer::Imported agreeing = import({{"1", managedHsm()}, {"2", managedHsm()}});
        QVERIFY(agreeing.report.problems.empty());
    }

    void oneBadElementDoesNotTakeTheOthersAlong() {
        QByteArray bad = azureAssignments();
        bad.replace("\"principalId\": \"" + backupService.toLatin1() + '"', "\"principalId\": 7");
        const importer::Imported imported = import({{"des", diskEncryptionSets()}, {"kv", keyVault()},
            {"ra.json", ofSubscription("roleAssignments", bad)}});
        QCOMPARE(imported.snapshot.environment.azureRoles.assignments.size(), size_t(2));
        QVERIFY(hasProblem(imported, ImportProblemKind::UnreadableElement));
        QCOMPARE(imported.report.problems.front().place, QStringLiteral("$.roleAssignments[0].principalId"));
        // The list lost an element, so that what is not in it is unknown, never "no access".
        QCOMPARE(truthOf(imported, vaultHost, QStringLiteral("k2")), Truth::Unknown);
    }

    void namesOnlyAreToldAsSuch() {
        const importer::Imported imported = import({{"az-keyvault-list", keyVaultNames()}});
        QVERIFY(refused(imported, ImportRefusal::NamesOnly));
        QVERIFY(imported.snapshot.environment.keyStores.empty());
    }

    /// az resource list, and what queries and other tools leave of a resource.
    void ofANameNothingElseIsSaid_data() {
        QTest::addColumn<QByteArray>("members");
        QTest::newRow("names") << QByteArray("\"sku\": {\"name\": \"Standard_B1\"}");
        QTest::newRow("null") << QByteArray("\"properties\": null");
        QTest::newRow("shortened") << QByteArray("\"properties\": \"@{hsmUri=; tenantId=x}\"");
        QTest::newRow("names of another tool") << QByteArray("\"hsm_uri\": \"x\", \"os_disk\": []");
    }

    void ofANameNothingElseIsSaid() {
        QFETCH(QByteArray, members);
        const auto named = [&members](const char *type, const char *name) {
            return "{\"id\": \"/subscriptions/" + subscription.toLatin1() + "/resourceGroups/RG/providers/"
                + QByteArray(type) + '/' + name + "\", \"name\": \"" + name
                + "\", \"location\": \"uaenorth\", \"type\": \"" + type + "\", " + members + '}';
        };
        for (const auto &[type, name] : std::initializer_list<std::pair<const char *, const char *>>{
                 {"Microsoft.KeyVault/managedHSMs", "contoso-hsm"},
                 {"Microsoft.KeyVault/vaults", "contoso-kv"}, {"Microsoft.Compute/virtualMachines", "vm"},
                 {"Microsoft.Compute/diskEncryptionSets", "des"}}) {
            const importer::Imported imported = import({{"list", '[' + named(type, name) + ']'}});
            QVERIFY2(refused(imported, ImportRefusal::NamesOnly), told(imported).constData());
            const domain::Environment &environment = imported.snapshot.environment;
            QVERIFY2(environment.keyStores.empty() && environment.virtualMachines.empty()
                    && environment.diskEncryptionSets.empty(),
                type);
        }
    }

    /// Absent is off in a whole resource, and not told in part of one.
    void whatAQueryLeftOutOfAStoreIsNotOff() {
        const auto purge = [](const QByteArray &store, const QString &host) {
            const importer::Imported imported = import({{"store", store}});
            const domain::KeyStore *read = imported.snapshot.environment.keyStore(host);
            return read && read->resourceRead ? read->purgeProtection : std::optional<bool>(true);
        };
        const QByteArray vault = keyVault().replace("\"enablePurgeProtection\"", "\"x\"");
        QVERIFY(purge(vault, vaultHost) == std::optional<bool>(false));
        QVERIFY(!purge(QByteArray(vault).replace("\"sku\"", "\"y\""), vaultHost));
        const QByteArray hsm = managedHsm().replace("\"enablePurgeProtection\"", "\"x\"");
        QVERIFY(!purge(QByteArray(hsm).replace("\"sku\"", "\"y\""), hsmHost));
    }

    void readsTheLogOfABrowser() {
        const importer::Imported imported = import({{"portal.har", browserLog()}});
        QVERIFY2(imported.report.notUnderstood.empty(), told(imported).constData());
        QCOMPARE(imported.snapshot.environment.keys.size(), size_t(2));
        QVERIFY(imported.snapshot.environment.scopeRead(
            domain::ReadKind::Keys, vaultHost, QStringLiteral("/keys")));
        QVERIFY(!snapshot::toJson(imported.snapshot).contains("eyJ")); // no token of its headers
    }

    void tellsServicePrincipalsFromApplicationsUsersAndGroups() {
        const importer::Imported imported = import({{"directory", directoryObjects()}});
        QVERIFY2(imported.report.notUnderstood.empty(), told(imported).constData());
        QHash<QString, domain::PrincipalType> types;
        for (const domain::Principal &principal : imported.snapshot.environment.principals) {
            types.insert(principal.displayName, principal.type);
        }
        QCOMPARE(types.value(QStringLiteral("of Graph")), domain::PrincipalType::ServicePrincipal);
        QCOMPARE(types.value(QStringLiteral("of the older graph")), domain::PrincipalType::ServicePrincipal);
        QCOMPARE(types.value(QStringLiteral("of PowerShell")), domain::PrincipalType::ServicePrincipal);
        QCOMPARE(types.value(QStringLiteral("registration")), domain::PrincipalType::Application);
        QCOMPARE(types.value(QStringLiteral("person")), domain::PrincipalType::User);
        QCOMPARE(types.value(QStringLiteral("team")), domain::PrincipalType::Group);
    }

    /// Columns of users and groups side by side, as of Select-Object: what is empty says nothing.
    void anEmptyColumnDoesNotMakeAUser_data() {
        QTest::addColumn<QByteArray>("columns");
        QTest::addColumn<domain::PrincipalType>("type");
        using domain::PrincipalType;
        const auto row = [](const char *columns, PrincipalType type) {
            QTest::newRow(columns) << QByteArray(columns) << type;
        };
        row("\"userPrincipalName\": null, \"securityEnabled\": true", PrincipalType::Group);
        row("\"userPrincipalName\": \"\", \"groupTypes\": []", PrincipalType::Group);
        row("\"UserPrincipalName\": null, \"MailEnabled\": false", PrincipalType::Group);
        row("\"userPrincipalName\": \"a@contoso.com\", \"securityEnabled\": null", PrincipalType::User);
        row("\"userPrincipalName\": \"a@contoso.com\", \"securityEnabled\": true", PrincipalType::Unknown);
    }

    void anEmptyColumnDoesNotMakeAUser() {
        QFETCH(QByteArray, columns);
        QFETCH(domain::PrincipalType, type);
        const importer::Imported imported
            = import({{"who", "[{\"id\": \"dddddddd-0000-4000-8000-000000000009\", " + columns + "}]"}});
        QVERIFY2(imported.snapshot.environment.principals.size() == 1, told(imported).constData());
        QCOMPARE(imported.snapshot.environment.principals.front().type, type);
    }

    /// Rows of an HSM do not say of what kind an id is: one answer settles users and groups as well.
    void principalsAreAskedForById() {
        QByteArray rows = hsmAssignments();
        rows.replace("\"principalName\"", "\"ignored\"");
        const QByteArray roles = ofHsm("roleAssignments", rows);
        const importer::Imported imported
            = import({{"des", diskEncryptionSets()}, {"hsm", managedHsm()}, {"roles", roles}});
        const auto asked = std::find_if(imported.report.missing.begin(), imported.report.missing.end(),
            [](const domain::ImportMissing &one) { return one.kind == ImportMissingKind::Principals; });
        QVERIFY(asked != imported.report.missing.end());
        QCOMPARE(asked->ids.size(), asked->count);
        QVERIFY(asked->ids.contains(QStringLiteral("dddddddd-0000-4000-8000-000000000001")));
        QCOMPARE(asked->graphHost, QStringLiteral("graph.microsoft.com"));
        QByteArrayList found;
        const QByteArray kinds[] = {"user", "group", "servicePrincipal"};
        for (qsizetype i = 0; i < asked->ids.size(); ++i) {
            found << "{\"@odata.type\": \"#microsoft.graph." + kinds[i % 3]
                    + "\", \"displayName\": \"x\", \"id\": \"" + asked->ids[i].toLatin1() + "\"}";
        }
        const QByteArray answer
            = "{\"@odata.context\": \"https://graph.microsoft.com/v1.0/$metadata#directoryObjects\", "
              "\"value\": ["
            + found.join(", ") + "]}";
        QVERIFY(!misses(import({{"des", diskEncryptionSets()}, {"hsm", managedHsm()}, {"roles", roles},
                            {"answer", answer}}),
            ImportMissingKind::Principals));
    }

    void theAzureCliNamesServicePrincipalsByTheirApplication() {
        const importer::Imported imported = import({{"ra", azureAssignments()}});
        const domain::Principal *principal = imported.snapshot.environment.principal(backupService);
        QVERIFY(principal);
        QCOMPARE(principal->appId, QStringLiteral("262044b1-e2ce-469f-a196-69ab7ada62d3"));
        QVERIFY(!misses(imported, ImportMissingKind::BackupServicePrincipal));
        // What the directory itself says counts more, whichever comes first.
        for (const bool directoryFirst : {true, false}) {
            const importer::Imported both = directoryFirst
                ? import({{"sp", servicePrincipals()}, {"ra", azureAssignments()}})
                : import({{"ra", azureAssignments()}, {"sp", servicePrincipals()}});
            QCOMPARE(both.snapshot.environment.principal(backupService)->displayName,
                QStringLiteral("Backup Management Service"));
        }
    }

    void anUnknownShapeNamesItsMembers() {
        const importer::Imported imported
            = import({{"package.json", "{\"name\": \"x\", \"version\": \"1\"}"}});
        QVERIFY(refused(imported, ImportRefusal::UnknownShape));
        QCOMPARE(imported.report.notUnderstood.front().detail, QStringLiteral("name, version"));
        QVERIFY(!imported.isUsable());
    }
};

CVM_TEST(TestImporter)

} // namespace tst_importer

#include "tst_importer.moc"
