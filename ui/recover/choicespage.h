#pragma once

#include "ui/recover/recoverpage.h"
#include "ui/recover/refusals.h"

#include <QHash>

namespace ui {

class EarlierRuns;
class KeyTargets;
class MachineTargets;
class PartsList;

/// What to do: the goal, its steps, and their targets; and what keeps it from being started.
class RecoverChoicesPage final : public RecoverPage {
    Q_OBJECT
public:
    explicit RecoverChoicesPage(protect::Recovery &recovery, QWidget *parent = nullptr);
    QWidget *firstControl() const override;
    void retry() override;

Q_SIGNALS:
    void pointRequested(); ///< another recovery point
    void todayRequested(); ///< what is there, and which set the VM had

protected:
    void showState() override;
    QString activity() const override;
    QString retryText() const override;

private:
    void chooseGoal(domain::RecoveryGoal goal);
    void showGoal();
    void lead(RecoverChoice choice);

    Panel *m_standing;
    EarlierRuns *m_earlier;
    OptionList *m_goal;
    TextLabel *m_partsTitle;
    PartsList *m_parts;
    RefusalPanels *m_refusals;
    KeyTargets *m_key;
    MachineTargets *m_machine;
    /// What was chosen for the other goal, so that coming back finds it again.
    QHash<domain::RecoveryGoal, domain::RecoveryChoices> m_kept;
};

} // namespace ui
