#include "review/importer/objectkind.h"

#include "base/text.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>

namespace importer {

namespace {

const QString propertiesName = QStringLiteral("properties");

QJsonValue memberOf(const QJsonObject &object, std::initializer_list<const char *> names) {
    for (const char *name : names) {
        const QJsonValue value = object.value(QLatin1String(name));
        if (!value.isUndefined() && !value.isNull()) {
            return value;
        }
    }
    return QJsonValue(QJsonValue::Undefined);
}

void copy(
    const QJsonObject &from, std::initializer_list<const char *> names, QJsonObject &to, const char *as) {
    const QJsonValue value = memberOf(from, names);
    if (!value.isUndefined()) {
        to.insert(QLatin1String(as), value);
    }
}

/// The Azure CLI tells the properties of a resource beside its id.
QJsonObject withProperties(QJsonObject object) {
    if (!object.value(propertiesName).isObject()) {
        const QJsonObject properties = object;
        object.insert(propertiesName, properties);
    }
    return object;
}

/// Az PowerShell writes some enumerations as numbers, which mean nothing without its sources.
void dropNumber(QJsonObject &object, const char *name) {
    if (object.value(QLatin1String(name)).isDouble()) {
        object.remove(QLatin1String(name));
    }
}

QJsonObject virtualMachine(const QJsonObject &given) {
    QJsonObject machine = withProperties(given);
    QJsonObject properties = machine.value(propertiesName).toObject();
    QJsonObject storage = properties.value(QLatin1String("storageProfile")).toObject();
    QJsonObject osDisk = storage.value(QLatin1String("osDisk")).toObject();
    if (osDisk.value(QLatin1String("osType")).isDouble()) {
        const bool linux = osDisk.value(QLatin1String("osType")).toInt() == 1;
        osDisk.insert(QStringLiteral("osType"), linux ? QStringLiteral("Linux") : QStringLiteral("Windows"));
        storage.insert(QStringLiteral("osDisk"), osDisk);
        properties.insert(QStringLiteral("storageProfile"), storage);
    }
    const QString power = given.value(QLatin1String("powerState")).toString(); // "VM running"
    if (power.startsWith(QLatin1String("VM "))) {
        const QJsonObject status{
            {QStringLiteral("code"), QString(QStringLiteral("PowerState/") + power.mid(3))}};
        properties.insert(
            QStringLiteral("instanceView"), QJsonObject{{QStringLiteral("statuses"), QJsonArray{status}}});
    } else if (!properties.value(QLatin1String("instanceView")).isObject()) {
        properties.remove(QLatin1String("instanceView"));
    }
    machine.insert(propertiesName, properties);
    if (!machine.value(QLatin1String("location")).isString()) {
        machine.insert(QStringLiteral("location"), QString());
    }
    return machine;
}

QJsonObject disk(const QJsonObject &given) {
    QJsonObject disk = withProperties(given);
    QJsonObject properties = disk.value(propertiesName).toObject();
    QJsonObject security = properties.value(QLatin1String("securityProfile")).toObject();
    copy(security, {"secureVMDiskEncryptionSetId", "secureVmDiskEncryptionSetId"}, security,
        "secureVMDiskEncryptionSetId");
    if (!security.isEmpty()) {
        properties.insert(QStringLiteral("securityProfile"), security);
    }
    disk.insert(propertiesName, properties);
    return disk;
}

QJsonObject diskEncryptionSet(const QJsonObject &given) {
    QJsonObject set = withProperties(given);
    QJsonObject identity = set.value(QLatin1String("identity")).toObject();
    dropNumber(identity, "type");
    if (!identity.isEmpty()) {
        set.insert(QStringLiteral("identity"), identity);
    }
    return set;
}

QJsonArray accessPolicies(const QJsonArray &given) {
    QJsonArray policies;
    for (const QJsonValue &element : given) {
        QJsonObject policy = element.toObject();
        QJsonObject permissions = policy.value(QLatin1String("permissions")).toObject();
        copy(policy, {"permissionsToKeys"}, permissions, "keys");
        copy(policy, {"permissionsToSecrets"}, permissions, "secrets");
        copy(policy, {"permissionsToCertificates"}, permissions, "certificates");
        copy(policy, {"permissionsToStorage"}, permissions, "storage");
        policy.insert(QStringLiteral("permissions"), permissions);
        policies.append(element.isObject() ? QJsonValue(policy) : element);
    }
    return policies;
}

/// Get-AzKeyVault and Get-AzKeyVaultManagedHsm have names of their own.
QJsonObject keyStore(const QJsonObject &given) {
    QJsonObject store = withProperties(given);
    if (!given.contains(QStringLiteral("resourceId")) || given.value(propertiesName).isObject()) {
        return store; // Search-AzGraph adds a resource id to what the service says
    }
    copy(given, {"resourceId"}, store, "id");
    copy(given, {"vaultName", "hsmName", "name"}, store, "name");
    QJsonObject properties = store.value(propertiesName).toObject();
    const QJsonValue sku = given.value(QLatin1String("sku"));
    const QJsonObject namedSku{{QStringLiteral("name"), sku.isString() ? sku : QJsonValue()}};
    properties.insert(QStringLiteral("sku"), sku.isObject() ? sku : QJsonValue(namedSku));
    store.insert(QStringLiteral("sku"), properties.value(QLatin1String("sku")));
    const QJsonValue toldAcls = properties.value(QLatin1String("networkAcls"));
    QJsonObject acls = toldAcls.toObject();
    dropNumber(acls, "defaultAction");
    dropNumber(acls, "bypass");
    QJsonArray addresses;
    for (const QJsonValue &range : acls.value(QLatin1String("ipAddressRanges")).toArray()) {
        addresses.append(QJsonObject{{QStringLiteral("value"), range}});
    }
    acls.insert(QStringLiteral("ipRules"), addresses);
    QJsonArray networks;
    for (const QJsonValue &id : acls.value(QLatin1String("virtualNetworkResourceIds")).toArray()) {
        networks.append(QJsonObject{{QStringLiteral("id"), id}});
    }
    acls.insert(QStringLiteral("virtualNetworkRules"), networks);
    const bool isShortened = !toldAcls.isObject() && !toldAcls.isNull() && !toldAcls.isUndefined();
    properties.insert(QStringLiteral("networkAcls"), isShortened ? toldAcls : QJsonValue(acls));
    const QJsonValue policies = properties.value(QLatin1String("accessPolicies"));
    if (policies.isArray()) {
        properties.insert(QStringLiteral("accessPolicies"), accessPolicies(policies.toArray()));
    }
    store.insert(propertiesName, properties);
    return store;
}

/// Keys tell their times as Unix seconds, the tools as ISO 8601, Windows PowerShell as
/// "/Date(1700000000000)/".
QJsonValue unixTime(const QJsonValue &given) {
    const QJsonValue value = given.isObject() ? given.toObject().value(QLatin1String("value")) : given;
    if (!value.isString()) {
        return value;
    }
    static const QRegularExpression milliseconds(QStringLiteral("\\A\\\\?/Date\\((-?\\d{1,15})\\)\\\\?/\\z"));
    const QRegularExpressionMatch match = milliseconds.match(value.toString());
    if (match.hasMatch()) {
        return QJsonValue(match.captured(1).toLongLong() / 1000);
    }
    QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODate);
    if (time.timeSpec() == Qt::LocalTime) {
        time.setTimeSpec(Qt::UTC);
    }
    return time.isValid() ? QJsonValue(time.toSecsSinceEpoch()) : value;
}

QJsonObject key(const QJsonObject &given) {
    const QJsonObject material = given.value(QLatin1String("key")).toObject();
    const QJsonObject told = given.value(QLatin1String("attributes")).toObject();
    const QJsonObject &attributesGiven = told.isEmpty() ? given : told;
    QJsonObject attributes;
    copy(attributesGiven, {"enabled"}, attributes, "enabled");
    copy(attributesGiven, {"exportable"}, attributes, "exportable");
    copy(attributesGiven, {"recoveryLevel"}, attributes, "recoveryLevel");
    const QJsonValue expires = memberOf(attributesGiven, {"exp", "expires"});
    const QJsonValue notBefore = memberOf(attributesGiven, {"nbf", "notBefore"});
    if (!expires.isUndefined()) {
        attributes.insert(QStringLiteral("exp"), unixTime(expires));
    }
    if (!notBefore.isUndefined()) {
        attributes.insert(QStringLiteral("nbf"), unixTime(notBefore));
    }
    QJsonValue kid = memberOf(material, {"kid"});
    kid = kid.isUndefined() ? memberOf(given, {"kid", "id"}) : kid;
    QJsonObject bundle; // names its members: key material of a careless export ends here
    copy(material, {"kty"}, bundle, "kty");
    copy(material, {"key_ops", "keyOps"}, bundle, "key_ops");
    if (bundle.isEmpty()) {
        copy(given, {"keyType"}, bundle, "kty");
        copy(attributesGiven, {"keyOps"}, bundle, "key_ops");
    }
    bundle.insert(QStringLiteral("kid"), kid);
    QJsonObject key{{QStringLiteral("kid"), kid}, {QStringLiteral("key"), bundle},
        {QStringLiteral("attributes"), attributes}};
    copy(given, {"release_policy", "releasePolicy"}, key, "release_policy");
    return key;
}

QJsonObject roleAssignment(const QJsonObject &given) {
    QJsonObject assignment = withProperties(given);
    copy(given, {"id", "roleAssignmentId"}, assignment, "id");
    copy(given, {"name", "roleAssignmentName"}, assignment, "name");
    QJsonObject properties = assignment.value(propertiesName).toObject();
    copy(properties, {"principalId", "objectId"}, properties, "principalId");
    copy(properties, {"principalType", "objectType"}, properties, "principalType");
    dropNumber(properties, "principalType");
    assignment.insert(propertiesName, properties);
    return assignment;
}

/// The facts of a schedule that matter, whichever client wrote it.
QJsonObject roleSchedule(const QJsonObject &given) {
    const QJsonObject properties = withProperties(given).value(propertiesName).toObject();
    QJsonObject schedule;
    copy(properties, {"principalId", "objectId"}, schedule, "principalId");
    copy(properties, {"roleDefinitionId"}, schedule, "roleDefinitionId");
    copy(properties, {"scope", "scopeId"}, schedule, "scope");
    copy(properties, {"memberType"}, schedule, "memberType");
    copy(given, {"id"}, schedule, "id");
    for (const char *name : {"startDateTime", "endDateTime"}) {
        const QJsonValue time = unixTime(memberOf(properties, {name}));
        if (time.isDouble()) {
            schedule.insert(QLatin1String(name), time);
        }
    }
    return schedule;
}

QJsonArray permissionsOf(const QJsonObject &role) {
    QJsonArray permissions;
    const QJsonValue told = role.value(QLatin1String("permissions"));
    const QJsonArray given = told.isArray() ? told.toArray() : QJsonArray{role};
    for (const QJsonValue &element : given) {
        const QJsonObject from = element.toObject();
        QJsonObject permission;
        copy(from, {"actions", "allowedActions"}, permission, "actions");
        copy(from, {"notActions", "deniedActions"}, permission, "notActions");
        copy(from, {"dataActions", "allowedDataActions"}, permission, "dataActions");
        copy(from, {"notDataActions", "deniedDataActions"}, permission, "notDataActions");
        copy(from, {"condition"}, permission, "condition");
        permissions.append(element.isObject() ? QJsonValue(permission) : element);
    }
    return permissions;
}

QJsonObject roleDefinition(const QJsonObject &given) {
    QJsonObject role = withProperties(given);
    QJsonObject properties = role.value(propertiesName).toObject();
    if (!given.contains(propertiesName)) {
        copy(given, {"roleName", "name"}, properties, "roleName");
        const QJsonValue custom = given.value(QLatin1String("isCustom"));
        const QString kind = custom.toBool() ? QStringLiteral("CustomRole") : QStringLiteral("BuiltInRole");
        const QJsonValue roleType = memberOf(given, {"roleType"});
        properties.insert(QStringLiteral("type"), custom.isBool() ? QJsonValue(kind) : roleType);
        properties.insert(QStringLiteral("permissions"), permissionsOf(given));
        role.insert(propertiesName, properties);
    }
    return role;
}

QJsonValue principalsOf(const QJsonValue &given) {
    if (!given.isArray()) {
        return given;
    }
    QJsonArray principals;
    for (const QJsonValue &element : given.toArray()) {
        QJsonObject principal;
        copy(element.toObject(), {"id", "objectId"}, principal, "id");
        copy(element.toObject(), {"type", "objectType"}, principal, "type");
        principals.append(principal);
    }
    return principals;
}

QJsonObject denyAssignment(const QJsonObject &given) {
    QJsonObject deny = withProperties(given);
    if (!given.contains(propertiesName)) {
        QJsonObject properties = deny.value(propertiesName).toObject();
        properties.insert(QStringLiteral("permissions"), permissionsOf(given));
        properties.insert(
            QStringLiteral("principals"), principalsOf(given.value(QLatin1String("principals"))));
        properties.insert(QStringLiteral("excludePrincipals"),
            principalsOf(given.value(QLatin1String("excludePrincipals"))));
        deny.insert(propertiesName, properties);
    }
    return deny;
}

QJsonObject directoryObject(const QJsonObject &given) {
    QJsonObject object = given;
    copy(given, {"id", "objectId"}, object, "id");
    copy(given, {"displayName", "appDisplayName", "userPrincipalName"}, object, "displayName");
    copy(given, {"appOwnerOrganizationId", "appOwnerTenantId"}, object, "appOwnerOrganizationId");
    QJsonValue type = memberOf(given, {"@odata.type", "odataType", "odata.type", "objectType"});
    if (type.isUndefined()) { // tools write the columns of users and groups side by side
        const bool user = !textOf(given, "userPrincipalName").isEmpty();
        const bool group = !memberOf(given, {"securityEnabled", "mailEnabled", "groupTypes"}).isUndefined();
        type = user == group ? QString()
            : user           ? QStringLiteral("#microsoft.graph.user")
                             : QStringLiteral("#microsoft.graph.group");
    }
    object.insert(QStringLiteral("@odata.type"), type);
    return object;
}

QJsonObject subscription(const QJsonObject &given) {
    QJsonObject subscription = given;
    copy(given, {"subscriptionId", "id"}, subscription, "subscriptionId");
    copy(given, {"displayName", "name"}, subscription, "displayName");
    return subscription;
}

} // namespace

QJsonObject inServiceForm(ObjectKind kind, const QJsonObject &object) {
    switch (kind) {
    case ObjectKind::VirtualMachine:
        return virtualMachine(object);
    case ObjectKind::Disk:
        return disk(object);
    case ObjectKind::DiskEncryptionSet:
        return diskEncryptionSet(object);
    case ObjectKind::KeyVault:
    case ObjectKind::ManagedHsm:
        return keyStore(object);
    case ObjectKind::Key:
    case ObjectKind::KeyListItem:
        return key(object);
    case ObjectKind::RoleAssignment:
        return roleAssignment(object);
    case ObjectKind::RoleSchedule:
        return roleSchedule(object);
    case ObjectKind::RoleDefinition:
        return roleDefinition(object);
    case ObjectKind::DenyAssignment:
        return denyAssignment(object);
    case ObjectKind::ServicePrincipal:
    case ObjectKind::DirectoryObject:
    case ObjectKind::Application:
        return directoryObject(object);
    case ObjectKind::Subscription:
        return subscription(object);
    case ObjectKind::BackupPolicy:
    case ObjectKind::ProtectedItem:
    case ObjectKind::RecoveryPoint:
    case ObjectKind::RecoveryServicesVault:
    case ObjectKind::VirtualMachineRow:
    case ObjectKind::NameOnly:
    case ObjectKind::Tenant:
    case ObjectKind::NotHeld:
    case ObjectKind::NoInventory:
    case ObjectKind::Unknown:
        break;
    }
    return object;
}

} // namespace importer
