#include "ui/widgets/tablecolumns.h"

#include "ui/widgets/columnwidths.h"

#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>
#include <QTableView>
#include <QTimer>

namespace ui {

TableColumns::TableColumns(QTableView *table)
    : QObject(table), m_table(table), m_header(table->horizontalHeader()) {
    m_header->setStretchLastSection(true);
    m_header->setSectionsMovable(true);
    m_header->setHighlightSections(false);
    m_header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_header->viewport()->installEventFilter(this);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_header, &QHeaderView::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(m_table);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Reset columns"), this, &TableColumns::reset);
        menu->popup(m_header->mapToGlobal(at));
    });
    connect(m_header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_isDragging && !m_isSharing && width > 0) {
            m_userWidths.insert(column, width);
            m_isMoved = true;
        }
    });
    connect(m_header, &QHeaderView::sectionMoved, this, [this] { m_isMoved = m_isMoved || m_isDragging; });
}

void TableColumns::setShares(const QList<ColumnShare> &shares) {
    m_shares = shares;
    m_header->setStretchLastSection(false); // share() fills the table
    measure();
    share();
}

void TableColumns::setFitting(int column, const QStringList &texts) {
    m_fitting = column;
    m_fittingTexts = texts;
    m_header->setSectionResizeMode(column, QHeaderView::Fixed);
    share();
}

int TableColumns::fittingWidth() const {
    int width = 0;
    for (const QString &text : m_fittingTexts) {
        width = qMax(width, m_table->fontMetrics().horizontalAdvance(text));
    }
    const int margin = m_table->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, m_table) + 1;
    return width + m_table->iconSize().width() + 4 * margin + 4;
}

/// What each column needs at least: a hidden header tells no size.
void TableColumns::measure() {
    const QScopedValueRollback<bool> sharing(m_isSharing, true);
    constexpr int margin = 12;
    m_least.clear();
    for (int column = 0; column < m_shares.size(); ++column) {
        m_header->setSectionHidden(column, false);
        const int wanted = m_table->fontMetrics().averageCharWidth() * m_shares.at(column).least + margin;
        m_least.append(qMax(wanted, m_header->sectionSizeHint(column)));
    }
}

void TableColumns::share() {
    if (m_shares.isEmpty() || m_table->model() == nullptr || m_isDragging) {
        return;
    }
    QList<ColumnWish> wishes;
    bool allAreMoved = true;
    for (int column = 0; column < m_shares.size(); ++column) {
        ColumnWish wish;
        wish.least = m_least.at(column);
        wish.weight = m_shares.at(column).weight;
        wish.stepsAside = m_shares.at(column).stepsAside;
        wish.fixed = column == m_fitting ? fittingWidth() : m_userWidths.value(column, -1);
        allAreMoved = allAreMoved && wish.fixed >= 0;
        wishes.append(wish);
    }
    if (allAreMoved) { // the last one still ends where the table does
        ColumnWish &last = wishes[m_header->logicalIndex(static_cast<int>(m_shares.size()) - 1)];
        last.least = qMax(last.least, last.fixed);
        last.weight = 1;
        last.fixed = -1;
    }
    const QScopedValueRollback<bool> sharing(m_isSharing, true);
    const QList<int> widths = sharedWidths(m_table->viewport()->width(), wishes);
    for (int column = 0; column < widths.size(); ++column) {
        m_table->setColumnHidden(column, widths.at(column) < 0);
        if (widths.at(column) >= 0) {
            m_table->setColumnWidth(column, widths.at(column));
        }
    }
}

void TableColumns::reset() {
    m_userWidths.clear();
    for (int column = 0; column < m_header->count(); ++column) {
        m_header->moveSection(m_header->visualIndex(column), column);
    }
    QSettings().remove(settingsKey());
    share();
}

/// What is moved while a header is held was moved by the user. The header handles the release after this.
bool TableColumns::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick) {
        m_isDragging = true;
    } else if (event->type() == QEvent::MouseButtonRelease) {
        QTimer::singleShot(0, this, &TableColumns::endDrag);
    }
    return QObject::eventFilter(watched, event);
}

void TableColumns::endDrag() {
    m_isDragging = false;
    if (m_isMoved) {
        m_isMoved = false;
        remember();
        share();
    }
}

void TableColumns::recall() {
    m_userWidths.clear();
    const QSettings settings;
    const QStringList widths = settings.value(settingsKey() + QStringLiteral("/widths")).toStringList();
    const QStringList order = settings.value(settingsKey() + QStringLiteral("/order")).toStringList();
    const int count = m_header->count();
    if (order.size() != count) {
        return; // of a version with other columns, or none
    }
    for (int column = 0; column < count; ++column) {
        const int width = widths.value(column).toInt();
        if (width >= m_header->minimumSectionSize()) {
            m_userWidths.insert(column, width);
        }
    }
    for (int place = 0; place < count; ++place) {
        const int from = m_header->visualIndex(order.at(place).toInt());
        if (from > place) {
            m_header->moveSection(from, place);
        }
    }
}

void TableColumns::remember() const {
    QStringList widths;
    QStringList order;
    for (int i = 0; i < m_header->count(); ++i) {
        widths.append(QString::number(m_userWidths.value(i, 0)));
        order.append(QString::number(m_header->logicalIndex(i)));
    }
    QSettings settings;
    settings.setValue(settingsKey() + QStringLiteral("/widths"), widths);
    settings.setValue(settingsKey() + QStringLiteral("/order"), order);
}

QString TableColumns::settingsKey() const {
    return QStringLiteral("tables/%1").arg(m_table->objectName());
}

} // namespace ui
