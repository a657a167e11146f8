#include "ui/widgets/datatable.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMetaMethod>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimer>
#include <QToolTip>

namespace ui {

namespace {

constexpr int cellMargin = 12;

bool movesThroughRows(const QKeyEvent &event) {
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return true;
    default:
        return false;
    }
}

bool choosesRow(const QKeyEvent &event) {
    return event.key() == Qt::Key_Space || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

DataTable::DataTable(const QString &name, const QString &accessibleName, QWidget *parent)
    : QuietView<QTableView>(parent), m_columns(new TableColumns(this)), m_growLater(new QTimer(this)) {
    setObjectName(name);
    setAccessibleName(accessibleName);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSortingEnabled(true);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_growLater->setSingleShot(true);
    m_growLater->setInterval(0);
    connect(m_growLater, &QTimer::timeout, this, &DataTable::growRows);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_growLater, qOverload<>(&QTimer::start));
    connect(horizontalHeader(), &QHeaderView::sectionResized, m_growLater, qOverload<>(&QTimer::start));
    fitRows();
}

void DataTable::setModel(QAbstractItemModel *model) {
    QTableView::setModel(model);
    const auto rowsChanged = [this] {
        m_growLater->start();
        outlineFirst();
    };
    connect(model, &QAbstractItemModel::modelReset, this, rowsChanged);
    connect(model, &QAbstractItemModel::rowsInserted, this, rowsChanged);
    connect(model, &QAbstractItemModel::rowsRemoved, this, rowsChanged);
    connect(model, &QAbstractItemModel::layoutChanged, this, rowsChanged);
    connect(model, &QAbstractItemModel::dataChanged, this, rowsChanged);
    m_columns->recall();
    fitRows();
}

/// Rows that come when the table has the focus are outlined as if they had been there; the first one stays
/// it.
void DataTable::outlineFirst() {
    const bool isFree = !currentIndex().isValid() || (currentIndex() == m_outlined && !chosen().isValid());
    if (!hasFocus() || !isFree || currentIndex().row() == 0) {
        return;
    }
    m_outlined = model()->index(0, qMax(0, horizontalHeader()->logicalIndex(0)));
    selectionModel()->setCurrentIndex(m_outlined, QItemSelectionModel::NoUpdate);
}

void DataTable::setCompact(bool compact) {
    m_compact = compact;
    horizontalHeader()->setSectionResizeMode(
        compact ? QHeaderView::ResizeToContents : QHeaderView::Interactive);
    setVerticalScrollBarPolicy(compact ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, compact ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    fitRows();
}

void DataTable::fitHeight() {
    if (!m_compact || model() == nullptr) {
        return;
    }
    const int rows = model()->rowCount() * verticalHeader()->defaultSectionSize();
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows + 2 * frameWidth() + 2);
}

void DataTable::setColumns(const QList<ColumnShare> &columns) {
    m_columns->setShares(columns);
}

void DataTable::setColumnWidths(const QList<int> &characters) {
    QList<ColumnShare> columns;
    for (const int count : characters) {
        columns.append({0, count});
    }
    setColumns(columns);
}

void DataTable::setFittingColumn(int column, const QStringList &texts) {
    m_columns->setFitting(column, texts);
}

void DataTable::resetColumns() {
    m_columns->reset();
}

QSize DataTable::sizeHint() const {
    const int row = verticalHeader()->defaultSectionSize();
    const int rows = model() == nullptr ? 0 : qMax(verticalHeader()->length(), model()->rowCount() * row);
    const int height = horizontalHeader()->sizeHint().height() + qBound(3 * row, rows, 8 * row)
        + horizontalScrollBar()->sizeHint().height();
    return {QTableView::sizeHint().width(), height + 2 * frameWidth()};
}

QModelIndex DataTable::chosen() const {
    return selectionModel() == nullptr ? QModelIndex() : selectionModel()->selectedRows().value(0);
}

bool DataTable::showChosen(const QModelIndex &index) {
    if (index.isValid() && selectionModel()->isRowSelected(index.row())) {
        return false;
    }
    if (!index.isValid()) {
        const bool wasChosen = selectionModel()->hasSelection();
        selectionModel()->clearSelection();
        return wasChosen;
    }
    const QModelIndex cell = index.siblingAtColumn(qMax(0, currentIndex().column()));
    const auto wholeRow = QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
    if (hasFocus() || !tellsChoices()) {
        selectionModel()->setCurrentIndex(cell, wholeRow);
    } else {
        selectionModel()->select(cell, wholeRow);
    }
    return true;
}

/// Whether somebody acts on what is chosen, and not on what is current.
bool DataTable::tellsChoices() const {
    return isSignalConnected(QMetaMethod::fromSignal(&DataTable::rowChosen));
}

/// The current cell says of itself, to screen readers, that it has the focus: so there is one only while the
/// table has it, and it begins at what is chosen.
void DataTable::focusInEvent(QFocusEvent *event) {
    if (!currentIndex().isValid() && chosen().isValid()) {
        selectionModel()->setCurrentIndex(chosen(), QItemSelectionModel::NoUpdate);
    }
    QTableView::focusInEvent(event);
}

void DataTable::focusOutEvent(QFocusEvent *event) {
    QTableView::focusOutEvent(event);
    const bool comesBack = event->reason() == Qt::PopupFocusReason
        || event->reason() == Qt::ActiveWindowFocusReason || event->reason() == Qt::MenuBarFocusReason;
    if (tellsChoices() && !comesBack) {
        selectionModel()->setCurrentIndex(QModelIndex(), QItemSelectionModel::NoUpdate);
    }
}

void DataTable::choose(const QModelIndex &index) {
    const QModelIndex before = chosen();
    if (index.isValid()) {
        showChosen(index);
        tellChoice(before);
    }
}

/// A row stays chosen until another one is.
void DataTable::tellChoice(const QModelIndex &before) {
    const QModelIndex now = chosen();
    if (!now.isValid() && before.isValid()) {
        showChosen(before);
    } else if (now.isValid() && now != before) {
        Q_EMIT rowChosen(now);
    }
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

void DataTable::copyCell() const {
    if (currentIndex().isValid()) {
        QApplication::clipboard()->setText(currentIndex().data().toString());
    }
}

void DataTable::keyPressEvent(QKeyEvent *event) {
    if (event->matches(QKeySequence::Copy)) {
        copyRow();
        event->accept();
        return;
    }
    const QModelIndex before = chosen();
    const auto isOutlinedOnly = [this] {
        return currentIndex().isValid() && !selectionModel()->isRowSelected(currentIndex().row());
    };
    if (choosesRow(*event) && isOutlinedOnly()) {
        choose(currentIndex()); // Enter on a row that is chosen goes on to the window's default button
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
    if (movesThroughRows(*event) && isOutlinedOnly()) {
        showChosen(currentIndex());
    }
    tellChoice(before);
}

void DataTable::mousePressEvent(QMouseEvent *event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid()) {
        event->ignore(); // a click beside the rows does not take the highlight from what is chosen
        return;
    }
    if (event->button() == Qt::RightButton && tellsChoices()) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate); // for its menu
        return;
    }
    const QModelIndex before = chosen();
    QTableView::mousePressEvent(event);
    tellChoice(before);
}

void DataTable::mouseMoveEvent(QMouseEvent *event) {
    const QModelIndex before = chosen();
    QTableView::mouseMoveEvent(event);
    tellChoice(before);
}

void DataTable::mouseReleaseEvent(QMouseEvent *event) {
    const QModelIndex before = chosen();
    QTableView::mouseReleaseEvent(event);
    tellChoice(before);
}

void DataTable::contextMenuEvent(QContextMenuEvent *event) {
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid()) {
        event->ignore();
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("row-menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : actions()) { // what the page does with a row
        menu->addAction(action);
    }
    menu->addSeparator();
    menu->addAction(tr("Copy cell"), this, &DataTable::copyCell);
    QAction *copy = menu->addAction(tr("Copy row"), this, &DataTable::copyRow);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutVisibleInContextMenu(true);
    copy->setShortcutContext(Qt::WidgetShortcut); // of the menu only: the key is handled above
    menu->popup(byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).bottomLeft()));
    event->accept();
}

bool DataTable::isCut(const QModelIndex &index) const {
    const QRect cell = visualRect(index);
    if (sizeHintForIndex(index).width() <= cell.width()) {
        return false;
    }
    if (!wordWrap()) {
        return true;
    }
    const bool hasIcon = !index.data(Qt::DecorationRole).isNull();
    const int room = cell.width() - cellMargin / 2 - (hasIcon ? iconSize().width() + cellMargin / 2 : 0);
    const QRect needed = fontMetrics().boundingRect(
        QRect(0, 0, room, QWIDGETSIZE_MAX), Qt::TextWordWrap, index.data().toString());
    return needed.width() > room || needed.height() > cell.height();
}

/// The cell's tool tip, after the words that do not fit and the columns that stepped aside.
QString DataTable::hintOf(const QModelIndex &index) const {
    const QString hint = index.data(Qt::ToolTipRole).toString();
    QStringList lines;
    if (const QString text = index.data().toString().toHtmlEscaped(); isCut(index) && !hint.contains(text)) {
        lines.append(text);
    }
    for (int column = 0; column < model()->columnCount() && index.column() == 0; ++column) {
        if (const QString text = index.siblingAtColumn(column).data().toString();
            isColumnHidden(column) && !text.isEmpty()) {
            const QString name = model()->headerData(column, Qt::Horizontal).toString();
            lines.append(QStringLiteral("%1: %2").arg(name, text).toHtmlEscaped());
        }
    }
    return lines.isEmpty() ? hint
                           : QStringLiteral("<qt>%1%2</qt>")
                                 .arg(lines.join(QStringLiteral("<br>")),
                                     hint.isEmpty() ? QString() : QStringLiteral("<br>") + hint);
}

bool DataTable::viewportEvent(QEvent *event) {
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = indexAt(help->pos());
        QToolTip::showText(
            help->globalPos(), index.isValid() ? hintOf(index) : QString(), viewport(), visualRect(index));
        return true;
    }
    return QTableView::viewportEvent(event);
}

void DataTable::resizeEvent(QResizeEvent *event) {
    QTableView::resizeEvent(event);
    m_columns->share();
    m_growLater->start();
}

void DataTable::changeEvent(QEvent *event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitRows();
        m_columns->measure();
        m_columns->share();
    }
}

void DataTable::fitRows() {
    const int height = fontMetrics().height() + 8;
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    setIconSize(QSize(fontMetrics().height(), fontMetrics().height()));
    setWordWrap(!m_compact);
    fitHeight();
    m_growLater->start();
}

/// Rows are as high as their text, so that no reason is cut off: those that can be seen, for there may be
/// thousands.
void DataTable::growRows() {
    if (m_compact || model() == nullptr || !isVisible()) {
        return;
    }
    const int rows = model()->rowCount();
    for (int row = qMax(0, rowAt(0)); row < rows && rowViewportPosition(row) < viewport()->height(); ++row) {
        resizeRowToContents(row);
    }
}

} // namespace ui
