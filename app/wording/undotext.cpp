#include "wording/undotext.h"

#include "base/text.h"
#include "wording/backuptext.h"
#include "wording/errortext.h"
#include "wording/names.h"
#include "wording/text.h"

#include <algorithm>

namespace wording {

using domain::UndoChange;
using domain::UndoKind;
using domain::UndoOutcome;
using domain::UndoState;
using domain::UndoStep;

namespace {

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
        return Text::tr("It now belongs to the object ID %2, not %1.").arg(wrote, now);
    case UndoChange::What::Role:
        return Text::tr("It now names the role %2, not %1.").arg(wrote, now);
    case UndoChange::What::Condition:
        return Text::tr("Someone added a condition: %1").arg(now);
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

QString needSentence(const domain::GrantNeed &need) {
    const QString vm = quoted(need.virtualMachineId.name());
    const QString vault = quoted(need.vaultId.name());
    switch (need.reason) {
    case domain::NeedReason::Protected:
        return need.vaultId.isEmpty()
            ? Text::tr("%1 is protected and uses a key that the grant opens.").arg(vm)
            : Text::tr("%1 is protected in the vault %2 and uses a key that the grant opens.").arg(vm, vault);
    case domain::NeedReason::BeingProtected:
        return Text::tr("Backup of %1 is being configured, and it uses a key that the grant opens.").arg(vm);
    case domain::NeedReason::UnfinishedJob:
        return Text::tr("A job for %1 on this computer relies on it and isn't finished.").arg(vm);
    case domain::NeedReason::Unreadable:
        return need.detail.isEmpty() ? Text::tr("It couldn't be determined whether %1 needs it.").arg(vm)
                                     : Text::tr("It couldn't be determined whether %1 needs it: %2")
                                           .arg(vm, shownMessage(need.detail));
    case domain::NeedReason::NotListed:
        return Text::tr("Not every VM could be listed, so others might need it: %1")
            .arg(shownMessage(need.detail));
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
        return Text::tr("Remove the assignment of the role %1 at %2 to object ID %3.")
            .arg(name, where, principal);
    case UndoKind::DeleteRoleDefinition:
        return Text::tr("Delete the custom role %1.").arg(name);
    case UndoKind::RestoreAccessPolicy:
        return Text::tr("Restore the access policy of object ID %2 at %1 to its earlier state.")
            .arg(where, principal);
    case UndoKind::StopProtection:
        return Text::tr("Stop backups of %1 and keep what was backed up.").arg(name);
    }
    return {};
}

QString undoStateName(UndoState state) {
    switch (state) {
    case UndoState::Ready:
        return Text::tr("Will be undone");
    case UndoState::Gone:
        return Text::tr("No longer exists");
    case UndoState::Changed:
        return Text::tr("Changed by others");
    case UndoState::InUse:
        return Text::tr("Used by others");
    case UndoState::Needed:
        return Text::tr("Needed by others");
    case UndoState::Unreadable:
        return Text::tr("Could not be read");
    case UndoState::Held:
        return Text::tr("Not sent");
    case UndoState::Sent:
        return Text::tr("Sent, not read back");
    case UndoState::Done:
        return Text::tr("Undone");
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
        lines.append(Text::tr("It's left as it is. Remove it manually if it isn't needed."));
    }
    for (const domain::GrantNeed &need : step.neededBy) {
        lines.append(needSentence(need));
    }
    if (step.state == UndoState::Needed) {
        lines.append(Text::tr("It stays unless you choose to remove it anyway."));
    }
    if (step.state == UndoState::InUse && step.users > 0 && step.users == step.keptUsers) {
        lines.append(Text::tr("The grant that stays uses this role, so the role stays as well."));
    } else if (step.state == UndoState::InUse) {
        lines.append(step.users > 0
                ? Text::tr("%n other assignment(s) use this role, so it stays.", nullptr, step.users)
                : Text::tr("Other assignments use this role, so it stays."));
    }
    if (step.state == UndoState::Held) {
        lines.append(Text::tr("It comes after a step above that didn't work. It's left as it is."));
    } else if (step.state == UndoState::Sent) {
        lines.append(Text::tr(
            "The request was sent. It isn't known whether it worked until the state is read again."));
    }
    if (step.error) {
        const ErrorText words = errorText(*step.error);
        lines.append(words.headline);
        lines.append(words.nextStep);
    }
    return lines;
}

namespace {

/// By what is certain: a step that was sent and not read back is neither done nor failed.
QString failureHeadline(const domain::UndoRecord &undo) {
    const bool unread = std::any_of(undo.steps.begin(), undo.steps.end(),
        [](const UndoStep &step) { return step.state == UndoState::Sent; });
    if (undo.isStopHeld()) {
        const QString vm = quoted(undo.virtualMachineId.name());
        return unread
            ? Text::tr("Nothing else was undone: it isn't known whether backups of %1 stopped").arg(vm)
            : Text::tr("Nothing was undone: backups of %1 couldn't be stopped").arg(vm);
    }
    if (unread) {
        return Text::tr("It isn't known whether everything was undone");
    }
    return undo.hasTakenBack() ? Text::tr("Not everything could be undone") : Text::tr("Nothing was undone");
}

} // namespace

QString undoHeadline(const domain::UndoRecord &undo) {
    switch (undo.outcome) {
    case UndoOutcome::None:
    case UndoOutcome::Looking:
        return Text::tr("Checking what was granted …");
    case UndoOutcome::Planned:
        if (undo.isKeptForOthers()) {
            return undo.hasWork() ? Text::tr("Part of this will be undone; others need the rest")
                                  : Text::tr("Others still need what was granted");
        }
        return undo.hasWork() ? Text::tr("This will be undone") : Text::tr("There's nothing left to undo");
    case UndoOutcome::Running:
        return Text::tr("Undoing changes …");
    case UndoOutcome::TakenBack:
        if (undo.isKeptForOthers()) {
            return undo.hasTakenBack() ? Text::tr("Part of it was undone; others need the rest")
                                       : Text::tr("Nothing was undone: others need it");
        }
        return Text::tr("Everything that could be undone was undone");
    case UndoOutcome::Failed:
        return failureHeadline(undo);
    case UndoOutcome::Stopped:
        return Text::tr("Stopped. What was undone until then stays undone");
    }
    return {};
}

bool undoMayFailBackups(const domain::UndoRecord &undo) {
    const bool mayBeProtected = undo.canStopProtection || undo.isProtected || undo.protectionUnread;
    const bool hasAccess = undo.after && undo.after->verdict.truth == domain::Truth::Yes;
    return mayBeProtected && !undo.stopsProtection && !hasAccess
        && std::any_of(undo.steps.begin(), undo.steps.end(), [](const UndoStep &step) {
               const bool goes = step.state == UndoState::Ready || step.state == UndoState::Done;
               return goes && step.kind != UndoKind::DeleteRoleDefinition;
           });
}

QString undoConsequence(const domain::UndoRecord &undo, const QString &vmName) {
    const bool mayBeProtected = undo.canStopProtection || undo.isProtected || undo.protectionUnread;
    if (mayBeProtected && undo.stopsProtection) {
        return Text::tr("Backups of %1 stop. What was backed up so far is kept and still incurs charges.")
            .arg(quoted(vmName));
    }
    if (!undoMayFailBackups(undo)) {
        return {};
    }
    if (undo.protectionUnread) {
        return Text::tr("It couldn't be determined whether %1 is still protected. If it is, its backups fail "
                        "from then on, unless Azure Backup has access to the key in another way.")
            .arg(quoted(vmName));
    }
    if (undo.after && undo.after->verdict.truth == domain::Truth::No) {
        return Text::tr(
            "Backups of %1 fail from now on, until access is granted again or its protection is stopped.")
            .arg(quoted(vmName));
    }
    return Text::tr(
        "Unless Azure Backup has access to the key in another way, backups of %1 fail from then on, "
        "until access is granted again or its protection is stopped.")
        .arg(quoted(vmName));
}

QStringList undoOthersSentences(const domain::UndoRecord &undo) {
    QStringList names;
    for (const UndoStep &step : undo.steps) {
        for (const domain::GrantNeed &need : step.neededBy) {
            const bool goes = step.state == UndoState::Ready || step.state == UndoState::Done;
            const QString name = quoted(need.virtualMachineId.name());
            if (goes && !need.virtualMachineId.isEmpty() && !names.contains(name)) {
                names.append(name);
            }
        }
    }
    QStringList lines;
    if (!names.isEmpty()) {
        lines.append(
            Text::tr("Azure Backup loses this access for others as well: %1.").arg(listWords(names)));
    }
    if (undo.hasLookedForOthers) {
        lines.append(Text::tr("VMs in subscriptions that you can't see weren't checked."));
    }
    return lines;
}

namespace {

QString keyAfterwards(const domain::AccessVerdict &verdict) {
    if (verdict.actions.empty()) {
        return {};
    }
    switch (verdict.truth) {
    case domain::Truth::Yes:
        return Text::tr("Checked again: the key can still be read and backed up.");
    case domain::Truth::No:
        return Text::tr("Checked again: the key can no longer be read and backed up.");
    case domain::Truth::Unknown:
        break;
    }
    return Text::tr("Checked again: it isn't known whether the key can still be read and backed up.");
}

QString protectionAfterwards(const domain::UndoRecord &undo) {
    const QString vm = quoted(undo.virtualMachineId.name());
    if (!undo.after->item) {
        return undo.canStopProtection || undo.isProtected || undo.protectionUnread
            ? Text::tr("Checked again: it isn't known whether %1 is still protected.").arg(vm)
            : QString();
    }
    const QString &state = undo.after->item->protectionState;
    return base::sameText(state, u"ProtectionStopped")
        ? Text::tr("Checked again: backups of %1 are stopped.").arg(vm)
        : Text::tr("Checked again: backups of %1 aren't stopped. State: %2")
              .arg(vm, protectionStateName(state));
}

} // namespace

QStringList undoAfterSentences(const domain::UndoRecord &undo) {
    if (!undo.after) {
        return {};
    }
    QStringList lines{keyAfterwards(undo.after->verdict), protectionAfterwards(undo)};
    lines.removeAll(QString());
    return lines;
}

QString keptPolicySentence(const QString &name) {
    return Text::tr("The backup policy %1 stays: other VMs might use it.").arg(quoted(name));
}

QString undoTitle() {
    return Text::tr("Undo changes");
}

QString stopProtectionChoice() {
    return Text::tr("Stop backups of this VM as well");
}

QString stopProtectionExplanation() {
    return Text::tr("What was backed up is kept. It's never deleted here.");
}

QString stopRefusedSentence(const domain::UndoRecord &undo) {
    const QString vm = quoted(undo.virtualMachineId.name());
    if (undo.protectionUnread) {
        return Text::tr(
            "Backups of %1 aren't stopped here: it couldn't be determined whether it's protected.")
            .arg(vm);
    }
    return undo.isProtected
        ? Text::tr("Backups of %1 aren't stopped here: they weren't enabled here, or another backup policy "
                   "has been chosen since then. Stop them in the vault.")
              .arg(vm)
        : Text::tr("The vault shows no backups of %1 that could be stopped.").arg(vm);
}

QString stoppedAlreadySentence(const QString &vmName) {
    return Text::tr("Backups of %1 are already stopped.").arg(quoted(vmName));
}

QString stopRefusedHint() {
    return Text::tr("Nothing was undone. Without --stop-protection, what was granted is undone.");
}

QString insistChoice() {
    return Text::tr("Remove it although others need it");
}

QString insistExplanation() {
    return Text::tr("Backups of the VMs that are listed above fail afterward.");
}

QString insistHint() {
    return Text::tr("To remove it anyway, add --although-needed.");
}

QString undoPlanOnlyLine() {
    return Text::tr("Only shown: nothing was undone.");
}

QString undoNothingLine() {
    return Text::tr("Nothing is left to undo.");
}

QString undoRequestsHeading() {
    return Text::tr("Requests that are sent:");
}

} // namespace wording
