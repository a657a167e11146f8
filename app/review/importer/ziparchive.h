#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace importer {

/// One file in a zip archive.
struct ZipEntry {
    QString name; ///< as the archive has it; only ever shown
    int method = 0;
    bool isEncrypted = false;
    qint64 packedBytes = 0;
    qint64 bytes = 0;
    quint32 crc = 0;
    qint64 offset = 0; ///< of the local header
};

/// Reads zip archives as Windows, macOS, Azure Cloud Shell and `zip` write them: stored and deflated files.
/// Nothing is ever written to disk, so that names with ".." can do no harm. Zip64 is not read: it begins
/// beyond every limit of the importer.
class ZipArchive {
public:
    static bool looksLikeZip(const QByteArray &bytes);
    /// Errors: Local, code "DamagedArchive" with the reason, also where files overlap; "TooManyEntries".
    static base::Result<ZipArchive> open(QByteArray bytes, int mostEntries);

    const std::vector<ZipEntry> &entries() const { return m_entries; }
    /// The content of one file. Never makes more than `most` bytes. Errors: "EncryptedEntry",
    /// "UnsupportedMethod", "TooLarge" (also where it unpacks to more than its header says),
    /// "DamagedArchive".
    base::Result<QByteArray> content(const ZipEntry &entry, qint64 most) const;

private:
    QByteArray m_bytes;
    std::vector<ZipEntry> m_entries;
};

/// One packed file, as gzip and servers write it.
bool looksLikeGzip(const QByteArray &bytes);
/// Its content. Never makes more than `most` bytes. Errors: "TooLarge", "DamagedArchive".
base::Result<QByteArray> gunzipped(const QByteArray &packed, qint64 most);

} // namespace importer
