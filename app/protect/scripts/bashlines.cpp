#include "protect/scripts/bashlines.h"

#include "wording/grantcalls.h"

namespace scripts {

QString assignment(const char *name, const AzCommand &command) {
    return QStringLiteral("%1=$(%2)").arg(QLatin1String(name), command.text());
}

AzCommand armCommand(const char *method, const QString &id, QLatin1String version, const QJsonObject &body) {
    return wording::restCommand(method, {wording::armPath(id, version), QString(), body});
}

} // namespace scripts
