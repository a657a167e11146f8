#pragma once

#include "workflow/step.h"

#include <QList>

#include <functional>

namespace ui {

/// A page of the wizard has the number of its step.
int pageIdOf(workflow::Step step);
workflow::Step stepOfPage(int pageId);
/// All steps in the order of the pages.
const QList<workflow::Step> &pageOrder();
/// The page after `step`, steps that do not apply left out; -1 after the last. The one table of the flow.
int nextPageId(workflow::Step step, const std::function<bool(workflow::Step)> &isSkipped);

} // namespace ui
