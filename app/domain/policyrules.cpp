#include "domain/qualification.h"

#include "base/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace domain {

std::vector<PolicyProblem> checkNewPolicy(
    const NewPolicy &policy, const std::vector<BackupPolicy> &existing) {
    static const QRegularExpression name(QStringLiteral("\\A[A-Za-z][-_!A-Za-z0-9]{2,149}\\z"));
    static const QRegularExpression time(QStringLiteral("\\A([01][0-9]|2[0-3]):(00|30)\\z"));
    std::vector<PolicyProblem> problems;
    if (!name.match(policy.name).hasMatch()) {
        problems.push_back(PolicyProblem::Name);
    }
    // A PUT to a name that is taken would re-schedule every VM on that policy.
    const bool taken = std::any_of(existing.begin(), existing.end(),
        [&policy](const BackupPolicy &other) { return base::sameText(other.name, policy.name); });
    if (taken) {
        problems.push_back(PolicyProblem::NameTaken);
    }
    if (!time.match(policy.time).hasMatch()) {
        problems.push_back(PolicyProblem::Time);
    }
    if (policy.retentionDays < 7 || policy.retentionDays > 9999) {
        problems.push_back(PolicyProblem::RetentionDays);
    }
    if (policy.instantRestoreDays < 1 || policy.instantRestoreDays > 30
        || policy.instantRestoreDays > policy.retentionDays) {
        problems.push_back(PolicyProblem::InstantRestoreDays);
    }
    return problems;
}

} // namespace domain
