#pragma once

#include "simulator/state/keystore.h"
#include "simulator/state/timings.h"

#include <QHash>

#include <optional>
#include <vector>

namespace simulator {

/// Nobody gives it back: no assignment, whatever it grants.
struct MissingRight {
    QString principalId;
    QString right; ///< action, data action or key permission; with `*`
    QString scope; ///< with what is below; empty: everywhere
};

struct FailingOperation {
    QString kind; ///< name of a WorkKind: "configureBackup"
    int number = 0; ///< errorCode of the job
    QString code;
    QString message;
    QStringList recommendations;
    int left = -1; ///< how often it fails; -1: always
};

/// What faults that were asked for do to a tenant, and how it was before.
struct Disturbances {
    std::vector<MissingRight> missingRights;
    std::vector<FailingOperation> operations;
    std::optional<Timings> timingsBefore;
    QHash<QString, NetworkRules> networkBefore; ///< by id of the key store

    FailingOperation *failing(const QString &kind); ///< whose turn it is; counted
};

} // namespace simulator
