#pragma once

#include "simulator/apiversions.h"
#include "simulator/router.h"

#include <optional>

namespace simulator {

/// Checks an Azure RBAC action of the caller; the refusal in Azure's words, or nothing.
std::optional<Reply> refusal(const Call &call, const QString &action, const QString &scope);
bool callerMay(const Call &call, const QString &action, const QString &scope);
/// Notes what was decided about the caller's access; callerMay() has done so.
void noteDecision(const Call &call, const QString &right, const QString &scope, const Decision &decision);

/// 400 InvalidSubscriptionId, 404 SubscriptionNotFound or ResourceGroupNotFound, or nothing if both exist
/// (group may be empty).
std::optional<Reply> missingScope(const Call &call);
/// The same for the subscription and the group that the scope names; nothing for a scope above them.
std::optional<Reply> missingScope(const Call &call, const QString &scope);
Reply resourceNotFound(const QString &type, const QString &name, const QString &group);
Reply invalidContent(const QString &what);

/// The ids and names of a resource as they stand at the top of every ARM answer.
QJsonObject resourceJson(const Resource &resource);
QJsonObject systemData(const Resource &resource, const Tenant &tenant);
/// As role and deny assignments tell it; empty for what is no principal.
QString principalTypeOf(const Principal &principal);
QJsonArray stringArray(const QStringList &values);
QStringList stringList(const QJsonValue &value);

/// One page of `all`, cut by `$skiptoken`, with the link to the next; pages have `size` elements.
Reply pageReply(const Call &call, const QJsonArray &all, qsizetype size);

/// How many elements a client wants in a page (`$top`), where Azure has that; at most `most`, which is what
/// it gets if it does not say.
qsizetype topOf(const Call &call, qsizetype most);

/// "AzureIaasVM" from "backupManagementType eq 'AzureIaasVM' and ..."; nothing if the term is absent.
std::optional<QString> filterTerm(const QString &filter, const QString &name);

/// The signed part of a polling URL: t, c, s, h as Azure Backup sends them (contract 3.3).
QString signedQuery(const QString &apiVersion, const QDateTime &now);

} // namespace simulator
