#include "review/compare.h"

#include "base/text.h"
#include "domain/accessmatrix.h"
#include "review/selection.h"

#include <algorithm>

namespace review {

using domain::AccessChange;
using domain::AccessChangeKind;
using domain::AccessIndex;
using domain::AccessMatrix;
using domain::Evidence;
using domain::KeyComparison;
using domain::KeyIdentifier;
using domain::KeyPresence;
using domain::MatrixRow;
using domain::Permissiveness;
using domain::ReviewAction;
using domain::RightsVerdict;
using domain::RightVerdict;
using domain::Scope;
using domain::Truth;

namespace {

/// One environment's answers about one key.
class Side {
public:
    Side(const AccessIndex &index, const QString &host, const QString &keyName)
        : m_index(index),
          m_keyName(keyName),
          m_place(index.keyPlace(host, keyName)),
          m_absentTruth(domain::keysWereListed(index, host) ? Truth::No : Truth::Unknown) { }

    bool exists() const { return m_place != nullptr; }
    AccessMatrix matrix(const QStringList &alsoPrincipals) const {
        return m_place ? domain::accessMatrix(m_index, *m_place->store, m_keyName, {false, alsoPrincipals})
                       : AccessMatrix();
    }
    /// A right that the model does not have is not held.
    Truth truth(const AccessMatrix &matrix, const QString &principalId, ReviewAction action) const {
        return m_place ? matrix.truth(principalId, action).value_or(Truth::No) : m_absentTruth;
    }
    RightVerdict explain(const QString &principalId, ReviewAction action) const {
        std::optional<RightsVerdict> verdict;
        if (m_place) {
            verdict = domain::explainAction(
                m_index, *m_place->store, m_keyName, principalId, action, domain::Detail::Reasons);
        }
        return verdict ? verdict->rights.front() : RightVerdict();
    }

private:
    const AccessIndex &m_index;
    QString m_keyName;
    const AccessIndex::KeyPlace *m_place;
    Truth m_absentTruth;
};

QStringList principalsOf(const AccessMatrix &matrix) {
    QStringList ids;
    for (const MatrixRow &row : matrix.rows) {
        ids.append(row.principalId);
    }
    return ids;
}

std::vector<Evidence> without(std::vector<Evidence> grants, const std::vector<Evidence> &others) {
    const auto isThere = [&others](const Evidence &grant) {
        return std::any_of(others.begin(), others.end(), [&grant](const Evidence &other) {
            return base::sameText(grant.assignmentId, other.assignmentId)
                && Scope(grant.scope) == Scope(other.scope) && base::sameText(grant.right, other.right);
        });
    };
    grants.erase(std::remove_if(grants.begin(), grants.end(), isThere), grants.end());
    return grants;
}

AccessChangeKind kindOf(Truth before, Truth after) {
    if (before == Truth::Unknown || after == Truth::Unknown) {
        return AccessChangeKind::Uncertain;
    }
    return after == Truth::Yes ? AccessChangeKind::Gained : AccessChangeKind::Lost;
}

AccessChange changeOf(const KeyIdentifier &key, const QString &principalId, ReviewAction action,
    const Side &before, Truth truthBefore, const Side &after, Truth truthAfter) {
    AccessChange change;
    change.key = key;
    change.principalId = principalId;
    change.action = action;
    change.kind = kindOf(truthBefore, truthAfter);
    change.before = truthBefore;
    change.after = truthAfter;
    RightVerdict was = before.explain(principalId, action);
    RightVerdict is = after.explain(principalId, action);
    change.grantsBefore = without(was.evidence, is.evidence);
    change.grantsAfter = without(is.evidence, was.evidence);
    change.unknownBefore = std::move(was.uncertainties);
    change.unknownAfter = std::move(is.uncertainties);
    return change;
}

} // namespace

KeyComparison compareKey(
    const AccessIndex &before, const AccessIndex &after, const QString &host, const QString &keyName) {
    KeyComparison comparison;
    comparison.key = {host.toLower(), keyName, QString()};
    const Side was(before, host, keyName);
    const Side is(after, host, keyName);
    if (!was.exists() && !is.exists()) {
        comparison.answer = Permissiveness::Equivalent;
        return comparison;
    }
    comparison.presence = was.exists() && is.exists() ? KeyPresence::InBoth
        : was.exists()                                ? KeyPresence::OnlyBefore
                                                      : KeyPresence::OnlyAfter;
    const AccessMatrix earlier = was.matrix(principalsOf(is.matrix({})));
    const AccessMatrix later = is.matrix(principalsOf(earlier));
    for (const QString &principalId : principalsOf(was.exists() ? earlier : later)) {
        for (const ReviewAction action : domain::reviewActions()) {
            const Truth truthBefore = was.truth(earlier, principalId, action);
            const Truth truthAfter = is.truth(later, principalId, action);
            if (truthBefore != truthAfter) {
                comparison.changes.push_back(
                    changeOf(comparison.key, principalId, action, was, truthBefore, is, truthAfter));
            } else if (truthBefore == Truth::Unknown) {
                ++comparison.unknown;
            } else {
                ++comparison.unchanged;
            }
        }
    }
    comparison.answer = domain::summaryOf(comparison).answer();
    return comparison;
}

std::optional<std::vector<KeyComparison>> compareKeys(
    const Case &before, const Case &after, const QStringList &names, const Progress &progress) {
    std::vector<KeyIdentifier> keys;
    for (const AccessIndex::KeyPlace &place : after.index().keys()) {
        keys.push_back(place.id);
    }
    for (const AccessIndex::KeyPlace &place : before.index().keys()) {
        if (!after.index().keyPlace(place.id.host, place.id.name)) {
            keys.push_back(place.id);
        }
    }
    std::erase_if(keys, [&names](const KeyIdentifier &key) { return !isKeyMeant(names, key); });
    std::vector<KeyComparison> comparisons;
    for (const KeyIdentifier &key : keys) {
        if (!goesOn(progress, comparisons.size(), keys.size())) {
            return std::nullopt;
        }
        comparisons.push_back(compareKey(before.index(), after.index(), key.host, key.name));
    }
    return comparisons;
}

std::vector<BackupChange> backupChanges(const Case &before, const Case &after, const QStringList &names) {
    std::vector<BackupChange> changes;
    for (const domain::AccessIndex::KeyPlace *place : keysMeant(names, before.index())) {
        const Key key{place->id.host, place->id.name};
        const std::optional<domain::BackupVerdict> is = after.backup(key);
        if (is && *is != *before.backup(key)) {
            changes.push_back({place->id, *before.backup(key), *is});
        }
    }
    return changes;
}

} // namespace review
