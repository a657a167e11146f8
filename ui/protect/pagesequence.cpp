#include "ui/protect/pagesequence.h"

namespace ui {

using protect::Step;

int pageIdOf(Step step) {
    return static_cast<int>(step);
}

Step stepOfPage(int pageId) {
    return static_cast<Step>(pageId);
}

const QList<Step> &pageOrder() {
    static const QList<Step> order = {Step::Source, Step::VirtualMachine, Step::KeyStore, Step::Role,
        Step::Scope, Step::Principal, Step::Backup, Step::Summary, Step::Configure, Step::Done};
    return order;
}

int nextPageId(Step step, const std::function<bool(Step)> &isSkipped) {
    const QList<Step> &order = pageOrder();
    for (qsizetype i = order.indexOf(step) + 1; i < order.size(); ++i) {
        if (!isSkipped(order.at(i))) {
            return pageIdOf(order.at(i));
        }
    }
    return -1;
}

} // namespace ui
