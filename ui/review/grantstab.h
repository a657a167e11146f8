#pragma once

#include "ui/review/reviewsession.h"
#include "ui/widgets/widgets.h"

#include <QMap>
#include <QWidget>

class QAction;
class QTreeView;

namespace ui {

class EmptyResult;
class GrantFilter;
class GrantModel;

/// The grants as a tree: who decides -> scope -> role -> principal.
class GrantsTab final : public QWidget {
    Q_OBJECT
public:
    explicit GrantsTab(ReviewSession &session, QWidget *parent = nullptr);
    QTreeView *tree() const { return m_tree; }

Q_SIGNALS:
    void addRequested();

private:
    void refresh();
    void makeRowMenu();
    void showDetails();
    void unfold();
    void search(const QString &text);

    ReviewSession &m_session;
    QLineEdit *m_search;
    GrantModel *m_model;
    GrantFilter *m_filter;
    QTreeView *m_tree;
    EmptyResult *m_empty;
    TextLabel *m_details;
    QPushButton *m_remove;
    QPushButton *m_narrow;
    QPushButton *m_add;
    QMap<QAction *, QPushButton *> m_rowActions;
};

} // namespace ui
