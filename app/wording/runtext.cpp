#include "wording/runtext.h"

#include "base/redaction.h"
#include "base/text.h"
#include "wording/backuptext.h"
#include "wording/errortext.h"
#include "wording/names.h"
#include "wording/recoverytext.h"
#include "wording/text.h"

#include <QLocale>

#include <algorithm>

namespace wording {

namespace {

std::chrono::seconds between(const QDateTime &from, const QDateTime &to) {
    return from.isValid() && to.isValid() ? std::chrono::seconds(std::max<qint64>(0, from.secsTo(to)))
                                          : std::chrono::seconds(0);
}

/// The service's status word, where the stage has one.
QString statusOf(const domain::Stage &stage) {
    switch (stage.kind) {
    case domain::StageKind::ConfigureJob:
    case domain::StageKind::FirstBackup:
        return stage.detail.isEmpty() ? QString() : jobStatusName(stage.detail);
    case domain::StageKind::ReadProtectedItem:
        return stage.detail.isEmpty() ? QString() : protectionStateName(stage.detail);
    case domain::StageKind::CreateRole:
    case domain::StageKind::WriteGrant:
    case domain::StageKind::ReadBack:
    case domain::StageKind::CreatePolicy:
    case domain::StageKind::PreValidate:
    case domain::StageKind::Enable:
    case domain::StageKind::WaitForPropagation:
    case domain::StageKind::AcceptedByService:
        break;
    }
    return {};
}

} // namespace

QString stageName(domain::StageKind kind) {
    switch (kind) {
    case domain::StageKind::CreateRole:
        return Text::tr("Create the custom role");
    case domain::StageKind::WriteGrant:
        return Text::tr("Grant: written");
    case domain::StageKind::ReadBack:
        return Text::tr("Grant: read back from the key store");
    case domain::StageKind::CreatePolicy:
        return Text::tr("Create the backup policy");
    case domain::StageKind::PreValidate:
        return Text::tr("Check with Azure Backup (advice only)");
    case domain::StageKind::Enable:
        return Text::tr("Enable backup");
    case domain::StageKind::WaitForPropagation:
        return Text::tr("Wait until the grant works");
    case domain::StageKind::ConfigureJob:
        return Text::tr("Follow the job in Azure Backup");
    case domain::StageKind::AcceptedByService:
        return Text::tr("Grant: accepted by Azure Backup");
    case domain::StageKind::ReadProtectedItem:
        return Text::tr("Read the protection state");
    case domain::StageKind::FirstBackup:
        return Text::tr("Start the first backup");
    }
    return {};
}

QString stageStateName(domain::StageState state) {
    switch (state) {
    case domain::StageState::Pending:
        return Text::tr("Waiting");
    case domain::StageState::Running:
        return Text::tr("Running");
    case domain::StageState::Done:
        return Text::tr("Done");
    case domain::StageState::Warning:
        return Text::tr("Warning");
    case domain::StageState::Failed:
        return Text::tr("Failed");
    case domain::StageState::Skipped:
        return Text::tr("Not needed");
    case domain::StageState::Stopped:
        return Text::tr("Stopped");
    case domain::StageState::TakenBack:
        return Text::tr("Undone");
    case domain::StageState::LeftRunning:
        return Text::tr("Left running");
    }
    return {};
}

QString stageDetail(const domain::Stage &stage, const QDateTime &now) {
    QStringList parts;
    if (stage.tries > 1) {
        parts << Text::tr("try %1").arg(stage.tries);
    }
    const bool running = stage.state == domain::StageState::Running;
    if (stage.state == domain::StageState::LeftRunning) {
        parts << Text::tr("last checked %1").arg(utcText(stage.ended));
    } else if (running || stage.ended.isValid()) {
        const std::chrono::seconds elapsed = between(stage.started, running ? now : stage.ended);
        if (running && stage.bound) {
            parts << Text::tr("%1 of at most %2").arg(elapsedText(elapsed), elapsedText(*stage.bound));
        } else if (elapsed.count() > 0) {
            parts << elapsedText(elapsed);
        }
    }
    if (running && stage.percent) {
        parts << Text::tr("%1 %").arg(QLocale().toString(*stage.percent, 'f', 0));
    }
    // Ids and codes are told with the changes and the failure.
    const QString status = statusOf(stage);
    if (!status.isEmpty()) {
        parts << status;
    }
    return parts.join(QLatin1String(", "));
}

namespace {

bool isStillEnabled(const domain::RunRecord &run) {
    if (run.item) { // read again since
        return !base::sameText(run.item->protectionState, u"ProtectionStopped");
    }
    return std::any_of(run.written.begin(), run.written.end(), [](const domain::WrittenChange &change) {
        return change.write.kind == domain::WriteKind::EnableProtection && !change.takenBack;
    });
}

bool wasStopped(const domain::RunRecord &run) {
    return std::any_of(run.written.begin(), run.written.end(), [](const domain::WrittenChange &change) {
        return change.write.kind == domain::WriteKind::EnableProtection && change.takenBack;
    });
}

/// By what was read after it was taken back, never by what was so before.
QString takenBackHeadline(const domain::RunRecord &run, const QString &vm) {
    const bool sure = std::any_of(run.written.begin(), run.written.end(),
        [](const domain::WrittenChange &change) { return change.takenBack; });
    const bool unread = std::any_of(run.written.begin(), run.written.end(),
        [](const domain::WrittenChange &change) { return change.takingBackUnread; });
    if (unread && !sure) {
        return Text::tr("It isn't known whether access was removed: backups of %1 might fail from now on")
            .arg(vm);
    }
    if (isStillEnabled(run)) {
        switch (run.after.truth) {
        case domain::Truth::Yes:
            return Text::tr("Part of the granted access was removed; %1 is still protected").arg(vm);
        case domain::Truth::No:
            return Text::tr("Access to the key was removed: backups of %1 fail from now on").arg(vm);
        case domain::Truth::Unknown:
            break;
        }
        return Text::tr("Access to the key was removed: backups of %1 might fail from now on").arg(vm);
    }
    return wasStopped(run) ? Text::tr("%1 is no longer protected").arg(vm)
                           : Text::tr("%1 isn't protected, and the granted access was removed").arg(vm);
}

/// Certain only where Azure Backup itself refused to protect the VM.
QString failedHeadline(const domain::RunRecord &run, const QString &vm) {
    if (run.failure && run.failure->error.hasCode(u"AlreadyProtected")) {
        return run.written.empty() ? Text::tr("%1 is already protected; nothing was changed").arg(vm)
                                   : Text::tr("%1 is already protected").arg(vm);
    }
    const bool refused = run.failure && (run.failure->isKeyAccess || run.failure->job);
    return refused ? Text::tr("%1 isn't protected").arg(vm)
                   : Text::tr("%1 wasn't protected by this run").arg(vm);
}

} // namespace

QString outcomeHeadline(const domain::RunRecord &run, const QString &vmName) {
    const QString vm = shown(vmName);
    switch (run.outcome) {
    case domain::RunOutcome::NotStarted:
        return Text::tr("Nothing has been changed yet");
    case domain::RunOutcome::Running:
        return Text::tr("Backup of %1 is being configured").arg(vm);
    case domain::RunOutcome::Protected:
        if (run.plan.enables() || run.plan.grant.empty()) {
            return Text::tr("%1 is protected").arg(vm);
        }
        return run.after.truth == domain::Truth::Yes
            ? Text::tr("Access was granted again: %1 is protected").arg(vm)
            : Text::tr("Access was granted again; it isn't known whether it's in effect for %1").arg(vm);
    case domain::RunOutcome::Failed:
        if (!run.plan.enables() && !run.plan.grant.empty()) {
            return Text::tr("Access to the key of %1 wasn't granted again").arg(vm);
        }
        return failedHeadline(run, vm);
    case domain::RunOutcome::Stopped:
        return Text::tr("Stopped waiting for %1; what was sent isn't undone").arg(vm);
    case domain::RunOutcome::TakenBack:
        return takenBackHeadline(run, vm);
    }
    return {};
}

namespace {

QString madeSentence(const domain::WrittenChange &change) {
    const QString name = quoted(change.write.name);
    const QString where = scopeWords(change.write.scope);
    const auto told
        = [&change](const QString &now, const QString &before) { return change.existed ? before : now; };
    switch (change.write.kind) {
    case domain::WriteKind::CreateRoleDefinition:
        return told(Text::tr("Created the custom role %1."), Text::tr("The custom role %1 already existed."))
            .arg(name);
    case domain::WriteKind::CreateRoleAssignment:
        return told(Text::tr("Assigned the role %1 at %2 to object ID %3."),
            Text::tr("The role %1 was already assigned at %2 to object ID %3."))
            .arg(name, where, shown(change.write.principalId));
    case domain::WriteKind::AddAccessPolicy:
        return told(Text::tr("Added the key permissions %1 at %2 for object ID %3."),
            Text::tr("The key permissions %1 already existed at %2 for object ID %3."))
            .arg(listWords(change.write.rights), where, shown(change.write.principalId));
    case domain::WriteKind::CreateBackupPolicy:
        return told(
            Text::tr("Created the backup policy %1."), Text::tr("The backup policy %1 already existed."))
            .arg(name);
    case domain::WriteKind::EnableProtection:
        return told(Text::tr("Enabled backup of %1."), Text::tr("Backup of %1 was already enabled."))
            .arg(name);
    case domain::WriteKind::TriggerBackup:
        return told(Text::tr("Started a backup of %1."), Text::tr("A backup of %1 was already running."))
            .arg(name);
    case domain::WriteKind::Recover:
        return recoveryWrittenText(change);
    }
    return {};
}

} // namespace

QString writtenSentence(const domain::WrittenChange &change) {
    const QString made = madeSentence(change);
    if (change.takingBackUnread) {
        return Text::tr("%1 The request to undo it was sent; it isn't known whether it worked.").arg(made);
    }
    if (!change.takenBack) {
        return made;
    }
    const bool isBackup = change.write.kind == domain::WriteKind::EnableProtection;
    if (!change.takenBackWhen.isValid()) {
        return isBackup ? Text::tr("%1 Stopped since then.").arg(made)
                        : Text::tr("%1 Undone since then.").arg(made);
    }
    const QString when = utcText(change.takenBackWhen);
    return isBackup ? Text::tr("%1 Stopped since then, at %2.").arg(made, when)
                    : Text::tr("%1 Undone since then, at %2.").arg(made, when);
}

QStringList preparationSentences(const domain::Preparations &preparations) {
    QStringList sentences;
    if (preparations.createdPrincipal) {
        sentences.append(Text::tr("Created the service principal of Backup Management Service."));
    } else if (preparations.principalUnclear) {
        sentences.append(
            Text::tr("The service principal of Backup Management Service might have been created."));
    }
    for (const domain::FeatureRegistration &feature : preparations.features) {
        const QString id = shown(feature.subscriptionId);
        if (feature.state.isEmpty()) {
            sentences.append(
                Text::tr("The preview feature might have been registered in the subscription %1.").arg(id));
        } else if (base::sameText(feature.state, u"Registered")) {
            sentences.append(Text::tr("Registered the preview feature in the subscription %1.").arg(id));
        } else {
            sentences.append(
                Text::tr("Asked to register the preview feature in the subscription %1. State: %2")
                    .arg(id, shown(feature.state)));
        }
    }
    return sentences;
}

QString attemptSentence(const domain::Attempt &attempt) {
    const QString when = utcText(attempt.started);
    if (attempt.failure) {
        return Text::tr("An earlier attempt, started at %1, failed: %2")
            .arg(when, errorText(attempt.failure->error).headline);
    }
    return attempt.outcome == domain::RunOutcome::TakenBack
        ? Text::tr("An earlier attempt, started at %1, was undone.").arg(when)
        : Text::tr("An earlier attempt, started at %1, was stopped.").arg(when);
}

QString propagationNote() {
    return Text::tr("This is normal: a new grant takes a few minutes to reach Azure Backup, which refuses "
                    "until then. The program tries again automatically.");
}

QString propagationProgress(const domain::Stage &stage, const QDateTime &now) {
    const QString elapsed = elapsedText(between(stage.started, now));
    const QString bound = elapsedText(stage.bound.value_or(std::chrono::seconds(0)));
    return stage.nextTry.isValid()
        ? Text::tr("Waited %1 of at most %2. Next try in %3.")
              .arg(elapsed, bound, elapsedText(between(now, stage.nextTry)))
        : Text::tr("Waited %1 of at most %2. Trying again now.").arg(elapsed, bound);
}

QString fasterClockNote(double speed) {
    return speed > 1 ? Text::tr("The simulator's clock runs %1 times as fast as a real one.")
                           .arg(QLocale().toString(speed, 'g', 3))
                     : QString();
}

QString firstBackupDue(const std::optional<QDateTime> &next) {
    if (!next) {
        return Text::tr("No backup has run yet. The first one runs with the schedule of the policy.");
    }
    return Text::tr("No backup has run yet. The first one is due on %1 (%2).")
        .arg(localText(*next), utcText(*next));
}

QString elapsedText(std::chrono::seconds elapsed) {
    const qint64 total = std::max<qint64>(0, elapsed.count());
    const qint64 hours = total / 3600;
    const qint64 minutes = total / 60 % 60;
    const qint64 seconds = total % 60;
    if (hours > 0) {
        return minutes > 0 ? Text::tr("%1 h %2 min").arg(hours).arg(minutes) : Text::tr("%1 h").arg(hours);
    }
    if (minutes > 0) {
        return seconds > 0 ? Text::tr("%1 min %2 s").arg(minutes).arg(seconds)
                           : Text::tr("%1 min").arg(minutes);
    }
    return Text::tr("%1 s").arg(seconds);
}

ErrorText failureText(const domain::RunRecord &run, domain::PrincipalStanding standing) {
    const domain::RunFailure &failure = *run.failure;
    // The same without "ForCVMWithCMK" is about other keys: of Azure Disk Encryption (contract 17.2).
    const bool isOfOtherKeys
        = base::sameText(failure.error.code, u"UserErrorKeyVaultPermissionsNotConfigured");
    if (!failure.isKeyAccess || isOfOtherKeys || !run.after.isGranted()
        || domain::needsConfirmation(standing)) {
        return errorText(failure.error);
    }
    return {Text::tr("Azure Backup reports that it can't use the key of this VM"),
        Text::tr(
            "As far as can be determined here, the permissions that Azure Backup says it lacks are granted "
            "already. Granting them once more changes nothing."),
        Text::tr("See what else can be the cause and remove it, then try again.")};
}

std::vector<std::pair<QString, QString>> failureRows(const domain::RunFailure &failure) {
    std::vector<std::pair<QString, QString>> rows;
    const auto add = [&rows](const QString &label, const QString &value) {
        if (!value.isEmpty()) {
            rows.emplace_back(label, value);
        }
    };
    add(Text::tr("Code"), shown(failure.error.code));
    add(Text::tr("Message"), shownMessage(base::redacted(failure.error.message)));
    for (const QString &recommendation : failure.error.recommendations) {
        add(Text::tr("Recommended action"), shownMessage(base::redacted(recommendation)));
    }
    if (failure.job) {
        add(Text::tr("Activity ID"), shown(failure.job->activityId));
        add(Text::tr("Job"), shown(failure.job->name));
        for (const auto &[label, value] : failure.job->properties) {
            add(shown(label), shown(value));
        }
        for (const domain::JobTask &task : failure.job->tasks) {
            add(Text::tr("Sub-task"), Text::tr("%1: %2").arg(shown(task.name), jobStatusName(task.status)));
        }
    } else {
        add(Text::tr("Activity ID"), shown(failure.error.requestId));
    }
    return rows;
}

PortalPlace portalPlace(const domain::ProtectedItem &item, const QString &portalHost) {
    const QString id = item.id.text();
    const qsizetype end = id.indexOf(QLatin1String("/backupFabrics/"), 0, Qt::CaseInsensitive);
    const domain::ResourceId vault(end < 0 ? id : id.left(end));
    PortalPlace place;
    place.path = Text::tr("Recovery Services vaults > %1 > Backup items > Azure Virtual Machine > %2")
                     .arg(shown(vault.name()), shown(item.sourceResourceId.name()));
    if (!portalHost.isEmpty() && !vault.isEmpty()) {
        place.link = QStringLiteral("https://%1/#resource%2/overview").arg(portalHost, vault.text());
    }
    return place;
}

} // namespace wording
