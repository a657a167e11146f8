#include "review/reviewreport/layoutparts.h"

#include "wording/importtext.h"
#include "wording/visibletext.h"

namespace reviewreport {

namespace {

using wording::ReviewLabel;
using wording::reviewLabel;

void addMissing(Blocks &blocks, const domain::ImportReport &import) {
    if (import.missing.empty()) {
        return;
    }
    blocks.heading(2, reviewLabel(ReviewLabel::Missing));
    for (const domain::ImportMissing &missing : import.missing) {
        blocks.paragraph(wording::visible(wording::importMissingText(missing)));
        const QString command = wording::importMissingCommand(missing);
        blocks.commands(command.isEmpty() ? QStringList() : QStringList{command});
    }
}

} // namespace

void addImport(Blocks &blocks, const domain::ImportReport &import) {
    QStringList lines;
    for (const domain::ImportNotUnderstood &refused : import.notUnderstood) {
        lines << wording::visible(refused.file + QStringLiteral(": ") + wording::importRefusalText(refused));
    }
    for (const domain::ImportProblem &problem : import.problems) {
        lines << wording::visible(problem.file + QStringLiteral(": ") + wording::importProblemText(problem));
    }
    if (import.problemsLeftOut > 0) {
        lines << wording::moreProblemsNote(import.problemsLeftOut);
    }
    if (!lines.isEmpty()) {
        blocks.heading(2, reviewLabel(ReviewLabel::Problems));
        blocks.list(lines);
    }
    addMissing(blocks, import);
}

void addFiles(Blocks &blocks, const Origin &origin) {
    if (origin.import.inputs.empty()) {
        blocks.paragraph(reviewLabel(ReviewLabel::NoFiles));
        return;
    }
    Block &table = blocks.table({reviewLabel(ReviewLabel::File), reviewLabel(ReviewLabel::Holds),
        reviewLabel(ReviewLabel::Size), reviewLabel(ReviewLabel::Sha256)});
    for (const domain::ImportInput &input : origin.import.inputs) {
        QStringList holds;
        for (const domain::ImportUnderstood &understood : origin.import.understood) {
            if (understood.file == input.file) {
                holds << wording::importContentText(understood.content, understood.count);
            }
        }
        table.rows.push_back({{wording::visible(input.file), {}}, {holds.join(QLatin1String(", ")), {}},
            {QString::number(input.bytes), {}}, {wording::visible(input.sha256), {}}});
    }
}

} // namespace reviewreport
