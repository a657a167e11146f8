#include "base/searchpath.h"

#include <QDir>
#include <QStandardPaths>

namespace base {

namespace {

QStringList absoluteEntries(const QString &path) {
    QStringList absolute;
    for (const QString &entry : path.split(QDir::listSeparator(), Qt::SkipEmptyParts)) {
        if (QDir::isAbsolutePath(entry)) {
            absolute.append(entry);
        }
    }
    return absolute;
}

} // namespace

QString absoluteSearchPath(const QString &path) {
    return absoluteEntries(path).join(QDir::listSeparator());
}

QString findProgram(const QString &name) {
    const QStringList entries = absoluteEntries(qEnvironmentVariable("PATH"));
    return entries.isEmpty() ? QString() : QStandardPaths::findExecutable(name, entries);
}

} // namespace base
