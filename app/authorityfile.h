#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QSslCertificate>
#include <QString>

namespace app {

/// The certificate authority of a simulator over TLS as a file for its clients; removed with this object.
class AuthorityFile {
public:
    /// Writes it to `path`, or to the program's data folder where that is empty. A file that is no
    /// certificate is left alone. Errors: "CaFileNotWritten".
    static base::Result<AuthorityFile> write(const QSslCertificate &authority, const QString &path);

    AuthorityFile() = default;
    AuthorityFile(AuthorityFile &&other) noexcept;
    AuthorityFile &operator=(AuthorityFile &&other) noexcept;
    ~AuthorityFile();

    QString path() const { return m_path; } ///< absolute

private:
    QString m_path;
    QByteArray m_contents; ///< only what this object wrote is removed
};

} // namespace app
