#pragma once

#include "domain/choices.h"
#include "protect/scripts/exports.h"
#include "protect/source.h"
#include "terminal/console/liveoptions.h"

#include <QString>

#include <optional>

namespace console {

/// What "protect" was asked for; empty texts and absent values take the default.
struct ProtectOptions {
    protect::Source source; ///< Azure with `live`
    std::optional<LiveOptions> live; ///< work on Azure itself
    QString virtualMachine; ///< name or resource id
    std::optional<domain::RoleChoice> role;
    bool evenIfGranted = false; ///< grant `role` although access suffices as far as can be judged
    std::optional<domain::GrantScope> scope;
    domain::GrantBehaviour grant = domain::GrantBehaviour::Automatic;
    QString vault; ///< name or resource id
    bool otherSubscriptions = false;
    QString policy; ///< name
    QString newPolicy; ///< name of a policy to create
    QString principal; ///< object id instead of Backup Management Service
    bool confirmPrincipal = false; ///< though it is not proved to be Azure Backup
    bool createPrincipal = false;
    bool registerPreview = false; ///< of the VM's subscription, where it is not
    bool firstBackup = false;
    bool planOnly = false;
    bool request = false; ///< only the request to somebody who may grant
    bool retryWithGrant = false;
    std::optional<scripts::Language> exportAs; ///< the plan as a script, and nothing else
    QString scriptFile; ///< empty: standard output
    bool json = false; ///< one JSON object as the result
};

} // namespace console
