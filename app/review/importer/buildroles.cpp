#include "review/importer/environmentbuilder.h"

#include "base/text.h"
#include "domain/scope.h"
#include "domain/snapshot/wellformed.h"

namespace importer {

namespace {

using domain::ImportContent;

const QString hsmRolePrefix = QStringLiteral("Microsoft.KeyVault/providers/");

/// A list of one place tells what is at, above and below it, and of a single key of an HSM nothing of others.
bool isOfPlace(const QString &scope, const Question &question) {
    const domain::Scope at(question.scope);
    const domain::Scope row(scope);
    if (question.isHsm) {
        return at.key().isEmpty() || row.key().isEmpty() || at == row;
    }
    return row.isAboveSubscriptions() || at.isAboveSubscriptions() || at.covers(row) || row.covers(at);
}

} // namespace

/// One that does not end keeps the assignment standing, whatever others say.
void EnvironmentBuilder::takeSchedule(const QJsonObject &schedule) {
    const auto text
        = [&schedule](const char *name) { return schedule.value(QLatin1String(name)).toString(); };
    const auto time = [&schedule](const char *name) {
        const QJsonValue value = schedule.value(QLatin1String(name));
        return value.isDouble() ? QDateTime::fromSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
    };
    domain::RoleAssignment about;
    about.id = text("id");
    about.scope = text("scope");
    about.principalId = text("principalId");
    about.roleDefinitionId = text("roleDefinitionId");
    about.roleGuid = domain::trailingGuid(about.roleDefinitionId);
    const QDateTime ends = time("endDateTime");
    const QDateTime starts = time("startDateTime");
    const bool isOver = ends.isValid() && m_list->when.isValid() && ends <= m_list->when;
    const bool isAhead = starts.isValid() && m_list->when.isValid() && m_list->when < starts;
    const QString member = text("memberType"); // through a group, or from above: the list tells another row
    if (!isOver && !isAhead && (member.isEmpty() || base::sameText(member, u"Direct"))) {
        m_schedules.push_back({about, m_place.file, m_place.path});
    }
    const auto known = m_ends.find(rowKey(about));
    if (known == m_ends.end()) {
        m_ends.insert(rowKey(about), ends);
    } else if (known->isValid() && (!ends.isValid() || *known < ends)) {
        *known = ends;
    }
    m_notes.understood(m_place.file, ImportContent::TimeLimits);
}

/// Of a row of the list at hand.
void EnvironmentBuilder::noteScope(const QString &scope) {
    m_list->scopes.insert(scope.toLower());
    if (m_list->question && !m_list->question->isSingle && !m_list->question->scope.isEmpty()
        && !isOfPlace(scope, *m_list->question)) {
        m_list->distrust(QStringLiteral("%1 in %2 is of another place").arg(m_place.path, m_place.file));
    }
}

void EnvironmentBuilder::takeAssignment(const QJsonObject &given, domain::RoleAssignment assignment) {
    if (assignment.principalId.isEmpty() || assignment.roleDefinitionId.isEmpty()) {
        complain(QStringLiteral("$: expected the ids of a principal and a role"));
        return;
    }
    const QString hsmName = hsmNamedIn(given);
    const bool askedHsm = m_list->question && m_list->question->isHsm;
    const bool isHsm = askedHsm || !hsmName.isEmpty() || domain::Scope(assignment.scope).isInHsm()
        || assignment.roleDefinitionId.contains(hsmRolePrefix, Qt::CaseInsensitive);
    if (!isHsm && !namesPlace(given)) {
        complain(QStringLiteral("$.scope: expected the id of a scope"));
        return;
    }
    if (!snapshot::isWellFormed(assignment)) {
        complain(QStringLiteral("$: expected a scope and the id of a role"));
        return;
    }
    noteScope(assignment.scope);
    m_list->members->insert(rowKey(assignment));
    const domain::Principal principal = principalOf(given, assignment);
    if (!principal.displayName.isEmpty() || !principal.appId.isEmpty()) {
        const Place byTheWay{m_place.file, m_place.path, 0};
        m_principals.put(principal.objectId, principal, byTheWay, principal.appId.isEmpty() ? 0 : 1);
    }
    if (isHsm) {
        ++m_list->hsmItems;
        m_list->hsmAssignments.push_back({hsmName, std::move(assignment)});
        return;
    }
    ++m_list->azureRows;
    const QString filter = m_list->question ? m_list->question->principalFilter : QString();
    if (!filter.isEmpty() && !base::sameText(assignment.principalId, filter)) {
        assignment.throughGroup = true; // assignedTo() lists what applies through groups (contract 8.2)
        assignment.appliesTo = QStringList{filter};
    }
    const QString key = assignment.id.isEmpty() ? rowKey(assignment) : assignment.id;
    if (const domain::RoleAssignment *known = m_azure.assignments.find(key)) {
        assignment.throughGroup = assignment.throughGroup || known->throughGroup;
        assignment.appliesTo += known->appliesTo;
        assignment.appliesTo.removeDuplicates();
    }
    reconcile(m_azure.assignments, key, std::move(assignment), ImportContent::AzureRoleAssignments);
}

bool EnvironmentBuilder::takeDefinition(
    const QJsonObject &given, const QJsonObject &role, domain::RoleDefinition definition) {
    const QString hsmName = hsmNamedIn(given);
    const bool isHsm = (m_list->question && m_list->question->isHsm) || !hsmName.isEmpty()
        || definition.id.startsWith(hsmRolePrefix, Qt::CaseInsensitive);
    if (isHsm ? !tellsDataRights(role) : !tellsAllRights(role)) {
        complain(QStringLiteral("$.permissions: expected all kinds of actions"));
        return false;
    }
    const QString key = definition.guid.isEmpty() ? definition.id : definition.guid;
    m_list->members->insert(rowKey(definition));
    if (isHsm) {
        ++m_list->hsmItems;
        m_list->showsHsmDefinitions = true;
        m_list->hsmDefinitions.push_back({hsmName, std::move(definition)});
        return true;
    }
    reconcile(m_azure.definitions, key, std::move(definition), ImportContent::AzureRoleDefinitions);
    return true;
}

void EnvironmentBuilder::addHsmRoles(const QString &host, ListRead &list) {
    Book &book = m_hsms[host];
    m_changed = QDateTime();
    m_list = &list;
    m_place = {list.file, list.place, list.number};
    for (HsmRow<domain::RoleDefinition> &definition : list.hsmDefinitions) {
        const QString key = rowKey(definition.row);
        reconcile(book.definitions, key, std::move(definition.row), ImportContent::HsmRoleDefinitions);
    }
    for (HsmRow<domain::RoleAssignment> &assignment : list.hsmAssignments) {
        const QString key = hsmKey(assignment.row);
        reconcile(book.assignments, key, std::move(assignment.row), ImportContent::HsmRoleAssignments);
    }
    list.hsmDefinitions.clear();
    list.hsmAssignments.clear();
}

} // namespace importer
