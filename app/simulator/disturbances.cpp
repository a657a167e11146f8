#include "simulator/disturbances.h"

#include "simulator/exchange.h"
#include "simulator/routes/common.h"

namespace simulator {

namespace {

/// The members that only go with one kind of fault; where it has none of these, it is one of requests.
struct FaultKind {
    QString name;
    QStringList members;
};

const QStringList &membersOfRequests() {
    static const QStringList members{u"method"_s, u"host"_s, u"path"_s, u"after"_s, u"times"_s, u"delay"_s,
        u"drop"_s, u"truncateAt"_s, u"status"_s, u"code"_s, u"message"_s, u"body"_s, u"contentType"_s,
        u"retryAfter"_s};
    return members;
}

const QStringList &effects() {
    static const QStringList members{u"delay"_s, u"drop"_s, u"truncateAt"_s, u"status"_s, u"throttle"_s,
        u"missingRight"_s, u"firewall"_s, u"timings"_s, u"operation"_s};
    return members;
}

const std::vector<FaultKind> &kinds() {
    static const std::vector<FaultKind> all{{u"missingRight"_s, {u"principal"_s, u"scope"_s}},
        {u"firewall"_s, {u"trustedServices"_s}}, {u"timings"_s, {}},
        {u"operation"_s, {u"code"_s, u"message"_s, u"number"_s, u"recommendations"_s, u"times"_s}},
        {u"throttle"_s, {u"method"_s, u"host"_s, u"path"_s, u"after"_s, u"times"_s, u"delay"_s}}};
    return all;
}

const FaultKind *kindOf(const QJsonObject &fault) {
    const auto kind = std::find_if(
        kinds().begin(), kinds().end(), [&fault](const FaultKind &one) { return fault.contains(one.name); });
    return kind == kinds().end() ? nullptr : &*kind;
}

base::Unexpected unknown(const QString &what, const QString &name, const QString &known) {
    return base::Unexpected(base::localError(u"InvalidFault"_s,
        u"There is no %1 \"%2\". There is %3."_s.arg(what, name, known), u"faults/read"_s));
}

base::Result<MissingRight> missingRight(const Tenant &tenant, const QJsonObject &fault) {
    const QString name = fault.value("principal"_L1).toString();
    const QString wanted = name == "caller"_L1 || name.isEmpty() ? tenant.callerId : name;
    QStringList known;
    for (const Principal &principal : tenant.principals) {
        if (same(principal.id, wanted) || same(principal.displayName, wanted)
            || (!wanted.isEmpty()
                && (same(principal.userPrincipalName, wanted) || same(principal.appId, wanted)))) {
            return MissingRight{
                principal.id, fault.value("missingRight"_L1).toString(), fault.value("scope"_L1).toString()};
        }
        known.append(u'"' + principal.displayName + u'"');
    }
    return unknown(u"principal"_s, wanted, known.mid(0, 20).join(u", "_s));
}

base::Result<QString> storeNamed(const Tenant &tenant, const QString &name) {
    QStringList known;
    for (const KeyStore &store : tenant.keyStores) {
        if (same(store.name, name) || same(store.id(), name)) {
            return store.id();
        }
        known.append(u'"' + store.name + u'"');
    }
    return unknown(u"key store"_s, name, known.mid(0, 20).join(u", "_s));
}

FailingOperation failingOperation(const QJsonObject &fault) {
    return {fault.value("operation"_L1).toString(), fault.value("number"_L1).toInt(),
        fault.value("code"_L1).toString(u"InternalServerError"_s),
        fault.value("message"_L1).toString(u"The operation failed."_s),
        stringList(fault.value("recommendations"_L1)), fault.value("times"_L1).toInt(-1)};
}

/// What the faults want, with the names resolved.
struct Wanted {
    std::vector<MissingRight> missingRights;
    std::vector<FailingOperation> operations;
    QJsonObject timings;
    std::vector<std::pair<QString, bool>> firewalls; ///< store; whether trusted services get in
};

base::Result<Wanted> wantedBy(const Tenant &tenant, const QJsonArray &faults) {
    Wanted wanted;
    for (const QJsonValue &one : faults) {
        const QJsonObject fault = one.toObject();
        if (fault.contains("missingRight"_L1)) {
            const auto right = missingRight(tenant, fault);
            if (!right) {
                return base::Unexpected(right.error());
            }
            wanted.missingRights.push_back(*right);
        } else if (fault.contains("firewall"_L1)) {
            const auto store = storeNamed(tenant, fault.value("firewall"_L1).toString());
            if (!store) {
                return base::Unexpected(store.error());
            }
            wanted.firewalls.emplace_back(*store, fault.value("trustedServices"_L1).toBool(true));
        } else if (fault.contains("timings"_L1)) {
            const QJsonObject timings = fault.value("timings"_L1).toObject();
            for (auto timing = timings.begin(); timing != timings.end(); ++timing) {
                wanted.timings.insert(timing.key(), timing.value());
            }
        } else if (fault.contains("operation"_L1)) {
            wanted.operations.push_back(failingOperation(fault));
        }
    }
    return wanted;
}

void closeFirewall(Tenant &tenant, const QString &storeId, bool trustedServices) {
    KeyStore &store = *tenant.keyStoreById(storeId);
    if (!tenant.disturbances.networkBefore.contains(storeId)) {
        tenant.disturbances.networkBefore.insert(storeId, store.network);
    }
    store.network.denyByDefault = true;
    store.network.trustedServices = trustedServices;
    store.network.allowedAddresses.clear();
}

} // namespace

bool isOfTenant(const QJsonObject &fault) {
    const FaultKind *const kind = kindOf(fault);
    return kind && kind->name != "throttle"_L1;
}

std::optional<QString> contradictionIn(const QJsonArray &faults) {
    for (qsizetype at = 0; at < faults.size(); ++at) {
        const QJsonObject fault = faults.at(at).toObject();
        const FaultKind *const kind = kindOf(fault);
        const QStringList &fitting = kind ? kind->members : membersOfRequests();
        const auto isEffect = [&fault](const QString &member) { return fault.contains(member); };
        if (!kind && std::none_of(effects().begin(), effects().end(), isEffect)) {
            return u"$.faults[%1] says nothing that goes wrong: one of %2."_s.arg(
                QString::number(at), effects().join(u", "_s));
        }
        for (const QString &member : fault.keys()) {
            if (!fitting.contains(member) && !(kind && member == kind->name)) {
                return u"$.faults[%1].%2 doesn't go with %3."_s.arg(
                    QString::number(at), member, kind ? kind->name : u"a fault of requests"_s);
            }
        }
    }
    return std::nullopt;
}

Timings timingsWith(Timings timings, const QJsonObject &json) {
    const auto take = [&json](const QString &name, int &value) { value = json.value(name).toInt(value); };
    take(u"operation"_s, timings.operation);
    take(u"refresh"_s, timings.refresh);
    take(u"snapshot"_s, timings.snapshot);
    take(u"transfer"_s, timings.transfer);
    take(u"provisioning"_s, timings.provisioning);
    take(u"registration"_s, timings.registration);
    take(u"hsmPropagation"_s, timings.hsmPropagation);
    take(u"azurePropagation"_s, timings.azurePropagation);
    take(u"policyPropagation"_s, timings.policyPropagation);
    take(u"restore"_s, timings.restore);
    take(u"keyRecovery"_s, timings.keyRecovery);
    return timings;
}

void endDisturbances(Tenant &tenant) {
    tenant.timings = tenant.disturbances.timingsBefore.value_or(tenant.timings);
    for (KeyStore &store : tenant.keyStores) {
        store.network = tenant.disturbances.networkBefore.value(store.id(), store.network);
    }
    tenant.disturbances = Disturbances();
}

base::Result<void> disturb(Tenant &tenant, const QJsonArray &faults) {
    const base::Result<Wanted> wanted = wantedBy(tenant, faults);
    if (!wanted) {
        return base::Unexpected(wanted.error());
    }
    endDisturbances(tenant);
    Disturbances &disturbances = tenant.disturbances;
    disturbances.missingRights = wanted->missingRights;
    disturbances.operations = wanted->operations;
    if (!wanted->timings.isEmpty()) {
        disturbances.timingsBefore = tenant.timings;
        tenant.timings = timingsWith(tenant.timings, wanted->timings);
    }
    for (const auto &[store, trustedServices] : wanted->firewalls) {
        closeFirewall(tenant, store, trustedServices);
    }
    return {};
}

} // namespace simulator
