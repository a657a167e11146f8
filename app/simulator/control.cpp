#include "simulator/control.h"

#include "base/enumname.h"
#include "simulator/disturbances.h"
#include "simulator/routes/common.h"
#include "simulator/rules/keyaccess.h"
#include "simulator/rules/work.h"
#include "simulator/scenariocheck.h"
#include "simulator/tenantjson.h"

#include <QJsonDocument>

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

Reply refused(const base::Error &error) {
    return errorReply(400, error.code, error.message);
}

Reply invalid(const QString &code, const QString &message) {
    return errorReply(400, code, message);
}

Reply toldFaults(const Controlled &it) {
    return jsonReply(200, QJsonObject{{u"faults"_s, it.faults.told()}});
}

Reply getFaults(const Request &, const Controlled &it) {
    return toldFaults(it);
}

Reply postFaults(const Request &request, const Controlled &it) {
    const auto added = checkedFaults(request.body);
    if (!added) {
        return refused(added.error());
    }
    QJsonArray all = it.faults.all();
    for (const QJsonValue &fault : *added) {
        all.append(fault);
    }
    if (const auto disturbed = disturb(it.tenant, all); !disturbed) {
        return refused(disturbed.error());
    }
    it.faults.add(*added);
    return toldFaults(it);
}

Reply deleteFaults(const Request &, const Controlled &it) {
    it.faults = Faults();
    endDisturbances(it.tenant);
    return toldFaults(it);
}

Reply getClock(const Request &, const Controlled &it) {
    return jsonReply(200, QJsonObject{{u"now"_s, timeText(it.clock.now())}});
}

/// How far the clock is to go, in milliseconds; negative or nothing: not at all.
std::optional<qint64> wantedAdvance(const QJsonObject &body, const QDateTime &now) {
    constexpr double most = 10.0 * 365 * 86400;
    if (body.size() != 1) {
        return std::nullopt;
    }
    const double seconds = body.value("advance"_L1).toDouble(-1);
    const QDateTime until = QDateTime::fromString(body.value("until"_L1).toString(), Qt::ISODateWithMs);
    const double ahead = until.isValid() ? static_cast<double>(now.msecsTo(until)) / 1000 : seconds;
    return ahead >= 0 && ahead <= most ? std::optional(static_cast<qint64>(ahead * 1000)) : std::nullopt;
}

Reply postClock(const Request &request, const Controlled &it) {
    const auto ahead = wantedAdvance(jsonBody(request).value_or(QJsonObject()), it.clock.now());
    if (!ahead) {
        return invalid(u"InvalidTime"_s,
            u"This takes {\"advance\": seconds} or {\"until\": \"2026-03-01T12:00:00Z\"}, up to ten years "
            u"ahead. "
            u"Time doesn't go back."_s);
    }
    it.clock.advance(std::chrono::milliseconds(*ahead));
    settle(it.tenant, it.clock.now());
    return getClock(request, it);
}

Reply getTenant(const Request &, const Controlled &it) {
    return jsonReply(200,
        QJsonObject{{u"tenant"_s, tenantJson(it.tenant)}, {u"faults"_s, it.faults.all()},
            {u"answerRules"_s, it.answerRules}});
}

Reply putTenant(const Request &request, const Controlled &it) {
    const QJsonObject body = jsonBody(request).value_or(QJsonObject());
    if (!body.value("tenant"_L1).isObject() || !body.value("answerRules"_L1).isArray()) {
        return invalid(u"InvalidTenant"_s, u"This takes what GET /simulator/tenant tells."_s);
    }
    const auto faults = checkedFaults(QJsonDocument(body.value("faults"_L1).toArray()).toJson());
    auto tenant = tenantOf(body.value("tenant"_L1).toObject());
    const auto disturbed = tenant && faults ? disturb(*tenant, *faults) : base::Result<void>();
    if (!tenant || !faults || !disturbed) {
        return refused(!tenant ? tenant.error() : !faults ? faults.error() : disturbed.error());
    }
    tenant->revision = it.tenant.revision + 1;
    it.tenant = std::move(*tenant);
    it.faults = Faults(*faults);
    it.answerRules = body.value("answerRules"_L1).toArray();
    it.tenantReplaced();
    return getTenant(request, it);
}

/// The role and scope of what decided, if there still is such an assignment.
QJsonObject assignmentJson(const Tenant &tenant, const QString &guid) {
    const auto told = [&guid](const RoleAssignment &assignment, const RoleDefinition *role) {
        return QJsonObject{{u"name"_s, guid}, {u"scope"_s, assignment.scope},
            {u"principalId"_s, assignment.principalId}, {u"role"_s, role ? role->name : assignment.roleGuid},
            {u"effectiveFrom"_s, timeText(assignment.effectiveFrom)}};
    };
    for (const RoleAssignment &assignment : tenant.assignments) {
        if (same(assignment.guid, guid)) {
            return told(assignment, tenant.role(assignment.roleGuid));
        }
    }
    for (const KeyStore &store : tenant.keyStores) {
        for (const RoleAssignment &assignment : store.localAssignments) {
            if (same(assignment.guid, guid)) {
                return told(assignment, hsmRole(store, assignment.roleGuid));
            }
        }
    }
    return {{u"name"_s, guid}};
}

QJsonObject decisionJson(const Tenant &tenant, const DecidedAccess &access) {
    const Principal *principal = tenant.principal(access.principalId);
    QJsonObject json{{u"time"_s, timeText(access.time)}, {u"request"_s, access.what},
        {u"principalId"_s, access.principalId},
        {u"principal"_s, principal ? principal->displayName : QString()}, {u"right"_s, access.right},
        {u"scope"_s, access.scope}, {u"allowed"_s, access.decision.isAllowed},
        {u"decidedBy"_s, base::enumName(access.decision.by)}};
    switch (access.decision.by) {
    case DecidedBy::RoleAssignment:
    case DecidedBy::Condition:
        json.insert(u"assignment"_s, assignmentJson(tenant, access.decision.id));
        break;
    case DecidedBy::Propagation:
    case DecidedBy::AccessPolicy:
    case DecidedBy::DenyAssignment:
        json.insert(u"id"_s, access.decision.id);
        break;
    case DecidedBy::Nothing:
    case DecidedBy::MissingRight:
        break;
    }
    if (access.further > 0) {
        json.insert(u"furtherScopes"_s, access.further);
    }
    return json;
}

Reply getDecisions(const Request &, const Controlled &it) {
    QJsonArray all;
    for (const DecidedAccess &access : it.tenant.decisions.all()) {
        all.append(decisionJson(it.tenant, access));
    }
    return jsonReply(200, QJsonObject{{u"decisions"_s, all}});
}

struct Way {
    const char *method;
    QLatin1String path;
    Reply (*answer)(const Request &, const Controlled &);
};

constexpr Way ways[] = {{"GET", "/faults"_L1, getFaults}, {"POST", "/faults"_L1, postFaults},
    {"DELETE", "/faults"_L1, deleteFaults}, {"GET", "/clock"_L1, getClock}, {"POST", "/clock"_L1, postClock},
    {"GET", "/tenant"_L1, getTenant}, {"PUT", "/tenant"_L1, putTenant},
    {"GET", "/decisions"_L1, getDecisions}};

} // namespace

Reply controlReply(const Request &request, const QString &token, const Controlled &controlled) {
    const auto isHere = [&request](const Way &way) { return request.rawPath == way.path; };
    if (std::none_of(std::begin(ways), std::end(ways), isHere)) {
        return errorReply(404, u"NotFound"_s,
            u"There is /simulator/state, and with the token /simulator/faults, /simulator/clock, "
            u"/simulator/tenant and /simulator/decisions."_s);
    }
    if (!isSame(bearerToken(request).toLatin1(), token.toLatin1())) {
        return errorReply(
            401, u"Unauthorized"_s, u"This needs the token that the simulator told when it was started."_s)
            .header("WWW-Authenticate", u"Bearer"_s);
    }
    QStringList methods;
    for (const Way &way : ways) {
        if (isHere(way) && request.method == way.method) {
            return way.answer(request, controlled);
        }
        if (isHere(way)) {
            methods.append(QLatin1String(way.method));
        }
    }
    return errorReply(405, u"MethodNotAllowed"_s, u"This takes %1."_s.arg(methods.join(u", "_s)))
        .header("Allow", methods.join(u", "_s));
}

} // namespace simulator
