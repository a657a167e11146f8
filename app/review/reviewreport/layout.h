#pragma once

#include "review/reviewreport/document.h"

#include <vector>

namespace reviewreport {

/// Text, and what it means beyond the words: "critical", "yes", "unknown"; empty: nothing.
struct Cell {
    QString text;
    QString tone;
};

/// A piece of a report for people. What pieces hold is plain text without hidden characters.
struct Block {
    enum class Kind {
        Heading, ///< text, level, and a badge with its tone
        Paragraph, ///< text
        Fields, ///< rows of label and value
        List, ///< lines
        Table, ///< header, rows
        Commands, ///< lines, to copy
        Matrix, ///< key: principals and what each can do
    };
    Kind kind = Kind::Paragraph;
    int level = 1;
    QString text;
    Cell badge;
    QStringList lines;
    QStringList header;
    std::vector<std::vector<Cell>> rows;
    const KeySection *key = nullptr;
};

/// The whole report in the order in which it is read: what was read comes first. Refers to the document.
std::vector<Block> layOut(const ReviewDocument &document);

/// "yes", "no", "unknown", "none"
QString toneOf(const std::optional<domain::Truth> &truth);
/// "Alice (object id …), User"
QString principalHeading(const PrincipalRow &row);
/// Names of the actions that the row answers with `truth` and that do `harm`.
QStringList actionsWith(
    const KeySection &key, const PrincipalRow &row, domain::Truth truth, domain::Harm harm);
/// The harms that the columns of the key can do, worst first.
std::vector<domain::Harm> harmsOf(const KeySection &key);
/// Reasons and ways to more, one a line.
QStringList reasonLines(const PrincipalRow &row);

} // namespace reviewreport
