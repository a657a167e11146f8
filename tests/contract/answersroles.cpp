#include "tests/contract/recordedanswers.h"

#include "base/text.h"
#include "cloud/azure/calls.h"
#include "cloud/azure/rolereader.h"

#include <QJsonArray>
#include <QJsonObject>

namespace contract {

namespace {

void compareDefinition(const domain::RoleDefinition &role, const QJsonValue &json, Facts &facts) {
    const QString id = text(json, QStringLiteral("id"));
    facts.same(QStringLiteral("id"), role.id, id);
    facts.holds(base::sameText(role.guid, id.section(QLatin1Char('/'), -1)),
        QStringLiteral("guid \"%1\" is the end of the id").arg(role.guid));
    facts.same(QStringLiteral("role name"), role.name, text(json, QStringLiteral("properties.roleName")));
    facts.holds(role.isBuiltIn
            == text(json, QStringLiteral("properties.type")).endsWith(QLatin1String("BuiltInRole")),
        QStringLiteral("built in or not"));
    const QJsonArray permissions = at(json, QStringLiteral("properties.permissions")).toArray();
    facts.same(
        QStringLiteral("permissions"), static_cast<qint64>(role.permissions.size()), permissions.size());
    for (size_t i = 0; i < role.permissions.size(); ++i) {
        const QJsonValue permission = permissions.at(static_cast<qsizetype>(i));
        facts.same(QStringLiteral("actions"), role.permissions[i].actions,
            at(permission, QStringLiteral("actions")));
        facts.same(QStringLiteral("data actions"), role.permissions[i].dataActions,
            at(permission, QStringLiteral("dataActions")));
        facts.same(QStringLiteral("not data actions"), role.permissions[i].notDataActions,
            at(permission, QStringLiteral("notDataActions")));
    }
}

void compareAssignment(const domain::RoleAssignment &assignment, const QJsonValue &json, Facts &facts) {
    const QJsonValue properties = at(json, QStringLiteral("properties"));
    const QString role = text(properties, QStringLiteral("roleDefinitionId"));
    facts.same(QStringLiteral("id"), assignment.id, text(json, QStringLiteral("id")));
    facts.holds(base::sameText(assignment.guid, text(json, QStringLiteral("name"))),
        QStringLiteral("guid \"%1\" is the name").arg(assignment.guid));
    facts.same(QStringLiteral("scope"), assignment.scope, text(properties, QStringLiteral("scope")));
    facts.same(
        QStringLiteral("principal"), assignment.principalId, text(properties, QStringLiteral("principalId")));
    facts.same(QStringLiteral("principal type"), assignment.principalType,
        text(properties, QStringLiteral("principalType")));
    facts.same(QStringLiteral("role"), assignment.roleDefinitionId, role);
    facts.same(
        QStringLiteral("role's guid"), assignment.roleGuid, role.section(QLatin1Char('/'), -1).toLower());
    facts.holds(assignment.condition.isEmpty() == !at(properties, QStringLiteral("condition")).isString(),
        QStringLiteral("conditional or not"));
}

template <typename T, T (*read)(const azure::JsonNode &),
    void (*compare)(const T &, const QJsonValue &, Facts &)>
void examineOne(const Recording &recording, Facts &facts) {
    const base::Result<T> value = azure::readAnswer(recording.request(), recording.response, read);
    if (!value) {
        facts.unreadable(value.error());
        return;
    }
    compare(*value, recording.body, facts);
}

template <typename T, T (*read)(const azure::JsonNode &),
    void (*compare)(const T &, const QJsonValue &, Facts &)>
void examineList(const Recording &recording, Facts &facts) {
    const auto page = azure::parsePage(recording.response.body, read);
    if (!page) {
        facts.unreadable(page.error());
        return;
    }
    const QJsonArray items = at(recording.body, QStringLiteral("value")).toArray();
    facts.same(QStringLiteral("count"), static_cast<qint64>(page->items.size()), items.size());
    for (size_t i = 0; i < page->items.size(); ++i) {
        compare(page->items[i], items.at(static_cast<qsizetype>(i)), facts);
    }
    examineNextLink(recording, page->nextLink, facts);
}

} // namespace

const std::vector<Route> &roleRoutes() {
    constexpr Examination definition
        = &examineOne<domain::RoleDefinition, &azure::readRoleDefinition, &compareDefinition>;
    constexpr Examination definitions
        = &examineList<domain::RoleDefinition, &azure::readRoleDefinition, &compareDefinition>;
    constexpr Examination assignment
        = &examineOne<domain::RoleAssignment, &azure::readRoleAssignment, &compareAssignment>;
    constexpr Examination assignments
        = &examineList<domain::RoleAssignment, &azure::readRoleAssignment, &compareAssignment>;
    static const std::vector<Route> routes{
        {"GET", "**/providers/Microsoft.Authorization/roleDefinitions", "readRoleDefinition", definitions},
        {"GET", "**/providers/Microsoft.Authorization/roleDefinitions/*", "readRoleDefinition", definition},
        {"PUT", "**/providers/Microsoft.Authorization/roleDefinitions/*", "readRoleDefinition", definition},
        {"DELETE", "**/providers/Microsoft.Authorization/roleDefinitions/*", "the product deletes no role",
            nullptr},
        {"GET", "**/providers/Microsoft.Authorization/roleAssignments", "readRoleAssignment", assignments},
        {"GET", "**/providers/Microsoft.Authorization/roleAssignments/*", "readRoleAssignment", assignment},
        {"PUT", "**/providers/Microsoft.Authorization/roleAssignments/*", "readRoleAssignment", assignment},
        {"DELETE", "**/providers/Microsoft.Authorization/roleAssignments/*",
            "the product deletes no role assignment", nullptr},
    };
    return routes;
}

} // namespace contract
