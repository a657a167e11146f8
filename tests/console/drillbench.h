#pragma once

#include "tests/console/housedprocess.h"
#include "tests/console/simulation.h"

#include <memory>

/// "restore drill" as a process on Azure over TLS, which another process of the program plays. The rehearsal
/// makes its own placeholder; it is killed at one of its writes and gone on with by a third.
class DrillBench {
protected:
    /// All that it sends, in its order.
    static const std::vector<program::Write> &writes();
    static int indexOf(const char *write);

    void open();
    void close();
    QByteArray all() const { return m_program->all(); }
    /// Killed when the service had made this write, and nobody had heard of it; `loses`: and once before,
    /// when it was on its way to the service.
    void killAt(int write, bool loses = true);
    void goOn(); ///< to its end
    /// Whether all that it made is gone, nothing was sent twice, and production is as it was. `killedAt`: the
    /// write that was made and not heard of.
    void verifyCleanedUp(int killedAt);

    std::unique_ptr<program::Simulation> m_azure;
    std::unique_ptr<program::HousedProcess> m_program;

private:
    QStringList with(const QStringList &arguments) const;
    QStringList drilling() const;
    QString unfinishedRun();

    QString m_run;
    QJsonObject m_before; ///< the tenant
};
