#include "review/importer/ziparchive.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <zlib.h>

namespace importer {

namespace {

constexpr quint32 localHeader = 0x04034b50;
constexpr quint32 centralHeader = 0x02014b50;
constexpr quint32 endOfDirectory = 0x06054b50;
constexpr qint64 localSize = 30;
constexpr qint64 centralSize = 46;
constexpr qint64 endSize = 22;
constexpr qint64 longestComment = 65535;
constexpr int stored = 0;
constexpr int deflated = 8;

base::Unexpected failure(const char *code, const QString &message) {
    return base::Unexpected(base::localError(QLatin1String(code), message, QStringLiteral("zip/read")));
}

base::Unexpected damaged(const char *what) {
    return failure("DamagedArchive", QLatin1String(what));
}

template <typename T>
T number(const QByteArray &bytes, qint64 at) {
    return qFromLittleEndian<T>(bytes.constData() + at);
}

/// Where the directory's end is told: the last place that fits, as the comment may hold anything.
qint64 findEnd(const QByteArray &bytes) {
    const qint64 first = std::max<qint64>(0, bytes.size() - endSize - longestComment);
    for (qint64 at = bytes.size() - endSize; at >= first; --at) {
        if (number<quint32>(bytes, at) == endOfDirectory
            && at + endSize + number<quint16>(bytes, at + 20) <= bytes.size()) {
            return at;
        }
    }
    return -1;
}

bool haveCommonBytes(const QByteArray &bytes, const std::vector<ZipEntry> &entries) {
    std::vector<std::pair<qint64, qint64>> spans;
    for (const ZipEntry &entry : entries) {
        const bool isThere = entry.offset + localSize <= bytes.size();
        const qint64 names = isThere
            ? number<quint16>(bytes, entry.offset + 26) + number<quint16>(bytes, entry.offset + 28)
            : 0;
        spans.emplace_back(entry.offset, entry.offset + localSize + names + entry.packedBytes);
    }
    std::sort(spans.begin(), spans.end());
    return std::adjacent_find(spans.begin(), spans.end(), [](const auto &before, const auto &after) {
        return before.second > after.first;
    }) != spans.end();
}

constexpr int withoutHeader = -MAX_WBITS;
constexpr int withGzipHeader = 16 + MAX_WBITS;

base::Result<QByteArray> inflated(
    const char *packed, qint64 packedBytes, qint64 bytes, qint64 most, int windowBits = withoutHeader) {
    z_stream stream{};
    if (inflateInit2(&stream, windowBits) != Z_OK) {
        return damaged("cannot be unpacked");
    }
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed)); // zlib does not write there
    stream.avail_in = static_cast<uInt>(packedBytes);
    QByteArray content;
    std::array<char, 65536> chunk{};
    int state = Z_OK;
    while (state == Z_OK && content.size() <= std::min(bytes, most)) {
        stream.next_out = reinterpret_cast<Bytef *>(chunk.data());
        stream.avail_out = static_cast<uInt>(chunk.size());
        state = inflate(&stream, Z_NO_FLUSH);
        content.append(chunk.data(), static_cast<qsizetype>(chunk.size() - stream.avail_out));
        if (state == Z_BUF_ERROR || (stream.avail_in == 0 && stream.avail_out > 0)) {
            break; // nothing more comes
        }
    }
    inflateEnd(&stream);
    if (content.size() > most || content.size() > bytes) {
        return failure(
            "TooLarge", QStringLiteral("unpacks to more than %1 bytes").arg(std::min(bytes, most)));
    }
    if (state != Z_STREAM_END || stream.avail_in > 0) {
        return damaged("the packed data breaks off or is not valid");
    }
    return content;
}

} // namespace

bool looksLikeGzip(const QByteArray &bytes) {
    return bytes.startsWith("\x1F\x8B");
}

base::Result<QByteArray> gunzipped(const QByteArray &packed, qint64 most) {
    return inflated(packed.constData(), packed.size(), most, most, withGzipHeader);
}

bool ZipArchive::looksLikeZip(const QByteArray &bytes) {
    return bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06");
}

base::Result<ZipArchive> ZipArchive::open(QByteArray bytes, int mostEntries) {
    const qint64 end = bytes.size() < endSize ? -1 : findEnd(bytes);
    if (end < 0) {
        return damaged("the directory at the end is missing");
    }
    const int count = number<quint16>(bytes, end + 10);
    qint64 at = number<quint32>(bytes, end + 16);
    if (count > mostEntries) {
        return failure("TooManyEntries", QStringLiteral("%1 files").arg(count));
    }
    ZipArchive archive;
    archive.m_bytes = std::move(bytes);
    for (int i = 0; i < count; ++i) {
        const QByteArray &data = archive.m_bytes;
        if (at + centralSize > end || number<quint32>(data, at) != centralHeader) {
            return damaged("the directory is not valid");
        }
        const int flags = number<quint16>(data, at + 8);
        const qint64 nameSize = number<quint16>(data, at + 28);
        const qint64 rest = number<quint16>(data, at + 30) + qint64(number<quint16>(data, at + 32));
        if (at + centralSize + nameSize + rest > end) {
            return damaged("the directory is not valid");
        }
        ZipEntry entry;
        entry.isEncrypted = (flags & 1) != 0;
        entry.method = number<quint16>(data, at + 10);
        entry.crc = number<quint32>(data, at + 16);
        entry.packedBytes = number<quint32>(data, at + 20);
        entry.bytes = number<quint32>(data, at + 24);
        entry.offset = number<quint32>(data, at + 42);
        entry.name = QString::fromUtf8(data.mid(at + centralSize, nameSize));
        at += centralSize + nameSize + rest;
        if (!entry.name.endsWith(QLatin1Char('/'))) {
            archive.m_entries.push_back(std::move(entry));
        }
    }
    if (haveCommonBytes(archive.m_bytes, archive.m_entries)) {
        return damaged("files in it share their bytes"); // a few of them unpack to any size
    }
    return archive;
}

base::Result<QByteArray> ZipArchive::content(const ZipEntry &entry, qint64 most) const {
    if (entry.isEncrypted) {
        return failure("EncryptedEntry", entry.name);
    }
    if (entry.method != stored && entry.method != deflated) {
        return failure("UnsupportedMethod", QString::number(entry.method));
    }
    if (entry.bytes > most) {
        return failure("TooLarge", QStringLiteral("%1 bytes").arg(entry.bytes));
    }
    if (entry.offset + localSize > m_bytes.size() || number<quint32>(m_bytes, entry.offset) != localHeader) {
        return damaged("a file is not where the directory says");
    }
    const qint64 start = entry.offset + localSize + number<quint16>(m_bytes, entry.offset + 26)
        + number<quint16>(m_bytes, entry.offset + 28);
    if (start + entry.packedBytes > m_bytes.size()) {
        return damaged("a file breaks off");
    }
    base::Result<QByteArray> content = m_bytes.mid(start, entry.packedBytes);
    if (entry.method == deflated) {
        content = inflated(m_bytes.constData() + start, entry.packedBytes, entry.bytes, most);
        if (!content) {
            return content;
        }
    }
    if (content->size() != entry.bytes
        || crc32(0, reinterpret_cast<const Bytef *>(content->constData()), static_cast<uInt>(content->size()))
            != entry.crc) {
        return damaged("a file's checksum is wrong");
    }
    return content;
}

} // namespace importer
