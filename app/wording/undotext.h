#pragma once

#include "domain/undo.h"

#include <QString>
#include <QStringList>

namespace wording {

/// What taking back would do, or has done, to one thing: one sentence.
QString undoSentence(const domain::UndoStep &step);
QString undoStateName(domain::UndoState state); ///< "Will be taken back": never by colour alone
/// What others changed since, or why it is left alone; a sentence each, empty where there is nothing to say.
QStringList undoDetails(const domain::UndoStep &step);
QString undoHeadline(const domain::UndoRecord &undo);
/// What taking back means for the VM: as long as its protection is not stopped, backups will fail.
/// The VM stays protected, or may, and loses access that Azure Backup is not known to have in another way.
bool undoMayFailBackups(const domain::UndoRecord &undo);
QString undoConsequence(const domain::UndoRecord &undo, const QString &vmName);
/// Who loses access as well, and who was not looked at; a sentence each.
QStringList undoOthersSentences(const domain::UndoRecord &undo);
/// What was read afterwards of the key and of the VM's protection; a sentence each.
QStringList undoAfterSentences(const domain::UndoRecord &undo);
QString keptPolicySentence(const QString &name);

QString undoTitle(); ///< of the dialog
QString stopProtectionChoice(); ///< the check box
QString stopProtectionExplanation();
/// Why backups that run are not stopped.
QString stopRefusedSentence(const domain::UndoRecord &undo);
QString stoppedAlreadySentence(const QString &vmName);
/// What to do where the option --stop-protection is refused.
QString stopRefusedHint();
QString insistChoice(); ///< the check box
QString insistExplanation();

// Terminal
QString undoPlanOnlyLine();
QString undoNothingLine();
QString undoRequestsHeading();
QString insistHint();

} // namespace wording
