#pragma once

#include "tests/structure/sourcetree.h"

namespace structure {

// Each rule returns its violations as "path:line: what is wrong".

/// #include lines follow the arrows, and name files from the root of app/ or of the project.
QStringList includesFollowTheArrows(const SourceTree &tree);
/// No widgets outside ui/ and the files right in app/.
QStringList widgetsOnlyInUi(const SourceTree &tree);
/// No coroutines in ui/, and none in a header that it includes, however far away.
QStringList noCoroutinesInUi(const SourceTree &tree);
/// One co_await per statement; coroutines take their parameters by value.
QStringList coroutinesAreSafe(const SourceTree &tree);
/// tr() and its kin only in ui/ and app/wording/.
QStringList translationsOnlyWhereTexts(const SourceTree &tree);
/// No nested event loops, no blocking waits, no sleeps in app/ and ui/.
QStringList nothingBlocks(const SourceTree &tree);
/// No sleeps and no waits that look only now and then in tests/.
QStringList testsDoNotPause(const SourceTree &tree);
/// Sockets, processes and QNetworkAccessManager only where the network or a program is reached; servers
/// listen on loopback only.
QStringList edgesStayAtTheEdge(const SourceTree &tree);
/// Calls of an operating system in base/ only, and those of one alone in the one file that has them for each.
QStringList systemCallsInOnePlace(const SourceTree &tree);
/// #pragma once in headers; the namespace is named after the folder, a test's after its file, which registers
/// it.
QStringList filesAreShaped(const SourceTree &tree);

} // namespace structure
