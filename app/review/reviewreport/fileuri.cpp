#include "review/reviewreport/fileuri.h"

#include <QDir>
#include <QUrl>

namespace reviewreport {

QString fileUri(const QString &file) {
    const QString path = QDir::fromNativeSeparators(file);
    QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    if (!QDir::isAbsolutePath(path)) {
        return encoded;
    }
    // "C:/x" and "/x"
    return QStringLiteral("file://")
        + (encoded.startsWith(QLatin1Char('/')) ? QString() : QStringLiteral("/"))
        + encoded.replace(QLatin1String("%3A/"), QLatin1String(":/"));
}

} // namespace reviewreport
