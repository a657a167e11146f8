#pragma once

#include <cstdio>

/// One row of the table of packaging/bench: what was measured, what it is compared with, and the ratio to
/// reach.
inline void printRow(const char *name, double measured, double reference, const char *unit, double aim) {
    std::printf("%s\t%.*f %s\t%.*f %s\t%.2f\t%.2f\n", name, measured < 10 ? 2 : 0, measured, unit,
        reference < 10 ? 2 : 0, reference, unit, measured / reference, aim);
    std::fflush(stdout);
}
