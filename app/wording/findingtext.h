#pragma once

#include "domain/reviewfindings.h"

#include <QString>
#include <QStringList>

namespace wording {

QString severityName(domain::FindingSeverity severity); ///< "Critical"

/// A rule in general, for lists of rules: "Azure Backup lacks access to a key".
QString findingRuleName(domain::FindingRule rule);
/// Why it matters, in general.
QString findingRuleExplanation(domain::FindingRule rule);

/// One finding in words. Text of Azure in it is plain and visible(); the commands are quoted for bash.
struct FindingText {
    QString title; ///< names the thing, no full stop
    QString explanation; ///< sentences: who, what, where, why it matters
    QString cure; ///< the next step, one or two sentences
    QStringList commands; ///< Azure CLI for bash, one a line; empty where there is no exact command
};

// The index gives names and key stores; it must be the one that was reviewed.

QString findingTitle(const domain::ReviewFinding &finding, const domain::AccessIndex &index);
FindingText findingText(const domain::ReviewFinding &finding, const domain::AccessIndex &index);

QString cureSentence(const domain::ReviewFinding &finding, const domain::AccessIndex &index);
/// The commands of the cure. Grants come first, removals last, so that access never breaks in between. None
/// where a name in them holds hidden characters.
QStringList cureCommands(const domain::ReviewFinding &finding, const domain::AccessIndex &index);

} // namespace wording
