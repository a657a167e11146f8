#pragma once

#include "domain/choices.h"
#include "protect/source.h"
#include "ui/desktop/preselection.h"
#include "ui/protect/pagesequence.h"

#include <QWizard>

namespace account {
class Account;
}
namespace protect {
class Protection;
}

namespace ui {

class AccountLink;
class RecoveryDesk;
class StepList;
class WizardMenu;
class WizardPage;

/// The window: one page per step, the step list at the side, and the guard that nothing is left in the middle
/// of a write without saying so.
class BackupWizard final : public QWizard {
    Q_OBJECT
public:
    /// `account` outlives the window; null: this program cannot sign in to Azure. `azure`: how another
    /// window, which this one replaces, is tied to the account.
    explicit BackupWizard(protect::Protection &protection, QWidget *parent = nullptr,
        account::Account *account = nullptr, AccountLink *azure = nullptr);

    WizardPage *wizardPage(Page page) const;
    WizardPage *currentWizardPage() const;
    /// Goes on with Azure, as the user did when the program was used last.
    void chooseAzure();
    /// Goes back to this page, if it was visited.
    void goBackTo(int pageId);
    /// Straight to the review with what is recommended; stops on the page where a decision is the user's.
    void reviewRecommended();
    /// Starts over at the list of virtual machines, keeping the source and all wishes.
    void takeUp(const QString &runId);
    void configureAnother();
    WizardMenu *menu() const { return m_menu; }
    /// The wizard beside this one that brings back a key or a VM.
    RecoveryDesk *recoveryDesk() const { return m_recovery; }

    /// For a window that replaces this one over the same protection: null where there is no live mode.
    AccountLink *giveAzure() const { return m_azure; }
    /// Goes to the page where `old` is, by the same way, without starting any work anew.
    void takeOver(const BackupWizard &old);

    void reject() override;

Q_SIGNALS:
    void snapshotRequested(); ///< somebody wants to review a snapshot
    void reviewRequested(const QStringList &paths); ///< of these files; empty: of some that are asked for
    void languageChosen(const QString &language); ///< for all windows; empty: the system's
    /// A case in a window of its own.
    void simulatorRequested(const protect::Source &source, domain::GrantBehaviour grant);

private:
    void addRecovery(account::Account *account);
    void configureRestored(const domain::ResourceId &virtualMachineId);
    void addMenu(account::Account *account);
    void addSteps();
    void pageChanged();
    void goOnToReview();
    void updateTitle();
    void updateSteps();
    void updateButtons();
    void updateMnemonics();

    protect::Protection &m_protection;
    StepList *m_steps;
    WizardMenu *m_menu = nullptr;
    RecoveryDesk *m_recovery = nullptr;
    Preselection m_preselection;
    AccountLink *m_azure = nullptr; ///< null: no live mode
    bool m_closing = false;
    bool m_goesToReview = false;
    bool m_stepping = false; ///< the next page is on its way
};

} // namespace ui
