#include "snapshot/file.h"

#include <QSaveFile>

namespace snapshot {

base::Result<void> writeFile(const QString &path, const Snapshot &snapshot) {
    const QByteArray json = toJson(snapshot);
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(json) == json.size() && file.commit();
    if (written) {
        return {};
    }
    base::Error error = base::localError(
        QStringLiteral("FileNotWritten"), file.errorString(), QStringLiteral("snapshot/write"));
    error.target = path;
    return base::Unexpected(error);
}

} // namespace snapshot
