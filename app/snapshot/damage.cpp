#include "snapshot/damage.h"

#include "base/text.h"

namespace snapshot {

namespace {

const QString reason = QStringLiteral("the snapshot file is damaged at %1");

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

} // namespace

void distrustDamagedLists(domain::Environment &environment, const std::vector<Problem> &problems) {
    for (const Problem &problem : problems) {
        const QString host = damagedHsmHost(problem.place);
        const bool azureRoles = problem.place.startsWith(QLatin1String("$.environment.azureRoles"));
        for (domain::ScopeRead &read : environment.coverage) {
            const bool ofStore = !host.isEmpty() && base::sameText(read.store, host);
            const bool ofAzure = azureRoles && !environment.hsmRoles.contains(read.store.toLower());
            const bool ofKeys = problem.place.startsWith(QLatin1String("$.environment.keys["))
                && read.kind == domain::ReadKind::Keys;
            if (ofStore || ofAzure || ofKeys) {
                read.outcome = domain::ReadOutcome::Failed;
                read.reason = reason.arg(problem.place);
            }
        }
    }
}

} // namespace snapshot
