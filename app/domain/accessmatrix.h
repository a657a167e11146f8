#pragma once

#include "domain/accessindex.h"
#include "domain/backupservice.h"
#include "domain/reviewactions.h"
#include "domain/selfgrant.h"

#include <optional>
#include <vector>

namespace domain {

/// What one principal can do with the key, and how it could get more.
struct MatrixRow {
    QString principalId; ///< object id as it was assigned
    std::vector<std::optional<Truth>>
        truths; ///< by AccessMatrix::actions; nullopt: the model has no such right
    std::vector<SelfGrant> selfGrants; ///< separate from having access; empty unless asked for
};

/// Who can do what with one key.
struct AccessMatrix {
    KeyIdentifier key; ///< without version
    PermissionModel model = PermissionModel::LocalRbac;
    std::vector<ReviewAction> actions; ///< the columns
    std::vector<MatrixRow> rows; ///< by object id

    const MatrixRow *row(const QString &principalId) const;
    std::optional<Truth> truth(const QString &principalId, ReviewAction action) const;
};

struct MatrixOptions {
    bool withSelfGrants = true;
    QStringList alsoPrincipals; ///< rows to show besides those that have a grant
};

/// Rows are the principals that any assignment or policy that reaches the key names, members for whom a
/// group's assignment was listed, Azure Backup, the disk encryption sets of the key, and the orchestrator.
/// An id that is only an application's has no row: it has no effect, which is a finding. Pure.
AccessMatrix accessMatrix(const AccessIndex &index, const KeyStore &store, const QString &keyName,
    const MatrixOptions &options = {});

/// Why a cell of the matrix is as it is: the same evaluation with every grant and reason. nullopt where the
/// model has no such right. Pure.
std::optional<RightsVerdict> explainAction(const AccessLookup &lookup, const KeyStore &store,
    const QString &keyName, const QString &principalId, ReviewAction action, Detail detail = Detail::Full);

} // namespace domain
