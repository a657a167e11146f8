#include "simulator/control.h"

#include "simulator/routes/common.h"
#include "simulator/scenariocheck.h"

namespace simulator {

namespace {

/// Takes the same time whatever the first difference is.
bool isSame(const QByteArray &one, const QByteArray &other) {
    int difference = one.size() == other.size() ? 0 : 1;
    for (qsizetype i = 0; i < std::min(one.size(), other.size()); ++i) {
        difference |= one.at(i) ^ other.at(i);
    }
    return difference == 0;
}

} // namespace

Reply controlReply(const Request &request, const QString &token, Faults &faults) {
    if (request.rawPath != "/faults"_L1) {
        return errorReply(404, u"NotFound"_s, u"There is /simulator/state and /simulator/faults."_s);
    }
    const QByteArray given = request.header("authorization");
    if (token.isEmpty() || !isSame(given, "Bearer " + token.toLatin1())) {
        return errorReply(
            401, u"Unauthorized"_s, u"This needs the token that the simulator told when it was started."_s)
            .header("WWW-Authenticate", u"Bearer"_s);
    }
    if (request.method == "POST") {
        const auto added = checkedFaults(request.body);
        if (!added) {
            return errorReply(400, added.error().code, added.error().message);
        }
        faults.add(*added);
    } else if (request.method == "DELETE") {
        faults = Faults();
    } else if (request.method != "GET") {
        return errorReply(405, u"MethodNotAllowed"_s, u"Faults can be told, added and taken away."_s);
    }
    return jsonReply(200, QJsonObject{{u"faults"_s, faults.told()}});
}

} // namespace simulator
