#include "wording/journaltext.h"

#include "wording/names.h"
#include "wording/recoverytext.h"
#include "wording/runtext.h"
#include "wording/text.h"

namespace wording {

namespace {

QString unclearSentence(const domain::PlannedWrite &write) {
    const QString name = quoted(write.name);
    const QString where = scopeWords(write.scope);
    switch (write.kind) {
    case domain::WriteKind::CreateRoleDefinition:
        return Text::tr("The custom role %1 might have been created.").arg(name);
    case domain::WriteKind::CreateRoleAssignment:
        return Text::tr("The role %1 might have been assigned at %2.").arg(name, where);
    case domain::WriteKind::AddAccessPolicy:
        return Text::tr("The key permissions %1 might have been added at %2.")
            .arg(listWords(write.rights), where);
    case domain::WriteKind::CreateBackupPolicy:
        return Text::tr("The backup policy %1 might have been created.").arg(name);
    case domain::WriteKind::EnableProtection:
        return Text::tr("Backup of %1 might have been enabled.").arg(name);
    case domain::WriteKind::TriggerBackup:
        return Text::tr("A backup of %1 might have been started.").arg(name);
    case domain::WriteKind::Recover:
        return Text::tr("This step might have been made: %1").arg(recoveryWriteText(write));
    }
    return {};
}

} // namespace

QString pastRunStateName(domain::PastRunState state) {
    switch (state) {
    case domain::PastRunState::NothingWritten:
        return Text::tr("Nothing written");
    case domain::PastRunState::Unfinished:
        return Text::tr("Not finished");
    case domain::PastRunState::Protected:
        return Text::tr("VM protected");
    case domain::PastRunState::Recovered:
        return Text::tr("Recovery completed");
    case domain::PastRunState::TakenBack:
        return Text::tr("Undone");
    case domain::PastRunState::Forgotten:
        return Text::tr("Dismissed");
    case domain::PastRunState::InUse:
        return Text::tr("Another window is working on it");
    case domain::PastRunState::Damaged:
        return Text::tr("Record damaged");
    }
    return {};
}

QString pastRunLine(const domain::PastRun &run) {
    const QString name = shown(run.virtualMachineId.name());
    const QString when = utcText(run.started);
    const QString state = pastRunStateName(run.state);
    switch (run.kind) {
    case domain::PastRunKind::Protection:
        break;
    case domain::PastRunKind::Recovery:
        return Text::tr("Recovery for %1, %2: %3").arg(name, when, state);
    case domain::PastRunKind::Rehearsal:
        return Text::tr("Rehearsal for %1, %2: %3").arg(name, when, state);
    }
    return Text::tr("%1, %2: %3").arg(name, when, state);
}

QStringList pastRunDetails(const domain::PastRun &run) {
    QStringList lines;
    for (const domain::WrittenChange &change : run.written) {
        lines.append(writtenSentence(change));
    }
    lines += unclearSentences(run.unclear);
    if (run.state == domain::PastRunState::Damaged) {
        lines.append(damagedNote(run.damagedLine));
    }
    return lines;
}

QString pastChangeLine(const domain::WrittenChange &change) {
    const QString when = utcText(change.when);
    return when.isEmpty() ? writtenSentence(change) : Text::tr("%1: %2").arg(when, writtenSentence(change));
}

QStringList unclearSentences(const std::vector<domain::PlannedWrite> &writes) {
    QStringList sentences;
    for (const domain::PlannedWrite &write : writes) {
        sentences.append(unclearSentence(write));
    }
    return sentences;
}

QString unfinishedExplanation() {
    return Text::tr("The program or the connection ended before the job was finished. What was granted until "
                    "then is still in Azure. Continue, or undo it.");
}

QString unfinishedRecoveryExplanation() {
    return Text::tr(
        "The program or the connection ended before the recovery was finished. What was done until "
        "then is still in Azure. Continue: Azure is looked at before anything is sent again.");
}

QString connectFirstNote(const QString &tenantId) {
    return Text::tr("Sign in to the tenant %1 first: Azure is read again before anything else is done.")
        .arg(shown(tenantId));
}

QString damagedNote(int line) {
    return Text::tr("The record is damaged from line %1 on. Compare it with the role assignments in the "
                    "portal; it can't be used to continue or undo anything.")
        .arg(line);
}

QString noRunsLine() {
    return Text::tr("There are no records of earlier jobs on this computer.");
}

QString runIdLine(const QString &id) {
    return Text::tr("Job: %1").arg(shown(id));
}

QString noSuchRunLine(const QString &id) {
    return id.isEmpty() ? Text::tr("There's no job that could be undone.")
                        : Text::tr("There's no record of the job %1. \"runs\" lists all.").arg(shown(id));
}

QString runToGoOnHint() {
    return Text::tr(
        "To continue, run \"protect\" on the same VM again. To undo a job, run \"undo --run\" with its ID.");
}

} // namespace wording
