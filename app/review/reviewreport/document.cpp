#include "review/reviewreport/document.h"

#include "base/text.h"
#include "review/reviewreport/parts.h"
#include "review/selection.h"
#include "review/whatif.h"
#include "wording/edittext.h"
#include "wording/recoverabilitytext.h"
#include "wording/reviewtext.h"
#include "wording/visibletext.h"

#include <algorithm>
#include <tuple>

namespace reviewreport {

namespace {

using domain::AccessIndex;

/// Somebody who is gone counts as well.
review::Principals principalsOf(const ReviewQuestion &question, const AccessIndex &index) {
    if (question.principals.isEmpty()) {
        return std::nullopt;
    }
    QSet<QString> meant = review::principalsMeant(question.principals, index);
    if (question.other) {
        meant += review::principalsMeant(question.principals, question.other->judged->index());
    }
    return meant;
}

FindingEntry entryOf(const domain::ReviewFinding &finding, const std::shared_ptr<const review::Case> &in,
    const domain::ImportReport &import) {
    const AccessIndex &index = in->index();
    FindingEntry entry;
    entry.in = in;
    entry.finding = finding;
    entry.ruleId = domain::findingRuleId(finding.rule);
    entry.principalName = nameOf(index, finding.principalId);
    for (const domain::Evidence &evidence : finding.evidence) {
        entry.reasons << wording::evidenceChain(evidence, finding.principalId, index);
    }
    for (const domain::Uncertainty &uncertainty : finding.uncertainties) {
        entry.reasons << wording::reviewUncertainty(uncertainty, &index);
    }
    entry.reasons.removeDuplicates();
    entry.input = inputOf(finding, import);
    return entry;
}

void addKeys(ReviewDocument &document, const review::Case &reviewed, const ReviewQuestion &question,
    const std::vector<const AccessIndex::KeyPlace *> &keys, const review::Principals &principals) {
    qint64 cells = 0;
    for (size_t done = 0; done < keys.size(); ++done) {
        const bool goOn = review::goesOn(question.progress, done, keys.size());
        if (!goOn || (cells >= question.cellLimit && done > 0)) {
            document.keysLeftOut = static_cast<int>(keys.size() - done);
            return;
        }
        KeySection section = keySection(reviewed, *keys[done], principals);
        cells += static_cast<qint64>(section.rows.size() * section.actions.size());
        document.keys.push_back(std::move(section));
    }
}

std::vector<domain::ScopeRead> sortedCoverage(const domain::Environment &environment) {
    std::vector<domain::ScopeRead> coverage = environment.coverage;
    const auto order = [](const domain::ScopeRead &read) {
        return std::tie(read.kind, read.store, read.scope, read.principalFilter, read.outcome);
    };
    std::stable_sort(coverage.begin(), coverage.end(),
        [&order](const domain::ScopeRead &a, const domain::ScopeRead &b) { return order(a) < order(b); });
    return coverage;
}

std::vector<domain::Recoverability> recoverabilityOf(const review::Case &reviewed, const QStringList &keys) {
    std::vector<domain::Recoverability> found;
    for (const domain::Recoverability &one : reviewed.recoverability()) {
        if (keys.isEmpty() || (!one.key.isEmpty() && review::isKeyMeant(keys, one.key))) {
            found.push_back(one);
        }
    }
    std::stable_sort(found.begin(), found.end(),
        [](const domain::Recoverability &a, const domain::Recoverability &b) { return a.name < b.name; });
    return found;
}

std::vector<RecoverabilityChange> recoverabilityChanges(
    const review::Case &before, const review::Case &after, const QStringList &keys) {
    QHash<domain::ResourceId, const domain::Recoverability *> known;
    for (const domain::Recoverability &one : before.recoverability()) {
        known.insert(one.virtualMachine, &one);
    }
    std::vector<RecoverabilityChange> changes;
    for (domain::Recoverability &one : recoverabilityOf(after, keys)) {
        const domain::Recoverability *was = known.value(one.virtualMachine);
        if (was && (was->softDelete.key != one.softDelete.key || was->restore.answer != one.restore.answer)) {
            QString text = wording::recoverabilityChangeLine(*was, one);
            changes.push_back({*was, std::move(one), std::move(text)});
        }
    }
    return changes;
}

KeyChanges changesOf(domain::KeyComparison comparison, const AccessIndex &before, const AccessIndex &after,
    const review::Principals &principals) {
    std::erase_if(comparison.changes, [&principals](const domain::AccessChange &change) {
        return !review::areMeant(principals, change.principalId);
    });
    KeyChanges changes{comparison.key, comparison.presence, domain::summaryOf(comparison), {},
        comparison.unchanged, comparison.unknown};
    for (domain::AccessChange &change : comparison.changes) {
        ChangeEntry entry;
        // Somebody who is gone has a name in the earlier state only.
        const AccessIndex &names = after.principal(change.principalId) ? after : before;
        entry.principalName = nameOf(names, change.principalId);
        entry.text = wording::accessChangeSentence(change, names);
        entry.change = std::move(change);
        changes.changes.push_back(std::move(entry));
    }
    return changes;
}

ComparisonSection compared(
    const review::State &state, const ReviewQuestion &question, const review::Principals &principals) {
    ComparisonSection section;
    section.other = originOf(*question.other);
    section.otherIsOlder = review::isOlder(*question.other, state);
    const review::Case &before = section.otherIsOlder ? *question.other->judged : *state.judged;
    const review::Case &after = section.otherIsOlder ? *state.judged : *question.other->judged;
    section.backup = review::backupChanges(before, after, question.keys);
    const auto isOtherForBackup = [&section](const domain::KeyIdentifier &key) {
        return std::any_of(
            section.backup.begin(), section.backup.end(), [&key](const review::BackupChange &change) {
                return base::sameText(change.key.host, key.host) && base::sameText(change.key.name, key.name);
            });
    };
    std::vector<domain::KeyComparison> all = *review::compareKeys(before, after, question.keys);
    for (domain::KeyComparison &comparison : all) {
        if (comparison.answer == domain::Permissiveness::Equivalent
            && comparison.presence == domain::KeyPresence::InBoth) {
            section.unchangedKeys += isOtherForBackup(comparison.key) ? 0 : 1;
        } else {
            section.keys.push_back(
                changesOf(std::move(comparison), before.index(), after.index(), principals));
            section.summary.add(section.keys.back().summary);
        }
    }
    section.recoverability = recoverabilityChanges(before, after, question.keys);
    return section;
}

std::vector<FindingEntry> entriesOf(const std::vector<const domain::ReviewFinding *> &findings,
    const std::shared_ptr<const review::Case> &in, const domain::ImportReport &import) {
    std::vector<FindingEntry> entries;
    entries.reserve(findings.size());
    for (const domain::ReviewFinding *finding : findings) {
        entries.push_back(entryOf(*finding, in, import));
    }
    return entries;
}

WhatIfSection triedOut(const review::State &state, const review::WhatIf &tried,
    const ReviewQuestion &question, const review::Principals &principals) {
    const review::Case &before = *state.judged;
    const review::Case &after = *tried.after;
    WhatIfSection section;
    for (const review::TriedEdit &one : tried.edits) {
        section.changes.push_back({one.outcome, wording::editSentence(one.edit, before.index())});
    }
    section.backup = review::backupChanges(before, after, question.keys);
    std::vector<domain::KeyComparison> all = *review::compareKeys(before, after, question.keys);
    for (domain::KeyComparison &comparison : all) {
        KeyChanges changes = changesOf(std::move(comparison), before.index(), after.index(), principals);
        section.summary.add(changes.summary);
        if (!changes.changes.empty()) {
            section.keys.push_back(std::move(changes));
        }
    }
    const auto onlyIn = [&](const std::shared_ptr<const review::Case> &in, const review::Case &notIn) {
        const auto keys = review::keysMeant(question.keys, in->index());
        return entriesOf(
            review::findingsMeant(review::findingsOnlyIn(*in, notIn, {}), question.keys, keys, principals),
            in, state.report);
    };
    section.gone = onlyIn(state.judged, after);
    section.added = onlyIn(tried.after, before);
    return section;
}

} // namespace

ReviewDocument reviewDocument(const review::State &state, const ReviewQuestion &question) {
    std::optional<review::WhatIf> tried;
    if (!question.whatIf.empty()) {
        tried = review::tryOut(*state.judged, question.whatIf);
    }
    const std::shared_ptr<const review::Case> judged = tried ? tried->after : state.judged;
    const review::Case &reviewed = *judged;
    const AccessIndex &index = reviewed.index();
    ReviewDocument document;
    document.product = QStringLiteral("cvm-backup-wizard");
    document.productVersion = QStringLiteral(CVM_VERSION);
    document.origin = originOf(state);
    document.asOf = reviewed.asOf();
    document.keyFilter = question.keys;
    document.principalFilter = question.principals;
    document.coverage = sortedCoverage(reviewed.environment());
    const review::Principals principals = principalsOf(question, index);
    const std::vector<const AccessIndex::KeyPlace *> keys = review::keysMeant(question.keys, index);
    document.findings = entriesOf(
        review::findingsMeant(reviewed.findings({}), question.keys, keys, principals), judged, state.report);
    document.recoverability = recoverabilityOf(reviewed, question.keys);
    addKeys(document, reviewed, question, keys, principals);
    if (question.other) {
        document.comparison = compared(state, question, principals);
    }
    if (tried) {
        document.whatIf = triedOut(state, *tried, question, principals);
    }
    return document;
}

int findingsAtOrAbove(const ReviewDocument &document, domain::FindingSeverity worst) {
    return static_cast<int>(std::count_if(document.findings.begin(), document.findings.end(),
        [worst](const FindingEntry &entry) { return entry.finding.severity <= worst; }));
}

} // namespace reviewreport
