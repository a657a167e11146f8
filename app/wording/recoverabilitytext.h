#pragma once

#include "domain/recoverability.h"

#include <QString>
#include <QStringList>

namespace wording {

// What would be possible if the key of a virtual machine went, or is, where it is gone. Plain and visible().

/// "For 90 days", "Until 2026-09-01 12:00 UTC", "No", "Not known": of soft delete, for a column.
QString keyReturnWords(const domain::SoftDeleteOutlook &outlook);
/// Sentences: whether and until when soft delete brings the key back, and who could end that sooner.
QString keyReturnText(const domain::SoftDeleteOutlook &outlook);

/// "Possible", "No", "Not known": of Azure Backup, for a column.
QString restoreAnswerWords(const domain::RestoreOutlook &outlook);
/// Sentences: which recovery point, or why not or not known.
QString restoreAnswerText(const domain::RestoreOutlook &outlook);
QString restoreReasonText(const domain::RestoreReason &reason);
/// The same without the vault, for several virtual machines: "not protected".
QString restoreReasonName(domain::RestoreReasonKind kind);

/// "The key k1 in the Managed HSM contoso, of cvm-erp-01", for a heading.
QString recoverabilityTitle(const domain::Recoverability &one);
/// One machine of which a comparison tells another answer: "cvm-erp-01: Not known → Possible"
QString recoverabilityChangeLine(const domain::Recoverability &before, const domain::Recoverability &after);

} // namespace wording
