#include "ui/widgets/columnwidths.h"

namespace ui {

QList<int> sharedWidths(int room, const QList<ColumnWish> &wishes) {
    QList<int> widths;
    int rest = room;
    for (const ColumnWish &wish : wishes) {
        widths.append(wish.fixed >= 0 ? wish.fixed : wish.least);
        rest -= widths.last();
    }
    for (qsizetype i = wishes.size() - 1; i >= 0 && rest < 0; --i) {
        if (wishes.at(i).stepsAside && wishes.at(i).fixed < 0) {
            rest += widths.at(i);
            widths[i] = -1;
        }
    }
    int weights = 0;
    for (qsizetype i = 0; i < wishes.size(); ++i) {
        weights += widths.at(i) >= 0 && wishes.at(i).fixed < 0 ? wishes.at(i).weight : 0;
    }
    for (qsizetype i = 0; i < wishes.size() && rest > 0 && weights > 0; ++i) {
        if (widths.at(i) >= 0 && wishes.at(i).fixed < 0) {
            const int share = rest * wishes.at(i).weight / weights; // the last one gets all that is left
            widths[i] += share;
            rest -= share;
            weights -= wishes.at(i).weight;
        }
    }
    return widths;
}

} // namespace ui
