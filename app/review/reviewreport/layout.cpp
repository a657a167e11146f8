#include "review/reviewreport/layout.h"

#include "review/reviewreport/layoutparts.h"
#include "review/reviewreport/parts.h"
#include "wording/accesstext.h"
#include "wording/findingwords.h"
#include "wording/importtext.h"
#include "wording/labels.h"
#include "wording/recoverabilitytext.h"
#include "wording/reviewreporttext.h"
#include "wording/reviewtext.h"
#include "wording/visibletext.h"

#include <array>

namespace reviewreport {

namespace {

using wording::ReviewLabel;
using wording::reviewLabel;

void addHead(Blocks &blocks, const ReviewDocument &document) {
    blocks.heading(1, reviewLabel(ReviewLabel::Title));
    blocks.paragraph(wording::unprovenListsText(document.origin.import));
    if (document.origin.isSimulated) {
        blocks.paragraph(wording::simulatedNote());
    }
    if (document.origin.usesPseudonyms) {
        blocks.paragraph(reviewLabel(ReviewLabel::Pseudonyms));
    }
    Block &fields = blocks.fields();
    addOrigin(fields, document.origin);
    addField(
        fields, ReviewLabel::ReviewedWith, document.product + QLatin1Char(' ') + document.productVersion);
    if (document.asOf.isValid() && document.asOf != document.origin.takenAt) {
        addField(fields, ReviewLabel::ExpiryJudgedAt, wording::timeWords(document.asOf));
    }
    addField(fields, ReviewLabel::KeysAskedFor, visibleList(document.keyFilter));
    addField(fields, ReviewLabel::PrincipalsAskedFor, visibleList(document.principalFilter));
    if (!document.asOf.isValid()) {
        blocks.paragraph(reviewLabel(ReviewLabel::TimeUnknown));
    }
}

void addCounts(Blocks &blocks, const ReviewDocument &document) {
    using Severity = domain::FindingSeverity;
    QStringList counts;
    for (const Severity severity :
        {Severity::Critical, Severity::High, Severity::Medium, Severity::Low, Severity::Note}) {
        const auto count = std::count_if(document.findings.begin(), document.findings.end(),
            [severity](const FindingEntry &entry) { return entry.finding.severity == severity; });
        if (count > 0) {
            counts << wording::severityCount(severity, static_cast<int>(count));
        }
    }
    blocks.paragraph(
        counts.isEmpty() ? reviewLabel(ReviewLabel::NoFindings) : counts.join(QLatin1String(", ")));
}

QString severityTone(domain::FindingSeverity severity) {
    static const std::array names{QStringLiteral("critical"), QStringLiteral("high"),
        QStringLiteral("medium"), QStringLiteral("low"), QStringLiteral("note")};
    return names[static_cast<size_t>(severity)];
}

void addFindings(Blocks &blocks, const ReviewDocument &document) {
    blocks.heading(2, reviewLabel(ReviewLabel::Findings));
    addCounts(blocks, document);
    for (const FindingEntry &entry : document.findings) {
        const wording::FindingText text = entry.text();
        blocks.heading(3, entry.ruleId + QStringLiteral(" ") + text.title,
            {wording::severityName(entry.finding.severity), severityTone(entry.finding.severity)});
        blocks.paragraph(text.explanation);
        if (!entry.reasons.isEmpty()) {
            blocks.paragraph(reviewLabel(ReviewLabel::Why) + QLatin1Char(':'));
            blocks.list(entry.reasons);
        }
        blocks.paragraph(reviewLabel(ReviewLabel::Cure) + QStringLiteral(": ") + text.cure);
        blocks.commands(text.commands);
    }
}

/// That it seems possible is no yes: the copy cannot be seen.
QString toneOfRestore(const domain::RestoreOutlook &outlook) {
    return outlook.answer == domain::RestoreAnswer::Possible ? QString()
        : outlook.answer == domain::RestoreAnswer::No        ? toneOf(domain::Truth::No)
                                                             : toneOf(domain::Truth::Unknown);
}

/// What would be possible if a key went, machine by machine.
void addRecoverability(Blocks &blocks, const ReviewDocument &document) {
    if (document.recoverability.empty()) {
        return;
    }
    blocks.heading(2, reviewLabel(ReviewLabel::Recoverability));
    blocks.paragraph(reviewLabel(ReviewLabel::RecoverabilityNote));
    for (const domain::Recoverability &one : document.recoverability) {
        blocks.heading(3, wording::recoverabilityTitle(one));
        Block &fields = blocks.fields();
        addField(fields, ReviewLabel::SoftDelete, wording::keyReturnText(one.softDelete),
            toneOf(one.softDelete.comesBack()));
        addField(fields, ReviewLabel::AzureBackup, wording::restoreAnswerText(one.restore),
            toneOfRestore(one.restore));
    }
}

void addNearMisses(Block &fields, const KeySection &key, const std::vector<domain::NearMiss> &misses) {
    constexpr size_t shown = 5;
    for (size_t i = 0; i < misses.size() && i < shown; ++i) {
        addField(fields, ReviewLabel::AzureBackup,
            wording::visible(wording::nearMissSentence(misses[i], key.key.name)));
    }
    if (misses.size() > shown) {
        addField(fields, ReviewLabel::AzureBackup,
            wording::moreProblemsNote(static_cast<int>(misses.size() - shown)));
    }
}

/// Yes only where the rights are held and backup can work; else each of the two, and why.
void addBackup(Block &fields, const KeySection &key, const domain::BackupAnswer &backup) {
    const auto add = [&fields](const QString &text, domain::Truth truth) {
        addField(fields, ReviewLabel::AzureBackup, text, toneOf(truth));
    };
    const QString who = wording::backupServiceName(backup.service);
    const domain::BackupVerdict verdict = backup.verdict();
    const QString answer = wording::verdictWords(verdict);
    if (backup.canWork == domain::Truth::Yes) {
        add(wording::backupLine(who, answer), verdict.truth);
    } else {
        add(wording::backupOfKeyLine(who, answer), verdict.certain());
        add(wording::backupRightsLine(wording::truthWord(backup.rights.truth)), backup.rights.truth);
        for (const QString &line : wording::backupStateLines(backup.states)) {
            add(line, backup.canWork);
        }
    }
    addNearMisses(fields, key, backup.rights.nearMisses);
}

void addKey(Blocks &blocks, const KeySection &key) {
    domain::KeyStore store;
    store.kind = key.storeKind;
    store.name = key.storeName;
    const QString title = wording::keyInStore(store, key.key.name);
    blocks.heading(3, title.left(1).toUpper() + title.mid(1));
    Block &fields = blocks.fields();
    addField(fields, ReviewLabel::Authorization, wording::authorizationName(key.model, key.modelIsKnown));
    addField(fields, ReviewLabel::UsedBy,
        key.diskEncryptionSets.isEmpty() ? reviewLabel(ReviewLabel::UsedByNone)
                                         : visibleList(key.diskEncryptionSets));
    for (const domain::BackupAnswer &backup : key.backup) {
        addBackup(fields, key, backup);
    }
    if (key.rows.empty()) {
        blocks.paragraph(reviewLabel(ReviewLabel::NobodyNamed));
    } else {
        blocks.matrix(key);
    }
}

void addKeys(Blocks &blocks, const ReviewDocument &document) {
    blocks.heading(2, reviewLabel(ReviewLabel::AccessToKeys));
    if (document.keys.empty()) {
        blocks.paragraph(reviewLabel(ReviewLabel::NoKeys));
    } else {
        blocks.paragraph(reviewLabel(ReviewLabel::Legend));
    }
    if (std::any_of(document.keys.begin(), document.keys.end(),
            [](const KeySection &key) { return key.storeKind == domain::KeyStoreKind::ManagedHsm; })) {
        blocks.paragraph(reviewLabel(ReviewLabel::NotJudgedOnHsm));
    }
    for (const KeySection &key : document.keys) {
        addKey(blocks, key);
    }
    if (document.keysLeftOut > 0) {
        blocks.paragraph(wording::keysLeftOutNote(document.keysLeftOut));
    }
}

void addKeyChanges(Blocks &blocks, const std::vector<KeyChanges> &keys) {
    for (const KeyChanges &key : keys) {
        blocks.heading(3, wording::keyPresenceSentence(key.presence, key.key));
        blocks.paragraph(wording::permissivenessSentence(key.summary));
        QStringList lines;
        for (const ChangeEntry &change : key.changes) {
            lines << change.text;
        }
        blocks.list(lines.isEmpty() ? QStringList{reviewLabel(ReviewLabel::NothingChanged)} : lines);
    }
}

QStringList backupLines(const std::vector<review::BackupChange> &changes) {
    QStringList lines;
    for (const review::BackupChange &change : changes) {
        lines << wording::backupChangeLine(change.key.name, change.before, change.after);
    }
    return lines;
}

void addComparison(Blocks &blocks, const ComparisonSection &comparison) {
    blocks.heading(2, reviewLabel(ReviewLabel::Comparison));
    blocks.paragraph(wording::permissivenessSentence(comparison.summary));
    blocks.heading(3, reviewLabel(comparison.otherIsOlder ? ReviewLabel::Earlier : ReviewLabel::Later));
    addOrigin(blocks.fields(), comparison.other);
    addFiles(blocks, comparison.other);
    if (!comparison.backup.empty()) {
        blocks.list(backupLines(comparison.backup));
    }
    addKeyChanges(blocks, comparison.keys);
    if (comparison.unchangedKeys > 0) {
        blocks.paragraph(wording::unchangedKeysNote(comparison.unchangedKeys));
    }
    if (!comparison.recoverability.empty()) {
        blocks.heading(3, reviewLabel(ReviewLabel::Recoverability));
        QStringList lines;
        for (const RecoverabilityChange &change : comparison.recoverability) {
            lines << change.text;
        }
        blocks.list(lines);
    }
}

void addTitles(Blocks &blocks, ReviewLabel label, const std::vector<FindingEntry> &findings) {
    if (!findings.empty()) {
        blocks.paragraph(reviewLabel(label) + QLatin1Char(':'));
        QStringList lines;
        for (const FindingEntry &entry : findings) {
            lines << entry.ruleId + QLatin1Char(' ') + entry.title();
        }
        blocks.list(lines);
    }
}

void addWhatIf(Blocks &blocks, const WhatIfSection &whatIf) {
    blocks.heading(2, reviewLabel(ReviewLabel::WhatIf));
    blocks.paragraph(reviewLabel(ReviewLabel::WhatIfNote));
    QStringList lines;
    for (const TriedChange &change : whatIf.changes) {
        lines << (change.outcome == domain::EditOutcome::Applied
                ? change.text
                : change.text + QStringLiteral(". ") + wording::editOutcomeSentence(change.outcome));
    }
    blocks.list(lines + backupLines(whatIf.backup));
    blocks.paragraph(wording::permissivenessSentence(whatIf.summary));
    addKeyChanges(blocks, whatIf.keys);
    addTitles(blocks, ReviewLabel::FindingsGone, whatIf.gone);
    addTitles(blocks, ReviewLabel::FindingsAdded, whatIf.added);
    if (whatIf.gone.empty() && whatIf.added.empty()) {
        blocks.paragraph(reviewLabel(ReviewLabel::FindingsSame));
    }
}

} // namespace

std::vector<Block> layOut(const ReviewDocument &document) {
    Blocks blocks;
    addHead(blocks, document);
    if (document.whatIf) {
        addWhatIf(blocks, *document.whatIf);
    }
    blocks.heading(2, reviewLabel(ReviewLabel::Files));
    addFiles(blocks, document.origin);
    addCoverage(blocks, document);
    addImport(blocks, document.origin.import);
    addFindings(blocks, document);
    addRecoverability(blocks, document);
    addKeys(blocks, document);
    if (document.comparison) {
        addComparison(blocks, *document.comparison);
    }
    return blocks.take();
}

} // namespace reviewreport
