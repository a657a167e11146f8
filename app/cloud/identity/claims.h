#pragma once

#include <QByteArray>

namespace identity {

/// The claims parameter that declares that this client can answer claims challenges ("cp1", contract 2.6).
QByteArray capabilityClaims();

/// `challenge` (JSON of a claims challenge; may be empty) with the capability added; what both name stays as
/// the challenge has it. A challenge that is no JSON object is left out.
QByteArray mergedClaims(const QByteArray &challenge);

} // namespace identity
