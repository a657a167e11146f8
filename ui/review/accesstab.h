#pragma once

#include "ui/review/reviewsession.h"
#include "ui/widgets/widgets.h"

#include <QWidget>

namespace ui {

class EmptyResult;
class EvidencePanel;
class MatrixFilter;
class MatrixLegend;
class MatrixModel;
class MatrixView;

/// Who can do what with the key: the matrix, what to show of it, and why a cell is as it is.
class AccessTab final : public QWidget {
    Q_OBJECT
public:
    explicit AccessTab(ReviewSession &session, QWidget *parent = nullptr);
    MatrixView *matrix() const { return m_view; }
    EvidencePanel *evidence() const { return m_evidence; }
    /// Goes to the cell and explains it; false where the principal has no row that is shown.
    bool select(const QString &principalId, const std::optional<domain::ReviewAction> &action);

private:
    QWidget *makeFilterRow();
    void applyFilter();
    void refresh();
    void explain();
    void showColumns();
    void showCounts();

    ReviewSession &m_session;
    QLineEdit *m_search;
    QComboBox *m_action;
    QComboBox *m_answer;
    QCheckBox *m_onlyFindings;
    TextLabel *m_heading;
    QLabel *m_counts;
    MatrixModel *m_model;
    MatrixFilter *m_filter;
    MatrixView *m_view;
    MatrixLegend *m_legend;
    EmptyResult *m_empty;
    TextLabel *m_others;
    EvidencePanel *m_evidence;
    QTimer *m_filterLater;
    review::Key m_key; ///< whose cell is chosen
    QString m_principal; ///< of the chosen cell; it is found again in a new matrix
    int m_column = -1;
    bool m_refreshing = false;
};

} // namespace ui
