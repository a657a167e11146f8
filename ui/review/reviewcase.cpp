#include "ui/review/reviewcase.h"

#include "base/text.h"

#include <algorithm>
#include <limits>

namespace ui {

namespace {

QString placeOf(const QString &host, const QString &keyName) {
    return keyName.isEmpty() ? host.toCaseFolded() : host.toCaseFolded() + u'/' + keyName.toCaseFolded();
}

domain::Truth better(domain::Truth a, domain::Truth b) {
    if (a == domain::Truth::Yes || b == domain::Truth::Yes) {
        return domain::Truth::Yes;
    }
    return a == domain::Truth::Unknown || b == domain::Truth::Unknown ? domain::Truth::Unknown
                                                                      : domain::Truth::No;
}

} // namespace

ReviewCase::ReviewCase(domain::Environment environment, const QDateTime &now)
    : m_environment(std::move(environment)),
      m_now(now),
      m_index(m_environment),
      m_findings(domain::reviewFindings(m_index, {now, {}})) {
    judgeBackup();
    countFindings();
}

void ReviewCase::judgeBackup() {
    const QStringList ids = domain::backupServiceIds(m_index);
    m_backupAccess.assign(m_index.keys().size(), ids.isEmpty() ? domain::Truth::Unknown : domain::Truth::No);
    for (const QString &id : ids) {
        const std::vector<domain::Truth> truths = domain::backupAccessToAllKeys(m_index, id);
        for (size_t i = 0; i < truths.size(); ++i) {
            m_backupAccess[i] = better(m_backupAccess[i], truths[i]);
        }
    }
}

void ReviewCase::countFindings() {
    for (const domain::ReviewFinding &finding : m_findings) {
        m_counts[placeOf(finding.host, keyOf(finding))].add(finding.severity);
    }
    m_keyCounts.reserve(m_index.keys().size());
    for (const domain::AccessIndex::KeyPlace &place : m_index.keys()) {
        m_keyCounts.push_back(count(ReviewKey{place.id.host, place.id.name}));
    }
}

void ReviewCase::Count::add(domain::FindingSeverity severity, int number) {
    findings += number;
    worst = worst ? std::min(*worst, severity) : severity;
}

void ReviewCase::Count::add(const Count &other) {
    if (other.worst) {
        add(*other.worst, other.findings);
    }
}

std::optional<domain::Truth> ReviewCase::backupAccess(const ReviewKey &key) const {
    const domain::AccessIndex::KeyPlace *place = m_index.keyPlace(key.host, key.name);
    if (place == nullptr) {
        return std::nullopt;
    }
    return m_backupAccess[static_cast<size_t>(place - m_index.keys().data())];
}

bool ReviewCase::concerns(const domain::ReviewFinding &finding, const ReviewKey &key) const {
    if (key.isAll() || finding.host.isEmpty()) {
        return true;
    }
    const QString only = keyOf(finding);
    return base::sameText(finding.host, key.host) && (only.isEmpty() || base::sameText(only, key.name));
}

ReviewCase::Count ReviewCase::count(const ReviewKey &key) const {
    Count count;
    if (key.isAll()) {
        for (const Count &one : m_counts) {
            count.add(one);
        }
        return count;
    }
    count.add(m_counts.value(placeOf(key.host, key.name)));
    count.add(m_counts.value(placeOf(key.host, {})));
    count.add(m_counts.value(QString()));
    return count;
}

std::optional<size_t> ReviewCase::firstToLookAt() const {
    const auto isWorse = [](const Count &a, const Count &b) {
        const int left = a.worst ? static_cast<int>(*a.worst) : std::numeric_limits<int>::max();
        const int right = b.worst ? static_cast<int>(*b.worst) : std::numeric_limits<int>::max();
        return left != right ? left < right : a.findings > b.findings;
    };
    const auto found = std::min_element(m_keyCounts.begin(), m_keyCounts.end(), isWorse);
    return found == m_keyCounts.end() ? std::nullopt
                                      : std::optional(static_cast<size_t>(found - m_keyCounts.begin()));
}

QSet<QString> ReviewCase::principalsWithFindings(const ReviewKey &key) const {
    QSet<QString> ids;
    for (const domain::ReviewFinding &finding : m_findings) {
        if (!finding.principalId.isEmpty() && concerns(finding, key)) {
            ids.insert(finding.principalId.toCaseFolded());
        }
    }
    return ids;
}

QString keyOf(const domain::ReviewFinding &finding) {
    if (!finding.keyName.isEmpty() || finding.host.isEmpty()) {
        return finding.keyName;
    }
    static const QString hsmKeys = QStringLiteral("/keys/");
    return finding.scope.startsWith(hsmKeys) ? finding.scope.mid(hsmKeys.size())
                                             : domain::ResourceId(finding.scope).nameOf(u"keys");
}

QString findingIdentity(const domain::ReviewFinding &finding) {
    return QStringList{domain::findingRuleId(finding.rule), finding.host, finding.keyName,
        finding.principalId, finding.assignmentId, finding.scope}
        .join(u'\n')
        .toCaseFolded();
}

} // namespace ui
