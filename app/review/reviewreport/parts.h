// How a document is put together: internal to this room.
#pragma once

#include "review/reviewreport/document.h"
#include "review/selection.h"

namespace reviewreport {

Origin originOf(const review::State &state);
/// visible() display name; empty where none is known.
QString nameOf(const domain::AccessIndex &index, const QString &objectId);
/// With the rows of these principals only.
KeySection keySection(const review::Case &reviewed, const domain::AccessIndex::KeyPlace &place,
    const review::Principals &principals);
/// What a yes depends on: "keyIsEnabled", which was not read; empty: nothing.
inline QString conditionOf(const domain::BackupVerdict &verdict) {
    return verdict.ifEnabled ? QStringLiteral("keyIsEnabled") : QString();
}
/// The input that most likely tells what the finding is about: the first that holds lists of that kind, else
/// the first that was understood at all; -1 where there is none.
int inputOf(const domain::ReviewFinding &finding, const domain::ImportReport &import);

} // namespace reviewreport
