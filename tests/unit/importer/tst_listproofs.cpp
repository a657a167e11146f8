// What proves that a list is whole: what was asked for, and how it was answered. Whatever else is said of it
// may have left rows out.
#include "domain/accessevaluation.h"
#include "domain/accessindex.h"
#include "tests/support/program.h"
#include "tests/unit/importer/fixtures.h"

#include <QTest>

namespace tst_listproofs {

using namespace fixtures;
using domain::ImportProblemKind;
using domain::Truth;

namespace {

QByteArray vaultScope() {
    return "/subscriptions/" + subscription.toLatin1()
        + "/resourceGroups/RG/providers/Microsoft.KeyVault/vaults/contoso-kv";
}

QByteArray urlOf(const QByteArray &query, const QByteArray &list = "roleAssignments") {
    return "https://management.azure.com/subscriptions/" + subscription.toLatin1()
        + "/providers/Microsoft.Authorization/" + list + query;
}

/// Nobody holds anything by it: the answer is no where the list is whole.
QByteArray rowElsewhere() {
    return "{\"id\": \"/subscriptions/" + subscription.toLatin1()
        + "/providers/Microsoft.Authorization/roleAssignments/00000000-0000-4000-8000-0000000000c9\", "
          "\"principalId\": \"dddddddd-0000-4000-8000-000000000001\", \"principalType\": \"User\", "
          "\"roleDefinitionId\": \"/providers/Microsoft.Authorization/roleDefinitions/"
          "acdd72a7-3385-48ef-bd42-f606fba81ae7\", \"scope\": \"/subscriptions/"
        + subscription.toLatin1() + "\"}";
}

importer::Imported atVault(const QByteArray &roles, const QByteArray &deny = denyAssignments()) {
    return import({{"des", diskEncryptionSets()}, {"kv", keyVault()}, {"sp", servicePrincipals()},
        {"deny", deny}, {"roles.json", roles}});
}

Truth truthOf(const importer::Imported &imported, const QString &host = vaultHost) {
    const domain::Environment &environment = imported.snapshot.environment;
    const domain::KeyStore *store = environment.keyStore(host);
    const QString key = host == vaultHost ? QStringLiteral("k2") : QStringLiteral("k1");
    return store ? domain::evaluateAccess(environment, *store, key, backupService).truth : Truth::Unknown;
}

/// The HSM's key; of "/keys" whatever is given.
importer::Imported atHsm(
    const QByteArray &list, const QByteArray &ofKey = hsmAssignmentsLabelled(QStringLiteral("/keys/k1"))) {
    return import({{"des", diskEncryptionSets()}, {"hsm", managedHsm()}, {"sp", servicePrincipals()},
        {"1", hsmAssignmentsLabelled(QStringLiteral("/"))}, {"2", ofKey}, {"roles.json", list}});
}

} // namespace

class TestListProofs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatALabelSaysBesideIt_data() {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<bool>("isWhole");
        const auto row = [](const char *member, bool isWhole = false) {
            QTest::newRow(member) << QByteArray(member) << isWhole;
        };
        row("\"date\": \"2026-11-01\"", true);
        row("\"collectedAt\": \"2026-11-01\", \"collectedBy\": \"a script\"", true);
        row("\"tenant\": \"99999999-0000-4000-8000-000000000001\"", true);
        row("\"subscriptionName\": \"Production\", \"cloud\": \"AzureCloud\"", true);
        row("\"all\": true", true);
        row("\"count\": 0, \"nextLink\": null, \"status\": \"Succeeded\"", true);
        row("\"assignee\": null", true);
        row("\"all\": false");
        row("\"assignee\": \"dddddddd-0000-4000-8000-000000000001\"");
        row("\"assignee\": [\"dddddddd-0000-4000-8000-000000000001\"]");
        row("\"assigneeObjectId\": \"dddddddd-0000-4000-8000-000000000001\"");
        row("\"--assignee\": \"someone\"");
        row("\"principals\": [\"dddddddd-0000-4000-8000-000000000001\"]");
        row("\"principalType\": \"User\"");
        row("\"signInName\": \"someone\"");
        row("\"$filter\": \"atScope()\"");
        row("\"includeInherited\": true");
        row("\"query\": \"[?principalType=='User']\"");
        row("\"command\": \"az role assignment list --assignee someone\"");
        row("\"managementGroup\": \"top\"");
        row("\"top\": 10", true);
        row("\"excludedScopes\": [\"/subscriptions/x\"]");
        row("\"asked\": {\"principal\": \"someone\"}");
        row("\"status\": \"Partial\"");
        row("\"status\": 206");
        row("\"warnings\": [\"some were left out\"]");
        row("\"errors\": [{\"code\": \"x\"}]");
        row("\"error\": \"x\"");
        row("\"isComplete\": \"no\"");
        row("\"isComplete\": 0");
        row("\"last\": false");
        row("\"finished\": false");
        row("\"numberOfRecords\": 3");
        row("\"x-ms-continuation\": \"ew0K\"");
        row("\"next-page\": \"ew0K\"");
    }

    void whatALabelSaysBesideIt() {
        QFETCH(QByteArray, member);
        QFETCH(bool, isWhole);
        const Truth expected = isWhole ? Truth::No : Truth::Unknown;
        const QByteArray list = ofSubscription("roleAssignments", "[], " + member);
        QVERIFY2(truthOf(atVault(list)) == expected, told(atVault(list)).constData());
        const QByteArray hsm = ofHsm("roleAssignments", "[], " + member, "/keys");
        QVERIFY2(truthOf(atHsm(hsm), hsmHost) == expected, told(atHsm(hsm)).constData());
    }

    void whatARequestAsksBesideIt_data() {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<bool>("isWhole");
        const auto row = [](const char *query, bool isWhole = false) {
            QTest::newRow(query) << QByteArray(query) << isWhole;
        };
        row("", true);
        row("?api-version=2022-04-01", true);
        row("?API-VERSION=2015-07-01", true);
        row("?api-version=2022-04-01&$orderby=x", true);
        row("?$top=5", true);
        row("?$top=1");
        row("?$top=x");
        row("?maxresults=1");
        row("?$skip=3");
        row("?api-version=2022-04-01;$filter=principalId eq 'x'");
        row("?filter=principalId eq 'x'");
        row("?$filter=principalId eq 'x'");
        row("?%24FILTER=principalId%20eq%20'x'");
        row("?$filter=atScope()&$filter=principalId eq 'x'");
        row("?$filter=principalId eq 'x'&$filter=atScope()");
        row("?$filter=atScope() or assignedTo('dddddddd-0000-4000-8000-000000000001')");
        row("?$search=x");
        row("?$apply=x");
        row("?continuationToken=x");
        row("?tenantId=99999999-0000-4000-8000-000000000001");
    }

    void whatARequestAsksBesideIt() {
        QFETCH(QByteArray, query);
        QFETCH(bool, isWhole);
        const importer::Imported imported
            = atVault(exchange("GET", urlOf(query), 200, "{\"value\": [" + rowElsewhere() + "]}"));
        QVERIFY2(truthOf(imported) == (isWhole ? Truth::No : Truth::Unknown), told(imported).constData());
    }

    void howItWasAnswered_data() {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<Truth>("expected");
        const auto row = [](const char *status, Truth expected) {
            QTest::newRow(status) << QByteArray(status) << expected;
        };
        row("\"status\": 200", Truth::No);
        row("\"status\": \"200\"", Truth::No);
        row("\"status\": \"200 OK\"", Truth::No);
        row("\"statusCode\": 200", Truth::No);
        row("\"status\": 0", Truth::Unknown);
        row("\"status\": 202", Truth::Unknown);
        row("\"status\": 206", Truth::Unknown);
        row("\"status\": 304", Truth::Unknown);
        row("\"status\": \"403\"", Truth::Unknown);
        row("\"status\": \"Forbidden\"", Truth::Unknown);
        row("\"statusCode\": 403", Truth::Unknown);
        row("\"statusCode\": \"Forbidden\"", Truth::Unknown);
    }

    void howItWasAnswered() {
        QFETCH(QByteArray, status);
        QFETCH(Truth, expected);
        QByteArray recorded = exchange("GET", urlOf(""), 200, "{\"value\": []}");
        QVERIFY(recorded.contains("\"status\": 200"));
        recorded.replace("\"status\": 200", status);
        QVERIFY2(truthOf(atVault(recorded)) == expected, told(atVault(recorded)).constData());
    }

    void whatARecordingSaysBesideIt() {
        QByteArray recorded = exchange("GET", urlOf(""), 200, "{\"value\": []}");
        QCOMPARE(truthOf(atVault(recorded)), Truth::No);
        for (const char *member :
            {"\"error\": \"timeout\"", "\"truncated\": true", "\"isComplete\": false"}) {
            const QByteArray outside = "{" + QByteArray(member) + ", " + recorded.mid(1);
            QCOMPARE(truthOf(atVault(outside)), Truth::Unknown);
            const QByteArray inside
                = QByteArray(recorded).replace("\"status\": 200", "\"status\": 200, " + QByteArray(member));
            QCOMPARE(truthOf(atVault(inside)), Truth::Unknown);
        }
    }

    void aPageOfAnotherListIsNoNextOne() {
        const auto pages = [](const QByteArray &next) {
            return '[' + exchange("GET", urlOf(""), 200, "{\"value\": [], \"nextLink\": \"" + next + "\"}")
                + ',' + exchange("GET", next, 200, "{\"value\": []}") + ']';
        };
        QCOMPARE(truthOf(atVault(pages(urlOf("?$skiptoken=2")))), Truth::No);
        QCOMPARE(truthOf(atVault(pages(urlOf("?$skiptoken=2", "denyAssignments")))), Truth::Unknown);
        const QByteArray elsewhere
            = urlOf("?$skiptoken=2").replace(subscription.toLatin1(), "22222222-1111-4111-8111-111111111111");
        QCOMPARE(truthOf(atVault(pages(elsewhere))), Truth::Unknown);
    }

    void twoListsInOneAnswer() {
        for (const QByteArray &body : {QByteArray("{\"value\": [], \"Value\": [" + rowElsewhere() + "]}"),
                 QByteArray("{\"Value\": [" + rowElsewhere() + "], \"value\": []}")}) {
            const importer::Imported imported = atVault(exchange("GET", urlOf(""), 200, body));
            QVERIFY2(truthOf(imported) == Truth::Unknown, told(imported).constData());
        }
        QByteArray granted = azureAssignments();
        granted.replace("\n", "");
        const importer::Imported both
            = atVault(exchange("GET", urlOf(""), 200, "{\"value\": [], \"data\": " + granted + '}'));
        QVERIFY2(truthOf(both) == Truth::Unknown, told(both).constData());
        QVERIFY(hasProblem(both, ImportProblemKind::Disagreement));
    }

    /// A list of one place that holds a row of another one is not what was asked for.
    void rowsOfAnotherPlace() {
        const auto denyAt = [](const QByteArray &scope) {
            return ofSubscription("denyAssignments",
                "[{\"id\": \"" + scope
                    + "/providers/Microsoft.Authorization/denyAssignments/"
                      "00000000-0000-4000-8000-0000000000e1\", \"properties\": {\"denyAssignmentName\": "
                      "\"d\", "
                      "\"scope\": \""
                    + scope
                    + "\", \"permissions\": [{\"actions\": [], \"notActions\": [], \"dataActions\": [\"*\"], "
                      "\"notDataActions\": []}], \"excludePrincipals\": [], \"principals\": [{\"id\": "
                      "\"dddddddd-0000-4000-8000-000000000001\", \"type\": \"User\"}]}}]");
        };
        const QByteArray granted = ofSubscription("roleAssignments", azureAssignments());
        QCOMPARE(truthOf(atVault(granted, denyAt("/subscriptions/" + subscription.toLatin1()))), Truth::Yes);
        QCOMPARE(truthOf(atVault(granted, denyAt("/subscriptions/22222222-1111-4111-8111-111111111111"))),
            Truth::Unknown);
        QByteArray row = rowElsewhere();
        row.replace("\"scope\": \"/subscriptions/" + subscription.toLatin1(),
            "\"scope\": \"/subscriptions/" + subscription.toLatin1() + "/resourceGroups/Other");
        const QByteArray ofVault = "https://management.azure.com" + vaultScope()
            + "/providers/Microsoft.Authorization/roleAssignments";
        QCOMPARE(truthOf(atVault(exchange("GET", ofVault, 200, "{\"value\": []}"))), Truth::No);
        QCOMPARE(
            truthOf(atVault(exchange("GET", ofVault, 200, "{\"value\": [" + row + "]}"))), Truth::Unknown);
        const QByteArray hsmRow
            = "{\"id\": "
              "\"/providers/Microsoft.Authorization/roleAssignments/00000000-0000-4000-8000-0000000000a7\", "
              "\"principalId\": \"dddddddd-0000-4000-8000-000000000001\", \"roleDefinitionId\": "
              "\"Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/"
              "a290e904-7015-4bba-90c8-60543313cdb4\", \"scope\": \"/keys/another\"}";
        const QByteArray none = hsmAssignmentsLabelled(QStringLiteral("/keys"));
        QCOMPARE(truthOf(atHsm(none), hsmHost), Truth::No);
        QCOMPARE(truthOf(atHsm(none, ofHsm("roleAssignments", '[' + hsmRow + ']', "/keys/k1")), hsmHost),
            Truth::Unknown);
    }

    void asManyKeysAsWereAskedFor() {
        const auto coverage = [](const QByteArray &query, const QByteArray &keys) {
            const importer::Imported imported = import({{"des", diskEncryptionSets()}, {"kv", keyVault()},
                {"keys", exchange("GET", "https://contoso-kv.vault.azure.net/keys" + query, 200, keys)}});
            for (const domain::ScopeRead &read : imported.snapshot.environment.coverage) {
                if (read.kind == domain::ReadKind::Keys) {
                    return read.outcome;
                }
            }
            return domain::ReadOutcome::Refused;
        };
        const QByteArray one = keyListItem("k3");
        QCOMPARE(coverage("?api-version=7.4&maxresults=25", one), domain::ReadOutcome::Read);
        QCOMPARE(coverage("?api-version=7.4&maxresults=1", one), domain::ReadOutcome::Failed);
    }
};

CVM_TEST(TestListProofs)

} // namespace tst_listproofs

#include "tst_listproofs.moc"
