#include "review/importer/states.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace importer {

namespace {

using States = std::vector<State>;

bool isSame(const snapshot::Snapshot &a, const snapshot::Snapshot &b) {
    return a.takenAt == b.takenAt && snapshot::toJson(a) == snapshot::toJson(b);
}

/// Whose state it is; by its key stores where it does not say so itself. Empty where they don't tell either.
QString tenantOf(const snapshot::Snapshot &snapshot) {
    QSet<QString> tenants;
    for (const domain::KeyStore &store : snapshot.environment.keyStores) {
        if (!store.tenantId.isEmpty()) {
            tenants.insert(store.tenantId.toLower());
        }
    }
    const QString only = tenants.size() == 1 ? *tenants.begin() : QString();
    return snapshot.tenantId.isEmpty() ? only : snapshot.tenantId.toLower();
}

/// The newest one; end where that cannot be told.
States::const_iterator newestOf(const States &states) {
    const bool timed = std::all_of(
        states.begin(), states.end(), [](const State &state) { return state.snapshot.takenAt.isValid(); });
    const auto newest = std::max_element(states.begin(), states.end(),
        [](const State &a, const State &b) { return a.snapshot.takenAt < b.snapshot.takenAt; });
    const auto asNew = std::count_if(states.begin(), states.end(),
        [&newest](const State &state) { return state.snapshot.takenAt == newest->snapshot.takenAt; });
    return timed && asNew == 1 ? newest : states.end();
}

} // namespace

std::vector<State> oneStateOfEachTenant(std::vector<State> states, Notes &notes) {
    std::map<QString, States> tenants;
    for (State &state : states) {
        States &known = tenants[tenantOf(state.snapshot)];
        const bool twice = std::any_of(known.begin(), known.end(),
            [&state](const State &other) { return isSame(other.snapshot, state.snapshot); });
        if (twice) {
            notes.understood(state.file, domain::ImportContent::Snapshot);
        } else {
            known.push_back(std::move(state));
        }
    }
    std::vector<State> kept;
    for (auto &[tenant, known] : tenants) {
        const auto newest = newestOf(known);
        for (auto state = known.begin(); state != known.end(); ++state) {
            if (known.size() > 1 && state != newest) {
                notes.refuse({state->file, domain::ImportRefusal::AnotherState, state->path,
                    state->snapshot.takenAt.toUTC().toString(Qt::ISODate), 0});
            }
        }
        if (known.size() == 1) {
            kept.push_back(std::move(known.front()));
        } else if (newest != known.end()) {
            kept.push_back(std::move(known[static_cast<size_t>(newest - known.begin())]));
        }
    }
    return kept;
}

} // namespace importer
