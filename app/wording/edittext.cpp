#include "wording/edittext.h"

#include "wording/names.h"
#include "wording/reviewtext.h"
#include "wording/text.h"
#include "wording/visibletext.h"

#include <algorithm>

namespace wording {

namespace {

struct Sentence {
    const domain::AccessIndex &index;

    QString operator()(const domain::AddAssignmentEdit &edit) const {
        return Text::tr("Add: %1").arg(words(edit.assignment, edit.host));
    }
    QString operator()(const domain::RemoveAssignmentEdit &edit) const {
        return Text::tr("Remove: %1").arg(words(edit.host, edit.assignmentId, edit.scope));
    }
    QString operator()(const domain::NarrowAssignmentEdit &edit) const {
        return Text::tr("Narrow to %1: %2")
            .arg(visibleScope(edit.newScope), words(edit.host, edit.assignmentId, edit.scope));
    }
    QString operator()(const domain::AddPolicyEdit &edit) const {
        return Text::tr("Add: %1").arg(policyWords(edit.host, edit.objectId, edit.keyPermissions));
    }
    QString operator()(const domain::RemovePolicyEdit &edit) const {
        return Text::tr("Remove: %1").arg(policyWords(edit.host, edit.objectId, edit.keyPermissions));
    }

    /// "Alice — “Owner” at the subscription …"
    QString words(const domain::RoleAssignment &assignment, const QString &host) const {
        domain::Evidence evidence;
        evidence.assignmentId = assignment.id.isEmpty() ? assignment.guid : assignment.id;
        evidence.roleGuid = domain::roleGuidOf(assignment);
        const domain::RoleTable roles = host.isEmpty() ? index.azureRoles() : index.hsmRoles(host);
        evidence.roleName = domain::roleNameOf(roles.find(evidence.roleGuid));
        if (evidence.roleName.isEmpty() && host.isEmpty()) {
            evidence.roleName = domain::roleNameOf(index.controlRoles().find(evidence.roleGuid));
        }
        evidence.scope = assignment.scope;
        return evidenceChain(evidence, assignment.principalId, index);
    }
    QString words(const QString &host, const QString &id, const QString &scope) const {
        if (const auto *assignments = domain::assignmentsAt(index.environment(), host)) {
            const auto found = std::find_if(assignments->begin(), assignments->end(),
                [&](const auto &assignment) { return domain::isMeant(assignment, id, scope); });
            if (found != assignments->end()) {
                return words(*found, host);
            }
        }
        return Text::tr("the assignment %1").arg(visible(id));
    }
    QString policyWords(const QString &host, const QString &objectId, const QStringList &permissions) const {
        const domain::KeyStore *store = index.environment().keyStore(host);
        return Text::tr("%1 — key permissions %2 in %3")
            .arg(principalName(index, objectId), visible(permissions.join(QStringLiteral(", "))),
                store != nullptr ? visibleStore(*store) : visible(host));
    }
};

QString problemWords(domain::EditProblem problem, const QString &about) {
    switch (problem) {
    case domain::EditProblem::NotUnderstood:
        return Text::tr("“%1” isn't understood here; --help shows what can be specified").arg(about);
    case domain::EditProblem::FieldMissing:
        return Text::tr("%1= is missing").arg(about);
    case domain::EditProblem::UnknownPrincipal:
        return Text::tr("the files contain no security principal “%1”, or several: specify its object ID")
            .arg(about);
    case domain::EditProblem::UnknownRole:
        return Text::tr("no role is called “%1”, or several are: specify its ID").arg(about);
    case domain::EditProblem::UnknownStore:
        return Text::tr("the files contain no key store “%1” of this type, or several: specify one")
            .arg(about);
    case domain::EditProblem::UnknownKey:
        return Text::tr("the files contain no key “%1”, or several: specify it as host/name").arg(about);
    case domain::EditProblem::UnknownScope:
        return Text::tr("“%1” isn't a suitable scope").arg(about);
    case domain::EditProblem::NothingFound:
        return Text::tr("no role assignment matches “%1”").arg(about);
    }
    return {};
}

} // namespace

QString editProblemLine(const QString &text, domain::EditProblem problem, const QString &about) {
    return Text::tr("--what-if “%1”: %2.").arg(visible(text), problemWords(problem, visible(about)));
}

QString editSentence(const domain::AccessEdit &edit, const domain::AccessIndex &before) {
    return std::visit(Sentence{before}, edit);
}

} // namespace wording
