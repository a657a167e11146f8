// The members of everything that a journal holds, named once for writing and for reading: internal to this
// room.
#pragma once

#include "base/enumname.h"
#include "protect/journal/record.h"

#include <QJsonArray>
#include <QUrl>

#include <type_traits>

namespace journal {

/// Collects a value's members. Enums are words, times ISO 8601 UTC; what is absent is left out.
class FieldWriter {
public:
    static constexpr bool isReading = false;

    explicit FieldWriter(QJsonObject begun = {}) : m_object(std::move(begun)) { }
    QJsonObject object() const { return m_object; }

    template <typename T>
    void operator()(const char *name, const T &value) {
        m_object.insert(QLatin1String(name), json(value));
    }
    template <typename T>
    void operator()(const char *name, const std::optional<T> &value) {
        if (value) {
            (*this)(name, *value);
        }
    }
    template <typename T>
    void operator()(const char *name, const T &value, T /*unknown*/) {
        (*this)(name, value);
    }

private:
    static QJsonValue json(bool value) { return value; }
    static QJsonValue json(int value) { return value; }
    static QJsonValue json(const QString &value) { return value; }
    static QJsonValue json(const QUrl &value) { return value.toString(QUrl::FullyEncoded); }
    static QJsonValue json(const domain::ResourceId &value) { return value.text(); }
    static QJsonValue json(const QStringList &value) { return QJsonArray::fromStringList(value); }
    static QJsonValue json(const QDateTime &value) {
        return value.isValid() ? value.toUTC().toString(Qt::ISODateWithMs) : QString();
    }
    template <typename T>
    static QJsonValue json(const std::vector<T> &values) {
        QJsonArray array;
        for (const T &value : values) {
            array.append(json(value));
        }
        return array;
    }
    template <typename T>
    static QJsonValue json(const T &value) {
        if constexpr (std::is_enum_v<T>) {
            return base::enumName(value);
        } else {
            FieldWriter writer;
            describe(writer, const_cast<T &>(value)); // which only a reader changes
            return writer.object();
        }
    }

    QJsonObject m_object;
};

/// Fills a value's members from what a version of before or after this one wrote: what is missing keeps its
/// default. A word that is not known makes what everything hangs on not understood.
class FieldReader {
public:
    static constexpr bool isReading = true;

    explicit FieldReader(QJsonObject object) : m_object(std::move(object)) { }
    bool isUnderstood() const { return m_isUnderstood; }

    template <typename T>
    void operator()(const char *name, T &value) {
        m_isUnderstood = read(m_object.value(QLatin1String(name)), value) && m_isUnderstood;
    }
    /// What is not understood is absent.
    template <typename T>
    void operator()(const char *name, std::optional<T> &value) {
        T found{};
        value = m_object.contains(QLatin1String(name)) && read(m_object.value(QLatin1String(name)), found)
            ? std::optional<T>(std::move(found))
            : std::nullopt;
    }
    /// With the value that stands for a word that is not known.
    template <typename T>
    void operator()(const char *name, T &value, T unknown) {
        value = base::enumValue<T>(m_object.value(QLatin1String(name)).toString()).value_or(unknown);
    }

private:
    static bool read(const QJsonValue &json, bool &value) { return value = json.toBool(), true; }
    static bool read(const QJsonValue &json, int &value) { return value = json.toInt(), true; }
    static bool read(const QJsonValue &json, QString &value) { return value = json.toString(), true; }
    static bool read(const QJsonValue &json, QUrl &value) {
        return value = QUrl(json.toString(), QUrl::StrictMode), true;
    }
    static bool read(const QJsonValue &json, domain::ResourceId &value) {
        return value = domain::ResourceId(json.toString()), true;
    }
    static bool read(const QJsonValue &json, QDateTime &value) {
        return value = QDateTime::fromString(json.toString(), Qt::ISODateWithMs), true;
    }
    static bool read(const QJsonValue &json, QStringList &value) {
        for (const QJsonValue &element : json.toArray()) {
            value.append(element.toString());
        }
        return true;
    }
    /// Elements that are not understood are left out.
    template <typename T>
    static bool read(const QJsonValue &json, std::vector<T> &values) {
        for (const QJsonValue &element : json.toArray()) {
            T value{};
            if (read(element, value)) {
                values.push_back(std::move(value));
            }
        }
        return true;
    }
    template <typename T>
    static bool read(const QJsonValue &json, T &value) {
        if constexpr (std::is_enum_v<T>) {
            const std::optional<T> known = base::enumValue<T>(json.toString());
            value = known.value_or(value);
            return known.has_value();
        } else {
            FieldReader reader(json.toObject());
            describe(reader, value);
            return reader.isUnderstood();
        }
    }

    QJsonObject m_object;
    bool m_isUnderstood = true;
};

template <typename F>
void describe(F &f, domain::KeyIdentifier &v) {
    f("host", v.host);
    f("name", v.name);
    f("version", v.version);
}

template <typename F>
void describe(F &f, domain::PlannedWrite &v) {
    f("kind", v.kind);
    f("name", v.name);
    f("id", v.id);
    f("scope", v.scope);
    f("roleGuid", v.roleGuid);
    f("principalId", v.principalId);
    f("rights", v.rights);
    f("step", v.step);
}

template <typename F>
void describe(F &f, domain::RecoveryParts &v) {
    f("recoverKey", v.recoverKey);
    f("restoreKey", v.restoreKey);
    f("newSet", v.newSet);
    f("grants", v.grants);
    f("machine", v.machine);
    f("cleanUp", v.cleanUp);
}

template <typename F>
void describe(F &f, domain::RecoveryChoices &v) {
    f("goal", v.goal);
    f("virtualMachineId", v.virtualMachineId);
    f("vaultId", v.vaultId);
    f("pointId", v.pointId);
    f("setId", v.setId);
    f("namedKey", v.namedKey);
    f("parts", v.parts);
    f("stagingAccountId", v.stagingAccountId);
    f("fetchGroupId", v.fetchGroupId);
    f("fetchedJobId", v.fetchedJobId);
    f("placeholderSetId", v.placeholderSetId);
    f("placeholderStoreHost", v.placeholderStoreHost);
    f("targetHost", v.targetHost);
    f("sameSecurityDomain", v.sameSecurityDomain);
    f("newSetName", v.newSetName);
    f("newSetGroupId", v.newSetGroupId);
    f("restoreKind", v.restoreKind);
    f("restoreSetId", v.restoreSetId);
    f("targetGroupId", v.targetGroupId);
    f("newMachineName", v.newMachineName);
    f("virtualNetworkId", v.virtualNetworkId);
    f("subnetId", v.subnetId);
}

template <typename F>
void describe(F &f, domain::RehearsalProof &v) {
    f("key", v.key);
    f("sameVersion", v.sameVersion);
    f("samePublicPart", v.samePublicPart);
    f("restored", v.restored);
}

template <typename F>
void describe(F &f, domain::RestoreOrder &v) {
    f("kind", v.kind);
    f("vaultId", v.vaultId);
    f("virtualMachineId", v.virtualMachineId);
    f("pointId", v.pointId);
    f("region", v.region);
    f("stagingAccountId", v.stagingAccountId);
    f("targetGroupId", v.targetGroupId);
    f("targetVirtualMachineId", v.targetVirtualMachineId);
    f("virtualNetworkId", v.virtualNetworkId);
    f("subnetId", v.subnetId);
    f("encryptionSetId", v.encryptionSetId);
    f("osDiskOnly", v.osDiskOnly);
}

template <typename F>
void describe(F &f, domain::NewEncryptionSet &v) {
    f("id", v.id);
    f("location", v.location);
    f("key", v.key);
    f("sourceVaultId", v.sourceVaultId);
}

template <typename F>
void describe(F &f, domain::RecoveryStep &v) {
    f("kind", v.kind);
    f("write", v.write);
    f("storeKind", v.storeKind);
    f("key", v.key);
    f("resource", v.resource);
    f("user", v.user);
    f("order", v.order);
    f("newSet", v.newSet);
    f("jobId", v.jobId);
}

template <typename F>
void describe(F &f, RecoveryHead &v) {
    f("choices", v.choices);
    f("steps", v.steps);
    f("key", v.key);
}

template <typename F>
void describe(F &f, domain::KeyStore &v) {
    f("kind", v.kind);
    f("id", v.id);
    f("name", v.name);
    f("uri", v.uri);
    f("tenantId", v.tenantId);
    f("location", v.location);
    f("permissionModel", v.permissionModel);
}

template <typename F>
void describe(F &f, domain::NewPolicy &v) {
    f("name", v.name);
    f("time", v.time);
    f("timeZone", v.timeZone);
    f("retentionDays", v.retentionDays);
    f("instantRestoreDays", v.instantRestoreDays);
}

template <typename F>
void describe(F &f, domain::Choices &v) {
    f("virtualMachineId", v.virtualMachineId);
    f("grantBehaviour", v.grantBehaviour, domain::GrantBehaviour::None); // the one that writes less
    f("role", v.role);
    f("scope", v.scope);
    f("principalId", v.principalId);
    f("recoveryServicesVaultId", v.recoveryServicesVaultId);
    f("backupPolicyId", v.backupPolicyId);
    f("newPolicy", v.newPolicy);
    f("triggerFirstBackup", v.triggerFirstBackup);
}

template <typename F>
void describe(F &f, Head &v) {
    f("tenantId", v.tenantId);
    f("userName", v.userName);
    f("source", v.source);
    f("choices", v.choices);
    f("policyId", v.policyId);
    f("keyStore", v.store);
    f("keyName", v.keyName);
    f("grant", v.grant);
    f("backup", v.backup);
    f("recovery", v.recovery);
}

template <typename F>
void describe(F &f, domain::AccessPolicy &v) {
    f("tenantId", v.tenantId);
    f("objectId", v.objectId);
    f("keys", v.keys);
    f("secrets", v.secrets);
    f("certificates", v.certificates);
    f("storage", v.storage);
}

/// Without its answer, which is an entry of its own.
template <typename F>
void describe(F &f, Intent &v) {
    f("number", v.number);
    f("write", v.write);
    f("takesBack", v.takesBack);
    f("method", v.method);
    f("url", v.url);
    f("requestId", v.requestId);
    f("when", v.when);
    f("existedBefore", v.existedBefore);
    f("policyBefore", v.policyBefore);
}

template <typename F>
void describe(F &f, domain::WrittenChange &v) {
    f("write", v.write);
    f("id", v.id);
    f("when", v.when);
    f("existed", v.existed);
}

/// Without what only counts at the time: claims, and how long to wait.
template <typename F>
void describe(F &f, base::Error &v) {
    f("kind", v.kind, base::ErrorKind::Rejected);
    f("code", v.code);
    f("message", v.message);
    f("httpStatus", v.httpStatus);
    f("requestId", v.requestId);
    f("correlationId", v.correlationId);
    f("operation", v.operation);
    f("target", v.target);
    f("recommendations", v.recommendations);
    f("networkRule", v.isNetworkRule);
}

template <typename F>
void describe(F &f, domain::Stage &v) {
    f("kind", v.kind);
    f("state", v.state);
    f("started", v.started);
    f("ended", v.ended);
    f("detail", v.detail);
    f("tries", v.tries);
    f("error", v.error);
}

/// Of the rights that were missing the names, and of the job what it is found by: what is told of an earlier
/// attempt.
template <typename F>
void describe(F &f, domain::RunFailure &v) {
    f("error", v.error);
    f("keyAccess", v.isKeyAccess);
    QStringList missing;
    std::optional<QString> job;
    std::optional<QString> activityId;
    if constexpr (!F::isReading) {
        for (const domain::ActionVerdict &action : v.missing) {
            missing.append(action.right);
        }
        if (v.job) {
            job = v.job->name;
            activityId = v.job->activityId;
        }
    }
    f("missing", missing);
    f("job", job);
    f("activityId", activityId);
    if constexpr (F::isReading) {
        for (const QString &right : missing) {
            domain::ActionVerdict action;
            action.right = right;
            action.truth = domain::Truth::No;
            v.missing.push_back(action);
        }
        if (job) {
            v.job.emplace();
            v.job->name = *job;
            v.job->activityId = activityId.value_or(QString());
        }
    }
}

template <typename F>
void describe(F &f, domain::Attempt &v) {
    f("started", v.started);
    f("ended", v.ended);
    f("choices", v.choices);
    f("stages", v.stages);
    f("failure", v.failure);
}

} // namespace journal
