#pragma once

#include "ui/widgets/rowmodel.h"
#include "ui/widgets/widgets.h"

#include <QWidget>

namespace ui {

class ChoiceSection;

/// One target of a recovery: what is chosen, and, when *Change* is pressed, a table of all there is, each
/// with what speaks against it.
class TargetSection final : public QWidget {
    Q_OBJECT
public:
    struct Words {
        QString title;
        QString changeName; ///< "Change the staging account"
        QString tableId; ///< under which column widths are kept
        QStringList headers;
    };
    explicit TargetSection(const Words &words, QWidget *parent = nullptr);

    /// `chosen` is what stands in the closed section; `details` below it.
    void setRows(
        const QList<Row> &rows, const QString &chosenKey, const QString &chosen, const QStringList &details);
    void addBelow(QWidget *widget); ///< in what opens, below the table
    void addBeside(QWidget *widget); ///< below what is chosen, always there
    /// Opens it, and gives its table the focus.
    void lead();

Q_SIGNALS:
    void rowChosen(const QString &key);

private:
    ChoiceSection *m_section;
    QWidget *m_content;
    QVBoxLayout *m_column;
    QVBoxLayout *m_beside;
    EntryField *m_search;
    DataTable *m_table;
    RowModel *m_model;
    RowFilter *m_filter;
};

} // namespace ui
