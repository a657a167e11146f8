#include "domain/comparison.h"

namespace domain {

void ChangeSummary::add(const ChangeSummary &more) {
    gained += more.gained;
    lost += more.lost;
    uncertain += more.uncertain;
    unknown += more.unknown;
}

/// Something gained and something lost cannot be compared, whatever is unknown besides.
Permissiveness ChangeSummary::answer() const {
    if (gained > 0 && lost > 0) {
        return Permissiveness::Incomparable;
    }
    if (isUncertain()) {
        return Permissiveness::Unknown;
    }
    if (gained > 0) {
        return Permissiveness::More;
    }
    return lost > 0 ? Permissiveness::Less : Permissiveness::Equivalent;
}

ChangeSummary summaryOf(const KeyComparison &key) {
    ChangeSummary summary;
    summary.unknown = key.unknown;
    for (const AccessChange &change : key.changes) {
        switch (change.kind) {
        case AccessChangeKind::Gained:
            ++summary.gained;
            break;
        case AccessChangeKind::Lost:
            ++summary.lost;
            break;
        case AccessChangeKind::Uncertain:
            ++summary.uncertain;
            break;
        }
    }
    return summary;
}

ChangeSummary summaryOf(const std::vector<KeyComparison> &keys) {
    ChangeSummary all;
    for (const KeyComparison &key : keys) {
        all.add(summaryOf(key));
    }
    return all;
}

} // namespace domain
