#pragma once

#include "domain/comparison.h"
#include "review/case.h"
#include "review/progress.h"

namespace review {

/// Compares one key; where it exists in neither, nothing has changed. Cells are principal x action over the
/// principals of both matrices.
domain::KeyComparison compareKey(const domain::AccessIndex &before, const domain::AccessIndex &after,
    const QString &host, const QString &keyName);

/// The keys that `names` mean (selection.h) of both, in the order of the later one, then those that are gone.
/// nullopt where it was stopped.
std::optional<std::vector<domain::KeyComparison>> compareKeys(
    const Case &before, const Case &after, const QStringList &names = {}, const Progress &progress = {});

/// A key of both whose verdict on backup is another: by rights, or by the state of what it needs.
struct BackupChange {
    domain::KeyIdentifier key;
    domain::BackupVerdict before;
    domain::BackupVerdict after;
};
/// The keys that `names` mean, in the order of the earlier one.
std::vector<BackupChange> backupChanges(const Case &before, const Case &after, const QStringList &names = {});

} // namespace review
