#include "review/explain/explanation.h"

#include "review/explain/codes.h"
#include "review/explain/facts.h"
#include "review/explain/pastedtext.h"
#include "review/explain/sentences.h"

#include <QRegularExpression>

#include <algorithm>

namespace explain {

namespace {

constexpr qsizetype most = 128 * 1024; ///< from each end
constexpr qsizetype mostWords = 200;

/// The first of the deepest; a code goes before a sentence, which often stands beside it.
const Found *decisive(const std::vector<Found> &all) {
    const auto deepest = std::max_element(all.begin(), all.end(), [](const Found &one, const Found &other) {
        return one.depth != other.depth ? one.depth < other.depth
                                        : static_cast<int>(one.sure) > static_cast<int>(other.sure);
    });
    return deepest == all.end() ? nullptr : &*deepest;
}

bool isRefusedGrant(const QStringList &lacks) {
    static const QRegularExpression grant(QStringLiteral("roleAssignments/write|accessPolicies/write"),
        QRegularExpression::CaseInsensitiveOption);
    return std::any_of(
        lacks.begin(), lacks.end(), [](const QString &action) { return grant.match(action).hasMatch(); });
}

/// Somebody who could not grant is told before the backup that lacks the grant.
void deepenRefusedGrants(std::vector<Found> &all, const QString &text, const QString &lines) {
    const QString refusal = QStringLiteral("AuthorizationFailed");
    const bool isRefused = isRefusedGrant(factsIn(text, lines, Matter::Access, refusal).lacks);
    for (Found &one : all) {
        if (isRefused && one.code.endsWith(refusal)) {
            one.depth = Depth::Hindrance;
        }
    }
}

/// Rights of other services are another matter.
bool areOfOtherServices(const QStringList &lacks) {
    static const QRegularExpression ours(
        QStringLiteral("\\A(Microsoft\\.(Compute|KeyVault|RecoveryServices|Authorization|Resources|Features|"
                       "DataProtection|"
                       "ManagedIdentity|Network)/|(keys|secrets|certificates) )"),
        QRegularExpression::CaseInsensitiveOption);
    return !lacks.isEmpty() && std::none_of(lacks.begin(), lacks.end(), [](const QString &action) {
        return ours.match(action).hasMatch();
    });
}

/// Azure Backup's own access: its code says so, or the words without one do.
bool isOfAzureBackup(const Found &found) {
    return found.about == Matter::Access
        && (found.code.contains(QLatin1String("KeyVaultPermissionsNotConfigured"))
            || (found.code.isEmpty() && found.words.contains(QLatin1String("backup"), Qt::CaseInsensitive)));
}

QStringList otherCodes(const std::vector<Found> &all, const QString &told) {
    constexpr qsizetype most = 5;
    QStringList codes;
    for (const Found &one : all) {
        if (one.depth != Depth::Wrapper && !one.code.isEmpty() && one.code != told) {
            codes << one.code;
        }
    }
    codes.removeDuplicates();
    return codes.mid(0, most);
}

} // namespace

Explanation explain(const QString &pasted) {
    const bool isLong = pasted.size() > 2 * most; // of a log, the end tells what went wrong
    const QString lines
        = plainLines(isLong ? pasted.left(most) + QLatin1Char('\n') + pasted.right(most) : pasted);
    const QString text = lines.simplified();
    std::vector<Found> all = codesIn(lines);
    for (const Found &found : sentencesIn(text)) {
        all.push_back(found);
    }
    deepenRefusedGrants(all, text, lines);
    const Found *const found = decisive(all);
    Explanation explanation;
    explanation.isPartial = isLong;
    if (!found) {
        return explanation;
    }
    const Facts facts = factsIn(text, lines, found->about, found->code);
    if (areOfOtherServices(facts.lacks)) {
        return explanation;
    }
    explanation.about = found->about;
    explanation.code = found->code;
    explanation.sure = found->sure;
    explanation.principal = facts.principal;
    explanation.lacks = facts.lacks;
    explanation.object = withoutPersons(facts.object);
    explanation.message = withoutPersons(facts.message);
    explanation.decidedBy = withoutPersons(found->words.simplified()).left(mostWords);
    explanation.others = otherCodes(all, found->code);
    if (explanation.principal.isEmpty() && isOfAzureBackup(*found)) {
        explanation.principal = domain::azureBackupService;
    }
    return explanation;
}

} // namespace explain
