#pragma once

#include "domain/accessedit.h"
#include "domain/accessindex.h"
#include "domain/comparison.h"
#include "domain/selfgrant.h"

#include <QString>

#include <optional>

namespace wording {

QString actionName(domain::ReviewAction action); ///< "Unwrap": a column of the matrix
QString actionExplanation(domain::ReviewAction action); ///< what its holder can do, one sentence
QString harmName(domain::Harm harm); ///< "Destroy"
/// "✓", "✗", "?", and "–" where the permission model has no such right: tells without colour.
QString truthSymbol(const std::optional<domain::Truth> &truth);
/// truthWord(), and "Not applicable" for nullopt.
QString cellWord(const std::optional<domain::Truth> &truth);

QString selfGrantName(domain::SelfGrantKind kind); ///< "Assign Azure roles"
QString selfGrantExplanation(domain::SelfGrantKind kind);

/// What changed from the earlier to the later state, and how much of that is not known.
QString permissivenessSentence(const domain::ChangeSummary &summary);
QString keyPresenceSentence(domain::KeyPresence presence, const domain::KeyIdentifier &key);
QString editOutcomeSentence(domain::EditOutcome outcome);
QString changeKindName(domain::AccessChangeKind kind); ///< "Gained"
/// "Alice can now unwrap with the key k1", "… can no longer …", "… was yes and is now unknown".
QString accessChangeSentence(const domain::AccessChange &change, const domain::AccessLookup &names);

/// The display name, or "object id …" where none is known. Names are for display, ids decide.
QString principalName(const domain::AccessLookup &names, const QString &objectId);
/// "Alice (object id …)"
QString principalLabel(const domain::AccessLookup &names, const QString &objectId);
QString principalTypeName(domain::PrincipalType type);

/// "Alice — “Managed HSM Crypto User” at the key k1 — through the group Staff"
QString evidenceChain(
    const domain::Evidence &evidence, const QString &principalId, const domain::AccessLookup &names);
/// uncertaintySentence() with hidden characters made visible.
/// Groups by their names where `names` knows them.
QString reviewUncertainty(
    const domain::Uncertainty &uncertainty, const domain::AccessLookup *names = nullptr);

/// scopeWords() with hidden characters made visible.
QString visibleScope(const QString &scope);
/// "the key k1 in the Managed HSM contoso"
QString keyInStore(const domain::KeyStore &store, const QString &keyName);
QString visibleStore(const domain::KeyStore &store); ///< "the Managed HSM contoso"

} // namespace wording
