#include "tests/console/housedprocess.h"

#include "tests/console/program.h"
#include "tests/support/until.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace program {

namespace {

constexpr int longest = 240'000; // ms; sanitizers and shared machines are slow

} // namespace

HousedProcess::HousedProcess() {
    for (const char *name : {"tmp", "work"}) {
        QDir(m_home.path()).mkdir(QLatin1String(name));
    }
}

HousedProcess::~HousedProcess() {
    if (m_process && m_process->state() != QProcess::NotRunning) {
        m_process->kill();
        m_process->waitForFinished(longest);
    }
}

bool HousedProcess::start(const QString &path, const QStringList &arguments) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANGUAGE"}) {
        environment.remove(QLatin1String(name));
    }
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("HOME"), home());
    environment.insert(QStringLiteral("TMPDIR"), folder("tmp"));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), folder("data"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder("config"));
    environment.insert(QStringLiteral("XDG_CACHE_HOME"), folder("cache"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home());
    environment.insert(
        QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=") + folder("no-bus"));
    m_output.clear();
    m_error.clear();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(environment);
    m_process->setWorkingDirectory(folder("work"));
#ifdef Q_OS_UNIX
    m_process->setChildProcessModifier([] {
        rlimit limit{};
        getrlimit(RLIMIT_CORE, &limit);
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_CORE, &limit);
    });
#endif
    m_process->start(path, arguments);
    return m_process->waitForStarted(longest);
}

bool HousedProcess::run(const QString &path, const QStringList &arguments) {
    return start(path, arguments) && waitForEnd() && m_process->exitStatus() == QProcess::NormalExit;
}

bool HousedProcess::ended() {
    m_output += m_process->readAllStandardOutput();
    m_error += m_process->readAllStandardError();
    return m_process->state() == QProcess::NotRunning;
}

bool HousedProcess::waitForEnd() {
    return support::until([this] { return ended(); }, longest);
}

bool HousedProcess::runsUntil(const std::function<bool()> &condition) {
    bool holds = false;
    return support::until([&] { return (holds = condition()) || ended(); }, longest) && holds && isRunning();
}

bool HousedProcess::killNow() {
    m_process->kill();
    return waitForEnd() && m_process->exitStatus() == QProcess::CrashExit;
}

bool HousedProcess::interrupt(int signal) const {
    return program::interrupt(*m_process, signal);
}

QStringList HousedProcess::whereIs(const QList<QByteArray> &parts) const {
    QStringList found;
    const auto search = [&](const QString &name, const QByteArray &content) {
        const auto isIn = [&content](const QByteArray &part) { return content.contains(part); };
        if (std::any_of(parts.begin(), parts.end(), isIn)) {
            found.append(name);
        }
    };
    search(QStringLiteral("standard output"), m_output);
    search(QStringLiteral("standard error"), m_error);
    QDirIterator files(home(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (QFileInfo(file).isFile() && file.open(QIODevice::ReadOnly)) {
            search(file.fileName(), file.readAll());
        }
    }
    return found;
}

} // namespace program
