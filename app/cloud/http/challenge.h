#pragma once

#include "cloud/http/message.h"

#include <QHash>
#include <QList>

namespace http {

/// One challenge of a WWW-Authenticate header: `Bearer name="value", …` (RFC 9110 11.6.1). Names are
/// lower-case; values are without quotes.
struct Challenge {
    QByteArray scheme;
    QHash<QByteArray, QByteArray> parameters;
};

/// All challenges of all WWW-Authenticate headers, in order. What cannot be read is left out.
QList<Challenge> challenges(const Headers &headers);

/// The JSON of a claims challenge (contract 2.6), decoded from base64 with or without padding; empty if
/// there is none or it is unreadable.
QByteArray claimsOf(const Headers &headers);
bool isClaimsChallenge(const Headers &headers);

} // namespace http
