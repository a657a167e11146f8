#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace program {

/// The program as a process, with folders of its own for all that it could write, and with memory images
/// allowed. What it left in them stays for the next process.
class HousedProcess {
public:
    HousedProcess();
    ~HousedProcess();

    bool start(const QString &path, const QStringList &arguments);
    bool run(const QString &path, const QStringList &arguments); ///< to its end; false: it crashed
    bool isRunning() const { return m_process && m_process->state() == QProcess::Running; }
    bool ended(); ///< reads what it tells
    bool waitForEnd();
    /// False where it ended before the condition held.
    bool runsUntil(const std::function<bool()> &condition);
    bool killNow(); ///< as a power cut does; false: it had ended by itself
    bool interrupt(int signal) const;
    void write(const QByteArray &line) { m_process->write(line); }
    qint64 id() const { return m_process->processId(); }
    int exitCode() const { return m_process->exitCode(); }

    const QByteArray &output() const { return m_output; }
    const QByteArray &error() const { return m_error; }
    QByteArray all() const { return m_error.right(1200) + "\n---\n" + m_output.right(600); }
    QString home() const { return m_home.path(); }
    QString folder(const char *name) const { return m_home.filePath(QLatin1String(name)); }
    /// Its files, and "standard output" or "standard error", that contain one of these.
    QStringList whereIs(const QList<QByteArray> &parts) const;

private:
    QTemporaryDir m_home;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_output;
    QByteArray m_error;
};

} // namespace program
