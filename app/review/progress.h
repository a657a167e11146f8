#pragma once

#include <functional>

namespace review {

/// Called now and then with what is done and what there is in all; false stops. Empty: nobody listens.
using Progress = std::function<bool(int done, int total)>;

inline bool goesOn(const Progress &progress, size_t done, size_t total) {
    return !progress || progress(static_cast<int>(done), static_cast<int>(total));
}

} // namespace review
