#include "ui/review/recoverytab.h"

#include "ui/review/reviewmarks.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptyresult.h"
#include "ui/widgets/entryfield.h"
#include "ui/widgets/pagescroll.h"
#include "ui/widgets/rowfilter.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/windowmemory.h"
#include "wording/recoverabilitytext.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int softDeleteColumn = 2;
constexpr int azureBackupColumn = 3;

/// That it seems possible is no yes: the copy cannot be seen.
Mark markOfRestore(const domain::RestoreOutlook &outlook) {
    return outlook.answer == domain::RestoreAnswer::Possible ? Mark::Information
        : outlook.answer == domain::RestoreAnswer::No        ? markOf(domain::Truth::No)
                                                             : markOf(domain::Truth::Unknown);
}

} // namespace

RecoveryTab::RecoveryTab(ReviewSession &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_search(new EntryField(this)),
      m_model(new RowModel({tr("Virtual machine"), tr("Key"), tr("Soft delete"), tr("Azure Backup")}, this)),
      m_filter(new RowFilter(this)),
      m_table(new DataTable(QStringLiteral("review-recovery"), tr("Virtual machines and their keys"), this)),
      m_empty(new EmptyResult(this)),
      m_counts(new TextLabel({}, this, TextLabel::Weight::Muted)),
      m_details(nullptr),
      m_title(nullptr),
      m_softDelete(nullptr),
      m_restore(nullptr) {
    auto *searchLabel = new QLabel(tr("Search:"), this);
    searchLabel->setBuddy(m_search);
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search in virtual machines"));
    auto *row = new QHBoxLayout;
    row->addWidget(searchLabel);
    row->addWidget(m_search, 1);
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    m_table->setColumns({{10, 3}, {9, 3}, {13, 2}, {12, 1}});
    m_table->sortByColumn(0, Qt::AscendingOrder);
    auto *upper = new QWidget(this);
    auto *column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new TextLabel(tr("What would bring the key of a Confidential VM back if it were "
                                       "deleted, or brings it back if it is."),
        upper));
    column->addLayout(row);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty);
    column->addWidget(m_counts);
    auto *scroll = new PageScroll(this);
    scroll->setAccessibleName(tr("The chosen virtual machine"));
    m_details = scroll;
    m_title = new TextLabel({}, scroll, TextLabel::Weight::Strong);
    m_softDelete = new TextLabel({}, scroll);
    m_restore = new TextLabel({}, scroll);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_softDelete, m_restore}) {
        scroll->content()->addWidget(widget);
    }
    scroll->content()->addStretch(1);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(upper);
    splitter->addWidget(scroll);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    WindowMemory::keep(splitter, QStringLiteral("review-recovery"));
    auto *outer = new QVBoxLayout(this);
    outer->addWidget(splitter);

    connect(m_search, &QLineEdit::textChanged, this, &RecoveryTab::search);
    connect(m_search, &QLineEdit::returnPressed, m_table, [this] { m_table->setFocus(); });
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RecoveryTab::showDetails);
    connect(m_empty, &EmptyResult::clearRequested, this, [this] {
        m_search->clear();
        m_search->setFocus();
    });
    connect(&session, &ReviewSession::shownChanged, this, &RecoveryTab::refresh);
    connect(&session, &ReviewSession::matrixChanged, this, &RecoveryTab::refresh);
    refresh();
}

void RecoveryTab::refresh() {
    const QString chosen = m_chosen;
    showRows();
    m_chosen = chosen;
    QModelIndex found = m_filter->indexOfKey(chosen);
    if (!found.isValid() && m_filter->rowCount() > 0) {
        found = m_filter->index(0, 0);
    }
    m_table->setCurrentIndex(found);
    showDetails();
    showCounts();
}

void RecoveryTab::showRows() {
    m_case = m_session.shown();
    m_machines
        = m_case ? m_case->recoverability(m_session.key()) : std::vector<const domain::Recoverability *>();
    QList<Row> rows;
    for (const domain::Recoverability *one : m_machines) {
        Row row;
        row.key = one->virtualMachine.text();
        row.cells = {one->name, one->key.isEmpty() ? tr("Not known") : one->key.name,
            wording::keyReturnWords(one->softDelete), wording::restoreAnswerWords(one->restore)};
        row.marks = {{softDeleteColumn, markOf(one->softDelete.comesBack())},
            {azureBackupColumn, markOfRestore(one->restore)}};
        row.hint = wording::keyReturnText(one->softDelete) + u' ' + wording::restoreAnswerText(one->restore);
        rows.append(row);
    }
    m_model->setRows(rows);
}

/// Also by the id, which tells the resource group.
void RecoveryTab::search(const QString &text) {
    m_filter->setCondition([this, words = SearchWords(text)](int row) {
        return words.areIn(m_model->row(row).key + u'\n' + m_model->row(row).cells.join(u'\n'));
    });
    showCounts();
}

void RecoveryTab::showCounts() {
    const int all = m_model->rowCount();
    const int shown = m_filter->rowCount();
    m_counts->setPlainText(all == 0 ? tr("No Confidential VM with a customer-managed key is known here.")
            : shown == all          ? tr("%Ln virtual machines", nullptr, all)
                                    : tr("%1 of %Ln virtual machines", nullptr, all).arg(shown));
    m_empty->showFor(shown == 0 && all > 0, m_search->text().trimmed());
}

void RecoveryTab::showDetails() {
    const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
    m_details->setVisible(current.isValid());
    if (!current.isValid()) {
        return;
    }
    const domain::Recoverability &one = *m_machines[static_cast<std::size_t>(current.row())];
    m_chosen = one.virtualMachine.text();
    m_title->setPlainText(wording::recoverabilityTitle(one));
    m_softDelete->setTextOrHide(tr("Soft delete: %1").arg(wording::keyReturnText(one.softDelete)));
    m_restore->setTextOrHide(tr("Azure Backup: %1").arg(wording::restoreAnswerText(one.restore)));
}

QString RecoveryTab::details() const {
    return QStringList{m_title->text(), m_softDelete->text(), m_restore->text()}.join(u'\n');
}

} // namespace ui
