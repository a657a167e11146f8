#pragma once

#include "domain/run.h"

#include <QString>

namespace wording {

/// Who reports an error, told by what was asked of whom: "What the Managed HSM reports", "What Azure Backup
/// reports", … An error of this computer or of the way to Azure is nobody's report.
QString reporterHeading(const domain::RunFailure &failure);

} // namespace wording
