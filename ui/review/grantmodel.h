#pragma once

#include "review/granttree.h"
#include "ui/widgets/searchwords.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>

namespace ui {

/// The tree of who decides -> scope -> role -> principal. Texts are made when they are shown.
class GrantModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit GrantModel(QObject *parent = nullptr);
    void setTree(std::shared_ptr<const review::GrantTree> tree);
    const std::shared_ptr<const review::GrantTree> &tree() const { return m_tree; }
    const review::GrantNode *nodeAt(const QModelIndex &index) const; ///< nullptr: none
    QString textOf(const review::GrantNode &node) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString systemText(const review::GrantNode &node) const;
    QString roleText(const review::GrantNode &node) const;
    QString detailOf(const review::GrantNode &node) const;

    std::shared_ptr<const review::GrantTree> m_tree;
};

/// A line stays where every word is in it or in the lines above it, which stay with it.
class GrantFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit GrantFilter(GrantModel &grants, QObject *parent = nullptr);
    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    GrantModel &m_grants;
    SearchWords m_words;
};

/// The role that a node is about; nullptr: none, or not known.
const domain::RoleDefinition *roleOf(const review::GrantTree &tree, const review::GrantNode &node);

} // namespace ui
