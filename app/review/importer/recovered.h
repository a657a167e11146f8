#pragma once

#include "domain/gone.h"

#include <QDateTime>
#include <QHash>
#include <QString>

namespace importer {

/// What is there again after it was deleted: Azure changed it later, or it is the answer of its recovery.
class Recovered {
public:
    /// A deletion at this time or before is over.
    void note(const domain::KeyIdentifier &key, const QDateTime &deletedAt);
    void note(const domain::KeyStore &store, const QDateTime &deletedAt);
    bool isOver(const domain::GoneResource &deletion) const;

private:
    void note(const QString &name, const QDateTime &deletedAt);

    QHash<QString, QDateTime> m_over; ///< the latest deletion that is over
};

} // namespace importer
