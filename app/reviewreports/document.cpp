#include "reviewreports/document.h"

#include "domain/accesslookup.h"
#include "reviewreports/parts.h"
#include "reviewreports/selection.h"
#include "wording/reviewtext.h"
#include "wording/visibletext.h"

#include <algorithm>
#include <tuple>

namespace reviewreports {

namespace {

using domain::AccessIndex;

bool isOfPrincipals(const Principals &principals, const QString &objectId) {
    return !principals || principals->contains(objectId.toCaseFolded());
}

/// Somebody who is gone counts as well.
Principals principalsOf(const ReviewQuestion &question, const AccessIndex &index) {
    if (question.principals.isEmpty()) {
        return std::nullopt;
    }
    QSet<QString> meant = principalsMeant(question.principals, index);
    if (question.other) {
        meant += principalsMeant(question.principals, AccessIndex(question.other->snapshot.environment));
    }
    return meant;
}

bool concernsAny(
    const domain::ReviewFinding &finding, const std::vector<const AccessIndex::KeyPlace *> &keys) {
    return std::any_of(keys.begin(), keys.end(),
        [&finding](const AccessIndex::KeyPlace *place) { return domain::concerns(finding, place->id); });
}

FindingEntry entryOf(
    domain::ReviewFinding finding, const AccessIndex &index, const domain::ImportReport &import) {
    FindingEntry entry;
    entry.ruleId = domain::findingRuleId(finding.rule);
    entry.principalName = nameOf(index, finding.principalId);
    entry.text = wording::findingText(finding, index);
    for (const domain::Evidence &evidence : finding.evidence) {
        entry.reasons << wording::evidenceChain(evidence, finding.principalId, index);
    }
    for (const domain::Uncertainty &uncertainty : finding.uncertainties) {
        entry.reasons << wording::reviewUncertainty(uncertainty, &index);
    }
    entry.reasons.removeDuplicates();
    entry.input = inputOf(finding, import);
    entry.finding = std::move(finding);
    return entry;
}

void addFindings(ReviewDocument &document, const AccessIndex &index, const ReviewQuestion &question,
    const std::vector<const AccessIndex::KeyPlace *> &keys, const Principals &principals) {
    for (domain::ReviewFinding &finding : domain::reviewFindings(index, {document.asOf})) {
        const bool meant = (question.keys.isEmpty() || concernsAny(finding, keys))
            && isOfPrincipals(principals, finding.principalId);
        if (meant) {
            document.findings.push_back(entryOf(std::move(finding), index, document.origin.import));
        }
    }
}

void addKeys(ReviewDocument &document, const AccessIndex &index, const ReviewQuestion &question,
    const std::vector<const AccessIndex::KeyPlace *> &keys, const Principals &principals) {
    const domain::BackupServices services = domain::backupServices(index);
    qint64 cells = 0;
    const int total = static_cast<int>(keys.size());
    for (int done = 0; done < total; ++done) {
        const bool goOn = !question.progress || question.progress(done, total);
        if (!goOn || (cells >= question.cellLimit && done > 0)) {
            document.keysLeftOut = total - done;
            return;
        }
        KeySection section
            = keySection(index, *keys[static_cast<size_t>(done)], {services, document.asOf, principals});
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

KeyChanges changesOf(domain::KeyComparison comparison, const AccessIndex &before, const AccessIndex &after,
    const Principals &principals) {
    std::erase_if(comparison.changes, [&principals](const domain::AccessChange &change) {
        return !isOfPrincipals(principals, change.principalId);
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

ComparisonSection compared(const importer::Imported &imported, const AccessIndex &current,
    const ReviewQuestion &question, const Principals &principals) {
    const AccessIndex other(question.other->snapshot.environment);
    ComparisonSection section;
    section.other = originOf(*question.other);
    section.otherIsOlder = isOlder(question.other->snapshot, imported.snapshot);
    const AccessIndex &before = section.otherIsOlder ? other : current;
    const AccessIndex &after = section.otherIsOlder ? current : other;
    std::vector<domain::KeyComparison> all = domain::compareEnvironments(before, after);
    std::erase_if(all, [&question](const domain::KeyComparison &comparison) {
        return !isKeyMeant(question.keys, comparison.key);
    });
    for (domain::KeyComparison &comparison : all) {
        if (comparison.answer == domain::Permissiveness::Equivalent
            && comparison.presence == domain::KeyPresence::InBoth) {
            ++section.unchangedKeys;
        } else {
            section.keys.push_back(changesOf(std::move(comparison), before, after, principals));
            section.summary.add(section.keys.back().summary);
        }
    }
    return section;
}

} // namespace

bool isOlder(const snapshot::Snapshot &other, const snapshot::Snapshot &current) {
    return !(other.takenAt.isValid() && current.takenAt.isValid() && other.takenAt > current.takenAt);
}

ReviewDocument reviewDocument(const importer::Imported &imported, const ReviewQuestion &question) {
    const AccessIndex index(imported.snapshot.environment);
    ReviewDocument document;
    document.product = QStringLiteral("cvm-backup-wizard");
    document.productVersion = QStringLiteral(CVM_VERSION);
    document.origin = originOf(imported);
    document.asOf = question.asOf.isValid() ? question.asOf.toUTC() : document.origin.takenAt;
    document.keyFilter = question.keys;
    document.principalFilter = question.principals;
    document.coverage = sortedCoverage(imported.snapshot.environment);
    const Principals principals = principalsOf(question, index);
    const std::vector<const AccessIndex::KeyPlace *> keys = keysMeant(index, question.keys);
    addFindings(document, index, question, keys, principals);
    addKeys(document, index, question, keys, principals);
    if (question.other) {
        document.comparison = compared(imported, index, question, principals);
    }
    return document;
}

int findingsAtOrAbove(const ReviewDocument &document, domain::FindingSeverity worst) {
    return static_cast<int>(std::count_if(document.findings.begin(), document.findings.end(),
        [worst](const FindingEntry &entry) { return entry.finding.severity <= worst; }));
}

} // namespace reviewreports
