#pragma once

#include "review/keysmatrix.h"
#include "ui/widgets/searchwords.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <memory>

namespace ui {

/// Principals by actions. Every cell says in words what its drawing shows.
class MatrixModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum ItemRole { AnswerRole = Qt::UserRole + 1, ChangeRole, HarmRole };

    explicit MatrixModel(QObject *parent = nullptr);
    /// `before` is the matrix without the edits of What if; null where there are none.
    void setMatrix(std::shared_ptr<const review::Case> reviewed,
        std::shared_ptr<const review::KeysMatrix> matrix, std::shared_ptr<const review::KeysMatrix> before);

    QString principalAt(int row) const;
    int rowOf(const QString &principalId) const; ///< -1: none
    int actionColumns() const; ///< the column after them is "can grant itself"
    std::optional<domain::ReviewAction> actionAt(int column) const; ///< nullopt: "can grant itself"
    review::KeysCell cellAt(int row, int column) const;
    QString nameAt(int row) const; ///< tells principals of one name apart
    bool hasFindings(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    review::CellChange changeAt(int row, int column) const;
    QString sentenceAt(int row, int column) const;

    std::shared_ptr<const review::Case> m_case;
    std::shared_ptr<const review::KeysMatrix> m_matrix;
    std::shared_ptr<const review::KeysMatrix> m_before;
    struct Line {
        size_t row = 0; ///< in the matrix
        QString name;
    };
    std::vector<Line> m_lines; ///< Azure Backup first, then by name
    QSet<QString> m_withFindings; ///< folded ids
};

/// Rows by principal, verdict and findings.
class MatrixFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit MatrixFilter(MatrixModel &matrix, QObject *parent = nullptr);
    struct Terms {
        SearchWords words; ///< in name and object id
        std::optional<review::CellAnswer> answer; ///< Yes takes Some too
        std::optional<domain::ReviewAction> action; ///< which the answer is about; nullopt: any
        bool onlyFindings = false;
    };
    void setTerms(const Terms &terms);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    MatrixModel &m_matrix;
    Terms m_terms;
};

} // namespace ui
