#pragma once

#include "ui/widgets/panel.h"

namespace ui {

/// Stands below a table in which nothing is left: says why, and has the buttons that lead out of it.
class EmptyResult final : public Panel {
    Q_OBJECT
public:
    explicit EmptyResult(QWidget *parent = nullptr);

    /// For tables with one search field: shown where rows there are, and none is found. `searched` empty:
    /// what else narrows the list.
    void showFor(bool isEmpty, const QString &searched);
    /// Another reason; with `offersClearing`, the button that ends the search.
    void explain(const QString &headline, const QStringList &lines, bool offersClearing);

Q_SIGNALS:
    void clearRequested(); ///< the search, and whatever else narrows the list

private:
    QPushButton *m_clear;
};

} // namespace ui
