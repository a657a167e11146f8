#pragma once

#include "simulator/exchange.h"
#include "simulator/state/tenant.h"

#include <optional>

namespace simulator {

/// The account's key, always the same for the account.
QByteArray accountKey(const StorageAccount &account);

/// Does the account's firewall let this address in?
bool accountAllows(const StorageAccount &account, const QString &address);

/// Where data roles count: the container, in the account.
QString containerScope(const StorageAccount &account, const QString &container);

/// A shared access signature in a query, as far as simulated: of a blob, a container (versions from
/// 2018-11-09 on) or the account, signed with the account's key.
struct SharedAccess {
    enum class Verdict { Valid, BadSignature, Expired, LacksPermission, NotAllowed };
    Verdict verdict = Verdict::BadSignature;
};
bool isSigned(const Request &request);
/// `permission`: "r" to read, "d" to delete.
SharedAccess sharedAccess(const Request &request, const StorageAccount &account, const QString &container,
    const QString &blob, const QString &permission, const QDateTime &now);

} // namespace simulator
