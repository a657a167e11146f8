#pragma once

#include "ui/review/reviewsession.h"
#include "ui/widgets/widgets.h"

#include <QWidget>

namespace ui {

class EmptyResult;
class RowFilter;
class RowModel;

/// What would be possible if the key of a virtual machine went: by soft delete, and from Azure Backup.
class RecoveryTab final : public QWidget {
    Q_OBJECT
public:
    explicit RecoveryTab(ReviewSession &session, QWidget *parent = nullptr);
    DataTable *table() const { return m_table; }
    QString details() const; ///< what is shown of the chosen virtual machine

private:
    void refresh();
    void showRows();
    void search(const QString &text);
    void showDetails();
    void showCounts();

    ReviewSession &m_session;
    QLineEdit *m_search;
    RowModel *m_model;
    RowFilter *m_filter;
    DataTable *m_table;
    EmptyResult *m_empty;
    TextLabel *m_counts;
    QWidget *m_details;
    TextLabel *m_title;
    TextLabel *m_softDelete;
    TextLabel *m_restore;
    std::shared_ptr<const review::Case> m_case;
    std::vector<const domain::Recoverability *> m_machines; ///< in the case, as the rows are
    QString m_chosen; ///< id, found again when the key changes
};

} // namespace ui
