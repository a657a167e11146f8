#include "cloud/azure/backupclient.h"
#include "cloud/azure/computeclient.h"
#include "cloud/azure/hsmrbacclient.h"
#include "cloud/azure/keysclient.h"
#include "cloud/azure/keystoreclient.h"
#include "cloud/azure/recoveryservicesclient.h"
#include "cloud/http/networktransport.h"
#include "tests/contract/clientfixture.h"
#include "tests/support/program.h"
#include "tests/support/rawserver.h"

#include <QTcpSocket>
#include <QTest>

namespace tst_tokenleaks {

using namespace contract;

namespace {

const QString arm = QStringLiteral("management.azure.com");
const QString hsmHost = QStringLiteral("hsm1.managedhsm.azure.net");
const QString vaultHost = QStringLiteral("kv1.vault.azure.net");

/// Where an answer leads to something else than where it came from.
enum class Source {
    NextLink,
    Location,
    AsyncOperation,
    Redirect,
    VaultUri,
    HsmUri,
    KeyUrl,
    Challenge,
};

/// One listener that is the whole internet: every https host leads to it, and it is reached by plain http
/// too. The first answers are hostile; it sees all that follows.
class Internet {
public:
    Internet()
        : m_server([this](QTcpSocket &socket, const QByteArray &request) {
              const QByteArray answer = m_answers.isEmpty()
                  ? support::RawServer::answer(200, R"({"value":[],"status":"Succeeded"})")
                  : m_answers.takeFirst();
              Q_UNUSED(request)
              socket.write(answer);
          }) {
        http::NetworkTransport::Options options;
        options.loopback = m_server.address();
        options.timeout = std::chrono::seconds(20);
        const auto pipeline
            = std::make_shared<http::Pipeline>(std::make_shared<http::NetworkTransport>(options), tokens,
                clock, std::make_shared<http::Log>(), http::RetryPolicy{.maximumTries = 1});
        auto made = std::make_shared<azure::Connection>();
        made->cloud = azure::Cloud::publicCloud();
        made->transport = pipeline;
        made->clock = clock;
        made->tenantId = QStringLiteral("11111111-1111-1111-1111-111111111111");
        connection = made;
    }

    QString ownAddress() const { return m_server.address().toString(); }
    void answerWith(int status, const QByteArray &body, const QByteArray &headerLines = {}) {
        m_answers.append(support::RawServer::answer(status, body, headerLines));
    }
    qsizetype requests() const { return m_server.requests().size(); }
    /// The hosts that were reached, as the requests name them.
    QStringList hosts() const {
        QStringList hosts;
        for (const QByteArray &request : m_server.requests()) {
            const QString host = QString::fromLatin1(support::RawServer::field(request, "Host"));
            if (!hosts.contains(host)) {
                hosts.append(host);
            }
        }
        return hosts;
    }
    /// The hosts that a token was sent to.
    QStringList hostsWithToken() const {
        QStringList hosts;
        for (const QByteArray &request : m_server.requests()) {
            if (!support::RawServer::field(request, "Authorization").isEmpty()) {
                hosts.append(QString::fromLatin1(support::RawServer::field(request, "Host")));
            }
        }
        return hosts;
    }

    std::shared_ptr<support::FakeTokenSource> tokens = std::make_shared<support::FakeTokenSource>();
    std::shared_ptr<support::ManualClock> clock = std::make_shared<support::ManualClock>();
    azure::ConnectionPtr connection;
    base::Cancellation cancellation;

private:
    QByteArrayList m_answers;
    support::RawServer m_server;
};

QString genuineHost(Source source) {
    switch (source) {
    case Source::HsmUri:
    case Source::Challenge:
        return hsmHost;
    case Source::VaultUri:
    case Source::KeyUrl:
        return vaultHost;
    case Source::NextLink:
    case Source::Location:
    case Source::AsyncOperation:
    case Source::Redirect:
        break;
    }
    return arm;
}

/// Origins that are not `host`'s, though some look so. %1 is the listener's own address.
std::vector<std::pair<const char *, QString>> foreignOrigins(const QString &host) {
    return {
        {"foreign host", QStringLiteral("https://evil.example")},
        {"foreign address", QStringLiteral("https://203.0.113.7")},
        {"look-alike", QStringLiteral("https://%1.evil.example").arg(host)},
        {"look-alike without dot", QStringLiteral("https://evil%1").arg(host.section(u'.', 1))},
        {"look-alike with hyphen", QStringLiteral("https://%1-evil.example").arg(host)},
        {"another port", QStringLiteral("https://%1:8443").arg(host)},
        {"plain http", QStringLiteral("http://%1").arg(host)},
        {"plain http to the listener", QStringLiteral("(listener)")},
        {"user info", QStringLiteral("https://user:secret@%1").arg(host)},
        {"user info that looks like a host", QStringLiteral("https://%1@evil.example").arg(host)},
    };
}

QByteArray storeBody(const char *type, const char *uriName, const QString &uri) {
    return QStringLiteral(R"({"id":"/subscriptions/s1/resourceGroups/g/providers/Microsoft.KeyVault/%1/s",)"
                          R"("name":"s","location":"uaenorth","properties":{"tenantId":)"
                          R"("11111111-1111-1111-1111-111111111111","%2":"%3"}})")
        .arg(QLatin1String(type), QLatin1String(uriName), uri)
        .toUtf8();
}

/// Lets the answer of `source` lead to `origin`, and goes on as the flows do.
void follow(Internet &internet, Source source, const QString &origin) {
    const QByteArray link = origin.toUtf8() + vaultPath.toUtf8() + "/backupOperations/op1?api-version=1";
    const domain::ResourceId vault(vaultPath);
    const domain::ResourceId vm(vmPath);
    const domain::ResourceId store(
        QStringLiteral("/subscriptions/s1/resourceGroups/g/providers/Microsoft.KeyVault/vaults/s"));
    switch (source) {
    case Source::NextLink: {
        internet.answerWith(200, R"({"value":[],"nextLink":")" + link + R"("})");
        const azure::RecoveryServicesClient client(internet.connection);
        (void)support::await(client.vaults(QStringLiteral("s1"), internet.cancellation));
        break;
    }
    case Source::Location: {
        internet.answerWith(202, {}, "Location: " + link + "\r\n");
        const azure::BackupClient client(internet.connection);
        (void)support::await(client.refreshContainers(vault, internet.cancellation));
        break;
    }
    case Source::AsyncOperation: {
        internet.answerWith(202, {}, "Azure-AsyncOperation: " + link + "\r\nLocation: " + link + "\r\n");
        const azure::BackupClient client(internet.connection);
        const auto started = support::await(client.protect(
            vault, vm, vault.child(QStringLiteral("backupPolicies/p1")), internet.cancellation));
        if (started) {
            (void)support::await(client.operationStatus(vault, *started, internet.cancellation));
        }
        break;
    }
    case Source::Redirect: {
        for (const int status : {301, 302, 303, 307, 308}) {
            internet.answerWith(status, {}, "Location: " + link + "\r\n");
            const azure::KeyStoreClient client(internet.connection);
            (void)support::await(client.keyVault(store, internet.cancellation));
        }
        break;
    }
    case Source::VaultUri: {
        internet.answerWith(200, storeBody("vaults", "vaultUri", origin));
        const azure::KeyStoreClient client(internet.connection);
        const auto read = support::await(client.keyVault(store, internet.cancellation));
        if (read) {
            const azure::KeysClient keys(internet.connection);
            (void)support::await(keys.keys(domain::KeyStoreKind::KeyVault, read->uri, internet.cancellation));
        }
        break;
    }
    case Source::HsmUri: {
        internet.answerWith(200, storeBody("managedHSMs", "hsmUri", origin));
        const azure::KeyStoreClient client(internet.connection);
        const auto read = support::await(client.managedHsm(store, internet.cancellation));
        if (read) {
            const azure::HsmRbacClient roles(internet.connection);
            (void)support::await(
                roles.roleAssignments(read->uri, QStringLiteral("/"), internet.cancellation));
            (void)support::await(roles.putRoleAssignment(read->uri, QStringLiteral("/keys/k1"),
                QStringLiteral("a"), QStringLiteral("r"), QStringLiteral("p"), internet.cancellation));
            (void)support::await(roles.deleteRoleAssignment(
                read->uri, QStringLiteral("/keys/k1"), QStringLiteral("a"), internet.cancellation));
        }
        break;
    }
    case Source::KeyUrl: {
        internet.answerWith(200,
            R"({"id":"/d","name":"d","properties":{"activeKey":{"keyUrl":")" + origin.toUtf8()
                + R"(/keys/k1/0123456789abcdef0123456789abcdef"}}})");
        const azure::ComputeClient client(internet.connection);
        const auto set = support::await(client.diskEncryptionSet(vm, internet.cancellation));
        if (set) {
            const azure::KeysClient keys(internet.connection);
            for (const auto kind : {domain::KeyStoreKind::KeyVault, domain::KeyStoreKind::ManagedHsm}) {
                (void)support::await(keys.key(kind, set->activeKey, internet.cancellation));
            }
        }
        break;
    }
    case Source::Challenge: {
        const QByteArray authority = origin.toUtf8() + "/22222222-2222-2222-2222-222222222222";
        for (const QByteArray &resource : {QByteArray("https://managedhsm.azure.net"), origin.toUtf8()}) {
            const QByteArray line = "WWW-Authenticate: Bearer authorization=\"" + authority
                + "\", resource=\"" + resource + "\"\r\n";
            internet.answerWith(401, "OK", line);
            internet.answerWith(401, "OK", line); // the pipeline tries a new token once
            const azure::HsmRbacClient client(internet.connection);
            (void)support::await(
                client.roleDefinitions(QUrl(QStringLiteral("https://") + hsmHost), internet.cancellation));
        }
        break;
    }
    }
}

/// How many requests are right before the lead would be followed.
qsizetype mostRequests(Source source) {
    switch (source) {
    case Source::AsyncOperation:
        return 2; // the operation may be asked for by its id
    case Source::Redirect:
        return 5;
    case Source::Challenge:
        return 4;
    case Source::NextLink:
    case Source::Location:
    case Source::VaultUri:
    case Source::HsmUri:
    case Source::KeyUrl:
        break;
    }
    return 1;
}

int combinations = 0;

} // namespace

/// Tokens go to the hosts that they were issued for, whatever a server's answers say: every source of an
/// address times every kind of foreign address, each with a listener that would see the token.
class TokenLeaksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tokensDoNotFollow_data();
    void tokensDoNotFollow();
    void genuineLeadsAreFollowed_data();
    void genuineLeadsAreFollowed();
    void cleanupTestCase() { qInfo("%d combinations of source and address", combinations); }
};

void TokenLeaksTest::tokensDoNotFollow_data() {
    QTest::addColumn<int>("source");
    QTest::addColumn<QString>("origin");
    const std::pair<const char *, Source> sources[] = {
        {"nextLink", Source::NextLink},
        {"Location", Source::Location},
        {"Azure-AsyncOperation", Source::AsyncOperation},
        {"redirect", Source::Redirect},
        {"vaultUri", Source::VaultUri},
        {"hsmUri", Source::HsmUri},
        {"key URL", Source::KeyUrl},
        {"challenge", Source::Challenge},
    };
    for (const auto &[name, source] : sources) {
        for (const auto &[kind, origin] : foreignOrigins(genuineHost(source))) {
            QTest::addRow("%s to %s", name, kind) << static_cast<int>(source) << origin;
        }
    }
}

void TokenLeaksTest::tokensDoNotFollow() {
    QFETCH(int, source);
    QFETCH(QString, origin);
    Internet internet;
    if (origin == QLatin1String("(listener)")) {
        origin = internet.ownAddress();
    }
    const Source from = static_cast<Source>(source);
    follow(internet, from, origin);
    ++combinations;
    const QString first = from == Source::Challenge ? hsmHost : arm;
    QVERIFY(internet.requests() > 0);
    QVERIFY2(internet.requests() <= mostRequests(from), qPrintable(internet.hosts().join(u' ')));
    QCOMPARE(internet.hosts(), QStringList{first});
    for (const QString &host : internet.hostsWithToken()) {
        QCOMPARE(host, first);
    }
    for (const QString &asked : internet.tokens->asked()) {
        QVERIFY2(!asked.contains(QLatin1String("evil")), qPrintable(asked));
        QVERIFY2(!asked.contains(QLatin1String("22222222")) || origin.contains(QLatin1String("//login.")),
            qPrintable(asked));
    }
}

void TokenLeaksTest::genuineLeadsAreFollowed_data() {
    QTest::addColumn<int>("source");
    QTest::newRow("nextLink") << static_cast<int>(Source::NextLink);
    QTest::newRow("Location") << static_cast<int>(Source::Location);
    QTest::newRow("Azure-AsyncOperation") << static_cast<int>(Source::AsyncOperation);
    QTest::newRow("vaultUri") << static_cast<int>(Source::VaultUri);
    QTest::newRow("hsmUri") << static_cast<int>(Source::HsmUri);
    QTest::newRow("key URL") << static_cast<int>(Source::KeyUrl);
}

/// The listener does see a token where one belongs: the test above would notice a leak.
void TokenLeaksTest::genuineLeadsAreFollowed() {
    QFETCH(int, source);
    const Source from = static_cast<Source>(source);
    Internet internet;
    follow(internet, from, QStringLiteral("https://") + genuineHost(from));
    QVERIFY(internet.requests() > 1);
    QCOMPARE(internet.hosts().last(), genuineHost(from));
    QVERIFY(internet.hostsWithToken().contains(genuineHost(from)));
}

CVM_TEST(TokenLeaksTest)

} // namespace tst_tokenleaks

#include "tst_tokenleaks.moc"
