#pragma once

#include "protect/flows/undocontext.h"

namespace protect {

/// What there is to take back by the record alone, in the order in which it is: assignments and access
/// policies, then the roles that they name. What was there before the run is not part of it.
std::vector<domain::UndoStep> undoStepsOf(const journal::Record &record);

/// The record that requested the protection which the run relies on: its own, else the latest before it of
/// the same VM and vault, unless that protection was stopped since. nullopt: none of `all`, newest first.
std::optional<journal::Record> enablingRecord(
    const journal::Record &record, const std::vector<journal::Record> &all);

/// The step that stops the backups which a run of this VM requested.
domain::UndoStep stopStepOf(const journal::Record &record);

/// Names of the backup policies that the run created.
QStringList createdPolicies(const journal::Record &record);

/// The vault's entry of the principal as it was before the run first changed it; nullopt: it had none.
std::optional<domain::AccessPolicy> entryBefore(
    const journal::Record &record, const domain::PlannedWrite &write);
/// The key permissions that the run added to the entry.
QStringList addedPermissions(const journal::Record &record, const domain::PlannedWrite &write);

/// Fills in the request that takes the step back, built by the functions that also send it.
void addRequest(const UndoContext &context, domain::UndoStep &step);

} // namespace protect
