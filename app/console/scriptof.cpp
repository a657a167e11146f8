#include "console/scriptof.h"

#include "workflow/session.h"

namespace console {

exports::Job exportedJob(const workflow::Session &session) {
    std::vector<exports::ShownRequest> requests;
    for (const workflow::PlannedRequest &request : session.plannedRequests()) {
        requests.push_back({request.write.kind, request.url, request.body});
    }
    return exports::jobOf(
        session.plan(), session.choices(), session.environment(), session.tenantId(), requests);
}

} // namespace console
