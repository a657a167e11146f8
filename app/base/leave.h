#pragma once

namespace base {

/// Ends the process at once, with all that was written to stdio. Exit handlers of libraries do not run: a
/// thread in which Qt speaks HTTP may still be ending, and frees what OpenSSL's handler would free as well.
/// Whatever needs its destructor is gone before. Looks for leaks first where LeakSanitizer is there.
[[noreturn]] void leave(int exitCode);

} // namespace base
