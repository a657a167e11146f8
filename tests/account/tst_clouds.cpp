#include <QTest>

#include "account/clouds.h"
#include "tests/support/await.h"
#include "tests/support/faketransport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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
        settings.cloud = account::CloudChoice::Custom;
        settings.armHost = QStringLiteral("arm.local.example");
        return settings;
    }

private Q_SLOTS:
    void knownCloudsAskNothing_data() {
        QTest::addColumn<account::CloudChoice>("choice");
        QTest::addColumn<QString>("name");
        QTest::newRow("public") << account::CloudChoice::Public << QStringLiteral("AzureCloud");
        QTest::newRow("US") << account::CloudChoice::UsGovernment << QStringLiteral("AzureUSGovernment");
        QTest::newRow("China") << account::CloudChoice::China << QStringLiteral("AzureChinaCloud");
    }
    void knownCloudsAskNothing() {
        QFETCH(account::CloudChoice, choice);
        QFETCH(QString, name);
        const auto network = std::make_shared<support::FakeTransport>();
        account::Settings settings;
        settings.cloud = choice;
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
        QVERIFY(cloud->backupManagementServiceAppId.isEmpty()); // nobody guesses an id in an unknown cloud
        // A suffix that was not named lets a token go nowhere.
        QVERIFY(cloud->managedHsmSuffix.isEmpty());
        QVERIFY(!cloud->managedHsmAudience().allows(QUrl(QStringLiteral("https://hsm.example/"))));
        QVERIFY(!cloud->managedHsmAudience().allows(QUrl(QStringLiteral("https://hsm./"))));
    }

    /// Metadata of a known cloud keep the ids that Microsoft published for it.
    void aKnownCloudKeepsItsIds() {
        identity::CloudMetadata given;
        given.armHost = QStringLiteral("management.usgovcloudapi.net");
        given.loginHost = QStringLiteral("login.microsoftonline.us");
        QCOMPARE(account::cloudFrom(given).backupManagementServiceAppId,
            azure::Cloud::usGovernment().backupManagementServiceAppId);
        QCOMPARE(account::cloudFrom(given).name, given.armHost);
    }

    void handsOnWhatTheEndpointSays() {
        const auto network = std::make_shared<support::FakeTransport>();
        network->answer(200, metadata(QStringLiteral("https://adfs.local.example/adfs")));
        const base::Result<azure::Cloud> cloud = support::await(account::cloudOf(custom(), network, {}));
        QCOMPARE(cloud.error().code, QStringLiteral("AdfsNotSupported"));
    }
};

QTEST_GUILESS_MAIN(TestClouds)
#include "tst_clouds.moc"
