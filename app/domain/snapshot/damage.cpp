#include "domain/snapshot/damage.h"

#include "base/text.h"

namespace snapshot {

namespace {

const QString reason = QStringLiteral("the snapshot file is damaged at %1");

const QString recoveryPoints = QStringLiteral("$.environment.recoveryPoints");

/// "host" of "$.environment.hsmRoles.host.assignments[3]…"; hosts hold dots, so the list's name ends it.
QString damagedHsmHost(const QString &place) {
    const QString prefix = QStringLiteral("$.environment.hsmRoles.");
    if (!place.startsWith(prefix)) {
        return {};
    }
    QString rest = place.mid(prefix.size());
    for (const QString &list : {QStringLiteral(".assignments"), QStringLiteral(".definitions"),
             QStringLiteral(".denyAssignments")}) {
        const qsizetype end = rest.lastIndexOf(list);
        if (end > 0) {
            return rest.left(end);
        }
    }
    return rest;
}

/// The list of the environment that holds what was read; empty: the role books.
QString listOf(domain::ReadKind kind) {
    switch (kind) {
    case domain::ReadKind::Keys:
        return QStringLiteral("$.environment.keys");
    case domain::ReadKind::Principals:
        return QStringLiteral("$.environment.principals");
    case domain::ReadKind::AccessPolicies:
        return QStringLiteral("$.environment.keyStores");
    case domain::ReadKind::RecoveryServicesVaults:
        return QStringLiteral("$.environment.recoveryServicesVaults");
    case domain::ReadKind::ProtectedItems:
        return QStringLiteral("$.environment.protectedItems");
    case domain::ReadKind::RecoveryPoints:
        return recoveryPoints;
    case domain::ReadKind::RoleAssignments:
    case domain::ReadKind::RoleDefinitions:
    case domain::ReadKind::DenyAssignments:
        break;
    }
    return {};
}

/// The place is the list, or in one of its elements.
bool isIn(const QString &place, const QString &list) {
    return !list.isEmpty() && (place == list || place.startsWith(list + QLatin1Char('[')));
}

} // namespace

bool isOfHsm(const domain::ScopeRead &read) {
    const bool roles
        = read.kind == domain::ReadKind::RoleAssignments || read.kind == domain::ReadKind::RoleDefinitions;
    return roles && !read.store.isEmpty() && !read.store.startsWith(QLatin1Char('/'));
}

void distrustMissingBooks(domain::Environment &environment) {
    for (domain::ScopeRead &read : environment.coverage) {
        if (isOfHsm(read) && !environment.hsmRoles.contains(read.store.toLower())) {
            read.outcome = domain::ReadOutcome::Failed;
            read.reason = reason.arg(QStringLiteral("$.environment.hsmRoles.") + read.store);
        }
    }
}

void distrustMissingPoints(domain::Environment &environment) {
    for (domain::ScopeRead &read : environment.coverage) {
        if (read.kind == domain::ReadKind::RecoveryPoints) {
            read.outcome = domain::ReadOutcome::Failed;
            read.reason = reason.arg(recoveryPoints);
        }
    }
}

void distrustDamagedLists(domain::Environment &environment, const std::vector<Problem> &problems) {
    for (const Problem &problem : problems) {
        const QString host = damagedHsmHost(problem.place);
        const bool azureRoles = problem.place.startsWith(QLatin1String("$.environment.azureRoles"));
        for (domain::ScopeRead &read : environment.coverage) {
            const bool ofStore = !host.isEmpty() && base::sameText(read.store, host);
            const bool ofBackup = domain::isOfBackup(read.kind);
            const bool ofAzure
                = azureRoles && !ofBackup && !environment.hsmRoles.contains(read.store.toLower());
            const bool ofKind = isIn(problem.place, listOf(read.kind))
                || (!ofBackup && problem.place == QLatin1String("$.environment.hsmRoles"));
            if (ofStore || ofAzure || ofKind) {
                read.outcome = domain::ReadOutcome::Failed;
                read.reason = reason.arg(problem.place);
            }
        }
    }
}

} // namespace snapshot
