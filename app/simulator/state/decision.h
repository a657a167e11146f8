#pragma once

#include <QDateTime>
#include <QString>

#include <deque>
#include <memory>

namespace simulator {

/// What decided about an access.
enum class DecidedBy {
    Nothing, ///< nothing grants it
    RoleAssignment,
    AccessPolicy,
    DenyAssignment,
    Condition, ///< a role assignment would, but for its condition, which is not evaluated here
    Propagation, ///< a role assignment or access policy does, but not yet
    MissingRight, ///< a fault that was asked for
};

/// Whether an access is allowed, and by what.
struct Decision {
    bool isAllowed = false;
    DecidedBy by = DecidedBy::Nothing;
    QString id; ///< name of the assignment, object id of the access policy; empty: nothing has one
};

/// An access that was decided.
struct DecidedAccess {
    QDateTime time; ///< simulated
    QString what; ///< "GET /subscriptions/…", or the operation whose turn it was
    QString principalId;
    QString right; ///< action, data action or key permission
    QString scope;
    int further = 0; ///< accesses after it that differ in their scope only
    Decision decision;
};

/// The last accesses that were decided, the newest last. One of a tenant, shared by its copies.
class DecisionLog {
public:
    void add(DecidedAccess access);
    const std::deque<DecidedAccess> &all() const { return *m_all; }

private:
    std::shared_ptr<std::deque<DecidedAccess>> m_all = std::make_shared<std::deque<DecidedAccess>>();
};

} // namespace simulator
