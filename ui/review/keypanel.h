#pragma once

#include "ui/review/reviewsession.h"
#include "ui/widgets/widgets.h"

#include <QWidget>

namespace ui {

class EmptyResult;
class KeyFilter;
class KeyModel;

/// The keys of the review, to choose one or all.
class KeyPanel final : public QWidget {
    Q_OBJECT
public:
    explicit KeyPanel(ReviewSession &session, QWidget *parent = nullptr);
    QSize sizeHint() const override; ///< every column, with names of usual length
    DataTable *table() const { return m_table; }

private:
    void refresh();
    void showChosen();
    void showCounts(bool isChosenHidden);

    ReviewSession &m_session;
    QLineEdit *m_search;
    QCheckBox *m_onlyFindings;
    DataTable *m_table;
    KeyModel *m_model;
    KeyFilter *m_filter;
    EmptyResult *m_empty;
    TextLabel *m_counts;
};

} // namespace ui
