#pragma once

#include "protect/step.h"

#include <QList>

#include <functional>

namespace ui {

/// A page of the wizard has the number of its step.
int pageIdOf(protect::Step step);
protect::Step stepOfPage(int pageId);
/// All steps in the order of the pages.
const QList<protect::Step> &pageOrder();
/// The page after `step`, steps that do not apply left out; -1 after the last. The one table of the flow.
int nextPageId(protect::Step step, const std::function<bool(protect::Step)> &isSkipped);

} // namespace ui
