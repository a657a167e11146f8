#pragma once

#include "domain/resourceid.h"
#include "ui/protect/closequestion.h"
#include "ui/recover/recoversteps.h"

#include <QWizard>

namespace account {
class Account;
}
namespace protect {
class Recovery;
}

namespace ui {

class RecoverPage;
class StepList;

/// The window that brings back a key or a VM: one page per step, the step list at the side, and the guard
/// that nothing is left in the middle of a write without saying so.
class RecoveryWizard final : public QWizard {
    Q_OBJECT
public:
    /// `account` outlives the window; null: this program cannot sign in to Azure.
    explicit RecoveryWizard(
        protect::Recovery &recovery, QWidget *parent = nullptr, account::Account *account = nullptr);

    RecoverPage *recoverPage(RecoverStep step) const;
    RecoverPage *currentRecoverPage() const;
    /// What the top of each page says while the estate is in Azure.
    void setLiveBanner(const QString &text);
    /// Goes on with a run of before, where its writing begins.
    void takeUp(const QString &runId);
    /// Goes back to this page, if it was visited and nothing was started.
    void goBackTo(RecoverStep step);
    /// Starts over at the list of protected VMs.
    void startOver();
    /// Back to the choices after a run that failed or was stopped: what follows is a new run. What was
    /// written stays in the history, and the pages tell of it.
    void changePlan();
    /// Goes to the page where `old` is, without starting any work anew.
    void takeOver(const RecoveryWizard &old);
    void showHelp();

    void reject() override;

Q_SIGNALS:
    void protectRequested(const domain::ResourceId &virtualMachineId); ///< one that was restored

private:
    void addPages();
    void addSteps();
    void addButtons();
    void addConsent(account::Account &account);
    void pageChanged();
    void updateTitle();
    void updateSteps();
    void updateButtons();
    void updateMnemonics();
    CloseQuestion closeQuestion(bool isRunning) const;
    /// Begins at `first` and goes on to `last` without starting any work.
    void passTo(int first, int last);

    protect::Recovery &m_recovery;
    StepList *m_steps;
    bool m_closing = false;
    bool m_isPassing = false; ///< through pages on the way to another
};

} // namespace ui
