#include "ui/review/matrixview.h"

#include "ui/review/actionheader.h"
#include "ui/review/reviewmarks.h"
#include "ui/review/truthdelegate.h"
#include "ui/widgets/flowlayout.h"

#include <QApplication>
#include <QClipboard>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>

namespace ui {

namespace {

/// The picture of one answer or change, as high as a line.
class LegendPicture final : public QWidget {
public:
    LegendPicture(review::CellAnswer answer, review::CellChange change, QWidget *parent)
        : QWidget(parent), m_answer(answer), m_change(change) { }
    QSize sizeHint() const override { return {fontMetrics().height() + 2, fontMetrics().height() + 2}; }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        if (m_change != review::CellChange::None) {
            drawChange(painter, rect(), m_change, palette());
            return;
        }
        const double size = fontMetrics().height();
        QRectF area(0, 0, size, size);
        area.moveCenter(QRectF(rect()).center());
        drawAnswer(painter, area, m_answer, palette());
    }

private:
    review::CellAnswer m_answer;
    review::CellChange m_change;
};

} // namespace

MatrixView::MatrixView(QWidget *parent) : QuietView<QTableView>(parent) {
    setHorizontalHeader(new ActionHeader(this));
    setVerticalHeader(new PrincipalHeader(this));
    setItemDelegate(new TruthDelegate(this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setTextElideMode(Qt::ElideRight);
    verticalHeader()->setHighlightSections(true);
    fit();
}

void MatrixView::setModel(QAbstractItemModel *model) {
    QTableView::setModel(model);
    fit();
}

QSize MatrixView::sizeHint() const {
    const int rows = qBound(4, model() == nullptr ? 0 : model()->rowCount(), 12);
    return {verticalHeader()->width() + 22 * horizontalHeader()->defaultSectionSize(),
        horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize()
            + 2 * frameWidth() + 4};
}

void MatrixView::keyPressEvent(QKeyEvent *event) {
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid()) {
        QApplication::clipboard()->setText(currentIndex().data(Qt::AccessibleTextRole).toString());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

/// Whoever comes by Tab stands on a cell at once.
void MatrixView::focusInEvent(QFocusEvent *event) {
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model() != nullptr && model()->rowCount() > 0
        && event->reason() != Qt::MouseFocusReason) {
        for (int column = 0; column < model()->columnCount(); ++column) {
            if (!isColumnHidden(column)) {
                setCurrentIndex(model()->index(0, column));
                break;
            }
        }
    }
}

void MatrixView::changeEvent(QEvent *event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fit();
    }
}

void MatrixView::fit() {
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    verticalHeader()->setFixedWidth(fontMetrics().averageCharWidth() * 28);
    setMinimumHeight(horizontalHeader()->sizeHint().height() + 3 * verticalHeader()->defaultSectionSize()
        + horizontalScrollBar()->sizeHint().height() + 2 * frameWidth());
    horizontalHeader()->setMinimumSectionSize(8);
    horizontalHeader()->setDefaultSectionSize(fontMetrics().height() + 17);
}

MatrixLegend::MatrixLegend(QWidget *counts, QWidget *parent) : QWidget(parent), m_some(nullptr) {
    auto *flow = new FlowLayout(this);
    flow->setSpacing(14);
    flow->addWidget(counts);
    const auto add = [&](review::CellAnswer answer, const QString &text,
                         review::CellChange change = review::CellChange::None) {
        auto *pair = new QWidget(this);
        auto *row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(4);
        row->addWidget(new LegendPicture(answer, change, pair));
        row->addWidget(new QLabel(text, pair));
        flow->addWidget(pair);
        return pair;
    };
    add(review::CellAnswer::Yes, tr("Yes"));
    m_some = add(review::CellAnswer::Some, tr("Yes on some of the keys"));
    add(review::CellAnswer::Unknown, tr("Unknown: what determines access isn't known"));
    add(review::CellAnswer::No, tr("No"));
    add(review::CellAnswer::Absent, tr("The key store has no such right"));
    for (const review::CellChange change :
        {review::CellChange::Gained, review::CellChange::Lost, review::CellChange::Uncertain}) {
        QString text = changeWords(change);
        text.replace(0, 1, text.left(1).toUpper());
        m_changes.push_back(add(review::CellAnswer::Absent, text, change));
    }
    setWhatIf(false);
}

void MatrixLegend::setWhatIf(bool isOn) {
    for (QWidget *change : m_changes) {
        change->setVisible(isOn);
    }
}

void MatrixLegend::setManyKeys(bool isMany) {
    m_some->setVisible(isMany);
}

} // namespace ui
