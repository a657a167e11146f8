#include "protect/scripts/bashlines.h"

#include "cloud/azure/apiversions.h"
#include "wording/grantcalls.h"

namespace scripts {

QString assignment(const char *name, const AzCommand &command) {
    return QStringLiteral("%1=$(%2)").arg(QLatin1String(name), command.text());
}

AzCommand armCommand(const char *method, const QString &id, const QJsonObject &body) {
    return wording::restCommand(method, {wording::armPath(id, azure::apiversion::backup), QString(), body});
}

} // namespace scripts
