#include "review/reviewreport/layout.h"

#include "wording/names.h"
#include "wording/reviewreporttext.h"
#include "wording/reviewtext.h"
#include "wording/visibletext.h"

#include <algorithm>

namespace reviewreport {

QString toneOf(const std::optional<domain::Truth> &truth) {
    if (!truth) {
        return QStringLiteral("none");
    }
    switch (*truth) {
    case domain::Truth::Yes:
        return QStringLiteral("yes");
    case domain::Truth::No:
        return QStringLiteral("no");
    case domain::Truth::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

QString principalHeading(const PrincipalRow &row) {
    const QString type = wording::principalTypeName(row.type);
    const QString id = wording::visible(row.objectId);
    return row.name.isEmpty() ? QStringLiteral("%1, %2").arg(id, type)
                              : QStringLiteral("%1, %2, %3").arg(row.name, type, id);
}

QStringList actionsWith(
    const KeySection &key, const PrincipalRow &row, domain::Truth truth, domain::Harm harm) {
    QStringList names;
    for (size_t i = 0; i < key.actions.size() && i < row.truths.size(); ++i) {
        if (row.truths[i] == truth && domain::harmOf(key.actions[i]) == harm) {
            names << wording::actionName(key.actions[i]);
        }
    }
    return names;
}

std::vector<domain::Harm> harmsOf(const KeySection &key) {
    std::vector<domain::Harm> harms;
    for (const domain::ReviewAction action : key.actions) {
        const domain::Harm harm = domain::harmOf(action);
        if (std::find(harms.begin(), harms.end(), harm) == harms.end()) {
            harms.push_back(harm);
        }
    }
    return harms;
}

QStringList reasonLines(const PrincipalRow &row) {
    QStringList lines = row.backupStates;
    for (const Reason &reason : row.reasons) {
        QStringList actions;
        for (const domain::ReviewAction action : reason.actions) {
            actions << wording::actionName(action);
        }
        lines << wording::reasonLine(
            wording::truthSymbol(reason.truth) + QLatin1Char(' ') + actions.join(QLatin1String(", ")),
            reason.text);
    }
    for (const domain::SelfGrant &way : row.selfGrants) {
        lines << wording::selfGrantLine(wording::selfGrantName(way.kind), way.truth == domain::Truth::Yes);
    }
    return lines;
}

} // namespace reviewreport
