#include "wording/grantcalls.h"

#include "base/quoting.h"
#include "base/text.h"
#include "cloud/azure/apiversions.h"
#include "cloud/azure/requestparts.h"
#include "cloud/azure/urls.h"
#include "domain/builtinroles.h"

#include <algorithm>

namespace wording {

namespace {

using domain::KeyStore;
using domain::PlannedWrite;
using domain::WriteKind;

const QString roleDefinitions = QStringLiteral("roleDefinitions");
const QString roleAssignments = QStringLiteral("roleAssignments");

bool isHsmStore(const KeyStore &store) {
    return store.kind == domain::KeyStoreKind::ManagedHsm;
}

/// What an id has that no path can hold: a segment that leads elsewhere, or what is no Unicode.
QString unfit(const QString &id) {
    for (const QString &segment : id.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        if (segment == QLatin1String(".") || segment == QLatin1String("..") || !segment.isValidUtf16()) {
            return segment;
        }
    }
    return {};
}

/// A token for it is of use nowhere but at hosts of the same suffix.
QString audienceOf(const QString &host) {
    const qsizetype service = host.indexOf(QLatin1String(".managedhsm."), 0, Qt::CaseInsensitive);
    return QStringLiteral("https://")
        + (service < 0 ? host.section(QLatin1Char('.'), 1) : host.mid(service + 1));
}

/// A request of the system that grants: a list or, with its name, one of it.
RestCall callOf(const KeyStore &store, const QString &scope, const QString &kind, const QString &name,
    const QString &query = {}) {
    const QString bad = unfit(scope + QLatin1Char('/') + name);
    const QString path = azure::authorizationPath(scope, kind, name);
    RestCall call;
    if (isHsmStore(store)) {
        call.url = bad.isEmpty() ? QStringLiteral("https://") + store.uri.authority()
                + azure::versioned(path, azure::apiversion::keyStoreDataPlane, query)
                                 : base::marked(bad);
        call.audience = audienceOf(store.uri.host());
    } else {
        const bool fits
            = bad.isEmpty() && path.startsWith(QLatin1String("/subscriptions/"), Qt::CaseInsensitive);
        call.url = fits ? azure::versioned(path, azure::apiversion::authorization, query)
                        : base::marked(bad.isEmpty() ? path : bad);
    }
    return call;
}

/// A write of the wizard's plan has a name; others are not for Azure Backup.
QJsonObject assignmentBody(const PlannedWrite &write, const KeyStore &store) {
    return isHsmStore(store)
        ? azure::hsmAssignmentBody(write.roleGuid, write.principalId)
        : azure::assignmentBody(write.scope, write.roleGuid, write.principalId,
            write.name.isEmpty() ? QString() : azure::assignmentDescriptionOf(write.roleGuid));
}

} // namespace

QString armPath(const QString &id, const QString &version) {
    const QString bad = unfit(id);
    if (!bad.isEmpty() || domain::ResourceId(id).subscriptionId().isEmpty()) {
        return base::marked(bad.isEmpty() ? id : bad);
    }
    return azure::versioned(azure::encodedPath(id), version);
}

RestCall policyCall(const KeyStore &store, const QString &change, const domain::AccessPolicy &policy) {
    return {
        armPath(store.id.text() + QStringLiteral("/accessPolicies/") + change, azure::apiversion::keyVault),
        QString(), azure::accessPolicyBody(store.tenantId, policy)};
}

RestCall writeCall(const PlannedWrite &write, const KeyStore &store) {
    RestCall call;
    switch (write.kind) {
    case WriteKind::CreateRoleDefinition:
        call = callOf(store, write.scope, roleDefinitions, write.id);
        call.body = azure::customRoleBody(write.name, write.rights, {write.scope});
        break;
    case WriteKind::CreateRoleAssignment:
        call = callOf(store, write.scope, roleAssignments, write.id);
        call.body = assignmentBody(write, store);
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
    case WriteKind::Recover:
        break;
    }
    return call;
}

RestCall definitionCall(const PlannedWrite &write, const KeyStore &store) {
    const QString home = isHsmStore(store)
        ? QStringLiteral("/")
        : QStringLiteral("/subscriptions/") + domain::ResourceId(write.scope).subscriptionId();
    return callOf(store, home, roleDefinitions, write.roleGuid);
}

RestCall assignmentsCall(const PlannedWrite &write, const KeyStore &store) {
    return callOf(store, write.scope, roleAssignments, {},
        azure::filterQuery(QStringLiteral("principalId eq ") + azure::odataLiteral(write.principalId)));
}

RestCall vaultCall(const KeyStore &store) {
    return {armPath(store.id.text(), azure::apiversion::keyVault), QString(), {}};
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
        const RestCall call = callOf(store, QStringLiteral("/"), roleDefinitions, {});
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

QStringList backupPermissions() {
    return {QStringLiteral("get"), QStringLiteral("list"), QStringLiteral("backup")};
}

bool mayHaveChanged(const QString &roleGuid) {
    const auto has = [&roleGuid](const std::vector<domain::RoleDefinition> &roles) {
        return std::any_of(roles.begin(), roles.end(),
            [&roleGuid](const domain::RoleDefinition &role) { return base::sameText(role.guid, roleGuid); });
    };
    return !has(domain::builtInHsmRoles()) && !has(domain::builtInKeyVaultRoles());
}

} // namespace wording
