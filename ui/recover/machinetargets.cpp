#include "ui/recover/machinetargets.h"

#include "ui/recover/namedtarget.h"
#include "ui/recover/targetrows.h"
#include "ui/recover/targetsection.h"
#include "ui/widgets/optionlist.h"
#include "ui/widgets/textlabel.h"
#include "wording/names.h"

#include <QVBoxLayout>

namespace ui {

using domain::RecoveryChoices;
using domain::ResourceId;
using domain::RestoreKind;

MachineTargets::MachineTargets(protect::Recovery &recovery, QWidget *parent)
    : QWidget(parent),
      m_recovery(recovery),
      m_title(new TextLabel(tr("What is restored"), this, TextLabel::Weight::Strong)),
      m_kind(new OptionList(tr("What is restored"), this)),
      m_group(new TargetSection(
          {tr("Resource group to restore into"), tr("Change the resource group to restore into"),
              QStringLiteral("recovery-machine-group"), TargetHeaders::group()},
          this)),
      m_name(new NamedTarget(tr("Name of the new VM:"), tr("Name of the new VM"), this)),
      m_subnet(new TargetSection(
          {tr("Subnet"), tr("Change the subnet"), QStringLiteral("recovery-subnet"), TargetHeaders::subnet()},
          this)),
      m_set(new TargetSection({tr("Disk encryption set of the restored disks"),
                                  tr("Change the disk encryption set of the restored disks"),
                                  QStringLiteral("recovery-machine-set"), TargetHeaders::set()},
          this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget :
        std::initializer_list<QWidget *>{m_title, m_kind, m_name, m_group, m_subnet, m_set}) {
        column->addWidget(widget);
    }
    m_kind->setOptions({
        {static_cast<int>(RestoreKind::NewVirtualMachine), tr("A new VM"),
            {tr("Beside whatever is there. Nothing is overwritten.")}, true, {}, {}},
        {static_cast<int>(RestoreKind::Disks), tr("Only the disks"),
            {tr("You create a VM from them yourself.")}, true, {}, {}},
        {static_cast<int>(RestoreKind::ReplaceDisks), tr("The disks of the VM that is there"),
            {tr("Azure Backup swaps them. The VM must still be there.")}, true, {}, {}},
    });
    connectSections();
}

void MachineTargets::connectSections() {
    connect(m_kind, &OptionList::chosen, this, [this](int id) {
        choose([id](RecoveryChoices &choices) { choices.restoreKind = static_cast<RestoreKind>(id); });
    });
    connect(m_group, &TargetSection::rowChosen, this, [this](const QString &key) {
        choose([&key](RecoveryChoices &choices) { choices.targetGroupId = ResourceId(key); });
    });
    connect(m_name, &NamedTarget::named, this, [this](const QString &name) {
        choose([&name](RecoveryChoices &choices) { choices.newMachineName = name; });
    });
    connect(m_subnet, &TargetSection::rowChosen, this, [this](const QString &key) {
        choose([this, &key](RecoveryChoices &choices) {
            choices.subnetId = ResourceId(key);
            choices.virtualNetworkId = networkOfSubnet(m_recovery.findings(), choices.subnetId);
        });
    });
    connect(m_set, &TargetSection::rowChosen, this, [this](const QString &key) {
        choose([&key](RecoveryChoices &choices) {
            choices.restoreSetId = key == noTarget() ? ResourceId() : ResourceId(key);
        });
    });
}

void MachineTargets::choose(const std::function<void(RecoveryChoices &)> &change) {
    RecoveryChoices choices = m_recovery.choices();
    change(choices);
    m_recovery.choose(choices);
}

void MachineTargets::refresh() {
    const domain::RecoveryFindings &findings = m_recovery.findings();
    const RecoveryChoices &choices = m_recovery.choices();
    setVisible(choices.goal == domain::RecoveryGoal::Restore && choices.parts.machine);
    const bool isNew = choices.restoreKind == RestoreKind::NewVirtualMachine;
    m_kind->setCurrent(static_cast<int>(choices.restoreKind));
    m_group->setVisible(choices.restoreKind != RestoreKind::ReplaceDisks);
    m_group->setRows(groupRows(findings), choices.targetGroupId.text(),
        choices.targetGroupId.isEmpty() ? tr("Not chosen yet") : wording::shown(choices.targetGroupId.name()),
        {});
    m_name->setVisible(isNew);
    m_name->setName(choices.newMachineName);
    m_subnet->setVisible(isNew);
    m_subnet->setRows(subnetRows(findings), choices.subnetId.text(),
        choices.subnetId.isEmpty() ? tr("Not chosen yet")
                                   : tr("%1 in %2", "subnet, virtual network")
                                         .arg(wording::shown(choices.subnetId.name()),
                                             wording::shown(choices.virtualNetworkId.name())),
        {});
    showSet();
}

void MachineTargets::showSet() {
    const domain::RecoveryFindings &findings = m_recovery.findings();
    const RecoveryChoices &choices = m_recovery.choices();
    m_set->setVisible(!choices.parts.newSet && choices.restoreKind != RestoreKind::ReplaceDisks);
    QList<Row> rows = setRows(findings);
    Row original;
    original.key = noTarget();
    original.cells = {tr("The original one"), QStringLiteral("–"), QStringLiteral("–"),
        wording::shown(findings.key.id.name), wording::shown(findings.key.id.host.section(u'.', 0, 0))};
    rows.prepend(original);
    m_set->setRows(rows, choices.restoreSetId.isEmpty() ? noTarget() : choices.restoreSetId.text(),
        choices.restoreSetId.isEmpty() ? tr("The original one") : wording::shown(choices.restoreSetId.name()),
        {choices.restoreSetId.isEmpty() ? tr("No set is named in the restore: Azure uses the original one.")
                                        : QString()});
}

bool MachineTargets::lead(RecoverChoice choice) {
    switch (choice) {
    case RecoverChoice::MachineKind:
        if (QWidget *option = m_kind->firstControl()) {
            option->setFocus(Qt::OtherFocusReason);
        }
        return true;
    case RecoverChoice::MachineGroup:
        m_group->lead();
        return true;
    case RecoverChoice::MachineName:
        m_name->lead();
        return true;
    case RecoverChoice::Network:
        m_subnet->lead();
        return true;
    case RecoverChoice::MachineSet:
        m_set->lead();
        return true;
    default:
        return false;
    }
}

} // namespace ui
