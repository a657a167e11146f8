#include "review/importer/objectkind.h"

#include "base/text.h"
#include "domain/resourceid.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <optional>

namespace importer {

namespace {

bool has(const QJsonObject &object, const char *name) {
    const QJsonValue value = object.value(QLatin1String(name));
    return !value.isUndefined() && !value.isNull();
}

bool hasAny(const QJsonObject &object, std::initializer_list<const char *> names) {
    return std::any_of(names.begin(), names.end(), [&object](const char *name) { return has(object, name); });
}

/// "ID" → "id", "RoleDefinitionId" → "roleDefinitionId".
QString camelCase(const QString &name) {
    if (name.isEmpty() || !name.front().isUpper()) {
        return name;
    }
    if (name == name.toUpper()) {
        return name.toLower();
    }
    return name.front().toLower() + name.mid(1);
}

QJsonValue valueWithCamelCaseNames(const QJsonValue &value) {
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue &element : value.toArray()) {
            list.append(valueWithCamelCaseNames(element));
        }
        return list;
    }
    if (!value.isObject()) {
        return value;
    }
    QJsonObject renamed;
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString name = camelCase(member.key());
        const bool taken = name != member.key() && object.contains(name); // a column that somebody added
        renamed.insert(taken ? member.key() : name, valueWithCamelCaseNames(member.value()));
    }
    return renamed;
}

/// By any column, whatever a tool calls it: "PIM: Eligible", "isEligible: true", "deletedOn: 2026-01-01".
bool saysNotHeld(const QJsonObject &row) {
    const auto speaks = [](const QString &name) {
        return !name.endsWith(QLatin1String("Id")) // an active assignment names the eligible one behind it
            && (name.contains(QLatin1String("eligib"), Qt::CaseInsensitive)
                || name.contains(QLatin1String("deleted"), Qt::CaseInsensitive)
                || name.contains(QLatin1String("revoked"), Qt::CaseInsensitive));
    };
    for (auto member = row.begin(); member != row.end(); ++member) {
        const QString text = member->toString();
        const bool isTold = member->toBool() || member->toDouble() > 0
            || (!text.isEmpty() && !base::sameText(text, u"false") && !base::sameText(text, u"no"));
        if (base::sameText(text, u"eligible") || (isTold && speaks(member.key()))) {
            return true;
        }
    }
    return false;
}

/// Rows of Privileged Identity Management look like role assignments, in ARM, in Microsoft Graph and in the
/// cmdlets, whatever columns were kept, and so do those of a log of changes and of a review. Only what Azure
/// calls active and does not call requested is in force.
std::optional<ObjectKind> kindOfSchedule(const QJsonObject &object, const QString &type) {
    const QJsonObject properties = object.value(QLatin1String("properties")).toObject();
    const QJsonObject &told = properties.isEmpty() ? object : properties;
    const auto isOneOf = [](const QString &text, std::initializer_list<const char *> words) {
        return std::any_of(words.begin(), words.end(),
            [&text](const char *word) { return base::sameText(text, QString::fromLatin1(word)); });
    };
    const QString kind = type.section(QLatin1Char('/'), -1);
    const bool typed = kind.contains(QLatin1String("Schedule"), Qt::CaseInsensitive);
    const QString assigned = textOf(told, "assignmentType");
    const QString status = textOf(told, "status");
    const QString state = QStringList{textOf(told, "assignmentState"), textOf(told, "state"), status,
        assigned, textOf(told, "memberType"), textOf(told, "roleAssignmentType")}
                              .join(QLatin1Char(' '));
    const bool eligible = state.contains(QLatin1String("eligible"), Qt::CaseInsensitive);
    const bool looksLike = eligible || saysNotHeld(told)
        || hasAny(told,
            {"requestType", "scheduleInfo", "memberType", "startDateTime", "endDateTime", "assignmentType",
                "assignmentState", "status", "action", "decision", "changeType", "sideIndicator",
                "linkedRoleEligibilityScheduleId", "roleEligibilityScheduleId", "roleAssignmentScheduleId",
                "targetRoleEligibilityScheduleId", "targetRoleAssignmentScheduleId", "targetScheduleId"});
    const bool isRow
        = has(told, "roleDefinitionId") && hasAny(told, {"principalId", "objectId", "subjectId"});
    if (!typed && !(isRow && looksLike)) {
        return std::nullopt;
    }
    const bool ofAssignments = typed
        ? isOneOf(kind, {"roleAssignmentSchedules", "roleAssignmentScheduleInstances"})
        : isOneOf(assigned, {"Activated", "Assigned"});
    const bool inForce = status.isEmpty() || isOneOf(status, {"Provisioned", "Accepted", "Granted"});
    const bool active
        = ofAssignments && inForce && !eligible && (typed || !saysNotHeld(told)) && !has(told, "requestType");
    return active ? ObjectKind::RoleSchedule : ObjectKind::NotHeld;
}

/// Lists of names, as of az resource list, tell of no resource what decides, which is not "none".
bool isNameOnly(ObjectKind kind, const QJsonObject &object) {
    const bool isWhole = object.value(QLatin1String("properties")).isObject();
    const QJsonObject told = isWhole ? object.value(QLatin1String("properties")).toObject() : object;
    switch (kind) {
    case ObjectKind::VirtualMachine:
        return !has(told, "storageProfile");
    case ObjectKind::DiskEncryptionSet:
        return !hasAny(told, {"activeKey", "encryptionType"});
    case ObjectKind::KeyVault:
        return !isWhole && !has(told, "vaultUri");
    case ObjectKind::ManagedHsm:
        return !isWhole && !has(told, "hsmUri");
    default:
        return false;
    }
}

ObjectKind kindOfType(const QString &type, const QJsonObject &object) {
    static const QHash<QString, ObjectKind> kinds{
        {QStringLiteral("microsoft.compute/virtualmachines"), ObjectKind::VirtualMachine},
        {QStringLiteral("microsoft.compute/disks"), ObjectKind::Disk},
        {QStringLiteral("microsoft.compute/diskencryptionsets"), ObjectKind::DiskEncryptionSet},
        {QStringLiteral("microsoft.keyvault/vaults"), ObjectKind::KeyVault},
        {QStringLiteral("microsoft.keyvault/managedhsms"), ObjectKind::ManagedHsm},
        {QStringLiteral("microsoft.keyvault/vaults/keys"), ObjectKind::NoInventory},
        {QStringLiteral("microsoft.keyvault/deletedvaults"), ObjectKind::NoInventory},
        {QStringLiteral("microsoft.keyvault/deletedmanagedhsms"), ObjectKind::NoInventory},
        {QStringLiteral("microsoft.keyvault/vaults/accesspolicies"), ObjectKind::NoInventory},
        {QStringLiteral("microsoft.authorization/roleassignments"), ObjectKind::RoleAssignment},
        {QStringLiteral("microsoft.authorization/roledefinitions"), ObjectKind::RoleDefinition},
        {QStringLiteral("microsoft.authorization/denyassignments"), ObjectKind::DenyAssignment},
        {QStringLiteral("microsoft.recoveryservices/vaults"), ObjectKind::RecoveryServicesVault},
        {QStringLiteral("microsoft.recoveryservices/vaults/backuppolicies"), ObjectKind::BackupPolicy},
        {QStringLiteral(
             "microsoft.recoveryservices/vaults/backupfabrics/protectioncontainers/protecteditems"),
            ObjectKind::ProtectedItem},
        {QStringLiteral("microsoft.recoveryservices/vaults/backupfabrics/protectioncontainers/protecteditems/"
                        "recoverypoints"),
            ObjectKind::RecoveryPoint},
    };
    ObjectKind kind = kinds.value(type.toLower(), ObjectKind::Unknown);
    const bool row = kind == ObjectKind::VirtualMachine && !has(object, "properties")
        && !has(object, "storageProfile") && hasAny(object, {"encType", "desId", "osDiskId"});
    if (row) {
        return ObjectKind::VirtualMachineRow;
    }
    if (isNameOnly(kind, object)) {
        return ObjectKind::NameOnly;
    }
    const bool ofRecoveryServices
        = type.startsWith(QLatin1String("microsoft.recoveryservices/"), Qt::CaseInsensitive);
    return kind == ObjectKind::Unknown && ofRecoveryServices ? ObjectKind::NoInventory : kind;
}

/// Keys have no ARM id, but a URL of their own.
ObjectKind kindOfKey(const QJsonObject &object) {
    if (hasAny(object, {"deletedDate", "recoveryId", "scheduledPurgeDate"})) {
        return ObjectKind::NoInventory;
    }
    const QJsonObject material = object.value(QLatin1String("key")).toObject();
    if (has(material, "kid")) {
        return has(material, "kty") ? ObjectKind::Key : ObjectKind::KeyListItem;
    }
    const QString url = has(object, "kid") ? textOf(object, "kid") : textOf(object, "id");
    const bool isKeyUrl = url.startsWith(QLatin1String("https://")) && url.contains(QLatin1String("/keys/"));
    if (!isKeyUrl || !hasAny(object, {"attributes", "enabled", "vaultName", "hsmName", "managed"})) {
        return ObjectKind::Unknown;
    }
    return has(object, "keyType") ? ObjectKind::Key : ObjectKind::KeyListItem;
}

ObjectKind kindOfRoles(const QJsonObject &object) {
    const QJsonObject properties = object.value(QLatin1String("properties")).toObject();
    const QJsonObject &told = properties.isEmpty() ? object : properties;
    if (has(told, "roleDefinitionId") && hasAny(told, {"directoryScopeId", "appScopeId"})) {
        return ObjectKind::NoInventory; // a role of the directory gives no right in Azure
    }
    if (has(told, "roleDefinitionId") && hasAny(told, {"principalId", "objectId"})) {
        return ObjectKind::RoleAssignment;
    }
    if (has(told, "denyAssignmentName") && hasAny(told, {"principals", "permissions", "scope"})) {
        return ObjectKind::DenyAssignment;
    }
    const bool tellsRights = hasAny(told, {"permissions", "dataActions", "actions"});
    return tellsRights && has(told, "assignableScopes") && hasAny(told, {"roleName", "isCustom", "roleType"})
        ? ObjectKind::RoleDefinition
        : ObjectKind::Unknown;
}

ObjectKind kindOfDirectory(const QJsonObject &object) {
    QString odata = textOf(object, "@odata.type");
    odata = odata.isEmpty() ? textOf(object, "odataType") : odata;
    odata = odata.isEmpty() ? textOf(object, "odata.type") : odata;
    odata = odata.isEmpty() ? textOf(object, "objectType") : odata;
    const QString kind = odata.section(QLatin1Char('.'), -1);
    const QString context = textOf(object, "@odata.context");
    const bool hasId = hasAny(object, {"id", "objectId"});
    if (!hasId) {
        return ObjectKind::Unknown;
    }
    if (base::sameText(kind, u"servicePrincipal") || context.contains(QLatin1String("#servicePrincipals"))) {
        return ObjectKind::ServicePrincipal;
    }
    if (base::sameText(kind, u"application")) {
        return ObjectKind::Application;
    }
    if (base::sameText(kind, u"user") || base::sameText(kind, u"group") || base::sameText(kind, u"device")) {
        return ObjectKind::DirectoryObject;
    }
    if (has(object, "appId")) {
        if (hasAny(object,
                {"servicePrincipalType", "servicePrincipalNames", "accountEnabled", "appOwnerOrganizationId",
                    "appOwnerTenantId"})) {
            return ObjectKind::ServicePrincipal;
        }
        return hasAny(
                   object, {"signInAudience", "identifierUris", "publisherDomain", "availableToOtherTenants"})
            ? ObjectKind::Application
            : ObjectKind::Unknown;
    }
    return !textOf(object, "userPrincipalName").isEmpty()
            || hasAny(object, {"securityEnabled", "mailEnabled", "groupTypes"})
        ? ObjectKind::DirectoryObject
        : ObjectKind::Unknown;
}

ObjectKind kindOfAccount(const QJsonObject &object) {
    if (has(object, "subscriptionId") && hasAny(object, {"displayName", "subscriptionPolicies"})
        && has(object, "state")) {
        return ObjectKind::Subscription;
    }
    if (has(object, "tenantId") && hasAny(object, {"isDefault", "cloudName", "homeTenantId"})
        && base::isGuid(textOf(object, "id"))) {
        return ObjectKind::Subscription;
    }
    const bool tenant = has(object, "tenantId")
        && (hasAny(object, {"defaultDomain", "tenantCategory", "domains"})
            || textOf(object, "id").startsWith(QLatin1String("/tenants/")));
    return tenant ? ObjectKind::Tenant : ObjectKind::Unknown;
}

QString typeOf(const QJsonObject &object) {
    const QString id = textOf(object, "id");
    const QString type = textOf(object, "type");
    return type.contains(QLatin1Char('/'))
        ? type
        : domain::ResourceId(id.isEmpty() ? textOf(object, "resourceId") : id).resourceType();
}

bool isOperation(const QJsonObject &object) {
    const bool failed = object.value(QLatin1String("error")).isObject() && !has(object, "properties");
    return failed || (has(object, "status") && hasAny(object, {"startTime", "endTime"}));
}

} // namespace

QString textOf(const QJsonObject &object, const char *name) {
    return object.value(QLatin1String(name)).toString();
}

QJsonObject withCamelCaseNames(const QJsonObject &object) {
    const QStringList names = object.keys();
    const bool upper = std::any_of(names.begin(), names.end(),
        [](const QString &name) { return !name.isEmpty() && name.front().isUpper(); });
    return upper ? valueWithCamelCaseNames(QJsonValue(object)).toObject() : object;
}

bool isResource(const QJsonObject &object) {
    return typeOf(object).contains(QLatin1Char('/'));
}

QString twinByCase(const QJsonObject &object) {
    const QStringList names = object.keys();
    const bool isOfPowerShell = 2 * std::count_if(names.begin(), names.end(), [](const QString &name) {
        return !name.isEmpty() && name.front().isUpper();
    }) > names.size();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString name = isOfPowerShell ? camelCase(member.key()) : member.key();
        const QJsonValue other = name == member.key() ? QJsonValue() : object.value(name);
        const bool isTold = !member->isNull() && !other.isNull() && !other.isUndefined();
        if (isTold && *member != other
            && !(member->isString() && base::sameText(member->toString(), other.toString()))) {
            return name;
        }
        QString below = member->isObject() ? twinByCase(member->toObject()) : QString();
        for (const QJsonValue &element : member->toArray()) {
            below = below.isEmpty() && element.isObject() ? twinByCase(element.toObject()) : below;
        }
        if (!below.isEmpty()) {
            return below;
        }
    }
    return {};
}

bool mayTellOfAccess(const QJsonObject &object) {
    return !isResource(object)
        || typeOf(object).startsWith(QLatin1String("Microsoft.Authorization/"), Qt::CaseInsensitive);
}

QJsonObject withCamelCaseMembers(const QJsonObject &object) {
    QJsonObject renamed;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString name = camelCase(member.key());
        renamed.insert(name != member.key() && object.contains(name) ? member.key() : name, member.value());
    }
    return renamed;
}

ObjectKind objectKindOf(const QJsonObject &object) {
    const QString type = typeOf(object);
    if (const std::optional<ObjectKind> schedule = kindOfSchedule(object, type)) {
        return *schedule;
    }
    ObjectKind kind = kindOfType(type, object);
    if (kind == ObjectKind::Unknown && !type.contains(QLatin1Char('/'))) {
        kind = kindOfRoles(object); // what says of itself that it is something else is none
    }
    for (ObjectKind (*const guess)(const QJsonObject &) : {&kindOfKey, &kindOfAccount, &kindOfDirectory}) {
        kind = kind == ObjectKind::Unknown ? guess(object) : kind;
    }
    return kind == ObjectKind::Unknown && isOperation(object) ? ObjectKind::NoInventory : kind;
}

QString membersOf(const QJsonObject &object) {
    constexpr qsizetype most = 8;
    QStringList names;
    for (const QString &name : object.keys().mid(0, most)) {
        names.append(base::plainText(name.left(40)).simplified());
    }
    const QString text = names.join(QStringLiteral(", "));
    return object.size() > most ? text + QStringLiteral(", …") : text;
}

} // namespace importer
