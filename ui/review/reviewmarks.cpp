#include "ui/review/reviewmarks.h"

#include "wording/reviewtext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct MarkText {
    Q_DECLARE_TR_FUNCTIONS(ui::ReviewMarks)
};

} // namespace

Mark markOf(domain::FindingSeverity severity) {
    switch (severity) {
    case domain::FindingSeverity::Critical:
    case domain::FindingSeverity::High:
        return Mark::Failed;
    case domain::FindingSeverity::Medium:
    case domain::FindingSeverity::Low:
        return Mark::Warning;
    case domain::FindingSeverity::Note:
        return Mark::Information;
    }
    return Mark::None;
}

Mark markOf(domain::Truth truth) {
    switch (truth) {
    case domain::Truth::Yes:
        return Mark::Done;
    case domain::Truth::No:
        return Mark::Failed;
    case domain::Truth::Unknown:
        return Mark::Unknown;
    }
    return Mark::None;
}

Mark markOf(domain::AccessChangeKind kind) {
    switch (kind) {
    case domain::AccessChangeKind::Gained:
        return Mark::Warning;
    case domain::AccessChangeKind::Lost:
        return Mark::Stopped;
    case domain::AccessChangeKind::Uncertain:
        return Mark::Unknown;
    }
    return Mark::None;
}

QString cellWords(const review::KeysCell &cell) {
    switch (review::answerOf(cell)) {
    case review::CellAnswer::Yes:
        return wording::cellWord(domain::Truth::Yes);
    case review::CellAnswer::Some:
        return cell.unknown == 0
            ? MarkText::tr("Yes for %1 of %Ln keys", nullptr, cell.keys()).arg(cell.yes)
            : MarkText::tr("Yes for %1 of %Ln keys, unknown for %2", nullptr, cell.keys())
                  .arg(QString::number(cell.yes), QString::number(cell.unknown));
    case review::CellAnswer::Unknown:
        return cell.keys() == 1
            ? wording::cellWord(domain::Truth::Unknown)
            : MarkText::tr("Unknown for %1 of %Ln keys", nullptr, cell.keys()).arg(cell.unknown);
    case review::CellAnswer::No:
        return wording::cellWord(domain::Truth::No);
    case review::CellAnswer::Absent:
        return wording::cellWord(std::nullopt);
    }
    return {};
}

QString changeWords(review::CellChange change) {
    switch (change) {
    case review::CellChange::None:
        return {};
    case review::CellChange::Gained:
        return MarkText::tr("gained in What if");
    case review::CellChange::Lost:
        return MarkText::tr("lost in What if");
    case review::CellChange::Uncertain:
        return MarkText::tr("changed in What if");
    }
    return {};
}

QString plainToolTip(const QString &text) {
    return text.isEmpty() ? QString() : QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped());
}

} // namespace ui
