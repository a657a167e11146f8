#include "ui/desktop/versions.h"

#include <QGuiApplication>
#include <QSysInfo>

namespace ui {

QList<Component> components() {
    return {
        {QStringLiteral("Qt"), QString::fromLatin1(qVersion()), QStringLiteral("LGPL-3.0-only")},
        {QStringLiteral("Qt HTTP Server, Qt Network Authorization"), QString::fromLatin1(qVersion()),
            QStringLiteral("GPL-3.0-only")},
        {QStringLiteral("QtKeychain"), QStringLiteral(CVM_QTKEYCHAIN_VERSION),
            QStringLiteral("BSD-3-Clause")},
        {QStringLiteral("QCoro"), QStringLiteral(CVM_QCORO_VERSION), QStringLiteral("MIT")},
        {QStringLiteral("zlib"), QStringLiteral(CVM_ZLIB_VERSION), QStringLiteral("Zlib")},
    };
}

QStringList versionLines() {
    QStringList lines{QStringLiteral("cvm-backup-wizard ") + QStringLiteral(CVM_VERSION)};
    for (const Component &one : components()) {
        lines << QStringLiteral("%1 %2").arg(one.name, one.version);
    }
    lines << QStringLiteral("%1, %2, %3")
                 .arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(),
                     QGuiApplication::platformName());
    return lines;
}

} // namespace ui
