#include "review/reviewreport/parts.h"

#include "base/text.h"
#include "domain/accessmatrix.h"
#include "review/reviewreport/selection.h"
#include "wording/accesstext.h"
#include "wording/reviewreporttext.h"
#include "wording/reviewtext.h"
#include "wording/visibletext.h"

#include <algorithm>
#include <tuple>

namespace reviewreport {

namespace {

using domain::AccessIndex;

/// An access policy's permission is in the words about it; a role's data action is not.
bool isSameGrant(const domain::Evidence &a, const domain::Evidence &b) {
    const auto grant = [](const domain::Evidence &evidence) {
        return std::tie(evidence.assignmentId, evidence.roleGuid, evidence.scope, evidence.viaGroupId);
    };
    return grant(a) == grant(b) && (!a.roleGuid.isEmpty() || a.right == b.right);
}

auto gapOf(const domain::Uncertainty &uncertainty) {
    return std::tie(uncertainty.reason, uncertainty.scope, uncertainty.detail);
}

void addAction(Reason &reason, domain::ReviewAction action) {
    if (reason.actions.empty() || reason.actions.back() != action) {
        reason.actions.push_back(action);
    }
}

/// Why the principal's cells are as they are: each grant and each gap once, with the actions it explains.
class Reasons {
public:
    Reasons(const AccessIndex &index, const QString &principalId)
        : m_index(index), m_principalId(principalId) { }

    void add(domain::ReviewAction action, const domain::RightVerdict &verdict) {
        if (verdict.truth == domain::Truth::Yes) {
            for (const domain::Evidence &evidence : verdict.evidence) {
                addAction(forGrant(evidence), action);
            }
        } else if (verdict.truth == domain::Truth::Unknown) {
            for (const domain::Uncertainty &uncertainty : verdict.uncertainties) {
                addAction(forGap(uncertainty), action);
            }
        }
    }
    /// Grants first, then what is not known.
    std::vector<Reason> take() {
        std::stable_partition(m_reasons.begin(), m_reasons.end(),
            [](const Reason &reason) { return reason.truth == domain::Truth::Yes; });
        return std::move(m_reasons);
    }

private:
    Reason &forGrant(const domain::Evidence &evidence) {
        const auto known = std::find_if(m_reasons.begin(), m_reasons.end(), [&](const Reason &reason) {
            return reason.truth == domain::Truth::Yes && isSameGrant(reason.evidence, evidence);
        });
        if (known != m_reasons.end()) {
            return *known;
        }
        m_reasons.push_back(
            {domain::Truth::Yes, {}, evidence, {}, wording::evidenceChain(evidence, m_principalId, m_index)});
        return m_reasons.back();
    }
    Reason &forGap(const domain::Uncertainty &uncertainty) {
        const auto known = std::find_if(m_reasons.begin(), m_reasons.end(), [&](const Reason &reason) {
            return reason.truth == domain::Truth::Unknown && gapOf(reason.uncertainty) == gapOf(uncertainty);
        });
        if (known != m_reasons.end()) {
            return *known;
        }
        m_reasons.push_back(
            {domain::Truth::Unknown, {}, {}, uncertainty, wording::reviewUncertainty(uncertainty, &m_index)});
        return m_reasons.back();
    }

    const AccessIndex &m_index;
    const QString &m_principalId;
    std::vector<Reason> m_reasons;
};

PrincipalRow rowOf(const AccessIndex &index, const AccessIndex::KeyPlace &place,
    const domain::AccessMatrix &matrix, const domain::MatrixRow &row) {
    PrincipalRow result;
    result.objectId = row.principalId;
    result.name = nameOf(index, row.principalId);
    if (const domain::Principal *principal = index.principal(row.principalId)) {
        result.type = principal->type;
    } else if (!result.name.isEmpty()) {
        result.type = domain::PrincipalType::ServicePrincipal; // what a disk encryption set works as
    }
    result.truths = row.truths;
    result.selfGrants = row.selfGrants;
    // What is about the key in one evaluation, whose cost is that of finding the grants; roles are defined
    // for the whole HSM.
    QStringList rights;
    std::vector<domain::ReviewAction> actions;
    Reasons reasons(index, row.principalId);
    for (size_t i = 0; i < matrix.actions.size() && i < row.truths.size(); ++i) {
        const domain::ReviewAction action = matrix.actions[i];
        if (!row.truths[i] || *row.truths[i] == domain::Truth::No) {
            continue;
        }
        if (action != domain::ReviewAction::DefineRoles) {
            rights << domain::reviewRight(matrix.model, action);
            actions.push_back(action);
        } else if (const std::optional<domain::RightsVerdict> why
            = domain::explainAction(index, *place.store, place.id.name, row.principalId, action)) {
            reasons.add(action, why->rights.front());
        }
    }
    if (!rights.isEmpty()) {
        const domain::RightsVerdict why
            = domain::evaluateRights(index, *place.store, place.id.name, row.principalId, rights);
        for (size_t i = 0; i < actions.size() && i < why.rights.size(); ++i) {
            reasons.add(actions[i], why.rights[i]);
        }
    }
    result.reasons = reasons.take();
    return result;
}

} // namespace

QStringList backupStateLines(const domain::BackupAnswer &answer) {
    QStringList lines;
    for (const domain::Prerequisite &state : answer.states) {
        lines << wording::backupStateLine(
            domain::effectOf(state), wording::visible(wording::prerequisiteSentence(state)));
    }
    return lines;
}

QString nameOf(const AccessIndex &index, const QString &objectId) {
    return wording::visible(index.nameOf(objectId));
}

std::vector<const AccessIndex::KeyPlace *> keysMeant(const AccessIndex &index, const QStringList &names) {
    std::vector<const AccessIndex::KeyPlace *> keys;
    for (const AccessIndex::KeyPlace &place : index.keys()) {
        if (isKeyMeant(names, place.id)) {
            keys.push_back(&place);
        }
    }
    const auto order = [](const AccessIndex::KeyPlace *place) {
        return std::make_tuple(place->sets.empty(), std::cref(place->id.host), std::cref(place->id.name));
    };
    std::stable_sort(
        keys.begin(), keys.end(), [&order](const auto *a, const auto *b) { return order(a) < order(b); });
    return keys;
}

KeySection keySection(
    const AccessIndex &index, const AccessIndex::KeyPlace &place, const SectionQuestion &question) {
    KeySection section;
    section.key = {place.id.host, place.id.name, QString()};
    section.storeName = place.store->name;
    section.storeKind = place.store->kind;
    section.model = domain::effectiveModel(*place.store);
    section.modelIsKnown = domain::isModelKnown(*place.store);
    for (const domain::DiskEncryptionSet *set : place.sets) {
        section.diskEncryptionSets << set->name;
    }
    section.diskEncryptionSets.sort();
    section.backup = domain::backupAnswers(index, question.services, place, question.now);
    const domain::AccessMatrix matrix = domain::accessMatrix(index, *place.store, place.id.name);
    section.actions = matrix.actions;
    for (const domain::MatrixRow &row : matrix.rows) {
        if (question.principals && !question.principals->contains(row.principalId.toCaseFolded())) {
            continue;
        }
        PrincipalRow shown = rowOf(index, place, matrix, row);
        const auto answer = std::find_if(
            section.backup.begin(), section.backup.end(), [&row](const domain::BackupAnswer &one) {
                return base::sameText(one.service.objectId, row.principalId);
            });
        shown.isBackupService = answer != section.backup.end();
        if (shown.isBackupService) {
            shown.backupStates = backupStateLines(*answer);
        }
        section.rows.push_back(std::move(shown));
    }
    return section;
}

} // namespace reviewreport
