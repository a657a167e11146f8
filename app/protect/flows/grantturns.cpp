#include "protect/flows/grantturns.h"

namespace protect {

namespace {

/// Names do not tell apart, and what a role holds is part of its GUID.
QString identityOf(const QString &storeHost, const domain::PlannedWrite &write) {
    return QStringList{storeHost, QString::number(static_cast<int>(write.kind)), write.scope, write.id,
        write.roleGuid, write.principalId, write.rights.join(QLatin1Char(','))}
        .join(QLatin1Char('\n'))
        .toLower();
}

} // namespace

GrantTurns::Turn::Turn(std::shared_ptr<GrantTurns> all, QString write)
    : m_all(std::move(all)), m_write(std::move(write)) { }

GrantTurns::Turn::~Turn() {
    const std::shared_ptr<base::Turns> turns = m_all->m_turns.value(m_write);
    turns->release();
}

bool GrantTurns::Turn::wasWritten() const {
    return m_all->m_written.contains(m_write);
}

void GrantTurns::Turn::noteWritten() const {
    m_all->m_written.insert(m_write);
}

QCoro::Task<base::Result<GrantTurns::TurnPtr>> GrantTurns::take(std::shared_ptr<GrantTurns> all,
    QString storeHost, domain::PlannedWrite write, base::Cancellation cancellation) {
    const QString identity = identityOf(storeHost, write);
    std::shared_ptr<base::Turns> &turns = all->m_turns[identity];
    if (!turns) {
        turns = std::make_shared<base::Turns>();
    }
    const std::shared_ptr<base::Turns> mine = turns;
    const base::Result<void> taken = co_await base::Turns::take(mine, cancellation);
    if (!taken) {
        co_return base::Unexpected(taken.error());
    }
    co_return base::Result<TurnPtr>(TurnPtr(new Turn(all, identity)));
}

} // namespace protect
