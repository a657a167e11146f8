#include "tests/unit/importer/zipwriter.h"

#include <QtEndian>

#include <zlib.h>

namespace fixtures {

namespace {

template <typename T>
void put(QByteArray &out, T value) {
    const T little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char *>(&little), sizeof(T));
}

QByteArray deflated(const QByteArray &content, int windowBits = -MAX_WBITS) {
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(
        static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(content.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(content.constData()));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

} // namespace

QByteArray zip(const std::vector<ZipFile> &files) {
    QByteArray archive;
    QByteArray directory;
    for (const ZipFile &file : files) {
        const QByteArray packed = file.deflate ? deflated(file.content) : file.content;
        QByteArray common; // version, flags, method, time, date, crc, sizes, name and extra length
        put<quint16>(common, 20);
        put<quint16>(common, 0);
        put<quint16>(common, file.deflate ? 8 : 0);
        put<quint32>(common, 0);
        put<quint32>(common,
            static_cast<quint32>(crc32(0, reinterpret_cast<const Bytef *>(file.content.constData()),
                static_cast<uInt>(file.content.size()))));
        put<quint32>(common, static_cast<quint32>(packed.size()));
        put<quint32>(common, static_cast<quint32>(file.content.size()));
        put<quint16>(common, static_cast<quint16>(file.name.size()));
        put<quint16>(common, 0);
        const auto offset = static_cast<quint32>(archive.size());
        put<quint32>(archive, 0x04034b50);
        archive += common + file.name + packed;
        put<quint32>(directory, 0x02014b50);
        put<quint16>(directory, 20);
        directory += common;
        put<quint16>(directory, 0); // comment
        put<quint16>(directory, 0); // disk
        put<quint16>(directory, 0); // attributes
        put<quint32>(directory, 0);
        put<quint32>(directory, offset);
        directory += file.name;
    }
    const auto start = static_cast<quint32>(archive.size());
    archive += directory;
    put<quint32>(archive, 0x06054b50);
    put<quint32>(archive, 0);
    put<quint16>(archive, static_cast<quint16>(files.size()));
    put<quint16>(archive, static_cast<quint16>(files.size()));
    put<quint32>(archive, static_cast<quint32>(directory.size()));
    put<quint32>(archive, start);
    put<quint16>(archive, 0);
    return archive;
}

qsizetype directoryOf(const QByteArray &archive) {
    return archive.indexOf(QByteArray::fromHex("504b0102"));
}

QByteArray gzip(const QByteArray &content) {
    return deflated(content, 16 + MAX_WBITS);
}

} // namespace fixtures
