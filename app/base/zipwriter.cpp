#include "base/zipwriter.h"

#include <QtEndian>

#include <limits>
#include <optional>
#include <zlib.h>

namespace base {

namespace {

constexpr quint32 localMark = 0x04034b50;
constexpr quint32 centralMark = 0x02014b50;
constexpr quint32 endMark = 0x06054b50;
constexpr quint16 version = 20;
constexpr quint16 namesAreUtf8 = 0x0800;
constexpr quint16 deflateMethod = 8;

template <typename T>
void append(QByteArray &out, T value) {
    const T little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char *>(&little), sizeof(T));
}

std::optional<QByteArray> packed(const QByteArray &content) {
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
        return std::nullopt;
    }
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(content.size()))), '\0');
    // zlib does not write where it reads.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(content.constData()));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const bool isComplete = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return isComplete ? std::make_optional(out) : std::nullopt;
}

/// The two words in which MS-DOS had a time, which zip archives still do.
quint16 timeWord(const QTime &time) {
    return static_cast<quint16>(time.hour() << 11 | time.minute() << 5 | time.second() / 2);
}

quint16 dateWord(const QDate &date) {
    const int years = qBound(0, date.year() - 1980, 127);
    return static_cast<quint16>(years << 9 | date.month() << 5 | date.day());
}

} // namespace

Result<QByteArray> zipArchive(const std::vector<ArchivedFile> &files, const QDateTime &when) {
    const auto tooLarge = [] {
        return Unexpected(
            localError(QStringLiteral("ArchiveTooLarge"), QString(), QStringLiteral("zip/write")));
    };
    constexpr qint64 most = std::numeric_limits<quint32>::max();
    QByteArray archive;
    QByteArray directory;
    for (const ArchivedFile &file : files) {
        const std::optional<QByteArray> body
            = file.content.size() < most ? packed(file.content) : std::nullopt;
        const QByteArray name = file.name.toUtf8();
        if (!body || archive.size() + body->size() + name.size() > most - 1024) {
            return tooLarge();
        }
        const auto crc
            = static_cast<quint32>(crc32(0, reinterpret_cast<const Bytef *>(file.content.constData()),
                static_cast<uInt>(file.content.size())));
        QByteArray common;
        append<quint16>(common, version);
        append<quint16>(common, namesAreUtf8);
        append<quint16>(common, deflateMethod);
        append<quint16>(common, timeWord(when.time()));
        append<quint16>(common, dateWord(when.date()));
        append<quint32>(common, crc);
        append<quint32>(common, static_cast<quint32>(body->size()));
        append<quint32>(common, static_cast<quint32>(file.content.size()));
        append<quint16>(common, static_cast<quint16>(name.size()));
        append<quint16>(common, 0); // no extra field
        const auto offset = static_cast<quint32>(archive.size());
        append<quint32>(archive, localMark);
        archive += common + name + *body;
        append<quint32>(directory, centralMark);
        append<quint16>(directory, version);
        directory += common;
        append<quint16>(directory, 0); // no comment
        append<quint16>(directory, 0); // the first disk
        append<quint16>(directory, 0);
        append<quint32>(directory, 0); // no attributes
        append<quint32>(directory, offset);
        directory += name;
    }
    if (files.size() > std::numeric_limits<quint16>::max()
        || archive.size() + directory.size() > most - 1024) {
        return tooLarge();
    }
    const auto start = static_cast<quint32>(archive.size());
    archive += directory;
    append<quint32>(archive, endMark);
    append<quint32>(archive, 0);
    append<quint16>(archive, static_cast<quint16>(files.size()));
    append<quint16>(archive, static_cast<quint16>(files.size()));
    append<quint32>(archive, static_cast<quint32>(directory.size()));
    append<quint32>(archive, start);
    append<quint16>(archive, 0);
    return archive;
}

} // namespace base
