#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace base {

/// One file of an archive.
struct ArchivedFile {
    QString name; ///< with "/" between folders; ASCII, or UTF-8
    QByteArray content;
};

/// A zip archive of these files, deflated, as every system opens it without other programs. Errors: Local
/// "ArchiveTooLarge" where it would need the form for more than 4 GB or 65,535 files.
Result<QByteArray> zipArchive(const std::vector<ArchivedFile> &files, const QDateTime &when);

} // namespace base
