#pragma once

#include "ui/protect/wizardpage.h"
#include "ui/widgets/failurepanel.h"

namespace ui {

class FailurePanel;
class RunActions;
struct WriteQuestion;

/// The run: every stage with its state, the three ticks of the grant, progress, and what to do on failure.
class ConfigurePage final : public WizardPage {
    Q_OBJECT
public:
    explicit ConfigurePage(protect::Protection &protection, QWidget *parent = nullptr);
    QWidget *firstControl() const override;

Q_SIGNALS:
    void summaryRequested(); ///< back to the review, to change the plan

protected:
    void enter() override;
    void showState() override;
    QString retryText() const override { return {}; }

private:
    void showStages(const domain::RunRecord &run);
    void showTime();
    void showFailure(const domain::RunRecord &run);
    FailurePanel::Content failureContent(const domain::RunFailure &failure) const;
    void grant();
    void grantWider();
    void tryAgain();
    void goOn();
    WriteQuestion questionOf(const domain::AccessPlan &plan) const;

    TextLabel *m_headline;
    QProgressBar *m_progress;
    TextLabel *m_time;
    QPushButton *m_stop;
    QPushButton *m_continue;
    GrantTicks *m_ticks;
    FailurePanel *m_failure;
    RunActions *m_actions;
    DataTable *m_table;
    RowModel *m_stages;
    QTimer *m_tick;
    QString m_announced;
    std::optional<base::Error> m_failureShown;
};

} // namespace ui
