#pragma once

#include "review/case.h"
#include "ui/widgets/searchwords.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <memory>

namespace ui {

/// The keys of a review; the first row stands for all of them. Texts are made when they are shown.
class KeyModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Backup, Findings, Store, ColumnCount };
    enum ItemRole { SortRole = Qt::UserRole + 1 };

    explicit KeyModel(QObject *parent = nullptr);
    /// Where the keys are the same, only what is said of them changes.
    void setCase(std::shared_ptr<const review::Case> reviewed);
    review::Key keyAt(int row) const;
    int rowOf(const review::Key &key) const; ///< -1: none
    bool hasFindings(int row) const;
    static QStringList backupTexts(); ///< all that the column Backup can say
    QString textOf(int row) const; ///< what a search looks at

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;
    review::Count countAt(int row) const;
    int sortValue(int row, int column) const;
    QStringList whyBackup(const review::Key &key) const;

    std::shared_ptr<const review::Case> m_case;
};

/// "All keys" stays on top whatever the order is, and is never filtered away.
class KeyFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit KeyFilter(KeyModel &keys, QObject *parent = nullptr);
    void setText(const QString &text);
    void setOnlyFindings(bool only);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    KeyModel &m_keys;
    SearchWords m_words;
    bool m_onlyFindings = false;
};

} // namespace ui
