// The program signs in to "Azure" over TLS and a proxy, which the simulator plays, and works there. What it
// leaves behind is searched for every token that was ever issued.
#include <QTest>

#include "base/clock.h"
#include "simulator/simulator.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

#include <QDirIterator>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrlQuery>

#include <csignal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace tst_livejourney {

namespace {

constexpr int patience = 120'000; // ms; sanitizers and shared machines are slow
const QString path = QStringLiteral(CVM_PROGRAM);

/// A user with a browser that trusts the simulator.
class Browser {
public:
    Browser(const QUrl &simulator, const QSslCertificate &authority) {
        m_azure.setProxy(QNetworkProxy(
            QNetworkProxy::HttpProxy, QStringLiteral("localhost"), static_cast<quint16>(simulator.port())));
        m_local.setProxy(QNetworkProxy::NoProxy);
        for (QNetworkAccessManager *manager : {&m_azure, &m_local}) {
            manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        }
        m_tls = QSslConfiguration::defaultConfiguration();
        m_tls.addCaCertificate(authority);
    }

    /// Opens the link and signs in as `userId`; true if the program's own page came at the end.
    bool signIn(const QUrl &link, const QString &userId) {
        QUrl next;
        const QString page = QString::fromUtf8(get(m_azure, link, next));
        const QString action = found(page, "action=\"([^\"]+)\"");
        const QString request = found(page, "name=\"request\"\\s+value=\"([^\"]+)\"");
        if (action.isEmpty() || request.isEmpty()) {
            qWarning("Not a sign-in page: %s", qPrintable(page.left(400)));
            return false;
        }
        QUrl answer = link.resolved(QUrl(action));
        answer.setQuery(QUrlQuery{{QStringLiteral("request"), request}, {QStringLiteral("user"), userId}});
        get(m_azure, answer, next);
        if (next.host() != QLatin1String("localhost")) {
            qWarning("Not sent back: %s", qPrintable(next.host()));
            return false;
        }
        QUrl none;
        return !get(m_local, next, none).isEmpty();
    }

private:
    static QString found(const QString &text, const char *pattern) {
        return QRegularExpression(QLatin1String(pattern)).match(text).captured(1);
    }
    QByteArray get(QNetworkAccessManager &manager, const QUrl &url, QUrl &redirect) {
        QNetworkRequest request(url);
        request.setSslConfiguration(m_tls);
        const std::unique_ptr<QNetworkReply> reply(manager.get(request));
        if (!support::until([&reply] { return reply->isFinished(); }, patience)) {
            return {};
        }
        redirect = url.resolved(reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl());
        return reply->readAll();
    }

    QNetworkAccessManager m_azure;
    QNetworkAccessManager m_local;
    QSslConfiguration m_tls;
};

} // namespace

class TestLiveJourney : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<simulator::Simulator> m_azure;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_output;
    QByteArray m_error;

    void startAzure(bool approvesDeviceCodes) {
        simulator::Simulator::Options options;
        options.tls = true;
        options.approvesDeviceCodes = approvesDeviceCodes;
        auto started = simulator::Simulator::start(QStringLiteral("managed-hsm"),
            std::make_shared<base::VirtualClock>(QDateTime::currentDateTimeUtc()), options);
        if (!started) {
            QSKIP(qPrintable(QStringLiteral("No simulator over TLS: ") + started.error().message));
        }
        m_azure = std::move(*started);
        QFile authority(authorityFile());
        QVERIFY(authority.open(QIODevice::WriteOnly));
        authority.write(m_azure->authority().toPem());
    }
    QString authorityFile() const { return m_home->filePath(QStringLiteral("authority.pem")); }

    QStringList protect(const QString &way) const {
        const simulator::SimulatedSignIn signIn = m_azure->signIn();
        return {QStringLiteral("protect"), QStringLiteral("--sign-in"), way, QStringLiteral("--tenant"),
            signIn.tenantId, QStringLiteral("--client-id"), signIn.clientId, QStringLiteral("--ca-file"),
            authorityFile(), QStringLiteral("--proxy"),
            QStringLiteral("http://localhost:%1").arg(m_azure->address().port()), QStringLiteral("--vm"),
            QStringLiteral("cvm-erp-01"), QStringLiteral("--plan")};
    }

    /// Starts `program` with a home of its own and with memory images allowed.
    bool start(const QString &program, const QStringList &arguments, bool hasSecretService) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANGUAGE",
                 "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_FULL_SESSION", "GNOME_KEYRING_CONTROL"}) {
            environment.remove(QLatin1String(name));
        }
        const QString home = m_home->path();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.insert(QStringLiteral("HOME"), home);
        environment.insert(QStringLiteral("XDG_DATA_HOME"), home + QStringLiteral("/data"));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home + QStringLiteral("/config"));
        environment.insert(QStringLiteral("XDG_CACHE_HOME"), home + QStringLiteral("/cache"));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home);
        if (hasSecretService) {
            environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
        } else {
            environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                QStringLiteral("unix:path=") + home + QStringLiteral("/no-bus"));
        }
        m_output.clear();
        m_error.clear();
        m_process = std::make_unique<QProcess>();
        m_process->setProcessEnvironment(environment);
        m_process->setWorkingDirectory(home);
#ifdef Q_OS_UNIX
        m_process->setChildProcessModifier([] {
            rlimit limit{};
            getrlimit(RLIMIT_CORE, &limit);
            limit.rlim_cur = limit.rlim_max;
            setrlimit(RLIMIT_CORE, &limit);
        });
#endif
        m_process->start(program, arguments);
        return m_process->waitForStarted(patience);
    }
    bool ended() {
        m_output += m_process->readAllStandardOutput();
        m_error += m_process->readAllStandardError();
        return m_process->state() == QProcess::NotRunning;
    }
    QString told(const char *pattern) {
        ended();
        return QRegularExpression(QLatin1String(pattern)).match(QString::fromUtf8(m_error)).captured(1);
    }
    QUrl link() {
        return QUrl(told("(https://\\S+/authorize\\?\\S+)"));
    }

    /// Where a token can be read that was issued: outputs, argument lists, and every file.
    QStringList leaks(const QStringList &arguments) const {
        const QStringList tokens = m_azure->issuedTokens();
        QStringList found;
        const auto search = [&](const QString &name, const QByteArray &content) {
            for (const QString &token : tokens) {
                if (content.contains(token.toLatin1())) {
                    found.append(name);
                }
            }
        };
        search(QStringLiteral("standard output"), m_output);
        search(QStringLiteral("standard error"), m_error);
        search(QStringLiteral("argument list"), arguments.join(QLatin1Char('\n')).toUtf8());
        QDirIterator files(
            m_home->path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (QFileInfo(file).isFile() && file.open(QIODevice::ReadOnly)) {
                search(file.fileName(), file.readAll());
            }
        }
        return found;
    }
    /// What a failure needs to be understood; QtTest cuts it after a thousand characters, so the ends come
    /// first.
    QByteArray all() const {
        return "exit code " + QByteArray::number(m_process->exitCode()) + ", standard error ends\n"
            + m_error.right(700) + "\n--- standard output ends\n" + m_output.right(250);
    }

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
    }
    void cleanup() {
        if (m_process && m_process->state() != QProcess::NotRunning) {
            m_process->kill();
            m_process->waitForFinished(patience);
        }
        m_process.reset();
        m_azure.reset();
    }

    void signsInWithADeviceCode() {
        startAzure(true);
        QVERIFY(start(path, protect(QStringLiteral("device")), false));
        EVENTUALLY_WITHIN(ended(), patience);
        QVERIFY2(m_process->exitCode() == 0, all().constData());
        QVERIFY2(m_error.contains("/devicelogin"), all().constData());
        QVERIFY2(m_output.contains("cvm-erp-01"), all().constData());
        QVERIFY2(!m_output.contains("devicelogin"), "what to do to sign in belongs to standard error");
        QVERIFY(m_azure->issuedTokens().size() >= 4); // Resource Manager, Managed HSM, Graph, and to renew
        QCOMPARE(leaks(protect(QStringLiteral("device"))), QStringList());
    }

    /// Sign in, close, start again: signed in, by what the Secret Service keeps.
    void isSignedInAfterARestart() {
        if (QStandardPaths::findExecutable(QStringLiteral("dbus-run-session")).isEmpty()
            || QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon")).isEmpty()) {
            QSKIP("dbus-run-session or gnome-keyring is not installed.");
        }
        startAzure(false);
        const QStringList arguments = protect(QStringLiteral("browser"));
        const QString script
            = QStringLiteral("printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null && "
                             "\"$0\" \"$@\" && echo SECOND >&2 && \"$0\" \"$@\"");
        QVERIFY(start(QStringLiteral("dbus-run-session"),
            QStringList{QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"), script, path}
                + arguments,
            true));
        EVENTUALLY_WITHIN(!link().isEmpty() || ended(), patience);
        QVERIFY2(!link().isEmpty(), all().constData());
        Browser browser(m_azure->address(), m_azure->authority());
        QVERIFY2(browser.signIn(link(), m_azure->signIn().userObjectId), all().constData());
        EVENTUALLY_WITHIN(ended(), patience);
        QVERIFY2(m_process->exitCode() == 0, all().constData());
        const qsizetype second = m_error.indexOf("SECOND");
        QVERIFY2(second > 0, all().constData());
        QVERIFY2(!m_error.mid(second).contains("/authorize?"), all().constData());
        QCOMPARE(leaks(arguments), QStringList());
    }

    /// Whatever a crash leaves behind, no token is in it.
    void aCrashLeavesNoTokenBehind() {
#ifndef Q_OS_UNIX
        QSKIP("A crash is a signal here.");
#else
        startAzure(true);
        QStringList arguments = protect(QStringLiteral("device"));
        QVERIFY(start(path, arguments, false));
        // It is signed in and at work as soon as it heads its first step.
        EVENTUALLY_WITHIN((ended(), m_output.contains("1. ")), patience);
        ::kill(static_cast<pid_t>(m_process->processId()), SIGABRT);
        EVENTUALLY_WITHIN(ended(), patience);
        QVERIFY(!m_azure->issuedTokens().isEmpty());
        QCOMPARE(leaks(arguments), QStringList());
#endif
    }

    /// The certificate authority of the network is not trusted by itself, and that is what is said.
    void saysThatACertificateIsNotTrusted() {
        startAzure(true);
        QStringList arguments = protect(QStringLiteral("device"));
        const qsizetype file = arguments.indexOf(QStringLiteral("--ca-file"));
        arguments.remove(file, 2);
        QVERIFY(start(path, arguments, false));
        EVENTUALLY_WITHIN(ended(), patience);
        QVERIFY2(m_process->exitCode() == 5, all().constData());
        QVERIFY2(m_error.contains("certificate"), all().constData());
        QVERIFY(m_azure->seenRequests().empty());
    }
};

CVM_TEST(TestLiveJourney)

} // namespace tst_livejourney

#include "tst_livejourney.moc"
