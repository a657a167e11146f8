#pragma once

#include "domain/accessedit.h"
#include "domain/accessindex.h"

#include <QString>

namespace wording {

/// "Remove: Alice — “Owner” at the subscription …". The index is of the state before the edit.
QString editSentence(const domain::AccessEdit &edit, const domain::AccessIndex &before);

/// What does not fit in a change that was asked for as `text`.
QString editProblemLine(const QString &text, domain::EditProblem problem, const QString &about);

} // namespace wording
