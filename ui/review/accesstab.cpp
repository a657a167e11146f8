#include "ui/review/accesstab.h"

#include "ui/review/evidencepanel.h"
#include "ui/review/matrixmodel.h"
#include "ui/review/matrixview.h"
#include "ui/widgets/emptyresult.h"
#include "ui/widgets/entryfield.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/windowmemory.h"
#include "wording/accesstext.h"
#include "wording/reviewtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

namespace {

/// A control with its name before it, kept together where the row goes on in a new line.
QWidget *named(const QString &name, QWidget *control, QWidget *parent) {
    auto *pair = new QWidget(parent);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(name, pair);
    label->setBuddy(control);
    row->addWidget(label);
    row->addWidget(control, 1);
    return pair;
}

} // namespace

AccessTab::AccessTab(ReviewSession &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_search(new EntryField(this)),
      m_action(new QComboBox(this)),
      m_answer(new QComboBox(this)),
      m_onlyFindings(new QCheckBox(tr("Only principals with findings"), this)),
      m_heading(new TextLabel({}, this, TextLabel::Weight::Strong)),
      m_counts(new QLabel(this)),
      m_model(new MatrixModel(this)),
      m_filter(new MatrixFilter(*m_model, this)),
      m_view(new MatrixView(this)),
      m_legend(new MatrixLegend(m_counts, this)),
      m_empty(new EmptyResult(this)),
      m_others(new TextLabel({}, this)),
      m_evidence(new EvidencePanel(this)),
      m_filterLater(new QTimer(this)) {
    m_view->setAccessibleName(tr("Who can do what: security principals by actions"));
    m_view->setObjectName(QStringLiteral("review-matrix"));
    auto *upper = new QWidget(this);
    auto *column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_heading);
    column->addWidget(makeFilterRow());
    m_view->setModel(m_filter);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty);
    column->addWidget(m_others);
    column->addWidget(m_legend);
    upper->setMinimumHeight(m_view->minimumHeight() + fontMetrics().lineSpacing() * 12); // as lines wrap
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(upper);
    splitter->addWidget(m_evidence);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({fontMetrics().lineSpacing() * 28, fontMetrics().lineSpacing() * 11});
    WindowMemory::keep(splitter, QStringLiteral("review-access"));
    auto *outer = new QVBoxLayout(this);
    outer->addWidget(splitter);

    m_filterLater->setSingleShot(true);
    m_filterLater->setInterval(120); // while somebody types
    connect(m_filterLater, &QTimer::timeout, this, &AccessTab::applyFilter);
    connect(m_search, &QLineEdit::textChanged, m_filterLater, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, m_view, [this] { m_view->setFocus(Qt::TabFocusReason); });
    connect(m_empty, &EmptyResult::clearRequested, this, [this] {
        m_action->setCurrentIndex(0);
        m_answer->setCurrentIndex(0);
        m_onlyFindings->setChecked(false);
        m_search->clear();
        m_search->setFocus();
    });
    connect(m_action, &QComboBox::currentIndexChanged, this, &AccessTab::applyFilter);
    connect(m_answer, &QComboBox::currentIndexChanged, this, &AccessTab::applyFilter);
    connect(m_onlyFindings, &QCheckBox::toggled, this, &AccessTab::applyFilter);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &AccessTab::explain);
    connect(&session, &ReviewSession::matrixChanged, this, &AccessTab::refresh);
    refresh();
}

QWidget *AccessTab::makeFilterRow() {
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row);
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Find a security principal by name or object ID"));
    m_search->setPlaceholderText(tr("Name or object ID"));
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    m_action->setAccessibleName(tr("Action"));
    m_action->addItem(tr("All actions"));
    for (const domain::ReviewAction action : domain::reviewActions()) {
        m_action->addItem(wording::actionName(action), static_cast<int>(action));
    }
    m_answer->setAccessibleName(tr("Answer"));
    m_answer->addItem(tr("All answers"));
    m_answer->addItem(wording::truthWord(domain::Truth::Yes), static_cast<int>(review::CellAnswer::Yes));
    m_answer->addItem(
        wording::truthWord(domain::Truth::Unknown), static_cast<int>(review::CellAnswer::Unknown));
    m_answer->addItem(wording::truthWord(domain::Truth::No), static_cast<int>(review::CellAnswer::No));
    flow->addWidget(named(tr("Principal:"), m_search, row));
    flow->addWidget(named(tr("Action:"), m_action, row));
    flow->addWidget(named(tr("Answer:"), m_answer, row));
    flow->addWidget(m_onlyFindings);
    return row;
}

void AccessTab::applyFilter() {
    MatrixFilter::Terms terms;
    terms.words = SearchWords(m_search->text());
    if (m_answer->currentData().isValid()) {
        terms.answer = static_cast<review::CellAnswer>(m_answer->currentData().toInt());
    }
    if (m_action->currentData().isValid()) {
        terms.action = static_cast<domain::ReviewAction>(m_action->currentData().toInt());
    }
    terms.onlyFindings = m_onlyFindings->isChecked();
    m_filter->setTerms(terms);
    showColumns();
    showCounts();
}

/// One action that was asked for stands alone.
void AccessTab::showColumns() {
    const QVariant wanted = m_action->currentData();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const std::optional<domain::ReviewAction> action = m_model->actionAt(column);
        m_view->setColumnHidden(
            column, wanted.isValid() && (!action || static_cast<int>(*action) != wanted.toInt()));
    }
}

void AccessTab::showCounts() {
    const int all = m_model->rowCount();
    const int shown = m_filter->rowCount();
    m_counts->setText(shown == all ? tr("%Ln security principals", nullptr, all)
                                   : tr("%1 of %Ln security principals", nullptr, all).arg(shown));
    m_empty->showFor(shown == 0 && all > 0, m_search->text().trimmed());
}

void AccessTab::refresh() {
    const std::shared_ptr<const review::KeysMatrix> &matrix = m_session.matrix();
    const review::Key &key = m_session.key();
    {
        const QScopedValueRollback<bool> refreshing(m_refreshing, true);
        m_model->setMatrix(m_session.shown(), matrix, m_session.matrixBefore());
    }
    if (!m_session.hasReview()) {
        m_evidence->clear();
        return;
    }
    const domain::AccessIndex::KeyPlace *place = m_session.shown()->place(key);
    m_heading->setPlainText(key.isAll() || place == nullptr
            ? tr("Who can do what with any of the keys")
            : tr("Who can do what with %1 — %2")
                  .arg(wording::keyInStore(*place->store, key.name),
                      wording::authorizationName(*place->store)));
    m_legend->setManyKeys(key.isAll());
    m_legend->setWhatIf(m_session.matrixBefore() != nullptr);
    m_others->setTextOrHide(matrix && !matrix->othersAreCertain()
            ? tr("Security principals that aren't listed might also have access: not everything that "
                 "determines access is known.")
            : QString());
    showColumns();
    showCounts();
    if (!matrix) {
        m_counts->setText(m_session.isDrawing() ? tr("Evaluating who can do what …")
                                                : tr("Stopped. Choose a key to continue."));
        return;
    }
    if (m_key != key) {
        m_key = key;
        m_column = -1;
    }
    const int row = m_column < 0 ? -1 : m_model->rowOf(m_principal);
    const QModelIndex index
        = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_model->index(row, m_column));
    if (index.isValid()) {
        m_view->setCurrentIndex(index);
    } else {
        m_evidence->clear();
    }
}

void AccessTab::explain() {
    if (m_refreshing) {
        return;
    }
    const QModelIndex current = m_filter->mapToSource(m_view->currentIndex());
    if (!current.isValid()) {
        m_evidence->clear();
        return;
    }
    m_principal = m_model->principalAt(current.row());
    m_column = current.column();
    m_evidence->explain(m_session.shown(), m_session.key(), m_principal, m_model->actionAt(m_column));
}

bool AccessTab::select(const QString &principalId, const std::optional<domain::ReviewAction> &action) {
    const int row = m_model->rowOf(principalId);
    if (row < 0) {
        return false;
    }
    int column = m_model->actionColumns();
    for (int i = 0; action && i < m_model->actionColumns(); ++i) {
        column = m_model->actionAt(i) == action ? i : column;
    }
    const QModelIndex index = m_filter->mapFromSource(m_model->index(row, column));
    if (index.isValid()) {
        m_view->setCurrentIndex(index);
    }
    return index.isValid();
}

} // namespace ui
