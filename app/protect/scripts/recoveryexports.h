#pragma once

#include "base/result.h"
#include "cloud/azure/cloud.h"
#include "domain/recovery/recoveryplan.h"

#include <QString>

namespace scripts {

/// What a recovery can be written as. A file that declares a state cannot: most of it are actions.
enum class RecoveryScriptLanguage {
    AzureCli, ///< bash; does and waits for everything that the program does
    PowerShell, ///< Az modules; the same
};

/// What a recovery's script is made of: the plan, and what its steps refer to.
struct RecoveryScriptJob {
    azure::Cloud cloud;
    QString tenantId; ///< that the plan was made in; empty: not known, and not checked
    domain::RecoveryPlan plan;
    domain::RecoveryFindings findings; ///< that the plan was made from
    domain::RecoveryChoices choices;
    QString product; ///< name and version of the program that writes the script
};

/// The recovery or the rehearsal as a script: the same requests as the plan, in the same order, looked at
/// before and followed to their ends; what is there already is left alone, so that it can be run again. The
/// copy of the key goes from the blob to the key store through pipes or memory alone (contract 15.5): it is
/// in no file, no argument and no variable of the shell. Every value is quoted for its language; comments are
/// English. Holds no secrets. The same job is the same text. Errors: Local with code "NotExpressible" where
/// the language cannot hold a name safely, or what a step needs is not known; the message names it. Pure.
base::Result<QString> exportRecovery(RecoveryScriptLanguage language, const RecoveryScriptJob &job);

/// A file name for it: "recover-<vm>.sh", or "rehearse-<vm>.sh", with nothing of the VM's name but letters,
/// digits, "-" and "_".
QString recoveryFileName(RecoveryScriptLanguage language, const RecoveryScriptJob &job);

} // namespace scripts
