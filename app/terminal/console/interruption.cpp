#include "terminal/console/interruption.h"

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <QSocketNotifier>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace console {

#ifdef Q_OS_WIN

namespace {
Interruption *listener = nullptr;

BOOL WINAPI onControl(DWORD) {
    Interruption *const told = std::exchange(listener, nullptr);
    if (!told) {
        return FALSE; // the second time: end at once
    }
    QMetaObject::invokeMethod(told, &Interruption::requested, Qt::QueuedConnection);
    return TRUE;
}
} // namespace

struct Interruption::Private { };

Interruption::Interruption(QObject *parent) : QObject(parent), d(std::make_unique<Private>()) {
    listener = this;
    SetConsoleCtrlHandler(&onControl, TRUE);
}

Interruption::~Interruption() {
    SetConsoleCtrlHandler(&onControl, FALSE);
    listener = nullptr;
}

#else

namespace {

int writeEnd = -1;

/// Only what a signal handler may do: one byte wakes the event loop. SA_RESETHAND has already restored the
/// default, so that the next signal ends the program.
void onSignal(int) {
    const char byte = 1;
    const ssize_t written = ::write(writeEnd, &byte, 1);
    static_cast<void>(written);
}

void handle(int signal, void (*handler)(int)) {
    struct sigaction action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    sigaction(signal, &action, nullptr);
}

} // namespace

struct Interruption::Private {
    int sockets[2] = {-1, -1};
    std::unique_ptr<QSocketNotifier> notifier;
};

Interruption::Interruption(QObject *parent) : QObject(parent), d(std::make_unique<Private>()) {
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, d->sockets) != 0) {
        return; // interrupts then end the program at once
    }
    writeEnd = d->sockets[0];
    d->notifier = std::make_unique<QSocketNotifier>(d->sockets[1], QSocketNotifier::Read);
    connect(d->notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        const ssize_t count = ::read(d->sockets[1], &byte, 1);
        static_cast<void>(count);
        Q_EMIT requested();
    });
    handle(SIGINT, &onSignal);
    handle(SIGTERM, &onSignal);
}

Interruption::~Interruption() {
    handle(SIGINT, SIG_DFL);
    handle(SIGTERM, SIG_DFL);
    writeEnd = -1;
    d->notifier.reset();
    for (const int socket : d->sockets) {
        if (socket >= 0) {
            ::close(socket);
        }
    }
}

#endif

} // namespace console
