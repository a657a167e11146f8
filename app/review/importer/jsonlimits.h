#pragma once

#include "review/importer/importer.h"

#include <QByteArray>

namespace importer {

/// Where a JSON text goes beyond what is parsed.
struct JsonExcess {
    enum class Kind { None, Values, Names, Text };

    Kind kind = Kind::None;
    qsizetype at = -1; ///< the byte
};

/// Looks at UTF-8 text before it is parsed, as a value takes some ten times its bytes and a text is taken to
/// pieces. Costs one pass; nothing is copied. Recorded bodies ("body", "text") may be of any length: what
/// they hold is looked at by itself. Where the text is no JSON, the answer means nothing.
JsonExcess excessOf(const QByteArray &utf8, const Limits &limits);

} // namespace importer
