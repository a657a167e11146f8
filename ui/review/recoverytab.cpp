#include "ui/review/recoverytab.h"

#include "ui/review/recoverymodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptyresult.h"
#include "ui/widgets/entryfield.h"
#include "ui/widgets/pagescroll.h"
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

RecoveryTab::RecoveryTab(ReviewSession &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_search(new EntryField(this)),
      m_model(new RecoveryModel(this)),
      m_filter(new RecoveryFilter(*m_model, this)),
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
    m_table->setModel(m_filter);
    m_table->setColumns({{10, 3}, {9, 3}, {13, 2}, {12, 1}});
    m_table->sortByColumn(RecoveryModel::VirtualMachine, Qt::AscendingOrder);
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

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        showCounts();
    });
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
    m_model->setCase(m_session.shown(), m_session.key());
    m_chosen = chosen;
    QModelIndex found;
    for (int row = 0; row < m_model->rowCount() && !chosen.isEmpty() && !found.isValid(); ++row) {
        if (m_model->at(row).virtualMachine.text() == chosen) {
            found = m_filter->mapFromSource(m_model->index(row, 0));
        }
    }
    if (!found.isValid() && m_filter->rowCount() > 0) {
        found = m_filter->index(0, 0);
    }
    m_table->setCurrentIndex(found);
    showDetails();
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
    const domain::Recoverability &one = m_model->at(current.row());
    m_chosen = one.virtualMachine.text();
    m_title->setPlainText(wording::recoverabilityTitle(one));
    m_softDelete->setTextOrHide(tr("Soft delete: %1").arg(wording::keyReturnText(one.softDelete)));
    m_restore->setTextOrHide(tr("Azure Backup: %1").arg(wording::restoreAnswerText(one.restore)));
}

QString RecoveryTab::details() const {
    return QStringList{m_title->text(), m_softDelete->text(), m_restore->text()}.join(u'\n');
}

} // namespace ui
