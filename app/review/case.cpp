#include "review/case.h"

#include "base/text.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace review {

using domain::AccessIndex;

namespace {

domain::Environment endedBy(const QDateTime &time, domain::Environment environment) {
    for (domain::RoleAssignment &assignment : environment.azureRoles.assignments) {
        assignment.isOver = time.isValid() && assignment.ends.isValid() && assignment.ends <= time;
    }
    return environment;
}

} // namespace

Case::Case(domain::Environment environment, const QDateTime &asOf)
    : m_environment(endedBy(asOf, std::move(environment))),
      m_asOf(asOf),
      m_index(m_environment),
      m_services(domain::backupServices(m_index)) { }

const AccessIndex::KeyPlace *Case::place(const Key &key) const {
    return key.isAll() ? nullptr : m_index.keyPlace(key.host, key.name);
}

const std::vector<domain::ReviewFinding> &Case::findings() const {
    std::call_once(m_judgedOnce, [this] {
        m_findings = domain::reviewFindings(m_index, {m_asOf});
        countFindings();
    });
    return m_findings;
}

std::vector<const domain::ReviewFinding *> Case::findings(const Key &key) const {
    std::vector<const domain::ReviewFinding *> found;
    for (const domain::ReviewFinding &finding : findings()) {
        if (concerns(finding, key)) {
            found.push_back(&finding);
        }
    }
    return found;
}

/// As domain::concerns() tells, without asking it for every key and finding.
void Case::countFindings() const {
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
    for (const AccessIndex::KeyPlace &key : m_index.keys()) {
        Count count = counts.value(place(key.id.host, key.id.name));
        count.add(counts.value(place(key.id.host, {})));
        count.add(counts.value(place({}, {})));
        m_keyCounts.push_back(count);
    }
}

void Count::add(domain::FindingSeverity severity) {
    ++findings;
    worst = worst ? std::min(*worst, severity) : severity;
}

void Count::add(const Count &other) {
    findings += other.findings;
    worst = worst && other.worst ? std::min(*worst, *other.worst) : (worst ? worst : other.worst);
}

Count Case::count(const Key &key) const {
    findings();
    const AccessIndex::KeyPlace *found = place(key);
    return key.isAll() ? m_all : found ? count(static_cast<size_t>(found - m_index.keys().data())) : Count();
}

Count Case::count(size_t key) const {
    findings();
    return m_keyCounts[key];
}

std::optional<size_t> Case::firstToLookAt() const {
    const auto isWorse = [](const Count &a, const Count &b) {
        const int left = a.worst ? static_cast<int>(*a.worst) : std::numeric_limits<int>::max();
        const int right = b.worst ? static_cast<int>(*b.worst) : std::numeric_limits<int>::max();
        return left != right ? left < right : a.findings > b.findings;
    };
    findings();
    const auto found = std::min_element(m_keyCounts.begin(), m_keyCounts.end(), isWorse);
    return found == m_keyCounts.end() ? std::nullopt
                                      : std::optional(static_cast<size_t>(found - m_keyCounts.begin()));
}

std::vector<domain::BackupAnswer> Case::backupAnswers(
    const AccessIndex::KeyPlace &place, domain::Detail detail) const {
    return domain::backupAnswers(m_index, m_services, place, m_asOf, detail);
}

const std::vector<domain::BackupVerdict> &Case::backup() const {
    std::call_once(m_backupOnce, [this] {
        m_backup.reserve(m_index.keys().size());
        for (const AccessIndex::KeyPlace &place : m_index.keys()) {
            m_backup.push_back(domain::bestOf(backupAnswers(place, domain::Detail::TruthOnly)));
        }
    });
    return m_backup;
}

std::optional<domain::BackupVerdict> Case::backup(const Key &key) const {
    const AccessIndex::KeyPlace *found = place(key);
    return found ? std::optional(backup()[static_cast<size_t>(found - m_index.keys().data())]) : std::nullopt;
}

const std::vector<domain::Recoverability> &Case::recoverability() const {
    std::call_once(
        m_recoverabilityOnce, [this] { m_recoverability = domain::recoverabilities(m_index, m_asOf); });
    return m_recoverability;
}

std::vector<const domain::Recoverability *> Case::recoverability(const Key &key) const {
    std::vector<const domain::Recoverability *> found;
    for (const domain::Recoverability &one : recoverability()) {
        if (key.isAll()
            || (base::sameText(one.key.host, key.host) && base::sameText(one.key.name, key.name))) {
            found.push_back(&one);
        }
    }
    return found;
}

bool concerns(const domain::ReviewFinding &finding, const Key &key) {
    return key.isAll() || domain::concerns(finding, {key.host, key.name, QString()});
}

QString identityOf(const domain::ReviewFinding &finding) {
    const QString way = finding.way ? QString::number(static_cast<int>(*finding.way)) : QString();
    return (domain::identityParts(finding) << way).join(u'\n').toCaseFolded();
}

std::vector<const domain::ReviewFinding *> findingsOnlyIn(const Case &in, const Case &notIn, const Key &key) {
    QSet<QString> known;
    for (const domain::ReviewFinding &finding : notIn.findings()) {
        known.insert(identityOf(finding));
    }
    std::vector<const domain::ReviewFinding *> found = in.findings(key);
    std::erase_if(found, [&known](const auto *finding) { return known.contains(identityOf(*finding)); });
    return found;
}

State::State(importer::Imported imported, const QDateTime &asOf, const QString &backupService)
    : facts(std::move(imported.snapshot)), report(std::move(imported.report)) {
    domain::Environment environment = std::exchange(facts.environment, {});
    facts.takenAt = facts.takenAt.isValid() ? facts.takenAt.toUTC() : QDateTime();
    if (!backupService.isEmpty()) {
        environment.namedBackupService = backupService;
    }
    judged
        = std::make_shared<const Case>(std::move(environment), asOf.isValid() ? asOf.toUTC() : facts.takenAt);
}

bool isOlder(const State &other, const State &current) {
    const bool areTold = !other.report.isTimeOfFiles && !current.report.isTimeOfFiles;
    return !(areTold && other.facts.takenAt.isValid() && current.facts.takenAt.isValid()
        && other.facts.takenAt > current.facts.takenAt);
}

} // namespace review
