#include "tests/fuzz/entries.h"

#include <QtGlobal>

namespace fuzz {

void require(bool holds, const char *what) {
    if (!holds) {
        qFatal("%s", what);
    }
}

} // namespace fuzz
