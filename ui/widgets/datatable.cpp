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
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSettings>
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
    : QTableView(parent), m_growLater(new QTimer(this)) {
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
    QHeaderView *header = horizontalHeader();
    header->setStretchLastSection(true);
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->viewport()->installEventFilter(this);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Reset columns"), this, &DataTable::resetColumns);
        menu->popup(horizontalHeader()->mapToGlobal(at));
    });
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_isDragging && !m_isSharing && width > 0) {
            m_userWidths.insert(column, width);
            m_isMoved = true;
        }
    });
    connect(header, &QHeaderView::sectionMoved, this, [this] { m_isMoved = m_isMoved || m_isDragging; });
    fitRows();
}

void DataTable::setModel(QAbstractItemModel *model) {
    QTableView::setModel(model);
    const auto rowsChanged = [this] {
        m_growLater->start();
        if (hasFocus() && !currentIndex().isValid()) { // rows that come late are outlined too
            selectionModel()->setCurrentIndex(
                this->model()->index(0, qMax(0, horizontalHeader()->logicalIndex(0))),
                QItemSelectionModel::NoUpdate);
        }
    };
    connect(model, &QAbstractItemModel::modelReset, this, rowsChanged);
    connect(model, &QAbstractItemModel::rowsInserted, this, rowsChanged);
    connect(model, &QAbstractItemModel::rowsRemoved, this, rowsChanged);
    connect(model, &QAbstractItemModel::layoutChanged, this, rowsChanged);
    connect(model, &QAbstractItemModel::dataChanged, this, rowsChanged);
    recall();
    fitRows();
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
    m_columns = columns;
    horizontalHeader()->setStretchLastSection(false); // shareWidth() fills the table
    measure();
    shareWidth();
}

void DataTable::setColumnWidths(const QList<int> &characters) {
    QList<ColumnShare> columns;
    for (const int count : characters) {
        columns.append({0, count});
    }
    setColumns(columns);
}

void DataTable::setFittingColumn(int column, const QStringList &texts) {
    m_fittingColumn = column;
    m_fittingTexts = texts;
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Fixed);
    fitColumn();
    shareWidth();
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
    m_fittingWidth = width + iconSize().width() + 4 * margin + 4;
}

/// What each column needs at least: a hidden header tells no size.
void DataTable::measure() {
    const QScopedValueRollback<bool> sharing(m_isSharing, true);
    m_least.clear();
    for (int column = 0; column < m_columns.size(); ++column) {
        horizontalHeader()->setSectionHidden(column, false);
        const int wanted = fontMetrics().averageCharWidth() * m_columns.at(column).least + cellMargin;
        m_least.append(qMax(wanted, horizontalHeader()->sectionSizeHint(column)));
    }
}

void DataTable::shareWidth() {
    if (m_columns.isEmpty() || model() == nullptr || m_isDragging) {
        return;
    }
    QList<ColumnWish> wishes;
    int free = -1;
    for (int column = 0; column < m_columns.size(); ++column) {
        ColumnWish wish;
        wish.least = m_least.at(column);
        wish.weight = m_columns.at(column).weight;
        wish.stepsAside = m_columns.at(column).stepsAside;
        wish.fixed = column == m_fittingColumn ? m_fittingWidth : m_userWidths.value(column, -1);
        free = wish.fixed < 0 ? column : free;
        wishes.append(wish);
    }
    if (free < 0) { // all were moved: the last one still ends where the table does
        const int last = horizontalHeader()->logicalIndex(static_cast<int>(m_columns.size()) - 1);
        wishes[last].least = qMax(m_least.at(last), wishes.at(last).fixed);
        wishes[last].fixed = -1;
    }
    const QScopedValueRollback<bool> sharing(m_isSharing, true);
    const QList<int> widths = sharedWidths(viewport()->width(), wishes);
    for (int column = 0; column < widths.size(); ++column) {
        setColumnHidden(column, widths.at(column) < 0);
        if (widths.at(column) >= 0) {
            setColumnWidth(column, widths.at(column));
        }
    }
    m_growLater->start();
}

void DataTable::resetColumns() {
    m_userWidths.clear();
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        header->moveSection(header->visualIndex(column), column);
    }
    QSettings().remove(settingsKey());
    shareWidth();
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
    selectionModel()->setCurrentIndex(cell, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    return true;
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
    const bool tellsChoices = isSignalConnected(QMetaMethod::fromSignal(&DataTable::rowChosen));
    if (event->button() == Qt::RightButton && tellsChoices) {
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
    for (int column = 0; column < m_columns.size() && index.column() == 0; ++column) {
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

/// The header: what is moved while it is held was moved by the user. It handles the release after this.
bool DataTable::eventFilter(QObject *watched, QEvent *event) {
    if (watched == horizontalHeader()->viewport()) {
        if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick) {
            m_isDragging = true;
        } else if (event->type() == QEvent::MouseButtonRelease) {
            QTimer::singleShot(0, this, &DataTable::endDrag);
        }
    }
    return QTableView::eventFilter(watched, event);
}

void DataTable::endDrag() {
    m_isDragging = false;
    if (m_isMoved) {
        m_isMoved = false;
        remember();
        shareWidth();
    }
}

void DataTable::resizeEvent(QResizeEvent *event) {
    QTableView::resizeEvent(event);
    shareWidth();
    m_growLater->start();
}

void DataTable::changeEvent(QEvent *event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitRows();
        measure();
        fitColumn();
        shareWidth();
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

void DataTable::recall() {
    m_userWidths.clear();
    const QSettings settings;
    const QStringList widths = settings.value(settingsKey() + QStringLiteral("/widths")).toStringList();
    const QStringList order = settings.value(settingsKey() + QStringLiteral("/order")).toStringList();
    const int count = horizontalHeader()->count();
    if (order.size() != count) {
        return; // of a version with other columns, or none
    }
    for (int column = 0; column < count; ++column) {
        const int width = widths.value(column).toInt();
        if (width >= horizontalHeader()->minimumSectionSize()) {
            m_userWidths.insert(column, width);
        }
    }
    for (int place = 0; place < count; ++place) {
        const int from = horizontalHeader()->visualIndex(order.at(place).toInt());
        if (from > place) {
            horizontalHeader()->moveSection(from, place);
        }
    }
}

void DataTable::remember() const {
    QStringList widths;
    QStringList order;
    for (int i = 0; i < horizontalHeader()->count(); ++i) {
        widths.append(QString::number(m_userWidths.value(i, 0)));
        order.append(QString::number(horizontalHeader()->logicalIndex(i)));
    }
    QSettings settings;
    settings.setValue(settingsKey() + QStringLiteral("/widths"), widths);
    settings.setValue(settingsKey() + QStringLiteral("/order"), order);
}

QString DataTable::settingsKey() const {
    return QStringLiteral("tables/%1").arg(objectName());
}

} // namespace ui
