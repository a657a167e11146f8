#include "protect/recovery/recoverycontext.h"

#include "base/text.h"
#include "protect/flows/recordedwrite.h"

#include <algorithm>

namespace protect {

std::span<const Passing> passingThings() {
    using Step = domain::RecoveryStepKind;
    static constexpr Passing all[] = {
        {Step::RestoreKey, Step::DeleteRehearsalKey},
        {Step::StartFetch, Step::DeleteMadeDisks},
        {Step::CreatePlaceholderSet, Step::DeletePlaceholderSet},
        {Step::CreatePlaceholderKey, Step::DeletePlaceholderKey},
    };
    return all;
}

QString subjectOf(const domain::RecoveryStep &step) {
    return step.key.isEmpty() ? step.resource.text() : step.key.text();
}

base::Error rehearsalCutOff(const domain::RecoveryStep &step) {
    base::Error error;
    error.kind = base::ErrorKind::Conflict;
    error.code = QStringLiteral("RehearsalCutOff");
    error.message = QStringLiteral("What the rehearsal needs is taken away already.");
    error.operation = QStringLiteral("recovery/rehearse");
    error.target = subjectOf(step);
    return error;
}

void RecoveryContext::tell() const {
    const std::function<void()> listener = changed; // which may go away while it is told
    if (listener) {
        listener();
    }
}

azure::ConnectionPtr RecoveryContext::writing(const domain::PlannedWrite &write) const {
    journal::Intent intent;
    intent.write = write;
    return recorded(azure, open, intent);
}

void RecoveryContext::addWritten(const domain::PlannedWrite &write, const QString &id, bool existed) {
    const bool isKnown
        = std::any_of(run.written.begin(), run.written.end(), [&](const domain::WrittenChange &known) {
              return journal::isSameWrite(known.write, write) && base::sameText(known.id, id);
          });
    if (isKnown) {
        return; // repeated: what this run wrote does not become something that was there before
    }
    domain::WrittenChange change;
    change.write = write;
    change.id = id;
    change.when = now();
    change.existed = existed;
    run.written.push_back(change);
    if (open) {
        (void)open->written(change); // else the next write is not sent
    }
    tell();
}

bool RecoveryContext::hasMade(domain::RecoveryStepKind step) const {
    return std::any_of(run.written.begin(), run.written.end(),
        [step](const domain::WrittenChange &change) { return change.write.step == step && !change.existed; });
}

bool RecoveryContext::mayHaveMade(domain::RecoveryStepKind step) const {
    const bool isTold = std::any_of(run.written.begin(), run.written.end(),
        [step](const domain::WrittenChange &change) { return change.write.step == step; });
    const journal::Intent *last = sent(step);
    return !isTold && last && last->answer != journal::Answer::Refused;
}

bool RecoveryContext::isTakenAway(domain::RecoveryStepKind maker) const {
    const std::span<const Passing> all = passingThings();
    return std::any_of(all.begin(), all.end(),
        [&](const Passing &one) { return one.maker == maker && sent(one.cleaner) != nullptr; });
}

void RecoveryContext::addMade(const domain::ResourceId &id) {
    if (std::find(run.made.begin(), run.made.end(), id) == run.made.end()) {
        run.made.push_back(id);
    }
}

const journal::Intent *RecoveryContext::sent(domain::RecoveryStepKind step) const {
    if (!open) {
        return nullptr;
    }
    const std::vector<journal::Intent> &writes = open->record().writes;
    const auto last = std::find_if(writes.rbegin(), writes.rend(),
        [step](const journal::Intent &intent) { return intent.write.step == step; });
    return last == writes.rend() ? nullptr : &*last;
}

void RecoveryContext::forgetSecrets() {
    copy.reset();
    signedAddress.clear();
}

RecoveryWriting::RecoveryWriting(RecoveryContextPtr context) : m_context(std::move(context)) {
    ++m_context->writes;
    m_context->tell();
}

RecoveryWriting::~RecoveryWriting() {
    --m_context->writes;
    m_context->tell();
}

} // namespace protect
