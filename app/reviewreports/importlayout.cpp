#include "reviewreports/layoutparts.h"

#include "reviewreports/words.h"
#include "wording/visibletext.h"

namespace reviewreports {

void addImport(Blocks &blocks, const domain::ImportReport &import) {
    QStringList problems;
    for (const domain::ImportNotUnderstood &refused : import.notUnderstood) {
        problems << wording::visible(refused.file) + QStringLiteral(": ") + wordOf(refused.refusal);
    }
    if (!problems.isEmpty()) {
        blocks.heading(2, wording::reviewLabel(wording::ReviewLabel::Problems));
        blocks.list(problems);
    }
}

} // namespace reviewreports
