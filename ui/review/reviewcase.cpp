#include "ui/review/reviewcase.h"

#include "domain/backupstate.h"
#include "wording/accesstext.h"
#include "wording/reviewreporttext.h"
#include "wording/visibletext.h"

#include <algorithm>
#include <limits>

namespace ui {

ReviewCase::ReviewCase(domain::Environment environment, const QDateTime &now)
    : m_environment(std::move(environment)),
      m_now(now),
      m_index(m_environment),
      m_findings(domain::reviewFindings(m_index, {now})) {
    judgeBackup();
    countFindings();
}

void ReviewCase::judgeBackup() {
    const domain::BackupServices services = domain::backupServices(m_index);
    m_backupAccess.reserve(m_index.keys().size());
    for (const domain::AccessIndex::KeyPlace &place : m_index.keys()) {
        m_backupAccess.push_back(domain::bestOf(
            domain::backupAnswers(m_index, services, place, m_now, domain::Detail::TruthOnly)));
    }
}

/// As domain::concerns() tells, without asking it for every key and finding.
void ReviewCase::countFindings() {
    const auto place = [](const QString &host, const QString &keyName) {
        return host.toCaseFolded() + u'/' + keyName.toCaseFolded();
    };
    QHash<QString, Count> counts; ///< by host and key name, which may both be empty
    for (const domain::ReviewFinding &finding : m_findings) {
        m_all.add(finding.severity);
        if (finding.ofEveryKey) {
            counts[place({}, {})].add(finding.severity);
        }
        for (const QString &host : finding.hosts) {
            for (const QString &key : finding.keys.isEmpty() ? QStringList{QString()} : finding.keys) {
                counts[place(host, key)].add(finding.severity);
            }
        }
    }
    for (const domain::AccessIndex::KeyPlace &key : m_index.keys()) {
        Count count = counts.value(place(key.id.host, key.id.name));
        count.add(counts.value(place(key.id.host, {})));
        count.add(counts.value(place({}, {})));
        m_keyCounts.push_back(count);
    }
}

void ReviewCase::Count::add(domain::FindingSeverity severity) {
    ++findings;
    worst = worst ? std::min(*worst, severity) : severity;
}

void ReviewCase::Count::add(const Count &other) {
    findings += other.findings;
    worst = worst && other.worst ? std::min(*worst, *other.worst) : (worst ? worst : other.worst);
}

std::optional<domain::BackupVerdict> ReviewCase::backupAccess(const ReviewKey &key) const {
    const domain::AccessIndex::KeyPlace *place = m_index.keyPlace(key.host, key.name);
    if (place == nullptr) {
        return std::nullopt;
    }
    return m_backupAccess[static_cast<size_t>(place - m_index.keys().data())];
}

QStringList ReviewCase::whyBackup(const ReviewKey &key) const {
    const domain::AccessIndex::KeyPlace *place = m_index.keyPlace(key.host, key.name);
    QStringList lines;
    if (place == nullptr) {
        return lines;
    }
    for (const domain::BackupAnswer &answer : domain::backupAnswers(
             m_index, domain::backupServices(m_index), *place, m_now, domain::Detail::TruthOnly)) {
        lines << wording::backupRightsLine(wording::truthWord(answer.rights.truth));
        for (const domain::Prerequisite &state : answer.states) {
            lines << wording::backupStateLine(
                domain::effectOf(state), wording::visible(wording::prerequisiteSentence(state)));
        }
    }
    return lines;
}

bool ReviewCase::concerns(const domain::ReviewFinding &finding, const ReviewKey &key) const {
    if (key.isAll()) {
        return true;
    }
    const domain::AccessIndex::KeyPlace *place = m_index.keyPlace(key.host, key.name);
    return place && domain::concerns(finding, place->id);
}

ReviewCase::Count ReviewCase::count(const ReviewKey &key) const {
    const domain::AccessIndex::KeyPlace *place = key.isAll() ? nullptr : m_index.keyPlace(key.host, key.name);
    if (place) {
        return m_keyCounts[static_cast<size_t>(place - m_index.keys().data())];
    }
    return key.isAll() ? m_all : Count();
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

QString findingIdentity(const domain::ReviewFinding &finding) {
    const QString way = finding.way ? QString::number(static_cast<int>(*finding.way)) : QString();
    return (domain::identityParts(finding) << way).join(u'\n').toCaseFolded();
}

} // namespace ui
