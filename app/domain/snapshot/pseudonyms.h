#pragma once

#include "domain/snapshot/snapshot.h"

namespace snapshot {

/// The same snapshot with names and ids replaced: "vm-1", "key-3", GUIDs of zeros and a number. The same name
/// becomes the same pseudonym everywhere, so that ids still lead to each other and every verdict stays as it
/// is. What Azure itself names stays: roles that are built in, Microsoft's applications, resource types,
/// regions, sizes, rights. Free text (reasons, messages, conditions, descriptions) is left out, and addresses
/// become ones of the documentation's networks. Pure; nothing leads back from the result.
Snapshot withPseudonyms(Snapshot snapshot);

} // namespace snapshot
