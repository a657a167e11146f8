#include "compose/snapshotscenario/parts.h"
#include "compose/snapshotscenario/scenario.h"

#include "base/text.h"

#include <QHash>
#include <QSet>

namespace snapshotscenario {

namespace {

QString kindOf(domain::PrincipalType type) {
    switch (type) {
    case domain::PrincipalType::ServicePrincipal:
        return QStringLiteral("servicePrincipal");
    case domain::PrincipalType::Group:
        return QStringLiteral("group");
    case domain::PrincipalType::Application:
        return QStringLiteral("application");
    case domain::PrincipalType::User:
    case domain::PrincipalType::Device:
    case domain::PrincipalType::Unknown:
        break;
    }
    return QStringLiteral("user");
}

/// Whom the service named as reached through a group.
QHash<QString, QStringList> membersOf(const domain::RoleBook &book) {
    QHash<QString, QStringList> members;
    for (const domain::RoleAssignment &assignment : book.assignments) {
        if (assignment.throughGroup) {
            members[assignment.principalId.toLower()] += assignment.appliesTo;
        }
    }
    return members;
}

QJsonObject principalOf(const domain::Principal &principal) {
    QJsonObject json{{QStringLiteral("id"), principal.objectId},
        {QStringLiteral("kind"), kindOf(principal.type)},
        {QStringLiteral("displayName"),
            principal.displayName.isEmpty() ? principal.objectId : principal.displayName},
        {QStringLiteral("accountEnabled"), principal.accountEnabled.value_or(true)}};
    if (!principal.appId.isEmpty()) {
        json.insert(QStringLiteral("appId"), principal.appId);
    }
    if (!principal.appOwnerTenantId.isEmpty()) {
        json.insert(QStringLiteral("ownerTenantId"), principal.appOwnerTenantId);
    }
    return json;
}

} // namespace

QJsonObject principalsOf(const domain::Environment &environment) {
    const QHash<QString, QStringList> members = membersOf(environment.azureRoles);
    QJsonObject principals;
    QSet<QString> known;
    for (const domain::Principal &principal : environment.principals) {
        known.insert(principal.objectId.toLower());
        principals.insert(principal.objectId.toLower(), principalOf(principal));
    }
    for (auto group = members.begin(); group != members.end(); ++group) {
        if (!known.contains(group.key())) {
            domain::Principal principal;
            principal.objectId = group.key();
            principal.type = domain::PrincipalType::Group;
            principals.insert(group.key(), principalOf(principal));
        }
        QJsonObject json = principals.value(group.key()).toObject();
        QJsonArray names;
        QStringList ids = group.value();
        ids.removeDuplicates();
        for (const QString &id : ids) {
            if (known.contains(id.toLower())) {
                names.append(id.toLower());
            }
        }
        json.insert(QStringLiteral("kind"), QStringLiteral("group"));
        json.insert(QStringLiteral("members"), names);
        principals.insert(group.key(), json);
    }
    principals.insert(callerName,
        QJsonObject{{QStringLiteral("kind"), QStringLiteral("user")},
            {QStringLiteral("userPrincipalName"), QStringLiteral("administrator@reproduction.example.com")}});
    return principals;
}

QJsonObject rolesOf(const domain::Environment &environment) {
    QJsonObject roles;
    for (const domain::RoleDefinition &role : environment.azureRoles.definitions) {
        QStringList actions;
        QStringList notActions;
        QStringList dataActions;
        QStringList notDataActions;
        for (const domain::Permission &permission : role.permissions) {
            if (permission.condition.isEmpty()) { // nobody here can tell whether it holds
                actions += permission.actions;
                dataActions += permission.dataActions;
            }
            notActions += permission.notActions;
            notDataActions += permission.notDataActions;
        }
        roles.insert(role.guid,
            QJsonObject{{QStringLiteral("id"), role.guid},
                {QStringLiteral("name"), role.name.isEmpty() ? role.guid : role.name},
                {QStringLiteral("description"), role.description},
                {QStringLiteral("builtIn"), role.isBuiltIn},
                {QStringLiteral("actions"), QJsonArray::fromStringList(actions)},
                {QStringLiteral("notActions"), QJsonArray::fromStringList(notActions)},
                {QStringLiteral("dataActions"), QJsonArray::fromStringList(dataActions)},
                {QStringLiteral("notDataActions"), QJsonArray::fromStringList(notDataActions)},
                {QStringLiteral("scopes"),
                    QJsonArray::fromStringList(
                        role.isBuiltIn ? QStringList{QStringLiteral("/")} : role.assignableScopes)}});
    }
    return roles;
}

QJsonObject assignmentsOf(const domain::Environment &environment, const QJsonObject &subscriptions) {
    QJsonObject assignments;
    int number = 0;
    for (const domain::RoleAssignment &assignment : environment.azureRoles.assignments) {
        QJsonObject json{{QStringLiteral("principalId"), assignment.principalId},
            {QStringLiteral("roleId"), assignment.roleGuid},
            {QStringLiteral("scope"), assignment.scope.isEmpty() ? QStringLiteral("/") : assignment.scope},
            {QStringLiteral("condition"), assignment.condition}};
        if (base::isGuid(assignment.guid)) {
            json.insert(QStringLiteral("id"), assignment.guid);
        }
        assignments.insert(QString::number(++number), json);
    }
    for (const QString &id : subscriptions.keys()) {
        const QString scope = QStringLiteral("/subscriptions/") + id;
        for (const char *role : {"Owner", "Key Vault Reader"}) {
            assignments.insert(QStringLiteral("%1 of %2").arg(QLatin1String(role), id),
                QJsonObject{{QStringLiteral("principal"), callerName},
                    {QStringLiteral("role"), QLatin1String(role)}, {QStringLiteral("scope"), scope}});
        }
    }
    return assignments;
}

bool hasExceptions(const domain::DenyAssignment &deny) {
    return !deny.excludedPrincipalIds.isEmpty() || deny.doNotApplyToChildScopes || !deny.condition.isEmpty()
        || !deny.effect.isEmpty()
        || std::any_of(
            deny.permissions.begin(), deny.permissions.end(), [](const domain::Permission &permission) {
                return !permission.notActions.isEmpty() || !permission.notDataActions.isEmpty()
                    || !permission.condition.isEmpty();
            });
}

QJsonObject denyAssignmentsOf(const domain::Environment &environment) {
    QJsonObject denials;
    for (const domain::DenyAssignment &deny : environment.azureRoles.denyAssignments) {
        QStringList actions;
        QStringList dataActions;
        for (const domain::Permission &permission : deny.permissions) {
            actions += permission.actions;
            dataActions += permission.dataActions;
        }
        if (!hasExceptions(deny)) {
            denials.insert(deny.name.isEmpty() ? deny.id : deny.name,
                QJsonObject{{QStringLiteral("scope"), deny.scope},
                    {QStringLiteral("actions"), QJsonArray::fromStringList(actions)},
                    {QStringLiteral("dataActions"), QJsonArray::fromStringList(dataActions)},
                    {QStringLiteral("principalIds"), QJsonArray::fromStringList(deny.principalIds)}});
        }
    }
    return denials;
}

bool isPrincipalTold(const domain::Environment &environment, const QString &appId) {
    return std::any_of(environment.principals.begin(), environment.principals.end(),
               [&appId](
                   const domain::Principal &principal) { return base::sameText(principal.appId, appId); })
        || std::any_of(environment.coverage.begin(), environment.coverage.end(),
            [&appId](const domain::ScopeRead &read) {
                return read.kind == domain::ReadKind::Principals && read.outcome == domain::ReadOutcome::Read
                    && base::sameText(read.principalFilter, appId);
            });
}

} // namespace snapshotscenario
