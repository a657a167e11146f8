#include "cloud/identity/cloudmetadata.h"
#include "tests/support/await.h"
#include "tests/support/faketransport.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_cloudmetadata {

using base::ErrorKind;
using base::Result;
using identity::CloudMetadata;
using identity::readCloudMetadata;
using support::await;

namespace {

const QString host = QStringLiteral("management.local.example");

QByteArray cloud(const QByteArray &login = "https://login.local.example/") {
    const QJsonObject authentication{{QStringLiteral("loginEndpoint"), QString::fromLatin1(login)},
        {QStringLiteral("audiences"),
            QJsonArray{QStringLiteral("https://management.local.example/"), QStringLiteral("https://other")}},
        {QStringLiteral("identityProvider"), QStringLiteral("AAD")}};
    const QJsonObject suffixes{{QStringLiteral("keyVaultDns"), QStringLiteral("vault.local.example")},
        {QStringLiteral("mhsmDns"), QStringLiteral("managedhsm.local.example")}};
    const QJsonObject object{{QStringLiteral("name"), QStringLiteral("Own")},
        {QStringLiteral("resourceManager"), QStringLiteral("https://management.local.example/")},
        {QStringLiteral("portal"), QStringLiteral("https://portal.local.example")},
        {QStringLiteral("authentication"), authentication},
        {QStringLiteral("microsoftGraphResourceId"), QStringLiteral("https://graph.local.example/")},
        {QStringLiteral("suffixes"), suffixes}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

class TestCloudMetadata : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKnownShapeIsRead_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("object") << cloud();
        QTest::newRow("list") << '[' + cloud() + ']';
        QTest::newRow("value") << QByteArray("{\"value\":[") + cloud() + "]}";
        QTest::newRow("several")
            << "[{\"name\":\"Other\",\"resourceManager\":\"https://management.azure.com\"}," + cloud() + ']';
        QTest::newRow("other case")
            << cloud().replace("loginEndpoint", "LoginEndpoint").replace("audiences", "Audiences");
        QTest::newRow("suffixes as the Azure CLI writes them")
            << cloud().replace("\"vault.", "\".vault.").replace("\"managedhsm.", "\".managedhsm.");
        QTest::newRow("tenant in the address") << cloud("https://login.local.example/common");
    }
    void everyKnownShapeIsRead() {
        QFETCH(QByteArray, json);
        const Result<CloudMetadata> metadata
            = readCloudMetadata(json, QStringLiteral("Management.Local.Example"));
        QVERIFY2(metadata, qPrintable(metadata ? QString() : metadata.error().message));
        QCOMPARE(metadata->name, QStringLiteral("Own"));
        QCOMPARE(metadata->loginHost, QStringLiteral("login.local.example"));
        QCOMPARE(metadata->armHost, host);
        QCOMPARE(metadata->armScope, QStringLiteral("https://management.local.example//.default"));
        QCOMPARE(metadata->audiences.size(), 2);
        QCOMPARE(metadata->graphHost, QStringLiteral("graph.local.example"));
        QCOMPARE(metadata->portalHost, QStringLiteral("portal.local.example"));
        QCOMPARE(metadata->keyVaultSuffix, QStringLiteral("vault.local.example"));
        QCOMPARE(metadata->managedHsmSuffix, QStringLiteral("managedhsm.local.example"));
        QVERIFY(metadata->missing.isEmpty());
    }

    void whatIsNotSaidIsNamed() {
        const Result<CloudMetadata> metadata
            = readCloudMetadata("{\"authentication\":{\"loginEndpoint\":\"https://"
                                "login.x.example\",\"audiences\":[\"https://arm\"]}}",
                host);
        QVERIFY(metadata);
        QCOMPARE(metadata->armScope, QStringLiteral("https://arm/.default"));
        QCOMPARE(metadata->missing.size(), 4);
        QVERIFY(metadata->missing.contains(QStringLiteral("suffixes.mhsmDns")));
    }

    void badMetadataIsRefused_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("code");
        const QString bad = QStringLiteral("BadCloudMetadata");
        QTest::newRow("no JSON") << QByteArray("<html>") << bad;
        QTest::newRow("empty list") << QByteArray("[]") << bad;
        QTest::newRow("foreign clouds only")
            << QByteArray("[{\"resourceManager\":\"https://a\"},{\"resourceManager\":\"https://b\"}]") << bad;
        QTest::newRow("no login") << QByteArray("{\"authentication\":{\"audiences\":[\"https://arm\"]}}")
                                  << bad;
        QTest::newRow("plain http") << cloud("http://login.local.example") << bad;
        QTest::newRow("user in the address") << cloud("https://login@evil.example") << bad;
        QTest::newRow("no audience") << QByteArray(
            "{\"authentication\":{\"loginEndpoint\":\"https://login.x.example\",\"audiences\":[]}}")
                                     << bad;
        QTest::newRow("AD FS") << cloud("https://adfs.local.example/adfs")
                               << QStringLiteral("AdfsNotSupported");
        for (const char *suffix : {"\"..vault.local.example\"", "\"https://vault.local.example:8443\"",
                 "\"http://vault.local.example\"", "\".\"", "7", "[\"vault.local.example\"]"}) {
            QTest::newRow(suffix) << cloud().replace("\"vault.local.example\"", suffix) << bad;
            QTest::addRow("HSM %s", suffix) << cloud().replace("\"managedhsm.local.example\"", suffix) << bad;
        }
        QTest::newRow("no list of suffixes")
            << cloud().replace("\"suffixes\":{", "\"suffixes\":[],\"x\":{") << bad;
        QTest::newRow("AD FS by name")
            << cloud().replace("\"AAD\"", "\"ADFS\"") << QStringLiteral("AdfsNotSupported");
    }
    void badMetadataIsRefused() {
        QFETCH(QByteArray, json);
        QFETCH(QString, code);
        const Result<CloudMetadata> metadata = readCloudMetadata(json, host);
        QVERIFY(!metadata);
        QCOMPARE(metadata.error().code, code);
    }

    void asksWithoutAToken() {
        const auto transport = std::make_shared<support::FakeTransport>();
        transport->answer(200, cloud());
        QVERIFY(await(identity::fetchCloudMetadata(transport, host, {})));
        QCOMPARE(transport->requests().size(), 1);
        QCOMPARE(transport->requests()[0].url,
            QUrl(QStringLiteral(
                "https://management.local.example/metadata/endpoints?api-version=2022-09-01")));
        QVERIFY(transport->requests()[0].audience.scope.isEmpty());
        transport->answer(404, "no");
        const Result<CloudMetadata> missing = await(identity::fetchCloudMetadata(transport, host, {}));
        QCOMPARE(missing.error().httpStatus, 404);
        const Result<CloudMetadata> wrong
            = await(identity::fetchCloudMetadata(transport, QStringLiteral("a/b"), {}));
        QCOMPARE(wrong.error().code, QStringLiteral("InvalidLoginHost"));
        QCOMPARE(transport->requests().size(), 2);
    }
};

CVM_TEST(TestCloudMetadata)

} // namespace tst_cloudmetadata

#include "tst_cloudmetadata.moc"
