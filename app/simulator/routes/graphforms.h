#pragma once

#include "simulator/router.h"

#include <vector>

namespace simulator {

/// The error form of Microsoft Graph (contract 11).
Reply graphError(const Call &call, int status, const QString &code, const QString &message);
/// The ids of a request as Graph tells them, equal to those in an error.
void addGraphHeaders(const Request &request, Reply &reply);
Reply graphNotFound(const Call &call, const QString &id);
/// 403 where the caller's rights in the directory do not suffice.
std::optional<Reply> graphRefusal(const Call &call, GraphRights needed);

/// One object of `collection`, with the fields that `$select` names. `type`: its @odata.type, told if not
/// empty.
Reply graphEntity(const Call &call, const QString &collection, const QJsonObject &fields, int status = 200,
    const QString &type = {});
/// The objects that fit `$filter` and `$search`, in pages.
Reply graphList(const Call &call, const QString &collection, const std::vector<QJsonObject> &all);

/// A registered program, in full.
QJsonObject applicationJson(const AppRegistration &registration);

} // namespace simulator
