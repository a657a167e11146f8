#pragma once

#include <QUrl>

namespace identity {

/// Opens an address from a program without windows; false where there is no desktop to show it on.
bool openInDesktopBrowser(const QUrl &url);

} // namespace identity
