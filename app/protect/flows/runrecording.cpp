#include "protect/flows/runrecording.h"

#include "base/text.h"
#include "protect/flows/grantwrites.h"

#include <algorithm>

namespace protect {

using domain::PlannedWrite;
using domain::WriteKind;

namespace {

journal::Head headOf(const RunContextPtr &run) {
    journal::Head head;
    head.tenantId = run->azure->tenantId;
    head.userName = run->userName;
    head.source = run->source;
    head.choices = run->choices;
    head.policyId = run->policyId;
    head.store = run->store;
    head.keyName = run->keyName;
    head.grant = run->plan.grant;
    head.backup = run->plan.backup;
    return head;
}

journal::End endOf(domain::RunOutcome outcome) {
    switch (outcome) {
    case domain::RunOutcome::Protected:
        return journal::End::Protected;
    case domain::RunOutcome::Failed:
        return journal::End::Failed;
    case domain::RunOutcome::TakenBack:
        return journal::End::TakenBack;
    case domain::RunOutcome::Stopped:
    case domain::RunOutcome::Running:
    case domain::RunOutcome::NotStarted:
        break;
    }
    return journal::End::Stopped;
}

bool isKnown(const RunContextPtr &run, const domain::WrittenChange &change) {
    const std::vector<domain::WrittenChange> &written = run->tracker->record().written;
    return std::any_of(written.begin(), written.end(), [&change](const domain::WrittenChange &known) {
        return known.write.kind == change.write.kind && base::sameText(known.id, change.id)
            && base::sameText(known.write.scope, change.write.scope);
    });
}

/// Requests of the backup itself that may have been taken on before: they are looked for, not repeated.
void takeUpBackup(const RunContextPtr &run, const journal::Record &record) {
    for (const journal::Intent &intent : record.writes) {
        const bool may = !intent.takesBack && intent.answer != journal::Answer::Refused
            && base::sameText(intent.write.scope, run->vaultId().text());
        if (!may) {
            continue;
        }
        if (intent.write.kind == WriteKind::EnableProtection && !run->sentEnable) {
            run->enableSentAt = intent.when;
            run->enableRequestId = intent.requestId;
            run->looksForEnable = true;
        } else if (intent.write.kind == WriteKind::CreateBackupPolicy) {
            run->sentPolicy = run->sentPolicy || intent.write.name == run->policyId.name();
        } else if (intent.write.kind == WriteKind::TriggerBackup && !run->backupSentAt.isValid()) {
            run->backupSentAt = intent.when;
            run->backupRequestId = intent.requestId;
        }
    }
    run->sentEnable = run->sentEnable || run->looksForEnable;
}

std::optional<domain::Attempt> failedAttempt(const domain::RunRecord &record) {
    return record.outcome == domain::RunOutcome::Failed ? std::make_optional(domain::Attempt{
               record.outcome, record.started, record.ended, record.choices, record.stages, record.failure})
                                                        : std::nullopt;
}

/// Those of this estate are known, and tell more.
void takeUpAttempts(const RunContextPtr &run, const journal::Record &record) {
    std::vector<domain::Attempt> &known = run->tracker->edit().attempts;
    std::vector<domain::Attempt> earlier;
    for (const domain::Attempt &attempt : record.attempts) {
        const bool isKnown = std::any_of(known.begin(), known.end(), [&attempt](const domain::Attempt &one) {
            return one.started.toMSecsSinceEpoch() == attempt.started.toMSecsSinceEpoch();
        });
        if (!isKnown) {
            earlier.push_back(attempt);
        }
    }
    known.insert(known.begin(), earlier.begin(), earlier.end());
}

/// What earlier processes wrote belongs to this run.
void takeUp(const RunContextPtr &run, const journal::Record &record) {
    takeUpAttempts(run, record);
    for (const domain::WrittenChange &change : record.written) {
        if (!isKnown(run, change)) {
            run->tracker->edit().written.push_back(change);
        }
    }
    takeUpBackup(run, record);
}

} // namespace

RunRecording::RunRecording(RunContextPtr run) : m_run(std::move(run)) {
    const std::weak_ptr<RunContext> context = m_run;
    m_run->tracker->setWrittenListener([context](const domain::WrittenChange &change) {
        if (const RunContextPtr held = context.lock(); held && held->open) {
            (void)held->open->written(change); // else the next write is not sent
        }
    });
}

RunRecording::~RunRecording() {
    m_run->tracker->setWrittenListener(nullptr);
    if (m_run->open) {
        const domain::RunRecord &record = m_run->tracker->record();
        (void)m_run->open->ended(endOf(record.outcome), failedAttempt(record));
        m_run->open.reset();
    }
}

base::Result<RunRecordingPtr> RunRecording::begin(const RunContextPtr &run) {
    base::Result<journal::OpenRunPtr> open
        = run->runId.isEmpty() ? run->journal->begin(headOf(run)) : run->journal->reopen(run->runId);
    if (!open) {
        return base::Unexpected(open.error());
    }
    run->open = *open;
    run->runId = (*open)->id();
    takeUp(run, (*open)->record());
    return RunRecordingPtr(new RunRecording(run));
}

QCoro::Task<void> settleUnclear(RunContextPtr run, base::Cancellation cancellation) {
    if (!run->open || !run->store) {
        co_return;
    }
    const std::vector<PlannedWrite> unclear = run->open->record().unclear();
    for (const PlannedWrite &open : unclear) {
        const PlannedWrite write = open;
        if (!domain::isGrant(write.kind)) {
            continue;
        }
        GrantAnswer answer = co_await readGrant(run, write, QString(), cancellation);
        if (!run->open || cancellation.isCancelled()) {
            co_return;
        }
        if (answer) {
            run->add(answer->found);
            run->tracker->addWritten(
                write, answer->id, answer->existed || run->open->record().existedBefore(write));
        } else if (answer.error().kind == base::ErrorKind::NotFound) {
            run->open->notThere(write);
        }
    }
}

} // namespace protect
