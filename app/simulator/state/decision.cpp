#include "simulator/state/decision.h"

namespace simulator {

namespace {

constexpr std::size_t most = 2000;

bool differInScopeOnly(const DecidedAccess &one, const DecidedAccess &other) {
    return one.what == other.what && one.principalId == other.principalId && one.right == other.right
        && one.decision.by == other.decision.by && one.decision.id == other.decision.id;
}

} // namespace

void DecisionLog::add(DecidedAccess access) {
    if (!m_all->empty() && differInScopeOnly(m_all->back(), access)) {
        ++m_all->back().further;
        return;
    }
    if (m_all->size() == most) {
        m_all->pop_front();
    }
    m_all->push_back(std::move(access));
}

} // namespace simulator
