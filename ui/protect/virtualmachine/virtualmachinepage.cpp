#include "ui/protect/virtualmachine/virtualmachinepage.h"

#include "ui/protect/configure/writequestion.h"
#include "ui/protect/goingon.h"
#include "ui/protect/source/snapshotdialog.h"
#include "ui/protect/virtualmachine/virtualmachinemodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptyresult.h"
#include "ui/widgets/entryfield.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/rowfilter.h"
#include "ui/widgets/searchkeys.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wrappedcheckbox.h"
#include "wording/backuptext.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

VirtualMachinePage::VirtualMachinePage(protect::Protection &protection, QWidget *parent)
    : WizardPage(Page::VirtualMachine, tr("Choose a Confidential VM"), protection, parent),
      m_search(new EntryField(this)),
      m_searchRow(new QHBoxLayout),
      m_onlyConfidential(new WrappedCheckBox(tr("Only Confidential VMs"), this)),
      m_reload(new QPushButton(tr("Refresh"), this)),
      m_snapshot(new QPushButton(tr("Save a snapshot …"), this)),
      m_table(new DataTable(QStringLiteral("virtual-machines"), tr("Virtual machines"), this)),
      m_model(new VirtualMachineModel(protection.estate(), this)),
      m_filter(new RowFilter(this)),
      m_counts(new TextLabel({}, this, TextLabel::Weight::Muted)),
      m_details(new Panel(this)),
      m_recover(new QPushButton(tr("Restore or rehearse …"), this)),
      m_register(new QPushButton(tr("Register the preview feature …"), this)),
      m_find(new QPushButton(tr("Show in the list"), this)),
      m_empty(new EmptyResult(this)),
      m_showAll(new QPushButton(tr("Show all virtual machines"), this)),
      m_askLater(new QTimer(this)) {
    setIntroduction(tr("Virtual machines in all subscriptions that you can read. If a virtual machine can't "
                       "be chosen, the reason is shown."));
    auto *searchLabel = new QLabel(tr("Search:"), this);
    searchLabel->setBuddy(m_search);
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search in all columns"));
    m_reload->setAutoDefault(false);
    m_snapshot->setAutoDefault(false);
    m_snapshot->setToolTip(
        tr("Reads who can use the keys of all Confidential VMs, and saves it for an offline review."));
    m_snapshot->setAccessibleDescription(m_snapshot->toolTip());
    auto *entry = new QHBoxLayout;
    entry->addWidget(searchLabel);
    entry->addWidget(m_search, 1);
    auto *options = new QHBoxLayout;
    options->addWidget(m_onlyConfidential);
    options->addStretch(1);
    options->addWidget(m_reload);
    m_searchRow->addLayout(entry, 1);
    m_searchRow->addLayout(options);
    content()->addLayout(m_searchRow);

    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    m_table->setColumns(
        {{15, 3}, {12, 2, true}, {13, 2}, {13, 3}, {28, 8}, {12, 1, true}, {19, 1, true}, {14, 3}});
    m_table->sortByColumn(VirtualMachineModel::Name, Qt::AscendingOrder);
    m_onlyConfidential->setChecked(true);
    content()->addWidget(m_table, 1);
    m_empty->addButton(m_showAll);
    content()->addWidget(m_empty);
    auto *below = new QHBoxLayout;
    below->addWidget(m_counts, 1);
    below->addWidget(m_snapshot);
    content()->addLayout(below);
    m_details->addButton(m_find);
    m_details->addButton(m_recover);
    m_details->addButton(m_register);
    content()->addWidget(m_details);

    connect(m_snapshot, &QPushButton::clicked, this,
        [this] { (new SnapshotDialog(WizardPage::estate(), this))->open(); });
    m_askLater->setSingleShot(true);
    m_askLater->setInterval(0);
    connect(m_askLater, &QTimer::timeout, this, &VirtualMachinePage::askVisible);
    const auto askLater = [this] { m_askLater->start(); };
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, askLater);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, askLater);
    connect(m_filter, &QAbstractItemModel::layoutChanged, this, askLater);
    connect(m_search, &EntryField::textChanged, this, &VirtualMachinePage::applyFilter);
    connect(m_search, &EntryField::returnPressed, m_table, [this] { m_table->setFocus(); });
    connect(m_onlyConfidential, &QCheckBox::toggled, this, &VirtualMachinePage::applyFilter);
    applyFilter();
    connect(m_reload, &QPushButton::clicked, this, &VirtualMachinePage::retry);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, askLater);
    connect(m_table, &DataTable::rowChosen, this, [this](const QModelIndex &row) {
        WizardPage::protection().chooseVirtualMachine(
            domain::ResourceId(row.data(RowModel::KeyRole).toString()));
    });
    goOnFromRows(m_table, this);
    connect(m_find, &QPushButton::clicked, this, [this] {
        showEverything();
        m_table->scrollTo(m_table->chosen());
        m_table->setFocus();
    });
    connect(m_showAll, &QPushButton::clicked, this, [this] {
        m_onlyConfidential->setChecked(false);
        m_table->setFocus();
    });
    connect(m_empty, &EmptyResult::clearRequested, this, [this] {
        showEverything();
        m_search->setFocus();
    });
    findWithKeys(this, [this] { return m_search; });
    readAgainWithKeys(this, [this] { retry(); });
    connect(&protection.estate(), &protect::Estate::virtualMachinesAdded, this, &VirtualMachinePage::refresh);
    connect(
        &protection.estate(), &protect::Estate::virtualMachineChanged, this, &VirtualMachinePage::refresh);
    connect(m_recover, &QPushButton::clicked, this, [this] {
        if (const domain::VirtualMachine *vm = currentMachine()) {
            Q_EMIT recoveryRequested(
                vm->id, WizardPage::estate().environment().backupStatusOf(vm->id).vaultId);
        }
    });
    connect(m_register, &QPushButton::clicked, this, [this] {
        if (const domain::VirtualMachine *vm = currentMachine()) {
            askToRegisterPreview(this, WizardPage::estate(), vm->id.subscriptionId());
        }
    });
}

QWidget *VirtualMachinePage::firstControl() const {
    return m_table;
}

void VirtualMachinePage::enter() {
    if (!estate().listProgress().complete) {
        estate().loadVirtualMachines();
    }
}

void VirtualMachinePage::retry() {
    estate().loadVirtualMachines();
}

QString VirtualMachinePage::activity() const {
    const protect::ListProgress progress = estate().listProgress();
    const int read = m_model->rowCount();
    if (progress.expected > read) {
        return tr("Reading virtual machines: %1 of %2").arg(read).arg(progress.expected);
    }
    return tr("Reading virtual machines: %1 so far").arg(read);
}

void VirtualMachinePage::resizeEvent(QResizeEvent *event) {
    WizardPage::resizeEvent(event);
    m_askLater->start();
}

void VirtualMachinePage::adapt(bool isNarrow) {
    m_searchRow->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void VirtualMachinePage::applyFilter() {
    if (m_onlyConfidential->isChecked()) {
        m_filter->setCondition([this](int row) { return m_model->isConfidential(row); });
    } else {
        m_filter->setCondition({});
    }
    m_filter->setText(m_search->text());
    m_askLater->start();
    refresh();
}

/// Ends the search; where that is not enough for what is chosen, or for anything, the list is whole again.
void VirtualMachinePage::showEverything() {
    const domain::VirtualMachine *vm = currentMachine();
    m_search->clear();
    if (m_filter->rowCount() == 0 || (vm != nullptr && !m_filter->indexOfKey(vm->id.text()).isValid())) {
        m_onlyConfidential->setChecked(false);
    }
}

const domain::VirtualMachine *VirtualMachinePage::currentMachine() const {
    return estate().environment().virtualMachine(protection().choices().virtualMachineId);
}

void VirtualMachinePage::showState() {
    QStringList states;
    for (const domain::Subscription &subscription : estate().environment().subscriptions) {
        states.append(estate().previewFeature(subscription.id).state);
    }
    if (const QString now = states.join(u','); now != m_featureStates) {
        m_featureStates = now;
        m_model->refresh();
    }
    showChoice();
    showCounts();
    m_askLater->start();
}

void VirtualMachinePage::showChoice() {
    const domain::VirtualMachine *vm = currentMachine();
    const QModelIndex wanted = vm == nullptr ? QModelIndex() : m_filter->indexOfKey(vm->id.text());
    if (m_table->showChosen(wanted) && wanted.isValid()) {
        m_table->scrollTo(wanted);
    }
    if (vm == nullptr) {
        m_details->hide();
        return;
    }
    const domain::Qualification qualification = estate().qualification(*vm);
    QStringList lines;
    bool offersRegistration = false;
    for (const domain::ReasonedFlag &flag : qualification.blocks) {
        lines.append(wording::reasonText(flag));
    }
    for (const domain::ReasonedFlag &flag : qualification.warnings) {
        lines.append(wording::reasonText(flag));
        offersRegistration |= flag.reason == domain::Reason::FeatureNotRegistered;
    }
    if (!qualification.warnings.empty()) {
        lines.append(wording::supportMatrixNote(estate().supportMatrix()));
    }
    if (vm->diskEncryption() == domain::DiskEncryption::PlatformManagedKey && qualification.qualifies()) {
        lines.append(tr("Its disk uses a platform-managed key: Azure Backup needs no grant, so the pages "
                        "about the key are skipped."));
    }
    const bool isFiltered = !wanted.isValid() && m_model->indexOf(vm->id.text()) >= 0;
    const QString headline = isFiltered ? filteredHeadline(*vm, qualification.qualifies())
        : qualification.qualifies()     ? tr("Chosen: %1").arg(vm->name)
                                        : tr("%1 can't be chosen").arg(vm->name);
    const Mark mark = isFiltered         ? Mark::Information // good or bad is said of what can be seen
        : !qualification.qualifies()     ? Mark::Failed
        : qualification.warnings.empty() ? Mark::Done
                                         : Mark::Warning;
    m_find->setVisible(isFiltered);
    m_details->setMessage(mark, headline, lines);
    m_register->setVisible(offersRegistration);
    const domain::BackupStatus status = estate().environment().backupStatusOf(vm->id);
    m_recover->setVisible(status.status == domain::ProtectionStatus::Protected && !status.vaultId.isEmpty());
    m_details->show();
}

QString VirtualMachinePage::filteredHeadline(const domain::VirtualMachine &vm, bool qualifies) const {
    return qualifies ? tr("Chosen: %1, which the list doesn't show now").arg(vm.name)
                     : tr("%1 can't be chosen, and the list doesn't show it now").arg(vm.name);
}

void VirtualMachinePage::showCounts() {
    const int shown = m_filter->rowCount();
    const int all = m_model->rowCount();
    int confidential = 0;
    for (int row = 0; row < all; ++row) {
        confidential += m_model->isConfidential(row) ? 1 : 0;
    }
    QString text = tr("%n virtual machine(s)", nullptr, all) + QStringLiteral(", ")
        + tr("%n of them confidential", nullptr, confidential);
    if (shown != all) {
        text += QStringLiteral(" – ") + tr("%n shown", nullptr, shown);
    }
    const int hiddenByKind = m_onlyConfidential->isChecked() ? all - confidential : 0;
    if (hiddenByKind > 0) {
        text += QStringLiteral(", ") + tr("%n hidden because not confidential", nullptr, hiddenByKind);
    }
    if (const int hiddenBySearch = all - shown - hiddenByKind; hiddenBySearch > 0) {
        text += QStringLiteral(", ") + tr("%n hidden by the search", nullptr, hiddenBySearch);
    }
    m_counts->setPlainText(text);
    showEmptiness(hiddenByKind);
}

/// An empty list says why, and how to get out of it.
void VirtualMachinePage::showEmptiness(int hiddenByKind) {
    const bool isRead = estate().listProgress().complete;
    const QString searched = m_search->text().trimmed();
    m_showAll->setVisible(hiddenByKind > 0);
    if (m_filter->rowCount() > 0 || !isRead) {
        m_empty->hide();
    } else if (m_model->rowCount() == 0) {
        m_empty->explain(tr("You can't read any virtual machine"),
            {tr("In none of the subscriptions that this account can read is there a virtual machine, or the "
                "account may not read it. Sign in with another account or to another tenant on the first "
                "step, or ask for the role Reader, and then select Refresh.")},
            false);
    } else if (!searched.isEmpty()) {
        m_empty->explain(tr("No virtual machine matches “%1”").arg(searched),
            {hiddenByKind > 0 ? tr("Virtual machines that aren't confidential weren't searched.")
                              : QString()},
            true);
    } else {
        m_empty->explain(tr("None of the virtual machines is a Confidential VM"),
            {tr("For each of the others, the list says why it can't be chosen.")}, false);
    }
}

void VirtualMachinePage::askVisible() {
    if (!isVisible()) {
        return;
    }
    QList<domain::ResourceId> ids;
    const int sorted = m_table->horizontalHeader()->sortIndicatorSection();
    // An order by what is not known says nothing: then all of the list is asked for.
    const bool needsAll = sorted == VirtualMachineModel::Protection || sorted == VirtualMachineModel::Note;
    const int bottom = m_table->viewport()->height();
    for (int row = needsAll ? 0 : qMax(0, m_table->rowAt(0)); row < m_filter->rowCount(); ++row) {
        if (!needsAll && m_table->rowViewportPosition(row) > bottom) {
            break;
        }
        const QModelIndex source = m_filter->mapToSource(m_filter->index(row, 0));
        if (m_model->isConfidential(source.row())) {
            ids.append(domain::ResourceId(source.data(RowModel::KeyRole).toString()));
        }
    }
    estate().askBackupStatus(ids);
}

} // namespace ui
