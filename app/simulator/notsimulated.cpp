#include "simulator/notsimulated.h"

namespace simulator {

Reply notSimulated(const QString &what, const QStringList &simulated) {
    QJsonArray details;
    for (const QString &one : simulated) {
        details.append(QJsonObject{{u"code"_s, u"Simulated"_s}, {u"message"_s, one}});
    }
    return jsonReply(501,
        {{u"error"_s,
            QJsonObject{{u"code"_s, u"NotSimulated"_s},
                {u"message"_s, u"Azure may have this, but the simulator does not: %1."_s.arg(what)},
                {u"details"_s, details}}}});
}

} // namespace simulator
