#pragma once

#include "ui/protect/wizardpage.h"
#include "ui/widgets/failurepanel.h"

namespace ui {

class ChainPicture;
class FailurePanel;
class FirstBackup;
class RunActions;
class RunProgress;
class RunResult;
struct WriteQuestion;

/// The run: every stage with its state, the three ticks of the grant, progress, and what to do on failure.
/// When it has ended, the same page tells its result and what can be done next.
class ConfigurePage final : public WizardPage {
    Q_OBJECT
public:
    explicit ConfigurePage(protect::Protection &protection, QWidget *parent = nullptr);
    QWidget *firstControl() const override;

Q_SIGNALS:
    void summaryRequested(); ///< back to the review, to change the plan
    void anotherRequested(); ///< another VM

protected:
    void enter() override;
    void showState() override;
    QString retryText() const override { return {}; }

private:
    void showOutcome(const domain::RunRecord &run, bool isResult);
    void tell(Panel &panel);
    void showStages(const domain::RunRecord &run);
    void showFailure(const domain::RunRecord &run);
    FailurePanel::Content failureContent(const domain::RunFailure &failure) const;
    void grant();
    void grantWider();
    void grantAgain();
    void tryAgain();
    void goOn();
    WriteQuestion questionOf(const domain::AccessPlan &plan) const;

    RunProgress *m_progress;
    Panel *m_outcome;
    FailurePanel *m_failure;
    GrantTicks *m_ticks;
    FirstBackup *m_firstBackup;
    QPushButton *m_grant;
    QPushButton *m_another;
    RunActions *m_actions;
    ChainPicture *m_chain;
    RunResult *m_result;
    DataTable *m_table;
    RowModel *m_stages;
    domain::RunOutcome m_outcomeShown = domain::RunOutcome::NotStarted;
    std::optional<base::Error> m_failureShown;
};

} // namespace ui
