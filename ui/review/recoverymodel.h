#pragma once

#include "review/case.h"
#include "ui/widgets/searchwords.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <memory>

namespace ui {

/// The confidential VMs of a key or of all keys, and what would bring their keys back.
class RecoveryModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { VirtualMachine, Key, SoftDelete, AzureBackup, ColumnCount };

    explicit RecoveryModel(QObject *parent = nullptr);
    void setCase(std::shared_ptr<const review::Case> reviewed, const review::Key &key);
    const domain::Recoverability &at(int row) const { return *m_rows[static_cast<size_t>(row)]; }
    QString textOf(int row) const; ///< what a search looks at

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;

    std::shared_ptr<const review::Case> m_case;
    std::vector<const domain::Recoverability *> m_rows; ///< in the case
};

class RecoveryFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit RecoveryFilter(RecoveryModel &machines, QObject *parent = nullptr);
    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    RecoveryModel &m_machines;
    SearchWords m_words;
};

} // namespace ui
