#pragma once

#include "wording/helptext.h"

namespace wording {

/// Of the pages that bring back a key or a VM.
HelpText recoveryHelpText(HelpTopic topic);

} // namespace wording
