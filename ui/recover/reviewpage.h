#pragma once

#include "ui/recover/recoverpage.h"

namespace ui {

class Expander;
class EarlierRuns;
class RecoverExport;
class SavedLine;

/// The plan in words and as the exact requests, before anything is written.
class RecoverReviewPage final : public RecoverPage {
    Q_OBJECT
public:
    explicit RecoverReviewPage(protect::Recovery &recovery, QWidget *parent = nullptr);
    QWidget *firstControl() const override;

protected:
    void showState() override;
    QString activity() const override;

private:
    void showPlan(const domain::RecoveryPlan &plan);
    void showWarnings(const domain::RecoveryPlan &plan);
    void showChoices();
    void showMachinePlan();

    Panel *m_plan;
    Panel *m_users;
    Panel *m_warnings;
    EarlierRuns *m_earlier;
    FactsPanel *m_choices;
    Expander *m_machinePlan;
    TextLabel *m_requestsTitle;
    RecoverExport *m_export;
    CopyButton *m_copyRequests;
    SavedLine *m_exported;
    CodeView *m_requests;
};

} // namespace ui
