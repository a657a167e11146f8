#include "tests/console/withoutsockets.h"

#ifdef Q_OS_LINUX
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#endif

namespace program {

#if defined(Q_OS_LINUX) && (defined(__x86_64__) || defined(__aarch64__))

namespace {

#if defined(__x86_64__)
constexpr unsigned architecture = AUDIT_ARCH_X86_64;
#else
constexpr unsigned architecture = AUDIT_ARCH_AARCH64;
#endif

constexpr unsigned noDomain = ~0U;

/// No socket but those of one domain, and no other way of calls to one: another architecture's numbers, or
/// io_uring.
constexpr std::array<sock_filter, 10> filterAllowing(unsigned domain) {
    constexpr unsigned firstArgument = offsetof(seccomp_data, args); // its lower half: both are little-endian
    return {{BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, architecture, 0, 7),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_io_uring_setup, 5, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 3),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, firstArgument), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, domain, 1, 0),
        BPF_JUMP(BPF_JMP | BPF_JA, 1, 0, 0), BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS)}};
}

std::array<sock_filter, 10> nothingAllowed = filterAllowing(noDomain);
std::array<sock_filter, 10> localAllowed = filterAllowing(AF_UNIX);
const sock_fprog withNothing = {static_cast<unsigned short>(nothingAllowed.size()), nothingAllowed.data()};
const sock_fprog withLocal = {static_cast<unsigned short>(localAllowed.size()), localAllowed.data()};

} // namespace

bool forbidSockets(QProcess &process, Allowed allowed) {
    const sock_fprog *filter = allowed == Allowed::Local ? &withLocal : &withNothing;
    process.setChildProcessModifier([filter] {
        // Between fork and exec: nothing but system calls.
        if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0
            || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, filter) != 0) {
            _exit(cannotForbidSockets);
        }
    });
    return true;
}

#else

bool forbidSockets(QProcess &, Allowed) {
    return false;
}

#endif

} // namespace program
