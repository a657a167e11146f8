#include "domain/recoverability.h"
#include "domain/reviewrules.h"

#include <algorithm>

namespace domain {

namespace {

/// Of the machines of one key.
struct Unrestorable {
    int machines = 0;
    bool isProtected = false; ///< one of them, so that somebody relies on its backups
    bool isGone = false;
    bool isLost = false;
    QString name; ///< of the first machine
    std::vector<RestoreReasonKind> reasons;

    void add(const Recoverability &one) {
        ++machines;
        name = name.isEmpty() ? one.name : name;
        isGone = isGone || one.softDelete.isGone();
        isLost = isLost || one.softDelete.key == KeyReturn::Lost;
        for (const RestoreReason &reason : one.restore.reasons) {
            isProtected = isProtected || reason.kind != RestoreReasonKind::NeverProtected;
            if (std::find(reasons.begin(), reasons.end(), reason.kind) == reasons.end()) {
                reasons.push_back(reason.kind);
            }
        }
    }

    FindingSeverity severity() const {
        return isLost     ? FindingSeverity::Critical
            : isGone      ? FindingSeverity::High
            : isProtected ? FindingSeverity::Medium
                          : FindingSeverity::Low;
    }
};

} // namespace

void reviewRecovery(ReviewContext &context) {
    QHash<const AccessIndex::KeyPlace *, Unrestorable> keys;
    for (const Recoverability &one : recoverabilities(context.index, context.now)) {
        const AccessIndex::KeyPlace *place = context.index.keyPlace(one.key.host, one.key.name);
        if (place && one.restore.answer == RestoreAnswer::No) {
            keys[place].add(one);
        }
    }
    for (auto key = keys.begin(); key != keys.end(); ++key) {
        ReviewFinding finding = aboutKey(FindingRule::KeyNotRestorable, key->severity(), *key.key());
        finding.count = key->machines;
        finding.subject = key->name;
        finding.unrestorable = std::move(key->reasons);
        std::sort(finding.unrestorable.begin(), finding.unrestorable.end());
        finding.cure.kind = CureKind::ByHand;
        context.add(std::move(finding));
    }
}

} // namespace domain
