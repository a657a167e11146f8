#pragma once

#include "review/whatif.h"

#include <QString>

#include <optional>
#include <vector>

namespace review {

struct WhatIfRequest {
    std::vector<domain::AccessEdit> edits;
    std::optional<domain::EditProblem> problem;
    QString about; ///< the field or value that does not fit
};

/// Reads a change as "review --what-if" takes it, in the Azure CLI's own names:
///
///   add    role=NAME|ID; assignee=NAME|ID; scope=SCOPE           of Azure RBAC or a Managed HSM
///   add    key-permissions=get,list; assignee=NAME|ID; vault=NAME
///   remove assignment=ID                                         or role, assignee, scope: all that fit
///   remove key-permissions=backup; assignee=NAME|ID; vault=NAME
///   narrow assignment=ID; to=SCOPE                               or role, assignee, scope as above
///
/// "hsm=NAME" says of which Managed HSM a scope like "/keys/x" is, where there are several; "key=NAME" stands
/// for the scope of that key, "to-key=NAME" for where to narrow to.
WhatIfRequest whatIfRequest(const QString &text, const Case &reviewed);

} // namespace review
