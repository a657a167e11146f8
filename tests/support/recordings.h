#pragma once

#include <QDir>
#include <QTest>

namespace support {

/// The folder of Azure's recorded traffic, which is others' data and no part of this repository: the
/// environment variable CVM_BACKUP_RECORDINGS, or beside the source tree.
inline QString recordingsFolder() {
    const QString chosen = qEnvironmentVariable("CVM_BACKUP_RECORDINGS");
    const QString beside = QStringLiteral(CVM_SOURCE_DIR "/../shared/azure/recordings");
    return QDir::cleanPath(chosen.isEmpty() ? beside : chosen);
}

} // namespace support

/// Ends a test function where there are no recordings: skipped, or failed where
/// CVM_BACKUP_RECORDINGS_REQUIRED is set.
#define CVM_NEED_RECORDINGS()                                                                                \
    if (!QDir(support::recordingsFolder()).exists()) {                                                       \
        const QByteArray missing                                                                             \
            = "No recordings in " + support::recordingsFolder().toUtf8() + "; set CVM_BACKUP_RECORDINGS.";   \
        if (qEnvironmentVariableIsSet("CVM_BACKUP_RECORDINGS_REQUIRED")) {                                   \
            QFAIL(missing.constData());                                                                      \
        }                                                                                                    \
        QSKIP(missing.constData());                                                                          \
    }                                                                                                        \
    static_assert(true)
