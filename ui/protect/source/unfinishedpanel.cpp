#include "ui/protect/source/unfinishedpanel.h"

#include "protect/estate.h"
#include "protect/protection.h"
#include "ui/protect/source/pastruns.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/panel.h"
#include "wording/journaltext.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr size_t most = 2; // the others can be seen in the terminal, and when these are done with

bool isOffered(const domain::PastRun &run) {
    return run.state == domain::PastRunState::Unfinished || run.state == domain::PastRunState::Damaged;
}

} // namespace

UnfinishedPanel::UnfinishedPanel(protect::Protection &protection, QWidget *parent)
    : QWidget(parent), m_protection(protection), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 6);
    hide();
    connect(&protection.estate(), &protect::Estate::pastRunsChanged, this, &UnfinishedPanel::refresh);
    connect(&protection.estate(), &protect::Estate::connectionChanged, this, &UnfinishedPanel::refresh);
}

void UnfinishedPanel::refresh() {
    std::vector<domain::PastRun> runs;
    QString shown;
    for (const domain::PastRun &run : m_protection.estate().pastRuns()) {
        if (isOffered(run) && !isInFront(m_protection, run) && runs.size() < most) {
            runs.push_back(run);
            shown += QStringLiteral("%1 %2 %3 %4;")
                         .arg(run.id)
                         .arg(isReachable(m_protection, run))
                         .arg(run.written.size())
                         .arg(run.unclear.size());
        }
    }
    if (shown != m_shown) {
        m_shown = shown;
        rebuild(runs);
    }
}

void UnfinishedPanel::rebuild(const std::vector<domain::PastRun> &runs) {
    while (const QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *panel = item->widget()) {
            panel->hide();
            panel->deleteLater(); // one of its buttons may be what was pressed
        }
        delete item;
    }
    for (const domain::PastRun &run : runs) {
        m_column->addWidget(panelFor(run));
    }
    setVisible(!runs.empty());
}

QWidget *UnfinishedPanel::panelFor(const domain::PastRun &run) {
    auto *panel = new Panel(this);
    const bool damaged = run.state == domain::PastRunState::Damaged;
    const bool reachable = isReachable(m_protection, run);
    QStringList lines = wording::pastRunDetails(run);
    const bool isRecovery = run.kind != domain::PastRunKind::Protection;
    if (!damaged) {
        lines.append(reachable && isRecovery ? wording::unfinishedRecoveryExplanation()
                : reachable                  ? wording::unfinishedExplanation()
                                             : wording::connectFirstNote(run.tenantId));
    }
    panel->setMessage(Mark::Warning, wording::pastRunLine(run), lines);
    const QString runId = run.id;
    if (!damaged) {
        auto *resume = new QPushButton(tr("Check again and continue"), panel);
        connect(resume, &QPushButton::clicked, this, [this, runId] { Q_EMIT resumeRequested(runId); });
        auto *undo = new QPushButton(tr("Undo …"), panel);
        connect(undo, &QPushButton::clicked, this, [this, runId] { Q_EMIT undoRequested(runId); });
        for (QPushButton *button : {resume, undo}) {
            button->setEnabled(reachable);
            button->setAutoDefault(false);
            panel->addButton(button);
        }
        undo->setVisible(run.hasGrants() && !isRecovery);
    }
    auto *forget = new QPushButton(tr("Dismiss"), panel);
    forget->setAutoDefault(false);
    forget->setAccessibleDescription(tr("The job is no longer offered. Nothing changes in Azure."));
    forget->setToolTip(forget->accessibleDescription());
    panel->addButton(forget);
    connect(forget, &QPushButton::clicked, this, [this, runId] { m_protection.estate().forgetRun(runId); });
    return panel;
}

} // namespace ui
