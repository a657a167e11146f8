#include "terminal/console/scriptof.h"

#include "protect/session.h"

namespace console {

scripts::Job exportedJob(const protect::Session &session) {
    std::vector<scripts::ShownRequest> requests;
    for (const protect::PlannedRequest &request : session.plannedRequests()) {
        requests.push_back({request.write.kind, request.url, request.body});
    }
    return scripts::jobOf(
        session.plan(), session.choices(), session.environment(), session.tenantId(), requests);
}

} // namespace console
