#pragma once

#include "domain/comparison.h"
#include "review/keysmatrix.h"
#include "ui/widgets/mark.h"

#include <QString>

namespace ui {

// What the review's values look like and are called in a line.

Mark markOf(domain::FindingSeverity severity);
Mark markOf(domain::Truth truth); ///< whether Azure Backup can do its work
Mark markOf(domain::AccessChangeKind kind);

/// "Yes", "Yes on 3 of 12 keys", "Unknown", …
QString cellWords(const review::KeysCell &cell);
QString changeWords(review::CellChange change); ///< "gained in What if"; empty for None

/// Text of a file or of Azure in a tool tip is never read as markup.
QString plainToolTip(const QString &text);

} // namespace ui
