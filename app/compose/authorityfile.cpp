#include "compose/authorityfile.h"

#include "base/filewriter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUuid>

#include <utility>

namespace compose {

namespace {

/// A name of its own in the program's data folder: simulators run side by side.
QString ownFile() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    QDir().mkpath(folder);
    return folder
        + QStringLiteral("/simulator-ca-%1.pem").arg(QUuid::createUuid().toString(QUuid::Id128).left(12));
}

} // namespace

base::Result<AuthorityFile> AuthorityFile::write(const QSslCertificate &authority, const QString &path) {
    AuthorityFile result;
    result.m_contents = authority.toPem();
    const QString file = QFileInfo(path.isEmpty() ? ownFile() : path).absoluteFilePath();
    if (const base::Result<void> written = base::writeNewFile(file, result.m_contents); !written) {
        return base::Unexpected(base::localError(QStringLiteral("CaFileNotWritten"),
            QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(file), written.error().message),
            QStringLiteral("simulator/caFile")));
    }
    result.m_path = file;
    return result;
}

AuthorityFile::AuthorityFile(AuthorityFile &&other) noexcept
    : m_path(std::exchange(other.m_path, QString())), m_contents(std::move(other.m_contents)) { }

AuthorityFile &AuthorityFile::operator=(AuthorityFile &&other) noexcept {
    std::swap(m_path, other.m_path);
    std::swap(m_contents, other.m_contents);
    return *this;
}

AuthorityFile::~AuthorityFile() {
    QFile file(m_path);
    const QFileInfo seen(m_path);
    if (!seen.isFile() || seen.isSymLink() || !file.open(QIODevice::ReadOnly)) {
        return;
    }
    const bool isOurs = file.read(m_contents.size() + 1) == m_contents;
    file.close();
    if (isOurs) {
        file.remove();
    }
}

} // namespace compose
