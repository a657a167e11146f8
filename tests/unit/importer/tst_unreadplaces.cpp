#include "domain/accessevaluation.h"
#include "domain/accessindex.h"
#include "domain/reviewfindings.h"
#include "tests/support/program.h"
#include "tests/unit/importer/fixtures.h"
#include "tests/unit/importer/zipwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_unreadplaces {

using namespace fixtures;
using domain::ImportContent;
using domain::ImportProblemKind;
using domain::ImportRefusal;
using domain::Truth;

namespace {

const QString vaultKey = QStringLiteral("k2");
const QString hsmKey = QStringLiteral("k1");

Truth truthOf(const importer::Imported &imported, const QString &host, const QString &key) {
    const domain::Environment &environment = imported.snapshot.environment;
    const domain::KeyStore *store = environment.keyStore(host);
    return store ? domain::evaluateAccess(environment, *store, key, backupService).truth : Truth::Unknown;
}

QByteArray scopeOfVault() {
    return "/subscriptions/" + subscription.toLatin1()
        + "/resourceGroups/RG/providers/Microsoft.KeyVault/vaults/contoso-kv";
}

/// Crypto User at the vault for Azure Backup, with the members that a tool or a list adds.
QByteArray grant(const QByteArray &members = {}, const QByteArray &type = "roleAssignments") {
    return "{\"id\": \"" + scopeOfVault() + "/providers/Microsoft.Authorization/" + type
        + "/00000000-0000-4000-8000-0000000000c1\", \"type\": \"Microsoft.Authorization/" + type
        + "\", \"principalId\": \"" + backupService.toLatin1()
        + "\", \"principalType\": \"ServicePrincipal\", \"roleDefinitionId\": \"/subscriptions/"
        + subscription.toLatin1()
        + "/providers/Microsoft.Authorization/roleDefinitions/12338af0-0e69-4776-bea7-57ae8d297424\", "
          "\"scope\": \""
        + scopeOfVault() + '"' + members + '}';
}

/// The same as ARM writes it.
QByteArray inArmForm(const QByteArray &row) {
    QJsonObject flat = QJsonDocument::fromJson(row).object();
    QJsonObject object;
    for (const char *name : {"id", "type"}) {
        object.insert(QLatin1String(name), flat.take(QLatin1String(name)));
    }
    object.insert(QStringLiteral("properties"), flat);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The same as a cmdlet writes it.
QByteArray asCmdlet(const QByteArray &row) {
    const QJsonObject flat = QJsonDocument::fromJson(row).object();
    QJsonObject object;
    for (auto member = flat.begin(); member != flat.end(); ++member) {
        object.insert(member.key().left(1).toUpper() + member.key().mid(1), member.value());
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The vault's key with whatever tells of roles; nothing was denied.
importer::Imported atVault(const QByteArray &roles, const QByteArray &more = "{\"value\": []}",
    const importer::Options &options = {}) {
    return import({{"des", diskEncryptionSets()}, {"kv", keyVault()}, {"sp", servicePrincipals()},
                      {"deny", denyAssignments()}, {"roles.json", roles}, {"more.json", more}},
        options);
}

QByteArray noRoles() {
    return ofSubscription("roleAssignments", "[]");
}

QByteArray recorded(const QByteArray &body) {
    return exchange("GET",
        "https://management.azure.com/subscriptions/" + subscription.toLatin1()
            + "/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01",
        200, body);
}

QByteArray hsmRow(const QByteArray &members = {}) {
    return "{\"id\": "
           "\"/providers/Microsoft.Authorization/roleAssignments/00000000-0000-4000-8000-0000000000a7\", "
           "\"name\": \"00000000-0000-4000-8000-0000000000a7\", \"principalId\": \""
        + backupService.toLatin1()
        + "\", \"roleDefinitionId\": \"Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/"
          "21dbd100-6940-42c2-9190-5d6cb909625b\", \"scope\": \"/keys\", \"type\": "
          "\"Microsoft.Authorization/roleAssignments\""
        + members + '}';
}

/// The HSM's key, "/" and "/keys/k1" read and empty, with whatever tells of "/keys".
importer::Imported atHsm(const QByteArray &roles, const QByteArray &more = "{\"value\": []}") {
    return import({{"des", diskEncryptionSets()}, {"hsm", managedHsm()}, {"sp", servicePrincipals()},
        {"1", hsmAssignmentsLabelled(QStringLiteral("/"))},
        {"2", hsmAssignmentsLabelled(QStringLiteral("/keys/k1"))}, {"roles.json", roles},
        {"more.json", more}});
}

QByteArray snapshotOf(const importer::Imported &imported, const QDateTime &when) {
    snapshot::Snapshot snapshot = imported.snapshot;
    snapshot.takenAt = when;
    snapshot.tenantId = QStringLiteral("99999999-0000-4000-8000-000000000001");
    return snapshot::toJson(snapshot);
}

} // namespace

/// What was not understood, cut or merged, or is of unknown kind, makes the place unread: never a certain
/// answer from a gap, and no grant from what is none.
class TestUnreadPlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowThatIsNotUnderstoodIsNotAnAbsence_data() {
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("trimmed to names") << QByteArray("{\"principalName\": \"x\", \"roleDefinitionName\": "
                                                        "\"Key Vault Crypto User\", \"scope\": \"/\"}");
        QTest::newRow("without a role") << grant().replace("roleDefinitionId", "roleName");
        QTest::newRow("without a principal") << grant().replace("principalId", "principalName");
        QTest::newRow("with an empty principal")
            << grant().replace("\"" + backupService.toLatin1() + "\"", "\"\"");
        QTest::newRow("without a scope") << grant().replace("\"scope\": ", "\"where\": ");
        QTest::newRow("with an empty scope") << grant().replace(scopeOfVault() + "\"}", "\"}");
        QTest::newRow("with a scope by name") << grant().replace("\"scope\": \"/", "\"scope\": \"");
        QTest::newRow("with a scope and a space") << grant().replace("contoso-kv\"}", "contoso-kv \"}");
        QTest::newRow("with a principal and a space")
            << grant().replace(backupService.toLatin1() + '"', backupService.toLatin1() + " \"");
        QTest::newRow("nothing") << QByteArray("null");
        QTest::newRow("a word") << QByteArray("\"System.Object\"");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("a classic administrator") << QByteArray(
            "{\"id\": \"NA(classic admins)\", \"name\": \"NA(classic admins)\", \"principalId\": \"\", "
            "\"principalType\": \"\", \"roleDefinitionId\": \"NA(classic admin role)\", \"scope\": "
            "\"/subscriptions/x\", \"type\": \"Microsoft.Authorization/classicAdministrators\"}");
        QTest::newRow("something else") << keyVault();
        QTest::newRow("what is eligible") << grant({}, "roleEligibilityScheduleInstances");
        QTest::newRow("of another subscription")
            << grant().replace(subscription.toLatin1(), "22222222-1111-4111-8111-111111111111");
    }

    void aRowThatIsNotUnderstoodIsNotAnAbsence() {
        QFETCH(QByteArray, row);
        const importer::Imported list = atVault(ofSubscription("roleAssignments", '[' + row + ']'));
        QVERIFY2(truthOf(list, vaultHost, vaultKey) == Truth::Unknown, told(list).constData());
        const importer::Imported answer = atVault(recorded("{\"value\": [" + row + "]}"));
        QCOMPARE(truthOf(answer, vaultHost, vaultKey), Truth::Unknown);
        QCOMPARE(truthOf(atVault(noRoles()), vaultHost, vaultKey), Truth::No);
    }

    void theSameInAListOfAnHsm() {
        QCOMPARE(truthOf(atHsm(ofHsm("roleAssignments", "[]", "/keys")), hsmHost, hsmKey), Truth::No);
        for (const char *row :
            {"{\"principalName\": \"x\", \"roleName\": \"y\", \"scope\": \"/keys\"}", "null"}) {
            const QByteArray list = ofHsm("roleAssignments", '[' + QByteArray(row) + ']', "/keys");
            QCOMPARE(truthOf(atHsm(list), hsmHost, hsmKey), Truth::Unknown);
        }
    }

    void theSameInAListOfDenyAssignments() {
        const importer::Imported imported = import({{"des", diskEncryptionSets()}, {"kv", keyVault()},
            {"deny", ofSubscription("denyAssignments", "[{\"denyAssignmentName\": \"cut\"}]")}});
        for (const domain::ScopeRead &read : imported.snapshot.environment.coverage) {
            if (read.kind == domain::ReadKind::DenyAssignments) {
                QCOMPARE(read.outcome, domain::ReadOutcome::Failed);
                QVERIFY(!read.reason.isEmpty());
            }
        }
    }

    void aColumnThatWasLeftOutIsNotNone() {
        const QByteArray custom = azureDefinitions();
        QCOMPARE(import({{"r", custom}}).snapshot.environment.azureRoles.definitions.size(), size_t(1));
        for (const char *name :
            {"\"actions\"", "\"notActions\"", "\"dataActions\"", "\"notDataActions\"", "\"permissions\""}) {
            QByteArray trimmed = custom;
            trimmed.replace(name, "\"x\"");
            const importer::Imported imported = import({{"r", trimmed}});
            QVERIFY2(imported.snapshot.environment.azureRoles.definitions.empty(), name);
        }
        QByteArray vault = keyVault();
        vault.replace("\"enableRbacAuthorization\": true, \"accessPolicies\": [],", "");
        const importer::Imported imported = import({{"des", diskEncryptionSets()}, {"kv", vault}});
        QVERIFY(!imported.snapshot.environment.keyStore(vaultHost)->resourceRead);
        QVERIFY2(hasProblem(imported, ImportProblemKind::UnreadableElement), told(imported).constData());
    }

    void whoIsExcludedFromADenyIsToldOrUnknown() {
        const QByteArray deny = "[{\"denyAssignmentName\": \"d\", \"id\": \"/subscriptions/"
            + subscription.toLatin1()
            + "/providers/Microsoft.Authorization/denyAssignments/00000000-0000-4000-8000-0000000000e1\", "
              "\"scope\": \"/subscriptions/"
            + subscription.toLatin1()
            + "\", \"permissions\": [{\"actions\": [], \"notActions\": [], \"dataActions\": [\"*\"], "
              "\"notDataActions\": []}], \"principals\": [{\"id\": "
              "\"00000000-0000-0000-0000-000000000000\"}], \"excludePrincipals\": %1}]";
        const auto with = [&deny](const char *excluded) {
            const importer::Imported imported
                = import({{"des", diskEncryptionSets()}, {"kv", keyVault()}, {"sp", servicePrincipals()},
                    {"roles", ofSubscription("roleAssignments", '[' + grant() + ']')},
                    {"deny", ofSubscription("denyAssignments", QByteArray(deny).replace("%1", excluded))}});
            return truthOf(imported, vaultHost, vaultKey);
        };
        QCOMPARE(with("[]"), Truth::No);
        QCOMPARE(with("\"System.Object[]\""), Truth::Unknown);
        QCOMPARE(with("[\"@{Id=x}\"]"), Truth::Unknown);
    }

    void aLabelThatLeavesSomethingOutProvesNothing_data() {
        QTest::addColumn<QByteArray>("member");
        QTest::newRow("assignee") << QByteArray("\"assignee\": \"someone\"");
        QTest::newRow("scope") << "\"scope\": \"" + scopeOfVault() + '"';
        QTest::newRow("role") << QByteArray("\"role\": \"Owner\"");
        QTest::newRow("group") << QByteArray("\"resourceGroup\": \"RG\"");
    }

    void aLabelThatLeavesSomethingOutProvesNothing() {
        QFETCH(QByteArray, member);
        const QByteArray list = noRoles().replace("\"roleAssignments\"", member + ", \"roleAssignments\"");
        QCOMPARE(truthOf(atVault(list), vaultHost, vaultKey), Truth::Unknown);
        const QByteArray withoutScope
            = ofHsm("roleAssignments", "[]", "/keys").replace("\"scope\": \"/keys\", ", "");
        QCOMPARE(truthOf(atHsm(withoutScope), hsmHost, hsmKey), Truth::Unknown);
    }

    void aCutAnswerIsNotWhole_data() {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<bool>("isWhole");
        const auto row = [](const char *name, const char *members, bool isWhole = false) {
            QTest::newRow(name) << QByteArray(members) << isWhole;
        };
        row("nothing follows", "\"nextLink\": null", true);
        row("all are there", "\"count\": 1, \"total_records\": 1, \"skip_token\": null", true);
        row("all are there, REST", "\"totalRecords\": 1, \"resultTruncated\": \"false\"", true);
        row("all are there, cmdlet", "\"Count\": 1, \"TotalRecords\": 1, \"ResultTruncated\": 1", true);
        row("nextLink", "\"nextLink\": \"https://management.azure.com/next\"");
        row("NextLink", "\"NextLink\": \"https://management.azure.com/next\"");
        row("@odata.nextLink", "\"@odata.nextLink\": \"https://graph.microsoft.com/next\"");
        row("odata.nextLink", "\"odata.nextLink\": \"https://graph.windows.net/next\"");
        row("nextPageLink", "\"nextPageLink\": \"https://management.azure.com/next\"");
        row("skip_token", "\"skip_token\": \"ew0K\"");
        row("$skipToken", "\"$skipToken\": \"ew0K\"");
        row("SkipToken", "\"SkipToken\": \"ew0K\"");
        row("nextToken", "\"nextToken\": \"ew0K\"");
        row("count below total_records", "\"count\": 1, \"total_records\": 2");
        row("totalRecords", "\"totalRecords\": 2");
        row("TotalRecords as text", "\"TotalRecords\": \"2\"");
        row("@odata.count", "\"@odata.count\": 2");
        row("Count of Windows PowerShell", "\"Count\": 2");
        row("resultTruncated", "\"resultTruncated\": \"true\"");
        row("result_truncated", "\"result_truncated\": true");
        row("ResultTruncated as a number", "\"ResultTruncated\": 0");
        row("an error beside the rows", "\"error\": {\"code\": \"PartialResult\"}");
        row("failures beside the rows", "\"failedSubscriptions\": [\"s\"]");
        row("a limit", "\"limitReached\": true");
        row("not the end", "\"endOfList\": false");
        row("not all", "\"all\": false");
        row("the first of three pages", "\"currentPage\": 1, \"lastPage\": 3");
        row("the only page", "\"currentPage\": 1, \"lastPage\": 1", true);
        row("links", "\"links\": [{\"rel\": \"next\", \"href\": \"https://management.azure.com/next\"}]");
        row("links to itself", "\"links\": [{\"rel\": \"self\", \"href\": \"https://management.azure.com\"}]",
            true);
        row("a link deeper", "\"properties\": {\"nextLink\": \"https://management.azure.com/next\"}");
    }

    void aCutAnswerIsNotWhole() {
        QFETCH(QByteArray, members);
        QFETCH(bool, isWhole);
        const QByteArray row = grant().replace("12338af0-0e69-4776-bea7-57ae8d297424",
            "e147488a-f6f5-4113-8e2d-b22465e65bf6"); // does not do
        const Truth expected = isWhole ? Truth::No : Truth::Unknown;
        importer::Options vouching;
        vouching.listsAreComplete = true;
        for (const char *list : {"value", "data", "Data"}) {
            const QByteArray body = "{\"" + QByteArray(list) + "\": [" + row
                + "], \"facets\": [], \"count\": 1, " + members + '}';
            if (members.contains("ount\"")) { // the list's own words are the other ones
                continue;
            }
            const importer::Imported graph = atVault(body, "{\"value\": []}", vouching);
            QVERIFY2(truthOf(graph, vaultHost, vaultKey) == expected, told(graph).constData());
        }
        const importer::Imported bundle
            = atVault("{\"items\": [" + row + "], " + members + '}', "{\"value\": []}", vouching);
        QVERIFY2(truthOf(bundle, vaultHost, vaultKey) == expected, told(bundle).constData());
        const importer::Imported arm = atVault(recorded("{\"value\": [" + row + "], " + members + '}'));
        QVERIFY2(truthOf(arm, vaultHost, vaultKey) == expected, told(arm).constData());
        QVERIFY(hasProblem(arm, ImportProblemKind::IncompleteList) != (isWhole || members.contains("error")));
    }

    void aLabelSaysThatMoreFollows() {
        for (const char *more : {"\"nextLink\": \"https://management.azure.com/next\"", "\"count\": 3"}) {
            const QByteArray cut = ofSubscription("denyAssignments", "[], " + QByteArray(more));
            const importer::Imported imported
                = import({{"des", diskEncryptionSets()}, {"kv", keyVault()}, {"deny", cut}});
            const domain::ScopeRead *read
                = imported.snapshot.environment.scopeRead(domain::ReadKind::DenyAssignments,
                    QString::fromLatin1(scopeOfVault()), QString::fromLatin1(scopeOfVault()));
            QVERIFY2(read && read->outcome == domain::ReadOutcome::Failed, told(imported).constData());
        }
        const QByteArray whole = ofSubscription("denyAssignments", "[], \"nextLink\": null");
        QVERIFY(
            !hasProblem(import({{"kv", keyVault()}, {"deny", whole}}), ImportProblemKind::IncompleteList));
    }

    void searchAzGraphAddsAColumn() {
        QByteArray vault = keyVault();
        vault.replace("\"accessPolicies\"",
            "\"networkAcls\": {\"defaultAction\": \"Deny\", \"ipRules\": [{\"value\": "
            "\"1.2.3.4\"}]}, \"accessPolicies\"");
        vault.replace("{\"id\"", "{\"ResourceId\": \"" + scopeOfVault() + "\", \"id\"");
        const importer::Imported imported = import({{"graph", vault}});
        const domain::KeyStore *store = imported.snapshot.environment.keyStore(vaultHost);
        QVERIFY2(store != nullptr, told(imported).constData());
        QCOMPARE(store->sku, QStringLiteral("premium"));
        QCOMPARE(store->network.ipRules, QStringList{QStringLiteral("1.2.3.4")});
    }

    void resourceGraphInColumnsIsRead() {
        const QByteArray table
            = "{\"totalRecords\": 1, \"count\": 1, \"resultTruncated\": \"false\", \"data\": "
              "{\"columns\": [{\"name\": \"id\"}, {\"name\": \"type\"}, {\"name\": \"properties\"}], "
              "\"rows\": [[\""
            + scopeOfVault()
            + "/providers/Microsoft.Authorization/RoleAssignments/00000000-0000-4000-8000-0000000000c1\", "
              "\"microsoft.authorization/roleassignments\", "
            + QJsonDocument(
                QJsonDocument::fromJson(inArmForm(grant())).object().value(u"properties").toObject())
                  .toJson()
            + "]]}}";
        const importer::Imported imported = atVault(table);
        QCOMPARE(truthOf(imported, vaultHost, vaultKey), Truth::Yes);
        QVERIFY2(hasProblem(imported, ImportProblemKind::UnprovenList), told(imported).constData());
    }

    void whatIsEligibleOrAskedForIsNotHeld_data() {
        QTest::addColumn<QByteArray>("row");
        for (const char *type : {"roleEligibilitySchedules", "roleEligibilityScheduleInstances",
                 "roleEligibilityScheduleRequests", "roleAssignmentScheduleRequests"}) {
            QTest::newRow(type) << grant({}, type);
        }
        QTest::newRow("a schedule that ended")
            << grant(", \"status\": \"Revoked\"", "roleAssignmentSchedules");
        // Without id and type, as somebody's columns leave it
        const auto bare = [](const char *members) {
            QJsonObject row = QJsonDocument::fromJson(grant(members)).object();
            row.remove(QStringLiteral("id"));
            row.remove(QStringLiteral("type"));
            return QJsonDocument(row).toJson(QJsonDocument::Compact);
        };
        QTest::newRow("columns of an eligible role")
            << bare(", \"memberType\": \"Direct\", \"startDateTime\": \"2026-01-01T00:00:00Z\"");
        QTest::newRow("columns of a request")
            << bare(", \"requestType\": \"SelfActivate\", \"status\": \"Denied\"");
        QTest::newRow("the state only") << bare(", \"state\": \"Eligible\"");
        QTest::newRow("older cmdlets") << bare(", \"assignmentState\": \"Eligible\"");
        QTest::newRow("a column of a tool") << bare(", \"pimType\": \"Eligible\"");
        QTest::newRow("a flag of a tool") << grant(", \"isEligible\": true");
        QTest::newRow("what was deleted") << grant(", \"deletedDateTime\": \"2026-01-01T00:00:00Z\"");
        QTest::newRow("a log of changes")
            << bare(", \"action\": \"Revoked\", \"timestamp\": \"2026-11-01T00:00:00Z\"");
        QTest::newRow("an access review") << bare(", \"decision\": \"Deny\"");
    }

    void whatIsEligibleOrAskedForIsNotHeld() {
        QFETCH(QByteArray, row);
        for (const QByteArray &form : {row, inArmForm(row), asCmdlet(row)}) {
            for (const QByteArray &list : {'[' + form + ']', "{\"value\": [" + form + "]}"}) {
                const importer::Imported imported = atVault(noRoles(), list);
                QVERIFY2(truthOf(imported, vaultHost, vaultKey) == Truth::No, told(imported).constData());
                QVERIFY2(refused(imported, ImportRefusal::NotHeld), told(imported).constData());
                QCOMPARE(countOf(imported, ImportContent::AzureRoleAssignments), 0);
            }
        }
    }

    /// It may be a column of somebody's own, and the row held after all.
    void amongAssignmentsItLeavesTheListIncomplete() {
        importer::Options vouching;
        vouching.listsAreComplete = true;
        const QByteArray another
            = grant()
                  .replace("0000000000c1", "0000000000c2")
                  .replace(backupService.toLatin1(), "dddddddd-0000-4000-8000-000000000001")
                  .replace("ServicePrincipal", "User");
        const auto with = [&](const QByteArray &row) {
            return truthOf(
                atVault('[' + another + row + ']', "{\"value\": []}", vouching), vaultHost, vaultKey);
        };
        QCOMPARE(with(""), Truth::No);
        QCOMPARE(with(',' + grant()), Truth::Yes);
        QCOMPARE(with(',' + grant(", \"action\": \"keep\"")), Truth::Unknown);
        QCOMPARE(with(',' + grant(", \"status\": \"reviewed\"")), Truth::Unknown);
    }

    void whatSaysThatItIsSomethingElseIsNoAssignment() {
        const QByteArray decision = grant({}, "accessReviewScheduleDefinitions/instances/decisions");
        for (const QByteArray &row : {decision, inArmForm(decision)}) {
            const importer::Imported imported = atVault(noRoles(), '[' + row + ']');
            QVERIFY2(truthOf(imported, vaultHost, vaultKey) == Truth::No, told(imported).constData());
            QVERIFY2(refused(imported, ImportRefusal::UnknownShape), told(imported).constData());
        }
    }

    void whatAMemberTellsOfAnotherStateIsNotHeld_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("isHeld");
        for (const char *name :
            {"removed", "Deleted", "before", "after", "previous", "planned", "requested"}) {
            QTest::newRow(name) << QByteArray(name) << false;
        }
        QTest::newRow("roleAssignments") << QByteArray("roleAssignments") << true;
    }

    /// In an object of several lists, as scripts and comparisons write them.
    void whatAMemberTellsOfAnotherStateIsNotHeld() {
        QFETCH(QByteArray, name);
        QFETCH(bool, isHeld);
        const QByteArray row = inArmForm(grant({}, "roleAssignments"));
        const importer::Imported imported
            = atVault(noRoles(), "{\"" + name + "\": [" + row + "], \"added\": []}");
        QCOMPARE(countOf(imported, ImportContent::AzureRoleAssignments), isHeld ? 1 : 0);
        QVERIFY2(refused(imported, ImportRefusal::NotHeld) != isHeld, told(imported).constData());
        QVERIFY2((truthOf(imported, vaultHost, vaultKey) == Truth::No) != isHeld, told(imported).constData());
    }

    void rolesOfTheDirectoryAreNoneOfAzure() {
        const QByteArray row = "{\"id\": \"1\", \"principalId\": \"" + backupService.toLatin1()
            + "\", \"directoryScopeId\": \"/\", \"roleDefinitionId\": "
              "\"12338af0-0e69-4776-bea7-57ae8d297424\"}";
        const importer::Imported imported = atVault(noRoles(), '[' + row + ']');
        QCOMPARE(truthOf(imported, vaultHost, vaultKey), Truth::No);
        QCOMPARE(countOf(imported, ImportContent::AzureRoleAssignments), 0);
    }

    void schedulesTellUntilWhenAnAssignmentHolds_data() {
        QTest::addColumn<QByteArray>("schedules");
        QTest::addColumn<bool>("ends");
        const QByteArray until = ", \"status\": \"Provisioned\", \"endDateTime\": \"2026-12-24T08:00:00Z\", "
                                 "\"assignmentType\": \"Assigned\"";
        const QByteArray ends = grant(until, "roleAssignmentScheduleInstances");
        const QByteArray standing = grant(", \"endDateTime\": null", "roleAssignmentScheduleInstances");
        QTest::newRow("Azure CLI") << '[' + ends + ']' << true;
        QTest::newRow("ARM") << "{\"value\": [" + inArmForm(ends) + "]}" << true;
        QTest::newRow("cmdlet") << asCmdlet(ends) << true;
        QTest::newRow("Windows PowerShell")
            << asCmdlet(ends).replace("2026-12-24T08:00:00Z", "\\/Date(1798099200000)\\/") << true;
        QTest::newRow("schedules") << grant(until, "roleAssignmentSchedules") << true;
        QTest::newRow("columns only")
            << "{\"principalId\": \"" + backupService.toLatin1() + "\", \"scope\": \"" + scopeOfVault()
                + "\", \"roleDefinitionId\": \"12338af0-0e69-4776-bea7-57ae8d297424\"" + until + '}'
            << true;
        QTest::newRow("columns of an activated role")
            << "{\"principalId\": \"" + backupService.toLatin1() + "\", \"scope\": \"" + scopeOfVault()
                + "\", \"roleDefinitionId\": \"12338af0-0e69-4776-bea7-57ae8d297424\", "
                  "\"linkedRoleEligibilityScheduleId\": \"00000000-0000-4000-8000-0000000000c9\""
                + QByteArray(until).replace("\"Assigned\"", "\"Activated\"") + '}'
            << true;
        QTest::newRow("no end") << '[' + standing + ']' << false;
        QTest::newRow("one of two without an end") << '[' + ends + ',' + standing + ']' << false;
        QTest::newRow("an eligible role that ends")
            << grant(until.mid(0, until.indexOf(", \"assignmentType")), "roleEligibilityScheduleInstances")
            << false;
    }

    void schedulesTellUntilWhenAnAssignmentHolds() {
        QFETCH(QByteArray, schedules);
        QFETCH(bool, ends);
        const importer::Imported imported
            = atVault(ofSubscription("roleAssignments", '[' + grant() + ']'), schedules);
        QCOMPARE(truthOf(imported, vaultHost, vaultKey), Truth::Yes);
        QCOMPARE(imported.snapshot.environment.azureRoles.assignments.size(), size_t(1));
        const QDateTime end = imported.snapshot.environment.azureRoles.assignments.front().ends;
        QVERIFY2(end.isValid() == ends, told(imported).constData());
        if (ends) {
            QCOMPARE(end, QDateTime(QDate(2026, 12, 24), QTime(8, 0), Qt::UTC));
        }
    }

    void anAssignmentThatEndsDoesNotStand() {
        QByteArray administrator = grant();
        administrator.replace("12338af0-0e69-4776-bea7-57ae8d297424", "00482a5a-887f-4fb3-b363-3b7fe8e74483");
        const QByteArray ends = QByteArray(administrator)
                                    .replace("roleAssignments", "roleAssignmentScheduleInstances")
                                    .replace("\"principalType\"",
                                        "\"endDateTime\": \"2026-12-24T08:00:00Z\", \"principalType\"");
        const auto stands = [](const importer::Imported &imported) {
            const domain::AccessIndex index(imported.snapshot.environment);
            const auto findings = domain::reviewFindings(index, {});
            return std::any_of(findings.begin(), findings.end(), [](const domain::ReviewFinding &finding) {
                return finding.rule == domain::FindingRule::StandingAdministrator;
            });
        };
        const QByteArray list = ofSubscription("roleAssignments", '[' + administrator + ']');
        QVERIFY(stands(atVault(list)));
        QVERIFY(!stands(atVault(list, '[' + ends + ']')));
    }

    void rowsSayWhoseTheyAre() {
        const QByteArray name = ", \"HsmName\": ";
        const auto named = [&name](const char *hsm) {
            return '['
                + asCmdlet(hsmRow()).replace(
                    "\"Scope\"", "\"HsmName\": \"" + QByteArray(hsm) + "\", \"Scope\"")
                + ']';
        };
        const importer::Imported its = atHsm(named("contoso-hsm"));
        QCOMPARE(truthOf(its, hsmHost, hsmKey), Truth::Yes);
        const importer::Imported another = atHsm(named("other-hsm"));
        QCOMPARE(truthOf(another, hsmHost, hsmKey), Truth::Unknown);
        QVERIFY2(refused(another, ImportRefusal::UnknownHsm), told(another).constData());
        // Even where the file's name or its label says otherwise
        const importer::Imported misnamed = import(
            {{"des", diskEncryptionSets()}, {"hsm", managedHsm()}, {"contoso-hsm.json", named("other-hsm")}});
        QVERIFY(misnamed.snapshot.environment.hsmRoles.value(hsmHost).assignments.empty());
        const importer::Imported mislabelled
            = atHsm(ofHsm("roleAssignments", named("other-hsm"), "/keys").replace("HsmName", "hsmName"));
        QCOMPARE(truthOf(mislabelled, hsmHost, hsmKey), Truth::Unknown);
    }

    void rowsSayWhoseTheyAreInAnyColumn_data() {
        QTest::addColumn<QByteArray>("column");
        const auto row = [](const char *column) { QTest::newRow(column) << QByteArray(column); };
        row("\"hsm\": \"%1\"");
        row("\"HSM\": \"%1\"");
        row("\"managedHsmName\": \"%1\"");
        row("\"hsmUri\": \"https://%1.managedhsm.azure.net/\"");
        row("\"vaultBaseUrl\": \"https://%1.managedhsm.azure.net\"");
        row("\"VaultName\": \"%1\"");
        row("\"managed_hsm_id\": "
            "\"/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/managedHSMs/%1\"");
    }

    void rowsSayWhoseTheyAreInAnyColumn() {
        QFETCH(QByteArray, column);
        const auto named = [&column](const char *hsm) {
            return '[' + hsmRow(", " + QByteArray(column).replace("%1", hsm)) + ']';
        };
        const importer::Imported its = atHsm(named("contoso-hsm"));
        QVERIFY2(truthOf(its, hsmHost, hsmKey) == Truth::Yes, told(its).constData());
        const importer::Imported mislabelled = atHsm(ofHsm("roleAssignments", named("other-hsm"), "/keys"));
        QVERIFY2(truthOf(mislabelled, hsmHost, hsmKey) == Truth::Unknown, told(mislabelled).constData());
        const importer::Imported misnamed = import(
            {{"des", diskEncryptionSets()}, {"hsm", managedHsm()}, {"contoso-hsm.json", named("other-hsm")}});
        QVERIFY(misnamed.snapshot.environment.hsmRoles.value(hsmHost).assignments.empty());
    }

    void rowsOfSeveralHsmsInOneList() {
        QByteArray other = managedHsm();
        other.replace("contoso-hsm", "other-hsm");
        QByteArray second = hsmRow(", \"hsmName\": \"other-hsm\"");
        second.replace("0000000000a7", "0000000000a8").replace("/keys", "/");
        const importer::Imported imported = import({{"a", managedHsm()}, {"b", other},
            {"roles.json", '[' + hsmRow(", \"hsmName\": \"Contoso-HSM\"") + ',' + second + ']'}});
        const auto &roles = imported.snapshot.environment.hsmRoles;
        QCOMPARE(roles.value(hsmHost).assignments.size(), size_t(1));
        QCOMPARE(roles.value(QStringLiteral("other-hsm.managedhsm.azure.net")).assignments.size(), size_t(1));
    }

    void whatIsAboveHoldsForTheSubscriptionThatListsIt() {
        const QByteArray group = "/providers/Microsoft.Management/managementGroups/top";
        const QByteArray above = '[' + grant().replace(scopeOfVault(), group) + ']';
        QCOMPARE(truthOf(atVault(ofSubscription("roleAssignments", above)), vaultHost, vaultKey), Truth::Yes);
        QByteArray another = ofSubscription("roleAssignments", above);
        another.replace("{\"subscription\": \"" + subscription.toLatin1(),
            "{\"subscription\": \"22222222-1111-4111-8111-111111111111");
        QCOMPARE(truthOf(atVault(noRoles(), another), vaultHost, vaultKey), Truth::No);
        QCOMPARE(truthOf(atVault(another), vaultHost, vaultKey), Truth::Unknown);
        QCOMPARE(truthOf(atVault(above), vaultHost, vaultKey), Truth::Unknown);
        // Without its label, next to a row of this subscription, by the word of somebody
        const QByteArray both = '[' + above.mid(1).chopped(1) + ", "
            + grant().replace("12338af0-0e69-4776-bea7-57ae8d297424", "e147488a-f6f5-4113-8e2d-b22465e65bf6")
            + ']';
        importer::Options vouching;
        vouching.listsAreComplete = true;
        QCOMPARE(truthOf(atVault(both, "{\"value\": []}", vouching), vaultHost, vaultKey), Truth::Yes);
        // It is also of another subscription, and nobody knows which of them lies below the group.
        QByteArray several = both;
        several.chop(1);
        several
            += ", " + grant().replace(subscription.toLatin1(), "22222222-1111-4111-8111-111111111111") + ']';
        QCOMPARE(truthOf(atVault(several, "{\"value\": []}", vouching), vaultHost, vaultKey), Truth::Unknown);
        const QByteArray alone = ofSubscription("roleAssignments",
            '['
                + grant().replace(
                    "12338af0-0e69-4776-bea7-57ae8d297424", "e147488a-f6f5-4113-8e2d-b22465e65bf6")
                + ']');
        QCOMPARE(truthOf(atVault(several, alone, vouching), vaultHost, vaultKey), Truth::No);
        const QByteArray fromRoot = QByteArray(several).replace('"' + group + '"', "\"/\"");
        QCOMPARE(truthOf(atVault(fromRoot, "{\"value\": []}", vouching), vaultHost, vaultKey), Truth::Yes);
        // Two lists of this subscription, and only one shows it
        const importer::Imported disputed = atVault(ofSubscription("roleAssignments", above), noRoles());
        QCOMPARE(truthOf(disputed, vaultHost, vaultKey), Truth::Unknown);
        QVERIFY(hasProblem(disputed, ImportProblemKind::Disagreement));
    }

    void listsThatDisagreeLeaveTheirPlaceUnread_data() {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        const QByteArray with = ofSubscription("roleAssignments", '[' + grant() + ']');
        const QByteArray when = grant(", \"condition\": \"@Resource\"");
        QTest::newRow("two labelled lists") << with << noRoles();
        QTest::newRow("the other way round") << noRoles() << with;
        QTest::newRow("a list without a label") << noRoles() << '[' + grant() + ']';
        QTest::newRow("a row of ARM") << noRoles() << "{\"value\": [" + inArmForm(grant()) + "]}";
        QTest::newRow("a recorded answer") << with << recorded("{\"value\": []}");
        QTest::newRow("what a row says") << with << ofSubscription("roleAssignments", '[' + when + ']');
        QTest::newRow("a list of one key")
            << with
            << exchange("GET",
                   "https://management.azure.com" + scopeOfVault()
                       + "/keys/k2/providers/Microsoft.Authorization/roleAssignments?$filter=atScope()",
                   200, "{\"value\": []}");
    }

    void listsThatDisagreeLeaveTheirPlaceUnread() {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        const importer::Imported imported = atVault(first, second);
        QVERIFY2(truthOf(imported, vaultHost, vaultKey) == Truth::Unknown, told(imported).constData());
        QVERIFY2(hasProblem(imported, ImportProblemKind::Disagreement), told(imported).constData());
    }

    void listsThatAgreeAreOne() {
        const QByteArray with = ofSubscription("roleAssignments", '[' + grant() + ']');
        for (const QByteArray &same : {with, '[' + asCmdlet(grant()) + ']',
                 "{\"value\": ["
                     + inArmForm(grant()).replace("/subscriptions/" + subscription.toLatin1()
                             + "/providers/Microsoft.Authorization/roleDefinitions",
                         "/providers/Microsoft.Authorization/RoleDefinitions")
                     + "]}"}) {
            const importer::Imported imported = atVault(with, same);
            QCOMPARE(truthOf(imported, vaultHost, vaultKey), Truth::Yes);
            QVERIFY2(!hasProblem(imported, ImportProblemKind::Disagreement), told(imported).constData());
        }
        // Elsewhere they may disagree
        QByteArray elsewhere = grant();
        elsewhere.replace("vaults/contoso-kv", "vaults/another");
        const importer::Imported imported
            = atVault(noRoles(), ofSubscription("roleAssignments", '[' + elsewhere + ']'));
        QCOMPARE(truthOf(imported, vaultHost, vaultKey), Truth::No);
        QVERIFY(hasProblem(imported, ImportProblemKind::Disagreement));
    }

    void aDenyAssignmentThatAListLacksCounts() {
        const QByteArray deny = "{\"id\": \"" + scopeOfVault()
            + "/providers/Microsoft.Authorization/denyAssignments/00000000-0000-4000-8000-0000000000e1\", "
              "\"properties\": {\"denyAssignmentName\": \"d\", \"scope\": \""
            + scopeOfVault()
            + "\", \"permissions\": [{\"actions\": [], \"notActions\": [], \"dataActions\": [\"*\"], "
              "\"notDataActions\": []}], \"excludePrincipals\": [], \"principals\": [{\"id\": "
              "\"00000000-0000-0000-0000-000000000000\", \"type\": \"SystemDefined\"}]}}";
        const importer::Imported imported
            = atVault(ofSubscription("roleAssignments", '[' + grant() + ']'), '[' + deny + ']');
        QCOMPARE(truthOf(imported, vaultHost, vaultKey), Truth::No);
        QVERIFY2(hasProblem(imported, ImportProblemKind::DenyNotInList), told(imported).constData());
    }

    void listsOfAnHsmThatDisagree() {
        const importer::Imported imported = atHsm(
            ofHsm("roleAssignments", '[' + hsmRow() + ']', "/keys"), ofHsm("roleAssignments", "[]", "/keys"));
        QCOMPARE(truthOf(imported, hsmHost, hsmKey), Truth::Unknown);
        QVERIFY(hasProblem(imported, ImportProblemKind::Disagreement));
    }

    void definitionsAndVaultsThatDisagreeAreUnread() {
        const QByteArray custom = azureDefinitions();
        QByteArray wider = custom;
        wider.replace("vaults/keys/read", "vaults/keys/*");
        const importer::Imported roles = atVault(custom, wider);
        QVERIFY(roles.snapshot.environment.azureRoles.definitions.empty());
        QVERIFY(hasProblem(roles, ImportProblemKind::Disagreement));
        const importer::Imported vaults = import({{"1", keyVault()}, {"2", keyVaultOfPowerShell()}});
        QVERIFY(!vaults.snapshot.environment.keyStore(vaultHost)->resourceRead);
        QVERIFY(hasProblem(vaults, ImportProblemKind::Disagreement));
    }

    /// Which key is in use, and whether backup gets to it, is unknown whichever file comes first.
    void statesThatDisagreeAreUnread_data() {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        const auto changed = [](QByteArray json, const QByteArray &from, const QByteArray &to) {
            return json.replace(from, to);
        };
        const QByteArray sets = diskEncryptionSets();
        QTest::newRow("the key of a set") << sets << changed(sets, "/keys/k1/", "/keys/k9/");
        const QByteArray vault = keyVault();
        QTest::newRow("the network of a vault")
            << vault
            << changed(vault, "\"properties\": {",
                   "\"properties\": {\"networkAcls\": {\"bypass\": \"None\", \"defaultAction\": \"Deny\"}, ");
    }

    void statesThatDisagreeAreUnread() {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        QVERIFY(one != other);
        for (const auto &[first, second] : {std::pair(one, other), std::pair(other, one)}) {
            const importer::Imported imported = import({{"1", first}, {"2", second}});
            QVERIFY2(hasProblem(imported, ImportProblemKind::Disagreement), told(imported).constData());
            const domain::Environment &environment = imported.snapshot.environment;
            for (const domain::DiskEncryptionSet &set : environment.diskEncryptionSets) {
                QVERIFY(set.name != QLatin1String("des1") || !set.isKindKnown());
            }
            for (const domain::KeyStore &store : environment.keyStores) {
                QVERIFY(!store.resourceRead);
            }
        }
    }

    void twoStatesOfOneTenantAreNotMerged() {
        const QDateTime before(QDate(2026, 11, 29), QTime(5, 34), Qt::UTC);
        const QDateTime after(QDate(2026, 11, 29), QTime(5, 37), Qt::UTC);
        const QByteArray with
            = snapshotOf(atVault(ofSubscription("roleAssignments", '[' + grant() + ']')), before);
        const QByteArray without = snapshotOf(atVault(noRoles()), after);
        for (const bool newestFirst : {true, false}) {
            const importer::Imported imported = newestFirst
                ? import({{"new.json", without}, {"old.json", with}})
                : import({{"old.json", with}, {"new.json", without}});
            QCOMPARE(imported.snapshot.takenAt, after);
            QVERIFY(!imported.report.isTimeOfFiles);
            QCOMPARE(truthOf(imported, vaultHost, vaultKey), Truth::No);
            QVERIFY2(refused(imported, ImportRefusal::AnotherState), told(imported).constData());
            QCOMPARE(imported.report.notUnderstood.size(), size_t(1));
            QCOMPARE(imported.report.notUnderstood.front().file, QStringLiteral("old.json"));
        }
        // One that does not say whose state it is: its key stores do
        snapshot::Snapshot unnamed = atVault(ofSubscription("roleAssignments", '[' + grant() + ']')).snapshot;
        unnamed.takenAt = before;
        unnamed.tenantId.clear();
        const importer::Imported known
            = import({{"old.json", snapshot::toJson(unnamed)}, {"new.json", without}});
        QVERIFY2(refused(known, ImportRefusal::AnotherState), told(known).constData());
        QCOMPARE(truthOf(known, vaultHost, vaultKey), Truth::No);
        // Nothing tells which is the newer one
        const importer::Imported unclear
            = import({{"a.json", with}, {"b.json", snapshotOf(atVault(noRoles()), before)}});
        QVERIFY(!unclear.isUsable());
        QCOMPARE(unclear.report.notUnderstood.size(), size_t(2));
        // One of them twice is one
        const importer::Imported twice = import({{"a.json", with}, {"b.json", with}});
        QVERIFY2(twice.report.notUnderstood.empty(), told(twice).constData());
        QCOMPARE(truthOf(twice, vaultHost, vaultKey), Truth::Yes);
    }

    void aSnapshotAndAListThatDisagree() {
        const QDateTime when(QDate(2026, 11, 29), QTime(5, 34), Qt::UTC);
        const QByteArray saved = snapshotOf(atVault(noRoles()), when);
        const importer::Imported imported = import({{"a.json", saved}, {"b.json", '[' + grant() + ']'}});
        QCOMPARE(truthOf(imported, vaultHost, vaultKey), Truth::Unknown);
        QVERIFY2(hasProblem(imported, ImportProblemKind::Disagreement), told(imported).constData());
    }

    void membersOfOneObjectAreUnderstoodOrTold() {
        const QByteArray bundle = "{\"generated\": \"today\", \"vm\": " + virtualMachines().mid(1).chopped(1)
            + ", \"KeyVault\": " + keyVault() + ", \"deeper\": {\"hsm\": " + managedHsm()
            + ", \"more\": {\"sets\": {\"value\": " + diskEncryptionSets()
            + "}}}, \"strange\": {\"a\": 1}, "
              "\"others\": [{\"b\": 2}], \"none\": []}";
        const importer::Imported imported = import({{"all.json", bundle}});
        QCOMPARE(countOf(imported, ImportContent::VirtualMachines), 1);
        QCOMPARE(countOf(imported, ImportContent::KeyVaults), 1);
        QCOMPARE(countOf(imported, ImportContent::ManagedHsms), 1);
        QCOMPARE(countOf(imported, ImportContent::DiskEncryptionSets), 2);
        QStringList places;
        for (const domain::ImportNotUnderstood &one : imported.report.notUnderstood) {
            places << one.place;
        }
        places.sort();
        QCOMPARE(places,
            (QStringList{
                QStringLiteral("$.none"), QStringLiteral("$.others[0]"), QStringLiteral("$.strange")}));
    }

    void membersThatAreTextAreReadOrTold() {
        const auto asText = [](const QByteArray &json) {
            return QJsonDocument(QJsonArray{QString::fromUtf8(json)}).toJson().trimmed().mid(1).chopped(1);
        };
        QJsonArray lines;
        for (const QByteArray &line : QJsonDocument::fromJson(managedHsm()).toJson().split('\n')) {
            lines.append(QString::fromUtf8(line));
        }
        const QByteArray bundle = "{\"vm\": " + asText(virtualMachines()) + ", \"hsm\": "
            + QJsonDocument(lines).toJson() + ", \"set\": \"@{id=x; name=y}\", \"note\": \"[today]\"}";
        const importer::Imported imported = import({{"all.json", bundle}});
        QVERIFY2(countOf(imported, ImportContent::VirtualMachines) == 1, told(imported).constData());
        QCOMPARE(countOf(imported, ImportContent::ManagedHsms), 1);
        QVERIFY2(hasProblem(imported, ImportProblemKind::ShortenedByPowerShell), told(imported).constData());
        const importer::Imported alone = import({{"lines.json", QJsonDocument(lines).toJson()}});
        QVERIFY2(countOf(alone, ImportContent::ManagedHsms) == 1, told(alone).constData());
    }

    void aLabelInABundleIsOne() {
        const QByteArray bundle = "{\"estate\": [" + keyVault() + "], \"roles\": " + noRoles()
            + ", \"denies\": " + denyAssignments() + '}';
        const importer::Imported imported
            = import({{"des", diskEncryptionSets()}, {"sp", servicePrincipals()}, {"all.json", bundle}});
        QVERIFY2(truthOf(imported, vaultHost, vaultKey) == Truth::No, told(imported).constData());
        QVERIFY2(imported.report.notUnderstood.empty(), told(imported).constData());
    }

    void aLabelSpeaksForEachOfItsLists() {
        const QByteArray both = "{\"subscription\": \"" + subscription.toLatin1()
            + "\", \"roleAssignments\": [], \"denyAssignments\": [], \"keyVault\": " + keyVault() + '}';
        const importer::Imported imported
            = import({{"des", diskEncryptionSets()}, {"sp", servicePrincipals()}, {"all.json", both}});
        QCOMPARE(truthOf(imported, vaultHost, vaultKey), Truth::No);
        QVERIFY(imported.snapshot.environment.scopeRead(domain::ReadKind::DenyAssignments,
            QString::fromLatin1(scopeOfVault()), QString::fromLatin1(scopeOfVault())));
    }

    void columnsThatSomebodyAddedChangeNothing() {
        const QByteArray row = azureAssignmentsOfPowerShell();
        for (const char *column : {"\"vault\": \"kv\", ", "\"vault\": \"kv\", \"group\": \"RG\", \"n\": 1, ",
                 "\"scope\": null, "}) {
            QByteArray added = row;
            added.replace("\"RoleAssignmentName\"", QByteArray(column) + "\"RoleAssignmentName\"");
            const importer::Imported imported = atVault(added);
            if (QByteArray(column).startsWith("\"scope\"")) { // whose scope is it?
                QCOMPARE(truthOf(imported, vaultHost, vaultKey), Truth::Unknown);
            } else {
                QVERIFY2(truthOf(imported, vaultHost, vaultKey) == Truth::Yes, told(imported).constData());
            }
        }
    }

    void aBrowsersLogMayBeInBase64() {
        const auto log = [](const QByteArray &content) {
            return "{\"log\": {\"entries\": [{\"request\": {\"method\": \"GET\", \"url\": "
                   "\"https://management.azure.com"
                + scopeOfVault()
                + "?api-version=2023-07-01\"}, \"response\": {\"status\": 200, \"content\": {" + content
                + "}}}]}}";
        };
        const QByteArray text = "\"encoding\": \"base64\", \"text\": \"" + keyVault().toBase64() + '"';
        const importer::Imported imported = import({{"portal.har", log(text)}});
        QVERIFY2(countOf(imported, ImportContent::KeyVaults) == 1, told(imported).constData());
        const importer::Imported unsaid
            = import({{"portal.har", log("\"text\": \"" + keyVault().toBase64() + '"')}});
        QVERIFY2(countOf(unsaid, ImportContent::KeyVaults) == 1, told(unsaid).constData());
        const QByteArray packed
            = "\"encoding\": \"base64\", \"text\": \"" + gzip(keyVault()).toBase64() + '"';
        const importer::Imported unpacked = import({{"portal.har", log(packed)}});
        QVERIFY2(countOf(unpacked, ImportContent::KeyVaults) == 1, told(unpacked).constData());
        const importer::Imported damaged
            = import({{"portal.har", log("\"text\": \"" + keyVault().chopped(20).toBase64() + '"')}});
        QVERIFY2(hasProblem(damaged, ImportProblemKind::UnreadableElement), told(damaged).constData());
        const importer::Imported empty = import({{"portal.har", log("\"size\": 0")}});
        QVERIFY2(refused(empty, ImportRefusal::NoBody), told(empty).constData());
    }

    void thePortalAsksForSeveralThingsAtOnce() {
        QByteArray sent
            = "{\"requests\": [{\"httpMethod\": \"GET\", \"name\": \"b\", \"url\": \"/subscriptions/"
            + subscription.toLatin1()
            + "/providers/Microsoft.Authorization/roleAssignments?api-version=1\"}, "
              "{\"httpMethod\": \"GET\", \"name\": \"a\", \"url\": \""
            + scopeOfVault() + "\"}]}";
        sent.replace("\\", "\\\\").replace('"', "\\\"");
        const QByteArray body = "{\"responses\": [{\"name\": \"a\", \"httpStatusCode\": 200, \"content\": "
            + keyVault() + "}, {\"name\": \"b\", \"httpStatusCode\": 200, \"content\": {\"value\": []}}]}";
        const QByteArray log
            = "{\"log\": {\"entries\": [{\"request\": {\"method\": \"POST\", \"url\": "
              "\"https://management.azure.com/batch?api-version=1\", \"postData\": {\"text\": \""
            + sent
            + "\"}}, \"response\": {\"status\": 200, \"content\": {\"encoding\": \"base64\", \"text\": \""
            + body.toBase64() + "\"}}}]}}";
        const importer::Imported imported = import({{"des", diskEncryptionSets()},
            {"sp", servicePrincipals()}, {"deny", denyAssignments()}, {"portal.har", log}});
        QVERIFY2(truthOf(imported, vaultHost, vaultKey) == Truth::No, told(imported).constData());
    }

    void itAsksMicrosoftGraphForSeveralThingsAtOnce() {
        const QByteArray sent
            = "{\"requests\": [{\"id\": \"1\", \"method\": \"GET\", \"url\": "
              "\"/servicePrincipals\"}, {\"id\": \"2\", \"method\": \"GET\", \"url\": \"/me\"}]}";
        const QByteArray body
            = "{\"responses\": [{\"id\": \"2\", \"status\": 403, \"body\": {\"error\": {}}}, "
              "{\"id\": \"1\", \"status\": 200, \"body\": {\"value\": "
            + servicePrincipals() + "}}]}";
        const importer::Imported imported = import({{"recorded.json",
            exchange("POST", "https://graph.microsoft.com/v1.0/$batch", 200, body)
                .replace("\"uri\"", "\"body\": " + sent + ", \"uri\"")}});
        QVERIFY2(countOf(imported, ImportContent::Principals) > 0, told(imported).constData());
    }
};

CVM_TEST(TestUnreadPlaces)

} // namespace tst_unreadplaces

#include "tst_unreadplaces.moc"
