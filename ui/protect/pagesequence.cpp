#include "ui/protect/pagesequence.h"

#include "protect/protection.h"

#include <algorithm>

namespace ui {

using protect::Progress;
using protect::Step;
using protect::StepState;

int pageIdOf(Page page) {
    return static_cast<int>(page);
}

Page pageOf(int pageId) {
    return static_cast<Page>(pageId);
}

const QList<Page> &pageOrder() {
    static const QList<Page> order = {Page::Source, Page::VirtualMachine, Page::KeyStore, Page::Access,
        Page::Backup, Page::Summary, Page::Configure};
    return order;
}

const QList<Step> &stepsOf(Page page) {
    static const QHash<Page, QList<Step>> steps = {
        {Page::Source, {Step::Source}},
        {Page::VirtualMachine, {Step::VirtualMachine}},
        {Page::KeyStore, {Step::KeyStore}},
        {Page::Access, {Step::Role, Step::Scope, Step::Principal}},
        {Page::Backup, {Step::Backup}},
        {Page::Summary, {Step::Summary}},
        {Page::Configure, {Step::Configure}},
    };
    return *steps.constFind(page);
}

StepState combined(const QList<StepState> &states) {
    StepState all;
    const auto has = [&states](Progress progress) {
        return std::any_of(states.begin(), states.end(),
            [progress](const StepState &state) { return state.progress == progress; });
    };
    const bool isDone
        = std::all_of(states.begin(), states.end(), [](const StepState &state) { return state.isDone(); });
    all.skipped
        = std::all_of(states.begin(), states.end(), [](const StepState &state) { return state.skipped; });
    all.progress = has(Progress::Working) ? Progress::Working
        : has(Progress::Failed)           ? Progress::Failed
        : isDone                          ? Progress::Done
                                          : Progress::Idle;
    for (const StepState &state : states) {
        const bool tellsMore = !all.error || state.progress == Progress::Failed;
        if (state.error && tellsMore) {
            all.error = state.error;
        }
    }
    return all;
}

StepState stateOf(const protect::Protection &protection, Page page) {
    QList<StepState> states;
    for (const Step step : stepsOf(page)) {
        states.append(protection.state(step));
    }
    return combined(states);
}

int nextPageId(Page page, const std::function<bool(Page)> &isSkipped) {
    const QList<Page> &order = pageOrder();
    for (qsizetype i = order.indexOf(page) + 1; i < order.size(); ++i) {
        if (!isSkipped(order.at(i))) {
            return pageIdOf(order.at(i));
        }
    }
    return -1;
}

} // namespace ui
