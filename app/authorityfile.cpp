#include "authorityfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <utility>

namespace app {

namespace {

QByteArray contentsOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(65536) : QByteArray();
}

base::Unexpected failure(const QString &path, const QString &reason) {
    return base::Unexpected(base::localError(QStringLiteral("CaFileNotWritten"),
        QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(path), reason),
        QStringLiteral("simulator/caFile")));
}

} // namespace

base::Result<AuthorityFile> AuthorityFile::write(const QSslCertificate &authority, const QString &path) {
    const QString standard = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
        + QStringLiteral("/simulator-ca.pem");
    AuthorityFile result;
    const QString wanted = QFileInfo(path.isEmpty() ? standard : path).absoluteFilePath();
    if (QFileInfo::exists(wanted) && !contentsOf(wanted).startsWith("-----BEGIN CERTIFICATE-----")) {
        return failure(wanted, QStringLiteral("there is a file that is no certificate"));
    }
    if (path.isEmpty()) {
        QDir().mkpath(QFileInfo(wanted).absolutePath());
    }
    result.m_contents = authority.toPem();
    QSaveFile file(wanted);
    if (!file.open(QIODevice::WriteOnly) || file.write(result.m_contents) != result.m_contents.size()
        || !file.commit()) {
        return failure(wanted, file.errorString());
    }
    result.m_path = wanted;
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
    if (!m_path.isEmpty() && contentsOf(m_path) == m_contents) {
        QFile::remove(m_path);
    }
}

} // namespace app
