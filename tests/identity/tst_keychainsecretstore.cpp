// QtKeychain against a real Secret Service (gnome-keyring in a D-Bus session and a home folder of its own),
// against none, and against one that never answers. The program starts itself inside such a session: the
// outer run judges, the inner one ("insideSession NAME") works.
#include "cloud/identity/accountstore.h"
#include "cloud/identity/chunkedsecretstore.h"
#include "cloud/identity/keychainsecretstore.h"
#include "samples.h"
#include "tests/support/await.h"
#include "tests/support/program.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace tst_keychainsecretstore {

using base::ErrorKind;
using base::Result;
using identity::AccountStore;
using identity::ChunkedSecretStore;
using identity::KeychainSecretStore;
using support::await;
using namespace std::chrono_literals;

namespace {

const QString service = QStringLiteral("cvm-backup-wizard-test");
const QByteArray plainSecret("refresh-token-that-must-not-be-found-in-a-file");

std::shared_ptr<ChunkedSecretStore> keychain(std::chrono::milliseconds limit = 20s) {
    return std::make_shared<ChunkedSecretStore>(std::make_shared<KeychainSecretStore>(service, limit));
}

QByteArray longSecret() {
    QByteArray secret = plainSecret;
    while (secret.size() < 7'000) {
        secret += QByteArray::number(secret.size());
    }
    return secret;
}

/// Takes every call and never answers.
class Silence final : public QDBusVirtualObject {
public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override {
        message.setDelayedReply(true);
        ++calls;
        return true;
    }
    int calls = 0;
};

#define EXPECT(condition)                                                                                    \
    if (!(condition)) {                                                                                      \
        qCritical("line %d: %s", __LINE__, #condition);                                                      \
        return 1;                                                                                            \
    }

int writeInside() {
    const auto store = keychain();
    EXPECT(!await(identity::chooseSecretStore(store, {})).whyMemoryOnly);
    EXPECT(await(store->read(QStringLiteral("a"), {})).error().kind == ErrorKind::NotFound);
    EXPECT(await(store->remove(QStringLiteral("a"), {})));
    EXPECT(await(store->write(QStringLiteral("a"), longSecret(), {})));
    EXPECT(*await(store->read(QStringLiteral("a"), {})) == longSecret());
    const QByteArray binary("\x00\xff\x01zero inside", 14);
    EXPECT(await(store->write(QStringLiteral("a"), binary, {})));
    EXPECT(*await(store->read(QStringLiteral("a"), {})) == binary);
    EXPECT(await(store->remove(QStringLiteral("a"), {})));
    EXPECT(await(store->read(QStringLiteral("a"), {})).error().kind == ErrorKind::NotFound);
    const AccountStore accounts(store);
    EXPECT(await(accounts.remember(samples::account(), longSecret(), {})));
    return 0;
}

/// A second process: the program was closed and started again.
int readInside() {
    const auto store = keychain();
    const AccountStore accounts(store);
    const auto remembered = await(accounts.accounts({}));
    EXPECT(remembered && remembered->size() == 1);
    EXPECT(*await(accounts.refreshToken(remembered->front(), {})) == longSecret());
    EXPECT(await(accounts.forget(remembered->front(), {})));
    EXPECT(await(accounts.accounts({}))->empty());
    EXPECT(await(accounts.refreshToken(samples::account(), {})).error().kind == ErrorKind::NotFound);
    return 0;
}

int withoutService() {
    const identity::SecretStoreChoice choice = await(identity::chooseSecretStore(keychain(), {}));
    EXPECT(choice.whyMemoryOnly);
    EXPECT(choice.whyMemoryOnly->code == QLatin1String("SecretStoreUnavailable"));
    EXPECT(!choice.store->survivesRestart());
    const AccountStore accounts(choice.store);
    EXPECT(await(accounts.remember(samples::account(), plainSecret, {})));
    EXPECT(*await(accounts.refreshToken(samples::account(), {})) == plainSecret);
    // Nor does asking the keychain itself write the secret anywhere else.
    EXPECT(!await(keychain()->write(QStringLiteral("a"), plainSecret, {})));
    return 0;
}

int withSilentService() {
    Silence silence;
    QDBusConnection bus
        = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("silence"));
    EXPECT(bus.registerVirtualObject(QStringLiteral("/"), &silence, QDBusConnection::SubPath));
    EXPECT(bus.registerService(QStringLiteral("org.freedesktop.secrets")));
    QElapsedTimer stopwatch;
    stopwatch.start();
    const Result<QByteArray> read = await(keychain(300ms)->read(QStringLiteral("a"), {}));
    EXPECT(!read);
    EXPECT(read.error().kind == ErrorKind::Timeout);
    EXPECT(read.error().code == QLatin1String("SecretStoreTimedOut"));
    EXPECT(stopwatch.elapsed() < 10'000);
    EXPECT(silence.calls > 0);
    const base::Cancellation cancellation;
    const support::Outcome<Result<QByteArray>> waiting(keychain()->read(QStringLiteral("a"), cancellation));
    cancellation.cancel();
    EXPECT(waiting.isThere() && waiting->error().kind == ErrorKind::Cancelled);
    return 0;
}

int inside(const QStringList &arguments) {
    const QString name = arguments.value(1);
    return name == QLatin1String("write") ? writeInside()
        : name == QLatin1String("read")   ? readInside()
        : name == QLatin1String("none")   ? withoutService()
        : name == QLatin1String("silent") ? withSilentService()
                                          : 2;
}

/// A session bus that starts nothing by itself.
const char *const quietBus
    = "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context=\"default\">"
      "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/>"
      "</policy></busconfig>";

} // namespace

class TestKeychainSecretStore : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_home;

    static bool isInstalled(const char *program) {
        return !QStandardPaths::findExecutable(QLatin1String(program)).isEmpty();
    }

    /// Runs `script` in a session of its own; "$0" is this program. The output goes to `output`.
    int runSession(const QString &script, const QStringList &busOptions, QByteArray &output) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DBUS_SESSION_BUS_ADDRESS", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION",
                 "KDE_FULL_SESSION", "GNOME_KEYRING_CONTROL", "DISPLAY"}) {
            environment.remove(QLatin1String(name));
        }
        const QString home = m_home->path();
        environment.insert(QStringLiteral("HOME"), home);
        environment.insert(QStringLiteral("XDG_DATA_HOME"), home + QStringLiteral("/data"));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home + QStringLiteral("/config"));
        environment.insert(QStringLiteral("XDG_CACHE_HOME"), home + QStringLiteral("/cache"));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        QStringList arguments = busOptions;
        arguments << QStringLiteral("--") << QStringLiteral("sh") << QStringLiteral("-c") << script
                  << QCoreApplication::applicationFilePath();
        process.start(QStringLiteral("dbus-run-session"), arguments);
        const bool ended = process.waitForFinished(90'000);
        output = process.readAll();
        return ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    /// Files below the home folder that hold the secret as it is.
    QStringList leaks() const {
        QStringList found;
        QDirIterator files(m_home->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(plainSecret)) {
                found.append(file.fileName());
            }
        }
        return found;
    }

private Q_SLOTS:
    void init() {
        if (!isInstalled("dbus-run-session")) {
            QSKIP("dbus-run-session is not installed.");
        }
        m_home = std::make_unique<QTemporaryDir>();
    }

    void keepsSecretsInTheSecretServiceAcrossRuns() {
        if (!isInstalled("gnome-keyring-daemon")) {
            QSKIP("gnome-keyring is not installed.");
        }
        QByteArray output;
        const int status = runSession(
            QStringLiteral("printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null && "
                           "\"$0\" insideSession write && \"$0\" insideSession read"),
            {}, output);
        QVERIFY2(status == 0, output.constData());
        QCOMPARE(leaks(), QStringList());
        QVERIFY2(!output.contains(plainSecret), "the secret was logged");
    }

    void withoutASecretServiceNothingIsWritten() {
        QByteArray output;
        const int status = runSession(
            QStringLiteral("DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent \"$0\" insideSession none"), {},
            output);
        QVERIFY2(status == 0, output.constData());
        QCOMPARE(leaks(), QStringList());
    }

    void aSecretServiceThatNeverAnswersDoesNotBlock() {
        QFile configuration(m_home->filePath(QStringLiteral("bus.conf")));
        QVERIFY(configuration.open(QIODevice::WriteOnly));
        configuration.write(quietBus);
        configuration.close();
        QByteArray output;
        const int status = runSession(QStringLiteral("\"$0\" insideSession silent"),
            {QStringLiteral("--config-file=") + configuration.fileName()}, output);
        QVERIFY2(status == 0, output.constData());
    }
};

CVM_TEST(TestKeychainSecretStore)
CVM_TEST_PROCESS("insideSession", inside)

} // namespace tst_keychainsecretstore

#include "tst_keychainsecretstore.moc"
