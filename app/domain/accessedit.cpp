#include "domain/accessedit.h"

#include "base/text.h"
#include "domain/accesslookup.h"

namespace domain {

const std::vector<RoleAssignment> *assignmentsAt(const Environment &environment, const QString &host) {
    if (host.isEmpty()) {
        return &environment.azureRoles.assignments;
    }
    const auto book = environment.hsmRoles.constFind(host.toLower());
    return book == environment.hsmRoles.constEnd() ? nullptr : &book->assignments;
}

bool isMeant(const RoleAssignment &assignment, const QString &id, const QString &scope) {
    const bool named = (!assignment.id.isEmpty() && base::sameText(assignment.id, id))
        || (!assignment.guid.isEmpty() && base::sameText(assignment.guid, id));
    return named && (scope.isEmpty() || Scope(assignment.scope) == Scope(scope));
}

QStringList allKeyPermissions() {
    return {QStringLiteral("encrypt"), QStringLiteral("decrypt"), QStringLiteral("wrapKey"),
        QStringLiteral("unwrapKey"), QStringLiteral("sign"), QStringLiteral("verify"), QStringLiteral("get"),
        QStringLiteral("list"), QStringLiteral("create"), QStringLiteral("update"), QStringLiteral("import"),
        QStringLiteral("delete"), QStringLiteral("backup"), QStringLiteral("restore"),
        QStringLiteral("recover"), QStringLiteral("release"), QStringLiteral("rotate"),
        QStringLiteral("getrotationpolicy"), QStringLiteral("setrotationpolicy")};
}

} // namespace domain
