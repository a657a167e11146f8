#include "protect/scripts/exportedjob.h"

#include "protect/estate.h"
#include "protect/protection.h"

namespace scripts {

Job exportedJob(const protect::Protection &protection) {
    std::vector<ShownRequest> requests;
    for (const protect::PlannedRequest &request : protection.requests()) {
        requests.push_back({request.write.kind, request.url, request.body});
    }
    return jobOf(protection.plan(), protection.choices(), protection.estate().environment(),
        protection.estate().connection().tenantId, requests);
}

} // namespace scripts
