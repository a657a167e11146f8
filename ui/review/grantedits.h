#pragma once

#include "ui/review/granttree.h"

namespace ui {

/// What a grant would be without, or only for the key: the edits that "What if" offers beside a grant.
/// nullopt where there is nothing to offer.

/// `right` is what the grant was found for, in the store's own words.
std::optional<domain::AccessEdit> removalOf(const domain::KeyStore &store, const domain::Evidence &grant,
    const QString &principalId, const QString &right);
std::optional<domain::AccessEdit> narrowingOf(
    const domain::KeyStore &store, const QString &keyName, const domain::Evidence &grant);

/// The same for a line of the tree. `key` is where to narrow to; none is offered for all keys.
std::optional<domain::AccessEdit> removalOf(const GrantNode &node);
std::optional<domain::AccessEdit> narrowingOf(
    const ReviewCase &reviewCase, const GrantNode &node, const ReviewKey &key);

/// "Remove: Alice — “Owner” at the subscription …". The case is the one before the edit.
QString editSentence(const domain::AccessEdit &edit, const ReviewCase &reviewCase);

/// The scope of a key in the words of its store: "/keys/k1" or "{vaultId}/keys/k1".
QString keyScope(const domain::KeyStore &store, const QString &keyName);

} // namespace ui
