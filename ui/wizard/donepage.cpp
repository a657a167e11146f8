#include "ui/wizard/donepage.h"

#include "base/filewriter.h"
#include "reports/report.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/factspanel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/grantticks.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/textlabel.h"
#include "ui/wizard/sessionviews.h"
#include "ui/wizard/undodialog.h"
#include "wording/backuptext.h"
#include "wording/errortext.h"
#include "wording/runtext.h"

#include <QFileDialog>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

DonePage::DonePage(workflow::Session &session, QWidget *parent)
    : WizardPage(workflow::Step::Done, tr("Result"), session, parent),
      m_outcome(new Panel(this)),
      m_ticks(new GrantTicks(this)),
      m_changes(new FactsPanel(tr("What was changed"), tr("Copy what was changed"), this)),
      m_noChanges(new TextLabel(tr("Nothing was changed."), this)),
      m_portal(new FactsPanel(tr("Where to find it"), tr("Copy where to find it"), this)),
      m_backup(new QPushButton(tr("Start a backup now"), this)),
      m_backupState(new TextLabel({}, this)),
      m_save(new QPushButton(tr("Save report …"), this)),
      m_undo(new QPushButton(tr("Take back what was granted …"), this)),
      m_another(new QPushButton(tr("Configure another VM"), this)),
      m_saved(new TextLabel({}, this)) {
    content()->addWidget(m_outcome);
    content()->addWidget(m_ticks);
    content()->addWidget(m_changes);
    content()->addWidget(m_noChanges);
    content()->addWidget(m_portal);
    content()->addWidget(m_backupState);
    auto *row = new FlowLayout;
    for (QPushButton *button : {m_backup, m_save, m_undo, m_another}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    content()->addLayout(row);
    content()->addWidget(m_saved);
    content()->addStretch(1);
    m_saved->hide();
    connect(m_backup, &QPushButton::clicked, &session, &workflow::Session::triggerBackup);
    connect(m_save, &QPushButton::clicked, this, &DonePage::askWhereToSave);
    connect(m_undo, &QPushButton::clicked, this,
        [this] { (new UndoDialog(WizardPage::session(), QString(), this))->open(); });
    connect(m_another, &QPushButton::clicked, this, &DonePage::anotherRequested);
    connect(&session, &workflow::Session::runChanged, this, &DonePage::refresh);
}

QWidget *DonePage::firstControl() const {
    return m_outcome;
}

void DonePage::showState() {
    const domain::RunRecord &run = session().run();
    const domain::VirtualMachine *vm
        = session().environment().virtualMachine(session().choices().virtualMachineId);
    QStringList lines;
    if (run.item) {
        lines.append(tr("State: %1").arg(wording::protectionStateName(run.item->protectionState)));
        if (!run.item->policyName.isEmpty()) {
            lines.append(tr("Policy: %1").arg(run.item->policyName));
        }
    }
    const bool isProtected = run.outcome == domain::RunOutcome::Protected;
    m_outcome->setMessage(isProtected ? Mark::Done : Mark::Warning,
        wording::outcomeHeadline(run, vm == nullptr ? QString() : vm->name), lines);
    m_ticks->setStages(run.stages);
    showChanges(run);
    QList<Fact> places;
    if (run.item) {
        const wording::PortalPlace place = wording::portalPlace(*run.item, session().portalHost());
        places.append({tr("In the portal"), place.path});
        if (!place.link.isEmpty()) {
            places.append({tr("Link"), place.link});
        }
    }
    if (run.job) {
        places.append({tr("Backup job"), run.job->name});
    }
    m_portal->setFacts(places);
    showFirstBackup(run);
}

void DonePage::showChanges(const domain::RunRecord &run) {
    QList<Fact> facts;
    m_undo->setEnabled(session().state(workflow::Step::Configure).progress != workflow::Progress::Working);
    int number = 0;
    m_undo->setVisible(std::any_of(run.written.begin(), run.written.end(), [](const auto &change) {
        return domain::isGrant(change.write.kind) && !change.existed && !change.takenBack;
    }));
    for (const domain::WrittenChange &change : run.written) {
        QString value = wording::writtenSentence(change);
        if (!change.id.isEmpty()) {
            value += u'\n' + change.id;
        }
        facts.append({tr("%1.").arg(++number), value, change.existed ? Mark::Information : Mark::Done});
    }
    m_changes->setFacts(facts);
    m_noChanges->setVisible(facts.isEmpty());
}

void DonePage::showFirstBackup(const domain::RunRecord &run) {
    QString told;
    bool canStart
        = run.outcome == domain::RunOutcome::Protected && state().progress != workflow::Progress::Working;
    for (const domain::Stage &stage : run.stages) {
        if (stage.kind != domain::StageKind::FirstBackup || stage.state == domain::StageState::Skipped
            || stage.state == domain::StageState::Pending) {
            continue;
        }
        QStringList parts = {wording::stageStateName(stage.state)};
        const QString detail = wording::stageDetail(stage, session().now());
        if (!detail.isEmpty()) {
            parts.append(detail);
        }
        if (stage.error) {
            parts.append(wording::errorText(*stage.error).headline);
        }
        told = tr("First backup: %1").arg(parts.join(QStringLiteral(", ")));
        canStart = canStart
            && (stage.state == domain::StageState::Failed || stage.state == domain::StageState::Stopped
                || stage.state == domain::StageState::Warning);
    }
    if (told != m_backupState->text()) {
        m_backupState->setTextOrHide(told);
        announce(m_backupState, told);
    }
    const bool hadFocus = m_backup->hasFocus();
    m_backup->setVisible(canStart);
    if (hadFocus && !canStart) {
        m_save->setFocus();
    }
}

base::Result<void> DonePage::saveReport(const QString &file, Format format) const {
    const reports::Report report = reportOf(session());
    return base::writeFile(
        file, format == Format::Json ? reports::toJson(report) : reports::toText(report).toUtf8());
}

void DonePage::askWhereToSave() {
    const QString text = tr("Text (*.txt)");
    const QString json = tr("JSON (*.json)");
    auto *dialog = new QFileDialog(this, tr("Save report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({text, json});
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    const QString name = QStringLiteral("cvm-backup-report");
    dialog->selectFile(name + QStringLiteral(".txt"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, json, name](const QString &filter) {
        const QString suffix = filter == json ? QStringLiteral("json") : QStringLiteral("txt");
        dialog->setDefaultSuffix(suffix);
        dialog->selectFile(QStringLiteral("%1.%2").arg(name, suffix));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const bool isJson = file.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
        const base::Result<void> saved = saveReport(file, isJson ? Format::Json : Format::Text);
        m_saved->setTextOrHide(saved ? tr("Report saved: %1").arg(file)
                                     : tr("The report could not be saved: %1").arg(saved.error().message));
        announce(m_saved, m_saved->text());
    });
    dialog->open();
}

} // namespace ui
