#include "ui/widgets/datatable.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSettings>

namespace ui {

DataTable::DataTable(const QString &name, const QString &accessibleName, QWidget *parent)
    : QuietView<QTableView>(parent) {
    setObjectName(name);
    setAccessibleName(accessibleName);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSortingEnabled(true);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fitRows();
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &DataTable::remember);
}

void DataTable::setModel(QAbstractItemModel *model) {
    QTableView::setModel(model);
    m_restored = false;
    const QByteArray state = QSettings().value(settingsKey()).toByteArray();
    if (!state.isEmpty() && horizontalHeader()->count() > 0) {
        m_restored = horizontalHeader()->restoreState(state);
    }
}

void DataTable::setCompact(bool compact) {
    m_compact = compact;
    horizontalHeader()->setSectionResizeMode(
        compact ? QHeaderView::ResizeToContents : QHeaderView::Interactive);
    setVerticalScrollBarPolicy(compact ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, compact ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    fitHeight();
}

void DataTable::fitHeight() {
    if (!m_compact || model() == nullptr) {
        return;
    }
    const int rows = model()->rowCount() * verticalHeader()->defaultSectionSize();
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows + 2 * frameWidth() + 2);
}

void DataTable::setColumnWidths(const QList<int> &characters) {
    m_characters = characters;
    if (m_restored) {
        return;
    }
    const QSignalBlocker blocker(horizontalHeader());
    for (int i = 0; i < characters.size(); ++i) {
        const int wanted = fontMetrics().averageCharWidth() * characters.at(i) + 12;
        setColumnWidth(i, qMax(wanted, horizontalHeader()->sectionSizeHint(i))); // no header is cut off
    }
}

void DataTable::setFittingColumn(int column, const QStringList &texts) {
    m_fittingColumn = column;
    m_fittingTexts = texts;
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Fixed);
    fitColumn();
}

void DataTable::fitColumn() {
    if (m_fittingColumn < 0) {
        return;
    }
    int width = 0;
    for (const QString &text : m_fittingTexts) {
        width = qMax(width, fontMetrics().horizontalAdvance(text));
    }
    const int margin = style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1;
    const QSignalBlocker blocker(horizontalHeader());
    setColumnWidth(m_fittingColumn, width + iconSize().width() + 4 * margin + 4);
}

QSize DataTable::sizeHint() const {
    const int rows = qBound(3, model() == nullptr ? 0 : model()->rowCount(), 8);
    const int height = horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize()
        + horizontalScrollBar()->sizeHint().height();
    return {QTableView::sizeHint().width(), height + 2 * frameWidth()};
}

void DataTable::copyRow() const {
    const QModelIndex current = currentIndex();
    if (!current.isValid()) {
        return;
    }
    QStringList cells;
    for (int column = 0; column < model()->columnCount(); ++column) {
        cells.append(current.siblingAtColumn(column).data().toString());
    }
    QApplication::clipboard()->setText(cells.join(u'\t'));
}

/// Qt makes the first row the current one where none is. Whoever comes by Tab has chosen nothing yet.
void DataTable::focusInEvent(QFocusEvent *event) {
    const bool hadCurrent = currentIndex().isValid();
    const QSignalBlocker blocker(selectionModel());
    QTableView::focusInEvent(event);
    if (!hadCurrent && currentIndex().isValid()) {
        selectionModel()->setCurrentIndex(QModelIndex(), QItemSelectionModel::NoUpdate);
    }
}

void DataTable::keyPressEvent(QKeyEvent *event) {
    if (event->matches(QKeySequence::Copy)) {
        copyRow();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::mousePressEvent(QMouseEvent *event) {
    if (!indexAt(event->position().toPoint()).isValid()) {
        event->ignore(); // a click beside the rows does not take the highlight from what is chosen
        return;
    }
    QTableView::mousePressEvent(event);
}

void DataTable::changeEvent(QEvent *event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitRows();
        setColumnWidths(m_characters);
        fitColumn();
    }
}

void DataTable::fitRows() {
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    setIconSize(QSize(fontMetrics().height(), fontMetrics().height()));
    fitHeight();
}

void DataTable::remember() const {
    if (isVisible() && !m_compact) { // a user's change, not the first layout
        QSettings().setValue(settingsKey(), horizontalHeader()->saveState());
    }
}

QString DataTable::settingsKey() const {
    return QStringLiteral("columns/%1").arg(objectName());
}

} // namespace ui
