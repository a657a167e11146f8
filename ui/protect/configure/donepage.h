#pragma once

#include "ui/protect/wizardpage.h"

namespace ui {

class RunActions;

/// What was changed, where it is now, and what can be done next.
class DonePage final : public WizardPage {
    Q_OBJECT
public:
    explicit DonePage(protect::Protection &protection, QWidget *parent = nullptr);
    QWidget *firstControl() const override;

Q_SIGNALS:
    void anotherRequested(); ///< configure another VM
    void runRequested(); ///< a run begins: its page is to be shown

protected:
    void showState() override;

private:
    void askToBackUp();
    void grantAgain();
    void showChanges(const domain::RunRecord &run);
    void showFirstBackup(const domain::RunRecord &run);

    Panel *m_outcome;
    GrantTicks *m_ticks;
    FactsPanel *m_changes;
    TextLabel *m_noChanges;
    FactsPanel *m_portal;
    QPushButton *m_backup;
    QPushButton *m_look;
    QPushButton *m_grant;
    TextLabel *m_backupState;
    QPushButton *m_another;
    RunActions *m_actions;
};

} // namespace ui
