#include "exports/savescript.h"

#include <QSaveFile>

namespace exports {

base::Result<void> saveScript(const QString &file, Language language, const QString &script) {
    QFileDevice::Permissions permissions = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (language == Language::AzureCli) {
        permissions |= QFileDevice::ExeOwner;
    }
    const QByteArray text = script.toUtf8();
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.setPermissions(permissions) && out.write(text) == text.size()
        && out.commit()) {
        return {};
    }
    return base::Unexpected(
        base::localError(QStringLiteral("FileNotWritten"), out.errorString(), QStringLiteral("script/save")));
}

} // namespace exports
