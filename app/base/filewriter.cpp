#include "base/filewriter.h"

#include "base/fileplace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_WIN
#include <QSaveFile>
#else
#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace base {

namespace {

template <typename T>
Result<T> about(const QString &path, Result<T> result) {
    if (!result) {
        Error error = result.error();
        error.target = path;
        return Unexpected(std::move(error));
    }
    return result;
}

#ifdef Q_OS_WIN

bool leadsToStandardOutput(const QString &) {
    return false;
}

void failInsteadOfEnding() { }

Unexpected writeFailure(const QFileDevice &file) {
    return Unexpected(
        localError(QStringLiteral("FileNotWritten"), file.errorString(), QStringLiteral("file/write")));
}

Result<void> written(const QString &path, const QByteArray &content, FileUse) {
    QSaveFile file(path); // the folder's own permissions hold
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit()) {
        return {};
    }
    return writeFailure(file);
}

Result<void> writtenNew(const QString &path, const QByteArray &content) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        return writeFailure(file);
    }
    if (file.write(content) == content.size() && file.flush()) {
        return {};
    }
    Unexpected failure = writeFailure(file);
    file.remove();
    return failure;
}

#else

/// Nothing is opened by this name: whose links it leads through does not matter.
bool leadsToStandardOutput(const QString &path) {
    struct stat named { };
    struct stat own { };
    return stat(QFile::encodeName(path).constData(), &named) == 0 && fstat(STDOUT_FILENO, &own) == 0
        && named.st_dev == own.st_dev && named.st_ino == own.st_ino;
}

constexpr int writing = O_WRONLY | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC;
constexpr int making = writing | O_CREAT | O_EXCL;

/// Readers who go away and the limit of a file's size are failures like others, not the end of the program;
/// Qt does the same for its sockets.
void failInsteadOfEnding() {
    (void)std::signal(SIGPIPE, SIG_IGN);
    (void)std::signal(SIGXFSZ, SIG_IGN);
}

/// False with errno.
bool writeAll(int descriptor, const QByteArray &content) {
    qsizetype done = 0;
    while (done < content.size()) {
        const ssize_t size
            = ::write(descriptor, content.constData() + done, static_cast<size_t>(content.size() - done));
        if (size < 0 && errno != EINTR) {
            return false;
        }
        done += std::max<ssize_t>(size, 0);
    }
    return true;
}

/// A new file under `name`, which is gone again where it could not be written to its end.
Result<void> writeBeside(
    const FilePlace &place, const QByteArray &name, const QByteArray &content, mode_t mode) {
    OpenFile file(openat(place.folder(), name.constData(), making, mode));
    if (!file.isOpen()) {
        return systemFailure(errno);
    }
    const bool isWritten = fchmod(file.descriptor(), mode) == 0 && writeAll(file.descriptor(), content)
        && fsync(file.descriptor()) == 0;
    int failed = isWritten ? 0 : errno;
    if (!file.close() && failed == 0) {
        failed = errno;
    }
    if (failed == 0) {
        return {};
    }
    (void)unlinkat(place.folder(), name.constData(), 0);
    return systemFailure(failed);
}

/// A whole new file takes the place, of the old one too.
Result<void> replace(const FilePlace &place, const QByteArray &content, mode_t mode) {
    const QByteArray beside = ".cvm-" + QByteArray::number(QRandomGenerator::system()->generate64(), 36);
    Result<void> made = writeBeside(place, beside, content, mode);
    if (made && renameat(place.folder(), beside.constData(), place.folder(), place.name().constData()) != 0) {
        made = systemFailure(errno);
        (void)unlinkat(place.folder(), beside.constData(), 0);
    }
    return made;
}

Result<void> writeInto(OpenFile file, const QByteArray &content) {
    if (!file.isOpen()) {
        return systemFailure(errno);
    }
    if (!writeAll(file.descriptor(), content)) {
        return systemFailure(errno);
    }
    return file.close() ? Result<void>() : systemFailure(errno);
}

/// Without waiting for somebody who reads a pipe; what is read is written in full.
Result<void> writeInto(const FilePlace &place, const QByteArray &content) {
    OpenFile file(openat(place.folder(), place.name().constData(), writing | O_NONBLOCK));
    struct stat seen { };
    if (file.isOpen() && fstat(file.descriptor(), &seen) == 0 && S_ISREG(seen.st_mode)) {
        return systemFailure(EBUSY); // exchanged for a file this very moment
    }
    if (file.isOpen()) {
        (void)fcntl(file.descriptor(), F_SETFL, O_WRONLY);
    }
    return writeInto(std::move(file), content);
}

Result<void> written(const QString &path, const QByteArray &content, FileUse use) {
    const Result<FilePlace> place = FilePlace::find(path);
    if (!place) {
        return Unexpected(place.error());
    }
    switch (place->holds()) {
    case FilePlace::Holds::Nothing:
    case FilePlace::Holds::File:
        return replace(*place, content, use == FileUse::Run ? 0700 : 0600);
    case FilePlace::Holds::Folder:
        return systemFailure(EISDIR);
    case FilePlace::Holds::OpenDescriptor:
        return writeInto(OpenFile(fcntl(place->name().toInt(), F_DUPFD_CLOEXEC, 0)), content);
    case FilePlace::Holds::Other:
        return writeInto(*place, content);
    }
    return {};
}

Result<void> writtenNew(const QString &path, const QByteArray &content) {
    if (QFileInfo(path).isSymLink()) {
        return systemFailure(EEXIST); // also where it leads nowhere
    }
    const Result<FilePlace> place = FilePlace::find(path);
    if (!place) {
        return Unexpected(place.error());
    }
    return place->holds() == FilePlace::Holds::Nothing ? writeBeside(*place, place->name(), content, 0600)
                                                       : systemFailure(EEXIST);
}

#endif

} // namespace

bool isStandardOutput(const QString &path) {
    return path == QLatin1String("-") || leadsToStandardOutput(path);
}

Result<void> writeFile(const QString &path, const QByteArray &content, FileUse use) {
    failInsteadOfEnding();
    return about(path, written(path, content, use));
}

Result<void> writeNewFile(const QString &path, const QByteArray &content) {
    failInsteadOfEnding();
    return about(path, writtenNew(path, content));
}

void keepForOwner(const QString &path) {
    if (QFileInfo::exists(path)) {
        (void)QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    } else if (QDir().mkpath(QFileInfo(path).path())) {
        (void)writeNewFile(path, {});
    }
}

} // namespace base
