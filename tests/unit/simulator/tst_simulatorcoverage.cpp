#include "rights.h"
#include "tests/support/program.h"

#include <QFile>

namespace tst_simulatorcoverage {

/// Where the simulator ends: nobody shall take that for Azure's refusal.
class SimulatorCoverageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void toldApartFromAzuresRefusals_data();
    void toldApartFromAzuresRefusals();
    void tellsWhatThereIs();
    void firstPageSaysWhatToDo();
    void readmeHasTheTable();
    void nothingIsBothSimulatedAndNot();
};

namespace {

const QString vmPath = contoso::vm().section(contoso::production, 1);
const QString azureBackupVault = contoso::vault().section(contoso::production, 1);

} // namespace

void SimulatorCoverageTest::toldApartFromAzuresRefusals_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("says");
    const QString compute = u"?api-version=2024-07-01"_s;
    const auto arm = [](const char *name, const char *method, const QString &path, const QString &code,
                         const QString &says) {
        QTest::newRow(name) << QByteArray(method) << u"management.azure.com"_s << contoso::production + path
                            << code << says;
    };
    const QString not501 = u"NotSimulated"_s;
    arm("write a VM", "PUT", vmPath + compute, not501, u"PUT /subscriptions/"_s);
    arm("delete a VM", "DELETE", vmPath + compute, not501, {});
    arm("start a VM", "POST", vmPath + u"/start"_s + compute, not501, {});
    arm("extensions", "GET", vmPath + u"/extensions"_s + compute, not501, u"/extensions"_s);
    arm("scale sets", "GET", u"/providers/Microsoft.Compute/virtualMachineScaleSets"_s + compute, not501, {});
    arm("another provider", "GET", u"/providers/Microsoft.Network/networkInterfaces"_s + compute, not501, {});
    arm("tag names", "GET", u"/tagNames"_s + compute, not501, {});
    arm("template of a group", "POST", u"/resourceGroups/rg-erp/exportTemplate"_s + compute, not501, {});
    arm("change a vault", "PATCH", azureBackupVault + compute, not501, {});
    arm("delete a policy", "DELETE", azureBackupVault + u"/backupPolicies/x"_s + compute, not501, {});
    arm("no such method", "POST", vmPath + compute, u"MethodNotAllowed"_s, {});
    arm("no such type", "GET", u"/providers/Microsoft.Compute/teapots"_s + compute, u"InvalidResourceType"_s,
        u"'teapots' could not be found in the namespace 'Microsoft.Compute'"_s);
    arm("no such type in a type", "GET", u"/providers/Microsoft.Compute/teapots/x/lids"_s + compute,
        u"InvalidResourceType"_s, u"'teapots/lids'"_s);
    arm("no such provider", "GET", u"/providers/Microsoft.Teapots/pots"_s + compute,
        u"InvalidResourceNamespace"_s, u"'Microsoft.Teapots'"_s);
    const auto other = [](const QString &host, const char *method, const QString &path, const QString &code) {
        QTest::newRow(qPrintable(host.section(u'.', 0, 1) + path))
            << QByteArray(method) << host << path << code << QString();
    };
    const QString vault = u"contoso-kv-rbac.vault.azure.net"_s;
    const QString version = u"?api-version=7.4"_s;
    for (const auto &[method, path] :
        {std::pair("GET", u"rotationpolicy"_s), std::pair("GET", u"attestation"_s),
            std::pair("POST", u"rotate"_s), std::pair("POST", u"0123/wrapkey"_s)}) {
        for (const QString &host : {contoso::hsm, vault}) {
            other(host, method, u"/keys/cvm-erp-os/"_s + path + version, not501);
        }
    }
    other(contoso::hsm, "POST", u"/rng"_s + version, not501);
    other(contoso::hsm, "POST", u"/backup"_s + version, not501);
    other(contoso::hsm, "GET", u"/settings/x"_s + version, not501);
    other(contoso::hsm, "GET", u"/teapots"_s + version, u"Invalidkeyidentifier"_s);
    other(vault, "GET", u"/secrets"_s + version, not501);
    other(vault, "PUT", u"/secrets/x"_s + version, not501);
    other(vault, "GET", u"/teapots"_s + version, u"NotFound"_s);
    const QString graph = u"graph.microsoft.com"_s;
    other(graph, "GET", u"/v1.0/organization"_s, not501);
    other(graph, "GET", u"/v1.0/groups/x/members"_s, not501);
    other(graph, "DELETE", u"/v1.0/servicePrincipals/x"_s, not501);
    other(graph, "GET", u"/beta/users"_s, not501);
    other(graph, "GET", u"/v1.0/teapots/x"_s, u"BadRequest"_s);
    other(u"login.microsoftonline.com"_s, "GET", u"/common/adminconsent"_s, not501);
}

void SimulatorCoverageTest::toldApartFromAzuresRefusals() {
    QFETCH(QByteArray, method);
    QFETCH(QString, host);
    QFETCH(QString, path);
    QFETCH(QString, code);
    QFETCH(QString, says);
    SimulatorClient client(u"managed-hsm"_s);
    const Answer answer = client.send(method, host, path);
    QVERIFY2(answer.errorCode() == code, answer.body.constData());
    QCOMPARE(answer.status == 501, code == "NotSimulated"_L1);
    QVERIFY2(answer.errorMessage().contains(says), answer.body.constData());
}

void SimulatorCoverageTest::tellsWhatThereIs() {
    SimulatorClient client(u"managed-hsm"_s);
    const Answer answer = client.arm("DELETE", contoso::vm() + u"?api-version=2024-07-01"_s);
    QVERIFY(answer.body.contains("GET /subscriptions/{s}/resourceGroups/{rg}/providers/Microsoft.Compute/"
                                 "virtualMachines/{name}\""));
    QVERIFY(!answer.body.contains(
        "\"DELETE /subscriptions/{s}/resourceGroups/{rg}/providers/Microsoft.Compute/virtualMachines"));
    const Answer key = client.send("POST", contoso::hsm, u"/rng?api-version=7.4"_s);
    QVERIFY(key.body.contains("POST /keys/{name}/backup"));
}

void SimulatorCoverageTest::firstPageSaysWhatToDo() {
    SimulatorClient client(u"managed-hsm"_s);
    const Answer plain = client.sendRaw("GET", {}, u"/"_s, {}, {});
    QCOMPARE(plain.status, 200);
    QVERIFY(plain.headers.value("content-type").startsWith("text/plain"));
    for (const QByteArray &said : {QByteArray("managed-hsm"), QByteArray("/simulator/state"),
             QByteArray("/oauth2/v2.0/token"), client.simulator->signIn().tenantId.toUtf8(),
             client.simulator->signIn().clientId.toUtf8(), QByteArray("| Microsoft.Compute |")}) {
        QVERIFY2(plain.body.contains(said), said.constData());
    }
    QVERIFY(!plain.body.contains(client.simulator->signIn().refreshToken.toUtf8()));
    const Answer html = client.sendRaw("GET", {}, u"/"_s, {}, {{"Accept", "text/html,*/*"}});
    QVERIFY(html.headers.value("content-type").startsWith("text/html"));
    QVERIFY(html.body.contains("<td>Microsoft.Compute</td>"));
    QCOMPARE(client.sendRaw("POST", {}, u"/"_s, {}, {}).status, 405);
}

void SimulatorCoverageTest::readmeHasTheTable() {
    // made from what the simulator routes: copy it from its first page when this fails
    SimulatorClient client(u"managed-hsm"_s);
    const QByteArray page = client.sendRaw("GET", {}, u"/"_s, {}, {}).body;
    const QByteArray table = page.mid(page.indexOf("| Service"));
    QVERIFY(table.count('\n') > 5);
    QFile readme(QStringLiteral(CVM_SOURCE_DIR "/app/simulator/README.md"));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    QVERIFY2(readme.readAll().contains('\n' + table + '\n'), table.constData());
}

void SimulatorCoverageTest::nothingIsBothSimulatedAndNot() {
    // what is not is looked for first, and would hide what is
    SimulatorClient client(u"managed-hsm"_s);
    const QString page = QString::fromUtf8(client.sendRaw("GET", {}, u"/"_s, {}, {}).body);
    const auto routesOf = [](const QString &cell) {
        QSet<QString> routes;
        const QStringList entries = cell.split(u", "_s, Qt::SkipEmptyParts);
        for (const QString &entry : entries) {
            QStringList methods = entry.trimmed().split(u' ');
            const QString path = methods.takeLast();
            for (const QString &method : methods) {
                routes.insert(method + u' ' + path);
            }
        }
        return routes;
    };
    const QStringList rows = page.section(u"|---|"_s, 1).split(u'\n', Qt::SkipEmptyParts).mid(1);
    QVERIFY(rows.size() > 8);
    for (const QString &row : rows) {
        QSet<QString> both = routesOf(row.section(u'|', 2, 2));
        both.intersect(routesOf(row.section(u'|', 3, 3)));
        QVERIFY2(both.isEmpty(), qPrintable(QStringList(both.values()).join(u", "_s)));
    }
}

CVM_TEST(SimulatorCoverageTest)

} // namespace tst_simulatorcoverage

#include "tst_simulatorcoverage.moc"
