#pragma once

#include "protect/recovery/recovery.h"
#include "ui/recover/refusals.h"

#include <QWidget>

#include <functional>

namespace ui {

class NamedTarget;
class TargetSection;

/// What the VM is restored as, and where: the targets of a VM.
class MachineTargets final : public QWidget {
    Q_OBJECT
public:
    explicit MachineTargets(protect::Recovery &recovery, QWidget *parent = nullptr);
    void refresh();
    /// False: it is not of these.
    bool lead(RecoverChoice choice);

private:
    void choose(const std::function<void(domain::RecoveryChoices &)> &change);
    void connectSections();
    void showSet();

    protect::Recovery &m_recovery;
    TextLabel *m_title;
    OptionList *m_kind;
    TargetSection *m_group;
    NamedTarget *m_name;
    TargetSection *m_subnet;
    TargetSection *m_set;
};

} // namespace ui
