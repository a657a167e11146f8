#pragma once

#include "review/importer/environmentbuilder.h"

#include <functional>

namespace importer {

/// Whether the caller vouches that the lists of a file are complete for what they show.
using Vouched = std::function<bool(const QString &file)>;

/// What one list settles.
struct Proof {
    bool isProven = false;
    domain::ReadKind kind = domain::ReadKind::RoleAssignments;
    QStringList scopes; ///< of an HSM, or the Azure scopes that were asked for
    bool atScopeOnly = false;
    QString principalFilter;
};

/// A list counts for a scope only where the file tells what was asked, by its own label or a recorded
/// request, or where the caller vouches for it. What is in a list proves nothing of what is not.
Proof proofOf(const ListRead &read, bool isVouchedFor);

/// Joins recorded pages: only the first one stands for the list, complete where all pages are there.
void joinPages(std::vector<ListRead> &reads);

/// Finds out which HSM each list of local roles belongs to, and adds its elements there: by what each row,
/// the label, the request or the file's name says. Lists that remain are told as not understood.
void settleHsms(
    domain::Environment &environment, EnvironmentBuilder &builder, const Vouched &isVouchedFor, Notes &notes);

/// For which subscriptions a row above all subscriptions is known to hold: those whose lists show it
/// (contract 8.2).
void settleReach(
    domain::Environment &environment, const std::vector<ListRead> &reads, const Vouched &isVouchedFor);

/// Takes out what one file tells and a complete list of the same place does not, and contests those places:
/// nothing tells which of the two is the newer state.
void settleDisagreements(
    domain::Environment &environment, EnvironmentBuilder &builder, const Vouched &isVouchedFor, Notes &notes);

/// What the lists prove about scopes, as coverage (domain/coverage.h); here alone it is decided what counts
/// as read.
void addCoverage(
    domain::Environment &environment, EnvironmentBuilder &builder, const Vouched &isVouchedFor, Notes &notes);

/// What would have to be read for a full answer about the keys in the environment.
void findMissing(const domain::Environment &environment, Notes &notes);

} // namespace importer
