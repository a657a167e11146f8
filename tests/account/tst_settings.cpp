#include <QTest>

#include "cloud/account/settingsstore.h"
#include "tests/support/program.h"

#include <QFile>
#include <QTemporaryDir>

namespace tst_settings {

using account::Setting;
using account::Settings;

namespace {

const QString client = QStringLiteral("5d0c3b1e-77aa-4c1f-b1f4-2f9f8f1b6a01");

Settings good() {
    Settings settings;
    settings.clientId = client;
    return settings;
}

QStringList codes(const Settings &settings) {
    QStringList codes;
    for (const account::SettingsProblem &problem : problemsOf(settings)) {
        codes.append(problem.error.code);
    }
    return codes;
}

} // namespace

class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesWhatIsWrong() {
        QCOMPARE(codes(good()), QStringList());
        Settings settings;
        QCOMPARE(codes(settings), QStringList{QStringLiteral("ClientIdMissing")});
        settings.method = account::SignInMethod::AzureCli; // which needs no registration
        QCOMPARE(codes(settings), QStringList());
        settings = good();
        settings.clientId = QStringLiteral("my app");
        settings.tenant = QStringLiteral("not/a/tenant");
        settings.cloud = nullptr;
        settings.armHost = QStringLiteral("https://user@arm.example/");
        settings.network.proxy = http::NetworkSettings::Proxy::Custom;
        settings.network.certificateFile = QStringLiteral("/no/such/file.pem");
        QCOMPARE(codes(settings),
            (QStringList{QStringLiteral("InvalidClientId"), QStringLiteral("InvalidTenant"),
                QStringLiteral("InvalidLoginHost"), QStringLiteral("ProxyIncomplete"),
                QStringLiteral("CertificateFileUnreadable")}));
    }

    void looksAtTheEndpointOfACustomCloudOnly() {
        Settings settings = good();
        settings.armHost = QStringLiteral("no host");
        QVERIFY(problemsOf(settings).empty());
        settings.cloud = nullptr;
        QCOMPARE(problemsOf(settings).front().setting, Setting::ArmHost);
    }

    void takesAnAddressForAHost_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::newRow("host") << QStringLiteral(" arm.example ") << QStringLiteral("arm.example");
        QTest::newRow("slash") << QStringLiteral("arm.example/") << QStringLiteral("arm.example");
        QTest::newRow("address") << QStringLiteral("https://arm.example/") << QStringLiteral("arm.example");
        for (const char *more :
            {"https://arm.example/x", "https://arm.example?x", "https://arm.example/#x"}) {
            QTest::newRow(more) << QString::fromLatin1(more) << QString::fromLatin1(more); // as it is refused
        }
        QTest::newRow("user") << QStringLiteral("https://u@arm.example")
                              << QStringLiteral("https://u@arm.example");
        QTest::newRow("plain http") << QStringLiteral("http://arm.example")
                                    << QStringLiteral("http://arm.example");
        QTest::newRow("port") << QStringLiteral("https://arm.example:8443")
                              << QStringLiteral("https://arm.example:8443");
    }
    void takesAnAddressForAHost() {
        QFETCH(QString, text);
        QFETCH(QString, host);
        QCOMPARE(account::hostOf(text), host);
    }

    /// No token goes to another port, so that a cloud with one could not be used.
    void saysThatAPortCannotBeUsed() {
        for (const char *text :
            {"https://localhost:18443", "localhost:18443", "https://arm.example:8443/x"}) {
            Settings settings = good();
            settings.cloud = nullptr;
            settings.armHost = QString::fromLatin1(text);
            QCOMPARE(codes(settings), QStringList{QStringLiteral("ArmHostWithPort")});
        }
        QCOMPARE(account::checkedArmHost(QStringLiteral("https://arm.example:443/")).value(),
            QStringLiteral("arm.example"));
        QCOMPARE(account::checkedArmHost(QStringLiteral("https://arm.example./")).error().code,
            QStringLiteral("InvalidLoginHost"));
    }

    void saysThatAPathIsNoPartOfACloud() {
        for (const char *text :
            {"https://arm.example/path", "https://arm.example/?a=b", "arm.example/path"}) {
            const base::Result<QString> host = account::checkedArmHost(QString::fromLatin1(text));
            QVERIFY2(!host, text);
            QCOMPARE(host.error().code, QStringLiteral("InvalidLoginHost"));
        }
    }

    void survivesARestartWithoutThePassword() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("settings.ini"));
        Settings settings = good();
        settings.method = account::SignInMethod::DeviceCode;
        settings.cloud = nullptr;
        settings.armHost = QStringLiteral("arm.example");
        settings.tenant = QStringLiteral("contoso.example");
        settings.network.proxy = http::NetworkSettings::Proxy::Custom;
        settings.network.proxyType = http::NetworkSettings::ProxyType::Socks5;
        settings.network.proxyHost = QStringLiteral("proxy.example");
        settings.network.proxyPort = 3128;
        settings.network.proxyUser = QStringLiteral("ada");
        settings.network.proxyPassword = QStringLiteral("proxy-secret");
        settings.network.certificateFile = QStringLiteral("/etc/ca.pem");
        account::SettingsStore(file).save(settings);
        Settings expected = settings;
        expected.network.proxyPassword.clear();
        QVERIFY(account::SettingsStore(file).load() == expected);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(!written.readAll().contains("proxy-secret"));
#ifndef Q_OS_WIN
        QVERIFY(!(written.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
#endif
    }

    void aDamagedFileCountsAsNotSet() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("settings.ini"));
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("[azure]\nmethod=telepathy\ncloud=7\nproxyPort=99999999\n");
        damaged.close();
        QVERIFY(account::SettingsStore(file).load() == Settings());
    }
};

CVM_TEST(TestSettings)

} // namespace tst_settings

#include "tst_settings.moc"
