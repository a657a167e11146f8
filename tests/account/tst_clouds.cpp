#include <QTest>

#include "cloud/account/clouds.h"
#include "tests/support/await.h"
#include "tests/support/faketransport.h"
#include "tests/support/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tst_clouds {

class TestClouds : public QObject {
    Q_OBJECT

private:
    static QByteArray metadata(const QString &login = QStringLiteral("https://login.local.example/")) {
        const QJsonObject authentication{{QStringLiteral("loginEndpoint"), login},
            {QStringLiteral("audiences"), QJsonArray{QStringLiteral("https://management.local.example")}}};
        const QJsonObject suffixes{{QStringLiteral("keyVaultDns"), QStringLiteral("vault.local.example")}};
        return QJsonDocument(
            QJsonObject{{QStringLiteral("name"), QStringLiteral("LocalStack")},
                {QStringLiteral("resourceManager"), QStringLiteral("https://arm.local.example/")},
                {QStringLiteral("authentication"), authentication},
                {QStringLiteral("microsoftGraphResourceId"), QStringLiteral("https://graph.local.example/")},
                {QStringLiteral("portal"), QStringLiteral("https://portal.local.example")},
                {QStringLiteral("suffixes"), suffixes}})
            .toJson();
    }
    static account::Settings custom() {
        account::Settings settings;
        settings.cloud = nullptr;
        settings.armHost = QStringLiteral("arm.local.example");
        return settings;
    }

private Q_SLOTS:
    void knownCloudsAskNothing_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("public") << QStringLiteral("AzureCloud");
        QTest::newRow("US") << QStringLiteral("AzureUSGovernment");
        QTest::newRow("China") << QStringLiteral("AzureChinaCloud");
    }
    void knownCloudsAskNothing() {
        QFETCH(QString, name);
        const auto network = std::make_shared<support::FakeTransport>();
        account::Settings settings;
        settings.cloud = domain::azureCloud(name);
        const base::Result<azure::Cloud> cloud = support::await(account::cloudOf(settings, network, {}));
        QCOMPARE(cloud->name, name);
        QVERIFY(network->requests().isEmpty());
    }

    void aCustomCloudIsAskedForItsHosts() {
        const auto network = std::make_shared<support::FakeTransport>();
        network->answer(200, metadata());
        const base::Result<azure::Cloud> cloud = support::await(account::cloudOf(custom(), network, {}));
        QVERIFY(cloud);
        QCOMPARE(cloud->name, QStringLiteral("LocalStack"));
        QCOMPARE(cloud->loginHost, QStringLiteral("login.local.example"));
        QCOMPARE(cloud->armScope, QStringLiteral("https://management.local.example/.default"));
        QCOMPARE(cloud->keyVaultSuffix, QStringLiteral("vault.local.example"));
        QVERIFY(cloud->backupAppId.isEmpty()); // nobody guesses an id in an unknown cloud
        // A suffix that was not named lets a token go nowhere.
        QVERIFY(cloud->managedHsmSuffix.isEmpty());
        QVERIFY(!cloud->managedHsmAudience().allows(QUrl(QStringLiteral("https://hsm.example/"))));
        QVERIFY(!cloud->managedHsmAudience().allows(QUrl(QStringLiteral("https://hsm./"))));
    }

    /// An endpoint of Azure's own is known better than by what it, or somebody in between, says.
    void anEndpointOfAzuresOwnIsNotAsked() {
        const auto network = std::make_shared<support::FakeTransport>();
        account::Settings settings = custom();
        settings.armHost = QStringLiteral("Management.UsGovCloudApi.net");
        const base::Result<azure::Cloud> cloud = support::await(account::cloudOf(settings, network, {}));
        QCOMPARE(cloud->name, QStringLiteral("AzureUSGovernment"));
        QCOMPARE(cloud->loginHost, QStringLiteral("login.microsoftonline.us"));
        QCOMPARE(cloud->backupName, QStringLiteral("Backup Fairfax"));
        QVERIFY(network->requests().isEmpty());
    }

    /// Only Azure gets Azure's tokens: an endpoint that is not Azure's may name nothing of Azure's.
    void aCloudOfOnesOwnNamesNothingOfAzures_data() {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        const QString names = QStringLiteral("CloudNamesAzure");
        const QString signsIn = QStringLiteral("CloudSignsInAtAzure");
        const QString wide = QStringLiteral("CloudSuffixTooWide");
        for (const char *audience :
            {"https://management.azure.com", "https://management.azure.com/",
                "https://management.azure.com//", "https://MANAGEMENT.Azure.Com",
                "https://management.azure.com./", "https://management.azure.com:443/",
                "https://management.azure.com/x/y", "https://management.core.windows.net/",
                "https://management.core.windows.net", "https://westeurope.management.azure.com",
                "https://graph.microsoft.com", "https://graph.windows.net/", "https://vault.azure.net",
                "https://managedhsm.azure.net", "https://storage.azure.com/", "https://database.windows.net/",
                "https://api.loganalytics.io", "https://api.loganalytics.us/",
                "https://api.applicationinsights.io", "https://dev.azuresynapse.net",
                "https://contoso.azurecr.cn", "https://contoso.sharepoint.com",
                "https://management.contoso.onmicrosoft.com/3ee899c8-c137-4ce4-b230-619961a09a73",
                "https://management.usgovcloudapi.net/", "https://management.core.usgovcloudapi.net/",
                "https://management.chinacloudapi.cn", "https://management.core.chinacloudapi.cn/",
                "797f4846-ba00-4fd7-ba43-dac1f8f63013", "40a69793-8fe6-4db1-9591-dbc5c57b17d8",
                "spn:797F4846-BA00-4FD7-BA43-DAC1F8F63013", "api://payroll", "urn:payroll",
                "https://a@management.azure.com", "https://arm.local.example\\@management.azure.com",
                "https://management%2eazure.com", "https://m\u0430nagement.azure.com",
                "http://arm.local.example", "https://arm.local.example?x=https://management.azure.com",
                "https://arm.local.example https://management.azure.com"}) {
            QTest::newRow(audience) << QStringLiteral("audience") << QString::fromUtf8(audience) << names;
        }
        for (const char *login :
            {"https://login.microsoftonline.com/", "https://login.microsoftonline.com/common",
                "https://LOGIN.windows.net/", "https://login.microsoft.com", "https://sts.windows.net/",
                "https://login.microsoftonline.us/", "https://login.chinacloudapi.cn/",
                "https://login.partner.microsoftonline.cn", "https://contoso.ciamlogin.com/",
                "https://contoso.b2clogin.com/", "https://login.live.com/"}) {
            QTest::newRow(login) << QStringLiteral("login") << QString::fromUtf8(login) << signsIn;
        }
        for (const char *member : {"graph", "keyVaultDns", "mhsmDns"}) {
            for (const char *host : {"graph.microsoft.com", "vault.azure.net", "managedhsm.azure.net",
                     "azure.net", "vault.usgovcloudapi.net", "vault.azure.cn", "graph.microsoft.us"}) {
                QTest::addRow("%s %s", member, host)
                    << QString::fromLatin1(member) << QString::fromLatin1(host) << names;
            }
            if (QLatin1String(member) != QLatin1String("graph")) { // as the Azure CLI writes suffixes
                for (const char *suffix : {".vault.azure.net", ".managedhsm.azure.net"}) {
                    QTest::addRow("%s %s", member, suffix)
                        << QString::fromLatin1(member) << QString::fromLatin1(suffix) << names;
                }
            }
            for (const char *suffix : {"net", "com", "example", "co.uk", "azurewebsites.net", "azure-api.net",
                     "trafficmanager.net", "127.0.0.1"}) {
                QTest::addRow("%s %s", member, suffix)
                    << QString::fromLatin1(member) << QString::fromLatin1(suffix) << wide;
            }
        }
    }
    void aCloudOfOnesOwnNamesNothingOfAzures() {
        QFETCH(QString, member);
        QFETCH(QString, value);
        QFETCH(QString, code);
        QJsonObject cloud = QJsonDocument::fromJson(metadata()).object();
        QJsonObject authentication = cloud.value(QLatin1String("authentication")).toObject();
        QJsonObject suffixes = cloud.value(QLatin1String("suffixes")).toObject();
        if (member == QLatin1String("audience")) {
            authentication.insert(QStringLiteral("audiences"),
                QJsonArray{QStringLiteral("https://management.local.example"), value}); // any of them counts
        } else if (member == QLatin1String("login")) {
            authentication.insert(QStringLiteral("loginEndpoint"), value);
        } else if (member == QLatin1String("graph")) {
            cloud.insert(QStringLiteral("microsoftGraphResourceId"), QStringLiteral("https://") + value);
        } else {
            suffixes.insert(member, value);
        }
        cloud.insert(QStringLiteral("authentication"), authentication);
        cloud.insert(QStringLiteral("suffixes"), suffixes);
        const auto network = std::make_shared<support::FakeTransport>();
        network->answer(200, QJsonDocument(cloud).toJson());
        const base::Result<azure::Cloud> found = support::await(account::cloudOf(custom(), network, {}));
        QVERIFY(!found);
        QCOMPARE(found.error().code, code);
        QCOMPARE(found.error().target, QStringLiteral("arm.local.example"));
        QCOMPARE(network->requests().size(), 1);
    }

    /// A cloud is shown by its host; Azure's names are not for others.
    void aCloudOfOnesOwnIsNotCalledAzure() {
        for (const char *name : {"AzureCloud", "azurecloud", "AzureUSGovernment", "AzureChinaCloud"}) {
            identity::CloudMetadata given;
            given.armHost = QStringLiteral("arm.local.example");
            given.name = QString::fromLatin1(name);
            given.portalHost = QStringLiteral("portal.azure.com");
            QCOMPARE(account::cloudFrom(given).name, given.armHost);
            QVERIFY(account::cloudFrom(given).portalHost.isEmpty());
        }
    }

    void handsOnWhatTheEndpointSays() {
        const auto network = std::make_shared<support::FakeTransport>();
        network->answer(200, metadata(QStringLiteral("https://adfs.local.example/adfs")));
        const base::Result<azure::Cloud> cloud = support::await(account::cloudOf(custom(), network, {}));
        QCOMPARE(cloud.error().code, QStringLiteral("AdfsNotSupported"));
    }
};

CVM_TEST(TestClouds)

} // namespace tst_clouds

#include "tst_clouds.moc"
