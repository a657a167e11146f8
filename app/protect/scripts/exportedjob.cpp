#include "protect/scripts/exportedjob.h"

#include "protect/estate.h"
#include "protect/protection.h"

namespace scripts {

Job exportedJob(const protect::Protection &protection) {
    const protect::Estate &estate = protection.estate();
    return jobOf(protection.plan(), protection.choices(), estate.environment(), estate.connection().tenantId,
        estate.connection().armHost);
}

} // namespace scripts
