#include "liveaccount.h"

#include "account/settingsstore.h"
#include "http/networktransport.h"
#include "identity/chunkedsecretstore.h"
#include "identity/keychainsecretstore.h"
#include "wording/signintext.h"

#include <QProcess>
#include <QStandardPaths>

namespace app {

std::unique_ptr<account::Account> makeAccount(
    std::function<bool(const QUrl &)> openBrowser, std::shared_ptr<account::SettingsStore> settings) {
    account::Tools tools;
    tools.network = [](const http::NetworkSettings &network) -> std::shared_ptr<http::Transport> {
        http::NetworkTransport::Options options;
        options.network = network;
        return std::make_shared<http::NetworkTransport>(options);
    };
    tools.keychain = std::make_shared<identity::ChunkedSecretStore>(
        std::make_shared<identity::KeychainSecretStore>(QStringLiteral("cvm-backup-wizard")));
    tools.openBrowser = std::move(openBrowser);
    tools.clock = std::make_shared<base::SystemClock>();
    tools.settings = std::move(settings);
    tools.pageText = [] {
        return account::Tools::PageText{wording::browserPageReceived(), wording::browserPageRefused()};
    };
    return std::make_unique<account::Account>(std::move(tools));
}

bool openInDesktopBrowser(const QUrl &url) {
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    const bool hasDesktop
        = !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    const QString opener = QStandardPaths::findExecutable(QStringLiteral("xdg-open"));
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
    process.setProgram(QStringLiteral("explorer.exe"));
#endif
    process.setArguments({QString::fromLatin1(url.toEncoded())}); // holds a code challenge, no secret
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    return process.startDetached();
}

} // namespace app
