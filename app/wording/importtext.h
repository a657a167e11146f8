#pragma once

#include "domain/importreport.h"

#include <QString>

namespace wording {

/// "12 role assignments of Azure"
QString importContentText(domain::ImportContent content, int count);

/// Why a file was not understood and what to do, as one or two sentences without the file's name. The place
/// in the file is in it.
QString importRefusalText(const domain::ImportNotUnderstood &refusal);

/// What was wrong in a file that was read, and what it means for the answers.
QString importProblemText(const domain::ImportProblem &problem);

/// How to settle all lists at once of which nothing tells whether they are complete; empty where there is
/// none.
QString unprovenListsText(const domain::ImportReport &report);

/// What is missing for a full answer: "The role assignments of the Managed HSM contoso-hsm at /keys."
QString importMissingText(const domain::ImportMissing &missing);

/// The Azure CLI command that fetches it, for a POSIX shell; its output, saved in a file, is what the
/// importer wants. Lists are labelled with what was asked (--query), because the list alone does not tell.
/// Empty where a name holds what such names cannot hold (contract 7.1, 10).
QString importMissingCommand(const domain::ImportMissing &missing);

} // namespace wording
