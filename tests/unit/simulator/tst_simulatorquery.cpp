#include "simulator/kql/query.h"
#include "simulatorclient.h"
#include "tests/support/program.h"

#include <QElapsedTimer>

namespace tst_simulatorquery {

using simulator::kql::Problem;
using simulator::kql::Query;
using simulator::kql::Row;

/// Resource Graph: the queries it understands, what it refuses, paging.
class SimulatorQueryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void filters_data();
    void filters();
    void refuses_data();
    void refuses();
    void tellsWhatIsNotSimulated_data();
    void tellsWhatIsNotSimulated();
    void countsGroups();
    void skipsRows();
    void tablesKeepTheirColumns();
    void rowsHaveEveryColumn();
    void projectsAndOrders();
    void pagesWithSkipToken();
    void losesRowsWithoutId();
    void answersErrorsAsAzureDoes();
    void showsOnlyReadableSubscriptions();
    void findsKeyStoresByAddress();
    void largeTenantIsQuickAndComplete();
};

namespace {

std::vector<Row> sample() {
    return {Row{{u"id"_s, u"/a"_s}, {u"type"_s, u"microsoft.compute/virtualmachines"_s},
                {u"location"_s, u"uaenorth"_s},
                {u"properties"_s, QJsonObject{{u"vmSize"_s, u"Large"_s}, {u"n"_s, 3}}}},
        Row{{u"id"_s, u"/b"_s}, {u"type"_s, u"microsoft.compute/disks"_s}, {u"location"_s, u"eastus"_s}},
        Row{{u"id"_s, u"/c"_s}, {u"type"_s, u"microsoft.compute/virtualmachines"_s},
            {u"location"_s, u"eastus"_s}, {u"tags"_s, QJsonObject{{u"cost center"_s, u"42"_s}}}}};
}

std::vector<Row> run(const QString &text, const std::vector<Row> &rows) {
    Problem problem;
    const auto query = Query::parse(text, problem);
    if (!query) {
        return {Row{{u"id"_s, problem.text}}};
    }
    std::vector<const Row *> pointers;
    for (const Row &row : rows) {
        pointers.push_back(&row);
    }
    return query->run(pointers);
}

const QString confidential
    = u"resources\n| where type =~ 'Microsoft.Compute/virtualMachines'\n"
      "| where properties.securityProfile.securityType =~ 'ConfidentialVM'\n"
      "| project id, name, subscriptionId, desId = tostring(properties.storageProfile.osDisk."
      "managedDisk.securityProfile.diskEncryptionSet.id)\n| order by id asc"_s;

Answer ask(SimulatorClient &client, const QString &query, const QJsonObject &options = {}) {
    return client.arm("POST", u"/providers/Microsoft.ResourceGraph/resources?api-version=2021-03-01"_s,
        {{u"query"_s, query}, {u"options"_s, options}});
}

} // namespace

void SimulatorQueryTest::filters_data() {
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("ids");
    QTest::newRow("=~") << u"type =~ 'Microsoft.Compute/DISKS'"_s << u"/b"_s;
    QTest::newRow("==") << u"type == 'Microsoft.Compute/disks'"_s << u""_s;
    QTest::newRow("!=") << u"location != \"eastus\""_s << u"/a"_s;
    QTest::newRow("and or")
        << u"type =~ 'microsoft.compute/disks' or (location == 'uaenorth' and id contains 'A')"_s
        << u"/a /b"_s;
    QTest::newRow("and binds tighter") << u"id == '/b' or id == '/a' and location == 'eastus'"_s << u"/b"_s;
    QTest::newRow("nested") << u"tostring(properties.vmSize) =~ 'large'"_s << u"/a"_s;
    QTest::newRow("bracket") << u"tags['cost center'] == '42'"_s << u"/c"_s;
    QTest::newRow("in~") << u"location in~ ('EASTUS', 'westus')"_s << u"/b /c"_s;
    QTest::newRow("!in") << u"location !in ('eastus')"_s << u"/a"_s;
    QTest::newRow("!contains") << u"type !contains 'disk'"_s << u"/a /c"_s;
    QTest::newRow("startswith") << u"id startswith '/C'"_s << u"/c"_s;
    QTest::newRow("isnotempty") << u"isnotempty(properties.vmSize)"_s << u"/a"_s;
    QTest::newRow("not") << u"not(isnotempty(properties)) and tolower(location) == 'eastus'"_s << u"/b /c"_s;
    QTest::newRow("number") << u"properties.n == 3"_s << u"/a"_s;
}

void SimulatorQueryTest::filters() {
    QFETCH(QString, where);
    QFETCH(QString, ids);
    QStringList found;
    const auto rows = run(u"Resources | where "_s + where, sample());
    for (const Row &row : rows) {
        found.append(row.value("id"_L1).toString());
    }
    QCOMPARE(found.join(u' '), ids);
}

void SimulatorQueryTest::refuses_data() {
    QTest::addColumn<QString>("query");
    QTest::newRow("operator") << u"resources | invent"_s;
    QTest::newRow("string") << u"resources | where id == 'x"_s;
    QTest::newRow("half an expression") << u"resources | where id =="_s;
    QTest::newRow("parenthesis") << u"resources | where (id == 'x'"_s;
    QTest::newRow("character") << u"resources | where id == #"_s;
    QTest::newRow("rubbish after") << u"resources where id == 'x'"_s;
    QTest::newRow("empty") << u""_s;
}

void SimulatorQueryTest::refuses() {
    QFETCH(QString, query);
    Problem problem;
    QVERIFY(!Query::parse(query, problem));
    QVERIFY(!problem.text.isEmpty());
    QVERIFY(!problem.isNotSimulated);
}

void SimulatorQueryTest::tellsWhatIsNotSimulated_data() {
    QTest::addColumn<QString>("query");
    QTest::newRow("operator") << u"resources | join kind=inner (resources) on id"_s;
    QTest::newRow("operator with a dash") << u"resources | mv-expand zones"_s;
    QTest::newRow("aggregate") << u"resources | summarize max(name) by type"_s;
    QTest::newRow("several aggregates") << u"resources | summarize count(), dcount(name) by type"_s;
    QTest::newRow("function") << u"resources | where strlen(id) > 5"_s;
    QTest::newRow("table") << u"authorizationresources | take 1"_s;
}

void SimulatorQueryTest::tellsWhatIsNotSimulated() {
    QFETCH(QString, query);
    SimulatorClient client(u"managed-hsm"_s);
    const Answer answer = ask(client, query);
    QCOMPARE(answer.status, 501);
    QCOMPARE(answer.errorCode(), u"NotSimulated"_s);
    QVERIFY(answer.body.contains("operators: where, project"));
}

void SimulatorQueryTest::countsGroups() {
    const auto types
        = run(u"resources | summarize count() by type, location | where count_ >= 1 | order by type asc"_s,
            sample());
    QCOMPARE(types.size(), std::size_t(3));
    QCOMPARE(types.front(),
        (Row{{u"type"_s, u"microsoft.compute/disks"_s}, {u"location"_s, u"eastus"_s}, {u"count_"_s, 1}}));
    QCOMPARE(run(u"resources | summarize n = count() by type | where n > 1"_s, sample())
                 .front()
                 .value("n"_L1)
                 .toInt(),
        2);
    QCOMPARE(
        run(u"resources | where id == 'x' | summarize count()"_s, sample()).front(), (Row{{u"count_"_s, 0}}));
    QCOMPARE(run(u"resources | distinct location"_s, sample()).size(), std::size_t(2));
}

void SimulatorQueryTest::skipsRows() {
    SimulatorClient client(u"managed-hsm"_s);
    const auto idsOf = [&](const QJsonObject &options) {
        QStringList ids;
        const QJsonArray data = ask(client, confidential, options).json.value("data"_L1).toArray();
        for (const QJsonValue &row : data) {
            ids.append(row["id"_L1].toString());
        }
        return ids;
    };
    const QStringList all = idsOf({});
    QCOMPARE(all.size(), 7);
    QCOMPARE(idsOf({{u"$skip"_s, 2}, {u"$top"_s, 3}}), all.mid(2, 3));
    QCOMPARE(idsOf({{u"$skip"_s, 7}}), QStringList());
    for (const QJsonObject &bad : {QJsonObject{{u"$skipToken"_s, u"nonsense"_s}},
             QJsonObject{{u"$skip"_s, -1}}, QJsonObject{{u"$top"_s, -3}}, QJsonObject{{u"$top"_s, 1001}}}) {
        QCOMPARE(ask(client, confidential, bad).status, 400);
    }
}

void SimulatorQueryTest::tablesKeepTheirColumns() {
    SimulatorClient client(u"managed-hsm"_s);
    const auto table = [&](const QString &query) {
        return ask(client, query, {{u"resultFormat"_s, u"table"_s}}).json.value("data"_L1).toObject();
    };
    const auto columnsOf = [](const QJsonObject &data) {
        QStringList columns;
        const QJsonArray all = data.value("columns"_L1).toArray();
        for (const QJsonValue &column : all) {
            columns.append(column["name"_L1].toString() + u' ' + column["type"_L1].toString());
        }
        return columns.join(u", "_s);
    };
    const QJsonObject projected
        = table(u"resources | where type =~ 'microsoft.compute/disks' | project sku, name, size = "
                u"properties.diskSizeGB, "
                u"isSmall = properties.diskSizeGB < 100, id | order by id asc | take 1"_s);
    QCOMPARE(columnsOf(projected), u"sku object, name string, size integer, isSmall boolean, id string"_s);
    const QJsonArray row = projected.value("rows"_L1).toArray().first().toArray();
    QCOMPARE(row.at(2).toInt(), 64);
    QVERIFY(row.at(1).toString().startsWith("cvm-"_L1));
    QVERIFY(columnsOf(table(u"resources | take 1"_s)).startsWith("id string, name string, type string"_L1));
    QCOMPARE(columnsOf(table(u"resources | extend n = 1 | project-away id, name, type | take 1"_s))
                 .section(u", "_s, 0, 0),
        u"tenantId string"_s);
    QCOMPARE(columnsOf(table(u"resources | summarize count() by type"_s)), u"type string, count_ integer"_s);
    QCOMPARE(columnsOf(table(u"resources | where id == 'x' | project name"_s)), u"name object"_s);
}

void SimulatorQueryTest::rowsHaveEveryColumn() {
    SimulatorClient client(u"managed-hsm"_s);
    const auto one = [&](const QString &query) {
        return ask(client, query + u" | take 1"_s).json.value("data"_L1).toArray().first().toObject();
    };
    const QJsonObject disk = one(u"resources | where type == 'microsoft.compute/disks'"_s);
    QCOMPARE(disk.value("sku"_L1)["name"_L1].toString(), u"Premium_LRS"_s);
    QVERIFY(disk.value("managedBy"_L1).toString().contains("/virtualMachines/"_L1));
    QVERIFY(disk.contains("zones"_L1) && disk.value("zones"_L1).isNull());
    QVERIFY(disk.contains("plan"_L1) && disk.contains("extendedLocation"_L1) && !disk.contains("etag"_L1));
    const QJsonObject set = one(u"resources | where type == 'microsoft.compute/diskencryptionsets'"_s);
    QCOMPARE(set.value("identity"_L1)["type"_L1].toString(), u"SystemAssigned"_s);
    const QJsonObject group
        = one(u"resourcecontainers | where type == 'microsoft.resources/subscriptions/resourcegroups'"_s);
    QCOMPARE(group.value("resourceGroup"_L1).toString(), group.value("name"_L1).toString().toLower());
    QVERIFY(!group.value("subscriptionId"_L1).toString().isEmpty());
    const Answer resources = client.arm("GET",
        contoso::production
            + u"/resources?$filter=resourceType%20eq%20'Microsoft.Compute/disks'&api-version=2021-04-01"_s);
    QVERIFY(resources.value().size() > 0);
}

void SimulatorQueryTest::projectsAndOrders() {
    const auto rows = run(
        u"resources | project id, size = tostring(properties.vmSize), properties.n | order by id desc | take 2"_s,
        sample());
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows.front().value("id"_L1).toString(), u"/c"_s);
    QCOMPARE(rows.front().value("size"_L1).toString(), QString());
    QVERIFY(rows.front().value("properties_n"_L1).isNull());
    QCOMPARE(run(u"resources | count"_s, sample()).front().value("Count"_L1).toInt(), 3);
    QCOMPARE(
        run(u"resources | top 1 by location desc"_s, sample()).front().value("id"_L1).toString(), u"/a"_s);
    QVERIFY(!run(u"resources | project-away properties, tags"_s, sample()).front().contains(u"properties"_s));
}

void SimulatorQueryTest::pagesWithSkipToken() {
    SimulatorClient client(u"managed-hsm"_s);
    QStringList ids;
    QString token;
    int pages = 0;
    do {
        QJsonObject options{{u"resultFormat"_s, u"objectArray"_s}, {u"$top"_s, 3}};
        if (!token.isEmpty()) {
            options.insert(u"$skipToken"_s, token);
        }
        const Answer page = ask(client, confidential, options);
        QCOMPARE(page.status, 200);
        QCOMPARE(page.json.value("resultTruncated"_L1), QJsonValue(u"false"_s)); // a string
        QCOMPARE(page.json.value("totalRecords"_L1).toInt(), 7);
        const QJsonArray data = page.json.value("data"_L1).toArray();
        QCOMPARE(page.json.value("count"_L1).toInt(), data.size());
        for (const QJsonValue &row : data) {
            ids.append(row.toObject().value("id"_L1).toString());
        }
        token = page.json.value("$skipToken"_L1).toString();
        ++pages;
    } while (!token.isEmpty());
    QCOMPARE(pages, 3);
    QStringList ordered = ids;
    ordered.sort();
    QCOMPARE(ids, ordered);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 7);
}

void SimulatorQueryTest::losesRowsWithoutId() {
    SimulatorClient client(u"managed-hsm"_s);
    const Answer answer
        = ask(client, u"resources | project name"_s, {{u"$top"_s, 2}, {u"resultFormat"_s, u"objectArray"_s}});
    QCOMPARE(answer.json.value("resultTruncated"_L1).toString(), u"true"_s);
    QVERIFY(!answer.json.contains("$skipToken"_L1));
}

void SimulatorQueryTest::answersErrorsAsAzureDoes() {
    SimulatorClient client(u"managed-hsm"_s);
    const Answer answer = ask(client, u"resources | invent"_s);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.errorCode(), u"BadRequest"_s);
    const QJsonArray details = answer.json.value("error"_L1).toObject().value("details"_L1).toArray();
    QCOMPARE(details.first().toObject().value("code"_L1).toString(), u"InvalidQuery"_s);
    QCOMPARE(ask(client, u"inventedresources | take 1"_s).status, 400);
}

void SimulatorQueryTest::showsOnlyReadableSubscriptions() {
    SimulatorClient client(QJsonObject{{u"name"_s, u"narrow"_s}, {u"extends"_s, u"contoso"_s},
        {u"roleAssignments"_s, QJsonObject{{u"administrator of production"_s, QJsonValue::Null}}}});
    const Answer answer = ask(client, confidential);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json.value("totalRecords"_L1).toInt(), 1); // the one in the development subscription
    const Answer refused = client.arm("GET", contoso::vm() + u"?api-version=2024-07-01"_s);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.errorCode(), u"AuthorizationFailed"_s);
    QVERIFY(refused.errorMessage().contains(
        u"'Microsoft.Compute/virtualMachines/read' over scope '%1'"_s.arg(contoso::vm())));
}

void SimulatorQueryTest::findsKeyStoresByAddress() {
    SimulatorClient client(u"managed-hsm"_s);
    const Answer hsm = ask(client,
        u"resources | where type =~ 'microsoft.keyvault/managedhsms' | where tostring(properties.hsmUri) "
        u"startswith "
        "'https://contoso-hsm-prod.' | project id, name"_s);
    QCOMPARE(hsm.json.value("count"_L1).toInt(), 1);
    const Answer vault = ask(client,
        u"resources | where type =~ 'microsoft.keyvault/vaults' and tostring(properties.vaultUri) startswith "
        "'https://contoso-kv-rbac.' | project id"_s);
    QCOMPARE(vault.json.value("count"_L1).toInt(), 1);
}

void SimulatorQueryTest::largeTenantIsQuickAndComplete() {
    SimulatorClient client(u"large-tenant"_s);
    QCOMPARE(client.arm("GET", u"/subscriptions?api-version=2022-12-01"_s).value().size(), 20);
    const QString machines
        = u"resources | where type =~ 'microsoft.compute/virtualmachines' | project id | order by id asc"_s;
    const Answer all = ask(client, machines, {{u"$top"_s, 1000}});
    QCOMPARE(all.json.value("totalRecords"_L1).toInt(), 2000);
    QElapsedTimer timer;
    timer.start();
    const Answer some = ask(client, confidential, {{u"$top"_s, 1000}, {u"resultFormat"_s, u"objectArray"_s}});
    qInfo("300 of 2,000 virtual machines in %lld ms", timer.elapsed());
    QCOMPARE(some.json.value("totalRecords"_L1).toInt(), 300);
    QVERIFY(timer.elapsed() < 2000); // generous: debug builds on busy machines
}

CVM_TEST(SimulatorQueryTest)

} // namespace tst_simulatorquery

#include "tst_simulatorquery.moc"
