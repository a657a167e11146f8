#include "base/leave.h"

#include <cstdio>
#include <cstdlib>

#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define CVM_FINDS_LEAKS
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define CVM_FINDS_LEAKS
#endif

#ifdef CVM_FINDS_LEAKS
#include <sanitizer/lsan_interface.h>
#endif

namespace base {

void leave(int exitCode) {
    std::fflush(nullptr);
#ifdef CVM_FINDS_LEAKS
    __lsan_do_leak_check(); // otherwise an exit handler as well
#endif
    std::_Exit(exitCode);
}

} // namespace base
