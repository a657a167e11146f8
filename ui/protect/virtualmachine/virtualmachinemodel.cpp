#include "ui/protect/virtualmachine/virtualmachinemodel.h"

#include "protect/estate.h"
#include "wording/backuptext.h"

namespace ui {

namespace {

Mark protectionMark(domain::ProtectionStatus status) {
    switch (status) {
    case domain::ProtectionStatus::Protected:
        return Mark::Done;
    case domain::ProtectionStatus::Protecting:
        return Mark::Running;
    case domain::ProtectionStatus::ProtectionFailed:
        return Mark::Failed;
    case domain::ProtectionStatus::Unknown:
        return Mark::Unknown;
    case domain::ProtectionStatus::NotProtected:
    case domain::ProtectionStatus::NotAsked:
        return Mark::None;
    }
    return Mark::None;
}

} // namespace

VirtualMachineModel::VirtualMachineModel(protect::Estate &estate, QObject *parent)
    : RowModel({tr("Name"), tr("Resource group"), tr("Encryption"), tr("Protection"), tr("Note"),
                   tr("Region"), tr("Size"), tr("Subscription")},
        parent),
      m_estate(estate) {
    connect(&estate, &protect::Estate::virtualMachinesReset, this, &VirtualMachineModel::reload);
    connect(&estate, &protect::Estate::virtualMachinesAdded, this, &VirtualMachineModel::append);
    connect(&estate, &protect::Estate::virtualMachineChanged, this,
        [this](int row) { setRow(row, describe(row)); });
    reload();
}

bool VirtualMachineModel::isConfidential(int row) const {
    const auto &machines = m_estate.environment().virtualMachines;
    return machines.at(static_cast<size_t>(row)).securityType == domain::SecurityType::ConfidentialVm;
}

void VirtualMachineModel::refresh() {
    for (int row = 0; row < rowCount(); ++row) {
        setRow(row, describe(row));
    }
}

Row VirtualMachineModel::describe(int row) const {
    const domain::Environment &environment = m_estate.environment();
    const domain::VirtualMachine &vm = environment.virtualMachines.at(static_cast<size_t>(row));
    const domain::Qualification qualification = m_estate.qualification(vm);
    const domain::BackupStatus status = environment.backupStatusOf(vm.id);
    const QString note = wording::qualificationText(qualification);
    const bool isAsked = vm.securityType == domain::SecurityType::ConfidentialVm;
    const bool isOpen = isAsked && status.status == domain::ProtectionStatus::NotAsked;
    const bool isUnknown = isAsked && (isOpen || status.status == domain::ProtectionStatus::Unknown);
    const bool isLost = std::any_of(qualification.warnings.begin(), qualification.warnings.end(),
        [](const domain::ReasonedFlag &flag) { return flag.reason == domain::Reason::AccessLost; });
    Row shown;
    shown.key = vm.id.text();
    shown.choosable = qualification.qualifies();
    shown.cells = {vm.name, vm.resourceGroup, wording::encryptionName(vm.diskEncryption()),
        isLost        ? tr("No access to the key, protected")
            : isAsked ? wording::protectionName(status)
                      : QStringLiteral("–"),
        !note.isEmpty() ? note
            : isOpen    ? tr("Protection isn't known yet")
            : isUnknown ? tr("Its protection couldn't be read")
                        : tr("Can be protected"),
        vm.location, vm.size, environment.subscriptionName(vm.subscriptionId)};
    shown.marks.insert(Protection, isLost ? Mark::Failed : protectionMark(status.status));
    shown.marks.insert(Note,
        !qualification.qualifies()            ? Mark::Skipped
            : !qualification.warnings.empty() ? Mark::Warning
            : isOpen                          ? Mark::None
            : isUnknown                       ? Mark::Unknown
                                              : Mark::Done);
    if (isOpen) {
        shown.pending = {Protection, Note};
    }
    shown.hint = note;
    return shown;
}

void VirtualMachineModel::append(int first, int count) {
    QList<Row> rows;
    rows.reserve(count);
    for (int row = first; row < first + count; ++row) {
        rows.append(describe(row));
    }
    appendRows(rows);
}

void VirtualMachineModel::reload() {
    setRows({});
    append(0, static_cast<int>(m_estate.environment().virtualMachines.size()));
}

} // namespace ui
