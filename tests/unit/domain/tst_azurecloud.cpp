#include "domain/azurecloud.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_azurecloud {

class AzureCloudTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Azure Backup is found by its application id, and called what that cloud calls it (contract 1, 11).
    void backupIsNamedAsItsCloudNamesIt() {
        QCOMPARE(domain::backupServiceName(QStringLiteral("AzureCloud")),
            QStringLiteral("Backup Management Service"));
        QCOMPARE(
            domain::backupServiceName(QStringLiteral("AzureUSGovernment")), QStringLiteral("Backup Fairfax"));
        QCOMPARE(domain::backupServiceNames(),
            (QStringList{QStringLiteral("Backup Management Service"), QStringLiteral("Backup Fairfax")}));
        QCOMPARE(domain::backupManagementServiceAppIds(),
            (QStringList{QStringLiteral("262044b1-e2ce-469f-a196-69ab7ada62d3"),
                QStringLiteral("ff281ffe-705c-4f53-9f37-a40e6f2c68f3")}));
        QVERIFY(domain::azureCloud(QStringLiteral("AzureChinaCloud"))->backupAppId.isEmpty()); // not verified
    }

    void aHostBelongsToTheCloudThatNamesIt_data() {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("cloud");
        const auto row = [](const char *host, const char *cloud) {
            QTest::newRow(host) << QString::fromLatin1(host) << QString::fromLatin1(cloud);
        };
        row("management.azure.com", "AzureCloud");
        row("Management.Core.Windows.Net", "AzureCloud");
        row("azure.net", "AzureCloud");
        row("kv1.vault.azure.net.", "AzureCloud");
        row("login.microsoftonline.us", "AzureUSGovernment");
        row("login.partner.microsoftonline.cn", "AzureChinaCloud");
        row("notazure.net", "");
        row("azure.net.evil.example", "");
        row("net", "");
        row("", "");
    }
    void aHostBelongsToTheCloudThatNamesIt() {
        QFETCH(QString, host);
        QFETCH(QString, cloud);
        const domain::AzureCloud *const found = domain::azureCloudNaming(host);
        QCOMPARE(found ? found->name : QString(), cloud);
    }

    /// Each cloud's own hosts lie in its domains; its endpoint is it alone, not what is below it.
    void everyHostIsInItsCloud() {
        for (const domain::AzureCloud &cloud : domain::azureClouds()) {
            for (const QString &host : QStringList{cloud.loginHost, cloud.armHost, cloud.keyVaultSuffix,
                                           cloud.managedHsmSuffix, cloud.graphHost, cloud.portalHost}
                    + cloud.loginHostAliases) {
                QCOMPARE(domain::azureCloudNaming(host), &cloud);
            }
            QCOMPARE(domain::azureCloudAt(cloud.armHost.toUpper()), &cloud);
            QCOMPARE(domain::azureCloudAt(QStringLiteral("x.") + cloud.armHost), nullptr);
        }
    }
};

CVM_TEST(AzureCloudTest)

} // namespace tst_azurecloud

#include "tst_azurecloud.moc"
