#pragma once

#include "domain/backupstate.h"
#include "domain/reviewfindings.h"
#include "review/importer/importer.h"

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace review {

/// The key that is looked at; empty: all keys.
struct Key {
    QString host;
    QString name;

    bool isAll() const { return name.isEmpty(); }
    friend bool operator==(const Key &, const Key &) = default;
};

/// How many findings there are, and the worst.
struct Count {
    int findings = 0;
    std::optional<domain::FindingSeverity> worst;
    void add(domain::FindingSeverity severity);
    void add(const Count &other);
};

/// What one environment says. Window, terminal and reports show what is worked out here, and work out nothing
/// themselves. Never changes, so that any thread may read it; what is asked for the first time is worked out
/// then.
class Case {
public:
    /// `asOf`: keys expire against it; invalid: expiry is not judged. No clock is asked, so that the same
    /// files always say the same.
    Case(domain::Environment environment, const QDateTime &asOf);
    Case(const Case &) = delete;
    Case &operator=(const Case &) = delete;

    const domain::Environment &environment() const { return m_environment; }
    const domain::AccessIndex &index() const { return m_index; }
    const domain::BackupServices &services() const { return m_services; }
    const QDateTime &asOf() const { return m_asOf; }
    /// Null for all keys, and where there is none of this name.
    const domain::AccessIndex::KeyPlace *place(const Key &key) const;

    /// Worst first.
    const std::vector<domain::ReviewFinding> &findings() const;
    /// Findings about the key, about its store, and about what reaches several stores.
    std::vector<const domain::ReviewFinding *> findings(const Key &key) const;
    Count count(const Key &key) const;
    Count count(size_t key) const; ///< of index().keys()[key]
    /// The key with the worst findings, of index().keys(); nullopt: there is no key.
    std::optional<size_t> firstToLookAt() const;

    /// Whether Azure Backup holds the rights on each of index().keys() and backup can work. Where there are
    /// several service principals of Azure Backup, the best answer.
    const std::vector<domain::BackupVerdict> &backup() const;
    std::optional<domain::BackupVerdict> backup(const Key &key) const;
    std::vector<domain::BackupAnswer> backupAnswers(
        const domain::AccessIndex::KeyPlace &place, domain::Detail detail) const;

    /// What would be possible if their keys went: of every confidential VM with a customer-managed key.
    const std::vector<domain::Recoverability> &recoverability() const;
    /// Of those whose key it is; all keys: of all.
    std::vector<const domain::Recoverability *> recoverability(const Key &key) const;

private:
    void countFindings() const;

    domain::Environment m_environment;
    QDateTime m_asOf;
    domain::AccessIndex m_index;
    domain::BackupServices m_services;
    mutable std::once_flag m_judgedOnce;
    mutable std::once_flag m_backupOnce;
    mutable std::vector<domain::ReviewFinding> m_findings;
    mutable std::vector<Count> m_keyCounts; ///< by index().keys()
    mutable Count m_all;
    mutable std::vector<domain::BackupVerdict> m_backup;
    mutable std::once_flag m_recoverabilityOnce;
    mutable std::vector<domain::Recoverability> m_recoverability;
};

/// Whether the finding is about the key; all keys: every finding.
bool concerns(const domain::ReviewFinding &finding, const Key &key);

/// Findings about the key that `in` has and `notIn` has not.
std::vector<const domain::ReviewFinding *> findingsOnlyIn(const Case &in, const Case &notIn, const Key &key);

/// The same for the same finding in two environments.
QString identityOf(const domain::ReviewFinding &finding);

/// The state of a tenant as files tell it.
struct State {
    State() = default;
    /// Takes what was imported. `asOf` invalid: the time of the state, where it is told. `backupService`: who
    /// Azure Backup is, as somebody says.
    State(
        importer::Imported imported, const QDateTime &asOf = {}, const QString &backupService = {}); // NOLINT

    snapshot::Snapshot facts; ///< without the environment
    domain::ImportReport report;
    std::shared_ptr<const Case> judged; ///< null only where nothing was imported

    bool isUsable() const { return !report.understood.empty(); } ///< something was understood
};

/// Which of two states is the earlier one: the other, unless its time is told and later.
bool isOlder(const State &other, const State &current);

} // namespace review
