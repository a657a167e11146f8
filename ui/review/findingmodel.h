#pragma once

#include "review/case.h"
#include "ui/widgets/searchwords.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <memory>

namespace ui {

/// The findings about a key or about all keys, worst first. Texts are made when they are shown.
class FindingModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Severity, Title, Key, Principal, Rule, ColumnCount };
    enum ItemRole { SortRole = Qt::UserRole + 1 };

    explicit FindingModel(QObject *parent = nullptr);
    /// `base` is the case without the edits of What if: what it does not have is new.
    void setCase(std::shared_ptr<const review::Case> reviewed,
        const std::shared_ptr<const review::Case> &base, const review::Key &key);
    const domain::ReviewFinding &findingAt(int row) const;
    bool isNew(int row) const;
    const std::shared_ptr<const review::Case> &reviewed() const { return m_case; }
    QString textOf(int row) const; ///< what a search looks at

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;

    std::shared_ptr<const review::Case> m_case;
    std::vector<const domain::ReviewFinding *> m_rows; ///< in the case's findings
    QSet<const domain::ReviewFinding *> m_new; ///< of m_rows
};

class FindingFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit FindingFilter(FindingModel &findings, QObject *parent = nullptr);
    void setText(const QString &text);
    void setWorstOf(std::optional<domain::FindingSeverity> atLeast); ///< nullopt: all

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    FindingModel &m_findings;
    SearchWords m_words;
    std::optional<domain::FindingSeverity> m_atLeast;
};

} // namespace ui
