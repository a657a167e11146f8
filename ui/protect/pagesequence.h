#pragma once

#include "protect/step.h"

#include <QList>

#include <functional>

namespace protect {
class Protection;
}

namespace ui {

/// The pages of the wizard, in order, as the portal has them.
enum class Page {
    Source,
    VirtualMachine,
    KeyStore,
    Access, ///< role, scope and security principal
    Backup, ///< vault and policy
    Summary,
    Configure, ///< becomes the result in place
};

int pageIdOf(Page page);
Page pageOf(int pageId);
const QList<Page> &pageOrder();

/// What a page decides or does.
const QList<protect::Step> &stepsOf(Page page);
/// Of a page with several steps: working while one works, failed where one failed, done when all are; passed
/// over where none applies. Pure.
protect::StepState combined(const QList<protect::StepState> &states);
protect::StepState stateOf(const protect::Protection &protection, Page page);

/// The page after `page`, pages that do not apply left out; -1 after the last. The one table of the flow.
int nextPageId(Page page, const std::function<bool(Page)> &isSkipped);

} // namespace ui
