#include "ui/review/filestab.h"

#include "ui/widgets/codeview.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/rowfilter.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wrappedcheckbox.h"
#include "wording/importtext.h"
#include "wording/reviewreporttext.h"
#include "wording/reviewtext.h"
#include "wording/visibletext.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr size_t mostReads = 2000; ///< more are counted

Mark markOfFile(int state) {
    const Mark marks[]
        = {Mark::Warning, Mark::Failed, Mark::Warning, Mark::Unknown, Mark::Done, Mark::Information};
    return marks[state];
}

} // namespace

FilesTab::FilesTab(ReviewSession &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_state(new QComboBox(this)),
      m_vouch(new WrappedCheckBox(tr("I confirm that the lists are complete"), this)),
      m_model(new RowModel({tr("State"), tr("What"), tr("File"), tr("Place")}, this)),
      m_filter(new RowFilter(this)),
      m_table(new DataTable(QStringLiteral("review-files"), tr("Files"), this)),
      m_counts(new TextLabel({}, this, TextLabel::Weight::Muted)),
      m_details(new TextLabel({}, this)),
      m_command(new CodeView(tr("Command"), this)),
      m_copy(new CopyButton(tr("Copy command"), tr("Copy the command"), this)),
      m_vouchFile(new QPushButton(tr("The lists of this file are complete"), this)) {
    auto *label = new QLabel(tr("Show:"), this);
    label->setBuddy(m_state);
    m_state->setAccessibleName(tr("Show"));
    m_state->addItem(tr("Everything"));
    for (const State state : {State::Missing, State::NotUnderstood, State::Problem, State::NotRead,
             State::Understood, State::Read}) {
        m_state->addItem(nameOf(state), static_cast<int>(state));
    }
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_state);
    row->addStretch(1);
    row->addWidget(m_vouch);
    m_vouch->setToolTip(tr("Files rarely prove that a list is complete. Without proof, what isn't in the "
                           "list is unknown. Select this option if you know that nothing was left out."));
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    m_table->setColumns({{13, 1}, {22, 8}, {9, 2}, {12, 3}});
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_copy->setSource([this] { return m_command->toPlainText(); });
    m_command->setFixedHeight(m_command->fontMetrics().lineSpacing() * 3 + 14);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    column->addWidget(m_counts);
    column->addWidget(m_details);
    column->addWidget(m_command);
    column->addWidget(m_copy, 0, Qt::AlignLeft);
    m_vouchFile->setToolTip(m_vouch->toolTip());
    column->addWidget(m_vouchFile, 0, Qt::AlignLeft);
    auto *copyCommand = new QAction(m_copy->text(), m_table);
    m_table->addAction(copyCommand);
    connect(copyCommand, &QAction::triggered, this, [this] { m_copy->copy(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, copyCommand,
        [this, copyCommand] { copyCommand->setEnabled(!m_command->toPlainText().isEmpty()); });
    connect(m_state, &QComboBox::currentIndexChanged, this, &FilesTab::applyFilter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FilesTab::showDetails);
    connect(m_vouch, &QCheckBox::clicked, &session, &ReviewSession::vouchForLists);
    connect(m_vouchFile, &QPushButton::clicked, this, [this] {
        const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
        if (current.isValid()) {
            m_session.vouchForFile(m_lines.at(static_cast<size_t>(current.row())).unprovenFile);
        }
    });
    connect(&session, &ReviewSession::opened, this, &FilesTab::refresh);
    refresh();
}

QString FilesTab::nameOf(State state) const {
    switch (state) {
    case State::Missing:
        return tr("Missing");
    case State::NotUnderstood:
        return tr("Not understood");
    case State::Problem:
        return tr("Problem");
    case State::NotRead:
        return tr("Not read");
    case State::Understood:
        return tr("Understood");
    case State::Read:
        return tr("Read");
    }
    return {};
}

void FilesTab::add(State state, const QString &what, const QString &file, const QString &place,
    const QString &command, bool canVouch) {
    Row row{{nameOf(state), what, wording::visible(file), wording::visible(place)},
        QString::number(m_rows.size())};
    row.marks.insert(0, markOfFile(static_cast<int>(state)));
    row.hint = what;
    m_rows.append(row);
    m_lines.push_back({state, what, command, canVouch ? file : QString()});
}

/// Which scopes were asked for: what is not here was not read and is unknown.
void FilesTab::addCoverage(State state) {
    if (!m_session.hasReview()) {
        return;
    }
    int left = 0;
    size_t listed = 0;
    for (const domain::ScopeRead &read : m_session.base()->environment().coverage) {
        if ((read.outcome == domain::ReadOutcome::Read) != (state == State::Read)) {
            continue;
        }
        if (++listed > mostReads) {
            ++left;
            continue;
        }
        const QString what
            = tr("%1: %2").arg(wording::readPlace(read), wording::readOutcomeName(read.outcome));
        add(state, read.reason.isEmpty() ? what : tr("%1 (%2)").arg(what, wording::visible(read.reason)), {},
            read.store);
    }
    if (left > 0) {
        add(state, tr("%Ln more scopes aren't listed.", nullptr, left));
    }
}

void FilesTab::refresh() {
    m_vouch->setChecked(m_session.files().wanted.listsAreComplete);
    const domain::ImportReport &report = m_session.files().report;
    m_rows.clear();
    m_lines.clear();
    if (const QString unproven = wording::unprovenListsText(report); !unproven.isEmpty()) {
        add(State::Problem, unproven);
    }
    for (const domain::ImportMissing &missing : report.missing) {
        add(State::Missing, wording::importMissingText(missing), {}, {},
            wording::importMissingCommand(missing));
    }
    for (const domain::ImportNotUnderstood &one : report.notUnderstood) {
        add(State::NotUnderstood, wording::importRefusalText(one), one.file, one.place);
    }
    for (const domain::ImportProblem &problem : report.problems) {
        add(State::Problem, wording::importProblemText(problem), problem.file, problem.place, {},
            problem.kind == domain::ImportProblemKind::UnprovenList);
    }
    if (report.problemsLeftOut > 0) {
        add(State::Problem, tr("%Ln more problems aren't listed.", nullptr, report.problemsLeftOut));
    }
    addCoverage(State::NotRead);
    for (const domain::ImportUnderstood &one : report.understood) {
        add(State::Understood, wording::importContentText(one.content, one.count), one.file);
    }
    addCoverage(State::Read);
    m_model->setRows(m_rows);
    m_rows.clear();
    applyFilter();
    if (m_filter->rowCount() > 0) {
        m_table->setCurrentIndex(m_filter->index(0, 0));
    }
    showDetails();
}

void FilesTab::applyFilter() {
    const QVariant wanted = m_state->currentData();
    m_filter->setCondition([this, wanted](int row) {
        return !wanted.isValid()
            || static_cast<int>(m_lines[static_cast<size_t>(row)].state) == wanted.toInt();
    });
    m_counts->setPlainText(tr("%Ln entries", nullptr, m_filter->rowCount()));
    showDetails();
}

void FilesTab::showDetails() {
    const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
    const Line line = current.isValid() ? m_lines.at(static_cast<size_t>(current.row())) : Line();
    m_details->setTextOrHide(line.details);
    m_command->setCode(line.command);
    m_command->setVisible(!line.command.isEmpty());
    m_copy->setVisible(!line.command.isEmpty());
    m_vouchFile->setVisible(!line.unprovenFile.isEmpty());
}

QString FilesTab::details() const {
    return m_details->text() + u'\n' + m_command->toPlainText();
}

} // namespace ui
