#include "wording/undotext.h"

#include "wording/errortext.h"
#include "wording/names.h"

#include <QCoreApplication>

namespace wording {

using domain::UndoChange;
using domain::UndoKind;
using domain::UndoOutcome;
using domain::UndoState;
using domain::UndoStep;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(wording::UndoText)
};

QString listOrNone(const QStringList &items) {
    QStringList safe;
    for (const QString &item : items) {
        safe.append(shown(item));
    }
    return safe.isEmpty() ? Text::tr("none") : listWords(safe);
}

QString changeSentence(const UndoChange &change) {
    const QString wrote = listOrNone(change.wrote);
    const QString now = listOrNone(change.now);
    switch (change.what) {
    case UndoChange::What::Principal:
        return Text::tr("It now belongs to object id %2, not %1.").arg(wrote, now);
    case UndoChange::What::Role:
        return Text::tr("It now names the role %2, not %1.").arg(wrote, now);
    case UndoChange::What::Condition:
        return Text::tr("Somebody added a condition: %1").arg(now);
    case UndoChange::What::DataActions:
        return Text::tr("Its rights were changed from %1 to %2.").arg(wrote, now);
    case UndoChange::What::KeyPermissions:
        return Text::tr("Its key permissions were changed from %1 to %2.").arg(wrote, now);
    case UndoChange::What::OtherPermissions:
        return Text::tr("Its permissions for secrets, certificates or storage were changed from %1 to %2.")
            .arg(wrote, now);
    case UndoChange::What::Policy:
        return Text::tr("Another backup policy was chosen: %2 instead of %1.").arg(wrote, now);
    }
    return {};
}

} // namespace

QString undoSentence(const UndoStep &step) {
    const QString name = quoted(step.written.name);
    const QString where = scopeWords(step.written.scope);
    const QString principal = shown(step.written.principalId);
    switch (step.kind) {
    case UndoKind::DeleteRoleAssignment:
        return Text::tr("Delete the assignment of the role %1 at %2 to object id %3.")
            .arg(name, where, principal);
    case UndoKind::DeleteRoleDefinition:
        return Text::tr("Delete the custom role %1.").arg(name);
    case UndoKind::RestoreAccessPolicy:
        return Text::tr("Restore the access policy of object id %2 at %1 to what it was before.")
            .arg(where, principal);
    case UndoKind::StopProtection:
        return Text::tr("Stop backups of %1 and keep what was backed up.").arg(name);
    }
    return {};
}

QString undoStateName(UndoState state) {
    switch (state) {
    case UndoState::Ready:
        return Text::tr("Will be taken back");
    case UndoState::Gone:
        return Text::tr("Not there any more");
    case UndoState::Changed:
        return Text::tr("Changed by others");
    case UndoState::InUse:
        return Text::tr("Used by others");
    case UndoState::Unreadable:
        return Text::tr("Could not be read");
    case UndoState::Done:
        return Text::tr("Taken back");
    case UndoState::Failed:
        return Text::tr("Failed");
    }
    return {};
}

QStringList undoDetails(const UndoStep &step) {
    QStringList lines;
    for (const UndoChange &change : step.changes) {
        lines.append(changeSentence(change));
    }
    if (step.state == UndoState::Changed) {
        lines.append(Text::tr("It is left as it is. Take it back by hand if it is not needed."));
    }
    if (step.state == UndoState::InUse) {
        lines.append(step.users > 0
                ? Text::tr("%n other assignment(s) use this role, so that it stays.", nullptr, step.users)
                : Text::tr("Other assignments use this role, so that it stays."));
    }
    if (step.error) {
        const ErrorText words = errorText(*step.error);
        lines.append(words.headline);
        lines.append(words.nextStep);
    }
    return lines;
}

QString undoHeadline(const domain::UndoRecord &undo) {
    switch (undo.outcome) {
    case UndoOutcome::None:
    case UndoOutcome::Looking:
        return Text::tr("Looking at what was granted …");
    case UndoOutcome::Planned:
        return undo.hasWork() ? Text::tr("This will be taken back")
                              : Text::tr("There is nothing left to take back");
    case UndoOutcome::Running:
        return Text::tr("Taking back …");
    case UndoOutcome::TakenBack:
        return Text::tr("Everything that could be was taken back");
    case UndoOutcome::Failed:
        return Text::tr("Not everything could be taken back");
    case UndoOutcome::Stopped:
        return Text::tr("Stopped. What was taken back until then stays taken back");
    }
    return {};
}

QString undoConsequence(const domain::UndoRecord &undo, const QString &vmName) {
    if (!undo.canStopProtection) {
        return {};
    }
    return undo.stopsProtection
        ? Text::tr("Backups of %1 stop. What was backed up so far is kept and still costs.")
              .arg(quoted(vmName))
        : Text::tr("Afterwards Azure Backup cannot use the key: backups of %1 fail until access is granted "
                   "again or its protection is stopped.")
              .arg(quoted(vmName));
}

QString keptPolicySentence(const QString &name) {
    return Text::tr("The backup policy %1 stays: other VMs may use it.").arg(quoted(name));
}

QString undoTitle() {
    return Text::tr("Take back what was granted");
}

QString stopProtectionChoice() {
    return Text::tr("Stop backups of this VM as well");
}

QString stopProtectionExplanation() {
    return Text::tr("What was backed up is kept. It is never deleted here.");
}

QString undoPlanOnlyLine() {
    return Text::tr("Only shown: nothing was taken back.");
}

QString undoNothingLine() {
    return Text::tr("Nothing of it is left to take back.");
}

QString undoRequestsHeading() {
    return Text::tr("Requests that are sent:");
}

} // namespace wording
