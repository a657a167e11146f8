#pragma once

#include "importer/gathered.h"

namespace importer {

/// Joins recorded pages: only the first one stands for the list, complete where all pages are there.
void joinPages(std::vector<ListRead> &reads);

/// Finds out which HSM each list of local roles belongs to, and adds its elements there: by what the file
/// says, else because there is only one HSM, else by an HSM's name in the name of the file. Lists that remain
/// are told as not understood.
void settleHsms(domain::Environment &environment, Gathered &gathered, Notes &notes);

/// What the lists prove about scopes, as coverage (domain/coverage.h). A list counts for a scope only where
/// the file tells what was asked, or where the list could not look as it does had it been filtered: it holds
/// several principals, several roles, more than one line of scopes, and the scope of the subscription or
/// above. `listsAreComplete`: the caller vouches for the others.
void addCoverage(domain::Environment &environment, const std::vector<ListRead> &reads, bool listsAreComplete,
    Notes &notes);

/// What would have to be read for a full answer about the keys in the environment.
void findMissing(const domain::Environment &environment, Notes &notes);

} // namespace importer
