// HTML of pieces: internal to this room.
#pragma once

#include "review/reviewreport/layout.h"

namespace reviewreport {

/// How wide the page is: on screens a matrix has a column for each action; on paper one for each kind of
/// harm, with words in its cells.
enum class Page { Screen, Paper };

/// The blocks as the content of <body>. Every text is escaped here and nowhere else.
QString htmlBody(const std::vector<Block> &blocks, Page page);

} // namespace reviewreport
