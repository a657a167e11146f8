// How a document is put together: internal to this room.
#pragma once

#include "review/reviewreport/document.h"

#include <QSet>

namespace reviewreport {

Origin originOf(const importer::Imported &imported);
/// visible() display name; empty where none is known.
QString nameOf(const domain::AccessIndex &index, const QString &objectId);
/// Keys in use first, then by store and name.
std::vector<const domain::AccessIndex::KeyPlace *> keysMeant(
    const domain::AccessIndex &index, const QStringList &names);
/// Folded object ids; nullopt: everybody.
using Principals = std::optional<QSet<QString>>;
/// What all sections have in common.
struct SectionQuestion {
    const domain::BackupServices &services;
    QDateTime now; ///< invalid: expiry is not judged
    const Principals &principals; ///< whose rows
};
KeySection keySection(const domain::AccessIndex &index, const domain::AccessIndex::KeyPlace &place,
    const SectionQuestion &question);
/// "Backup cannot work: …", one for each state that stops it or may.
QStringList backupStateLines(const domain::BackupAnswer &answer);
/// What a yes depends on: "keyIsEnabled", which was not read; empty: nothing.
inline QString conditionOf(const domain::BackupVerdict &verdict) {
    return verdict.ifEnabled ? QStringLiteral("keyIsEnabled") : QString();
}
/// The input that most likely tells what the finding is about: the first that holds lists of that kind, else
/// the first that was understood at all; -1 where there is none.
int inputOf(const domain::ReviewFinding &finding, const domain::ImportReport &import);

} // namespace reviewreport
