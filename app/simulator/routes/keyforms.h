#pragma once

#include "simulator/router.h"
#include "simulator/rules/keyaccess.h"

#include <optional>

namespace simulator {

/// The key store that a data-plane request is addressed to. It exists: unknown hosts never reach a route.
KeyStore &storeOf(Call &call);

/// 403 of the store's firewall if the caller's address is not let in (contract 10); it goes before all roles.
std::optional<Reply> firewallRefusal(const Call &call, const KeyStore &store);
/// 403 in the form of the store's permission model if the caller lacks the right to the key (empty: all
/// keys).
std::optional<Reply> keyRefusal(
    const Call &call, const KeyStore &store, KeyRight right, const QString &keyName);
/// 403 of local RBAC: "Not authorized to access {action} on {scope}".
std::optional<Reply> hsmRefusal(
    const Call &call, const KeyStore &store, const QString &dataAction, const QString &scope);

/// The error form of a Managed HSM: the message ends with "(Activity ID: ...)" (contract 9.2).
Reply hsmError(int status, const QString &code, const QString &message);

/// An error in the form of the store.
Reply keyError(const KeyStore &store, int status, const QString &code, const QString &message);
Reply keyNotFound(const KeyStore &store, const QString &name);

/// One page of at most `maxresults` (25 unless told), with the link to the next; the last one has null.
Reply keyPage(const Call &call, const QJsonArray &all);
QJsonObject keyBundle(const KeyStore &store, const Key &key, const KeyVersion &version);
/// The element of a list of keys (kid without version) or of versions (with).
QJsonObject keyItem(const KeyStore &store, const Key &key, const KeyVersion &version, bool withVersion);

} // namespace simulator
