#include "base/filereader.h"

#ifdef Q_OS_WIN
#include <QFile>
#include <QFileInfo>
#else
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace base {

namespace {

const QString readTarget = QStringLiteral("file/read");

Unexpected notRead(const QString &why) {
    return Unexpected(localError(QStringLiteral("FileNotRead"), why, readTarget));
}

Unexpected tooLarge() {
    return Unexpected(localError(QStringLiteral("FileTooLarge"), QString(), readTarget));
}

} // namespace

#ifdef Q_OS_WIN

Result<QByteArray> readFile(const QString &path, qint64 most, const IsUnwanted &) {
    QFile file(path);
    const bool standard = path == QLatin1String("-");
    const bool isOpen = standard ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) {
        return notRead(file.errorString());
    }
    QByteArray content = file.read(most + 1);
    if (content.size() > most) {
        return tooLarge();
    }
    return content;
}

#else

namespace {

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) { }
    ~Descriptor() {
        if (m_number > STDERR_FILENO) {
            ::close(m_number);
        }
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int number() const { return m_number; }

private:
    int m_number;
};

Unexpected failed() {
    return notRead(qt_error_string(errno));
}

bool isReadable(const struct stat &about, bool isStandard) {
    return S_ISREG(about.st_mode) || S_ISFIFO(about.st_mode) || (isStandard && S_ISSOCK(about.st_mode));
}

/// Waits until a pipe has something to read, or has come to its end. False if that is unwanted before.
bool isReady(int descriptor, const IsUnwanted &isUnwanted) {
    constexpr int milliseconds = 50; // how long somebody waits who no longer wants it
    struct pollfd waiting = {descriptor, POLLIN, 0};
    while (!isUnwanted || !isUnwanted()) {
        if (::poll(&waiting, 1, isUnwanted ? milliseconds : -1) > 0) {
            return true;
        }
    }
    return false;
}

/// A regular file gives what it has at once, or is none: the kernel's own files wait for what is to come.
Result<QByteArray> contentOf(int descriptor, bool isPipe, qint64 most, const IsUnwanted &isUnwanted) {
    QByteArray content;
    constexpr qint64 piece = 1 << 20;
    for (;;) {
        if (isPipe && !isReady(descriptor, isUnwanted)) {
            return Unexpected(cancelledError(readTarget));
        }
        const qsizetype had = content.size();
        content.resize(had + std::min(piece, most + 1 - had));
        const ssize_t size
            = ::read(descriptor, content.data() + had, static_cast<size_t>(content.size() - had));
        content.resize(had + std::max<ssize_t>(size, 0));
        if (size < 0 && errno == EAGAIN && !isPipe) {
            return notRead(QStringLiteral("not a regular file: it has no end"));
        }
        if (size < 0 && errno != EINTR && errno != EAGAIN) {
            return failed();
        }
        if (size == 0) {
            return content;
        }
        if (content.size() > most) {
            return tooLarge();
        }
    }
}

} // namespace

Result<QByteArray> readFile(const QString &path, qint64 most, const IsUnwanted &isUnwanted) {
    const bool isStandard = path == QLatin1String("-");
    const QByteArray name = QFile::encodeName(path);
    struct stat about = {};
    if ((isStandard ? ::fstat(STDIN_FILENO, &about) : ::stat(name.constData(), &about)) != 0) {
        return failed();
    }
    if (!isReadable(about, isStandard)) {
        return notRead(QStringLiteral("neither a regular file nor a pipe"));
    }
    if (isStandard) {
        return contentOf(STDIN_FILENO, !S_ISREG(about.st_mode), most, isUnwanted);
    }
    const Descriptor file(::open(name.constData(), O_RDONLY | O_NOCTTY | O_CLOEXEC | O_NONBLOCK));
    if (file.number() < 0 || ::fstat(file.number(), &about) != 0) {
        return failed();
    }
    if (!isReadable(about, false)) { // no longer what it was
        return notRead(QStringLiteral("neither a regular file nor a pipe"));
    }
    return contentOf(file.number(), S_ISFIFO(about.st_mode), most, isUnwanted);
}

#endif

} // namespace base
