#include "cloud/identity/desktopbrowser.h"

#include "base/searchpath.h"

#include <QDir>
#include <QProcess>

namespace identity {

bool openInDesktopBrowser(const QUrl &url) {
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    const bool hasDesktop
        = !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    const QString opener = base::findProgram(QStringLiteral("xdg-open"));
    if (!hasDesktop || opener.isEmpty()) {
        return false;
    }
    QProcess process;
    process.setProgram(opener);
#elif defined(Q_OS_MACOS)
    QProcess process;
    process.setProgram(QStringLiteral("/usr/bin/open"));
#else
    QProcess process;
    const QString windows = qEnvironmentVariable("SystemRoot");
    if (!QDir::isAbsolutePath(windows)) {
        return false;
    }
    process.setProgram(windows + QStringLiteral("/explorer.exe"));
#endif
    process.setArguments({QString::fromLatin1(url.toEncoded())}); // holds a code challenge, no secret
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    return process.startDetached();
}

} // namespace identity
