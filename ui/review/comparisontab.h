#pragma once

#include "ui/review/reviewsession.h"
#include "ui/widgets/widgets.h"

#include <QWidget>

namespace ui {

class ChangeFilter;
class ChangeModel;
class EmptyResult;

/// What was gained, lost or became uncertain between two snapshots.
class ComparisonTab final : public QWidget {
    Q_OBJECT
public:
    explicit ComparisonTab(ReviewSession &session, QWidget *parent = nullptr);
    DataTable *table() const { return m_table; }
    QString details() const;

Q_SIGNALS:
    void fileRequested(); ///< choose the other snapshot

private:
    void refresh();
    void showDetails();
    void showCounts();

    ReviewSession &m_session;
    Panel *m_verdict;
    QPushButton *m_choose;
    QPushButton *m_end;
    QWidget *m_body;
    QLineEdit *m_search;
    QComboBox *m_kind;
    ChangeModel *m_model;
    ChangeFilter *m_filter;
    DataTable *m_table;
    EmptyResult *m_empty;
    TextLabel *m_counts;
    TextLabel *m_details;
};

} // namespace ui
