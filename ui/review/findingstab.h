#pragma once

#include "ui/review/reviewsession.h"
#include "ui/widgets/widgets.h"

#include <QWidget>

namespace ui {

class EmptyResult;
class FindingFilter;
class FindingModel;

/// What is wrong, worst first, and what to do about it.
class FindingsTab final : public QWidget {
    Q_OBJECT
public:
    explicit FindingsTab(ReviewSession &session, QWidget *parent = nullptr);
    DataTable *table() const { return m_table; }
    QString details() const; ///< what is shown of the chosen finding

Q_SIGNALS:
    void countChanged(int findings);
    /// Show the principal's row and, where told, the key.
    void accessRequested(const review::Key &key, const QString &principalId);

private:
    void refresh();
    void showDetails();
    void showCounts();

    ReviewSession &m_session;
    QLineEdit *m_search;
    QComboBox *m_severity;
    FindingModel *m_model;
    FindingFilter *m_filter;
    DataTable *m_table;
    EmptyResult *m_empty;
    TextLabel *m_counts;
    QWidget *m_details;
    TextLabel *m_title;
    TextLabel *m_explanation;
    TextLabel *m_grants;
    TextLabel *m_cure;
    CodeView *m_commands;
    CopyButton *m_copy;
    QPushButton *m_showAccess;
    QString m_chosen; ///< identity, found again when the findings change
};

} // namespace ui
