#pragma once

#include "base/result.h"
#include "cloud/identity/cloudmetadata.h"

namespace account {

/// Whether what an endpoint says of its cloud may be believed, before anything is asked for in that cloud. An
/// endpoint that is not one of Azure's own must have sign-in, audiences, Microsoft Graph and key stores of
/// its own: else it would be handed tokens, or sign-ins, that are meant for Azure. Errors: Local, with the
/// member and its value in `message` and the endpoint's host as `target`; code "CloudSignsInAtAzure" (a login
/// host of Microsoft), "CloudNamesAzure" (an audience, a host or an id that is or may be one of Azure's),
/// "CloudSuffixTooWide" (a suffix below which anybody can have a host).
base::Result<void> checkOwnCloud(const identity::CloudMetadata &metadata);

} // namespace account
