#pragma once

#include "workflow/step.h"

#include <QWizard>

namespace workflow {
class Session;
}

namespace ui {

class StepList;
class WizardPage;

/// The window: one page per step, the step list at the side, and the guard that nothing is left in the middle
/// of a write without saying so.
class BackupWizard final : public QWizard {
    Q_OBJECT
public:
    explicit BackupWizard(workflow::Session &session, QWidget *parent = nullptr);

    WizardPage *wizardPage(workflow::Step step) const;
    WizardPage *currentWizardPage() const;
    StepList *stepList() const { return m_steps; }
    /// Goes back to this page, if it was visited.
    void goBackTo(int pageId);
    /// Starts over at the list of virtual machines, keeping the source and all wishes.
    void configureAnother();

    void reject() override;

private:
    void addSteps();
    void pageChanged();
    void updateSteps();
    void updateButtons();
    void updateMnemonics();
    void askBeforeClosing(const QString &question, const QString &explanation);

    workflow::Session &m_session;
    StepList *m_steps;
    bool m_closing = false;
};

} // namespace ui
