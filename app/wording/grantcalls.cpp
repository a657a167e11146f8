#include "wording/grantcalls.h"

#include "base/apiversions.h"
#include "base/quoting.h"
#include "base/text.h"
#include "domain/builtinroles.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>

namespace wording {

namespace {

using domain::KeyStore;
using domain::PlannedWrite;
using domain::WriteKind;

bool isHsmStore(const KeyStore &store) {
    return store.kind == domain::KeyStoreKind::ManagedHsm;
}

QString encodedSegments(const QString &id) {
    QString path;
    for (const QString &segment : id.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        const bool leadsElsewhere = segment == QLatin1String(".") || segment == QLatin1String("..");
        path += QLatin1Char('/')
            + (leadsElsewhere || !segment.isValidUtf16()
                    ? base::marked(segment)
                    : QString::fromLatin1(QUrl::toPercentEncoding(segment)));
    }
    return path;
}

QString authorizationPath(const QString &scope, const char *kind, const QString &name = {}) {
    const QString path = encodedSegments(scope) + QStringLiteral("/providers/Microsoft.Authorization/")
        + QLatin1String(kind);
    return name.isEmpty() ? path : path + encodedSegments(name);
}

QString versioned(const QString &path, QLatin1String version, const QString &filter = {}) {
    const QString query = filter.isEmpty() ? QString()
                                           : QStringLiteral("%24filter=")
            + QString::fromLatin1(QUrl::toPercentEncoding(filter)) + QLatin1Char('&');
    return path + QLatin1Char('?') + query + QStringLiteral("api-version=") + version;
}

/// A token for it is of use nowhere but at hosts of the same suffix.
QString audienceOf(const QString &host) {
    const qsizetype service = host.indexOf(QLatin1String(".managedhsm."), 0, Qt::CaseInsensitive);
    return QStringLiteral("https://")
        + (service < 0 ? host.section(QLatin1Char('.'), 1) : host.mid(service + 1));
}

RestCall callOf(const KeyStore &store, const QString &path, const QString &filter = {}) {
    RestCall call;
    if (isHsmStore(store)) {
        call.url = QStringLiteral("https://") + store.uri.authority()
            + versioned(path, base::apiversion::keyStoreDataPlane, filter);
        call.audience = audienceOf(store.uri.host());
    } else {
        call.url = path.startsWith(QLatin1String("/subscriptions/"), Qt::CaseInsensitive)
            ? versioned(path, base::apiversion::authorization, filter)
            : base::marked(path);
    }
    return call;
}

QJsonObject customRole(const PlannedWrite &write) {
    const QJsonObject permission{{QStringLiteral("actions"), QJsonArray()},
        {QStringLiteral("notActions"), QJsonArray()},
        {QStringLiteral("dataActions"), QJsonArray::fromStringList(write.rights)},
        {QStringLiteral("notDataActions"), QJsonArray()}};
    return {{QStringLiteral("roleName"), write.name}, {QStringLiteral("type"), QStringLiteral("CustomRole")},
        {QStringLiteral("description"), roleDescription},
        {QStringLiteral("assignableScopes"), QJsonArray{write.scope}},
        {QStringLiteral("permissions"), QJsonArray{permission}}};
}

QJsonObject assignmentOf(const PlannedWrite &write, const KeyStore &store) {
    if (isHsmStore(store)) {
        return {{QStringLiteral("roleDefinitionId"),
                    QStringLiteral("Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/")
                        + write.roleGuid},
            {QStringLiteral("principalId"), write.principalId}};
    }
    QJsonObject assignment{
        {QStringLiteral("roleDefinitionId"),
            QStringLiteral("/subscriptions/%1/providers/Microsoft.Authorization/roleDefinitions/%2")
                .arg(domain::ResourceId(write.scope).subscriptionId(), write.roleGuid)},
        {QStringLiteral("principalId"), write.principalId},
        {QStringLiteral("principalType"), QStringLiteral("ServicePrincipal")}};
    if (!write.name.isEmpty()) { // a write of the wizard's plan; others are not for Azure Backup
        assignment.insert(QStringLiteral("description"), assignmentDescription);
    }
    return assignment;
}

} // namespace

QString armPath(const QString &id, QLatin1String version) {
    if (domain::ResourceId(id).subscriptionId().isEmpty()) {
        return base::marked(id);
    }
    return versioned(encodedSegments(id), version);
}

RestCall policyCall(const KeyStore &store, const QString &change, const domain::AccessPolicy &policy) {
    QJsonObject permissions{{QStringLiteral("keys"), QJsonArray::fromStringList(policy.keys)}};
    const std::pair<QString, const QStringList *> others[] = {{QStringLiteral("secrets"), &policy.secrets},
        {QStringLiteral("certificates"), &policy.certificates}, {QStringLiteral("storage"), &policy.storage}};
    for (const auto &[kind, held] : others) {
        if (!held->isEmpty()) {
            permissions.insert(kind, QJsonArray::fromStringList(*held));
        }
    }
    QJsonObject entry{{QStringLiteral("tenantId"), store.tenantId},
        {QStringLiteral("objectId"), policy.objectId}, {QStringLiteral("permissions"), permissions}};
    if (!policy.applicationId.isEmpty()) {
        entry.insert(QStringLiteral("applicationId"), policy.applicationId);
    }
    RestCall call;
    call.url
        = armPath(store.id.text() + QStringLiteral("/accessPolicies/") + change, base::apiversion::keyVault);
    call.body = {
        {QStringLiteral("properties"), QJsonObject{{QStringLiteral("accessPolicies"), QJsonArray{entry}}}}};
    return call;
}

RestCall writeCall(const PlannedWrite &write, const KeyStore &store) {
    RestCall call;
    switch (write.kind) {
    case WriteKind::CreateRoleDefinition:
        call = callOf(store, authorizationPath(write.scope, "roleDefinitions", write.id));
        call.body = {{QStringLiteral("properties"), customRole(write)}};
        break;
    case WriteKind::CreateRoleAssignment:
        call = callOf(store, authorizationPath(write.scope, "roleAssignments", write.id));
        call.body = {{QStringLiteral("properties"), assignmentOf(write, store)}};
        break;
    case WriteKind::AddAccessPolicy: {
        domain::AccessPolicy policy;
        policy.objectId = write.principalId;
        policy.keys = write.rights;
        call = policyCall(store, QStringLiteral("add"), policy);
        break;
    }
    case WriteKind::CreateBackupPolicy:
    case WriteKind::EnableProtection:
    case WriteKind::TriggerBackup:
        break;
    }
    return call;
}

RestCall definitionCall(const PlannedWrite &write, const KeyStore &store) {
    const QString home = isHsmStore(store)
        ? QStringLiteral("/")
        : QStringLiteral("/subscriptions/") + domain::ResourceId(write.scope).subscriptionId();
    return callOf(store, authorizationPath(home, "roleDefinitions", write.roleGuid));
}

RestCall assignmentsCall(const PlannedWrite &write, const KeyStore &store) {
    QString principal = write.principalId;
    principal.replace(QLatin1Char('\''), QLatin1String("''"));
    return callOf(store, authorizationPath(write.scope, "roleAssignments"),
        QStringLiteral("principalId eq '%1'").arg(principal));
}

RestCall vaultCall(const KeyStore &store) {
    RestCall call;
    call.url = armPath(store.id.text(), base::apiversion::keyVault);
    return call;
}

QString heldExactly(const PlannedWrite &write, const KeyStore &store) {
    // The Azure CLI's own list of Azure roles has no "properties".
    const QString permissions
        = isHsmStore(store) ? QStringLiteral("properties.permissions[]") : QStringLiteral("permissions[]");
    const QString data = permissions + QStringLiteral(".dataActions[]");
    QStringList conditions;
    for (const char *kind : {"actions", "notActions", "notDataActions"}) {
        conditions << QStringLiteral("length(%1.%2[])==`0`").arg(permissions, QLatin1String(kind));
    }
    conditions << QStringLiteral("length(%1 | [?condition])==`0`").arg(permissions)
               << QStringLiteral("length(%1)==`%2`").arg(data).arg(write.rights.size());
    for (const QString &right : write.rights) {
        conditions << QStringLiteral("contains(%1, %2)").arg(data, base::jmesLiteral(right));
    }
    const QString query
        = QStringLiteral("[?name==%1].{exact: %2} | [0].exact")
              .arg(base::jmesLiteral(write.roleGuid), conditions.join(QStringLiteral(" && ")));
    if (isHsmStore(store)) {
        const RestCall call = callOf(store, authorizationPath(QStringLiteral("/"), "roleDefinitions"));
        return restCommand("get", call)
            .option("--query", QStringLiteral("value") + query)
            .plain("--output tsv")
            .text();
    }
    return AzCommand("role definition list")
        .plain("--custom-role-only true")
        .option(
            "--scope", QStringLiteral("/subscriptions/") + domain::ResourceId(write.scope).subscriptionId())
        .option("--query", query)
        .plain("--output tsv")
        .text();
}

AzCommand restCommand(const char *method, const RestCall &call) {
    AzCommand command("rest");
    command.option("--method", QLatin1String(method)).option("--url", call.url);
    if (!call.audience.isEmpty()) {
        command.option("--resource", call.audience);
    }
    if (!call.body.isEmpty()) {
        command.option("--body", base::asciiJson(call.body));
    }
    return command;
}

bool mayHaveChanged(const QString &roleGuid) {
    const auto has = [&roleGuid](const std::vector<domain::RoleDefinition> &roles) {
        return std::any_of(roles.begin(), roles.end(),
            [&roleGuid](const domain::RoleDefinition &role) { return base::sameText(role.guid, roleGuid); });
    };
    return !has(domain::builtInHsmRoles()) && !has(domain::builtInKeyVaultRoles());
}

} // namespace wording
