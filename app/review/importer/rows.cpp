#include "review/importer/rows.h"

#include "base/text.h"
#include "domain/scope.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>

namespace importer {

namespace {

domain::PrincipalType principalType(const QString &name) {
    if (base::sameText(name, u"ServicePrincipal")) {
        return domain::PrincipalType::ServicePrincipal;
    }
    if (base::sameText(name, u"User")) {
        return domain::PrincipalType::User;
    }
    if (base::sameText(name, u"Group")) {
        return domain::PrincipalType::Group;
    }
    return base::sameText(name, u"Device") ? domain::PrincipalType::Device : domain::PrincipalType::Unknown;
}

/// By the ids of roles, which name no HSM.
bool isOfHsm(const QJsonObject &row) {
    const QJsonObject properties = row.value(QLatin1String("properties")).toObject();
    const QStringList ids{row.value(QLatin1String("id")).toString(),
        row.value(QLatin1String("roleDefinitionId")).toString(),
        properties.value(QLatin1String("roleDefinitionId")).toString()};
    return std::any_of(ids.begin(), ids.end(), [](const QString &id) {
        return id.startsWith(QLatin1String("Microsoft.KeyVault/providers/"), Qt::CaseInsensitive);
    });
}

/// The name or the host of a key store, from its name, its address or its resource id.
QString storeNamedIn(const QJsonObject &row) {
    for (auto member = row.begin(); member != row.end(); ++member) {
        QString text = member->toString();
        while (text.endsWith(QLatin1Char('/'))) {
            text.chop(1);
        }
        const bool names = member.key().contains(QLatin1String("hsm"), Qt::CaseInsensitive)
            || member.key().contains(QLatin1String("vault"), Qt::CaseInsensitive);
        if (names && !text.isEmpty()) {
            const QString host = QUrl(text).host();
            return host.isEmpty() ? text.section(QLatin1Char('/'), -1) : host;
        }
    }
    return {};
}

bool tells(const QJsonObject &role, std::initializer_list<const char *> kinds) {
    const QJsonArray permissions
        = role.value(QLatin1String("properties")).toObject().value(QLatin1String("permissions")).toArray();
    return !permissions.isEmpty()
        && std::all_of(permissions.begin(), permissions.end(), [kinds](const QJsonValue &permission) {
               return std::all_of(kinds.begin(), kinds.end(), [&permission](const char *kind) {
                   return permission.toObject().contains(QLatin1String(kind));
               });
           });
}

} // namespace

bool tellsAllRights(const QJsonObject &role) {
    return tells(role, {"actions", "notActions", "dataActions", "notDataActions"});
}

bool tellsDataRights(const QJsonObject &role) {
    return tells(role, {"dataActions"});
}

bool tellsWhomItDenies(const QJsonObject &deny) {
    const QJsonObject properties = deny.value(QLatin1String("properties")).toObject();
    return !properties.value(QLatin1String("principals")).toArray().isEmpty()
        && properties.contains(QStringLiteral("excludePrincipals"));
}

bool namesPlace(const QJsonObject &row) {
    const QJsonObject properties = row.value(QLatin1String("properties")).toObject();
    const QJsonObject &told = properties.isEmpty() ? row : properties;
    return told.value(QLatin1String("scope")).toString().startsWith(QLatin1Char('/'));
}

QString hsmNamedIn(const QJsonObject &row) {
    const auto text = [&row](const char *name) { return row.value(QLatin1String(name)).toString(); };
    const QString host = QUrl(text("id")).host();
    if (!host.isEmpty() || !text("hsmName").isEmpty()) {
        return host.isEmpty() ? text("hsmName") : host;
    }
    return isOfHsm(row) ? storeNamedIn(row) : QString();
}

domain::Principal principalOf(const QJsonObject &given, const domain::RoleAssignment &assignment) {
    domain::Principal principal;
    principal.objectId = assignment.principalId;
    principal.type = principalType(assignment.principalType);
    const QString cliName = given.value(QLatin1String("principalName")).toString();
    const QString name = cliName.isEmpty() ? given.value(QLatin1String("displayName")).toString() : cliName;
    const bool isAppId = base::isGuid(cliName) && !base::sameText(cliName, principal.objectId);
    if (isAppId) {
        principal.appId = cliName;
        principal.type = domain::PrincipalType::ServicePrincipal;
    } else {
        principal.displayName = name;
    }
    return principal;
}

QString rowKey(const domain::RoleAssignment &assignment) {
    const QString role = assignment.roleGuid.isEmpty() ? assignment.roleDefinitionId : assignment.roleGuid;
    return domain::Scope(assignment.scope).folded() + QLatin1Char('|') + role.toLower() + QLatin1Char('|')
        + assignment.principalId.toLower();
}

QString rowKey(const domain::DenyAssignment &deny) {
    return deny.id.toLower();
}

QString rowKey(const domain::RoleDefinition &definition) {
    return (definition.guid.isEmpty() ? definition.id : definition.guid).toLower();
}

QString rowKey(const domain::Key &key) {
    return key.id.host.toLower() + QStringLiteral("/keys/") + key.id.name.toLower();
}

QString hsmKey(const domain::RoleAssignment &assignment) {
    return assignment.guid.isEmpty()
        ? rowKey(assignment)
        : domain::Scope(assignment.scope).folded() + QLatin1Char('|') + assignment.guid;
}

} // namespace importer
