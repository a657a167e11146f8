#pragma once

namespace domain {

/// Answers are yes, no or unknown: what was not read is unknown.
enum class Truth { Yes, No, Unknown };

} // namespace domain
