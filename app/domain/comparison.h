#pragma once

#include "domain/accessevaluation.h"
#include "domain/reviewactions.h"

#include <vector>

namespace domain {

enum class AccessChangeKind {
    Gained, ///< No before, Yes after
    Lost, ///< Yes before, No after
    Uncertain, ///< one side is unknown, the other is not
};

/// One right of one principal that is not as it was, and the grants that tell the difference.
struct AccessChange {
    KeyIdentifier key;
    QString principalId;
    ReviewAction action = ReviewAction::Read;
    AccessChangeKind kind = AccessChangeKind::Uncertain;
    Truth before = Truth::Unknown;
    Truth after = Truth::Unknown;
    std::vector<Evidence> grantsBefore; ///< those that are not in force afterwards
    std::vector<Evidence> grantsAfter; ///< those that were not in force before
    std::vector<Uncertainty> unknownBefore;
    std::vector<Uncertainty> unknownAfter;
};

/// How the later environment compares with the earlier one.
enum class Permissiveness {
    Equivalent, ///< the same answers, all of them certain
    Less,
    More,
    Incomparable, ///< something gained and something lost
    Unknown, ///< what was not read may hide more or less
};

/// A key that is in one environment only has no access in the other if that one lists the store's keys, and
/// unknown access if it does not.
enum class KeyPresence { InBoth, OnlyBefore, OnlyAfter };

struct KeyComparison {
    KeyIdentifier key;
    KeyPresence presence = KeyPresence::InBoth;
    Permissiveness answer = Permissiveness::Unknown;
    std::vector<AccessChange> changes; ///< by principal, then action
    int unchanged = 0; ///< cells with the same certain answer
    int unknown = 0; ///< cells that are unknown on both sides
};

/// What the changes of some keys come to.
struct ChangeSummary {
    int gained = 0; ///< cells
    int lost = 0;
    int uncertain = 0; ///< known on one side only
    int unknown = 0; ///< on both sides

    bool isUncertain() const { return uncertain > 0 || unknown > 0; }
    void add(const ChangeSummary &more);
    Permissiveness answer() const;
};
ChangeSummary summaryOf(const KeyComparison &key);
ChangeSummary summaryOf(const std::vector<KeyComparison> &keys);

} // namespace domain
