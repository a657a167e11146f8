#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QSslCertificate>
#include <QString>

namespace compose {

/// The certificate authority of a simulator over TLS as a file for its clients; removed with this object.
class AuthorityFile {
public:
    /// Writes it to `path`, or to a new file in the program's data folder where that is empty. What is there
    /// already is left alone, whatever it is. Errors: "CaFileNotWritten".
    static base::Result<AuthorityFile> write(const QSslCertificate &authority, const QString &path);

    AuthorityFile() = default;
    AuthorityFile(AuthorityFile &&other) noexcept;
    AuthorityFile &operator=(AuthorityFile &&other) noexcept;
    ~AuthorityFile();

    QString path() const { return m_path; } ///< absolute

private:
    QString m_path;
    QByteArray m_contents; ///< a file that holds anything else by now is not removed
};

} // namespace compose
