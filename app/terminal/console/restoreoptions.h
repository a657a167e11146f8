#pragma once

#include "domain/recovery/recoverychoices.h"
#include "protect/scripts/recoveryexports.h"
#include "protect/source.h"
#include "terminal/console/liveoptions.h"

#include <QString>

#include <optional>

namespace console {

/// What "restore" was asked for; empty texts take what is recommended.
struct RestoreOptions {
    protect::Source source; ///< Azure with `live`
    std::optional<LiveOptions> live; ///< work on Azure itself
    bool rehearses = false; ///< "restore drill"
    QString resume; ///< a run of before; then there are no other choices
    QString virtualMachine; ///< name or resource id
    QString vault; ///< name or resource id
    QString point; ///< id; empty or "latest": the newest that serves
    QString stagingAccount; ///< name or resource id
    QString keyStore; ///< name or host
    QString set; ///< name or resource id
    QString resourceGroup; ///< name or resource id
    QString subnet; ///< "network/subnet" or resource id
    QString machineName;
    QString job; ///< of a restore that failed before
    QString placeholderSet; ///< name or resource id
    QString placeholderStore; ///< name or host
    std::optional<domain::KeyIdentifier> key; ///< the VM's, where nothing in Azure tells it
    std::optional<domain::RecoveryParts> steps; ///< no others
    bool keyOnly = false;
    bool sameSecurityDomain = false;
    bool keepsCopy = false; ///< in the staging account
    bool signedAddressFromInput = false; ///< a SAS is read from standard input, where it is needed
    bool planOnly = false;
    std::optional<scripts::RecoveryScriptLanguage> exportAs; ///< the plan as a script, and nothing else
    QString scriptFile; ///< empty: standard output
    bool json = false; ///< one JSON object as the result
};

} // namespace console
