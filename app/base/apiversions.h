#pragma once

#include <QLatin1String>

/// The api-versions that the program itself and the scripts it writes both use (contract 0.1). A script may
/// run years later: none of them may be about to end.
namespace base::apiversion {

inline constexpr QLatin1String keyVault("2026-02-01");
inline constexpr QLatin1String authorization("2022-04-01");
inline constexpr QLatin1String backup("2024-10-01");
inline constexpr QLatin1String keyStoreDataPlane("7.4");

} // namespace base::apiversion
