#pragma once

#include <QByteArray>

#include <optional>
#include <utility>
#include <vector>

namespace importer {

/// What one pass over the bytes tells before anything is parsed.
struct JsonScan {
    using Span = std::pair<qsizetype, qsizetype>; ///< begin and end

    /// The JSON values that follow each other: the output of several commands in one file.
    std::vector<Span> documents;
    /// Text around them, line by line: what a command said while it wrote.
    std::vector<Span> texts;
    qsizetype tooDeepAt = -1; ///< where nesting goes beyond the limit; -1: nowhere
};

/// Looks at UTF-8 text. Costs one pass; nothing is copied. A bracket that no JSON begins with ("[Breaking
/// change]") is text.
JsonScan scanJson(const QByteArray &utf8, int maxDepth);

/// The text up to the last element of a list that is whole before `offset`, with its brackets closed: what
/// can be saved of a file that breaks off. nullopt where no element is whole.
std::optional<QByteArray> wholeElementsBefore(const QByteArray &utf8, qsizetype offset);

/// The JSON in what tools dress it up in: colours (az --output jsonc), the time before each line (the logs of
/// pipelines), quotes (JSON as one text). Any other text as it is.
QByteArray undressed(QByteArray utf8);

} // namespace importer
