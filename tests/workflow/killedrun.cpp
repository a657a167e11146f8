#include "killedrun.h"

#include "protect/journal/storage.h"
#include "requests.h"
#include "world.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <csignal>
#include <cstdio>
#include <iostream>
#include <string>

namespace support {

namespace {

constexpr const char *tokenVariable = "CVM_TEST_REFRESH_TOKEN";
int lastPoints = 0;

[[noreturn]] void die() {
#ifdef Q_OS_WIN
    std::_Exit(9);
#else
    (void)std::raise(SIGKILL);
    std::abort(); // not reached
#endif
}

/// Counts the points, and dies at one of them.
class Fate {
public:
    explicit Fate(int killAt) : m_killAt(killAt) { }
    void pass() {
        if (isNext()) {
            die();
        }
        ++m_passed;
    }
    bool isNext() const { return m_passed + 1 == m_killAt; }
    int passed() const { return m_passed; }

private:
    int m_killAt;
    int m_passed = 0;
};

/// A record that is cut off between two lines, or within one.
class FragileStorage final : public journal::Storage {
public:
    FragileStorage(std::shared_ptr<journal::Storage> real, std::shared_ptr<Fate> fate)
        : m_real(std::move(real)), m_fate(std::move(fate)) { }

    QStringList ids() const override { return m_real->ids(); }
    base::Result<QByteArray> read(const QString &id) const override { return m_real->read(id); }
    base::Result<void> setAside(const QString &id) override { return m_real->setAside(id); }
    base::Result<std::shared_ptr<void>> lock(const QString &name) override { return m_real->lock(name); }
    base::Result<void> append(const QString &id, qint64 at, const QByteArray &line) override {
        m_fate->pass();
        if (m_fate->isNext()) {
            (void)m_real->append(id, at, line.left(line.size() / 2));
        }
        m_fate->pass();
        const base::Result<void> appended = m_real->append(id, at, line);
        m_fate->pass();
        return appended;
    }

private:
    std::shared_ptr<journal::Storage> m_real;
    std::shared_ptr<Fate> m_fate;
};

/// Time passes where the simulator lives.
class ClockOfTheParent final : public base::Clock {
public:
    explicit ClockOfTheParent(const QDateTime &start) : m_now(start) { }
    QDateTime now() const override { return m_now; }
    QCoro::Task<base::Result<void>> delay(
        std::chrono::milliseconds duration, base::Cancellation cancellation) override {
        std::cout << "wait " << duration.count() << std::endl;
        std::string answer;
        std::getline(std::cin, answer);
        m_now = QDateTime::fromString(QString::fromStdString(answer), Qt::ISODateWithMs);
        if (cancellation.isCancelled()) {
            co_return base::Unexpected(base::cancelledError());
        }
        co_return base::Result<void>();
    }

private:
    QDateTime m_now;
};

bool changesSomething(const http::Request &request) {
    return isWrite(request) || request.method == http::Method::Delete;
}

} // namespace

int killedRunMain(const QStringList &arguments) {
    const auto argument = [&](int index) { return arguments.value(1 + index); };
    const QString scenario = argument(0);
    const QString undo = argument(2);
    const auto fate = std::make_shared<Fate>(argument(3).toInt());
    RemoteSimulator remote;
    remote.address = QUrl(argument(4));
    remote.clock = std::make_shared<ClockOfTheParent>(QDateTime::fromString(argument(5), Qt::ISODateWithMs));
    remote.signIn.tenantId = argument(6);
    remote.signIn.clientId = argument(7);
    remote.signIn.userName = argument(8);
    remote.signIn.userObjectId = argument(9);
    remote.signIn.refreshToken = qEnvironmentVariable(tokenVariable);
    WorldOptions options;
    options.remote = remote;
    options.storage = std::make_shared<FragileStorage>(journal::storageInDirectory(argument(1)), fate);
    World world(scenario, options);
    world.tap().setObserver([fate](const http::Request &request) {
        if (changesSomething(request)) {
            fate->pass();
        }
    });
    world.tap().holdAnswers([fate](const http::Request &request) {
        if (changesSomething(request)) {
            fate->pass(); // the service has done it, and nobody has heard of it
        }
        return false;
    });
    bool good = false;
    if (undo.isEmpty()) {
        good = world.drive(protect::Step::Summary) == protect::Step::Configure;
        world.protection().choose(protect::FirstBackup{true});
        good = good && world.drive() == protect::Step::Done;
    } else {
        world.connectEstate();
        good = world.takeBack(undo, true) == domain::UndoOutcome::TakenBack;
    }
    std::cout << "passed " << fate->passed() << std::endl;
    return good ? 0 : 1;
}

ChildEnd runChild(const KilledRun &run, const simulator::Simulator &simulator, base::VirtualClock &clock) {
    const simulator::SimulatedSignIn signIn = simulator.signIn();
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(tokenVariable), signIn.refreshToken);
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QObject::connect(&child, &QProcess::readyReadStandardOutput, &child, [&] {
        while (child.canReadLine()) {
            const QByteArrayList words = child.readLine().trimmed().split(' ');
            if (words.first() == "wait") {
                clock.advance(std::chrono::milliseconds(words.value(1).toLongLong()));
                child.write(clock.now().toString(Qt::ISODateWithMs).toLatin1() + '\n');
            } else if (words.first() == "passed") {
                lastPoints = words.value(1).toInt();
            }
        }
    });
    QEventLoop loop;
    QObject::connect(&child, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&child, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    child.start(QCoreApplication::applicationFilePath(),
        {QLatin1String(killedRunProcess), run.scenario, run.journalFolder, run.undo,
            QString::number(run.killAt), simulator.address().toString(),
            clock.now().toString(Qt::ISODateWithMs), signIn.tenantId, signIn.clientId, signIn.userName,
            signIn.userObjectId});
    if (child.state() != QProcess::NotRunning) {
        loop.exec();
    }
    if (child.exitStatus() == QProcess::CrashExit || child.exitCode() == 9) {
        return ChildEnd::Killed;
    }
    return child.exitCode() == 0 ? ChildEnd::Completed : ChildEnd::Failed;
}

int pointsPassed() {
    return lastPoints;
}

} // namespace support
