#pragma once

#include "base/async/turns.h"
#include "domain/accessplan.h"

#include <QCoroTask>
#include <QHash>
#include <QSet>

#include <memory>

namespace protect {

/// Runs on one estate that plan the same grant write it once: they take turns, and who comes later looks
/// whether it is there.
class GrantTurns {
public:
    /// One run's turn at one write; it ends with this.
    class Turn {
    public:
        ~Turn();
        Turn(const Turn &) = delete;
        Turn &operator=(const Turn &) = delete;

        /// Another run has written it: it is probably there.
        bool wasWritten() const;
        void noteWritten() const;

    private:
        friend class GrantTurns;
        Turn(std::shared_ptr<GrantTurns> all, QString write);

        std::shared_ptr<GrantTurns> m_all;
        QString m_write;
    };
    using TurnPtr = std::shared_ptr<Turn>;

    /// Ends when nobody else is at this write at this key store. Errors: Cancelled.
    static QCoro::Task<base::Result<TurnPtr>> take(std::shared_ptr<GrantTurns> all, QString storeHost,
        domain::PlannedWrite write, base::Cancellation cancellation);

private:
    QHash<QString, std::shared_ptr<base::Turns>> m_turns;
    QSet<QString> m_written;
};

} // namespace protect
