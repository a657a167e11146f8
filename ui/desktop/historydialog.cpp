#include "ui/desktop/historydialog.h"

#include "base/filewriter.h"
#include "protect/estate.h"
#include "protect/protection.h"
#include "protect/runreport/pastreport.h"
#include "ui/desktop/dialogsize.h"
#include "ui/desktop/savedialog.h"
#include "ui/desktop/savedline.h"
#include "ui/protect/source/pastruns.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/mnemonics.h"
#include "ui/widgets/pagescroll.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/textlabel.h"
#include "wording/filenames.h"
#include "wording/journaltext.h"
#include "wording/names.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using domain::PastRun;
using domain::PastRunState;

namespace {

Mark markOf(PastRunState state) {
    switch (state) {
    case PastRunState::Protected:
    case PastRunState::Recovered:
        return Mark::Done;
    case PastRunState::Unfinished:
        return Mark::Warning;
    case PastRunState::Damaged:
        return Mark::Failed;
    case PastRunState::InUse:
        return Mark::Running;
    case PastRunState::TakenBack:
    case PastRunState::Forgotten:
        return Mark::Stopped;
    case PastRunState::NothingWritten:
        break;
    }
    return Mark::Skipped;
}

} // namespace

HistoryDialog::HistoryDialog(protect::Protection &protection, QWidget *parent)
    : QDialog(parent),
      m_protection(protection),
      m_table(new DataTable(QStringLiteral("history"), tr("Jobs"), this)),
      m_model(new RowModel({tr("Virtual machine"), tr("Started"), tr("State")}, this)),
      m_none(new TextLabel(tr("There are no records of earlier jobs on this computer. Jobs in the simulator "
                              "are listed only in the "
                              "window that did them."),
          this)),
      m_details(new TextLabel({}, this)),
      m_note(new TextLabel({}, this, TextLabel::Weight::Muted)),
      m_resume(new QPushButton(tr("Check again and continue"), this)),
      m_undo(new QPushButton(tr("Undo changes …"), this)),
      m_save(new QPushButton(tr("Save report …"), this)),
      m_forget(new QPushButton(tr("Dismiss"), this)),
      m_saved(new SavedLine(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("History"));
    sizeInLetters(this, 126, 38);
    m_table->setModel(m_model);
    m_table->setColumnWidths({24, 24, 24});
    m_table->setSortingEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_none);
    column->addWidget(m_table, 2);
    auto *scroll = new PageScroll(this);
    scroll->content()->addWidget(m_details);
    scroll->content()->addWidget(m_note);
    scroll->content()->addStretch(1);
    column->addWidget(scroll, 1);
    auto *actions = new FlowLayout;
    for (QPushButton *button : {m_resume, m_undo, m_save, m_forget}) {
        button->setAutoDefault(false);
        actions->addWidget(button);
    }
    m_forget->setAccessibleDescription(tr("The job is no longer offered. Nothing changes in Azure."));
    m_forget->setToolTip(m_forget->accessibleDescription());
    column->addLayout(actions);
    column->addWidget(m_saved);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    column->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryDialog::showChosen);
    connect(m_resume, &QPushButton::clicked, this, [this] {
        if (const PastRun *run = chosen()) {
            Q_EMIT resumeRequested(run->id);
            accept();
        }
    });
    connect(m_undo, &QPushButton::clicked, this, &HistoryDialog::undo);
    connect(m_save, &QPushButton::clicked, this, &HistoryDialog::askWhereToSave);
    connect(m_forget, &QPushButton::clicked, this, [this] {
        if (const PastRun *run = chosen()) {
            m_protection.estate().forgetRun(run->id);
        }
    });
    connect(&protection.estate(), &protect::Estate::pastRunsChanged, this, &HistoryDialog::refresh);
    connect(&protection.estate(), &protect::Estate::connectionChanged, this, &HistoryDialog::refresh);
    connect(&protection, &protect::Protection::runChanged, this, &HistoryDialog::refresh);
    refresh();
    if (!m_runs.empty()) {
        m_table->selectRow(0);
        m_table->setFocus();
    } else {
        close->setFocus();
    }
    assignMnemonics(this, {m_resume, m_undo, m_save, m_forget, close});
}

void HistoryDialog::refresh() {
    m_runs = m_protection.estate().pastRuns();
    QList<Row> rows;
    for (const PastRun &run : m_runs) {
        Row row;
        row.cells = {wording::shown(run.virtualMachineId.name()), wording::utcText(run.started),
            wording::pastRunStateName(run.state)};
        row.key = run.id;
        row.marks = {{2, markOf(run.state)}};
        rows.append(row);
    }
    m_model->setRows(rows);
    m_none->setVisible(rows.isEmpty());
    m_table->setVisible(!rows.isEmpty());
    showChosen();
}

const PastRun *HistoryDialog::chosen() const {
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < static_cast<int>(m_runs.size()) ? &m_runs[static_cast<size_t>(row)] : nullptr;
}

void HistoryDialog::showChosen() {
    const PastRun *run = chosen();
    QStringList lines;
    QString note;
    if (run != nullptr) {
        lines << wording::pastRunLine(*run) << wording::runIdLine(run->id);
        lines += wording::pastRunDetails(*run);
        const bool isOpen = run->state == PastRunState::Unfinished
            || (run->state == PastRunState::Protected && run->hasGrants());
        if (isOpen && !isReachable(m_protection, *run)) {
            note = wording::connectFirstNote(run->tenantId);
        } else if (run->state == PastRunState::Unfinished && run->id != m_protection.runId()) {
            note = run->kind == domain::PastRunKind::Protection ? wording::unfinishedExplanation()
                                                                : wording::unfinishedRecoveryExplanation();
        }
    }
    m_details->setTextOrHide(lines.join(u'\n'));
    m_note->setTextOrHide(note);
    m_resume->setEnabled(run != nullptr && canBeContinued(m_protection, *run));
    m_undo->setEnabled(run != nullptr && canBeUndone(m_protection, *run));
    m_save->setEnabled(run != nullptr);
    m_forget->setEnabled(run != nullptr
        && (run->state == PastRunState::Unfinished || run->state == PastRunState::Damaged)
        && !isInFront(m_protection, *run));
}

void HistoryDialog::undo() {
    if (const PastRun *run = chosen()) {
        Q_EMIT undoRequested(run->id == m_protection.runId() ? QString() : run->id);
    }
}

void HistoryDialog::askWhereToSave() {
    const PastRun *run = chosen();
    if (run == nullptr) {
        return;
    }
    wording::FileSubject subject;
    subject.kind = QStringLiteral("cvm-backup-job");
    subject.virtualMachine = run->virtualMachineId.name();
    subject.tenant = wording::tenantWord(m_protection.estate().environment(), run->tenantId);
    subject.date = run->started.date();
    askForReportFile(
        this, tr("Save report"), subject, [this, run = *run](const QString &file) { save(run, file); });
}

void HistoryDialog::save(const PastRun &run, const QString &file) {
    const bool isJson = file.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    const base::Result<void> saved
        = base::writeFile(file, isJson ? runreport::pastJson(run) : runreport::pastText(run).toUtf8());
    if (saved) {
        m_saved->tellSaved(tr("Report saved: %1").arg(file), file);
    } else {
        m_saved->tellFailed(tr("The report couldn't be saved: %1").arg(saved.error().message));
    }
}

} // namespace ui
