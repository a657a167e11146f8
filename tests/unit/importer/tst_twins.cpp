// A member that stands twice in one object of JSON: which of the two is meant is not defined, so that the
// element is told and its list becomes unread.
#include "domain/accessevaluation.h"
#include "domain/backupservice.h"
#include "domain/snapshot/snapshot.h"
#include "review/importer/jsontwins.h"
#include "tests/support/program.h"
#include "tests/unit/importer/fixtures.h"

#include <QTest>

namespace tst_twins {

using namespace fixtures;
using domain::ImportProblemKind;
using domain::Truth;

namespace {

QByteArray without(const QByteArray &json, QStringList *paths = nullptr) {
    std::vector<importer::JsonTwins> twins;
    const QByteArray text = importer::withoutTwins(json, twins);
    for (const importer::JsonTwins &twin : twins) {
        if (paths) {
            *paths << twin.path + QLatin1Char(' ') + twin.name;
        }
    }
    return text.simplified().replace(" ", "");
}

QByteArray row() {
    return azureAssignments().mid(1).split('}').first() + '}';
}

QByteArray quoted(QByteArray json) {
    return '"' + json.simplified().replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

QByteArray listUrl() {
    return "https://management.azure.com/subscriptions/" + subscription.toLatin1()
        + "/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01";
}

importer::Imported atVault(const QByteArray &roles, const QByteArray &vault = keyVault(),
    const QByteArray &services = servicePrincipals(), const QByteArray &deny = denyAssignments()) {
    return import({{"des", diskEncryptionSets()}, {"kv", vault}, {"sp", services}, {"deny", deny},
        {"roles.json", roles}});
}

Truth truthOf(const importer::Imported &imported) {
    const domain::Environment &environment = imported.snapshot.environment;
    const domain::AccessIndex index(environment);
    const QStringList ids = domain::backupServiceIds(index);
    const domain::KeyStore *store = environment.keyStore(vaultHost);
    return store && ids.size() == 1
        ? domain::evaluateAccess(environment, *store, QStringLiteral("k2"), ids.first()).truth
        : Truth::Unknown;
}

} // namespace

class TestTwins : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theElementGoes_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const char *json, const char *left, const char *path) {
            QTest::newRow(name) << QByteArray(json) << QByteArray(left) << QString::fromLatin1(path);
        };
        row("none", "[{\"a\": {\"b\": 1}, \"b\": [{\"a\": 2}, {\"a\": 2}]}]",
            "[{\"a\":{\"b\":1},\"b\":[{\"a\":2},{\"a\":2}]}]", "");
        row("a root", "{\"a\": 1, \"b\": 2, \"a\": 3}", "{}", "$ a");
        row("of a list", "[{\"a\": 1}, {\"a\": 1, \"a\": 1}]", "[{\"a\":1},null]", "$[1] a");
        row("below a member", "[{\"a\": {\"b\": {\"c\": 1, \"c\": 2}}}, 1]", "[null,1]", "$[0] c");
        row("of a list in an object", "{\"x\": 1, \"value\": [1, {\"a\": {\"b\": 1, \"b\": 2}}]}",
            "{\"x\":1,\"value\":[1,null]}", "$.value[1] b");
        row("the list itself", "{\"value\": [1], \"value\": [2]}", "{}", "$ value");
        row("with an escape", "[{\"ab\": 1, \"\\u0061b\": 2}]", "[null]", "$[0] ab");
        row("with a quote", "[{\"a\\\"b\": 1, \"a\\\"b\": 2, \"c\": \"}\"}]", "[null]", "$[0] a\"b");
        row("names in texts", "[{\"a\": \"\\\"a\\\": 1\", \"b\": \"a\"}]",
            "[{\"a\":\"\\\"a\\\":1\",\"b\":\"a\"}]", "");
        row("two letter cases", "[{\"a\": 1, \"A\": 2}]", "[{\"a\":1,\"A\":2}]", "");
        row("a list in a list", "[[{\"a\": 1, \"a\": 2}], 1]", "[[null],1]", "$[0][0] a");
    }

    void theElementGoes() {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, left);
        QFETCH(QString, path);
        QStringList paths;
        QCOMPARE(without(json, &paths), left);
        QCOMPARE(paths, path.isEmpty() ? QStringList() : QStringList{path});
    }

    void whatIsNoJsonDoesNoHarm() {
        for (const char *text : {"", "}", "]]", "{", "{\"", "{\"a\\", "[{\"a\": 1, \"a\"", "\"a\": 1}",
                 "{\"a\":", "{\"a\": 1, \"a\": 2]"}) {
            without(text);
        }
    }

    void itsListIsUnread_data() {
        QTest::addColumn<QByteArray>("roles");
        const QByteArray empty = ofSubscription("roleAssignments", "[]");
        const QByteArray elsewhere = "\"subscription\": \"22222222-1111-4111-8111-111111111111\", ";
        QTest::newRow("the list") << "{\"roleAssignments\": [" + row() + "], " + empty.mid(1);
        QTest::newRow("what was asked") << '{' + elsewhere + empty.mid(1);
        QTest::newRow("a row") << ofSubscription("roleAssignments",
            "[{\"principalId\": \"dddddddd-0000-4000-8000-000000000001\", " + row().mid(1) + ']');
        QTest::newRow("that more follows")
            << "{\"nextLink\": \"https://management.azure.com/next\", \"nextLink\": null, " + empty.mid(1);
        const QByteArray twice = "{\"value\": [" + row() + "], \"value\": []}";
        QTest::newRow("a recorded answer") << exchange("GET", listUrl(), 200, twice);
        QTest::newRow("an answer recorded as text") << exchange("GET", listUrl(), 200, quoted(twice));
        QTest::newRow("a recorded status") << exchange("GET", listUrl(), 200, "{\"value\": []}")
                                                  .replace("\"status\"", "\"status\": 403, \"status\"");
        const auto log = [](const QByteArray &content) {
            return "{\"log\": {\"entries\": [{\"request\": {\"method\": \"GET\", \"url\": \"" + listUrl()
                + "\"}, \"response\": {\"status\": 200, \"content\": {" + content + "}}}]}}";
        };
        QTest::newRow("a browser's log") << log("\"text\": " + quoted(twice));
        QTest::newRow("a browser's log in base64")
            << log("\"encoding\": \"base64\", \"text\": \"" + twice.toBase64() + '"');
        QTest::newRow("an entry of it") << log("\"text\": \"{}\", \"text\": " + quoted("{\"value\": []}"));
    }

    void itsListIsUnread() {
        QFETCH(QByteArray, roles);
        const importer::Imported imported = atVault(roles);
        QVERIFY2(truthOf(imported) == Truth::Unknown, told(imported).constData());
        QVERIFY2(hasProblem(imported, ImportProblemKind::UnreadableElement), told(imported).constData());
    }

    void whatElseDecides() {
        const QByteArray granted = ofSubscription("roleAssignments", azureAssignments());
        QCOMPARE(truthOf(atVault(granted)), Truth::Yes);
        const auto twice = [](QByteArray json, const char *member, const char *first) {
            return json.replace(QByteArray("\"") + member + "\":",
                QByteArray("\"") + member + "\": " + first + ", \"" + member + "\":");
        };
        QVERIFY(!atVault(granted, twice(keyVault(), "accessPolicies", "[]"))
                     .snapshot.environment.keyStore(vaultHost)
                     ->resourceRead);
        const importer::Imported services
            = atVault(granted, keyVault(), twice(servicePrincipals(), "accountEnabled", "false"));
        const domain::Principal *service = services.snapshot.environment.principal(backupService);
        QVERIFY2(!service || !service->accountEnabled, told(services).constData()); // as a row tells it
        const importer::Imported denies = atVault(
            granted, keyVault(), servicePrincipals(), twice(denyAssignments(), "denyAssignments", "[{}]"));
        QCOMPARE(truthOf(denies), Truth::Unknown);
    }

    /// A column that somebody added to rows of Az PowerShell, under the name that the others write.
    void inTheOtherLetterCase() {
        const auto added = [](QByteArray json, const char *before, const char *column) {
            const QByteArray name = QByteArray("\"") + before + '"';
            return json.replace(name, QByteArray(column) + ", " + name);
        };
        const QByteArray rows = azureAssignmentsOfPowerShell();
        QCOMPARE(truthOf(atVault(rows)), Truth::Yes);
        for (const char *column : {"\"scope\": \"/subscriptions/s\"", "\"objectId\": \"someone\"",
                 "\"roleDefinitionId\": \"acdd72a7-3385-48ef-bd42-f606fba81ae7\""}) {
            const importer::Imported imported = atVault(added(rows, "RoleAssignmentName", column));
            QVERIFY2(truthOf(imported) == Truth::Unknown, told(imported).constData());
            QVERIFY2(hasProblem(imported, ImportProblemKind::UnreadableElement), told(imported).constData());
        }
        // The others write this name themselves
        const QByteArray granted = ofSubscription("roleAssignments", azureAssignments());
        QCOMPARE(truthOf(atVault(added(granted, "principalId", "\"Scope\": \"vault\""))), Truth::Yes);
    }

    /// Else it would count as one that nobody read, and nobody would know that it may be disabled.
    void aKeyIsThereAndUnread() {
        const QByteArray key = keyOfHsm().replace("\"enabled\":", "\"enabled\": false, \"enabled\":");
        const importer::Imported imported = import({{"key", '[' + key + ']'}});
        QCOMPARE(imported.snapshot.environment.keys.size(), size_t(1));
        QVERIFY(imported.snapshot.environment.keys.front().attributesRead);
        QVERIFY(!imported.snapshot.environment.keys.front().enabled);
        QVERIFY(hasProblem(imported, ImportProblemKind::UnreadableElement));
    }

    void aSnapshotOfOurOwn() {
        snapshot::Snapshot saved = atVault(ofSubscription("roleAssignments", azureAssignments())).snapshot;
        saved.takenAt = QDateTime(QDate(2026, 11, 29), QTime(5, 34), Qt::UTC);
        QByteArray json = snapshot::toJson(saved);
        QCOMPARE(truthOf(import({{"a", json}})), Truth::Yes);
        json.replace("\"accountEnabled\": true", "\"accountEnabled\": false, \"accountEnabled\": true");
        const importer::Imported imported = import({{"a", json}});
        QVERIFY2(truthOf(imported) == Truth::Unknown, told(imported).constData());
        QVERIFY(hasProblem(imported, ImportProblemKind::UnreadableElement));
    }
};

CVM_TEST(TestTwins)

} // namespace tst_twins

#include "tst_twins.moc"
