#pragma once

#include "base/result.h"
#include "protect/scripts/job.h"

#include <QString>

namespace scripts {

/// What a plan can be written as, for a pipeline or a colleague.
enum class Language {
    AzureCli, ///< bash; does and waits for everything that the program does
    PowerShell, ///< Az modules; the same
    Bicep, ///< what Azure Resource Manager can express; the rest is in comments
    Terraform, ///< the azurerm provider; a first backup is in a comment
};

/// The whole job as a script: the same writes as the plan, in the same order. Every value is quoted for its
/// language, so that text of Azure never becomes code; comments are English and on one line each. A script
/// can be run again: it looks first and leaves alone what is there. Holds no secrets. The same job is the
/// same text. Errors: Local with code "NotExpressible" where the language cannot hold a name safely; the
/// message is that name. Pure.
base::Result<QString> script(Language language, const Job &job);

/// A file name for it: "protect-<vm>.sh", with nothing of the VM's name but letters, digits, "-" and "_".
QString fileName(Language language, const Job &job);

} // namespace scripts
