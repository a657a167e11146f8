#include "ui/recover/runpage.h"

#include "base/filewriter.h"
#include "base/text.h"
#include "protect/estate.h"
#include "protect/runreport/recoveryreport.h"
#include "ui/desktop/printing.h"
#include "ui/desktop/savedialog.h"
#include "ui/desktop/savedline.h"
#include "ui/desktop/ticketdialog.h"
#include "ui/recover/recoverprogress.h"
#include "ui/recover/signedaddressform.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/errorpanel.h"
#include "ui/widgets/factspanel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/grantticks.h"
#include "ui/widgets/rowmodel.h"
#include "wording/errortext.h"
#include "wording/names.h"
#include "wording/recoveryruntext.h"
#include "wording/recoverytext.h"
#include "wording/runtext.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using domain::RecoveryOutcome;
using domain::StageState;

namespace {

wording::FileSubject reportSubject(const protect::Recovery &recovery) {
    return subjectOf(recovery, QStringLiteral("cvm-recovery-report"));
}

QString reportText(const protect::Recovery &recovery) {
    return runreport::toText(runreport::recoveryReportOf(recovery));
}

} // namespace

RecoverRunPage::RecoverRunPage(protect::Recovery &recovery, QWidget *parent)
    : RecoverPage(RecoverStep::Run, tr("Recovery"), recovery, parent),
      m_progress(new RecoverProgress(recovery, this)),
      m_failure(new ErrorPanel(this)),
      m_consent(new QPushButton(tr("Sign in to Azure Storage and go on"), this)),
      m_consentFailure(new ErrorPanel(this)),
      m_address(new SignedAddressForm(recovery, this)),
      m_outcome(new Panel(this)),
      m_protect(new QPushButton(tr("Configure backup for the restored VM"), this)),
      m_actions(new QWidget(this)),
      m_copy(new CopyButton(tr("Copy the report"), tr("Copy the report"), this)),
      m_save(new QPushButton(tr("Save report …"), this)),
      m_print(new QPushButton(tr("Print the report …"), this)),
      m_ticket(new QPushButton(tr("Save for a ticket …"), this)),
      m_change(new QPushButton(tr("Change the plan"), this)),
      m_another(new QPushButton(tr("Another recovery"), this)),
      m_saved(new SavedLine(this)),
      m_changes(new FactsPanel(tr("What was changed"), tr("Copy what was changed"), this)),
      m_table(new DataTable(QStringLiteral("recovery-stages"), tr("Stages of the recovery"), this)),
      m_stages(new RowModel({tr("Stage"), tr("State"), tr("Details")}, this)) {
    m_outcome->addButton(m_protect);
    m_table->setModel(m_stages);
    m_table->setSortingEnabled(false);
    m_table->setCompact(true);
    addActions();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_progress, m_failure, m_consentFailure,
             m_address, m_outcome, m_actions, m_saved, m_table, m_changes}) {
        content()->addWidget(widget);
    }
    content()->addStretch(1);
    m_outcome->hide();
    m_failure->setAction({});
    m_failure->addButton(m_consent);
    m_consentFailure->setAction({});
    m_consentFailure->hide();
    m_consent->setAutoDefault(false);
    connect(m_consent, &QPushButton::clicked, this, &RecoverRunPage::consentRequested);
    connect(m_another, &QPushButton::clicked, this, &RecoverRunPage::anotherRequested);
    connect(m_protect, &QPushButton::clicked, this, [this] { Q_EMIT protectRequested(restoredMachine()); });
}

void RecoverRunPage::addActions() {
    auto *row = new FlowLayout;
    for (QPushButton *button :
        std::initializer_list<QPushButton *>{m_copy, m_save, m_ticket, m_print, m_change, m_another}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    m_protect->setAutoDefault(false);
    m_actions->setLayout(row);
    row->setContentsMargins(0, 0, 0, 0);
    m_copy->setSource([this] { return reportText(RecoverPage::recovery()); });
    connect(m_save, &QPushButton::clicked, this, &RecoverRunPage::askWhereToSave);
    connect(m_print, &QPushButton::clicked, this, &RecoverRunPage::print);
    connect(m_ticket, &QPushButton::clicked, this,
        [this] { (new TicketDialog(RecoverPage::recovery(), window()))->open(); });
    m_change->setAccessibleDescription(
        tr("Plans a new recovery. What this one wrote stays in Azure and in the history."));
    connect(m_change, &QPushButton::clicked, this, &RecoverRunPage::changeRequested);
}

/// What tells how it stands.
QWidget *RecoverRunPage::firstControl() const {
    return m_outcome->isVisibleTo(this) ? static_cast<QWidget *>(m_outcome)
        : m_failure->isVisibleTo(this)  ? static_cast<QWidget *>(m_failure)
                                        : m_table;
}

void RecoverRunPage::enter() {
    if (recovery().run().outcome == RecoveryOutcome::NotStarted) {
        recovery().start();
    }
}

void RecoverRunPage::showState() {
    errorPanel()->hide(); // the failure's own panel tells it
    const domain::RecoveryRun &run = recovery().run();
    m_progress->refresh(m_table);
    showStages(run);
    const bool hasFailed = run.outcome == RecoveryOutcome::Failed && run.failure;
    m_failure->setError(hasFailed ? std::make_optional(run.failure->error) : std::nullopt, true);
    m_consent->setVisible(hasFailed && m_offersConsent && lacksConsent());
    if (!hasFailed) {
        m_consentFailure->hide();
    }
    m_address->refresh();
    showOutcome(run);
    showChanges(run);
    const bool hasEnded
        = run.outcome != RecoveryOutcome::NotStarted && run.outcome != RecoveryOutcome::Running;
    m_actions->setVisible(hasEnded);
    if (!hasEnded) {
        m_saved->hide();
    }
    m_change->setVisible(run.outcome == RecoveryOutcome::Failed || run.outcome == RecoveryOutcome::Stopped);
    m_change->setEnabled(!recovery().isWriting());
}

void RecoverRunPage::showOutcome(const domain::RecoveryRun &run) {
    const bool isResult = run.outcome == RecoveryOutcome::Recovered;
    const QStringList lines = wording::recoveryOutcomeLines(run);
    const bool isShown = isResult || (run.outcome != RecoveryOutcome::Running && !lines.isEmpty());
    m_outcome->setVisible(isShown);
    m_protect->setVisible(isResult && !restoredMachine().isEmpty());
    if (isShown) {
        const bool isClean = run.leftBehind.isEmpty()
            && (!run.proof || (run.proof->sameVersion && run.proof->samePublicPart == domain::Truth::Yes));
        m_outcome->setMessage(!isResult ? Mark::Stopped
                : isClean               ? Mark::Done
                                        : Mark::Warning,
            isResult ? wording::recoveryOutcomeTitle(run) : tr("What came of it so far"), lines);
    }
    if (m_outcomeShown == run.outcome) {
        return;
    }
    m_outcomeShown = run.outcome;
    if (isResult) {
        tell(*m_outcome);
    } else if (run.outcome == RecoveryOutcome::Failed && run.failure) {
        tell(*m_failure);
    }
}

/// Who watched the run, or is nowhere, is led to how it ended, which is read for that; whoever is elsewhere
/// stays there, and is told.
void RecoverRunPage::tell(Panel &panel) {
    const QWidget *focus = window()->focusWidget();
    if (focus == nullptr || focus == m_table || !focus->isVisible()) {
        panel.show();
        panel.setFocus(Qt::OtherFocusReason);
    } else {
        panel.present();
    }
}

void RecoverRunPage::showStages(const domain::RecoveryRun &run) {
    QList<Row> rows;
    int number = 0;
    for (const domain::RecoveryStage &stage : run.stages) {
        const QString detail = stage.error && stage.state != StageState::Done
            ? wording::errorText(*stage.error).headline
            : wording::recoveryStageText(stage, run);
        const bool isReached = run.outcome != RecoveryOutcome::Failed || stage.state != StageState::Pending;
        rows.append({{wording::recoveryStepName(stage.step.kind),
                         isReached ? wording::stageStateName(stage.state) : tr("Not reached"), detail},
            QString::number(++number), stage.state != StageState::Skipped, {{1, markOf(stage.state)}},
            detail});
    }
    const bool sizeChanged = m_stages->rowCount() != rows.size();
    m_stages->setRows(rows);
    if (sizeChanged) {
        m_table->fitHeight();
    }
}

void RecoverRunPage::showChanges(const domain::RecoveryRun &run) {
    QList<Fact> facts;
    int number = 0;
    for (const domain::WrittenChange &change : run.written) {
        QString value = wording::writtenSentence(change);
        if (!change.id.isEmpty()) {
            value += u'\n' + wording::shown(change.id);
        }
        facts.append({tr("%1.").arg(++number), value, change.existed ? Mark::Information : Mark::Done});
    }
    m_changes->setFacts(facts);
}

void RecoverRunPage::offerConsent() {
    m_offersConsent = true;
}

void RecoverRunPage::tellConsentFailed(const base::Error &error) {
    m_consentFailure->setError(error, true);
}

/// The copy could not be read because there is no token for blobs.
bool RecoverRunPage::lacksConsent() const {
    const domain::RecoveryStage *fetch = recovery().run().stage(domain::RecoveryStepKind::FetchCopy);
    return fetch != nullptr && fetch->error && fetch->error->kind == base::ErrorKind::SignInRequired;
}

domain::ResourceId RecoverRunPage::restoredMachine() const {
    const domain::RecoveryRun &run = recovery().run();
    for (const domain::ResourceId &made : run.made) {
        if (made.text().contains(QLatin1String("/Microsoft.Compute/virtualMachines/"), Qt::CaseInsensitive)) {
            return made;
        }
    }
    return {};
}

void RecoverRunPage::askWhereToSave() {
    askForReportFile(this, tr("Save report"), reportSubject(recovery()), [this](const QString &file) {
        const bool isJson = file.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
        const base::Result<void> saved = base::writeFile(file,
            isJson ? runreport::toJson(runreport::recoveryReportOf(RecoverPage::recovery()))
                   : reportText(RecoverPage::recovery()).toUtf8());
        if (saved) {
            m_saved->tellSaved(tr("Report saved: %1").arg(file), file);
        } else {
            m_saved->tellFailed(tr("The report couldn't be saved: %1").arg(saved.error().message));
        }
    });
}

void RecoverRunPage::print() {
    askToPrintText(this, tr("Print the report"), wording::fileName(reportSubject(recovery()), QString()),
        reportText(recovery()));
}

} // namespace ui
