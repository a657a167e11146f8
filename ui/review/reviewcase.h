#pragma once

#include "domain/accessmatrix.h"
#include "domain/backupstate.h"
#include "domain/reviewfindings.h"
#include "domain/whatif.h"

#include <QHash>

#include <optional>
#include <vector>

namespace ui {

/// The key that a review looks at; empty: all keys.
struct ReviewKey {
    QString host;
    QString name;

    bool isAll() const { return name.isEmpty(); }
    friend bool operator==(const ReviewKey &, const ReviewKey &) = default;
};

/// What one environment says, worked out on a worker thread and never changed afterwards, so that the window
/// may read it while other answers are being worked out.
class ReviewCase {
public:
    /// `now` is the time of the snapshot: keys expire against it.
    ReviewCase(domain::Environment environment, const QDateTime &now);
    ReviewCase(const ReviewCase &) = delete;
    ReviewCase &operator=(const ReviewCase &) = delete;

    const domain::Environment &environment() const { return m_environment; }
    const domain::AccessIndex &index() const { return m_index; }
    const std::vector<domain::ReviewFinding> &findings() const { return m_findings; }
    const QDateTime &now() const { return m_now; }

    /// Whether Azure Backup holds the rights on each of index().keys() and backup can work. Where there are
    /// several service principals of Azure Backup, the best answer.
    const std::vector<domain::BackupVerdict> &backupAccess() const { return m_backupAccess; }
    std::optional<domain::BackupVerdict> backupAccess(const ReviewKey &key) const;
    /// Who holds the rights, and what stops backup or may, one a line; empty for all keys.
    QStringList whyBackup(const ReviewKey &key) const;

    /// Findings about the key, about its store, and about what reaches several stores.
    bool concerns(const domain::ReviewFinding &finding, const ReviewKey &key) const;
    struct Count {
        int findings = 0;
        std::optional<domain::FindingSeverity> worst;
        void add(domain::FindingSeverity severity);
        void add(const Count &other);
    };
    Count count(const ReviewKey &key) const;
    Count count(size_t key) const { return m_keyCounts[key]; } ///< of index().keys()[key]
    /// The key with the worst findings, of index().keys(); nullopt: there is no key.
    std::optional<size_t> firstToLookAt() const;
    /// Principals that a finding about the key names, folded.
    QSet<QString> principalsWithFindings(const ReviewKey &key) const;

private:
    void judgeBackup();
    void countFindings();

    domain::Environment m_environment;
    QDateTime m_now;
    domain::AccessIndex m_index;
    std::vector<domain::ReviewFinding> m_findings;
    std::vector<domain::BackupVerdict> m_backupAccess;
    std::vector<Count> m_keyCounts; ///< by index().keys()
    Count m_all;
};

/// The same finding in two environments.
QString findingIdentity(const domain::ReviewFinding &finding);

} // namespace ui
