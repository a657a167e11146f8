#pragma once

#include "domain/reviewfindings.h"

#include <QString>

namespace wording {

// Parts of sentences about findings.

/// The key store of a finding; nullptr where it reaches several or none that is known.
const domain::KeyStore *storeOf(const domain::ReviewFinding &finding, const domain::AccessIndex &index);
/// "the Managed HSM contoso", "3 key stores"
QString storeWords(const domain::ReviewFinding &finding, const domain::AccessIndex &index);
/// "the key k1 in the Managed HSM contoso", or the store where no key is meant
QString keyWords(const domain::ReviewFinding &finding, const domain::AccessIndex &index);
/// "“Managed HSM Backup User”", its GUID where no name is known, "the access policy" where there is no role
QString roleWords(const domain::ReviewFinding &finding);
/// The first few, and how many more.
QString rightsWords(const QStringList &rights);
/// "2026-09-01 12:00 UTC", the same in every language and zone
QString timeWords(const QDateTime &when);
/// "object id …" with the name where it is known
QString whoWords(const domain::ReviewFinding &finding, const domain::AccessIndex &index);

} // namespace wording
