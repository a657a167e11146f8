#include "review/importer/sources.h"

#include "base/text.h"
#include "review/importer/ziparchive.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>
#include <new>

namespace importer {

namespace {

using domain::ImportRefusal;

/// Small files compress well by nature; what matters is a bomb.
constexpr qint64 neverSuspicious = 4LL * 1024 * 1024;
constexpr qint64 mostInflation = 1032; ///< what DEFLATE can make of a byte

domain::ImportInput inputOf(const Source &source) {
    return {source.name, source.content.size(),
        QString::fromLatin1(QCryptographicHash::hash(source.content, QCryptographicHash::Sha256).toHex())};
}

class Collector {
public:
    Collector(const Limits &limits, const base::IsUnwanted &isUnwanted, Notes &notes)
        : m_limits(limits), m_isUnwanted(isUnwanted), m_notes(notes) { }

    void addPath(const QString &path) {
        const QFileInfo info(path);
        if (!info.isDir()) {
            addFile(path);
            return;
        }
        QStringList files;
        QDirIterator walk(path, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
        while (walk.hasNext() && files.size() <= m_limits.files) {
            files.append(walk.next());
        }
        files.sort();
        for (const QString &file : files) {
            addFile(file);
        }
    }

    std::vector<Source> take() { return std::move(m_sources); }

private:
    void addFile(const QString &path) {
        if (static_cast<int>(m_sources.size()) >= m_limits.files) {
            refuse(path, ImportRefusal::TooManyFiles, {}, m_limits.files);
            return;
        }
        try {
            const qint64 left = m_limits.totalBytes - m_total;
            base::Result<QByteArray> content
                = base::readFile(path, std::min(m_limits.fileBytes, left), m_isUnwanted);
            if (content) {
                m_total += content->size();
                m_sources.push_back({path, std::move(*content), QFileInfo(path).lastModified().toUTC()});
            } else if (!content.error().hasCode(u"FileTooLarge")) {
                refuse(path, ImportRefusal::CannotOpen, content.error().message, 0);
            } else if (left < m_limits.fileBytes) {
                refuse(path, ImportRefusal::TotalTooLarge, {}, m_limits.totalBytes);
            } else {
                refuse(path, ImportRefusal::TooLarge, {}, m_limits.fileBytes);
            }
        } catch (const std::bad_alloc &) {
            refuse(path, ImportRefusal::OutOfMemory, {}, 0);
        }
    }

    void refuse(const QString &file, ImportRefusal refusal, const QString &detail, qint64 limit) {
        m_notes.refuse({file, refusal, QString(), base::plainText(detail), limit});
    }

    const Limits &m_limits;
    const base::IsUnwanted &m_isUnwanted;
    Notes &m_notes;
    std::vector<Source> m_sources;
    qint64 m_total = 0;
};

/// Other archives and packed files, by how they begin.
bool isPackedOtherwise(const QByteArray &content) {
    static const std::vector<QByteArray> beginnings{QByteArrayLiteral("7z\xBC\xAF\x27\x1C"),
        QByteArrayLiteral("BZh"),
        QByteArrayLiteral("\xFD"
                          "7zXZ"),
        QByteArrayLiteral("\x28\xB5\x2F\xFD"), QByteArrayLiteral("Rar!")};
    return std::any_of(beginnings.begin(), beginnings.end(), [&content](const QByteArray &beginning) {
        return content.startsWith(beginning);
    }) || content.mid(257, 5) == "ustar";
}

class Unpacker {
public:
    Unpacker(const Limits &limits, Notes &notes) : m_limits(limits), m_notes(notes) { }

    void add(Source source) {
        m_notes.addInput(inputOf(source));
        if (ZipArchive::looksLikeZip(source.content)) {
            unpack(source);
        } else {
            keep(std::move(source));
        }
    }

    std::vector<Source> take() { return std::move(m_sources); }

private:
    void keep(Source source) {
        if (looksLikeGzip(source.content) && !gunzip(source)) {
            return;
        }
        if (ZipArchive::looksLikeZip(source.content) || isPackedOtherwise(source.content)) {
            m_total += source.content.size();
            refuse(source.name, ImportRefusal::UnsupportedArchive, {}, 0);
            return;
        }
        if (source.content.size() > m_limits.fileBytes) {
            refuse(source.name, ImportRefusal::TooLarge, {}, m_limits.fileBytes);
        } else if (m_total + source.content.size() > m_limits.totalBytes) {
            refuse(source.name, ImportRefusal::TotalTooLarge, {}, m_limits.totalBytes);
        } else {
            m_total += source.content.size();
            m_sources.push_back(std::move(source));
        }
    }

    bool gunzip(Source &source) {
        const qint64 packed = source.content.size();
        const qint64 left = m_limits.totalBytes - m_total;
        const qint64 most
            = std::min({std::max(neverSuspicious, packed * m_limits.ratio), m_limits.fileBytes, left});
        base::Result<QByteArray> content = gunzipped(source.content, most);
        if (content) {
            source.content = std::move(*content);
            return true;
        }
        const bool isOfAll = most == left && content.error().hasCode(u"TooLarge");
        refuse(source.name, isOfAll ? ImportRefusal::TotalTooLarge : refusalOf(content.error()),
            content.error().message, isOfAll ? m_limits.totalBytes : m_limits.fileBytes);
        m_total += std::min(most, packed * mostInflation); // the work was done, for nothing
        return false;
    }

    void unpack(const Source &source) {
        const base::Result<ZipArchive> archive = ZipArchive::open(source.content, m_limits.files - m_entries);
        if (!archive) {
            const bool many = archive.error().hasCode(u"TooManyEntries");
            refuse(source.name, many ? ImportRefusal::TooManyFiles : ImportRefusal::DamagedArchive,
                archive.error().message, many ? m_limits.files : 0);
            return;
        }
        m_entries += static_cast<int>(archive->entries().size());
        for (const ZipEntry &entry : archive->entries()) {
            unpack(*archive, entry, source);
        }
    }

    void unpack(const ZipArchive &archive, const ZipEntry &entry, const Source &source) {
        const QString name = source.name + QLatin1Char('/') + base::plainText(entry.name).simplified();
        if (entry.bytes > neverSuspicious && entry.bytes / m_limits.ratio > entry.packedBytes) {
            refuse(name, ImportRefusal::SuspiciousArchive, {}, m_limits.ratio);
            return;
        }
        if (entry.bytes > m_limits.totalBytes - m_total) {
            refuse(name, ImportRefusal::TotalTooLarge, {}, m_limits.totalBytes);
            return;
        }
        base::Result<QByteArray> content = archive.content(entry, m_limits.fileBytes);
        if (!content) {
            m_total += std::min(entry.bytes, m_limits.fileBytes); // the work was done, for nothing
            refuse(name, refusalOf(content.error()), content.error().message, m_limits.fileBytes);
            return;
        }
        if (ZipArchive::looksLikeZip(*content)) {
            m_total += content->size();
            refuse(name, ImportRefusal::UnsupportedArchive, QStringLiteral("an archive in an archive"), 0);
            return;
        }
        Source unpacked{name, std::move(*content), source.modified};
        m_notes.addInput(inputOf(unpacked));
        keep(std::move(unpacked));
    }

    static ImportRefusal refusalOf(const base::Error &error) {
        if (error.hasCode(u"EncryptedEntry")) {
            return ImportRefusal::EncryptedArchive;
        }
        if (error.hasCode(u"UnsupportedMethod")) {
            return ImportRefusal::UnsupportedArchive;
        }
        return error.hasCode(u"TooLarge") ? ImportRefusal::TooLarge : ImportRefusal::DamagedArchive;
    }

    void refuse(const QString &file, ImportRefusal refusal, const QString &detail, qint64 limit) {
        m_notes.refuse({file, refusal, QString(), base::plainText(detail), limit});
    }

    const Limits &m_limits;
    Notes &m_notes;
    std::vector<Source> m_sources;
    qint64 m_total = 0; ///< bytes, also of what was unpacked and then refused
    int m_entries = 0; ///< of all archives
};

} // namespace

std::vector<Source> readPaths(
    const QStringList &paths, const Limits &limits, const base::IsUnwanted &isUnwanted, Notes &notes) {
    Collector collector(limits, isUnwanted, notes);
    for (const QString &path : paths) {
        collector.addPath(path);
    }
    return collector.take();
}

std::vector<Source> unpacked(std::vector<Source> sources, const Limits &limits, Notes &notes) {
    Unpacker unpacker(limits, notes);
    for (Source &source : sources) {
        Source taken = std::move(source); // its content goes at the end of its turn
        const QString name = taken.name;
        try {
            unpacker.add(std::move(taken));
        } catch (const std::bad_alloc &) {
            notes.refuse({name, ImportRefusal::OutOfMemory, {}, {}, 0});
        }
    }
    return unpacker.take();
}

} // namespace importer
