// How a report for people is laid out: internal to this room.
#pragma once

#include "review/reviewreport/layout.h"
#include "wording/reviewreporttext.h"

namespace reviewreport {

/// Collects pieces; what is empty is left out.
class Blocks {
public:
    void heading(int level, const QString &text, const Cell &badge = {});
    void paragraph(const QString &text);
    void list(const QStringList &lines);
    void commands(const QStringList &lines);
    void matrix(const KeySection &key);
    Block &fields(); ///< filled by addField(); valid until the next piece
    Block &table(const QStringList &header);
    std::vector<Block> take();

private:
    Block &add(Block::Kind kind);

    std::vector<Block> m_blocks;
};

/// Adds nothing where the value is empty.
void addField(Block &fields, wording::ReviewLabel label, const QString &value, const QString &tone = {});
QString visibleList(const QStringList &names);
void addOrigin(Block &fields, const Origin &origin);
void addFiles(Blocks &blocks, const Origin &origin);
void addCoverage(Blocks &blocks, const ReviewDocument &document);
void addImport(Blocks &blocks, const domain::ImportReport &import);

} // namespace reviewreport
