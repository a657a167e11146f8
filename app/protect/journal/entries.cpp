#include "base/text.h"
#include "protect/journal/entryparts.h"
#include "protect/journal/names.h"

#include <QTimeZone>

namespace journal {

namespace {

using domain::PlannedWrite;
using domain::ResourceId;

constexpr int formatVersion = 1;

QJsonObject toJson(const PlannedWrite &write) {
    return {{QStringLiteral("kind"), nameOf(writeKinds, write.kind)}, {QStringLiteral("name"), write.name},
        {QStringLiteral("id"), write.id}, {QStringLiteral("scope"), write.scope},
        {QStringLiteral("roleGuid"), write.roleGuid}, {QStringLiteral("principalId"), write.principalId},
        {QStringLiteral("rights"), QJsonArray::fromStringList(write.rights)}};
}

/// The kind is what everything hangs on; nullopt where it is not known.
std::optional<PlannedWrite> readWrite(const QJsonObject &json) {
    const std::optional<domain::WriteKind> kind = valueOf(writeKinds, field(json, "kind"));
    if (!kind) {
        return std::nullopt;
    }
    PlannedWrite write;
    write.kind = *kind;
    write.name = field(json, "name");
    write.id = field(json, "id");
    write.scope = field(json, "scope");
    write.roleGuid = field(json, "roleGuid");
    write.principalId = field(json, "principalId");
    write.rights = list(json, "rights");
    return write;
}

QJsonArray toJson(const std::vector<PlannedWrite> &writes) {
    QJsonArray array;
    for (const PlannedWrite &write : writes) {
        array.append(toJson(write));
    }
    return array;
}

std::vector<PlannedWrite> readWrites(const QJsonValue &json) {
    std::vector<PlannedWrite> writes;
    for (const QJsonValue &value : json.toArray()) {
        if (const std::optional<PlannedWrite> write = readWrite(value.toObject())) {
            writes.push_back(*write);
        }
    }
    return writes;
}

QJsonObject toJson(const domain::KeyStore &store) {
    return {{QStringLiteral("kind"), nameOf(storeKinds, store.kind)}, {QStringLiteral("id"), store.id.text()},
        {QStringLiteral("name"), store.name}, {QStringLiteral("uri"), store.uri.toString(QUrl::FullyEncoded)},
        {QStringLiteral("tenantId"), store.tenantId}, {QStringLiteral("location"), store.location},
        {QStringLiteral("permissionModel"), nameOf(permissionModels, store.permissionModel)}};
}

std::optional<domain::KeyStore> readStore(const QJsonObject &json) {
    const std::optional<domain::KeyStoreKind> kind = valueOf(storeKinds, field(json, "kind"));
    const std::optional<domain::PermissionModel> model
        = valueOf(permissionModels, field(json, "permissionModel"));
    if (!kind || !model) {
        return std::nullopt;
    }
    domain::KeyStore store;
    store.kind = *kind;
    store.id = ResourceId(field(json, "id"));
    store.name = field(json, "name");
    store.uri = QUrl(field(json, "uri"), QUrl::StrictMode);
    store.tenantId = field(json, "tenantId");
    store.location = field(json, "location");
    store.permissionModel = *model;
    return store;
}

QJsonObject toJson(const domain::NewPolicy &policy) {
    return {{QStringLiteral("name"), policy.name}, {QStringLiteral("time"), policy.time},
        {QStringLiteral("timeZone"), policy.timeZone},
        {QStringLiteral("retentionDays"), policy.retentionDays},
        {QStringLiteral("instantRestoreDays"), policy.instantRestoreDays}};
}

domain::NewPolicy readPolicy(const QJsonObject &json) {
    domain::NewPolicy policy;
    policy.name = field(json, "name");
    policy.time = field(json, "time");
    policy.timeZone = field(json, "timeZone");
    policy.retentionDays = json.value(QLatin1String("retentionDays")).toInt();
    policy.instantRestoreDays = json.value(QLatin1String("instantRestoreDays")).toInt();
    return policy;
}

} // namespace

QJsonObject choicesJson(const domain::Choices &choices) {
    QJsonObject json{{QStringLiteral("virtualMachineId"), choices.virtualMachineId.text()},
        {QStringLiteral("grantBehaviour"), nameOf(grantBehaviours, choices.grantBehaviour)},
        {QStringLiteral("principalId"), choices.principalId},
        {QStringLiteral("recoveryServicesVaultId"), choices.recoveryServicesVaultId.text()},
        {QStringLiteral("backupPolicyId"), choices.backupPolicyId.text()},
        {QStringLiteral("triggerFirstBackup"), choices.triggerFirstBackup}};
    if (choices.role) {
        json.insert(QStringLiteral("role"), nameOf(roleChoices, *choices.role));
    }
    if (choices.scope) {
        json.insert(QStringLiteral("scope"), nameOf(grantScopes, *choices.scope));
    }
    if (choices.newPolicy) {
        json.insert(QStringLiteral("newPolicy"), toJson(*choices.newPolicy));
    }
    return json;
}

domain::Choices readChoices(const QJsonObject &json) {
    domain::Choices choices;
    choices.virtualMachineId = ResourceId(field(json, "virtualMachineId"));
    choices.grantBehaviour = valueOf(grantBehaviours, field(json, "grantBehaviour"))
                                 .value_or(domain::GrantBehaviour::None); // the one that writes less
    choices.role = valueOf(roleChoices, field(json, "role"));
    choices.scope = valueOf(grantScopes, field(json, "scope"));
    choices.principalId = field(json, "principalId");
    choices.recoveryServicesVaultId = ResourceId(field(json, "recoveryServicesVaultId"));
    choices.backupPolicyId = ResourceId(field(json, "backupPolicyId"));
    choices.triggerFirstBackup = json.value(QLatin1String("triggerFirstBackup")).toBool();
    if (json.contains(QLatin1String("newPolicy"))) {
        choices.newPolicy = readPolicy(json.value(QLatin1String("newPolicy")).toObject());
    }
    return choices;
}

namespace {

QJsonObject toJson(const Head &head) {
    QJsonObject json{{QStringLiteral("tenantId"), head.tenantId}, {QStringLiteral("userName"), head.userName},
        {QStringLiteral("source"), head.source}, {QStringLiteral("choices"), choicesJson(head.choices)},
        {QStringLiteral("policyId"), head.policyId.text()}, {QStringLiteral("keyName"), head.keyName},
        {QStringLiteral("grant"), toJson(head.grant)}, {QStringLiteral("backup"), toJson(head.backup)}};
    if (head.store) {
        json.insert(QStringLiteral("keyStore"), toJson(*head.store));
    }
    return json;
}

Head readHead(const QJsonObject &json) {
    Head head;
    head.tenantId = field(json, "tenantId");
    head.userName = field(json, "userName");
    head.source = field(json, "source");
    head.choices = readChoices(json.value(QLatin1String("choices")).toObject());
    head.policyId = ResourceId(field(json, "policyId"));
    head.store = readStore(json.value(QLatin1String("keyStore")).toObject());
    head.keyName = field(json, "keyName");
    head.grant = readWrites(json.value(QLatin1String("grant")));
    head.backup = readWrites(json.value(QLatin1String("backup")));
    return head;
}

QJsonObject toJson(const domain::AccessPolicy &policy) {
    return {{QStringLiteral("tenantId"), policy.tenantId}, {QStringLiteral("objectId"), policy.objectId},
        {QStringLiteral("keys"), QJsonArray::fromStringList(policy.keys)},
        {QStringLiteral("secrets"), QJsonArray::fromStringList(policy.secrets)},
        {QStringLiteral("certificates"), QJsonArray::fromStringList(policy.certificates)},
        {QStringLiteral("storage"), QJsonArray::fromStringList(policy.storage)}};
}

domain::AccessPolicy readAccessPolicy(const QJsonObject &json) {
    domain::AccessPolicy policy;
    policy.tenantId = field(json, "tenantId");
    policy.objectId = field(json, "objectId");
    policy.keys = list(json, "keys");
    policy.secrets = list(json, "secrets");
    policy.certificates = list(json, "certificates");
    policy.storage = list(json, "storage");
    return policy;
}

bool applyIntent(Record &record, const QJsonObject &entry) {
    const std::optional<PlannedWrite> write = readWrite(entry.value(QLatin1String("write")).toObject());
    if (!write) {
        return false;
    }
    Intent intent;
    intent.number = entry.value(QLatin1String("number")).toInt();
    intent.write = *write;
    intent.takesBack = entry.value(QLatin1String("takesBack")).toBool();
    intent.method = field(entry, "method");
    intent.url = field(entry, "url");
    intent.requestId = field(entry, "requestId");
    intent.when = time(entry, "when");
    intent.existedBefore = entry.value(QLatin1String("existedBefore")).toBool();
    if (entry.contains(QLatin1String("policyBefore"))) {
        intent.policyBefore = readAccessPolicy(entry.value(QLatin1String("policyBefore")).toObject());
    }
    record.writes.push_back(intent);
    record.end.reset(); // whatever ended before, it is at work again
    return true;
}

bool takesBack(const Intent &intent, const domain::WrittenChange &change) {
    const bool same = change.write.kind == domain::WriteKind::EnableProtection
        || (base::sameText(intent.write.id, change.write.id)
            && base::sameText(intent.write.principalId, change.write.principalId));
    return intent.takesBack && !change.existed && same && intent.write.kind == change.write.kind
        && base::sameText(intent.write.scope, change.write.scope);
}

/// An answer may be corrected by what was read afterwards.
void noteTakenBack(Record &record, const Intent &intent) {
    for (domain::WrittenChange &change : record.written) {
        const bool byThis = change.takenBack && change.takenBackWhen == intent.when;
        if (!takesBack(intent, change) || (change.takenBack && !byThis)) {
            continue;
        }
        change.takenBack = intent.answer == Answer::Confirmed;
        change.takenBackWhen = change.takenBack ? intent.when : QDateTime();
        if (intent.answer != Answer::Refused) { // which says nothing of an earlier try
            change.takingBackUnread = intent.answer == Answer::Unknown;
        }
    }
}

bool applyAnswer(Record &record, const QJsonObject &entry) {
    const int number = entry.value(QLatin1String("number")).toInt();
    const std::optional<Answer> answer = valueOf(answers, field(entry, "answer"));
    for (Intent &intent : record.writes) {
        if (intent.number == number && answer) {
            intent.answer = answer;
            intent.status = entry.value(QLatin1String("status")).toInt();
            intent.code = field(entry, "code");
            noteTakenBack(record, intent);
            return true;
        }
    }
    return false;
}

bool applyWritten(Record &record, const QJsonObject &entry) {
    const std::optional<PlannedWrite> write = readWrite(entry.value(QLatin1String("write")).toObject());
    if (!write) {
        return false;
    }
    domain::WrittenChange change;
    change.write = *write;
    change.id = field(entry, "id");
    change.when = time(entry, "when");
    change.existed = entry.value(QLatin1String("existed")).toBool();
    record.written.push_back(change);
    return true;
}

} // namespace

QJsonObject startedEntry(const QString &id, const QDateTime &when, const Head &head) {
    return {{QStringLiteral("entry"), QStringLiteral("started")}, {QStringLiteral("format"), formatVersion},
        {QStringLiteral("version"), QStringLiteral(CVM_VERSION)}, {QStringLiteral("id"), id},
        {QStringLiteral("when"), timeText(when)}, {QStringLiteral("run"), toJson(head)}};
}

QJsonObject plannedEntry(const Head &head) {
    return {{QStringLiteral("entry"), QStringLiteral("planned")}, {QStringLiteral("run"), toJson(head)}};
}

QJsonObject intentEntry(const Intent &intent) {
    QJsonObject json{{QStringLiteral("entry"), QStringLiteral("intent")},
        {QStringLiteral("number"), intent.number}, {QStringLiteral("write"), toJson(intent.write)},
        {QStringLiteral("method"), intent.method}, {QStringLiteral("url"), intent.url},
        {QStringLiteral("requestId"), intent.requestId}, {QStringLiteral("when"), timeText(intent.when)},
        {QStringLiteral("existedBefore"), intent.existedBefore}};
    if (intent.takesBack) {
        json.insert(QStringLiteral("takesBack"), true);
    }
    if (intent.policyBefore) {
        json.insert(QStringLiteral("policyBefore"), toJson(*intent.policyBefore));
    }
    return json;
}

QJsonObject answerEntry(const Intent &intent) {
    return {{QStringLiteral("entry"), QStringLiteral("answer")}, {QStringLiteral("number"), intent.number},
        {QStringLiteral("answer"), nameOf(answers, intent.answer.value_or(Answer::Unknown))},
        {QStringLiteral("status"), intent.status}, {QStringLiteral("code"), intent.code}};
}

QJsonObject writtenEntry(const domain::WrittenChange &change) {
    return {{QStringLiteral("entry"), QStringLiteral("written")},
        {QStringLiteral("write"), toJson(change.write)}, {QStringLiteral("id"), change.id},
        {QStringLiteral("when"), timeText(change.when)}, {QStringLiteral("existed"), change.existed}};
}

QJsonObject endEntry(End end, const QDateTime &when, const std::optional<domain::Attempt> &failed) {
    QJsonObject json{{QStringLiteral("entry"), QStringLiteral("end")},
        {QStringLiteral("end"), nameOf(ends, end)}, {QStringLiteral("when"), timeText(when)}};
    if (failed) {
        json.insert(QStringLiteral("attempt"), attemptJson(*failed));
    }
    return json;
}

bool apply(Record &record, const QJsonObject &entry) {
    const QString kind = field(entry, "entry");
    if (kind == QLatin1String("started")) {
        const bool known = entry.value(QLatin1String("format")).toInt() == formatVersion;
        record.id = field(entry, "id");
        record.started = time(entry, "when");
        record.head = readHead(entry.value(QLatin1String("run")).toObject());
        return known && !record.id.isEmpty();
    }
    if (kind == QLatin1String("planned")) {
        record.head = readHead(entry.value(QLatin1String("run")).toObject());
        record.end.reset();
        return true;
    }
    if (kind == QLatin1String("intent")) {
        return applyIntent(record, entry);
    }
    if (kind == QLatin1String("answer")) {
        return applyAnswer(record, entry);
    }
    if (kind == QLatin1String("written")) {
        return applyWritten(record, entry);
    }
    if (kind == QLatin1String("end")) {
        record.end = valueOf(ends, field(entry, "end"));
        if (entry.contains(QLatin1String("attempt"))) {
            record.attempts.push_back(readAttempt(entry.value(QLatin1String("attempt")).toObject()));
        }
        return record.end.has_value();
    }
    return false;
}

} // namespace journal
