#pragma once

#include "ui/review/reviewsession.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/widgets.h"

#include <QWidget>

namespace ui {

/// What became of the files: what was understood, what was not and why, which scopes were read, and what is
/// missing for a full answer, with the command that would fetch it.
class FilesTab final : public QWidget {
    Q_OBJECT
public:
    explicit FilesTab(ReviewSession &session, QWidget *parent = nullptr);
    DataTable *table() const { return m_table; }
    QString details() const;

private:
    enum class State { Missing, NotUnderstood, Problem, NotRead, Understood, Read };
    void refresh();
    void add(State state, const QString &what, const QString &file = {}, const QString &place = {},
        const QString &command = {}, bool canVouch = false);
    void addCoverage(State state);
    void showDetails();
    void applyFilter();

    struct Line {
        State state = State::Understood;
        QString details;
        QString command;
        QString unprovenFile; ///< whose lists somebody may vouch for
    };
    QString nameOf(State state) const;

    ReviewSession &m_session;
    QComboBox *m_state;
    QCheckBox *m_vouch;
    RowModel *m_model;
    RowFilter *m_filter;
    DataTable *m_table;
    TextLabel *m_counts;
    TextLabel *m_details;
    CodeView *m_command;
    CopyButton *m_copy;
    QPushButton *m_vouchFile;
    std::vector<Line> m_lines; ///< by source row
    QList<Row> m_rows; ///< while they are gathered
};

} // namespace ui
