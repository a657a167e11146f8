#include "base/platform.h"

#include <QFile>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace base {

#ifdef Q_OS_WIN

bool forbidCoreDumps() {
    return false;
}

void speakUtf8() {
    SetConsoleOutputCP(CP_UTF8);
}

bool writeThrough(int descriptor) {
    const intptr_t handle = _get_osfhandle(descriptor);
    return handle != -1 && FlushFileBuffers(reinterpret_cast<HANDLE>(handle));
}

void writeFolderThrough(const QString &) { }

void leadGroup() { }

void endGroup(qint64) { }

#else

bool forbidCoreDumps() {
    const rlimit none{0, 0};
    const bool isLimited = setrlimit(RLIMIT_CORE, &none) == 0;
#ifdef Q_OS_LINUX
    // A limit does not keep a core from a program that takes it by pipe.
    return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && isLimited;
#else
    (void)isLimited;
    return false;
#endif
}

void speakUtf8() { }

bool writeThrough(int descriptor) {
    return fsync(descriptor) == 0;
}

void writeFolderThrough(const QString &path) {
    const int folder = open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (folder >= 0) {
        (void)fsync(folder);
        (void)close(folder);
    }
}

void leadGroup() {
    (void)setsid();
}

void endGroup(qint64 leader) {
    if (leader > 0) {
        (void)kill(static_cast<pid_t>(-leader), SIGKILL);
    }
}

#endif

const char *openFilesFolder() {
#ifdef Q_OS_LINUX
    return "/proc/self/fd";
#else
    return "/dev/fd";
#endif
}

} // namespace base
