#include "base/fileplace.h"

#ifndef Q_OS_WIN

#include "base/platform.h"

#include <QFile>
#include <QList>

#include <cerrno>
#include <climits>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace base {

namespace {

#if defined(O_PATH)
constexpr int folderAccess = O_PATH; // also a folder that may be passed through and not listed
#elif defined(O_SEARCH)
constexpr int folderAccess = O_SEARCH;
#else
constexpr int folderAccess = O_RDONLY;
#endif
constexpr int folderFlags = folderAccess | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
constexpr int mostLinks = 40; // as many as the system follows

QList<QByteArray> partsOf(const QByteArray &path) {
    QList<QByteArray> parts = path.split('/');
    parts.removeAll(QByteArray());
    return parts;
}

OpenFile startOf(const QByteArray &path) {
    return OpenFile(open(path.startsWith('/') ? "/" : ".", folderFlags));
}

std::optional<QByteArray> linkTarget(int folder, const QByteArray &name) {
    QByteArray target(PATH_MAX, '\0');
    const ssize_t size
        = readlinkat(folder, name.constData(), target.data(), static_cast<size_t>(target.size()));
    if (size < 0 || size >= target.size()) {
        return std::nullopt;
    }
    target.truncate(size);
    return target;
}

bool isOwnDescriptors(int folder) {
    struct stat asked { };
    struct stat own { };
    return fstat(folder, &asked) == 0 && stat(openFilesFolder(), &own) == 0 && asked.st_dev == own.st_dev
        && asked.st_ino == own.st_ino;
}

Unexpected linkOfOthers(const QByteArray &name) {
    return Unexpected(localError(QStringLiteral("LinkOfOthers"),
        QStringLiteral("“%1” is a link that another user made.").arg(QFile::decodeName(name)),
        QStringLiteral("file/write")));
}

/// Where everybody can make a pipe, one of others may be there for what is written.
Result<void> checkOwner(int folder, const QByteArray &name, const struct stat &seen) {
    struct stat around { };
    if (S_ISREG(seen.st_mode) || S_ISDIR(seen.st_mode) || seen.st_uid == 0 || seen.st_uid == geteuid()) {
        return {};
    }
    if (fstat(folder, &around) != 0) {
        return systemFailure(errno);
    }
    const bool isShared = (around.st_mode & S_ISVTX) != 0 && (around.st_mode & (S_IWGRP | S_IWOTH)) != 0;
    if (!isShared || seen.st_uid == around.st_uid) {
        return {};
    }
    return Unexpected(localError(QStringLiteral("FileNotWritten"),
        QStringLiteral("“%1” is a pipe or device that another user made.").arg(QFile::decodeName(name)),
        QStringLiteral("file/write")));
}

FilePlace::Holds kindOf(const struct stat &seen) {
    if (S_ISREG(seen.st_mode)) {
        return FilePlace::Holds::File;
    }
    return S_ISDIR(seen.st_mode) ? FilePlace::Holds::Folder : FilePlace::Holds::Other;
}

} // namespace

Unexpected systemFailure(int number) {
    return Unexpected(
        localError(QStringLiteral("FileNotWritten"), qt_error_string(number), QStringLiteral("file/write")));
}

OpenFile::OpenFile(OpenFile &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) { }

OpenFile &OpenFile::operator=(OpenFile &&other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

OpenFile::~OpenFile() {
    close();
}

bool OpenFile::close() {
    return m_descriptor < 0 || ::close(std::exchange(m_descriptor, -1)) == 0;
}

Result<FilePlace> FilePlace::find(const QString &path) {
    const QByteArray given = QFile::encodeName(path);
    if (given.isEmpty() || given.contains('\0')) {
        return systemFailure(given.isEmpty() ? ENOENT : EINVAL);
    }
    QList<QByteArray> ahead = partsOf(given);
    if (ahead.isEmpty() || given.endsWith('/')) {
        return systemFailure(EISDIR);
    }
    FilePlace place;
    place.m_folder = startOf(given);
    for (int links = 0; place.m_folder.isOpen() && !ahead.isEmpty();) {
        place.m_name = ahead.takeFirst();
        struct stat seen { };
        if (fstatat(place.folder(), place.m_name.constData(), &seen, AT_SYMLINK_NOFOLLOW) != 0) {
            if (errno == ENOENT && ahead.isEmpty()) {
                return Result<FilePlace>(std::move(place));
            }
            return systemFailure(errno);
        }
        if (S_ISLNK(seen.st_mode)) {
            if (ahead.isEmpty() && isOwnDescriptors(place.folder())) {
                place.m_holds = Holds::OpenDescriptor;
                return Result<FilePlace>(std::move(place));
            }
            if (seen.st_uid != 0 && seen.st_uid != geteuid()) {
                return linkOfOthers(place.m_name);
            }
            const std::optional<QByteArray> target = linkTarget(place.folder(), place.m_name);
            if (!target || ++links > mostLinks) {
                return systemFailure(target ? ELOOP : errno);
            }
            if (target->startsWith('/')) {
                place.m_folder = startOf(*target);
            }
            ahead = partsOf(*target) + ahead;
            continue;
        }
        if (ahead.isEmpty()) {
            if (const Result<void> checked = checkOwner(place.folder(), place.m_name, seen); !checked) {
                return Unexpected(checked.error());
            }
            place.m_holds = kindOf(seen);
            return Result<FilePlace>(std::move(place));
        }
        place.m_folder = OpenFile(openat(place.folder(), place.m_name.constData(), folderFlags));
    }
    return systemFailure(place.m_folder.isOpen() ? EISDIR : errno);
}

} // namespace base

#endif
