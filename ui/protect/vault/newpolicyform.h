#pragma once

#include "domain/qualification.h"
#include "ui/widgets/widgets.h"

#include <QWidget>

class QSpinBox;

namespace ui {

/// The fields of a new Enhanced policy, with what is wrong with them below.
class NewPolicyForm final : public QWidget {
    Q_OBJECT
public:
    explicit NewPolicyForm(QWidget *parent = nullptr);
    domain::NewPolicy policy() const;
    void showProblems(const std::vector<domain::PolicyProblem> &problems);
    QWidget *firstControl() const;
    void setNarrow(bool isNarrow); ///< one field a row, below its label
    /// The Windows name of a time zone, as Azure takes it; "UTC" where there is none.
    static QString zoneFor(const QByteArray &ianaId);

Q_SIGNALS:
    void edited();

private:
    struct Cell {
        QLabel *label;
        QWidget *field;
        int row;
        int column;
        int span;
    };

    QGridLayout *m_grid;
    QList<Cell> m_cells;
    QLineEdit *m_name;
    QComboBox *m_time;
    QComboBox *m_zone;
    QSpinBox *m_days;
    QSpinBox *m_snapshots;
    TextLabel *m_summary;
    TextLabel *m_problems;
};

} // namespace ui
