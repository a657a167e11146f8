#include "tests/fuzz/entries.h"

#include "simulator/tenantjson.h"

#include <QJsonDocument>

namespace fuzz {

void readTenant(const QByteArray &bytes) {
    const base::Result<simulator::Tenant> tenant
        = simulator::tenantOf(QJsonDocument::fromJson(bytes).object());
    if (!tenant) {
        require(tenant.error().hasCode(u"InvalidTenant"), "a refusal has another code");
        require(!tenant.error().message.isEmpty(), "a refusal has no reason");
        return;
    }
    const QJsonObject told = simulator::tenantJson(*tenant);
    const base::Result<simulator::Tenant> again = simulator::tenantOf(told);
    require(again && simulator::tenantJson(*again) == told, "what was told is not what is read");
}

} // namespace fuzz
