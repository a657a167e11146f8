#pragma once

#include "ui/widgets/quietview.h"

#include <QTableView>

#include <vector>

namespace ui {

/// The matrix as a table of small cells: arrow keys move, Tab leaves, Ctrl+C copies the sentence of the cell.
class MatrixView final : public QuietView<QTableView> {
    Q_OBJECT
public:
    explicit MatrixView(QWidget *parent = nullptr);
    void setModel(QAbstractItemModel *model) override;
    QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void fit();
};

/// What the shapes mean.
class MatrixLegend final : public QWidget {
    Q_OBJECT
public:
    /// `counts` stands before the shapes.
    explicit MatrixLegend(QWidget *counts, QWidget *parent = nullptr);
    void setManyKeys(bool isMany); ///< "on some keys" means nothing for one
    void setWhatIf(bool isOn); ///< whether cells may have changed

private:
    QWidget *m_some;
    std::vector<QWidget *> m_changes;
};

} // namespace ui
