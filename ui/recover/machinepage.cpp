#include "ui/recover/machinepage.h"

#include "protect/estate.h"
#include "ui/protect/goingon.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptyresult.h"
#include "ui/widgets/entryfield.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/rowfilter.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/searchkeys.h"
#include "ui/widgets/textlabel.h"
#include "wording/backuptext.h"
#include "wording/errortext.h"
#include "wording/names.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QLatin1Char machineKeySplit('\n'); // in no id
constexpr int machinePresenceColumn = 2;
constexpr int machineStateColumn = 4;

/// The same VM may be in two vaults, protected in one and kept in the other.
QString machineKey(const domain::ResourceId &machine, const domain::ResourceId &vault) {
    return machine.text() + machineKeySplit + vault.text();
}

QString backupTimeText(const domain::ProtectedItem &item) {
    const QDateTime last = item.lastRecoveryPoint.isValid() ? item.lastRecoveryPoint : item.lastBackupTime;
    return last.isValid() ? wording::utcText(last) : QStringLiteral("–");
}

} // namespace

RecoverMachinePage::RecoverMachinePage(protect::Recovery &recovery, QWidget *parent)
    : RecoverPage(RecoverStep::Machine, tr("Choose a protected VM"), recovery, parent),
      m_search(new EntryField(this)),
      m_reload(new QPushButton(tr("Refresh"), this)),
      m_table(new DataTable(QStringLiteral("protected-machines"), tr("Protected virtual machines"), this)),
      m_model(new RowModel({tr("Name"), tr("Resource group"), tr("Virtual machine"), tr("Last backup"),
                               tr("Protection"), tr("Vault")},
          this)),
      m_filter(new RowFilter(this)),
      m_counts(new TextLabel({}, this, TextLabel::Weight::Muted)),
      m_empty(new EmptyResult(this)),
      m_details(new Panel(this)),
      m_obstacles(new Panel(this)) {
    setIntroduction(tr("Virtual machines that your Recovery Services vaults hold backups of, including those "
                       "that no longer exist."));
    auto *label = new QLabel(tr("Search:"), this);
    label->setBuddy(m_search);
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search in all columns"));
    m_reload->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_search, 1);
    row->addWidget(m_reload);
    content()->addLayout(row);
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    m_table->setColumns({{15, 3}, {12, 2, true}, {12, 2}, {20, 1}, {20, 3}, {14, 2, true}});
    m_table->sortByColumn(0, Qt::AscendingOrder);
    content()->addWidget(m_table, 1);
    content()->addWidget(m_empty);
    content()->addWidget(m_counts);
    content()->addWidget(m_details);
    content()->addWidget(m_obstacles);
    m_details->hide();
    m_obstacles->hide();
    connect(m_search, &EntryField::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        refresh();
    });
    connect(m_search, &EntryField::returnPressed, m_table, [this] { m_table->setFocus(); });
    connect(m_empty, &EmptyResult::clearRequested, this, [this] {
        m_search->clear();
        m_search->setFocus();
    });
    connect(m_reload, &QPushButton::clicked, this, &RecoverMachinePage::retry);
    connect(m_table, &DataTable::rowChosen, this, &RecoverMachinePage::chooseRow);
    goOnFromRows(m_table, this);
    findWithKeys(this, [this] { return m_search; });
    readAgainWithKeys(this, [this] { retry(); });
    connect(&estate(), &protect::Estate::virtualMachinesAdded, this, &RecoverMachinePage::refresh);
    connect(&estate(), &protect::Estate::virtualMachinesReset, this, &RecoverMachinePage::refresh);
}

QWidget *RecoverMachinePage::firstControl() const {
    return m_table;
}

/// Whether a VM is still there is told by the list of virtual machines.
void RecoverMachinePage::enter() {
    if (!estate().listProgress().complete) {
        estate().loadVirtualMachines();
    }
    if (!recovery().machines().isRead) {
        recovery().loadMachines();
    }
}

void RecoverMachinePage::retry() {
    estate().loadVirtualMachines();
    recovery().loadMachines();
}

QString RecoverMachinePage::activity() const {
    return tr("Reading what the Recovery Services vaults protect");
}

void RecoverMachinePage::chooseRow(const QModelIndex &row) {
    const QStringList ids = row.data(RowModel::KeyRole).toString().split(machineKeySplit);
    recovery().chooseMachine(domain::ResourceId(ids.value(0)), domain::ResourceId(ids.value(1)));
    Q_EMIT completeChanged();
    refresh();
}

domain::Truth RecoverMachinePage::isThere(const domain::ResourceId &machine) const {
    const domain::RecoveryFindings &findings = recovery().findings();
    if (findings.when.isValid() && findings.virtualMachineId == machine) {
        return findings.machineExists;
    }
    return estate().environment().virtualMachine(machine) != nullptr ? domain::Truth::Yes
                                                                     : domain::Truth::Unknown;
}

QString RecoverMachinePage::presenceOf(domain::Truth isThere) const {
    switch (isThere) {
    case domain::Truth::Yes:
        return tr("Exists");
    case domain::Truth::No:
        return tr("Gone");
    case domain::Truth::Unknown:
        break;
    }
    // Not in the list is not gone: the caller may not see it.
    return estate().listProgress().complete ? tr("Not in your list") : tr("Not known yet");
}

void RecoverMachinePage::showRows() {
    QList<Row> rows;
    for (const protect::ProtectedMachine &machine : recovery().machines().rows) {
        const domain::Truth isHere = isThere(machine.virtualMachineId);
        Row row;
        row.key = machineKey(machine.virtualMachineId, machine.vaultId);
        row.cells = {wording::shown(machine.virtualMachineId.name()),
            wording::shown(machine.virtualMachineId.resourceGroup()), presenceOf(isHere),
            backupTimeText(machine.item),
            machine.item.isScheduledForDeferredDelete
                ? tr("Deleted, kept for now")
                : wording::protectionStateName(machine.item.protectionState),
            wording::shown(machine.vaultId.name())};
        row.marks.insert(machinePresenceColumn,
            isHere == domain::Truth::Yes      ? Mark::Done
                : isHere == domain::Truth::No ? Mark::Failed
                                              : Mark::Unknown);
        row.marks.insert(
            machineStateColumn, machine.item.isScheduledForDeferredDelete ? Mark::Warning : Mark::None);
        rows.append(row);
    }
    m_model->setRows(rows);
}

void RecoverMachinePage::showState() {
    showRows();
    showChoice();
    const protect::ProtectedMachines &machines = recovery().machines();
    const int shown = m_filter->rowCount();
    const int all = m_model->rowCount();
    QString text = tr("%n protected virtual machine(s)", nullptr, all);
    if (shown != all) {
        text += QStringLiteral(" – ") + tr("%n shown", nullptr, shown);
    }
    m_counts->setTextOrHide(machines.isRead ? text : QString());
    QStringList obstacles;
    for (const base::Error &obstacle : machines.obstacles) {
        const QString what = wording::errorText(obstacle).headline;
        obstacles.append(obstacle.target.isEmpty()
                ? what
                : QStringLiteral("%1 (%2)").arg(what, wording::shown(obstacle.target)));
    }
    obstacles.removeDuplicates();
    m_obstacles->setVisible(!obstacles.isEmpty());
    if (!obstacles.isEmpty()) {
        m_obstacles->setMessage(
            Mark::Warning, tr("Not everything could be read, so VMs might be missing here"), obstacles);
    }
    showEmptiness();
}

void RecoverMachinePage::showChoice() {
    const domain::ResourceId &machine = recovery().chosenMachine();
    const QModelIndex row
        = m_filter->indexOfKey(machine.isEmpty() ? QString() : machineKey(machine, recovery().chosenVault()));
    if (m_table->showChosen(row) && row.isValid()) {
        m_table->scrollTo(row);
    }
    m_details->setVisible(!machine.isEmpty());
    if (machine.isEmpty()) {
        return;
    }
    QStringList lines;
    const domain::Truth isHere = isThere(machine);
    if (isHere == domain::Truth::No) {
        lines.append(tr("The VM is gone. Its backup is still in the vault."));
    } else if (isHere == domain::Truth::Unknown && estate().listProgress().complete) {
        lines.append(tr("The VM isn't in your list: it is gone, or you may not read it. The next steps look "
                        "at it."));
    }
    m_details->setMessage(isHere == domain::Truth::Yes ? Mark::Done : Mark::Information,
        tr("Chosen: %1, from the vault %2")
            .arg(wording::shown(machine.name()), wording::shown(recovery().chosenVault().name())),
        lines);
}

void RecoverMachinePage::showEmptiness() {
    const protect::ProtectedMachines &machines = recovery().machines();
    const QString searched = m_search->text().trimmed();
    if (!machines.isRead || m_filter->rowCount() > 0) {
        m_empty->hide();
    } else if (m_model->rowCount() > 0) {
        m_empty->explain(tr("No protected virtual machine matches “%1”").arg(searched), {}, true);
    } else if (machines.vaults == 0) {
        m_empty->explain(tr("You can't read any Recovery Services vault"),
            {tr("There is none in the subscriptions that this account can read, or the account may not read "
                "it. Ask for the role Backup Reader, and then select Refresh.")},
            false);
    } else {
        m_empty->explain(tr("The vaults protect no virtual machine"),
            {tr("%n vault(s) were read. Nothing can be brought back where there is no backup.", nullptr,
                machines.vaults)},
            false);
    }
}

} // namespace ui
